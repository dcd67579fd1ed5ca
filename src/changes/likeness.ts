/**
 * Events that share no claim, as when one outlet's article stands in for another's. They are one only where nobody could take them for two:
 *
 *   the same kind, the same single day, the same place that is no whole country, and one figure of a measure or the whole title
 * Near misses: another figure and title; a month; "Iraq"; a second event of that kind, day and place in either briefing.
 */
import type { Event, EventPair, MeasureKind } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { type Key, pairUp } from './pairing.ts';

interface Side {
  readonly events: readonly Event[];
  /** Those that share nothing with the other briefing. */
  readonly left: readonly Event[];
}

/** Kind, day and place; null where one of them is not known finely enough. */
function spotOf({ kind, when, place }: Event): string | null {
  const isDay = (when.precision === 'day' || when.precision === 'minute') && when.from !== null && when.from === when.to;
  if (!isDay || place === null || place.name === place.country) return null;
  return JSON.stringify([kind, when.from, place.name, place.country]);
}

const measures = ['killed', 'wounded', 'missing', 'captured', 'displaced'] as const satisfies readonly MeasureKind[];

/** A figure that both have of a measure, above nothing. */
function shareFigure(a: Event, b: Event): boolean {
  return measures.some((measure) => {
    const [one, other] = [a.totals[measure], b.totals[measure]];
    if (!one || !other || one.isVague || other.isVague || (one.low ?? 0) === 0) return false;
    return one.low === other.low && one.high === other.high;
  });
}

export function pairByLikeness(earlier: Side, later: Side): readonly EventPair[] {
  const crowded = new Set([...crowdedIn(earlier.events), ...crowdedIn(later.events)]);
  const spot: Key<Event> = {
    of: (event) => {
      const own = spotOf(event);
      return own === null || crowded.has(own) ? null : own;
    },
    isInOrder: false,
  };
  return pairUp(earlier.left, later.left, [spot]).flatMap((pair) =>
    pair.earlier.title === pair.later.title || shareFigure(pair.earlier, pair.later)
      ? [{ earlier: pair.earlier.id, later: pair.later.id, basis: 'likeness' as const }]
      : [],
  );
}

/** Where more than one event of a briefing lies. */
function crowdedIn(events: readonly Event[]): readonly string[] {
  const spots = groupBy(
    events.flatMap((event) => spotOf(event) ?? []),
    (spot) => spot,
  );
  return [...spots].flatMap(([spot, all]) => (all.length > 1 ? [spot] : []));
}
