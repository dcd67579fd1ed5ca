import { describe, expect, it } from 'vitest';
import type { ContentPart, PageRule, Style, StyledElement } from '../../src/print.ts';
import {
  content,
  drawing,
  drawn,
  element,
  laid,
  marginBox,
  metrics,
  noBorder,
  p,
  pageTexts,
  plain,
  rule,
  shown,
  sides,
  smallPage,
} from './layout.fixture.ts';

const lines = (count: number, style: Partial<Style> = {}): StyledElement =>
  element('p', { whiteSpace: 'pre', ...style }, [Array.from({ length: count }, (_, index) => `l${index + 1}`).join('\n')]);
const paragraphs = (count: number): readonly StyledElement[] => Array.from({ length: count }, (_, index) => p(`p${index + 1}`));
const onPages = (...children: readonly StyledElement[]): readonly string[] => pageTexts(laid(children)).map((page) => page.join(' '));

describe('page breaks', () => {
  it('come where the page is full: nine lines to a page', () => {
    expect(onPages(...paragraphs(10))).toEqual(['p1 p2 p3 p4 p5 p6 p7 p8 p9', 'p10']);
  });

  it('leave no line alone at the foot or the head of a page', () => {
    expect(onPages(...paragraphs(8), lines(4))).toEqual(['p1 p2 p3 p4 p5 p6 p7 p8', 'l1 l2 l3 l4']);
    expect(onPages(...paragraphs(6), lines(4))).toEqual(['p1 p2 p3 p4 p5 p6 l1 l2', 'l3 l4']);
    expect(onPages(...paragraphs(6), lines(3))).toEqual(['p1 p2 p3 p4 p5 p6 l1 l2 l3']);
    expect(onPages(...paragraphs(7), lines(3))).toEqual(['p1 p2 p3 p4 p5 p6 p7', 'l1 l2 l3']);
  });

  it('keep a heading with the first lines of what follows', () => {
    const heading = element('h2', { breakAfter: 'avoid' }, ['Heading']);
    expect(onPages(...paragraphs(7), heading, lines(4))).toEqual(['p1 p2 p3 p4 p5 p6 p7', 'Heading l1 l2 l3 l4']);
    expect(onPages(...paragraphs(6), heading, lines(4))).toEqual(['p1 p2 p3 p4 p5 p6 Heading l1 l2', 'l3 l4']);
  });

  it('keep a heading with its figure', () => {
    const heading = element('h2', { breakAfter: 'avoid' }, ['Heading']);
    const figure = element('figure', { breakInside: 'avoid' }, [drawn(drawing(100, 50)), element('figcaption', {}, ['caption'])]);
    expect(onPages(...paragraphs(4), heading, figure)).toEqual(['p1 p2 p3 p4', 'Heading caption']);
  });

  it('keep whole what should stay whole, if a page can hold it', () => {
    const kept = element('div', { breakInside: 'avoid' }, [p('a'), p('b'), p('c')]);
    expect(onPages(...paragraphs(7), kept)).toEqual(['p1 p2 p3 p4 p5 p6 p7', 'a b c']);
    const high = element('div', { breakInside: 'avoid' }, paragraphs(12));
    expect(onPages(p('a'), high)).toEqual(['a p1 p2 p3 p4 p5 p6 p7 p8', 'p9 p10 p11 p12']);
  });

  it('come where the style asks for them, also by the first or last child, but never make an empty page', () => {
    const forced = element('p', { breakBefore: 'page' }, ['b']);
    expect(onPages(p('a'), forced)).toEqual(['a', 'b']);
    expect(onPages(p('a'), element('div', {}, [element('div', {}, [forced])]))).toEqual(['a', 'b']);
    expect(onPages(element('p', { breakAfter: 'page' }, ['a']), p('b'))).toEqual(['a', 'b']);
    expect(onPages(forced, element('p', { breakAfter: 'page' }, ['c']))).toEqual(['b c']);
    expect(onPages(element('p', { breakAfter: 'page' }, ['a']), forced)).toEqual(['a', 'b']);
  });

  it('swallow the white space beside them, but not after a break that was asked for', () => {
    const apart = { margin: { ...sides<number | 'auto'>(0), top: 20 } };
    expect(shown(laid([...paragraphs(9), element('p', apart, ['x'])])).at(-1)).toBe('10 19 x');
    expect(shown(laid([p('a'), element('p', { ...apart, breakBefore: 'page' }, ['x'])])).at(-1)).toBe('10 39 x');
  });

  it('cut frames: the side at the cut stays open', () => {
    const frame = element('div', { border: sides(rule(2)), backgroundColor: '#f5f3ee' }, paragraphs(10));
    expect(shown(laid([frame])).filter((item) => !item.includes(' p'))).toEqual([
      'page 1',
      'rect 10 10 200 110',
      'line 10 11 210 11',
      'line 209 10 209 120',
      'line 11 10 11 120',
      'page 2',
      'rect 10 10 200 14',
      'line 209 10 209 24',
      'line 10 23 210 23',
      'line 11 10 11 24',
    ]);
  });

  it('make at least one page', () => {
    expect(laid([]).pages).toHaveLength(1);
  });
});

