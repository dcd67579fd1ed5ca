/** What the kinds of casualty hand to their common grammar, and what its rules hand on. */
import type { ClaimKind } from '../../model.ts';
import { groupBy } from '../../text/grouping.ts';
import { type Draft, draftOf } from '../draft.ts';
import { isProper } from '../names.ts';
import { isCounted, type Phrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';

/** Phrases of several words, by their first one. */
export type Conditions = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A table of phrases such as "in serious condition". */
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
  /** States after "to be", "left N" or N itself, each word of which may be followed by two others: "in serious condition". */
  readonly conditions: Conditions;
  /** What is told word by word, where `passive` stands: "shot dead". */
  readonly idioms: Conditions;
  /** The word before "toll": "death". */
  readonly tolls: ReadonlySet<string>;
  /** True when "claimed the lives of N" and "lost their lives" tell it. */
  readonly takesLives: boolean;
  /** What being hit ("shot", "stabbed") tells: who is hit is wounded, who is hit fatally killed; other kinds are not told so. */
  readonly hit: 'fatal' | 'survived' | null;
}

/** What a rule is given. */
export interface Scene {
  readonly sentence: Sentence;
  readonly words: CasualtyWords;
  /** The lists of people in the sentence, left to right; never an empty one. */
  readonly lists: readonly (readonly Phrase[])[];
  /** Indices of the words at which the rules that start from a word may start. */
  readonly told: readonly number[];
}

/** Indices of the words of one sort among those that tell the kind. */
export function toldBy({ sentence, told }: Scene, sort: ReadonlySet<string>): readonly number[] {
  return told.filter((at) => sort.has(lower(sentence, at)));
}

/** The draft as a count of part of another. */
export const asPart = (draft: Draft): Draft => ({ ...draft, isSubset: true });

/** Drafts by the place of their first word; the first that takes a number keeps it. */
export class Taken {
  private readonly byPlace = new Map<number, Draft>();

  keep(drafts: readonly Draft[]): void {
    for (const draft of drafts) if (!this.byPlace.has(draft.from)) this.byPlace.set(draft.from, draft);
  }

  /** A part stays one although a rule has read it as people of their own: "Nine villagers, including three women, were killed." */
  keepParts(parts: readonly Draft[]): void {
    for (const part of parts) this.byPlace.set(part.from, asPart(this.byPlace.get(part.from) ?? part));
  }

  /** In text order. */
  drafts(): readonly Draft[] {
    return [...this.byPlace.values()].sort((a, b) => a.from - b.from);
  }
}

/** One way in which English tells casualties. Each stands with its examples in the kinds' own files. */
export type CasualtyRule = (scene: Scene) => readonly Draft[];

const groups = new Set(['more', 'others', 'other', 'families', 'family', 'households', 'household', 'souls', 'so', 'own']);
const personSuffix = /(?:ers|ors|ists|ians|ees|ites|folk|kin|itants|igrants|icipants|ccupants|ssailants|idents|udents|lescents)$/;

/** A noun that no lexicon has counts people where it is a name ("12 Houthis") or is formed like one for people; not "40 jobs", "six hens". */
export function isLikelyPeople(sentence: Sentence, { head, noun, next }: Phrase): boolean {
  return head !== 'unknown' || groups.has(noun) || isProper(sentence, next - 1) || personSuffix.test(noun);
}

/** Drafts for the phrases of a list that can count people. */
export function countList({ sentence, words }: Scene, list: readonly Phrase[], cue: number, rule: string): readonly Draft[] {
  return list
    .filter((phrase) => isCounted(phrase) && isLikelyPeople(sentence, phrase))
    .map((phrase) => draftOf(sentence, words.kind, phrase, cue, rule));
}
