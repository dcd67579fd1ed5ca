/** What was measured before and holds for every pass, because it depends on no page number. */
import type { Box, Paragraph } from './boxes.ts';
import type { Line, Piece } from './pieces.ts';

/** Least and greatest width a box can make use of. */
export interface Widths {
  readonly least: number;
  readonly most: number;
}

/** A measured cell of a grid or table, at x 0 of its own. */
export interface CellPieces {
  readonly box: Box;
  readonly pieces: readonly Piece[];
  readonly height: number;
}

/** What a line of a column of figures keeps free before and after it, in points. */
export interface Inset {
  readonly before: number;
  readonly after: number;
}

export interface Memory {
  readonly lines: ByWidth<Paragraph, readonly Line[]>;
  readonly cells: ByWidth<Box, CellPieces>;
  readonly widths: Map<Box, Widths>;
  readonly insets: Map<Paragraph, Inset>;
}

export const openMemory = (): Memory => ({ lines: new ByWidth(), cells: new ByWidth(), widths: new Map(), insets: new Map() });

interface Entry<Value> {
  readonly width: number;
  readonly value: Value;
  readonly older: Entry<Value> | null;
}

/** Results by what was measured and how wide. Nearly everything is measured at one width: a map for each would be larger than what it holds. */
class ByWidth<Key, Value> {
  readonly #entries = new Map<Key, Entry<Value>>();

  get(key: Key, width: number): Value | undefined {
    let entry = this.#entries.get(key) ?? null;
    while (entry && entry.width !== width) entry = entry.older;
    return entry?.value;
  }

  set(key: Key, width: number, value: Value): void {
    this.#entries.set(key, { width, value, older: this.#entries.get(key) ?? null });
  }
}
