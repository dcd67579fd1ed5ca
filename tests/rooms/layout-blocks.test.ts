import { describe, expect, it } from 'vitest';
import type { Style, StyledNode } from '../../src/print.ts';
import { content, drawing, drawn, element, laid, noBorder, p, rule, shown, sides } from './layout.fixture.ts';

const spaced = (top: number, bottom: number) => ({ margin: { ...sides<number | 'auto'>(0), top, bottom } });

describe('blocks', () => {
  it('stand one below the other', () => {
    expect(shown(laid([p('one'), p('two')]))).toEqual(['10 19 one', '10 31 two']);
  });

  it('collapse their margins: the greater holds, a negative one is taken off', () => {
    const one = element('p', spaced(0, 10), ['one']);
    expect(shown(laid([one, element('p', spaced(4, 0), ['two'])]))).toEqual(['10 19 one', '10 41 two']);
    expect(shown(laid([one, element('p', spaced(-4, 0), ['two'])]))).toEqual(['10 19 one', '10 37 two']);
  });

  it('collapse with the margins of the box around them, unless padding parts them', () => {
    const inner = element('p', spaced(10, 10), ['two']);
    expect(shown(laid([p('one'), element('div', spaced(4, 4), [inner]), p('three')]))).toEqual(['10 19 one', '10 41 two', '10 63 three']);
    const padded = element('div', { ...spaced(4, 4), padding: { ...sides(0), top: 1, bottom: 1 } }, [inner]);
    expect(shown(laid([p('one'), padded, p('three')]))).toEqual(['10 19 one', '10 46 two', '10 73 three']);
  });

  it('let the margins around an empty box collapse through it, and keep its anchor', () => {
    const empty = element('div', spaced(6, 6), [], { id: 'here' });
    const all = laid([p('one'), empty, p('two')]);
    expect(shown(all)).toEqual(['10 19 one', '10 37 two']);
    expect(all.destinations).toEqual([{ name: 'here', page: 0, x: 10, y: 28 }]);
  });

  it('paint background under border under text', () => {
    const note = element('div', { backgroundColor: '#f5f3ee', padding: sides(5), border: { ...sides(noBorder), left: rule(2) } }, ['note']);
    expect(shown(laid([note]))).toEqual(['rect 10 10 200 22', 'line 11 10 11 32', '17 24 note']);
  });

  it.each([
    ['points', { width: 100 }, 'line 10 10 110 10'],
    ['a share', { width: { percent: 50 } }, 'line 10 10 110 10'],
    ['at most', { maxWidth: 60 }, 'line 10 10 70 10'],
    ['at least', { width: 20, minWidth: 60 }, 'line 10 10 70 10'],
    [
      'centred',
      { width: 100, margin: { ...sides<number | 'auto'>(0), left: 'auto' as const, right: 'auto' as const } },
      'line 60 10 160 10',
    ],
    ['flush right', { width: 100, margin: { ...sides<number | 'auto'>(0), left: 'auto' as const } }, 'line 110 10 210 10'],
    ['between margins', { margin: { ...sides<number | 'auto'>(0), left: 20, right: 30 } }, 'line 30 10 180 10'],
  ])('are as wide as asked: %s', (_, style, expected) => {
    expect(shown(laid([element('hr', { ...style, border: { ...sides(noBorder), top: rule(0.01) } }, [])]))).toEqual([expected]);
  });

  it('are as high as asked', () => {
    expect(shown(laid([element('div', { height: 40 }, ['one']), p('two')]))).toEqual(['10 19 one', '10 59 two']);
  });

  it('print the mark of a list item once, above a table or a drawing that it begins with', () => {
    const mark = content([{ kind: 'text', text: '• ' }], {}, true);
    const row = element('tr', {}, [element('td', {}, ['a']), element('td', {}, ['b'])]);
    const list = (child: StyledNode) => element('ul', { padding: { ...sides(0), left: 10 } }, [element('li', {}, [mark, child])]);
    expect(shown(laid([list(element('table', {}, [element('tbody', {}, [row])]))]))).toEqual(['10 19 •', '20 31 a', '25 31 b']);
    expect(shown(laid([list(drawn(drawing(10, 10)))]))).toEqual(['10 20 •', 'drawing 20 10 ×1']);
  });

  it.each<[string, Partial<Style>, number]>([
    ['at least', { minHeight: 40 }, 59],
    ['at most', { height: 60, maxHeight: 40 }, 59],
    ['least before most', { height: 10, minHeight: 40, maxHeight: 20 }, 59],
    ['never less than the text', { maxHeight: 4 }, 31],
    ['a part of nothing known is nothing', { minHeight: { percent: 50 }, maxHeight: { percent: 1 } }, 31],
  ])('have limits to their height: %s', (_, style, below) => {
    expect(shown(laid([element('div', style, ['one']), p('two')]))).toEqual(['10 19 one', `10 ${below} two`]);
  });

  it('take text between blocks as a paragraph', () => {
    expect(shown(laid([element('div', {}, ['one ', p('two'), ' three'])]))).toEqual(['10 19 one', '10 31 two', '10 43 three']);
  });

  it('set drawings in their width, in the middle if so asked, and never wider than the column', () => {
    expect(shown(laid([element('figure', {}, [drawn(drawing(100, 20))]), p('a')]))).toEqual(['drawing 10 10 ×1', '10 39 a']);
    expect(shown(laid([element('figure', {}, [drawn(drawing(100, 20), { textAlign: 'center' })])]))).toEqual(['drawing 60 10 ×1']);
    expect(shown(laid([element('figure', {}, [drawn(drawing(100, 20), { width: { percent: 100 } })]), p('a')]))).toEqual([
      'drawing 10 10 ×2',
      '10 59 a',
    ]);
    expect(shown(laid([drawn(drawing(400, 20))]))).toEqual(['drawing 10 10 ×0.5']);
  });

  it('make a drawing fit the page, and its greatest height', () => {
    expect(shown(laid([drawn(drawing(100, 224))]))).toEqual(['drawing 10 10 ×0.5']);
    expect(shown(laid([drawn(drawing(100, 80), { maxHeight: 40 })]))).toEqual(['drawing 10 10 ×0.5']);
  });

  it('balance columns', () => {
    const columns = element(
      'div',
      { columnCount: 2, columnGap: 20 },
      ['a', 'b', 'c', 'd', 'e'].map((text) => p(text)),
    );
    expect(shown(laid([columns, p('after')]))).toEqual(['10 19 a', '10 31 b', '10 43 c', '120 19 d', '120 31 e', '10 55 after']);
  });
});

