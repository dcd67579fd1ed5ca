import { addDays } from '../calendar.ts';
import { type Reading, type Resolved, resolved } from '../reading.ts';
import { isOneOf, lowerAt, type Tokens } from '../words.ts';

/** "Since", "until" and "by" hold the date itself; "after" and "before" leave it out. */
type Side = 'since' | 'after' | 'until' | 'before';

const openings: ReadonlyMap<string, Side> = new Map([
  ['since', 'since'],
  ['after', 'after'],
  ['before', 'before'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['by', 'until'],
]);
const adverbs = new Set(['early', 'late', 'about', 'around', 'the']);
const openGrains: ReadonlySet<Reading['grain']> = new Set(['day', 'month', 'year', 'span'] as const);

/** "Since mid-October" is taken from its middle day, which the words name; other parts from their first day. */
const middleDays = 4;

interface Days {
  readonly from: string;
  readonly to: string;
}

interface Edge {
  readonly day: string;
  readonly edtf: string;
}

/** The unit before or after, as fine as the date: before 2011 is until the end of 2010. */
function beside({ precision }: Resolved, day: string, sign: 1 | -1): Edge {
  const next = addDays(day, sign);
  const digits = precision === 'month' ? 7 : precision === 'year' ? 4 : 10;
  return { day: next, edtf: next.slice(0, digits) };
}

/** As the text gives it where that is a whole month, year, minute or part of a year. */
function own({ precision, edtf }: Resolved, day: string): Edge {
  const isWhole = precision === 'month' || precision === 'year' || precision === 'minute';
  const months = /^\d{4}-\d\d\/(\d{4}-\d\d)$/.exec(edtf)?.[1];
  return { day, edtf: isWhole ? edtf : (months ?? day) };
}

function edgeBefore(value: Resolved, { from, to }: Days, side: Side): Edge {
  return side === 'until' || value.precision === 'minute' ? own(value, to) : beside(value, from, -1);
}

function edgeAfter(value: Resolved, { from, to }: Days, side: Side, isMiddle: boolean): Edge {
  if (side === 'after' && value.precision !== 'minute') return beside(value, to, 1);
  const day = isMiddle ? addDays(from, middleDays) : from;
  return value.precision === 'range' ? { day, edtf: day } : own(value, day);
}

/** "Shortly after 10 p.m. on Monday", "before dawn on 3 January": the hour bounds the time of day, and the day is told. */
function dayOfHour(value: Resolved, day: string): Resolved {
  return { ...value, edtf: day, precision: 'day', clock: null };
}

function open(value: Resolved, side: Side, isMiddle: boolean): Resolved {
  const { from, to, basis, anchor, timex } = value;
  if (from === null || to === null) return value;
  const isHour = from === to && timex.includes('T');
  if (isHour && (side === 'after' || side === 'before')) return dayOfHour(value, from);
  const grounds = { basis, anchor, reasons: isMiddle && side === 'since' ? ['the middle of a month is taken as its 15th'] : [] };
  if (side === 'until' || side === 'before') {
    const { day, edtf } = edgeBefore(value, { from, to }, side);
    return resolved({ from: null, to: day, edtf: `../${edtf}`, timex, precision: 'range' }, grounds);
  }
  const { day, edtf } = edgeAfter(value, { from, to }, side, isMiddle);
  return resolved({ from: day, to: null, edtf: `${edtf}/..`, timex, precision: 'range' }, grounds);
}

/** "After Saturday's attack", "after the Feb. 6 earthquake": the attack bounds the time, and the day is its own. */
function isOfNoun(tokens: Tokens, { first, next }: Reading): boolean {
  if (tokens[next]?.kind === 'possessive') return true;
  const noun = tokens[next];
  return lowerAt(tokens, first - 1) === 'the' && noun?.kind === 'word' && !following.has(noun.lower);
}

const following = new Set(
  'and but or in on at with when as the a it he she they we were was had has have is are will would to for of by'.split(' '),
);

/** "Since March 11", "until Tuesday", "after mid-October": the date bounds the time, and is not the day itself. */
export function openEnds(tokens: Tokens, readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading, place) => {
    if (!openGrains.has(reading.grain)) return reading;
    const lead = isOneOf(tokens, reading.first - 1, adverbs) ? reading.first - 2 : reading.first - 1;
    const side = openings.get(lowerAt(tokens, lead));
    // In "three days before March 15" the word belongs to the days.
    // "Through the nineties" is all the while.
    if (side === 'until' && lowerAt(tokens, lead) === 'through' && lowerAt(tokens, lead + 1) === 'the') return reading;
    if (!side || lead < (readings[place - 1]?.next ?? 0) || isOfNoun(tokens, reading)) return reading;
    const isMiddle = lowerAt(tokens, reading.first).startsWith('mid-') && reading.form === 'part';
    return { ...reading, first: lead, grain: 'other', resolve: (context) => open(reading.resolve(context), side, isMiddle) };
  });
}
