/**
 * FLOOR. What is put on paper: drawings, styled documents and pages, and the measure of type.
 * All lengths are in points (1/72 inch) unless a name says otherwise; y grows downwards from the top left. Imports nothing.
 */

// ── type ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A font file as `@font-face` names it. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly isItalic: boolean;
  /** Path the World can read. */
  readonly file: string;
}

/** What a piece of text asks for. Families are tried in order; `features` are OpenType tags, sorted ("onum", "tnum"), off where they end in "=0". */
export interface FontRequest {
  readonly families: readonly string[];
  readonly weight: number;
  readonly isItalic: boolean;
  readonly features: readonly string[];
}

/**
 * One glyph: id in its face, advance in em (kerning included), and the text it stands for (a ligature stands for several letters). `offset`
 * moves an accent right and up from where it would stand, in em.
 */
export interface Glyph {
  readonly id: number;
  readonly advance: number;
  readonly text: string;
  readonly offset?: readonly [right: number, up: number];
}

/** Text set in one face, its glyphs from left to right. `width` is the sum of the advances, in em. */
export interface ShapedRun {
  /** Key of the face: its file. */
  readonly face: string;
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  readonly width: number;
  /** Part of the size that the glyphs are drawn at, which their advances count already: small capitals made of capitals. Absent is 1. */
  readonly scale?: number | undefined;
}

/** In em, all positive. */
export interface VerticalMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Thickness of the line that underlines. */
  readonly underline: number;
}

/** The measure of type. `outputs/pdf` fulfils it; `layout` and `charts` receive it and know no font format. */
export interface FontMetrics {
  /**
   * One run for each face needed, in the order of the text; more than one only where fallback steps in. Text without a direction runs
   * as its letters do. Throws BriefError `layout/no-glyph`. Cached.
   */
  shape(font: FontRequest, text: string, direction?: 'ltr' | 'rtl'): readonly ShapedRun[];
  /** Width in em. */
  width(font: FontRequest, text: string): number;
  vertical(font: FontRequest): VerticalMetrics;
}

// ── drawings ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type PathSegment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** Opacity of the pixels of a raster, as rows of grey in the same form as its own. */
export interface OpacityRows {
  readonly bits: number;
  readonly bytes: Uint8Array;
}

/** A picture of pixels as it was read from its file, checked, and as PDF takes it. */
export interface Raster {
  /** The same for the same bytes: what has one key is embedded once. */
  readonly key: string;
  /** In pixels, as they lie in the file. */
  readonly width: number;
  readonly height: number;
  /** A whole JPEG file; or rows of samples, each row behind the number of its PNG filter, deflated together. */
  readonly format: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
  /** Samples of a pixel: grey or a number in the palette, or red green blue. */
  readonly channels: 1 | 3;
  readonly bits: number;
  /** Red, green and blue of each colour, a byte each. */
  readonly palette: Uint8Array | null;
  readonly opacity: OpacityRows | null;
  /** The samples of the one colour that is not painted. */
  readonly clearColor: readonly number[] | null;
}

/** a b c d e f as in PDF and canvas: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Where along a gradient, from 0 to 1, which colour holds; `#rrggbb`. */
export interface ColorStop {
  readonly offset: number;
  readonly color: string;
}

/** Colours that run from one place to another, along a line or from circle to circle (x, y, radius), and beyond both as at their ends. */
export interface Gradient {
  readonly kind: 'linear' | 'radial';
  readonly from: readonly [x: number, y: number, radius?: number];
  readonly to: readonly [x: number, y: number, radius?: number];
  /** In order, one at least. */
  readonly stops: readonly ColorStop[];
  /** Takes its coordinates to those of the drawing. */
  readonly matrix: Matrix;
}

/** A tile that is repeated in rows and columns, cut off at its edges; `ops` stand in its own coordinates. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly width: number;
  readonly height: number;
  readonly ops: readonly DrawOp[];
  /** Takes the coordinates of the first tile to those of the drawing. */
  readonly matrix: Matrix;
}

/** Colour as `#rrggbb`, for who paints no textures the nearest to it; `alpha` from 0 to 1. */
export interface Paint {
  readonly color: string;
  readonly alpha: number;
  readonly texture?: Gradient | Pattern;
}

