import type { Reading } from '../reading.ts';
import { lowerAt, type Tokens } from '../words.ts';

/** "The vote of" stands between; more would be a clause. */
const mostBetween = 4;

/** The day that follows directly, or after "the": "two days after the Jan. 28 attack". */
function isBeside(tokens: Tokens, counted: Reading, day: Reading): boolean {
  if (day.grain !== 'day' || day.anchored) return false;
  const gap = day.first - counted.next;
  if (gap === 0 || (gap === 1 && lowerAt(tokens, counted.next) === 'the')) return true;
  const link = lowerAt(tokens, day.first - 1);
  return gap <= mostBetween && lowerAt(tokens, counted.next) === 'the' && (link === 'of' || link === 'on');
}

/** "Three days before March 15", "two days after the Jan. 28 attack": counted from the day that stands right after. */
export function joinCounted(tokens: Tokens, readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading, at) => {
    const day = readings[at + 1];
    const { countFrom, anchored: _anchored, ...rest } = reading;
    if (!countFrom || !day || !isBeside(tokens, reading, day)) return reading;
    return { ...rest, resolve: (context) => countFrom(day.resolve(context)) };
  });
}
