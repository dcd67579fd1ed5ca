/** DOOR. What an article says, of whom, how many, and who says so. */
import { createHash } from 'node:crypto';
import type { Claim, ClaimKind, Confidence, DatedArticle, ReadArticle, Span } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { overlaps, position, slice } from '../text/spans.ts';
import { hearVoices, type Voices } from './attribution.ts';
import { causeOf } from './cause.ts';
import { type Draft, focusOf, noSubject } from './draft.ts';
import { kinds } from './kinds/index.ts';
import { placeOf } from './location.ts';
import { readOccurrences } from './occurrences.ts';
import { type Sentence, viewSentences } from './sentence.ts';
import { type QuotedPassage, readPassages } from './statements.ts';
import { type Timing, timeArticle, unknownTime } from './timing.ts';

export { kinds } from './kinds/index.ts';
export type { KindRule } from './kinds/kind.ts';

/** What the claims of one article are completed from. */
interface Reading {
  readonly article: DatedArticle;
  readonly sentences: readonly Sentence[];
  readonly voices: Voices;
  readonly timing: Timing;
}

function identify(article: DatedArticle, kind: ClaimKind, focus: Span): string {
  const digest = createHash('sha256').update(`${article.sha256} ${kind} ${focus.start} ${focus.end}`).digest('hex');
  return `k${digest.slice(0, 12)}`;
}

/** Drafts of one sentence; a number that one kind has taken is closed to the kinds after it. */
function draftSentence(sentence: Sentence): readonly Draft[] {
  const present = new Set(sentence.tokens.map((token) => token.lower));
  const drafts: Draft[] = [];
  for (const kind of kinds) {
    const isCued = [...kind.cues].some((cue) => present.has(cue));
    if (!isCued) continue;
    for (const draft of kind.read(sentence)) {
      const isTaken = drafts.some((other) => other.from < draft.next && draft.from < other.next);
      if (!isTaken) drafts.push(draft);
    }
  }
  return drafts.sort((a, b) => a.from - b.from);
}

/** The claim counted as a whole by a subset: the nearest one of its kind before it in the sentence or the one before. */
function wholeOf(draft: Draft, earlier: readonly { readonly draft: Draft; readonly id: string }[]): string | null {
  if (!draft.isSubset) return null;
  const whole = earlier.findLast(
    (other) =>
      other.draft.kind === draft.kind &&
      !other.draft.isSubset &&
      draft.sentence.index - other.draft.sentence.index <= 1 &&
      (other.draft.high ?? other.draft.low ?? 0) >= (draft.low ?? 0),
  );
  return whole?.id ?? null;
}

function confidenceOf(draft: Draft): Confidence {
  return { word: draft.confidence, reason: draft.reason };
}

function complete(reading: Reading, draft: Draft, earlier: readonly { readonly draft: Draft; readonly id: string }[]): Claim {
  const { article, voices, timing, sentences } = reading;
  const focus = focusOf(draft);
  const attribution = voices.attribute(draft.sentence, focus);
  const { action, agent } = causeOf(draft);
  return {
    id: identify(article, draft.kind, focus),
    article: article.id,
    kind: draft.kind,
    quantity: { low: draft.low, high: draft.high, hedge: draft.hedge, text: draft.text },
    subject: draft.subject,
    detail: draft.detail,
    subsetOf: wholeOf(draft, earlier),
    agent,
    action,
    place: placeOf(draft, sentences),
    when: draft.kind === 'troops' ? timing.ofLevel(draft, draft.detail === 'present') : timing.of(draft),
    attribution,
    evidence: { ...draft.sentence.span, quote: slice(article.text, draft.sentence.span), focus },
    rule: draft.rule,
    confidence: confidenceOf(draft),
  };
}

function statementOf(reading: Reading, { focus, first, last }: QuotedPassage): Claim | null {
  const { article, sentences, voices } = reading;
  const from = sentences[first];
  const to = sentences[last];
  if (!from || !to) return null;
  const span = { start: Math.min(from.span.start, focus.start), end: Math.max(to.span.end, focus.end) };
  return {
    id: identify(article, 'statement', focus),
    article: article.id,
    kind: 'statement',
    quantity: null,
    subject: noSubject,
    detail: null,
    subsetOf: null,
    agent: null,
    action: null,
    place: null,
    when: unknownTime,
    attribution: voices.attributeQuote(sentences, first, last, focus),
    evidence: { ...span, quote: slice(article.text, span), focus },
    rule: 'quotation',
    confidence: { word: 'high', reason: 'words between quotation marks' },
  };
}

/** A denial without a number of its own ("denied that any troops were hurt") holds only where somebody denies. */
function stands(draft: Draft, claim: Claim): boolean {
  return !draft.isDenied || claim.attribution.stance === 'denied';
}

/** The verbatim law, checked on every run: what is quoted stands in the text at its place. Throws, for a breach is our bug. */
function prove(article: DatedArticle, claims: readonly Claim[]): void {
  for (const { id, evidence } of claims) {
    const isVerbatim =
      slice(article.text, evidence) === evidence.quote && evidence.start <= evidence.focus.start && evidence.focus.end <= evidence.end;
    const isInside = article.blocks.every((block) => block.role !== 'removed' || !overlaps(block, evidence.focus));
    if (!isVerbatim || !isInside)
      throw new Error(`Claim ${id} of ${article.id} breaks the verbatim law at line ${position(article.text, evidence.start).line}.`);
  }
}

/**
 * The article with its claims, in text order of their focus. Every claim's `evidence.quote` is the sentence as it stands in
 * `article.text`; a claim never reaches into a removed block. Pure, and linear in the length of the text.
 */
export function readClaims(article: DatedArticle, lexicons: Lexicons): ReadArticle {
  const sentences = viewSentences(article, lexicons);
  const voices = hearVoices(article, sentences, lexicons);
  const timing = timeArticle(article, sentences);
  const reading: Reading = { article, sentences, voices, timing };
  const counted: { readonly draft: Draft; readonly id: string; readonly claim: Claim }[] = [];
  for (const draft of sentences.flatMap(draftSentence)) {
    const claim = complete(reading, draft, counted);
    if (stands(draft, claim)) counted.push({ draft, id: claim.id, claim });
  }
  const statements = readPassages(sentences, voices).flatMap((passage) => statementOf(reading, passage) ?? []);
  const claims = [...counted.map(({ claim }) => claim), ...statements].sort(
    (a, b) => a.evidence.focus.start - b.evidence.focus.start || a.evidence.focus.end - b.evidence.focus.end,
  );
  prove(article, claims);
  const occurrences = readOccurrences(sentences, timing, counted);
  return { ...article, claims, occurrences };
}
