import { isoDay, yearOf } from '../calendar.ts';
import { boundLeads, closesPhrase, isBound, isMonthAt, type ListedDay, listLeads, moreDays } from '../moreDays.ts';
import { type Context, type DateForm, type Reading, type Resolved, resolved } from '../reading.ts';
import {
  afterComma,
  afterMonth,
  afterStop,
  dayNumber,
  isOneOf,
  lowerAt,
  monthNumber,
  ordinalWordNumber,
  shortWeekdayNumber,
  type Tokens,
  weekdayNumber,
} from '../words.ts';
import { monthDay as resolveDay, yearIn } from '../years.ts';
import { type YearWords, yearAfter } from '../yearWords.ts';

/** "14 March Lane" is an address. */
const streets = new Set(['lane', 'street', 'road', 'avenue', 'square', 'bridge']);

interface Parts {
  readonly month: number;
  readonly day: number;
  /** Last day of "March 11-12" or "March 11 and 12". */
  readonly last: number | null;
  /** The other days of "March 3, 7 and 9", which are no stretch. */
  readonly listed: readonly ListedDay[];
  /** Past the first day of a list. */
  readonly firstNext: number;
  readonly year: YearWords | null;
  readonly next: number;
}

/** Past "Wednesday," or "Wed.," to the date that follows, or `at` itself. */
function afterWeekday(tokens: Tokens, at: number): number {
  const number = weekdayNumber(tokens[at]) ?? shortWeekdayNumber(tokens[at]);
  return number === null ? at : afterComma(tokens, afterStop(tokens, at + 1));
}

function withYear(tokens: Tokens, parts: Omit<Parts, 'year' | 'next'>, at: number): Parts {
  const year = yearAfter(tokens, at);
  return { ...parts, year, next: year?.next ?? at };
}

/** "March 11", "Jan. 28, 2024", "March 11th", "March 11-12", "March 11, 12 and 13". */
function monthFirst(tokens: Tokens, at: number): Parts | null {
  const month = monthNumber(tokens[at]);
  if (month === null) return null;
  const place = afterStop(tokens, at + 1);
  const day = dayNumber(tokens[place]);
  if (day === null) return null;
  const more = moreDays(tokens, place, day);
  const isTaken =
    more !== null &&
    (more.joint === 'dash' || (isBound(lowerAt(tokens, at - 1), more) ? !isMonthAt(tokens, more.next) : closesPhrase(tokens, more.next)));
  const listed = isTaken ? more.listed : [];
  return withYear(tokens, { month, day, last: isTaken ? more.last : null, listed, firstNext: place + 1 }, isTaken ? more.next : place + 1);
}

/** "the third of March", "the twenty-first of August 2024". */
function inWords(tokens: Tokens, at: number): Parts | null {
  const day = lowerAt(tokens, at) === 'the' ? ordinalWordNumber(tokens[at + 1]) : null;
  const month = day !== null && lowerAt(tokens, at + 2) === 'of' ? monthNumber(tokens[at + 3]) : null;
  if (day === null || month === null || isOneOf(tokens, at + 4, streets)) return null;
  return withYear(tokens, { month, day, last: null, listed: [], firstNext: at + 2 }, afterMonth(tokens, at + 3));
}

/** "11 March", "the 3rd of January", "11-12 March 2020", "the 11th and 12th of March". */
function dayFirst(tokens: Tokens, at: number): Parts | null {
  const start = lowerAt(tokens, at) === 'the' ? at + 1 : at;
  const day = dayNumber(tokens[start]);
  if (day === null) return null;
  const more = moreDays(tokens, start, day);
  if (more && more.joint !== 'dash' && at > 0 && !listLeads.has(lowerAt(tokens, at - 1))) return null;
  const end = more?.next ?? start + 1;
  const place = lowerAt(tokens, end) === 'of' ? end + 1 : end;
  const month = monthNumber(tokens[place]);
  if (month === null || (start !== at && tokens[start]?.kind !== 'ordinal') || isOneOf(tokens, place + 1, streets)) return null;
  return withYear(
    tokens,
    { month, day, last: more?.last ?? null, listed: more?.listed ?? [], firstNext: start + 1 },
    afterMonth(tokens, place),
  );
}

/** "Between 11 and 14 March", "from March 11 to 14": the word before belongs to the stretch that it opens. */
function ledStretch(tokens: Tokens, at: number): Parts | null {
  if (!boundLeads.has(lowerAt(tokens, at))) return null;
  const parts = monthFirst(tokens, at + 1) ?? dayFirst(tokens, at + 1);
  return parts?.last ? { ...parts, listed: [] } : null;
}

function resolve(parts: Parts, context: Context): Resolved {
  const { month, day, last } = parts;
  const year = yearIn(parts.year, context);
  if (last === null) return resolveDay(year, month, day, context);
  // The first day settles the year: the stretch may still last on the day of publication.
  const start = resolveDay(year, month, day, context);
  const to = start.from ? isoDay(yearOf(start.from), month, last) : null;
  if (!start.from || !to || start.from > to) return start;
  const { from, basis, anchor } = start;
  return resolved({ from, to, edtf: `${from}/${to}`, timex: `${from}/${to}`, precision: 'range' }, { basis, anchor });
}

