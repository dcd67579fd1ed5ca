/** What the articles leave open, counted: a reader should know what he does not know. */
import type { Event, Gap, MeasureKind, PlaceRow, Prose, Unplaced } from '../model.ts';
import { isTold } from './affected.ts';
import type { Catalogue } from './catalogue.ts';
import { articleDates, hasNoExactDay, isUndated, originSentence, restsOnOne } from './titles.ts';
import { count, counted, listed, sentence, text } from './wording.ts';

const measures = ['killed', 'wounded', 'missing', 'displaced', 'captured'] as const satisfies readonly MeasureKind[];

/** Places in the order of the map, as `placeRows` gives them. Gaps that are none are left out. */
export function gapsOf(lookup: Catalogue, places: readonly PlaceRow[]): readonly Gap[] {
  const { events } = lookup;
  const untold = events.filter((event) => !isTold(lookup, event));
  const worded = events.filter(({ totals }) => Object.values(totals).some(({ isVague }) => isVague));
  const contested = events.filter(({ disputes }) => disputes.some(({ isContested }) => isContested));
  const undated = events.filter(isUndated);
  const wide = events.filter(hasNoExactDay);
  const unplaced = withoutPlace(lookup, places, ['not stated']);
  const unmapped = withoutPlace(lookup, places, ['no coordinates', 'other country']);
  const gaps: readonly (readonly [Gap['gap'], readonly Event[], Prose])[] = [
    ['measures', [], measuresSentence(events)],
    ['toll', untold, [text('no article tells how many people were affected in '), ...share(untold, events)]],
    ['words', worded, [text('in '), ...counted(worded.length, 'event'), text(', some people are counted in words only')]],
    ['dispute', contested, [text('sources contradict each other on figures of '), ...counted(contested.length, 'event')]],
    ['origin', events.filter(restsOnOne), originSentence(lookup)],
    ['date', undated, [...counted(undated.length, 'event'), text(undated.length === 1 ? ' is undated' : ' are undated')]],
    ['day', wide, [...counted(wide.length, 'event'), text(wide.length === 1 ? ' has no exact day' : ' have no exact day')]],
    ['place', unplaced, [text('no article names the place of '), ...counted(unplaced.length, 'event')]],
    ['position', unmapped, unmappedSentence(unmapped)],
  ];
  const dates = articleDates(lookup);
  return [
    ...gaps
      .filter(([gap, of, what]) => (gap === 'measures' ? what.length > 0 : of.length > 0))
      .map(([gap, of, what]) => ({ gap, what: sentence(what), events: of.map(({ id }) => lookup.referenceTo(id)) })),
    ...(dates.length === 0 ? [] : [{ gap: 'articles' as const, what: dates, events: [] }]),
  ];
}

function measuresSentence(events: readonly Event[]): Prose {
  const untold = measures.filter((measure) => events.every(({ totals }) => totals[measure] === undefined));
  if (untold.length === 0 || untold.length === measures.length) return [];
  return [text(`no article gives a count of people ${listed(untold).replace(' and ', ' or ')}`)];
}

function share(some: readonly Event[], all: readonly Event[]): Prose {
  if (some.length === all.length) return [text(all.length === 1 ? 'the event' : 'any event')];
  return [count(some.length), text(' of '), ...counted(all.length, 'event')];
}

function unmappedSentence({ length }: readonly Event[]): Prose {
  const why =
    length === 1
      ? ' is not on the map, as no coordinates of its place are known'
      : ' are not on the map, as no coordinates of their places are known';
  return [...counted(length, 'event'), text(why)];
}

function withoutPlace(lookup: Catalogue, places: readonly PlaceRow[], why: readonly Unplaced[]): readonly Event[] {
  const rows = places.filter(({ missing }) => missing !== null && why.includes(missing));
  const numbers = new Set(rows.flatMap(({ events }) => events.map(({ number }) => number)));
  return lookup.events.filter((_, index) => numbers.has(index + 1));
}
