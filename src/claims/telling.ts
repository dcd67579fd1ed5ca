/** How a draft tells of one person: by which words, of what age, sex and sort, and whether he lived. */
import type { When } from '../model.ts';
import { ageAt, ageBehind } from './ages.ts';
import type { Draft } from './draft.ts';
import { lower, mentions, perSentence, type Sentence } from './sentence.ts';
import { wordSet } from './vocabulary.ts';

export type Sex = 'male' | 'female' | null;

export type Sort = 'child' | 'adult' | 'attacker' | null;

const male = wordSet(
  'man boy male son brother father husband grandfather uncle nephew boyfriend he him himself dad grandpa grandson stepson stepfather stepbrother ex-husband ex-boyfriend fiance groom gentleman guy schoolboy king prince widower',
);
const female = wordSet(
  'woman girl female daughter sister mother wife grandmother aunt niece girlfriend she her herself mom mum grandma granddaughter stepdaughter stepmother stepsister ex-wife ex-girlfriend fiancee bride lady schoolgirl nun queen princess widow waitress actress housewife',
);
const kin =
  /^(?:step|grand|ex-)?(?:son|brother|father|husband|uncle|nephew|boyfriend|dad|daughter|sister|mother|wife|aunt|niece|girlfriend|mom|mum|pa|ma|fiancee?|bride|groom|spouse|partner|sibling|relative|cousin|child|baby|roommate|friend|classmate|neighbou?r)$/;
const children = wordSet('child boy girl baby infant toddler juvenile minor kid pupil');
const adults = wordSet(
  'man woman father mother mom mum dad husband wife grandfather grandmother grandma grandpa officer deputy soldier trooper policeman policewoman constable marshal bailiff firefighter paramedic civilian bystander',
);
const attackers = wordSet('suspect gunman shooter attacker assailant bomber');
const vague = wordSet('victim person individual adult patient body');
const further = wordSet('another second third fourth other more additional');
const ordinals: ReadonlyMap<string, number> = new Map([
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
]);

/** Nouns that say no more than that people are counted. */
export const anybody = wordSet(
  'person people victim other individual adult man woman boy girl child teen teenager juvenile male female kid member family body fatality resident passenger occupant pedestrian',
);

const reflexives = wordSet('himself herself');

function sexOf(word: string): Sex {
  if (male.has(word)) return 'male';
  if (female.has(word) || word.endsWith('woman')) return 'female';
  return word.endsWith('man') ? 'male' : null;
}

/** "a female passenger": the sex may stand before the noun. */
function sexIn(sentence: Sentence, from: number, next: number, noun: string): Sex {
  const told = sexOf(noun);
  for (let at = from; told === null && at < next; at++) {
    const word = lower(sentence, at);
    if (word === 'male' || word === 'female') return word;
  }
  return told;
}

/** From sixteen to nineteen one may be told as a teenager or a woman. */
const adult = 16;
const youngAdult = 20;

function sortOf(word: string, age: number | null): Sort {
  if (attackers.has(word)) return 'attacker';
  if (age !== null) return age < youngAdult ? (age < adult ? 'child' : null) : 'adult';
  if (children.has(word)) return 'child';
  return adults.has(word) ? 'adult' : null;
}

/** True for a noun that tells what somebody does: "nurse"; not "man", "victim", "son". */
export function isTrade(word: string): boolean {
  return (
    word !== '' &&
    !anybody.has(word) &&
    !kin.test(word) &&
    sexOf(word) === null &&
    sortOf(word, null) === null &&
    !/^(?:he|she|him)/.test(word)
  );
}

function ageIn(sentence: Sentence, from: number, next: number): number | null {
  for (let at = from; at < next; at++) {
    const age = ageAt(sentence, at);
    if (age) return age.years;
  }
  return ageBehind(sentence, next)?.years ?? null;
}

