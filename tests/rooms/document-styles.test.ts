import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { longhands } from '../../src/document/css/properties/index.ts';
import { fixedProperties } from '../../src/document/css/properties/row.ts';
import { shorthands } from '../../src/document/css/shorthands.ts';
import { readStyles } from '../../src/document/index.ts';
import type { Style } from '../../src/print.ts';
import { compose, problemsOf, styleOf } from './document.fixture.ts';

const sheet = (text: string, file = 'sheets/style.css') => readStyles([{ file, text }]);

/** The style of a paragraph with these declarations, in a body of 10pt. */
function paragraph(declarations: string): Style {
  return styleOf(compose('<p>x</p>', `html { font-size: 8pt } body { font-size: 10pt } p { ${declarations} }`));
}

const border = { width: 0, style: 'none', color: '#000000' };

describe('values are computed', () => {
  const table: readonly (readonly [string, keyof Style, unknown])[] = [
    ['font: 600 9pt/12pt "Source Sans 3", Arial, Times New Roman', 'fontFamily', ['Source Sans 3', 'Arial', 'Times New Roman']],
    ['font: 600 9pt/12pt serif', 'fontWeight', 600],
    ['font: 600 9pt/12pt serif', 'fontSize', 9],
    ['font: 600 9pt/12pt serif', 'lineHeight', 12],
    ['font: italic small-caps bold 9pt/1.5 serif', 'lineHeight', 13.5],
    ['font: italic small-caps bold 9pt/1.5 serif', 'fontFeatures', ['smcp']],
    ['font: italic small-caps bold 9pt/1.5 serif', 'isItalic', true],
    ['font-style: italic; font: 9pt serif', 'isItalic', false],
    ['font-variant-numeric: tabular-nums lining-nums', 'fontFeatures', ['lnum', 'tnum']],
    ['font-variant-numeric: oldstyle-nums proportional-nums slashed-zero', 'fontFeatures', ['onum', 'pnum', 'zero']],
    ['font-variant-caps: all-small-caps; font-variant-numeric: oldstyle-nums', 'fontFeatures', ['c2sc', 'onum', 'smcp']],
    ['font-size: 1.2em', 'fontSize', 12],
    ['font-size: 2rem', 'fontSize', 16],
    ['font-size: 120%', 'fontSize', 12],
    ['font-size: 12px', 'fontSize', 9],
    ['font-size: 1in', 'fontSize', 72],
    ['font-size: 25.4mm', 'fontSize', 72],
    ['font-size: 2.54cm', 'fontSize', 72],
    ['font-weight: bold', 'fontWeight', 700],
    ['line-height: normal', 'lineHeight', 12],
    ['line-height: 150%', 'lineHeight', 15],
    ['line-height: 2em; font-size: 20pt', 'lineHeight', 40],
    ['letter-spacing: -.2pt', 'letterSpacing', -0.2],
    ['letter-spacing: normal', 'letterSpacing', 0],
    ['color: #ABC', 'color', '#aabbcc'],
    ['color: #1F3a5f', 'color', '#1f3a5f'],
    ['color: rgb(255, 0, 128)', 'color', '#ff0080'],
    ['color: rgb(100% 0% 50%)', 'color', '#ff0080'],
    ['color: WHITE', 'color', '#ffffff'],
    ['text-align: justify', 'textAlign', 'justify'],
    ['hyphens: auto', 'hyphens', 'auto'],
    ['text-indent: -1.5em', 'textIndent', -15],
    ['text-transform: uppercase', 'textTransform', 'uppercase'],
    ['text-decoration: underline', 'textDecoration', 'underline'],
    ['white-space: pre-line', 'whiteSpace', 'pre-line'],
    ['vertical-align: 3.1pt', 'verticalAlign', 3.1],
    ['vertical-align: super', 'verticalAlign', 'super'],
    ['margin: 1pt', 'margin', { top: 1, right: 1, bottom: 1, left: 1 }],
    ['margin: 0 auto 2pt', 'margin', { top: 0, right: 'auto', bottom: 2, left: 'auto' }],
    ['margin: 1pt 2pt 3pt -4pt', 'margin', { top: 1, right: 2, bottom: 3, left: -4 }],
    ['margin: 1pt; margin-left: 1em', 'margin', { top: 1, right: 1, bottom: 1, left: 10 }],
    ['padding: 1pt 2pt', 'padding', { top: 1, right: 2, bottom: 1, left: 2 }],
    [
      'border: .5pt solid #d9d6cf; border-left: 0',
      'border',
      {
        top: { width: 0.5, style: 'solid', color: '#d9d6cf' },
        right: { width: 0.5, style: 'solid', color: '#d9d6cf' },
        bottom: { width: 0.5, style: 'solid', color: '#d9d6cf' },
        left: border,
      },
    ],
    [
      'color: #123456; border-top: dotted thin',
      'border',
      {
        top: { width: 0.75, style: 'dotted', color: '#123456' },
        ...Object.fromEntries(['right', 'bottom', 'left'].map((side) => [side, { ...border, color: '#123456' }])),
      },
    ],
    [
      'border-width: 1pt 2pt; border-style: solid dashed; border-color: currentcolor #fff',
      'border',
      {
        top: { width: 1, style: 'solid', color: '#000000' },
        right: { width: 2, style: 'dashed', color: '#ffffff' },
        bottom: { width: 1, style: 'solid', color: '#000000' },
        left: { width: 2, style: 'dashed', color: '#ffffff' },
      },
    ],
    ['background: #f5f3ee', 'backgroundColor', '#f5f3ee'],
    ['background: black; background: none', 'backgroundColor', null],
    ['background-color: black; background-color: transparent', 'backgroundColor', null],
    ['width: 50%', 'width', { percent: 50 }],
    ['width: auto', 'width', 'auto'],
    ['height: 3em', 'height', 30],
    ['min-width: 3pt', 'minWidth', 3],
    ['max-width: none', 'maxWidth', 'auto'],
    ['display: grid', 'display', 'grid'],
    ['grid-template-columns: 74pt 1fr 10%', 'gridTemplateColumns', [{ pt: 74 }, { fr: 1 }, { percent: 10 }]],
    ['grid-template-columns: repeat(2, 1fr 2em) 0', 'gridTemplateColumns', [{ fr: 1 }, { pt: 20 }, { fr: 1 }, { pt: 20 }, { pt: 0 }]],
    ['grid-template-columns: none', 'gridTemplateColumns', []],
    ['gap: 4pt 5pt', 'columnGap', 5],
    ['gap: 4pt', 'rowGap', 4],
    ['columns: 2', 'columnCount', 2],
    ['columns: 2', 'columnGap', 10],
    ['display: grid', 'columnGap', 0],
    ['column-count: auto', 'columnCount', 1],
    ['break-before: page', 'breakBefore', 'page'],
    ['break-after: avoid', 'breakAfter', 'avoid'],
    ['break-inside: avoid', 'breakInside', 'avoid'],
    ['orphans: 3', 'orphans', 3],
    ['widows: 4', 'widows', 4],
    ['caption-side: bottom', 'captionSide', 'bottom'],
    ['bookmark-level: 2', 'bookmarkLevel', 2],
    [
      'string-set: title content(), where "in " attr(class) ":"',
      'stringSet',
      [
        { name: 'title', parts: [{ kind: 'text', text: 'x' }] },
        {
          name: 'where',
          parts: [
            { kind: 'text', text: 'in ' },
            { kind: 'text', text: '' },
            { kind: 'text', text: ':' },
          ],
        },
      ],
    ],
    ['color: inherit; font-size: inherit', 'fontSize', 10],
    ['text-align: right; text-align: initial', 'textAlign', 'left'],
    ['margin: 3pt; margin: initial', 'margin', { top: 0, right: 0, bottom: 0, left: 0 }],
    ['box-sizing: border-box; border-collapse: collapse', 'width', 'auto'],
    ['/* a comment */ color : #FFF ; ; ', 'color', '#ffffff'],
  ];
  test.each(table)('%s → %s', (declarations, key, value) => {
    const got = paragraph(declarations)[key];
    if (typeof value === 'number') expect(got).toBeCloseTo(value, 9);
    else expect(got).toEqual(value);
  });
});

