/** FLOOR. Whether something belongs to the days that a briefing is of. */
import type { Stretch, When } from '../model.ts';

/** What is not dated may be of any day, and what overlaps is of both; without a period everything belongs. */
export function isOutside({ from, to, precision }: Pick<When, 'from' | 'to' | 'precision'>, period: Stretch | null): boolean {
  if (period === null || precision === 'none') return false;
  const isBefore = to !== null && period.from !== null && to < period.from;
  const isAfter = from !== null && period.to !== null && from > period.to;
  return isBefore || isAfter;
}
