/**
 * Quoted passages of an article. Marks are told by where they stand rather than by their shape, for writers mix them: “across Iraq."
 *
 * Matches: “…” "…" «…» „…“ ``…'' ''…'' ‘…’ '…', one kind inside another, and a passage over paragraphs that each begin with a mark.
 * Near misses: 6" wide, the soldiers’ families, the '90s, rock 'n' roll. One that is never closed ends with its paragraph.
 */
import type { Block, Span } from '../../model.ts';
import { firstEndingAfter, isBlank, trim } from '../../text/spans.ts';

const doubles = /["“”„«»]|``|''/g;
const singles = /['‘’]/g;
const opening = new Set(['“', '„', '«', '``']);
const closing = new Set(['”', '»']);

/** Characters of a block around a mark. */
interface Mark {
  readonly glyph: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

const isGap = (letter: string): boolean => letter === '' || isBlank(letter.charCodeAt(0));
const isLetter = (letter: string): boolean => /[\p{L}\p{N}]/u.test(letter);
/** What may stand before an opening mark. */
const isBefore = (letter: string): boolean => isGap(letter) || '([{—–―-/:,"“”„‘`*_'.includes(letter);

function marksOf(text: string, { start, end }: Span, pattern: RegExp): readonly Mark[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ 0: glyph, index }) => {
    const from = start + index;
    const to = from + glyph.length;
    return {
      glyph,
      start: from,
      end: to,
      before: from > start ? text.charAt(from - 1) : '',
      after: to < end ? text.charAt(to) : '',
    };
  });
}

/** A shape that is neither opening nor closing opens after a gap and before a letter; ” does so where it can close nothing. */
function opens({ glyph, before, after }: Mark): boolean {
  if (opening.has(glyph)) return true;
  if (closing.has(glyph)) return isGap(before) && isLetter(after);
  return isBefore(before) && !isGap(after);
}

/** True where the mark looks as if it opened a quotation, whatever its shape. */
const leansAhead = ({ before, after }: Mark): boolean => isGap(before) && !isGap(after);

interface Open {
  /** How many marks within it are open. */
  depth: number;
}

/** What a mark does to the quotation that is open: closes it, opens or closes one within it, or nothing. */
function closes(open: Open, mark: Mark, isNesting: boolean): boolean {
  if (opening.has(mark.glyph) && (isBefore(mark.before) || isGap(mark.before))) {
    if (isNesting && !isGap(mark.after)) open.depth++;
    return false;
  }
  if (open.depth > 0 && closing.has(mark.glyph)) {
    open.depth--;
    return false;
  }
  if (open.depth > 0 || leansAhead(mark)) return false;
  return true;
}

interface Passages {
  readonly quotes: readonly Span[];
  /** Nothing closes the last one. */
  readonly isOpen: boolean;
}

/** Index of the mark that closes what the mark at `at` opens; -1 where none does. */
function closingOf(marks: readonly Mark[], at: number, isNesting: boolean): number {
  const open: Open = { depth: 0 };
  for (let next = at + 1; next < marks.length; next++) {
    const mark = marks[next];
    if (mark && closes(open, mark, isNesting)) return next;
  }
  return -1;
}

/** Passages between double marks. */
function doubleQuotes(text: string, block: Span): Passages {
  const marks = marksOf(text, block, doubles);
  const quotes: Span[] = [];
  // Once a mark within a quotation is found never to be closed, depth is not to be trusted in this paragraph any more; it is read on without.
  let isNesting = true;
  for (let at = 0; at < marks.length; at++) {
    const opener = marks[at];
    if (!opener || !opens(opener)) continue;
    let end = closingOf(marks, at, isNesting);
    if (end < 0 && isNesting) {
      isNesting = false;
      end = closingOf(marks, at, isNesting);
    }
    const closer = marks[end];
    quotes.push({ start: opener.end, end: closer?.start ?? block.end });
    if (!closer) return { quotes, isOpen: true };
    at = end;
  }
  return { quotes, isOpen: false };
}

