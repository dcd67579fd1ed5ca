/** The casualty chart: what each kind of figure looks like, in words and places. */
import { describe, expect, test } from 'vitest';
import { killedColor, woundedColor } from '../../src/charts/palette.ts';
import type { Drawing } from '../../src/print.ts';
import { drawParts } from '../charts/atlas.ts';
import { bounded, briefing, date, disputed, drawChart, exactly, type Happening, halfEm, mock, point, vague } from './charts-briefing.ts';
import { circles, expectTidy, readAloud, rectangles, texts, wordsOf } from './charts-drawing.ts';

function drawn(happenings: readonly Happening[], room: { readonly width?: number; readonly height?: number | null } = {}): Drawing {
  const { width = 481.9, height = null } = room;
  const drawing = drawChart({ name: 'casualties', width, height, families: [] }, briefing(happenings), halfEm);
  if (!drawing) throw new Error('nothing was drawn');
  return drawing;
}

const one = (rest: Partial<Happening>): readonly Happening[] => [
  { title: 'An attack', date: date('11 March 2020', '2020-03-11'), ...rest },
];

/** Left end of the panel: where its zero is written. */
function zeroOf(drawing: Drawing, panel: 0 | 1): number {
  const zeros = texts(drawing).filter(({ text, size }) => text === '0' && size === 7.6);
  const [, , , , x = 0] = zeros[panel]?.matrix ?? [];
  return x + (zeros[panel]?.width ?? 0) / 2;
}

test('the mock-up, read from top to bottom', () => {
  expect(readAloud(drawn(mock))).toMatchInlineSnapshot(`
    [
      "Killed | Wounded",
      "Dec 2019 | Contractor killed, Iraq | 1 | _not stated_",
      "Dec 2019 | US strikes on Kataib Hezbollah | more than 25 | _not stated_",
      "Jan 2020 | Drone strike, Baghdad airport | 2 | _not stated_",
      "Jan 2020 | Iranian missiles on US bases | 0 | some 110",
      "11 Mar 2020 | Rockets on Camp Taji | 2 to 3 | 12",
      "11–12 Mar 2020 | Strikes near Albu Kamal | 26 | _not stated_",
      "12–13 Mar 2020 | US strikes across Iraq | 6 | as many as 30",
      "Jan 2024 | Drone strike, Baghdad | 1 | _not stated_",
      "20 Jan 2024 | Missiles on Al Asad | _not stated_ | _“several”_",
      "20 Jan 2024 | Air strike, Damascus | 5 to 13 | _not stated_",
      "0 | 10 | 20 | 30 | 0 | 50 | 100 | 150",
    ]
  `);
});

test('title with unit and period, a key of the marks that are there, and claims in the table', () => {
  const { title, subtitle, table } = drawn(mock);
  expect(title).toBe('People killed and wounded, by event, December 2019 to January 2024');
  expect(subtitle).toBe(
    'Filled: stated as fact. Ring: claimed or alleged. Crossed: denied. Arrow: at least. Hatched: at most; disputed, with a mark for each claim. ' +
      'Killed and wounded have scales of their own.',
  );
  expect(table.head).toEqual(['Date', 'Event', 'Killed', 'Wounded', 'Claims']);
  expect(table.rows[3]).toEqual(['January 2020', 'Iranian missiles on US bases', '0', 'some 110', '4']);
  expect(table.rows[4]?.[2]).toBe('2 to 3 (3 in the article’s own voice; 3 by the Pentagon; 2 claimed by an Iraqi commander)');
  expect(table.rows[8]).toEqual(['20 January 2024', 'Missiles on Al Asad', 'not stated', '“several”', '9']);
});

test('one panel alone, or two of which one has no figure, has no scale to compare with', () => {
  const scales = 'scales of their own';
  const options = { measure: 'killed' };
  const one = drawChart({ name: 'casualties', width: 481.9, height: null, families: [], options }, briefing(mock), halfEm);
  expect(one?.subtitle).not.toContain(scales);
  expect(drawn(mock.map((row) => ({ ...row, wounded: vague('some') }))).subtitle).not.toContain(scales);
});

test('alt text tells extent, extremes, gaps and disputes', () => {
  expect(drawn(mock).alt).toBe(
    'Bar chart of 10 events in order of time, from Contractor killed, Iraq, December 2019 to Air strike, Damascus, 20 January 2024, ' +
      'with a panel for killed and one for wounded. ' +
      'Killed: stated for 9 events, from 0 (Iranian missiles on US bases, January 2020) to 26 (Strikes near Albu Kamal, 11–12 March 2020). ' +
      'No figure for 1 event. Disputed: Rockets on Camp Taji (2 to 3) and Air strike, Damascus (5 to 13). ' +
      'Wounded: stated for 3 events, from 12 (Rockets on Camp Taji, 11 March 2020) to some 110 (Iranian missiles on US bases, January 2020). ' +
      'No figure for 7 events.',
  );
});

