/** How the pixels of a PNG lie in its rows. */

/** What the header chunk says. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** Samples of a pixel, opacity among them. */
  readonly channels: number;
  readonly isPalette: boolean;
  readonly hasOpacity: boolean;
  readonly isInterlaced: boolean;
}

/** Bytes of a row of pixels, without its filter. */
export const rowBytes = ({ bits, channels }: PngHeader, width: number): number => Math.ceil((width * bits * channels) / 8);

/** Where the seven passes of an interlaced picture begin, and their steps: x, y, step in x, step in y. */
export const passes: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** Columns and rows of each pass, and of the whole where there are none; those without a pixel are left out. */
export function stretches(header: PngHeader): readonly { readonly width: number; readonly height: number; readonly pass: number }[] {
  const { width, height, isInterlaced } = header;
  if (!isInterlaced) return [{ width, height, pass: -1 }];
  return passes
    .map(([x, y, stepX, stepY], pass) => ({ width: Math.ceil((width - x) / stepX), height: Math.ceil((height - y) / stepY), pass }))
    .filter((stretch) => stretch.width > 0 && stretch.height > 0);
}
