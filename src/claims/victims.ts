/**
 * Who is told again: "A man was shot on Elm Street", "Dell, 24, was taken to hospital", "He died" speak of one person, and "another man"
 * of a second one. By name, age, sex and sort; the nearest that fits. Numbers of people are left alone, but a single person told after
 * "four people were shot" is one of the four while they last.
 */
import type { Claim, ClaimKind, When } from '../model.ts';
import { lingeringDays } from '../text/persons.ts';
import { ageAt, ageBehind } from './ages.ts';
import type { CountedDraft } from './completion.ts';
import type { Draft } from './draft.ts';
import { lower, type Sentence } from './sentence.ts';
import { wordSet } from './vocabulary.ts';

type Sex = 'male' | 'female' | null;

/** A person whom the article tells, as far as it has told. */
interface Person {
  /** Id of the first claim that tells of him. */
  readonly id: string;
  readonly names: readonly string[];
  readonly age: number | null;
  readonly sex: Sex;
  readonly sort: Sort;
  /** The nouns that told of him. */
  readonly nouns: readonly string[];
  readonly isDead: boolean;
  readonly when: When;
  /** The last sentence in which he is told. */
  readonly last: number;
  /** True where the first casualties of the article tell of him: "A man …" at its head is "a 24-year-old man …" below. */
  readonly isOfHead: boolean;
  /** True where the last words for him were "a victim", "a person". */
  readonly isVague: boolean;
}

/** Several people whom a number counts, and how many of them have been told one by one. */
interface Group {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly count: number;
  readonly sentence: number;
  readonly members: number;
  /** The noun of those counted; empty for a bare number. */
  readonly noun: string;
  readonly when: When;
}

/** What is found out of the people of a claim. */
export interface Identity {
  /** Id of the first claim that tells of the same person; null for numbers of people. */
  readonly person: string | null;
  /** Names by which the article tells of him. */
  readonly names: readonly string[];
  /** Id of the claim that counts him among others; null where none does. */
  readonly group: string | null;
}

type Sort = 'child' | 'adult' | 'attacker' | null;

const male = wordSet(
  'man boy male son brother father husband grandfather uncle nephew boyfriend he him himself dad grandpa grandson stepson stepfather stepbrother ex-husband ex-boyfriend fiance gentleman guy schoolboy king prince widower',
);
const female = wordSet(
  'woman girl female daughter sister mother wife grandmother aunt niece girlfriend she her herself mom mum grandma granddaughter stepdaughter stepmother stepsister ex-wife ex-girlfriend fiancee lady schoolgirl nun queen princess widow waitress actress housewife',
);
const kin =
  /^(?:step|grand|ex-)?(?:son|brother|father|husband|uncle|nephew|boyfriend|dad|daughter|sister|mother|wife|aunt|niece|girlfriend|mom|mum|pa|ma|fiancee?|cousin|child|baby|roommate|friend|classmate|neighbou?r)$/;
const children = wordSet('child boy girl baby infant toddler teen teenager juvenile minor kid pupil');
const adults = wordSet('man woman father mother husband wife grandfather grandmother officer deputy soldier');
const attackers = wordSet('suspect gunman shooter attacker assailant bomber');
const vague = wordSet('victim person individual adult patient body');
const further = wordSet('another second third fourth other more additional');

/** How many of the people told last are remembered. */
const remembered = 40;
/** Sentences from the first that tells of a person, which the rest of the article tells again. */
const head = 3;

function sexOf(word: string): Sex {
  if (male.has(word)) return 'male';
  if (female.has(word) || word.endsWith('woman')) return 'female';
  return word.endsWith('man') ? 'male' : null;
}

/** At eighteen and nineteen one may be told as a teenager or a woman. */
const adult = 18;
const youngAdult = 20;

function sortOf(word: string, age: number | null): Sort {
  if (attackers.has(word)) return 'attacker';
  if (age !== null) return age < youngAdult ? (age < adult ? 'child' : null) : 'adult';
  if (children.has(word)) return 'child';
  return adults.has(word) ? 'adult' : null;
}

