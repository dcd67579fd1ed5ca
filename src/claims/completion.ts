/** From draft to claim: what the sentence alone does not tell is filled in from the article. */
import { hash } from 'node:crypto';
import type { Claim, ClaimKind, DatedArticle, Span } from '../model.ts';
import { slice } from '../text/spans.ts';
import { undated } from '../text/undated.ts';
import type { Voices } from './attribution.ts';
import { causeOf } from './cause.ts';
import { type Draft, focusOf, noSubject } from './draft.ts';
import { placeOf } from './location.ts';
import { stanceAround } from './reality.ts';
import type { Sentence } from './sentence.ts';
import type { QuotedPassage } from './statements.ts';
import type { Timing } from './timing.ts';

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

/** The claim counted as a whole by a subset: the nearest one of its kind before it in the sentence or the one before. */
function wholeOf({ isSubset, kind, sentence, low }: Draft, earlier: readonly CountedDraft[]): string | null {
  if (!isSubset) return null;
  for (let place = earlier.length - 1; place >= 0; place--) {
    const other = earlier[place];
    if (!other || sentence.index - other.draft.sentence.index > 1) return null;
    const isLarge = (other.draft.high ?? other.draft.low ?? 0) >= (low ?? 0);
    if (other.draft.kind === kind && !other.draft.isSubset && isLarge) return other.id;
  }
  return null;
}

/** The claim of a draft; `earlier` are the claims before it, in text order of their sentences. */
export function completeDraft({ article, voices, timing, sentences }: Reading, draft: Draft, earlier: readonly CountedDraft[]): Claim {
  const { kind, sentence, subject, detail, rule } = draft;
  const focus = focusOf(draft);
  const { action, agent } = causeOf(draft);
  const attribution = voices.attribute(sentence, focus);
  const stance = stanceAround(sentence, draft.from);
  return {
    id: identify(article, kind, focus),
    article: article.id,
    kind,
    quantity: { low: draft.low, high: draft.high, hedge: draft.hedge, text: draft.text },
    subject,
    detail,
    subsetOf: wholeOf(draft, earlier),
    agent,
    action,
    place: placeOf(draft, sentences),
    when: kind === 'troops' ? timing.ofLevel(draft, detail === 'present') : timing.of(draft),
    attribution: stance ? { ...attribution, stance } : attribution,
    evidence: { start: sentence.span.start, end: sentence.span.end, quote: slice(article.text, sentence.span), focus },
    rule,
    confidence: { word: draft.confidence, reason: draft.reason },
  };
}

/** The claim of a quotation; its evidence is every sentence that it touches. */
export function completePassage({ article, sentences, voices }: Reading, { focus, first, last }: QuotedPassage): Claim {
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
    agent: null,
    action: null,
    place: null,
    when: undated,
    attribution: voices.attributeQuote(first, last, focus),
    evidence: { start, end, quote: article.text.slice(start, end), focus },
    rule: 'quotation',
    confidence: { word: 'high', reason: 'words between quotation marks' },
  };
}
