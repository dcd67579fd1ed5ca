/** From a subject to its verb: verb groups, what may stand between, and what ends the clause. */
import { readList } from '../lists.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, perToken, type Sentence } from '../sentence.ts';
import { auxiliaries, beForms, conjunctions, isInnerAdverb, sayingVerbs, wordSet } from '../vocabulary.ts';
import type { CasualtyWords } from './words.ts';

export interface VerbGroup {
  /** Index of the main verb, after "have reportedly been" and the like. */
  readonly verb: number;
  readonly hasBe: boolean;
}

const longestGroup = 7;
/** How many tokens may stand between a subject and its verb. */
const longestGap = 24;
const clauseMarks = wordSet('; : ? ! “ ” "');
const closing = new Map([
  ['(', ')'],
  ['—', '—'],
  ['–', '–'],
]);
/** "were found dead", "are feared trapped": verbs that only report the state that follows. */
const reporting = wordSet(
  'feared found presumed believed confirmed reported pronounced declared listed shot burned beaten stabbed left taken held made rendered',
);

export function readVerbGroup(sentence: Sentence, at: number): VerbGroup {
  let verb = at;
  let hasBe = false;
  while (verb < at + longestGroup) {
    const word = lower(sentence, verb);
    const isBe = beForms.has(word);
    if (!isBe && !auxiliaries.has(word) && !isInnerAdverb(word)) break;
    hasBe ||= isBe;
    verb++;
  }
  return { verb, hasBe };
}

/** Index after a bracketed or dashed insertion that opens at `at`; `at` when none does. */
function afterInsertion(sentence: Sentence, at: number): number {
  const close = closing.get(sentence.tokens[at]?.text ?? '');
  if (!close) return at;
  for (let next = at + 1; next < at + 16; next++) if (sentence.tokens[next]?.text === close) return next + 1;
  return at;
}

/** Index after ", a 19-year-old student," that explains the subject; `at` when none opens there. */
function afterApposition(sentence: Sentence, at: number): number {
  if (lower(sentence, at) !== ',') return at;
  const phrase = readPhrase(sentence, at + 1);
  return phrase?.quantity.form === 'article' && lower(sentence, phrase.next) === ',' ? phrase.next + 1 : at;
}

/** Index after "including two children"; `at` when it does not stand there. */
function afterIncluding(sentence: Sentence, at: number): number {
  if (lower(sentence, at) !== 'including') return at;
  return Math.max(at + 1, readList(sentence, at + 1).at(-1)?.next ?? 0);
}

const isRelative = (word: string): boolean => word === 'who' || word === 'that' || word === 'which' || word === 'whom';

/** True when a new clause or sentence part begins: nothing beyond belongs to the subject. */
function endsClause(sentence: Sentence, at: number, isFirst: boolean): boolean {
  const word = lower(sentence, at);
  if (clauseMarks.has(word) || sayingVerbs.has(word)) return true;
  return !isFirst && conjunctions.has(word) && !isRelative(word) && word !== 'and';
}

function skipped(sentence: Sentence, at: number): number {
  return Math.max(afterInsertion(sentence, at), afterApposition(sentence, at), afterIncluding(sentence, at));
}

/** People, or a bare number with a verb of its own ("seven were wounded"). */
function isSubject(sentence: Sentence, { head, quantity, next }: Phrase): boolean {
  return head === 'person' || (head === 'none' && quantity.form === 'number' && readVerbGroup(sentence, next).hasBe);
}

/** Where the search goes on after the group at `at`; null when another subject or another predicate begins there. */
function stepOver(sentence: Sentence, at: number, group: VerbGroup, isFirst: boolean): number | null {
  if (group.verb > at && group.hasBe) return isRelative(lower(sentence, at - 1)) ? group.verb : null;
  const other = isFirst ? null : readPhrase(sentence, at);
  if (other && !other.isPart && isSubject(sentence, other)) return null;
  return Math.max(at + 1, other?.next ?? 0);
}

/**
 * The places where the verb of a subject that ends before `at` may stand, nearest first, each with the auxiliaries before it: past
 * "from the town", "(two of them women)", ", including a child,", "who were on patrol", up to where another clause begins.
 */
export const verbGroupsAfter: (sentence: Sentence, at: number) => readonly VerbGroup[] = perToken((sentence, at) => {
  const groups: VerbGroup[] = [];
  for (let next: number | null = at; next !== null && next < at + longestGap && next < sentence.tokens.length; ) {
    const beyond = skipped(sentence, next);
    if (beyond > next) {
      next = beyond;
      continue;
    }
    if (endsClause(sentence, next, next === at)) break;
    const group = readVerbGroup(sentence, next);
    groups.push(group);
    next = stepOver(sentence, next, group, next === at);
  }
  return groups;
});

const harming = wordSet('killed wounded injured killing wounding injuring dead hurt');

/** "killed and wounded", "killed or injured": one number for two measures is right for neither. */
export function isPaired(sentence: Sentence, verb: number): boolean {
  const joins = (at: number): boolean => lower(sentence, at) === 'and' || lower(sentence, at) === 'or';
  const isHarm = (at: number): boolean => harming.has(lower(sentence, at));
  return (joins(verb + 1) && isHarm(verb + 2)) || (joins(verb - 1) && isHarm(verb - 2));
}

/** Index of the word that tells the kind at `at`: "killed", "feared dead", "among those killed"; null when none does. */
export function sufferingAt(sentence: Sentence, words: CasualtyWords, at: number): number | null {
  const word = lower(sentence, at);
  if (words.passive.has(word)) return isPaired(sentence, at) ? null : at;
  if (reporting.has(word) && words.passive.has(lower(sentence, at + 1))) return at + 1;
  const isAmong = word === 'among' && (lower(sentence, at + 1) === 'the' || lower(sentence, at + 1) === 'those');
  return isAmong && words.passive.has(lower(sentence, at + 2)) ? at + 2 : null;
}

/** True when a state of the kind is told at `at`, up to two words loose between its own ("in very serious condition"). */
export function isConditionAt(sentence: Sentence, words: CasualtyWords, at: number): boolean {
  const conditions = words.conditions.get(lower(sentence, at));
  return conditions?.some((condition) => standsLoosely(sentence, at, condition)) ?? false;
}

function standsLoosely(sentence: Sentence, at: number, condition: readonly string[]): boolean {
  let next = at;
  return condition.every((word) => {
    for (let loose = 0; loose < 3 && lower(sentence, next) !== word; loose++) next++;
    return lower(sentence, next++) === word;
  });
}

/** Index of the word by which the predicate at `verb` tells the kind, as an event ("killed") or a state ("left with burns"); -1 when it does not. */
export function predicateAt(sentence: Sentence, words: CasualtyWords, verb: number): number {
  const suffering = sufferingAt(sentence, words, verb);
  if (suffering !== null) return suffering;
  const state = reporting.has(lower(sentence, verb)) ? verb + 1 : verb;
  return isConditionAt(sentence, words, verb) || isConditionAt(sentence, words, state) ? verb : -1;
}
