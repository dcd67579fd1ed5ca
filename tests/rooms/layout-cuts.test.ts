/** Where tables and columns are cut by the end of a page, and what stands at the cut. A page holds nine lines of forty characters. */
import { describe, expect, it } from 'vitest';
import type { Border, Style, StyledElement } from '../../src/print.ts';
import { element, laid, noBorder, p, pageTexts, rule, shown, sides, texts } from './layout.fixture.ts';

const full: Partial<Style> = { width: { percent: 100 } };
const cell = (text: string, style: Partial<Style> = {}): StyledElement => element('td', style, [text]);
const row = (cells: readonly StyledElement[], style: Partial<Style> = { breakInside: 'avoid' }): StyledElement =>
  element('tr', style, cells);
const group = (tag: 'thead' | 'tbody' | 'tfoot', rows: readonly StyledElement[]): StyledElement => element(tag, {}, rows);
const lines = (count: number): readonly StyledElement[] => Array.from({ length: count }, (_, index) => p(`p${index + 1}`));
const words = (count: number, letter: string): string => Array.from({ length: count }, () => letter.repeat(15)).join(' ');
const pagesOf = (...children: readonly StyledElement[]): readonly string[] => pageTexts(laid(children)).map((page) => page.join(' '));
const framed = (width: number, style: Border['style'] = 'solid'): Partial<Style> => ({ border: sides({ ...rule(width), style }) });
const below = (all: readonly StyledElement[]): number =>
  Math.max(...laid(all).pages.flatMap(({ items }) => items.map((item) => (item.kind === 'text' ? item.baseline : 0))));

describe('a page that ends because it is told to', () => {
  it('takes the white space below its last words with it', () => {
    const spaced = element('p', { margin: { ...sides<number | 'auto'>(0), bottom: 30 } }, ['a']);
    expect(shown(laid([spaced, element('p', { breakBefore: 'page' }, ['b'])])).at(-1)).toBe('10 19 b');
  });
});

describe('a caption', () => {
  it('stands outside the frame of its table, above or below', () => {
    const table = (captionSide: 'top' | 'bottom'): StyledElement =>
      element('table', { ...full, ...framed(2) }, [element('caption', { captionSide }, ['Caption']), group('tbody', [row([cell('a')])])]);
    expect(shown(laid([table('top')])).filter((item) => !item.startsWith('line 209') && !item.startsWith('line 11'))).toEqual([
      '10 19 Caption',
      'line 10 23 210 23',
      'line 10 37 210 37',
      '12 33 a',
    ]);
    expect(shown(laid([table('bottom')])).at(-1)).toBe('10 35 Caption');
  });
});

describe('a row', () => {
  it('is cut where it fits on no page below the head of its table', () => {
    const table = element('table', full, [
      group('thead', [row([cell('head')])]),
      group('tbody', [row([cell('a')]), row([cell(words(17, 'b'))])]),
    ]);
    const pages = pagesOf(table);
    expect(pages.map((page) => page.split(' ').length)).toEqual([16, 4]);
    expect(pages[1]?.startsWith('head')).toBe(true);
    expect(below([table])).toBeLessThan(122);
  });

  it('is cut wherever a page ends if it may be, but not in its first or last line', () => {
    const free = (count: number): StyledElement =>
      element('table', full, [group('tbody', [row([cell(words(count, 'b')), cell('c')], {})])]);
    expect(pagesOf(...lines(6), free(12)).map((page) => page.split('bbb b').length)).toEqual([6, 6]);
    expect(pagesOf(...lines(8), free(12))[0]).toBe('p1 p2 p3 p4 p5 p6 p7 p8');
  });

  it('that may be cut stays whole in what may not', () => {
    const free = element('table', { ...full, breakInside: 'avoid' }, [group('tbody', [row([cell(words(8, 'b'))], {})])]);
    expect(pagesOf(...lines(6), free)[0]).toBe('p1 p2 p3 p4 p5 p6');
  });
});

describe('the cells of a row that is cut', () => {
  it('end at one height', () => {
    const ruled: Partial<Style> = { border: { ...sides(noBorder), bottom: rule(1) }, width: 100 };
    const spaced = (letter: string): StyledElement =>
      element('p', { margin: { ...sides<number | 'auto'>(0), bottom: 7 } }, [words(3, letter)]);
    const long = element('td', ruled, ['a', 'b', 'c', 'd', 'e'].map(spaced));
    const table = element('table', full, [group('tbody', [row([long, cell('z', ruled)], {})])]);
    const ends = laid([table]).pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item.y1] : [])));
    expect(ends).toHaveLength(2);
    expect(ends[0]).toBeCloseTo(ends[1] ?? 0);
  });
});

describe('the foot of a table', () => {
  const body = (count: number): StyledElement =>
    group(
      'tbody',
      Array.from({ length: count }, (_, index) => row([cell(`r${index + 1}`)])),
    );
  const table = (count: number, foot = 'foot'): StyledElement =>
    element('table', full, [group('thead', [row([cell('head')])]), group('tfoot', [row([cell(foot)])]), body(count)]);

  it('stands on every page, as an artifact on all but the last', () => {
    expect(pagesOf(table(16))).toEqual(['head r1 r2 r3 r4 r5 r6 r7 foot', 'head r8 r9 r10 r11 r12 r13 r14 foot', 'head r15 r16 foot']);
    const feet = laid([table(16)]).pages.map(({ items }) => items.findLast((item) => item.kind === 'text'));
    expect(feet.map((item) => item?.kind === 'text' && item.owner !== null)).toEqual([false, false, true]);
  });

  it('does not stand alone', () => {
    expect(pagesOf(table(8))).toEqual(['head r1 r2 r3 r4 r5 r6 foot', 'head r7 r8 foot']);
  });

  it('stands below a row that is cut', () => {
    const high = element('table', full, [group('tfoot', [row([cell('foot')])]), group('tbody', [row([cell(words(20, 'b'))])])]);
    const pages = pagesOf(high);
    expect(pages.map((page) => page.endsWith('foot'))).toEqual([true, true]);
    expect(below([high])).toBeLessThan(122);
  });

  it('is not repeated where it would take most of the page', () => {
    expect(pagesOf(table(9, words(8, 'f'))).filter((page) => page.includes('fff'))).toHaveLength(1);
  });
});

