/** FLOOR. What stands before a story of an agency: "BAGHDAD, March 12, 2020 (Reuters) — ". */
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

const dashes = new Set(['-', '–', '—', '--']);

/** Tokens of the place, at most. */
export const longestPlace = 8;

/** Past "(Reuters)" at `at`, or `at` itself. */
export function afterAgency(tokens: Tokens, at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let next = at + 1; next <= at + 4; next++) if (tokens[next]?.text === ')') return next + 1;
  return at;
}

const isGlued = (tokens: Tokens, at: number): boolean => tokens[at]?.end === tokens[at + 1]?.start;

/** A dash between blanks or double: a hyphen inside "11-12" is none. */
export function isDashAt(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (!token || !dashes.has(token.text)) return false;
  return token.text !== '-' || tokens[at + 1]?.text === '-' || !(isGlued(tokens, at - 1) && isGlued(tokens, at));
}

/** In capitals throughout, as agencies write the place: "BAGHDAD". */
export const isShouted = (token: Token | undefined): boolean =>
  token !== undefined && token.text.length > 1 && token.isCapital && token.text === token.text.toUpperCase();

/** Nothing but capitalised words and the marks between them. */
export const isNames = (place: Tokens): boolean =>
  place.every((token) => (token.kind === 'word' || token.kind === 'abbreviation' ? token.isCapital : ',.()/'.includes(token.text)));

/** "BAGHDAD,", "BAGHDAD, Iraq," or, at the head of the story, "Baghdad,": nothing but names, and the first of them shouted. */
export function isPlace(place: Tokens, isStory: boolean): boolean {
  const first = place[0];
  if (!first?.isCapital || place.length > longestPlace || place.at(-1)?.text !== ',') return false;
  return isNames(place) && (isShouted(first) || (isStory && place.length <= 4 && first.lower !== 'on'));
}
