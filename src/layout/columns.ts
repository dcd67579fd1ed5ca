/** Multi-column blocks: columns of equal height, or as high as the page where they do not all fit on it. */
import type { Style } from '../print.ts';
import type { Box } from './boxes.ts';
import { heightOfNotes } from './noteRoom.ts';
import { type Filled, fill, greatestRoom } from './paginate.ts';
import { openPieceList, type PieceList } from './pieceList.ts';
import { type Canvas, calledBy, cost, type Flow, flowFootnotes, flowHeight, flowOf, openCanvas, openSketch } from './pieces.ts';
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
  setter.measure(box, { ...room, x: 0, width }, content);
  content.fence();
  const page = room.height;
  const edge = setter.area(room.page).footnoteEdge;
  let flow: Flow | null = flowOf(content.pieces);
  const hasNotes = flowFootnotes(flow).length > 0;
  for (let isFirst = true; flow; isFirst = false) {
    if (!isFirst) list.breakAt(cost.free);
    const height = hasNotes ? heightBesideNotes(flow, { count, page, edge }) : evenHeight(flow, count, page);
    const canvas = openCanvas();
    const step = width + style.columnGap;
    const places = style.direction === 'rtl' ? { first: (count - 1) * step, step: -step } : { first: 0, step };
    const set = fillColumns(flow, { count, height, page, ...places }, canvas);
    list.add({ kind: 'box', x: room.x, height: set.height, ink: canvas });
    flow = set.rest;
  }
}

interface Setting {
  readonly count: number;
  readonly height: number;
  readonly page: number;
  /** Left edge of the first column, and the way from each to the next. */
  readonly first: number;
  readonly step: number;
}

interface FilledColumns {
  readonly height: number;
  readonly rest: Flow | null;
}

function fillColumns(flow: Flow, { count, height, page, first, step }: Setting, canvas: Canvas): FilledColumns {
  let highest = 0;
  let rest: Flow | null = flow;
  for (let column = 0; column < count && rest; column++) {
    const space = { room: height, page, obeysTurns: false, notes: null };
    const filled: Filled = fill(rest, space, { canvas, x: first + column * step, y: 0 });
    highest = Math.max(highest, filled.height);
    rest = filled.rest;
  }
  return { height: highest, rest };
}

interface Bounds {
  readonly count: number;
  readonly page: number;
  /** Height of what parts footnotes from the columns. */
  readonly edge: number;
}

/** The least height at which everything fits into the columns, or the most that the page holds beside their footnotes. */
function heightBesideNotes(flow: Flow, { count, page, edge }: Bounds): number {
  const balanced = evenHeight(flow, count, page);
  const space = { room: page, page, obeysTurns: false, notes: { edge, waiting: 0 } };
  return greatestRoom(balanced, (height) => {
    const canvas = openSketch();
    const set = fillColumns(flow, { count, height, page, first: 0, step: 0 }, canvas);
    return set.height + heightOfNotes(calledBy(canvas.marks), space) <= page;
  });
}

/** The least height at which everything fits into the columns, or that of the page. */
function evenHeight(flow: Flow, count: number, page: number): number {
  const whole = flowHeight(flow, count * page);
  let [low, high] = [whole / count, Math.min(whole, page)];
  while (high - low > precision) {
    const middle = (low + high) / 2;
    const { rest, height } = fillColumns(flow, { count, height: middle, page, first: 0, step: 0 }, openSketch());
    if (rest === null && height <= middle + precision) high = middle;
    else low = middle;
  }
  return high;
}
