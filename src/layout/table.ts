/** Tables: column widths, rows as high as their highest cell, cells that span, heads that come again on every page. */
import type { Style } from '../print.ts';
import type { Box, TableBox, TableCell, TableRow } from './boxes.ts';
import { measureCell, stretchCell, type VerticalPlace } from './cells.ts';
import { columnsNeeded, shareOut, sumsOf, total } from './columnWidths.ts';
import type { CellPieces } from './memory.ts';
import { stack } from './paginate.ts';
import type { PieceList } from './pieceList.ts';
import { asArtifact, type Cell, cost, flowHeight, flowOf, markAt, openCanvas, type Piece, type Repeat, rowOf } from './pieces.ts';
import type { Room, Setter } from './setter.ts';

interface Table {
  readonly table: TableBox;
  readonly style: Style;
  readonly room: Room;
}

/** A head higher than this part of the page is not repeated. */
const highestRepeat = 0.4;

export function measureTable(setter: Setter, { table, style, room }: Table, list: PieceList): void {
  const above = table.captions.filter((caption) => caption.style.captionSide === 'top');
  const below = table.captions.filter((caption) => caption.style.captionSide === 'bottom');
  for (const caption of above) {
    setter.measure(caption, room, list);
    list.breakAt(cost.never);
  }
  const widths = shareOut(columnsNeeded(setter, table), room.width);
  const isBackward = style.direction === 'rtl';
  const edges = sumsOf(isBackward ? widths.toReversed() : widths);
  measureRows(setter, groupsOf(table.rows), { widths, edges, room, isBackward }, list);
  for (const caption of below) {
    list.breakAt(cost.never);
    setter.measure(caption, room, list);
  }
}

interface Geometry {
  readonly widths: readonly number[];
  /** Left edges of the columns as they stand, from left to right. */
  readonly edges: readonly number[];
  readonly room: Room;
  /** The first column is the rightmost. */
  readonly isBackward: boolean;
}

/** Rows that one cell or another ties together; most groups are one row. */
type RowGroup = readonly TableRow[];

function groupsOf(rows: readonly TableRow[]): readonly RowGroup[] {
  const groups: TableRow[][] = [];
  let tied = 0;
  rows.forEach((row, index) => {
    if (index < tied) groups.at(-1)?.push(row);
    else groups.push([row]);
    for (const { rowspan } of row.cells) tied = Math.max(tied, index + rowspan);
  });
  return groups;
}

const sectionOf = (group: RowGroup): TableRow['section'] => group[0]?.section ?? 'body';

function measureRows(setter: Setter, groups: readonly RowGroup[], geometry: Geometry, list: PieceList): void {
  const measured = groups.map((group) => measureGroup(setter, group, geometry));
  const page = setter.area(geometry.room.page).height;
  const repeat = repeatOf(
    measured.filter((_, index) => groups[index] && sectionOf(groups[index]) === 'head'),
    page,
  );
  groups.forEach((group, index) => {
    const row = measured[index];
    const before = groups[index - 1];
    if (!row) return;
    if (before) separateRows(before, group, { repeat, page: geometry.room.page, isLast: index === groups.length - 1 && index > 2 }, list);
    for (const note of group.flatMap((each) => each.notes)) list.mark(markAt(note, geometry.room.x));
    list.add(sectionOf(group) === 'head' ? row : { ...row, repeat });
  });
}

interface Between {
  readonly repeat: Repeat | null;
  readonly page: string | null;
  /** The last of several rows: better not alone on a page. */
  readonly isLast: boolean;
}

function separateRows(before: RowGroup, after: RowGroup, { repeat, page, isLast }: Between, list: PieceList): void {
  const wishes = [before.at(-1)?.style.breakAfter, after[0]?.style.breakBefore];
  if (sectionOf(before) === 'head') list.breakAt(cost.never, repeat);
  else if (wishes.includes('page')) list.turn(page, repeat);
  else if (wishes.includes('avoid')) list.breakAt(cost.stranded, repeat);
  else list.breakAt(isLast ? cost.thin : cost.free, repeat);
}

function repeatOf(rows: readonly Extract<Piece, { kind: 'row' }>[], page: number): Repeat | null {
  const flow = flowOf(rows);
  const height = flowHeight(flow);
  if (height === 0 || height > page * highestRepeat) return null;
  const canvas = openCanvas();
  stack(flow, { canvas, x: 0, y: 0 });
  return { height, ink: asArtifact(canvas) };
}

/** A cell with its place in its group of rows. */
interface GroupCell {
  readonly cell: TableCell;
  readonly measured: CellPieces;
  readonly first: number;
  readonly end: number;
}

function measureGroup(setter: Setter, group: RowGroup, { widths, edges, room, isBackward }: Geometry): Extract<Piece, { kind: 'row' }> {
  const cells = group.flatMap((row, first) =>
    row.cells.map((cell): GroupCell => {
      const width = total(widths.slice(cell.column, cell.column + cell.colspan));
      const end = Math.min(first + cell.rowspan, group.length);
      return { cell, measured: measureCell(setter, cell.box, { ...room, width }), first, end };
    }),
  );
  const heights = rowHeights(group, cells);
  const tops = sumsOf(heights);
  const placed = cells.map(({ cell, measured, first, end }): Cell => {
    const pieces = stretchCell(measured, total(heights.slice(first, end)), placeOf(cell.box));
    const above: readonly Piece[] = first > 0 ? [{ kind: 'stretch', height: tops[first] ?? 0 }] : [];
    const place = isBackward ? widths.length - cell.column - cell.colspan : cell.column;
    return { x: room.x + (edges[place] ?? 0), flow: flowOf([...above, ...pieces]) };
  });
  return rowOf(placed, null);
}

function placeOf(box: Box): VerticalPlace {
  const { verticalAlign } = box.style;
  return verticalAlign === 'middle' || verticalAlign === 'bottom' ? verticalAlign : 'top';
}

/** What a cell that spans rows needs beyond them is added to its last row. */
function rowHeights(group: RowGroup, cells: readonly GroupCell[]): readonly number[] {
  const heights = group.map((row) => (typeof row.style.height === 'number' ? row.style.height : 0));
  for (const { measured, first, end } of cells.toSorted((a, b) => a.end - a.first - (b.end - b.first))) {
    const missing = measured.height - total(heights.slice(first, end));
    if (missing > 0) heights[end - 1] = (heights[end - 1] ?? 0) + missing;
  }
  return heights;
}
