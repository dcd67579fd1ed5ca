/** What a predicate says of its people: that they were killed, wounded, are missing, in which words. */
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { harms, isFatal, isFatally, isHitParticiple } from './hits.ts';
import type { CasualtyWords, Conditions } from './words.ts';

/** "were found dead", "are feared trapped": verbs that only report the state that follows. */
const reporting = wordSet(
  'feared found presumed believed confirmed reported pronounced declared listed burned beaten left taken held made rendered discovered crushed',
);
const harming = wordSet('killed wounded injured killing wounding injuring dead hurt missing captured');

/** "killed and wounded", "killed or injured": one number for two measures is right for neither. */
export function isPaired(sentence: Sentence, verb: number): boolean {
  const joins = (at: number): boolean => lower(sentence, at) === 'and' || lower(sentence, at) === 'or';
  const isHarm = (at: number): boolean => harming.has(lower(sentence, at));
  return (joins(verb + 1) && isHarm(verb + 2)) || (joins(verb - 1) && isHarm(verb - 2));
}

const standsAt = (sentence: Sentence, at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, offset) => lower(sentence, at + offset) === word);

/** How many words may stand loose before each word of a condition: "in very serious condition". */
const loosest = 3;

function standsLoosely(sentence: Sentence, at: number, condition: readonly string[]): boolean {
  let next = at;
  return condition.every((word) => {
    for (let loose = 0; loose < loosest && lower(sentence, next) !== word; loose++) next++;
    return lower(sentence, next++) === word;
  });
}

function anyAt(
  sentence: Sentence,
  at: number,
  phrases: Conditions,
  stands: (sentence: Sentence, at: number, phrase: readonly string[]) => boolean,
): boolean {
  return phrases.get(lower(sentence, at))?.some((phrase) => stands(sentence, at, phrase)) ?? false;
}

/** True when a state of the kind is told at `at`: "in serious condition", "suffering from". */
export function isConditionAt(sentence: Sentence, words: CasualtyWords, at: number): boolean {
  return anyAt(sentence, at, words.conditions, standsLoosely);
}

function isHitAt(sentence: Sentence, words: CasualtyWords, at: number): boolean {
  return words.hit !== null && isHitParticiple(sentence, at) && isFatal(sentence, at) === (words.hit === 'fatal');
}

const figures = wordSet('set against certain serious sure tired last wrong right heat end weight air line silence ringer');

/** "dead set against", "dead last", "dead in the water". */
function isFigurative(sentence: Sentence, at: number): boolean {
  if (lower(sentence, at) !== 'dead') return false;
  return figures.has(lower(sentence, at + 1)) || (lower(sentence, at + 1) === 'in' && lower(sentence, at + 3) === 'water');
}

/** Index of the word that tells the kind at `at`: "killed", "shot dead", "feared dead", "among those killed"; null when none does. */
export function sufferingAt(sentence: Sentence, words: CasualtyWords, at: number): number | null {
  const word = lower(sentence, at);
  if (harms.has(word) && isFatally(sentence, at)) return words.hit === 'fatal' ? at : null;
  if (words.passive.has(word)) return isPaired(sentence, at) || isFigurative(sentence, at) ? null : at;
  if (anyAt(sentence, at, words.idioms, standsAt) || isHitAt(sentence, words, at)) return at;
  return reportedAt(sentence, words, at);
}

/** Index of the state behind "found", "feared", "among the": "dead" in "found dead"; null when none stands there. */
function reportedAt(sentence: Sentence, words: CasualtyWords, at: number): number | null {
  if (reporting.has(lower(sentence, at)) && isReported(sentence, words, at)) return at + 1;
  if (isAmongBare(sentence, at) && words.passive.has(lower(sentence, at + 1))) return at + 1;
  return isAmong(sentence, at) && words.passive.has(lower(sentence, at + 2)) ? at + 2 : null;
}

