/** The sufferers stand before the verb. */

import { smallNumbers } from '../../text/numberWords.ts';
import { ageBehind } from '../ages.ts';
import { type Draft, draftOf } from '../draft.ts';
import { isParticiple } from '../nouns.ts';
import { isOffspring } from '../numerals.ts';
import { readBarePerson } from '../persons.ts';
import { isCounted, type Phrase, readPhrase } from '../phrases.ts';
import { isForetold } from '../reality.ts';
import { lower, mentions, reads, type Sentence } from '../sentence.ts';
import { beForms, determiners, endsPhrase, wordSet } from '../vocabulary.ts';
import { closesParticiple, groupsAfter, groupsJoinedTo } from './clause.ts';
import { afterDeath, fatalAdverbs, harms, hitVerbs, isHit } from './hits.ts';
import { isNeitherNor } from './noughts.ts';
import { afterDescription, afterFellowship, readPeople } from './people.ts';
import { isConditionAt, isIntransitive, predicateAt, sufferingAt } from './predicates.ts';
import type { VerbGroup } from './verbs.ts';
import { asPart, type CasualtyRule, countList, isLikelyPeople, type Scene, toldBy } from './words.ts';

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
      if (isOfDoer(scene, list, group)) continue;
      const cue = passiveCue(scene, group);
      if (cue >= 0) return [...countList(scene, list, cue, 'passive'), ...alongWith(scene, cue), ...asWell(scene, cue)];
      const later = joinedCue(scene, group);
      if (later !== undefined) return countList(scene, list, later, 'passive');
    }
    return [];
  });

/** "was shot and later pronounced dead": the cue of the first joined group that has one. */
const joinedCue = (scene: Scene, group: VerbGroup): number | undefined =>
  group.hasBe
    ? groupsJoinedTo(scene.sentence, group)
        .map((each) => passiveCue(scene, each))
        .find((cue) => cue >= 0)
    : undefined;

/** "shot a woman before being killed": told of him who shot her. */
function isOfDoer({ sentence, words }: Scene, list: readonly Phrase[], { from }: VerbGroup): boolean {
  const before = lower(sentence, (list[0]?.from ?? 0) - 1);
  return lower(sentence, from) === 'being' && (hitVerbs.has(before) || harms.has(before) || words.active.has(before));
}

/** "was killed together with three others", "along with his driver". */
function alongWith(scene: Scene, cue: number): readonly Draft[] {
  const { sentence } = scene;
  const from = afterFellowship(sentence, cue + 1);
  const list = from === null ? [] : readPeople(sentence, from);
  return list.every(({ head }) => head === 'person') ? countList(scene, list, cue, 'passive') : [];
}

const farthestLike = 12;

/** "were found dead in the home, as were three children". */
function asWell(scene: Scene, cue: number): readonly Draft[] {
  const { sentence } = scene;
  for (let at = cue + 1; at < cue + farthestLike; at++)
    if (lower(sentence, at) === 'as' && beForms.has(lower(sentence, at + 1)))
      return countList(scene, readPeople(sentence, at + 2), cue, 'passive');
  return [];
}

/** "seven soldiers died", "two suffered burns", "was shot and died"; a state needs to follow at once: not "61 survivors, a dozen with injuries". */
export const intransitive: CasualtyRule = (scene) =>
  subjectsOf(scene).flatMap((list) => {
    const { sentence, words } = scene;
    const end = endOf(sentence, list);
    const groups = groupsAfter(sentence, list);
    const tells = ({ verb, hasBe }: VerbGroup): boolean =>
      (!hasBe || isHearsay(sentence, verb)) &&
      (isIntransitive(sentence, words, verb) || (verb <= end + 3 && isConditionAt(sentence, words, verb)));
    const own = groups.find(tells);
    if (own) return countList(scene, list, own.verb, 'intransitive');
    const joined = groups.filter(({ hasBe }) => hasBe).flatMap((group) => groupsJoinedTo(sentence, group));
    const later = joined.find(({ verb }) => isIntransitive(sentence, words, verb));
    return later ? countList(scene, list, later.verb, 'intransitive') : [];
  });

/** "are believed to have died": the form of "to be" is of those who tell it. */
const isHearsay = (sentence: Sentence, verb: number): boolean => reads(sentence, verb - 2, 'to', 'have');

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

