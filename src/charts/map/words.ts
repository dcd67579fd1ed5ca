/** Everything about the map that is read, not seen. */
import type { Briefing, PlaceRow, Unplaced } from '../../model.ts';
import type { DrawingTable } from '../../print.ts';
import { capital, cited, counted, listed, sentences } from '../wording.ts';
import type { Labels } from './labels.ts';
import { isKnown, isMoved, type Site } from './sites.ts';
import type { View } from './view.ts';

export interface Told {
  readonly rows: readonly PlaceRow[];
  readonly sites: readonly Site[];
  readonly labels: Labels;
  readonly view: View;
  readonly byKind: boolean;
}

const eventsOf = (rows: readonly Pick<PlaceRow, 'events'>[]): number => rows.reduce((sum, { events }) => sum + events.length, 0);
const rowsOf = (sites: readonly Site[]): readonly PlaceRow[] => sites.map(({ row }) => row);

export function titleOf({ sites }: Told, { period }: Pick<Briefing, 'period'>): string {
  const when = period.iso === '' ? '' : `, ${period.text}`;
  return `Where ${counted(eventsOf(rowsOf(sites)), 'event')} took place${when}`;
}

const kindWords: readonly (readonly [Site['kind'], string])[] = [
  ['attack', 'circle: attack'],
  ['strike', 'triangle: strike'],
  ['killing', 'diamond: killing'],
  ['casualties', 'square: other event with casualties'],
  ['several', 'circle with a dot: events of several kinds'],
];

/** The key explains only marks that are there. */
export function subtitleOf(told: Told): string {
  const { rows, sites, labels, byKind } = told;
  const shapes = kindWords.filter(([kind]) => sites.some((site) => site.kind === kind)).map(([, words]) => words);
  const counts = new Set(sites.map(({ row }) => row.events.length));
  return sentences([
    byKind ? `${capital(shapes.join('; '))}.` : '',
    sites.some(({ isRough }) => isRough) ? 'Hollow: near the place, or somewhere in the area around it.' : '',
    counts.size > 1 ? 'Larger: more events (their number in brackets).' : '',
    sites.some(isMoved) ? 'Marks that would lie on each other stand side by side; a line leads to the place.' : '',
    labels.numbered.length > 0 ? 'Numbers are those of the table of places.' : '',
    labels.unlabelled.length > 0 ? `${counted(labels.unlabelled.length, 'mark')} without room for a name: see the table.` : '',
    missingText(rows),
    'Coasts and borders, disputed ones included, as Natural Earth draws them by control on the ground: no judgement on any claim.',
  ]);
}

const missingWords: Readonly<Record<Unplaced, string>> = {
  'no coordinates': 'no coordinates are known',
  'other country': 'the coordinates known are of a place of that name elsewhere',
  'not stated': 'no text names a place',
};

const listMost = 6;

/** "Not on the map, since no coordinates are known: Orsa, Tal Ward (2 events)." */
function missingText(rows: readonly PlaceRow[]): string {
  return (['no coordinates', 'other country', 'not stated'] as const)
    .flatMap((why) => {
      const left = rows.filter(({ missing }) => missing === why);
      if (left.length === 0) return [];
      const count = counted(eventsOf(left), 'event');
      if (why === 'not stated') return [`${count} not on the map: ${missingWords[why]}.`];
      const names = left.length > listMost ? counted(left.length, 'place') : left.map(({ name }) => name).join('; ');
      return [`Not on the map, since ${missingWords[why]}: ${names} (${count}).`];
    })
    .join(' ');
}

const sayMost = 12;

/** For whoever cannot see it: how many where, in which countries, and how far the places reach. */
export function altOf({ rows, sites, view }: Told): string {
  const countries = [...new Set(sites.flatMap(({ row }) => row.country ?? []))];
  const among = countries.length > 0 && countries.length <= sayMost ? ` in ${listed(countries)}` : '';
  const said = sites.slice(0, sayMost).map(({ row }) => `${row.name} ${row.events.length}`);
  const others = sites.length > sayMost ? [`${counted(sites.length - sayMost, 'other place')} with fewer or as many`] : [];
  return sentences([
    `${view.isWorld ? 'World map' : 'Map'} of ${counted(sites.length, 'place')}${among} with ${counted(eventsOf(rowsOf(sites)), 'event')}.`,
    `Events by place: ${listed([...said, ...others])}.`,
    reachText(sites),
    missingText(rows),
  ]);
}

function reachText(sites: readonly Site[]): string {
  if (sites.length < 2) return '';
  const sorted = (axis: 0 | 1): readonly Site[] => sites.toSorted((a, b) => a.spot[axis] - b.spot[axis]);
  const ends = (list: readonly Site[]): string => `${list.at(0)?.row.name} to ${list.at(-1)?.row.name}`;
  return `From west to east they reach from ${ends(sorted(0))}, from north to south from ${ends(sorted(1))}.`;
}

const listedMost = 40;

export function tableOf(rows: readonly PlaceRow[]): DrawingTable {
  return {
    head: ['Number', 'Place', 'On the map', 'Events', 'Dates', 'Claims'],
    rows: rows.map((row) => [String(row.number), placeText(row), shownText(row), eventsText(row), datesText(row), cited(row.cite)]),
  };
}

function placeText({ name, country, missing }: PlaceRow): string {
  return country === null || name === country || missing !== null ? name : `${name}, ${country}`;
}

function shownText(row: PlaceRow): string {
  if (!isKnown(row)) return `no: ${row.missing ? missingWords[row.missing] : ''}`;
  const near = row.events.filter(({ isNear }) => isNear).length;
  const where = row.position.extent === 'area' ? 'somewhere in the area' : 'at its place';
  return near === 0 ? where : near === row.events.length ? 'near it' : `${where}; ${near} of them near it`;
}

function eventsText({ events }: PlaceRow): string {
  const numbers = events.slice(0, listedMost).map(({ number }) => String(number));
  return events.length > listedMost ? `${numbers.join(', ')} and ${events.length - listedMost} more` : numbers.join(', ');
}

function datesText({ events }: PlaceRow): string {
  const dates = [...new Set(events.map(({ date }) => date.text))];
  return dates.length > listedMost ? `${dates[0]} to ${dates.at(-1)}` : dates.join('; ');
}
