import type { Span } from '../../model.ts';
import { fold, slice } from '../../text/spans.ts';
import type { Paragraph } from '../blocks.ts';

/** A paragraph as clutter rules see it. */
export interface Passage {
  /** As in the text. */
  readonly text: string;
  /** Folded: lower case, straight quotes, single blanks. */
  readonly lower: string;
  readonly words: readonly string[];
  readonly span: Span;
}

export interface Page {
  readonly passages: readonly Passage[];
  /** Reasons given so far, by place; rules later in the list see what earlier ones removed. */
  readonly reasons: readonly (string | null)[];
  /** How many of the paragraphs above were kept. */
  readonly storyAbove: number;
}

/** A paragraph that a rule must judge, with the paragraphs around it when they matter. */
export interface ClutterExample {
  readonly above?: readonly string[];
  readonly text: string;
  readonly below?: readonly string[];
}

/** One kind of page furniture. Its id is the reason printed for what it removes. */
export interface ClutterRule {
  readonly id: string;
  /** Judges `page.passages[at]`. */
  matches(passage: Passage, page: Page, at: number): boolean;
  /** True where a paragraph may go although it counts the dead, the hurt or troops, because it belongs to another story or is said twice. */
  readonly overridesFigures?: (passage: Passage, page: Page, at: number) => boolean;
  readonly examples: readonly (string | ClutterExample)[];
  readonly nearMisses: readonly (string | ClutterExample)[];
}

export function passageOf(text: string, span: Paragraph | Span): Passage {
  const words = slice(text, span);
  // Marks of emphasis say nothing about what a paragraph is.
  const lower = fold(words.replaceAll(/[*_]+/g, ''));
  return {
    text: words,
    lower,
    words: lower.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)),
    span: { start: span.start, end: span.end },
  };
}

/** Whether `lower` begins with one of the phrases, at the end of a word. */
export function startsWithAny(lower: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => lower.startsWith(phrase) && !/[\p{L}\p{N}]/u.test(lower.charAt(phrase.length)));
}

export function includesAny(lower: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => lower.includes(phrase));
}

const isLetterOrDigit = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** The words without marks at either end: what exact comparison wants. Walked by hand, because a pattern tied to the end is quadratic. */
export function bare(lower: string): string {
  let start = 0;
  let end = lower.length;
  while (start < end && !isLetterOrDigit(lower.charAt(start))) start++;
  while (end > start && !isLetterOrDigit(lower.charAt(end - 1))) end--;
  return lower.slice(start, end);
}

export const endsWithStop = (lower: string): boolean => /[.!?]["')\]]*$/.test(lower);
