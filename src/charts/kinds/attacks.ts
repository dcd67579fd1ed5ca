/**
 * How many attacks, strikes and other events there were in each week, month …: a column for each period, in pieces by kind or grade.
 * Only events whose date says in which period they happened are counted; the others are told.
 */
import type { Briefing, HappeningRow } from '../../model.ts';
import type { DrawingTable } from '../../print.ts';
import { type Column, type Counted, countEvents, stretchesOf } from '../attacks/columns.ts';
import { layColumns } from '../attacks/layout.ts';
import { type Grouping, piecesBy } from '../attacks/pieces.ts';
import { monthsText, type Period, periodText } from '../calendar.ts';
import { type } from '../lettering.ts';
import { choice, type WordOption } from '../options.ts';
import { colorsOf } from '../palette.ts';
import { type Part, partName, partTitle } from '../parts.ts';
import { patternWords } from '../patterns.ts';
import type { ChartKind, ChartParts, ChartRoom } from '../spec.ts';
import { capital, cited, counted, digits, listed, sentences } from '../wording.ts';

const by = {
  name: 'by',
  values: ['auto', 'day', 'week', 'month', 'quarter', 'year'],
  about: 'What a column stands for; auto takes the finest period that has room and that most dates are exact enough for.',
} as const satisfies WordOption;

const group = {
  name: 'group',
  values: ['kind', 'grade', 'none'],
  about: 'Whether columns are cut by kind of event, by grade of its sourcing, or not at all.',
} as const satisfies WordOption;

export const attacks: ChartKind = {
  id: 'attacks',
  title: 'Attacks, strikes and other events over time',
  thin: 'No chart of events over time: fewer than two of them have a date that is exact enough.',
  options: [by, group],
  from,
};

const fewest = 2;
/** Columns of one part, where their labels have room. */
const mostColumns = 48;
const labelGap = 3;
/** Room for the numbers beside the plot. */
const numbersShare = 0.9;

function from(briefing: Briefing, room: ChartRoom): ChartParts {
  const asked = choice(room, by);
  const found = countEvents(briefing.series.happenings, asked === 'auto' ? null : asked);
  if (eventsIn(found.filled).length < fewest) return [];
  const stretches = stretchesOf(found, columnsMost(found, room));
  const grouping = choice(room, group);
  const highest = highestOf(found);
  const parts = stretches.map((columns, index): Stretch => ({ columns, part: index + 1, parts: stretches.length }));
  return parts.map((part) => () => ({
    name: partName(attacks.id, part),
    title: titleOf(found, part),
    subtitle: subtitleOf(found, part, grouping),
    alt: altOf(found, part),
    table: tableOf(found, part),
    ...layColumns({ columns: part.columns, period: found.period, highest, grouping, color: colorsOf(room).plain }, room),
  }));
}

const highestOf = ({ filled }: Counted): number => Math.max(...filled.map(({ events }) => events.length));

const eventsIn = (columns: readonly Column[]): readonly HappeningRow[] => columns.flatMap(({ events }) => events);

/** One part of the columns. */
interface Stretch extends Pick<Part<Column>, 'part' | 'parts'> {
  readonly columns: readonly Column[];
}

/** As many as can carry their numbers beside each other. */
function columnsMost({ filled }: Counted, { lettering, width }: ChartRoom): number {
  const widest = Math.max(...filled.map(({ events }) => lettering.width(digits(events.length), type.label)));
  return Math.max(1, Math.min(mostColumns, Math.floor((width * numbersShare) / (widest + labelGap))));
}

function titleOf({ period }: Counted, part: Stretch): string {
  const [first, last] = [part.columns.at(0), part.columns.findLast(({ events }) => events.length > 0)];
  const when = first && last ? `, ${monthsText(first.from, last.to - 1)}` : '';
  return `Number of events by ${period}${when}${partTitle(part)}`;
}

function subtitleOf({ period, unplaced }: Counted, { columns }: Stretch, grouping: Grouping): string {
  const used = piecesBy(grouping).filter(({ holds }) => eventsIn(columns).some(holds));
  return sentences([
    ...(grouping === 'none' ? [] : used.map(({ name, pattern }) => `${patternWords[pattern]}: ${name}.`)),
    period === 'week' ? 'A week is named by its Monday.' : '',
    columns.some(({ events }) => events.length === 0) ? 'An empty period is one of which these articles tell no event.' : '',
    unplacedText(unplaced),
  ]);
}

const listMost = 12;

function unplacedText(unplaced: readonly HappeningRow[]): string {
  if (unplaced.length === 0) return '';
  const numbers = unplaced.length > listMost ? '' : ` (${unplaced.map(({ number }) => number).join(', ')})`;
  return `${counted(unplaced.length, 'event')}${numbers} without a date so exact ${unplaced.length === 1 ? 'is' : 'are'} not counted.`;
}

function altOf({ period, unplaced }: Counted, stretch: Stretch): string {
  const { columns } = stretch;
  const all = eventsIn(columns);
  const empty = columns.filter(({ events }) => events.length === 0).length;
  const kinds = piecesBy('kind').flatMap(({ name, one, holds }) => {
    const count = all.filter(holds).length;
    return count === 0 ? [] : `${digits(count)} ${count === 1 ? one : name}`;
  });
  return sentences([
    `Column chart of ${counted(all.length, 'event')} by ${period}${partTitle(stretch)}: ${listed(kinds)}.`,
    mostText(columns, period),
    empty > 0 ? `${counted(empty, 'period')} without an event.` : '',
    unplacedText(unplaced),
  ]);
}

function mostText(columns: readonly Column[], period: Period): string {
  const most = Math.max(...columns.map(({ events }) => events.length));
  const [one, ...others] = columns.filter(({ events }) => events.length === most);
  if (!one) return '';
  return `Most: ${most}${others.length > 0 ? `, in each of ${others.length + 1} periods` : ` (${periodText(one.from, period)})`}.`;
}

function tableOf({ period, unplaced }: Counted, { columns, part, parts }: Stretch): DrawingTable {
  const row = (when: string, events: readonly HappeningRow[]): readonly string[] => [
    when,
    String(events.length),
    events.map(({ number, title }) => `${number} ${title}`).join('; '),
    cited(events.flatMap(({ cite }) => cite)),
  ];
  const placed = columns
    .filter(({ events }) => events.length > 0)
    .map((column) => row(capital(periodText(column.from, period)), column.events));
  const rest = unplaced.length > 0 && part === parts ? [row('Not counted', unplaced)] : [];
  return { head: [capital(period), 'Events', 'Which', 'Claims'], rows: [...placed, ...rest] };
}
