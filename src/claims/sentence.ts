/** One sentence as the rules see it: its tokens, and what is known of each. */
import type { DatedArticle, DateMention, Span } from '../model.ts';
import { flow } from '../text/joins.ts';
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
  /** All sentences of the article, this one among them. */
  readonly fellows: readonly Sentence[];
  /** True for a title or heading. */
  readonly isHeading: boolean;
  /** Its date expressions, in text order. */
  readonly dates: readonly DatedWords[];
  /** What was read of it so far, by reader: see `perSentence`. */
  readonly facts: Map<object, unknown>;
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

/** Indices of the tokens that are part of a date. */
function tokensOf(dates: readonly DatedWords[]): ReadonlySet<number> {
  const indices = new Set<number>();
  for (const { from, next } of dates) for (let at = from; at < next; at++) indices.add(at);
  return indices;
}

/** The sentences of an article in text order, tokenised once. */
export function viewSentences(article: DatedArticle, lexicons: Lexicons): readonly Sentence[] {
  let block = 0;
  let date = 0;
  const fellows: Sentence[] = [];
  for (const [index, span] of article.sentences.entries()) {
    while ((article.blocks[block]?.end ?? span.end) <= span.start) block++;
    while ((article.dates[date]?.end ?? span.end) <= span.start) date++;
    const tokens = tokenize(article.text, span.start, span.end);
    const dates = datesOf(tokens, article.dates, date, span.end);
    const isDated = tokensOf(dates);
    const role = article.blocks[block]?.role;
    fellows.push({
      span,
      text: article.text,
      tokens,
      lexicons,
      index,
      block,
      fellows,
      isHeading: role === 'title' || role === 'heading',
      dates,
      facts: new Map(),
      isDate: (at: number) => isDated.has(at),
    });
  }
  return fellows;
}

/**
 * A fact of a sentence, read when it is first asked for and kept as long as the sentence: many rules ask for the same lists of
 * counted phrases, the same places, the same attacks.
 */
export function perSentence<Fact>(read: (sentence: Sentence) => Fact): (sentence: Sentence) => Fact {
  const key = {};
  return (sentence) => {
    const found = sentence.facts.get(key);
    if (found !== undefined) return found as Fact;
    const fact = read(sentence);
    sentence.facts.set(key, fact);
    return fact;
  };
}

/** The same for a fact of a whole article. */
export function perArticle<Fact>(read: (sentences: readonly Sentence[]) => Fact): (sentence: Sentence) => Fact {
  const ofFirst = perSentence(({ fellows }) => read(fellows));
  return (sentence) => ofFirst(sentence.fellows[0] ?? sentence);
}

/** The same for a fact of one token of a sentence. */
export function perToken<Fact>(read: (sentence: Sentence, at: number) => Fact): (sentence: Sentence, at: number) => Fact {
  const factsOf = perSentence((): (Fact | undefined)[] => []);
  return (sentence, at) => {
    if (at < 0 || at >= sentence.tokens.length) return read(sentence, at);
    const facts = factsOf(sentence);
    const found = facts[at];
    if (found !== undefined) return found;
    const fact = read(sentence, at);
    facts[at] = fact;
    return fact;
  };
}

/** Lower-case words to look for: a set, or a map by word. */
interface Words {
  has(word: string): boolean;
}

const nowhere: readonly number[] = [];

/** Indices of the tokens that are one of these words, left to right. */
export function where({ tokens }: Sentence, sought: Words): readonly number[] {
  let found: number[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    if (!sought.has(tokens[at]?.lower ?? '')) continue;
    found ??= [];
    found.push(at);
  }
  return found ?? nowhere;
}

/** True when one of these words stands in the sentence. */
export function mentions({ tokens }: Sentence, sought: Words): boolean {
  return tokens.some(({ lower }) => sought.has(lower));
}

/** The tokens from `from` up to, not including, `next`, as they read in one line: names and wordings are printed so, wherever a line of the article ends. */
export function words(sentence: Sentence, from: number, next: number): string {
  const first = sentence.tokens[from];
  const last = sentence.tokens[next - 1];
  return first && last && next > from ? flow(sentence.text, { start: first.start, end: last.end }) : '';
}

/** Offsets of the tokens from `from` up to, not including, `next`; throws when there are none. */
export function spanOf(sentence: Sentence, from: number, next: number): Span {
  const first = sentence.tokens[from];
  const last = sentence.tokens[next - 1];
  if (!first || !last) throw new Error(`No tokens from ${from} to ${next} in sentence ${sentence.index}.`);
  return { start: first.start, end: last.end };
}

/** The lower-case word at `at`; empty before the first token and after the last. */
export function lower({ tokens }: Sentence, at: number): string {
  return at < 0 ? '' : (tokens[at]?.lower ?? '');
}

/** True when the tokens at `at` read as these lower-case words. */
export function reads(sentence: Sentence, at: number, ...expected: readonly string[]): boolean {
  return expected.every((word, offset) => lower(sentence, at + offset) === word);
}
