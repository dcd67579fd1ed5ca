/** A noun tells the casualties: tolls, deaths, injuries, the number of the dead. */
import { type Draft, draftOf, draftOfPlural } from '../draft.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { coded } from './codings.ts';
import { noughts } from './noughts.ts';
import { readPeople } from './people.ts';
import { isConditionAt, sufferingAt } from './predicates.ts';
import { type CasualtyRule, type CasualtyWords, countList, type Scene, toldBy } from './words.ts';

export const tollNouns = wordSet('toll');
const tollVerbs = wordSet('to at of is was stands stood reached reaches reaching passed hit hits exceeded exceeds topped now');
export const tallyNouns = wordSet('number');
const tallyVerbs = wordSet('to at reached was is stands stood now');
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

const rising = wordSet('risen rose rises rising climbed climbs grown grew jumped increased reached stood stands');
/** How far behind what they suffered a number that has risen may stand: past where, when and in what. */
const risingReach = 32;

/** "killed in a car bombing at a market in the town has risen to 14"; null where nothing rises to a number before the sentence part ends. */
function numberRisen(sentence: Sentence, at: number): Phrase | null {
  const ahead = sentence.tokens.slice(at + 1, at + risingReach);
  const step = ahead.findIndex(({ lower: word }) => rising.has(word) || word === ';' || word === ':');
  const to = step < 0 ? '' : lower(sentence, at + step + 2);
  const phrase = to === 'to' || to === 'at' ? readPhrase(sentence, at + step + 3) : null;
  return phrase?.quantity.form === 'number' && (phrase.head === 'none' || phrase.head === 'person') ? phrase : null;
}

const bringing = wordSet('brought brings bringing bring raised raising raises raise put puts putting pushed pushing took takes taking');
/** How far before "the number of dead" its number may stand: "brought to 131 the number of …". */
const inversionReach = 8;

/** "brought to 131 the number of soldiers killed": the number before the noun at `at`; null when none stands there. */
function numberBefore(sentence: Sentence, at: number): Phrase | null {
  for (let to = at - 2; to >= at - inversionReach; to--) {
    if (lower(sentence, to) !== 'to' || !bringing.has(lower(sentence, to - 1))) continue;
    const phrase = readPhrase(sentence, to + 1);
    return phrase?.quantity.form === 'number' ? phrase : null;
  }
  return null;
}

const tollDeterminers = wordSet('the its that this a total overall');

/** "the toll rose to 84": of the dead, where nothing else is said. */
function isDeathToll({ sentence, words }: Scene, at: number): boolean {
  if (words.tolls.has(lower(sentence, at - 1)) || (words.takesLives && at === 0)) return true;
  return (
    words.takesLives &&
    tollDeterminers.has(lower(sentence, at - 1)) &&
    lower(sentence, at - 2) !== 'took' &&
    lower(sentence, at + 1) !== 'on'
  );
}

/** "the death toll rose from 120 to 140" gives 140; not "took a toll of". */
export const toll: CasualtyRule = (scene) =>
  toldBy(scene, tollNouns).flatMap((at) => {
    const { sentence, words } = scene;
    if (!isDeathToll(scene, at)) return [];
    const phrase = numberBefore(sentence, at) ?? numberAfter(sentence, at, tollVerbs, 20);
    return phrase ? [draftOf(sentence, words.kind, phrase, at, 'toll')] : [];
  });

const passing = wordSet('pass passed passes top topped tops reach reached reaches hit hits exceed exceeded exceeds to at');

/** "Heatwave deaths pass 1,000", "bringing total deaths to 96"; not "deaths fell to". */
export const risingDeaths: CasualtyRule = (scene) =>
  toldBy(scene, scene.words.nouns).flatMap((at) => {
    const { sentence, words } = scene;
    const isTotal =
      bringing.has(lower(sentence, at - 2)) ||
      lower(sentence, at - 1) === 'total' ||
      scene.lists.every((list) => list.every(({ next }) => next !== at + 1));
    const phrase = passing.has(lower(sentence, at + 1)) && isTotal ? readPhrase(sentence, at + 2) : null;
    return phrase?.head === 'none' && phrase.quantity.form === 'number'
      ? [overBy(draftOf(sentence, words.kind, phrase, at, 'toll'), lower(sentence, at + 1))]
      : [];
  });

const exceeding = wordSet('pass passed passes top topped tops exceed exceeded exceeds');

/** "pass 1,000": more than a thousand. */
const overBy = (draft: Draft, verb: string): Draft =>
  exceeding.has(verb) && draft.low !== null && draft.hedge === 'exact'
    ? { ...draft, low: draft.low + 1, high: null, hedge: 'at least' }
    : draft;