/** "among the", "among those". */
const isAmong = (sentence: Sentence, at: number): boolean =>
  lower(sentence, at) === 'among' && (lower(sentence, at + 1) === 'the' || lower(sentence, at + 1) === 'those');

const bare = wordSet('dead injured wounded');
const afterBare = new Set(['', 'in', 'as', 'after', 'at', 'on', '.', ',', 'when', 'from']);

/** "among dead in hotel blast": a headline; not "among dead trees". */
const isAmongBare = (sentence: Sentence, at: number): boolean =>
  lower(sentence, at) === 'among' && bare.has(lower(sentence, at + 1)) && afterBare.has(lower(sentence, at + 2));

/** "found dead", "listed as wounded", "found shot": the state behind the verb that reports it. */
function isReported(sentence: Sentence, words: CasualtyWords, at: number): boolean {
  const joint = lower(sentence, at + 1);
  const state = joint === 'to' || joint === 'as' ? at + 2 : at + 1;
  return words.passive.has(lower(sentence, state)) || isHitAt(sentence, words, at + 1);
}

/** Index of the word by which the predicate at `verb` tells the kind, as an event ("killed") or a state ("left with burns"); -1 when it does not. */
export function predicateAt(sentence: Sentence, words: CasualtyWords, verb: number): number {
  const suffering = sufferingAt(sentence, words, verb);
  if (suffering !== null) return suffering;
  const isInfinitive = lower(sentence, verb + 1) === 'to' && lower(sentence, verb + 2) === 'have';
  const state = reporting.has(lower(sentence, verb)) ? verb + (isInfinitive ? 3 : 1) : verb;
  return isConditionAt(sentence, words, verb) || isConditionAt(sentence, words, state) ? verb : -1;
}

const dying = wordSet('bled fell froze starved choked burned plunged jumped leapt sank');
const owning = wordSet('his her their its');

const fights = wordSet('ambush ambushes combat battle clash clashes action fighting duty attack');
const farthestFight = 4;

/** "fell in the ambush", "fell in battle". */
function isInFight(sentence: Sentence, at: number): boolean {
  const joint = lower(sentence, at);
  if (joint !== 'in' && joint !== 'during') return false;
  for (let next = at + 1; next <= at + farthestFight; next++) if (fights.has(lower(sentence, next))) return true;
  return false;
}

const natural = wordSet('natural old cancer leukemia leukaemia');

/** "died of natural causes", "died of old age". */
const isNatural = (sentence: Sentence, at: number): boolean =>
  (lower(sentence, at) === 'of' || lower(sentence, at) === 'from') && natural.has(lower(sentence, at + 1));

/** True when the verb at `verb` tells it of its subject without "were": "died", "lost their lives". */
export function isIntransitive(sentence: Sentence, words: CasualtyWords, verb: number): boolean {
  if (words.intransitive.has(lower(sentence, verb))) return !isNatural(sentence, verb + 1);
  return words.takesLives && (isDying(sentence, verb) || (lower(sentence, verb) === 'fell' && isInFight(sentence, verb + 1)));
}

/** "bled to death", "fell to their deaths", "took his own life", "hanged himself", "lost their lives". */
function isDying(sentence: Sentence, verb: number): boolean {
  const word = lower(sentence, verb);
  const after = lower(sentence, verb + 1);
  if (word === 'took') return owning.has(after) && lower(sentence, verb + 2) === 'own' && lower(sentence, verb + 3) === 'life';
  if (word === 'hanged') return after === 'himself' || after === 'herself';
  if (dying.has(word) && after === 'to')
    return lower(sentence, verb + 2) === 'death' || (owning.has(lower(sentence, verb + 2)) && /^deaths?$/.test(lower(sentence, verb + 3)));
  return (word === 'lost' || word === 'gave') && owning.has(after) && /^li(?:fe|ves)$/.test(lower(sentence, verb + 2));
}