/** What a draft says of its one person. */
export interface Telling {
  readonly form: 'name' | 'definite' | 'pronoun' | 'indefinite';
  readonly names: readonly string[];
  readonly age: number | null;
  readonly sex: Sex;
  readonly sort: Sort;
  /** "a victim", "a person": nothing but that he is counted. */
  readonly isVague: boolean;
  readonly isFurther: boolean;
  /** "a third person": which of all those told he is; null without such a word. */
  readonly ordinal: number | null;
  /** Index of an earlier token of the sentence with the same noun: whom "another child" is other than; null where none stands near. */
  readonly otherThan: number | null;
  readonly noun: string;
  readonly isKin: boolean;
  readonly isDeath: boolean;
  /** "killed himself", "committed suicide": he did it. */
  readonly isReflexive: boolean;
  /** True where it is not told whether he lived: "was shot", "was rushed to a hospital"; near misses: "shot in the leg", "in stable condition". */
  readonly isOpen: boolean;
  /** What stands right before him. */
  readonly joint: 'comma' | 'dash' | null;
  readonly from: number;
  readonly next: number;
  readonly sentence: number;
  readonly when: When;
}

const owners = wordSet('his her their my our');

/** "his wife", "Smith’s brother": told by whose kin he is. */
function isKinOf(sentence: Sentence, from: number, next: number, noun: string): boolean {
  if (!kin.test(noun)) return false;
  for (let at = from; at < next; at++) if (owners.has(lower(sentence, at)) || sentence.tokens[at]?.kind === 'possessive') return true;
  return false;
}

const hits = /^(?:shot|stabbed|hit|gunshot|bullet|stab)/;
const carried = wordSet('rushed taken transported airlifted flown brought');
/** Words of wounds that are survived. */
const survived = wordSet(
  'stable good fair recovering recover recovered survive survived survives surviving minor expected treated released graze grazed leg legs thigh knee foot ankle arm elbow hand wrist finger buttocks buttock shoulder non-life-threatening nonlife-threatening life-threatening',
);

const tellsSurvival = perSentence((sentence) => mentions(sentence, survived));

function isOpenOf({ kind, detail, sentence, cue }: Draft): boolean {
  if (kind !== 'wounded') return false;
  const isHit = detail === null ? carried.has(lower(sentence, cue)) : hits.test(detail);
  return isHit && !tellsSurvival(sentence);
}

/** Tokens before "another child" in which the child may be told that he is other than. */
const otherReach = 30;

function otherThanIn(sentence: Sentence, from: number, noun: string): number | null {
  if (noun === '') return null;
  for (let at = from - 1; at >= Math.max(0, from - otherReach); at--) if (lower(sentence, at) === noun) return at;
  return null;
}

function jointOf(sentence: Sentence, from: number): Telling['joint'] {
  const before = lower(sentence, from - 1);
  if (before === ',') return 'comma';
  return /^(?:--|[–—])$/.test(before) ? 'dash' : null;
}

export function tellingOf(draft: Draft, when: When): Telling {
  const { kind, sentence, from, next, phrase, subject } = draft;
  const age = ageIn(sentence, from, next);
  const word = phrase?.person === 'pronoun' ? phrase.noun || lower(sentence, from) : (phrase?.noun ?? '');
  const form = phrase?.person === 'bare' || !phrase?.person ? 'indefinite' : phrase.person;
  const opening = [from, from + 1, from + 2].filter((at) => at < next).map((at) => lower(sentence, at));
  const isFurther = opening.some((one) => further.has(one));
  const isDeath = kind === 'killed';
  const isReflexive = isDeath && (reflexives.has(word) || word === 'suicide');
  return {
    noun: isReflexive ? 'suicide' : word,
    isKin: form === 'definite' && isKinOf(sentence, from, next, word),
    isDeath,
    isReflexive,
    isFurther,
    ordinal: opening.map((one) => ordinals.get(one)).find((one) => one !== undefined) ?? null,
    otherThan: isFurther ? otherThanIn(sentence, from, word) : null,
    isVague: age === null && vague.has(word),
    isOpen: isOpenOf(draft),
    joint: jointOf(sentence, from),
    form,
    names: subject.names,
    age,
    sex: sexIn(sentence, from, next, word),
    sort: sortOf(word, age),
    from,
    next,
    sentence: sentence.index,
    when,
  };
}
