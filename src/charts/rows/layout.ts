/** The rows: in the order they are given, each as high as its title and its marks need, under the headings of their sections. */
import { shortMonths } from '../calendar.ts';
import { type Lettering, leading, type, wrap } from '../lettering.ts';
import { capital } from '../wording.ts';
import { type Cell, cellsOf, lanesHeight, type Panel } from './panels.ts';
import type { Readings } from './reading.ts';

/** One line of the chart: what happened when, and what is said of it. */
export interface Row {
  readonly date: string;
  readonly title: string;
  /** Rows of one section follow each other under its name; empty where there are no sections. */
  readonly section: string;
  readonly readings: Readings;
}

/** Left edges and widths of the two columns of words. */
export interface Gutter {
  readonly dateWidth: number;
  readonly titleLeft: number;
  readonly titleWidth: number;
  readonly width: number;
}

export interface PlacedRow extends Pick<Row, 'section' | 'readings'> {
  readonly dateLines: readonly string[];
  readonly titleLines: readonly string[];
  /** What it says in numbers, by the id of the panel. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Where the name of its section stands, for the first row of one. */
  readonly sectionBaseline: number | null;
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

const rowHeight = 17.2;
const sectionHeight = 17;
const sectionRise = 5;
/** White right of the name of a section. */
export const sectionGap = 6;
const gutterShareLeast = 0.12;
const gutterShareMost = 0.45;
const dateShareMost = 0.14;
const columnGap = 9;
const linesMost = 2;
const lanesMargin = 5;

/** As wide as the titles ask, within bounds that leave room for the figures. */
export function gutterOf(lettering: Lettering, rows: readonly Row[], width: number): Gutter {
  const widest = Math.max(...rows.map(({ date }) => lettering.width(shortMonths(date), type.plain)));
  const dateWidth = Math.min(widest, width * dateShareMost);
  const titleLeft = dateWidth > 0 ? dateWidth + columnGap : 0;
  const longest = Math.max(...rows.map(({ title }) => lettering.width(title, type.label)));
  const sections = rows.map(({ section }) => lettering.width(capital(section), type.heading) + sectionGap);
  const wanted = Math.max(titleLeft + longest + columnGap, ...sections) + 0.1;
  const gutter = tenths(Math.min(Math.max(wanted, width * gutterShareLeast), width * gutterShareMost));
  return { dateWidth, titleLeft, titleWidth: gutter - titleLeft - columnGap, width: gutter };
}

/** Rows from `top` downwards; what `height` leaves over is shared among them, null gives each just what it needs. */
export function placeRows(
  lettering: Lettering,
  rows: readonly Row[],
  {
    gutter,
    panels,
    top,
    height,
  }: { readonly gutter: Gutter; readonly panels: readonly Panel[]; readonly top: number; readonly height: number | null },
): readonly PlacedRow[] {
  const worded = rows.map((row, index) => ({
    row,
    isFirst: row.section !== '' && row.section !== rows[index - 1]?.section,
    dateLines: wrap(lettering, shortMonths(row.date), type.plain, { width: gutter.dateWidth + 0.01, most: linesMost }),
    titleLines: wrap(lettering, row.title, type.label, { width: gutter.titleWidth, most: linesMost }),
    cells: cellsOf(lettering, row.readings, panels),
  }));
  const needs = worded.map((each) => neededHeight(each, panels.length));
  const headings = worded.filter(({ isFirst }) => isFirst).length * sectionHeight;
  const spare =
    height === null ? 0 : Math.max(0, height - headings - needs.reduce((sum, need) => sum + need, 0)) / Math.max(1, rows.length);
  let at = top;
  return worded.map(({ row, isFirst, dateLines, titleLines, cells }, index) => {
    const from = tenths(at + (isFirst ? sectionHeight : 0));
    at = tenths(from + (needs[index] ?? rowHeight) + spare);
    const sectionBaseline = isFirst ? from - sectionRise : null;
    const { section, readings } = row;
    return { section, readings, dateLines, titleLines, cells, sectionBaseline, top: from, middle: (from + at) / 2, bottom: at };
  });
}

function neededHeight({ dateLines, titleLines, cells }: Pick<PlacedRow, 'dateLines' | 'titleLines' | 'cells'>, panelCount: number): number {
  let lines = Math.max(dateLines.length, titleLines.length, cells.size < panelCount ? 1 : 0);
  let lanes = 0;
  for (const cell of cells.values()) {
    lines = Math.max(lines, cell.lines.length);
    lanes = Math.max(lanes, lanesHeight(cell.points, cell.figures.isDisputed));
  }
  return Math.max((lines - 1) * leading + rowHeight, lanes + lanesMargin);
}

/** Sums of lengths stay tenths of a point. */
function tenths(length: number): number {
  return Math.round(length * 10) / 10;
}
