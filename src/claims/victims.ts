/**
 * Who is told again: "A man was shot on Elm Street", "Dell, 24, was taken to hospital", "He died" speak of one person, and "another man"
 * of a second one. By name, age, sex and sort; the nearest that fits. Numbers of people are left alone, but a single person told after
 * "four people were shot" is one of the four while they last.
 */
import type { Claim, ClaimKind, When } from '../model.ts';
import { lingeringDays } from '../text/persons.ts';
import type { CountedDraft } from './completion.ts';
import type { Draft } from './draft.ts';
import { anybody, isTrade, type Sex, type Sort, type Telling, tellingOf } from './telling.ts';

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
  /** The sentences that tell of him, as far as remembered. */
  readonly sentences: readonly number[];
  /** Token after the last words for him. */
  readonly end: number;
  /** True where he was told as "another man", "a third man". */
  readonly isFurther: boolean;
  /** True where it is not told whether he lived. */
  readonly isOpen: boolean;
  /** True where he was told as wounded beside the dead: "three were killed and a fourth was hurt". */
  readonly isSpared: boolean;
  /** True where a number counts him. */
  readonly isCounted: boolean;
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

/** How many of the people told last are remembered. */
const remembered = 40;
/** Sentences from the first that tells of a person, which the rest of the article tells again. */
const head = 3;

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
  return !areNamed && !differs(a, b);
}

function differs(person: Person, telling: Pick<Telling, 'age' | 'sex' | 'names' | 'sort'>): boolean {
  if (person.age !== null && telling.age !== null && Math.abs(person.age - telling.age) > 1) return true;
  if (person.sex !== null && telling.sex !== null && person.sex !== telling.sex) return true;
  if (person.names.length > 0 && telling.names.length > 0 && !isNamesake(person, telling.names)) return true;
  return person.sort !== null && telling.sort !== null && person.sort !== telling.sort;
}

/** Who took his own life is nobody whom the same sentence tells as killed. */
function mayHaveDoneIt(person: Person, { sentence }: Telling): boolean {
  return person.nouns.includes('suicide') || person.sort === 'attacker' || person.last < sentence;
}

/** Tokens between a person and a dash that says who he is. */
const dashReach = 6;

/** "a second victim, a farmer", "the man in the car — Jon Lind": the same, in other words. */
function isApposed(person: Person, { sentence, joint, from, form }: Telling): boolean {
  if (person.last !== sentence || from < person.end) return false;
  return joint === 'dash'
    ? form === 'name' && from - person.end <= dashReach
    : joint === 'comma' && person.isVague && from === person.end + 1;
}

/** Who was told as wounded beside the dead is not the one who dies by a new noun or name. */
const isOneOfTheDead = (person: Person, { isDeath, form, age }: Telling): boolean =>
  !isDeath || person.isDead || !person.isSpared || form === 'definite' || form === 'pronoun' || (age !== null && age === person.age);

/** "Another man", "the other man" far below the "another man" of the head. */
function isFurtherAgain(person: Person, { ordinal, isDeath, sentence }: Telling): boolean {
  return ordinal === null && person.isFurther && person.isOfHead && person.last < sentence && person.isDead === isDeath;
}

/** True when the person may be the one told, by how he is told. */
function mayBe(person: Person, telling: Telling): boolean {
  if (differs(person, telling) || (telling.isReflexive && !mayHaveDoneIt(person, telling))) return false;
  if (telling.isFurther) return isFurtherAgain(person, telling);
  if (isNamesake(person, telling.names) || isApposed(person, telling)) return true;
  return isOneOfTheDead(person, telling) && !isBeside(person, telling) && fitsForm(person, telling);
}

/** A name or a new noun in the sentence that told of somebody is somebody else, unless one of the two says nothing. */
const isBeside = (person: Person, { form, sentence, isVague }: Telling): boolean =>
  (form === 'name' || form === 'indefinite') && person.last === sentence && !person.isVague && !isVague;