function ageIn(sentence: Sentence, from: number, next: number): number | null {
  for (let at = from; at < next; at++) {
    const age = ageAt(sentence, at);
    if (age) return age.years;
  }
  return ageBehind(sentence, next)?.years ?? null;
}

/** What a draft says of its one person. */
interface Telling extends Pick<Person, 'names' | 'age' | 'sex' | 'sort' | 'isVague'> {
  readonly form: 'name' | 'definite' | 'pronoun' | 'indefinite';
  readonly isFurther: boolean;
  readonly noun: string;
  readonly isKin: boolean;
  readonly isDeath: boolean;
  /** "killed himself", "committed suicide": he did it. */
  readonly isReflexive: boolean;
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

function tellingOf({ kind, sentence, from, next, phrase, subject }: Draft, when: When): Telling {
  const age = ageIn(sentence, from, next);
  const word = phrase?.person === 'pronoun' ? phrase.noun || lower(sentence, from) : (phrase?.noun ?? '');
  const form = phrase?.person === 'bare' || !phrase?.person ? 'indefinite' : phrase.person;
  const isFurther = [from, from + 1, from + 2].some((at) => at < next && further.has(lower(sentence, at)));
  const isDeath = kind === 'killed';
  const isReflexive = isDeath && (reflexives.has(word) || word === 'suicide');
  return {
    noun: isReflexive ? 'suicide' : word,
    isKin: form === 'definite' && isKinOf(sentence, from, next, word),
    isDeath,
    isReflexive,
    isFurther,
    isVague: age === null && vague.has(word),
    form,
    names: subject.names,
    age,
    sex: sexOf(word),
    sort: sortOf(word, age),
    sentence: sentence.index,
    when,
  };
}

/** One person by noun, name or pronoun: not "one person", "1 dead", "one of them". */
function isPerson({ phrase, isSubset }: Draft): boolean {
  if (phrase?.head !== 'person') return false;
  return phrase.person !== null || (phrase.quantity.form === 'article' && phrase.quantity.low === 1 && !isSubset && !phrase.isPart);
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/\s+/);

/** "Jon Lind", "Lind": one man; "Ann Lind" is another. */
function sharesName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 1 || other.length === 1) return one.includes(other[0] ?? '') || other.includes(one[0] ?? '');
  return one.at(-1) === other.at(-1) && one[0] === other[0];
}

function isNamesake(person: Person, names: readonly string[]): boolean {
  return names.some((name) => person.names.some((known) => sharesName(known, name)));
}

/** True for two persons told apart so far whom neither name, age, sex nor sort tells apart. */
function isAlike(a: Person, b: Person): boolean {
  const areNamed = a.names.length > 0 && b.names.length > 0 && !isNamesake(a, b.names);
  return (
    !areNamed &&
    !differs(a, {
      ...b,
      form: 'definite',
      isFurther: false,
      isKin: false,
      isDeath: true,
      isReflexive: false,
      noun: '',
      sentence: b.last,
      when: b.when,
    })
  );
}

function differs(person: Person, telling: Telling): boolean {
  if (person.age !== null && telling.age !== null && Math.abs(person.age - telling.age) > 1) return true;
  if (person.sex !== null && telling.sex !== null && person.sex !== telling.sex) return true;
  if (person.names.length > 0 && telling.names.length > 0 && !isNamesake(person, telling.names)) return true;
  return person.sort !== null && telling.sort !== null && person.sort !== telling.sort;
}

const reflexives = wordSet('himself herself');

/** Who took his own life is nobody whom the same sentence tells as killed. */
function mayHaveDoneIt(person: Person, { sentence }: Telling): boolean {
  return person.nouns.includes('suicide') || person.sort === 'attacker' || person.last < sentence;
}

