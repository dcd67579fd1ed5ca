import { type Draft, draftOf } from '../draft.ts';
import { readPhrase } from '../phrases.ts';
import { mentions, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { readCollections, readCounts } from './counting.ts';
import type { KindRule } from './kind.ts';

const hostile = wordSet('attack attacks attacked fire targeted struck strikes bombed shelled');
const times = wordSet('time times');

/** True for the phrase at `at` that counts times: "165 times". */
function countsTimes(sentence: Sentence, at: number): boolean {
  return readPhrase(sentence, at)?.noun === 'time';
}

/** "came under attack at least 165 times"; not "hit a second time", "three times the number". */
function readTimes(sentence: Sentence): readonly Draft[] {
  if (!mentions(sentence, times) || !mentions(sentence, hostile)) return [];
  return sentence.tokens.flatMap((_, at) => {
    const phrase = countsTimes(sentence, at) ? readPhrase(sentence, at) : null;
    const isWhole = !countsTimes(sentence, at - 1) && !countsTimes(sentence, at - 2);
    const isPlural = phrase?.quantity.form === 'number' && phrase.quantity.low !== 1;
    return isPlural && isWhole ? [draftOf(sentence, 'attacks', phrase, at, 'attacks-times')] : [];
  });
}

/** Counts of attacks: more than one, by number, vague word or "series of". */
export const attacks: KindRule = {
  id: 'attacks',
  title: 'attacks',
  unit: 'attacks',
  cues: wordSet('attack attacks assaults raids bombings ambushes explosions blasts clashes shootings times'),
  read: (sentence) => [
    ...readCounts(sentence, 'attacks', 'attack'),
    ...readTimes(sentence),
    ...readCollections(sentence, 'attacks', 'attack'),
  ],
  examples: [
    ['Coalition forces have been targeted in more than 150 attacks since mid-October.', [151, null]],
    ['The garrison came under attack at least 165 times since October.', [165, null]],
    ['The group has launched numerous attacks on the port.', [2, null]],
    ['He spoke of a series of escalating attacks on shipping.', [2, null]],
    ['Police counted 14 bombings in a week.', [14, 14]],
  ],
  counterexamples: [
    'The March 11 attack was condemned.',
    'It hit a store of one-way attack drones.',
    'No one claimed responsibility for the attack.',
    'An attack on the base failed.',
    'The second attack came at dawn.',
    'Two blasts went off near the quay.',
  ],
};
