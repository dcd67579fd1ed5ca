/** Numbers of attacks, strikes, targets and munitions that sources give: one row for each claim, those of one kind under each other. */
import type { ActivityRow, Briefing, ClaimKind } from '../../model.ts';
import type { DrawingTable } from '../../print.ts';
import { choice, numberOf, rowsOption, type WordOption } from '../options.ts';
import { colorsOf } from '../palette.ts';
import { type Part, partKey, partName, partsOf, partTitle } from '../parts.ts';
import { rowsLayer } from '../rows/chart.ts';
import { keyOf } from '../rows/key.ts';
import type { Row } from '../rows/layout.ts';
import { readPoint } from '../rows/reading.ts';
import type { ChartKind, ChartParts, ChartRoom } from '../spec.ts';
import { capital, cited, counted, listed, sentences } from '../wording.ts';

const rows = rowsOption(24);

const group = {
  name: 'group',
  values: ['kind', 'none'],
  about: 'Claims of attacks, strikes, targets and munitions under their names, or all in order of time.',
} as const satisfies WordOption;

export const activity: ChartKind = {
  id: 'activity',
  title: 'Attacks, strikes, targets and munitions as counted by sources',
  thin: 'No chart of counted attacks: fewer than two claims give a number.',
  options: [group, rows],
  from,
};

/** One claim, or several that say the very same. */
interface Line extends Row {
  readonly row: ActivityRow;
}

const kinds: readonly ClaimKind[] = ['attacks', 'strikes', 'targets', 'munitions'];
const panel = 'number';
/** One bar compares with nothing. */
const fewest = 2;

function from(briefing: Briefing, room: ChartRoom): ChartParts {
  const all = linesOf(briefing.series.activity, choice(room, group));
  if (all.filter(isFigure).length < fewest) return [];
  const panels = [{ id: panel, heading: 'Number', color: colorsOf(room).plain }];
  const readings = (lines: readonly Line[]): readonly Row['readings'][] => lines.map((line) => line.readings);
  const layRows = rowsLayer(all, panels, room);
  const keyIn = (part: Part<Line>): readonly string[] => [
    partKey(part, 'Claims'),
    ...keyOf(readings(part.entries), readings(all), panels),
    'In brackets: the number of the claim.',
  ];
  return partsOf(all, numberOf(room, rows)).map((part) => () => ({
    name: partName(activity.id, part),
    title: titleOf(briefing, part),
    subtitle: sentences(keyIn(part)),
    alt: altOf(part),
    table: tableOf(part.entries),
    ...layRows(part.entries),
  }));
}

function linesOf(found: readonly ActivityRow[], grouping: 'kind' | 'none'): readonly Line[] {
  const lines = found.map((row): Line => {
    const reading = readPoint(row.point);
    return {
      row,
      section: grouping === 'kind' ? row.kind : '',
      date: row.date.text,
      title: titleOfRow(row, grouping === 'none'),
      readings: { [panel]: { ...reading, words: `${reading.words} [${cited(row.cite)}]` } },
    };
  });
  return grouping === 'none' ? lines : kinds.flatMap((kind) => lines.filter(({ row }) => row.kind === kind));
}

/** "facilities, Iraq (Lloyd Austin)". */
function titleOfRow({ subject, kind, place, point }: ActivityRow, isBare: boolean): string {
  const what = subject === kind || !isBare ? subject : `${kind}: ${subject}`;
  return capital([what, place].filter((words) => words !== '').join(', ')) + (point.speaker === null ? '' : ` (${point.speaker})`);
}

const isFigure = ({ readings }: Line): boolean => readings[panel]?.kind === 'figures';

const kindsOf = (lines: readonly Line[]): readonly ClaimKind[] => kinds.filter((kind) => lines.some(({ row }) => row.kind === kind));

function titleOf({ period }: Briefing, part: Part<Line>): string {
  const when = period.iso === '' ? '' : `, ${period.text}`;
  return `Numbers of ${listed(kindsOf(part.whole))} that sources give${when}${partTitle(part)}`;
}

function altOf(part: Part<Line>): string {
  const said = kindsOf(part.entries).map((kind) => {
    const lines = part.entries.filter(({ row }) => row.kind === kind && row.point.hedge !== 'vague');
    const sorted = [...lines].sort((a, b) => a.row.point.number - b.row.point.number);
    const say = (line: Line | undefined): string => (line ? `${line.row.point.text} (${line.row.date.text})` : '');
    if (sorted.length === 0) return `${capital(kind)}: no claim has a figure.`;
    const ends = sorted.length === 1 ? say(sorted[0]) : `from ${say(sorted.at(0))} to ${say(sorted.at(-1))}`;
    return `${capital(kind)}: ${counted(lines.length, 'claim')}, ${ends}.`;
  });
  const which = part.parts > 1 ? `claims ${part.first} to ${part.last} of ${part.all}` : counted(part.all, 'claim');
  return [`Bar chart of ${which} of how many ${listed(kindsOf(part.entries))} there were.`, ...said].join(' ');
}

function tableOf(lines: readonly Line[]): DrawingTable {
  return {
    head: ['Number', 'Kind', 'Of what', 'Where', 'Who says so', 'Date', 'Claims'],
    rows: lines.map(({ row: { point, kind, subject, place, date, cite } }) => [
      point.text,
      kind,
      subject,
      place === '' ? 'not stated' : place,
      point.speaker ?? 'the article',
      date.text,
      cited(cite),
    ]),
  };
}
