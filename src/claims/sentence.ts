/** One sentence as the rules see it: its tokens, and what is known of each. */
import type { DatedArticle, Span } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { overlaps } from '../text/spans.ts';
import { type Token, tokenize } from '../text/tokens.ts';

export interface Sentence {
  readonly span: Span;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicons: Lexicons;
  /** Index of the sentence in its article, and of the block it stands in. */
  readonly index: number;
  readonly block: number;
  /** True for a title or heading. */
  readonly isHeading: boolean;
  /** True when the token is part of a date expression, and so counts nothing. */
  isDate(at: number): boolean;
}

/** The sentences of an article in text order, tokenised once. */
export function viewSentences(article: DatedArticle, lexicons: Lexicons): readonly Sentence[] {
  let block = 0;
  let date = 0;
  return article.sentences.map((span, index) => {
    while ((article.blocks[block]?.end ?? span.end) <= span.start) block++;
    while ((article.dates[date]?.end ?? span.end) <= span.start) date++;
    const dates: Span[] = [];
    for (let at = date; (article.dates[at]?.start ?? span.end) < span.end; at++) dates.push(article.dates[at] ?? span);
    const tokens = tokenize(article.text, span.start, span.end);
    const dated = tokens.map((token) => dates.some((mention) => overlaps(mention, token)));
    const role = article.blocks[block]?.role;
    return {
      span,
      text: article.text,
      tokens,
      lexicons,
      index,
      block,
      isHeading: role === 'title' || role === 'heading',
      isDate: (at: number) => dated[at] === true,
    };
  });
}

/** Text of the tokens from `from` up to, not including, `next`. */
export function words(sentence: Sentence, from: number, next: number): string {
  const first = sentence.tokens[from];
  const last = sentence.tokens[next - 1];
  return first && last && next > from ? sentence.text.slice(first.start, last.end) : '';
}

export function spanOf(sentence: Sentence, from: number, next: number): Span {
  const first = sentence.tokens[from];
  const last = sentence.tokens[next - 1];
  if (!first || !last) throw new Error(`No tokens from ${from} to ${next} in sentence ${sentence.index}.`);
  return { start: first.start, end: last.end };
}

export function lower(sentence: Sentence, at: number): string {
  return sentence.tokens[at]?.lower ?? '';
}

/** True when the tokens at `at` read as these lower-case words. */
export function reads(sentence: Sentence, at: number, ...expected: readonly string[]): boolean {
  return expected.every((word, offset) => lower(sentence, at + offset) === word);
}
