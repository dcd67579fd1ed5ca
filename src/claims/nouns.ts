/** The noun that a quantity counts: its adjectives, its head, whose people they are. */
import type { Country, Role, Thing } from '../text/lexicons.ts';
import type { Token } from '../text/tokens.ts';
import { ageAt } from './ages.ts';
import { isProper } from './names.ts';
import { lower, type Sentence } from './sentence.ts';
import { determiners, endsPhrase, sayingVerbs, wordSet } from './vocabulary.ts';

/** What the head noun stands for; `none` when it is left out, `unknown` when no lexicon has it. */
export type HeadKind = 'person' | 'unknown' | 'none' | Thing['kind'];

/** A head noun with what goes with it. */
export interface Noun {
  /** Index of the first token after it. */
  readonly next: number;
  readonly head: HeadKind;
  /** In the singular; empty when left out. */
  readonly noun: string;
  readonly role: Role | null;
  readonly country: Country | null;
}

type Head = Omit<Noun, 'country'>;

/** Verb forms that follow a counted noun and are no part of it: "12 people killed", "rockets fired". */
const participles = wordSet(
  'killed wounded injured hurt slain dead missing captured kidnapped abducted dying died killing wounding injuring trapped displaced stationed deployed targeted launched fired left hit struck shot arrested detained rescued taken seized held found recovered discovered feared presumed believed reportedly allegedly later also still received suffered sustained bearing drown drowns drowned die dies perish perished',
);
const longestNoun = 8;

export const isParticiple = (word: string): boolean => participles.has(word);

/** True where a noun phrase cannot go on: at a mark, a number, a verb, another determiner, or the end. */
export function stopsNoun(token: Token | undefined): boolean {
  if (!token || token.kind === 'mark' || token.kind === 'clock' || token.kind === 'number') return true;
  const word = token.lower;
  return endsPhrase(word) || participles.has(word) || sayingVerbs.has(word) || (determiners.has(word) && word !== 'other');
}

/** Head named by the token at `at` (two-word roles first), with the index after it. */
function headAt(sentence: Sentence, at: number): Head | null {
  const { roles, roleOpenings, things } = sentence.lexicons;
  const word = lower(sentence, at);
  const pair = roleOpenings.has(word) ? roles.get(`${word} ${lower(sentence, at + 1)}`) : undefined;
  if (pair) return { next: at + 2, head: 'person', noun: pair.singular, role: pair };
  const role = roles.get(word);
  if (role) return { next: at + 1, head: 'person', noun: role.singular, role };
  const thing = things.get(word);
  const person = thing ? null : bySuffix(word);
  if (person) return { next: at + 1, head: 'person', noun: person, role: null };
  return thing ? { next: at + 1, head: thing.kind, noun: thing.singular, role: null } : null;
}

const personSuffix = /^\p{L}{2,}(?:wo)?m[ae]n$/u;
const notPersons = wordSet(
  'human humans german roman ottoman woman man men women specimen abdomen acumen regimen omen yemen oman semen talisman caiman shaman norman truman superhuman batman superman spiderman pacman walkman',
);

/** "barman", "bargewomen": whoever a noun on -man tells, in the singular; null for "specimen". */
function bySuffix(word: string): string | null {
  return word.length > 5 && personSuffix.test(word) && !notPersons.has(word) ? word.replace(/men$/, 'man') : null;
}

/** What a run of adjectives and nouns holds: its last known noun, and its last adjective or noun of a people. */
interface Run {
  readonly end: number;
  readonly head: Head | null;
  readonly people: { readonly entry: Country; readonly next: number } | null;
}

/** "a 15-year-old": a person by age alone, where the run ends with it or a name follows; not "a 15-year-old building". */
function byAge(sentence: Sentence, next: number, end: number): Head | null {
  return next === end || isProper(sentence, next) ? { next, head: 'person', noun: 'person', role: null } : null;
}

/** What one step through a run finds: a people, a known noun, an age, or an unknown word. */
interface Step {
  readonly next: number;
  readonly people: Run['people'];
  readonly head: Run['head'];
  readonly isAge: boolean;
}

function stepAt(sentence: Sentence, at: number): Step {
  const people = sentence.lexicons.demonyms.match(sentence.tokens, at);
  if (people) return { next: people.next, people, head: null, isAge: false };
  const head = headAt(sentence, at);
  const age = head ? null : ageAt(sentence, at);
  return { next: (head ?? age)?.next ?? at + 1, people: null, head, isAge: age !== null };
}

/** "two Americans working for a charity", "a Briton guarding the gate": what they did; not "two wedding guests". */
const isDoing = (sentence: Sentence, at: number): boolean =>
  lower(sentence, at).endsWith('ing') &&
  headAt(sentence, at) === null &&
  (determiners.has(lower(sentence, at + 1)) || endsPhrase(lower(sentence, at + 1)));

/** True where a run of nouns goes on: "suspects" is one too where none stands before it, and "8 year old" is an age. */
function mayGoOn(sentence: Sentence, at: number, head: Head | null): boolean {
  const token = sentence.tokens[at];
  if (!stopsNoun(token)) return !isDoing(sentence, at);
  return head === null && (token?.lower === 'suspects' || (token?.kind === 'number' && ageAt(sentence, at) !== null));
}

function readRun(sentence: Sentence, at: number): Run {
  let end = at;
  let head: Run['head'] = null;
  let people: Run['people'] = null;
  let aged = -1;
  while (end < at + longestNoun && !sentence.isDate(end) && mayGoOn(sentence, end, head)) {
    const step = stepAt(sentence, end);
    people = step.people ?? people;
    head = step.head ?? head;
    if (step.isAge) aged = step.next;
    end = step.next;
  }
  return { end, head: head ?? (aged < 0 ? null : byAge(sentence, aged, end)), people };
}

/**
 * Reads adjectives and nouns from `at`; the last known noun of the run is the head ("U.S. army base", "Iraqi soldiers"), or the
 * people themselves ("two Britons"). Without a known noun the last word is taken, as `unknown`.
 */
export function readNoun(sentence: Sentence, at: number): Noun {
  const { end, head, people } = readRun(sentence, at);
  const country = people?.entry ?? null;
  const isPeopleLast = people !== null && people.next === end && (!head || (head.next <= people.next && head.next !== end));
  if (isPeopleLast) return { next: end, head: 'person', noun: lower(sentence, end - 1), role: null, country };
  if (head) return { ...head, country };
  if (end > at) return { next: end, head: 'unknown', noun: lower(sentence, end - 1), role: null, country };
  return { next: at, head: 'none', noun: '', role: null, country };
}
