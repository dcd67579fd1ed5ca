import { describe, expect, it } from 'vitest';
import { borderLine, coastLine, landFill, palettes, softInk } from '../../src/charts/palette.ts';
import type { PlaceRow } from '../../src/model.ts';
import type { Drawing, DrawOp } from '../../src/print.ts';
import { drawParts } from '../charts/atlas.ts';
import { drawChart, halfEm } from './charts-briefing.ts';
import { expectTidy, wordsOf } from './charts-drawing.ts';
import { iraq, placedEvent, scattered, site, told, unplaced } from './charts-places.ts';

function drawn(rows: readonly PlaceRow[], options: Readonly<Record<string, string>> = {}, width = 482): Drawing {
  const drawing = drawChart({ name: 'map', width, height: null, families: [], options }, told(rows), halfEm);
  if (!drawing) throw new Error('no map');
  return drawing;
}

type Fill = Extract<DrawOp, { op: 'fill' }>;

/** Filled shapes of the marks: neither the land nor the ground of a text. */
const marks = ({ ops }: Drawing): readonly Fill[] =>
  ops.filter((op) => op.op === 'fill').filter(({ paint, path }) => paint.color !== landFill && path.length < 12);

const areas = (drawing: Drawing): number =>
  drawing.ops.flatMap((op) => (op.op === 'fill' && op.paint.color === landFill ? op.path : [])).filter(([letter]) => letter === 'M').length;

const numbersOf = (path: Fill['path']): readonly (readonly [number, number])[] =>
  path.flatMap((segment) => {
    const [y, x] = [...segment].reverse();
    return typeof x === 'number' && typeof y === 'number' ? [[x, y] as const] : [];
  });

/** Middle of the box of a mark. */
function middleOf({ path }: Fill): readonly [number, number] {
  const ends = numbersOf(path);
  const half = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  return [half(ends.map(([x]) => x)), half(ends.map(([, y]) => y))];
}