/** Each day of a list is a mention of its own; the month and the year belong to the one they stand beside. */
function ofList(at: number, parts: Parts): Reading {
  const { month, listed, firstNext, next } = parts;
  const places = [{ day: parts.day, first: at, next: firstNext }, ...listed];
  const days = places.map(
    (place, order): Reading => ({
      first: place.first,
      next: order === places.length - 1 ? next : place.next,
      form: 'month-day',
      grain: 'day',
      resolve: (context) => resolveDay(yearIn(parts.year, context), month, place.day, context),
    }),
  );
  return { first: at, next, form: 'month-day', grain: 'other', days, resolve: (context) => resolve(parts, context) };
}

/** A number after a month in "in March 12 soldiers died" counts soldiers. */
function countsPeople(tokens: Tokens, at: number, { year, next, last }: Parts, isPerson: (word: string) => boolean): boolean {
  return (
    year === null &&
    last === null &&
    lowerAt(tokens, at - 1) === 'in' &&
    tokens[next - 1]?.kind === 'number' &&
    isPerson(lowerAt(tokens, next))
  );
}

/**
 * A day of a month, with or without weekday and year, in either order; "March 11-12" is a range, and so are "March 11 and 12"
 * and "between 11 and 14 March". Near misses: "March 11 and 12 people", "12-15 fighters", "the 3rd strike", "May 12 people" after "in".
 */
export const monthDay = {
  id: 'month-day',
  starts: (token) =>
    token.lower === 'the' ||
    token.lower === 'last' ||
    boundLeads.has(token.lower) ||
    dayNumber(token) !== null ||
    monthNumber(token) !== null ||
    weekdayNumber(token) !== null ||
    shortWeekdayNumber(token) !== null,
  goesOn: (next) => next.kind === 'ordinal' || ordinalWordNumber(next) !== null || next.kind === 'number' || monthNumber(next) !== null,
  read(tokens, at, { roles }): Reading | null {
    const isBack = lowerAt(tokens, at) === 'last' && monthNumber(tokens[at + 1]) !== null;
    const start = isBack ? at + 1 : afterWeekday(tokens, at);
    const parts = ledStretch(tokens, at) ?? monthFirst(tokens, start) ?? dayFirst(tokens, start) ?? inWords(tokens, start);
    if (!parts || parts.day > 31) return null;
    const isPerson = (word: string): boolean => roles.has(word);
    if (countsPeople(tokens, at, parts, isPerson)) return null;
    if (parts.listed.length > 0) return ofList(at, parts);
    return {
      first: at,
      next: parts.next,
      form: 'month-day',
      grain: parts.last === null ? 'day' : 'span',
      resolve: (context) => resolve(parts, isBack ? { ...context, isAhead: false } : context),
    };
  },
  examples: [
    {
      text: 'The base was hit on March 11.',
      published: '2020-03-13',
      words: 'March 11',
      edtf: '2020-03-11',
      from: '2020-03-11',
      to: '2020-03-11',
      precision: 'day',
      timex: '2020-03-11',
    },
    {
      text: 'The raid on 27 December failed.',
      published: '2020-03-13',
      words: '27 December',
      edtf: '2019-12-27',
      from: '2019-12-27',
      to: '2019-12-27',
      precision: 'day',
    },
    {
      text: 'It will open on May 4.',
      published: '2020-03-13',
      words: 'May 4',
      edtf: '2020-05-04',
      from: '2020-05-04',
      to: '2020-05-04',
      precision: 'day',
    },
    {
      text: 'He fell on the 3rd of January.',
      published: '2020-03-13',
      words: 'the 3rd of January',
      edtf: '2020-01-03',
      from: '2020-01-03',
      to: '2020-01-03',
      precision: 'day',
    },
    {
      text: 'Wed., Jan. 24, 2024 was calm.',
      published: null,
      words: 'Wed., Jan. 24, 2024',
      edtf: '2024-01-24',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'day',
    },
    {
      text: 'On March 11-12 shells fell.',
      published: '2020-03-13',
      words: 'March 11-12',
      edtf: '2020-03-11/2020-03-12',
      from: '2020-03-11',
      to: '2020-03-12',
      precision: 'range',
    },
    {
      text: 'Shells fell between 11 and 14 March.',
      published: '2020-03-20',
      words: 'between 11 and 14 March',
      edtf: '2020-03-11/2020-03-14',
      from: '2020-03-11',
      to: '2020-03-14',
      precision: 'range',
    },
    {
      text: 'On March 11 and 12 people died.',
      published: '2020-03-13',
      words: 'March 11',
      edtf: '2020-03-11',
      from: '2020-03-11',
      to: '2020-03-11',
      precision: 'day',
    },
    {
      text: 'The port was shelled on 7 October last year.',
      published: '2024-01-24',
      words: '7 October last year',
      edtf: '2023-10-07',
      from: '2023-10-07',
      to: '2023-10-07',
      precision: 'day',
    },
    {
      text: 'Deadline: Jan. 14.',
      published: '2000-01-06',
      words: 'Jan. 14',
      edtf: '2000-01-14',
      from: '2000-01-14',
      to: '2000-01-14',
      precision: 'day',
    },
    {
      text: 'The base was hit on March 12.',
      published: null,
      words: 'March 12',
      edtf: 'XXXX-03-12',
      from: null,
      to: null,
      precision: 'none',
      timex: 'XXXX-03-12',
    },
  ],
  nearMisses: [
    'It was the 3rd strike.',
    'A group of 12-15 fighters fled.',
    'He may 12 times have tried.',
    'The march 12 miles long went on.',
  ],
} as const satisfies DateForm;
