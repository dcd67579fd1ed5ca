/**
 * Numbers that are told only to be set right: they count nobody.
 *
 *   "Seven people, not nine, died", "two rather than five"     the nine and the five are no toll
 *   "not one of the guards was hurt"                           nobody
 *   "all but three of the injured have gone home"              the others are meant
 *   "not all 12 passengers were hurt"                          how many is not told
 *   "counted two bodies twice"                                 so many too many
 *
 * Near misses: "dozens, if not hundreds, died" counts hundreds; "not only 40 soldiers" has a word between.
 */
import type { Draft } from '../draft.ts';
import { isNumbered, readPhrase } from '../phrases.ts';
import { lower, reads, type Sentence } from '../sentence.ts';
import { conjunctions, wordSet } from '../vocabulary.ts';

/** True right behind the words that set a number against the true one. */
function isSetRight({ sentence, from }: Draft): boolean {
  if (lower(sentence, from - 1) === 'not') return lower(sentence, from - 2) !== 'if';
  return (
    reads(sentence, from - 2, 'not', 'all') ||
    reads(sentence, from - 2, 'rather', 'than') ||
    reads(sentence, from - 2, 'instead', 'of') ||
    reads(sentence, from - 2, 'all', 'but')
  );
}

/** "not one of the guards": a subject of its own; not "it was not one man who". */
function isNotOne({ sentence, from, next, low, high, phrase }: Draft): boolean {
  const before = lower(sentence, from - 2);
  const opens = from === 1 || before === ',' || before === '“' || before === '"' || conjunctions.has(before);
  const isOne = low === 1 && high === 1 && lower(sentence, from - 1) === 'not' && phrase !== null && phrase.person === null;
  return isOne && opens && lower(sentence, next) !== 'but' && lower(sentence, next) !== 'who';
}

/** Index after "rather than five", "and not nine" between a subject and its verb; `at` where none stands there. */
export function afterCorrection(sentence: Sentence, at: number): number {
  const isOpened = reads(sentence, at, 'rather', 'than') || reads(sentence, at, 'instead', 'of') || reads(sentence, at, 'and', 'not');
  const phrase = isOpened ? readPhrase(sentence, at + 2) : null;
  return phrase?.head === 'none' && isNumbered(phrase) ? phrase.next : at;
}

const counting = wordSet('counted counts counting count');
const countingReach = 5;

/** "counted the same two bodies twice": told of a mistake. */
function isCountedTwice({ sentence, from, next }: Draft): boolean {
  if (lower(sentence, next) !== 'twice') return false;
  for (let at = from - 1; at >= from - countingReach; at--) if (counting.has(lower(sentence, at))) return true;
  return false;
}

/** The draft as it stands where it is not set right; as nobody for "not one"; none where another number is the true one. */
export function corrected(draft: Draft): readonly Draft[] {
  if (isCountedTwice(draft)) return [];
  if (!isSetRight(draft)) return [draft];
  if (isNotOne(draft)) return [{ ...draft, from: draft.from - 1, low: 0, high: 0, isSubset: false }];
  return draft.phrase !== null && !isNumbered(draft.phrase) ? [draft] : [];
}
