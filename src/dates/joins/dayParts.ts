import type { Reading } from '../reading.ts';
import { isOneOf, lowerAt, type Tokens } from '../words.ts';

/** TIMEX3's letters for a part of a day. */
const parts: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
]);
const leads = new Set(['late', 'early']);
const plain: ReadonlySet<string> = new Set(['weekday', 'month-day', 'day-word', 'neighbour']);

function withPart(reading: Reading, next: number, sign: string): Reading {
  return {
    ...reading,
    next,
    resolve(context) {
      const day = reading.resolve(context);
      return day.precision === 'day' ? { ...day, timex: `${day.timex.slice(0, 10)}${sign}` } : day;
    },
  };
}

function joinAround(tokens: Tokens, reading: Reading): Reading {
  const on = lowerAt(tokens, reading.first - 1) === 'on' ? reading.first - 1 : reading.first;
  const led = isOneOf(tokens, on - 1, leads) ? { ...reading, first: on - 1 } : reading;
  const place = isOneOf(tokens, reading.next, leads) ? reading.next + 1 : reading.next;
  const sign = parts.get(lowerAt(tokens, place));
  return sign ? withPart(led, place + 1, sign) : led;
}

/** "Late on March 12", "early Monday", "Saturday night", "Sunday early morning": the day keeps these words. */
export function joinDayParts(tokens: Tokens, readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading) => (reading.grain === 'day' && plain.has(reading.form) ? joinAround(tokens, reading) : reading));
}
