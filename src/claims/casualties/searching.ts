/**
 * People of whom nobody knows where they are, in the ways that need more than "missing".
 *
 *   "looking for nine missing men", "a missing kayaker, 27", "lists 63 people as missing", "a third is missing"
 *   "the whereabouts of 38 students remain unknown", "no trace of the three pilots", "have not been seen since", "disappeared"
 *
 * Near misses: "three rifles went missing", "missing the point", "the team was missing four players", "the two missing boys were found",
 * "the man disappeared into the crowd".
 */
import { type Draft, draftOf } from '../draft.ts';
import type { Phrase } from '../phrases.ts';
import { lower, reads, type Sentence, words } from '../sentence.ts';
import { beForms, wordSet } from '../vocabulary.ts';
import { attributive, headed, isEnded } from './attributive.ts';
import { closesParticiple, groupsAfter } from './clause.ts';
import { arePeople, arePersons, countFolk, endOf, peopleFrom } from './folk.ts';
import { readVerbGroup } from './verbs.ts';
import { type CasualtyRule, toldBy } from './words.ts';

const missingWord = wordSet('missing');
const traces = wordSet('trace sign word news whereabouts fate contact');
const vanishing = wordSet('disappeared vanished disappear disappears vanish');
const ordinals = wordSet('second third fourth fifth sixth');
const seenForms = wordSet('seen heard located found');
/** Words that begin one of the rules. */
export const searchingWords: ReadonlySet<string> = new Set([...missingWord, ...traces, ...vanishing, ...ordinals, ...seenForms]);

/** "nine missing men", "the missing hiker". */
const missingPeople: CasualtyRule = (scene) => attributive(scene, toldBy(scene, missingWord), true);

/** "Missing: 12 miners." */
const headedMissing: CasualtyRule = (scene) => headed(scene, toldBy(scene, missingWord));

const stills = wordSet('still also now reportedly');

/** "lists 63 people as missing", "with 12 of them still missing". */
const asMissing: CasualtyRule = (scene) =>
  scene.lists.filter(arePeople).flatMap((list) => {
    const { sentence } = scene;
    const end = endOf(sentence, list);
    const at = lower(sentence, end) === 'as' || stills.has(lower(sentence, end)) ? end + 1 : end;
    return at > end && lower(sentence, at) === 'missing' ? countFolk(scene, list, at, 'as missing') : [];
  });

const one = { low: 1, high: 1, hedge: 'exact', form: 'article', isIncrement: true } as const;

/** "two were captured, and a third is still missing": one more person; not "a third of the crew is missing". */
const ordinal: CasualtyRule = (scene) => {
  const { sentence } = scene;
  return toldBy(scene, ordinals).flatMap((at): readonly Draft[] => {
    const article = lower(sentence, at - 1);
    const { verb, hasBe } = readVerbGroup(sentence, at + 1);
    if ((article !== 'a' && article !== 'the') || !hasBe || !speaksOfPeople(sentence, at - 1)) return [];
    if (lower(sentence, verb) !== 'missing' || !closesParticiple(sentence, verb + 1)) return [];
    const subject = words(sentence, at - 1, at + 1);
    const bare = { head: 'person', noun: 'person', role: null, country: null, names: [], isPart: false, person: 'definite' } as const;
    return [
      draftOf(
        sentence,
        scene.words.kind,
        { ...bare, from: at - 1, next: at + 1, quantity: { ...one, next: at + 1 }, subject },
        verb,
        'ordinal',
      ),
    ];
  });
};

/** True when people are told before `at`, of whom "a third" is the next. */
const speaksOfPeople = (sentence: Sentence, before: number): boolean =>
  sentence.tokens.slice(0, before).some(({ lower: word }) => sentence.lexicons.roles.has(word));

const nouns = new Map([
  ['trace', 'of'],
  ['sign', 'of'],
  ['word', 'from'],
  ['news', 'of'],
  ['whereabouts', 'of'],
  ['fate', 'of'],
  ['contact', 'with'],
]);
const unknown = wordSet('unknown unclear uncertain mystery');
const denials = wordSet('no without lost any');

/** "no trace of the three pilots", "the whereabouts of 38 students … remain unknown", "lost contact with 12 climbers". */
const traceless: CasualtyRule = (scene) => {
  const { sentence } = scene;
  return toldBy(scene, traces).flatMap((at) => {
    if (lower(sentence, at + 1) !== nouns.get(lower(sentence, at))) return [];
    const list = peopleFrom(sentence, at + 2);
    const isState = lower(sentence, at) === 'whereabouts' || lower(sentence, at) === 'fate';
    const isTold = isState ? isUnknown(sentence, list) : denials.has(lower(sentence, at - 1));
    return arePersons(list) && isTold ? countFolk(scene, list, at, 'traceless') : [];
  });
};

const farthestUnknown = 20;