describe('figures', () => {
  test('zero is a mark at zero with its label', () => {
    const drawing = drawn(one({ killed: exactly(0) }));
    expect(circles(drawing)).toEqual([{ x: expect.closeTo(zeroOf(drawing, 0), 1), y: expect.any(Number), look: 'filled' }]);
    expect(readAloud(drawing)).toEqual(['Killed | Wounded', '11 Mar 2020 | An attack | 0 | _not stated_', '0 | 1 | 0']);
  });

  test('not stated is written, and has no mark', () => {
    const drawing = drawn(one({ killed: exactly(4) }));
    expect(circles(drawing)).toHaveLength(1);
    expect(texts(drawing).find(({ text }) => text === 'not stated')?.font.isItalic).toBe(true);
  });

  test('a word without a number is quoted, once', () => {
    expect(wordsOf(drawn(one({ killed: exactly(1), wounded: vague('several') })))).toContain('“several”');
    expect(wordsOf(drawn(one({ killed: exactly(1), wounded: vague('“several”, no figure') })))).toContain('“several”, no figure');
  });

  test('at least: an arrow to the right of the mark, before the label', () => {
    const drawing = drawn(one({ killed: bounded(26, null, 'more than 25') }));
    const [mark] = circles(drawing);
    const arrow = drawing.ops.filter(
      (op) => op.op === 'stroke' && op.paint.color === killedColor && op.width === 1.1 && op.path.length > 2,
    );
    const tips = arrow.flatMap((op) => (op.op === 'stroke' ? op.path.flatMap((segment) => (segment[0] === 'L' ? segment[1] : [])) : []));
    const label = texts(drawing).find(({ text }) => text === 'more than 25');
    expect(Math.max(...tips)).toBeGreaterThan((mark?.x ?? 0) + 8);
    expect(label?.matrix[4]).toBeGreaterThan(Math.max(...tips));
  });

  test('claimed by one side is a ring; stated as fact is filled', () => {
    expect(circles(drawn(one({ killed: exactly(6, 'claimed') })))[0]?.look).toBe('ring');
    expect(circles(drawn(one({ killed: exactly(6, 'alleged') })))[0]?.look).toBe('ring');
    expect(circles(drawn(one({ killed: exactly(6, 'denied') })))[0]?.look).toBe('ring');
    expect(circles(drawn(one({ killed: exactly(6) })))[0]?.look).toBe('filled');
  });

  test('a dispute has one mark for each claim, none on top of another, and hatching between low and high', () => {
    const points = [point(5, '5', 'claimed', 'A'), point(5, '5', 'denied', 'B'), point(5, '5'), point(13, '13', 'alleged', 'C')];
    const drawing = drawn(one({ killed: disputed('5 to 13', points) }));
    const marks = circles(drawing);
    expect(marks.map(({ look }) => look).sort()).toEqual(['filled', 'ring', 'ring', 'ring']);
    const apart = marks.flatMap((a, index) => marks.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...apart)).toBeGreaterThan(4.5);
    const hatching = drawing.ops.find((op) => op.op === 'stroke' && op.width === 0.5 && op.paint.color === killedColor);
    expect(hatching?.op === 'stroke' && hatching.path.length).toBeGreaterThan(20);
  });

  test('the bar goes from zero to the agreed number on the scale of its panel', () => {
    const drawing = drawn(one({ killed: exactly(10) }));
    const zero = zeroOf(drawing, 0);
    const ten = texts(drawing).find(({ text, size }) => text === '10' && size === 7.6);
    const tenAt = (ten?.matrix[4] ?? 0) + (ten?.width ?? 0) / 2;
    const [bar] = rectangles(drawing, killedColor);
    expect(Math.abs((bar?.left ?? 0) - zero)).toBeLessThan(0.4);
    expect(bar?.right).toBeCloseTo(tenAt, 1);
    expect(circles(drawing)[0]?.x).toBeCloseTo(tenAt, 1);
  });
});

