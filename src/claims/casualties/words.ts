/** What the kinds of casualty hand to their common grammar, and what its rules hand on. */
import type { ClaimKind } from '../../model.ts';
import { groupBy } from '../../text/grouping.ts';
import { type Draft, draftOf } from '../draft.ts';
import { isCounted, type Phrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';

/** States told in several words, by their first one. */
export type Conditions = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Conditions from phrases such as "in serious condition", each word of which may be followed by two others. */
export function conditions(...phrases: readonly string[]): Conditions {
  return groupBy(
    phrases.map((phrase) => phrase.split(' ')),
    ([first]) => first ?? '',
  );
}

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
  readonly conditions: Conditions;
  /** The word before "toll": "death". */
  readonly tolls: ReadonlySet<string>;
  /** True when "claimed the lives of N" and "lost their lives" tell it. */
  readonly takesLives: boolean;
}

/** What a rule is given. */
export interface Scene {
  readonly sentence: Sentence;
  readonly words: CasualtyWords;
  /** The lists of counted phrases in the sentence, left to right; never an empty one. */
  readonly lists: readonly (readonly Phrase[])[];
  /** Indices of the words at which the rules that start from a word may start. */
  readonly told: readonly number[];
}

/** Indices of the words of one sort among those that tell the kind. */
export function toldBy({ sentence, told }: Scene, sort: ReadonlySet<string>): readonly number[] {
  return told.filter((at) => sort.has(lower(sentence, at)));
}

/** One way in which English tells casualties. Each stands with its examples in the kinds' own files. */
export type CasualtyRule = (scene: Scene) => readonly Draft[];

/** Drafts for the phrases of a list that can count people. */
export function countList({ sentence, words }: Scene, list: readonly Phrase[], cue: number, rule: string): readonly Draft[] {
  return list.filter(isCounted).map((phrase) => draftOf(sentence, words.kind, phrase, cue, rule));
}
