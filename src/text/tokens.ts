/**
 * FLOOR. Words, numbers and marks of a text, each with its place. One pass, linear, no backtracking.
 *
 * Matches that matter here, with their near misses:
 *   12troops      number "12" + word "troops"          (but 12th is an ordinal, 46-year-old one word, 1990s a decade)
 *   U.S.-led      one word                             (but U.S. alone is an abbreviation)
 *   Iraq’s        word "Iraq" + possessive "’s"        (but Kata’eb and don’t are one word each)
 *   1,200  2.5    one number                           (but "in 2020, 3 died" is two)
 *   00:15         a clock
 *   **9 men**     number "9" + word "men"           (but 5*3, a_b and "* item" keep their marks)
 *   [9](http://x) number "9"                        (but [sic](then) is words and brackets)
 *   mis-⏎sile     one word "missile"                (but 2020-⏎21 is two numbers; see joins.ts)
 */
import { flow, isSoftHyphen, joinAt } from './joins.ts';
import { unseenEnd } from './markup.ts';
import { isBlank } from './spans.ts';

export type TokenKind = 'word' | 'number' | 'ordinal' | 'decade' | 'clock' | 'abbreviation' | 'possessive' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  /** As in the text, but for a word that is broken over lines or holds soft hyphens: that one is whole. */
  readonly text: string;
  /** Lower case with straight apostrophes and hyphens: what rules compare. */
  readonly lower: string;
  /** `lower` without apostrophes and stops: what lexicons compare, so that "U.S." and "US" are one. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** Starts with an upper-case letter. */
  readonly isCapital: boolean;
}

/** What the letters of a token tell wherever it stands. */
type Spelling = Pick<Token, 'text' | 'lower' | 'plain' | 'isCapital'>;

const ordinalEndings = new Set(['st', 'nd', 'rd', 'th']);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** A hyphen as typed, or one of those that word processors set. */
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return code >= 0xaa && /[\p{L}\p{M}]/u.test(text.charAt(at));
}

function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /\p{Lu}/u.test(text.charAt(at));
}

/**
 * Spellings seen before. News repeats its words, and folding one costs more than finding it again; one string for each word also
 * makes every comparison after it cheap. Emptied when full, so that no text makes it grow without end.
 */
const spellings = new Map<string, Spelling>();
const mostSpellings = 20_000;
const longestKept = 40;

/** Line ends and soft hyphens stand inside a token only where a word is broken. */
const isBroken = (raw: string): boolean => /[\n\r\u00ad\u2028]/.test(raw);

function spell(raw: string): Spelling {
  const text = isBroken(raw) ? flow(raw, { start: 0, end: raw.length }) : raw;
  const folded = text.toLowerCase();
  const lower = /[^\0-\x7f]/.test(folded) ? folded.replaceAll('’', "'").replaceAll(/[\u2010\u2011]/g, '-') : folded;
  const plain = /['.]/.test(lower) ? lower.replaceAll(/['.]/g, '') : lower;
  return { text, lower, plain, isCapital: isCapitalAt(text, 0) };
}

function spellingOf(raw: string): Spelling {
  const known = spellings.get(raw);
  if (known) return known;
  const spelling = spell(raw);
  if (raw.length > longestKept) return spelling;
  if (spellings.size >= mostSpellings) spellings.clear();
  spellings.set(raw, spelling);
  return spelling;
}

/** End of the run of letters (digits allowed after the first) that starts at `at`. */
function lettersEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && (isLetter(text, to) || (to > at && isDigit(text.charCodeAt(to))))) to++;
  return to;
}

function digitsEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isDigit(text.charCodeAt(to))) to++;
  return to;
}

/** End of "U.S." or "a.m." at `at`, or `at` itself when there are no two single letters with stops. */
function abbreviationEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to + 1 < end && isLetter(text, to) && text[to + 1] === '.') to += 2;
  return to - at >= 4 ? to : at;
}

/** End of the letters or digits that begin at `at`. */
const partEnd = (text: string, at: number, end: number): number =>
  isDigit(text.charCodeAt(at)) ? digitsEnd(text, at, end) : lettersEnd(text, at, end);

/** End of the part that a hyphen, a line's end or an inner apostrophe at `at` ties to the word before it, or `at` when it ties nothing. */
function tiedEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (at + 1 >= end || !(isHyphen(code) || isSoftHyphen(code) || isApostrophe(code))) return at;
  const to = partEnd(text, at + 1, end);
  const isClosingS = isApostrophe(code) && to === at + 2 && /s/i.test(text.charAt(at + 1));
  if (to > at + 1 && !isClosingS && !isSoftHyphen(code)) return to;
  const join = joinAt(text, at, end);
  return join ? partEnd(text, join.next, end) : at;
}

