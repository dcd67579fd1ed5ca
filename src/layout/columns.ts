/** Multi-column blocks: columns of equal height, or as high as the page where they do not all fit on it. */
import type { Style } from '../print.ts';
import type { Box } from './boxes.ts';
import { fill, stack } from './paginate.ts';
import { openPieceList, type PieceList } from './pieceList.ts';
import { type Canvas, cost, type Flow, flowOf, openCanvas, stamp } from './pieces.ts';
import type { Room, Setter } from './setter.ts';

interface Columns {
  readonly flow: Box;
  readonly style: Style;
  readonly room: Room;
}

/** Balancing stops when the height is known to within this many points. */
const precision = 0.5;

export function measureColumns(setter: Setter, { flow: box, style, room }: Columns, list: PieceList): void {
  const count = style.columnCount;
  const width = (room.width - style.columnGap * (count - 1)) / count;
  const content = openPieceList();
  setter.measure(box, { x: 0, width, page: room.page }, content);
  content.fence();
  const page = setter.area(room.page).height;
  let flow: Flow | null = flowOf(content.pieces);
  for (let isFirst = true; flow; isFirst = false) {
    if (!isFirst) list.breakAt(cost.free);
    const height = balancedHeight(flow, count, page);
    const set = fillColumns(flow, { count, height, page, step: width + style.columnGap });
    list.add({ kind: 'box', x: room.x, height: set.height, ink: set.canvas });
    flow = set.rest;
  }
}

interface Setting {
  readonly count: number;
  readonly height: number;
  readonly page: number;
  readonly step: number;
}

function fillColumns(flow: Flow, { count, height, page, step }: Setting): { canvas: Canvas; height: number; rest: Flow | null } {
  const canvas = openCanvas();
  let highest = 0;
  let rest: Flow | null = flow;
  for (let column = 0; column < count && rest; column++) {
    const filled = fill(rest, { room: height, page, obeysTurns: false });
    stamp(canvas, filled.ink, column * step, 0);
    highest = Math.max(highest, filled.height);
    rest = filled.rest;
  }
  return { canvas, height: highest, rest };
}

/** The least height at which everything fits into the columns, or the page's height if it does not. */
function balancedHeight(flow: Flow, count: number, page: number): number {
  const whole = stack(flow).height;
  let [low, high] = [whole / count, Math.min(whole, page)];
  while (high - low > precision) {
    const middle = (low + high) / 2;
    const { rest, height } = fillColumns(flow, { count, height: middle, page, step: 0 });
    if (rest === null && height <= middle + precision) high = middle;
    else low = middle;
  }
  return high;
}
