/** Rows of PNG pixels taken apart: opacity from colour, interlaced rows into straight ones. */
import { type PngHeader, passes, rowBytes, stretches } from './pngShape.ts';

/** Rows of colour and rows of opacity, each behind the number of its filter. */
interface SplitRows {
  readonly colors: Uint8Array;
  readonly opacity: Uint8Array;
}

/**
 * Parts the last channel from the others. PNG filters each byte by the same byte of the pixels beside and above it, so that a channel
 * that is taken out stays rightly filtered, and nothing need be computed.
 */
export function splitOpacity(rows: Uint8Array, { width, height, bits, channels }: PngHeader): SplitRows {
  const sample = bits / 8;
  const color = sample * (channels - 1);
  const colors = new Uint8Array(height * (1 + width * color));
  const opacity = new Uint8Array(height * (1 + width * sample));
  let [from, toColor, toOpacity] = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    const filter = rows[from++] ?? 0;
    colors[toColor++] = filter;
    opacity[toOpacity++] = filter;
    for (let column = 0; column < width; column++) {
      for (let byte = 0; byte < color; byte++) colors[toColor++] = rows[from++] ?? 0;
      for (let byte = 0; byte < sample; byte++) opacity[toOpacity++] = rows[from++] ?? 0;
    }
  }
  return { colors, opacity };
}

/** Opacity of each pixel of a picture with a palette, eight bits each; colours that `transparency` does not reach are opaque. */
export function opacityOfPalette(rows: Uint8Array, header: PngHeader, transparency: Uint8Array): Uint8Array {
  const { width, height, bits } = header;
  const step = 1 + rowBytes(header, width);
  const plain = unfiltered(rows, { step, height, pixel: 1 });
  const opacity = new Uint8Array(height * (1 + width));
  let to = 0;
  for (let row = 0; row < height; row++) {
    // Rows without a filter.
    to++;
    for (let column = 0; column < width; column++) opacity[to++] = transparency[sampleAt(plain, row * step + 1, column, bits)] ?? 255;
  }
  return opacity;
}

/** The number `bits` wide at a place of a row that begins at `start`. */
function sampleAt(bytes: Uint8Array, start: number, place: number, bits: number): number {
  const bit = place * bits;
  return ((bytes[start + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

interface RowShape {
  /** Bytes of a row with its filter. */
  readonly step: number;
  readonly height: number;
  /** Bytes of a pixel, one at least. */
  readonly pixel: number;
}

/** The rows with their filters undone; the number of each filter is 0. */
function unfiltered(rows: Uint8Array, shape: RowShape): Uint8Array {
  const plain = rows.slice(0, shape.step * shape.height);
  for (let start = 0; start < plain.length; start += shape.step) {
    const undo = filters[plain[start] ?? 0];
    plain[start] = 0;
    if (undo) undoFilter(plain, start, shape, undo);
  }
  return plain;
}

function undoFilter(plain: Uint8Array, start: number, { step, pixel }: RowShape, undo: Undo): void {
  // Above the first row and before the first pixel there is nothing but noughts.
  const hasAbove = start > 0;
  for (let at = start + 1; at < start + step; at++) {
    const hasLeft = at - start > pixel;
    const left = hasLeft ? (plain[at - pixel] ?? 0) : 0;
    const above = hasAbove ? (plain[at - step] ?? 0) : 0;
    const corner = hasLeft && hasAbove ? (plain[at - step - pixel] ?? 0) : 0;
    plain[at] = (plain[at] ?? 0) + undo(left, above, corner);
  }
}

type Undo = (left: number, above: number, corner: number) => number;

/** What each filter took off a byte, by the bytes left of it, above it, and above left. */
const filters: readonly (Undo | null)[] = [null, (left) => left, (_, above) => above, (left, above) => (left + above) >> 1, paeth];

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** The rows of an interlaced picture from top to bottom, filtered so that they deflate well. */
export function straightened(rows: Uint8Array, header: PngHeader): Uint8Array {
  const { width, height, bits, channels } = header;
  const pixelBits = bits * channels;
  const step = 1 + rowBytes(header, width);
  const straight = new Uint8Array(height * step);
  let from = 0;
  for (const stretch of stretches(header)) {
    const [x, y, stepX, stepY] = passes[stretch.pass] ?? [0, 0, 1, 1];
    const shape = { step: 1 + rowBytes(header, stretch.width), height: stretch.height, pixel: Math.max(1, pixelBits >> 3) };
    const plain = unfiltered(rows.subarray(from), shape);
    from += shape.step * shape.height;
    for (let row = 0; row < stretch.height; row++) {
      const source = row * shape.step + 1;
      const target = (y + row * stepY) * step + 1;
      for (let column = 0; column < stretch.width; column++)
        copyPixel({ bytes: plain, start: source, place: column }, { bytes: straight, start: target, place: x + column * stepX }, pixelBits);
    }
  }
  return pixelBits < 8 ? straight : filtered(straight, step);
}

/** Rows without filters, each now as its difference from the one above: what serves most pictures. */
function filtered(plain: Uint8Array, step: number): Uint8Array {
  const rows = plain.slice();
  for (let start = step; start < rows.length; start += step) {
    rows[start] = 2;
    for (let at = start + 1; at < start + step; at++) rows[at] = (plain[at] ?? 0) - (plain[at - step] ?? 0);
  }
  return rows;
}

interface PixelPlace {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly place: number;
}

function copyPixel(from: PixelPlace, to: PixelPlace, bits: number): void {
  if (bits >= 8) {
    const size = bits >> 3;
    for (let byte = 0; byte < size; byte++)
      to.bytes[to.start + to.place * size + byte] = from.bytes[from.start + from.place * size + byte] ?? 0;
    return;
  }
  const bit = to.place * bits;
  const at = to.start + (bit >> 3);
  to.bytes[at] = (to.bytes[at] ?? 0) | (sampleAt(from.bytes, from.start, from.place, bits) << (8 - bits - (bit & 7)));
}
