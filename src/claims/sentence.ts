/** One sentence as the rules see it: its tokens, and what is known of each. */
import type { DatedArticle, DateMention, Span } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** A date expression by its token range. */
export interface DatedWords {
  readonly mention: DateMention;
  readonly from: number;
  readonly next: number;
}

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
  /** Its date expressions, in text order. */
  readonly dates: readonly DatedWords[];
  /** True when the token is part of a date expression, and so counts nothing. */
  isDate(at: number): boolean;
}

/** Date expressions that touch the tokens; `first` is the index of the first mention that may. */
function datesOf(tokens: readonly Token[], mentions: readonly DateMention[], first: number, end: number): readonly DatedWords[] {
  const dates: DatedWords[] = [];
  let from = 0;
  for (let index = first; ; index++) {
    const mention = mentions[index];
    if (!mention || mention.start >= end) return dates;
    while ((tokens[from]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) from++;
    let next = from;
    while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < mention.end) next++;
    if (next > from) dates.push({ mention, from, next });
  }
}

/** The sentences of an article in text order, tokenised once. */
export function viewSentences(article: DatedArticle, lexicons: Lexicons): readonly Sentence[] {
  let block = 0;
  let date = 0;
  return article.sentences.map((span, index) => {
    while ((article.blocks[block]?.end ?? span.end) <= span.start) block++;
    while ((article.dates[date]?.end ?? span.end) <= span.start) date++;
    const tokens = tokenize(article.text, span.start, span.end);
    const dates = datesOf(tokens, article.dates, date, span.end);
    const isDated: boolean[] = [];
    for (const { from, next } of dates) for (let at = from; at < next; at++) isDated[at] = true;
    const role = article.blocks[block]?.role;
    return {
      span,
      text: article.text,
      tokens,
      lexicons,
      index,
      block,
      isHeading: role === 'title' || role === 'heading',
      dates,
      isDate: (at: number) => isDated[at] === true,
    };
  });
}

/**
 * A fact of a sentence, read when it is first asked for and kept as long as the sentence: many rules ask for the same lists of
 * counted phrases, the same places, the same attacks.
 */
export function perSentence<Fact>(read: (sentence: Sentence) => Fact): (sentence: Sentence) => Fact {
  const known = new WeakMap<Sentence, { readonly fact: Fact }>();
  return (sentence) => {
    const found = known.get(sentence);
    if (found) return found.fact;
    const fact = read(sentence);
    known.set(sentence, { fact });
    return fact;
  };
}

/** The same for a fact of one token of a sentence. */
export function perToken<Fact>(read: (sentence: Sentence, at: number) => Fact): (sentence: Sentence, at: number) => Fact {
  const factsOf = perSentence((): Map<number, { readonly fact: Fact }> => new Map());
  return (sentence, at) => {
    const facts = factsOf(sentence);
    const found = facts.get(at);
    if (found) return found.fact;
    const fact = read(sentence, at);
    facts.set(at, { fact });
    return fact;
  };
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