describe('borders of cells that touch', () => {
  const inked = (...rows: readonly StyledElement[]): readonly string[] =>
    shown(laid([element('table', full, [group('tbody', rows)])])).filter((item) => item.startsWith('line'));
  const half = { width: 100 };

  it('are drawn once, beside each other', () => {
    expect(inked(row([cell('a', { ...half, ...framed(1) }), cell('b', { ...half, ...framed(1) })]))).toEqual([
      'line 10 10.5 110 10.5',
      'line 109.5 10 109.5 24',
      'line 10 23.5 110 23.5',
      'line 10.5 10 10.5 24',
      'line 110 10.5 210 10.5',
      'line 209.5 10 209.5 24',
      'line 110 23.5 210 23.5',
    ]);
  });

  it('lie on each other between rows', () => {
    const down = inked(row([cell('a', framed(1))]), row([cell('b', framed(1))]));
    expect(down.filter((item) => item.startsWith('line 10 '))).toEqual([
      'line 10 10.5 210 10.5',
      'line 10 23.5 210 23.5',
      'line 10 23.5 210 23.5',
      'line 10 36.5 210 36.5',
    ]);
  });

  it('are there on both pages where the table is cut', () => {
    const table = element('table', full, [
      group(
        'tbody',
        Array.from({ length: 10 }, () => row([cell('a', framed(1))])),
      ),
    ]);
    const { pages } = laid([table]);
    const level = (index: number): readonly number[] =>
      (pages[index]?.items ?? []).flatMap((item) => (item.kind === 'line' && item.y1 === item.y2 ? [item.y1] : []));
    expect(pages).toHaveLength(2);
    expect(Math.max(...level(0))).toBe(114.5);
    expect(Math.min(...level(1))).toBe(10.5);
  });

  it('leave the wider of two, whichever side it is on', () => {
    const widths = (left: number, right: number): readonly string[] =>
      inked(
        row([
          cell('a', { ...half, border: { ...sides(noBorder), right: rule(left) } }),
          cell('b', { ...half, border: { ...sides(noBorder), left: rule(right) } }),
        ]),
      );
    expect(widths(1, 3)).toEqual(['line 111.5 10 111.5 22']);
    expect(widths(3, 1)).toEqual(['line 108.5 10 108.5 22']);
  });

  it('leave the edge to the table where it has a border', () => {
    const table = element('table', { ...full, ...framed(2) }, [group('tbody', [row([cell('a', framed(1))])])]);
    expect(shown(laid([table])).filter((item) => item.startsWith('line'))).toHaveLength(4);
  });

  it('stay as they are where only one side has one', () => {
    const ruled: Partial<Style> = { border: { ...sides(noBorder), bottom: rule(1) } };
    expect(inked(row([cell('a', ruled)]), row([cell('b', ruled)]))).toEqual(['line 10 22.5 210 22.5', 'line 10 35.5 210 35.5']);
  });
});

describe('columns', () => {
  const columns = (count: number, style: Partial<Style> = {}): StyledElement =>
    element(
      'div',
      { columnCount: 2, columnGap: 20, ...style },
      Array.from({ length: count }, (_, index) => p(`c${index + 1}`)),
    );

  it('begin on the page that is begun, and go on on the next', () => {
    expect(pagesOf(...lines(5), columns(12), p('after'))).toEqual(['p1 p2 p3 p4 p5 c1 c2 c3 c4 c5 c6 c7 c8', 'c9 c10 c11 c12 after']);
  });

  it('stay with their heading', () => {
    const heading = element('h2', { breakAfter: 'avoid' }, ['Heading']);
    expect(pagesOf(...lines(3), heading, columns(20))[0]).toBe(
      `p1 p2 p3 Heading ${Array.from({ length: 10 }, (_, i) => `c${i + 1}`).join(' ')}`,
    );
    expect(pagesOf(...lines(9), heading, columns(4))[1]).toBe('Heading c1 c2 c3 c4');
  });

  it('go over as a whole where they may not be divided', () => {
    expect(pagesOf(...lines(5), columns(12, { breakInside: 'avoid' }))[0]).toBe('p1 p2 p3 p4 p5');
  });

  it('are as high as each other at their end, on the last of several pages as well', () => {
    expect(pagesOf(columns(22))[1]).toBe('c19 c20 c21 c22');
    expect(shown(laid([columns(22)])).slice(-2)).toEqual(['120 19 c21', '120 31 c22']);
  });
});

it('settles columns in columns at once, however deep they stand', () => {
  const inColumns = (...children: readonly StyledElement[]): StyledElement => element('div', { columnCount: 2, columnGap: 8 }, children);
  let nested = inColumns(p('innermost'));
  for (let depth = 0; depth < 20; depth++) nested = inColumns(nested);
  expect(
    texts(laid([nested]))
      .map(({ run }) => run.text)
      .join(''),
  ).toBe('innermost');
  const words = Array.from({ length: 9 }, (_, index) => p(`${index}`));
  expect(shown(laid([inColumns(p('a'), inColumns(...words), p('b'))])).slice(0, 3)).toEqual(['10 19 a', '10 31 0', '10 43 1']);
});
