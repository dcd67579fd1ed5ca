/** What a flow is filled into, and what comes of it. */
import type { NoteRoom } from './noteRoom.ts';
import type { Canvas, Flow, Piece } from './pieces.ts';

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

/** `fill` of paginate.ts, handed to what fills flows beside each other: a cell may hold what is cut in turn. */
export type Fill = (flow: Flow, space: Space, spot: Spot) => Filled;
