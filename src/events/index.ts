/** DOOR. What happened, as all articles together tell it. */
import type { Event, Policy, ReadArticle, Regrouping, Story } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { repeatsOf } from '../text/repeats.ts';
import { accountFor } from './account.ts';
import { joinStories, type Report } from './join.ts';
import type { Method } from './policy.ts';
import type { Sources } from './sources.ts';
import { introductionsIn } from './speakers.ts';
import { readTellings, type Telling } from './story.ts';
import { gistOf } from './titles.ts';

export { dateClaims } from './claimDates.ts';
export { dispatchesOf, type Joined, joinInTime, joinStories, type Report } from './join.ts';
export { dayOf } from './meeting.ts';
export { type Method, policyWords } from './policy.ts';
export type { Dispatch } from './sameness.ts';
export { tieArticles } from './ties.ts';

function storyOf(telling: Telling, sources: Sources, method: Method): Story {
  const { article, traits, when, counted, statements, start, isNews, prominence, keywords, topics, links } = telling;
  const { action, ...gist } = gistOf(traits, counted, method.lexicons);
  const heard = introductionsIn(article.claims);
  const account = accountFor({ counted, again: new Map(), statements, heard, fallback: `${article.sha256} ${start}` }, sources, method);
  return {
    ...account,
    ...gist,
    when,
    articles: [article.id],
    prominence: Math.round(prominence * 1000) / 1000,
    links,
    action,
    isNews,
    keywords,
    topics,
  };
}

/**
 * What the article alone tells, in order of prominence: its news first, then what stands nearest its head. Every story has at least one
 * claim that counts people, targets or munitions, but for what the article is about; a claim belongs to at most one.
 */
export function readStories(article: ReadArticle, method: Method): readonly Story[] {
  const sources = new Map([[article.id, article]]);
  return byProminence(readTellings(article, method.lexicons).map((telling) => storyOf(telling, sources, method)));
}

function byProminence<Told extends Event>(events: readonly Told[]): readonly Told[] {
  return [...events].sort((a, b) => b.prominence - a.prominence || (a.id < b.id ? -1 : 1));
}

/** What every article tells by itself, and what of it a copy only repeats. */
export function readReports(articles: readonly ReadArticle[], method: Method): readonly Report[] {
  const firsts = repeatsOf(articles);
  return articles.map((article) => ({
    source: article,
    stories: readStories(article, method),
    claims: article.claims,
    repeats: new Map(
      article.claims.flatMap(({ id }): [string, string][] => [[id, firsts.get(id) ?? '']]).filter(([, first]) => first !== ''),
    ),
  }));
}

/**
 * Events of all reports in order of prominence. Events, their titles, dates and figures do not depend on the order of the reports; only
 * the order in which `claims` and `articles` list them follows it. What a copy (`Article.copyOf`) repeats is listed with its event and
 * counts nothing; what it adds is said by the origin of the article it was copied from. A person's regroupings have the last word.
 */
export function linkReports(reports: readonly Report[], method: Method, regroupings: readonly Regrouping[] = []): readonly Event[] {
  return byProminence([...joinStories(reports, method, regroupings)].map(({ event }) => event));
}

/** The same for articles as they were read. */
export function linkEvents(articles: readonly ReadArticle[], lexicons: Lexicons, policy: Policy = 'majority'): readonly Event[] {
  const method = { lexicons, policy };
  return linkReports(readReports(articles, method), method);
}
