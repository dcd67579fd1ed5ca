import { describe, expect, it } from 'vitest';
import type { Style, StyledElement } from '../../src/print.ts';
import { complaints } from '../world.ts';
import { element, laid, noBorder, outline, p, pageTexts, rule, shown, sides, smallPage } from './layout.fixture.ts';

const cell = (text: string, style: Partial<Style> = {}, spans: { colspan?: number; rowspan?: number } = {}): StyledElement =>
  element('td', style, [text], spans);
/** As the built-in sheet has rows. */
const row = (...cells: readonly StyledElement[]): StyledElement => element('tr', { breakInside: 'avoid' }, cells);
const body = (...rows: readonly StyledElement[]): StyledElement => element('tbody', {}, rows);
const full: Partial<Style> = { width: { percent: 100 } };

describe('tables', () => {
  it('are as wide as their content where nothing else is asked', () => {
    const table = element('table', {}, [body(row(cell('aaaa'), cell('bb')), row(cell('c'), cell('dddd')))]);
    expect(shown(laid([table]))).toEqual(['10 19 aaaa', '30 19 bb', '10 31 c', '30 31 dddd']);
  });

  it('keep fixed columns and share the rest by what stands in them', () => {
    const table = element('table', full, [body(row(cell('No', { width: 30 }), cell('a'.repeat(10)), cell('b'.repeat(30))))]);
    expect(shown(laid([table]))).toEqual(['10 19 No', `40 19 ${'a'.repeat(10)}`, `90 19 ${'b'.repeat(24)}`, `90 31 ${'b'.repeat(6)}`]);
  });

  it('give a column its share of the width', () => {
    const table = element('table', full, [body(row(cell('a', { width: { percent: 25 } }), cell('b')))]);
    expect(shown(laid([table]))).toEqual(['10 19 a', '60 19 b']);
  });

  it('break a word that no column can hold at the edge of its cell', () => {
    const table = element('table', full, [body(row(cell('x'.repeat(30), { width: 100 }), cell('y', { width: 100 })))]);
    expect(shown(laid([table]))).toEqual([`10 19 ${'x'.repeat(20)}`, `10 31 ${'x'.repeat(10)}`, '110 19 y']);
  });

  it('align cells: to the top, the middle, the bottom; left, centre, right', () => {
    const table = element('table', full, [
      body(
        row(
          cell('a a a a a a a a a a', { width: 50 }),
          cell('top', { width: 50, textAlign: 'right' }),
          cell('mid', { width: 50, verticalAlign: 'middle', textAlign: 'center' }),
          cell('low', { width: 50, verticalAlign: 'bottom' }),
        ),
      ),
    ]);
    expect(shown(laid([table]))).toEqual(['10 19 a a a a a', '10 31 a a a a a', '95 19 top', '127.5 25 mid', '160 31 low']);
  });

  it('rule under cells as high as their row, backgrounds of rows included', () => {
    const ruled = { border: { ...sides(noBorder), bottom: rule(1) } };
    const striped = element('tr', { backgroundColor: '#f5f3ee' }, [
      cell('a', { ...ruled, width: 100 }),
      cell('b b b b b b b b b b b', { ...ruled, width: 100 }),
    ]);
    expect(shown(laid([element('table', full, [body(striped)])]))).toEqual([
      'rect 10 10 100 25',
      'line 10 34.5 110 34.5',
      '10 19 a',
      'rect 110 10 100 25',
      'line 110 34.5 210 34.5',
      '110 19 b b b b b b b b b',
      '110 31 b b',
    ]);
  });

  it('span columns and rows', () => {
    const wide = { width: 50 };
    const table = element('table', full, [
      body(
        row(cell('a', wide, { rowspan: 2 }), cell('bc', {}, { colspan: 2 }), cell('d', wide)),
        row(cell('e', wide), cell('f', wide), cell('g', wide)),
      ),
    ]);
    expect(shown(laid([table]))).toEqual(['10 19 a', '60 19 bc', '160 19 d', '60 31 e', '110 31 f', '160 31 g']);
  });

  it('give the last row what a spanning cell needs beyond its rows', () => {
    const table = element('table', full, [
      body(row(cell('a a a a a', { width: 20 }, { rowspan: 2 }), cell('b')), row(cell('c'))),
      body(row(cell('d'), cell('e'))),
    ]);
    expect(shown(laid([table]))).toEqual(['10 19 a a', '10 31 a a', '10 43 a', '30 19 b', '30 31 c', '10 55 d', '30 55 e']);
  });

  it('put the caption above or below, and feet last', () => {
    const caption = (side: 'top' | 'bottom') => element('caption', { captionSide: side }, ['Caption']);
    const parts = [element('tfoot', {}, [row(cell('foot'))]), body(row(cell('body')))];
    expect(shown(laid([element('table', full, [caption('top'), ...parts])]))).toEqual(['10 19 Caption', '10 31 body', '10 43 foot']);
    expect(shown(laid([element('table', full, [caption('bottom'), ...parts])]))).toEqual(['10 19 body', '10 31 foot', '10 43 Caption']);
  });

  const longTable = (rows: number): StyledElement =>
    element('table', full, [
      element('thead', {}, [element('tr', {}, [element('th', {}, ['Head'])])]),
      body(...Array.from({ length: rows }, (_, index) => row(cell(`r${index + 1}`)))),
    ]);

  it('repeat their head on every page, as an artifact', () => {
    const all = laid([longTable(18)]);
    expect(pageTexts(all)).toEqual([
      ['Head', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8'],
      ['Head', 'r9', 'r10', 'r11', 'r12', 'r13', 'r14', 'r15', 'r16'],
      ['Head', 'r17', 'r18'],
    ]);
    const heads = all.pages.map(({ items }) => items[0]);
    expect(heads.map((item) => item?.kind === 'text' && item.owner !== null)).toEqual([true, false, false]);
  });

  it('do not leave their head alone, nor their last row', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => p(`p${index}`));
    expect(pageTexts(laid([...lines(8), longTable(3)]))[1]).toEqual(['Head', 'r1', 'r2', 'r3']);
    expect(pageTexts(laid([longTable(9)]))[1]).toEqual(['Head', 'r8', 'r9']);
  });

  it('keep a row whole, unless it is higher than a page: then its cells flow on side by side', () => {
    const high = (count: number, letter: string) =>
      element('td', { width: 100 }, [Array.from({ length: count }, () => letter.repeat(15)).join(' ')]);
    const four = laid([
      ...Array.from({ length: 6 }, (_, index) => p(`p${index}`)),
      element('table', full, [body(row(high(4, 'a'), high(2, 'b')))]),
    ]);
    expect(pageTexts(four)[1]).toHaveLength(6);
    const twelve = laid([element('table', full, [body(row(high(12, 'a'), high(11, 'b')))])]);
    expect(pageTexts(twelve).map((page) => page.map((text) => text.charAt(0)).join(''))).toEqual(['aaaaaaaaabbbbbbbbb', 'aaabb']);
  });

  describe('with rows tied together higher than a page', () => {
    const words = (letter: string, count: number) => Array.from({ length: count }, () => letter.repeat(8)).join(' ');
    const tied = (label: string, count: number, rule: Partial<Style> = {}): StyledElement =>
      element('table', full, [
        element('thead', {}, [element('tr', {}, [element('th', {}, ['Head'])])]),
        body(
          ...Array.from({ length: count }, (_, at) =>
            row(
              ...(at === 0 ? [cell(label, { width: 50, ...rule }, { rowspan: count })] : []),
              cell(words(`${at}`, 2), { width: 50, ...rule }),
              cell(`n${at}`, { width: 50, verticalAlign: 'bottom', ...rule }),
            ),
          ),
        ),
      ]);

    it('are cut between those rows, and each row stays whole and level', () => {
      const pages = laid([tied('Group', 7)]).pages.map(({ items }) =>
        shown({ pages: [{ items }] } as unknown as Parameters<typeof shown>[0]),
      );
      expect(pages).toEqual([
        [
          ...['10 19 Head', '10 31 Group', '76.7 31 00000000', '76.7 43 00000000', '143.3 43 n0'],
          ...['76.7 55 11111111', '76.7 67 11111111', '143.3 67 n1', '76.7 79 22222222', '76.7 91 22222222', '143.3 91 n2'],
          ...['76.7 103 33333333', '76.7 115 33333333', '143.3 115 n3'],
        ],
        [
          ...['10 19 Head', '76.7 31 44444444', '76.7 43 44444444', '143.3 43 n4'],
          ...['76.7 55 55555555', '76.7 67 55555555', '143.3 67 n5', '76.7 79 66666666', '76.7 91 66666666', '143.3 91 n6'],
        ],
      ]);
    });

    it('let what stands in the spanning cell flow on from row to row, and lose nothing of it', () => {
      const [first = [], second = []] = pageTexts(laid([tied(words('x', 11), 7)]));
      expect(first.filter((text) => text.startsWith('x'))).toHaveLength(8);
      expect(second.filter((text) => text.startsWith('x'))).toHaveLength(3);
      const long = pageTexts(laid([tied(words('y', 30), 6)])).flat();
      expect(long.filter((text) => text.startsWith('y'))).toHaveLength(30);
      expect(long.filter((text) => /^\d+$/.test(text))).toHaveLength(12);
    });

    it('have a border below every row', () => {
      const framed = laid([tied('Group', 7, { border: sides(rule(1)), padding: sides(0) })]);
      const level = framed.pages.map(({ items }) => items.filter((item) => item.kind === 'line' && item.y1 === item.y2 && item.x1 > 70));
      // Two cells in each row beside it: three rows and the edge above the first, then four.
      expect(level.map((lines) => lines.length)).toEqual([3 * 2 + 2, 4 * 2]);
      expect(
        pageTexts(framed)
          .flat()
          .filter((text) => /^n\d$/.test(text)),
      ).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6']);
    });
  });

  it('are tagged: header cells with their scope, in row order', () => {
    const table = element('table', full, [
      element('caption', {}, ['Caption']),
      element('thead', {}, [row(element('th', {}, ['A']), element('th', {}, ['B']))]),
      body(row(element('th', {}, ['c']), cell(''))),
    ]);
    expect(outline(laid([table]).structure)).toEqual([
      'Document',
      '  Table',
      '    Caption',
      '    THead',
      '      TR',
      '        TH Column',
      '        TH Column',
      '    TBody',
      '      TR',
      '        TH Row',
      '        TD',
    ]);
  });
});

