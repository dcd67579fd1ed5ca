/** The sufferers stand before the verb. */

import { smallNumbers } from '../../text/numberWords.ts';
import { ageBehind } from '../ages.ts';
import { type Draft, draftOf } from '../draft.ts';
import { isOffspring } from '../numerals.ts';
import { isCounted, type Phrase, readPhrase } from '../phrases.ts';
import { lower, mentions, type Sentence } from '../sentence.ts';
import { beForms, determiners, wordSet } from '../vocabulary.ts';
import { closesParticiple, groupsAfter, groupsJoinedTo, type VerbGroup } from './clause.ts';
import { afterDeath, fatalAdverbs, isHit } from './hits.ts';
import { afterDescription, readPeople } from './people.ts';
import { isConditionAt, isIntransitive, predicateAt, sufferingAt } from './predicates.ts';
import { asPart, type CasualtyRule, countList, type Scene, toldBy } from './words.ts';

/** Index after the last phrase of a list, with what describes it. */
const endOf = (sentence: Sentence, list: readonly Phrase[]): number => {
  const last = list.at(-1);
  return last ? afterDescription(sentence, last) : 0;
};

/** Index of the word by which a group with "were" tells the kind; -1 when it does not. */
function passiveCue({ sentence, words }: Scene, { verb, hasBe }: VerbGroup): number {
  return hasBe ? predicateAt(sentence, words, verb) : -1;
}

/** "who", or ", who": what follows tells of the person before, whatever governs him. */
const isRelativeAt = (sentence: Sentence, at: number): boolean =>
  lower(sentence, at) === 'who' || (lower(sentence, at) === ',' && lower(sentence, at + 1) === 'who');

const governing = wordSet('by of with to from for against near behind as becoming become becomes');

/** "Of the seven hurt", "one of the six", "two of five": the number counts those of whom a part is told; "a total of five" does not. */
function isWhole(sentence: Sentence, at: number): boolean {
  const of = determiners.has(lower(sentence, at - 1)) ? at - 2 : at - 1;
  if (lower(sentence, of) !== 'of') return false;
  return of < at - 1 || sentence.tokens[of - 1]?.kind === 'number' || smallNumbers.has(lower(sentence, of - 1));
}

/** "shot by his brother, and died": whom a preposition governs is no subject; "a total of five people" is. */
function isGoverned({ sentence }: Scene, list: readonly Phrase[]): boolean {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last || isRelativeAt(sentence, afterDescription(sentence, last))) return false;
  // "Of the seven hurt, two died": the seven did not.
  if (first.quantity.form !== 'article') return isWhole(sentence, first.from);
  if (first.head !== 'person') return false;
  const before = lower(sentence, first.from - 1);
  // "Reed was a resident of the town and died": what he was is nobody else.
  return governing.has(before) || (first.person === null && beForms.has(before));
}

/** The lists that may be subjects. */
const subjectsOf = (scene: Scene): readonly (readonly Phrase[])[] => scene.lists.filter((list) => !isGoverned(scene, list));

/** "three soldiers … were killed", "five are in serious condition", "was shot and later pronounced dead"; not "the men who killed three were arrested". */
export const passive: CasualtyRule = (scene) =>
  subjectsOf(scene).flatMap((list) => {
    const { sentence } = scene;
    for (const group of groupsAfter(sentence, list)) {
      const cue = passiveCue(scene, group);
      if (cue >= 0) return countList(scene, list, cue, 'passive');
      const joined = group.hasBe ? groupsJoinedTo(sentence, group).map((each) => passiveCue(scene, each)) : [];
      const later = joined.find((each) => each >= 0);
      if (later !== undefined) return countList(scene, list, later, 'passive');
    }
    return [];
  });

