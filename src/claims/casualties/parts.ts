/** Parts of a number given before: they are claims of their own and never added to their whole. */
import type { Draft } from '../draft.ts';
import { readList } from '../lists.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, type Sentence, where } from '../sentence.ts';
import { beForms, wordSet } from '../vocabulary.ts';
import { type CasualtyRule, countList, type Scene, toldBy } from './words.ts';

/** Before a part: "16 people, two of them …", "including two children", "22 killed: 12 nurses …". */
const partOpenings = wordSet(', : including');
const listing = wordSet('included include includes including');
/** How far behind its whole a part may stand, in tokens. */
const reach = 24;

/** "Among the dead were two children", "The dead include a girl". */
export const among: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  return toldBy(scene, words.passive).flatMap((at) => {
    const article = lower(sentence, at - 1);
    if (article !== 'the' && article !== 'those') return [];
    const verb = lower(sentence, at + 1);
    const isList = listing.has(verb) || (lower(sentence, at - 2) === 'among' && beForms.has(verb));
    return isList ? countList(scene, readList(sentence, at + 2), at, 'among').map(asPart) : [];
  });
};

/** The draft as a count of part of another. */
export const asPart = (draft: Draft): Draft => ({ ...draft, isSubset: true });

/** "Qasem Soleimani, one of its generals" names no second person. */
function explainsName(sentence: Sentence, phrase: Phrase): boolean {
  const before = sentence.tokens[phrase.from - 2];
  return phrase.isPart && phrase.quantity.low === 1 && before?.isCapital === true && before.kind === 'word';
}

/** A part begins after `at`: "including …", ", two of them …", or ": 12 nurses and 10 patients" right after the verb. */
function partsAfter(sentence: Sentence, at: number, found: readonly Draft[]): readonly Phrase[] {
  const word = lower(sentence, at);
  if (word === ':') return found.some((draft) => draft.cue === at - 1) ? readList(sentence, at + 1) : [];
  const phrase = word === ',' ? readPhrase(sentence, at + 1) : null;
  if (word === 'including' || (phrase?.isPart && !explainsName(sentence, phrase))) return readList(sentence, at + 1);
  return [];
}

/** "16 people, including two children", "four wounded, two of them seriously", "22 killed: 12 nurses and 10 patients". */
export function partsOf(scene: Scene, found: readonly Draft[]): readonly Draft[] {
  const { sentence } = scene;
  return where(sentence, partOpenings).flatMap((at) => {
    const parts = partsAfter(sentence, at, found);
    const whole = parts.length > 0 ? found.findLast((draft) => draft.next <= at || draft.cue < at) : undefined;
    if (!whole || at - Math.max(whole.next, whole.cue) > reach) return [];
    return countList(scene, parts, whole.cue, 'including').map(asPart);
  });
}