describe('grids', () => {
  const threeCells = ['one', 'two', 'three'].map((text) => p(text));

  it('share the width: points and shares first, the rest by fractions', () => {
    const tracks = [{ pt: 30 }, { percent: 10 }, { fr: 1 }, { fr: 2 }];
    const cells = ['a', 'b', 'c', 'd'].map((text) => p(text));
    expect(shown(laid([element('div', { display: 'grid', gridTemplateColumns: tracks, columnGap: 10 }, cells)]))).toEqual([
      '10 19 a',
      '50 19 b',
      '80 19 c',
      '130 19 d',
    ]);
  });

  it('fill row by row, with gaps', () => {
    const grid = element('div', { display: 'grid', gridTemplateColumns: [{ fr: 1 }, { fr: 1 }], rowGap: 6 }, threeCells);
    expect(shown(laid([grid, p('after')]))).toEqual(['10 19 one', '110 19 two', '10 37 three', '10 49 after']);
  });

  it('make the cells of a row equally high, frames included', () => {
    const cell = (text: string) => element('div', { border: { ...sides(noBorder), left: rule(1) } }, [text]);
    const grid = element('div', { display: 'grid', gridTemplateColumns: [{ fr: 1 }, { fr: 1 }] }, [
      cell('a'),
      cell('b b b b b b b b b b b b'),
    ]);
    expect(shown(laid([grid]))).toEqual([
      'line 10.5 10 10.5 34',
      '11 19 a',
      'line 110.5 10 110.5 34',
      '111 19 b b b b b b b b b b',
      '111 31 b b',
    ]);
  });
});