describe('the map', () => {
  it('names every place with the number of its events, and the countries around', () => {
    const drawing = drawn(iraq);
    expect(wordsOf(drawing)).toEqual(expect.arrayContaining(['Baghdad (4)', 'Mosul', 'Albu Kamal', 'somewhere in Iraq (2)']));
    expect(wordsOf(drawing)).toEqual(expect.arrayContaining(['IRAN', 'SYRIA']));
    expectTidy(drawing);
  });

  it('says what it shows, how many events are where, and how far they reach', () => {
    const drawing = drawn([...iraq, unplaced('Hadra', 'no coordinates'), unplaced('place not stated', 'not stated')]);
    expect(drawing.title).toBe('Where 8 events took place, December 2019 to January 2024');
    expect(drawing.alt).toBe(
      'Map of 4 places in Iraq and Syria with 8 events. Events by place: Baghdad 4, Mosul 1, Albu Kamal 1 and Iraq 2. ' +
        'From west to east they reach from Albu Kamal to Baghdad, from north to south from Mosul to Iraq. ' +
        'Not on the map, since no coordinates are known: Hadra (1 event). 1 event not on the map: no text names a place.',
    );
    expect(drawing.subtitle).toContain('Circle: attack');
    expect(drawing.subtitle).toMatch(/Natural Earth .*no judgement/);
  });

  it('has a table of all places, those that are not drawn among them', () => {
    const { table } = drawn([...iraq, unplaced('Tripoli, Lebanon', 'other country')]);
    expect(table.head).toEqual(['Number', 'Place', 'On the map', 'Events', 'Dates', 'Claims']);
    expect(table.rows).toEqual([
      ['1', 'Baghdad, Iraq', 'at its place', '1, 3, 4, 6', 'May 2021', '1, 5'],
      ['2', 'Mosul, Iraq', 'at its place', '2', 'May 2021', '2'],
      ['3', 'Albu Kamal, Syria', 'near it', '5', 'May 2021', '3'],
      ['4', 'Iraq', 'somewhere in the area', '7, 8', 'May 2021', '4'],
      ['5', 'Tripoli, Lebanon', 'no: the coordinates known are of a place of that name elsewhere', '1', 'May 2021', '1'],
    ]);
  });

  it('has north up and east right', () => {
    const places = [site('West', [33, 41]), site('East', [33, 47]), site('North', [36, 44]), site('South', [30, 44])];
    const [west, east, north, south] = marks(drawn(places)).map(middleOf).toReversed();
    if (!west || !east || !north || !south) throw new Error('marks are missing');
    expect(west[0]).toBeLessThan(north[0]);
    expect(north[0]).toBeLessThan(east[0]);
    expect(north[1]).toBeLessThan(west[1]);
    expect(west[1]).toBeLessThan(south[1]);
  });

  it('has a scale that is right: two places lie as far apart as the bar says', () => {
    const drawing = drawn([site('One', [0, 20]), site('Two', [0, 25])]);
    const [one, two] = marks(drawing).map(middleOf);
    const label = wordsOf(drawing).find((text) => text.endsWith(' km')) ?? '';
    const bar = drawing.ops.flatMap((op) => (op.op === 'stroke' && op.path.length === 4 ? [numbersOf(op.path)] : []));
    const length = Math.max(...bar.map((ends) => Math.max(...ends.map(([x]) => x)) - Math.min(...ends.map(([x]) => x))));
    const km = (Math.abs((one?.[0] ?? 0) - (two?.[0] ?? 0)) / length) * Number(label.replace(/[ ,km]/g, ''));
    expect(km).toBeGreaterThan(556 * 0.98);
    expect(km).toBeLessThan(556 * 1.02);
  });

  it('gives shapes to kinds, and circles to all where it is asked to', () => {
    const shapes = (drawing: Drawing): readonly string[] =>
      marks(drawing)
        .map(({ path }) => path.map(([letter]) => letter).join(''))
        .sort();
    const places = [site('A', [33, 41]), site('B', [33, 47], 1, { events: [placedEvent(2, 'strike')] })];
    expect(new Set(shapes(drawn(places))).size).toBe(2);
    expect(new Set(shapes(drawn(places, { group: 'none' }))).size).toBe(1);
  });

  it('leaves hollow what is only near a place or somewhere in it', () => {
    const colors = marks(drawn([site('A', [33, 41]), site('B', [33, 47], 1, { events: [placedEvent(2, 'attack', { isNear: true })] })]));
    expect(colors.map(({ paint }) => paint.color).sort()).toEqual([palettes.colour.plain, '#ffffff']);
  });

  it('gives larger marks to more events, in area', () => {
    const [small, large] = marks(drawn([site('Many', [33, 41], 4), site('One', [33, 47], 1)])).map(({ path }) => {
      const xs = numbersOf(path).map(([x]) => x);
      return Math.max(...xs) - Math.min(...xs);
    });
    expect((large ?? 0) / (small ?? 1)).toBeCloseTo(2, 1);
  });

  it('takes the numbers of the table where it is asked to', () => {
    const words = wordsOf(drawn(iraq, { label: 'number' }));
    expect(words).toEqual(expect.arrayContaining(['1', '2', '3', '4']));
    expect(words).not.toContain('Mosul');
  });

  it('shows the world where it is asked to, or where the places lie far apart', () => {
    const asked = drawn(iraq, { view: 'world' });
    const apart = drawn([site('Lima', [-12.1, -77]), site('Manila', [14.6, 121]), site('Oslo', [59.9, 10.8])]);
    for (const drawing of [asked, apart]) {
      expect(drawing.alt).toMatch(/^World map/);
      expect(wordsOf(drawing).some((text) => text.endsWith('km along the equator'))).toBe(true);
      expect(areas(drawing)).toBeGreaterThan(20);
      expectTidy(drawing);
    }
  });

  it('is the same each time, and keeps to few corners', () => {
    expect(drawn(iraq)).toEqual(drawn(iraq));
    for (const rows of [iraq, scattered(30, [50, 70, 0, 60]), scattered(30, [-40, 60, -120, 140])]) {
      const corners = drawn(rows).ops.reduce((sum, op) => sum + ('path' in op ? op.path.length : 0), 0);
      expect(corners).toBeGreaterThan(100);
      expect(corners).toBeLessThan(7000);
    }
  });

  it('is left out where no place has a position, with the reason', () => {
    for (const rows of [[], [unplaced('Hadra', 'no coordinates')]])
      expect(drawParts({ name: 'map', width: 482, height: null, families: [] }, told(rows), halfEm)).toEqual([]);
  });
});

