/** Tables: column widths, rows as high as their highest cell, cells that span, heads that come again on every page. */
import type { Style } from '../print.ts';
import type { Box, TableBox, TableCell, TableRow } from './boxes.ts';
import { columnsNeeded, shareOut, total } from './columnWidths.ts';
import { cellPieces } from './grid.ts';
import { rowOf, stack } from './paginate.ts';
import type { PieceList } from './pieceList.ts';
import { asArtifact, type Cell, cost, flowOf, openCanvas, type Piece, type Repeat, stamp } from './pieces.ts';
import type { Room, Setter, Stretch } from './setter.ts';

interface Table {
  readonly table: TableBox;
  readonly style: Style;
  readonly room: Room;
}

/** A head higher than this part of the page is not repeated. */
const highestRepeat = 0.4;

export function measureTable(setter: Setter, { table, room }: Table, list: PieceList): void {
  const above = table.captions.filter((caption) => caption.style.captionSide === 'top');
  const below = table.captions.filter((caption) => caption.style.captionSide === 'bottom');
  for (const caption of above) {
    setter.measure(caption, room, list);
    list.breakAt(cost.never);
  }
  const widths = shareOut(columnsNeeded(setter, table), room.width);
  measureRows(setter, groupsOf(table.rows), { widths, room }, list);
  for (const caption of below) {
    list.breakAt(cost.never);
    setter.measure(caption, room, list);
  }
}

interface Geometry {
  readonly widths: readonly number[];
  readonly room: Room;
}

/** Rows that one cell or another ties together; most groups are one row. */
type RowGroup = readonly TableRow[];

function groupsOf(rows: readonly TableRow[]): readonly RowGroup[] {
  const groups: TableRow[][] = [];
  let tied = 0;
  rows.forEach((row, index) => {
    if (index < tied) groups.at(-1)?.push(row);
    else groups.push([row]);
    tied = Math.max(tied, ...row.cells.map((cell) => index + cell.rowspan));
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
    if (before) separateRows(before, group, { repeat, isLast: index === groups.length - 1 && index > 2 }, list);
    for (const note of group.flatMap((each) => each.notes)) {
      if (note.kind === 'anchor') list.mark({ ...note, x: geometry.room.x, y: 0 });
      else if (note.kind === 'string') list.mark(note);
      else list.mark({ ...note, y: 0 });
    }
    list.add(sectionOf(group) === 'head' ? row : { ...row, repeat });
  });
}

interface Between {
  readonly repeat: Repeat | null;
  readonly isLast: boolean;
}

function separateRows(before: RowGroup, after: RowGroup, { repeat, isLast }: Between, list: PieceList): void {
  const wishes = [before.at(-1)?.style.breakAfter, after[0]?.style.breakBefore];
  if (sectionOf(before) === 'head') list.breakAt(cost.never, repeat);
  else if (wishes.includes('avoid')) list.breakAt(cost.stranded, repeat);
  else list.breakAt(isLast ? cost.thin : cost.free, repeat);
}

function repeatOf(rows: readonly Extract<Piece, { kind: 'row' }>[], page: number): Repeat | null {
  const canvas = openCanvas();
  let height = 0;
  for (const row of rows) {
    stamp(canvas, row.ink, 0, height);
    height += row.height;
  }
  return height > 0 && height <= page * highestRepeat ? { height, ink: asArtifact(canvas) } : null;
}

function measureGroup(setter: Setter, group: RowGroup, { widths, room }: Geometry): Extract<Piece, { kind: 'row' }> {
  const heights = rowHeights(setter, group, widths, room.page);
  const cells = group.flatMap((row, index): readonly Cell[] => {
    const offset = total(heights.slice(0, index));
    return row.cells.map((cell) => {
      const height = total(heights.slice(index, index + cell.rowspan));
      const pieces = cellPieces(setter, cell.box, spanned(widths, cell), room.page, { height, align: alignmentOf(cell.box) });
      const x = room.x + total(widths.slice(0, cell.column));
      return { x, flow: flowOf(offset > 0 ? [{ kind: 'box', x: 0, height: offset, ink: openCanvas() }, ...pieces] : pieces) };
    });
  });
  return rowOf(cells, null);
}

const spanned = (widths: readonly number[], cell: TableCell): number => total(widths.slice(cell.column, cell.column + cell.colspan));

function alignmentOf(box: Box): Stretch['align'] {
  const { verticalAlign } = box.style;
  return verticalAlign === 'middle' || verticalAlign === 'bottom' ? verticalAlign : 'top';
}

/** What a cell that spans rows needs beyond them is added to its last row. */
function rowHeights(setter: Setter, group: RowGroup, widths: readonly number[], page: string | null): readonly number[] {
  const heights = group.map((row) => (typeof row.style.height === 'number' ? row.style.height : 0));
  const cells = group.flatMap((row, index) =>
    row.cells.map((cell) => ({ cell, index, last: Math.min(index + cell.rowspan, group.length) - 1 })),
  );
  for (const { cell, index, last } of cells.sort((a, b) => a.cell.rowspan - b.cell.rowspan)) {
    const { height } = stack(flowOf(cellPieces(setter, cell.box, spanned(widths, cell), page)));
    const missing = height - total(heights.slice(index, last + 1));
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}
