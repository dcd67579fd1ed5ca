/** Who says how much: a bar of claims for each voice, in pieces by how well the events that they belong to are sourced. */
import type { Briefing, GradeWord, OriginRow } from '../../model.ts';
import type { DrawingTable } from '../../print.ts';
import { choice, numberOf, rowsOption, type WordOption } from '../options.ts';
import { colorsOf } from '../palette.ts';
import { type Part, partKey, partName, partsOf, partTitle } from '../parts.ts';
import { patternWords } from '../patterns.ts';
import { rowsLayer } from '../rows/chart.ts';
import type { Row } from '../rows/layout.ts';
import { piecesOf } from '../rows/reading.ts';
import { gradePatterns, gradeWords, pieceWords } from '../sources/grades.ts';
import type { ChartKind, ChartParts, ChartRoom } from '../spec.ts';
import { cited, counted, listed, sentences } from '../wording.ts';

const rows = rowsOption(24);

const order = {
  name: 'order',
  values: ['count', 'name'],
  about: 'The voice with most claims first, or by name.',
} as const satisfies WordOption;

const single = {
  name: 'single',
  values: ['auto', 'each', 'fold'],
  about:
    'Voices with a single claim in a row each, or all in one row; auto folds them where they would need another part. The table has each.',
} as const satisfies WordOption;

export const sources: ChartKind = {
  id: 'sources',
  title: 'Claims by origin and grade',
  thin: 'No chart of sources: fewer than two voices tell of the events.',
  options: [order, single, rows],
  from,
};

/** One voice, or all that make one claim each. */
interface Line extends Row {
  readonly rows: readonly OriginRow[];
}

const panel = 'claims';
/** One bar compares with nothing. */
const fewest = 2;

function from(briefing: Briefing, room: ChartRoom): ChartParts {
  const all = linesOf(sorted(briefing.series.origins, choice(room, order)), room);
  if (all.length < fewest) return [];
  const panels = [{ id: panel, heading: 'Claims', color: colorsOf(room).plain }];
  const layRows = rowsLayer(all, panels, room);
  return partsOf(all, numberOf(room, rows)).map((part) => () => ({
    name: partName(sources.id, part),
    title: `Claims about events, by who makes them and by grade of the event${partTitle(part)}`,
    subtitle: subtitleOf(part),
    alt: altOf(part),
    table: tableOf(part.entries),
    ...layRows(part.entries),
  }));
}

function sorted(found: readonly OriginRow[], by: 'count' | 'name'): readonly OriginRow[] {
  const plain = ({ name }: OriginRow): string => name.toLowerCase().replace(/^the /, '');
  if (by === 'count') return [...found].sort((a, b) => b.cite.length - a.cite.length);
  return [...found].sort((a, b) => (plain(a) < plain(b) ? -1 : plain(a) > plain(b) ? 1 : 0));
}

/** Folded voices stand last, whatever the order. */
function linesOf(found: readonly OriginRow[], room: ChartRoom): readonly Line[] {
  const singles = found.filter(({ cite }) => cite.length === 1);
  const wish = choice(room, single);
  const isFolded = singles.length > 1 && (wish === 'fold' || (wish === 'auto' && found.length > numberOf(room, rows)));
  if (!isFolded) return found.map((row) => lineOf(row.name, [row]));
  const others = found.length > singles.length ? ' others' : ' voices';
  const folded = lineOf(`${singles.length}${others}, one claim each`, singles);
  return [...found.filter(({ cite }) => cite.length !== 1).map((row) => lineOf(row.name, [row])), folded];
}

function lineOf(title: string, told: readonly OriginRow[]): Line {
  const pieces = gradeWords
    .map((word) => ({ name: word, pattern: gradePatterns[word], count: citesOf(told, word).length }))
    .filter(({ count }) => count > 0);
  return { rows: told, section: '', date: '', title, readings: { [panel]: piecesOf(pieces, pieceWords(pieces)) } };
}

const citesOf = (told: readonly OriginRow[], grade: GradeWord): readonly number[] =>
  told.flatMap(({ grades }) => grades.filter(({ word }) => word === grade).flatMap(({ cite }) => cite));

const rowsIn = (lines: readonly Line[]): readonly OriginRow[] => lines.flatMap((line) => line.rows);

const gradesIn = (lines: readonly Line[]): readonly GradeWord[] =>
  gradeWords.filter((word) => rowsIn(lines).some(({ grades }) => grades.some((grade) => grade.word === word)));

function subtitleOf(part: Part<Line>): string {
  const key = gradesIn(part.entries).map((word) => `${patternWords[gradePatterns[word]].toLowerCase()}: ${word}`);
  const said = `Pattern for the grade of the event (${key.join('; ')}).`;
  return sentences([partKey(part, 'Voices'), said, 'Voices of one name are counted together; what copies repeat is no voice of its own.']);
}

function altOf(part: Part<Line>): string {
  const told = [...rowsIn(part.entries)].sort((a, b) => b.cite.length - a.cite.length);
  const [most] = told;
  const ones = told.filter(({ cite }) => cite.length === 1).length;
  const alone = told.filter((row) => row.alone > 0).length;
  const which =
    part.parts > 1
      ? `rows ${part.first} to ${part.last} of ${part.all}, with ${counted(told.length, 'voice')}`
      : counted(told.length, 'voice');
  return sentences([
    `Bar chart of ${which}, by the number of their claims about events, in pieces by grade: ${listed(gradesIn(part.entries))}.`,
    most ? `Most: ${most.name} with ${counted(most.cite.length, 'claim')} on ${counted(most.events, 'event')}.` : '',
    ones > 0 ? `${counted(ones, 'voice')} with a single claim.` : '',
    alone > 0
      ? `${counted(alone, 'voice')} ${alone === 1 ? 'is' : 'are'} the only one for an event.`
      : 'No event hangs on one voice alone.',
  ]);
}

function tableOf(lines: readonly Line[]): DrawingTable {
  return {
    head: ['Origin', 'Events', 'Alone', 'Claims by grade', 'Claims'],
    rows: rowsIn(lines).map((row) => [
      row.name,
      String(row.events),
      String(row.alone),
      row.grades.map(({ word, cite }) => `${word} ${cite.length}`).join(', '),
      cited(row.cite),
    ]),
  };
}
