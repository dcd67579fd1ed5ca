import { addDays, addMonths, daysBetween, isoMonth, lastOfMonth, monthOf, yearOf } from '../calendar.ts';
import { type DateForm, fromPublication, type Reading, type Resolved, stretch, wholeMonth, wholeWeek, wholeYear } from '../reading.ts';
import { afterMonth, lowerAt, monthNumber, type Tokens, unitOf, yearNumber } from '../words.ts';
import { monthAlone } from '../years.ts';
import { calendarPeriod } from './calendarPeriod.ts';
import { month } from './month.ts';

type Part = 'early' | 'mid' | 'late';

const single: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
]);
const joined = /^(?:early|mid|late)-/;
const phrases: ReadonlyMap<string, Part> = new Map([
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
]);

/** First and last month of a part of a year: the first quarter, the middle third, the last quarter. */
const monthsOf: Readonly<Record<Part, readonly [number, number]>> = { early: [1, 3], mid: [5, 8], late: [10, 12] };
/** Days after the first on which a third of a month begins. */
const daysOf: Readonly<Record<Part, number>> = { early: 0, mid: 10, late: 20 };

/** Days after Monday: the first three, those in the middle, Thursday to Sunday. */
const weekdaysOf: Readonly<Record<Part, readonly [number, number]>> = { early: [0, 2], mid: [1, 3], late: [3, 6] };

function ofWeek(whole: Resolved, from: string, part: Part): Resolved {
  if (whole.precision !== 'week') return whole;
  const [first, last] = weekdaysOf[part];
  return stretch(addDays(from, first), addDays(from, last), whole.timex, { basis: whole.basis, anchor: whole.anchor });
}

function narrow(whole: Resolved, part: Part): Resolved {
  const { from, to } = whole;
  if (from === null || to === null) return whole;
  if (daysBetween(from, to) <= 7) return ofWeek(whole, from, part);
  const grounds = { basis: whole.basis, anchor: whole.anchor };
  const year = yearOf(from);
  if (daysBetween(from, to) > 31) {
    const [first, last] = monthsOf[part];
    const days = stretch(addMonths(from, first - 1), lastOfMonth(year, last), whole.timex, grounds);
    return { ...days, edtf: `${isoMonth(year, first)}/${isoMonth(year, last)}` };
  }
  const first = addDays(from, daysOf[part]);
  return stretch(first, part === 'late' ? lastOfMonth(year, monthOf(from)) : addDays(first, 9), whole.timex, grounds);
}

const toPart = (reading: Reading, first: number, part: Part): Reading => ({
  ...reading,
  first,
  form: 'part',
  grain: 'span',
  resolve: (context) => narrow(reading.resolve(context), part),
});

/** "mid-October" and "mid-2019" are one token each. */
function hyphenated(tokens: Tokens, at: number): Reading | null {
  const token = tokens[at];
  const match = token ? /^(early|mid|late)-(.+)$/.exec(token.lower) : null;
  const part = single.get(match?.[1] ?? '');
  if (!token || !match || !part) return null;
  const tail = {
    ...token,
    text: token.text.slice(token.text.indexOf('-') + 1),
    lower: match[2] ?? '',
    isCapital: /\p{Lu}/u.test(token.text),
  };
  const number = monthNumber({ ...tail, kind: 'word' });
  const after = lowerAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  if (number !== null) {
    const year = yearNumber(tokens[after]);
    const next = year === null ? at + 1 : after + 1;
    return toPart({ first: at, next, form: 'part', grain: 'month', resolve: (context) => monthAlone(year, number, context) }, at, part);
  }
  const year = yearNumber({ ...tail, kind: 'number' });
  if (year === null) return null;
  return toPart(
    { first: at, next: at + 1, form: 'part', grain: 'year', resolve: () => stretch(`${year}-01-01`, `${year}-12-31`, String(year)) },
    at,
    part,
  );
}

/** After "the end of" even "March" and "May" can only be months. */
function bareMonth(tokens: Tokens, at: number): Reading | null {
  const number = monthNumber(tokens[at]);
  if (number === null || lowerAt(tokens, at - 1) !== 'of') return null;
  return { first: at, next: afterMonth(tokens, at), form: 'part', grain: 'month', resolve: (context) => monthAlone(null, number, context) };
}

