/** What a page may ask of a chart: each option changes what is drawn, and what is not known is answered with what is. */
import { describe, expect, test } from 'vitest';
import { chartGuide } from '../../src/charts/index.ts';
import { chartKinds } from '../../src/charts/kinds/index.ts';
import { optionsOf } from '../../src/charts/options.ts';
import { borderLine, coastLine, landFill, palettes } from '../../src/charts/palette.ts';
import { BriefError } from '../../src/problems.ts';
import { drawParts } from '../charts/atlas.ts';
import { briefing, drawChart, exactly, halfEm, mock, troops } from './charts-briefing.ts';
import { expectTidy, texts } from './charts-drawing.ts';
import { events } from './charts-events.ts';
import { iraq, told } from './charts-places.ts';

const shared = mock.map((each, index) => ({
  ...each,
  bySide: [{ group: index % 2 === 0 ? 'Iraq' : 'United States', killed: exactly(index), wounded: exactly(1), cite: [index] }],
  byStatus: [{ group: 'civilians', killed: exactly(index), wounded: exactly(1), cite: [index] }],
}));

const full = briefing(
  shared,
  [
    troops('Iraq', 5000, 'some 5,000', ['2020-03-01', '2020-03-31', 'March 2020']),
    troops('Iraq', 900, '900', ['2021-03-01', '2021-03-31', 'March 2021'], { force: 'British troops' }),
    troops('Iraq', 300, '300', ['2021-08-01', '2021-08-31', 'August 2021'], { state: 'withdrawn' }),
    troops('Syria', 700, '700', ['2021-03-01', '2021-03-31', 'March 2021']),
  ],
  { ...events, places: told(iraq).series.places },
);

const drawn = (name: string, options: Readonly<Record<string, string>>) => {
  const drawing = drawChart({ name, width: 481.9, height: null, families: [], options }, full, halfEm);
  if (!drawing) throw new Error('nothing was drawn');
  return drawing;
};

const complaints = (name: string, options: Readonly<Record<string, string>>): readonly string[] => {
  try {
    drawn(name, options);
    return [];
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    return error.problems.map(({ code, message, mend }) => `${code} ${message} ${mend}`);
  }
};

const words = chartKinds.flatMap((kind) =>
  optionsOf(kind).flatMap((option) => ('values' in option ? option.values.map((value) => [kind.id, option.name, value] as const) : [])),
);

describe('every value of every option', () => {
  test.each(words)('%s %s="%s" is drawn, and no text runs into another', (name, option, value) => {
    expectTidy(drawn(name, { [option]: value }));
  });

  test('the first value is what holds where nothing is said', () => {
    for (const kind of chartKinds) {
      for (const option of optionsOf(kind).filter((each) => 'values' in each)) {
        const first = 'values' in option ? option.values[0] : '';
        expect(drawn(kind.id, { [option.name]: first }), `${kind.id} ${option.name}`).toEqual(drawn(kind.id, {}));
      }
    }
  });

  test.each(words.filter(([, option]) => option !== 'words'))('%s %s="%s" differs from any other value', (name, option, value) => {
    const kind = chartKinds.find(({ id }) => id === name);
    const found = kind && optionsOf(kind).find((each) => each.name === option);
    const others = found && 'values' in found ? found.values.filter((each) => each !== value && ![each, value].includes('auto')) : [];
    for (const other of others) expect(drawn(name, { [option]: other })).not.toEqual(drawn(name, { [option]: value }));
  });
});

describe('what is not known', () => {
  test.each([
    [
      { gruop: 'side' },
      'document/unknown-attribute The element <chart> has no attribute "gruop". Did you mean "group"? use group, order, measure, rows, palette, words, part, width, height or font.',
    ],
    [{ group: 'sides' }, 'charts/bad-option The chart "casualties" has no group="sides". Did you mean "side"? give none, side or status.'],
    [{ group: '' }, 'charts/bad-option The chart "casualties" has no group="". give none, side or status.'],
    [{ rows: '3' }, 'charts/bad-option The chart "casualties" has no rows="3". give a whole number from 4 to 60.'],
    [{ rows: 'many' }, 'charts/bad-option The chart "casualties" has no rows="many". give a whole number from 4 to 60.'],
    [{ part: '0' }, 'charts/bad-option The chart "casualties" has no part="0". give a whole number from 1 to 999.'],
  ])('%j is answered with what is', (options, expected) => {
    expect(complaints('casualties', options)).toEqual([expected]);
  });

  test('all of it is told at once', () => {
    expect(complaints('troops', { group: 'x', order: 'y', rows: '1000' })).toHaveLength(3);
  });
});

test('colours come from the palette and from nowhere else', () => {
  for (const [name, colors] of Object.entries(palettes)) {
    const known = new Set([
      '#1d1d1b',
      '#595959',
      '#ffffff',
      '#d9d6cf',
      '#8a8a86',
      landFill,
      coastLine,
      borderLine,
      colors.killed,
      colors.wounded,
      colors.plain,
      ...colors.series,
    ]);
    for (const { id } of chartKinds) {
      const used = drawn(id, { palette: name }).ops.flatMap((op) => ('paint' in op ? op.paint.color : []));
      expect(used.filter((color) => !known.has(color))).toEqual([]);
    }
  }
});

test('one part is drawn where it is asked for; one that there is not is none', () => {
  const request = { name: 'casualties', width: 481.9, height: null, families: [] };
  const parts = drawParts({ ...request, options: { rows: '4' } }, full, halfEm);
  expect(parts).toHaveLength(3);
  expect(drawParts({ ...request, options: { rows: '4', part: '2' } }, full, halfEm)).toEqual([parts[1]]);
  expect(drawParts({ ...request, options: { rows: '4', part: '9' } }, full, halfEm)).toEqual([]);
});

test('title and key are for the page to print, or not', () => {
  expect(
    [drawn('troops', { words: 'title' }), drawn('troops', { words: 'key' }), drawn('troops', { words: 'none' })].map((each) => [
      each.title !== '',
      each.subtitle !== '',
    ]),
  ).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test('the guide names every option of every chart once', () => {
  const { charts, options: rows } = chartGuide();
  expect(charts.map(({ name }) => name)).toEqual(chartKinds.map(({ id }) => id));
  expect(new Set(rows.map(({ chart, option }) => `${chart} ${option}`)).size).toBe(rows.length);
  expect(rows.filter(({ chart }) => chart === 'every chart').map(({ option }) => option)).toEqual(['palette', 'words', 'part']);
  for (const { id, options } of chartKinds) expect(rows.filter(({ chart }) => chart === id)).toHaveLength(options.length);
});

test('groups of casualties stand under their names, counts with the highest first', () => {
  const read = (options: Readonly<Record<string, string>>): readonly string[] =>
    texts(drawn('casualties', options)).map(({ text }) => text);
  const sides = read({ group: 'side' });
  expect(sides.indexOf('Iraq')).toBeGreaterThan(-1);
  expect(sides.indexOf('Strikes near Albu Kamal')).toBeGreaterThan(sides.indexOf('United States'));
  const ordered = read({ order: 'count' });
  expect(ordered.indexOf('Strikes near Albu Kamal')).toBeLessThan(ordered.indexOf('Contractor killed, Iraq'));
});