/** True when the person may be the one told, by how he is told. */
function mayBe(person: Person, telling: Telling): boolean {
  if (telling.isFurther || differs(person, telling) || (telling.isReflexive && !mayHaveDoneIt(person, telling))) return false;
  if (isNamesake(person, telling.names)) return true;
  const isBeside = person.last === telling.sentence && !person.isVague && !telling.isVague;
  if (isBeside && (telling.form === 'name' || telling.form === 'indefinite')) return false;
  switch (telling.form) {
    case 'pronoun':
      return true;
    case 'definite':
      return !telling.isKin || isSameKin(person, telling);
    case 'name':
      return person.names.length === 0;
    case 'indefinite':
      return isToldAgain(person, telling);
  }
}

/** "his wife" is nobody else of the same sentence, and no other kin. */
function isSameKin(person: Person, telling: Telling): boolean {
  if (person.nouns.includes(telling.noun) || (telling.age !== null && person.age === telling.age)) return true;
  const isOpen = person.sex === null && !person.nouns.some(isTrade);
  return person.last < telling.sentence && (isOpen || telling.sex === null || person.sex === telling.sex);
}

/** True for a noun that tells what somebody does: "nurse"; not "man", "victim", "son". */
function isTrade(word: string): boolean {
  return (
    word !== '' &&
    !anybody.has(word) &&
    !kin.test(word) &&
    sexOf(word) === null &&
    sortOf(word, null) === null &&
    !/^(?:he|she|him)/.test(word)
  );
}

/** "a farmer" is not the "night nurse" of the sentence before. */
function hasOtherTrade({ nouns }: Person, noun: string): boolean {
  const trades = nouns.filter(isTrade);
  return isTrade(noun) && trades.length > 0 && !trades.includes(noun);
}

/** "a 24-year-old man" below is the "man" of the headline: of the same age, or told at the head. */
function isToldAgain(person: Person, telling: Telling): boolean {
  if (person.age !== null && telling.age === person.age) return true;
  // Whoever is dead is not told as wounded by a new noun.
  if (areApart(person.when, telling.when) || hasOtherTrade(person, telling.noun)) return false;
  return person.isOfHead && person.last < telling.sentence && (telling.isDeath || !person.isDead);
}

/** Nouns that say no more than that people are counted. */
const anybody = wordSet(
  'person people victim other individual adult man woman boy girl child teen teenager juvenile male female kid member family body fatality',
);
const dayMs = 86_400_000;

/** True for days too far apart for one happening. */
function areApart({ from: a, to: aTo }: When, { from: b, to: bTo }: When): boolean {
  if (a === null || b === null) return false;
  return Date.parse(b) - Date.parse(aTo ?? a) > lingeringDays * dayMs || Date.parse(a) > Date.parse(bTo ?? b);
}

/** True where the number may count the person too: of nobody’s trade, or of his, and not long before. */
function mayCount({ noun, when }: Group, telling: Telling): boolean {
  const isOne = noun === '' || anybody.has(noun) || noun === telling.noun || (telling.noun === '' && telling.form === 'pronoun');
  return isOne && !areApart(when, telling.when);
}

/** The people of one article, in the order of its text. */
class Cast {
  private readonly persons: Person[] = [];
  private readonly groups: Group[] = [];
  private readonly named = new Map<string, readonly string[]>();
  /** Persons who turned out to be others told before, by their ids. */
  private readonly aliases = new Map<string, string>();
  /** The first sentence that tells of a person. */
  private opening: number | null = null;

  /** Who is told by the draft of a claim. */
  identify(draft: Draft, { id, when }: Claim): Identity {
    if (!isPerson(draft)) {
      this.count(draft, id, when);
      return { person: null, names: [], group: null };
    }
    const telling = tellingOf(draft, when);
    const place = this.find(telling);
    const known = this.persons[place];
    if (known) {
      const person = told(known, telling);
      this.persons[place] = person;
      this.named.set(known.id, person.names);
      if (telling.isDeath && !known.isDead) this.unite(person);
      return { person: known.id, names: person.names, group: null };
    }
    const { names, age, sex, sort, sentence, isVague, noun, isDeath } = telling;
    this.named.set(id, names);
    this.opening ??= sentence;
    const isOfHead = sentence < this.opening + head;
    this.persons.push({ id, names, nouns: [noun], age, sex, sort, isVague, isDead: isDeath, when, last: sentence, isOfHead });
    return { person: id, names, group: this.join(draft, telling) };
  }