test.each([
  ...Object.values(longhands).map((row) => [row.name, row.initial] as const),
  ...fixedProperties.map((row) => [row.name, row.accepts] as const),
])('%s takes %s, its own initial value, and inherit', (name, initial) => {
  expect(paragraph(`${name}: ${initial}`)).toBeDefined();
  if (Object.values(longhands).some((row) => row.name === name)) expect(paragraph(`${name}: inherit`)).toBeDefined();
});

test('shorthands stand for properties that there are', () => {
  const names = new Set(Object.values(longhands).map((row) => row.name));
  for (const { name, longhands: own } of shorthands) expect([name, own.filter((each) => !names.has(each))]).toEqual([name, []]);
});

describe('values that are not taken', () => {
  test.each([
    ['color: red', 'bad-value', '"red" is no value for color.'],
    ['color: transparent', 'bad-value', '"transparent" is no value for color.'],
    ['color: #12345', 'bad-value', '"#12345" is no value for color.'],
    ['color: rgb(1, 2)', 'bad-value', '"rgb(1, 2)" is no value for color.'],
    ['color: rgb(1 2 3 / 50%)', 'bad-value', '"rgb(1 2 3 / 50%)" is no value for color.'],
    ['margin: 3', 'bad-value', '"3" is no value for margin.'],
    ['margin: 10%', 'bad-value', '"10%" is no value for margin.'],
    ['margin: 1pt 2pt 3pt 4pt 5pt', 'bad-value', '"1pt 2pt 3pt 4pt 5pt" is no value for margin.'],
    ['padding: -1pt', 'bad-value', '"-1pt" is no value for padding.'],
    ['width: calc(1pt + 2pt)', 'bad-value', '"calc(1pt + 2pt)" is no value for width.'],
    ['width: 3vw', 'bad-value', '"3vw" is no value for width.'],
    ['font: "Serif" 9pt', 'bad-value', '""Serif" 9pt" is no value for font.'],
    ['font: 9pt', 'bad-value', '"9pt" is no value for font.'],
    ['font: italic italic 9pt x', 'bad-value', '"italic italic 9pt x" is no value for font.'],
    ['font-variant-numeric: lining-nums oldstyle-nums', 'bad-value', '"lining-nums oldstyle-nums" is no value for font-variant-numeric.'],
    ['font-weight: 1001', 'bad-value', '"1001" is no value for font-weight.'],
    ['border: solid solid', 'bad-value', '"solid solid" is no value for border.'],
    ['display: flex', 'bad-value', '"flex" is no value for display.'],
    ['grid-template-columns: repeat(0, 1fr)', 'bad-value', '"repeat(0, 1fr)" is no value for grid-template-columns.'],
    ['orphans: 0', 'bad-value', '"0" is no value for orphans.'],
    ['orphans: 2.5', 'bad-value', '"2.5" is no value for orphans.'],
    ['content: counter(chapter)', 'bad-value', '"counter(chapter)" is no value for content.'],
    ['box-sizing: content-box', 'bad-value', '"content-box" is no value for box-sizing.'],
    ['color: black !important', 'bad-value', '"!important" is no value for color.'],
    ['color:', 'bad-value', '"" is no value for color.'],
    ['colour: black', 'unknown-property', 'The property "colour" is outside the CSS that can be printed. Did you mean "color"?'],
    ['float: left', 'unknown-property', 'The property "float" is outside the CSS that can be printed.'],
    ['color black', 'css-syntax', 'The style sheet cannot be read here: colon is expected.'],
  ])('%s', (declaration, code, message) => {
    const problems = problemsOf(() => sheet(`p {\n  ${declaration} }`));
    expect(problems).toEqual([expect.objectContaining({ at: expect.stringMatching(`^sheets/style.css:2:\\d+ ${code}$`), message })]);
  });

  test('a message says what is accepted', () => {
    const [first] = problemsOf(() => sheet('p { break-before: always }'));
    expect(first).toEqual({
      at: 'sheets/style.css:1:5 bad-value',
      message: '"always" is no value for break-before.',
      mend: 'give auto, page or avoid.',
    });
  });

  test('all are told at once', () => {
    expect(problemsOf(() => sheet('p { colour: a; margin: x }\n\n h2 { foo: bar }')).map(({ at }) => at)).toEqual([
      'sheets/style.css:1:5 unknown-property',
      'sheets/style.css:1:16 bad-value',
      'sheets/style.css:3:7 unknown-property',
    ]);
  });
});

