/** FLOOR. The words of a text as they are compared between texts: no marks, no closing ’s, no case, no accents. Never for output. */
import type { Span } from '../model.ts';
import { fold } from './spans.ts';
import { type Token, tokenize } from './tokens.ts';

/** Tokens that are words or numbers, in text order. */
export function wordTokens(text: string, { start, end }: Span): readonly Token[] {
  return tokenize(text, start, end).filter(({ kind }) => kind !== 'mark' && kind !== 'possessive');
}

/** A word as compared: "U.S." is "us", "Café" is "cafe". */
export function foldedWord({ plain }: Token): string {
  return /[^\0-\x7f]/.test(plain) ? fold(plain) : plain;
}

/** The words of a span with one space between them: equal for two sentences that differ in marks, case and breaks only. */
export function foldedWords(text: string, span: Span): string {
  return wordTokens(text, span).map(foldedWord).join(' ');
}
