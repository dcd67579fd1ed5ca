/**
 * Quoted passages of an article. A passage opens at “ or a straight " and closes at ” or ", whichever comes first, for writers mix them;
 * one that is never closed ends with its paragraph, and a closing mark without an opening one is passed over.
 */
import type { Block, Span } from '../model.ts';

const opens = (code: number): boolean => code === 0x201c || code === 0x22 || code === 0xab;
const closes = (code: number): boolean => code === 0x201d || code === 0x22 || code === 0xbb;

/** Spans of the words between the marks, marks excluded, in text order. */
export function readQuotes(text: string, blocks: readonly Block[]): readonly Span[] {
  const quotes: Span[] = [];
  for (const block of blocks) {
    if (block.role === 'removed') continue;
    let start = -1;
    for (let at = block.start; at < block.end; at++) {
      const code = text.charCodeAt(at);
      if (start < 0 ? !opens(code) : !closes(code)) continue;
      if (start >= 0 && at > start) quotes.push({ start, end: at });
      start = start < 0 ? at + 1 : -1;
    }
    if (start >= 0 && start < block.end) quotes.push({ start, end: block.end });
  }
  return quotes;
}

/** True when the offset lies inside a quoted passage; `quotes` are in text order. */
export function isQuoted(quotes: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (quotes[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
}