export type DrawOp =
  | { readonly op: 'save' }
  | { readonly op: 'restore' }
  | { readonly op: 'clip'; readonly path: readonly PathSegment[]; readonly isEvenOdd: boolean }
  | { readonly op: 'fill'; readonly path: readonly PathSegment[]; readonly isEvenOdd: boolean; readonly paint: Paint }
  | {
      readonly op: 'stroke';
      readonly path: readonly PathSegment[];
      readonly paint: Paint;
      readonly width: number;
      readonly cap: 'butt' | 'round' | 'square';
      readonly join: 'miter' | 'round' | 'bevel';
      readonly dash: readonly number[];
      readonly dashOffset: number;
      /** Where a corner is cut off; 10 unless given. */
      readonly miterLimit?: number;
    }
  | {
      readonly op: 'text';
      readonly text: string;
      /** Places the left end of the baseline. */
      readonly matrix: Matrix;
      readonly font: FontRequest;
      readonly size: number;
      readonly width: number;
      readonly paint: Paint;
      /** Letters are drawn as outlines, with a pen this wide, and not filled. */
      readonly outline?: number;
    }
  /** `matrix` takes the unit square, its origin at the top left pixel, to where the pixels are to be seen. */
  | { readonly op: 'image'; readonly raster: Raster; readonly matrix: Matrix }
  /** Painted by themselves first, and then all together as faint as `alpha` says: what overlaps does not shine through. */
  | { readonly op: 'group'; readonly alpha: number; readonly ops: readonly DrawOp[] };

/** The figures behind a drawing, as rows of printed text. */
export interface DrawingTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture as a list of operations in absolute coordinates. Without `alt` it is mere decoration. */
export interface Drawing {
  readonly name: string;
  readonly title: string;
  /** One line for the page to print under the title: what the marks mean. Neither is drawn. */
  readonly subtitle: string;
  readonly width: number;
  readonly height: number;
  readonly ops: readonly DrawOp[];
  readonly alt: string;
  readonly table: DrawingTable;
  /** Fills whatever shape it is given, as photographs do in HTML; other drawings keep their own. */
  readonly isStretched?: true;
}

// ── pages for screens: what `document` gives to `outputs/html` ─────────────────────────────────────────────────────

export interface WebElement {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly WebNode[];
}

/** Text as it is read, not as markup; a drawing stands in an element of its own. */
export type WebNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  | WebElement;

/** A page that asks for nothing but what it holds. */
export interface WebPage {
  readonly title: string;
  /** Of the html element, its language among them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly body: WebElement;
  /** One sheet, in which no address stands. */
  readonly css: string;
}

// ── styled documents: what `document` gives to `layout` ────────────────────────────────────────────────────────────

export type Length = number | 'auto' | { readonly percent: number };
export type GridTrack = { readonly fr: number } | { readonly pt: number } | { readonly percent: number };
/** `auto` goes by the first letter of each paragraph. */
export type TextDirection = 'ltr' | 'rtl' | 'auto';
export type BorderStyle = 'none' | 'solid' | 'dotted' | 'dashed';

/** The four sides in CSS order. */
export interface Sides<T> {
  readonly top: T;
  readonly right: T;
  readonly bottom: T;
  readonly left: T;
}

export interface Border {
  readonly width: number;
  readonly style: BorderStyle;
  readonly color: string;
}

/** Part of generated content (`content`, `string-set`, margin boxes). */
export type ContentPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'pages' }
  /** Page number of the element that `target` (an id) names. */
  | { readonly kind: 'target-page'; readonly target: string }
  /** A running string set by `string-set`. */
  | { readonly kind: 'string'; readonly name: string }
  | { readonly kind: 'leader'; readonly pattern: 'dotted' | 'solid' | 'space' };

export type Display =
  | 'block'
  | 'inline'
  | 'inline-block'
  | 'list-item'
  | 'grid'
  | 'table'
  | 'table-header-group'
  | 'table-row-group'
  | 'table-footer-group'
  | 'table-row'
  | 'table-cell'
  | 'table-caption';

