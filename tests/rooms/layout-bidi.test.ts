import { describe, expect, it } from 'vitest';
import type { Style, StyledNode } from '../../src/print.ts';
import { content, drawing, drawn, element, footnote, laid, p, shown, sides, texts } from './layout.fixture.ts';

const set = (style: Partial<Style>, ...children: readonly (StyledNode | string)[]): readonly string[] =>
  shown(laid([element('p', style, children)]));

/** The letters of a line as the eye finds them, each run from left to right. */
const seen = (style: Partial<Style>, ...children: readonly (StyledNode | string)[]): string =>
  texts(laid([element('p', style, children)]))
    .toSorted((a, b) => a.baseline - b.baseline || a.x - b.x)
    .map((item) => item.run.glyphs.map((glyph) => glyph.text).join(''))
    .join('');

describe('text from right to left', () => {
  it('stands in the order of the eye, and is told in the order of reading', () => {
    expect(seen({}, 'abc אבג דהו xyz')).toBe('abc והד גבא xyz');
    expect(set({}, 'abc אבג דהו xyz')).toEqual(['10 19 abc ', '30 19 אבג דהו', '65 19  xyz']);
  });

  it.each<readonly [string, Partial<Style>, string, string]>([
    ['in a paragraph of its own direction', { direction: 'rtl' }, 'אבג abc דהו.', '.והד abc גבא'],
    ['digits keep their order', { direction: 'rtl' }, 'בשנת 1948 נולד', 'דלונ 1948 תנשב'],
    ['brackets go with their words', {}, 'abc (אבג) xyz', 'abc (גבא) xyz'],
    ['in brackets of their own direction', { direction: 'rtl' }, 'אבג (דהו)', ')והד( גבא'],
    ['Latin in a paragraph from right to left', { direction: 'rtl' }, 'one two.', '.one two'],
    ['auto: by the first letter, here Hebrew', { direction: 'auto' }, '1. אבג abc', 'abc גבא .1'],
    ['auto: by the first letter, here Latin', { direction: 'auto' }, '“abc” אבג', '“abc” גבא'],
    ['a mark that turns', {}, 'abc אבג!\u200f xyz', 'abc !גבא xyz'],
    ['Arabic and its digits', { direction: 'rtl' }, 'سنة ١٩٤٨', '١٩٤٨ ةنس'],
  ])('%s', (_, style, text, line) => {
    expect(seen(style, text)).toBe(line);
  });

  it('begins at the right, and ends its last line there too', () => {
    expect(set({ direction: 'rtl', textAlign: 'start' }, 'אבג')).toEqual(['195 19 אבג']);
    expect(set({ direction: 'rtl', textAlign: 'end' }, 'אבג')).toEqual(['10 19 אבג']);
    expect(set({ direction: 'rtl', textAlign: 'left' }, 'אבג')).toEqual(['10 19 אבג']);
    expect(set({ direction: 'rtl', textAlign: 'start', textIndent: 20 }, 'אבג')).toEqual(['175 19 אבג']);
    expect(set({ direction: 'rtl', textAlign: 'justify' }, `${'א'.repeat(8)} ${'ב'.repeat(30)} גד`)).toEqual([
      `10 19 ${'א'.repeat(8)} ${'ב'.repeat(30)} (+5)`,
      '200 31 גד',
    ]);
  });

  it('is put in order line by line, after it is broken', () => {
    const all = set({ direction: 'rtl', textAlign: 'start' }, `${'א'.repeat(30)} one two three`);
    expect(all).toEqual([`55 19 ${'א'.repeat(30)} `, '20 19 one two', '185 31 three']);
  });

  it('keeps a span of its own direction together', () => {
    const span = element('span', { direction: 'rtl' }, ['1, 2 אבג']);
    expect(seen({}, 'abc ', span, ', 3')).toBe('abc גבא 2 ,1, 3');
  });

  it('frames and links what stands in reverse', () => {
    const link = element('a', {}, ['דהו'], { href: '#x' });
    const { pages } = laid([element('p', {}, ['abc אבג ', link, ' xyz'])]);
    expect(pages[0]?.links.map(({ x, width }) => [x, width])).toEqual([[30, 15]]);
  });

  it('hangs a marker at the right, and runs the columns of a table from there', () => {
    const marker = content([{ kind: 'text', text: '▪ ' }], {}, true);
    const item = element('li', { direction: 'rtl', textAlign: 'start' }, [marker, 'אבג']);
    const room = { ...sides(0), right: 12 };
    expect(shown(laid([element('ul', { direction: 'rtl', padding: room }, [item])]))).toEqual(['203 19 ▪', '183 19 אבג']);
    const row = element('tr', {}, [element('td', { width: 50 }, ['a']), element('td', { width: 150 }, ['b'])]);
    expect(shown(laid([element('table', { direction: 'rtl', width: 200 }, [row])]))).toEqual(['160 19 a', '10 19 b']);
  });

  it('turns the number of an item round with its stop', () => {
    const marker = content([{ kind: 'text', text: '12. ' }], {}, true);
    const item = element('li', { direction: 'rtl', textAlign: 'start' }, [marker, 'אבג']);
    const list = element('ol', { direction: 'rtl', padding: { ...sides(0), right: 30 } }, [item]);
    expect(shown(laid([list]))).toEqual(['185 19 .12', '165 19 אבג']);
  });

  it('fills grids and columns from the right', () => {
    const grid: Partial<Style> = { direction: 'rtl', display: 'grid', gridTemplateColumns: [{ pt: 40 }, { pt: 50 }], columnGap: 10 };
    const cells = ['a', 'b'].map((text) => element('p', {}, [text]));
    expect(shown(laid([element('div', grid, cells)]))).toEqual(['170 19 a', '110 19 b']);
    expect(shown(laid([element('div', { direction: 'rtl', columnCount: 2, columnGap: 20 }, cells)]))).toEqual(['120 19 a', '10 19 b']);
  });

  it('begins a picture at the right, unless a margin or its alignment says otherwise', () => {
    const picture = (style: Partial<Style>) => shown(laid([drawn(drawing(40, 20), { display: 'block', direction: 'rtl', ...style })]));
    expect(picture({ textAlign: 'start' })).toEqual(['drawing 170 10 ×1']);
    expect(picture({ textAlign: 'end' })).toEqual(['drawing 10 10 ×1']);
    expect(picture({ textAlign: 'start', margin: { ...sides<number | 'auto'>(0), right: 'auto' } })).toEqual(['drawing 10 10 ×1']);
  });

  it('keeps its footnotes in the order of their calls, printed or not, and begins them with their numbers', () => {
    const style: Partial<Style> = { direction: 'rtl', textAlign: 'start' };
    const uncalled = (number: string, text: string) => ({ ...footnote(number, [text], style), call: null });
    const all = shown(laid([element('p', style, ['אבג', uncalled('1', 'דהו'), ' זחט', uncalled('2', 'יכל')])]));
    expect(all.slice(all.findIndex((line) => line.startsWith('line')) + 1)).toEqual([
      ...['205 107 1', '195 107 . ', '180 107 דהו'],
      ...['205 119 2', '195 119 . ', '180 119 יכל'],
    ]);
  });

  it('fills columns with footnotes from the right', () => {
    const flow = element('div', { direction: 'rtl', columnCount: 2, columnGap: 20 }, [p('a', footnote('1', ['note'])), p('b')]);
    expect(shown(laid([flow]))).toEqual([
      ...['120 19 a', '125 19 1', '10 19 b'],
      ...['line 10 106.5 60 106.5', '10 119 1. ', '25 119 note'],
    ]);
  });

  it('costs nothing where there is none: the runs are those of plain text', () => {
    expect(set({ direction: 'auto' }, 'plain “text” 12.')).toEqual(set({}, 'plain “text” 12.'));
  });
});