describe('kinds of page', () => {
  const wide: PageRule = { ...smallPage, name: 'wide', width: 320 };

  it('switch with the name an element asks for, and back', () => {
    const all = laid(
      [p('a'), element('div', { page: 'wide', textAlign: 'right' }, [element('p', { textAlign: 'right' }, ['b'])]), p('c')],
      [smallPage, wide],
    );
    expect(shown(all)).toEqual(['page 1', '10 19 a', 'page 2', '305 19 b', 'page 3', '10 19 c']);
    expect(all.pages.map(({ width }) => width)).toEqual([220, 320, 220]);
  });

  it('begin with the name of the first element', () => {
    expect(laid([element('div', { page: 'wide' }, ['b'])], [smallPage, wide]).pages.map(({ width }) => width)).toEqual([320]);
  });

  it('may have a first page of their own', () => {
    const first: PageRule = { ...smallPage, isFirst: true, margin: { ...sides(10), top: 70 } };
    expect(shown(laid(paragraphs(6), [smallPage, first]))).toEqual([
      'page 1',
      '10 79 p1',
      '10 91 p2',
      '10 103 p3',
      '10 115 p4',
      'page 2',
      '10 19 p5',
      '10 31 p6',
    ]);
  });
});

describe('running heads and feet', () => {
  const text = (words: string): ContentPart => ({ kind: 'text', text: words });
  const ofPages: readonly ContentPart[] = [{ kind: 'page' }, text(' / '), { kind: 'pages' }];
  const withBoxes = (...boxes: PageRule['boxes']): PageRule => ({ ...smallPage, margin: sides(20), boxes });

  it('stand at the left, in the middle, at the right, above and below, as artifacts', () => {
    const page = withBoxes(
      marginBox('top-left', [text('title')]),
      marginBox('top-center', [text('mark')]),
      marginBox('top-right', [text('as of')]),
      marginBox('bottom-right', ofPages),
    );
    const all = laid([p('a')], [page]);
    expect(shown(all)).toEqual(['20 29 a', '20 13 title', '100 13 mark', '175 13 as of', '175 125 1 / 1']);
    expect(all.pages[0]?.items.map((item) => item.kind === 'text' && item.owner)).toEqual([1, null, null, null, null]);
  });

  it('tell the running strings: the first set on the page, or the last one before', () => {
    const chapter = (name: string) => element('h2', { stringSet: [{ name: 'chapter', parts: [text(name)] }] }, [name]);
    const page = withBoxes(marginBox('top-left', [{ kind: 'string', name: 'chapter' }]));
    const feet = (style: Partial<Style>) => element('p', style, ['x']);
    const all = laid(
      [feet({}), chapter('one'), chapter('two'), feet({ breakBefore: 'page' }), chapter('three'), feet({ breakBefore: 'page' })],
      [page],
    );
    expect(pageTexts(all).map((words) => words.at(-1))).toEqual(['one', 'three', 'three']);
    expect(pageTexts(laid([feet({}), feet({ breakBefore: 'page' })], [page]))).toEqual([['x'], ['x']]);
  });

  it('lose their last words where there is no room for them', () => {
    const page = withBoxes(
      marginBox('top-left', [text('a title that is far too long for its line')]),
      marginBox('top-right', [text('as of')]),
    );
    expect(pageTexts(laid([p('a')], [page]))).toEqual([['a', 'a title that is far too …', 'as of']]);
  });

  it('are whole where their style keeps them on one line, and never lie on each other', () => {
    const firm = (name: Parameters<typeof marginBox>[0], words: string) => {
      const box = marginBox(name, [text(words)]);
      return { ...box, style: { ...box.style, whiteSpace: 'nowrap' as const } };
    };
    const middle = withBoxes(
      marginBox('top-left', [text('a running title of some length')]),
      firm('top-center', 'TLP:AMBER+STRICT'),
      marginBox('top-right', [text('as of 4 May')]),
    );
    expect(pageTexts(laid([p('a')], [middle]))).toEqual([['a', 'a …', 'TLP:AMBER+STRICT', 'as of …']]);
    const right = withBoxes(marginBox('top-left', [text('title of it')]), firm('top-right', 'a marking that is read whole'));
    expect(pageTexts(laid([p('a')], [right]))).toEqual([['a', 'a marking that is read whole']]);
  });
});

