import { addDays, weekdayOf } from '../calendar.ts';
import { type Context, type DateForm, fromPublication, type Reading, wholeDay } from '../reading.ts';
import { afterStop, isOneOf, lowerAt, shortWeekdayNumber, type Tokens, weekdayNumber } from '../words.ts';

const shifts = new Set(['last', 'next', 'this', 'past', 'coming']);
/** "Black Friday", "Sunday Times". */
const namesBefore = new Set('bloody black good easter palm super cyber ruby ash'.split(' '));
const namesAfter = new Set('times telegraph mirror post express mail herald tribune school league night-live'.split(' '));
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

/**
 * A weekday: in news the last such day, the day of publication included; "next Tuesday" and "will … on Tuesday" look ahead.
 * Near misses: "Sun Tzu", "Bloody Sunday", "the Sunday Times", "on Sundays".
 */
export const weekday = {
  id: 'weekday',
  read(tokens, at): Reading | null {
    const isShifted = isOneOf(tokens, at, shifts);
    const weekStart = lowerAt(tokens, at) === 'this' && ['past', 'coming'].includes(lowerAt(tokens, at + 1)) ? at + 1 : at;
    const place = isShifted ? weekStart + 1 : at;
    const number = weekdayAt(tokens, place);
    if (number === null || isOneOf(tokens, at - 1, namesBefore)) return null;
    if (isOneOf(tokens, place + 1, namesAfter) && tokens[place + 1]?.isCapital) return null;
    const shift = isShifted ? lowerAt(tokens, weekStart) : '';
    const resolve = (context: Context) =>
      fromPublication('XXXX-XX-XX', (published) =>
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