/** Computed values, CSS names in camel case, lengths in points, inheritance and `var()` already resolved. */
export interface Style {
  readonly display: Display;
  readonly fontFamily: readonly string[];
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly isItalic: boolean;
  /** OpenType features that follow from the properties of type, sorted: "smcp" is on, "liga=0" off. */
  readonly fontFeatures: readonly string[];
  readonly lineHeight: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly color: string;
  readonly direction: TextDirection;
  /** `start` is the side that lines begin at. */
  readonly textAlign: 'start' | 'end' | 'left' | 'right' | 'center' | 'justify';
  /** The character that the lines of a table column stand in line by; null for none. */
  readonly alignOn: string | null;
  /** Whether light marks at the start and end of justified lines reach into the margin. */
  readonly hangingPunctuation: { readonly start: boolean; readonly end: boolean };
  readonly hyphens: 'none' | 'manual' | 'auto';
  readonly textIndent: number;
  readonly textTransform: 'none' | 'uppercase' | 'lowercase' | 'capitalize';
  readonly textDecoration: 'none' | 'underline' | 'line-through';
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap' | 'pre-line';
  /** A number raises the baseline by so many points. */
  readonly verticalAlign: 'baseline' | 'super' | 'sub' | 'top' | 'middle' | 'bottom' | number;
  readonly margin: Sides<number | 'auto'>;
  readonly padding: Sides<number>;
  readonly border: Sides<Border>;
  readonly backgroundColor: string | null;
  readonly width: Length;
  readonly height: Length;
  readonly minWidth: Length;
  readonly maxWidth: Length;
  readonly minHeight: Length;
  readonly maxHeight: Length;
  readonly gridTemplateColumns: readonly GridTrack[];
  readonly columnGap: number;
  readonly rowGap: number;
  /** 1 is ordinary flow. */
  readonly columnCount: number;
  readonly breakBefore: 'auto' | 'page' | 'avoid';
  readonly breakAfter: 'auto' | 'page' | 'avoid';
  readonly breakInside: 'auto' | 'avoid';
  readonly orphans: number;
  readonly widows: number;
  readonly captionSide: 'top' | 'bottom';
  /** Name of the `@page` rule the element asks for; null is the default page. */
  readonly page: string | null;
  readonly bookmarkLevel: number | null;
  /** Running strings this element sets. */
  readonly stringSet: readonly { readonly name: string; readonly parts: readonly ContentPart[] }[];
}

