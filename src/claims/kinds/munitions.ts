import { type Draft, draftOf } from '../draft.ts';
import { phrasesOf } from '../lists.ts';
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { readCollections } from './counting.ts';
import type { KindRule } from './kind.ts';

const flying = wordSet(
  'fired launched hit struck landed intercepted exploded involving involved fell dropped lobbed downed down shot aimed launching firing hitting landing',
);

/** A munition in flight: a verb of launching or landing near it, and no "against" that would make it a target. */
function isInFlight(sentence: Sentence, from: number, next: number): boolean {
  const isPart = lower(sentence, from - 1) === 'of' && sentence.tokens[from - 2]?.kind === 'number';
  if (isPart) return isInFlight(sentence, from - 2, from - 1);
  if (['against', 'on'].includes(lower(sentence, from - 1))) return false;
  for (let at = Math.max(0, from - 4); at < next + 5; at++) if (flying.has(lower(sentence, at))) return true;
  return lower(sentence, next) === 'shot' && lower(sentence, next + 1) === 'down';
}

function readNumbers(sentence: Sentence): readonly Draft[] {
  return phrasesOf(sentence)
    .filter((phrase) => phrase.head === 'munition' && phrase.noun !== 'round' && phrase.noun !== 'mine' && phrase.noun !== 'bullet')
    .filter(
      (phrase) => (phrase.quantity.form === 'number' || phrase.quantity.form === 'vague') && isInFlight(sentence, phrase.from, phrase.next),
    )
    .map((phrase) => draftOf(sentence, 'munitions', phrase, phrase.from, 'munitions'));
}

/** Missiles, rockets, drones, bombs and shells that were fired, flew or landed. */
export const munitions: KindRule = {
  id: 'munitions',
  title: 'munitions',
  unit: 'munitions',
  cues: wordSet(
    'missile missiles rocket rockets drone drones projectile projectiles bomb bombs shell shells mortar mortars warheads grenades torpedoes uavs',
  ),
  read: (sentence) => [...readNumbers(sentence), ...readCollections(sentence, 'munitions', 'munition')],
  examples: [
    ['Nearly two dozen rockets hit the base.', [24, 24]],
    ['Air defences shot down five drones and 22 of 30 rockets.', [5, 5], [22, 22], [30, 30]],
    ['A barrage of Katyusha rockets was launched from a truck.', [2, null]],
    ['Russia fired 31 missiles and 28 drones at the capital.', [31, 31], [28, 28]],
    ['The attack, involving multiple ballistic missiles, damaged a hangar.', [2, null]],
  ],
  counterexamples: [
    'The squad fired 1,300 rounds in training.',
    'The army bought 24 missiles last year.',
    'Strikes were made against two anti-ship missiles.',
    'It makes one-way attack drones.',
  ],
};
