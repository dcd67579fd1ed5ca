/** The charts of events, voices and counts: what each says, in words and places. */
import { describe, expect, test } from 'vitest';
import { palettes } from '../../src/charts/palette.ts';
import type { Briefing } from '../../src/model.ts';
import type { Drawing } from '../../src/print.ts';
import { briefing, drawChart, halfEm, troops } from './charts-briefing.ts';
import { circles, expectTidy, readAloud, rectangles, texts } from './charts-drawing.ts';
import { count, events, happening, happenings, origin } from './charts-events.ts';

function drawn(name: string, series: Partial<Briefing['series']> = events, options: Readonly<Record<string, string>> = {}): Drawing {
  const drawing = drawChart({ name, width: 481.9, height: null, families: [], options }, briefing([], [], series), halfEm);
  if (!drawing) throw new Error('nothing was drawn');
  expectTidy(drawing);
  return drawing;
}

const missing = (name: string, series: Partial<Briefing['series']>): boolean =>
  drawChart({ name, width: 481.9, height: null, families: [] }, briefing([], [], series), halfEm) === null;

const { plain } = palettes.colour;

/** How often anything is stroked or filled in the plain colour: patterns count, texts do not. */
const painted = (drawing: Drawing): number =>
  drawing.ops.filter((op) => 'paint' in op && op.op !== 'text' && op.paint.color === plain).length;

describe('timeline', () => {
  test('every dated event stands in time with its number and title; undated ones are told', () => {
    const drawing = drawn('timeline');
    expect(readAloud(drawing)).toEqual([
      '1 | Rockets on the depot | 4 | Strike on the airfield',
      '2 | Strike on the harbour',
      '3 | Shots at the crossing',
      expect.stringMatching(/2021/),
    ]);
    expect(drawing.title).toBe('4 dated events, May 2021 to July 2021');
    expect(drawing.subtitle).toBe(
      'Numbers are those of the chronology. Dot: the day is stated. Bar: on one of these days. 1 undated event (5) is not drawn.',
    );
    expect(drawing.alt).toBe(
      'Line of time with 4 events, from Rockets on the depot (2021-05-01 2021-05-01) to Strike on the airfield (2021-07-02 2021-07-03). ' +
        '2 of 4 lie on a single day, the others somewhere in a stretch of days. 1 undated event (5) is not drawn.',
    );
    expect(drawing.table.rows.map((row) => [row[0], row[3], row[4]])).toContainEqual(['2', 'Strike on the harbour', '2, 3']);
    expect(drawing.table.rows).toHaveLength(5);
  });

  test('a strip is as wide as its date is unsure, a day is a dot in its middle', () => {
    const drawing = drawn('timeline');
    const [month] = [...rectangles(drawing, plain)].sort((a, b) => b.right - b.left - (a.right - a.left));
    const [first, third] = circles(drawing);
    const perDay = ((month?.right ?? 0) - (month?.left ?? 0)) / 31;
    expect(((third?.x ?? 0) - (first?.x ?? 0)) / perDay).toBeCloseTo(6, 0);
    expect((first?.x ?? 0) - (month?.left ?? 0)).toBeCloseTo(perDay / 2, 0);
  });

  test.each([
    ['relative', 'Hollow: counted from another date, or inferred.'],
    ['wide', 'Hatched: some time in more than a month.'],
  ] as const)('a date that is %s looks different, and the key says so', (mark, key) => {
    const of = (look: 'day' | 'relative' | 'wide'): Drawing =>
      drawn('timeline', {
        happenings: happenings.slice(0, 2).map((row) => ({ ...row, date: { ...row.date, mark: look } })),
      });
    expect(of(mark).ops).not.toEqual(of('day').ops);
    expect(of(mark).subtitle).toContain(key);
    expect(of('day').subtitle).not.toContain(key);
  });

  test('a bar is explained however its date is known', () => {
    const reckoned = happenings.slice(0, 2).map((row) => ({ ...row, date: { ...row.date, mark: 'relative' as const } }));
    expect(drawn('timeline', { happenings: reckoned }).subtitle).toBe(
      'Numbers are those of the chronology. Bar: on one of these days. Hollow: counted from another date, or inferred.',
    );
  });

  test('alt text speaks of unsure days only where there are some', () => {
    const days = ['2021-05-01', '2021-05-02'].map((day, at) => happening(at + 1, `Event ${at}`, [day, day]));
    expect(drawn('timeline', { happenings: days }).alt).toContain('All lie on a single day each.');
    const none = days.map((row) => ({ ...row, to: '2021-05-20' }));
    expect(drawn('timeline', { happenings: none }).alt).toContain('All lie somewhere in a stretch of days.');
  });

  test('a title is cut only where the chart has no room for it', () => {
    const long = 'Killing of a governor and of his two brothers on the road to the coast of Varmia';
    const words = texts(
      drawn('timeline', {
        happenings: [happening(1, long, ['2021-05-01', '2021-05-01']), happening(2, 'Later', ['2024-01-01', '2024-01-01'])],
      }),
    ).map(({ text }) => text);
    expect(words).toContain(long);
  });

  test('six weeks have several dates on their axis', () => {
    const days = ['2021-01-05', '2021-01-20', '2021-02-18'].map((day, at) => happening(at + 1, `Event ${at}`, [day, day]));
    const dates = texts(drawn('timeline', { happenings: days })).filter(({ text }) => /^\d+ [A-Z][a-z]{2} 2021$/.test(text));
    expect(dates.length).toBeGreaterThan(2);
  });

  test('an open end has an arrow', () => {
    const open = drawn('timeline', { happenings: [happening(1, 'a', ['2021-05-01', null]), happening(2, 'b', [null, '2021-06-01'])] });
    expect(open.subtitle).toContain('Arrow: since or until then.');
  });

  test('one dated event makes no line of time', () => {
    expect(missing('timeline', { happenings: [happening(1, 'a', ['2021-05-01', '2021-05-01']), happening(2, 'b', [null, null])] })).toBe(
      true,
    );
  });
});

