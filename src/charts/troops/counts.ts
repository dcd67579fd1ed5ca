/** Troop counts as marks: one for each place, time, state and number, however many claims say so. */
import type { TroopRow } from '../../model.ts';
import { dayNumber } from '../calendar.ts';

export interface Count {
  readonly row: TroopRow;
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
    if (!counts.has(key)) counts.set(key, count);
  }
  const sorted = [...counts.values()].sort((a, b) => a.from - b.from || a.to - b.to || b.number - a.number);
  return { counts: sorted, undrawn: rows.length - found.length };
}

function countOf(row: TroopRow): Count | null {
  const { number, low, high, hedge } = row.point;
  const first = dayNumber(row.from);
  const last = dayNumber(row.to);
  const from = first ?? last;
  const to = last ?? first;
  if (from === null || to === null || hedge === 'vague' || !Number.isFinite(number)) return null;
  const isOpen = first === null ? 'before' : last === null ? 'after' : null;
  return { row, from, to: to + 1, isOpen, number, low, high };
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