describe('selectors and rules', () => {
  const page =
    '<section class="a b" data-x="1"><p id="p1" class="one">1</p><p id="p2" class="one two">2</p><div><p id="p3" lang="fr">3</p></div></section><p id="p4">4</p>';
  test.each([
    ['p', 'p1 p2 p3 p4'],
    ['*', 'p1 p2 p3 p4'],
    ['.one', 'p1 p2'],
    ['.one.two', 'p2'],
    ['p.two', 'p2'],
    ['#p3', 'p3'],
    ['P#p3', 'p3'],
    ['[lang]', 'p3'],
    ['[lang=fr]', 'p3'],
    ['[lang="de"]', ''],
    ['section p', 'p1 p2 p3'],
    ['section > p', 'p1 p2'],
    ['.a.b[data-x="1"] > div p', 'p3'],
    ['body > section > div > p', 'p3'],
    ['html div p', 'p3'],
    ['div > section p', ''],
    ['section > p:first-child', 'p1'],
    ['p:last-child', 'p3 p4'],
    ['p:nth-child(2)', 'p2 p4'],
    ['p:nth-child(odd)', 'p1 p3'],
    ['p:nth-child(2n)', 'p2 p4'],
    ['p:nth-child(n+2)', 'p2 p4'],
    ['p:nth-child(-n+1)', 'p1 p3'],
    [':root p', 'p1 p2 p3 p4'],
    ['p:root', ''],
    ['#p1, .two, h1', 'p1 p2'],
  ])('%s fits %j', (selector, ids) => {
    const document = compose(page, `${selector} { width: 7pt }`);
    expect(['p1', 'p2', 'p3', 'p4'].filter((id) => styleOf(document, id).width === 7).join(' ')).toBe(ids);
  });

  test.each([
    ['p + p', '+'],
    ['p ~ p', '~'],
    ['p:hover', ':hover'],
    ['p::first-line', '::first-line'],
    ['p:nth-child(2 of .x)', ':nth-child'],
    ['p[lang^="f"]', '[lang^=…]'],
    ['p::before b', '::before or ::after before the end'],
    ['tabel', 'tabel'],
    ['p:frist-child', ':frist-child'],
  ])('%s is outside', (selector, part) => {
    const [first, ...more] = problemsOf(() => sheet(`h1, ${selector} { orphans: 7 }`));
    expect(first).toMatchObject({ at: 'sheets/style.css:1:5 unknown-selector', message: expect.stringContaining(`"${part}"`) });
    expect(more).toEqual([]);
  });

  test('the nearest selector is named', () => {
    expect(
      problemsOf(() => sheet('tabel p { orphans: 7 } p::befor {} @fontface {} @media print {}')).map(({ message }) => message),
    ).toEqual([
      'The selector "tabel" is outside the CSS that can be printed. Did you mean "table"?',
      'The selector "::befor" is outside the CSS that can be printed. Did you mean "::before"?',
      'The rule "@fontface" is outside the CSS that can be printed. Did you mean "@font-face"?',
      'The rule "@media" is outside the CSS that can be printed.',
    ]);
  });

  test.each([
    ['p { color: black', 'sheets/style.css:1:3 css-syntax', 'this block is never closed with }'],
    ['p { color: black } }\nh1 { color: black }', 'sheets/style.css:1:20 css-syntax', 'selector is expected'],
    ['p { & h1 { color: black } }', 'sheets/style.css:1:5 css-syntax', 'a rule cannot stand inside another'],
    ['p { h1 { color: black } }', 'sheets/style.css:1:8 css-syntax', 'colon is expected'],
    ['p { color: "a\n }', 'sheets/style.css:1:5 bad-value', ''],
  ])('%j', (css, at, cause) => {
    expect(problemsOf(() => sheet(css))).toContainEqual(expect.objectContaining({ at, message: expect.stringContaining(cause) }));
  });
});

