/** The part of fontkit 2.0.4 that we use; the package ships no types. */
declare module 'fontkit' {
  export interface FontGlyph {
    /** In font units. */
    readonly advanceWidth: number;
    /** In font units, y upwards; `args` are pairs of x and y. */
    readonly path: { readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[] };
  }

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    getGlyph(id: number): FontGlyph;
    glyphForCodePoint(codePoint: number): FontGlyph & { readonly id: number };
  }

  export function create(bytes: Uint8Array): Font;
}
