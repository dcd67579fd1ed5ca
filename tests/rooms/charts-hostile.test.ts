/** Briefings that no chart was made for: none may throw, lose a row in silence, or write one text over another. */
import { describe, expect, test } from 'vitest';
import { chartNames, whyNoChart } from '../../src/charts/index.ts';
import type { Briefing, GradeWord, HappeningRow } from '../../src/model.ts';
import { drawParts } from '../charts/atlas.ts';
import { bounded, briefing, date, disputed, exactly, type Happening, halfEm, point, troops, vague } from './charts-briefing.ts';
import { expectTidy } from './charts-drawing.ts';
import { count, happening, origin } from './charts-events.ts';
import { told as placesTold, site } from './charts-places.ts';

const long = 'An attack on a convoy of trucks that carried supplies along the road to the west!';
const arabic = 'هجوم بالصواريخ على القاعدة الجوية في عين الأسد غرب العراق';
const grades: readonly GradeWord[] = ['confirmed', 'fair', 'weak', 'contested', 'discounted'];
const kinds: readonly HappeningRow['kind'][] = ['attack', 'strike', 'killing', 'casualties'];

const iso = (day: number): string => new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10);

/** `number` events over ten years, some undated, some open, some a year wide. */
function many(number: number, title: (index: number) => string, figure: (index: number) => number): Briefing {
  const indexes = Array.from({ length: number }, (_, index) => index);
  const day = (index: number): number => (index * 37) % 3650;
  const casualties = indexes.map(
    (index): Happening => ({
      title: title(index),
      date: date(iso(day(index)), iso(day(index))),
      from: index % 9 === 0 ? null : iso(day(index)),
      killed:
        index % 5 === 0
          ? disputed('x', [point(figure(index), 'x'), point(figure(index) + 3, 'y', 'claimed', title(index)), point(1, 'z', 'denied', 'b')])
          : exactly(figure(index)),
      wounded: index % 3 === 0 ? bounded(figure(index), null, `at least ${figure(index)}`) : vague('several'),
      bySide: [{ group: title(index % 4), killed: exactly(figure(index)), wounded: exactly(0), cite: [index] }],
    }),
  );
  const happenings = indexes.map((index) => {
    const from = index % 9 === 0 ? null : iso(day(index));
    const to = index % 11 === 0 ? null : iso(day(index) + (index % 4 === 0 ? 300 : 0));
    return happening(index + 1, title(index), [from, to], {
      kind: kinds[index % 4] ?? 'attack',
      grade: grades[index % 5] ?? 'weak',
      place: index % 6 === 0 ? '' : title(index % 6),
      origins: index % 4,
    });
  });
  return briefing(
    casualties,
    indexes.map((index) =>
      troops(title(index % 5), figure(index), `some ${figure(index)}`, [iso(day(index)), iso(day(index) + 20), iso(day(index))]),
    ),
    {
      happenings,
      origins: indexes.map((index) =>
        origin(title(index), [{ word: grades[index % 5] ?? 'weak', cite: Array.from({ length: 1 + (index % 7) }, (_, at) => at) }]),
      ),
      activity: indexes.map((index) => count('attacks', figure(index), `${figure(index)}`, { place: title(index % 3) })),
      places: placesTold(
        indexes.map((index) => site(title(index), [((index * 7) % 170) - 85, ((index * 53) % 360) - 180], 1 + (index % 5))),
      ).series.places,
    },
  );
}

const named = (index: number): string => `Event number ${index}`;

const cases: readonly (readonly [string, Briefing])[] = [
  ['no events', briefing([])],
  ['one event', many(1, named, () => 4)],
  ['two events', many(2, named, () => 4)],
  [
    'all unknown',
    briefing(
      [{ title: 'x', date: date('', '') }],
      [troops('', 2, 'several', [null, null, ''], { point: { ...point(2, 'several'), hedge: 'vague', high: null } })],
      {
        happenings: [happening(1, 'x', [null, null]), happening(2, 'y', [null, null])],
        activity: [count('attacks', 2, 'several', { point: { ...point(2, 'several'), hedge: 'vague', high: null } })],
      },
    ),
  ],
  ['eighty events', many(80, named, (index) => index)],
  ['from one to a million', many(30, named, (index) => 10 ** (index % 7))],
  [
    'names of eighty letters',
    many(
      30,
      (index) => `${index} ${long}`,
      (index) => index,
    ),
  ],
  [
    'right to left',
    many(
      30,
      (index) => `${arabic} ${index}`,
      (index) => index,
    ),
  ],
  [
    'one word of eighty letters',
    many(
      12,
      (index) => `${index}${'x'.repeat(80)}`,
      (index) => index,
    ),
  ],
  [
    'all on one day',
    briefing([], [], {
      happenings: Array.from({ length: 90 }, (_, index) => happening(index + 1, named(index), ['2021-05-01', '2021-05-01'])),
    }),
  ],
  [
    'days the wrong way round',
    briefing([], [], { happenings: [happening(1, 'a', ['2021-05-03', '2021-05-01']), happening(2, 'b', ['2021-05-09', '2021-05-09'])] }),
  ],
  [
    'a thousand years',
    briefing([], [], { happenings: [happening(1, 'a', ['1021-05-03', '1021-05-03']), happening(2, 'b', ['2021-05-09', '2021-05-09'])] }),
  ],
];

const drawn = (name: string, told: Briefing, width = 481.9, options: Readonly<Record<string, string>> = {}) =>
  drawParts({ name, width, height: null, families: [], options }, told, halfEm);

describe.each(cases)('%s', (_name, told) => {
  test.each(chartNames)('%s', (name) => {
    for (const width of [481.9, 300]) for (const part of drawn(name, told, width)) expectTidy(part);
  });
});

test('of five hundred events none is lost, and each part fits a page', () => {
  const told = many(500, named, (index) => index);
  const rows = (name: string): number => drawn(name, told).reduce((sum, { table }) => sum + table.rows.length, 0);
  expect(rows('casualties')).toBe(500);
  expect(rows('timeline')).toBe(500);
  expect(rows('sources')).toBe(500);
  expect(rows('activity')).toBe(500);
  const parts = chartNames.flatMap((name) => drawn(name, told));
  expect(parts.filter(({ height }) => height > 600)).toEqual([]);
  for (const part of parts) expectTidy(part);
}, 30_000);

test.each(['day', 'week', 'month', 'quarter', 'year'])('a thousand years by %s are drawn where there are events', (by) => {
  const [, told] = cases.at(-1) ?? ['', briefing([])];
  const parts = drawn('attacks', told, 481.9, { by });
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.length).toBeLessThan(25);
  for (const part of parts) expectTidy(part);
});

test('where there is nothing to draw, a sentence says so', () => {
  for (const name of chartNames) {
    expect(drawn(name, briefing([]))).toEqual([]);
    expect(whyNoChart(name)).toMatch(/^No .+: .+\.$/);
  }
});
