/**
 * Pieces: a measured column of content, ready to be cut into pages. Boxes measure themselves into a flat list of these and
 * `paginate.ts` cuts it; neither knows how the other works. Coordinates in a piece count from its own top left.
 */
import type { Border, PlacedItem, PlacedLink } from '../print.ts';
import type { Note } from './boxes.ts';

/** A note with its place. */
export type Mark =
  | { readonly kind: 'anchor'; readonly name: string; readonly x: number; readonly y: number }
  | { readonly kind: 'bookmark'; readonly title: string; readonly level: number; readonly y: number }
  | { readonly kind: 'string'; readonly name: string; readonly text: string }
  /** A footnote is called here, and belongs at the foot of this page. */
  | { readonly kind: 'footnote'; readonly footnote: Footnote };

/** A footnote as wide as the page. */
export interface Footnote {
  readonly pieces: readonly Piece[];
  readonly height: number;
}

/** A note at the top of a piece, `x` points from the left. */
export function markAt(note: Note, x: number): Mark {
  switch (note.kind) {
    case 'anchor':
      return { kind: 'anchor', name: note.name, x, y: 0 };
    case 'bookmark':
      return { kind: 'bookmark', title: note.title, level: note.level, y: 0 };
    case 'string':
      return note;
  }
}

/** What a piece puts on paper. */
export interface Ink {
  readonly items: readonly PlacedItem[];
  readonly links: readonly PlacedLink[];
  readonly marks: readonly Mark[];
}

/** A set line of text; `baseline` counts from its top. */
export interface Line {
  readonly height: number;
  readonly baseline: number;
  readonly ink: Ink;
}

/** Border and background of a box; cut where the page ends, with no edge at the cut. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly background: string | null;
  readonly top: Border;
  readonly right: Border;
  readonly bottom: Border;
  readonly left: Border;
  /** Border and padding together. */
  readonly above: number;
  readonly below: number;
}

/** A copy of rows of a table. */
export interface Copy {
  readonly height: number;
  readonly ink: Ink;
}

/** What a table that is cut shows again: its foot below the cut, its head on the next page. */
export interface Repeat {
  readonly head: Copy | null;
  readonly foot: Copy | null;
}

/** Text in columns: left edge of the first, the way from each to the next, and the most height that they may have. */
export interface Columns {
  readonly flow: Flow;
  readonly count: number;
  readonly first: number;
  readonly step: number;
  readonly most: number;
}

/** One of several flows side by side. */
export interface Cell {
  readonly x: number;
  readonly flow: Flow;
}

export type Piece =
  /** Never cut. */
  | { readonly kind: 'box'; readonly x: number; readonly height: number; readonly ink: Ink }
  /** Where it is cut its cells flow on, each in its own column; `isWhole` is cut only where it is higher than a page. */
  | {
      readonly kind: 'row';
      readonly height: number;
      readonly isWhole: boolean;
      readonly cells: readonly Cell[];
      readonly repeat: Repeat | null;
      readonly footnotes: readonly Footnote[];
    }
  /** Columns `room` high, into which all fits if they are complete; what the page has no room for flows on in as many on the next. */
  | {
      readonly kind: 'columns';
      readonly height: number;
      readonly isWhole: boolean;
      readonly isComplete: boolean;
      readonly columns: Columns;
      readonly room: number;
      readonly footnotes: readonly Footnote[];
    }
  /** White space that fills a box up; goes on after a page break. */
  | { readonly kind: 'stretch'; readonly height: number }
  /** White space that vanishes at a page break. */
  | { readonly kind: 'gap'; readonly height: number }
  /** Where a page may end: the lower the cost, the better the place. */
  | { readonly kind: 'break'; readonly cost: number; readonly repeat: Repeat | null }
  /** Where a page must end; `page` names the next one. */
  | { readonly kind: 'turn'; readonly page: string | null; readonly repeat: Repeat | null }
  | { readonly kind: 'open'; readonly frame: Frame }
  | { readonly kind: 'close'; readonly frame: Frame }
  | { readonly kind: 'mark'; readonly mark: Mark };

/** A list of pieces and how far it has been placed. */
export interface Flow {
  readonly pieces: readonly Piece[];
  readonly index: number;
  /** What is left of a row that was cut; it comes before `pieces[index]`. */
  readonly carried: Piece | null;
  /** Frames begun on an earlier page. */
  readonly open: readonly Frame[];
  readonly repeat: Repeat | null;
  /** True after a break that nothing asked for: white space at the top is dropped then. */
  readonly isResumed: boolean;
}

export const flowOf = (pieces: readonly Piece[]): Flow => ({ pieces, index: 0, carried: null, open: [], repeat: null, isResumed: false });

/**
 * What a page break costs, worst last. They add up: inside a box that should stay whole every break costs `inside` more.
 * `stranded` parts a heading from what it heads; `never` parts a table's head from its first row.
 */
export const cost = { free: 0, thin: 30, inside: 100, stranded: 10_000, never: 1_000_000 } as const;

function movedItem(item: PlacedItem, x: number, y: number): PlacedItem {
  switch (item.kind) {
    case 'text':
      return { ...item, x: item.x + x, baseline: item.baseline + y };
    case 'line':
      return { ...item, x1: item.x1 + x, x2: item.x2 + x, y1: item.y1 + y, y2: item.y2 + y };
    default:
      return { ...item, x: item.x + x, y: item.y + y };
  }
}

