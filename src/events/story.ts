/** What one article tells by itself: its happenings, each with the claims that belong to it. */
import type { Claim, ReadArticle, When } from '../model.ts';
import { isSetByHand } from '../text/byHand.ts';
import { onceBy } from '../text/grouping.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { contains, firstEndingAfter } from '../text/spans.ts';
import type { Group } from './groups.ts';
import { finest, width } from './intervals.ts';
import { keywordsOf, topicsOf } from './keywords.ts';
import { linkMentions } from './link.ts';
import type { Mention } from './mention.ts';
import { readMentions } from './mentions.ts';
import { type Trait, traitOf } from './titles.ts';

/** A happening as one article tells it, before anything is counted. */
export interface Telling {
  readonly article: ReadArticle;
  readonly traits: readonly Trait[];
  readonly when: When;
  /** Claims that count people, targets or munitions, in text order. */
  readonly counted: readonly Claim[];
  /** What is said in its sentences. */
  readonly statements: readonly Claim[];
  /** Offset of its first words. */
  readonly start: number;
  readonly isNews: boolean;
  readonly prominence: number;
  readonly keywords: readonly string[];
  readonly topics: readonly string[];
  readonly links: readonly string[];
}

/**
 * The narrowest date of the mentions, or the one that a person set. What an article is about has the article's day of news instead, unless the text states another;
 * and what it opens with and dates nowhere is of the last day that it names.
 */
function dayOf(mentions: readonly Mention[], { news, newest }: ReadArticle, fallback: When): When {
  // A later death dates the deed only where nothing else does.
  const deeds = mentions.filter(({ isDying, isFinding, when }) => !isDying && !isFinding && when.precision !== 'none');
  const dates = (deeds.length > 0 ? deeds : mentions).map(({ when }) => when);
  const told = finest(dates, fallback);
  if (isSetByHand(told)) return told;
  const counted = mentions.find(({ countedBack }) => countedBack !== null)?.countedBack;
  if (counted) return counted;
  if (mentions.some(({ isNews }) => isNews)) {
    const isOwn = width(told) === 1 && (told.basis === 'stated' || told.from === news.from);
    return isOwn ? told : news;
  }
  return told.precision === 'none' && mentions.some(({ isOpening }) => isOpening) ? newest : told;
}

/** Statements spoken in the sentences of the happening. */
function statementsOf(mentions: readonly Mention[], article: ReadArticle): readonly Claim[] {
  const sentences = mentions.flatMap(({ occurrence }) => article.sentences[occurrence.sentence] ?? []);
  const statements = article.claims.filter(({ kind }) => kind === 'statement');
  return statements.filter(({ evidence }) => sentences.some((sentence) => contains(evidence, sentence)));
}

/** What the news of an article has before all else that it tells. */
const newsProminence = 4;

/** Claims once each, in text order. */
const inText = (claims: readonly Claim[]): readonly Claim[] =>
  [...onceBy(claims, ({ id }) => id)].sort((a, b) => a.evidence.focus.start - b.evidence.focus.start);

/** The most that a paragraph of a report has; of a longer one the first tell enough of each of its happenings. */
const mostSentences = 60;

/** The sentences whose words are the happening's own: all of the article for what it is about, else the paragraphs that tell it. */
function sentencesOf(mentions: readonly Mention[], { sentences, blocks }: ReadArticle, isNews: boolean): readonly number[] {
  const all = [...sentences.keys()];
  if (isNews) return all;
  const blockOf = (index: number): number => firstEndingAfter(blocks, sentences[index]?.start ?? 0);
  const told = new Set(mentions.map(({ occurrence }) => blockOf(occurrence.sentence)));
  return all.filter((index) => told.has(blockOf(index))).slice(0, mostSentences);
}

/** A happening of which nobody is counted dates those of other articles, where its day is told and who did it or where. */
const datesOthers = (mentions: readonly Mention[], when: When): boolean =>
  width(when) === 1 && when.basis !== 'inferred' && mentions.some(({ place, side }) => place !== null || side !== null);

/** Higher the nearer to the head it is told, and the more of it; nothing where nobody is counted and the article is not about it. */
function prominenceOf(mentions: readonly Mention[], isTold: boolean): number {
  const isNews = mentions.some((mention) => mention.isNews);
  if (!isTold) return 0;
  return mentions.reduce((sum, { depth, claims }) => sum + (1 - depth) * (1 + claims.length), isNews ? newsProminence : 0);
}

/** "In 2014 a bombing killed 22": of one happening of that year as likely as of all. */
const isOfNamedYear = ({ when: { precision, basis } }: Mention): boolean => precision === 'year' && basis === 'stated';

/** A count over a war or over months, beside what the article is about: no event of any day. */
function isOfPeriod(mentions: readonly Mention[]): boolean {
  const counting = mentions.filter(({ victims }) => victims.length > 0);
  const isCounted = counting.length > 0 && counting.every((mention) => mention.isPeriod && !isOfNamedYear(mention));
  return isCounted && !mentions.some(({ isNews }) => isNews);
}

function tellingOf({ members: mentions, links }: Group<Mention>, article: ReadArticle): Telling | null {
  const [head] = mentions;
  const isNews = mentions.some((mention) => mention.isNews);
  const counted = inText(mentions.flatMap(({ claims }) => claims));
  if (!head || isOfPeriod(mentions) || mentions.some(({ isSum }) => isSum)) return null;
  const when = dayOf(mentions, article, head.when);
  if (counted.length === 0 && !isNews && !datesOthers(mentions, when)) return null;
  const sentences = sentencesOf(mentions, article, isNews);
  return {
    article,
    traits: mentions.map(traitOf),
    when,
    counted,
    statements: statementsOf(mentions, article),
    start: head.occurrence.start,
    isNews,
    prominence: prominenceOf(mentions, isNews || counted.length > 0),
    keywords: keywordsOf(article, sentences),
    topics: topicsOf(article, sentences),
    links,
  };
}

/** The happenings that the article tells, in text order: those that count somebody or something, what it is about, and what dates others. */
export function readTellings(article: ReadArticle, lexicons: Lexicons): readonly Telling[] {
  return linkMentions(readMentions(article, lexicons)).flatMap((group) => tellingOf(group, article) ?? []);
}
