/** Footnotes: the call in the line, the note at the foot of its page, what becomes of notes that do not fit. */
import { describe, expect, it } from 'vitest';
import type { StyledElement } from '../../src/print.ts';
import { content, element, footnote, type LaidPages, laid, outline, p, pageTexts, shown, sides, smallPage } from './layout.fixture.ts';

const lines = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `line ${index + 1}`);
/** A paragraph of one line each, which may part anywhere. */
const plainLines = (count: number): readonly StyledElement[] => lines(count).map((line) => p(line));
/** So many lines of text in one paragraph that may part between any two. */
const tall = (count: number): StyledElement => element('div', {}, [...plainLines(count)]);

/** The words of each page, notes last. */
const words = (all: LaidPages): readonly string[] => pageTexts(all).map((page) => page.join('|'));

describe('a footnote', () => {
  it('leaves its call in the line and stands at the foot of the page, under a short rule', () => {
    expect(shown(laid([p('one', footnote('1', ['note']), ' two')]))).toEqual([
      '10 19 one',
      '25 19 1',
      '30 19  two',
      'line 10 106.5 60 106.5',
      '10 119 1. ',
      '25 119 note',
    ]);
  });

  it('stands below the earlier ones, as wide as the page, whatever column its call stands in', () => {
    const note = (number: string) => footnote(number, ['eight '.repeat(7).trim()]);
    const cells = element('div', { display: 'grid', gridTemplateColumns: [{ pt: 40 }, { fr: 1 }] }, [p('a', note('1')), p('b', note('2'))]);
    const row = element('tr', {}, [element('td', {}, ['c', note('3')]), element('td', {}, ['d'])]);
    const all = shown(laid([cells, element('table', {}, [element('tbody', {}, [row])])]));
    const below = all.slice(all.findIndex((line) => line.startsWith('line')));
    expect(below).toEqual([
      'line 10 46.5 60 46.5',
      ...[59, 83, 107].flatMap((y, index) => [`10 ${y} ${index + 1}. `, `25 ${y} ${'eight '.repeat(6).trim()}`, `10 ${y + 12} eight`]),
    ]);
  });

  it('is on the page of its call: the line goes on where both do not fit', () => {
    expect(words(laid([...plainLines(6), p('x', footnote('1', ['note'])), p('end')]))).toEqual([
      'line 1|line 2|line 3|line 4|line 5|line 6|x|1|1. |note',
      'end',
    ]);
    expect(words(laid([...plainLines(7), p('x', footnote('1', ['note'])), p('end')]))).toEqual([
      'line 1|line 2|line 3|line 4|line 5|line 6|line 7',
      'x|1|end|1. |note',
    ]);
  });

  it('takes its room from the text of its page only', () => {
    const all = laid([p('x', footnote('1', ['note'])), ...plainLines(12)]);
    expect(pageTexts(all).map((page) => page.filter((text) => text.startsWith('line')).length)).toEqual([6, 6]);
  });

  it('goes with the row or the columns its call stands in', () => {
    const row = (text: string, note: string) => element('tr', {}, [element('td', {}, [text, footnote(note, ['n'])])]);
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((text, index) => row(text, String(index + 1)));
    expect(words(laid([element('table', {}, [element('tbody', {}, rows)])]))).toEqual([
      'a|1|b|2|c|3|d|4|1. |n|2. |n|3. |n|4. |n',
      'e|5|f|6|5. |n|6. |n',
    ]);
    const text = Array.from({ length: 12 }, (_, index) => p(`w${index}`, ...(index % 3 === 0 ? [footnote(String(index), ['n'])] : [])));
    const columns = element('div', { columnCount: 2, columnGap: 10 }, text);
    // Six lines in each column and four notes are more than the page holds; four lines and three notes are not.
    expect(words(laid([columns]))).toEqual(['w0|0|w1|w2|w3|3|w4|w5|w6|6|w7|0. |n|3. |n|6. |n', 'w8|w9|9|w10|w11|9. |n']);
  });

  it('stands in an inline block as in a line', () => {
    const block = element('span', { display: 'inline-block' }, ['in', footnote('1', ['note'])]);
    expect(words(laid([p('a ', block)]))).toEqual(['a |in|1|1. |note']);
  });

  it('may hold blocks; the marker begins the first of them', () => {
    const note = footnote('1', [p('first'), p('second')]);
    expect(shown(laid([p('x', note)])).slice(-3)).toEqual(['10 107 1. ', '25 107 first', '10 119 second']);
    const table = element('table', {}, [element('tbody', {}, [element('tr', {}, [element('td', {}, ['a']), element('td', {}, ['b'])])])]);
    expect(words(laid([p('x', footnote('1', [table]))]))).toEqual(['x|1|1.|a|b']);
  });

  it('keeps its call by the word before it', () => {
    const full = 'x'.repeat(38);
    expect(words(laid([p(`${full} y`, footnote('12', ['note']))]))).toEqual([`${full}|y|12|12. |note`]);
  });

  it('without call or marker is only a note', () => {
    expect(words(laid([p('x', { ...footnote('1', ['note']), call: null, marker: null })]))).toEqual(['x|note']);
  });
});

