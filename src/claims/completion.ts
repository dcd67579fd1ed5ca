/** From draft to claim: what the sentence alone does not tell is filled in from the article. */
import { hash } from 'node:crypto';
import type { Claim, ClaimKind, DatedArticle, Span, When } from '../model.ts';
import { flow } from '../text/joins.ts';
import { slice } from '../text/spans.ts';
import { undated } from '../text/undated.ts';
import type { Voices } from './attribution.ts';
import { causeOf } from './cause.ts';
import { type Draft, focusOf, noSubject } from './draft.ts';
import { placeOf } from './location.ts';
import { readPhrase } from './phrases.ts';
import { stanceAround } from './reality.ts';
import { lower, mentions, type Sentence } from './sentence.ts';
import type { QuotedPassage } from './statements.ts';
import type { Timing } from './timing.ts';
import { wordSet } from './vocabulary.ts';

/** How many tokens of a phrase may tell that it counts others. */
const longestFurther = 6;

/** What the claims of one article are completed from. */
export interface Reading {
  readonly article: DatedArticle;
  readonly sentences: readonly Sentence[];
  readonly voices: Voices;
  readonly timing: Timing;
}

/** A claim with the draft that it was made from. */
export interface CountedDraft {
  readonly draft: Draft;
  readonly id: string;
  readonly claim: Claim;
}

function identify({ sha256 }: DatedArticle, kind: ClaimKind, { start, end }: Span): string {
  return `k${hash('sha256', `${sha256} ${kind} ${start} ${end}`).slice(0, 12)}`;
}

/** Characters behind a part in which its whole may be named, and from the head of its sentence. */
const definiteReach = 8;
const openingReach = 48;
const allHarmed = /\b(?:dead|victims?|wounded|injured|killed)\b/i;
const opensWithAll = /^(?:among |of )?the (?:\w+ )?(?:dead|victims|wounded|injured|killed)\b/i;

/** "One of the dead was a sergeant", "The wounded, four women and a man, …": of all the harmed told before, however far. */
function isOfAll({ text, span }: Sentence, { start, end }: Span): boolean {
  return (
    allHarmed.test(flow(text, { start, end: Math.min(end + definiteReach, text.length) })) ||
    opensWithAll.test(flow(text, { start: span.start, end: Math.min(start, span.start + openingReach) }))
  );
}

/** "Five remain in intensive care": a bare number in a state is of the wounded told before, however far. */
const isStateOfSome = ({ kind, phrase, low, sentence, cue }: Draft): boolean =>
  kind === 'wounded' && phrase?.head === 'none' && !phrase.isPart && (low ?? 0) > 1 && lower(sentence, cue) === 'in';

const lasting = wordSet('still remain remains remained remaining');
const nursed = wordSet('hospital hospitals hospitalized hospitalised treated care clinic');
/** How far from the number the words of a lasting state may stand, in tokens. */
const stateReach = 6;

/** "Thirty patients were still in hospital", "nine remain in intensive care": of the wounded told before, those who are left. */
export function isRemaining({ kind, phrase, sentence, next }: Draft): boolean {
  if (kind !== 'wounded' || phrase === null || phrase.person !== null || phrase.quantity.form !== 'number') return false;
  let isLasting = false;
  for (let at = next; at < next + stateReach; at++) {
    isLasting ||= lasting.has(lower(sentence, at));
    if (isLasting && nursed.has(lower(sentence, at))) return true;
  }
  return false;
}

const isPart = (draft: Draft): boolean => draft.isSubset || isRemaining(draft);

/** Words behind "27 people" that set a place apart: its number is a part of what is told elsewhere. */
const alone = wordSet('alone');

/** "Thirty hostages were freed, and six of them …": people counted before it in its own sentence. */
function countsBefore({ sentence, from }: Draft): boolean {
  for (let at = Math.max(0, from - stateReach * 2); at < from; at++) if (readPhrase(sentence, at)?.quantity.form === 'number') return true;
  return false;
}

/**
 * A number of some of them, of whom the article gives no whole: "six of the injured are still in hospital", "in our province alone 27".
 * Near miss: "30 hostages were freed, six of them were wounded" counts all who were.
 */
