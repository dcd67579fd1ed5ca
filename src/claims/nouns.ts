/** The noun that a quantity counts: its adjectives, its head, whose people they are. */
import type { Country, Role, Thing } from '../text/lexicons.ts';
import type { Token } from '../text/tokens.ts';
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
  'killed wounded injured hurt slain dead missing captured kidnapped abducted dying died killing wounding injuring trapped displaced stationed deployed targeted launched fired left hit struck shot arrested detained rescued taken seized held drown drowns drowned die dies perish perished',
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
  return thing ? { next: at + 1, head: thing.kind, noun: thing.singular, role: null } : null;
}

/** What a run of adjectives and nouns holds: its last known noun, and its last adjective or noun of a people. */
interface Run {
  readonly end: number;
  readonly head: Head | null;
  readonly people: { readonly entry: Country; readonly next: number } | null;
}

function readRun(sentence: Sentence, at: number): Run {
  const { tokens, lexicons } = sentence;
  let end = at;
  let head: Run['head'] = null;
  let people: Run['people'] = null;
  while (end < at + longestNoun && !sentence.isDate(end) && !stopsNoun(tokens[end])) {
    const found = lexicons.demonyms.match(tokens, end) ?? headAt(sentence, end);
    if (found && 'entry' in found) people = found;
    else if (found) head = found;
    end = found?.next ?? end + 1;
  }
  return { end, head, people };
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