describe('a footnote that does not fit', () => {
  const long = (count: number) => footnote('1', [tall(count)]);

  it('goes on at the foot of the next page, under its own rule', () => {
    const all = laid([p('x', long(10)), ...plainLines(3)]);
    const [first = [], second = []] = pageTexts(all);
    expect(first.slice(0, 2)).toEqual(['x', '1']);
    expect([...first, ...second].filter((text) => text.startsWith('line')).length).toBe(13);
    expect(shown(all).filter((line) => line.startsWith('line '))).toHaveLength(2);
  });

  it('leaves its page no white where text is to come', () => {
    const all = laid([p('x', long(10)), ...lines(20).map((line) => p(`text ${line}`))]);
    for (const { items } of all.pages.slice(0, -1)) expect(items.filter((item) => item.kind === 'text').length).toBeGreaterThanOrEqual(8);
  });

  it('is whole where it does fit when it is called, however much text is to come', () => {
    const all = laid([p('x', long(5)), ...plainLines(9)]);
    const [page = []] = pageTexts(all);
    expect(page.filter((text) => text.startsWith('line'))).toEqual([...lines(2), ...lines(5)]);
  });

  it('leaves columns in a frame their frame', () => {
    const columns = element('div', { columnCount: 2, columnGap: 10 }, plainLines(30));
    const framed = element('div', { padding: sides(10) }, [columns]);
    for (const { items } of laid([framed]).pages) {
      for (const item of items) if (item.kind === 'text') expect(item.baseline).toBeLessThanOrEqual(122);
    }
  });

  it('begins below the columns that call it', () => {
    const columns = element('div', { columnCount: 2, columnGap: 10 }, [p('x', long(12)), ...plainLines(20)]);
    expect(words(laid([columns]))[0]).toContain('1. |line 1|line 2');
  });

  it('may take whole pages, and ends', () => {
    const all = laid([p('x', long(40)), p('end')]);
    expect(all.pages.length).toBe(6);
    expect(
      pageTexts(all)
        .flat()
        .filter((text) => text.startsWith('line')),
    ).toEqual(lines(40));
    expect(pageTexts(all).flat()).toContain('end');
  });

  it('comes before those called after it', () => {
    const all = laid([p('x', long(12)), p('y', footnote('2', ['second']))]);
    const order = pageTexts(all).flat();
    expect(order.indexOf('second')).toBeGreaterThan(order.indexOf('line 12'));
    expect(
      words(all)
        .filter((page) => page.includes('y|2'))
        .every((page) => page.includes('second')),
    ).toBe(true);
  });

  it('keeps off what fills the page', () => {
    const all = laid([
      element('div', { height: 112, border: { ...element('p', {}, []).style.border } }, ['full', footnote('1', ['note'])]),
    ]);
    expect(words(all).join('|')).toContain('note');
    expect(pageTexts(laid([p(footnote('1', ['note'])), p('x')], [{ ...smallPage, height: 40 }])).flat()).toEqual(
      expect.arrayContaining(['1', '1. ', 'note', 'x']),
    );
  });

  it('comes on a page of its own at the end of the document', () => {
    const all = laid([...plainLines(8), p('x', long(5))]);
    expect(
      pageTexts(all)
        .flat()
        .filter((text) => text.startsWith('line')).length,
    ).toBe(13);
  });
});

describe('the way there and back', () => {
  it('leads from call to note and from marker to call', () => {
    const all = laid([p('one', footnote('1', ['the note']))]);
    const [page] = all.pages;
    expect(page?.links.map(({ target, description }) => [target, description])).toEqual([
      ['#note 1', 'the note'],
      ['#call 1', '1'],
    ]);
    expect(all.destinations.map(({ name, page: at, x, y }) => [name, at, x, y])).toEqual([
      ['call 1', 0, 25, 10],
      ['note 1', 0, 10, 110],
    ]);
  });

  it('is told in the structure: a reference and a note in the paragraph', () => {
    const all = laid([p('one', footnote('1', ['the ', element('a', {}, ['note'], { href: '#note' })]), ' more')]);
    expect(outline(all.structure)).toEqual([
      'Document',
      '  P',
      '    Reference',
      '      Link',
      '    Note',
      '      Lbl',
      '        Link',
      '      P',
      '        Link',
    ]);
  });

  it('keeps no link within a link', () => {
    const all = laid([p(element('a', {}, ['linked', footnote('1', ['note'])], { href: 'https://example.org/' }))]);
    expect(outline(all.structure)).toEqual([
      'Document',
      '  P',
      '    Link',
      '    Reference',
      '      Link',
      '    Note',
      '      Lbl',
      '        Link',
      '      P',
    ]);
  });

  it('knows the pages of what stands in notes, and tells pages in notes', () => {
    const there = element('p', { breakBefore: 'page' }, [
      'y',
      footnote('2', [element('span', { display: 'inline' }, ['target'], { id: 't' })]),
    ]);
    const note = footnote('1', ['see ', content([{ kind: 'target-page', target: 't' }]), ' from ', content([{ kind: 'page' }])]);
    expect(words(laid([p('x', note), there]))[0]).toBe('x|1|1. |see |2| from |1');
  });

  it('keeps notes out of outlines and headings', () => {
    const all = laid([element('h2', { bookmarkLevel: 2 }, ['Heading', footnote('1', ['note'])])]);
    expect(all.bookmarks.map(({ title }) => title)).toEqual(['Heading']);
  });
});
