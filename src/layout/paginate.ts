/**
 * Cuts flows of pieces to a height: the cheapest break that still fits, the latest of equal ones. Always gets on: what fits
 * nowhere is placed all the same, so that nothing is lost and no loop is endless.
 */
import type { PlacedItem } from '../print.ts';
import { paintFrame } from './frames.ts';
import { type Canvas, type Cell, type Flow, type Frame, flowOf, type Ink, openCanvas, type Piece, type Repeat, stamp } from './pieces.ts';

/** The height to fill, and the height of a whole page, which tells what can never be kept whole. */
export interface Space {
  readonly room: number;
  readonly page: number;
  /** Whether a turn ends the page; inside cells and columns it does not. */
  readonly obeysTurns: boolean;
}

export interface Filled {
  readonly ink: Ink;
  readonly height: number;
  /** Null when everything is placed. */
  readonly rest: Flow | null;
  /** The turn that ended this page. */
  readonly turn: Extract<Piece, { kind: 'turn' }> | null;
}

const tolerance = 0.01;
/** A row that must be cut anyway begins on this page if so much of the page is left. */
const worthStarting = 0.25;

/** The whole flow in one stretch, however high. */
export function stack(flow: Flow): { readonly ink: Ink; readonly height: number } {
  return fill(flow, { room: Number.POSITIVE_INFINITY, page: Number.POSITIVE_INFINITY, obeysTurns: false });
}

/** Places as much of a flow as fits. */
export function fill(flow: Flow, space: Space): Filled {
  return place(flow, chooseEnd(flow, space), space);
}

/** Where to stop: before piece `index`; `isSplit` when that piece is a row to be cut. */
interface End {
  readonly index: number;
  readonly isSplit: boolean;
}

const pieceAt = (flow: Flow, index: number): Piece | undefined =>
  flow.carried && index === flow.index - 1 ? flow.carried : flow.pieces[index];
const firstIndex = (flow: Flow): number => (flow.carried ? flow.index - 1 : flow.index);

interface Progress {
  y: number;
  hasContent: boolean;
  best: { readonly index: number; readonly cost: number } | null;
}

function chooseEnd(flow: Flow, space: Space): End {
  const progress: Progress = { y: flow.repeat?.height ?? 0, hasContent: false, best: null };
  for (let index = firstIndex(flow); ; index++) {
    const piece = pieceAt(flow, index);
    if (!piece) return { index, isSplit: false };
    if (piece.kind === 'turn' && space.obeysTurns) return { index, isSplit: false };
    const height = heightOf(piece, flow.isResumed && !progress.hasContent);
    if ((piece.kind === 'box' || piece.kind === 'row') && progress.y + height > space.room + tolerance) {
      return endBefore(flow, index, progress, space);
    }
    progress.y += height;
    if (piece.kind === 'close' && progress.y > space.room + tolerance && progress.best)
      return { index: progress.best.index, isSplit: false };
    advance(progress, piece, index);
  }
}

function advance(progress: Progress, piece: Piece, index: number): void {
  if (piece.kind === 'box' || piece.kind === 'row') progress.hasContent = true;
  if (piece.kind === 'break' && progress.hasContent && (!progress.best || piece.cost <= progress.best.cost)) {
    progress.best = { index, cost: piece.cost };
  }
}

/** Height that a piece takes; white space at the top of a page takes none. */
export function heightOf(piece: Piece, isAtTop = false): number {
  switch (piece.kind) {
    case 'box':
    case 'row':
      return piece.height;
    case 'gap':
      return isAtTop ? 0 : piece.height;
    case 'open':
      return piece.frame.above;
    case 'close':
      return piece.frame.below;
    default:
      return 0;
  }
}

