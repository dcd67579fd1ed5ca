/** Events counted by period: which period, which events lie wholly in one, and which do not. */
import type { HappeningRow } from '../../model.ts';
import { dayNumber, type Period, periodEnd, periodStart, periodUnits } from '../calendar.ts';

/** A period with the events that can only have happened in it; from its first day to the one after its last. */
export interface Column {
  readonly from: number;
  readonly to: number;
  readonly events: readonly HappeningRow[];
}

export interface Counted {
  readonly period: Period;
  /** In order of time, by the first day of their period; periods without an event are left out. */
  readonly filled: readonly Column[];
  /** Events whose date does not tell in which period they happened. */
  readonly unplaced: readonly HappeningRow[];
}

/** More columns than this are no longer seen apart. */
const columnsMost = 36;
/** So many of the events should lie in one period. */
const placedShare = 0.9;

/** Counts by `period`, or by the finest one that has room for its columns and places most events. */
export function countEvents(happenings: readonly HappeningRow[], period: Period | null): Counted {
  if (period) return countBy(happenings, period);
  const dated = happenings.filter(({ from, to }) => from !== null && to !== null).length;
  const tried = periodUnits.map((each) => countBy(happenings, each));
  const isFit = (counted: Counted): boolean =>
    columnsOf(counted, 0, columnsMost).last === counted.filled.length - 1 &&
    happenings.length - counted.unplaced.length >= dated * placedShare;
  return tried.find(isFit) ?? countBy(happenings, 'year');
}

/** First day of the period that an event lies in; null where it may lie in several. */
function placeOf({ from, to }: HappeningRow, period: Period): number | null {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === null || last === null) return null;
  const start = periodStart(first, period);
  return periodStart(last, period) === start ? start : null;
}

function countBy(happenings: readonly HappeningRow[], period: Period): Counted {
  const unplaced: HappeningRow[] = [];
  const byStart = new Map<number, HappeningRow[]>();
  for (const event of happenings) {
    const start = placeOf(event, period);
    if (start === null) unplaced.push(event);
    else byStart.set(start, [...(byStart.get(start) ?? []), event]);
  }
  const filled = [...byStart].sort(([a], [b]) => a - b).map(([from, events]) => ({ from, to: periodEnd(from, period), events }));
  return { period, filled, unplaced };
}

/** At most `most` columns without a gap from the `first` filled one on, and which filled one is the last of them. */
function columnsOf(
  { filled, period }: Counted,
  first: number,
  most: number,
): { readonly columns: readonly Column[]; readonly last: number } {
  const columns: Column[] = [];
  let next = first;
  let last = first;
  for (let from = filled[first]?.from ?? 0; columns.length < most && next < filled.length; from = periodEnd(from, period)) {
    const column = filled[next]?.from === from ? filled[next] : null;
    columns.push(column ?? { from, to: periodEnd(from, period), events: [] });
    if (column) last = next++;
  }
  const end = columns.findLastIndex(({ events }) => events.length > 0) + 1;
  return { columns: columns.slice(0, end), last };
}

/** Stretches of at most `most` columns that together hold every event; each begins with one, and what lies between them is empty. */
export function stretchesOf(counted: Counted, most: number): readonly (readonly Column[])[] {
  const stretches: (readonly Column[])[] = [];
  for (let first = 0; first < counted.filled.length; ) {
    const { columns, last } = columnsOf(counted, first, most);
    stretches.push(columns);
    first = last + 1;
  }
  return stretches;
}
