/** Pieces that are cut in themselves: rows, whose cells flow on beside each other, and text in columns. */
import { heightOfNotes, tolerance } from './noteRoom.ts';
import {
  type Canvas,
  type Cell,
  type Columns,
  calledBy,
  cost,
  type Flow,
  farBelow,
  firstIndex,
  flowFootnotes,
  flowHeight,
  heightOf,
  openSketch,
  type Piece,
  pieceAt,
  restOfRow,
} from './pieces.ts';
import type { Fill, Filled, Space, Spot } from './space.ts';

export type Splittable = Extract<Piece, { kind: 'row' | 'columns' }>;

const flowsOf = (piece: Splittable): readonly Flow[] =>
  piece.kind === 'row' ? piece.cells.map((cell) => cell.flow) : [piece.columns.flow];

/** Height that a table keeps free on every page for its head and foot. */
const repeatHeight = (piece: Splittable): number =>
  piece.kind === 'row' ? (piece.repeat?.head?.height ?? 0) + (piece.repeat?.foot?.height ?? 0) : 0;

/** What must be cut anyway begins on this page if so much of the page is left. */
const worthStarting = 0.25;

/** Whether to cut a piece that does not fit into the `left` points of a page rather than to begin it on the next. */
export function isWorthSplitting(piece: Piece, left: number, hasContent: boolean, { page, notes }: Space): boolean {
  if (piece.kind !== 'row' && piece.kind !== 'columns') return false;
  const mustSplit = piece.height + repeatHeight(piece) > page || (piece.kind === 'columns' && !piece.isComplete);
  const fits = (): boolean => flowsOf(piece).every((flow) => leastHeight(flow) <= left);
  if (!hasContent) return (mustSplit || !piece.isWhole) && (!notes?.waiting || fits());
  const isFree = !piece.isWhole && flowsOf(piece).every((flow) => opensIn(flow, left));
  return isFree || (mustSplit && left > page * worthStarting && fits());
}

/** Columns of which no page holds all never fit on one, whatever their height. */
export const fitsNowhere = (piece: Piece, { room }: Space): boolean =>
  piece.kind === 'columns' && !piece.isComplete && Number.isFinite(room);

/** Height of what comes before the first place to break. */
export function leastHeight(flow: Flow): number {
  let height = 0;
  for (let index = firstIndex(flow); ; index++) {
    const piece = pieceAt(flow, index);
    if (!piece || piece.kind === 'stretch' || (piece.kind === 'break' && height > 0)) return height;
    height += heightOf(piece);
  }
}

/** Whether a flow can be begun in a room: it fits, or there is a place in it where nothing speaks against a break. */
function opensIn(flow: Flow, room: number): boolean {
  let height = 0;
  for (let index = firstIndex(flow); ; index++) {
    const piece = pieceAt(flow, index);
    if (height > room) return false;
    if (!piece || piece.kind === 'stretch') return true;
    if (piece.kind === 'break' && height > 0 && piece.cost < cost.thin) return true;
    height += heightOf(piece);
  }
}

export interface Split {
  readonly height: number;
  /** Null when all is placed. */
  readonly rest: Splittable | null;
}

/** Places what fits of a piece, notes called in it beside. */
export function splitPiece(fill: Fill, piece: Splittable, space: Space, spot: Spot): Split {
  const place = (room: number, canvas: Canvas): Split => {
    const inside: Space = { ...space, room, obeysTurns: false, notes: null };
    const at = { ...spot, canvas };
    if (piece.kind === 'columns') {
      const { height, rest } = fillColumns(fill, piece.columns, Math.min(room, piece.columns.most), at);
      const hasNotes = piece.footnotes.length > 0;
      return { height, rest: rest && columnsOf(fill, { ...piece.columns, flow: rest }, { isWhole: piece.isWhole, hasNotes }) };
    }
    const { height, rest } = fillCells(fill, piece.cells, inside, at);
    return { height, rest: rest && restOfRow(piece, levelled(rest, space.page), space.page) };
  };
  return place(roomBesideNotes(piece, space, place), spot.canvas);
}

/** The most of the room that a cut piece may take so that the notes called in that part of it stand below. */
function roomBesideNotes({ footnotes }: Splittable, space: Space, place: (room: number, canvas: Canvas) => Split): number {
  if (!space.notes || footnotes.length === 0) return space.room;
  return greatestRoom(space.room, (room) => {
    const canvas = openSketch();
    return place(room, canvas).height + heightOfNotes(calledBy(canvas.marks), space) <= space.room;
  });
}

