/** The rows of the casualty chart: events in the order that is asked for, or each group's share of every event under the group's name. */
import type { Briefing, CasualtyRow, CasualtyShare } from '../../model.ts';
import type { Row } from '../rows/layout.ts';
import { type Reading, readingOf, readMeasure } from '../rows/reading.ts';

export type Grouping = 'none' | 'side' | 'status';
export type Order = 'time' | 'count';

/** A row with the event that it belongs to. */
export interface CasualtyLine extends Row {
  readonly row: CasualtyRow;
  readonly share: Pick<CasualtyShare, 'killed' | 'wounded' | 'cite'>;
}

export function linesOf({ series, events }: Briefing, grouping: Grouping, order: Order): readonly CasualtyLine[] {
  const rows = inTime(series.casualties, events);
  const lines =
    grouping === 'none'
      ? rows.map((row) => lineOf(row, row, ''))
      : rows.flatMap((row) => (grouping === 'side' ? row.bySide : row.byStatus).map((share) => lineOf(row, share, share.group)));
  const named = [...new Set(lines.map(({ section }) => section))];
  const sections = [...named.filter((section) => !isUntold(section)), ...named.filter(isUntold)];
  return sections.flatMap((section) =>
    sorted(
      lines.filter((line) => line.section === section),
      order,
    ),
  );
}

/** Whom no text tells stands last. */
const isUntold = (section: string): boolean => section.endsWith('not stated');

function lineOf(row: CasualtyRow, share: CasualtyLine['share'], section: string): CasualtyLine {
  const readings = { killed: readMeasure(share.killed), wounded: readMeasure(share.wounded) };
  return { row, share, section, date: row.date.text, title: row.title, readings };
}

/** By the highest figure of killed, then of wounded, the greatest first; or left as they are, in time. */
function sorted(lines: readonly CasualtyLine[], order: Order): readonly CasualtyLine[] {
  if (order === 'time') return lines;
  const size = ({ readings }: CasualtyLine, panel: string): number => sizeOf(readingOf(readings, panel));
  return [...lines].sort((a, b) => size(b, 'killed') - size(a, 'killed') || size(b, 'wounded') - size(a, 'wounded'));
}

const sizeOf = (reading: Reading): number => (reading.kind === 'figures' ? reading.highest : -1);

/** Rows by the first day their event may have happened on; undated last, equal ones as the briefing has them. */
function inTime(rows: readonly CasualtyRow[], events: Briefing['events']): readonly CasualtyRow[] {
  const days = new Map(events.map(({ id, when }) => [id, `${when.from ?? when.to ?? '9999'} ${when.to ?? '9998'}`]));
  const dayOf = (row: CasualtyRow): string => days.get(row.event) ?? '9999';
  return [...rows].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
