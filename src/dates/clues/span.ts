/** Sets of days, as stretches that neither overlap nor touch, in order of time; for days on which an article can have been published. */

/** Inclusive ISO days; an open end is null. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

export type Days = readonly Stretch[];

export const always: Days = [{ from: null, to: null }];

const first = ({ from }: Stretch): string => from ?? '';
const last = ({ to }: Stretch): string => to ?? '9999-12-31';

function meet(a: Stretch, b: Stretch): Stretch | null {
  const from = first(a) > first(b) ? a.from : b.from;
  const to = last(a) < last(b) ? a.to : b.to;
  return (from ?? '') <= (to ?? '9999-12-31') ? { from, to } : null;
}

/** The days that both hold. */
export function intersect(one: Days, other: Days): Days {
  return one.flatMap((a) => other.flatMap((b) => meet(a, b) ?? [])).sort((a, b) => (first(a) < first(b) ? -1 : 1));
}

/** Overlapping stretches as one. */
export function merged(days: Days): Days {
  const joined: Stretch[] = [];
  for (const each of [...days].sort((a, b) => (first(a) < first(b) ? -1 : 1))) {
    const before = joined.at(-1);
    if (before && first(each) <= last(before))
      joined[joined.length - 1] = { from: before.from, to: last(each) > last(before) ? each.to : before.to };
    else joined.push(each);
  }
  return joined;
}

/** From the first day to the last. */
export function hull(days: Days): Stretch {
  return { from: days[0]?.from ?? null, to: days.at(-1)?.to ?? null };
}
