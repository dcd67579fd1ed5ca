/** Hand-made places for the tests of the map. */
import type { Briefing, EventKind, PlacedEvent, PlaceRow, Position } from '../../src/model.ts';
import { briefing, date } from './charts-briefing.ts';

export function placedEvent(number: number, kind: EventKind = 'attack', more: Partial<PlacedEvent> = {}): PlacedEvent {
  return { number, anchor: `event-${number}`, title: `Event ${number}`, kind, date: date('May 2021', '2021-05'), isNear: false, ...more };
}

/** A place at so many degrees north and east, with so many attacks. */
export function site(name: string, [latitude, longitude]: readonly [number, number], count = 1, more: Partial<PlaceRow> = {}): PlaceRow {
  const position: Position = { latitude, longitude, extent: 'site' };
  const events = Array.from({ length: count }, (_, index) => placedEvent(index + 1));
  return { number: 1, name, country: 'Varmia', position, missing: null, events, cite: [1], ...more };
}

export const unplaced = (name: string, missing: NonNullable<PlaceRow['missing']>): PlaceRow =>
  site(name, [0, 0], 1, { position: null, missing, country: null });

/** Rows are numbered in their order. */
export function told(rows: readonly PlaceRow[]): Briefing {
  return briefing([], [], { places: rows.map((row, index) => ({ ...row, number: index + 1 })) });
}

export const iraq: readonly PlaceRow[] = [
  site('Baghdad', [33.34, 44.4], 4, {
    country: 'Iraq',
    events: [placedEvent(1), placedEvent(3, 'strike'), placedEvent(4), placedEvent(6)],
    cite: [1, 5],
  }),
  site('Mosul', [36.34, 43.12], 1, { country: 'Iraq', events: [placedEvent(2, 'strike')], cite: [2] }),
  site('Albu Kamal', [34.45, 40.92], 1, { country: 'Syria', events: [placedEvent(5, 'killing', { isNear: true })], cite: [3] }),
  site('Iraq', [33, 43.7], 2, {
    country: 'Iraq',
    position: { latitude: 33, longitude: 43.7, extent: 'area' },
    events: [placedEvent(7), placedEvent(8)],
    cite: [4],
  }),
];

/** Deterministic pseudo-random places between two latitudes and longitudes. */
export function scattered(count: number, [south, north, west, east]: readonly [number, number, number, number]): readonly PlaceRow[] {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({ length: count }, (_, index) =>
    site(`Place ${index + 1}`, [south + next() * (north - south), west + next() * (east - west)], 1 + (index % 4)),
  );
}
