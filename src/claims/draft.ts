/** What a rule hands on before place, time and speaker are known. */
import type { ClaimKind, Hedge, Span, Subject } from '../model.ts';
import type { PersonForm, Phrase } from './phrases.ts';
import { lower, type Sentence, spanOf, words } from './sentence.ts';

/** A claim in the making, by token ranges of its sentence. */
export interface Draft {
  readonly kind: ClaimKind;
  readonly sentence: Sentence;
  /** Token range of the counted words, the claim's focus. */
  readonly from: number;
  readonly next: number;
  /** Index of the verb or noun that made it a claim: where place, time and cause are sought from. */
  readonly cue: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  /** The quantity's own words. */
  readonly text: string;
  readonly subject: Subject;
  /** The people or things as they were read; null where only a noun tells of them. */
  readonly phrase: Phrase | null;
  readonly detail: string | null;
  readonly isSubset: boolean;
  readonly isDenied: boolean;
  readonly rule: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly reason: string;
}

/** Nobody and nothing counted. */
export const noSubject: Subject = { text: '', nationality: null, role: null, status: 'unknown', names: [] };

function subjectOf(phrase: Phrase): Subject {
  const status = phrase.role?.status ?? 'unknown';
  const role = phrase.head === 'none' ? null : phrase.noun;
  return { text: phrase.subject, nationality: phrase.country?.name ?? null, role, status, names: phrase.names };
}

const tellings: Readonly<Record<PersonForm, string>> = {
  name: 'a person counted by name',
  definite: 'one person, told by a noun',
  bare: 'one person, told by a noun without its article',
  pronoun: 'one person, told by a pronoun',
};

function reasonOf({ head, noun, person }: Phrase): string {
  if (person !== null) return tellings[person];
  return head === 'unknown' ? `"${noun}" is in no lexicon` : 'number and verb stand in one clause';
}

/** A draft that counts `phrase`; `cue` is the index of the word that says what happened. */
export function draftOf(sentence: Sentence, kind: ClaimKind, phrase: Phrase, cue: number, rule: string): Draft {
  const { low, high, hedge, form } = phrase.quantity;
  const isNumbered = form === 'number' || form === 'none';
  const isSure = (phrase.head === 'person' && phrase.person === null) || isNumbered;
  return {
    kind,
    sentence,
    from: phrase.from,
    next: phrase.next,
    cue,
    low,
    high,
    hedge,
    text: words(sentence, phrase.from, phrase.quantity.next),
    subject: subjectOf(phrase),
    phrase,
    detail: null,
    isSubset: phrase.isPart,
    isDenied: form === 'any',
    rule,
    confidence: isSure && phrase.head !== 'unknown' ? 'high' : 'medium',
    reason: reasonOf(phrase),
  };
}

/** What most drafts without a counted phrase have in common. */
const uncounted = { detail: null, isSubset: false, isDenied: false, confidence: 'medium' } as const;
/** "Several" and its like: two or more, and no number. */
const vaguely = { low: 2, high: null, hedge: 'vague' } as const;

/** A draft of as many people as an adjective says: "a triple shooting". */
export function draftOfMultiple(
  sentence: Sentence,
  kind: ClaimKind,
  { from, next }: { readonly from: number; readonly next: number },
  count: number,
): Draft {
  return {
    ...uncounted,
    kind,
    sentence,
    from,
    next,
    cue: next - 1,
    low: count,
    high: count,
    hedge: 'exact',
    text: words(sentence, from, next),
    subject: noSubject,
    phrase: null,
    rule: 'multiple',
    reason: `"${words(sentence, from, next)}" says how many`,
  };
}

/** A bare plural, "injuries among the guards": two or more, and no number. */
export function draftOfPlural(sentence: Sentence, kind: ClaimKind, at: number): Draft {
  return {
    ...uncounted,
    ...vaguely,
    kind,
    sentence,
    from: at,
    next: at + 1,
    cue: at,
    text: words(sentence, at, at + 1),
    subject: noSubject,
    phrase: null,
    rule: 'plural',
    reason: 'a plural without a number',
  };
}

/** A collection, "a series of escalatory attacks", from its noun at `at` to its head at `head`: two or more, and no number. */
export function draftOfCollection(sentence: Sentence, kind: ClaimKind, at: number, head: number, role: string): Draft {
  return {
    ...uncounted,
    ...vaguely,
    kind,
    sentence,
    from: at,
    next: head + 1,
    cue: at,
    text: `${words(sentence, at, at + 1)} of`,
    subject: { ...noSubject, text: words(sentence, at + 2, head + 1), role },
    phrase: null,
    rule: `${kind}-collection`,
    reason: `a ${lower(sentence, at)} is more than one`,
  };
}

/** Offsets of the counted words. */
export const focusOf = (draft: Draft): Span => spanOf(draft.sentence, draft.from, draft.next);
