/** The troop chart: bars as wide as their dates, labels that keep out of each other's way. */
import { describe, expect, test } from 'vitest';
import { seriesColors } from '../../src/charts/palette.ts';
import type { TroopRow } from '../../src/model.ts';
import type { Drawing } from '../../src/print.ts';
import { briefing, drawChart, halfEm, point, troops } from './charts-briefing.ts';
import { expectTidy, readAloud, rectangles, texts, wordsOf } from './charts-drawing.ts';

function drawn(rows: readonly TroopRow[], width = 481.9, height: number | null = null): Drawing {
  const drawing = drawChart({ name: 'troops', width, height, families: [] }, briefing([], rows), halfEm);
  if (!drawing) throw new Error('nothing was drawn');
  return drawing;
}

const march = ['2020-03-01', '2020-03-31', 'March 2020'] as const;
const january = ['2024-01-01', '2024-01-31', 'January 2024'] as const;
const sample = [
  troops('Iraq', 5000, 'some 5,000', march),
  troops('Iraq', 2500, 'around 2,500', january),
  troops('Syria', 900, 'around 900', january),
];
const [firstColor, secondColor] = seriesColors;

test('the mock-up, read from top to bottom', () => {
  const drawing = drawn(sample);
  expect(readAloud(drawing)).toEqual([
    '6,000',
    'Iraq: some 5,000 | [50]',
    '4,000',
    'Iraq: around 2,500 | [70]',
    '2,000',
    'Syria: around 900 | [0]',
    '0',
    '2020 | 2021 | 2022 | 2023 | 2024',
  ]);
  expect(drawing.title).toBe('U.S. troops present, by place, March 2020 to January 2024');
  expect(drawing.subtitle).toBe(
    'People. A bar is as wide as its date is uncertain; no line joins figures that no source joined. In brackets: the numbers of the claims.',
  );
  expect(drawing.alt).toBe(
    'Chart of 3 troop counts over time in Iraq and Syria, March 2020 to January 2024; the numbers are not joined by lines. ' +
      'Iraq: from around 2,500 (January 2024) to some 5,000 (March 2020). Syria: around 900 (January 2024).',
  );
  expect(drawing.table.rows[0]).toEqual(['March 2020', 'Iraq', 'U.S. troops', 'some 5,000', 'present', 'the article', '50']);
});

test('one place for all counts is told once, in the title', () => {
  const drawing = drawn(sample.filter(({ place }) => place === 'Iraq'));
  expect(drawing.title).toBe('U.S. troops present in Iraq, March 2020 to January 2024');
  expect(wordsOf(drawing)).toContain('Some 5,000');
  expect(wordsOf(drawing).filter((words) => words.includes('Iraq'))).toEqual([]);
});

test('a bar stands at its number and spans its date on the axes as labelled', () => {
  const drawing = drawn(sample);
  const place = (label: string, axis: 4 | 5): number => {
    const op = texts(drawing).find(({ text, size }) => text === label && size === 7.6);
    return (op?.matrix[axis] ?? 0) + (axis === 4 ? (op?.width ?? 0) / 2 : 0);
  };
  const perThousand = (place('4,000', 5) - place('6,000', 5)) / 2;
  const perYear = (place('2024', 4) - place('2021', 4)) / 3;
  const [five, two] = [...rectangles(drawing, firstColor)].sort((a, b) => a.top - b.top);
  expect((two?.top ?? 0) - (five?.top ?? 0)).toBeCloseTo(2.5 * perThousand, 1);
  const nearly = 0.4; // Chart.js begins a bar beside the line it begins on
  expect(Math.abs((two?.left ?? 0) - place('2024', 4))).toBeLessThan(nearly);
  expect(Math.abs((two?.right ?? 0) - place('2024', 4) - (31 / 365.25) * perYear)).toBeLessThan(0.05);
});

test('a day is never thinner than 6 pt', () => {
  const day = ['2020-03-11', '2020-03-11', '11 March 2020'] as const;
  const [bar] = rectangles(drawn([troops('Iraq', 5000, '5,000', day), troops('Syria', 900, '900', january)]), firstColor);
  expect((bar?.right ?? 0) - (bar?.left ?? 0)).toBeCloseTo(6, 1);
});

