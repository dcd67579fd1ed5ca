/** ROOM dates: the date expressions of an article, as intervals that keep their doubt. */
import type { Article, DatedArticle, DateMention, Span, When } from '../model.ts';
import { flow } from '../text/joins.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { tokenize } from '../text/tokens.ts';
import { isDayMention } from './anchors.ts';
import { between } from './between.ts';
import type { Mention } from './clues/calendar.ts';
import { datelineOf, headsOf, setAside } from './dateline.ts';
import { glanceAt, sight } from './glance.ts';
import { joins } from './joins/index.ts';
import { contradictionOf, inferPublished } from './publication.ts';
import { namesQuarter, reportedQuarter } from './quarters.ts';
import type { Context, DateForm, DayOrder, Reading, Resolved } from './reading.ts';
import { startingForms } from './starting.ts';
import { looksAhead } from './tense.ts';
import type { Tokens } from './words.ts';

/** A reading with its place in the article; `value` once it is settled. */
interface Found {
  readonly reading: Reading;
  readonly tokens: Tokens;
  readonly span: Span;
  readonly sentence: number;
  readonly isAhead: boolean | null;
  readonly isDateline: boolean;
}

/** How many sentences back a date still anchors "the following month", and how many ahead "a day earlier" may look. */
const backwards = 4;
const forwards = 2;
const mostMentions = 24;

type Starting = (tokens: Tokens, at: number) => readonly DateForm[];

/** The longest reading that begins at a token; among equals the form listed first. */
function readAt(tokens: Tokens, at: number, starting: readonly DateForm[], lexicons: Lexicons): Reading | null {
  let best: Reading | null = null;
  for (const form of starting) {
    const reading = form.read(tokens, at, lexicons);
    if (reading && (!best || reading.next > best.next)) best = reading;
  }
  return best;
}

function readSentence(tokens: Tokens, startingAt: Starting, lexicons: Lexicons): readonly Reading[] {
  const readings: Reading[] = [];
  let at = 0;
  while (at < tokens.length) {
    const starting = startingAt(tokens, at);
    const reading = starting.length === 0 ? null : readAt(tokens, at, starting, lexicons);
    if (reading) readings.push(...(reading.days ?? [reading]));
    at = reading?.next ?? at + 1;
  }
  return readings.length === 0 ? readings : joins.reduce<readonly Reading[]>((list, join) => join(tokens, list), readings);
}

/** A sentence with what a glance shows in it; taken apart when it is first read. */
interface Glanced {
  /** Bits of `sight`. */
  readonly seen: number;
  readonly tokens: () => Tokens;
}

const shows = ({ seen }: Glanced, bit: number): boolean => (seen & bit) !== 0;

function glanceOver({ text, sentences }: Article, lexicons: Lexicons): readonly Glanced[] {
  return sentences.map((span) => {
    let tokens: Tokens | null = null;
    return { seen: glanceAt(text, span, lexicons), tokens: () => (tokens ??= tokenize(text, span.start, span.end)) };
  });
}

function findIn(article: Article, sentences: readonly Glanced[], lexicons: Lexicons): readonly Found[] {
  const heads = headsOf(article);
  const startingAt = startingForms(lexicons);
  return article.sentences.flatMap((span, sentence) => {
    const glanced = sentences[sentence];
    if (!glanced || !shows(glanced, sight.date)) return [];
    const tokens = glanced.tokens();
    const readings = readSentence(tokens, startingAt, lexicons);
    if (readings.length === 0) return [];
    const head = heads[sentence];
    const dateline = head ? datelineOf(tokens, readings, head) : null;
    return readings.map((reading) => {
      const start = tokens[reading.first]?.start ?? span.start;
      const end = tokens[reading.next - 1]?.end ?? span.end;
      const isAhead = looksAhead(tokens, reading.first, reading.next);
      return { reading, tokens, span: { start, end }, sentence, isAhead, isDateline: reading === dateline };
    });
  });
}

/** A mention that others can be counted from. */
const isAnchor = (value: Resolved | null): value is Resolved => value !== null && value.from !== null && value.precision !== 'range';

type Values = readonly (Resolved | null)[];

/** The mentions that fit, the nearest first, going one way through at most `reach` sentences and a bounded number of mentions. */
function* near(found: readonly Found[], values: Values, from: number, step: 1 | -1, reach: number): Generator<Resolved> {
  const sentence = found[from]?.sentence ?? 0;
  for (let count = 1; count <= mostMentions; count++) {
    const place = from + step * count;
    const other = found[place];
    if (!other || Math.abs(other.sentence - sentence) > reach) return;
    const value = values[place] ?? null;
    // A year before a year before would be counted from nothing that the text tells.
    if (isAnchor(value) && other.reading.form !== 'year-ago' && (step < 0 || isDayMention(value))) yield value;
  }
}

/** What "a day earlier" may count from: the dates before it, the nearest first, else the first day that is named soon after. */
function* antecedentsOf(found: readonly Found[], values: Values, at: number): Generator<Resolved> {
  const isOwnSentence = found[at]?.reading.anchored === 'sentence';
  yield* near(found, values, at, -1, isOwnSentence ? 0 : backwards);
  yield* near(found, values, at, 1, isOwnSentence ? 0 : forwards);
}

/** "Two days after the raid they struck back", told on Monday, counts from no day of which it would lead past Monday. */
const leadsPast = (value: Resolved, published: string | null): boolean => published !== null && (value.from ?? '') > published;

