import { describe, expect, it } from 'vitest';
import type { Drawing, Style, StyledNode } from '../../src/print.ts';
import { drawing, drawn, element, laid, noBorder, outline, p, rule, shown, sides, texts } from './layout.fixture.ts';

type Child = StyledNode | string;

const photo = (width: number, height: number): Drawing => ({ ...drawing(width, height), isStretched: true });
const decoration = (width: number, height: number): Drawing => ({ ...drawing(width, height), alt: '' });
const alone = (style: Partial<Style>, picture = photo(40, 20)): readonly string[] =>
  shown(laid([element('div', {}, [drawn(picture, { display: 'block', ...style })])]));

/** The column is 200 points wide and the page 112 high. */
describe('the size of a picture', () => {
  it.each([
    ['its own', {}, '×1'],
    ['a width', { width: 80 }, '×2'],
    ['a height', { height: 10 }, '×0.5'],
    ['a share of the column', { width: { percent: 50 } }, '×2.5'],
    ['both, stretched', { width: 80, height: 20 }, '×2:1'],
    ['at most', { maxWidth: 20 }, '×0.5'],
    ['at most a share', { maxWidth: { percent: 10 } }, '×0.5'],
    ['at least', { minWidth: 60 }, '×1.5'],
    ['at least, rather than at most', { minWidth: 60, maxWidth: 20 }, '×1.5'],
    ['never wider than the column', { width: 400 }, '×5'],
    ['never wider than the column, stretched or not', { width: 400, height: 40 }, '×5:1'],
    ['never higher than the page', { height: 224 }, '×5'],
    ['nothing at all', { width: 0 }, null],
  ])('is %s', (_, style, scale) => {
    expect(alone(style)).toEqual(scale === null ? [] : [`drawing 10 10 ${scale}`]);
  });

  it('is that of its attributes where its style gives none', () => {
    const sized = { ...drawn(photo(40, 20), { display: 'block' }), size: { width: 10, height: 10 } };
    expect(shown(laid([sized]))).toEqual(['drawing 10 10 ×0.3:0.5']);
    const narrow = { ...sized, style: { ...sized.style, width: 20 } };
    expect(shown(laid([narrow, p('a')]))).toEqual(['drawing 10 10 ×0.5:1', '10 39 a']);
  });

  it('leaves a drawing its shape, in the middle of the box', () => {
    expect(alone({ width: 80, height: 20 }, drawing(40, 20))).toEqual(['drawing 30 10 ×1']);
  });

  it('counts border and padding, which stand close around it', () => {
    const framed = { padding: sides(4), border: { ...sides(noBorder), bottom: rule(2) }, backgroundColor: '#ffffff' };
    expect(alone({ ...framed, width: 48 })).toEqual(['rect 10 10 48 30', 'line 10 39 58 39', 'drawing 14 14 ×1']);
  });

  it('is placed by its margins, or as lines are aligned', () => {
    const auto = { ...sides<number | 'auto'>(0), left: 'auto' as const };
    expect(alone({ margin: auto })).toEqual(['drawing 170 10 ×1']);
    expect(alone({ margin: { ...auto, right: 'auto' } })).toEqual(['drawing 90 10 ×1']);
    expect(alone({ textAlign: 'right' })).toEqual(['drawing 170 10 ×1']);
    expect(alone({ margin: { ...sides<number | 'auto'>(0), left: 5, right: 150 } })).toEqual(['drawing 15 10 ×1']);
  });

  it('gives way in a table, down to an inch', () => {
    const cell = (...children: readonly Child[]) => element('td', {}, children);
    const row = element('tr', {}, [cell(drawn(photo(300, 30))), cell('word')]);
    const [first] = shown(laid([element('table', {}, [element('tbody', {}, [row])])]));
    expect(first).toBe('drawing 10 10 ×0.6');
    const beside = element('tr', {}, [cell('a ', drawn(photo(400, 40))), cell('word')]);
    expect(shown(laid([element('table', {}, [element('tbody', {}, [beside])])]))).not.toContain('×1');
  });
});