/** "soldiers’ families": a mark after an s and before a blank may be an apostrophe. */
const isDoubtful = ({ before, after }: Mark): boolean => /s/i.test(before) && isGap(after) && after !== '';

const opensSingle = ({ glyph, before, after }: Mark): boolean => glyph !== '’' && isBefore(before) && /[\p{L}“"]/u.test(after);
const closesSingle = ({ before, after }: Mark): boolean => !isGap(before) && !isLetter(after);

/** Index of the mark that closes what ‘ or ' at `at` opens, before the next opening one; a doubtful one only where it opened with ‘. */
function closingSingle(marks: readonly Mark[], at: number): number {
  let doubtful = -1;
  for (let next = at + 1; next < marks.length; next++) {
    const mark = marks[next];
    if (!mark || opensSingle(mark)) break;
    if (!closesSingle(mark)) continue;
    if (!isDoubtful(mark)) return next;
    doubtful = next;
  }
  return marks[at]?.glyph === '‘' ? doubtful : -1;
}

/** Passages between single marks outside the double ones. */
function singleQuotes(text: string, block: Span, taken: readonly Span[]): readonly Span[] {
  const marks = marksOf(text, block, singles).filter(
    ({ start, before, after }) => before !== "'" && after !== "'" && !quoteAt(taken, start),
  );
  const quotes: Span[] = [];
  for (let at = 0; at < marks.length; at++) {
    const opener = marks[at];
    if (!opener || !opensSingle(opener)) continue;
    const closer = marks[closingSingle(marks, at)];
    if (closer) quotes.push({ start: opener.end, end: closer.start });
  }
  return quotes;
}

/** Single marks around double ones win: the double ones stand within. */
function quotesOf(text: string, block: Span): Passages {
  const { quotes, isOpen } = doubleQuotes(text, block);
  const outer = singleQuotes(text, block, quotes).filter(({ start, end }) => start < end);
  if (outer.length === 0) return { quotes, isOpen };
  const inner = quotes.filter(({ start }) => !quoteAt(outer, start));
  return { quotes: [...inner, ...outer].sort((a, b) => a.start - b.start), isOpen: isOpen && inner.at(-1) === quotes.at(-1) };
}

/** "WALLACE: If I may": a paragraph of a transcript is somebody else's. */
const turn = /^[\s"“‘'`(]*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}:/u;
const opensParagraph = /^\s*["“„«‘]/;

/** Spans of the words between the marks, marks excluded, in text order; never empty. They do not overlap. */
export function readQuotes(text: string, blocks: readonly Block[]): readonly Span[] {
  const found: Span[] = [];
  let isUnfinished = false;
  for (const block of blocks) {
    if (block.role === 'removed') {
      isUnfinished = false;
      continue;
    }
    const { quotes, isOpen } = quotesOf(text, block);
    const head = text.slice(block.start, block.start + 60);
    const last = found.at(-1);
    const [first] = quotes;
    const goesOn = isUnfinished && last && first && opensParagraph.test(head) && !turn.test(head);
    if (goesOn) found[found.length - 1] = { start: last.start, end: first.end };
    for (const quote of goesOn ? quotes.slice(1) : quotes) found.push(quote);
    isUnfinished = isOpen && quotes.length > 0;
  }
  return found.map((quote) => trim(text, quote)).filter(({ start, end }) => start < end);
}

/** The quoted passage in which the offset lies, or null; `quotes` are in text order and do not overlap. */
export function quoteAt(quotes: readonly Span[], offset: number): Span | null {
  const quote = quotes[firstEndingAfter(quotes, offset)];
  return quote && quote.start <= offset ? quote : null;
}

/** True when a whole quoted passage stands between two offsets. */
export function hasQuoteBetween(quotes: readonly Span[], start: number, end: number): boolean {
  const place = firstEndingAfter(quotes, start);
  return quotes.slice(place, place + 2).some((quote) => quote.start >= start && quote.end < end);
}
