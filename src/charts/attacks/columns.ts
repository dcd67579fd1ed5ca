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
  /** From the first with an event to the last, empty ones included. */
  readonly columns: readonly Column[];
  /** Events whose date does not tell in which period they happened. */
  readonly unplaced: readonly HappeningRow[];
}

/** More columns than this are no longer seen apart. */
const columnsMost = 36;
/** So many of the events should lie in one period. */
const placedShare = 0.75;

/** Counts by `period`, or by the finest one that has room for its columns and places most events. */
export function countEvents(happenings: readonly HappeningRow[], period: Period | null): Counted {
  if (period) return countBy(happenings, period);
  const dated = happenings.filter(isDated).length;
  const tried = periodUnits.map((each) => ({ counted: countBy(happenings, each), columns: columnsBy(happenings, each) }));
  const fit = tried.find(
    ({ counted, columns }) => columns <= columnsMost && happenings.length - counted.unplaced.length >= dated * placedShare,
  );
  return fit?.counted ?? countBy(happenings, 'year');
}

const isDated = ({ from, to }: HappeningRow): boolean => from !== null && to !== null;

/** First day of the period that an event lies in; null where it may lie in several. */
function placeOf({ from, to }: HappeningRow, period: Period): number | null {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === null || last === null) return null;
  const start = periodStart(first, period);
  return periodStart(last, period) === start ? start : null;
}

function columnsBy(happenings: readonly HappeningRow[], period: Period): number {
  const starts = happenings.flatMap((each) => placeOf(each, period) ?? []);
  if (starts.length === 0) return 0;
  const days = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25 }[period];
  return (Math.max(...starts) - Math.min(...starts)) / days + 1;
}

function countBy(happenings: readonly HappeningRow[], period: Period): Counted {
  const placed = happenings.map((event) => ({ event, start: placeOf(event, period) }));
  const starts = placed.flatMap(({ start }) => start ?? []);
  const byStart = new Map<number, HappeningRow[]>();
  for (const { event, start } of placed) {
    if (start !== null) byStart.set(start, [...(byStart.get(start) ?? []), event]);
  }
  const columns: Column[] = [];
  const last = Math.max(...starts);
  for (let from = Math.min(...starts); from <= last; from = periodEnd(from, period)) {
    columns.push({ from, to: periodEnd(from, period), events: byStart.get(from) ?? [] });
  }
  return { period, columns, unplaced: placed.flatMap(({ event, start }) => (start === null ? event : [])) };
}