describe('columns of figures', () => {
  const column = (style: Partial<Style>, ...figures: readonly string[]): readonly string[] =>
    shown(
      laid([
        element(
          'table',
          { width: 200 },
          figures.map((figure) => element('tr', {}, [element('td', { width: 100, ...style }, [figure]), element('td', {}, [])])),
        ),
      ]),
    );

  it('stand below each other by their decimal points, the widest at the right', () => {
    const figures = column({ alignOn: '.', textAlign: 'right' }, '1.5', '12.25', '1,000', '–');
    expect(figures).toEqual(['90 19 1.5', '85 31 12.25', '70 43 1,000', '90 55 –']);
  });

  it('or in the middle, or at the left', () => {
    expect(column({ alignOn: '.', textAlign: 'center' }, '1.5', '12.25')).toEqual(['52.5 19 1.5', '47.5 31 12.25']);
    expect(column({ alignOn: '.', textAlign: 'left' }, '1.5', '12.25')).toEqual(['15 19 1.5', '10 31 12.25']);
  });

  it('make their column wide enough', () => {
    const row = (figure: string) => element('tr', {}, [element('td', { alignOn: ',', textAlign: 'right' }, [figure])]);
    expect(shown(laid([element('table', {}, [row('1,555'), row('1555,5')])]))).toEqual(['25 19 1,555', '10 31 1555,5']);
  });

  it('leave text of several lines as it is', () => {
    const figures = column({ alignOn: '.', textAlign: 'right' }, '1.5', 'aaaaaaaaaaaa aaaaaaaaaaaaa');
    expect(figures).toEqual(['95 19 1.5', '50 31 aaaaaaaaaaaa', '45 43 aaaaaaaaaaaaa']);
  });
});

it('refuses a table of more columns than anybody could tell apart, with its place', async () => {
  const wide = (cells: number) =>
    element('table', {}, [
      element('tbody', {}, [
        element(
          'tr',
          {},
          Array.from({ length: cells }, () => element('td', {}, ['a'])),
        ),
      ]),
    ]);
  const refusal = (count: number, most: number): readonly string[] => [
    `test.html:1:1 layout/too-many-columns A table has ${count} columns, and ${most} is the most in this place. turn it so that its columns are rows, or divide it.`,
  ];
  expect(laid([wide(100)]).pageCount).toBe(1);
  expect(await complaints(() => laid([wide(101)]))).toEqual(refusal(101, 100));
  const broad = { ...smallPage, width: 3000 };
  expect(laid([wide(1000)], [broad]).pageCount).toBe(1);
  expect(await complaints(() => laid([wide(1001)], [broad]))).toEqual(refusal(1001, 1000));
});
