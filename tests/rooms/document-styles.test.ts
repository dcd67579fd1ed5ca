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
    ['hanging-punctuation: first allow-end', 'hangingPunctuation', { start: true, end: true }],
    ['hanging-punctuation: allow-end', 'hangingPunctuation', { start: false, end: true }],
    ['word-spacing: 2pt', 'wordSpacing', 2],
    ['letter-spacing: 1pt; font-variant-caps: small-caps', 'fontFeatures', ['clig=0', 'liga=0', 'smcp']],
    ['font-feature-settings: "ss01", "liga" off, "salt" 2', 'fontFeatures', ['liga=0', 'salt=2', 'ss01']],
    ['letter-spacing: 1pt; font-feature-settings: "liga"', 'fontFeatures', ['clig=0', 'liga']],
    ['text-align: "."', 'alignOn', '.'],
    ['text-align: "."', 'textAlign', 'right'],
    ['text-align: center ","', 'textAlign', 'center'],
    ['text-align: "."; text-align: left', 'alignOn', null],
    ['text-align: end', 'textAlign', 'right'],
    ['direction: rtl', 'textAlign', 'right'],
    ['direction: auto', 'textAlign', 'start'],
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
    ['min-height: 3pt', 'minHeight', 3],
    ['max-height: 50%', 'maxHeight', { percent: 50 }],
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
    ['color: reddish', 'document/bad-value', '"reddish" is no value for color.'],
    ['color: transparent', 'document/bad-value', '"transparent" is no value for color.'],
    ['color: #12345', 'document/bad-value', '"#12345" is no value for color.'],
    ['color: rgb(1, 2)', 'document/bad-value', '"rgb(1, 2)" is no value for color.'],
    ['color: rgb(1 2 3 / 50%)', 'document/bad-value', '"rgb(1 2 3 / 50%)" is no value for color.'],
    ['margin: 3', 'document/bad-value', '"3" is no value for margin.'],
    ['margin: 10%', 'document/bad-value', '"10%" is no value for margin.'],
    ['margin: 1pt 2pt 3pt 4pt 5pt', 'document/bad-value', '"1pt 2pt 3pt 4pt 5pt" is no value for margin.'],
    ['padding: -1pt', 'document/bad-value', '"-1pt" is no value for padding.'],
    ['width: calc(1pt + 2pt)', 'document/bad-value', '"calc(1pt + 2pt)" is no value for width.'],
    ['width: 3vw', 'document/bad-value', '"3vw" is no value for width.'],
    ['font: "Serif" 9pt', 'document/bad-value', '""Serif" 9pt" is no value for font.'],
    ['font: 9pt', 'document/bad-value', '"9pt" is no value for font.'],
    ['font: italic italic 9pt x', 'document/bad-value', '"italic italic 9pt x" is no value for font.'],
    [
      'font-variant-numeric: lining-nums oldstyle-nums',
      'document/bad-value',
      '"lining-nums oldstyle-nums" is no value for font-variant-numeric.',
    ],
    ['font-weight: 1001', 'document/bad-value', '"1001" is no value for font-weight.'],
    ['border: solid solid', 'document/bad-value', '"solid solid" is no value for border.'],
    ['display: flex', 'document/bad-value', '"flex" is no value for display.'],
    ['grid-template-columns: repeat(0, 1fr)', 'document/bad-value', '"repeat(0, 1fr)" is no value for grid-template-columns.'],
    ['orphans: 0', 'document/bad-value', '"0" is no value for orphans.'],
    ['orphans: 2.5', 'document/bad-value', '"2.5" is no value for orphans.'],
    ['box-sizing: content-box', 'document/bad-value', '"content-box" is no value for box-sizing.'],
    ['color: black !important', 'document/bad-value', '"!important" is no value for color.'],
    ['color:', 'document/bad-value', '"" is no value for color.'],
    ['colour: black', 'document/unknown-property', 'The property "colour" is outside the CSS that can be printed. Did you mean "color"?'],
    ['float: left', 'document/bad-value', '"left" is no value for float.'],
    ['color black', 'document/css-syntax', 'The style sheet cannot be read here: colon is expected.'],
  ])('%s', (declaration, code, message) => {
    const problems = problemsOf(() => sheet(`p {\n  ${declaration} }`));
    expect(problems).toEqual([expect.objectContaining({ at: expect.stringMatching(`^sheets/style.css:2:\\d+ ${code}$`), message })]);
  });

  test('a message says what is accepted', () => {
    const [first] = problemsOf(() => sheet('p { break-before: always }'));
    expect(first).toEqual({
      at: 'sheets/style.css:1:5 document/bad-value',
      message: '"always" is no value for break-before.',
      mend: 'give auto, page or avoid.',
    });
  });

  test('all are told at once', () => {
    expect(problemsOf(() => sheet('p { colour: a; margin: x }\n\n h2 { foo: bar }')).map(({ at }) => at)).toEqual([
      'sheets/style.css:1:5 document/unknown-property',
      'sheets/style.css:1:16 document/bad-value',
      'sheets/style.css:3:7 document/unknown-property',
    ]);
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
    ['@font-face { font-family: S }', 'sheets/style.css:1:1 document/bad-value'],
    ['@font-face { src: url(a.ttf) }', 'sheets/style.css:1:1 document/bad-value'],
    ['@font-face { font-family: S; src: url(https://x.org/a.ttf) }', 'sheets/style.css:1:30 document/bad-value'],
    ['@font-face { font-family: S; src: local(Arial) }', 'sheets/style.css:1:30 document/bad-value'],
    ['@font-face { font-family: S; src: url(a.ttf); unicode-range: U+26 }', 'sheets/style.css:1:47 document/unknown-property'],
    ['@font-face { font-family: S; src: url(a.ttf); font-weight: heavy }', 'sheets/style.css:1:47 document/bad-value'],
    ['@page :left { margin: 0 }', 'sheets/style.css:1:7 document/unknown-selector'],
    ['@page { color: black }', 'sheets/style.css:1:9 document/unknown-property'],
    ['@page { size: A3 }', 'sheets/style.css:1:9 document/bad-value'],
    ['@page { size: A4 A5 }', 'sheets/style.css:1:9 document/bad-value'],
    ['@page { @left-top { content: "" } }', 'sheets/style.css:1:9 document/unknown-rule'],
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

  test.each([
    ['@page { margin: 120mm }', '"680pt" is no value for margin.', 'width of 595pt.'],
    ['@page { size: A5; margin: 104mm 0 }', '"590pt" is no value for margin.', 'height of 595pt.'],
  ])('%s leaves no room for a line', (css, message, mend) => {
    const told = problemsOf(() => compose('<p>x</p>', css));
    expect(told).toMatchObject([{ at: 'sheets/style.css:1:1 document/bad-value', message }]);
    expect(told[0]?.mend.endsWith(mend)).toBe(true);
  });

  test('names that no sheet defines', () => {
    const css =
      '@font-face { font-family: "Source Sans 3"; src: url(a.ttf) }\np { font-family: "Source Sans"; page: wide }\n@page wid { size: A5 }';
    expect(problemsOf(() => compose('<p>x</p>', css))).toEqual([
      {
        at: 'sheets/style.css:2:5 document/unknown-font',
        message: 'No @font-face rule gives any of the families "Source Sans". Did you mean "Source Sans 3"?',
        mend: 'add the rule, or use Source Sans 3.',
      },
      {
        at: 'sheets/style.css:2:33 document/unknown-page',
        message: 'There is no @page rule named "wide". Did you mean "wid"?',
        mend: 'add one, or use wid.',
      },
    ]);
  });
});

test('the sheets that ship are within the subset', () => {
  const sheets = ['shared/faces.css', 'shared/house.css', 'analyst/style.css'].map((name) => {
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

describe('colours by name', () => {
  test.each([
    ['rebeccapurple', '#663399'],
    ['DarkSlateGray', '#2f4f4f'],
    ['black', '#000000'],
  ])('%s', (name, hex) => {
    const style = paragraph(`color: ${name}; border-top: 1pt solid ${name}; background: ${name}`);
    expect([style.color, style.border.top.color, style.backgroundColor]).toEqual([hex, hex, hex]);
  });
});

describe('margin boxes', () => {
  test('take nothing that they would not show', () => {
    const css = '@page { @top-left { content: "x"; border-top: 1pt solid black; width: 50%; color: gray } }';
    expect(problemsOf(() => compose('<p>x</p>', css)).map(({ message }) => message)).toEqual([
      expect.stringContaining('border-top in a margin box'),
      expect.stringContaining('width in a margin box'),
    ]);
  });
});
