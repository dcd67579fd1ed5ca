/** The events by place: one row for each place, with where it lies, as marks on a map. */
import type { Event, KnownPlace, Location, PlacedEvent, PlaceRow, Unplaced } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import type { Catalogue } from './catalogue.ts';
import { printDate } from './dates.ts';
import { placeCell } from './places.ts';

/** Where a place lies, or why nobody can say. */
export type Locate = (place: Location) => KnownPlace | Unplaced;

export const nowhere: Locate = () => 'no coordinates';

/** In a place, whichever part of it: all other words before a name put an event beside it. */
const inside =
  /^(?:in|at|inside|within|across|throughout|around|central|(?:north|south|east|west)(?:-?(?:east|west))?ern|the (?:centre|center|outskirts) of|on)$/i;

type Found = Pick<PlaceRow, 'name' | 'country' | 'position' | 'missing'>;

const unnamed = 'place not stated';

export function placeRows(lookup: Catalogue, locate: Locate): readonly PlaceRow[] {
  const told = lookup.events.map((event, index) => {
    const place = lookup.placeOf(event);
    return { event, index, place, found: foundAs(place, locate) };
  });
  const groups = [...groupBy(told, ({ found }) => JSON.stringify([found.name, found.country, found.missing])).values()];
  const rank = (group: (typeof groups)[number]): number => rankOf(group[0]?.found.missing ?? null);
  groups.sort((a, b) => rank(a) - rank(b) || b.length - a.length);
  return groups.flatMap((group, index) => {
    const [first] = group;
    if (!first) return [];
    return {
      number: index + 1,
      ...first.found,
      // Of a site and somewhere in it, the finer.
      position: group.find(({ found }) => found.position?.extent === 'site')?.found.position ?? first.found.position,
      events: group.map(({ event, index: at, place }) => placed(lookup, event, { at, place })),
      cite: lookup.marks(group.flatMap(({ event }) => event.claims)),
    };
  });
}

const rankOf = (missing: Unplaced | null): number => [null, 'no coordinates', 'other country', 'not stated'].indexOf(missing);

function foundAs(place: Location | null, locate: Locate): Found {
  if (!place) return { name: unnamed, country: null, position: null, missing: 'not stated' };
  const known = locate(place);
  if (typeof known === 'string') return { name: placeCell(place), country: place.country, position: null, missing: known };
  return { ...known, missing: null };
}

interface Whereabouts {
  readonly at: number;
  readonly place: Location | null;
}

function placed(lookup: Catalogue, event: Event, { at, place }: Whereabouts): PlacedEvent {
  const { title, kind, when } = event;
  const relation = place?.relation ?? null;
  return {
    number: at + 1,
    anchor: lookup.anchorOf(event.id),
    title,
    kind,
    date: printDate(when),
    isNear: relation !== null && !inside.test(relation),
  };
}
