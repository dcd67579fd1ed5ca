/** Which piece of a page is the headline of its story. */
import { fold } from '../../text/spans.ts';
import type { Metadata } from '../draft.ts';
import { around, type Element } from './element.ts';
import { linkShare, sizeOf } from './extent.ts';
import { isHeading, type Piece } from './pieces.ts';
import { given, plain } from './wording.ts';

const longestHeadline = 60;
const elsewhere = new Set(['nav', 'footer', 'aside', 'form']);

/** 1 to 6 for headings by their element, 7 for all others. */
function levelOf({ holder }: Piece): number {
  for (const { name } of around(holder)) if (/^h[1-6]$/.test(name)) return Number(name[1]);
  return 7;
}

/** The share of the longer that the shorter makes, where the longer holds it whole. */
function likeness(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short !== '' && long.includes(short) ? short.length / long.length : 0;
}

interface Candidate {
  readonly at: number;
  readonly level: number;
  readonly isElsewhere: boolean;
  /** How much of it is a title that some voice gives. */
  readonly said: number;
}

/** A title word for word, then the highest heading; of equals the first that stands in the page's main part. */
const worth = ({ level, isElsewhere, said }: Candidate): number =>
  (said > 0.55 ? 10 + said * 10 : 0) + (7 - level) * 0.5 - (isElsewhere ? 8 : 0);

/** The piece as a headline, or null where it cannot be one: too long, a link to another page, no heading and no title. */
function candidateOf(piece: Piece, at: number, titles: readonly string[]): Candidate | null {
  const level = levelOf(piece);
  if (sizeOf(piece) > longestHeadline || (linkShare(piece) > 0.8 && level > 2)) return null;
  const words = fold(piece.words);
  const said = Math.max(0, ...titles.map((title) => (level === 7 && title !== words ? 0 : likeness(title, words))));
  if (said <= 0.55 && (level > 1 || words.split(' ').length < 3)) return null;
  return { at, level, said, isElsewhere: [...around(piece.holder)].some(({ name }) => elsewhere.has(name)) };
}

/** Place of the headline among the pieces, or -1. `titles` are what the page's metadata calls the story. */
export function headlineAt(pieces: readonly Piece[], titles: readonly string[]): number {
  const folded = titles.map(fold);
  let best: Candidate | null = null;
  for (const [at, piece] of pieces.entries()) {
    const candidate = candidateOf(piece, at, folded);
    if (candidate && worth(candidate) > Math.max(0, best ? worth(best) : 0)) best = candidate;
  }
  return best?.at ?? -1;
}

/** The element that is the headline: the heading around the words, or what holds them. */
export function headlineElement({ holder }: Piece): Element {
  return [...around(holder)].find(({ name }) => /^h[1-6]$/.test(name)) ?? holder;
}

const shortestLine = 4;

/** A line of its own that might be a headline without being a heading: several words, no link, no label. */
const isLine = (piece: Piece): boolean => linkShare(piece) === 0 && piece.words.split(' ').length >= shortestLine;

/** The folded headings of a page, and the lines of it that might be one: old pages have no headings, only large letters. */
export function headingsOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const short = pieces.filter((piece) => sizeOf(piece) <= longestHeadline && (isHeading(piece) || isLine(piece)));
  return new Set(short.map(({ words }) => fold(words)));
}

const fewestWords = 4;

/** The headline as the title, where it is the page's only main heading and the first of `titles` has other words. */
export function headlineSays(pieces: readonly Piece[], titleAt: number, titles: readonly string[]): Metadata {
  const headline = pieces[titleAt];
  const [first] = titles;
  if (!headline || first === undefined || levelOf(headline) !== 1 || fold(first) === fold(headline.words)) return {};
  const isOnly = pieces.every((piece) => piece === headline || levelOf(piece) !== 1);
  return isOnly && linkShare(headline) < 0.5 && headline.words.split(' ').length >= fewestWords
    ? given({ title: plain(headline.words) })
    : {};
}
