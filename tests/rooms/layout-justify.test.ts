import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StyledNode } from '../../src/print.ts';
import { element, laid, shown, texts } from './layout.fixture.ts';

/** Characters in a line of the page that tests are laid on, and how narrow and wide a space may become: from ¾ of its width to twice. */
const measure = 40;
const [leastSpace, mostSpace] = [0.75, 2];

/** Whether words of these lengths can be broken so that no space is wider than twice its width. */
function canBeEven(lengths: readonly number[]): boolean {
  const fits: boolean[] = [true];
  for (let end = 1; end <= lengths.length; end++) {
    fits[end] = lengths.some((_, from) => from < end && fits[from] === true && isEven(lengths.slice(from, end), end === lengths.length));
  }
  return fits[lengths.length] === true;
}

function isEven(line: readonly number[], isLast: boolean): boolean {
  const [letters, spaces] = [line.reduce((sum, each) => sum + each, 0), line.length - 1];
  if (letters + spaces * leastSpace > measure) return false;
  return isLast || letters + spaces * mostSpace >= measure;
}

const justified = (...children: readonly (StyledNode | string)[]) => laid([element('p', { textAlign: 'justify' }, children)]);

describe('justified text', () => {
  it('has no space wider than twice its width where the paragraph can be broken without', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 5, maxLength: 40 }), (lengths) => {
        fc.pre(canBeEven(lengths));
        const lines = texts(justified(lengths.map((length) => 'x'.repeat(length)).join(' ')));
        // A space is five points wide.
        for (const { wordSpacing } of lines) expect(wordSpacing).toBeLessThanOrEqual(5.001);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it.each([
    ['the short rest of a word alone on the last line', 'xxxxxxx-yyy xx-yyy xx-yyy xxx-yyy xx-yyy xxx-yyy', /\u00ad\|[^ ]+$/],
    [
      'a hyphen before the last line',
      'xxxx-yyy xxxx xxxxxx-yyy xxxxxxxxx-yyy xx xx-yyy xx xxxxxx-yyy xx xxxxx-yyy xxx xxx-yyy xx-yyy',
      /\u00ad\|[^|]+$/,
    ],
    [
      'three hyphens below each other',
      'xx xxx-yyy xxxx xx xxx-yyy xx-yyy xxxx xxx-yyy xx-yyy xx-yyy xxxxx xx-yyy xxxx-yyy xxxx-yyy xx-yyy xxxxx xxxxx-yyy xxxxxx-yyy xx xx-yyy',
      /\u00ad\|[^|]+\u00ad\|[^|]+\u00ad\|/,
    ],
  ])('avoids %s where the paragraph can be broken without', (_, words, fault) => {
    const lines = texts(justified(words.replaceAll('-', '\u00ad'))).map(({ run }) => run.text);
    expect(lines.join('|')).not.toMatch(fault);
  });

  it('stretches the spaces of links and emphasis as much as those around them', () => {
    const link = element('a', {}, ['dddddd dd'], { href: '#x' });
    const all = justified('aaaaaaaa bbbbbbb cccccc ', link, ' ee ffffff gg');
    expect(shown(all)).toEqual(['10 19 aaaaaaaa bbbbbbb cccccc  (+4)', '142 19 dddddd dd (+4)', '191 19  ee (+4)', '10 31 ffffff gg']);
    const right = texts(all).filter(({ baseline }) => baseline === 19);
    const last = right.at(-1);
    expect((last?.x ?? 0) + (last?.run.width ?? 0) * 10 + (last?.wordSpacing ?? 0)).toBeCloseTo(210);
  });

  it('lets light marks hang out where the style asks, and fills the line without them', () => {
    const style = { textAlign: 'justify', hangingPunctuation: { start: true, end: true } } as const;
    const words = [10, 8].map((length) => 'a'.repeat(length)).join(' ');
    const hung = texts(laid([element('p', style, [`${words} ${'b'.repeat(20)}. “${words} ${'d'.repeat(19)} eee`])]));
    // 41 letters of five points with seven tenths of the stop outside; 40, with six tenths of the quotation mark.
    expect(hung.map(({ x, run, wordSpacing }) => [x, run.text.at(0), run.text.at(-1), wordSpacing.toFixed(2)])).toEqual([
      [10, 'a', '.', '-0.75'],
      [7, '“', 'd', '1.50'],
      [10, 'e', 'e', '0.00'],
    ]);
  });

  it('keeps letter spacing as it is, and counts it', () => {
    const [first] = texts(justified(element('span', { letterSpacing: 1 }, ['aaaaaaaa bbbbbbbb cccccccc dddd eeee'])));
    expect(first?.letterSpacing).toBe(1);
    const { glyphs, width } = first?.run ?? { glyphs: [], width: 0 };
    const spaces = glyphs.filter(({ text }) => text === ' ').length;
    expect(width * 10 + glyphs.length + spaces * (first?.wordSpacing ?? 0)).toBeCloseTo(200);
  });
});
