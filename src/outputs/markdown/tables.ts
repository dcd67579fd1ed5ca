import type { DrawingTable } from '../../print.ts';
import type { Block, Cell, Grid } from '../flow/index.ts';
import { escaped } from './escape.ts';
import { line, type Making, ofCell, ofHeadCell } from './lines.ts';

/** A table with pipes (GitHub Flavored Markdown, 4.10). It has one row of headings, empty where the page has none; what spans stands in its first cell. */
export function pipeTable({ head, rows }: Grid, making: Making): string {
  const headed = spread(head, making, ofHeadCell);
  const body = spread(rows, making, ofCell);
  const columns = Math.max(0, ...[...headed, ...body].map((row) => row.length));
  const [first = [], ...more] = headed;
  return written(first, [...more, ...body], columns);
}

/** Figures behind a chart; nothing where a picture has none. */
export function plainTable({ head, rows }: DrawingTable): string {
  if (rows.length === 0) return '';
  const plain = (cells: readonly string[]): readonly string[] => cells.map((cell) => escaped(cell.trim().replaceAll(/\s+/g, ' ')));
  return written(plain(head), rows.map(plain), Math.max(head.length, ...rows.map((row) => row.length)));
}

function written(head: readonly string[], rows: readonly (readonly string[])[], columns: number): string {
  const row = (cells: readonly string[]): string => `| ${Array.from({ length: columns }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(columns)}`, ...rows.map(row)].join('\n');
}

/** Rows with an empty cell wherever one from the left or above reaches. */
function spread(rows: readonly (readonly Cell[])[], making: Making, look: typeof ofCell): readonly (readonly string[])[] {
  /** How many further rows each column is taken for. */
  const taken: number[] = [];
  return rows.map((cells) => rowOf(cells, taken, (cell) => cellText(cell.blocks, making, cell.isHeader ? ofHeadCell : look)));
}

function rowOf(cells: readonly Cell[], taken: number[], textOfCell: (cell: Cell) => string): readonly string[] {
  const row: string[] = [];
  const skip = (): void => {
    for (let rest = taken[row.length] ?? 0; rest > 0; rest = taken[row.length] ?? 0) {
      taken[row.length] = rest - 1;
      row.push('');
    }
  };
  for (const cell of cells) {
    skip();
    for (let column = 0; column < cell.colspan; column++) {
      taken[row.length] = cell.rowspan - 1;
      row.push(column === 0 ? textOfCell(cell) : '');
    }
  }
  skip();
  return row;
}

/** All that a cell holds on one line. */
function cellText(blocks: readonly Block[], making: Making, look: typeof ofCell): string {
  return blocks
    .map((block): string => {
      if (block.kind === 'paragraph') return line(block.inlines, look, making);
      if (block.kind === 'group') return cellText(block.blocks, making, look);
      if (block.kind === 'list')
        return block.items.map(({ marker, blocks: inner }) => `${escaped(marker)} ${cellText(inner, making, look)}`).join('<br>');
      if (block.kind === 'columns') return cellText(block.rows.flat(), making, look);
      if (block.kind === 'picture') return escaped(block.drawing.alt);
      if (block.kind === 'table')
        return [...block.head, ...block.rows].map((row) => row.map((cell) => cellText(cell.blocks, making, look)).join(' · ')).join('<br>');
      return '';
    })
    .filter((text) => text !== '')
    .join('<br>');
}
