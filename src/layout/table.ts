/** Tables: column widths, rows as high as their highest cell, cells that span, heads that come again on every page. */
import type { Style } from '../print.ts';
import { BriefError, problem } from '../problems.ts';
import type { Box, TableBox, TableCell, TableRow } from './boxes.ts';
import { measureCell, stretchCell, type VerticalPlace } from './cells.ts';
import { columnsNeeded, shareOut, sumsOf, total } from './columnWidths.ts';
import type { CellPieces } from './memory.ts';
import { stack } from './paginate.ts';
import type { PieceList } from './pieceList.ts';
import {
  asArtifact,
  type Cell,
  type Copy,
  cost,
  flowHeight,
  flowOf,
  markAt,
  openCanvas,
  type Piece,
  type Repeat,
  rowOf,
} from './pieces.ts';
import type { Room, Setter } from './setter.ts';

interface Table {
  readonly table: TableBox;
  readonly style: Style;
  readonly room: Room;
}

/** A head or foot higher than this part of the page is not repeated. */
const highestRepeat = 0.4;
/** Nor is a foot that leaves less than the rest of this part beside the head. */
const highestRepeats = 0.6;

/** The rows of a table; its captions stand outside its frame (`measureCaptions`). Throws BriefError `layout/too-many-columns`. */
export function measureTable(setter: Setter, { table, style, room }: Table, list: PieceList): void {
  refuseThreads(table, room.width);
  const widths = shareOut(columnsNeeded(setter, table), room.width);
  const isBackward = style.direction === 'rtl';
  const edges = sumsOf(isBackward ? widths.toReversed() : widths);
  measureRows(setter, groupsOf(table.rows), { widths, edges, room, isBackward }, list);
}

/** Columns of a wide table are not set narrower than this, in points: nobody could tell them apart. */
const leastColumn = 2;
/** Fewer columns than this are set however narrow their place is. */
const manyColumns = 100;

function refuseThreads({ at, columns }: TableBox, width: number): void {
  const most = Math.max(manyColumns, Math.floor(width / leastColumn));
  if (columns > most) throw new BriefError(problem('layout/too-many-columns', at, { count: columns, most }));
}

/** The captions above or below a table, as wide as its frame; no page ends between them and it. */
export function measureCaptions(setter: Setter, { captions }: TableBox, side: 'top' | 'bottom', room: Room, list: PieceList): void {
  for (const caption of captions.filter(({ style }) => style.captionSide === side)) {
    if (side === 'bottom') list.breakAt(cost.never);
    setter.measure(caption, room, list);
    if (side === 'top') list.breakAt(cost.never);
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
type Row = Extract<Piece, { kind: 'row' }>;

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
  const repeat = repeatOf(groups, measured, setter.area(geometry.room.page).height);
  const last = groups.findLastIndex((group) => sectionOf(group) !== 'foot');
  groups.forEach((group, index) => {
    const row = measured[index];
    const before = groups[index - 1];
    if (!row) return;
    if (before) separateRows(before, group, { repeat, page: geometry.room.page, isLast: index === last && index > 2 }, list);
    if (before) list.margin(-(group[0]?.overlap ?? 0));
    for (const note of group.flatMap((each) => each.notes)) list.mark(markAt(note, geometry.room.x));
    list.add({ ...row, repeat: repeatBeside(sectionOf(group), repeat) });
  });
}

/** What stands again where a row is cut: the head not in itself, nor the foot. */
function repeatBeside(section: TableRow['section'], repeat: Repeat | null): Repeat | null {
  if (section === 'head') return null;
  return section === 'foot' && repeat ? { ...repeat, foot: null } : repeat;
}

interface Between {
  readonly repeat: Repeat | null;
  readonly page: string | null;
  /** The last of several rows, but for the foot: better not alone on a page. */
  readonly isLast: boolean;
}

function separateRows(before: RowGroup, after: RowGroup, { repeat, page, isLast }: Between, list: PieceList): void {
  const wishes = [before.at(-1)?.style.breakAfter, after[0]?.style.breakBefore];
  if (sectionOf(before) === 'head') list.breakAt(cost.never, repeat);
  else if (sectionOf(after) === 'foot' && repeat?.foot) list.breakAt(cost.never, { ...repeat, foot: null });
  else if (wishes.includes('page')) list.turn(page, repeat);
  else if (wishes.includes('avoid')) list.breakAt(cost.stranded, repeat);
  else list.breakAt(isLast ? cost.thin : cost.free, repeat);
}

function repeatOf(groups: readonly RowGroup[], rows: readonly Row[], page: number): Repeat | null {
  const copyOf = (section: TableRow['section']): Copy | null => {
    const own = groups.flatMap((group, index) => (sectionOf(group) === section ? { group, row: rows[index] } : []));
    // The first row below a head lies on its border, on the next page as well.
    const below = section === 'head' ? (groups[own.length]?.[0]?.overlap ?? 0) : 0;
    return copyRows(own, { most: page * highestRepeat, below });
  };
  const head = copyOf('head');
  const foot = copyOf('foot');
  if (!head && !foot) return null;
  return { head, foot: foot && foot.height + (head?.height ?? 0) <= page * highestRepeats ? foot : null };
}

/** A copy of rows one below the other, its last border covered by `below` points; null where they are none, or too high. */
function copyRows(
  rows: readonly { readonly group: RowGroup; readonly row: Row | undefined }[],
  { most, below }: { readonly most: number; readonly below: number },
): Copy | null {
  const flow = flowOf(
    rows.flatMap(({ group, row }): readonly Piece[] => (row ? [{ kind: 'gap', height: -(group[0]?.overlap ?? 0) }, row] : [])),
  );
  const height = flowHeight(flow);
  if (height === 0 || height > most) return null;
  const canvas = openCanvas();
  stack(flow, { canvas, x: 0, y: 0 });
  return { height: height - below, ink: asArtifact(canvas) };
}

/** A cell with its place in its group of rows. */
interface GroupCell {
  readonly cell: TableCell;
  readonly measured: CellPieces;
  readonly first: number;
  readonly end: number;
}

function measureGroup(setter: Setter, group: RowGroup, { widths, edges, room, isBackward }: Geometry): Row {
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
  return rowOf(
    placed,
    group.some(({ style }) => style.breakInside === 'avoid'),
  );
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