/** "killed", "known to have died", "diagnosed with": what those counted suffered. */
const isTallied = ({ sentence, words }: Scene, at: number): boolean =>
  sufferingAt(sentence, words, at) !== null || words.intransitive.has(lower(sentence, at)) || isConditionAt(sentence, words, at);

/** "the number of troops diagnosed with … has risen to 109"; not "the number of votes rose to 109". */
export const tally: CasualtyRule = (scene) =>
  toldBy(scene, tallyNouns).flatMap((at) => {
    const { sentence, words } = scene;
    if (lower(sentence, at + 1) !== 'of') return [];
    for (let next = at + 2; next < at + 9; next++) {
      if (!isTallied(scene, next)) continue;
      const phrase = numberBefore(sentence, at) ?? numberAfter(sentence, next, tallyVerbs, 14) ?? numberRisen(sentence, next);
      return phrase ? [draftOf(sentence, words.kind, phrase, next, 'tally')] : [];
    }
    return [];
  });

/** "12 deaths a year" is a rate. */
function isRate(sentence: Sentence, at: number): boolean {
  return ['a', 'per', 'each'].includes(lower(sentence, at)) && ['year', 'day', 'month', 'week'].includes(lower(sentence, at + 1));
}

const crimes = wordSet('murder murders killing killings homicide homicides');
const charging = wordSet('charged convicted guilty accused counts count charges acquitted');

/** "charged with two murders": what a court has still to find. */
function isCharged(sentence: Sentence, at: number): boolean {
  if (!crimes.has(lower(sentence, at))) return false;
  for (let before = at - 1; before >= at - 8; before--) if (charging.has(lower(sentence, before))) return true;
  return false;
}

/** "one death", "1 reported fatality". */
const singulars = new Map([
  ['death', 'killed'],
  ['fatality', 'killed'],
  ['killing', 'killed'],
  ['injury', 'wounded'],
]);
/** "12 deaths", "one death"; not "32 death claims". */
const isCountingNoun = ({ nouns, kind }: CasualtyWords, word: string, low: number | null): boolean =>
  nouns.has(word) || (singulars.get(word) === kind && (low ?? 0) <= 1);

function countingNouns({ sentence, words, lists }: Scene): readonly Draft[] {
  return lists
    .flat()
    .filter(
      (phrase) =>
        isCountingNoun(words, lower(sentence, phrase.next - 1), phrase.quantity.low) &&
        phrase.quantity.form !== 'article' &&
        !isRate(sentence, phrase.next) &&
        !isCharged(sentence, phrase.next - 1),
    )
    .map((phrase) => draftOf(sentence, words.kind, phrase, phrase.next - 1, 'nominal'));
}

/** "the attempted murder of two": nobody died of it. */
export const attempted = wordSet('attempted attempt conspiracy alleged');

/** True where the noun at `at` bears its sufferers behind it: "deaths among", "the killing of"; not "the attempted murder of". */
function isBearing({ sentence, words }: Scene, at: number): boolean {
  const joint = lower(sentence, at + 1);
  const isNoun = words.nouns.has(lower(sentence, at)) && nounJoints.has(joint);
  const isBearer = words.bearers.has(lower(sentence, at)) && joint === 'of' && bearsSufferers(sentence, at);
  return (isNoun || isBearer) && !attempted.has(lower(sentence, at - 1));
}

const slitting = wordSet('slit slitting cut cutting');
/** "the throats of four peasants" bear them only where they were slit. */
function bearsSufferers(sentence: Sentence, at: number): boolean {
  if (!lower(sentence, at).startsWith('throat')) return true;
  return slitting.has(lower(sentence, at - 1)) || slitting.has(lower(sentence, at - 2));
}

function bearingNouns(scene: Scene): readonly Draft[] {
  const { sentence, words } = scene;
  return scene.told.flatMap((at) => {
    if (!isBearing(scene, at)) return [];
    const list = readPeople(sentence, at + 2);
    if (lower(sentence, at) === 'loss' && list[0]?.person) return [];
    if (list[0]?.head === 'person') return countList(scene, list, at, 'nominal');
    const isBare = !list[0] && words.nouns.has(lower(sentence, at)) && lower(sentence, at + 1) === 'among';
    return isBare ? [draftOfPlural(sentence, words.kind, at)] : [];
  });
}

/** "several injuries", "the deaths of two", "injuries among the guards"; not "12 deaths a year". */
export const nominal: CasualtyRule = (scene) => [...countingNouns(scene), ...bearingNouns(scene), ...coded(scene), ...noughts(scene)];
