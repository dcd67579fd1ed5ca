import { addDays, mondayOf, weekdayOf } from '../calendar.ts';
import { type Context, type DateForm, fromPublication, type Reading, wholeDay } from '../reading.ts';
import { afterStop, isOneOf, lowerAt, shortWeekdayNumber, type Tokens, weekdayNumber } from '../words.ts';

const shifts = new Set(['last', 'next', 'this', 'past', 'coming']);
/** "Black Friday", "Sunday Times". */
const namesBefore = new Set('bloody black good easter palm super cyber ruby ash man girl'.split(' '));
const namesAfter = new Set(
  'times telegraph mirror post express mail herald tribune school league night-live mosque island addams'.split(' '),
);
/** "Each Thursday" recurs. */
const recurring = new Set(['each', 'every']);
const shortBefore = new Set(['on', 'last', 'next', 'since', 'until']);

/** How many days the weekday lies from the day of publication: back to the last one, the same day included, unless it is to come. */
function distance(published: string, weekday: number, shift: string, isAhead: boolean): number {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (shift === 'last') return back === 0 ? -7 : -back;
  if (shift === 'next' || shift === 'coming') return 7 - back;
  const isToCome = isAhead && shift !== 'past' && back !== 0;
  return isToCome ? 7 - back : -back;
}

function weekdayAt(tokens: Tokens, at: number): number | null {
  const full = weekdayNumber(tokens[at]);
  if (full !== null) return full;
  const isMarked = afterStop(tokens, at + 1) > at + 1 || isOneOf(tokens, at - 1, shortBefore);
  return isMarked ? shortWeekdayNumber(tokens[at]) : null;
}

/** "Tuesday of last week" counts weeks from the running one; "Monday week" is the Monday after the next. */
function weekAfter(tokens: Tokens, at: number): { readonly shift: number | 'week'; readonly next: number } | null {
  if (lowerAt(tokens, at) === 'week') return { shift: 'week', next: at + 1 };
  const shift = weekShifts.get(lowerAt(tokens, at + 1));
  return lowerAt(tokens, at) === 'of' && shift !== undefined && lowerAt(tokens, at + 2) === 'week' ? { shift, next: at + 3 } : null;
}

const weekShifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

const inWeek = (number: number, shift: number | 'week') =>
  fromPublication(`XXXX-WXX-${number + 1}`, (published) => {
    if (shift === 'week') return wholeDay(addDays(published, distance(published, number, 'next', true) + 7));
    return wholeDay(addDays(mondayOf(published), number + 7 * shift));
  });

/** "Monday and Tuesday nights", "Friday mornings" come every week. */
function recursAfter(tokens: Tokens, at: number): boolean {
  const place = lowerAt(tokens, at) === 'and' && weekdayNumber(tokens[at + 1]) !== null ? at + 2 : at;
  return isOneOf(tokens, place, nightly);
}

const nightly = new Set(['nights', 'mornings', 'evenings', 'afternoons']);

/**
 * A weekday: in news the last such day, the day of publication included; "next Tuesday" and "will … on Tuesday" look ahead.
 * Near misses: "Sun Tzu", "Bloody Sunday", "the Sunday Times", "on Sundays".
 */
export const weekday = {
  id: 'weekday',
  starts: (token) => shifts.has(token.lower) || weekdayNumber(token) !== null || shortWeekdayNumber(token) !== null,
  goesOn: (next) => shifts.has(next.lower) || weekdayNumber(next) !== null || shortWeekdayNumber(next) !== null,
  read(tokens, at): Reading | null {
    const isShifted = isOneOf(tokens, at, shifts);
    const weekStart = lowerAt(tokens, at) === 'this' && ['past', 'coming'].includes(lowerAt(tokens, at + 1)) ? at + 1 : at;
    const place = isShifted ? weekStart + 1 : at;
    const number = weekdayAt(tokens, place);
    if (number === null || isOneOf(tokens, at - 1, namesBefore) || isOneOf(tokens, at - 1, recurring)) return null;
    if (recursAfter(tokens, place + 1)) return null;
    if (isOneOf(tokens, place + 1, namesAfter) && tokens[place + 1]?.isCapital) return null;
    const shift = isShifted ? lowerAt(tokens, weekStart) : '';
    const week = weekAfter(tokens, place + 1);
    if (week) return { first: at, next: week.next, form: 'weekday', grain: 'day', resolve: inWeek(number, week.shift) };
    const resolve = (context: Context) =>
      fromPublication(`XXXX-WXX-${number + 1}`, (published) =>
        wholeDay(addDays(published, distance(published, number, shift, context.isAhead === true))),
      )(context);
    return {
      first: at,
      next: afterStop(tokens, place + 1) === place + 2 && weekdayNumber(tokens[place]) === null ? place + 2 : place + 1,
      form: 'weekday',
      grain: 'day',
      resolve,
    };
  },
  examples: [
    {
      text: 'The troops were hit on Wednesday.',
      published: '2020-03-13',
      words: 'Wednesday',
      edtf: '2020-03-11',
      from: '2020-03-11',
      to: '2020-03-11',
      precision: 'day',
    },
    {
      text: 'Ships fired on Wednesday.',
      published: '2024-01-24',
      words: 'Wednesday',
      edtf: '2024-01-24',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'day',
    },
    {
      text: 'It happened last Friday.',
      published: '2024-01-24',
      words: 'last Friday',
      edtf: '2024-01-19',
      from: '2024-01-19',
      to: '2024-01-19',
      precision: 'day',
    },
    {
      text: 'The vote is due next Tuesday.',
      published: '2024-01-24',
      words: 'next Tuesday',
      edtf: '2024-01-30',
      from: '2024-01-30',
      to: '2024-01-30',
      precision: 'day',
    },
    {
      text: 'The council will meet on Friday.',
      published: '2024-01-24',
      words: 'Friday',
      edtf: '2024-01-26',
      from: '2024-01-26',
      to: '2024-01-26',
      precision: 'day',
    },
    {
      text: 'He said Monday it would answer.',
      published: '2024-01-24',
      words: 'Monday',
      edtf: '2024-01-22',
      from: '2024-01-22',
      to: '2024-01-22',
      precision: 'day',
    },
    { text: 'The troops were hit on Wednesday.', published: null, words: 'Wednesday', edtf: '', from: null, to: null, precision: 'none' },
  ],
  nearMisses: ['Sun Tzu wrote it.', 'He remembered Bloody Sunday well.', 'The Sunday Times reported it.', 'The sun set over the camp.'],
} as const satisfies DateForm;
