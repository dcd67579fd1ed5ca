/** Verb groups: the words of a verb from its first auxiliary on. */
import { lower, type Sentence } from '../sentence.ts';
import { auxiliaries, beForms, isInnerAdverb } from '../vocabulary.ts';

export interface VerbGroup {
  /** Index of its first word. */
  readonly from: number;
  /** Index of the main verb, after "have reportedly been" and the like. */
  readonly verb: number;
  readonly hasBe: boolean;
}

const longestGroup = 7;

export function readVerbGroup(sentence: Sentence, at: number): VerbGroup {
  let verb = at;
  let hasBe = false;
  while (verb < at + longestGroup) {
    const word = lower(sentence, verb);
    const isBe = beForms.has(word);
    if (!isBe && !auxiliaries.has(word) && !isInnerAdverb(word)) break;
    hasBe ||= isBe;
    verb++;
  }
  return { from: at, verb, hasBe };
}

/** True where a form of "to be" stands before the verb, adverbs aside: "were reportedly killed". */
export function isPassive(sentence: Sentence, verb: number): boolean {
  let before = verb - 1;
  while (isInnerAdverb(lower(sentence, before))) before--;
  return beForms.has(lower(sentence, before));
}