/** "abducted and killed": past the first participle; -1 where none stands there. */
const pastParticiple = (sentence: Sentence, at: number): number =>
  isParticiple(lower(sentence, at)) && lower(sentence, at + 1) === 'and' ? at + 2 : -1;

const firing = wordSet('fired fires firing heard fire a single took');

const belonging = wordSet('of from');
const longestOwners = 6;

/** "six members of one family killed", "two soldiers from Chad wounded": past those whom the people belong to; `at` where none stand there. */
function pastOwners({ sentence, words }: Scene, { head, quantity }: Phrase, at: number): number {
  if (head !== 'person' || quantity.form !== 'number' || !belonging.has(lower(sentence, at))) return at;
  for (let next = at + 2; next <= at + longestOwners; next++) {
    const token = sentence.tokens[next];
    if (!token || token.kind === 'mark' || beForms.has(token.lower) || (endsPhrase(token.lower) && token.lower !== 'of')) return at;
    if (sufferingAt(sentence, words, next) !== null) return next;
  }
  return at;
}

/** "shot and wounded": past the second of two, so that "an officer shot and wounded a man" is no officer shot. */
function pastSecond(sentence: Sentence, at: number): number {
  return lower(sentence, at) === 'and' && (harms.has(lower(sentence, at + 1)) || hitVerbs.has(lower(sentence, at + 1))) ? at + 2 : at;
}

/** Index of the participle or state by which a phrase tells the kind without a verb: "25 wounded", "Man shot dead", "a boy with burns"; -1 when none. */
function reducedCue(scene: Scene, phrase: Phrase): number {
  const { sentence, words } = scene;
  if (isNeitherNor(sentence, phrase.from)) return -1;
  const at = pastOwners(scene, phrase, participleAfter(scene, phrase));
  const after = pastAdverb(scene, at);
  const cue = sufferingAt(sentence, words, after) ?? sufferingAt(sentence, words, pastParticiple(sentence, after));
  // "fired one shot": a noun.
  if (cue === null || isForetold(sentence, phrase.from) || (phrase.head === 'none' && firing.has(lower(sentence, phrase.from - 1))))
    return -1;
  const isDoer = phrase.head === 'person' && isHit(sentence, cue) && lower(sentence, cue + 1) === 'at';
  const closes = closesParticiple(sentence, afterDeath(sentence, pastSecond(sentence, cue + 1))) || isWhole(sentence, phrase.from);
  return closes && !isDoer ? cue : -1;
}

/** "and 25 wounded", "12 dead", "23 missing as ferry capsizes", "Teen shot dead outside bar". */
export const reduced: CasualtyRule = (scene) =>
  scene.lists.flatMap((list) => {
    const { sentence } = scene;
    const last = list.at(-1);
    // "Mom, 3 kids killed": the participle of the last is everybody's, where none before has his own.
    const cue = last && isReducible(last) && !isOwner(scene, last) ? reducedCue(scene, last) : -1;
    if (cue >= 0 && list.every((phrase) => isReducible(phrase) && phrase.head !== 'none' && isLikelyPeople(sentence, phrase)))
      return countList(scene, list, cue, 'reduced');
    return list.flatMap((phrase) => {
      const own = isReducible(phrase) && !isOwner(scene, phrase) ? reducedCue(scene, phrase) : -1;
      return own < 0 ? [] : countList(scene, [phrase], own, 'reduced');
    });
  });

/** "six members of one family killed": the family is not one more. */
function isOwner({ sentence, lists }: Scene, { from }: Phrase): boolean {
  return (
    belonging.has(lower(sentence, from - 1)) &&
    lists.some((list) => list.at(-1)?.next === from - 1 && list.at(-1)?.quantity.form === 'number')
  );
}

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

/** "leaves 3 militants, army major dead": one more, whose article the headline drops. */
function barePersonAfter(sentence: Sentence, last: Phrase): Phrase | null {
  const joint = lower(sentence, last.next);
  return joint === ',' || joint === 'and' ? readBarePerson(sentence, last.next + 1) : null;
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
    const bare = barePersonAfter(sentence, last);
    const end = participleAfter(scene, bare ?? last);
    const isLeft = sufferingAt(sentence, words, end) !== null || isConditionAt(sentence, words, end);
    return isLeft ? countList(scene, bare ? [...list, bare] : list, verb, 'left') : [];
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