function fitsForm(person: Person, telling: Telling): boolean {
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

/** True where nothing in the text stands between somebody dead and somebody told hit: no trade, no time, no sentence that tells of both. */
function maySettle(dead: Person, hit: Person): boolean {
  const isTogether = hit.sentences.some((sentence) => dead.sentences.includes(sentence));
  const isOtherTrade = hasOtherTrade(dead, hit.nouns.find(isTrade) ?? '');
  return !isTogether && !isOtherTrade && !areApart(dead.when, hit.when) && !dead.nouns.includes('suicide');
}

/** How well somebody who may be the one told fits the words: his own noun before his sort before his death. */
function fitness(person: Person, { form, noun, sort, isDeath }: Telling): number {
  const isNoun = form === 'definite' && noun !== '' && person.nouns.includes(noun);
  const isMain = form === 'name' && !person.isFurther;
  return (isNoun ? 4 : 0) + (isMain ? 1 : 0) + (sort !== null && sort === person.sort ? 2 : 0) + (isDeath && person.isDead ? 1 : 0);
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

  private readonly passages: Passages;

  constructor(passages: Passages) {
    this.passages = passages;
  }

  /** Who is told by the draft of a claim. */
  identify(draft: Draft, { id, when }: Claim): Identity {
    if (!isPerson(draft)) {
      this.count(draft, id, when);
      return { person: null, names: [], group: null };
    }
    const telling = this.reread(tellingOf(draft, when));
    const place = this.find(telling);
    const known = this.persons[place];
    if (known) {
      const person = told(known, telling);
      this.persons[place] = person;
      this.named.set(known.id, person.names);
      if (telling.isDeath && !known.isDead) this.unite(person);
      return { person: known.id, names: person.names, group: null };
    }
    this.named.set(id, telling.names);
    const group = this.join(draft, telling);
    this.persons.push(this.begin(telling, id, group !== null || draft.isSubset));
    return { person: id, names: telling.names, group };
  }

  /** A person told for the first time. */
  private begin(telling: Telling, id: string, isCounted: boolean): Person {
    const { names, age, sex, sort, sentence, isVague, noun, isDeath, isFurther, isOpen, from, next, when } = telling;
    this.opening ??= sentence;
    const isOfHead = sentence < this.opening + head;
    const isSpared = !isDeath && !isOpen && (this.passages.deaths.get(sentence)?.some((at) => at !== from) ?? false);
    const person = {
      id,
      names,
      nouns: [noun],
      age,
      sex,
      sort,
      isVague,
      isDead: isDeath,
      when,
      last: sentence,
      end: next,
      sentences: [sentence],
    };
    return { ...person, isOfHead, isFurther, isOpen: isOpen || isDeath, isSpared, isCounted };
  }

  /** "another child" is other than the child who held the gun; "a third victim", of three who were told, is one of them. */
  private reread(telling: Telling): Telling {
    const { isFurther, otherThan, ordinal, sentence } = telling;
    if (!isFurther) return telling;
    const isOfBystander = otherThan !== null && !this.passages.told.get(sentence)?.has(otherThan);
    const isOneOfThem =
      ordinal !== null &&
      this.persons.slice(-remembered).filter((person) => person.last < sentence && !differs(person, telling)).length >= ordinal;
    return isOfBystander || isOneOfThem ? { ...telling, isFurther: false, form: isOneOfThem ? 'definite' : telling.form } : telling;
  }

  /**
   * Who was only told hit is the one told dead, where there is one and nothing tells them apart: "Officers were called about a man shot"
   * below the death of a man.
   */
  settle(): void {
    const dead = this.persons.filter(({ isDead, id }) => isDead && !this.aliases.has(id)).slice(0, remembered);
    for (const person of this.persons) {
      if (person.isDead || !person.isOpen || person.isFurther || person.isCounted || person.isSpared) continue;
      const [one, ...others] = dead.filter((other) => isAlike(other, person));
      if (one && others.length === 0 && maySettle(one, person)) this.aliases.set(person.id, one.id);
    }
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

  /** Place of the last of the persons who fit best, by name or age before all others; -1 when none does. */
  private find(telling: Telling): number {
    const from = Math.max(0, this.persons.length - remembered);
    let found = -1;
    let best = -1;
    for (let place = this.persons.length - 1; place >= from; place--) {
      const person = this.persons[place];
      if (!person || !mayBe(person, telling)) continue;
      if (isNamesake(person, telling.names) || (telling.age !== null && person.age === telling.age)) return place;
      const fit = fitness(person, telling);
      if (fit > best) [found, best] = [place, fit];
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
    if (!group || (telling.isFurther && group.members === 0)) return null;
    this.groups[place] = { ...group, members: group.members + 1 };
    return group.id;
  }
}

function told(person: Person, { names, age, sex, sort, sentence, isVague, noun, isDeath, isOpen, next }: Telling): Person {
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
    sentences: person.last === sentence ? person.sentences : [...person.sentences.slice(-remembered), sentence],
    end: next,
    isVague,
    isOpen: person.isOpen && (isOpen || isDeath),
  };
}

const casualties: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['killed', 'wounded', 'missing', 'captured']);

/** Where the sentences of an article tell of people. */
interface Passages {
  /** By sentence, the tokens of its drafts. */
  readonly told: ReadonlyMap<number, ReadonlySet<number>>;
  /** By sentence, where its dead are told. */
  readonly deaths: ReadonlyMap<number, readonly number[]>;
}

function passagesOf(drafts: readonly Draft[]): Passages {
  const told = new Map<number, Set<number>>();
  const deaths = new Map<number, number[]>();
  for (const { sentence, from, next, kind } of drafts) {
    const tokens = told.get(sentence.index) ?? new Set<number>();
    for (let at = from; at < next; at++) tokens.add(at);
    told.set(sentence.index, tokens);
    if (kind === 'killed') deaths.set(sentence.index, [...(deaths.get(sentence.index) ?? []), from].slice(0, 2));
  }
  return { told, deaths };
}

/** Who is told by each claim of people, by its id; `counted` are the claims of one article in text order. */
export function identifyVictims(counted: readonly CountedDraft[]): ReadonlyMap<string, Identity> {
  const people = counted.filter(({ draft }) => casualties.has(draft.kind));
  const cast = new Cast(passagesOf(people.map(({ draft }) => draft)));
  const told = people.map(({ draft, claim }) => [claim.id, cast.identify(draft, claim)] as const);
  cast.settle();
  return new Map(
    told.map(([id, identity]) => {
      const person = identity.person && cast.idOf(identity.person);
      return [id, { ...identity, person, names: person === null ? identity.names : cast.namesOf(person) }];
    }),
  );
}
