/** What changed from one briefing to the next, in words that each briefing has for itself. */
import type { Changes, Comparable, Correspondence } from '../../model.ts';
import { claimChanges } from './claimChanges.ts';
import { disputeChanges } from './disputes.ts';
import { eventChanges } from './eventChanges.ts';
import { pointsOf } from './points.ts';
import { openSides } from './sides.ts';
import { sourceChanges } from './sourceChanges.ts';
import { tollChanges } from './tolls.ts';

/**
 * Everything that is another in `later` than it was in `earlier`, by what of them is the same. Marks are numbers of claims of `later`. Titles,
 * deck and whatever else is made of these follow them, and are not told apart. The same two give the same, whatever lies around them.
 */
export function changesBetween(earlier: Comparable, later: Comparable, same: Correspondence): Changes {
  const sides = openSides(earlier, later, same);
  const told = {
    events: eventChanges(sides),
    tolls: tollChanges(sides),
    disputes: disputeChanges(sides),
    claims: claimChanges(sides),
    sources: sourceChanges(sides),
  };
  const { title, period, asOf, generator } = earlier;
  return {
    since: { title, period, asOf, version: generator.version },
    isNone: Object.values(told).every((list) => list.length === 0),
    points: pointsOf(told),
    ...told,
    newClaims: told.claims.filter(({ change }) => change === 'new').map(({ number }) => number),
  };
}
