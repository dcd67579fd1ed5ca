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

const hours: ReadonlyMap<string, string> = new Map([...parts, ['hours', '']]);

/** "The night of Jan. 28", "the early hours of Sunday": where the part begins, and its sign. */
function partBefore(tokens: Tokens, first: number): { readonly first: number; readonly sign: string } | null {
  const sign = lowerAt(tokens, first - 1) === 'of' ? hours.get(lowerAt(tokens, first - 2)) : undefined;
  if (sign === undefined) return null;
  const isEarly = isOneOf(tokens, first - 3, leads);
  if (sign === '' && !isEarly) return null;
  return { first: isEarly ? first - 3 : first - 2, sign: sign || (lowerAt(tokens, first - 3) === 'late' ? 'TNI' : 'TMO') };
}

const edges: ReadonlyMap<string, string> = new Map([
  ['dawn', 'TMO'],
  ['daybreak', 'TMO'],
  ['sunrise', 'TMO'],
  ['dusk', 'TEV'],
  ['sunset', 'TEV'],
  ['nightfall', 'TEV'],
]);

/** "Dawn on Monday". */
function edgeBefore(tokens: Tokens, first: number): { readonly first: number; readonly sign: string } | null {
  const sign = lowerAt(tokens, first - 1) === 'on' ? edges.get(lowerAt(tokens, first - 2)) : undefined;
  return sign === undefined ? null : { first: first - 2, sign };
}

/** "Mid-afternoon yesterday". */
function middleBefore(tokens: Tokens, first: number): { readonly first: number; readonly sign: string } | null {
  const word = lowerAt(tokens, first - 1);
  const sign = word.startsWith('mid-') ? parts.get(word.slice(4)) : undefined;
  return sign === undefined ? null : { first: first - 1, sign };
}

function joinAround(tokens: Tokens, reading: Reading): Reading {
  const part = partBefore(tokens, reading.first) ?? edgeBefore(tokens, reading.first) ?? middleBefore(tokens, reading.first);
  if (part) return withPart({ ...reading, first: part.first }, reading.next, part.sign);
  const on = lowerAt(tokens, reading.first - 1) === 'on' ? reading.first - 1 : reading.first;
  const led = isOneOf(tokens, on - 1, leads) ? { ...reading, first: on - 1 } : reading;
  const place = isOneOf(tokens, reading.next, leads) ? reading.next + 1 : reading.next;
  const sign = parts.get(lowerAt(tokens, place));
  return sign ? withPart(led, place + 1, sign) : led;
}

/** "Late on March 12", "early Monday", "Saturday night", "Sunday early morning", "the night of Jan. 28": the day keeps these words. */
export function joinDayParts(tokens: Tokens, readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading) => (reading.grain === 'day' && plain.has(reading.form) ? joinAround(tokens, reading) : reading));
}
