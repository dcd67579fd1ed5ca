/** Which words of a sentence stand with which of its happenings. */
import { actionsOf } from './cause.ts';
import { lower, perSentence, type Sentence, where } from './sentence.ts';
import { partings, wordSet } from './vocabulary.ts';

const partingsOf = perSentence((sentence) => where(sentence, partings));

const dying = wordSet('died dies dying');

/** Tokens behind "died" that do not part it from what follows: "who died after the shooting in 2013" are the shooting's dead. */
const dyingOf = (sentence: Sentence, cue: number): number =>
  dying.has(lower(sentence, cue)) && lower(sentence, cue + 1) === 'after' ? 1 : 0;

const relating = wordSet('saying adding noting');

/** "killed nine, adding that the funeral would be held on Friday": what is added has a clause of its own. */
const isInAdded = (sentence: Sentence, from: number, cue: number): boolean =>
  where(sentence, relating).some((at) => at > cue && at < from && lower(sentence, at + 1) === 'that');

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
  if (isAfter && isInAdded(sentence, from, cue)) return true;
  const parting = partingsOf(sentence).find((at) => (isAfter ? at > cue + dyingOf(sentence, cue) && at < from : at >= next && at < cue));
  if (parting === undefined) return false;
  return actionsOf(sentence).some((at) => (isAfter ? at > parting : at < parting));
}
