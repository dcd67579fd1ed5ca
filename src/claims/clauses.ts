/** Which words of a sentence stand with which of its happenings. */
import { actionsOf } from './cause.ts';
import { perSentence, type Sentence, where } from './sentence.ts';
import { partings } from './vocabulary.ts';

const partingsOf = perSentence((sentence) => where(sentence, partings));

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
  const parting = partingsOf(sentence).find((at) => (isAfter ? at > cue && at < from : at >= next && at < cue));
  if (parting === undefined) return false;
  return actionsOf(sentence).some((at) => (isAfter ? at > parting : at < parting));
}