describe('the cascade', () => {
  test.each([
    ['p { orphans: 3 } p { orphans: 4 }', 4, 'the later rule'],
    ['p.x { orphans: 3 } p { orphans: 4 }', 3, 'the more specific one'],
    ['#i { orphans: 3 } body p.x.y { orphans: 4 }', 3, 'an id over any number of classes'],
    ['body p { orphans: 3 } p { orphans: 4 }', 3, 'two elements over one'],
    ['[lang] { orphans: 3 } body p { orphans: 4 }', 3, 'an attribute over elements'],
    ['p { orphans: 3; orphans: 4 }', 4, 'the later declaration'],
    ['body { orphans: 5 }', 5, 'what is inherited, over nothing'],
    ['body { orphans: 5 } * { orphans: 4 }', 4, 'anything, over what is inherited'],
  ])('%s → %i: %s', (css, value) => {
    expect(styleOf(compose('<p id="i" class="x y" lang="en">x</p>', css)).orphans).toBe(value);
  });

  test('the style attribute outweighs every rule, and every rule the built-in sheet', () => {
    const document = compose(
      '<p id="i" style="orphans: 9; color: var(--ink)">x</p><h1 id="h">x</h1>',
      '#i { orphans: 3 } * { margin: 0; --ink: #010203 }',
    );
    expect(styleOf(document, 'i')).toMatchObject({ orphans: 9, color: '#010203', margin: { top: 0 } });
    expect(styleOf(document, 'h')).toMatchObject({ margin: { top: 0 }, bookmarkLevel: 1, fontWeight: 700 });
  });

  test('later sheets outweigh earlier ones', () => {
    const styles = readStyles([
      { file: 'a.css', text: '@font-face { font-family: A; src: url(a.ttf) } p { orphans: 3; widows: 3 }' },
      { file: 'b/b.css', text: '@font-face { font-family: B; src: url(../f/b.ttf) } p { orphans: 4 }' },
    ]);
    expect(styles.fonts.map(({ family, file }) => [family, file])).toEqual([
      ['A', 'a.ttf'],
      ['B', 'f/b.ttf'],
    ]);
  });

  test('a unitless line height multiplies per element, a length does not', () => {
    const document = compose(
      '<div id="f"><p id="x">x</p></div><div id="l"><p id="y">x</p></div>',
      '#f { line-height: 1.5 } #l { line-height: 15pt } p { font-size: 20pt }',
    );
    expect(styleOf(document, 'x').lineHeight).toBe(30);
    expect(styleOf(document, 'y').lineHeight).toBe(15);
  });

  test('elements that the same rules fit share one style', () => {
    const document = compose('<p id="a">x</p><p id="b">y</p><p id="c" class="z">y</p>', '.z { orphans: 3 }');
    expect(styleOf(document, 'a')).toBe(styleOf(document, 'b'));
    expect(styleOf(document, 'a')).not.toBe(styleOf(document, 'c'));
  });
});

