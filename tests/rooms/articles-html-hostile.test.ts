import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Drawn, fragment } from '../../src/articles/html/fragment.ts';
import { page } from '../../src/articles/html/page.ts';
import { isBlank } from '../../src/text/spans.ts';
import { layouts, long } from './articles-html.layouts.ts';

/** Blocks are in order, apart, not empty, and hold every visible character. */
function checkBlocks({ text, blocks }: Drawn): void {
  let at = 0;
  const gap = (end: number): void => {
    for (; at < end; at++) if (!isBlank(text.charCodeAt(at))) throw new Error(`character ${at} is in no block`);
  };
  for (const { start, end, role, reason } of blocks) {
    if (start < at || end <= start) throw new Error(`block ${start}-${end} is out of order`);
    if ((role === 'removed') !== (reason !== null)) throw new Error(`block ${start}-${end} is removed without a reason`);
    gap(start);
    at = end;
  }
  gap(text.length);
}

const tags =
  'p div span b i a ul li ol table tr td th blockquote pre h1 h2 section article aside nav header footer form button figure figcaption main br hr img select option em time'.split(
    ' ',
  );
const names = [
  '',
  ' class="related"',
  ' class="article-body"',
  ' id=comments',
  ' hidden',
  ' style="display:none"',
  ' class="byline ad x"',
  ' href=#',
];
const word = fc.integer({ min: 0, max: 99_999 }).map((number) => `w${number}w`);
const token = fc.oneof(
  { weight: 3, arbitrary: word.map((each) => `${each} `) },
  { weight: 1, arbitrary: fc.constantFrom('It was dark when the boats came in, the harbour master said. ', '. ', '\n', '&nbsp;', '&amp;') },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...tags), fc.constantFrom(...names)).map(([tag, name]) => `<${tag}${name}>`) },
  { weight: 2, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
);
const soup = fc.array(token, { maxLength: 120 }).map((parts) => parts.join(''));

describe('tag soup', () => {
  test('every word is in the text, in a block', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (html) => {
        const words = html.match(/w\d+w/g) ?? [];
        for (const drawn of [await fragment(html), await page(html)]) {
          checkBlocks(drawn);
          expect(words.filter((each) => !drawn.text.includes(each))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('any characters at all', async () => {
    const marks = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '/',
      '!',
      '-',
      '&',
      '#',
      ';',
      ' ',
      '\n',
      '\0',
      'a',
      'p',
      'x',
      '1',
      '\ud800',
      '<!--',
      '-->',
      '<script>',
      '</script',
      '<![CDATA[',
      ']]>',
      '<svg>',
      '<template>',
      '&#x110000;',
      '&#0;',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(marks, { maxLength: 60 }), async (parts) => {
        checkBlocks(await fragment(parts.join('')));
        checkBlocks(await page(parts.join('')));
      }),
      { numRuns: 300 },
    );
  });
});

const convoy = readFileSync(new URL('../fixtures/html/convoy.html', import.meta.url), 'utf8');

describe('pages that break off', () => {
  const sources: readonly (readonly [string, string])[] = [
    ['a saved page', convoy],
    ...Object.entries(layouts).map(([name, make]) => [name, make(long)] as const),
  ];
  test.each(sources)('%s', async (_, source) => {
    for (let end = 0; end < source.length; end += 100) checkBlocks(await page(source.slice(0, end)));
  });
});

const sentence = (at: number): string =>
  `The ${at}th column reached the coast at dawn, and the mayor met it at the gate with the keys of the town.`;
const times = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join('');

describe('pages made to be slow', () => {
  test.each([
    ['nested boxes', () => `${'<div>'.repeat(100_000)}x`],
    ['nested boxes with text', () => times(20_000, (at) => `<div><p>${sentence(at)}</p>`)],
    ['nested inline tags, and stray ends', () => `${'<b>'.repeat(100_000)}${'<p></i></p>'.repeat(100_000)}`],
    ['paragraphs', () => times(100_000, (at) => `<p>${sentence(at)}</p>`)],
    ['buttons', () => '<button>x</button>'.repeat(100_000)],
    ['links', () => times(50_000, (at) => `<li><a href=#>${sentence(at)}</a>`)],
    ['labels', () => '<h3>Related</h3>'.repeat(50_000)],
    ['an attribute', () => `<p class="${'ad '.repeat(1_000_000)}">${sentence(1)}`],
    ['one text', () => `<p>${'.'.repeat(1_000_000)}<p>${'." '.repeat(300_000)}`],
    ['blanks', () => `<p>${' \n'.repeat(2_000_000)}x`],
    ['tables in tables', () => `${'<table><tr><td>'.repeat(20_000)}${'<tr><td>x<td>y'.repeat(20_000)}`],
    ['a title', () => `<title>${'a | '.repeat(100_000)}</title>${sentence(1)}`],
    ['brackets in JSON-LD', () => `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${sentence(1)}`],
    [
      'a long article in JSON-LD',
      () =>
        `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', articleBody: times(3000, sentence) })}</script>${times(3000, (at) => `<p>${sentence(at)}</p>`)}`,
    ],
  ])(
    '%s',
    async (_, make) => {
      checkBlocks(await page(make()));
    },
    20_000,
  );

  test('nothing is lost below the deepest level', async () => {
    const { text } = await page(`${'<div>'.repeat(5000)}<p>${sentence(1)}</p><ul><li>One<li>Two</ul>`);
    expect(text).toBe([sentence(1), 'One', 'Two'].join('\n\n'));
  });
});