describe('a picture in the line', () => {
  const set = (style: Partial<Style>, ...children: readonly Child[]): readonly string[] => shown(laid([element('p', style, children)]));

  it.each([
    ['baseline', '20 13 ×1', '19'],
    ['middle', '20 13.5 ×1', '19'],
    ['top', '20 11 ×1', '19'],
    ['bottom', '20 15 ×1', '19'],
    [4, '20 10 ×1', '20'],
    [-2, '20 15 ×1', '19'],
  ] as const)('stands by its vertical-align: %s', (verticalAlign, place, baseline) => {
    const line = set({}, 'a ', drawn(photo(8, 6), { verticalAlign }), ' b');
    expect(line).toEqual([`10 ${baseline} a `, `drawing ${place}`, `28 ${baseline}  b`]);
  });

  it('opens the line it is too high for', () => {
    expect(set({}, 'a ', drawn(photo(8, 30)), ' b')).toEqual(['10 40 a ', 'drawing 20 10 ×1', '28 40  b']);
  });

  it('is never wider than its column, and takes shares of it', () => {
    expect(set({}, 'a ', drawn(photo(400, 10)))).toEqual(['10 19 a', 'drawing 10 26 ×0.5']);
    expect(set({}, 'a ', drawn(photo(40, 10), { width: { percent: 10 } }))).toEqual(['10 19 a ', 'drawing 20 14 ×0.5']);
  });

  it('fits the page with its line', () => {
    const all = laid([p('a ', drawn(photo(50, 400)))]);
    expect(all.pages).toHaveLength(1);
    expect(shown(all)[1]).toMatch(/^drawing 20 1\d /);
  });

  it('stands beside other pictures while there is room', () => {
    const icon = drawn(photo(80, 10));
    expect(set({}, icon, ' ', icon, ' ', icon)).toEqual(['drawing 10 10 ×1', '90 20  ', 'drawing 95 10 ×1', 'drawing 10 23 ×1']);
    expect(set({}, icon, icon, icon)).toEqual(['drawing 10 10 ×1', 'drawing 90 10 ×1', 'drawing 10 23 ×1']);
    expect(set({ textAlign: 'center' }, icon, icon)).toEqual(['drawing 30 10 ×1', 'drawing 110 10 ×1']);
  });

  it('alone in its paragraph is a block', () => {
    expect(shown(laid([p(' ', drawn(photo(8, 6)), '\n'), p('a')]))).toEqual(['drawing 10 10 ×1', '10 25 a']);
  });

  it('keeps the marker of its list item', () => {
    const item = element('li', { padding: { ...sides(0), left: 10 } }, [
      { kind: 'content', parts: [{ kind: 'text', text: '•' }], style: drawn(photo(1, 1)).style, isMarker: true },
      drawn(photo(8, 6)),
    ]);
    expect(texts(laid([element('ul', {}, [item])])).map(({ run }) => run.text)).toEqual(['•']);
  });

  it('is what a link around it covers and tells', () => {
    const link = (picture: Drawing) => element('a', {}, [drawn(picture)], { href: 'https://x.org' });
    const all = laid([p('a ', link(photo(20, 30)))]);
    expect(all.pages[0]?.links).toEqual([
      expect.objectContaining({ x: 20, y: 10, width: 20, height: 32, description: 'A square. (https://x.org)' }),
    ]);
    const block = element('a', { display: 'block' }, [drawn(photo(20, 30))], { href: 'https://x.org' });
    expect(laid([block]).pages[0]?.links).toHaveLength(1);
  });
});

describe('an id on a picture', () => {
  it('is a place to link to, in a line or alone', () => {
    const named = (id: string, style: Partial<Style> = {}) => ({ ...drawn(photo(8, 6), style), id });
    const all = laid([p('ab ', named('x'), ' b'), element('figure', {}, [named('y', { display: 'block', textAlign: 'right' })])]);
    expect(all.destinations).toEqual([
      { name: 'x', page: 0, x: 25, y: 10 },
      { name: 'y', page: 0, x: 202, y: 22 },
    ]);
  });
});

describe('what a picture is to a reader who cannot see it', () => {
  const owners = (all: ReturnType<typeof laid>) =>
    all.pages.flatMap(({ items }) => items.map((item) => ('owner' in item ? item.owner : null)));

  it('is a figure with its alt text', () => {
    const all = laid([p(drawn(photo(8, 6))), p('a ', drawn(photo(8, 6)))]);
    expect(outline(all.structure)).toEqual(['Document', '  P', '    Figure', '  P', '    Figure']);
    expect(all.structure[2]?.alt).toBe('A square.');
    expect(owners(all)).toEqual([2, 3, 4]);
  });

  it('is nothing where it decorates', () => {
    const all = laid([p(drawn(decoration(8, 6))), p('a ', drawn(decoration(8, 6)))]);
    expect(outline(all.structure)).toEqual(['Document', '  P', '  P']);
    expect(owners(all)).toEqual([null, 2, null]);
  });

  it('is seen again, and told no more, in a table head on the next page', () => {
    const head = element('thead', {}, [element('tr', {}, [element('th', {}, [drawn(photo(8, 6))])])]);
    const rows = Array.from({ length: 12 }, (_, index) => element('tr', {}, [element('td', {}, [`r${index}`])]));
    const all = laid([element('table', {}, [head, element('tbody', {}, rows)])]);
    const seen = all.pages.map(({ items }) => items.flatMap((item) => (item.kind === 'drawing' ? [item.owner] : [])));
    expect(seen).toEqual([[expect.any(Number)], [null]]);
  });

  it('is part of the bookmark of its heading', () => {
    const heading = element('h2', { bookmarkLevel: 1 }, ['The ', drawn(photo(8, 6))]);
    expect(laid([heading]).bookmarks).toMatchObject([{ title: 'The A square.' }]);
  });
});
