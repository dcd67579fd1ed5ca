/**
 * FLOOR. Marks of Markdown that stand among words and are not seen: emphasis glued to a word, the brackets and the target of a link.
 * Every look ahead is bounded, so that no run of brackets costs more than its length.
 */
import { isBlank } from './spans.ts';

const longestWords = 300;
const longestTarget = 600;

const isEmphasis = (code: number): boolean => code === 0x2a || code === 0x5f || code === 0x60;
const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;
const isWordCharacter = (character: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(character);
const isSeen = (text: string, at: number): boolean => at >= 0 && at < text.length && !isBlank(text.charCodeAt(at));

/** End of a run of emphasis at `at`, or `at`: one that stands alone is a bullet or a rule, one inside a word is part of it. */
function emphasisEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isEmphasis(text.charCodeAt(to))) to++;
  const isGlued = isSeen(text, at - 1) || isSeen(text, to);
  const isInside = isWordCharacter(text.charAt(at - 1)) && isWordCharacter(text.charAt(to));
  return isGlued && !isInside ? to : at;
}

/** A target is an address: it has a slash or an anchor, or ends as a file's name does; "(then)" is an aside. */
const isTarget = (words: string): boolean =>
  /^[^\s"]*[/#][^\s"]*(?:\s+"[^"]*")?$/.test(words) || /^(?:mailto:\S+|www\.\S+|[\w-]+\.(?:html?|md|pdf|txt|php))$/i.test(words);

/** End of "](http://x.org/a_(b))" at `at`, or `at` itself. */
function tailEnd(text: string, at: number, end: number): number {
  if (text[at + 1] !== '(') return at;
  let depth = 0;
  for (let to = at + 1; to < Math.min(end, at + longestTarget) && !isLineEnd(text.charCodeAt(to)); to++) {
    if (text[to] === '(') depth++;
    else if (text[to] === ')') depth--;
    if (depth === 0) return isTarget(text.slice(at + 2, to)) ? to + 1 : at;
  }
  return at;
}

/** Past "[" at `at` where the words in brackets are a link's, or `at` itself. */
function headEnd(text: string, at: number, end: number): number {
  const last = Math.min(end, at + longestWords);
  for (let to = at + 1; to < last && text[to] !== '['; to++) if (text[to] === ']') return tailEnd(text, to, end) > to ? at + 1 : at;
  return at;
}

/** Past the marks at `at` that a reader of the page does not see, or `at` itself where there are none. */
export function unseenEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (isEmphasis(code)) return emphasisEnd(text, at, end);
  if (code === 0x5b) return headEnd(text, at, end);
  return code === 0x5d ? tailEnd(text, at, end) : at;
}