describe('what is left open', () => {
  const open = { ...point(5000, 'at least 5,000'), high: null, hedge: 'at least' } as const;
  const cases: readonly (readonly [string, TroopRow, string])[] = [
    ['at least', troops('Iraq', 5000, '', march, { point: open }), 'Arrow up: at least.'],
    [
      'at most',
      troops('Iraq', 900, '', march, { point: { ...point(900, 'up to 900'), low: null, hedge: 'at most' } }),
      'Arrow down: at most.',
    ],
    [
      'range',
      troops('Iraq', 2500, '', march, { point: { ...point(2500, '2,000 to 3,000'), low: 2000, high: 3000 } }),
      'Upright line: range.',
    ],
    ['since', troops('Iraq', 2500, '2,500', ['2020-03-01', null, 'since March 2020']), 'Arrow sideways: since or until then.'],
    ['until', troops('Iraq', 2500, '2,500', [null, '2020-03-01', 'up to 1 March 2020']), 'Arrow sideways: since or until then.'],
    ['planned', troops('Iraq', 2500, '2,500', march, { state: 'planned' }), 'Hollow: planned or withdrawn.'],
  ];
  test.each(cases)('%s is told in the key and drawn', (_name, row, key) => {
    const drawing = drawn([row]);
    expect(drawing.subtitle).toContain(key);
    // The same days without an open end, so that both have the same axis.
    const days = [row.from ?? row.to ?? '', row.to ?? row.from ?? '', 'plain'] as const;
    const plain = drawn([troops('Iraq', row.point.number, row.point.text, days)]);
    expect(drawing.ops.length).toBeGreaterThan(plain.ops.length);
    expectTidy(drawing);
  });

  test('zero stands on the zero line', () => {
    const drawing = drawn([troops('Iraq', 0, 'no', march), troops('Iraq', 10, '10', january)]);
    const zero = texts(drawing).find(({ text, size }) => text === '0' && size === 7.6);
    const bars = [...rectangles(drawing, firstColor)].sort((a, b) => a.left - b.left);
    const middle = ((bars[0]?.top ?? 0) + (bars[0]?.bottom ?? 0)) / 2;
    expect(Math.abs(middle - (zero?.matrix[5] ?? 0))).toBeLessThan(3.5);
    expect(wordsOf(drawing)).toContain('No');
  });
});

