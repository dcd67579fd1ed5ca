/**
 * Counted noun phrases: a quantity with the noun it counts ("some 110 U.S. troops"), lists of them, and persons counted by name.
 */
import type { Country, Role, Thing } from '../text/lexicons.ts';
import { type ReadQuantity, readQuantity } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';
import { lower, type Sentence, words } from './sentence.ts';
import { beForms, conjunctions, determiners, endsPhrase, months, sayingVerbs, weekdays } from './vocabulary.ts';

/** What the head noun stands for; `none` when it is left out, `unknown` when no lexicon has it. */
export type HeadKind = 'person' | 'unknown' | 'none' | Thing['kind'];

export interface Phrase {
  /** Index of the first token of the quantity and of the first token after the phrase. */
  readonly from: number;
  readonly next: number;
  readonly quantity: ReadQuantity;
  readonly head: HeadKind;
  /** Head noun in the singular; empty when left out. */
  readonly noun: string;
  readonly role: Role | null;
  readonly country: Country | null;
  /** The words without the quantity. */
  readonly subject: string;
  /** "two of them", "one of the group’s members": a part of something named elsewhere. */
  readonly isPart: boolean;
  readonly names: readonly string[];
}

const participles = new Set(
  'killed wounded injured hurt slain dead missing captured kidnapped abducted dying died killing wounding injuring trapped displaced stationed deployed targeted launched fired left hit struck shot arrested detained rescued taken seized held drown drowns drowned die dies perish perished'.split(
    ' ',
  ),
);
const fillers = new Set(['more', 'other', 'others', 'different', 'additional']);
const pronounParts = new Set(['them', 'those', 'whom', 'these', 'us', 'which']);

function stopsNoun(token: Token): boolean {
  if (token.kind === 'mark' || token.kind === 'clock' || token.kind === 'number') return true;
  return (
    endsPhrase(token.lower) ||
    participles.has(token.lower) ||
    sayingVerbs.has(token.lower) ||
    (determiners.has(token.lower) && token.lower !== 'other')
  );
}

interface Noun {
  readonly next: number;
  readonly head: HeadKind;
  readonly noun: string;
  readonly role: Role | null;
  readonly country: Country | null;
}

/** Head named by the token at `at` (two-word roles first), with the index after it. */
function headAt(sentence: Sentence, at: number): Omit<Noun, 'country'> | null {
  const { roles, things } = sentence.lexicons;
  const word = lower(sentence, at);
  const pair = roles.get(`${word} ${lower(sentence, at + 1)}`);
  if (pair) return { next: at + 2, head: 'person', noun: pair.singular, role: pair };
  const role = roles.get(word);
  if (role) return { next: at + 1, head: 'person', noun: role.singular, role };
  const thing = things.get(word);
  return thing ? { next: at + 1, head: thing.kind, noun: thing.singular, role: null } : null;
}

/** Reads adjectives and nouns from `at`; the last known noun of the run is the head. */
function readNoun(sentence: Sentence, at: number): Noun {
  const { tokens, lexicons } = sentence;
  let head: Omit<Noun, 'country'> | null = null;
  let country: Country | null = null;
  let people: { readonly next: number } | null = null;
  let end = at;
  for (let next = at; next < at + 8; ) {
    const token = tokens[next];
    if (!token || sentence.isDate(next) || stopsNoun(token)) break;
    const demonym = lexicons.demonyms.match(tokens, next);
    const found = headAt(sentence, next);
    if (demonym) {
      country = demonym.entry;
      people = demonym;
    } else if (found) head = found;
    next = demonym?.next ?? found?.next ?? next + 1;
    end = next;
  }
  if (head && (!people || head.next > people.next || head.next === end)) return { ...head, country };
  if (people && people.next === end) return { next: end, head: 'person', noun: lower(sentence, end - 1), role: null, country };
  if (head) return { ...head, country };
  if (end > at) return { next: end, head: 'unknown', noun: lower(sentence, end - 1), role: null, country };
  return { next: at, head: 'none', noun: '', role: null, country };
}

/** "of them", "of the group’s members" after a quantity: the index after "of" and its article, or null. */
function partOf(sentence: Sentence, at: number): number | null {
  if (lower(sentence, at) !== 'of') return null;
  let next = at + 1;
  while (determiners.has(lower(sentence, next)) || ['its', 'their', 'his', 'her', 'our'].includes(lower(sentence, next))) next++;
  return next;
}

const isNameWord = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at];
  if (!token || sentence.isDate(at)) return false;
  if (/^(al|el|bin|ibn|van|de|von|abu|abd|della)(-\p{L}.*)?$/u.test(token.lower)) return true;
  return (
    token.kind === 'word' && token.isCapital && !months.has(token.lower) && !weekdays.has(token.lower) && !conjunctions.has(token.lower)
  );
};

/** A run of capitalised words from `at` that names a person and no known body or place; null when shorter than `least` words. */
export function readName(sentence: Sentence, at: number, least = 2): { readonly name: string; readonly next: number } | null {
  const { tokens, lexicons } = sentence;
  let next = at;
  while (isNameWord(sentence, next)) next++;
  if (next - at < least || tokens[at]?.isCapital !== true) return null;
  if (lexicons.organisations.match(tokens, at) || lexicons.places.match(tokens, at) || lexicons.countries.match(tokens, at)) return null;
  return { name: words(sentence, at, next), next };
}

