/** Cells that span rows, cut into one part for each row, so that a page may end between rows that they tie together. */
import type { TableCell, TableRow } from './boxes.ts';
import { total } from './columnWidths.ts';
import type { CellPieces } from './memory.ts';
import { cost, type Flow, type Frame, flowHeight, flowOf, heightOf, isContent, type Piece } from './pieces.ts';

/** Rows that one cell or another ties together; most groups are one row. */
export type RowGroup = readonly TableRow[];

/** A cell with its place in its group of rows. */
export interface GroupCell {
  readonly cell: TableCell;
  readonly measured: CellPieces;
  readonly first: number;
  readonly end: number;
}

/** What a cell that spans rows needs beyond them is added to its last row. */
export function rowHeights(group: RowGroup, cells: readonly GroupCell[]): readonly number[] {
  const heights = group.map((row) => (typeof row.style.height === 'number' ? row.style.height : 0));
  for (const { measured, first, end } of cells.toSorted((a, b) => a.end - a.first - (b.end - b.first))) {
    const missing = measured.height - total(heights.slice(first, end));
    if (missing > 0) heights[end - 1] = (heights[end - 1] ?? 0) + missing;
  }
  return heights;
}

/** What is left of a cell on the way down its rows. */
interface Rest {
  readonly pieces: readonly Piece[];
  /** Frames that were begun in a row above. */
  readonly open: readonly Frame[];
}

/**
 * The parts of a cell for rows of these heights: what stands in it begins in the first and flows on into the others, cut only where a page
 * may end. The last part has all that is left, and a part may be higher than its row.
 */
export function partsFor(pieces: readonly Piece[], heights: readonly number[]): readonly Flow[] {
  const parts: Flow[] = [];
  let rest: Rest = { pieces, open: [] };
  heights.forEach((height, at) => {
    const isFirst = at === 0;
    const cut = at === heights.length - 1 ? { front: rest.pieces, back: [] } : cutAt(rest.pieces, height, !isFirst);
    parts.push({ ...flowOf(cut.front), open: rest.open, isResumed: !isFirst });
    rest = { pieces: cut.back, open: stillOpen(rest.open, cut.front) };
  });
  return parts;
}

/** The part made as high as its row: white space at its end, within its frames. */
export function stretched(flow: Flow, height: number): Flow {
  const missing = height - flowHeight(flow);
  if (missing <= 0) return flow;
  const { pieces } = flow;
  const end = endings(pieces);
  return { ...flow, pieces: [...pieces.slice(0, end), { kind: 'stretch', height: missing }, ...pieces.slice(end)] };
}

/** Where the edges begin with which everything that is open ends. */
function endings(pieces: readonly Piece[]): number {
  let end = pieces.length;
  while (isEdge(pieces[end - 1])) end--;
  return end;
}

const isEdge = (piece: Piece | undefined): boolean => piece !== undefined && !isContent(piece) && piece.kind !== 'open';

interface Cut {
  readonly front: readonly Piece[];
  readonly back: readonly Piece[];
}

/** The pieces that fit into `room` points, and at least one that is content, up to a place where a page may end; edges stay with the rest. */
function cutAt(pieces: readonly Piece[], room: number, isResumed: boolean): Cut {
  const end = endings(pieces);
  let height = 0;
  let hasContent = false;
  let best: number | null = null;
  for (const [index, piece] of pieces.slice(0, end).entries()) {
    const isOver = height + heightOf(piece) > room;
    if (isOver && piece.kind === 'stretch') return whiteParted(pieces, index, Math.max(0, room - height));
    if (isOver && best !== null) return parted(pieces, best);
    if (hasContent && isPlace(piece)) best = index;
    height += heightOf(piece, isResumed && !hasContent);
    hasContent ||= isContent(piece);
  }
  return { front: pieces.slice(0, end), back: pieces.slice(end) };
}

const isPlace = (piece: Piece): boolean => piece.kind === 'break' && piece.cost < cost.never;

const parted = (pieces: readonly Piece[], at: number): Cut => ({ front: pieces.slice(0, at), back: pieces.slice(at + 1) });

/** White space goes on in the next row. */
function whiteParted(pieces: readonly Piece[], at: number, height: number): Cut {
  const white = pieces[at];
  const left = (white ? heightOf(white) : 0) - height;
  return {
    front: [...pieces.slice(0, at), { kind: 'stretch', height }],
    back: [{ kind: 'stretch', height: left }, ...pieces.slice(at + 1)],
  };
}

function stillOpen(before: readonly Frame[], pieces: readonly Piece[]): readonly Frame[] {
  const open = [...before];
  for (const piece of pieces) {
    if (piece.kind === 'open') open.push(piece.frame);
    else if (piece.kind === 'close') open.pop();
  }
  return open;
}
