/** Grids: children fill the cells row by row; all cells of a row are as high as the highest. */
import type { Style } from '../print.ts';
import type { Box } from './boxes.ts';
import { measureCell, stretchCell } from './cells.ts';
import { trackWidths } from './columnWidths.ts';
import type { PieceList } from './pieceList.ts';
import { type Cell, cost, flowOf, type Piece, rowOf } from './pieces.ts';
import type { Room, Setter } from './setter.ts';

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
  const measured = boxes.map((box, index) => measureCell(setter, box, { ...room, width: widths[index] ?? 0 }));
  const height = Math.max(...measured.map((cell) => cell.height));
  let x = room.x;
  const cells = measured.map((cell, index): Cell => {
    const here = x;
    x += (widths[index] ?? 0) + gap;
    return { x: here, flow: flowOf(stretchCell(cell, height, 'top')) };
  });
  return rowOf(cells, null);
}
