/** Who says how much: a bar of claims for each voice, in pieces by how well the events that they belong to are sourced. */
import type { Briefing, GradeWord, OriginRow } from '../../model.ts';
import type { DrawingTable } from '../../print.ts';
import { choice, numberOf, rowsOption, type WordOption } from '../options.ts';
import { colorsOf } from '../palette.ts';
import { type Part, partKey, partName, partOf, partTitle } from '../parts.ts';
import { patternWords } from '../patterns.ts';
import { layRows } from '../rows/chart.ts';
import type { Row } from '../rows/layout.ts';
import { piecesOf } from '../rows/reading.ts';
import { gradePatterns, gradeWords, pieceWords } from '../sources/grades.ts';
import type { ChartKind, ChartRoom, ChartSpec } from '../spec.ts';
import { cited, counted, listed } from '../wording.ts';

const rows = rowsOption(24);

const order = {
  name: 'order',
  values: ['count', 'name'],
  about: 'The voice with most claims first, or by name.',
} as const satisfies WordOption;

export const sources: ChartKind = {
  id: 'sources',
  title: 'Claims by origin and grade',
  thin: 'No chart of sources: fewer than two voices tell of the events.',
  options: [order, rows],
  from,
};

/** One voice. */
interface Line extends Row {
  readonly row: OriginRow;
}

const panel = 'claims';
/** One bar compares with nothing. */
const fewest = 2;

function from(briefing: Briefing, room: ChartRoom): ChartSpec | null {
  const all = sorted(briefing.series.origins, choice(room, order)).map(lineOf);
  const part = partOf(all, numberOf(room, rows), room);
  if (all.length < fewest || !part) return null;
  const panels = [{ id: panel, heading: 'Claims about events', color: colorsOf(room).plain }];
  return {
    name: partName(sources.id, part),
    title: `Claims about events, by who makes them and by grade of the event${partTitle(part)}`,
    subtitle: subtitleOf(part),
    alt: altOf(part),
    table: tableOf(part.entries),
    parts: part.parts,
    ...layRows({ rows: part.entries, all, panels }, room),
  };
}

function sorted(found: readonly OriginRow[], by: 'count' | 'name'): readonly OriginRow[] {
  const plain = ({ name }: OriginRow): string => name.toLowerCase().replace(/^the /, '');
  if (by === 'count') return [...found].sort((a, b) => b.cite.length - a.cite.length);
  return [...found].sort((a, b) => (plain(a) < plain(b) ? -1 : plain(a) > plain(b) ? 1 : 0));
}

function lineOf(row: OriginRow): Line {
  const pieces = row.grades.map(({ word, cite }) => ({ count: cite.length, pattern: gradePatterns[word], name: word }));
  return { row, section: '', date: '', title: row.name, readings: { [panel]: piecesOf(pieces, pieceWords(pieces)) } };
}

const gradesIn = (lines: readonly Line[]): readonly GradeWord[] =>
  gradeWords.filter((word) => lines.some(({ row }) => row.grades.some((grade) => grade.word === word)));

function subtitleOf(part: Part<Line>): string {
  const key = gradesIn(part.entries).map((word) => `${patternWords[gradePatterns[word]].toLowerCase()}: ${word}`);
  const said = `Pattern for the grade of the event (${key.join('; ')}).`;
  return [partKey(part, 'Voices'), said, 'What copies repeat is no voice of its own.'].filter((words) => words !== '').join(' ');
}

function altOf(part: Part<Line>): string {
  const lines = part.entries;
  const [most, least] = [...lines]
    .sort((a, b) => b.row.cite.length - a.row.cite.length)
    .map(({ row }) => row)
    .filter((_, index, all) => index === 0 || index === all.length - 1);
  const alone = lines.filter(({ row }) => row.alone > 0).length;
  const which = part.parts > 1 ? `voices ${part.first} to ${part.last} of ${part.all}` : counted(lines.length, 'voice');
  return [
    `Bar chart of ${which} by the number of their claims about events, in pieces by grade: ${listed(gradesIn(lines))}.`,
    most ? `Most: ${most.name} with ${counted(most.cite.length, 'claim')} on ${counted(most.events, 'event')}.` : '',
    least && least !== most ? `Fewest: ${least.name} with ${least.cite.length}.` : '',
    alone > 0
      ? `${counted(alone, 'voice')} ${alone === 1 ? 'is' : 'are'} the only one for an event.`
      : 'No event hangs on one voice alone.',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

function tableOf(lines: readonly Line[]): DrawingTable {
  return {
    head: ['Origin', 'Events', 'Alone', 'Claims by grade', 'Claims'],
    rows: lines.map(({ row }) => [
      row.name,
      String(row.events),
      String(row.alone),
      row.grades.map(({ word, cite }) => `${word} ${cite.length}`).join(', '),
      cited(row.cite),
    ]),
  };
}
