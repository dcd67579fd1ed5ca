import type { Briefing, Event, MeasureKind } from '../../model.ts';
import { type Column, several, type Table, tableOf } from './table.ts';

/** An event with its number in the chronology. */
interface EventRow {
  readonly event: Event;
  readonly number: number;
}

const measures = ['killed', 'wounded', 'missing', 'captured', 'displaced'] as const satisfies readonly MeasureKind[];

/** Low, best and high of one measure, never of several. */
const totalColumns = (measure: MeasureKind): readonly Column<EventRow>[] => [
  {
    name: `${measure}_low`,
    type: 'number',
    about: `Lowest number of people ${measure}; empty where none is stated, 0 where nobody is said to be.`,
    of: ({ event }) => event.totals[measure]?.low ?? null,
  },
  {
    name: `${measure}_best`,
    type: 'number',
    about: 'The best figure by the policy that was chosen; empty where that chooses none.',
    of: ({ event }) => event.totals[measure]?.best ?? null,
  },
  {
    name: `${measure}_high`,
    type: 'number',
    about: 'Highest number; empty where no upper bound is stated.',
    of: ({ event }) => event.totals[measure]?.high ?? null,
  },
];

/** Everything of one event in a row. */
const eventColumns: readonly Column<EventRow>[] = [
  { name: 'event', type: 'text', about: 'Id of the event.', of: ({ event }) => event.id },
  { name: 'number', type: 'integer', about: 'Its number in the chronology, from 1.', of: ({ number }) => number },
  { name: 'kind', type: 'text', about: 'attack, strike, killing or casualties.', of: ({ event }) => event.kind },
  { name: 'title', type: 'text', about: 'What it is called.', of: ({ event }) => event.title },
  { name: 'when_from', type: 'text', about: 'First day that it may have been, ISO 8601.', of: ({ event }) => event.when.from },
  { name: 'when_to', type: 'text', about: 'Last day that it may have been, ISO 8601.', of: ({ event }) => event.when.to },
  { name: 'when_edtf', type: 'text', about: 'The date with its doubt, EDTF.', of: ({ event }) => event.when.edtf },
  {
    name: 'when_precision',
    type: 'text',
    about: 'minute, day, week, month, season, year, range or none.',
    of: ({ event }) => event.when.precision,
  },
  { name: 'when_basis', type: 'text', about: 'stated, relative, inferred, given or none.', of: ({ event }) => event.when.basis },
  { name: 'place', type: 'text', about: 'Where, by the usual name.', of: ({ event }) => event.place?.name ?? null },
  { name: 'place_country', type: 'text', about: 'Country of the place.', of: ({ event }) => event.place?.country ?? null },
  {
    name: 'place_relation',
    type: 'text',
    about: '"near" and the like, where it is not plainly there.',
    of: ({ event }) => event.place?.relation ?? null,
  },
  { name: 'agent', type: 'text', about: 'Who did it, by the usual name.', of: ({ event }) => event.agent?.name ?? null },
  { name: 'target', type: 'text', about: 'Who or what was hit, in the words of the text.', of: ({ event }) => event.target },
  { name: 'grade', type: 'text', about: 'confirmed, fair, weak, contested or discounted.', of: ({ event }) => event.grade.word },
  { name: 'grade_rule', type: 'text', about: 'The rule that gave the grade.', of: ({ event }) => event.grade.rule },
  {
    name: 'origins',
    type: 'integer',
    about: 'How many independent voices tell of it.',
    of: ({ event }) => event.origins.length,
  },
  {
    name: 'origin_names',
    type: 'text',
    about: 'Their names, parted by semicolons.',
    of: ({ event }) =>
      several(
        event.origins.map(({ name }) => name),
        '; ',
      ),
  },
  { name: 'articles', type: 'integer', about: 'How many articles tell of it.', of: ({ event }) => event.articles.length },
  { name: 'claims', type: 'integer', about: 'How many claims belong to it.', of: ({ event }) => event.claims.length },
  ...measures.flatMap(totalColumns),
  {
    name: 'disputed',
    type: 'boolean',
    about: 'True where numbers or denials stand against each other.',
    of: ({ event }) => event.disputes.some(({ isContested }) => isContested),
  },
  {
    name: 'disputed_measures',
    type: 'text',
    about: 'Of what, parted by blanks.',
    of: ({ event }) => several([...new Set(event.disputes.flatMap(({ isContested, measure }) => (isContested ? measure : [])))], ' '),
  },
  {
    name: 'vague_measures',
    type: 'text',
    about: 'What only words ("several") tell of, whose figures are no counts; parted by blanks.',
    of: ({ event }) =>
      several(
        measures.filter((measure) => event.totals[measure]?.isVague),
        ' ',
      ),
  },
];

/** The events in the order of the chronology, undated ones last; those outside the period of the briefing are left out, as there. */
export function eventsTable({ chronology, events }: Briefing): Table {
  const byId = new Map(events.map((event) => [event.id, event]));
  const rows = [...chronology]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ event: id, number }): readonly EventRow[] => {
      const event = byId.get(id);
      return event ? [{ event, number }] : [];
    });
  return tableOf('events', eventColumns, rows);
}