/** Extends a word over hyphens and inner apostrophes: Iran-backed, al-Muhandis, Kata’eb, don’t; stops before a closing ’s. */
function wordEnd(text: string, at: number, end: number): number {
  let to = lettersEnd(text, at, end);
  for (let next = tiedEnd(text, to, end); next > to; next = tiedEnd(text, to, end)) to = next;
  return to;
}

/** Past a hyphen at `at`, and past the end of the line where it ends one within a word; `at` itself where there is none. */
function hyphenEnd(text: string, at: number, end: number): number {
  if (!isHyphen(text.charCodeAt(at)) || at + 1 >= end) return at;
  return joinAt(text, at, end)?.next ?? at + 1;
}

interface Scanned {
  readonly kind: TokenKind;
  readonly end: number;
}

/** End of "1,200.5" at `at`: groups of three after commas, then one decimal part. */
function figureEnd(text: string, at: number, end: number): number {
  let to = digitsEnd(text, at, end);
  while (text[to] === ',' && to - at <= 15 && digitsEnd(text, to + 1, end) === to + 4) to += 4;
  const decimals = text[to] === '.' ? digitsEnd(text, to + 1, end) : to;
  return decimals > to + 1 ? decimals : to;
}

function scanNumber(text: string, at: number, end: number): Scanned {
  const whole = digitsEnd(text, at, end);
  if (text[whole] === ':' && whole - at <= 2 && digitsEnd(text, whole + 1, end) === whole + 3) return { kind: 'clock', end: whole + 3 };
  const to = figureEnd(text, at, end);
  const next = hyphenEnd(text, to, end);
  if (next > to && isLetter(text, next)) return { kind: 'word', end: wordEnd(text, next, end) };
  const suffix = lettersEnd(text, to, end);
  const tail = text.slice(to, suffix).toLowerCase();
  if (ordinalEndings.has(tail)) return { kind: 'ordinal', end: suffix };
  if (tail === 's' && whole - at === 4) return { kind: 'decade', end: suffix };
  return { kind: 'number', end: to };
}

function scanWord(text: string, at: number, end: number): Scanned {
  const stop = abbreviationEnd(text, at, end);
  if (stop === at) return { kind: 'word', end: wordEnd(text, at, end) };
  const next = hyphenEnd(text, stop, end);
  if (next > stop && isLetter(text, next)) return { kind: 'word', end: wordEnd(text, next, end) };
  return { kind: 'abbreviation', end: stop };
}

/** `glued` is where a token at `at` must begin to have nothing that is seen between itself and the word before. */
function isPossessive(text: string, at: number, end: number, previous: Token | undefined, glued: number): boolean {
  if (!isApostrophe(text.charCodeAt(at)) || glued !== at || !previous || previous.kind === 'mark') return false;
  return (text[at + 1] === 's' || text[at + 1] === 'S') && !(at + 2 < end && isLetter(text, at + 2));
}

function scan(text: string, at: number, end: number, previous: Token | undefined, glued: number): Scanned {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return scanNumber(text, at, end);
  if (isLetter(text, at)) return scanWord(text, at, end);
  if (isPossessive(text, at, end, previous, glued)) return { kind: 'possessive', end: at + 2 };
  if (text.startsWith('...', at)) return { kind: 'mark', end: at + 3 };
  const isPair = code >= 0xd800 && code <= 0xdbff && at + 1 < end;
  return { kind: 'mark', end: at + (isPair ? 2 : 1) };
}

/**
 * Tokens of `text.slice(start, end)` with offsets into `text`, in order. White space is in none of them, and neither are stray soft
 * hyphens and the marks with which Markdown sets words in italics or makes them a link: they are seen on no page, and would part a
 * figure from its noun.
 */
export function tokenize(text: string, start = 0, end = text.length): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  let glued = start;
  while (at < end) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const unseen = isSoftHyphen(text.charCodeAt(at)) ? at + 1 : unseenEnd(text, at, end);
    if (unseen > at) {
      if (glued === at) glued = unseen;
      at = unseen;
      continue;
    }
    const found = scan(text, at, end, tokens.at(-1), glued);
    const { text: own, lower, plain, isCapital } = spellingOf(text.slice(at, found.end));
    tokens.push({ kind: found.kind, text: own, lower, plain, start: at, end: found.end, isCapital });
    at = found.end;
    glued = at;
  }
  return tokens;
}
