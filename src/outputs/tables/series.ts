import type { Briefing, CasualtyMeasure, CasualtyRow, PrintedDate, SeriesPoint } from '../../model.ts';
import { type Column, several, type Table, tableOf } from './table.ts';

/** One figure of one chart. What a chart does not tell is left out. */
interface SeriesRow {
  readonly chart: string;
  readonly event?: string;
  readonly title?: string;
  readonly place?: string;
  readonly position?: { readonly latitude: number; readonly longitude: number } | null;
  readonly date?: PrintedDate;
  readonly measure: string;
  readonly grouping?: 'side' | 'status';
  readonly group?: string;
  readonly row: 'total' | 'claim' | 'count';
  readonly text: string;
  readonly number: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly point?: SeriesPoint;
  readonly isDisputed?: boolean;
  readonly cite: readonly number[];
}

/** Of the numbers of claims and events. */
interface Numbers {
  readonly claims: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<string, number>;
}

const seriesColumns = ({ claims, events }: Numbers): readonly Column<SeriesRow>[] => [
  { name: 'chart', type: 'text', about: 'casualties, troops, activity, timeline, corroboration or map.', of: ({ chart }) => chart },
  { name: 'event', type: 'text', about: 'Id of the event.', of: ({ event }) => event ?? null },
  {
    name: 'event_number',
    type: 'integer',
    about: 'Its number in the chronology.',
    of: ({ event }) => (event === undefined ? null : (events.get(event) ?? null)),
  },
  { name: 'title', type: 'text', about: 'What the event, force or subject is called.', of: ({ title }) => title ?? null },
  { name: 'place', type: 'text', about: 'Where, as printed.', of: ({ place }) => place ?? null },
  { name: 'latitude', type: 'number', about: 'Degrees north, on the map.', of: ({ position }) => position?.latitude ?? null },
  { name: 'longitude', type: 'number', about: 'Degrees east, on the map.', of: ({ position }) => position?.longitude ?? null },
  { name: 'when', type: 'text', about: 'When, ISO 8601-2; empty for what is undated.', of: ({ date }) => date?.iso ?? null },
  {
    name: 'measure',
    type: 'text',
    about: 'What is counted: killed, wounded, troops present, attacks, claims …',
    of: ({ measure }) => measure,
  },
  {
    name: 'grouping',
    type: 'text',
    about: 'side or status where the figure is of one group of people; empty for all.',
    of: ({ grouping }) => grouping ?? null,
  },
  { name: 'group', type: 'text', about: 'That group, or the voice or grade that is counted.', of: ({ group }) => group ?? null },
  {
    name: 'row',
    type: 'text',
    about: 'total: what a bar shows; claim: one mark on it; count: of events, articles or claims. Rows are never to be added up.',
    of: ({ row }) => row,
  },
  { name: 'figure_text', type: 'text', about: 'As printed; "not stated" where no article tells.', of: ({ text }) => text },
  { name: 'figure', type: 'number', about: 'The number that the chart draws; empty where it draws none.', of: ({ number }) => number },
  { name: 'figure_low', type: 'number', about: 'Lower bound; empty where none is stated.', of: ({ low }) => low },
  { name: 'figure_high', type: 'number', about: 'Upper bound; empty where none is stated.', of: ({ high }) => high },
  {
    name: 'figure_hedge',
    type: 'text',
    about: 'exact, about, at least, at most, range or vague, for a claim.',
    of: ({ point }) => point?.hedge ?? null,
  },
  {
    name: 'disputed',
    type: 'boolean',
    about: 'True where sources contradict each other; empty where nothing is compared.',
    of: ({ isDisputed }) => isDisputed ?? null,
  },
  { name: 'speaker', type: 'text', about: 'Who says so; empty for the outlet itself.', of: ({ point }) => point?.speaker ?? null },
  { name: 'stance', type: 'text', about: 'asserted, claimed, denied or alleged, for a claim.', of: ({ point }) => point?.stance ?? null },
  { name: 'claim', type: 'text', about: 'Id of the claim.', of: ({ point }) => point?.claim ?? null },
  {
    name: 'claim_number',
    type: 'integer',
    about: 'Its number in the appendix.',
    of: ({ point }) => (point ? (claims.get(point.claim) ?? null) : null),
  },
  {
    name: 'claim_numbers',
    type: 'text',
    about: 'Numbers of all claims behind the row, parted by blanks.',
    of: ({ cite }) => several(cite.map(String), ' '),
  },
];

