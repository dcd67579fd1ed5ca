import { describe, expect, it } from 'vitest';
import { layOut, loadPatterns } from '../../src/layout/index.ts';
import type { FontMetrics, Style, StyledNode } from '../../src/print.ts';
import { attempt, BriefError, problem } from '../../src/problems.ts';
import { content, document, drawing, drawn, element, footnote, laid, metrics, shown, sides, texts, withPages } from './layout.fixture.ts';

const set = (style: Partial<Style>, ...children: readonly (StyledNode | string)[]): readonly string[] =>
  shown(laid([element('p', style, children)]));

describe('lines', () => {
  it.each<readonly [string, Partial<Style>, string, readonly string[]]>([
    ['one line', {}, 'Rockets hit Camp Taji.', ['10 19 Rockets hit Camp Taji.']],
    ['white space collapses', {}, '  Rockets \n hit\tCamp  ', ['10 19 Rockets hit Camp']],
    [
      'ragged lines are broken as a whole, not one by one',
      {},
      'aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii',
      ['10 19 aaaa bbbb cccc dddd eeee ffff gggg', '10 31 hhhh iiii'],
    ],
    ['centred', { textAlign: 'center' }, 'abcd', ['100 19 abcd']],
    ['right', { textAlign: 'right' }, 'abcd', ['190 19 abcd']],
    [
      'justified, but not the last line',
      { textAlign: 'justify' },
      'aaaaaaaa bbbbbbbb cccccccc dddddddd ee fff ggg',
      ['10 19 aaaaaaaa bbbbbbbb cccccccc dddddddd ee (+2.5)', '10 31 fff ggg'],
    ],
    ['a first line set in', { textIndent: 20 }, 'abc', ['30 19 abc']],
    ['a first line set out', { textIndent: -15, padding: { ...sides(0), left: 15 } }, 'abc', ['10 19 abc']],
    ['a no-break space holds', {}, `${'a'.repeat(35)} 11\u00a0March`, [`10 19 ${'a'.repeat(35)}`, '10 31 11 March']],
    ['dashes between digits hold', {}, `${'a'.repeat(37)} 11–12`, [`10 19 ${'a'.repeat(37)}`, '10 31 11–12']],
    [
      'a word with a hyphen may be parted at it',
      {},
      `${'a'.repeat(20)} government-controlled`,
      [`10 19 ${'a'.repeat(20)} government-`, '10 31 controlled'],
    ],
    ['but not for a small gain', {}, `${'a'.repeat(36)} US-led`, [`10 19 ${'a'.repeat(36)}`, '10 31 US-led']],
    [
      'a soft hyphen is printed only where the line ends',
      {},
      `${'a'.repeat(21)} counter\u00adintelligence`,
      [`10 19 ${'a'.repeat(21)} counter-`, '10 31 intelligence'],
    ],
    ['and not elsewhere', {}, 'bat\u00adtle', ['10 19 battle']],
    [
      'nor where nothing may be parted',
      { hyphens: 'none' },
      `${'a'.repeat(21)} counter\u00adintelligence`,
      [`10 19 ${'a'.repeat(21)}`, '10 31 counterintelligence'],
    ],
    [
      'a hyphen that holds',
      {},
      `${'a'.repeat(20)} government\u2011controlled`,
      [`10 19 ${'a'.repeat(20)}`, '10 31 government\u2011controlled'],
    ],
    [
      'a hyphen, a dash and a slash beside a word joiner',
      {},
      `${'a'.repeat(20)} government-\u2060controlled ${'a'.repeat(10)} governments—\u2060controlled ${'a'.repeat(10)} local/\u2060governments`,
      [
        `10 19 ${'a'.repeat(20)}`,
        `10 31 government-controlled ${'a'.repeat(10)}`,
        `10 43 governments—controlled ${'a'.repeat(10)}`,
        '10 55 local/governments',
      ],
    ],
    [
      'hyphenation where the style allows it',
      { hyphens: 'auto', textAlign: 'justify' },
      `${'aaaa '.repeat(6)}international`,
      [`10 19 ${'aaaa '.repeat(6)}interna- (+1.7)`, '10 31 tional'],
    ],
    [
      'no hyphenation where it does not',
      { hyphens: 'none', textAlign: 'justify' },
      `${'aaaa '.repeat(6)}international`,
      [`10 19 ${'aaaa '.repeat(6).trim()} (+11)`, '10 31 international'],
    ],
    [
      'no hyphenation of capitals, or of names with a digit',
      { hyphens: 'auto', textAlign: 'justify' },
      `${'aaaa '.repeat(6)}INTERNATIONAL ${'aaaa '.repeat(5)}international2`,
      [`10 19 ${'aaaa '.repeat(6).trim()} (+11)`, `10 31 INTERNATIONAL ${'aaaa '.repeat(5).trim()} (+2)`, '10 43 international2'],
    ],
    ['a word wider than the line is broken between letters', {}, 'x'.repeat(50), [`10 19 ${'x'.repeat(40)}`, `10 31 ${'x'.repeat(10)}`]],
    [
      'what holds together and is wider than the line is broken at its spaces first',
      {},
      `aaaa 11\u00a0${'b'.repeat(30)}\u00a0cccccccc`,
      [`10 19 aaaa 11 ${'b'.repeat(30)}`, '10 31 cccccccc'],
    ],
    [
      'so are words that do not wrap',
      { whiteSpace: 'nowrap' },
      `${'a'.repeat(30)} ${'b'.repeat(30)}`,
      [`10 19 ${'a'.repeat(30)}`, `10 31 ${'b'.repeat(30)}`],
    ],
    [
      'a mail address is broken behind its parts',
      {},
      `${'a'.repeat(20)} harbour.master@lindhaven.example`,
      [`10 19 ${'a'.repeat(20)} harbour.master@`, '10 31 lindhaven.example'],
    ],
    [
      'so is an address without a slash',
      {},
      `${'a'.repeat(20)} www.lindhaven.example.org`,
      [`10 19 ${'a'.repeat(20)} www.lindhaven.`, '10 31 example.org'],
    ],
    ['but no other word with stops in it', {}, `${'a'.repeat(30)} p.m.this.that`, [`10 19 ${'a'.repeat(30)}`, '10 31 p.m.this.that']],
    ['upper case', { textTransform: 'uppercase' }, 'weak', ['10 19 WEAK']],
    ['capitals', { textTransform: 'capitalize' }, 'camp taji', ['10 19 Camp Taji']],
    ['no wrapping', { whiteSpace: 'nowrap' }, 'a  b\nc', ['10 19 a b c']],
    ['as typed', { whiteSpace: 'pre' }, 'a  b\n c', ['10 19 a  b', '10 31  c']],
    ['line ends as typed', { whiteSpace: 'pre-line' }, 'a  b\n c', ['10 19 a b', '10 31 c']],
    [
      'tabs, to every eighth space',
      { whiteSpace: 'pre' },
      'a\tb\nabcdefgh\tc\n\td',
      ['10 19 a b (+30)', '10 31 abcdefgh c (+35)', '10 43  d (+35)'],
    ],
    ['wider spaces', { wordSpacing: 2 }, 'a bc d', ['10 19 a bc d (+2)']],
  ])('%s', (_, style, text, lines) => {
    expect(set(style, text)).toEqual(lines);
  });

  it('hyphenates nothing in a column under twelve em', () => {
    const narrow = element('p', { hyphens: 'auto', width: 100 }, ['aaaaaaa international relations']);
    expect(shown(laid([narrow]))).toEqual(['10 19 aaaaaaa', '10 31 international', '10 43 relations']);
    const wide = element('p', { hyphens: 'auto', width: 120 }, ['aaa aaa aaa international']);
    expect(shown(laid([wide]))).toEqual(['10 19 aaa aaa aaa interna-', '10 31 tional']);
  });

  it('hyphenates as the language has it, and no language without patterns', async () => {
    const set = async (language: string): Promise<readonly string[]> => {
      const paragraph = element('p', { hyphens: 'auto', width: 120 }, ['aaa aaa aaa internazionale'], { language });
      const page = document([paragraph]);
      return shown(withPages(layOut(page, metrics, await loadPatterns(page))));
    };
    expect(await set('it-IT')).toEqual(['10 19 aaa aaa aaa internazio-', '10 31 nale']);
    expect(await set('tlh')).toEqual(['10 19 aaa aaa aaa', '10 31 internazionale']);
  });

  it('breaks between elements where it would within one, and never within a number there', () => {
    const numbers = [10, 11, 12, 13, 28, 29].flatMap((number, index) => [
      ...(index > 0 ? ['\u2009'] : []),
      element('a', {}, [`${number}`]),
    ]);
    const lines = shown(laid([element('p', { width: 72 }, numbers)])).filter((line) => !line.endsWith('\u2009'));
    expect(lines).toEqual(['10 19 10', '25 19 11', '40 19 12', '55 19 13', '10 31 28', '25 31 29']);
    const dashed = element('p', { width: 40 }, ['killed—', element('b', {}, ['and gone'])]);
    expect(shown(laid([dashed]))).toEqual(['10 19 killed—', '10 31 and gone']);
    const years = element('p', { width: 45 }, ['a 1914–', element('b', {}, ['1918'])]);
    expect(shown(laid([years]))[0]).toBe('10 19 a');
  });

  it('hyphenates what stands behind an apostrophe as the word that it is', async () => {
    const set = async (text: string): Promise<readonly string[]> => {
      const page = document([element('p', { hyphens: 'auto', width: 120 }, [text], { language: 'it' })]);
      return shown(withPages(layOut(page, metrics, await loadPatterns(page))));
    };
    expect(await set('aaa aaaa l’internazionale')).toEqual(['10 19 aaa aaaa l’internazio-', '10 31 nale']);
    expect(await set("aaa aaaa l'internazionale")).toEqual(["10 19 aaa aaaa l'internazio-", '10 31 nale']);
    const english = element('p', { hyphens: 'auto', width: 120 }, ['aaaaa aaaa international’s']);
    expect(shown(laid([english]))).toEqual(['10 19 aaaaa aaaa interna-', '10 31 tional’s']);
  });

  it('hyphenates a footnote in a language that nothing else is in', async () => {
    const note = footnote('1', ['aaa aaa internazionale'], { hyphens: 'auto', width: 120 });
    const page = document([element('p', {}, ['aaa', { ...note, body: { ...note.body, language: 'it' } }])]);
    expect(shown(withPages(layOut(page, metrics, await loadPatterns(page)))).slice(-2)).toEqual([
      '25 107 aaa aaa internazio-',
      '10 119 nale',
    ]);
  });

  it('tells a hyphen at the end of a line as a soft one, so that the word is copied whole', () => {
    const lines = texts(laid([element('p', {}, [`${'a'.repeat(21)} counter\u00adintelligence`])])).map((item) => item.run);
    expect(lines.map((run) => run.text)).toEqual([`${'a'.repeat(21)} counter\u00ad`, 'intelligence']);
    expect(lines[0]?.glyphs.at(-1)?.text).toBe('\u00ad');
  });

  it('names the element of a letter that no face has', () => {
    const at = { file: 'page.html', line: 7, column: 3 };
    const lacking: FontMetrics = {
      ...metrics,
      shape: () => {
        throw new BriefError(problem('layout/no-glyph', null, { character: '漢', code: 'U+6F22', family: 'Fake' }));
      },
    };
    const outcome = attempt(() => layOut(document([element('p', {}, [element('b', {}, ['漢'], { at })])]), lacking));
    expect(outcome instanceof BriefError ? outcome.problems.map(({ code, place }) => [code, place]) : outcome).toEqual([
      ['layout/no-glyph', at],
    ]);
  });

  it('breaks a word of a hundred and thirty thousand letters', () => {
    expect(texts(laid([element('p', {}, ['x'.repeat(130_000)])]))).toHaveLength(3250);
  });

  it('begins a new line at br', () => {
    expect(set({}, 'one ', element('br', {}, []), ' two')).toEqual(['10 19 one', '10 31 two']);
  });

  it('leaves a line empty between two br, and beside the marker of an empty list item', () => {
    const br = element('br', {}, []);
    expect(set({}, 'one', br, br, 'two')).toEqual(['10 19 one', '10 43 two']);
    const item = element('li', {}, [content([{ kind: 'text', text: '• ' }], {}, true)]);
    expect(shown(laid([element('ul', { padding: { ...sides(0), left: 20 } }, [item, item])]))).toEqual(['20 19 •', '20 31 •']);
  });

  it('begins the first line of an item with a marker that stands inside', () => {
    const mark = { ...content([{ kind: 'text', text: '•\u00a0' }], {}, true), isInside: true as const };
    const list = (...children: readonly (StyledNode | string)[]) => element('ul', {}, [element('li', {}, [mark, ...children])]);
    expect(shown(laid([list('aaaa '.repeat(10))]))).toEqual([
      '10 19 • ',
      '20 19 aaaa aaaa aaaa aaaa aaaa aaaa aaaa',
      '10 31 aaaa aaaa aaaa',
    ]);
    expect(shown(laid([list(element('p', {}, ['one']), element('p', {}, ['two']))]))).toEqual(['10 19 • ', '20 19 one', '10 31 two']);
    expect(shown(laid([list()]))).toEqual(['10 19 • ']);
  });

  it('tells where a line ends between words, and not where it ends within one or the text ends', () => {
    const ends = (...children: readonly (StyledNode | string)[]) =>
      texts(laid([element('p', {}, children)])).map(({ run, isBeforeSpace }) => run.text + (isBeforeSpace ? '|' : ''));
    expect(ends(`${'a'.repeat(38)} bbb ${'c'.repeat(20)} counter\u00adintelligence d`)).toEqual([
      `${'a'.repeat(38)}|`,
      `bbb ${'c'.repeat(20)} counter\u00ad`,
      'intelligence d',
    ]);
    expect(ends('one', element('br', {}, []), 'two')).toEqual(['one|', 'two']);
    expect(ends(`${'a'.repeat(20)} government-controlled`)).toEqual([`${'a'.repeat(20)} government-`, 'controlled']);
    expect(ends(element('b', {}, ['x'.repeat(39)]), ' ', element('a', {}, ['y z'], { href: '#x' }))).toEqual([`${'x'.repeat(39)}|`, 'y z']);
  });

  it('does not break where only an element ends', () => {
    const cite = element('a', { fontSize: 8, verticalAlign: 3 }, ['12'], { href: '#x' });
    expect(set({}, `${'a'.repeat(30)} ${'b'.repeat(8)}.`, cite)).toEqual([`10 19 ${'a'.repeat(30)}`, '10 31 bbbbbbbb.', '55 28 12']);
  });

  it('sets sizes on one baseline, and raised text does not open the line', () => {
    const all = set(
      {},
      'a',
      element('b', { fontSize: 16, lineHeight: 18 }, ['B']),
      element('sup', { fontSize: 6, verticalAlign: 'super' }, ['2']),
    );
    expect(all).toEqual(['10 23.8 a', '15 23.8 B', '23 21.8 2']);
  });

  it('lets large lowered text open the line no further than its line height asks', () => {
    const mark = (lineHeight: number) => element('span', { fontSize: 40, lineHeight, verticalAlign: -12 }, ['“']);
    const [, first] = ['', set({}, mark(0), 'a', element('br', {}, []), 'b')];
    expect(first).toEqual(['10 31 “', '30 19 a', '10 31 b']);
    expect(set({}, mark(40), 'a', element('br', {}, []), 'b')).toEqual(['10 38 “', '30 26 a', '10 47 b']);
  });

  it('adds letter spacing to the width', () => {
    expect(set({}, element('span', { letterSpacing: 1 }, ['abc']), 'd')).toEqual(['10 19 abc', '28 19 d']);
  });

  it('underlines, also what stands inside', () => {
    const all = set({}, element('span', { textDecoration: 'underline' }, ['a', element('b', {}, ['b'])]));
    expect(all).toEqual(['10 19 a', 'line 10 20.3 15 20.3', '15 19 b', 'line 15 20.3 20 20.3']);
  });

  it('frames an inline element on each line it runs over', () => {
    const frame = { backgroundColor: '#ffffff', padding: { ...sides(0), left: 3, right: 3 } };
    expect(set({}, 'a ', element('span', frame, ['WEAK']))).toEqual(['rect 20 11 26 10', '10 19 a ', '23 19 WEAK']);
    expect(set({}, `${'a'.repeat(18)} `, element('span', frame, [`bbbb ${'c'.repeat(18)}`]))).toEqual([
      'rect 105 11 23 10',
      `10 19 ${'a'.repeat(18)} `,
      '108 19 bbbb',
      'rect 10 23 93 10',
      `10 31 ${'c'.repeat(18)}`,
    ]);
  });

  it('sets an inline block as one letter, as wide as its style says', () => {
    const box = element('span', { display: 'inline-block', width: 15 }, ['▪']);
    expect(set({ textIndent: -15, padding: { ...sides(0), left: 15 } }, box, 'point')).toEqual(['10 19 ▪', '25 19 point']);
  });

  it('sets a drawing in the line', () => {
    expect(set({}, 'a ', drawn(drawing(8, 6)), ' b')).toEqual(['10 19 a ', 'drawing 20 13 ×1', '28 19  b']);
  });

  it('fills the line with a leader and keeps a space for readers of plain text', () => {
    const entry = element('p', {}, [
      'Chronology',
      content([
        { kind: 'leader', pattern: 'dotted' },
        { kind: 'text', text: '2' },
      ]),
    ]);
    const all = laid([entry]);
    expect(shown(all)).toEqual(['10 19 Chronology', '60 19  ', 'line 64 19 201 19 dotted', '205 19 2']);
    expect(
      texts(all)
        .map((item) => item.run.text)
        .join(''),
    ).toBe('Chronology 2');
  });

  it('hangs a marker left of the first line', () => {
    const item = element('li', { padding: { ...sides(0), left: 12 } }, [content([{ kind: 'text', text: '▪ ' }], {}, true), 'a point']);
    expect(shown(laid([element('ul', {}, [item])]))).toEqual(['10 19 ▪', '22 19 a point']);
    const bare = element('li', {}, [content([{ kind: 'text', text: '1. ' }], {}, true), 'one']);
    expect(shown(laid([element('ol', { padding: { ...sides(0), left: 30 } }, [bare])]))).toEqual(['25 19 1.', '40 19 one']);
  });
});
