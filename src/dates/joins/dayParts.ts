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

/** "Late on March 12", "early Monday", "Saturday night", "on the morning of March 12": the day keeps these words. */
export function joinDayParts(tokens: Tokens, readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading) => {
    if (reading.grain !== 'day' || !plain.has(reading.form)) return reading;
    const on = lowerAt(tokens, reading.first - 1) === 'on' ? reading.first - 1 : reading.first;
    const first = isOneOf(tokens, on - 1, leads) ? on - 1 : reading.first;
    const place = isOneOf(tokens, reading.next, leads) ? reading.next + 1 : reading.next;
    const after = parts.get(lowerAt(tokens, place));
    const led = after ? reading : { ...reading, first };
    return after ? withPart(led, place + 1, after) : led;
  });
}
