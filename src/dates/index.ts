/** ROOM dates: the date expressions of an article, as intervals that keep their doubt. */
import type { Article, DatedArticle, DateMention, Span, When } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { tokenize } from '../text/tokens.ts';
import { isDayMention } from './anchors.ts';
import { datelineOf, headsOf, setAside } from './dateline.ts';
import { forms } from './forms/index.ts';
import { joins } from './joins/index.ts';
import type { Context, DateForm, Reading, Resolved } from './reading.ts';
import { looksAhead } from './tense.ts';
import type { Tokens } from './words.ts';

/** A reading with its place in the article; `value` once it is settled. */
interface Found {
  readonly reading: Reading;
  readonly span: Span;
  readonly sentence: number;
  readonly isAhead: boolean | null;
  readonly isDateline: boolean;
}

/** How many sentences back a date still anchors "the following month", and how many ahead "a day earlier" may look. */
const backwards = 4;
const forwards = 2;
const mostMentions = 24;

/** The longest reading that begins at a token; among equals the form listed first. */
function readAt(tokens: Tokens, at: number, lexicons: Lexicons): Reading | null {
  const list: readonly DateForm[] = forms;
  let best: Reading | null = null;
  for (const form of list) {
    const reading = form.read(tokens, at, lexicons);
    if (reading && (!best || reading.next > best.next)) best = reading;
  }
  return best;
}

function readSentence(tokens: Tokens, lexicons: Lexicons): readonly Reading[] {
  const readings: Reading[] = [];
  let at = 0;
  while (at < tokens.length) {
    const reading = readAt(tokens, at, lexicons);
    if (reading) readings.push(reading);
    at = reading?.next ?? at + 1;
  }
  return joins.reduce<readonly Reading[]>((list, join) => join(tokens, list), readings);
}

function findIn(article: Article, lexicons: Lexicons): readonly Found[] {
  const heads = headsOf(article);
  return article.sentences.flatMap((span, sentence) => {
    const tokens = tokenize(article.text, span.start, span.end);
    const readings = readSentence(tokens, lexicons);
    const head = heads[sentence];
    const dateline = head ? datelineOf(tokens, readings, head) : null;
    return readings.map((reading) => {
      const start = tokens[reading.first]?.start ?? span.start;
      const end = tokens[reading.next - 1]?.end ?? span.end;
      const isAhead = looksAhead(tokens, reading.first, reading.next);
      return { reading, span: { start, end }, sentence, isAhead, isDateline: reading === dateline };
    });
  });
}

/** A mention that others can be counted from. */
const isAnchor = (value: Resolved | null): value is Resolved => value !== null && value.from !== null && value.precision !== 'range';

type Values = readonly (Resolved | null)[];

/** The nearest mention that fits, going one way through at most `reach` sentences and a bounded number of mentions. */
function nearest(found: readonly Found[], values: Values, from: number, step: 1 | -1, reach: number): Resolved | null {
  const sentence = found[from]?.sentence ?? 0;
  for (let count = 1; count <= mostMentions; count++) {
    const place = from + step * count;
    const other = found[place];
    if (!other || Math.abs(other.sentence - sentence) > reach) return null;
    const value = values[place] ?? null;
    if (isAnchor(value) && (step < 0 || isDayMention(value))) return value;
  }
  return null;
}

/** What "a day earlier" counts from: the nearest date before it, else the first day that is named soon after. */
function antecedentOf(found: readonly Found[], values: Values, at: number): Resolved | null {
  const isOwnSentence = found[at]?.reading.anchored === 'sentence';
  return nearest(found, values, at, -1, isOwnSentence ? 0 : backwards) ?? nearest(found, values, at, 1, isOwnSentence ? 0 : forwards);
}

/** First every date that stands alone, then in text order those that count from another. */
function resolveAll(found: readonly Found[], published: string | null): readonly Resolved[] {
  const contextOf = ({ isAhead }: Found, antecedent: Resolved | null): Context => ({ published, antecedent, isAhead });
  const values: (Resolved | null)[] = found.map((each) => (each.reading.anchored ? null : each.reading.resolve(contextOf(each, null))));
  return found.map((each, at) => {
    const read = values[at] ?? each.reading.resolve(contextOf(each, antecedentOf(found, values, at)));
    const value = each.isDateline ? setAside(read) : read;
    values[at] = value;
    return value;
  });
}

const isOneDay = ({ from, to }: Pick<When, 'from' | 'to'>): boolean => from !== null && from === to;

/** The article's own day: as it was given, else that of its first dateline, where it says the year and does not speak against what was given. */
function settlePublished({ published }: Article, found: readonly Found[]): When {
  if (isOneDay(published)) return published;
  const dateline = found.find((each) => each.isDateline);
  if (!dateline) return published;
  const { timex: _timex, ...day } = dateline.reading.resolve({ published: null, antecedent: null, isAhead: null });
  if (day.from === null || !isOneDay(day)) return published;
  const isOutside = (published.from !== null && day.from < published.from) || (published.to !== null && day.from > published.to);
  return isOutside ? published : { ...day, evidence: dateline.span };
}

/**
 * Reads the date expressions of an article's title, headings and body, in text order; removed blocks give none.
 * Weekdays, "yesterday" and months without a year count from the day of publication; where that is not known they stay
 * mentions without an interval (precision `none`), and their reasons say why. "A day earlier" counts from the nearest date before it,
 * or the first one soon after. The day of a dateline settles the article's own where nobody gives it, and is a mention without an
 * interval: it dates nothing that the story tells. Linear in the length of the text.
 */
export function dateArticle(article: Article, lexicons: Lexicons): DatedArticle {
  const found = findIn(article, lexicons);
  const published = settlePublished(article, found);
  const values = resolveAll(found, isOneDay(published) ? published.from : null);
  const dates = found.flatMap(({ reading, span }, at): readonly DateMention[] => {
    const value = values[at];
    if (!value) return [];
    const { timex, ...when } = value;
    return [{ ...span, text: article.text.slice(span.start, span.end), when: { ...when, evidence: span }, timex, form: reading.form }];
  });
  return { ...article, published, dates };
}