describe('attacks', () => {
  test('events are counted in the finest period that their dates are exact enough for', () => {
    const drawing = drawn('attacks');
    expect(drawing.title).toBe('Number of events by month, May 2021 to July 2021');
    expect(readAloud(drawing).filter((line) => /^\d( \| \d)*$/.test(line) || line.includes('May'))).toContainEqual(
      expect.stringContaining('May 2021'),
    );
    expect(drawing.table.rows).toEqual([
      ['May 2021', '3', '1 Rockets on the depot; 2 Strike on the harbour; 3 Shots at the crossing', '1, 2, 3'],
      ['July 2021', '1', '4 Strike on the airfield', '4'],
      ['Not counted', '1', '5 Mine on the coast road', '5'],
    ]);
    expect(drawing.subtitle).toBe(
      'Solid: attacks. Hatched: strikes. Dotted: killings. An empty period is one of which these articles tell no event. ' +
        '1 event (5) without a date so exact is not counted.',
    );
    expect(drawing.alt).toContain('Column chart of 4 events by month: 1 attack, 2 strikes and 1 killing. Most: 3 (May 2021).');
  });

  test('a finer period leaves out what it cannot place, and says which', () => {
    const drawing = drawn('attacks', events, { by: 'day' });
    expect(drawing.subtitle).toContain('3 events (2, 4, 5) without a date so exact are not counted.');
    expect(drawing.table.rows.map(([when]) => when)).toEqual(['1 May 2021', '7 May 2021', 'Not counted']);
  });

  test('columns stand on zero, as high as they count', () => {
    const solid = rectangles(drawn('attacks', events, { group: 'none' }), plain).filter(({ right, left }) => right - left > 5);
    const heights = solid.map(({ top, bottom }) => bottom - top).sort((a, b) => b - a);
    expect(heights).toHaveLength(2);
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(3, 1);
    expect(new Set(solid.map(({ bottom }) => Math.round(bottom))).size).toBe(1);
  });

  test('the key speaks of empty periods only where there is one, and of weeks only where columns are weeks', () => {
    const weeks = (days: readonly string[]): string =>
      drawn('attacks', { happenings: days.map((day, at) => happening(at + 1, `Event ${at}`, [day, day])) }, { by: 'week' }).subtitle;
    const each = ['2021-05-03', '2021-05-10', '2021-05-17', '2021-05-24', '2021-05-31', '2021-06-07'];
    expect(weeks(each)).toBe('Solid: attacks. A week is named by its Monday.');
    expect(weeks(each.filter((_, at) => at !== 2))).toContain('An empty period is one of which these articles tell no event.');
    expect(drawn('attacks').subtitle).not.toContain('Monday');
  });

  test('alt text tells in how many periods the most events lie, and no periods that are not there', () => {
    const days = ['2021-05-03', '2021-05-03', '2021-05-04', '2021-05-04', '2021-05-05', '2021-05-06', '2021-05-07', '2021-05-08'];
    const alt = (chosen: readonly string[]): string =>
      drawn('attacks', { happenings: chosen.map((day, at) => happening(at + 1, `Event ${at}`, [day, day])) }, { by: 'day' }).alt;
    expect(alt(days)).toBe('Column chart of 8 events by day: 8 attacks. Most: 2, in each of 2 periods.');
    expect(alt(days.slice(1))).toContain('Most: 2 (4 May 2021).');
  });

  test('few columns stand side by side at the left, with no empty period after the last', () => {
    const days = ['2021-05-03', '2021-05-04', '2021-05-10'].map((day, at) => happening(at + 1, `Event ${at}`, [day, day]));
    const drawing = drawn('attacks', { happenings: days }, { by: 'week' });
    expect(drawing.subtitle).toBe('Solid: attacks. A week is named by its Monday.');
    expect(drawing.alt).not.toContain('without an event');
    const named = texts(drawing).flatMap(({ text }) => (/ May 2021$/.test(text) ? text : []));
    expect(named).toEqual(['3 May 2021', '10 May 2021']);
    const columns = rectangles(drawing, plain).filter(({ right, left }) => right - left > 5);
    expect(columns).toHaveLength(2);
    expect(Math.max(...columns.map(({ right }) => right))).toBeLessThan(drawing.width / 2);
  });

  test('fewer than two exact dates make no columns', () => {
    expect(missing('attacks', { happenings: happenings.slice(0, 1) })).toBe(true);
    expect(missing('attacks', { happenings: happenings.slice(4) })).toBe(true);
  });
});

