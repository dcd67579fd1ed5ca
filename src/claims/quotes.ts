/**
 * Quoted passages of an article. A passage opens at “ or a straight " and closes at ” or ", whichever comes first, for writers mix them;
 * one that is never closed ends with its paragraph, and a closing mark without an opening one is passed over.
 */
import type { Block, Span } from '../model.ts';
import { firstEndingAfter } from '../text/spans.ts';

/** Every mark that opens or closes a quotation; single marks are left to apostrophes. */
const marks = /["“”«»]/g;
const closing = new Set(['"', '”', '»']);
const opening = new Set(['"', '“', '«']);

function quotesOf(text: string, { start, end }: Span): readonly Span[] {
  const quotes: Span[] = [];
  let opened = -1;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(marks)) {
    const at = start + index;
    if (opened < 0 && opening.has(mark)) opened = at + 1;
    else if (opened >= 0 && closing.has(mark)) {
      quotes.push({ start: opened, end: at });
      opened = -1;
    }
  }
  if (opened >= 0) quotes.push({ start: opened, end });
  return quotes;
}

/** Spans of the words between the marks, marks excluded, in text order; never empty. */
export function readQuotes(text: string, blocks: readonly Block[]): readonly Span[] {
  return blocks
    .filter(({ role }) => role !== 'removed')
    .flatMap((block) => quotesOf(text, block))
    .filter(({ start, end }) => start < end);
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
