/** Counted noun phrases: a quantity with the noun it counts, such as "some 110 U.S. troops". */
import type { Country, Role } from '../text/lexicons.ts';
import { type ReadQuantity, readQuantity } from '../text/numbers.ts';
import { ageAt } from './ages.ts';
import { namesAfter } from './names.ts';
import { type HeadKind, readNoun, stopsNoun } from './nouns.ts';
import { countsNothing } from './numerals.ts';
import { lower, perToken, type Sentence, words } from './sentence.ts';
import { determiners, wordSet } from './vocabulary.ts';

/** How a person is told whom no number counts: "Marcus Dell", "the driver", "Teen", "he". */
export type PersonForm = 'name' | 'definite' | 'bare' | 'pronoun';

/** A quantity with what it counts, by token range. */
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
  /** Null for people who are counted. */
  readonly person: PersonForm | null;
}

/** Words between a number and its noun: "12 more people", "four other men". */
const fillers = wordSet('more other others different additional new confirmed reported verified suspected unlawful separate known');
const adding = wordSet('more additional');
const pronounParts = wordSet('them those whom these us which');
const owners = wordSet('its their his her our');

/** Index after "of" and its article in "of them", "of the group’s members"; null when no "of" stands at `at`. */
function partOf(sentence: Sentence, at: number): number | null {
  if (lower(sentence, at) !== 'of') return null;
  let next = at + 1;
  while (determiners.has(lower(sentence, next)) || owners.has(lower(sentence, next))) next++;
  return next;
}

/** Past the fillers at `at`: the index of the noun, and whether they add to a count given before. */
function afterFillers(sentence: Sentence, at: number): { readonly from: number; readonly isAdded: boolean } {
  let from = at;
  let isAdded = false;
  while (fillers.has(lower(sentence, from))) {
    isAdded ||= adding.has(lower(sentence, from));
    if (lower(sentence, from) === 'others' || stopsNoun(sentence.tokens[from + 1])) break;
    from++;
  }
  return { from, isAdded };
}

/** "Two (2) victims": the number again, in brackets. */
function afterDigits({ tokens }: Sentence, at: number): number {
  return tokens[at]?.text === '(' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ')' ? at + 3 : at;
}

/** "20+ troops": so many or more. */
function withPlus({ tokens }: Sentence, quantity: ReadQuantity | null): ReadQuantity | null {
  const plus = quantity ? tokens[quantity.next] : undefined;
  if (!quantity || plus?.text !== '+' || plus.start !== tokens[quantity.next - 1]?.end) return quantity;
  return { ...quantity, high: null, hedge: 'at least', next: quantity.next + 1 };
}

/** The phrase of `quantity` at `at` whose noun begins at `from`, names of a single person included. */
function withNoun(sentence: Sentence, at: number, from: number, quantity: ReadQuantity, isPart: boolean): Phrase {
  const { head, noun, role, country, next: end } = readNoun(sentence, from);
  const counted = quantity.low === 1 && noun === 'couple' ? { ...quantity, low: 2, high: 2 } : quantity;
  const isSingle = counted.low === 1 && counted.high === 1 && head === 'person';
  const named = isSingle ? namesAfter(sentence, end) : { names: [], next: end };
  const next = Math.max(named.next, end, quantity.next);
  return {
    from: at,
    next,
    quantity: counted,
    head,
    noun,
    role,
    country,
    subject: words(sentence, from, next),
    isPart,
    names: named.names,
    person: null,
  };
}

/** "two of them", "22 of 30 rockets", "one of its fighters": a part of what is told from `part` on. */
function partPhrase(sentence: Sentence, at: number, part: number, quantity: ReadQuantity): Phrase {
  if (pronounParts.has(lower(sentence, part))) {
    const subject = words(sentence, part, part + 1);
    const bare = { head: 'none', noun: '', role: null, country: null, names: [], person: null } as const;
    return { ...bare, from: at, next: part + 1, quantity, subject, isPart: true };
  }
  const whole = readPhrase(sentence, part);
  if (whole?.quantity.form === 'number') return { ...whole, from: at, quantity, isPart: true };
  return withNoun(sentence, at, part, quantity, true);
}

const quoteMarks = wordSet('" “ ” ‘ ’ \'');

/** "70 ‘outlaws’": people under a name that the outlet does not take for its own; null where no such noun stands at `from`. */
function inQuotes(sentence: Sentence, at: number, from: number, quantity: ReadQuantity): Phrase | null {
  if (quantity.form === 'article' || !quoteMarks.has(lower(sentence, from))) return null;
  const phrase = withNoun(sentence, at, from + 1, quantity, false);
  return phrase.head === 'person' && quoteMarks.has(lower(sentence, phrase.next)) ? { ...phrase, next: phrase.next + 1 } : null;
}

/** The counted phrase that begins at `at`; null when no quantity does, or the number is of a date or counts nothing. */
export const readPhrase: (sentence: Sentence, at: number) => Phrase | null = perToken((sentence, at) => {
  if (sentence.isDate(at) || ageAt(sentence, at)) return null;
  const quantity = withPlus(sentence, readQuantity(sentence.tokens, at));
  if (!quantity || countsNothing(sentence, at, quantity.next)) return null;
  const part = partOf(sentence, quantity.next);
  if (part !== null) return partPhrase(sentence, at, part, quantity);
  const { from, isAdded } = afterFillers(sentence, afterDigits(sentence, quantity.next));
  const quoted = inQuotes(sentence, at, from, quantity);
  if (quoted) return quoted;
  return withNoun(sentence, at, from, isAdded ? { ...quantity, isIncrement: true } : quantity, false);
});

/** True for a phrase with a number of its own. */
export const isNumbered = ({ quantity }: Phrase): boolean => quantity.form === 'number';

/** Nouns of talk about numbers: "no report of dead", "no sign". */
const notPeople = wordSet(
  'number report figure toll word sign evidence indication detail case way time doubt comment count information matter wound wounds gunshot gunshots shot shots bullet bullets injury injuries casing casings gun guns weapon weapons charge charges felony count counts arrest arrests',
);

/** Nouns of many people in the singular, which no article counts: "a police statement". */
const collective = wordSet('police military militia personnel staff crew figure');

/** True for phrases that can be counted people or a number whose noun is left out. */
export function isCounted({ head, noun, quantity }: Phrase): boolean {
  if (head === 'person') return quantity.form !== 'article' || !collective.has(noun);
  const isNumber = quantity.form !== 'article' && quantity.form !== 'any';
  return isNumber && (head === 'none' || (head === 'unknown' && !notPeople.has(noun)));
}
