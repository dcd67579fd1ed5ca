/** Happenings of an article: every attack or strike that it names with a date, place or count, and every group of casualties. */
import type { Occurrence, Span } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { actionAt, causeOf, isAction, isDoneByBody, phraseStart, targetAfter } from './cause.ts';
import type { Draft } from './draft.ts';
import { placeOf } from './places.ts';
import { lower, type Sentence, spanOf, words } from './sentence.ts';
import type { Timing } from './timing.ts';
import { unknownTime } from './timing.ts';

interface CountedDraft {
  readonly draft: Draft;
  readonly id: string;
}

/** Kinds that belong to one happening; levels and running counts do not. */
const happening = new Set(['killed', 'wounded', 'missing', 'captured', 'displaced', 'targets', 'munitions']);

const known = new Set(['the', 'that', 'this', 'these', 'those', 'its', 'their']);

const others = new Set(['second', 'another', 'separate', 'third', 'further']);

function referenceOf(sentence: Sentence, from: number): Occurrence['reference'] {
  for (let at = Math.max(0, from - 3); at <= from; at++) if (others.has(lower(sentence, at))) return 'other';
  if (lower(sentence, from) === 'same' || lower(sentence, from - 1) === 'same') return 'same';
  let before = from - 1;
  while (sentence.isDate(before)) before--;
  return known.has(lower(sentence, before)) || lower(sentence, from) === 'latest' ? 'known' : 'new';
}

/** Plural nouns with a vague or running count ("more than 150 attacks", "a series of attacks") are no one happening. */
function isCollective(sentence: Sentence, from: number, drafts: readonly CountedDraft[]): boolean {
  return drafts.some(
    ({ draft }) =>
      draft.sentence === sentence && (draft.kind === 'attacks' || draft.kind === 'strikes') && draft.from <= from + 1 && draft.next > from,
  );
}

interface Place {
  readonly sentences: readonly Sentence[];
  readonly timing: Timing;
}

function occurrenceAt(sentence: Sentence, at: number, claims: readonly string[], { sentences, timing }: Place): Occurrence {
  const from = phraseStart(sentence, at);
  const span: Span = spanOf(sentence, from, at + 1);
  const { agent } = causeOf({ sentence, cue: at });
  const noun = sentence.lexicons.things.get(lower(sentence, at))?.singular ?? lower(sentence, at);
  return {
    ...span,
    sentence: sentence.index,
    action: words(sentence, from, at + 1),
    noun,
    agent,
    target: targetAfter(sentence, at),
    place: placeOf({ sentence, from, next: at + 1, cue: at }, sentences, claims.length > 0 ? 'paragraph' : 'sentence'),
    when: timing.of({ sentence, cue: at }),
    reference: referenceOf(sentence, from),
    claims,
  };
}

/** Casualties told without an attack or strike: the happening is known only by them. */
function occurrenceOf(drafts: readonly CountedDraft[], { sentences, timing }: Place): Occurrence | null {
  const first = drafts[0]?.draft;
  if (!first) return null;
  const { sentence } = first;
  return {
    ...spanOf(sentence, first.from, first.next),
    sentence: sentence.index,
    action: null,
    noun: null,
    agent: causeOf(first).agent,
    target: null,
    place: placeOf(first, sentences),
    when: timing.of(first),
    reference: isDoneByBody(sentence, first.cue) ? 'new' : 'known',
    claims: drafts.map(({ id }) => id),
  };
}

/** What is told at the attack or strike noun at `at`: one happening, and one more for each further date its claims have. */
function toldAt(sentence: Sentence, at: number, drafts: readonly CountedDraft[], place: Place): readonly Occurrence[] {
  const [own = [], ...apart] = byDate(drafts, place.timing);
  const others = apart.flatMap((each) => occurrenceOf(each, place) ?? []);
  const occurrence = occurrenceAt(
    sentence,
    at,
    own.map(({ id }) => id),
    place,
  );
  const isLead = sentence.index < 3 && occurrence.agent !== null;
  const isTold = own.length > 0 || occurrence.when !== unknownTime || isLead;
  return isTold ? [...others, occurrence] : others;
}

function occurrencesOf(sentence: Sentence, counted: readonly CountedDraft[], place: Place): readonly Occurrence[] {
  const here = counted.filter(({ draft }) => happening.has(draft.kind));
  const byAction = groupBy(here, ({ draft }) => actionAt(sentence, draft.cue));
  const told = sentence.tokens.flatMap((_, at) => {
    const drafts = byAction.get(at) ?? [];
    const isOne = isAction(sentence, at) && (drafts.length > 0 || !isCollective(sentence, phraseStart(sentence, at), counted));
    return isOne ? toldAt(sentence, at, drafts, place) : [];
  });
  const bare = byDate(byAction.get(-1) ?? [], place.timing).flatMap((drafts) => occurrenceOf(drafts, place) ?? []);
  return [...told, ...bare];
}

/** Claims of one noun but of two dates tell of two happenings. */
function byDate(drafts: readonly CountedDraft[], timing: Timing): readonly (readonly CountedDraft[])[] {
  return [...groupBy(drafts, ({ draft }) => timing.of(draft).edtf).values()];
}

/** In text order. A claim belongs to at most one. */
export function readOccurrences(sentences: readonly Sentence[], timing: Timing, counted: readonly CountedDraft[]): readonly Occurrence[] {
  const bySentence = groupBy(counted, ({ draft }) => draft.sentence);
  return sentences.flatMap((sentence) => occurrencesOf(sentence, bySentence.get(sentence) ?? [], { sentences, timing }));
}
