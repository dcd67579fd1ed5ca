/**
 * Nobody killed and nobody wounded, told at once: each kind takes its own nought.
 *
 *   "No casualties were reported", "without civilian casualties"     none killed, none wounded
 *   "no injuries or fatalities"                                      the second noun stands under the same "no"
 *   "neither dead nor wounded"                                       none of either
 *   "No citizen was killed or wounded"                               none of either
 *
 * Near misses: "no reports of casualties" and "no casualties have been confirmed" say that nobody knows; "no casualties figure" is of a figure.
 */
import { type Draft, draftOf } from '../draft.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, mentions, perSentence, type Sentence, where } from '../sentence.ts';
import { beForms, wordSet } from '../vocabulary.ts';
import { closesParticiple } from './clause.ts';
import type { Scene } from './words.ts';

const casualtyNouns = wordSet('casualties casualty victims');
const denials = wordSet('no without zero');
/** What may stand between "no" and its noun. */
const fillers = wordSet(
  'reported known civilian human further other military immediate more major new additional enemy loss of life friendly',
);
const farthestDenial = 4;
/** "have been confirmed": nobody knows. */
const checking = wordSet('confirmed verified yet known');
const farthestCheck = 5;

/** Index of the "no" under which the noun at `at` stands; -1 where none does. */
function denialBefore(sentence: Sentence, at: number): number {
  for (let before = at - 1; before >= at - farthestDenial; before--) {
    const word = lower(sentence, before);
    if (denials.has(word)) return before;
    if (!fillers.has(word) || word === 'immediate') return -1;
  }
  return -1;
}

function isUnchecked(sentence: Sentence, at: number): boolean {
  for (let next = at + 1; next <= at + farthestCheck; next++) {
    if (checking.has(lower(sentence, next))) return true;
    if (sentence.tokens[next]?.kind === 'mark') return false;
  }
  return false;
}

const none = { low: 0, high: 0, hedge: 'exact', form: 'none', isIncrement: false } as const;

/** Nobody, with the words that tell it as the counted ones. */
function noughtOf({ sentence, words }: Scene, from: number, next: number, cue: number): Draft {
  const nobody = { head: 'none', noun: '', role: null, country: null, subject: '', isPart: false, names: [], person: null } as const;
  const phrase: Phrase = { ...nobody, from, next, quantity: { ...none, next } };
  return draftOf(sentence, words.kind, phrase, cue, 'nought');
}

/** "No casualties": the dead are counted by the "no", the wounded by the noun, so that both may stand. */
function noCasualties(scene: Scene): readonly Draft[] {
  const { sentence, words } = scene;
  return where(sentence, casualtyNouns).flatMap((at): readonly Draft[] => {
    const denial = denialBefore(sentence, at);
    const closes = closesParticiple(sentence, at + 1) || lower(sentence, at + 1) === 'resulted';
    if (denial < 0 || !closes || isUnchecked(sentence, at)) return [];
    return [words.hit === 'fatal' ? noughtOf(scene, denial, denial + 1, at) : noughtOf(scene, at, at + 1, at)];
  });
}

const alternatives = wordSet('or nor and');
const farthestFirst = 4;

/** "no injuries or fatalities", "no deaths or injuries": the second noun under the "no" of the first. */
function secondNouns(scene: Scene): readonly Draft[] {
  const { sentence, words } = scene;
  return where(sentence, words.nouns).flatMap((at): readonly Draft[] => {
    if (!alternatives.has(lower(sentence, at - 1))) return [];
    for (let from = at - 2; from >= at - farthestFirst; from--)
      if (lower(sentence, from) === 'no') return [noughtOf(scene, at, at + 1, at)];
    return [];
  });
}

const harms = wordSet('killed wounded injured hurt');
/** How far before its verb "no American citizen" may begin. */
const farthestSubject = 7;

/** The phrase under "no" before the verb group that ends at `verb`; null where none stands there. */
function nobodyBefore(sentence: Sentence, verb: number): Phrase | null {
  if (!beForms.has(lower(sentence, verb - 1))) return null;
  for (let from = verb - 2; from >= verb - farthestSubject; from--) {
    const phrase = readPhrase(sentence, from);
    if (phrase?.quantity.form === 'none') return phrase;
  }
  return null;
}

/** "No citizen was killed or wounded", "nobody was hurt or killed": one nought for either. */
function pairs(scene: Scene): readonly Draft[] {
  const { sentence, words } = scene;
  return where(sentence, harms).flatMap((at): readonly Draft[] => {
    const second = at + 2;
    const isPair = alternatives.has(lower(sentence, at + 1)) && harms.has(lower(sentence, second));
    const phrase = isPair ? nobodyBefore(sentence, at) : null;
    if (!phrase) return [];
    const own = [at, second].find((place) => words.passive.has(lower(sentence, place)));
    if (own === undefined) return [];
    return [words.hit === 'fatal' ? draftOf(sentence, words.kind, phrase, own, 'nought') : noughtOf(scene, own, own + 1, own)];
  });
}

const pairOpeners = wordSet('neither no without');
const harmed = wordSet('killed dead wounded injured hurt');

/** "neither dead nor wounded", "no dead or wounded" at `at`; not "no dead or wounded soldiers". */
export const isNeitherNor = (sentence: Sentence, at: number): boolean =>
  pairOpeners.has(lower(sentence, at)) &&
  harmed.has(lower(sentence, at + 1)) &&
  (lower(sentence, at + 2) === 'nor' || lower(sentence, at + 2) === 'or') &&
  harmed.has(lower(sentence, at + 3)) &&
  closesParticiple(sentence, at + 4);

/** "There were neither dead nor wounded": each of the two words is a nought. */
function neitherNor(scene: Scene): readonly Draft[] {
  const { sentence, words } = scene;
  return where(sentence, pairOpeners).flatMap((at): readonly Draft[] => {
    const own = isNeitherNor(sentence, at) ? [at + 1, at + 3].find((place) => words.passive.has(lower(sentence, place))) : undefined;
    return own === undefined ? [] : [noughtOf(scene, own, own + 1, own)];
  });
}

const nobody = wordSet('no without zero nobody none neither');

/** True for a sentence that may tell a nought at all. */
const isDenying = perSentence((sentence): boolean => mentions(sentence, nobody));

/** Every nought of the kind in the sentence. */
export function noughts(scene: Scene): readonly Draft[] {
  if (scene.words.hit === null || !isDenying(scene.sentence)) return [];
  const of = noCasualties(scene);
  // "no casualties, neither dead nor wounded": told twice.
  return [...of, ...secondNouns(scene), ...pairs(scene), ...(of.length > 0 ? [] : neitherNor(scene))];
}
