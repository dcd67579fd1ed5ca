/** The sufferers stand after the verb. */
import { type Draft, draftOfName } from '../draft.ts';
import { readList } from '../lists.ts';
import { isCounted } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';
import { beForms, isInnerAdverb } from '../vocabulary.ts';
import { isPaired } from './clause.ts';
import { readPerson } from './persons.ts';
import { type CasualtyRule, countList, type Scene } from './words.ts';

const taking = new Set('claimed claims claiming took taking taken cost costing'.split(' '));

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
  return sentence.tokens.flatMap((token, verb) => {
    const isTold = words.active.has(token.lower) && !isPassive(sentence, verb) && !isPaired(sentence, verb);
    return isTold ? objectsOf(scene, verb) : [];
  });
};

/** "claimed the lives of five"; not "claimed responsibility". */
export const lives: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (!words.takesLives) return [];
  return sentence.tokens.flatMap((token, at) => {
    const isTaking = taking.has(token.lower) && lower(sentence, at + 1) === 'the' && lower(sentence, at + 3) === 'of';
    const isLife = lower(sentence, at + 2) === 'life' || lower(sentence, at + 2) === 'lives';
    return isTaking && isLife ? countList(scene, readList(sentence, at + 4), at, 'lives') : [];
  });
};
