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
    list.add(
      measureRow(setter, cells.slice(first, first + widths.length), {
        widths,
        gap: style.columnGap,
        room,
        isBackward: style.direction === 'rtl',
      }),
    );
  }
}

interface Tracks {
  readonly widths: readonly number[];
  readonly gap: number;
  readonly room: Room;
  /** The first track is the rightmost. */
  readonly isBackward: boolean;
}

function measureRow(setter: Setter, boxes: readonly Box[], { widths, gap, room, isBackward }: Tracks): Extract<Piece, { kind: 'row' }> {
  const measured = boxes.map((box, index) => measureCell(setter, box, { ...room, width: widths[index] ?? 0 }));
  const height = measured.reduce((highest, cell) => Math.max(highest, cell.height), 0);
  let before = 0;
  const cells = measured.map((cell, index): Cell => {
    const width = widths[index] ?? 0;
    const x = room.x + (isBackward ? room.width - before - width : before);
    before += width + gap;
    return { x, flow: flowOf(stretchCell(cell, height, 'top')) };
  });
  return rowOf(cells, true);
}
