/** Events by place: which share a row, which have none on the globe, and what each says of how near. */
import { expect, test } from 'vitest';
import { brief } from '../../src/briefing/index.ts';
import type { KnownPlace, Location, PlaceRow, Unplaced } from '../../src/model.ts';
import { article, claim, event, quantity } from './briefing.fixture.ts';

const known = new Map<string, KnownPlace>([
  ['Orsa', { name: 'Orsa', country: 'Varmia', position: { latitude: 10, longitude: 20, extent: 'site' } }],
  ['Varmia', { name: 'Varmia', country: 'Varmia', position: { latitude: 11, longitude: 21, extent: 'area' } }],
]);

const locate = ({ name, country }: Location): KnownPlace | Unplaced =>
  name === 'Orsa' && country === 'Lund' ? 'other country' : (known.get(name) ?? 'no coordinates');

const place = (name: string, country: string | null, relation: string | null = null): Location => ({ text: name, name, country, relation });

/** One event at each of the places, each with one claim. */
function rowsOf(places: readonly (Location | null)[]): readonly PlaceRow[] {
  const sentences = places.map((_, index) => `Shots killed ${index + 2} people in the valley.`);
  const home = article('a1', sentences.join('\n'));
  const claims = places.map((where, index) =>
    claim(home, {
      kind: 'killed',
      sentence: sentences[index] ?? '',
      focus: `${index + 2}`,
      quantity: quantity(`${index + 2}`, index + 2),
      place: where,
    }),
  );
  const events = places.map((where, index) => event(`e${index}`, claims.slice(index, index + 1), { place: where }));
  const articles = [{ ...home, claims }];
  return brief({ articles, events, edits: [], problems: [], settings: { title: null }, version: '0', locate }).series.places;
}

test('events of one place share a row, the fullest first, what has no position last', () => {
  const rows = rowsOf([
    null,
    place('Hadra', 'Varmia'),
    place('Varmia', 'Varmia'),
    place('Orsa', 'Varmia'),
    place('Orsa', 'Lund'),
    place('Orsa', 'Varmia', 'near'),
  ]);
  expect(rows.map(({ number, name, missing, events, cite }) => [number, name, missing, events.map((each) => each.number), cite])).toEqual([
    [1, 'Orsa', null, [4, 6], [4, 6]],
    [2, 'Varmia', null, [3], [3]],
    [3, 'Hadra, Varmia', 'no coordinates', [2], [2]],
    [4, 'Orsa, Lund', 'other country', [5], [5]],
    [5, 'place not stated', 'not stated', [1], [1]],
  ]);
  expect(rows[0]?.position).toEqual({ latitude: 10, longitude: 20, extent: 'site' });
});

test.each([
  ['near', true],
  ['north of', true],
  ['outside', true],
  ['off', true],
  ['northern', false],
  ['in', false],
  [null, false],
] as const)('"%s" a place is beside it: %s', (relation, isNear) => {
  expect(rowsOf([place('Orsa', 'Varmia', relation)])[0]?.events.map((each) => each.isNear)).toEqual([isNear]);
});

test('each event stands in one row', () => {
  const numbers = rowsOf([place('Orsa', null), place('Orsa', 'Varmia'), null, null]).flatMap(({ events }) =>
    events.map((each) => each.number),
  );
  expect([...numbers].sort()).toEqual([1, 2, 3, 4]);
});
