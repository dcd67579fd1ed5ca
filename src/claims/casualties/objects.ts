/** The sufferers stand after the verb. */
import { type Draft, draftOfName } from '../draft.ts';
import { readList } from '../lists.ts';
import { isCounted } from '../phrases.ts';
import { lower, reads, type Sentence } from '../sentence.ts';
import { beForms, isInnerAdverb, wordSet } from '../vocabulary.ts';
import { isPaired } from './clause.ts';
import { readPerson } from './persons.ts';
import { type CasualtyRule, countList, type Scene, toldBy } from './words.ts';

export const taking = wordSet('claimed claims claiming took taking taken cost costing');

function isPassive(sentence: Sentence, verb: number): boolean {
  let before = verb - 1;
  while (isInnerAdverb(lower(sentence, before))) before--;
  return beForms.has(lower(sentence, before));
}

function objectsOf(scene: Scene, verb: number): readonly Draft[] {
  const { sentence, words } = scene;
  const object = lower(sentence, verb + 1) === 'of' ? verb + 2 : verb + 1;
  const list = readList(sentence, object);
  if (list[0]) return isCounted(list[0]) ? countList(scene, list, verb, 'active') : [];
  const person = words.kind === 'killed' ? readPerson(sentence, object) : null;
  return person ? [draftOfName(sentence, words.kind, person, verb, 'active-name')] : [];
}

/** "killed 26 fighters", "the killing of a general", "killed General Qassem Soleimani"; not "was killed 26 days later". */
export const active: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  return toldBy(scene, words.active)
    .filter((verb) => !isPassive(sentence, verb) && !isPaired(sentence, verb))
    .flatMap((verb) => objectsOf(scene, verb));
};

/** "claimed the lives of five"; not "claimed responsibility". */
export const lives: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (!words.takesLives) return [];
  return toldBy(scene, taking)
    .filter((at) => reads(sentence, at + 1, 'the', 'life', 'of') || reads(sentence, at + 1, 'the', 'lives', 'of'))
    .flatMap((at) => countList(scene, readList(sentence, at + 4), at, 'lives'));
};
