/** Which mention of an article tells what the article is about, and which dates stand between it and the others. */
import type { ReadArticle, When } from '../model.ts';
import { days } from './intervals.ts';
import { type Mention, none, type Passed } from './mention.ts';
import { isLong, longestDays } from './periods.ts';

/** What a reader takes for the opening of an article: its title and first sentences. */
const openingSentences = 3;
/** An undated happening told after so many sentences is background. */
const headSentences = 20;

/** Whether what is told can have happened on the day of the article's news. */
function canBeNews({ when, occurrence, isSum, article: { news } }: Mention): boolean {
  if (isSum || news.from === null || news.to === null) return false;
  if (when.precision === 'none') return occurrence.sentence < headSentences;
  return (when.from ?? news.from) <= news.to && news.from <= (when.to ?? news.to);
}

/** The happening whose own date gave the article its day. */
const isDatedByNews = ({ when, article: { news } }: Mention): boolean =>
  news.evidence !== null && when.evidence?.start === news.evidence.start;

/** True for casualties that may be those of the news: not of another attack, nor of another day. */
function isOfStory({ when, occurrence, article: { news } }: Mention): boolean {
  if (occurrence.reference === 'other' || news.from === null || news.to === null) return false;
  return when.precision === 'none' || ((when.from ?? '') <= news.to && news.from <= (when.to ?? '9999'));
}

type Dated = ReadArticle['dates'][number];

const isForeign = ({ when }: Dated, { from, to }: When): boolean =>
  when.precision !== 'none' && (isLong(when) || (when.to ?? '9999') < (from ?? '') || (to ?? '9999') < (when.from ?? ''));

/** Of a long time, or more than a month before the news. */
const isRemote = ({ when }: Dated, { from }: When): boolean =>
  isLong(when) || (when.to !== null && from !== null && days(from) - days(when.to) > longestDays);

/** For each mention of an article, how many of the dates that begin at `starts` stand before it. */
function passedBy(mentions: readonly Mention[], starts: readonly number[]): readonly Passed[] {
  let before = 0;
  let within = 0;
  return mentions.map(({ article, occurrence }) => {
    const sentence = article.sentences[occurrence.sentence];
    while ((starts[before] ?? Number.POSITIVE_INFINITY) < (sentence?.start ?? 0)) before++;
    while ((starts[within] ?? Number.POSITIVE_INFINITY) < (sentence?.end ?? 0)) within++;
    return { before, within };
  });
}

/** The mentions with the dates that stand before them. */
function withDates(mentions: readonly Mention[], { dates, news }: ReadArticle): readonly Mention[] {
  const strange = dates.filter((date) => isForeign(date, news));
  const foreign = passedBy(
    mentions,
    strange.map(({ start }) => start),
  );
  const remote = passedBy(
    mentions,
    strange.filter((date) => isRemote(date, news)).map(({ start }) => start),
  );
  return mentions.map((mention, at) => ({ ...mention, foreign: foreign[at] ?? none, remote: remote[at] ?? none }));
}

/** The first mention that its day allows to be the article's news, one with figures before one without. */
export function markNews(mentions: readonly Mention[], article: ReadArticle): readonly Mention[] {
  const likely = mentions.filter(canBeNews);
  const lead = likely.find(isDatedByNews) ?? likely.find(({ claims }) => claims.length > 0) ?? likely[0];
  const opening = mentions.find(({ occurrence }) => occurrence.sentence < openingSentences);
  const isOneStory = mentions.every((mention) => mention.victims.length === 0 || isOfStory(mention));
  const marked = mentions.map((mention) => ({ ...mention, isNews: mention === lead, isOpening: mention === opening, isOneStory }));
  return withDates(marked, article);
}