  /** The one of whom the head of the article told the death is the one who dies below, where nothing tells them apart. */
  private unite(person: Person): void {
    const first = this.persons.find(
      (other) => other !== person && other.isDead && other.isOfHead && other.last < person.last && isAlike(other, person),
    );
    if (!first) return;
    this.aliases.set(person.id, first.id);
    if (first.names.length === 0) this.named.set(first.id, person.names);
  }

  /** The id by which a person is known in the end. */
  idOf(id: string): string {
    return this.aliases.get(id) ?? id;
  }

  /** Every name by which the article tells of a person. */
  namesOf(id: string): readonly string[] {
    return this.named.get(id) ?? [];
  }

  /** Place of the last person who fits, by name or age before all others, and the dead before the living where a death is told; -1 when none does. */
  private find(telling: Telling): number {
    const from = Math.max(0, this.persons.length - remembered);
    let found = -1;
    for (let place = this.persons.length - 1; place >= from; place--) {
      const person = this.persons[place];
      if (!person || !mayBe(person, telling)) continue;
      if (isNamesake(person, telling.names) || (telling.age !== null && person.age === telling.age)) return place;
      const known = this.persons[found];
      if (!known || (telling.isDeath && person.isDead && !known.isDead)) found = place;
    }
    return found;
  }

  private count({ kind, sentence, low, high, phrase }: Draft, id: string, when: When): void {
    if (low === null || low < 2 || low !== high || phrase?.head === 'unknown') return;
    this.groups.push({ id, kind, count: low, sentence: sentence.index, members: 0, noun: phrase?.noun ?? '', when });
    if (this.groups.length > remembered) this.groups.shift();
  }

  /** The number told before that counts the new person too; it has room for one fewer then. */
  private join({ kind, sentence }: Draft, telling: Telling): string | null {
    const place = this.groups.findLastIndex(
      (group) => group.kind === kind && group.sentence < sentence.index && group.members < group.count && mayCount(group, telling),
    );
    const group = this.groups[place];
    if (!group || telling.isFurther) return null;
    this.groups[place] = { ...group, members: group.members + 1 };
    return group.id;
  }
}

function told(person: Person, { names, age, sex, sort, sentence, isVague, noun, isDeath }: Telling): Person {
  const isNew = names.some((name) => !person.names.some((known) => sharesName(known, name)));
  return {
    ...person,
    names: isNew || person.names.length === 0 ? [...person.names, ...names] : person.names,
    nouns: person.nouns.includes(noun) ? person.nouns : [...person.nouns.slice(0, remembered), noun],
    isDead: person.isDead || isDeath,
    age: person.age ?? age,
    sex: person.sex ?? sex,
    sort: person.sort ?? sort,
    last: sentence,
    isVague,
  };
}

const casualties: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['killed', 'wounded', 'missing', 'captured']);

/** Who is told by each claim of people, by its id; `counted` are the claims of one article in text order. */
export function identifyVictims(counted: readonly CountedDraft[]): ReadonlyMap<string, Identity> {
  const cast = new Cast();
  const told = counted
    .filter(({ draft }) => casualties.has(draft.kind))
    .map(({ draft, claim }) => [claim.id, cast.identify(draft, claim)] as const);
  return new Map(
    told.map(([id, identity]) => {
      const person = identity.person && cast.idOf(identity.person);
      return [id, { ...identity, person, names: person === null ? identity.names : cast.namesOf(person) }];
    }),
  );
}
