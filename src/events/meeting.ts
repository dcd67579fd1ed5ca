/** Which stories can meet in time, and how long one stays open to those that come after it. */
import { days } from './intervals.ts';
import { aftermathDays, isRecollection, newsDays, type View } from './sameness.ts';

/** A stretch without an end ("since January") is open to what happens in the year after it began. */
const openDays = 366;

/** Where a story stands in time: its first day, or the days before its article came out; 0 where nobody knows. */
export function dayOf({ when, source }: Pick<View, 'when' | 'source'>): number {
  if (when.from !== null) return days(when.from);
  if (when.to !== null) return days(when.to);
  const { from } = source.published;
  return from === null ? 0 : days(from) - newsDays;
}

const endOf = ({ from, to }: { readonly from: string | null; readonly to: string | null }): number | null => {
  if (to !== null) return days(to);
  return from === null ? null : days(from) + openDays;
};

/** The last first day of a story that can still tell of the same; never ending where neither it nor its article has a date. */
export function openUntil(view: View): number {
  const { when, source } = view;
  const [told, published] = [endOf(when), endOf(source.published)];
  // What is only recalled, and by how many died of it, is known again months later; few such are told.
  if (told === null && published !== null && isRecollection(view)) return published + openDays;
  if (told === null) return published ?? Number.POSITIVE_INFINITY;
  // An undated story of another article may tell of it as long as both are news.
  return Math.max(told + aftermathDays, published ?? 0);
}

/** The days of a story as numbers, and how long it is open. */
export interface Stretch {
  readonly first: number;
  readonly from: number;
  readonly to: number;
  /** The last first day of what it is compared with. */
  readonly until: number;
  /** Days by which what tells of the same may miss it; a day that was concluded may be a day off. */
  readonly slack: number;
}

export function stretchOf(view: View): Stretch {
  const { from, to } = view.when;
  return {
    first: dayOf(view),
    from: from === null ? Number.NEGATIVE_INFINITY : days(from),
    to: to === null ? Number.POSITIVE_INFINITY : days(to),
    until: openUntil(view),
    slack: view.isAftermath || view.isLasting ? aftermathDays : 1,
  };
}

/** Days that cannot meet need no comparing. */
export const mayMeet = (earlier: Stretch, later: Stretch): boolean =>
  later.first <= earlier.until && Math.max(later.from - earlier.to, earlier.from - later.to) <= Math.max(earlier.slack, later.slack);

/** Stories in an order that depends on what they tell alone. */
export function inTime(views: readonly View[]): readonly View[] {
  const key = new Map(views.map((view) => [view, dayOf(view)]));
  const order = (view: View): string => `${view.source.published.from ?? '9999'} ${view.source.sha256} ${view.story.id} ${view.source.id}`;
  return [...views].sort((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0) || (order(a) < order(b) ? -1 : 1));
}
