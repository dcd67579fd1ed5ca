/** DOOR. What happened, as all articles together tell it. */
import { createHash } from 'node:crypto';
import type { Claim, Dispute, Event, ReadArticle, Total, When } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { repeatsOf } from '../text/repeats.ts';
import { contains } from '../text/spans.ts';
import { findPrints } from './copies.ts';
import { disputeOf } from './disputes.ts';
import { gradeOf, originsOf } from './grades.ts';
import { type Cluster, linkMentions } from './link.ts';
import type { Mention } from './mention.ts';
import { readMentions } from './mentions.ts';
import { gistOf } from './titles.ts';
import { measures, totalOf } from './totals.ts';

export { dateClaims } from './claimDates.ts';
export { tieArticles } from './ties.ts';

const width = ({ from, to }: When): number => (from && to ? Date.parse(to) - Date.parse(from) : Number.POSITIVE_INFINITY);
const trust: Readonly<Record<When['basis'], number>> = { stated: 0, given: 0, relative: 1, inferred: 2, none: 3 };

/** The narrowest date of the mentions; of equals, the one stated rather than counted; that of a later death only where there is no other. */
function whenOf(all: readonly Mention[], fallback: When): When {
  const deeds = all.filter(({ isDying, when }) => !isDying && when.precision !== 'none');
  const mentions = deeds.length > 0 ? deeds : all;
  const dated = mentions.map(({ when }) => when).filter(({ precision }) => precision !== 'none');
  return dated.sort((a, b) => width(a) - width(b) || trust[a.basis] - trust[b.basis])[0] ?? fallback;
}

/** What the news of an article has before all else that it tells. */
const newsProminence = 4;

/**
 * The narrowest date of the mentions. What an article is about has the article's day of news instead, unless the text states another;
 * and what it opens with and dates nowhere is of the last day that it names.
 */
function dayOf(mentions: readonly Mention[], fallback: When): When {
  const told = whenOf(mentions, fallback);
  const news = mentions.find(({ isNews }) => isNews)?.article.news;
  if (news) return width(told) === 0 && (told.basis === 'stated' || told.from === news.from) ? told : news;
  const opening = mentions.find(({ isOpening }) => isOpening);
  return told.precision === 'none' && opening ? opening.article.newest : told;
}

/** Statements spoken in the sentences of the event, or about it in the sentence after. */
function statementsOf(mentions: readonly Mention[]): readonly Claim[] {
  return [...groupBy(mentions, ({ article }) => article)].flatMap(([article, own]) => {
    const sentences = own.flatMap(({ occurrence }) => article.sentences[occurrence.sentence] ?? []);
    const statements = article.claims.filter(({ kind }) => kind === 'statement');
    return statements.filter(({ evidence }) => sentences.some((sentence) => contains(evidence, sentence)));
  });
}

function inOrder(claims: readonly Claim[], articles: readonly ReadArticle[]): readonly Claim[] {
  const rank = new Map(articles.map((article, index) => [article.id, index]));
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()];
  return unique.sort((a, b) => (rank.get(a.article) ?? 0) - (rank.get(b.article) ?? 0) || a.evidence.focus.start - b.evidence.focus.start);
}

interface Library {
  readonly articles: readonly ReadArticle[];
  /** In an order that does not depend on how they were handed in: what names and figures are taken from. */
  readonly canonical: readonly ReadArticle[];
  readonly byId: ReadonlyMap<string, ReadArticle>;
  /** Mentions that copies print again, with their first prints. */
  readonly firsts: ReadonlyMap<Mention, Mention>;
  readonly lexicons: Lexicons;
  /** Claims of copies that only repeat, by the claim they repeat. */
  readonly repeats: ReadonlyMap<string, readonly Claim[]>;
  readonly isRepeat: (claim: Claim) => boolean;
}

/** By the id of the claim that each repeats. */
function repeatsIn(articles: readonly ReadArticle[]): Pick<Library, 'repeats' | 'isRepeat'> {
  const repeats = repeatsOf(articles);
  const claims = articles.flatMap((article) => article.claims.filter(({ id }) => repeats.has(id)));
  return { repeats: groupBy(claims, ({ id }) => repeats.get(id) ?? id), isRepeat: ({ id }) => repeats.has(id) };
}

function eventOf(
  { mentions: all, links }: Cluster,
  { articles, canonical, byId, lexicons, firsts, repeats, isRepeat }: Library,
): Event | null {
  const counted = inOrder(
    all.flatMap(({ claims }) => claims.filter((claim) => !isRepeat(claim))),
    canonical,
  );
  const told = inOrder([...counted, ...counted.flatMap(({ id }) => repeats.get(id) ?? [])], canonical);
  const mentions = all.filter((mention) => !firsts.has(mention));
  const head = mentions[0];
  const isNews = mentions.some((mention) => mention.isNews);
  if (!head || (counted.length === 0 && !isNews)) return null;
  const claims = inOrder([...told, ...statementsOf(all)], articles);
  const totals: Partial<Record<(typeof measures)[number], Total>> = {};
  const disputes: Dispute[] = [];
  for (const measure of measures) {
    const total = totalOf(counted, measure, byId);
    if (!total) continue;
    totals[measure] = total;
    const dispute = disputeOf(counted, total, measure, byId);
    if (dispute) disputes.push(dispute);
  }
  const origins = originsOf(told, byId);
  const prominence = mentions.reduce((sum, { depth, claims }) => sum + (1 - depth) * (1 + claims.length), isNews ? newsProminence : 0);
  return {
    id: `e${createHash('sha256')
      .update(counted[0]?.id ?? `${head.article.sha256} ${head.occurrence.start}`)
      .digest('hex')
      .slice(0, 12)}`,
    ...gistOf(mentions, counted, lexicons),
    when: dayOf(mentions, head.when),
    claims: claims.map((claim) => claim.id),
    articles: [...new Set(claims.map((claim) => claim.article))],
    totals,
    disputes,
    origins,
    grade: gradeOf(origins, disputes),
    prominence: Math.round(prominence * 1000) / 1000,
    links,
  };
}

/**
 * Events in order of prominence: those nearest the head of their articles first. Every event has at least one claim that counts
 * people, targets or munitions; a claim belongs to at most one event. Events, their titles, dates and figures do not depend on the order
 * of the articles; only the order in which `claims` and `articles` list them follows it. What a copy (`Article.copyOf`) repeats is listed
 * with its event and counts nothing; what it adds is said by the origin of the article it was copied from.
 */
export function linkEvents(articles: readonly ReadArticle[], lexicons: Lexicons): readonly Event[] {
  const order = (article: ReadArticle): string => `${article.published.from ?? '9999'} ${article.sha256} ${article.id}`;
  const canonical = [...articles].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const printed = findPrints(readMentions(canonical, lexicons), canonical);
  const library = { articles, canonical, byId, lexicons, firsts: printed.firsts, ...repeatsIn(canonical) };
  const events = linkMentions(printed).flatMap((cluster) => eventOf(cluster, library) ?? []);
  return events.sort((a, b) => b.prominence - a.prominence || (a.id < b.id ? -1 : 1));
}