describe('activity', () => {
  test('every claim has its row under its kind, with its number, and a word without a number is quoted', () => {
    const drawing = drawn('activity');
    expect(readAloud(drawing).slice(0, 6)).toEqual([
      'Number',
      'Attacks',
      'May 2021 | Attacks, Varmia (the army) | more than 150 [8, 9]',
      'May 2021 | Attacks, Varmia | _“several” [11]_',
      'Strikes',
      'May 2021 | Strikes, Varmia | a dozen [7]',
    ]);
    expect(drawing.subtitle).toContain('Ring: claimed or alleged.');
    expect(drawing.subtitle).toContain('Arrow: at least.');
    expect(drawing.title).toBe('Numbers of attacks and strikes that sources give, December 2019 to January 2024');
    expect(drawing.table.rows[0]).toEqual(['more than 150', 'attacks', 'attacks', 'Varmia', 'the army', 'May 2021', '8, 9']);
  });

  test('one figure compares with nothing', () => {
    expect(missing('activity', { activity: [count('attacks', 4, 'four')] })).toBe(true);
  });
});

describe('sources', () => {
  test('each voice has its claims in pieces by grade, the most first', () => {
    const drawing = drawn('sources');
    expect(readAloud(drawing).slice(1, 4)).toEqual([
      'the Varmian army | 3: 2 fair, 1 weak',
      'Article 2 | 1 confirmed',
      'Article 1 | 1 weak',
    ]);
    expect(drawing.alt).toBe(
      'Bar chart of 3 voices, by the number of their claims about events, in pieces by grade: confirmed, fair and weak. ' +
        'Most: the Varmian army with 3 claims on 3 events. 2 voices with a single claim. 1 voice is the only one for an event.',
    );
    expect(drawing.table.rows[0]).toEqual(['the Varmian army', '3', '1', 'fair 2, weak 1', '2, 4, 5']);
  });

  test('folded voices are counted in one row; the table has each', () => {
    const drawing = drawn('sources', events, { single: 'fold' });
    expect(readAloud(drawing)[2]).toBe('2 others, one claim each | 2: 1 confirmed, 1 weak');
    expect(drawing.table.rows).toHaveLength(3);
  });

  test('grades differ by pattern, not by colour', () => {
    const of = (word: 'confirmed' | 'fair' | 'weak' | 'contested' | 'discounted'): string =>
      JSON.stringify(
        drawn('sources', { origins: [origin('a', [{ word, cite: [1, 2] }]), origin('b', [{ word, cite: [3, 4, 5] }])] }).ops.filter(
          ({ op }) => op !== 'text',
        ),
      );
    const looks = (['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const).map(of);
    expect(new Set(looks).size).toBe(5);
  });
});

describe('corroboration', () => {
  test('each grade has its events in pieces by the number of voices', () => {
    const drawing = drawn('corroboration');
    expect(readAloud(drawing).slice(1, 5)).toEqual([
      'Confirmed | 1 from three or more',
      'Fair | 1 from two origins',
      'Weak | 2 from one origin',
      'Contested | 1 from one origin',
    ]);
    expect(drawing.subtitle).toBe('Hatched: from one origin. Cross-hatched: from two origins. Solid: from three or more.');
    expect(drawing.alt).toBe(
      'Bar chart of 5 events by grade: 1 confirmed, 1 fair, 2 weak and 1 contested. 3 of them hang on a single origin.',
    );
    expect(drawing.table.rows[0]).toEqual(['confirmed', '3 Shots at the crossing', '3', '1', '3']);
    expect(painted(drawing)).toBeGreaterThan(4);
  });

  test('events that are all sourced alike make no chart', () => {
    expect(missing('corroboration', { happenings: [1, 2, 3].map((number) => happening(number, 'a', [null, null])) })).toBe(true);
  });

  test('short words leave the bars their room', () => {
    const [bar] = texts(drawn('corroboration')).filter(({ text }) => text === 'Events');
    expect(bar?.matrix[4]).toBeLessThan(481.9 / 5);
  });
});

describe('troops', () => {
  const old = troops('Iraq', 5200, '5,200', ['2021-05-08', '2021-05-08', '8 May 2021']);
  const planned = troops('Iraq', 3000, '3,000', ['2021-09-01', '2021-09-30', 'September 2021'], { state: 'planned' });
  const of = (rows: Briefing['series']['troops']): Drawing => {
    const drawing = drawChart({ name: 'troops', width: 481.9, height: null, families: [] }, briefing([], rows), halfEm);
    if (!drawing) throw new Error('nothing was drawn');
    expectTidy(drawing);
    return drawing;
  };

  test('a line joins two levels where a source itself says that the number fell, and only there', () => {
    const joined = of([old, { ...planned, changedFrom: old.point.claim }]);
    const strokes = (drawing: Drawing): number => drawing.ops.filter(({ op }) => op === 'stroke').length;
    expect(strokes(joined)).toBe(strokes(of([old, planned])) + 1);
    expect(joined.subtitle).toContain('Line: the source says that the number rose or fell, or is to.');
    expect(joined.alt).toContain('lines join what a source itself joins: 5,200 to 3,000');
    expect(of([old, planned]).subtitle).not.toContain('Line:');
  });

  test('every label carries the numbers of its claims', () => {
    const words = texts(of([old, { ...old, cite: [7] }])).map(({ text }) => text);
    expect(words).toContain('[7, 70]');
  });
});
