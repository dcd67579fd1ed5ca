/** Column widths of tables and grids. */
import type { GridTrack, Length } from '../print.ts';
import type { TableBox, TableCell } from './boxes.ts';
import { alignFigures } from './figures.ts';
import type { Setter } from './setter.ts';

/** What one table column asks for; `fixed` in points, `share` of the table's width from 0 to 1. */
export interface ColumnNeed {
  readonly least: number;
  readonly most: number;
  readonly fixed: number | null;
  readonly share: number | null;
}

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** How much the numbers before each one make together, and at the end all of them. */
export function sumsOf(numbers: readonly number[]): readonly number[] {
  const sums = [0];
  for (const [index, each] of numbers.entries()) sums.push((sums[index] ?? 0) + each);
  return sums;
}

const noNeed: ColumnNeed = { least: 0, most: 0, fixed: null, share: null };

/** The needs of each column: first from the cells that stand in one column, then from those that span several. */
export function columnsNeeded(setter: Setter, table: TableBox): readonly ColumnNeed[] {
  const cells = table.rows.flatMap((row) => row.cells);
  if (cells.some(({ box }) => box.style.alignOn !== null)) alignFigures(setter, table);
  const needs = Array.from({ length: table.columns }, () => noNeed);
  for (const cell of cells) {
    const known = needs[cell.column];
    if (cell.colspan === 1 && known) needs[cell.column] = joined(known, setter.widths(cell.box), cell.box.style.width);
  }
  for (const cell of cells) if (cell.colspan > 1) spread(setter, needs, cell);
  return needs;
}

function joined(need: ColumnNeed, widths: { readonly least: number; readonly most: number }, length: Length): ColumnNeed {
  const least = Math.max(need.least, widths.least);
  const fixed = typeof length === 'number' ? Math.max(need.fixed ?? 0, length) : need.fixed;
  const share = typeof length === 'object' ? Math.max(need.share ?? 0, length.percent / 100) : need.share;
  return { least, most: Math.max(need.most, widths.most), fixed, share };
}

/** What a spanning cell needs beyond its columns is shared among them by their width; fixed columns give way last. */
function spread(setter: Setter, needs: ColumnNeed[], cell: TableCell): void {
  const indexes = Array.from({ length: cell.colspan }, (_, offset) => cell.column + offset).filter((index) => index < needs.length);
  const flexible = indexes.filter((index) => needs[index]?.fixed === null);
  const takers = flexible.length > 0 ? flexible : indexes;
  const widths = setter.widths(cell.box);
  const of = (index: number): ColumnNeed => needs[index] ?? noNeed;
  const missing = {
    least: Math.max(0, widths.least - total(indexes.map((index) => of(index).least))),
    most: Math.max(0, widths.most - total(indexes.map((index) => of(index).most))),
  };
  const weight = total(takers.map((index) => of(index).most)) || takers.length;
  for (const index of takers) {
    const part = weight === takers.length ? 1 / takers.length : of(index).most / weight;
    const need = of(index);
    needs[index] = { ...need, least: need.least + missing.least * part, most: need.most + missing.most * part };
  }
}

/**
 * Shares `width` among table columns: fixed ones and percentages first, then the rest between their least and greatest
 * width, as CSS 2.2 section 17.5.2.2 suggests. The widths add up to `width`.
 */
export function shareOut(needs: readonly ColumnNeed[], width: number): readonly number[] {
  const asked = needs.map((need) => (need.share !== null ? need.share * width : need.fixed));
  const fixed = total(asked.map((each) => each ?? 0));
  const free = needs.filter((_, index) => asked[index] === null);
  if (free.length === 0 || fixed > width)
    return scaled(
      needs.map((need, index) => asked[index] ?? need.least),
      width,
    );
  const rest = shareFree(free, width - fixed);
  let next = 0;
  return asked.map((each) => each ?? rest[next++] ?? 0);
}

function shareFree(needs: readonly ColumnNeed[], width: number): readonly number[] {
  const [least, most] = [total(needs.map((need) => need.least)), total(needs.map((need) => need.most))];
  if (most <= width)
    return scaled(
      needs.map((need) => need.most),
      width,
    );
  if (least >= width)
    return squeezed(
      needs.map((need) => need.least),
      width,
    );
  const part = (width - least) / (most - least);
  return needs.map((need) => need.least + (need.most - need.least) * part);
}

/** Takes from the widest columns only, so that words break in as few columns as can be. */
function squeezed(widths: readonly number[], width: number): readonly number[] {
  let left = width;
  let limit = 0;
  const ascending = widths.toSorted((a, b) => a - b);
  ascending.forEach((each, index) => {
    limit = left / (ascending.length - index);
    left -= Math.min(each, limit);
  });
  return widths.map((each) => Math.min(each, limit));
}

function scaled(widths: readonly number[], width: number): readonly number[] {
  const sum = total(widths);
  return sum > 0 ? widths.map((each) => (each * width) / sum) : widths.map(() => width / widths.length);
}

/** Widths of grid tracks: points and percentages as they are, `fr` tracks share what is left. */
export function trackWidths(tracks: readonly GridTrack[], width: number, gap: number): readonly number[] {
  if (tracks.length === 0) return [width];
  const asked = tracks.map((track) => ('pt' in track ? track.pt : 'percent' in track ? (track.percent / 100) * width : null));
  const rest = Math.max(0, width - gap * (tracks.length - 1) - total(asked.map((each) => each ?? 0)));
  const parts = total(tracks.map((track) => ('fr' in track ? track.fr : 0)));
  return tracks.map((track, index) => asked[index] ?? ('fr' in track && parts > 0 ? (rest * track.fr) / parts : 0));
}
