/** Two briefings with what is the same in both, for looking things up from either. */
import type { Claim, Comparable, Correspondence, Event, EventReference, When } from '../../model.ts';
import { placeOfEvent } from '../../text/fullPlace.ts';
import { isOutside } from '../../text/period.ts';
import { rejectedIn } from '../../text/rejected.ts';
import type { Claims } from '../catalogue.ts';
import { placeCell } from '../places.ts';

/** One of the two. An id that nothing in it has is a bug and throws. */
export interface Side extends Claims {
  readonly briefing: Comparable;
  event(id: string): Event;
  /** Its place in the chronology, which is that in the list of events. */
  referenceTo(event: string): EventReference;
  /** Number of the row in the appendix, which is its place in the list of claims. */
  numberOf(claim: string): number;
  numbersOf(claims: readonly string[]): readonly number[];
  source(article: string): Comparable['sources'][number] | null;
  /** True where it counts: nobody rejected it, as far as the data tell. */
  isStanding(claim: string): boolean;
  /** True where the data tell: what was edited, or an event that holds it. */
  isCertain(claim: string): boolean;
  /** As printed; empty where it is not known. */
  placeOf(event: Event): string;
}

export interface Sides {
  readonly earlier: Side;
  readonly later: Side;
  readonly same: Correspondence;
  /** The same claim in the other briefing, where it counts in both; null for a claim that is new or gone. */
  laterOf(claim: string): Claim | null;
  earlierOf(claim: string): Claim | null;
  /** The claim of this briefing that one of the earlier is, whether it counts or not; undefined for none. */
  pairOf(claim: string): string | undefined;
  /** True where the settings of the other briefing leave out what is of these days. */
  isOutsideLater(when: When): boolean;
  isOutsideEarlier(when: When): boolean;
  /** Another version of the program reads some sentences otherwise. */
  readonly isOtherVersion: boolean;
}

export function openSides(earlier: Comparable, later: Comparable, same: Correspondence): Sides {
  const [before, after] = [openSide(earlier), openSide(later)];
  const pairs = same.claims.filter((pair) => before.isStanding(pair.earlier) && after.isStanding(pair.later));
  const all = new Map(same.claims.map((pair) => [pair.earlier, pair.later]));
  const [there, back] = [
    new Map(pairs.map((pair) => [pair.earlier, pair.later])),
    new Map(pairs.map((pair) => [pair.later, pair.earlier])),
  ];
  const partner = (side: Side, id: string | undefined): Claim | null => (id === undefined ? null : side.claim(id));
  return {
    earlier: before,
    later: after,
    same,
    laterOf: (claim) => partner(after, there.get(claim)),
    earlierOf: (claim) => partner(before, back.get(claim)),
    pairOf: (claim) => all.get(claim),
    isOutsideLater: (when) => isOutside(when, later.settings?.period ?? null),
    isOutsideEarlier: (when) => isOutside(when, earlier.settings?.period ?? null),
    isOtherVersion: earlier.generator.version !== later.generator.version,
  };
}

function openSide(briefing: Comparable): Side {
  const claims = new Map(briefing.claims.map((claim) => [claim.id, claim]));
  const numbers = new Map(briefing.claims.map(({ id }, index) => [id, index + 1]));
  const events = new Map(briefing.events.map((event) => [event.id, event]));
  const order = new Map(briefing.events.map(({ id }, index) => [id, index + 1]));
  const sources = new Map(briefing.sources.map((source) => [source.article, source]));
  const held = new Set(briefing.events.flatMap((event) => event.claims));
  const rejected = rejectedIn(briefing.edits ?? []);
  const claim = (id: string): Claim => found(claims, id);
  return {
    briefing,
    claim,
    claimsOf: (ids) => ids.map(claim),
    event: (id) => found(events, id),
    referenceTo: (id) => ({ number: found(order, id), anchor: `event-${found(order, id)}` }),
    numberOf: (id) => found(numbers, id),
    numbersOf: (ids) => [...new Set(ids.map((id) => found(numbers, id)))].sort((a, b) => a - b),
    source: (article) => sources.get(article) ?? null,
    isStanding: (id) => !rejected.has(id),
    isCertain: (id) => briefing.edits !== null || held.has(id),
    placeOf: (event) =>
      placeCell(
        placeOfEvent(
          event.place,
          event.claims.map(claim).filter(({ kind }) => kind !== 'statement'),
        ),
      ),
  };
}

function found<Entry>(entries: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`changes: nothing has the id ${id}`);
  return entry;
}
