/** The events as marks in time: one row each, in the order of the chronology. */
import type { HappeningRow } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { isDated, printDate } from './dates.ts';
import { placeCell } from './places.ts';

export function happeningRows(lookup: Catalogue): readonly HappeningRow[] {
  return lookup.events.map((event, index) => ({
    event: event.id,
    number: index + 1,
    anchor: lookup.anchorOf(event.id),
    title: event.title,
    kind: event.kind,
    place: placeCell(lookup.placeOf(event)),
    date: printDate(event.when),
    from: isDated(event.when) ? event.when.from : null,
    to: isDated(event.when) ? event.when.to : null,
    grade: event.grade.word,
    origins: event.origins.length,
    articles: event.articles.length,
    cite: lookup.marks(event.claims),
  }));
}