function movedMark(mark: Mark, x: number, y: number): Mark {
  switch (mark.kind) {
    case 'anchor':
      return { ...mark, x: mark.x + x, y: mark.y + y };
    case 'bookmark':
      return { ...mark, y: mark.y + y };
    default:
      return mark;
  }
}

/** Ink that is still being gathered. On a sketch only the marks are kept, and at most whose ink it would be: enough to know which page a thing is on. */
export interface Canvas {
  readonly isSketch: boolean;
  /** The structure nodes that own what a sketch leaves out; null where nobody asks. */
  readonly owners: Set<number> | null;
  readonly items: PlacedItem[];
  readonly links: PlacedLink[];
  readonly marks: Mark[];
}

export const openCanvas = (): Canvas => ({ isSketch: false, owners: null, items: [], links: [], marks: [] });
export const openSketch = (owners: Set<number> | null = null): Canvas => ({ isSketch: true, owners, items: [], links: [], marks: [] });

/** Adds `ink` to `canvas`, moved by x and y. */
export function stamp(canvas: Canvas, ink: Ink, x: number, y: number): void {
  for (const mark of ink.marks) canvas.marks.push(movedMark(mark, x, y));
  if (canvas.owners) noteOwners(canvas.owners, ink);
  if (canvas.isSketch) return;
  for (const item of ink.items) canvas.items.push(movedItem(item, x, y));
  for (const link of ink.links) canvas.links.push({ ...link, x: link.x + x, y: link.y + y });
}

function noteOwners(owners: Set<number>, { items, links }: Ink): void {
  for (const item of items) if ('owner' in item && item.owner !== null) owners.add(item.owner);
  for (const { owner } of links) owners.add(owner);
}

/** The same to look at, but nothing to a screen reader: for the copies of a table's head. */
export function asArtifact(ink: Ink): Ink {
  const items = ink.items.map((item): PlacedItem => (item.kind === 'text' || item.kind === 'drawing' ? { ...item, owner: null } : item));
  return { items, links: [], marks: [] };
}

/** Height that a piece takes; white space at the top of a page takes none. */
export function heightOf(piece: Piece, isAtTop = false): number {
  switch (piece.kind) {
    case 'box':
    case 'row':
    case 'columns':
    case 'stretch':
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

/** Whether a piece puts something on the page, if only room. */
export const isContent = (piece: Piece): boolean =>
  piece.kind === 'box' || piece.kind === 'row' || piece.kind === 'columns' || piece.kind === 'stretch';

/** The piece at `index` of a flow; what was carried over stands just before the rest. */
export const pieceAt = (flow: Flow, index: number): Piece | undefined =>
  flow.carried && index === flow.index - 1 ? flow.carried : flow.pieces[index];
export const firstIndex = (flow: Flow): number => (flow.carried ? flow.index - 1 : flow.index);

/** Height of the head of a table that stands again above the rest of a flow. */
export const headHeight = (flow: Flow): number => flow.repeat?.head?.height ?? 0;

/** Height of all that is left of a flow; of one that is higher than `most`, any height above that. */
export function flowHeight(flow: Flow, most = Number.POSITIVE_INFINITY): number {
  let height = headHeight(flow);
  let isAtTop = flow.isResumed;
  for (let index = firstIndex(flow); ; index++) {
    const piece = pieceAt(flow, index);
    if (!piece || height > most) return height;
    height += heightOf(piece, isAtTop);
    if (isContent(piece)) isAtTop = false;
  }
}

/** What is left of a row that was cut. Its height beyond a hundred pages of height `page` is nobody's concern. */
export function restOfRow(row: Extract<Piece, { kind: 'row' }>, cells: readonly Cell[], page: number): Extract<Piece, { kind: 'row' }> {
  const height = cells.reduce((highest, cell) => Math.max(highest, flowHeight(cell.flow, farBelow * page)), 0);
  const footnotes = row.footnotes.length > 0 ? cells.flatMap((cell) => flowFootnotes(cell.flow)) : noFootnotes;
  return { ...row, height, cells, footnotes };
}

/** In pages; more than there can be columns on one. */
export const farBelow = 100;

/** A row of flows side by side, as high as the highest. */
export function rowOf(cells: readonly Cell[], isWhole: boolean, repeat: Repeat | null = null): Extract<Piece, { kind: 'row' }> {
  const height = cells.reduce((highest, cell) => Math.max(highest, flowHeight(cell.flow)), 0);
  const footnotes = cells.flatMap((cell) => flowFootnotes(cell.flow));
  return { kind: 'row', height, isWhole, cells, repeat, footnotes: footnotes.length > 0 ? footnotes : noFootnotes };
}

const noFootnotes: readonly Footnote[] = [];

/** The footnotes called by these marks, in order. */
export const calledBy = (marks: readonly Mark[]): readonly Footnote[] =>
  marks.length === 0 ? noFootnotes : marks.flatMap((mark) => (mark.kind === 'footnote' ? [mark.footnote] : []));

/** The footnotes called in a piece. */
export function footnotesOf(piece: Piece): readonly Footnote[] {
  if (piece.kind === 'box') return calledBy(piece.ink.marks);
  return piece.kind === 'row' || piece.kind === 'columns' ? piece.footnotes : noFootnotes;
}

/** The footnotes called in all that is left of a flow. */
export function flowFootnotes(flow: Flow): readonly Footnote[] {
  const footnotes: Footnote[] = [];
  for (let index = firstIndex(flow); ; index++) {
    const piece = pieceAt(flow, index);
    if (!piece) return footnotes;
    for (const footnote of footnotesOf(piece)) footnotes.push(footnote);
  }
}
