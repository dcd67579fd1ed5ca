/**
 * Pieces: a measured column of content, ready to be cut into pages. Boxes measure themselves into a flat list of these and
 * `paginate.ts` cuts it; neither knows how the other works. Coordinates in a piece count from its own top left.
 */
import type { Border, PlacedItem, PlacedLink } from '../print.ts';

/** A note with its place. */
export type Mark =
  | { readonly kind: 'anchor'; readonly name: string; readonly x: number; readonly y: number }
  | { readonly kind: 'bookmark'; readonly title: string; readonly level: number; readonly y: number }
  | { readonly kind: 'string'; readonly name: string; readonly text: string };

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

export const noInk: Ink = { items: [], links: [], marks: [] };

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

/** A copy of a table's head for the next page. */
export interface Repeat {
  readonly height: number;
  readonly ink: Ink;
}

/** One of several flows side by side. */
export interface Cell {
  readonly x: number;
  readonly flow: Flow;
}

export type Piece =
  /** Never cut. */
  | { readonly kind: 'box'; readonly x: number; readonly height: number; readonly ink: Ink }
  /** Cut only where it is higher than a page: then its cells flow on, each in its own column. */
  | {
      readonly kind: 'row';
      readonly height: number;
      readonly ink: Ink;
      readonly cells: readonly Cell[];
      readonly repeat: Repeat | null;
    }
  /** White space that vanishes at a page break. */
  | { readonly kind: 'gap'; readonly height: number }
  /** Where a page may end: the lower the cost, the better the place. */
  | { readonly kind: 'break'; readonly cost: number; readonly repeat: Repeat | null }
  /** Where a page must end; `page` names the next one. */
  | { readonly kind: 'turn'; readonly page: string | null }
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
    case 'string':
      return mark;
  }
}

/** Ink that is still being gathered. */
export interface Canvas {
  readonly items: PlacedItem[];
  readonly links: PlacedLink[];
  readonly marks: Mark[];
}

export const openCanvas = (): Canvas => ({ items: [], links: [], marks: [] });

/** Adds `ink` to `canvas`, moved by x and y. */
export function stamp(canvas: Canvas, ink: Ink, x: number, y: number): void {
  for (const item of ink.items) canvas.items.push(movedItem(item, x, y));
  for (const link of ink.links) canvas.links.push({ ...link, x: link.x + x, y: link.y + y });
  for (const mark of ink.marks) canvas.marks.push(movedMark(mark, x, y));
}

/** The same to look at, but nothing to a screen reader: for the copies of a table's head. */
export function asArtifact(ink: Ink): Ink {
  const items = ink.items.flatMap((item): readonly PlacedItem[] => {
    if (item.kind === 'drawing') return [];
    return [item.kind === 'text' ? { ...item, owner: null } : item];
  });
  return { items, links: [], marks: [] };
}
