/** Which words of a sentence stand with which of its happenings. */
import { isAction } from './cause.ts';
import type { Sentence } from './sentence.ts';
import { partings } from './vocabulary.ts';

/**
 * True when the words from `from` to `next` (a date, a place) stand with another happening than the one told at `cue`:
 * in "strikes … following an attack a day earlier" the date is the attack's alone.
 */
export function belongsElsewhere(
  sentence: Sentence,
  { from, next }: { readonly from: number; readonly next: number },
  cue: number,
): boolean {
  const isAfter = from > cue;
  const parting = sentence.tokens.findIndex(
    (token, at) => (isAfter ? at > cue && at < from : at >= next && at < cue) && partings.has(token.lower),
  );
  if (parting < 0) return false;
  return sentence.tokens.some((_, at) => (isAfter ? at > parting : at < parting) && isAction(sentence, at));
}
