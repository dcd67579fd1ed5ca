/**
 * Borders of cells that touch (CSS 2.2, section 17.6.2): where two meet one is drawn, the wider, and of equal ones that of the cell
 * above or to the left. Between rows that could be parted by the end of a page both stay, one on the other: each page then has its own.
 */
import type { Border, Sides, Style } from '../print.ts';
import type { TableCell, TableRow } from './boxes.ts';
import { isSeen } from './frames.ts';

type Side = keyof Sides<Border>;

/** Whose each place of the grid is, and the borders of each cell as far as they are decided. */
interface Grid {
  readonly owners: readonly (readonly (TableCell | undefined)[])[];
  readonly borders: Map<TableCell, Sides<Border>>;
  readonly rowOf: ReadonlyMap<TableCell, number>;
}

/** The rows with each border drawn once; `table` is the style of what holds them, whose own border stands for those at its edge. */
export function collapseBorders(rows: readonly TableRow[], table: Style): readonly TableRow[] {
  if (!rows.some(({ cells }) => cells.some(({ box }) => hasBorder(box.style.border)))) return rows;
  const grid = gridOf(rows);
  const isBackward = table.direction === 'rtl';
  for (const { cells } of rows) for (const cell of cells) meetBeside(grid, cell, isBackward);
  const overlaps = rows.map((_, index) => (index === 0 ? 0 : meetAbove(grid, index)));
  for (const { cells } of rows) for (const cell of cells) meetEdge(grid, cell, { table, rows: rows.length, isBackward });
  return rows.map((row, index) => ({ ...row, overlap: overlaps[index] ?? 0, cells: row.cells.map((cell) => withBorder(cell, grid)) }));
}

const hasBorder = ({ top, right, bottom, left }: Sides<Border>): boolean => [top, right, bottom, left].some(isSeen);

function gridOf(rows: readonly TableRow[]): Grid {
  const owners: (TableCell | undefined)[][] = rows.map(() => []);
  const borders = new Map<TableCell, Sides<Border>>();
  const rowOf = new Map<TableCell, number>();
  rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      borders.set(cell, cell.box.style.border);
      rowOf.set(cell, index);
      for (const owned of owners.slice(index, index + cell.rowspan)) {
        for (let column = cell.column; column < cell.column + cell.colspan; column++) owned[column] = cell;
      }
    }
  });
  return { owners, borders, rowOf };
}

const none: Border = { width: 0, style: 'none', color: '#000000' };

function setBorder({ borders }: Grid, cell: TableCell, side: Side, border: Border): void {
  const own = borders.get(cell);
  if (own) borders.set(cell, { ...own, [side]: border });
}

function withBorder(cell: TableCell, { borders }: Grid): TableCell {
  const border = borders.get(cell);
  if (!border || border === cell.box.style.border) return cell;
  return { ...cell, box: { ...cell.box, style: { ...cell.box.style, border } } };
}

const borderOf = ({ borders }: Grid, cell: TableCell | undefined, side: Side): Border => (cell && borders.get(cell)?.[side]) ?? none;

/** A cell and those that touch one of its sides all along; where both have a border one of them keeps it. */
function meet(grid: Grid, cell: TableCell, [own, facing]: readonly [Side, Side], others: ReadonlySet<TableCell | undefined>): void {
  const border = borderOf(grid, cell, own);
  if (!isSeen(border) || others.size === 0) return;
  const met = [...others].map((other) => borderOf(grid, other, facing));
  if (!met.every(isSeen)) return;
  if (met.some(({ width }) => width >= border.width)) setBorder(grid, cell, own, none);
  else for (const other of others) if (other) setBorder(grid, other, facing, none);
}

function meetBeside(grid: Grid, cell: TableCell, isBackward: boolean): void {
  const first = grid.rowOf.get(cell) ?? 0;
  const before = isBackward ? cell.column + cell.colspan : cell.column - 1;
  if (before < 0) return;
  const others = new Set(grid.owners.slice(first, first + cell.rowspan).map((row) => row[before]));
  meet(grid, cell, ['left', 'right'], others);
}

/** What a row and the one above it have to do with each other; the points by which they overlap. */
function meetAbove(grid: Grid, index: number): number {
  const above = grid.owners[index - 1] ?? [];
  const own = grid.owners[index] ?? [];
  const widths = isParted(above, own) ? { upper: commonWidth(grid, above, 'bottom'), lower: commonWidth(grid, own, 'top') } : null;
  if (widths && widths.upper > 0 && widths.lower > 0) {
    // A wider one below covers the one above.
    if (widths.lower > widths.upper) return widths.upper;
    own.forEach((cell, column) => {
      if (cell) setBorder(grid, cell, 'top', borderOf(grid, above[column], 'bottom'));
    });
    return widths.upper;
  }
  for (const cell of new Set(own)) {
    if (!cell || grid.rowOf.get(cell) !== index) continue;
    meet(grid, cell, ['top', 'bottom'], new Set(above.slice(cell.column, cell.column + cell.colspan)));
  }
  return 0;
}

type Owners = Grid['owners'][number];

/** Whether no cell stands in both rows. */
const isParted = (above: Owners, own: Owners): boolean =>
  above.length === own.length && own.every((cell, column) => cell !== above[column]);

/** The one width of the borders along a row, 0 where they differ or one is missing. */
function commonWidth(grid: Grid, row: Owners, side: Side): number {
  const widths = new Set<number>();
  for (const cell of row) {
    const border = borderOf(grid, cell, side);
    widths.add(isSeen(border) ? border.width : 0);
  }
  const [width = 0] = widths;
  return widths.size === 1 ? width : 0;
}

interface Edge {
  readonly table: Style;
  readonly rows: number;
  readonly isBackward: boolean;
}

/** Where the table has a border of its own, cells at its edge have none there. */
function meetEdge(grid: Grid, cell: TableCell, { table, rows, isBackward }: Edge): void {
  const first = grid.rowOf.get(cell) ?? 0;
  const columns = Math.max(...grid.owners.map((row) => row.length));
  const [isStart, isEnd] = [cell.column === 0, cell.column + cell.colspan === columns];
  const at: Sides<boolean> = {
    top: first === 0,
    bottom: first + cell.rowspan >= rows,
    left: isBackward ? isEnd : isStart,
    right: isBackward ? isStart : isEnd,
  };
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    if (at[side] && isSeen(table.border[side])) setBorder(grid, cell, side, none);
  }
}
