/** Grids: children fill the cells row by row; all cells of a row are as high as the highest. */
import type { Style } from '../print.ts';
import type { Box } from './boxes.ts';
import { trackWidths } from './columnWidths.ts';
import { rowOf, stack } from './paginate.ts';
import { openPieceList, type PieceList } from './pieceList.ts';
import { type Cell, cost, flowOf, type Piece } from './pieces.ts';
import type { Room, Setter, Stretch } from './setter.ts';

interface Grid {
  readonly cells: readonly Box[];
  readonly style: Style;
  readonly room: Room;
}

export function measureGrid(setter: Setter, { cells, style, room }: Grid, list: PieceList): void {
  const widths = trackWidths(style.gridTemplateColumns, room.width, style.columnGap);
  for (let first = 0; first < cells.length; first += widths.length) {
    if (first > 0) {
      list.breakAt(cost.free);
      list.margin(style.rowGap);
    }
    list.add(measureRow(setter, cells.slice(first, first + widths.length), { widths, gap: style.columnGap, room }));
  }
}

interface Tracks {
  readonly widths: readonly number[];
  readonly gap: number;
  readonly room: Room;
}

function measureRow(setter: Setter, boxes: readonly Box[], { widths, gap, room }: Tracks): Extract<Piece, { kind: 'row' }> {
  const height = Math.max(...boxes.map((box, index) => stack(flowOf(cellPieces(setter, box, widths[index] ?? 0, room.page))).height));
  const cells: Cell[] = [];
  let x = room.x;
  boxes.forEach((box, index) => {
    const width = widths[index] ?? 0;
    cells.push({ x, flow: flowOf(cellPieces(setter, box, width, room.page, { height, align: 'top' })) });
    x += width + gap;
  });
  return rowOf(cells, null);
}

/** The pieces of a box that stands by itself in a cell: its margins do not reach out of it. */
export function cellPieces(setter: Setter, box: Box, width: number, page: string | null, stretch?: Stretch): readonly Piece[] {
  const list = openPieceList();
  const margins = stretch ? verticalMargins(box.style) : 0;
  setter.measure({ ...box, page }, { x: 0, width, page }, list, stretch && { ...stretch, height: stretch.height - margins });
  list.fence();
  return list.pieces;
}

function verticalMargins({ margin: { top, bottom } }: Style): number {
  return (top === 'auto' ? 0 : top) + (bottom === 'auto' ? 0 : bottom);
}
