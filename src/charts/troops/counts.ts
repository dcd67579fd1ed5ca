/** Troop counts as marks: one for each place, time, state and number, however many claims say so. */
import type { TroopRow } from '../../model.ts';
import { dayNumber } from '../calendar.ts';

export interface Count {
  readonly row: TroopRow;
  /** Numbers of all claims that give this very count. */
  readonly cite: readonly number[];
  /** Ids of the first claims of all rows that do, and of the levels that they rose or fell from. */
  readonly claims: readonly string[];
  readonly changedFrom: readonly string[];
  /** Whole days since 1970; `to` is the day after the last one. */
  readonly from: number;
  readonly to: number;
  /** An end that the text leaves open. */
  readonly isOpen: 'before' | 'after' | null;
  readonly number: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The counts that can be drawn, in order of time, and how many rows have no date or no number. */
export function countsOf(rows: readonly TroopRow[]): { readonly counts: readonly Count[]; readonly undrawn: number } {
  const found = rows.flatMap((row) => countOf(row) ?? []);
  const counts = new Map<string, Count>();
  for (const count of found) {
    const { row, from, to, number, low, high } = count;
    const key = JSON.stringify([row.place, row.state, from, to, number, low, high]);
    const known = counts.get(key);
    counts.set(key, known ? merged(known, count) : count);
  }
  const sorted = [...counts.values()].sort((a, b) => a.from - b.from || a.to - b.to || b.number - a.number);
  return { counts: sorted, undrawn: rows.length - found.length };
}

/** The first row speaks for the count; whose claims it holds, all tell. */
function merged(known: Count, { cite, claims, changedFrom }: Count): Count {
  return {
    ...known,
    cite: [...known.cite, ...cite],
    claims: [...known.claims, ...claims],
    changedFrom: [...known.changedFrom, ...changedFrom],
  };
}

/** The counts that a source itself joins: it says that the first rose or fell to the second. */
export function changesIn(counts: readonly Count[]): readonly (readonly [Count, Count])[] {
  return counts.flatMap((now) => {
    const old = counts.find((each) => each !== now && each.claims.some((claim) => now.changedFrom.includes(claim)));
    return old ? [[old, now] as const] : [];
  });
}

function countOf(row: TroopRow): Count | null {
  const { number, low, high, hedge } = row.point;
  const first = dayNumber(row.from);
  const last = dayNumber(row.to);
  const from = first ?? last;
  const to = last ?? first;
  if (from === null || to === null || hedge === 'vague' || !Number.isFinite(number)) return null;
  const isOpen = first === null ? 'before' : last === null ? 'after' : null;
  const { cite, changedFrom } = row;
  const origin = { cite, claims: [row.point.claim], changedFrom: changedFrom === null ? [] : [changedFrom] };
  return { row, ...origin, from: Math.min(from, to), to: Math.max(from, to) + 1, isOpen, number, low, high };
}

/** True where the troops were there; planned and withdrawn ones are drawn hollow. */
export function isThere({ row }: Count): boolean {
  return row.state === 'present' || row.state === 'deployed';
}

/** The text says no upper bound, or no lower one. */
export function openSide({ low, high }: Count): 'more' | 'fewer' | null {
  if (high === null) return 'more';
  return low === null ? 'fewer' : null;
}
