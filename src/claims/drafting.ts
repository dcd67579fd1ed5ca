/** Drafts of a sentence: every kind that a word of it calls for reads it. */
import type { Draft } from './draft.ts';
import { kinds } from './kinds/index.ts';
import type { KindRule } from './kinds/kind.ts';
import { lower, type Sentence, where } from './sentence.ts';

const cues: ReadonlySet<string> = new Set(kinds.flatMap((kind) => [...kind.cues]));

/** Which kinds a word calls for, by their places in the list. */
const kindsByCue: ReadonlyMap<string, readonly number[]> = new Map(
  [...cues].map((cue) => [cue, kinds.flatMap((kind, place) => (kind.cues.has(cue) ? [place] : []))]),
);

/** The kinds that some word of the sentence calls for, in the order of the list. */
function kindsCalled(sentence: Sentence): readonly KindRule[] {
  const cued = where(sentence, kindsByCue);
  if (cued.length === 0) return [];
  const called = new Set(cued.flatMap((at) => kindsByCue.get(lower(sentence, at)) ?? []));
  return kinds.filter((_, place) => called.has(place));
}

/** "one of the six wounded": the number of the whole stands inside the words of the part, and counts for itself. */
const isWholeIn = (part: Draft, other: Draft): boolean => part.phrase?.isPart === true && other.from >= part.phrase.quantity.next;

const overlap = (a: Draft, b: Draft): boolean => a.from < b.next && b.from < a.next && !isWholeIn(a, b) && !isWholeIn(b, a);

/** Drafts in text order; a number that one kind has taken is closed to the kinds after it. */
export function draftSentence(sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const kind of kindsCalled(sentence)) {
    for (const draft of kind.read(sentence)) if (!drafts.some((other) => overlap(draft, other))) drafts.push(draft);
  }
  return drafts.sort((a, b) => a.from - b.from);
}
