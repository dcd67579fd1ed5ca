/** Operations brought to another scale and place: from the pixels of a recording to points, and down under a heading. */
import type { DrawOp, Matrix, Paint, PathSegment } from '../print.ts';

/** What every length is multiplied with, and how far everything is moved after that. */
export interface Shift {
  readonly scale: number;
  readonly right: number;
  readonly down: number;
}

/** A hundredth of a point is finer than any printer, and one digit less in every number of the file. */
const round = (value: number): number => Math.round(value * 100) / 100;
/** Factors are multiplied with what they scale. */
const roundFactor = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Two decimals are kept. Pictures of pixels are in no chart and throw. */
export function placed(ops: readonly DrawOp[], shift: Shift): readonly DrawOp[] {
  /** What is filled and stroked is one path, and stays one. */
  let last: { readonly from: readonly PathSegment[]; readonly to: readonly PathSegment[] } | null = null;
  const path = (from: readonly PathSegment[]): readonly PathSegment[] => {
    if (last?.from !== from) last = { from, to: placedPath(from, shift) };
    return last.to;
  };
  return ops.map((op) => placedOp(op, shift, path));
}

function placedOp(op: DrawOp, shift: Shift, path: (from: readonly PathSegment[]) => readonly PathSegment[]): DrawOp {
  const length = (value: number): number => round(value * shift.scale);
  switch (op.op) {
    case 'save':
    case 'restore':
      return op;
    case 'image':
      throw new Error('charts: a chart holds no pictures of pixels');
    case 'group':
      return { ...op, ops: placed(op.ops, shift) };
    case 'clip':
      return { ...op, path: path(op.path) };
    case 'fill':
      return { ...op, path: path(op.path), paint: placedPaint(op.paint, shift) };
    case 'stroke': {
      const pen = { width: length(op.width), dash: op.dash.map(length), dashOffset: length(op.dashOffset) };
      return { ...op, path: path(op.path), paint: placedPaint(op.paint, shift), ...pen };
    }
    case 'text': {
      const outline = op.outline === undefined ? {} : { outline: length(op.outline) };
      return { ...op, matrix: placedMatrix(op.matrix, shift), paint: placedPaint(op.paint, shift), ...outline };
    }
  }
}

/** A texture keeps its own coordinates: only the way from them to the drawing is another. */
function placedPaint(paint: Paint, shift: Shift): Paint {
  const { texture } = paint;
  return texture ? { ...paint, texture: { ...texture, matrix: placedMatrix(texture.matrix, shift) } } : paint;
}

function placedMatrix([a, b, c, d, e, f]: Matrix, { scale, right, down }: Shift): Matrix {
  return [
    roundFactor(a * scale),
    roundFactor(b * scale),
    roundFactor(c * scale),
    roundFactor(d * scale),
    round(e * scale + right),
    round(f * scale + down),
  ];
}

/**
 * Round shapes are rounded from where they begin: the same mark at two places is the same to the last digit, which a file compresses, and
 * no circle is dented.
 */
function placedPath(segments: readonly PathSegment[], { scale, right, down }: Shift): readonly PathSegment[] {
  const [start] = segments;
  const isRound = start?.[0] === 'M' && segments.some(([letter]) => letter === 'C');
  const along = (from: number, moved: number) => {
    const begin = round(from * scale + moved);
    return (value: number): number => round(begin + round((value - from) * scale));
  };
  const x = isRound ? along(start[1], right) : (value: number): number => round(value * scale + right);
  const y = isRound ? along(start[2], down) : (value: number): number => round(value * scale + down);
  return segments.map((segment) => placedSegment(segment, x, y));
}

function placedSegment(segment: PathSegment, x: (value: number) => number, y: (value: number) => number): PathSegment {
  switch (segment[0]) {
    case 'M':
    case 'L':
      return [segment[0], x(segment[1]), y(segment[2])];
    case 'C':
      return [segment[0], x(segment[1]), y(segment[2]), x(segment[3]), y(segment[4]), x(segment[5]), y(segment[6])];
    case 'Z':
      return segment;
  }
}
