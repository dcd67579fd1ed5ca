/** What a sheet may ask of the machine that reads it: beyond that it is told where it asks too much. */
import { describe, expect, it, test } from 'vitest';
import { readStyles } from '../../src/document/index.ts';
import { compose, problemsOf, styleOf } from './document.fixture.ts';

const sheet = (text: string) => readStyles([{ file: 'sheets/style.css', text }]);
const times = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join('');

describe('custom properties', () => {
  const doubling = (count: number): string =>
    `p { --a0: 1, 2, 3; ${times(count, (at) => `--a${at + 1}: var(--a${at}) var(--a${at});`)} color: rgb(var(--a0)) }`;
  const chain = (count: number): string =>
    `p { --a0: #010203; ${times(count, (at) => `--a${at + 1}: var(--a${at});`)} color: var(--a${count}) }`;
  const backwards = (count: number): string =>
    `p { ${times(count, (at) => `--a${at}: var(--a${at + 1});`)} --a${count}: #010203; color: var(--a0) }`;

  it.each([doubling(10), chain(5000), backwards(90)])('that are of a size are put in', (css) => {
    expect(styleOf(compose('<p>x</p>', css)).color).toBe('#010203');
  });

  it.each([
    ['more than 10000 parts', doubling(40)],
    ['more than 100 variables that lead to each other', backwards(5000)],
  ])('that are of none are told where they begin: %s', (cause, css) => {
    const [first] = problemsOf(() => compose('<p>x</p>', css));
    expect(first).toMatchObject({ at: expect.stringMatching(/^sheets\/style\.css:1:\d+ document\/bad-value$/) });
    expect(first?.mend).toContain(cause);
  });

  it('come from the elements around, however many there are', () => {
    const css = times(300, (at) => `.c${at} { --a${at}: ${at} }`);
    const body = `${times(300, (at) => `<div class="c${at}">`)}<p style="color: rgb(var(--a0), var(--a1), var(--a255))">x</p>${'</div>'.repeat(300)}`;
    expect(styleOf(compose(body, css)).color).toBe('#0001ff');
  });
});

describe('brackets', () => {
  test.each([
    ['blocks', `${'p { '.repeat(101)}${'}'.repeat(101)}`, 'sheets/style.css:1:403 document/css-syntax'],
    ['selectors', `p${':not('.repeat(30_000)}a${')'.repeat(30_000)} { color: red }`, 'sheets/style.css:1:503 document/css-syntax'],
  ])('of %s in each other', (_, css, at) => {
    expect(problemsOf(() => sheet(css))).toContainEqual(
      expect.objectContaining({ at, message: expect.stringContaining('more than 100 deep') }),
    );
  });

  it('of calls in each other', () => {
    const css = `p { color: ${'rgb('.repeat(60)}0${')'.repeat(60)} }`;
    expect(problemsOf(() => sheet(css))[0]).toMatchObject({ at: 'sheets/style.css:1:5 document/bad-value' });
  });
});

describe('selectors', () => {
  it.each([
    ['.x div div div div div div div div div div div div > p', false],
    ['section div div div div div div div div div div div div > p', true],
    ['section > div div > div > div p', true],
    ['section > div > p', false],
  ])('%s', (selector, fits) => {
    const body = `<section>${'<div>'.repeat(200)}<p>x</p>${'</div>'.repeat(200)}</section>`;
    expect(styleOf(compose(body, `${selector} { color: #010203 }`)).color === '#010203').toBe(fits);
  });
});

test.each([
  ['height: 1e9pt', { height: 14_400 }],
  ['height: 1e309em', { height: 14_400 }],
  ['margin-left: -1e9pt', { margin: expect.objectContaining({ left: -14_400 }) }],
  ['width: 1e9%', { width: { percent: 14_400 } }],
  ['height: 14400pt', { height: 14_400 }],
])('%s ends where the longest page does', (css, style) => {
  expect(styleOf(compose('<p>x</p>', `p { ${css} }`))).toMatchObject(style);
});
