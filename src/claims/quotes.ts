/**
 * Quoted passages of an article. A passage opens at “ or a straight " and closes at ” or ", whichever comes first, for writers mix them;
 * one that is never closed ends with its paragraph, and a closing mark without an opening one is passed over.
 */
import type { Block, Span } from '../model.ts';

const opens = (code: number): boolean => code === 0x201c || code === 0x22 || code === 0xab;
const closes = (code: number): boolean => code === 0x201d || code === 0x22 || code === 0xbb;

function quotesOf(text: string, { start, end }: Span): readonly Span[] {
  const quotes: Span[] = [];
  let opened = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (opened < 0 && opens(code)) opened = at + 1;
    else if (opened >= 0 && closes(code)) {
      quotes.push({ start: opened, end: at });
      opened = -1;
    }
  }
  return opened >= 0 ? [...quotes, { start: opened, end }] : quotes;
}

/** Spans of the words between the marks, marks excluded, in text order; never empty. */
export function readQuotes(text: string, blocks: readonly Block[]): readonly Span[] {
  return blocks
    .filter(({ role }) => role !== 'removed')
    .flatMap((block) => quotesOf(text, block))
    .filter(({ start, end }) => start < end);
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
