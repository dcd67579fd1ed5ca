/** Nouns of crimes that tell how many were hit by them, and whether they died: "a double homicide", "the fatal shooting of a woman". */
import { type Draft, draftOf, draftOfMultiple } from '../draft.ts';
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { attempted } from './nouns.ts';
import { readPeople } from './people.ts';
import { type CasualtyRule, countList, toldBy } from './words.ts';

const multiples = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
  ['sextuple', 6],
]);
export const fatalNouns = wordSet(
  'homicide homicides murder murders killing killings slaying slayings fatality assassination murder-suicide',
);
export const hitNouns = wordSet('shooting shootings stabbing stabbings');

/** The number that an adjective gives the noun at `at`, "fatal double shooting", with the index of the adjective; null when none does. */
function timesBefore(sentence: Sentence, at: number): { readonly count: number; readonly from: number } | null {
  for (const from of [at - 1, at - 2]) {
    const count = multiples.get(lower(sentence, from));
    if (count !== undefined) return { count, from };
  }
  return null;
}

/** "a triple shooting", "a double homicide": as many people as the word says; "an apparent murder-suicide": two at least. */
export const multiple: CasualtyRule = ({ sentence, words, told }) =>
  told.flatMap((at): readonly Draft[] => {
    const word = lower(sentence, at);
    const isFatal = fatalNouns.has(word) || (hitNouns.has(word) && isFatalBefore(sentence, at - 1));
    if (words.hit === null || isFatal !== (words.hit === 'fatal') || !(isFatal || hitNouns.has(word))) return [];
    if (word === 'murder-suicide')
      return [{ ...draftOfMultiple(sentence, words.kind, { from: at, next: at + 1 }, 2), high: null, hedge: 'at least' }];
    const times = timesBefore(sentence, at);
    return times ? [draftOfMultiple(sentence, words.kind, { from: times.from, next: at + 1 }, times.count)] : [];
  });

const fatalWords = wordSet('fatal deadly');
/** "fatal double shooting", "deadly shooting". */
const isFatalBefore = (sentence: Sentence, at: number): boolean => fatalWords.has(lower(sentence, at));

/** "the shooting of a woman", "the fatal stabbing of two brothers": people hit, and whether they died of it. */
export const shootingOf: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (words.hit === null) return [];
  return toldBy(scene, hitNouns).flatMap((at) => {
    if (lower(sentence, at + 1) !== 'of' || attempted.has(lower(sentence, at - 1))) return [];
    const isFatal = isFatalBefore(sentence, at - 1) || isFatalBefore(sentence, at - 2);
    const list = isFatal === (words.hit === 'fatal') ? readPeople(sentence, at + 2) : [];
    return list[0]?.head === 'person' ? countList(scene, list, at, 'nominal') : [];
  });
};

const victimMarks = new Map([
  ['shooting', false],
  ['gunshot', false],
  ['stabbing', false],
  ['homicide', true],
  ['murder', true],
]);

/** "four gunshot victims", "two homicide victims"; not "two victims". */
export const victims: CasualtyRule = ({ sentence, words, lists }) =>
  lists.flat().flatMap((phrase): readonly Draft[] => {
    if (words.hit === null || phrase.noun !== 'victim' || phrase.person === 'bare') return [];
    const isFatal = victimMarks.get(lower(sentence, phrase.next - 2));
    return isFatal === (words.hit === 'fatal') ? [draftOf(sentence, words.kind, phrase, phrase.next - 1, 'victims')] : [];
  });