/** Line and column of a template or page, from 1. */
export interface SourcePoint {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A piece of text with entities decoded and white space as in the source. */
export interface StyledText {
  readonly kind: 'text';
  readonly text: string;
}

/** Content made by `::before`, `::after` or a list marker; `isMarker` hangs it in the padding of its list item, unless it stands inside. */
export interface StyledContent {
  readonly kind: 'content';
  readonly parts: readonly ContentPart[];
  readonly style: Style;
  readonly isMarker: boolean;
  /** The marker begins the first line of its item. */
  readonly isInside?: true;
}

export interface StyledDrawing {
  readonly kind: 'drawing';
  readonly id: string | null;
  readonly drawing: Drawing;
  /** The size it has where its style gives none. */
  readonly size: Size;
  readonly style: Style;
}

/** An element with its computed style. Elements with `display: none` are not in the tree. */
export interface StyledElement {
  readonly kind: 'element';
  readonly tag: string;
  readonly id: string | null;
  /** `#anchor` or an absolute address, for `a`. */
  readonly href: string | null;
  readonly language: string | null;
  readonly colspan: number;
  readonly rowspan: number;
  readonly scope: 'col' | 'row' | null;
  readonly style: Style;
  readonly children: readonly StyledNode[];
  readonly at: SourcePoint;
}

/** An element that stands at the foot of the page: in the text its call stands for it, and its own words begin with the marker. */
export interface StyledFootnote {
  readonly kind: 'footnote';
  readonly call: StyledContent | null;
  readonly marker: StyledContent | null;
  /** Holds no footnote. */
  readonly body: StyledElement;
}

export type StyledNode = StyledText | StyledContent | StyledDrawing | StyledElement | StyledFootnote;

export type MarginBoxName = 'top-left' | 'top-center' | 'top-right' | 'bottom-left' | 'bottom-center' | 'bottom-right';

export interface MarginBox {
  readonly name: MarginBoxName;
  readonly parts: readonly ContentPart[];
  readonly style: Style;
}

/** What parts the footnotes of a page from its text, from top to bottom: white, a rule as long as the page's text is wide or shorter, white. */
export interface FootnoteArea {
  readonly marginTop: number;
  readonly rule: Border;
  readonly ruleLength: Length;
  readonly paddingTop: number;
}

/** A resolved `@page` rule. */
export interface PageRule {
  readonly name: string | null;
  readonly isFirst: boolean;
  readonly width: number;
  readonly height: number;
  readonly margin: Sides<number>;
  readonly boxes: readonly MarginBox[];
  readonly footnotes: FootnoteArea;
}

/** What a template becomes: the tree to be laid out, the pages it goes on, the faces it needs. */
export interface StyledDocument {
  readonly title: string;
  readonly language: string;
  readonly fonts: readonly FontFace[];
  /** Most general first; for a page, the last rule that fits its name and place holds. */
  readonly pages: readonly PageRule[];
  readonly root: StyledElement;
}

// ── pages: what `layout` gives to `outputs` ────────────────────────────────────────────────────────────────────────

/** Standard structure types of PDF 1.7 that the engine writes. */
export type StructureTag =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'BlockQuote'
  | 'Quote'
  | 'Link'
  | 'TOC'
  | 'TOCI'
  | 'Span'
  | 'Code'
  | 'Note'
  | 'Reference';

/** A node of the structure tree. `id` is its index in `LaidOut.structure`; parents come before children. */
export interface StructureNode {
  readonly id: number;
  readonly parent: number | null;
  readonly tag: StructureTag;
  readonly alt: string | null;
  readonly language: string | null;
  readonly scope: 'Column' | 'Row' | null;
  readonly colspan: number;
  readonly rowspan: number;
  readonly title: string | null;
}

/** Text placed by its baseline. `owner` is a structure node, or null for an artifact (running heads, rules, repeated table heads). */
export interface PlacedText {
  readonly kind: 'text';
  readonly x: number;
  readonly baseline: number;
  readonly run: ShapedRun;
  readonly size: number;
  readonly color: string;
  /** Points added to every space of the run. */
  readonly wordSpacing: number;
  /** Points added after every glyph. */
  readonly letterSpacing: number;
  readonly owner: number | null;
  /** The line ends here where a space or a line end stands in the text: what comes next is another word to whoever reads by text alone. */
  readonly isBeforeSpace?: true | undefined;
}

export interface PlacedRect {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

export interface PlacedLine {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly color: string;
  readonly style: 'solid' | 'dotted' | 'dashed';
}

export interface PlacedDrawing {
  readonly kind: 'drawing';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing;
  /** Null for decoration. */
  readonly owner: number | null;
}

export type PlacedItem = PlacedText | PlacedRect | PlacedLine | PlacedDrawing;

/** A clickable area; `target` is `#anchor` or an absolute address. One for each line the link runs over. */
export interface PlacedLink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: string;
  /** What a reader is told of it. */
  readonly description: string;
  /** The `Link` structure node. */
  readonly owner: number;
}

/** A finished page: items in painting order. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PlacedItem[];
  readonly links: readonly PlacedLink[];
}

/** Place an anchor stands at; `page` counts from 0. */
export interface Destination {
  readonly name: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export interface Bookmark {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number;
}

export interface LaidOut {
  readonly title: string;
  readonly language: string;
  readonly pageCount: number;
  /** The pages in order, each made when it is asked for, so that never all of them are held; anew on each walk. Throws as `layOut` does. */
  readonly pages: Iterable<Page>;
  readonly structure: readonly StructureNode[];
  /** For each structure node the last page, from 0, that shows anything of it or of a node below it; -1 for none. */
  readonly lastPages: Int32Array;
  readonly destinations: readonly Destination[];
  readonly bookmarks: readonly Bookmark[];
}