function isPartOfUntold(draft: Draft, focus: Span, whole: string | null, earlier: readonly CountedDraft[]): boolean {
  const { kind, phrase, low, sentence, next } = draft;
  if (whole !== null || !isPart(draft) || phrase?.person !== null || (low ?? 0) < 2) return false;
  if (kind !== 'wounded') return mentions(sentence, alone) || isOfAll(sentence, focus);
  const last = earlier.at(-1)?.draft.sentence.index ?? -1;
  return lower(sentence, next - 1) !== 'them' || last >= sentence.index - (countsBefore(draft) ? 0 : 1);
}

/** The claim counted as a whole by a subset: the nearest one of its kind before it in the sentence or the one before. */
function wholeOf(draft: Draft, focus: Span, earlier: readonly CountedDraft[]): string | null {
  const { kind, sentence, low } = draft;
  if (!isPart(draft)) return null;
  const isFar = isOfAll(sentence, focus) || isStateOfSome(draft) || isRemaining(draft);
  for (let place = earlier.length - 1; place >= 0; place--) {
    const other = earlier[place];
    if (!other || (!isFar && sentence.index - other.draft.sentence.index > 1)) return null;
    const isLarge = (other.draft.high ?? other.draft.low ?? 0) >= (low ?? 0);
    if (other.draft.kind === kind && !isPart(other.draft) && isLarge) return other.id;
  }
  return null;
}

const beside = wordSet('other others another additional more');

/** "three others", "another 12": people beside those told before. */
function isFurther({ sentence, from, next, phrase }: Draft): boolean {
  if (phrase?.quantity.isIncrement) return true;
  for (let at = from; at <= next && at < from + longestFurther; at++) if (beside.has(lower(sentence, at)) && at > from) return true;
  return beside.has(lower(sentence, from));
}

const states = wordSet(
  'in listed remained remains remain expected with treated taken rushed transported airlifted flown recovering hospitalized hospitalised',
);

/** "in critical condition Tuesday" dates the condition, not what brought it about. */
const isState = ({ kind, sentence, cue }: Draft): boolean => kind === 'wounded' && states.has(lower(sentence, cue));

function whenOf(draft: Draft, timing: Timing): When {
  if (draft.kind === 'troops') return timing.ofLevel(draft, draft.detail === 'present');
  return isState(draft) || isRemaining(draft) ? undated : timing.of(draft);
}

/** The claim of a draft; `earlier` are the claims before it, in text order of their sentences. */
export function completeDraft({ article, voices, timing, sentences }: Reading, draft: Draft, earlier: readonly CountedDraft[]): Claim {
  const { kind, sentence, subject, detail, rule } = draft;
  const focus = focusOf(draft);
  const { action, agent } = causeOf(draft);
  const attribution = voices.attribute(sentence, focus);
  const stance = stanceAround(sentence, draft.from);
  const whole = wholeOf(draft, focus, earlier);
  return {
    id: identify(article, kind, focus),
    article: article.id,
    kind,
    quantity: { low: draft.low, high: draft.high, hedge: draft.hedge, text: draft.text },
    subject,
    detail,
    subsetOf: whole,
    person: null,
    isFurther: isFurther(draft),
    agent,
    action,
    place: placeOf(draft, sentences),
    when: whenOf(draft, timing),
    attribution: stance ? { ...attribution, stance } : attribution,
    evidence: { start: sentence.span.start, end: sentence.span.end, quote: slice(article.text, sentence.span), focus },
    rule: isPartOfUntold(draft, focus, whole, earlier) ? 'part' : rule,
    confidence: { word: draft.confidence, reason: draft.reason },
  };
}

/** Why a statement is one. */
const bases = {
  quotation: { word: 'high', reason: 'words between quotation marks' },
  responsibility: { word: 'high', reason: 'words that take a deed upon oneself, or deny it' },
} as const satisfies Record<string, Claim['confidence']>;

/** The claim of a statement; its evidence is every sentence that it touches, from its first piece to its last. */
export function completePassage(
  { article, sentences }: Reading,
  { focus, first, last, attribution }: QuotedPassage,
  rule: keyof typeof bases,
): Claim {
  const start = Math.min(sentences[first]?.span.start ?? focus.start, focus.start);
  const end = Math.max(sentences[last]?.span.end ?? focus.end, focus.end);
  return {
    id: identify(article, 'statement', focus),
    article: article.id,
    kind: 'statement',
    quantity: null,
    subject: noSubject,
    detail: null,
    subsetOf: null,
    person: null,
    isFurther: false,
    agent: null,
    action: null,
    place: null,
    when: undated,
    attribution,
    evidence: { start, end, quote: article.text.slice(start, end), focus },
    rule,
    confidence: bases[rule],
  };
}
