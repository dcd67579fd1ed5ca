/** A styled page without pages: blocks one below the other, for formats that break lines and pages themselves. */
import type { Drawing, GridTrack, Size, Style } from '../../print.ts';

/** A run of text that looks the same all along, its white space collapsed as browsers do. */
export interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly style: Style;
  /** `#anchor` or an absolute address. */
  readonly href: string | null;
  readonly isCode: boolean;
  /** Where it is not that of the page. */
  readonly language: string | null;
}

/** What stands in a line. */
export type Inline =
  | Words
  | { readonly kind: 'break' }
  /** Where links to `id` lead. */
  | { readonly kind: 'anchor'; readonly id: string }
  /** A footnote: its words stand elsewhere. */
  | { readonly kind: 'note'; readonly blocks: readonly Block[] }
  /** Number of the page on which `target` stands, and what leads to it. */
  | { readonly kind: 'page'; readonly target: string; readonly style: Style }
  | { readonly kind: 'leader' }
  | Picture;

/** A chart or picture, as large as it is on paper. */
export interface Picture {
  readonly kind: 'picture';
  /** Where links to these ids lead. */
  readonly anchors: readonly string[];
  readonly drawing: Drawing;
  readonly size: Size;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** 1 to 6 for a heading; 0 for none. */
  readonly level: number;
  /** What kind of element it was: `p`, `figcaption`, `caption` … */
  readonly tag: string;
  readonly inlines: readonly Inline[];
  readonly style: Style;
}

export interface Item {
  /** "1." or a bullet, as it stands before the item. */
  readonly marker: string;
  readonly blocks: readonly Block[];
}

export interface Cell {
  readonly isHeader: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly style: Style;
  readonly blocks: readonly Block[];
}

export interface Grid {
  readonly kind: 'table';
  readonly caption: readonly Block[];
  readonly style: Style;
  /** Rows that are repeated on every page, and those below them. */
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Block =
  | Paragraph
  | Picture
  | Grid
  | { readonly kind: 'rule'; readonly style: Style }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly style: Style; readonly items: readonly Item[] }
  /** Side by side: each row has as many cells as there are tracks, or fewer. */
  | {
      readonly kind: 'columns';
      readonly tracks: readonly GridTrack[];
      readonly style: Style;
      readonly rows: readonly (readonly Group[])[];
    }
  | Group;

/** Blocks that belong together: a section, a box, a quotation. */
export interface Group {
  readonly kind: 'group';
  readonly tag: string;
  readonly style: Style;
  readonly blocks: readonly Block[];
}