/** The piece at `index` does not fit. */
function endBefore(flow: Flow, index: number, progress: Progress, space: Space): End {
  const piece = pieceAt(flow, index);
  const left = space.room - progress.y;
  if (piece?.kind === 'row' && piece.height > space.page) {
    const isWorthIt = left > space.page * worthStarting && piece.cells.every((cell) => leastHeight(cell.flow) <= left);
    if (isWorthIt || !progress.hasContent) return { index, isSplit: true };
  }
  if (progress.best) return { index: progress.best.index, isSplit: false };
  if (!progress.hasContent) return { index: index + 1, isSplit: false };
  return { index: beforeOpenings(flow, index), isSplit: false };
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

interface OpenFrame {
  readonly frame: Frame;
  readonly from: number;
  readonly isContinued: boolean;
  readonly slot: number;
}

/** A page or cell being put together. Frames lie under all content, outer ones first: each has its slot from when it opens. */
interface Placing {
  readonly canvas: Canvas;
  readonly under: (readonly PlacedItem[])[];
  readonly frames: OpenFrame[];
  y: number;
  hasContent: boolean;
}

function place(flow: Flow, end: End, space: Space): Filled {
  const placing: Placing = { canvas: openCanvas(), under: [], frames: [], y: 0, hasContent: false };
  for (const frame of flow.open) openFrame(placing, frame, true);
  if (flow.repeat) placeRepeat(placing, flow.repeat);
  for (let index = firstIndex(flow); index < end.index; index++) {
    const piece = pieceAt(flow, index);
    if (piece) placePiece(placing, piece, flow.isResumed);
  }
  const row = end.isSplit ? pieceAt(flow, end.index) : undefined;
  const carried = row?.kind === 'row' ? splitRow(placing, row, space) : null;
  const open = placing.frames.map(({ frame }) => frame);
  for (const each of placing.frames) closeFrame(placing, each, false);
  return { ...finished(placing), ...restOf(flow, end, carried, open) };
}

function restOf(flow: Flow, end: End, carried: Piece | null, open: readonly Frame[]): Pick<Filled, 'rest' | 'turn'> {
  const next = pieceAt(flow, end.index);
  if (carried?.kind === 'row') {
    return { rest: { ...flow, index: end.index + 1, carried, open, repeat: carried.repeat, isResumed: true }, turn: null };
  }
  if (!next && !end.isSplit) return { rest: null, turn: null };
  const isBreak = next?.kind === 'break' || next?.kind === 'turn';
  const index = isBreak || end.isSplit ? end.index + 1 : end.index;
  const rest: Flow = {
    pieces: flow.pieces,
    index,
    carried: null,
    open,
    repeat: next?.kind === 'break' ? next.repeat : null,
    isResumed: next?.kind !== 'turn',
  };
  return { rest, turn: next?.kind === 'turn' ? next : null };
}

function finished(placing: Placing): { readonly ink: Ink; readonly height: number } {
  const { items, links, marks } = placing.canvas;
  return { ink: { items: [...placing.under.flat(), ...items], links, marks }, height: placing.y };
}

function openFrame(placing: Placing, frame: Frame, isContinued: boolean): void {
  placing.frames.push({ frame, from: placing.y, isContinued, slot: placing.under.length });
  placing.under.push([]);
}

function closeFrame(placing: Placing, { frame, from, isContinued, slot }: OpenFrame, isEnd: boolean): void {
  placing.under[slot] = paintFrame(frame, from, placing.y - from, { top: !isContinued, bottom: isEnd });
}

function placeRepeat(placing: Placing, repeat: Repeat): void {
  stamp(placing.canvas, repeat.ink, 0, 0);
  placing.y = repeat.height;
}

function placePiece(placing: Placing, piece: Piece, isResumed: boolean): void {
  const { canvas, y } = placing;
  const height = heightOf(piece, isResumed && !placing.hasContent);
  switch (piece.kind) {
    case 'box':
    case 'row':
      stamp(canvas, piece.ink, piece.kind === 'box' ? piece.x : 0, y);
      placing.hasContent = true;
      break;
    case 'mark':
      stamp(canvas, { items: [], links: [], marks: [piece.mark] }, 0, y);
      break;
    case 'open':
      openFrame(placing, piece.frame, false);
  }
  placing.y += height;
  if (piece.kind === 'close') {
    const frame = placing.frames.pop();
    if (frame) closeFrame(placing, frame, true);
  }
}

/** Places what fits of a row that is higher than a page; gives the row that is left. */
function splitRow(placing: Placing, row: Extract<Piece, { kind: 'row' }>, space: Space): Piece | null {
  const { y } = placing;
  const rest: Cell[] = [];
  let isDone = true;
  for (const cell of row.cells) {
    const filled = fill(cell.flow, { ...space, room: space.room - y, obeysTurns: false });
    stamp(placing.canvas, filled.ink, cell.x, y);
    placing.y = Math.max(placing.y, y + filled.height);
    if (filled.rest) isDone = false;
    rest.push({ x: cell.x, flow: filled.rest ?? flowOf([]) });
  }
  placing.hasContent = true;
  return isDone ? null : rowOf(rest, row.repeat);
}

/** A row of flows side by side, as high as the highest. */
export function rowOf(cells: readonly Cell[], repeat: Repeat | null): Extract<Piece, { kind: 'row' }> {
  const canvas = openCanvas();
  let height = 0;
  for (const cell of cells) {
    const stacked = stack(cell.flow);
    stamp(canvas, stacked.ink, cell.x, 0);
    height = Math.max(height, stacked.height);
  }
  return { kind: 'row', height, ink: canvas, cells, repeat };
}