/** A name set after a head noun: ", Qasem Soleimani," or directly "General Qassem Soleimani". */
function namesAfter(sentence: Sentence, at: number): { readonly names: readonly string[]; readonly next: number } {
  const from = sentence.tokens[at]?.text === ',' ? at + 1 : at;
  const name = readName(sentence, from);
  const after = sentence.tokens[name?.next ?? at]?.text ?? '.';
  const isApposition = name && (from === at || /^[.,;:)(—–]$/.test(after) || beForms.has(after.toLowerCase()));
  return isApposition ? { names: [name.name], next: name.next } : { names: [], next: at };
}

/** "Marcus Dell, 24, of …": a number between commas after a name is an age. */
function isAge(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[at - 2];
  const isBare =
    sentence.tokens[at]?.kind === 'number' &&
    lower(sentence, at - 1) === ',' &&
    [',', '.', ';', '', 'and', ')'].includes(lower(sentence, at + 1));
  return isBare && before?.kind === 'word' && before.isCapital;
}

/** The counted phrase that begins at `at`; null when no quantity does, or when the number belongs to a date. */
export function readPhrase(sentence: Sentence, at: number): Phrase | null {
  if (sentence.isDate(at)) return null;
  const quantity = readQuantity(sentence.tokens, at);
  if (!quantity || isAge(sentence, at)) return null;
  const part = partOf(sentence, quantity.next);
  let from = part ?? quantity.next;
  let isIncrement = quantity.isIncrement;
  while (fillers.has(lower(sentence, from)) && part === null) {
    isIncrement ||= lower(sentence, from) === 'more' || lower(sentence, from) === 'additional';
    if (lower(sentence, from) === 'others' || stopsNounAt(sentence, from + 1)) break;
    from++;
  }
  if (part !== null && pronounParts.has(lower(sentence, part))) {
    return {
      from: at,
      next: part + 1,
      quantity,
      head: 'none',
      noun: '',
      role: null,
      country: null,
      subject: words(sentence, part, part + 1),
      isPart: true,
      names: [],
    };
  }
  const whole = part === null ? null : readPhrase(sentence, from);
  if (whole && whole.quantity.form === 'number') return { ...whole, from: at, next: from, quantity, isPart: true };
  const noun = readNoun(sentence, from);
  const isSingle = quantity.low === 1 && quantity.high === 1 && noun.head === 'person';
  const named = isSingle ? namesAfter(sentence, noun.next) : { names: [], next: noun.next };
  const next = Math.max(named.next, noun.next, quantity.next);
  return {
    from: at,
    next: noun.head === 'none' ? Math.max(quantity.next, from) : next,
    quantity: { ...quantity, isIncrement },
    head: noun.head,
    noun: noun.noun,
    role: noun.role,
    country: noun.country,
    subject: words(sentence, from, next),
    isPart: part !== null,
    names: named.names,
  };
}

function stopsNounAt(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return !token || stopsNoun(token);
}

const isJoint = (text: string): boolean => text === 'and' || text === ',' || text === 'as' || text === '—' || text === '–';

/** Index of the phrase that a comma, "and", "as well as" or a dash ties to a phrase that ends before `at`; null when nothing is tied. */
function joined(sentence: Sentence, at: number): number | null {
  let next = at;
  if (!isJoint(lower(sentence, next))) return null;
  if (lower(sentence, next) === ',' || lower(sentence, next) === '—' || lower(sentence, next) === '–') next++;
  if (lower(sentence, next) === 'and' || lower(sentence, next) === 'plus') next++;
  else if (lower(sentence, next) === 'as' && lower(sentence, next + 1) === 'well' && lower(sentence, next + 2) === 'as') next += 3;
  return next > at ? next : null;
}

/** Words that a phrase may carry before the list goes on: "12 members of our staff and 10 patients". */
const carrying = new Set(['of', 'from', 'in', 'with', 'on']);

/** Index of the phrase that a list goes on with after words carried by the one before; null when it does not. */
function joinedBeyond(sentence: Sentence, at: number): number | null {
  if (!carrying.has(lower(sentence, at))) return null;
  for (let next = at + 1; next < at + 7; next++) {
    const token = sentence.tokens[next];
    const beyond = joined(sentence, next);
    if (beyond !== null) return readPhrase(sentence, beyond)?.quantity.form === 'number' ? beyond : null;
    if (!token || token.kind === 'mark' || beForms.has(token.lower) || participles.has(token.lower)) return null;
  }
  return null;
}

/** A list of counted phrases from `at`: "three soldiers, two policemen and one civilian". Empty when there is none. */
export function readList(sentence: Sentence, at: number): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let next: number | null = at; next !== null; ) {
    const phrase: Phrase | null = readPhrase(sentence, next);
    const isApposition = phrases.at(-1)?.isPart === true && phrase?.quantity.form === 'article';
    if (!phrase || isApposition || (phrases.length > 0 && !isCounted(phrase))) break;
    phrases.push(phrase);
    next = joined(sentence, phrase.next) ?? joinedBeyond(sentence, phrase.next);
  }
  return phrases;
}

/** Nouns of talk about numbers: "no report of dead", "no sign". */
const notPeople = new Set(
  'number report figure toll word sign evidence indication detail case way time doubt comment count information matter'.split(' '),
);

/** True for phrases that can be counted people or a number whose noun is left out. */
export function isCounted(phrase: Phrase): boolean {
  if (phrase.head === 'person') return true;
  if (phrase.head === 'unknown') return !notPeople.has(phrase.noun) && phrase.quantity.form !== 'article' && phrase.quantity.form !== 'any';
  return phrase.head === 'none' && phrase.quantity.form !== 'article' && phrase.quantity.form !== 'any';
}
