/** The part of fontkit 2.0.4 that we use; the package ships no types. */
declare module 'fontkit' {
  export interface FontGlyph {
    readonly id: number;
    /** As first met in this font: a glyph that stands for two characters keeps the one it was asked for first. */
    readonly codePoints: readonly number[];
    /** In font units. */
    readonly advanceWidth: number;
  }

  export interface GlyphPosition {
    /** Kerning included, in font units. */
    readonly xAdvance: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly FontGlyph[];
    readonly positions: readonly GlyphPosition[];
  }

  /** OpenType tags to switch on beside the usual ones, or to switch on and off. */
  export type Features = readonly string[] | Readonly<Record<string, boolean>>;

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly availableFeatures: readonly string[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number): FontGlyph;
    layout(text: string, features?: Features): GlyphRun;
  }

  export function create(bytes: Uint8Array): Font;
}
