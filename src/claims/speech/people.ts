/** The persons that an article names, each with every form of the name, and what is told of them beside it. */
import type { Token } from '../../text/tokens.ts';
import { lower, perSentence, type Sentence, words } from '../sentence.ts';
import { conjunctions, determiners, endsPhrase, months, prepositions, pronouns, weekdays, wordSet } from '../vocabulary.ts';
import { bodies, type Gender, genderOf, isGivenName, isOffice, officeInFull } from './words.ts';

export interface Person {
  /** The fullest form of the name, with the title before it ("Defence Secretary Lloyd Austin"). */
  readonly name: string;
  readonly gender: Gender | null;
  /** Nouns by which the text may speak of the person: "senator", "spokeswoman". */
  readonly roles: ReadonlySet<string>;
}

/** A person's name in a sentence, by token range. */
export interface Mention {
  readonly from: number;
  readonly next: number;
  /** The words, with a title before them. */
  readonly text: string;
  /** The name's words in lower case without titles; the last is the surname. */
  readonly names: readonly string[];
  readonly titles: readonly string[];
}

const particle = /^(al|el|bin|ibn|van|von|de|der|da|di|du|del|della|la|abu|abd)(-\p{L}.*)?$/u;
const suffixes = wordSet('jr sr ii iii iv');
const longestName = 9;

const isName = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at];
  if (!token || sentence.isDate(at)) return false;
  if (token.kind === 'abbreviation') return token.isCapital;
  if (token.kind !== 'word') return false;
  if (particle.test(token.lower)) return sentence.tokens[at + 1]?.isCapital === true;
  const word = token.lower;
  if (!token.isCapital || months.has(word) || weekdays.has(word)) return false;
  return !conjunctions.has(word) && !prepositions.has(word) && !determiners.has(word) && !pronouns.has(word);
};

/** The stop of "Gen." and of "Joseph R. Vance". */
function isStop({ tokens }: Sentence, at: number): boolean {
  const before = tokens[at - 1];
  return (
    tokens[at]?.text === '.' && before?.end === tokens[at]?.start && (before?.text.length ?? 9) <= 5 && tokens[at + 1]?.isCapital === true
  );
}

function runEnd(sentence: Sentence, at: number): number {
  let next = at;
  while (next < at + longestName && (isName(sentence, next) || (next > at && isStop(sentence, next)))) next++;
  return next;
}

/** Where a name may stand that no lexicon gives to a body or a place. */
function isKnownOtherwise({ lexicons, tokens }: Sentence, at: number): boolean {
  return [lexicons.organisations, lexicons.places, lexicons.countries].some((book) => book.match(tokens, at) !== null);
}

const isSuffix = ({ kind, plain }: Token): boolean => kind === 'mark' || suffixes.has(plain);

/** A rank, a form of address or a nationality before a name. */
const isTitled = ({ lexicons, tokens }: Sentence, at: number): boolean =>
  lexicons.titles.has(tokens[at]?.plain ?? '') || lexicons.demonyms.match(tokens, at) !== null;

/** Words of a run: titles, then names; a title in the midst begins anew, as in "Northern Steel CEO Ruth Adler". */
function takeApart(sentence: Sentence, from: number, next: number): Pick<Mention, 'names' | 'titles'> & { readonly first: number } {
  const titles: string[] = [];
  let names: string[] = [];
  let first = from;
  for (let at = from; at < next; at++) {
    const token = sentence.tokens[at];
    if (!token || isSuffix(token)) continue;
    const isTitle = isOffice(token.plain) || (names.length === 0 && isTitled(sentence, at));
    if (isTitle) {
      titles.push(officeInFull(token.plain));
      names = [];
    } else {
      if (names.length === 0) first = at;
      names.push(token.plain);
    }
  }
  return { names, titles, first };
}

/** "Secretary of State Ruth Adler" begins with the office. */
const officeStart = (sentence: Sentence, at: number): number =>
  lower(sentence, at - 1) === 'of' && sentence.tokens[at - 2]?.isCapital && isOffice(lower(sentence, at - 2)) ? at - 2 : at;

/** The capitalised words at `at` as a person's name; null where they name none. */
function mentionAt(sentence: Sentence, at: number): Mention | null {
  const next = runEnd(sentence, at);
  const { names, titles, first } = takeApart(sentence, at, next);
  const last = names.at(-1) ?? '';
  if (last.length < 2 || bodies.has(last) || isKnownOtherwise(sentence, first)) return null;
  const from = officeStart(sentence, at);
  return { from, next, text: words(sentence, from, next), names, titles: from < at ? [lower(sentence, from), ...titles] : titles };
}

/** Runs of capitalised words that may name persons, left to right. */
export const readMentions: (sentence: Sentence) => readonly Mention[] = perSentence((sentence) => {
  const mentions: Mention[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    if (sentence.tokens[at]?.isCapital !== true || !isName(sentence, at)) continue;
    const mention = mentionAt(sentence, at);
    if (mention) mentions.push(mention);
    at = Math.max(at, (mention?.next ?? runEnd(sentence, at)) - 1);
  }
  return mentions;
});

