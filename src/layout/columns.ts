/** Multi-column blocks: columns of equal height, which go on in new ones where a page ends. */
import type { Style } from '../print.ts';
import type { Box } from './boxes.ts';
import { fill } from './paginate.ts';
import { openPieceList, type PieceList } from './pieceList.ts';
import { flowOf } from './pieces.ts';
import type { Room, Setter } from './setter.ts';
import { columnsOf } from './splits.ts';

interface Flowing {
  readonly flow: Box;
  readonly style: Style;
  readonly room: Room;
}

export function measureColumns(setter: Setter, { flow: box, style, room }: Flowing, list: PieceList): void {
  const { columnCount: count, columnGap: gap } = style;
  const width = (room.width - gap * (count - 1)) / count;
  const content = openPieceList();
  setter.measure(box, { ...room, x: 0, width }, content);
  content.fence();
  if (content.pieces.length === 0) return;
  const step = width + gap;
  const way = style.direction === 'rtl' ? { first: room.x + (count - 1) * step, step: -step } : { first: room.x, step };
  list.add(
    columnsOf(
      fill,
      { flow: flowOf(content.pieces), count, most: room.height, ...way },
      { isWhole: style.breakInside === 'avoid', hasNotes: true },
    ),
  );
}
