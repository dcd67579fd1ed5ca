/** From pieces of type at places to lines of text. Lengths in pt; `y` counts down from the top of the page. */

/** A piece of type as pdf.js gives it: turned by its matrix, in the order in which it was painted. */
export interface Piece {
  readonly str: string;
  /** a, b, c, d: turn and scale; e, f: where its baseline begins, from the bottom left of the page. */
  readonly transform: readonly number[];
  readonly width: number;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  /** Size of the type. */
  readonly size: number;
}

export interface PageLines {
  readonly width: number;
  readonly height: number;
  /** Upright lines in reading order. */
  readonly lines: readonly Line[];
}

interface Growing {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** In sizes of the type: a gap that is a blank, one that parts columns or cells, and how far a baseline may stray. */
const blankGap = 0.15;
const cellGap = 2;
const stray = 0.35;

interface Placed extends Growing {
  readonly isUpright: boolean;
}

function place({ str, transform, width }: Piece, height: number): Placed {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const size = Math.hypot(c, d);
  return {
    text: str,
    left: e,
    right: e + width,
    y: height - f,
    size,
    isUpright: a > 0 && d > 0 && Math.abs(b) < a / 100 && Math.abs(c) < d / 100,
  };
}

/** Whether a piece goes on with the line: on its baseline, or raised or lowered in smaller type, and not far behind its end. */
function goesOn(line: Growing, piece: Placed): boolean {
  const size = Math.max(line.size, piece.size);
  const reach = piece.size < line.size * 0.85 ? 0.6 : stray;
  return Math.abs(piece.y - line.y) <= reach * size && piece.left >= line.right - size && piece.left - line.right < cellGap * size;
}

function append(line: Growing, piece: Placed): void {
  const isApart = piece.left - line.right > blankGap * line.size && !/\s$/.test(line.text) && !/^\s/.test(piece.text);
  line.text += (isApart ? ' ' : '') + piece.text;
  line.right = Math.max(line.right, piece.right);
  line.size = Math.max(line.size, piece.size);
}

/** Pieces to segments of lines, in the order of painting, which is the order of reading in nearly every file. */
function segmentsOf(pieces: readonly Piece[], height: number): readonly Line[] {
  const segments: Growing[] = [];
  for (const piece of pieces) {
    const placed = place(piece, height);
    if (!placed.isUpright || placed.size === 0 || placed.text === '') continue;
    const last = segments.at(-1);
    if (last && goesOn(last, placed)) append(last, placed);
    else if (placed.text.trim() !== '')
      segments.push({ text: placed.text, left: placed.left, right: placed.right, y: placed.y, size: placed.size });
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replaceAll(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}

const isOnRow = (a: Line, b: Line): boolean => Math.abs(a.y - b.y) <= stray * Math.max(a.size, b.size);

/** Segments painted one after the other on one row, from left to right. */
function rowsOf(segments: readonly Line[]): readonly (readonly Line[])[] {
  const rows: Line[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && isOnRow(last, segment) && segment.left > last.right) row.push(segment);
    else rows.push([segment]);
  }
  return rows;
}

/** Fewest rows that two columns must share, and fewest letters in a line of a column; in tables cells are shorter. */
const fewestRows = 8;
const fewestLetters = 18;

/** The middle of the gutter where the page is painted row by row across two columns; null on every other page. */
function gutterOf(rows: readonly (readonly Line[])[]): number | null {
  const pairs = rows.filter((row) => row.length === 2);
  if (pairs.length < fewestRows) return null;
  const lefts = Math.max(...pairs.map(([first]) => first?.right ?? 0));
  const rights = Math.min(...pairs.map(([, second]) => second?.left ?? 0));
  const letters = pairs.flat().reduce((sum, { text }) => sum + text.length, 0) / (pairs.length * 2);
  return lefts < rights && letters >= fewestLetters ? (lefts + rights) / 2 : null;
}

function cellsOf(row: readonly Line[]): Line {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last) throw new Error('A row has no line.');
  return { ...first, text: row.map(({ text }) => text).join(' | '), right: last.right, size: Math.max(...row.map(({ size }) => size)) };
}

/** Rows painted across two columns, as the left column and then the right one; a line across both parts them. */
function byColumn(rows: readonly (readonly Line[])[], gutter: number): readonly Line[] {
  const lines: Line[] = [];
  let right: Line[] = [];
  for (const line of rows.flat()) {
    if (line.left >= gutter) right.push(line);
    else if (line.right <= gutter) lines.push(line);
    else {
      lines.push(...right, line);
      right = [];
    }
  }
  return [...lines, ...right];
}

/** The lines of a page. Cells of a row stand in one line, `|` between them; turned type is left out. */
export function linesOf(pieces: readonly Piece[], { width, height }: { readonly width: number; readonly height: number }): PageLines {
  const rows = rowsOf(segmentsOf(pieces, height));
  const gutter = gutterOf(rows);
  return { width, height, lines: gutter === null ? rows.map(cellsOf) : byColumn(rows, gutter) };
}
