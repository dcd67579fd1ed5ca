/** Numbers, matrices and words as XML attributes and text hold them. */
import type { Matrix, PathSegment } from '../../print.ts';

import { number } from '../pdf/operators.ts';

export { number };

/** What XML 1.0 cannot hold at all (section 2.2): controls, halves of letters, and two numbers that are no letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or between double quotes. */
export function escaped(text: string): string {
  return text.replaceAll(impossible, '\ufffd').replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

/** Factors are finer than lengths: they are multiplied with what they scale. */
const factor = (value: number): string => String(Math.round(value * 1e6) / 1e6 + 0);

export function matrixText([a, b, c, d, e, f]: Matrix): string {
  return `matrix(${[a, b, c, d].map(factor).join(' ')} ${number(e)} ${number(f)})`;
}

export function pathText(path: readonly PathSegment[]): string {
  return path.map(([letter, ...numbers]) => letter + numbers.map(number).join(' ')).join('');
}