const long = 'Al-Mu’askar al-Shimali of the Northern Command beside the River Crossing at Old Barracks'.slice(0, 80);

describe('whatever the places are', () => {
  it.each<readonly [string, readonly PlaceRow[]]>([
    ['one', [site('Alone', [33, 44])]],
    ['one with 500 events', [site('Alone', [33, 44], 500)]],
    ['500 rows of one place', Array.from({ length: 500 }, () => site('Same', [33, 44]))],
    ['three at one spot', ['A', 'B', 'C'].map((name) => site(name, [33, 44]))],
    ['both sides of the 180th meridian', [site('Suva', [-18.1, 178.4]), site('Apia', [-13.8, -171.8]), site('Funafuti', [-8.5, 179.2])]],
    ['near the pole', [site('Alert', [82.5, -62.3]), site('Nord', [81.6, -16.7]), site('Station', [89.9, 100])]],
    ['the south pole', [site('Station', [-90, 0]), site('Base', [-77.8, 166.7])]],
    ['on opposite sides', [site('A', [40, -4]), site('B', [-40, 176])]],
    ['200 places', scattered(200, [30, 37, 38, 48])],
    ['200 places on all the world', scattered(200, [-55, 80, -180, 180])],
    ['long names', ['A', 'B', 'C', 'D'].map((head, index) => site(`${head} ${long}`, [33 + index / 10, 44]))],
    ['names from right to left', [site('مدينة السلام', [33.3, 44.4], 3), site('תל אביב', [32.1, 34.8])]],
    ['empty names', [site('', [33, 44], 2), site('', [34, 44])]],
    ['in the ocean', [site('Ship', [-40, -120])]],
  ])('draws %s', (_, rows) => {
    for (const width of [482, 200]) for (const label of ['auto', 'name', 'number']) expectTidy(drawn(rows, { label }, width));
    expect(JSON.stringify(drawn(rows).ops)).not.toMatch(/null|NaN/);
  });

  it('keeps marks on the map, apart from each other', () => {
    for (const rows of [scattered(60, [30, 37, 38, 48]), Array.from({ length: 20 }, (_, index) => site(`${index}`, [33, 44]))]) {
      const drawing = drawn(rows);
      const middles = marks(drawing).map(middleOf);
      expect(middles).toHaveLength(rows.length);
      for (const [x, y] of middles) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(drawing.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(drawing.height);
      }
    }
  });

  it('says how many marks have no label at all', () => {
    const drawing = drawn(Array.from({ length: 300 }, (_, index) => site(`Place ${index}`, [33, 44])));
    expect(drawing.subtitle).toMatch(/\d+ marks without room for a name: see the table\./);
  });
});

const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(color.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

describe('the colours of the map', () => {
  it('let marks and words stand out from the land, and the land keep quiet', () => {
    for (const { plain } of Object.values(palettes)) expect(contrast(plain, landFill)).toBeGreaterThan(3);
    expect(contrast(softInk, landFill)).toBeGreaterThan(4.5);
    for (const line of [coastLine, borderLine]) expect(contrast(line, landFill)).toBeLessThan(3);
    expect(contrast(coastLine, landFill)).toBeGreaterThan(contrast(borderLine, landFill));
  });
});
