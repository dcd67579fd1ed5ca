/** Tables: column widths, rows as high as their highest cell, cells that span, heads that come again on every page. */
import type { Style } from '../print.ts';
import { BriefError, problem } from '../problems.ts';
import type { Box, TableBox, TableCell, TableRow } from './boxes.ts';
import { measureCell, stretchCell, type VerticalPlace } from './cells.ts';
import { columnsNeeded, shareOut, sumsOf, total } from './columnWidths.ts';
import { stack } from './paginate.ts';
import type { PieceList } from './pieceList.ts';
import {
  asArtifact,
  type Cell,
  type Copy,
  cost,
  type Flow,
  flowHeight,
  flowOf,
  markAt,
  openCanvas,
  type Piece,
  type Repeat,
  rowOf,
} from './pieces.ts';
import type { Room, Setter } from './setter.ts';
import { type GroupCell, partsFor, type RowGroup, rowHeights, stretched } from './spans.ts';

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
  const page = setter.area(geometry.room.page).height;
  const whole = groups.map((group) => measureGroup(setter, group, geometry));
  const repeat = repeatOf(groups, whole, page);
  const most = page - (repeat?.head?.height ?? 0) - (repeat?.foot?.height ?? 0);
  placeRows(
    groups.flatMap((group, index) => {
      const row = whole[index];
      const isTooHigh = sectionOf(group) === 'body' && row !== undefined && row.height > most;
      const parts = isTooHigh ? rowsApart(setter, group, geometry) : null;
      return parts ? parts.map((part, at) => ({ group: group.slice(at, at + 1), row: part })) : row ? [{ group, row }] : [];
    }),
    { geometry, repeat, list },
  );
}

/** Rows with what they are measured to; a group that is higher than a page is cut into its rows. */
interface PlacedRow {
  readonly group: RowGroup;
  readonly row: Row;
}

interface Target {
  readonly geometry: Geometry;
  readonly repeat: Repeat | null;
  readonly list: PieceList;
}

function placeRows(rows: readonly PlacedRow[], { geometry, repeat, list }: Target): void {
  const last = rows.findLastIndex(({ group }) => sectionOf(group) !== 'foot');
  rows.forEach(({ group, row }, index) => {
    const before = rows[index - 1]?.group;
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

function cellsOf(setter: Setter, group: RowGroup, { widths, room }: Geometry): readonly GroupCell[] {
  return group.flatMap((row, first) =>
    row.cells.map((cell): GroupCell => {
      const width = total(widths.slice(cell.column, cell.column + cell.colspan));
      const end = Math.min(first + cell.rowspan, group.length);
      return { cell, measured: measureCell(setter, cell.box, { ...room, width }), first, end };
    }),
  );
}

/** The left edge of a cell. */
function leftOf({ column, colspan }: TableCell, { widths, edges, room, isBackward }: Geometry): number {
  return room.x + (edges[isBackward ? widths.length - column - colspan : column] ?? 0);
}

function measureGroup(setter: Setter, group: RowGroup, geometry: Geometry): Row {
  const cells = cellsOf(setter, group, geometry);
  const heights = rowHeights(group, cells);
  const tops = sumsOf(heights);
  const placed = cells.map(({ cell, measured, first, end }): Cell => {
    const pieces = stretchCell(measured, total(heights.slice(first, end)), placeOf(cell.box));
    const above: readonly Piece[] = first > 0 ? [{ kind: 'stretch', height: tops[first] ?? 0 }] : [];
    return { x: leftOf(cell, geometry), flow: flowOf([...above, ...pieces]) };
  });
  return rowOf(
    placed,
    group.some(({ style }) => style.breakInside === 'avoid'),
  );
}

/** Cells of a group are cut into no more parts than this in all; rows that are tied together oftener are no table for people. */
const mostParts = 20_000;

/** The rows of a group, each by itself, with the part of every spanning cell that stands in it; null where they are too many. */
function rowsApart(setter: Setter, group: RowGroup, geometry: Geometry): readonly Row[] | null {
  const cells = cellsOf(setter, group, geometry);
  if (group.length < 2 || cells.reduce((sum, { first, end }) => sum + end - first, 0) > mostParts) return null;
  const [single, spanning] = [cells.filter(isSingle), cells.filter((cell) => !isSingle(cell))];
  const heights = [...rowHeights(group, single)];
  const rows = group.map((): GroupCell[] => []);
  const cut = new Map<GroupCell, readonly Flow[]>();
  for (const cell of spanning) {
    const room = heights.slice(cell.first, cell.end);
    const flows = partsFor(stretchCell(cell.measured, total(room), placeOf(cell.cell.box)), room);
    for (const [at, flow] of flows.entries()) heights[cell.first + at] = Math.max(heights[cell.first + at] ?? 0, flowHeight(flow));
    cut.set(cell, flows);
  }
  for (const cell of cells) for (let row = cell.first; row < cell.end; row++) rows[row]?.push(cell);
  return rows.map((own, row) => {
    const height = heights[row] ?? 0;
    const placed = own.map((each): Cell => {
      const part = cut.get(each)?.[row - each.first];
      const flow = part ? stretched(part, height) : flowOf(stretchCell(each.measured, height, placeOf(each.cell.box)));
      return { x: leftOf(each.cell, geometry), flow };
    });
    return rowOf(placed, group[row]?.style.breakInside === 'avoid');
  });
}

const isSingle = ({ first, end }: GroupCell): boolean => end - first === 1;

function placeOf(box: Box): VerticalPlace {
  const { verticalAlign } = box.style;
  return verticalAlign === 'middle' || verticalAlign === 'bottom' ? verticalAlign : 'top';
}
