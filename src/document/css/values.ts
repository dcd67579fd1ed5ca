/** Readers of CSS values: each takes the terms of a declaration and gives what computes its value, or null when it does not accept them. */
import names from 'color-name';
import type { Length } from '../../print.ts';
import { isWord, type Term } from './terms.ts';

/** What relative values are relative to. Lengths in points. */
export interface Surroundings {
  /** Font size of the element; of its parent while the font size itself is computed. */
  readonly em: number;
  /** Font size of the root element. */
  readonly rem: number;
  /** Text colour of the element; of its parent while the colour itself is computed. */
  readonly color: string;
}

export type Compute<T> = (around: Surroundings) => T;
export type Read<T> = (terms: readonly Term[]) => Compute<T> | null;

/** Points in one of each absolute unit (CSS Values 4: 96 px, 72 pt and 2.54 cm are an inch). */
const absoluteUnits: ReadonlyMap<string, number> = new Map([
  ['pt', 1],
  ['px', 0.75],
  ['in', 72],
  ['cm', 72 / 2.54],
  ['mm', 72 / 25.4],
]);

export const lengthUnits = 'pt, px, mm, cm, in, em or rem';

/** A reader for values of a single term. */
export function single<T>(read: (term: Term) => Compute<T> | null): Read<T> {
  return ([term, ...rest]) => (term && rest.length === 0 ? read(term) : null);
}

/** The first reader that accepts the value. */
export function either<T>(...readers: readonly Read<T>[]): Read<T> {
  return (terms) => {
    for (const read of readers) {
      const compute = read(terms);
      if (compute) return compute;
    }
    return null;
  };
}

/** One of the words, as itself. */
export function keyword<const W extends string>(...words: readonly W[]): Read<W> {
  return single((term) => {
    const word = words.find((each) => isWord(term, each));
    return word === undefined ? null : () => word;
  });
}

/** One word that stands for a value of another type. */
export function word<T>(name: string, value: T): Read<T> {
  return single((term) => (isWord(term, name) ? () => value : null));
}

/** In points: the longest side of a page (ISO 32000-1, annex C.2). A longer length is taken for so long, as CSS Values 4, section 2.4, allows. */
const longest = 14_400;

export const bounded = (points: number): number => Math.max(-longest, Math.min(longest, points)) || 0;

/** A length in points; percentages are not accepted. */
export function lengthTerm(term: Term, isNegativeAllowed: boolean): Compute<number> | null {
  if (term.kind === 'number') return term.value === 0 ? () => 0 : null;
  if (term.kind !== 'dimension' || (term.value < 0 && !isNegativeAllowed)) return null;
  const { value, unit } = term;
  const points = absoluteUnits.get(unit);
  if (points !== undefined) return () => bounded(value * points);
  if (unit === 'em') return ({ em }) => bounded(value * em);
  if (unit === 'rem') return ({ rem }) => bounded(value * rem);
  return null;
}

export const length: Read<number> = single((term) => lengthTerm(term, true));
export const positiveLength: Read<number> = single((term) => lengthTerm(term, false));

/** A percentage of the font size, in points. */
export const percentOfEm: Read<number> = single((term) => {
  if (term.kind !== 'percentage' || term.value < 0) return null;
  const share = term.value / 100;
  return ({ em }) => bounded(share * em);
});

/** A percentage of something that only layout knows. */
export const percentage: Read<Length> = single((term) => {
  if (term.kind !== 'percentage' || term.value < 0) return null;
  const percent = bounded(term.value);
  return () => ({ percent });
});

export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): Read<number> {
  return single((term) => {
    if (term.kind !== 'number' || !Number.isInteger(term.value) || term.value < least || term.value > most) return null;
    const { value } = term;
    return () => value;
  });
}

export const positiveNumber: Read<number> = single((term) => {
  if (term.kind !== 'number' || term.value < 0) return null;
  const value = bounded(term.value);
  return () => value;
});

export const acceptedColors = 'a colour of CSS by its name, currentcolor, #rgb, #rrggbb or rgb(…)';

/** The colours that have a name. */
export const colorNames: readonly string[] = [...Object.keys(names), 'currentcolor'];

/** An opaque colour as `#rrggbb` in lower case. */
export function colorTerm(term: Term): Compute<string> | null {
  if (isWord(term, 'currentcolor')) return ({ color }) => color;
  const hex = hexOf(term);
  return hex === null ? null : () => hex;
}

function hexOf(term: Term): string | null {
  switch (term.kind) {
    case 'word':
      return fromName(term.text.toLowerCase());
    case 'hash':
      return fromHash(term.text);
    case 'call':
      return term.name === 'rgb' ? fromChannels(term.terms) : null;
    default:
      return null;
  }
}

const fromName = (name: string): string | null =>
  Object.hasOwn(names, name) ? `#${(names[name] ?? []).map((byte) => byte.toString(16).padStart(2, '0')).join('')}` : null;

export const color: Read<string> = single(colorTerm);

function fromHash(text: string): string | null {
  const digits = text.toLowerCase();
  if (/^[\da-f]{6}$/.test(digits)) return `#${digits}`;
  return /^[\da-f]{3}$/.test(digits) ? `#${digits.replaceAll(/./g, '$&$&')}` : null;
}

/** `rgb(1, 2, 3)`, `rgb(1 2 3)`, and either in percent; no alpha. */
function fromChannels(terms: readonly Term[]): string | null {
  const hasCommas = terms.length === 5 && [terms[1], terms[3]].every((term) => term?.kind === 'mark' && term.text === ',');
  const channels = hasCommas ? [terms[0], terms[2], terms[4]] : terms;
  const bytes = channels.map((term) =>
    term?.kind === 'number' ? term.value : term?.kind === 'percentage' ? (term.value * 255) / 100 : null,
  );
  if (bytes.length !== 3) return null;
  let hex = '#';
  for (const byte of bytes) {
    if (byte === null) return null;
    hex += Math.round(Math.min(255, Math.max(0, byte)))
      .toString(16)
      .padStart(2, '0');
  }
  return hex;
}
