/** Footnotes as CSS Generated Content for Paged Media has them: what floats, its call, its marker, its number, its area. */
import { describe, expect, it } from 'vitest';
import type { StyledFootnote, StyledNode } from '../../src/print.ts';
import { body, compose, elements, generatedTexts, problemsOf } from './document.fixture.ts';

const float = '.fn { float: footnote }';
const note = (words: string, id = ''): string => `<span class="fn"${id && ` id="${id}"`}>${words}</span>`;

function footnotesIn(node: StyledNode): readonly StyledFootnote[] {
  if (node.kind === 'footnote') return [node];
  return node.kind === 'element' ? node.children.flatMap(footnotesIn) : [];
}

const first = (css: string, html: string): StyledFootnote => {
  const [found] = footnotesIn(compose(html, css).root);
  if (!found) throw new Error('no footnote');
  return found;
};

describe('an element that floats to the foot', () => {
  it('is a call, a marker and itself', () => {
    expect(body(compose(`<p>a${note('b <em>c</em>')} d</p>`, float))).toBe('p("a" footnote(["1"] ["1" ". "] span("b " em("c"))) " d")');
  });

  it('is a block, whatever it was', () => {
    expect(first(float, `<p>${note('x')}</p>`).body.style.display).toBe('block');
    expect(first('aside { float: footnote }', '<div>a<aside><p>x</p></aside></div>').body.style.display).toBe('block');
  });

  it('is numbered by itself through the document, and anew where the sheet says so', () => {
    const two = `<p>${note('a')}</p><section><p>${note('b')}</p></section>`;
    expect(generatedTexts(compose(two, float))).toEqual(['1', '1. ', '2', '2. ']);
    expect(generatedTexts(compose(`<h2>x</h2>${two}<h2>y</h2><p>${note('c')}</p>`, `${float} h2 { counter-reset: footnote }`))).toEqual([
      ...['1', '1. ', '2', '2. '],
      ...['1', '1. '],
    ]);
    expect(generatedTexts(compose(two, `${float} .fn { counter-increment: footnote 2 }`))).toEqual(['2', '2. ', '4', '4. ']);
    expect(generatedTexts(compose(two, `${float} html { counter-reset: footnote 9 }`))).toEqual(['10', '10. ', '11', '11. ']);
  });

  it('is called and marked as the sheet says, or not at all', () => {
    const css = `${float} .fn::footnote-call { content: "[" counter(footnote, lower-alpha) "]" } ::footnote-marker { content: none }`;
    expect(body(compose(`<p>${note('x')}</p>`, css))).toBe('p(footnote(["[" "a" "]"] - span("x")))');
  });

  it('has a raised call that looks like the text around it, and a marker that looks like the note', () => {
    const css = `p { font-size: 20pt } ${float} .fn { font-size: 10pt; color: #ff0000; font-weight: bold }`;
    const { call, marker } = first(css, `<p>${note('x')}</p>`);
    expect([call?.style.fontSize, call?.style.color, call?.style.verticalAlign, call?.style.fontWeight]).toEqual([
      14,
      '#000000',
      'super',
      400,
    ]);
    expect([marker?.style.fontSize, marker?.style.color, marker?.style.fontWeight]).toEqual([10, '#ff0000', 700]);
  });

  it('may stop floating', () => {
    expect(body(compose(`<p>a${note('b')}</p>`, `${float} p .fn { float: none }`))).toBe('p("a" span("b"))');
  });

  it('is no part of running strings and of contents', () => {
    const { root } = compose(`<h2>Title${note('remark')}</h2>`, `${float} h2 { string-set: chapter content() }`);
    const heading = elements(root).find(({ tag }) => tag === 'h2');
    expect(body(compose(`<contents></contents><h2 id="a">Title${note('remark')}</h2>`, float))).toMatch(/a\("Title" \[/);
    expect(heading?.style.stringSet).toEqual([{ name: 'chapter', parts: [{ kind: 'text', text: 'Title' }] }]);
  });

  it('can be pointed at', () => {
    const css = `${float} a::after { content: target-counter(attr(href), footnote) }`;
    expect(generatedTexts(compose(`<p><a href="#n">see note </a></p><p>${note('a')}${note('b', 'n')}</p>`, css))).toEqual([
      '2',
      ...['1', '1. '],
      ...['2', '2. '],
    ]);
  });
});

describe('the area of footnotes', () => {
  const area = (css: string) => compose('<p>x</p>', css).pages.map(({ footnotes }) => footnotes);
  it('has a short thin rule unless the sheet says otherwise', () => {
    const rule = { width: 0.5, style: 'solid', color: '#000000' };
    expect(area('')).toEqual([{ marginTop: 9, rule, ruleLength: { percent: 30 }, paddingTop: 4 }]);
    expect(area('@page { @footnote { margin-top: 2pt; padding-top: 0 } }')).toEqual([
      { marginTop: 2, rule, ruleLength: { percent: 30 }, paddingTop: 0 },
    ]);
  });

  it('has the border of the sheet, as wide as the text, on the pages it is for', () => {
    const css = '@page { @footnote { border-top: 1pt dotted #ff0000 } } @page wide { @footnote { border-top: 0 } }';
    expect(area(css)).toEqual([
      { marginTop: 9, rule: { width: 1, style: 'dotted', color: '#ff0000' }, ruleLength: 'auto', paddingTop: 4 },
      { marginTop: 9, rule: { width: 0, style: 'none', color: '#000000' }, ruleLength: 'auto', paddingTop: 4 },
    ]);
  });

  it('has nothing else', () => {
    expect(problemsOf(() => compose('', '@page { @footnote { color: black } @footnotes { margin-top: 0 } }')).map(({ at }) => at)).toEqual([
      'sheets/style.css:1:36 document/unknown-rule',
      'sheets/style.css:1:21 document/unknown-property',
    ]);
  });
});

describe('what cannot float', () => {
  it.each([
    [`<p>a${note(`b${note('c')}`)}</p>`, float, 'page.html:1:101 document/footnote-place', 'in another footnote'],
    ['<table><tr><td class="fn">x</td></tr></table>', float, 'page.html:1:94 document/footnote-place', 'in place of this <td>'],
    ['<dl><dt class="fn">x<dd>y</dl>', float, 'page.html:1:79 document/footnote-place', 'in place of this <dt>'],
    ['<p>x</p>', 'p::before { content: "x"; float: footnote }', 'page.html:1:75 document/footnote-place', 'in what is generated'],
  ])('%s', (html, css, at, where) => {
    const [found] = problemsOf(() => compose(html, css));
    expect(found?.message).toBe(`A footnote cannot stand ${where}.`);
    expect(found?.at.replace(/:\d+ /, ' ')).toBe(at.replace(/:\d+ /, ' '));
  });

  it.each(['left', 'right', 'top', 'footnote left'])('float: %s', (value) => {
    expect(problemsOf(() => compose('<p>x</p>', `p { float: ${value} }`)).map(({ at }) => at)).toEqual([
      'sheets/style.css:1:5 document/bad-value',
    ]);
  });
});
