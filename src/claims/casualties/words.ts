import type { ClaimKind } from '../../model.ts';
import { type Draft, draftOf } from '../draft.ts';
import { isCounted, type Phrase } from '../phrases.ts';
import type { Sentence } from '../sentence.ts';

/** The words by which one kind of casualty is told. Every set is lower case. */
export interface CasualtyWords {
  readonly kind: ClaimKind;
  /** Verbs with the sufferer as object: "killed", "killing". */
  readonly active: ReadonlySet<string>;
  /** After a form of "to be", or standing alone after a number: "killed", "dead". */
  readonly passive: ReadonlySet<string>;
  /** With the sufferer as subject: "died". */
  readonly intransitive: ReadonlySet<string>;
  /** Nouns that count the sufferers themselves: "deaths". */
  readonly nouns: ReadonlySet<string>;
  /** Nouns that bear their sufferers after "of": "the death of two", "the bodies of six". */
  readonly bearers: ReadonlySet<string>;
  /** States after "to be", "left N" or N itself, word by word: "in serious condition". */
  readonly conditions: readonly (readonly string[])[];
  /** The word before "toll": "death". */
  readonly tolls: ReadonlySet<string>;
  /** True when "claimed the lives of N" and "lost their lives" tell it. */
  readonly takesLives: boolean;
}

/** What a rule is given: the sentence, the kind's words, and the lists of counted phrases in it. */
export interface Scene {
  readonly sentence: Sentence;
  readonly words: CasualtyWords;
  readonly lists: readonly (readonly Phrase[])[];
}

/** One way in which English tells casualties. Each stands with its examples in the kinds' own files. */
export type CasualtyRule = (scene: Scene) => readonly Draft[];

/** Drafts for the phrases of a list that can count people. */
export function countList({ sentence, words }: Scene, list: readonly Phrase[], cue: number, rule: string): readonly Draft[] {
  return list.filter(isCounted).map((phrase) => draftOf(sentence, words.kind, phrase, cue, rule));
}