describe('labels', () => {
  const places = ['Iraq', 'Syria', 'Jordan', 'Kuwait', 'the Gulf region'];
  const many = (count: number): readonly TroopRow[] =>
    Array.from({ length: count }, (_, index) => {
      const number = 900 + ((index * 977) % 5200);
      const month = `20${18 + (index % 5)}-0${1 + (index % 9)}`;
      return troops(
        places[index % 5] ?? '',
        number,
        `some ${number}`,
        [`${month}-01`, `${month}-28`, month],
        index % 7 === 0 ? { state: 'withdrawn' } : {},
      );
    });
  const cases: readonly (readonly [string, readonly TroopRow[], number])[] = [
    ['the sample', sample, 481.9],
    ['one', sample.slice(0, 1), 481.9],
    ['twenty-two', many(22), 481.9],
    ['forty', many(40), 481.9],
    ['a narrow column', many(12), 260],
    ['the same month', places.map((place, index) => troops(place, 1000 + index * 10, `about ${1000 + index * 10}`, march)), 481.9],
    ['a long place', [troops('the north-eastern provinces along the border with its neighbours and beyond them', 5, '5', march)], 481.9],
    ['a very large number', [troops('Russia', 1_500_000, '1.5 million', march), troops('Iraq', 1, 'one', march)], 481.9],
  ];
  test.each(cases)('%s: none overlaps another or leaves the chart', (_name, rows, width) => {
    expectTidy(drawn(rows, width));
  });

  test('none lies on a bar', () => {
    const drawing = drawn(many(22));
    const bars = seriesColors.flatMap((color) => rectangles(drawing, color));
    const labels = texts(drawing).filter(({ font }) => font.weight === 600);
    const covered = labels.filter(({ matrix: [, , , , x, y], width, size }) =>
      bars.some((bar) => bar.left < x + width && x < bar.right && bar.top < y && y - size * 0.66 < bar.bottom),
    );
    expect(covered.map(({ text }) => text)).toEqual([]);
  });

  test('what has no room is counted in the subtitle, so that no label goes missing in silence', () => {
    const rows = many(40);
    const drawing = drawn(rows, 300, 120);
    const labels = texts(drawing).filter(({ font }) => font.weight === 600).length;
    expect(labels).toBeLessThan(rows.length);
    expect(drawing.subtitle).toContain(`No room for the labels of ${rows.length - labels} counts: see the table.`);
    expectTidy(drawing);
  });

  test('claims that say the same share a mark; the table keeps both', () => {
    const drawing = drawn([troops('Iraq', 5000, 'some 5,000', march), troops('Iraq', 5000, '5,000', march, { cite: [9] })]);
    expect(rectangles(drawing, firstColor)).toHaveLength(1);
    expect(drawing.table.rows.map((row) => row.at(-1))).toEqual(['50', '9']);
  });

  test('two forces are told apart in the labels, two places by colour', () => {
    const drawing = drawn([troops('Iraq', 500, '500', march, { force: 'British troops' }), troops('Syria', 900, '900', march)]);
    expect(wordsOf(drawing)).toEqual(expect.arrayContaining(['Iraq: 500 British troops', 'Syria: 900 U.S. troops']));
    expect(rectangles(drawing, firstColor)).toHaveLength(1);
    expect(rectangles(drawing, secondColor)).toHaveLength(1);
  });
});

test('a bare noun says nothing of whose troops they are: it is in no label, and the title speaks for none', () => {
  const drawing = drawn([troops('Iraq', 500, '500', march, { force: 'soldiers' }), troops('Syria', 900, '900', march)]);
  expect(drawing.title).toBe('Troops present, by place, March 2020');
  expect(wordsOf(drawing)).toEqual(expect.arrayContaining(['Iraq: 500', 'Syria: 900 U.S. troops']));
});

describe('what cannot be drawn', () => {
  const undated = troops('Iraq', 500, 'several hundred', [null, null, '']);

  test('is counted in the subtitle and stays in the table', () => {
    const drawing = drawn([...sample, undated]);
    expect(drawing.subtitle).toContain('1 count without a date or a number is not drawn.');
    expect(drawing.alt).toContain('1 count without a date or a number is not drawn.');
    expect(drawing.table.rows).toHaveLength(4);
    expect(wordsOf(drawing)).not.toContain('Iraq: several hundred');
  });

  test('alone makes no chart', () => {
    const request = { name: 'troops', width: 400, height: null, families: [] };
    const vague = troops('Iraq', 2, 'several', march, { point: { ...point(2, 'several'), high: null, hedge: 'vague' } });
    expect(drawChart(request, briefing([], [undated, vague]), halfEm)).toBeNull();
    expect(drawChart(request, briefing([]), halfEm)).toBeNull();
  });
});

test.each([
  ['days', '2020-03-09', '2020-03-20', ['2 Mar 2020', '9 Mar 2020', '16 Mar 2020', '23 Mar 2020']],
  ['months', '2020-03-01', '2020-07-31', ['Mar 2020', 'Apr 2020', 'May 2020', 'Jun 2020', 'Jul 2020', 'Aug 2020']],
  ['decades', '1991-01-01', '2024-12-31', ['1990', '2000', '2010', '2020']],
])('the axis is marked in %s', (_unit, from, to, labels) => {
  const rows = [troops('Iraq', 10, '10', [from, from, 'x']), troops('Iraq', 20, '20', [to, to, 'y'])];
  const marked = wordsOf(drawn(rows)).filter((word) => /\b(?:19|20)\d\d$/.test(word));
  expect(marked).toEqual(expect.arrayContaining(labels));
  expect(marked.length).toBeLessThanOrEqual(8);
});