/** Places what fits of cells side by side; null for the rest when all is placed. */
function fillCells(
  fill: Fill,
  cells: readonly Cell[],
  space: Space,
  { canvas, x, y }: Spot,
): { readonly height: number; readonly rest: readonly Cell[] | null } {
  let height = 0;
  const rest: Cell[] = [];
  for (const cell of cells) {
    const filled = pastWhite(cell.flow, space.room) ?? fill(cell.flow, space, { canvas, x: x + cell.x, y });
    // White below a cell that is done reaches no farther than the page.
    height = Math.max(height, filled.bottom, Math.min(filled.height, space.room));
    if (filled.rest) rest.push({ x: cell.x, flow: filled.rest });
  }
  return { height, rest: rest.length === 0 ? null : rest };
}

/** A cell that begins farther down, in a table whose rows are tied together by the hundred: it only comes nearer. */
function pastWhite(flow: Flow, room: number): Pick<Filled, 'height' | 'bottom' | 'rest'> | null {
  const index = firstIndex(flow);
  const piece = pieceAt(flow, index);
  if (piece?.kind !== 'stretch' || piece.height <= room + tolerance || room <= 0 || flow.open.length > 0 || flow.repeat) return null;
  const carried: Piece = { kind: 'stretch', height: piece.height - room };
  return { height: room, bottom: room, rest: { ...flow, index: index + 1, carried, isResumed: true } };
}

/** The rest of cells made as high as each other again: white space above a cut is lost in one and not in the other. */
function levelled(cells: readonly Cell[], page: number): readonly Cell[] {
  const heights = cells.map(({ flow }) => flowHeight(flow, farBelow * page));
  const highest = heights.reduce((most, height) => Math.max(most, height), 0);
  // What ends so far below is levelled when its end comes near.
  if (highest > farBelow * page) return cells;
  return cells.map((cell, index) => {
    const { pieces } = cell.flow;
    const missing = highest - (heights[index] ?? 0);
    const end = pieces.findLastIndex((piece) => piece.kind === 'close');
    if (missing <= tolerance || end < cell.flow.index) return cell;
    return {
      ...cell,
      flow: { ...cell.flow, pieces: [...pieces.slice(0, end), { kind: 'stretch', height: missing }, ...pieces.slice(end)] },
    };
  });
}

/** Fills columns `room` points high, one after the other. */
export function fillColumns(
  fill: Fill,
  { flow, count, first, step, most }: Columns,
  room: number,
  { canvas, x, y }: Spot,
): { readonly height: number; readonly rest: Flow | null } {
  let height = 0;
  let rest: Flow | null = flow;
  for (let column = 0; column < count && rest; column++) {
    // What fits in no column but the first waits for the next page.
    if (column > 0 && leastHeight(rest) > room + tolerance) break;
    const space = { room, page: most, obeysTurns: false, notes: null };
    const filled = fill(rest, space, { canvas, x: x + first + column * step, y });
    height = Math.max(height, filled.height);
    rest = filled.rest;
  }
  return { height, rest };
}

/** Places all of the columns, in several rows of them where one cannot be so high. */
export function stackColumns(fill: Fill, { columns, room }: Extract<Piece, { kind: 'columns' }>, { canvas, x, y }: Spot): void {
  let top = y;
  for (let flow: Flow | null = columns.flow; flow; ) {
    const { height, rest } = fillColumns(fill, { ...columns, flow }, room, { canvas, x, y: top });
    top += height;
    flow = rest;
  }
}

/** Rooms are tried until they are known to so many points. */
const precision = 0.5;

/** Columns of the least height at which everything fits into them; of what no page can hold the height is only about right. */
export function columnsOf(
  fill: Fill,
  columns: Columns,
  { isWhole, hasNotes }: { readonly isWhole: boolean; readonly hasNotes: boolean },
): Extract<Piece, { kind: 'columns' }> {
  const whole = flowHeight(columns.flow, columns.count * columns.most);
  const tried = (room: number): ReturnType<typeof fillColumns> => fillColumns(fill, columns, room, { canvas: openSketch(), x: 0, y: 0 });
  let [low, high] = [whole / columns.count, Math.min(whole, columns.most)];
  while (high - low > precision) {
    const middle = (low + high) / 2;
    const { rest, height } = tried(middle);
    if (rest === null && height <= middle + precision) high = middle;
    else low = middle;
  }
  const set = tried(high);
  const isComplete = set.rest === null;
  const height = isComplete ? set.height : Math.max(whole / columns.count, columns.most);
  return { kind: 'columns', height, isWhole, isComplete, columns, room: high, footnotes: hasNotes ? flowFootnotes(columns.flow) : [] };
}

/** The greatest room up to `most` that suits, if what suits at a height suits below it; `most` where nothing does. */
function greatestRoom(most: number, suits: (room: number) => boolean): number {
  if (suits(most)) return most;
  let [low, high] = [0, most];
  while (high - low > precision) {
    const middle = (low + high) / 2;
    if (suits(middle)) low = middle;
    else high = middle;
  }
  return low > 0 ? low : most;
}