/** What counts from another date, read from the nearest that does not lead past the day on which it is told as done. */
function resolveAnchored(each: Found, contextOf: (antecedent: Resolved | null) => Context, antecedents: Iterable<Resolved>): Resolved {
  const { reading, isAhead } = each;
  for (const antecedent of antecedents) {
    const value = reading.resolve(contextOf(antecedent));
    if (reading.form !== 'counted' || isAhead === true || !leadsPast(value, contextOf(null).published)) return value;
  }
  return reading.resolve(contextOf(null));
}

/** The quarter named first, for what stands before it. */
const firstQuarter = (found: readonly Found[], values: Values): Resolved | null =>
  values.find((value, at): value is Resolved => {
    const each = found[at];
    return each !== undefined && value !== null && namesQuarter(each.reading, value);
  }) ?? null;

/** How the text writes its dates in figures, where they tell and do not speak against each other. */
function orderOf(found: readonly Found[]): DayOrder | null {
  const orders = new Set(found.flatMap(({ reading }) => reading.order ?? []));
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/** First every date that stands alone, then in text order those that count from another; null for words that turn out to be none. */
function resolveAll(found: readonly Found[], published: string | null): Values {
  const order = orderOf(found);
  const contextOf = ({ isAhead }: Found, antecedent: Resolved | null): Context => ({ published, antecedent, isAhead, order });
  const values: (Resolved | null)[] = found.map((each) => (each.reading.anchored ? null : each.reading.resolve(contextOf(each, null))));
  let quarter = firstQuarter(found, values);
  return found.map((each, at) => {
    const counting = (antecedent: Resolved | null): Context => ({ ...contextOf(each, antecedent), quarter });
    const read = values[at] ?? resolveAnchored(each, counting, antecedentsOf(found, values, at));
    const value = each.isDateline ? setAside(read) : read;
    if (namesQuarter(each.reading, value)) quarter = reportedQuarter(quarter, value, published);
    values[at] = each.reading.isOptional && value.precision === 'none' ? null : value;
    return values[at] ?? null;
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

/** Values counted from the day of publication, or from both ends of the stretch that it lies in. */
function resolveFrom({ from, to }: When, found: readonly Found[]): Values {
  if (from === null || to === null) return resolveAll(found, null);
  if (from === to) return resolveAll(found, from);
  const [early, late, unknown] = [from, to, null].map((day) => resolveAll(found, day));
  return found.map((_, at) => between(early?.[at] ?? null, late?.[at] ?? null, unknown?.[at] ?? null));
}

/** Sentences that a reader takes for the head of an article, and those in which a day that was given may be doubted. */
const headSentences = 6;
const doubtSentences = 12;

/** Forms that name a day of the calendar: only these speak against a day that was given. */
const calendarForms = new Set(['month-day', 'numeric', 'iso', 'stamp']);

/** The mentions as they are read without a day of publication, for whoever looks for that day. */
function unanchored({ text }: Article, found: readonly Found[]): readonly Mention[] {
  return found.map(({ reading, tokens, span, isAhead, sentence }) => ({
    value: reading.resolve({ published: null, antecedent: null, isAhead }),
    reading,
    tokens,
    span,
    text: flow(text, span),
    isAhead,
    isHead: sentence < headSentences,
  }));
}

type Publication = Pick<DatedArticle, 'published' | 'possible' | 'contradiction'>;

/** The article's day with what speaks for it, or what speaks against a day that was given. */
function datePublication(article: Article, sentences: readonly Glanced[], found: readonly Found[], lexicons: Lexicons): Publication {
  const published = settlePublished(article, found);
  const isGiven = isOneDay(published);
  const named = (bit: number, among: readonly Glanced[]): readonly Tokens[] =>
    among.flatMap((sentence) => (shows(sentence, bit) ? [sentence.tokens()] : []));
  // Against a day that was given only the head of the article speaks.
  const among = isGiven ? sentences.slice(0, doubtSentences) : sentences;
  const words = {
    offices: named(sight.office, among),
    events: named(sight.event, among),
    mentions: unanchored(article, isGiven ? found.filter(({ reading }) => calendarForms.has(reading.form)) : found),
  };
  const { from, to } = published;
  if (isGiven) return { published, possible: { from, to }, contradiction: contradictionOf(published, words, lexicons) };
  return { ...inferPublished(published, words, lexicons), contradiction: null };
}

function mentionOf(
  text: string,
  span: Span,
  { from, to, edtf, timex, precision, basis, anchor, clock, reasons }: Resolved,
  { form }: Reading,
): DateMention {
  const when = { from, to, edtf, precision, basis, anchor, evidence: span, clock, reasons };
  return { start: span.start, end: span.end, text: text.slice(span.start, span.end), when, timex, form };
}

/**
 * Reads the date expressions of an article's title, headings and body, in text order; removed blocks give none.
 * Weekdays, "yesterday" and months without a year count from the day of publication; where that is not known they stay
 * mentions without an interval (precision `none`), and their reasons say why. "A day earlier" counts from the nearest date before it,
 * or the first one soon after. An article whose day nobody gives is dated by elimination, see `publication.ts`. The day of a dateline settles the article's own where nobody gives it, and is a mention without an
 * interval: it dates nothing that the story tells. Linear in the length of the text.
 */
export function dateArticle(article: Article, lexicons: Lexicons): DatedArticle {
  const sentences = glanceOver(article, lexicons);
  const found = findIn(article, sentences, lexicons);
  const publication = datePublication(article, sentences, found, lexicons);
  const values = resolveFrom(publication.published, found);
  const dates: DateMention[] = [];
  for (const [at, { reading, span }] of found.entries()) {
    const value = values[at];
    if (value) dates.push(mentionOf(article.text, span, value, reading));
  }
  return { ...article, ...publication, dates };
}