const genderIn = (all: readonly string[]): Gender | null => {
  for (const word of all) {
    const gender = genderOf(word);
    if (gender) return gender;
  }
  return null;
};

const longestRole = 8;

/** Nouns beside the name: "spokeswoman Ruth Adler", "Ruth Adler, a spokeswoman for the fleet". */
function rolesBeside(sentence: Sentence, { from, next, titles }: Mention): readonly string[] {
  const roles = [...titles];
  const before = sentence.tokens[from - 1];
  if (before?.kind === 'word' && !before.isCapital && !prepositions.has(before.lower) && !conjunctions.has(before.lower))
    roles.push(before.lower);
  if (lower(sentence, next) !== ',') return roles;
  let at = next + 1;
  while (at < next + longestRole && sentence.tokens[at]?.kind === 'word' && !prepositions.has(lower(sentence, at))) at++;
  const head = lower(sentence, at - 1);
  if (determiners.has(lower(sentence, next + 1)) || prepositions.has(lower(sentence, at))) roles.push(head);
  return roles;
}

interface Entry {
  name: string;
  words: number;
  gender: Gender | null;
  readonly given: string | null;
  readonly roles: Set<string>;
}

/** Persons by surname. */
export interface People {
  /** The person of a mention; null for a lone capitalised word that no full name explains. */
  whois(mention: Mention): Person | null;
  /** The person told of as "the senator", the last one before; null where none is. */
  described(role: string): Person | null;
  /** Takes for granted from here on that the person is he or she. */
  learn(person: Person, gender: Gender): void;
}

/** "Black Lawmakers Rip Donald Trump": in a headline every word is capitalised, and no run of them is a name. */
function isHeadline({ tokens, isHeading }: Sentence): boolean {
  const all = tokens.filter(({ kind }) => kind === 'word');
  return isHeading || (all.length > 3 && all.every(({ isCapital, lower: word }) => isCapital || isSmall(word)));
}

const isSmall = (word: string): boolean => endsPhrase(word) || determiners.has(word);

const longestFullName = 4;

/** Two words are a name where a title or a given name says so, or where the second comes alone elsewhere. "Former DNC" is none. */
function isSure({ names, titles, text }: Mention, alone: ReadonlySet<string>): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  if (names.length > longestFullName || last === last.toUpperCase()) return false;
  if (titles.length > 0) return true;
  return names.length > 1 && (isGivenName(names[0] ?? '') || alone.has(names.at(-1) ?? ''));
}

const mostNamesakes = 4;

const surnameOf = ({ names }: Mention): string => names.at(-1) ?? '';

/** Of one surname, the person whom the other words of the mention fit. */
function bearerOf(entries: readonly Entry[], { names, titles }: Mention): Entry | null {
  if (names.length > 1) return entries.find(({ given }) => given === names[0] || given === null) ?? null;
  const told = genderIn(titles);
  return entries.find(({ gender }) => told === null || gender === null || gender === told) ?? null;
}

/** What a mention adds to what is known of its bearer. */
function enrich(entry: Entry, mention: Mention, roles: readonly string[]): void {
  const isFull = mention.names.length > 1;
  if (isFull && entry.words < 2) {
    entry.name = mention.text;
    entry.words = mention.names.length;
  }
  entry.gender ??= genderIn(isFull ? [...roles, ...mention.names.slice(0, 1).filter(isGivenName)] : roles);
  for (const role of roles) entry.roles.add(role);
}

/** Everybody whom the sentences name by two words or by title and surname. */
export function meetPeople(sentences: readonly Sentence[]): People {
  const told = sentences.filter((sentence) => !isHeadline(sentence));
  const alone = new Set(told.flatMap(readMentions).flatMap(({ names }) => (names.length === 1 ? names : [])));
  const bySurname = new Map<string, Entry[]>();
  const byRole = new Map<string, Entry>();
  const entries = new Map<Person, Entry>();
  const enter = (mention: Mention): Entry => {
    const namesakes = bySurname.get(surnameOf(mention)) ?? [];
    const known = bearerOf(namesakes, mention);
    if (known) return known;
    const entry: Entry = { name: mention.text, words: mention.names.length, gender: null, given: givenOf(mention), roles: new Set() };
    entries.set(entry, entry);
    if (namesakes.length < mostNamesakes) bySurname.set(surnameOf(mention), [...namesakes, entry]);
    return entry;
  };
  const meet = (sentence: Sentence, mention: Mention): void => {
    const entry = enter(mention);
    const roles = rolesBeside(sentence, mention);
    enrich(entry, mention, roles);
    for (const role of roles) if (!byRole.has(role)) byRole.set(role, entry);
  };
  for (const sentence of told) for (const mention of readMentions(sentence)) if (isSure(mention, alone)) meet(sentence, mention);
  return {
    whois: (mention) => bearerOf(bySurname.get(surnameOf(mention)) ?? [], mention),
    described: (role) => byRole.get(role) ?? null,
    learn(person, gender) {
      const entry = entries.get(person);
      if (entry) entry.gender ??= gender;
    },
  };
}

const givenOf = ({ names }: Mention): string | null => (names.length > 1 ? (names[0] ?? null) : null);
