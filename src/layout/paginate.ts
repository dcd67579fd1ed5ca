/**
 * Cuts flows of pieces to a height: the cheapest break that still fits, the latest of equal ones. Always gets on: what fits
 * nowhere is placed all the same, so that nothing is lost and no loop is endless.
 */
import { paintFrame } from './frames.ts';
import { beforeAny, heightOfNotes, type Noted, type NoteRoom, tolerance, wholeWhereFit, withNotes } from './noteRoom.ts';
import {
  type Canvas,
  type Cell,
  calledBy,
  type Flow,
  type Frame,
  firstIndex,
  footnotesOf,
  heightOf,
  isContent,
  openSketch,
  type Piece,
  pieceAt,
  restOfRow,
  stamp,
} from './pieces.ts';

/** The height to fill, and the height of a whole page, which tells what can never be kept whole. */
export interface Space {
  readonly room: number;
  readonly page: number;
  /** Whether a turn ends the page; inside cells and columns it does not. */
  readonly obeysTurns: boolean;
  /** What footnotes ask of the room; null where they are no concern of the flow: inside cells and columns, and in notes. */
  readonly notes: NoteRoom | null;
}

/** Where to put what is placed: a canvas, and the top left of the place on it. */
export interface Spot {
  readonly canvas: Canvas;
  readonly x: number;
  readonly y: number;
}

export interface Filled {
  readonly height: number;
  /** Where the last content ends; white space may stand below it. */
  readonly bottom: number;
  /** Null when everything is placed. */
  readonly rest: Flow | null;
  /** The turn that ended this page. */
  readonly turn: Extract<Piece, { kind: 'turn' }> | null;
}

/** A row that must be cut anyway begins on this page if so much of the page is left. */
const worthStarting = 0.25;

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
  const progress: Progress = { y: flow.repeat?.height ?? 0, noted: beforeAny(space), hasContent: false, best: null };
  for (let index = firstIndex(flow); ; index++) {
    const piece = pieceAt(flow, index);
    if (!piece || (piece.kind === 'turn' && space.obeysTurns)) return { index, isSplit: false, room: space.room };
    const height = heightOf(piece, flow.isResumed && !progress.hasContent);
    const noted = wholeWhereFit(withNotes(progress.noted, footnotesOf(piece), space), space.room - progress.y - height);
    const end = noted ? 'on' : endAt(flow, index, progress, space);
    if (end !== 'on') return end;
    advance(progress, piece, { index, height, noted });
  }
}

interface Step {
  readonly index: number;
  readonly height: number;
  readonly noted: Noted | null;
}

function advance(progress: Progress, piece: Piece, { index, height, noted }: Step): void {
  progress.y += height;
  progress.noted = noted ?? progress.noted;
  if (isContent(piece)) progress.hasContent = true;
  if (piece.kind === 'break' && progress.hasContent && (!progress.best || piece.cost <= progress.best.cost)) {
    progress.best = { index, cost: piece.cost };
  }
}

/** Where to stop when the piece at `index` does not fit; `on` where it may stand out: white space at the end of a page. */
function endAt(flow: Flow, index: number, progress: Progress, space: Space): End | 'on' | null {
  const piece = pieceAt(flow, index);
  const { noted, hasContent } = progress;
  const room = space.room - noted.height + noted.spare;
  const best = progress.best && { index: progress.best.index, isSplit: false, room };
  if (piece?.kind === 'close') return best ?? 'on';
  if (!piece || !isContent(piece)) return 'on';
  if (piece.kind === 'stretch' || isWorthSplitting(piece, progress, room, space)) return { index, isSplit: true, room };
  if (best) return best;
  if (!hasContent && space.notes?.waiting) return null;
  return { index: hasContent ? beforeOpenings(flow, index) : index + 1, isSplit: false, room };
}

function isWorthSplitting(piece: Piece, { y, hasContent }: Progress, room: number, { page, notes }: Space): boolean {
  if (piece.kind !== 'row' || piece.height <= page) return false;
  const left = room - y;
  const fits = (): boolean => piece.cells.every((cell) => leastHeight(cell.flow) <= left);
  if (!hasContent) return !notes?.waiting || fits();
  return left > page * worthStarting && fits();
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
export function leastHeight(flow: Flow): number {
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
  bottom: number;
  hasContent: boolean;
}

function place(flow: Flow, end: End, { space, spot }: { readonly space: Space; readonly spot: Spot }): Filled {
  const placing: Placing = { spot, frames: [], y: 0, bottom: 0, hasContent: false };
  for (const frame of flow.open) openFrame(placing, frame, true);
  if (flow.repeat) {
    stamp(spot.canvas, flow.repeat.ink, spot.x, spot.y);
    placing.y = flow.repeat.height;
  }
  for (let index = firstIndex(flow); index < end.index; index++) {
    const piece = pieceAt(flow, index);
    if (piece) placePiece(placing, piece, flow.isResumed);
  }
  const carried = end.isSplit ? split(placing, pieceAt(flow, end.index), { ...space, room: end.room }) : null;
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
  if (piece?.kind === 'row') return splitRow(placing, piece, space);
  if (piece?.kind !== 'stretch') return null;
  const height = Math.max(0, space.room - placing.y);
  placing.y += height;
  placing.bottom = placing.y;
  placing.hasContent = true;
  return { kind: 'stretch', height: piece.height - height };
}

/** Places what fits of a row that is higher than a page; gives the row that is left. */
function splitRow(placing: Placing, row: Extract<Piece, { kind: 'row' }>, space: Space): Piece | null {
  const { spot, y } = placing;
  const inside: Space = { ...space, room: roomBesideNotes(row, space.room - y, space), obeysTurns: false, notes: null };
  const filled = fillCells(row.cells, inside, { ...spot, y: spot.y + y });
  placing.y += filled.height;
  placing.bottom = placing.y;
  placing.hasContent = true;
  return filled.rest && restOfRow(row, filled.rest, space.page);
}

/** Places what fits of cells side by side; gives those of which something is left, or null when all is placed. */
function fillCells(cells: readonly Cell[], space: Space, { canvas, x, y }: Spot): { height: number; rest: readonly Cell[] | null } {
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

/** The most of `room` that a cut row may take so that the notes called in that part of it stand below. */
function roomBesideNotes(row: Extract<Piece, { kind: 'row' }>, room: number, space: Space): number {
  if (!space.notes || row.footnotes.length === 0) return room;
  return greatestRoom(room, (height) => {
    const canvas = openSketch();
    const filled = fillCells(row.cells, { ...space, room: height, obeysTurns: false, notes: null }, { canvas, x: 0, y: 0 });
    return filled.height + heightOfNotes(calledBy(canvas.marks), space) <= room;
  });
}

/** Rooms are tried until they are known to so many points. */
const precision = 0.5;

/** The greatest room up to `most` that suits, if what suits at a height suits below it; `most` where nothing does. */
export function greatestRoom(most: number, suits: (room: number) => boolean): number {
  if (suits(most)) return most;
  let [low, high] = [0, most];
  while (high - low > precision) {
    const middle = (low + high) / 2;
    if (suits(middle)) low = middle;
    else high = middle;
  }
  return low > 0 ? low : most;
}
