/** Happenings of an article: every attack or strike that it names with a date, place or count, and every group of casualties. */
import type { Occurrence, Span, When } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { undated } from '../text/undated.ts';
import { actionAt, actionsOf, causeOf, deedAt, isDoneByBody, phraseStart, referenceOf, strikingVerbs, targetAfter } from './cause.ts';
import { type CountedDraft, isRemaining } from './completion.ts';
import { placeOf } from './location.ts';
import { lower, type Sentence, spanOf, where, words } from './sentence.ts';
import { readAvowals } from './speech/avowals.ts';
import type { Timing } from './timing.ts';

/** Kinds that belong to one happening; levels and running counts do not. */
const happening = new Set(['killed', 'wounded', 'missing', 'captured', 'displaced', 'targets', 'munitions']);

const several = new Set([
  'further',
  'more',
  'other',
  'previous',
  'earlier',
  'numerous',
  'such',
  'previously',
  'repeated',
  'these',
  'those',
  'all',
]);

/** "further attacks", "previous attacks": many happenings, none told. */
function isPlural(sentence: Sentence, from: number, at: number): boolean {
  const noun = sentence.lexicons.things.get(lower(sentence, at));
  if (!noun || noun.plural !== lower(sentence, at)) return false;
  for (let before = from - 1; before <= at; before++) if (several.has(lower(sentence, before))) return true;
  return false;
}

/** Plural nouns with a vague or running count ("more than 150 attacks", "a series of attacks") are no one happening. */
function isCollective(sentence: Sentence, from: number, drafts: readonly CountedDraft[]): boolean {
  return drafts.some(
    ({ draft }) =>
      draft.sentence === sentence && (draft.kind === 'attacks' || draft.kind === 'strikes') && draft.from <= from + 1 && draft.next > from,
  );
}

