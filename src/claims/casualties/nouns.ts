/** A noun tells the casualties: tolls, deaths, injuries, the number of the dead. */
import { type Draft, draftOf, draftOfPlural } from '../draft.ts';
import { readList } from '../lists.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { isConditionAt, sufferingAt } from './clause.ts';
import { type CasualtyRule, countList, type Scene, toldBy } from './words.ts';

export const tollNouns = wordSet('toll');
const tollVerbs = wordSet('to at of is was stands stood reached reaches reaching passed hit hits exceeded exceeds topped now');
export const tallyNouns = wordSet('number');
const tallyVerbs = wordSet('to at reached was is stands stood');
/** Words that tie a noun of harm to its sufferers: "injuries to two", "injuries among the guards". */
const nounJoints = wordSet('of to among');

/** The first plain number after one of `verbs` in the next `reach` tokens. */
function numberAfter(sentence: Sentence, at: number, verbs: ReadonlySet<string>, reach: number): Phrase | null {
  for (let next = at + 1; next < at + reach; next++) {
    const phrase = verbs.has(lower(sentence, next)) ? readPhrase(sentence, next + 1) : null;
    const isPeople = phrase?.head === 'none' || phrase?.head === 'person' || phrase?.head === 'unknown';
    if (phrase?.quantity.form === 'number' && isPeople) return phrase;
  }
  return null;
}

/** "the death toll rose from 120 to 140" gives 140; not "took a toll of". */
export const toll: CasualtyRule = (scene) =>
  toldBy(scene, tollNouns).flatMap((at) => {
    const { sentence, words } = scene;
    if (!words.tolls.has(lower(sentence, at - 1))) return [];
    const phrase = numberAfter(sentence, at, tollVerbs, 20);
    return phrase ? [draftOf(sentence, words.kind, phrase, at, 'toll')] : [];
  });

/** "the number of troops diagnosed with … has risen to 109"; not "the number of votes rose to 109". */
export const tally: CasualtyRule = (scene) =>
  toldBy(scene, tallyNouns).flatMap((at) => {
    const { sentence, words } = scene;
    if (lower(sentence, at + 1) !== 'of') return [];
    for (let next = at + 2; next < at + 9; next++) {
      if (sufferingAt(sentence, words, next) === null && !isConditionAt(sentence, words, next)) continue;
      const phrase = numberAfter(sentence, next, tallyVerbs, 14);
      return phrase ? [draftOf(sentence, words.kind, phrase, next, 'tally')] : [];
    }
    return [];
  });

/** "12 deaths a year" is a rate. */
function isRate(sentence: Sentence, at: number): boolean {
  return ['a', 'per', 'each'].includes(lower(sentence, at)) && ['year', 'day', 'month', 'week'].includes(lower(sentence, at + 1));
}

function countingNouns({ sentence, words, lists }: Scene): readonly Draft[] {
  return lists
    .flat()
    .filter(
      (phrase) => words.nouns.has(lower(sentence, phrase.next - 1)) && phrase.quantity.form !== 'article' && !isRate(sentence, phrase.next),
    )
    .map((phrase) => draftOf(sentence, words.kind, phrase, phrase.next - 1, 'nominal'));
}

function bearingNouns(scene: Scene): readonly Draft[] {
  const { sentence, words } = scene;
  return scene.told.flatMap((at) => {
    const joint = lower(sentence, at + 1);
    const isNoun = words.nouns.has(lower(sentence, at)) && nounJoints.has(joint);
    if (!isNoun && !(words.bearers.has(lower(sentence, at)) && joint === 'of')) return [];
    const list = readList(sentence, at + 2);
    if (list[0]?.head === 'person') return countList(scene, list, at, 'nominal');
    return !list[0] && isNoun && joint === 'among' ? [draftOfPlural(sentence, words.kind, at)] : [];
  });
}

/** "several injuries", "the deaths of two", "injuries among the guards"; not "12 deaths a year". */
export const nominal: CasualtyRule = (scene) => [...countingNouns(scene), ...bearingNouns(scene)];
