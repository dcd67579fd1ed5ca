/**
 * The grammar that killed, wounded, missing, captured and displaced share: who suffered it, how many, in which of the ways English
 * says so. A kind gives its verbs and nouns; the rules are the same for all.
 */
import type { Draft } from '../draft.ts';
import { listsOf } from '../lists.ts';
import type { Sentence } from '../sentence.ts';
import { nominal, tally, toll } from './nouns.ts';
import { active, lives } from './objects.ts';
import { among, partsOf } from './parts.ts';
import { intransitive, inverted, left, named, passive, reduced } from './subjects.ts';
import type { CasualtyRule, CasualtyWords } from './words.ts';

export type { CasualtyWords } from './words.ts';

/** The first rule that takes a number keeps it: whole clauses before shortened ones, numbers before names. */
const rules: readonly CasualtyRule[] = [inverted, passive, intransitive, active, left, lives, toll, tally, reduced, nominal, among, named];

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
