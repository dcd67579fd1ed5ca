/** Events as strips on a line of time: from the first day to the last on which they may have happened. */
import type { HappeningRow } from '../../model.ts';
import { dayNumber } from '../calendar.ts';

export type Grouping = 'none' | 'kind' | 'grade' | 'place';

/** How sure the date is. `day`: stated. `period`: a week or month. `reckoned`: counted from another date, or inferred. `wide`: more than a month. */
export type Look = HappeningRow['date']['mark'];

export interface Strip {
  readonly row: HappeningRow;
  /** Whole days since 1970; `to` is the day after the last one. */
  readonly from: number;
  readonly to: number;
  readonly look: Look;
  /** An end that the text leaves open. */
  readonly isOpen: 'before' | 'after' | null;
  /** The name of the band it stands in; empty where there are none. */
  readonly band: string;
}

/** The events that can be drawn, band by band and in order of time, and those without a date. */
export function stripsOf(
  rows: readonly HappeningRow[],
  grouping: Grouping,
): { readonly strips: readonly Strip[]; readonly undated: readonly HappeningRow[] } {
  const found = rows.map((row) => ({ row, strip: stripOf(row, grouping) }));
  const strips = found.flatMap(({ strip }) => strip ?? []);
  return { strips, undated: found.flatMap(({ row, strip }) => (strip ? [] : row)) };
}

const kindWords: Readonly<Record<HappeningRow['kind'], string>> = {
  attack: 'attacks',
  strike: 'strikes',
  killing: 'killings',
  casualties: 'other events with casualties',
};

function stripOf(row: HappeningRow, grouping: Grouping): Strip | null {
  const [first, last] = [dayNumber(row.from), dayNumber(row.to)];
  const from = first ?? last;
  const to = last ?? first;
  if (from === null || to === null) return null;
  const band = {
    none: '',
    kind: kindWords[row.kind],
    grade: row.grade,
    place: row.place === '' ? 'place not stated' : row.place,
  }[grouping];
  return {
    row,
    from: Math.min(from, to),
    to: Math.max(from, to) + 1,
    look: row.date.mark,
    isOpen: first === null ? 'before' : last === null ? 'after' : null,
    band,
  };
}
