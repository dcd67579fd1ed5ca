/**
 * The box tree: what is left of a styled document once HTML's questions are answered (what is a block, what is a line of
 * text, which structure node owns it) and before any width is known. Built once; every layout pass reads it.
 */
import type { ContentPart, Drawing, FontRequest, Size, SourcePoint, Style } from '../print.ts';
import type { Course } from './bidi.ts';

/** A link as the text sees it; the same object for every piece of text in it. */
export interface LinkSpan {
  readonly target: string;
  readonly description: string;
  readonly owner: number;
}

/** An inline element with a border, background or padding; painted once on each line it runs over. */
export interface InlineFrame {
  readonly style: Style;
  readonly parent: InlineFrame | null;
}

/** How a stretch of text is set. One object for each inline element, so that identity means "same look, same meaning". */
export interface TextStyle {
  readonly font: FontRequest;
  readonly size: number;
  readonly lineHeight: number;
  readonly color: string;
  /** Points above the baseline of the line. */
  readonly rise: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly decoration: Style['textDecoration'];
  readonly transform: Style['textTransform'];
  readonly whiteSpace: Style['whiteSpace'];
  /** Whether words may be parted at soft hyphens. */
  readonly hasSoftHyphens: boolean;
  /** Language to hyphenate in; null where the style forbids it. */
  readonly hyphenation: string | null;
  readonly owner: number | null;
  readonly link: LinkSpan | null;
  readonly frame: InlineFrame | null;
  /** Where its element begins in the template or page. */
  readonly at: SourcePoint | null;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly style: TextStyle }
  /** `place` names the spot itself, so that its own page number can be looked up. */
  | { readonly kind: 'content'; readonly parts: readonly ContentPart[]; readonly style: TextStyle; readonly place: string }
  | { readonly kind: 'newline' }
  | { readonly kind: 'edge'; readonly width: number; readonly frame: InlineFrame | null }
  | { readonly kind: 'anchor'; readonly name: string }
  /** A note at the foot of the page, called where this stands. */
  | { readonly kind: 'footnote'; readonly box: Box }
  /** Begins or ends a stretch with a direction of its own (UAX 9). */
  | { readonly kind: 'direction'; readonly mark: string }
  | { readonly kind: 'block'; readonly box: Box; readonly style: TextStyle; readonly align: Style['verticalAlign'] };

/** A list marker, hung `hang` points before the first line (null: its own width and half an em). */
export interface Marker {
  readonly parts: readonly ContentPart[];
  readonly style: TextStyle;
  readonly hang: number | null;
}

/** What the first line of a block begins with, the marker of a footnote or one inside a list item: it takes its room in the line. */
export interface Lead {
  readonly inlines: readonly Inline[];
}

/** A run of text between two block boundaries. */
export interface Paragraph {
  readonly style: Style;
  /** The look of the empty line: every line is at least this high. */
  readonly strut: TextStyle;
  readonly inlines: readonly Inline[];
  readonly marker: Marker | null;
  readonly course: Course;
  /** True when page numbers stand in it, so that it must be set again once they are known. */
  readonly refersToPages: boolean;
}

/** What is noted at the top of a box, to be found on its page. */
export type Note =
  | { readonly kind: 'anchor'; readonly name: string }
  | { readonly kind: 'bookmark'; readonly title: string; readonly level: number }
  | { readonly kind: 'string'; readonly name: string; readonly text: string };

export type TableSection = 'head' | 'body' | 'foot';

export interface TableCell {
  readonly box: Box;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface TableRow {
  readonly section: TableSection;
  readonly style: Style;
  readonly notes: readonly Note[];
  readonly cells: readonly TableCell[];
  /** Points by which its upper border lies on the lower border of the row above, which is the same. */
  readonly overlap: number;
}

export interface TableBox {
  /** Where it begins in the template or page. */
  readonly at: SourcePoint;
  readonly captions: readonly Box[];
  readonly rows: readonly TableRow[];
  readonly columns: number;
}

export type Content =
  | { readonly kind: 'blocks'; readonly boxes: readonly Box[] }
  | { readonly kind: 'lines'; readonly paragraph: Paragraph }
  | { readonly kind: 'columns'; readonly flow: Box }
  | { readonly kind: 'grid'; readonly cells: readonly Box[] }
  | { readonly kind: 'table'; readonly table: TableBox }
  /** `size` is the one it has where its style gives none; decoration has no owner. */
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly size: Size; readonly owner: number | null };

/** A block-level box. Its width, where the style gives one, counts padding and border (`box-sizing: border-box`). */
export interface Box {
  readonly style: Style;
  readonly notes: readonly Note[];
  /** Name of the page it must stand on. */
  readonly page: string | null;
  readonly content: Content;
}

/** The page a box begins on: that of its first child, as CSS Paged Media has it. */
export function firstPage(box: Box): string | null {
  const first = box.content.kind === 'blocks' ? box.content.boxes[0] : undefined;
  return first ? firstPage(first) : box.page;
}

export function lastPage(box: Box): string | null {
  const last = box.content.kind === 'blocks' ? box.content.boxes.at(-1) : undefined;
  return last ? lastPage(last) : box.page;
}

const referring = new WeakMap<Box, boolean>();

/** Whether a page number stands anywhere in a box. */
export function refersToPages(box: Box): boolean {
  const known = referring.get(box);
  if (known !== undefined) return known;
  const found = contentRefers(box.content);
  referring.set(box, found);
  return found;
}

function contentRefers(content: Content): boolean {
  switch (content.kind) {
    case 'lines':
      return content.paragraph.refersToPages;
    case 'blocks':
      return content.boxes.some(refersToPages);
    case 'columns':
      return refersToPages(content.flow);
    case 'grid':
      return content.cells.some(refersToPages);
    case 'table':
      return (
        content.table.captions.some(refersToPages) || content.table.rows.some((row) => row.cells.some((cell) => refersToPages(cell.box)))
      );
    case 'drawing':
      return false;
  }
}
