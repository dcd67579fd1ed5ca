/**
 * The CSS `font` shorthand, as far as a chart needs it.
 * @typedef {import('../../print.ts').FontRequest} FontRequest
 * @typedef {{ readonly request: FontRequest, readonly size: number, readonly text: string }} Font
 */

/** Figures in a chart stand in columns and beside axes: lining and of one width. */
const features = ['lnum', 'tnum'];

const weights = new Map([
  ['normal', 400],
  ['bold', 700],
  ['bolder', 700],
  ['lighter', 300],
]);

/** @type {(value: string) => string} */
const unquote = (value) => value.trim().replace(/^(['"])(.*)\1$/, '$2');

/**
 * The words before the size: style and weight; null where a word is neither.
 * @param {readonly string[]} words
 * @returns {{ weight: number, isItalic: boolean } | null}
 */
function readStyle(words) {
  const isSlanted = (/** @type {string} */ word) => word === 'italic' || word === 'oblique';
  const rest = words.filter((word) => !isSlanted(word)).map((word) => weights.get(word) ?? Number(word));
  if (!rest.every((weight) => weight >= 1 && weight <= 1000)) return null;
  return { weight: rest.findLast((weight) => weight !== 400) ?? 400, isItalic: words.some(isSlanted) };
}

/**
 * @param {string} text
 * @returns {Font | null}
 */
function parse(text) {
  const match = /^((?:[\w-]+\s+)*)(\d*\.?\d+)(?:px|pt)(?:\/\S+)?\s+(\S.*)$/.exec(text.trim());
  if (!match) return null;
  const [, before = '', size = '', families = ''] = match;
  const style = readStyle(before.toLowerCase().split(/\s+/).filter(Boolean));
  if (!style || Number(size) <= 0) return null;
  const request = { families: families.split(',').map(unquote).filter(Boolean), ...style, features };
  return { request, size: Number(size), text: text.trim() };
}

/** @type {Map<string, Font | null>} */
const known = new Map();

/**
 * What a `font` value asks for; null where it cannot be read, so that the assignment is ignored. One px is one pt.
 * @param {unknown} value
 * @returns {Font | null}
 */
function readFont(value) {
  if (typeof value !== 'string') return null;
  const found = known.get(value);
  if (found !== undefined) return found;
  const font = parse(value);
  known.set(value, font);
  return font;
}

module.exports = { readFont };
