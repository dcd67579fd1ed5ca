/** Transforms of SVG: what takes a shape from its own coordinates to the paper. */
import { combined, identity } from '../../../matrix.ts';
import type { Matrix, PathSegment } from '../../../print.ts';
import { numbersIn } from './values.ts';

/** No paper is wider than this, in points; a number beyond it would be no number in PDF. */
const farthest = 1_000_000;

const onPaper = (value: number): number => (Number.isNaN(value) ? 0 : Math.max(-farthest, Math.min(farthest, value)));

/** The path where the matrix takes it. */
export function transformed(path: readonly PathSegment[], matrix: Matrix): readonly PathSegment[] {
  const [a, b, c, d, e, f] = matrix;
  const x = (px: number, py: number): number => onPaper(a * px + c * py + e);
  const y = (px: number, py: number): number => onPaper(b * px + d * py + f);
  return path.map((segment): PathSegment => {
    switch (segment[0]) {
      case 'Z':
        return segment;
      case 'C': {
        const [, x1, y1, x2, y2, x3, y3] = segment;
        return ['C', x(x1, y1), y(x1, y1), x(x2, y2), y(x2, y2), x(x3, y3), y(x3, y3)];
      }
      default:
        return [segment[0], x(segment[1], segment[2]), y(segment[1], segment[2])];
    }
  });
}

export const onPaperMatrix = (matrix: Matrix): Matrix => {
  const [a, b, c, d, e, f] = matrix;
  return [onPaper(a), onPaper(b), onPaper(c), onPaper(d), onPaper(e), onPaper(f)];
};

/** How much wider a pen becomes: the mean of both directions, where they differ. */
export const scaleOf = ([a, b, c, d]: Matrix): number => onPaper(Math.sqrt(Math.abs(a * d - b * c)));

export const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];
export const scaled = (x: number, y: number): Matrix => [x, 0, 0, y, 0, 0];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function turned(degrees: number, x: number, y: number): Matrix {
  const [sine, cosine] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
  return combined(moved(x, y), combined([cosine, sine, -sine, cosine, 0, 0], moved(-x, -y)));
}

/** Transform functions by name in lower case; null for numbers they do not take. */
const functions: Readonly<Record<string, (numbers: readonly number[]) => Matrix | null>> = {
  matrix: ([a, b, c, d, e, f]) =>
    a === undefined || b === undefined || c === undefined || d === undefined ? null : [a, b, c, d, e ?? 0, f ?? 0],
  translate: ([x, y = 0]) => (x === undefined ? null : moved(x, y)),
  translatex: ([x]) => (x === undefined ? null : moved(x, 0)),
  translatey: ([y]) => (y === undefined ? null : moved(0, y)),
  scale: ([x, y = x]) => (x === undefined || y === undefined ? null : scaled(x, y)),
  rotate: ([angle, x = 0, y = 0]) => (angle === undefined ? null : turned(angle, x, y)),
  skewx: ([angle]) => (angle === undefined ? null : [1, 0, Math.tan(radians(angle)), 1, 0, 0]),
  skewy: ([angle]) => (angle === undefined ? null : [1, Math.tan(radians(angle)), 0, 1, 0, 0]),
};

/** Nobody writes so much, and reading it takes time that grows with its square. */
const longestTransform = 2000;

/** `translate(5 5) rotate(-45)` and so on, also with px and deg as CSS writes them; null where it cannot be read. */
export function readTransform(text: string): Matrix | null {
  let matrix = identity;
  if (text.trim() === 'none') return matrix;
  if (text.length > longestTransform) return null;
  let at = 0;
  for (const match of text.matchAll(/([a-z]+)\s*\(([^()]*)\)[\s,]*/gi)) {
    const [whole, name = '', inside = ''] = match;
    if (text.slice(at, match.index).trim() !== '' || /[^\d\s,.e+\-pxdg]/i.test(inside)) return null;
    const step = functions[name.toLowerCase()]?.(numbersIn(inside));
    if (!step) return null;
    matrix = combined(matrix, step);
    at = match.index + whole.length;
  }
  return text.slice(at).trim() === '' ? matrix : null;
}
