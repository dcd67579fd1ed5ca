/** What the tests of charts ask of a drawing: its texts with their boxes, and a summary that reads like the picture. */
import { expect } from 'vitest';
import type { Drawing, DrawOp, PathSegment } from '../../src/print.ts';
import { halfEm } from './charts-briefing.ts';

type TextOp = Extract<DrawOp, { op: 'text' }>;

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const texts = (drawing: Drawing): readonly TextOp[] => drawing.ops.filter((op) => op.op === 'text');

export const wordsOf = (drawing: Drawing): readonly string[] => texts(drawing).map(({ text }) => text);

/** From the top of the capitals to the deepest descender. */
function boxOf({ text, matrix, size, width, font }: TextOp): TextBox {
  const { capHeight, descent } = halfEm.vertical(font);
  const [, , , , left, baseline] = matrix;
  return { text, left, top: baseline - capHeight * size, right: left + width, bottom: baseline + descent * size };
}

export function expectTidy(drawing: Drawing): void {
  const boxes = texts(drawing).map(boxOf);
  const outside = boxes.filter(
    (box) => box.left < -0.01 || box.top < 0 || box.right > drawing.width + 0.01 || box.bottom > drawing.height + 0.01,
  );
  expect(outside).toEqual([]);
  const clashes = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} × ${b.text}`),
  );
  expect(clashes).toEqual([]);
}

/** Texts from top to bottom and left to right, one line of the picture on one line. */
export function readAloud(drawing: Drawing): readonly string[] {
  const lines = new Map<number, TextOp[]>();
  for (const op of texts(drawing)) {
    const baseline = Math.round(op.matrix[5]);
    const near = [...lines.keys()].find((key) => Math.abs(key - baseline) <= 1) ?? baseline;
    lines.set(near, [...(lines.get(near) ?? []), op]);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([, ops]) =>
      ops
        .sort((a, b) => a.matrix[4] - b.matrix[4])
        .map(({ text, font }) => (font.isItalic ? `_${text}_` : text))
        .join(' | '),
    );
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly look: string;
}

/** Round marks in order of painting: an open one is painted white. */
export function circles(drawing: Drawing): readonly Circle[] {
  return drawing.ops.flatMap((op) => {
    if (op.op !== 'fill' || op.path.map(([letter]) => letter).join('') !== 'MCCCCZ') return [];
    const xs = ends(op.path).map(([x]) => x);
    const ys = ends(op.path).map(([, y]) => y);
    return { x: middle(xs), y: middle(ys), look: op.paint.color === '#ffffff' ? 'ring' : 'filled' };
  });
}

const ends = (path: readonly PathSegment[]): readonly (readonly [number, number])[] =>
  path.flatMap((segment) => {
    const [y, x] = [...segment].reverse();
    return typeof x === 'number' && typeof y === 'number' ? [[x, y] as const] : [];
  });

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;

/** Filled rectangles of one colour. */
export function rectangles(drawing: Drawing, color: string): readonly TextBox[] {
  return drawing.ops.flatMap((op) => {
    if (op.op !== 'fill' || op.paint.color !== color || !op.path.every(([letter]) => letter === 'M' || letter === 'L' || letter === 'Z'))
      return [];
    const [xs, ys] = [ends(op.path).map(([x]) => x), ends(op.path).map(([, y]) => y)];
    return { text: color, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  });
}
