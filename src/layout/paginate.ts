/**
 * Cuts flows of pieces to a height: the cheapest break that still fits, the latest of equal ones. Always gets on: what fits
 * nowhere is placed all the same, so that nothing is lost and no loop is endless.
 */
import { paintFrame } from './frames.ts';
import {
  type Canvas,
  type Cell,
  type Flow,
  type Frame,
  firstIndex,
  flowOf,
  heightOf,
  isContent,
  openCanvas,
  type Piece,
  pieceAt,
  rowOf,
  stamp,
} from './pieces.ts';

/** The height to fill, and the height of a whole page, which tells what can never be kept whole. */
export interface Space {
  readonly room: number;
  readonly page: number;
  /** Whether a turn ends the page; inside cells and columns it does not. */
  readonly obeysTurns: boolean;
}

/** Where to put what is placed: a canvas, and the top left of the place on it. */
export interface Spot {
  readonly canvas: Canvas;
  readonly x: number;
  readonly y: number;
}

export interface Filled {
  readonly height: number;
  /** Null when everything is placed. */
  readonly rest: Flow | null;
  /** The turn that ended this page. */
  readonly turn: Extract<Piece, { kind: 'turn' }> | null;
}

const tolerance = 0.01;
/** A row that must be cut anyway begins on this page if so much of the page is left. */
const worthStarting = 0.25;

/** Places the whole flow in one stretch, however high. */
export function stack(flow: Flow, spot: Spot): void {
  fill(flow, { room: Number.POSITIVE_INFINITY, page: Number.POSITIVE_INFINITY, obeysTurns: false }, spot);
}

/** Places as much of a flow as fits. */
export function fill(flow: Flow, space: Space, spot: Spot): Filled {
  return place(flow, chooseEnd(flow, space), { space, spot });
}

/** How much of a flow would fit, without placing it. */
export function measureFill(flow: Flow, space: Space): Filled {
  return fill(flow, space, { canvas: openCanvas(true), x: 0, y: 0 });
}

/** Where to stop: before piece `index`; `isSplit` when that piece is to be cut. */
interface End {
  readonly index: number;
  readonly isSplit: boolean;
}

interface Progress {
  y: number;
  hasContent: boolean;
  best: { readonly index: number; readonly cost: number } | null;
}

function chooseEnd(flow: Flow, space: Space): End {
  const progress: Progress = { y: flow.repeat?.height ?? 0, hasContent: false, best: null };
  for (let index = firstIndex(flow); ; index++) {
    const piece = pieceAt(flow, index);
    if (!piece || (piece.kind === 'turn' && space.obeysTurns)) return { index, isSplit: false };
    const height = heightOf(piece, flow.isResumed && !progress.hasContent);
    const end = progress.y + height > space.room + tolerance ? endAt(flow, index, progress, space) : null;
    if (end) return end;
    progress.y += height;
    advance(progress, piece, index);
  }
}

function advance(progress: Progress, piece: Piece, index: number): void {
  if (isContent(piece)) progress.hasContent = true;
  if (piece.kind === 'break' && progress.hasContent && (!progress.best || piece.cost <= progress.best.cost)) {
    progress.best = { index, cost: piece.cost };
  }
}

/** Where to stop when the piece at `index` does not fit; null where it may stand out: white space at the end of a page. */
function endAt(flow: Flow, index: number, progress: Progress, space: Space): End | null {
  const piece = pieceAt(flow, index);
  const best = progress.best && { index: progress.best.index, isSplit: false };
  if (piece?.kind === 'close') return best;
  if (!piece || !isContent(piece)) return null;
  if (piece.kind === 'stretch' || isWorthSplitting(piece, progress, space)) return { index, isSplit: true };
  if (best) return best;
  return { index: progress.hasContent ? beforeOpenings(flow, index) : index + 1, isSplit: false };
}

function isWorthSplitting(piece: Piece, { y, hasContent }: Progress, space: Space): boolean {
  if (piece.kind !== 'row' || piece.height <= space.page) return false;
  const left = space.room - y;
  return !hasContent || (left > space.page * worthStarting && piece.cells.every((cell) => leastHeight(cell.flow) <= left));
}

/** Steps back over frames that were only just opened, so that no empty edge of one is left behind. */
function beforeOpenings(flow: Flow, index: number): number {
  let start = index;
  for (let before = pieceAt(flow, start - 1); before?.kind === 'open' || before?.kind === 'mark' || before?.kind === 'gap'; start--) {
    before = pieceAt(flow, start - 2);
  }
  return start > flow.index ? start : index;
}

/** Height of what comes before the first place to break. */
function leastHeight(flow: Flow): number {
  let height = 0;
  for (let index = firstIndex(flow); ; index++) {
    const piece = pieceAt(flow, index);
    if (!piece || (piece.kind === 'break' && height > 0)) return height;
    height += heightOf(piece);
  }
}