/** What the charts are made of, each figure in a row of its own; a chart draws some of them, in an order of its own. */
export function seriesTable(briefing: Briefing): Table {
  const { appendix, chronology, series } = briefing;
  const numbers = {
    claims: new Map(appendix.map(({ claim, number }) => [claim, number])),
    events: new Map(chronology.map(({ event, number }) => [event, number])),
  };
  const numberOf = (claim: string): readonly number[] => [numbers.claims.get(claim) ?? []].flat();
  const rows = [
    ...series.casualties.flatMap((row) => casualtyRows(row, numberOf)),
    ...series.troops.map(
      ({ point, place, force, state, date, cite }): SeriesRow => ({
        ...{ chart: 'troops', title: force, place, date, measure: `troops ${state}` },
        ...claimed(point),
        cite,
      }),
    ),
    ...series.activity.map(
      ({ point, kind, subject, place, date, cite }): SeriesRow => ({
        ...{ chart: 'activity', title: subject, place, date, measure: kind },
        ...claimed(point),
        cite,
      }),
    ),
    ...happeningRows(series),
    ...originRows(series),
    ...placeRows(series),
  ];
  return tableOf('series', seriesColumns(numbers), rows);
}

type Figures = Pick<SeriesRow, 'row' | 'text' | 'number' | 'low' | 'high'>;

const counted = (count: number): Figures => ({ row: 'count', text: String(count), number: count, low: count, high: count });

function claimed(point: SeriesPoint): Figures & Pick<SeriesRow, 'point'> {
  // A word ("several") is no number, though it has a lower bound.
  const number = point.hedge === 'vague' ? null : point.number;
  return { row: 'claim', text: point.text, number, low: point.low, high: point.high, point };
}

/** Of each measure, for all and for each group, the bar and its marks. */
function casualtyRows(row: CasualtyRow, numberOf: (claim: string) => readonly number[]): readonly SeriesRow[] {
  const of = { chart: 'casualties', event: row.event, title: row.title, date: row.date };
  const both = (
    measures: Pick<CasualtyRow, 'killed' | 'wounded' | 'cite'>,
    more: Pick<SeriesRow, 'grouping' | 'group'>,
  ): readonly SeriesRow[] =>
    (['killed', 'wounded'] as const).flatMap((measure) => [
      { ...of, ...more, measure, ...totalOf(measures[measure]), cite: measures.cite },
      ...measures[measure].points.map((point) => ({ ...of, ...more, measure, ...claimed(point), cite: numberOf(point.claim) })),
    ]);
  return [
    ...both(row, {}),
    ...row.bySide.flatMap((share) => both(share, { grouping: 'side', group: share.group })),
    ...row.byStatus.flatMap((share) => both(share, { grouping: 'status', group: share.group })),
  ];
}

function totalOf({ total, text, isDisputed }: CasualtyMeasure): Figures & Pick<SeriesRow, 'isDisputed'> {
  const { low = null, best = null, high = null } = total ?? {};
  return { row: 'total', text, number: best, low, high, isDisputed };
}

const happeningRows = ({ happenings }: Briefing['series']): readonly SeriesRow[] =>
  happenings.flatMap(({ event, title, place, date, grade, origins, articles, cite }) =>
    (
      [
        ['origins', origins],
        ['articles', articles],
      ] as const
    ).map(([measure, count]) => ({ chart: 'timeline', event, title, place, date, measure, group: grade, ...counted(count), cite })),
  );

const originRows = ({ origins }: Briefing['series']): readonly SeriesRow[] =>
  origins.flatMap(({ name, grades }) =>
    grades.map(({ word, cite }) => ({
      ...{ chart: 'corroboration', title: name, measure: 'claims', group: word },
      ...counted(cite.length),
      cite,
    })),
  );

const placeRows = ({ places }: Briefing['series']): readonly SeriesRow[] =>
  places.map(({ name, position, events, cite }) => ({
    ...{ chart: 'map', place: name, position, measure: 'events' },
    ...counted(events.length),
    cite,
  }));