describe('custom properties', () => {
  test.each([
    [':root { --c: #010203 } p { color: var(--c) }', '#010203'],
    ['p { color: var(--none, #010203) }', '#010203'],
    ['p { color: var(--none, var(--nor, #010203)) }', '#010203'],
    [':root { --a: #010203; --b: var(--a) } p { color: var(--b) }', '#010203'],
    [':root { --b: var(--a); --a: #010203 } p { color: var(--b) }', '#010203'],
    [':root { --a: #ffffff } p { --a: #010203; color: var(--a) }', '#010203'],
    [':root { --r: 1, 2, 3 } p { color: rgb(var(--r)) }', '#010203'],
    [':root { --f: 9pt/1 serif } p { font: var(--f); color: #010203 }', '#010203'],
    ['p { color: #ffffff } body p { --x: 1; color: #010203 }', '#010203'],
  ])('%s', (css, value) => {
    expect(styleOf(compose('<p>x</p>', css)).color).toBe(value);
  });

  test.each([
    [
      'p { color: var(--colour) }',
      'sheets/style.css:1:32 unknown-variable',
      'The custom property "--colour" is not set here. Did you mean "--color"?',
    ],
    ['p { --a: var(--b); --b: var(--a) }', 'sheets/style.css:1:47 unknown-variable', 'The custom property "--a" is not set here.'],
    ['p { margin: var(--color) }', 'sheets/style.css:1:32 bad-value', '"var(--color)" is no value for margin.'],
  ])('%s', (css, at, message) => {
    expect(problemsOf(() => compose('<p>x</p>', `:root { --color: #010203 } ${css}`))).toContainEqual(
      expect.objectContaining({ at, message }),
    );
  });
});