/** "seven soldiers died", "two suffered burns", "was shot and died"; a state needs to follow at once: not "61 survivors, a dozen with injuries". */
export const intransitive: CasualtyRule = (scene) =>
  subjectsOf(scene).flatMap((list) => {
    const { sentence, words } = scene;
    const end = endOf(sentence, list);
    const groups = groupsAfter(sentence, list);
    const tells = ({ verb, hasBe }: VerbGroup): boolean =>
      !hasBe && (isIntransitive(sentence, words, verb) || (verb <= end + 3 && isConditionAt(sentence, words, verb)));
    const own = groups.find(tells);
    if (own) return countList(scene, list, own.verb, 'intransitive');
    const joined = groups.filter(({ hasBe }) => hasBe).flatMap((group) => groupsJoinedTo(sentence, group));
    const later = joined.find(({ verb }) => isIntransitive(sentence, words, verb));
    return later ? countList(scene, list, later.verb, 'intransitive') : [];
  });

const others = wordSet('others more other');

/** Where a participle may stand behind a phrase: past "others", "who had been", and an age. */
function participleAfter(scene: Scene, phrase: Phrase): number {
  const { sentence } = scene;
  const next = others.has(lower(sentence, phrase.next)) ? phrase.next + 1 : phrase.next;
  if (lower(sentence, next) === 'of' && isOffspring(sentence, next + 1)) return next + 2;
  const aged = phrase.head === 'person' ? (ageBehind(sentence, next)?.next ?? next) : next;
  return lower(sentence, aged) === 'being' ? aged + 1 : aged;
}

/** "fatally" before the participle: "one fatally", "a woman fatally shot". */
const pastAdverb = (scene: Scene, at: number): number => (lower(scene.sentence, at).endsWith('ly') ? at + 1 : at);

const firing = wordSet('fired fires firing heard fire a single took');

/** Index of the participle or state by which a phrase tells the kind without a verb: "25 wounded", "Man shot dead", "a boy with burns"; -1 when none. */
function reducedCue(scene: Scene, phrase: Phrase): number {
  const { sentence, words } = scene;
  const at = participleAfter(scene, phrase);
  const after = pastAdverb(scene, at);
  const cue = sufferingAt(sentence, words, after);
  // "fired one shot": a noun.
  if (cue === null || (phrase.head === 'none' && firing.has(lower(sentence, phrase.from - 1)))) return -1;
  const isDoer = phrase.head === 'person' && isHit(sentence, cue) && lower(sentence, cue + 1) === 'at';
  const closes = closesParticiple(sentence, afterDeath(sentence, cue + 1)) || isWhole(sentence, phrase.from);
  return closes && !isDoer ? cue : -1;
}

/** "and 25 wounded", "12 dead", "23 missing as ferry capsizes", "Teen shot dead outside bar". */
export const reduced: CasualtyRule = (scene) =>
  scene.lists.flatMap((list) => {
    const last = list.at(-1);
    // "Mom, 3 kids killed": the participle of the last is everybody's, where none before has his own.
    const cue = last && isReducible(last) ? reducedCue(scene, last) : -1;
    if (cue >= 0 && list.every(({ head }) => head === 'person')) return countList(scene, list, cue, 'reduced');
    return list.flatMap((phrase) => {
      const own = isReducible(phrase) ? reducedCue(scene, phrase) : -1;
      return own < 0 ? [] : countList(scene, [phrase], own, 'reduced');
    });
  });

const isReducible = (phrase: Phrase): boolean => isCounted(phrase) && phrase.person !== 'pronoun';

/** "Police found a man with a gunshot wound", "a woman suffering from burns": a state right behind people. */
export const described: CasualtyRule = (scene) =>
  scene.lists.flatMap((list) => {
    const { sentence, words } = scene;
    const last = list.at(-1);
    if (last?.head !== 'person' || last.person === 'pronoun') return [];
    const at = participleAfter(scene, last);
    return isConditionAt(sentence, words, at) ? countList(scene, list, at, 'described') : [];
  });

