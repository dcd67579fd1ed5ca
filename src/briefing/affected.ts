/** People affected, each measure apart: the highest figure of one event, and what each event of a place has. Nothing is added up over events. */
import type { Affected, AffectedEvent, AffectedFigure, Event, HighestFigure, MeasureKind, PlaceRow } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { byImportance } from './importance.ts';
import { best, hasNumber, tollFigure } from './keyFigures.ts';
import { tollOf } from './toll.ts';
import { accountOfToll } from './tollAccount.ts';
import { casualtyMeasure, giversOf } from './totals.ts';

/** As a relief report has them: harm first, then who is away from home. */
const measures = ['killed', 'wounded', 'missing', 'displaced', 'captured'] as const satisfies readonly MeasureKind[];

export function affectedOf(lookup: Catalogue, places: readonly PlaceRow[]): Affected {
  const ranked = byImportance(lookup);
  const tells = (measure: MeasureKind): readonly Event[] => ranked.filter((event) => figureOf(lookup, event, measure) !== null);
  const told = forEach((measure) => tells(measure).length > 0);
  return {
    highest: measures.flatMap((measure) => highestOf(lookup, tells(measure), measure) ?? []),
    told,
    places: places.map(({ cite: _, events, ...place }) => ({ ...place, events: events.map((each) => affectedEvent(lookup, each)) })),
  };
}

/** True where some article tells of people affected by it, be it that nobody was. */
export function isTold(lookup: Catalogue, event: Event): boolean {
  return measures.some((measure) => figureOf(lookup, event, measure) !== null);
}

/** Of equal figures that of the weightier event. */
function highestOf(lookup: Catalogue, events: readonly Event[], measure: MeasureKind): HighestFigure | null {
  const numbered = events.filter((event) => hasNumber(event, measure)).sort((a, b) => best(b, measure) - best(a, measure));
  const event = numbered[0] ?? events.find(({ totals }) => totals[measure]?.isVague);
  const highest = tollFigure(lookup, event, measure);
  return !event || !highest
    ? null
    : { ...highest, measure, isVague: numbered.length === 0, event: lookup.referenceTo(event.id), events: events.length };
}

function affectedEvent(lookup: Catalogue, placed: PlaceRow['events'][number]): AffectedEvent {
  const event = lookup.events[placed.number - 1];
  const figures = forEach((measure) => (event ? figureOf(lookup, event, measure) : null));
  return { ...placed, ...figures, isTold: measures.some((measure) => figures[measure] !== null) };
}

function figureOf(lookup: Catalogue, event: Event, measure: MeasureKind): AffectedFigure | null {
  const toll = tollOf(lookup, event, measure);
  const cite = lookup.marks(giversOf(lookup, event, measure));
  if (!toll || cite.length === 0) return null;
  return { ...casualtyMeasure(lookup, event, measure), account: accountOfToll(event, toll), cite };
}

function forEach<Value>(make: (measure: MeasureKind) => Value): Readonly<Record<MeasureKind, Value>> {
  return {
    killed: make('killed'),
    wounded: make('wounded'),
    missing: make('missing'),
    captured: make('captured'),
    displaced: make('displaced'),
  };
}
