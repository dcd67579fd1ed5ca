/** Counters as CSS Lists 3 has them: scopes, order, styles, and what stands in another element. */
import { describe, expect, it } from 'vitest';
import { countIn } from '../../src/document/css/counterStyles.ts';
import { compose, generatedTexts, problemsOf } from './document.fixture.ts';

const texts = (css: string, html: string): readonly string[] => generatedTexts(compose(html, css));

describe('a counter', () => {
  it.each([
    ['decimal', [1, 9, 10, 0, -3], ['1', '9', '10', '0', '-3']],
    ['decimal-leading-zero', [1, 10, -3], ['01', '10', '-03']],
    ['lower-alpha', [1, 26, 27, 52, 53, 703, 0], ['a', 'z', 'aa', 'az', 'ba', 'aaa', '0']],
    ['upper-latin', [2, 28], ['B', 'AB']],
    [
      'lower-roman',
      [1, 4, 9, 14, 40, 90, 400, 1994, 3999, 4000, 0],
      ['i', 'iv', 'ix', 'xiv', 'xl', 'xc', 'cd', 'mcmxciv', 'mmmcmxcix', '4000', '0'],
    ],
    ['upper-roman', [2026], ['MMXXVI']],
    ['disc', [5], ['•']],
  ] as const)('is written as %s', (style, values, expected) => {
    expect(values.map((value) => countIn(value, style))).toEqual(expected);
  });

  it('counts what its elements say, from where it was reset', () => {
    const css =
      'h2 { counter-increment: part } h2::before { content: "Part " counter(part, upper-roman) ". " } section { counter-reset: part }';
    expect(texts(css, '<section><h2>a</h2><h2>b</h2></section><section><h2>c</h2></section>')).toEqual([
      'Part I. ',
      'Part II. ',
      'Part I. ',
    ]);
  });

  it('has a scope of its own in what lies within it and beside it', () => {
    const css = 'div { counter-reset: n } p { counter-increment: n } p::before { content: counters(n, ".") }';
    const html = '<div><p>a</p><div><p>b</p><p>c</p></div><p>d</p></div>';
    expect(texts(css, html)).toEqual(['1', '1.1', '1.2', '1.3']);
    expect(texts(css, '<div><p>a</p><section><div><p>b</p></div></section><p>c</p></div>')).toEqual(['1', '1.1', '2']);
  });

  it('begins anew at a sibling that resets it', () => {
    const css = 'h2 { counter-reset: n } p { counter-increment: n } p::before { content: counters(n, "-") }';
    expect(texts(css, '<h2>x</h2><p>a</p><p>b</p><h2>y</h2><p>c</p>')).toEqual(['1', '2', '1']);
  });

  it('takes the numbers that it is given, and may be set', () => {
    const css =
      'body { counter-reset: n 10 m } p { counter-increment: n -2 m } b { counter-set: n 7 } i::before { content: counter(n) "/" counter(m) }';
    expect(texts(css, '<p>a</p><p><i>x</i></p><p><b>y</b></p><i>z</i>')).toEqual(['6/2', '7/3']);
  });

  it('stands at nothing before anybody counted, and is counted by what is generated', () => {
    expect(texts('p::before { counter-increment: n; content: counter(n) } p::after { content: counter(m) }', '<p>a</p><p>b</p>')).toEqual([
      '1',
      '0',
      '1',
      '0',
    ]);
  });

  it('is not counted by what is not shown', () => {
    const css = 'p { counter-increment: n } p.off { display: none } p::before { content: counter(n) }';
    expect(texts(css, '<p>a</p><p class="off">b</p><p>c</p>')).toEqual(['1', '2']);
  });

  it('of another element is that of its place', () => {
    const css =
      'body { counter-reset: fig } figure { counter-increment: fig } a::after { content: "figure " target-counter(attr(href), fig, lower-alpha) }';
    const html = '<p><a href="#two">see</a></p><figure id="one">x</figure><figure id="two">y</figure><p><a href="#one">see</a></p>';
    expect(texts(css, html)).toEqual(['figure b', 'figure a']);
  });
});

describe('a list', () => {
  it('numbers its items in its style, from its start, by their values', () => {
    expect(texts('', '<ol start="3"><li>a</li><li value="9">b</li><li>c</li></ol>')).toEqual(['3.', '9.', '10.']);
    expect(
      texts(
        'ol { list-style-type: lower-roman } ol ol { list-style-type: upper-alpha }',
        '<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>',
      ),
    ).toEqual(['i.', 'A.', 'ii.']);
  });

  it('is numbered in linear time', () => {
    const many = Array.from({ length: 20_000 }, () => '<li>x</li>').join('');
    expect(texts('', `<ol>${many}</ol>`).at(-1)).toBe('20000.');
  });

  it('can be counted by its own counter', () => {
    expect(texts('li::before { content: counters(list-item, ".") }', '<ol><li>a<ol><li>b</li></ol></li></ol>')).toEqual([
      '1.',
      '1',
      '1.',
      '1.1',
    ]);
  });
});

describe('what is no counter', () => {
  it.each(['counter-reset: 3', 'counter-increment: a 1.5', 'counter-set: page 2', 'counter-reset: none a'])('%s', (declaration) => {
    expect(problemsOf(() => compose('<p>x</p>', `p { ${declaration} }`)).map(({ at }) => at)).toEqual([
      'sheets/style.css:1:5 document/bad-value',
    ]);
  });
  it.each(['counter(n, fancy)', 'counters(n)', 'target-counter(attr(href))'])('content: %s', (content) => {
    expect(problemsOf(() => compose('<p>x</p>', `p::before { content: ${content} }`)).map(({ at }) => at)).toEqual([
      'sheets/style.css:1:13 document/bad-value',
    ]);
  });
});
