/** The shape of a kind of claim: one file, its cues, its reading, and the sentences that prove it. */
import type { ClaimKind } from '../../model.ts';
import type { Draft } from '../draft.ts';
import type { Sentence } from '../sentence.ts';

/** A sentence with the low and high of each claim of the kind that it gives, in text order. */
export type KindExample = readonly [text: string, ...gives: readonly (readonly [low: number | null, high: number | null])[]];

export interface KindRule {
  readonly id: ClaimKind;
  /** As printed: "killed", "troops". */
  readonly title: string;
  /** What is counted. */
  readonly unit: string;
  /** Without one of these words in a sentence the kind is not looked for. Lower case. */
  readonly cues: ReadonlySet<string>;
  readonly read: (sentence: Sentence) => readonly Draft[];
  readonly examples: readonly [KindExample, KindExample, KindExample, ...KindExample[]];
  /** Sentences that give no claim of this kind. */
  readonly counterexamples: readonly [string, string, string, ...string[]];
}
