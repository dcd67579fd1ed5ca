/** The rows: in order of time, each as high as its title and its marks need. */
import type { Briefing, CasualtyRow } from '../../model.ts';
import { shortMonths } from '../calendar.ts';
import { type Lettering, leading, type, wrap } from '../lettering.ts';
import { labelLines, laned, lanesHeight, type Panel, type PanelId } from './panels.ts';
import type { Reading } from './reading.ts';

export interface Row {
  readonly row: CasualtyRow;
  readonly readings: Readonly<Record<PanelId, Reading>>;
}

/** Left edges and widths of the two columns of words. */
export interface Gutter {
  readonly dateWidth: number;
  readonly titleLeft: number;
  readonly titleWidth: number;
  readonly width: number;
}

/** A row with its words in lines. */
interface WordedRow extends Row {
  readonly date: readonly string[];
  readonly title: readonly string[];
}

export interface PlacedRow extends WordedRow {
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

const rowHeight = 17.2;
const gutterShareLeast = 0.36;
const gutterShareMost = 0.45;
const dateShareMost = 0.14;
const columnGap = 9;
const linesMost = 2;
const lanesMargin = 5;

/** Rows by the first day their event may have happened on; undated last, equal ones as the briefing has them. */
export function inTime(rows: readonly CasualtyRow[], events: Briefing['events']): readonly CasualtyRow[] {
  const days = new Map(events.map(({ id, when }) => [id, `${when.from ?? when.to ?? '9999'} ${when.to ?? '9998'}`]));
  const dayOf = (row: CasualtyRow): string => days.get(row.event) ?? '9999';
  return [...rows].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/** As wide as the titles ask, within bounds that leave room for the figures. */
export function gutterOf(lettering: Lettering, rows: readonly CasualtyRow[], width: number): Gutter {
  const widest = Math.max(...rows.map(({ date }) => lettering.width(shortMonths(date.text), type.plain)));
  const dateWidth = Math.min(widest, width * dateShareMost);
  const titleLeft = dateWidth + columnGap;
  const longest = Math.max(...rows.map(({ title }) => lettering.width(title, type.label)));
  const wanted = titleLeft + longest + columnGap + 0.1;
  const gutter = tenths(Math.min(Math.max(wanted, width * gutterShareLeast), width * gutterShareMost));
  return { dateWidth, titleLeft, titleWidth: gutter - titleLeft - columnGap, width: gutter };
}

/** Rows from `top` downwards; `share` is the height each may have beyond its need, or null for just what it needs. */
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
  const worded = rows.map((each) => ({
    ...each,
    date: wrap(lettering, shortMonths(each.row.date.text), type.plain, { width: gutter.dateWidth + 0.01, most: linesMost }),
    title: wrap(lettering, each.row.title, type.label, { width: gutter.titleWidth, most: linesMost }),
  }));
  const needs = worded.map((each) => neededHeight(lettering, each, panels));
  const spare = height === null ? 0 : Math.max(0, height - needs.reduce((sum, need) => sum + need, 0)) / Math.max(1, rows.length);
  let at = top;
  return worded.map((each, index) => {
    const from = at;
    at = tenths(at + (needs[index] ?? rowHeight) + spare);
    return { ...each, top: from, middle: (from + at) / 2, bottom: at };
  });
}

function neededHeight(lettering: Lettering, row: WordedRow, panels: readonly Panel[]): number {
  const cells = panels.map((panel) => {
    const reading = row.readings[panel.id];
    if (reading.kind === 'words') return { lines: 1, lanes: 0 };
    return { lines: labelLines(lettering, reading, panel.width).length, lanes: lanesHeight(laned(panel, reading), reading.isDisputed) };
  });
  const lines = Math.max(row.date.length, row.title.length, ...cells.map((cell) => cell.lines));
  return Math.max((lines - 1) * leading + rowHeight, Math.max(...cells.map((cell) => cell.lanes)) + lanesMargin);
}

/** Sums of lengths stay tenths of a point. */
function tenths(length: number): number {
  return Math.round(length * 10) / 10;
}
