/** Builds a list of pieces: collapses margins, puts breaks before the white space they swallow, and frames around content. */
import type { Frame, Mark, Piece, Repeat } from './pieces.ts';

export interface PieceList {
  readonly pieces: Piece[];
  /** White space that collapses with the white space beside it, as vertical margins do. */
  margin(height: number): void;
  open(frame: Frame): void;
  close(frame: Frame): void;
  mark(mark: Mark): void;
  /** A place where the page may end. Everything between two such places stays together. */
  breakAt(cost: number, repeat?: Repeat | null): void;
  /** A place where the page must end. */
  turn(page: string | null, repeat?: Repeat | null): void;
  add(piece: Extract<Piece, { kind: 'box' | 'row' | 'columns' | 'stretch' }>): void;
  /** Ends the collapsing of margins at this point. */
  fence(): void;
  /** Ends the list; the white space at its end is dropped. */
  finish(): void;
  /** Makes every break from piece `from` on cost `extra` more; what could be cut in itself then is not. */
  tighten(from: number, extra: number): void;
}

/** Adjoining margins: the greatest positive and the least negative one together. */
interface Margin {
  readonly positive: number;
  readonly negative: number;
}

const noMargin: Margin = { positive: 0, negative: 0 };

type Break = Extract<Piece, { kind: 'break' }>;

/** Breaks that repeat nothing, by their cost: there is one after nearly every line, and few costs. */
const plainBreaks = new Map<number, Break>();

function breakOf(cost: number, repeat: Repeat | null): Break {
  if (repeat !== null) return { kind: 'break', cost, repeat };
  const known = plainBreaks.get(cost) ?? { kind: 'break', cost, repeat };
  plainBreaks.set(cost, known);
  return known;
}

export function openPieceList(): PieceList {
  const pieces: Piece[] = [];
  let margin = noMargin;
  let waiting: Piece[] = [];

  const settle = (): void => {
    const height = margin.positive + margin.negative;
    if (height !== 0) pieces.push({ kind: 'gap', height });
    for (const piece of waiting) pieces.push(piece);
    margin = noMargin;
    waiting = [];
  };

  return {
    pieces,
    margin(height) {
      margin = { positive: Math.max(margin.positive, height), negative: Math.min(margin.negative, height) };
    },
    open(frame) {
      waiting.push({ kind: 'open', frame });
      if (frame.above > 0) settle();
    },
    close(frame) {
      if (frame.below > 0) settle();
      // An empty box lets the margins around it collapse through.
      (waiting.length > 0 ? waiting : pieces).push({ kind: 'close', frame });
    },
    mark(mark) {
      waiting.push({ kind: 'mark', mark });
    },
    breakAt(here, repeat = null) {
      const last = pieces.at(-1);
      if (last === undefined || last.kind === 'turn') return;
      if (last.kind === 'break') pieces[pieces.length - 1] = breakOf(Math.max(last.cost, here), repeat ?? last.repeat);
      else pieces.push(breakOf(here, repeat));
    },
    turn(page, repeat = null) {
      const last = pieces.at(-1);
      if (last?.kind === 'break' || last?.kind === 'turn') pieces.pop();
      // White space below what stands before a break that was asked for does not go over the page (CSS Fragmentation 3, section 5.2).
      margin = noMargin;
      pieces.push({ kind: 'turn', page, repeat });
    },
    add(piece) {
      settle();
      pieces.push(piece);
    },
    fence: settle,
    finish() {
      for (const piece of waiting) pieces.push(piece);
      waiting = [];
    },
    tighten(from, extra) {
      for (let index = from; index < pieces.length; index++) {
        const piece = pieces[index];
        if (piece?.kind === 'break') pieces[index] = breakOf(piece.cost + extra, piece.repeat);
        if (piece?.kind === 'row' || piece?.kind === 'columns') pieces[index] = { ...piece, isWhole: true };
      }
    },
  };
}
