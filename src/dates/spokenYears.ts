/** Years as broadcasters write them: "nineteen ninety-six", "two thousand and three", "twenty twenty". */
import type { Token } from '../text/tokens.ts';
import { isOneOf, lowerAt, type Tokens, yearNumber } from './words.ts';

const tens: ReadonlyMap<string, number> = new Map(
  'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 1) * 10]),
);
const ones: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine'.split(' ').map((word, at) => [word, at + 1]),
);
const teens: ReadonlyMap<string, number> = new Map(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ').map((word, at) => [word, at + 10]),
);
const centuries: ReadonlyMap<string, number> = new Map([
  ['eighteen', 1800],
  ['nineteen', 1900],
  ['twenty', 2000],
]);
const openings = new Set([...centuries.keys(), 'two']);
/** Whether a year in words may begin with this token. */
export const startsSpokenYear = (token: Token): boolean => openings.has(token.lower);

/** Before these "two thousand" is a year and not a number of things. */
const introductions = new Set('in since by until during after before year of'.split(' '));
const closings = new Set('and but when as after before was were is has had with for the he she it they to until'.split(' '));

export interface SpokenYear {
  readonly year: number;
  readonly next: number;
}

interface Rest {
  readonly number: number;
  readonly next: number;
}

/** "Ninety-six", "ninety six", "ninety", "eleven", "oh five": what follows the century. */
function restAt(tokens: Tokens, at: number): Rest | null {
  const word = lowerAt(tokens, at);
  const [first = '', second = ''] = word.split('-', 2);
  const ten = tens.get(first);
  const hyphenated = second === '' ? undefined : ones.get(second);
  if (ten !== undefined && hyphenated !== undefined) return { number: ten + hyphenated, next: at + 1 };
  const teen = teens.get(word);
  if (teen !== undefined) return { number: teen, next: at + 1 };
  if (ten !== undefined && second === '') {
    const one = ones.get(lowerAt(tokens, at + 1));
    return one === undefined ? { number: ten, next: at + 1 } : { number: ten + one, next: at + 2 };
  }
  const late = word === 'oh' ? ones.get(lowerAt(tokens, at + 1)) : undefined;
  return late === undefined ? null : { number: late, next: at + 2 };
}

/** Whether the words end there: "two thousand" before a noun counts it. */
const isClosed = (tokens: Tokens, at: number): boolean =>
  tokens[at] === undefined || tokens[at]?.kind === 'mark' || isOneOf(tokens, at, closings);

/** "Two thousand", "two thousand and three". */
function millennium(tokens: Tokens, at: number): SpokenYear | null {
  if (lowerAt(tokens, at + 1) !== 'thousand' || !isOneOf(tokens, at - 1, introductions)) return null;
  const place = lowerAt(tokens, at + 2) === 'and' ? at + 3 : at + 2;
  const number = teens.get(lowerAt(tokens, place)) ?? ones.get(lowerAt(tokens, place));
  const next = number === undefined ? at + 2 : place + 1;
  const isYear = lowerAt(tokens, at - 1) === 'year' || isClosed(tokens, next);
  return isYear ? { year: 2000 + (number ?? 0), next } : null;
}

/** The year in words that begins at a token, or null. "Twenty twenty" is one only after a word that leads to a year. */
export function spokenYear(tokens: Tokens, at: number): SpokenYear | null {
  const word = lowerAt(tokens, at);
  if (!openings.has(word)) return null;
  if (word === 'two') return millennium(tokens, at);
  const rest = restAt(tokens, at + 1);
  const century = centuries.get(word);
  if (!rest || century === undefined) return null;
  if (word === 'twenty' && !(isOneOf(tokens, at - 1, introductions) && isClosed(tokens, rest.next))) return null;
  return { year: century + rest.number, next: rest.next };
}

/** A year in figures or in words. */
export function anyYear(tokens: Tokens, at: number): SpokenYear | null {
  const year = yearNumber(tokens[at]);
  return year === null ? spokenYear(tokens, at) : { year, next: at + 1 };
}