describe('many, few, huge, long', () => {
  const long = 'An attack on a convoy of trucks that carried supplies along the road to the west';
  const many = (count: number): readonly Happening[] =>
    Array.from({ length: count }, (_, index): Happening => {
      const day = String((index % 28) + 1).padStart(2, '0');
      const from = `2020-${String(Math.floor(index / 28) + 1).padStart(2, '0')}-${day}`;
      return {
        ...(mock[index % mock.length] ?? {}),
        title: index % 4 === 0 ? long : `Event number ${index + 1}`,
        date: date(`${day} January 2020`, from),
        from,
      };
    });
  const huge = [...one({ killed: exactly(125_000, 'asserted', 'about 125,000'), wounded: exactly(1) }), ...mock.slice(0, 5)];

  const cases: readonly (readonly [string, readonly Happening[], number])[] = [
    ['the mock-up', mock, 481.9],
    ['one event', mock.slice(1, 2), 481.9],
    ['24 events', many(24), 481.9],
    ['a narrow column', mock, 300],
    ['a wide page', mock, 740],
    ['one huge figure', huge, 481.9],
    [
      'wide labels',
      one({
        killed: bounded(20, 30, 'between twenty and thirty people, a governor said'),
        wounded: exactly(1_000_000, 'asserted', '1,000,000'),
      }),
      481.9,
    ],
    ['long dates', one({ date: date('between 30 September 2021 and 17 November 2022', '2021'), killed: exactly(1) }), 481.9],
    [
      'eleven claims',
      one({
        killed: disputed(
          '10 to 12',
          Array.from({ length: 11 }, (_, index) => point(10 + (index % 3), 'x', 'claimed', `s${index}`)),
        ),
      }),
      481.9,
    ],
  ];
  test.each(cases)('%s: no text runs into another or off the chart', (_name, happenings, width) => {
    expectTidy(drawn(happenings, { width }));
  });

  test('a title of 80 letters takes two lines; a longer one ends in an ellipsis', () => {
    const words = wordsOf(drawn(one({ title: long, killed: exactly(1) })));
    expect(words.filter((word) => long.startsWith(word) || word.endsWith('…'))).toHaveLength(2);
    expect(words.some((word) => word.endsWith('…'))).toBe(true);
  });

  test('more than 24 events go on in further parts of the same scale; each says which it has, and none is lost', () => {
    const parts = drawParts({ name: 'casualties', width: 481.9, height: null, families: [] }, briefing(many(61)), halfEm);
    expect(parts.map(({ name }) => name)).toEqual(['casualties', 'casualties-2', 'casualties-3']);
    expect(parts[1]?.title).toMatch(/, part 2 of 3$/);
    expect(parts[1]?.subtitle).toContain('Events 21 to 41 of 61.');
    expect(parts[1]?.alt).toContain('events 21 to 41 of 61');
    const titles = parts.flatMap(wordsOf).filter((word) => word.startsWith('Event number '));
    expect(titles).toEqual(many(61).flatMap(({ title }) => (title.startsWith('Event number ') ? title : [])));
    expect(parts.reduce((sum, { table }) => sum + table.rows.length, 0)).toBe(61);
    const scales = parts.map((part) =>
      texts(part)
        .filter(({ size }) => size === 7.6)
        .map(({ text, matrix }) => [text, matrix[4]]),
    );
    expect(scales[1]).toEqual(scales[0]);
    for (const part of parts) expectTidy(part);
  });

  test('one huge figure is said to dwarf the others; the axis stays linear', () => {
    const drawing = drawn(huge);
    expect(drawing.subtitle).toContain('One figure is over 20 times the median');
    expect(drawn(mock).subtitle).not.toContain('median');
    const ticks = texts(drawing).filter(({ size, text }) => size === 7.6 && text.endsWith('0,000'));
    const places = ticks.map(({ matrix, width }) => matrix[4] + width / 2);
    const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.1);
  });

  test('rows are in order of time whatever the order given; undated last', () => {
    const shuffled = [
      ...one({ title: 'undated one', date: date('', ''), killed: exactly(1) }),
      ...one({ title: 'later', from: '2021-01-01', killed: exactly(1) }),
      ...one({ title: 'earlier', from: '2019-01-01', killed: exactly(1) }),
    ];
    const words = wordsOf(drawn(shuffled));
    expect(['earlier', 'later', 'undated one'].map((title) => words.indexOf(title))).toEqual(
      ['earlier', 'later', 'undated one'].map((title) => words.indexOf(title)).sort((a, b) => a - b),
    );
  });

  test('a height that is given is kept; one that is too small is not', () => {
    expect(drawn(mock, { height: 300 }).height).toBeCloseTo(300, 0);
    expect(drawn(mock, { height: 50 }).height).toBe(drawn(mock).height);
  });

  test('killed and wounded keep their colours', () => {
    const drawing = drawn(mock);
    expect(rectangles(drawing, killedColor)).not.toEqual([]);
    expect(rectangles(drawing, woundedColor)).not.toEqual([]);
    expect(texts(drawing).find(({ text }) => text === 'some 110')?.paint.color).toBe(woundedColor);
  });
});

test('without any figure there is no chart', () => {
  const request = { name: 'casualties', width: 400, height: null, families: [] };
  expect(drawChart(request, briefing([]), halfEm)).toBeNull();
  expect(drawChart(request, briefing(one({ wounded: vague('several') })), halfEm)).toBeNull();
});