describe('faces and pages', () => {
  test('faces', () => {
    const css = `@font-face { font-family: "S 3"; src: url("../fonts/a.ttf") format("truetype"); font-weight: 600; font-style: italic }
      @font-face { font-family: S; src: url(/abs/b.ttf) }`;
    expect(sheet(css, 'templates/analyst/style.css').fonts).toEqual([
      { family: 'S 3', weight: 600, isItalic: true, file: 'templates/fonts/a.ttf' },
      { family: 'S', weight: 400, isItalic: false, file: '/abs/b.ttf' },
    ]);
  });

  test.each([
    ['@font-face { font-family: S }', 'sheets/style.css:1:1 bad-value'],
    ['@font-face { src: url(a.ttf) }', 'sheets/style.css:1:1 bad-value'],
    ['@font-face { font-family: S; src: url(https://x.org/a.ttf) }', 'sheets/style.css:1:30 bad-value'],
    ['@font-face { font-family: S; src: local(Arial) }', 'sheets/style.css:1:30 bad-value'],
    ['@font-face { font-family: S; src: url(a.ttf); unicode-range: U+26 }', 'sheets/style.css:1:47 unknown-property'],
    ['@font-face { font-family: S; src: url(a.ttf); font-weight: heavy }', 'sheets/style.css:1:47 bad-value'],
    ['@page :left { margin: 0 }', 'sheets/style.css:1:7 unknown-selector'],
    ['@page { color: black }', 'sheets/style.css:1:9 unknown-property'],
    ['@page { size: A3 }', 'sheets/style.css:1:9 bad-value'],
    ['@page { size: A4 A5 }', 'sheets/style.css:1:9 bad-value'],
    ['@page { @left-top { content: "" } }', 'sheets/style.css:1:9 unknown-rule'],
  ])('%s', (css, at) => {
    expect(problemsOf(() => sheet(css)).map((each) => each.at)).toEqual([at]);
  });

  const mm = 72 / 25.4;
  test.each([
    ['', [210 * mm, 297 * mm]],
    ['@page { size: A5 }', [148 * mm, 210 * mm]],
    ['@page { size: letter landscape }', [792, 612]],
    ['@page { size: landscape }', [297 * mm, 210 * mm]],
    ['@page { size: portrait A4 }', [210 * mm, 297 * mm]],
    ['@page { size: 100mm 5cm }', [100 * mm, 50 * mm]],
    ['@page { size: 10in }', [720, 720]],
  ])('%s gives a page of %j', (css, [width, height]) => {
    const [page] = compose('<p>x</p>', css).pages;
    expect(page?.width).toBeCloseTo(width ?? 0, 9);
    expect(page?.height).toBeCloseTo(height ?? 0, 9);
  });

  test('kinds of page, from general to particular, each complete in itself', () => {
    const css = `:root { --soft: #595959 } html { font-size: 9pt }
      @page { size: A4; margin: 24pt 20pt; @top-left { content: "Title"; color: var(--soft) } @bottom-right { content: counter(page) " / " counter(pages) } }
      @page :first { margin-top: 10pt; @top-left { content: "" } }
      @page wide { size: A4 landscape; @top-left { content: string(title); font: 600 7.6pt serif } }
      .wide { page: wide }`;
    const document = compose('<p class="wide">x</p>', css);
    const pages = document.pages.map(({ name, isFirst, width, margin, boxes }) => ({
      kind: [name, isFirst],
      isWide: width > 800,
      top: margin.top,
      left: margin.left,
      boxes: boxes.map((box) => [box.name, box.parts.length, box.style.color, box.style.fontSize, box.style.textAlign]),
    }));
    const number = ['bottom-right', 3, '#000000', 9, 'right'];
    const running = ['top-left', 1, '#595959', 7.6, 'left'];
    expect(pages).toEqual([
      { kind: [null, false], isWide: false, top: 24, left: 20, boxes: [['top-left', 1, '#595959', 9, 'left'], number] },
      { kind: [null, true], isWide: false, top: 10, left: 20, boxes: [number] },
      { kind: ['wide', false], isWide: true, top: 24, left: 20, boxes: [running, number] },
      { kind: ['wide', true], isWide: true, top: 10, left: 20, boxes: [running, number] },
    ]);
    expect(styleOf(document).page).toBe('wide');
  });

  test('names that no sheet defines', () => {
    const css =
      '@font-face { font-family: "Source Sans 3"; src: url(a.ttf) }\np { font-family: "Source Sans"; page: wide }\n@page wid { size: A5 }';
    expect(problemsOf(() => compose('<p>x</p>', css))).toEqual([
      {
        at: 'sheets/style.css:2:5 unknown-font',
        message: 'No @font-face rule gives any of the families "Source Sans". Did you mean "Source Sans 3"?',
        mend: 'add the rule, or use Source Sans 3.',
      },
      {
        at: 'sheets/style.css:2:33 unknown-page',
        message: 'There is no @page rule named "wide". Did you mean "wid"?',
        mend: 'add one, or use wid.',
      },
    ]);
  });
});

test('the sheets that ship are within the subset', () => {
  const sheets = ['shared/house.css', 'analyst/style.css'].map((name) => {
    const file = `templates/${name}`;
    return { file, text: readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8') };
  });
  expect(readStyles(sheets).fonts).toContainEqual({
    family: 'Source Serif 4',
    weight: 400,
    isItalic: true,
    file: 'assets/fonts/SourceSerif4-It.ttf',
  });
});
