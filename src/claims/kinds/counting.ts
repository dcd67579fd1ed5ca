/** Counts of one sort of thing by number or as a collection, for the kinds that count attacks, strikes and munitions. */

import type { ReadQuantity } from '../../text/numbers.ts';
import { type Draft, draftOf, draftOfCollection } from '../draft.ts';
import { phrasesOf } from '../lists.ts';
import { lower, type Sentence, where } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';

/** A blast is an attack only when somebody made it one; a barrage counts its rockets, not itself. */
const incidents = wordSet('blast explosion incident clash barrage salvo volley');
const collections = wordSet('series wave string spate barrage volley salvo succession flurry run');
/** How far behind "a series of" its noun may stand, in tokens. */
const collectionReach = 6;

/** Index of the head noun of what is collected at `at`; "attack" in "attack drones" is none. */
function collectedAt({ lexicons, tokens }: Sentence, at: number, head: 'attack' | 'strike' | 'munition'): number | null {
  for (let next = at + 2; next < at + collectionReach; next++) {
    const ahead = lexicons.things.get(tokens[next + 1]?.lower ?? '');
    const isHead = lexicons.things.get(tokens[next]?.lower ?? '')?.kind === head && (!ahead || ahead.kind === 'measure');
    if (isHead) return next;
  }
  return null;
}

/** "a series of escalatory attacks": a collection counts as two or more. */
export function readCollections(
  sentence: Sentence,
  kind: 'attacks' | 'strikes' | 'munitions',
  head: 'attack' | 'strike' | 'munition',
): readonly Draft[] {
  return where(sentence, collections).flatMap((at) => {
    const next = lower(sentence, at + 1) === 'of' ? collectedAt(sentence, at, head) : null;
    const thing = next === null ? undefined : sentence.lexicons.things.get(lower(sentence, next));
    return next === null || !thing ? [] : [draftOfCollection(sentence, kind, at, next, thing.singular)];
  });
}

/** Counted nouns of one sort, more than one by number or vague word: not "an attack", not "one attack". */
export function readCounts(sentence: Sentence, kind: 'attacks' | 'strikes', head: 'attack' | 'strike'): readonly Draft[] {
  return phrasesOf(sentence)
    .filter(({ head: own, noun, quantity }) => own === head && !incidents.has(noun) && isPlural(quantity))
    .map((phrase) => draftOf(sentence, kind, phrase, phrase.from, kind));
}

const isPlural = ({ form, low }: ReadQuantity): boolean => (form === 'number' || form === 'vague') && low !== 1;