/** "… remain unknown", "… are not known", past what explains the people. */
function isUnknown(sentence: Sentence, list: readonly Phrase[]): boolean {
  const end = endOf(sentence, list);
  for (let at = end; at < end + farthestUnknown; at++) {
    if (unknown.has(lower(sentence, at)) || reads(sentence, at, 'not', 'known')) return true;
    if (lower(sentence, at) === ';') return false;
  }
  return false;
}

const unseen = new Map([
  ['seen', ['since', 'again', 'after', 'for']],
  ['heard', ['from', 'of', 'since']],
  ['located', ['']],
  ['found', ['']],
]);

/** "have not been seen since Sunday", "had not been heard from". */
const neverSeen: CasualtyRule = (scene) =>
  scene.lists.filter(arePersons).flatMap((list) => {
    const { sentence } = scene;
    const group = groupsAfter(sentence, list).find(({ from, verb, hasBe }) => {
      const isDenied = sentence.tokens
        .slice(from, verb)
        .some(({ lower: word }) => word === 'not' || word === 'never' || word.endsWith("n't"));
      const after = lower(sentence, verb + 1).replace(/^[.,]$/, '');
      return hasBe && isDenied && unseen.get(lower(sentence, verb))?.includes(after) === true;
    });
    return group ? countFolk(scene, list, group.from, 'never seen') : [];
  });

const ways = wordSet('into down behind around through inside from in under');
/** Ways in which several people go out of sight and are not lost. */
const exits = wordSet('into down behind around');

/** "43 students disappeared after the march", "have vanished without trace"; not "the man disappeared into the crowd". */
const vanished: CasualtyRule = (scene) =>
  scene.lists.filter(arePersons).flatMap((list) => {
    const { sentence } = scene;
    const isCounted = list.every(({ person }) => person === null);
    const group = groupsAfter(sentence, list).find(
      ({ verb, from }) => vanishing.has(lower(sentence, verb)) && !beForms.has(lower(sentence, from)),
    );
    const isWay = group !== undefined && ways.has(lower(sentence, group.verb + 1)) && !sentence.isDate(group.verb + 2);
    const isExit = group !== undefined && exits.has(lower(sentence, group.verb + 1));
    return group && (!isWay || (isCounted && !isExit)) ? countFolk(scene, list, group.verb, 'vanished') : [];
  });

/** "Missing are the captain, the cook and five deckhands." */
const inverted: CasualtyRule = (scene) => {
  const { sentence } = scene;
  const isHead = lower(sentence, 0) === 'missing' && beForms.has(lower(sentence, 1));
  return isHead ? countFolk(scene, peopleFrom(sentence, 2), 0, 'inverted') : [];
};

/** "20 unaccounted for": a bare number, before a word that it would take for its noun. */
const unaccounted: CasualtyRule = (scene) =>
  scene.lists.filter(arePeople).flatMap((list) => {
    const { sentence } = scene;
    const end = endOf(sentence, list);
    return reads(sentence, end, 'unaccounted', 'for') ? countFolk(scene, list, end, 'unaccounted') : [];
  });

/** Whole statements before the single word. */
export const searchingRules: readonly CasualtyRule[] = [
  inverted,
  missingPeople,
  headedMissing,
  asMissing,
  unaccounted,
  ordinal,
  traceless,
  neverSeen,
  vanished,
];

const cabins = wordSet('lift lifts elevator elevators traffic car cars vehicle vehicles bus cabin gondola gondolas poverty debt limbo');

/** "trapped in a lift": everybody knows where they are. */
const isStuck = (sentence: Sentence, cue: number): boolean =>
  ['in', 'inside'].includes(lower(sentence, cue + 1)) && [2, 3, 4].some((step) => cabins.has(lower(sentence, cue + step)));

const teams = wordSet('team squad side lineup line-up starting list agenda parade court');

/** "missing the point", "was missing four players": whoever lacks something is there. */
function hasObject(sentence: Sentence, cue: number): boolean {
  if (reads(sentence, cue + 1, 'from', 'the') && teams.has(lower(sentence, cue + 3))) return true;
  const after = sentence.tokens[cue + 1];
  return !closesParticiple(sentence, cue + 1) || (after?.kind === 'number' && !sentence.isDate(cue + 1));
}

/** False where "missing" has an object or people are no longer missing: "missing the point", "freed two people trapped in a lift". */
export function isStillSought({ sentence, cue, phrase, next, rule }: Draft): boolean {
  if (rule === 'tally' || rule === 'toll') return true;
  // "Some of those trapped had burns": those are told by what befell them besides.
  if (phrase?.isPart === true && phrase.noun === '' && next === cue) return false;
  const word = lower(sentence, cue);
  if (word === 'missing') return !hasObject(sentence, cue);
  return word !== 'trapped' || !(isStuck(sentence, cue) || isEnded(sentence, phrase?.from ?? cue, cue + 1));
}
