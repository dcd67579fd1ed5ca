/** Which words between marks are a quotation: what somebody said, not a title of a work, a nickname or a term held at arm's length. */
import type { Span } from '../../model.ts';
import { firstEndingAfter, isBlank } from '../../text/spans.ts';
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';

/** Words between marks with what stands around them. */
export interface Passage {
  readonly focus: Span;
  /** Index of the first and last sentence that it touches. */
  readonly first: number;
  readonly last: number;
  /** How many words it has. */
  readonly words: number;
  /** True when it begins like a sentence, where a sentence can begin. */
  readonly isUtterance: boolean;
  /** True for words that are set in marks as the name of something. */
  readonly isTerm: boolean;
}

const naming = wordSet('so-called nicknamed dubbed titled entitled named called known termed labeled labelled codenamed branded');
const works = wordSet(
  'film movie documentary song album book novel show series programme program play musical opera poem podcast episode column essay article movie sitcom drama single hit ballad magazine broadcast',
);
const small = /^(?:a|an|the|and|or|of|in|on|at|to|for|by|with|from|is|as|but|nor|v|vs)$/;

/** Index of the first token that begins at the offset or after it. */
function tokenAt({ tokens }: Sentence, offset: number): number {
  return firstEndingAfter(tokens, offset);
}

/** Up to two words before the marks. */
function wordsBefore(sentence: Sentence, focus: Span): readonly string[] {
  let at = tokenAt(sentence, focus.start) - 1;
  while (at >= 0 && sentence.tokens[at]?.kind === 'mark' && sentence.tokens[at]?.text !== '.' && sentence.tokens[at]?.text !== ',') at--;
  return [lower(sentence, at), lower(sentence, at - 1)];
}

/** "known as “Red Tom”", "a film called “…”", "her song “…”"; not "she called “…”". */
function isNamed(sentence: Sentence, focus: Span): boolean {
  const [before = '', second = ''] = wordsBefore(sentence, focus);
  if (works.has(before) || before === 'so-called' || before === 'nicknamed' || before === 'titled' || before === 'entitled') return true;
  return before === 'as'
    ? second === 'known'
    : naming.has(before) && /^(?:is|was|are|were|been|being|be|a|film|movie|book|group|also|,)$/.test(second);
}

/** "The Long Road Home": every word but the small ones is capitalised, and nothing ends a sentence. */
function isTitleCased(tokens: Sentence['tokens']): boolean {
  const all = tokens.filter(({ kind }) => kind !== 'mark' && kind !== 'possessive');
  const isCapitalised = all.every(({ isCapital, kind, lower: word }) => isCapital || kind === 'number' || small.test(word));
  return isCapitalised && all.length <= 10 && !tokens.some(({ text }) => text === '!' || text === '?');
}

/** How many blanks and marks may stand before a quotation. */
const longestGap = 12;

/** The last letter before the marks; empty at the start of the block. */
function letterBefore(text: string, at: number, start: number): string {
  let place = at - 1;
  const first = Math.max(start, at - longestGap);
  while (place >= first && (isBlank(text.charCodeAt(place)) || /["“”„«»'‘’`*_]/.test(text.charAt(place)))) place--;
  return place < first ? '' : text.charAt(place);
}

function isUtterance(sentence: Sentence, focus: Span, blockStart: number): boolean {
  const before = letterBefore(sentence.text, focus.start, blockStart);
  const isOpening = before === '' || /[.!?:)—–―-]/.test(before) || isBlank(before.charCodeAt(0));
  return isOpening && /^[\p{Lu}\d[(…“‘.]/u.test(sentence.text.charAt(focus.start));
}

/** Tokens that stand wholly inside the quotation. */
function tokensIn({ tokens }: Sentence, { start, end }: Span): Sentence['tokens'] {
  const from = firstEndingAfter(tokens, start);
  let next = from;
  while ((tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next++;
  return tokens.slice(tokens[from] && tokens[from].start < start ? from + 1 : from, next);
}

/** Every quoted passage, in text order; `quotes` are in text order and do not overlap. */
export function readPassages(
  sentences: readonly Sentence[],
  quotes: readonly Span[],
  startOf: (sentence: Sentence) => number,
): readonly Passage[] {
  const passages: Passage[] = [];
  let first = 0;
  for (const focus of quotes) {
    while ((sentences[first]?.span.end ?? Number.POSITIVE_INFINITY) <= focus.start) first++;
    const opening = sentences[first];
    let last = first - 1;
    let words = 0;
    for (let next = opening; next && next.span.start < focus.end; next = sentences[last + 1]) {
      words += tokensIn(next, focus).filter(({ kind }) => kind !== 'mark' && kind !== 'possessive').length;
      last++;
    }
    if (!opening || last < first || words === 0) continue;
    const isTerm = last === first && (isNamed(opening, focus) || isTitleCased(tokensIn(opening, focus)));
    passages.push({ focus, first, last, words, isUtterance: isUtterance(opening, focus, startOf(opening)), isTerm });
  }
  return passages;
}
