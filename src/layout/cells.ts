/** Boxes that stand by themselves in a cell of a grid or table: their margins do not reach out of it. */
import { type Box, refersToPages } from './boxes.ts';
import { isBare } from './frames.ts';
import type { CellPieces } from './memory.ts';
import { openPieceList } from './pieceList.ts';
import { flowHeight, flowOf, type Piece } from './pieces.ts';
import type { Room, Setter } from './setter.ts';

/** The pieces of a cell. Remembered unless page numbers stand in it. */
export function measureCell(setter: Setter, box: Box, room: Omit<Room, 'x'>): CellPieces {
  const { width, page } = room;
  const known = setter.memory.cells.get(box, width);
  if (known) return known;
  const list = openPieceList();
  setter.measure(box.page === page ? box : { ...box, page }, { ...room, x: 0 }, list);
  list.fence();
  const cell = { box, pieces: list.pieces.slice(), height: flowHeight(flowOf(list.pieces)) };
  if (!refersToPages(box)) setter.memory.cells.set(box, width, cell);
  return cell;
}

export type VerticalPlace = 'top' | 'middle' | 'bottom';

const space = (height: number): Piece => ({ kind: 'stretch', height });

/** The pieces of a cell made `height` high: white space inside its frame, above or below its content. */
export function stretchCell({ box, pieces, height: natural }: CellPieces, height: number, place: VerticalPlace): readonly Piece[] {
  const missing = height - natural;
  const isFramed = !isBare(box.style);
  if (missing <= 0 || (place === 'top' && !isFramed)) return pieces;
  const above = place === 'top' ? 0 : place === 'middle' ? missing / 2 : missing;
  const start = isFramed ? pieces.findIndex((piece) => piece.kind === 'open') + 1 : 0;
  const end = isFramed ? pieces.findLastIndex((piece) => piece.kind === 'close') : pieces.length;
  const content = pieces.slice(start, end);
  return [
    ...pieces.slice(0, start),
    ...(above > 0 ? [space(above)] : []),
    ...content,
    ...(above < missing ? [space(missing - above)] : []),
    ...pieces.slice(end),
  ];
}