/** "The year" after "the end of". */
function runningAt(tokens: Tokens, at: number): Reading | null {
  if (lowerAt(tokens, at) !== 'the' || lowerAt(tokens, at - 1) !== 'of' || goingOn.has(lowerAt(tokens, at + 2))) return null;
  const unit = unitOf(tokens[at + 1]);
  if (unit !== lowerAt(tokens, at + 1) || (unit !== 'year' && unit !== 'month' && unit !== 'week')) return null;
  const whole = {
    year: (iso: string) => wholeYear(yearOf(iso)),
    month: (iso: string) => wholeMonth(yearOf(iso), monthOf(iso)),
    week: wholeWeek,
  }[unit];
  return { first: at, next: at + 2, form: 'part', grain: 'span', resolve: fromPublication('XXXX', (published) => whole(published)) };
}

const goingOn = new Set(['of', 'that', 'when', 'in', 'before', 'after', 'he', 'she', 'they', 'it']);

/** The month, year or calendar period that follows "late" or "the end of". */
function wholeAt(tokens: Tokens, at: number, lexicons: Parameters<DateForm['read']>[2]): Reading | null {
  const named = month.read(tokens, at) ?? calendarPeriod.read(tokens, at) ?? bareMonth(tokens, at);
  if (named) return named;
  const running = runningAt(tokens, at);
  if (running) return running;
  const year = yearNumber(tokens[at]);
  if (year === null || lexicons.roles.has(lowerAt(tokens, at + 1))) return null;
  return { first: at, next: at + 1, form: 'part', grain: 'year', resolve: () => stretch(`${year}-01-01`, `${year}-12-31`, String(year)) };
}

/**
 * "Late 2023", "mid-October", "early January 2020", "late last year", "the end of March".
 * Near misses: "late on March 12" is that day, "early strikes" nothing, "the end of the war" nothing.
 */
export const part = {
  id: 'part',
  starts: (token) => single.has(token.lower) || phrases.has(token.lower) || joined.test(token.lower),
  read(tokens, at, lexicons): Reading | null {
    const joined = hyphenated(tokens, at);
    if (joined) return joined;
    const word = single.get(lowerAt(tokens, at));
    if (word) {
      const whole = wholeAt(tokens, at + 1, lexicons);
      return whole && toPart(whole, at, word);
    }
    const phrase = phrases.get(lowerAt(tokens, at));
    if (!phrase || lowerAt(tokens, at + 1) !== 'of') return null;
    const whole = wholeAt(tokens, at + 2, lexicons);
    return whole && toPart(whole, at, phrase);
  },
  examples: [
    {
      text: 'It was formed in late 2023 and grew.',
      published: '2024-01-24',
      words: 'late 2023',
      edtf: '2023-10/2023-12',
      from: '2023-10-01',
      to: '2023-12-31',
      precision: 'range',
      timex: '2023',
    },
    {
      text: 'It was hit in mid-October.',
      published: '2024-01-24',
      words: 'mid-October',
      edtf: '2023-10-11/2023-10-20',
      from: '2023-10-11',
      to: '2023-10-20',
      precision: 'range',
      timex: '2023-10',
    },
    {
      text: 'Fights peaked in late January 2020.',
      published: null,
      words: 'late January 2020',
      edtf: '2020-01-21/2020-01-31',
      from: '2020-01-21',
      to: '2020-01-31',
      precision: 'range',
    },
    {
      text: 'Late last year it formed.',
      published: '2024-01-24',
      words: 'Late last year',
      edtf: '2023-10/2023-12',
      from: '2023-10-01',
      to: '2023-12-31',
      precision: 'range',
    },
    {
      text: 'It lasted until mid-2019.',
      published: null,
      words: 'until mid-2019',
      edtf: '../2019-08',
      from: null,
      to: '2019-08-31',
      precision: 'range',
    },
    {
      text: 'He left at the end of March.',
      published: '2024-01-24',
      words: 'end of March',
      edtf: '2023-03-21/2023-03-31',
      from: '2023-03-21',
      to: '2023-03-31',
      precision: 'range',
    },
  ],
  nearMisses: ['The early strikes failed.', 'The end of the war is near.', 'His late father served.'],
} as const satisfies DateForm;
