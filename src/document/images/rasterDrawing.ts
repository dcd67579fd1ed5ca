/** A raster as a drawing. */
import type { Drawing, Matrix, Raster } from '../../print.ts';

/** A pixel of CSS in points. */
export const pixelPt = 0.75;

/** How the unit square is turned for each orientation of Exif, beginning with 1. */
const turns: readonly Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
];

/** A pixel of the file is a pixel of CSS, whatever density the file claims, as in browsers. */
export function drawRaster(raster: Raster, orientation: number): Drawing {
  const turn: Matrix = turns[orientation - 1] ?? [1, 0, 0, 1, 0, 0];
  const isOnItsSide = orientation > 4;
  const width = (isOnItsSide ? raster.height : raster.width) * pixelPt;
  const height = (isOnItsSide ? raster.width : raster.height) * pixelPt;
  const [a, b, c, d, e, f] = turn;
  const matrix: Matrix = [a * width, b * height, c * width, d * height, e * width, f * height];
  return { ...blankDrawing(width, height), ops: [{ op: 'image', raster, matrix }], isStretched: true };
}

/** A drawing without name, alt text or table, for a picture out of a file. */
export function blankDrawing(width: number, height: number): Drawing {
  return { name: '', title: '', subtitle: '', width, height, ops: [], alt: '', table: { head: [], rows: [] } };
}
