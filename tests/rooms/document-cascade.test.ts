import { describe, expect, test } from 'vitest';
import { readStyles } from '../../src/document/index.ts';
import { compose, problemsOf, styleOf } from './document.fixture.ts';

const sheet = (text: string) => readStyles([{ file: 'sheets/style.css', text }]);

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
    expect(first).toMatchObject({ at: 'sheets/style.css:1:5 document/unknown-selector', message: expect.stringContaining(`"${part}"`) });
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
    ['p { color: black', 'sheets/style.css:1:3 document/css-syntax', 'this block is never closed with }'],
    ['p { color: black } }\nh1 { color: black }', 'sheets/style.css:1:20 document/css-syntax', 'selector is expected'],
    ['p { & h1 { color: black } }', 'sheets/style.css:1:5 document/css-syntax', 'a rule cannot stand inside another'],
    ['p { h1 { color: black } }', 'sheets/style.css:1:8 document/css-syntax', 'colon is expected'],
    ['p { color: "a\n }', 'sheets/style.css:1:5 document/bad-value', ''],
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

describe('a value that comes from a custom property', () => {
  const told = (sheets: readonly string[], body = '<p>x</p>'): readonly string[] =>
    problemsOf(() => compose(body, ...sheets)).map(({ at, message }) => `${at} ${message}`);

  test('is told once, where it is written, however many properties of earlier sheets use it', () => {
    const house = ':root { --accent: #010203 } p { color: var(--accent); border: 1pt solid var(--accent) } body { color: var(--accent) }';
    expect(told([house, ':root { --accent: bleu }'])).toEqual([
      'sheets/style-2.css:1:9 document/bad-variable The custom property "--accent" is "bleu", and that is no value for color. Did you mean "blue"?',
    ]);
  });

  test('is told where it is used by a later sheet, or by an attribute', () => {
    const house = ':root { --accent: #010203 }';
    expect(told([house, 'p { margin: var(--accent) }'])).toEqual([
      'sheets/style-2.css:1:5 document/bad-value "var(--accent)" is no value for margin.',
    ]);
    expect(told([house], '<p style="margin: var(--accent)">x</p>')[0]).toMatch(/document\/bad-value "var\(--accent\)" is no value/);
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
      'sheets/style.css:1:32 document/unknown-variable',
      'The custom property "--colour" is not set here. Did you mean "--color"?',
    ],
    ['p { --a: var(--b); --b: var(--a) }', 'sheets/style.css:1:47 document/unknown-variable', 'The custom property "--a" is not set here.'],
    [
      `p { ${Array.from({ length: 20 }, (_, at) => `--a${at + 1}: var(--a${at}) var(--a${at});`).join(' ')} --a0: 1pt; margin: var(--a20) }`,
      'sheets/style.css:1:393 document/bad-value',
      '"var(…)" is no value for --a14.',
    ],
    [
      'p { margin: var(--color) } body { color: var(--color) }',
      'sheets/style.css:1:32 document/bad-value',
      '"var(--color)" is no value for margin.',
    ],
    [
      'p { --hue: bleu; color: var(--hue); border: 1pt solid var(--hue) }',
      'sheets/style.css:1:32 document/bad-variable',
      'The custom property "--hue" is "bleu", and that is no value for color. Did you mean "blue"?',
    ],
    [
      ':root { --house: bleu; --hue: var(--house) } p { color: var(--hue) }',
      'sheets/style.css:1:36 document/bad-variable',
      'The custom property "--house" is "bleu", and that is no value for color. Did you mean "blue"?',
    ],
    ['p { color: gren }', 'sheets/style.css:1:32 document/bad-value', '"gren" is no value for color. Did you mean "green"?'],
    ['p { text-align: centre }', 'sheets/style.css:1:32 document/bad-value', '"centre" is no value for text-align. Did you mean "center"?'],
    [
      'p { color: red\n font-size: 10pt }',
      'sheets/style.css:1:32 document/css-syntax',
      'The style sheet cannot be read here: a ; is missing before "font-size".',
    ],
    [
      'p { --hue: red /* mine: */ --hew: red; color: red }',
      'sheets/style.css:1:32 document/css-syntax',
      'The style sheet cannot be read here: a ; is missing before "--hew".',
    ],
    [
      'p { color: red } /* the rest p { color: blue }',
      'sheets/style.css:1:45 document/css-syntax',
      'The style sheet cannot be read here: this comment is never closed with */.',
    ],
  ])('%s', (css, at, message) => {
    expect(problemsOf(() => compose('<p>x</p>', `:root { --color: #010203 } ${css}`))).toContainEqual(
      expect.objectContaining({ at, message }),
    );
  });
});