/** "Ten people were killed in Cali, three in Buenaventura and one in Popayán", "three in 2019 and five in 2021": the verb is left out. */
export function gapped(scene: Scene, found: readonly Draft[]): readonly Draft[] {
  return found.filter(({ rule, phrase }) => rule === 'passive' && phrase?.head === 'person').flatMap((draft) => gappedAfter(scene, draft));
}

function gappedAfter({ sentence, words }: Scene, { cue }: Draft): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = cue + 1; at < cue + longestGapping; at++) {
    const word = lower(sentence, at);
    if (word === '.' || word === ';') break;
    const phrase = word === ',' || word === 'and' ? readPhrase(sentence, at + 1) : null;
    if (phrase?.head === 'none' && phrase.quantity.form === 'number' && opensPlace(sentence, phrase.next))
      drafts.push({ ...draftOf(sentence, words.kind, phrase, cue, 'gapped'), cue: phrase.next });
  }
  return drafts;
}

/** "did not survive": who is not alive. */
export const notSurviving: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (words.hit !== 'fatal') return [];
  return toldBy(scene, surviving).flatMap((at) => {
    const negation = [at - 1, at - 2].find((before) => negations.has(lower(sentence, before)));
    const list =
      negation === undefined ? undefined : scene.lists.find((each) => groupsAfter(sentence, each).some(({ verb }) => verb === at));
    return list && negation !== undefined ? countList(scene, list, negation, 'not-surviving') : [];
  });
};

export const surviving = wordSet('survive');
const negations = wordSet("not never didn't");

const longestGapping = 24;

/** "in Popayán", "on Monday", "in 2021": where or when, told side by side with another. */
function opensPlace(sentence: Sentence, at: number): boolean {
  const isJoint = ['in', 'at', 'on', 'near'].includes(lower(sentence, at));
  return isJoint && (sentence.tokens[at + 1]?.isCapital === true || sentence.isDate(at + 1));
}

const leaving = wordSet('left leaving leaves leave');

/** "left some 110 troops suffering from …", "leaving two dead"; not "left 12 minutes later". */
export const left: CasualtyRule = (scene) =>
  scene.lists.flatMap((list) => {
    const { sentence, words } = scene;
    const verb = (list[0]?.from ?? 0) - 1;
    if (!leaving.has(lower(sentence, verb))) return [];
    const last = list.at(-1);
    if (!last) return [];
    const end = participleAfter(scene, last);
    const isLeft = sufferingAt(sentence, words, end) !== null || isConditionAt(sentence, words, end);
    return isLeft ? countList(scene, list, verb, 'left') : [];
  });

/** "Killed in the strike were Abu Baqir and two guards"; not "Killed animals were burned". */
export const inverted: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (!words.passive.has(lower(sentence, 0))) return [];
  const be = sentence.tokens.findIndex((token, at) => at > 0 && at < 12 && beForms.has(token.lower));
  return be < 0 ? [] : countList(scene, readPeople(sentence, be + 1), 0, 'inverted');
};

/** "31 shootings, six of them fatal" counts no people. */
const crimes = wordSet('shootings stabbings crashes accidents attacks incidents fires collisions overdoses');

/** "six of them" before "fatal". */
function partBefore(sentence: Sentence, at: number): Phrase | null {
  const phrase = lower(sentence, at - 2) === 'of' ? readPhrase(sentence, at - 3) : null;
  return phrase?.next === at ? phrase : null;
}

/** "Four were shot, one fatally", "18 casualties, six of them fatal": the part of those hit who died. */
export const fatally: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (words.hit !== 'fatal') return [];
  return toldBy(scene, fatalAdverbs).flatMap((at) => {
    const phrase = readPhrase(sentence, at - 1) ?? partBefore(sentence, at);
    if (mentions(sentence, crimes)) return [];
    const isPart = phrase?.quantity.form === 'number' && (closesParticiple(sentence, at + 1) || at + 1 >= sentence.tokens.length);
    return isPart ? [asPart({ ...draftOf(sentence, words.kind, phrase, at, 'fatally'), next: at })] : [];
  });
};
