/** How well the events are sourced: a bar of events for each grade, in pieces by how many independent voices tell of them. */
import type { Briefing, GradeWord, HappeningRow } from '../../model.ts';
import type { DrawingTable } from '../../print.ts';
import { colorsOf } from '../palette.ts';
import { type Pattern, patternWords } from '../patterns.ts';
import { rowsLayer } from '../rows/chart.ts';
import type { Row } from '../rows/layout.ts';
import { piecesOf } from '../rows/reading.ts';
import { gradeWords, pieceWords } from '../sources/grades.ts';
import type { ChartKind, ChartParts, ChartRoom, ChartSpec } from '../spec.ts';
import { capital, cited, counted, listed } from '../wording.ts';

export const corroboration: ChartKind = {
  id: 'corroboration',
  title: 'Events by grade and number of origins',
  thin: 'No chart of corroboration: there are fewer than two events, or all are sourced alike.',
  options: [],
  from,
};

interface Line extends Row {
  readonly grade: GradeWord;
  readonly events: readonly HappeningRow[];
}

/** How many voices tell of an event, the least first. */
const supports = [
  { name: 'from one origin', pattern: 'hatched', holds: (origins: number) => origins <= 1 },
  { name: 'from two origins', pattern: 'crossed', holds: (origins: number) => origins === 2 },
  { name: 'from three or more', pattern: 'solid', holds: (origins: number) => origins >= 3 },
] as const satisfies readonly { readonly name: string; readonly pattern: Pattern; readonly holds: (origins: number) => boolean }[];

const panel = 'events';

function from({ series: { happenings } }: Briefing, room: ChartRoom): ChartParts {
  const lines = gradeWords.flatMap((grade) => lineOf(grade, happenings) ?? []);
  // One bar of one piece compares with nothing.
  if (lines.length < 2 && new Set(happenings.map(({ origins }) => supports.find(({ holds }) => holds(origins))?.name)).size < 2) return [];
  const panels = [{ id: panel, heading: 'Events', color: colorsOf(room).plain }];
  const used = supports.filter(({ holds }) => happenings.some(({ origins }) => holds(origins)));
  const lay = (): ChartSpec => ({
    name: corroboration.id,
    title: 'Events by grade of sourcing and number of independent origins',
    subtitle: used.map(({ name, pattern }) => `${patternWords[pattern]}: ${name}.`).join(' '),
    alt: altOf(lines, happenings),
    table: tableOf(lines),
    ...rowsLayer(lines, panels, room)(lines),
  });
  return [lay];
}

function lineOf(grade: GradeWord, happenings: readonly HappeningRow[]): Line | null {
  const events = happenings.filter((each) => each.grade === grade);
  if (events.length === 0) return null;
  const pieces = supports
    .map(({ name, pattern, holds }) => ({ name, pattern, count: events.filter(({ origins }) => holds(origins)).length }))
    .filter(({ count }) => count > 0);
  return { grade, events, section: '', date: '', title: capital(grade), readings: { [panel]: piecesOf(pieces, pieceWords(pieces)) } };
}

function altOf(lines: readonly Line[], happenings: readonly HappeningRow[]): string {
  const alone = happenings.filter(({ origins }) => origins <= 1).length;
  const grades = lines.map(({ grade, events }) => `${events.length} ${grade}`);
  return `Bar chart of ${counted(happenings.length, 'event')} by grade: ${listed(grades)}. ${alone} of them ${alone === 1 ? 'hangs' : 'hang'} on a single origin.`;
}

function tableOf(lines: readonly Line[]): DrawingTable {
  return {
    head: ['Grade', 'Event', 'Origins', 'Articles', 'Claims'],
    rows: lines.flatMap(({ grade, events }) =>
      events.map(({ number, title, origins, articles, cite }) => [
        grade,
        `${number} ${title}`,
        String(origins),
        String(articles),
        cited(cite),
      ]),
    ),
  };
}
