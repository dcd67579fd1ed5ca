/** Stretches of days, inclusive at both ends, open where an end is null. */
import type { When } from '../model.ts';
import { isSetByHand } from '../text/byHand.ts';

const dayMs = 86_400_000;

/** Days read before: a few years of them are asked for again and again. Emptied when full. */
const known = new Map<string, number>();
const mostKnown = 10_000;

/** Days since 1970 of an ISO day. */
export function days(iso: string): number {
  const found = known.get(iso);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const day = Date.parse(iso) / dayMs;
  known.set(iso, day);
  return day;
}

/** The ISO day so many days since 1970. */
export const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Days by which two intervals miss each other; 0 when they meet. */
export function gap(a: When, b: When): number {
  const aFrom = a.from ? days(a.from) : Number.NEGATIVE_INFINITY;
  const aTo = a.to ? days(a.to) : Number.POSITIVE_INFINITY;
  const bFrom = b.from ? days(b.from) : Number.NEGATIVE_INFINITY;
  const bTo = b.to ? days(b.to) : Number.POSITIVE_INFINITY;
  return Math.max(0, aFrom - bTo, bFrom - aTo);
}

/** How many days; infinite where an end is open. */
export const width = (when: When): number => (when.from && when.to ? days(when.to) - days(when.from) + 1 : Number.POSITIVE_INFINITY);

export const isOneDay = ({ from, to }: When): boolean => from !== null && from === to;

const trust: Readonly<Record<When['basis'], number>> = { stated: 0, given: 0, relative: 1, inferred: 2, none: 3 };

/** The narrowest of these dates; of equals, the one stated rather than counted. One that a person set wins. */
export function finest(dates: readonly When[], fallback: When): When {
  const given = dates.find(isSetByHand);
  if (given) return given;
  const dated = dates.filter(({ precision }) => precision !== 'none');
  return dated.sort((a, b) => width(a) - width(b) || trust[a.basis] - trust[b.basis])[0] ?? fallback;
}
