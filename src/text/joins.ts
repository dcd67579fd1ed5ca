/**
 * FLOOR. Words that are broken over lines, or hold soft hyphens. The text keeps both, because every offset counts in it; readers see
 * through them.
 *
 *   mis-⏎sile        missile       a hyphen at a line end goes: whoever set the lines put it there
 *   Al-⏎Asad  F-⏎16  Al-Asad F-16  it stays before a capital or a digit
 *   self-⏎defense    self-defense  and where the word is known to have it; see `isHyphenOwn`
 *   cas·ual·ties     casualties    soft hyphens (·) go wherever they stand
 * Near misses, where nothing is joined: "2020-⏎21", "short-⏎and medium-range", "he left -⏎and came", "12-⏎Hurt: 5", an empty line between.
 */
import type { Span } from '../model.ts';
import { isBlank } from './spans.ts';
import { wordSet } from './wordSet.ts';

/** How a word goes on after a break. */
export interface Join {
  /** Where its next letter or digit stands. */
  readonly next: number;
  readonly isHyphenKept: boolean;
}

/** Parts that hardly ever grow together with what follows, in any style of news. Not here: pre, post, re, co, multi ("pre-⏎sident", "multi-⏎ple"). */
const owners = wordSet('self well half anti non semi cross all quasi vice');
/** Numbers, as in "three-day" and "twenty-five". Ten is not among them: "ten-⏎sion", "ten-⏎ants". */
const numbers = wordSet(
  'one two three four five six seven eight nine eleven twelve twenty thirty forty fifty sixty seventy eighty ninety first second third',
);
/** What ends a word rather than begins one: "six-⏎teen", "short-⏎age", "all-⏎ied", "cross-⏎ing", "one-⏎self". */
const endings = wordSet(
  'teen teens teenth ty ties tieth age ages en ened er ers est ing ings ed ied ies ly ness self fold hood some ance ary',
);
/** After any part but a mere prefix: no longer word ends so. */
const closers = wordSet(
  'backed based controlled affiliated aligned allied linked launched trained funded sponsored supported occupied guided related speaking designated brokered mediated imposed dominated',
);
const prefixes = wordSet('un re mis dis de over under inter out up em en pre mal cor col sub non');
/** After a name only: "Saudi-⏎led", but "fuel-⏎led"; "Iraqi-⏎born", but "stub-⏎born". */
const closersOfNames = wordSet('led born held built made armed style owned run era wide');
/** Measures that pair with a word after them: "short-⏎range", "high-⏎ranking", but "short-⏎age", "high-⏎way". */
const measures = wordSet('short long medium intermediate high low mid top near close large small full wide hard far');
const measured = wordSet(
  'range term level ranking scale lived running profile tech line right left reaching standing awaited distance altitude speed',
);
/** "year-⏎old", but "week-⏎day"; "ten-⏎year", but "ten-⏎ants". */
const units = wordSet('year month week day hour minute mile member man');
const ages = wordSet('old olds');
/** After "ex-", beside all that begins with a letter before which no word begins with "ex": "ex-⏎soldier", but "ex-⏎pect". */
const formers = wordSet(
  'president prime police policeman policemen prisoner prisoners partner chief chiefs commander commanders convict convicts husband officer officers official officials army',
);

/** Whether two parts that are neither always nor never apart are one word with a hyphen. */
const isPair = (head: string, after: string): boolean =>
  (measures.has(head) && measured.has(after)) ||
  (units.has(head) && ages.has(after)) ||
  (head === 'ten' && units.has(after)) ||
  (head === 'ex' && (formers.has(after) || /^[bdfgj-nrsvwz]/.test(after)));
/** Between two hyphens: "surface-⏎to-air", "state-of-⏎the-art". */
const links = wordSet('to of in the by and a on for at up out off');
/** After a hyphen that waits for its word: "short-⏎and medium-range". */
const waiting = wordSet('and or to nor but');

/** A hyphen that is seen only where a line happens to end. */
export const isSoftHyphen = (code: number): boolean => code === 0xad;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010;
const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (text: string, at: number): boolean => /[\p{L}\p{M}]/u.test(text.charAt(at));
const isSmall = (text: string, at: number): boolean => /\p{Ll}/u.test(text.charAt(at));
const isCapital = (text: string, at: number): boolean => /\p{Lu}/u.test(text.charAt(at));

/** More blanks than this set in no line of a paragraph. */
const deepest = 60;

/** Where the next line begins when nothing but blanks stands between `at` and its end; null where the line goes on or an empty one follows. */
function nextLine(text: string, at: number, end: number): number | null {
  let lines = 0;
  let to = at;
  for (const last = Math.min(end, at + deepest); to < last && isBlankOrEnd(text.charCodeAt(to)); to++) {
    const isPair = text.charCodeAt(to) === 0x0a && text.charCodeAt(to - 1) === 0x0d;
    if (isLineEnd(text.charCodeAt(to)) && !isPair) lines++;
  }
  return lines === 1 && to < end ? to : null;
}