function isOne(sentence: Sentence, at: number, drafts: readonly CountedDraft[]): boolean {
  const from = phraseStart(sentence, at);
  return !isCollective(sentence, from, drafts) && !isPlural(sentence, from, at);
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
    start: span.start,
    end: span.end,
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

/** Who is still in hospital on Monday was hurt before. */
const whenOf = (draft: CountedDraft['draft'], timing: Timing): When => (isRemaining(draft) ? undated : timing.of(draft));

/** Casualties told without an attack or strike: the happening is known only by them. */
function occurrenceOf(drafts: readonly CountedDraft[], { sentences, timing }: Place): Occurrence | null {
  const first = drafts[0]?.draft;
  if (!first) return null;
  const { sentence } = first;
  const { agent } = causeOf(first);
  return {
    ...spanOf(sentence, first.from, first.next),
    sentence: sentence.index,
    action: null,
    noun: null,
    agent,
    target: null,
    place: placeOf(first, sentences),
    when: whenOf(first, timing),
    reference: isDoneByBody(sentence, first.cue) || agent ? 'new' : 'known',
    claims: drafts.map(({ id }) => id),
  };
}

/** What is told at the attack or strike noun at `at`: one happening, and one more for each further date its claims have. */
function toldAt(sentence: Sentence, at: number, drafts: readonly CountedDraft[], place: Place): readonly Occurrence[] {
  const [own = [], ...apart] = byDate(drafts, place.timing);
  const others = apart.flatMap((each) => occurrenceOf(each, place) ?? []);
  const moment = { sentence, cue: at };
  const isTold = own.length > 0 || place.timing.of(moment) !== undated || (sentence.index < 3 && causeOf(moment).agent !== null);
  const claims = own.map(({ id }) => id);
  return isTold ? [...others, occurrenceAt(sentence, at, claims, place)] : others;
}

/** A deed told by its verb, with the targets counted right after it. */
function deedsOf(
  sentence: Sentence,
  verbs: readonly number[],
  drafts: readonly CountedDraft[],
  { sentences, timing }: Place,
): readonly Occurrence[] {
  return verbs.flatMap((at) => {
    const deed = deedAt(sentence, at);
    if (!deed) return [];
    const own = drafts.filter(({ draft }) => draft.kind === 'targets' && draft.from > at);
    return [
      {
        ...spanOf(sentence, at, at + 1),
        sentence: sentence.index,
        action: deed.action,
        noun: deed.noun,
        agent: deed.agent,
        target: deed.target,
        place: placeOf({ sentence, from: at, next: at + 1, cue: at }, sentences, 'sentence'),
        when: timing.of({ sentence, cue: at }),
        reference: 'new',
        claims: own.map(({ id }) => id),
      },
    ];
  });
}

/** "claimed responsibility for the attack": it speaks of one told before. */
function avowedIn(sentence: Sentence, { timing }: Place): readonly Occurrence[] {
  return readAvowals(sentence)
    .slice(0, 1)
    .map(({ deed: { from, next } }) => ({
      ...spanOf(sentence, from, next),
      sentence: sentence.index,
      action: null,
      noun: sentence.lexicons.things.get(lower(sentence, next - 1))?.singular ?? null,
      agent: null,
      target: null,
      place: null,
      when: timing.of({ sentence, cue: from }),
      reference: 'known',
      claims: [],
    }));
}

function occurrencesOf(sentence: Sentence, counted: readonly CountedDraft[], place: Place): readonly Occurrence[] {
  const deedVerbs = where(sentence, strikingVerbs);
  if (counted.length === 0 && deedVerbs.length === 0 && actionsOf(sentence).length === 0) return avowedIn(sentence, place);
  const here = counted.filter(({ draft }) => happening.has(draft.kind));
  // What is bombed is counted with the bombing, not with the raid that it answers.
  const isOfDeed = ({ draft: { kind, cue } }: CountedDraft): boolean =>
    kind === 'targets' && deedVerbs.some((at) => at <= cue && cue - at <= 1 && deedAt(sentence, at) !== null);
  const byAction = groupBy(here, (each) => (isOfDeed(each) ? -1 : actionAt(sentence, each.draft.cue)));
  const told = actionsOf(sentence).flatMap((at) => {
    const drafts = byAction.get(at) ?? [];
    return drafts.length > 0 || isOne(sentence, at, counted) ? toldAt(sentence, at, drafts, place) : [];
  });
  const loose = byAction.get(-1) ?? [];
  const deeds = deedsOf(sentence, deedVerbs, loose, place);
  const taken = new Set(deeds.flatMap(({ claims }) => claims));
  const bare = byDate(
    loose.filter(({ id }) => !taken.has(id)),
    place.timing,
  ).flatMap((drafts) => occurrenceOf(drafts, place) ?? []);
  const all = [...told, ...deeds, ...bare];
  return all.length > 0 ? all.sort((a, b) => a.start - b.start) : avowedIn(sentence, place);
}

/** Claims of one noun but of two dates tell of two happenings; parts of a number on several days are told apart from their sum. */
function byDate(drafts: readonly CountedDraft[], timing: Timing): readonly (readonly CountedDraft[])[] {
  const dayOf = ({ draft }: CountedDraft): string => whenOf(draft, timing).edtf;
  const parts = new Set(drafts.filter(({ draft }) => draft.isSubset && draft.rule === 'by place'));
  const areApart = new Set([...parts].map(dayOf)).size > 1;
  return [...groupBy(drafts, (each) => `${dayOf(each)} ${areApart && parts.has(each)}`).values()];
}

/** In text order. A claim belongs to at most one. */
export function readOccurrences(sentences: readonly Sentence[], timing: Timing, counted: readonly CountedDraft[]): readonly Occurrence[] {
  const bySentence = groupBy(counted, ({ draft }) => draft.sentence);
  return sentences.flatMap((sentence) => occurrencesOf(sentence, bySentence.get(sentence) ?? [], { sentences, timing }));
}
