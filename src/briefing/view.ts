/** What one audience prints of a briefing: how much of it, and in what order. */
import type { Briefing, EntryLimits, Omitted, Quotation, Quotations, SortOrder } from '../model.ts';

export interface Selection {
  readonly sort: SortOrder;
  readonly limits: EntryLimits;
}

/**
 * The briefing with no more entries than the limits allow, and how many that leaves out. Of events, their casualties and their disputes
 * the weightiest stay, in the order and under the numbers that they have in the whole; of disputes those that are contested before others.
 */
export function viewOf(briefing: Briefing, { sort, limits }: Selection): Briefing & { readonly omitted: Omitted } {
  const ranks = new Map(briefing.chronology.map(({ event, rank }) => [event, rank]));
  const weight = ({ event }: OfEvent): number => ranks.get(event) ?? ranks.size;
  const keyFigures = briefing.keyFigures.slice(0, limits.keyFigures);
  const highlights = briefing.highlights.slice(0, limits.keyPoints);
  const chronology = foremost(briefing.chronology, weight, limits.chronology).map((entry) =>
    entry.keyPoint !== null && entry.keyPoint > highlights.length ? { ...entry, keyPoint: null } : entry,
  );
  const casualties = foremost(briefing.series.casualties, weight, limits.casualties);
  const ledgers = foremost(briefing.ledgers, (ledger) => weight(ledger) + (ledger.isContested ? 0 : ranks.size), limits.disputes);
  const changes = briefing.changes && { ...briefing.changes, points: briefing.changes.points.slice(0, limits.changes) };
  return {
    ...briefing,
    changes,
    keyFigures,
    highlights,
    series: { ...briefing.series, casualties },
    ledgers,
    chronology: sort === 'newest' ? newestFirst(chronology, ({ date }) => date.iso) : chronology,
    quotations: sort === 'newest' ? newestWords(briefing.quotations) : briefing.quotations,
    omitted: {
      keyFigures: briefing.keyFigures.length - keyFigures.length,
      keyPoints: briefing.highlights.length - highlights.length,
      chronology: briefing.chronology.length - chronology.length,
      casualties: briefing.series.casualties.length - casualties.length,
      disputes: briefing.ledgers.length - ledgers.length,
      changes: (briefing.changes?.points.length ?? 0) - (changes?.points.length ?? 0),
    },
  };
}

interface OfEvent {
  readonly event: string;
}

/** The `most` of least place, in the order that they stand in. */
function foremost<Item>(items: readonly Item[], placeOf: (item: Item) => number, most = items.length): readonly Item[] {
  const kept = new Set([...items].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, most));
  return items.filter((item) => kept.has(item));
}

/** What has no date stays at the end. */
function newestFirst<Item>(items: readonly Item[], isoOf: (item: Item) => string): readonly Item[] {
  return [...items.filter((item) => isoOf(item) !== '').toReversed(), ...items.filter((item) => isoOf(item) === '')];
}

function newestWords({ whole, pieces }: Quotations): Quotations {
  const isoOf = ({ said, printings: [first] }: Quotation): string => said.iso || (first?.published.iso ?? '');
  return { whole: newestFirst(whole, isoOf), pieces: newestFirst(pieces, isoOf) };
}
