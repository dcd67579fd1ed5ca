/** Boxes that stand by themselves in a cell of a grid or table: their margins do not reach out of it. */
import type { Box } from './boxes.ts';
import { frameOf, isBare } from './frames.ts';
import { openPieceList } from './pieceList.ts';
import { flowHeight, flowOf, noInk, type Piece } from './pieces.ts';
import type { Setter } from './setter.ts';

/** A measured cell, at x 0 of its own. */
export interface CellPieces {
  readonly box: Box;
  readonly pieces: readonly Piece[];
  readonly height: number;
}

export function measureCell(setter: Setter, box: Box, width: number, page: string | null): CellPieces {
  const list = openPieceList();
  setter.measure(box.page === page ? box : { ...box, page }, { x: 0, width, page }, list);
  list.fence();
  return { box, pieces: list.pieces, height: flowHeight(flowOf(list.pieces)) };
}

export type VerticalPlace = 'top' | 'middle' | 'bottom';

const space = (height: number): Piece => ({ kind: 'box', x: 0, height, ink: noInk });

/** The pieces of a cell made `height` high: white space inside its frame, above or below its content. */
export function stretchCell({ box, pieces, height: natural }: CellPieces, height: number, place: VerticalPlace): readonly Piece[] {
  const missing = height - natural;
  const isFramed = !isBare(frameOf(box.style, 0, 0));
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
