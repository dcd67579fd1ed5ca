/** Quotations as claims: the quoted words, whole, with their speaker. Words in scare quotes (one or two) are none. */
import type { Span } from '../model.ts';
import type { Sentence } from './sentence.ts';

/** The words between two quotation marks. */
export interface QuotedPassage {
  readonly focus: Span;
  /** Index of the first and last sentence that it touches. */
  readonly first: number;
  readonly last: number;
}

const leastWords = 3;

/** Words that stand wholly inside the quotation. */
function wordCount({ tokens }: Sentence, { start, end }: Span): number {
  return tokens.filter((token) => token.start >= start && token.end <= end && token.kind !== 'mark').length;
}

/** Passages of three words and more, in text order; `quotes` are in text order and do not overlap. */
export function readPassages(sentences: readonly Sentence[], quotes: readonly Span[]): readonly QuotedPassage[] {
  const passages: QuotedPassage[] = [];
  let first = 0;
  for (const focus of quotes) {
    while ((sentences[first]?.span.end ?? Number.POSITIVE_INFINITY) <= focus.start) first++;
    let last = first - 1;
    let words = 0;
    for (let next = sentences[first]; next && next.span.start < focus.end; next = sentences[last + 1]) {
      words += wordCount(next, focus);
      last++;
    }
    if (words >= leastWords) passages.push({ focus, first, last });
  }
  return passages;
}
