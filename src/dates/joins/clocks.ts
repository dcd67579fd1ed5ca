import { addDays } from '../calendar.ts';
import { atClock } from '../forms/clock.ts';
import type { ClockWords, Context, Reading, Resolved } from '../reading.ts';
import { isOneOf, type Tokens } from '../words.ts';

const between = new Set([
  'at',
  'on',
  'about',
  'around',
  'of',
  'the',
  'early',
  'late',
  'approximately',
  ',',
  'in',
  'morning',
  'just',
  'before',
  'after',
]);
const minutesPerDay = 1440;

/** Only small words stand between the two readings. */
function isBeside(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let at = from; at < to; at++) if (!isOneOf(tokens, at, between)) return false;
  return true;
}

/** "5:30 a.m. on Sunday", "Sunday at 5:30 a.m.", "24 January 2024, 07:15 GMT" are one date each. */
export function joinClocks(tokens: Tokens, readings: readonly Reading[]): readonly Reading[] {
  const joined: Reading[] = [];
  for (const reading of readings) {
    const before = joined.at(-1);
    const pair = before && isBeside(tokens, before.next, reading.first) ? dayAndClock(before, reading) : null;
    if (pair) joined[joined.length - 1] = pair;
    else joined.push(reading);
  }
  return joined;
}

function dayAndClock(before: Reading, after: Reading): Reading | null {
  const clock = before.clock ?? after.clock;
  const [time, day] = before.grain === 'clock' ? [before, after] : [after, before];
  if (!clock || time.grain !== 'clock' || day.grain !== 'day' || day.clock) return null;
  return {
    first: before.first,
    next: after.next,
    form: 'clock',
    grain: 'day',
    clock,
    resolve: (context) => atClock(day.resolve(context), clock),
  };
}

/** The local clock's lead over UTC, from −12 to +14 hours, when the same instant is given on both clocks. */
function leadOf(local: ClockWords, zoned: ClockWords & { readonly offset: number }): number {
  const utc = zoned.minutes - zoned.offset;
  const lead = (((local.minutes - utc) % minutesPerDay) + minutesPerDay) % minutesPerDay;
  return lead > 14 * 60 ? lead - minutesPerDay : lead;
}

function sameInstant(
  outer: Reading,
  inner: Reading,
  local: ClockWords,
  zoned: ClockWords & { readonly offset: number },
  context: Context,
): Resolved {
  const offset = leadOf(local, zoned);
  const clock = { minutes: local.minutes, offset };
  if (outer.grain === 'day' || inner.grain !== 'day') return atClock(outer.resolve(context), clock);
  const day = inner.resolve(context);
  if (day.from === null) return day;
  const shift = Math.floor((zoned.minutes - zoned.offset + offset) / minutesPerDay);
  const iso = addDays(day.from, shift);
  return atClock({ ...day, from: iso, to: iso, reasons: [`${day.edtf} is ${iso} where it happened`] }, clock);
}

/** "00:15 local time (21:15 GMT on Tuesday)" is one instant: it gives the offset and the local day. */
export function joinClockPairs(tokens: Tokens, readings: readonly Reading[]): readonly Reading[] {
  const joined: Reading[] = [];
  for (const reading of readings) {
    const outer = joined.at(-1);
    const pair = outer ? clockPair(tokens, outer, reading) : null;
    if (pair) joined[joined.length - 1] = pair;
    else joined.push(reading);
  }
  return joined;
}

function clockPair(tokens: Tokens, outer: Reading, inner: Reading): Reading | null {
  const isBracketed = tokens[outer.next]?.text === '(' && inner.first === outer.next + 1 && tokens[inner.next]?.text === ')';
  const [local, zoned] = [outer.clock, inner.clock];
  if (!isBracketed || !local || !zoned || local.offset !== null || zoned.offset === null) return null;
  const instant = { minutes: zoned.minutes, offset: zoned.offset };
  const hasDay = outer.grain === 'day' || inner.grain === 'day';
  return {
    first: outer.first,
    next: inner.next + 1,
    form: 'clock',
    grain: hasDay ? 'day' : 'clock',
    ...(hasDay ? {} : { anchored: 'sentence' }),
    clock: local,
    resolve: (context) => sameInstant(outer, inner, local, instant, context),
  };
}