/** A frame that has been begun; its lines are put under what has been placed `since`. */
interface OpenFrame {
  readonly frame: Frame;
  readonly from: number;
  readonly isContinued: boolean;
  readonly since: number;
}

/** A page or cell being put together; `y` counts from its top. */
interface Placing {
  readonly spot: Spot;
  readonly frames: OpenFrame[];
  y: number;
  hasContent: boolean;
}

function place(flow: Flow, end: End, { space, spot }: { readonly space: Space; readonly spot: Spot }): Filled {
  const placing: Placing = { spot, frames: [], y: 0, hasContent: false };
  for (const frame of flow.open) openFrame(placing, frame, true);
  if (flow.repeat) {
    stamp(spot.canvas, flow.repeat.ink, spot.x, spot.y);
    placing.y = flow.repeat.height;
  }
  for (let index = firstIndex(flow); index < end.index; index++) {
    const piece = pieceAt(flow, index);
    if (piece) placePiece(placing, piece, flow.isResumed);
  }
  const carried = end.isSplit ? split(placing, pieceAt(flow, end.index), space) : null;
  const open = placing.frames.map(({ frame }) => frame);
  for (const each of placing.frames.toReversed()) closeFrame(placing, each, false);
  return { height: placing.y, ...restOf(flow, end, carried, open) };
}

function restOf(flow: Flow, end: End, carried: Piece | null, open: readonly Frame[]): Pick<Filled, 'rest' | 'turn'> {
  const next = pieceAt(flow, end.index);
  if (carried) {
    const repeat = carried.kind === 'row' ? carried.repeat : null;
    return { rest: { ...flow, index: end.index + 1, carried, open, repeat, isResumed: true }, turn: null };
  }
  if (!next && !end.isSplit) return { rest: null, turn: null };
  const cut = next?.kind === 'break' || next?.kind === 'turn' ? next : null;
  const turn = cut?.kind === 'turn' ? cut : null;
  const index = cut || end.isSplit ? end.index + 1 : end.index;
  const rest: Flow = { pieces: flow.pieces, index, carried: null, open, repeat: cut?.repeat ?? null, isResumed: turn === null };
  return { rest, turn };
}

function openFrame(placing: Placing, frame: Frame, isContinued: boolean): void {
  placing.frames.push({ frame, from: placing.y, isContinued, since: placing.spot.canvas.items.length });
}

function closeFrame({ spot, y }: Placing, { frame, from, isContinued, since }: OpenFrame, isEnd: boolean): void {
  if (spot.canvas.isSketch) return;
  const height = y - from;
  const moved = { ...frame, x: frame.x + spot.x };
  spot.canvas.items.splice(since, 0, ...paintFrame(moved, { y: spot.y + from, height, top: !isContinued, bottom: isEnd }));
}

function placePiece(placing: Placing, piece: Piece, isResumed: boolean): void {
  const { canvas, x, y: top } = placing.spot;
  const y = top + placing.y;
  const height = heightOf(piece, isResumed && !placing.hasContent);
  switch (piece.kind) {
    case 'box':
      stamp(canvas, piece.ink, x + piece.x, y);
      placing.hasContent = true;
      break;
    case 'row':
      for (const cell of piece.cells) stack(cell.flow, { canvas, x: x + cell.x, y });
      placing.hasContent = true;
      break;
    case 'stretch':
      placing.hasContent = true;
      break;
    case 'mark':
      stamp(canvas, { items: [], links: [], marks: [piece.mark] }, x, y);
      break;
    case 'open':
      openFrame(placing, piece.frame, false);
  }
  placing.y += height;
  const closed = piece.kind === 'close' ? placing.frames.pop() : undefined;
  if (closed) closeFrame(placing, closed, true);
}

/** Places what fits of a piece; gives what is left of it. */
function split(placing: Placing, piece: Piece | undefined, space: Space): Piece | null {
  if (piece?.kind === 'row') return splitRow(placing, piece, space);
  if (piece?.kind !== 'stretch') return null;
  const height = Math.max(0, space.room - placing.y);
  placing.y += height;
  placing.hasContent = true;
  return { kind: 'stretch', height: piece.height - height };
}

/** Places what fits of a row that is higher than a page; gives the row that is left. */
function splitRow(placing: Placing, row: Extract<Piece, { kind: 'row' }>, space: Space): Piece | null {
  const { spot, y } = placing;
  const rest: Cell[] = [];
  let isDone = true;
  for (const cell of row.cells) {
    const inCell = { canvas: spot.canvas, x: spot.x + cell.x, y: spot.y + y };
    const filled = fill(cell.flow, { ...space, room: space.room - y, obeysTurns: false }, inCell);
    placing.y = Math.max(placing.y, y + filled.height);
    if (filled.rest) isDone = false;
    rest.push({ x: cell.x, flow: filled.rest ?? flowOf([]) });
  }
  placing.hasContent = true;
  return isDone ? null : rowOf(rest, row.repeat);
}
