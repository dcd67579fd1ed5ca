/**
 * The grammar that killed, wounded, missing, captured and displaced share: who suffered it, how many, in which of the ways English
 * says so. A kind gives its verbs and nouns; the rules are the same for all.
 */
import type { Draft } from '../draft.ts';
import { listsOf } from '../lists.ts';
import { isUnreal } from '../reality.ts';
import { type Sentence, where } from '../sentence.ts';
import { nominal, tally, tallyNouns, toll, tollNouns } from './nouns.ts';
import { active, lives, taking } from './objects.ts';
import { among, asPart, partsOf } from './parts.ts';
import { intransitive, inverted, left, named, passive, reduced } from './subjects.ts';
import type { CasualtyRule, CasualtyWords, Scene } from './words.ts';

export { type CasualtyWords, conditions } from './words.ts';

/** The first rule that takes a number keeps it: whole clauses before shortened ones, numbers before names. */
const rules: readonly CasualtyRule[] = [inverted, passive, intransitive, active, left, lives, toll, tally, reduced, nominal, among, named];

const byPlace = (a: Draft, b: Draft): number => a.from - b.from;

/** Reads the casualty claims of one kind in a sentence, in text order; each number is taken once. */
export function casualtyReader(words: CasualtyWords): (sentence: Sentence) => readonly Draft[] {
  const telling = new Set(
    [words.active, words.passive, words.nouns, words.bearers, taking, tollNouns, tallyNouns].flatMap((each) => [...each]),
  );
  return (sentence) => {
    const scene: Scene = { sentence, words, lists: listsOf(sentence), told: where(sentence, telling) };
    const taken = new Map<number, Draft>();
    const keep = (drafts: readonly Draft[]): void => {
      for (const draft of drafts) if (!taken.has(draft.from)) taken.set(draft.from, draft);
    };
    for (const rule of rules) keep(rule(scene).filter(({ cue }) => !isUnreal(sentence, cue)));
    // A part stays one although a rule has read it as people of their own: "Nine villagers, including three women, were killed."
    for (const part of partsOf(scene, [...taken.values()].sort(byPlace))) taken.set(part.from, asPart(taken.get(part.from) ?? part));
    return [...taken.values()].sort(byPlace);
  };
}
