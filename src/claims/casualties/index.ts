/**
 * The grammar that killed, wounded, missing, captured and displaced share: who suffered it, how many, in which of the ways English
 * says so. A kind gives its verbs and nouns; the rules are the same for all.
 */
import type { Draft } from '../draft.ts';
import { type Phrase, readList, readPhrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';
import { nominal, tally, toll } from './nouns.ts';
import { active, lives } from './objects.ts';
import { among, partsOf } from './parts.ts';
import { intransitive, inverted, left, named, passive, reduced } from './subjects.ts';
import type { CasualtyRule, CasualtyWords } from './words.ts';

export type { CasualtyWords } from './words.ts';

/** The first rule that takes a number keeps it: whole clauses before shortened ones, numbers before names. */
const rules: readonly CasualtyRule[] = [inverted, passive, intransitive, active, left, lives, toll, tally, reduced, nominal, among, named];

/** "One of them, a 19-year-old student, …": what explains the one counts no second person. */
function afterExplanation(sentence: Sentence, { isPart, quantity, next }: Phrase): number {
  if (!isPart || quantity.low !== 1 || lower(sentence, next) !== ',') return next;
  const explanation = readPhrase(sentence, next + 1);
  return explanation?.quantity.form === 'article' ? explanation.next : next;
}

/** Lists of counted phrases in a sentence, left to right; a phrase stands in one list only. */
export function listsOf(sentence: Sentence): readonly (readonly Phrase[])[] {
  const lists: (readonly Phrase[])[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const list = readList(sentence, at);
    const last = list.at(-1);
    if (last) lists.push(list);
    at = last ? Math.max(afterExplanation(sentence, last), at + 1) : at + 1;
  }
  return lists;
}

/** Casualty claims of one kind in a sentence, in text order; each number is taken once. */
export function readCasualties(sentence: Sentence, words: CasualtyWords): readonly Draft[] {
  const scene = { sentence, words, lists: listsOf(sentence) };
  const taken = new Map<number, Draft>();
  const keep = (drafts: readonly Draft[]): void => {
    for (const draft of drafts) if (!taken.has(draft.from)) taken.set(draft.from, draft);
  };
  for (const rule of rules) keep(rule(scene));
  const found = [...taken.values()].sort((a, b) => a.from - b.from);
  if (found.length > 0) keep(partsOf(scene, found));
  return [...taken.values()].sort((a, b) => a.from - b.from);
}
