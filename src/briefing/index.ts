import type { Briefing, Edited, Event, Policy, Problem, ReadArticle, ReliabilityLetter, Stretch } from '../model.ts';
import { affectedOf } from './affected.ts';
import { appendixOf } from './appendix.ts';
import { catalogue } from './catalogue.ts';
import { chronologyOf } from './chronology.ts';
import { editRows } from './edits.ts';
import { gapsOf } from './gaps.ts';
import { highlightsOf } from './highlights.ts';
import { keyFiguresOf } from './keyFigures.ts';
import { ledgersOf } from './ledger.ts';
import { leftOutOf } from './leftOut.ts';
import { methodOf } from './method.ts';
import { type Locate, nowhere } from './placeRows.ts';
import { quotationsOf } from './quotations.ts';
import { sentencesOf } from './sentences.ts';
import { seriesOf } from './series.ts';
import { sourcesOf } from './sources.ts';

export { changesBetween } from './changes/index.ts';
export { type Selection, viewOf } from './view.ts';

import { asOf, deckOf, periodOf, titleOf, trustOf } from './titles.ts';
import { unknownsOf } from './unknowns.ts';

export interface BriefInput {
  readonly articles: readonly ReadArticle[];
  readonly events: readonly Event[];
  /** What a person edited of the articles and events; rejected claims are among those of the articles, and in no event. */
  readonly edits: readonly Edited[];
  readonly problems: readonly Problem[];
  readonly settings: {
    readonly title: string | null;
    /** Days that it is of; all that the articles tell where there is none. */
    readonly period?: Stretch | null;
    /** How the best of several figures was chosen, when the events were told. */
    readonly policy?: Policy;
    /** How far the user trusts each outlet, by its name; without it none is judged. */
    readonly reliability?: Readonly<Record<string, ReliabilityLetter>>;
  };
  readonly version: string;
  /** Where a place lies; without it none has a position. */
  readonly locate?: Locate;
}

/**
 * The view model that templates read. Every number in its prose stands in a run that says what it is, every figure beside the
 * numbers of the appendix rows it was read from; an article keeps the number of its place in `articles`, a claim the number of its
 * place in the text. Events are in order of time, undated last. An id that no claim or article has is a bug and throws.
 * Wording follows ICD 206 (descriptors, source summary) and Every Casualty (measures apart, low, best and high).
 */
export function brief({ articles, events, edits, problems, settings, version, locate = nowhere }: BriefInput): Briefing {
  const lookup = catalogue(articles, events, edits, settings.period ?? null);
  const cited = {
    keyFigures: keyFiguresOf(lookup),
    highlights: highlightsOf(lookup),
    chronology: chronologyOf(lookup),
    series: seriesOf(lookup, locate),
    ledgers: ledgersOf(lookup),
  };
  const { places } = cited.series;
  const appendix = appendixOf(lookup, cited);
  const used = new Set(appendix.filter((row) => row.usedIn.length > 0).map((row) => row.number));
  return {
    schema: 1,
    generator: { name: 'make-brief', version },
    title: settings.title ?? titleOf(lookup),
    deck: deckOf(lookup),
    period: periodOf(lookup),
    asOf: asOf(lookup),
    settings: { period: settings.period ?? null, policy: settings.policy ?? null },
    articles,
    claims: lookup.claims,
    events: lookup.events,
    ...cited,
    affected: affectedOf(lookup, places),
    gaps: gapsOf(lookup, places),
    trust: trustOf(lookup),
    quotations: quotationsOf(lookup),
    unknowns: unknownsOf(lookup),
    appendix,
    sentences: sentencesOf(lookup, appendix),
    sources: sourcesOf(lookup, settings.reliability),
    leftOut: leftOutOf(lookup, problems, used),
    edits: editRows(lookup),
    changes: null,
    method: methodOf(version, lookup.events.flatMap(({ totals }) => Object.values(totals).map(({ policy }) => policy))[0] ?? null),
    problems,
  };
}
