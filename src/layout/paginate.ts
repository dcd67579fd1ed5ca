/**
 * Cuts flows of pieces to a height: the cheapest break that still fits, the latest of equal ones. Always gets on: what fits
 * nowhere is placed all the same, so that nothing is lost and no loop is endless.
 */
import { paintFrame } from './frames.ts';
import { beforeAny, type Noted, tolerance, wholeWhereFit, withNotes } from './noteRoom.ts';
import {
  type Flow,
  type Frame,
  firstIndex,
  footnotesOf,
  headHeight,
  heightOf,
  isContent,
  openSketch,
  type Piece,
  pieceAt,
  stamp,
} from './pieces.ts';
import type { Filled, Space, Spot } from './space.ts';
import { fitsNowhere, isWorthSplitting, splitPiece, stackColumns } from './splits.ts';

/** Places the whole flow in one stretch, however high. */
export function stack(flow: Flow, spot: Spot): void {
  fill(flow, { room: Number.POSITIVE_INFINITY, page: Number.POSITIVE_INFINITY, obeysTurns: false, notes: null }, spot);
}

/** Places as much of a flow as fits, and something of it in any case, unless notes are waiting that get on in its place. */
export function fill(flow: Flow, space: Space, spot: Spot): Filled {
  const end = chooseEnd(flow, space);
  return end ? place(flow, end, { space, spot }) : { height: 0, bottom: 0, rest: flow, turn: null };
}

/** How much of a flow would fit, without placing it. */
export function measureFill(flow: Flow, space: Space): Filled {
  return fill(flow, space, { canvas: openSketch(), x: 0, y: 0 });
}

/** Where to stop: before piece `index`; `isSplit` when that piece is to be cut, which then must end at `room`. */
interface End {
  readonly index: number;
  readonly isSplit: boolean;
  readonly room: number;
}

interface Progress {
  y: number;
  noted: Noted;
  hasContent: boolean;
  best: { readonly index: number; readonly cost: number } | null;
}

/** Null where not even the first piece fits beside the notes that wait. */
function chooseEnd(flow: Flow, space: Space): End | null {
  const progress: Progress = { y: headHeight(flow), noted: beforeAny(space), hasContent: false, best: null };
  for (let index = firstIndex(flow); ; index++) {
    const piece = pieceAt(flow, index);
    if (!piece || (piece.kind === 'turn' && space.obeysTurns)) return { index, isSplit: false, room: space.room };
    const height = heightOf(piece, flow.isResumed && !progress.hasContent);
    const noted = fitsNowhere(piece, space)
      ? null
      : wholeWhereFit(withNotes(progress.noted, footnotesOf(piece), space), space.room - progress.y - height);
    const end = noted ? 'on' : endAt(flow, index, progress, space);
    if (end !== 'on') return end;
    advance(progress, piece, { index, height, noted, room: space.room });
  }
}

interface Step {
  readonly index: number;
  readonly height: number;
  readonly noted: Noted | null;
  readonly room: number;
}

function advance(progress: Progress, piece: Piece, { index, height, noted, room }: Step): void {
  progress.y += height;
  progress.noted = noted ?? progress.noted;
  if (isContent(piece)) progress.hasContent = true;
  if (piece.kind !== 'break' || !progress.hasContent || progress.y + progress.noted.height + footHeight(piece) > room + tolerance) return;
  if (!progress.best || piece.cost <= progress.best.cost) {
    progress.best = { index, cost: piece.cost };
  }
}

/** What a table asks for below itself where it is cut at this piece. */
const footHeight = (piece: Piece): number => ('repeat' in piece ? (piece.repeat?.foot?.height ?? 0) : 0);

/** Where to stop when the piece at `index` does not fit; `on` where it may stand out: white space at the end of a page. */
function endAt(flow: Flow, index: number, progress: Progress, space: Space): End | 'on' | null {
  const piece = pieceAt(flow, index);
  const { noted, hasContent } = progress;
  const room = space.room - noted.height + noted.spare;
  const best = progress.best && { index: progress.best.index, isSplit: false, room };
  if (piece?.kind === 'close') return best ?? 'on';
  if (!piece || !isContent(piece)) return 'on';
  if (piece.kind === 'stretch') return { index, isSplit: true, room };
  if (isWorthSplitting(piece, room - progress.y - footHeight(piece), hasContent, space)) return { index, isSplit: true, room };
  if (best) return best;
  if (!hasContent && space.notes?.waiting) return null;
  return { index: hasContent ? beforeOpenings(flow, index) : index + 1, isSplit: false, room };
}

/** Steps back over frames that were only just opened, so that no empty edge of one is left behind. */
function beforeOpenings(flow: Flow, index: number): number {
  let start = index;
  for (let before = pieceAt(flow, start - 1); before?.kind === 'open' || before?.kind === 'mark' || before?.kind === 'gap'; start--) {
    before = pieceAt(flow, start - 2);
  }
  return start > flow.index ? start : index;
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
  bottom: number;
  hasContent: boolean;
}

function place(flow: Flow, end: End, { space, spot }: { readonly space: Space; readonly spot: Spot }): Filled {
  const placing: Placing = { spot, frames: [], y: 0, bottom: 0, hasContent: false };
  for (const frame of flow.open) openFrame(placing, frame, true);
  if (flow.repeat?.head) {
    stamp(spot.canvas, flow.repeat.head.ink, spot.x, spot.y);
    placing.y = flow.repeat.head.height;
  }
  for (let index = firstIndex(flow); index < end.index; index++) {
    const piece = pieceAt(flow, index);
    if (piece) placePiece(placing, piece, flow.isResumed);
  }
  const carried = end.isSplit ? split(placing, pieceAt(flow, end.index), { ...space, room: end.room }) : null;
  placeFoot(placing, end.isSplit ? carried : pieceAt(flow, end.index), end.room);
  const open = placing.frames.map(({ frame }) => frame);
  for (const each of placing.frames.toReversed()) closeFrame(placing, each, false);
  return { height: placing.y, bottom: placing.bottom, ...restOf(flow, end, carried, open) };
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
    case 'columns':
      stackColumns(fill, piece, { canvas, x, y });
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
  if (piece.kind !== 'gap') placing.bottom = placing.y;
  const closed = piece.kind === 'close' ? placing.frames.pop() : undefined;
  if (closed) closeFrame(placing, closed, true);
}

/** Places what fits of a piece; gives what is left of it. */
function split(placing: Placing, piece: Piece | undefined, space: Space): Piece | null {
  if (piece?.kind === 'stretch') {
    const height = Math.max(0, space.room - placing.y);
    grow(placing, height);
    return { kind: 'stretch', height: piece.height - height };
  }
  if (piece?.kind !== 'row' && piece?.kind !== 'columns') return null;
  const { spot, y } = placing;
  const { height, rest } = splitPiece(fill, piece, { ...space, room: space.room - y - footHeight(piece) }, { ...spot, y: spot.y + y });
  grow(placing, height);
  return rest;
}

function grow(placing: Placing, height: number): void {
  placing.y += height;
  placing.bottom = placing.y;
  placing.hasContent = true;
}

/** The foot of a table that is cut stands again below the cut, if there is room. */
function placeFoot(placing: Placing, piece: Piece | null | undefined, room: number): void {
  const foot = piece && 'repeat' in piece ? piece.repeat?.foot : null;
  if (!foot || placing.y + foot.height > room + tolerance) return;
  stamp(placing.spot.canvas, foot.ink, placing.spot.x, placing.spot.y + placing.y);
  grow(placing, foot.height);
}
