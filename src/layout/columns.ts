/** Multi-column blocks: columns of equal height, which go on in new ones where a page ends. */
import type { Style } from '../print.ts';
import type { Box } from './boxes.ts';
import { fill } from './paginate.ts';
import { openPieceList, type PieceList } from './pieceList.ts';
import { type Columns, cost, type Flow, flowOf, openCanvas } from './pieces.ts';
import type { Room, Setter } from './setter.ts';
import { columnsOf, fillColumns } from './splits.ts';

interface Flowing {
  readonly flow: Box;
  readonly style: Style;
  readonly room: Room;
}

export function measureColumns(setter: Setter, { flow: box, style, room }: Flowing, list: PieceList): void {
  const { columnCount: count, columnGap: gap } = style;
  const width = (room.width - gap * (count - 1)) / count;
  const content = openPieceList();
  setter.measure(box, { ...room, x: 0, width, isInColumns: true }, content);
  content.fence();
  if (content.pieces.length === 0) return;
  const step = width + gap;
  const way = style.direction === 'rtl' ? { first: room.x + (count - 1) * step, step: -step } : { first: room.x, step };
  const columns: Columns = { flow: flowOf(content.pieces), count, most: room.height, ...way };
  if (room.isInColumns) addSettled(columns, list);
  else list.add(columnsOf(fill, columns, { isWhole: style.breakInside === 'avoid', hasNotes: true }));
}

/** Columns in columns are settled here and now: to try all heights of the inner ones at each height of the outer would have no end. */
function addSettled(columns: Columns, list: PieceList): void {
  for (let flow: Flow | null = columns.flow; flow; ) {
    const { room } = columnsOf(fill, { ...columns, flow }, { isWhole: true, hasNotes: false });
    const canvas = openCanvas();
    const set = fillColumns(fill, { ...columns, flow }, room, { canvas, x: 0, y: 0 });
    if (flow !== columns.flow) list.breakAt(cost.free);
    list.add({ kind: 'box', x: 0, height: set.height, ink: canvas });
    flow = set.rest;
  }
}
