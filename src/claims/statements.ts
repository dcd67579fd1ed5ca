/** Quotations as claims: the quoted words, whole, with their speaker. Words in scare quotes (one or two) are none. */
import type { Span } from '../model.ts';
import type { Voices } from './attribution.ts';
import type { Sentence } from './sentence.ts';

export interface QuotedPassage {
  readonly focus: Span;
  /** Index of the first and last sentence that it touches. */
  readonly first: number;
  readonly last: number;
}

const leastWords = 3;

function wordCount(sentences: readonly Sentence[], quote: Span): number {
  let count = 0;
  for (const sentence of sentences) {
    if (sentence.span.end <= quote.start) continue;
    if (sentence.span.start >= quote.end) break;
    for (const token of sentence.tokens) if (token.start >= quote.start && token.end <= quote.end && token.kind !== 'mark') count++;
  }
  return count;
}

/** Passages of three words and more, in text order. */
export function readPassages(sentences: readonly Sentence[], voices: Voices): readonly QuotedPassage[] {
  return voices.quotes.flatMap((focus) => {
    const first = sentences.findIndex(({ span }) => span.end > focus.start);
    const last = sentences.findLastIndex(({ span }) => span.start < focus.end);
    const isWhole = first >= 0 && last >= first && wordCount(sentences.slice(first, last + 1), focus) >= leastWords;
    return isWhole ? [{ focus, first, last }] : [];
  });
}