const isBlankOrEnd = (code: number): boolean => isBlank(code) || code === 0x2028;

const longestPart = 24;

/** The letters right before `at`, and whatever else may hang on an abbreviation: "U.S." */
function partBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < longestPart && (isLetter(text, from - 1) || text[from - 1] === '.')) from--;
  return text.slice(from, at);
}

function partAfter(text: string, at: number, end: number): string {
  let to = at;
  while (to < end && to - at < longestPart && isLetter(text, to)) to++;
  return text.slice(at, to);
}

/** "U.S.", "NATO", "Saudi": what is led, held or backed by none but itself. */
const isName = (part: string): boolean => isCapital(part, 0);

/** Whether a hyphen between `before` and `after`, both in small letters but for a first capital, belongs to the word. */
function isHyphenOwn(before: string, after: string): boolean {
  const head = before.toLowerCase();
  if (before.includes('.') || (before.length > 1 && before === before.toUpperCase())) return true;
  if (endings.has(after)) return false;
  if (owners.has(head) || numbers.has(head) || isPair(head, after)) return true;
  return (closers.has(after) && !prefixes.has(head)) || (closersOfNames.has(after) && isName(before));
}

/** Whether a part is a link with a hyphen at its other end too. */
const isLink = (text: string, part: string, hyphen: number): boolean => links.has(part) && isHyphen(text.charCodeAt(hyphen));

/** Between the parts of a word, one of them before a hyphen at `at`, the other at `next`. */
function joinParts(text: string, at: number, next: number, end: number): Join | null {
  const before = partBefore(text, at);
  const after = partAfter(text, next, end);
  if (before === '' || after === '') return null;
  if (isCapital(text, next)) return { next, isHyphenKept: true };
  const afterEnd = next + after.length;
  const isLinked = isLink(text, before, at - before.length - 1) || (afterEnd < end && isLink(text, after, afterEnd));
  if (waiting.has(after) && !isLinked) return null;
  return { next, isHyphenKept: isLinked || isHyphenOwn(before, after) };
}

/** After a hyphen at `at` that ends its line. A figure goes on only with its unit: "46-⏎year-old"; a digit only a name: "F-⏎16". */
function joinLines(text: string, at: number, end: number): Join | null {
  const next = at === 0 ? null : nextLine(text, at + 1, end);
  if (next === null) return null;
  if (isDigit(text.charCodeAt(at - 1))) return isSmall(text, next) ? { next, isHyphenKept: true } : null;
  if (isDigit(text.charCodeAt(next))) return isLetter(text, at - 1) || text[at - 1] === '.' ? { next, isHyphenKept: true } : null;
  return joinParts(text, at, next, end);
}

/** After soft hyphens at `at`, with or without a line end behind them. */
function joinSoft(text: string, at: number, end: number): Join | null {
  if (at === 0 || !isLetter(text, at - 1)) return null;
  let to = at;
  while (to < end && isSoftHyphen(text.charCodeAt(to))) to++;
  const next = nextLine(text, to, end) ?? to;
  return next < end && isLetter(text, next) ? { next, isHyphenKept: false } : null;
}

/**
 * How the word before `at` goes on past the hyphen or the soft hyphen that stands there; null where it does not: no word is broken
 * there, or it goes on beyond `end`. Asked at the first of several soft hyphens.
 */
export function joinAt(text: string, at: number, end: number): Join | null {
  const code = text.charCodeAt(at);
  if (isSoftHyphen(code)) return joinSoft(text, at, end);
  return isHyphen(code) ? joinLines(text, at, end) : null;
}

/** What is read in place of the characters at `at`, and where the reading goes on; null where they are read as they are. */
function healed(text: string, at: number, end: number): { readonly between: string; readonly next: number } | null {
  const code = text.charCodeAt(at);
  if (isBlankOrEnd(code)) return { between: ' ', next: blanksEnd(text, at, end) };
  if (!isSoftHyphen(code) && !isHyphen(code)) return null;
  const join = joinAt(text, at, end);
  if (join) return { between: join.isHyphenKept ? text.charAt(at) : '', next: join.next };
  return isSoftHyphen(code) ? { between: '', next: at + 1 } : null;
}

/**
 * The words of a span as they read: line ends and runs of blanks are one blank, broken words are healed, soft hyphens are gone.
 * For output and comparison; offsets do not survive it.
 */
export function flow(text: string, { start, end }: Span): string {
  const parts: string[] = [];
  let from = start;
  for (let at = start; at < end; ) {
    const found = healed(text, at, end);
    if (found) parts.push(text.slice(from, at), found.between);
    at = found?.next ?? at + 1;
    if (found) from = at;
  }
  parts.push(text.slice(from, end));
  return parts.join('').trim();
}

/** Past blanks, line ends and the soft hyphens among them. */
function blanksEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && (isBlankOrEnd(text.charCodeAt(to)) || isSoftHyphen(text.charCodeAt(to)))) to++;
  return to;
}