describe('references', () => {
  const target = (id: string): StyledElement =>
    element('p', {}, [
      element(
        'a',
        {},
        [
          id,
          content([
            { kind: 'leader', pattern: 'space' },
            { kind: 'target-page', target: id },
          ]),
        ],
        { href: `#${id}` },
      ),
    ]);

  it('print the page of what they lead to', () => {
    const chapters = ['one', 'two'].map((id) => element('h2', { breakBefore: 'page' }, [id], { id }));
    const all = laid([target('one'), target('two'), ...chapters]);
    expect(shown(all).slice(0, 7)).toEqual(['page 1', '10 19 one', '25 19  ', '205 19 2', '10 31 two', '25 31  ', '205 31 3']);
  });

  it('settle where the numbers themselves move the text', () => {
    const many = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const chapters = many.map((id) => element('h2', { breakBefore: 'page' }, [id], { id }));
    const all = laid([...many.map(target), ...chapters]);
    const numbers = pageTexts(all).flatMap((words) => words.filter((word) => /^\d+$/.test(word)));
    expect(numbers).toEqual(many.map((_, index) => String(index + 5)));
  });

  it('give each id its place, each heading its bookmark, each line of a link its area', () => {
    const heading = element('h2', { bookmarkLevel: 1, stringSet: [] }, ['Camp ', element('b', {}, ['Taji'])], { id: 'taji' });
    const link = element('a', {}, [`${'a'.repeat(30)} ${'b'.repeat(30)}`], { href: 'https://example.org/' });
    const all = laid([heading, element('p', {}, [link])]);
    expect(all.destinations).toEqual([{ name: 'taji', page: 0, x: 10, y: 10 }]);
    expect(all.bookmarks).toEqual([{ title: 'Camp Taji', level: 1, page: 0, y: 10 }]);
    const description = `${'a'.repeat(30)} ${'b'.repeat(30)} (https://example.org/)`;
    const common = { x: 10, width: 150, height: 10, target: 'https://example.org/', description, owner: 3 };
    expect(all.pages[0]?.links).toEqual([
      { ...common, y: 23 },
      { ...common, y: 35 },
    ]);
  });
});

it('gives the same pages for the same document, and does not touch it', () => {
  const children = [...paragraphs(12), element('div', { border: sides(noBorder) }, ['x'])];
  const frozen = JSON.stringify(children);
  expect(laid(children)).toEqual(laid(children));
  expect(JSON.stringify(children)).toBe(frozen);
  expect(plain.lineHeight).toBe(12);
  expect(metrics.width({ families: [], weight: 400, isItalic: false, features: [] }, 'ab')).toBe(1);
});
