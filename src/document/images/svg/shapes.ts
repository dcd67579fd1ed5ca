/** The basic shapes of SVG as paths in their own coordinates. */
import type { PathSegment, Size } from '../../../print.ts';
import { readPathData } from './pathData.ts';
import type { SvgElement } from './tree.ts';
import { numbersIn, readLength } from './values.ts';

/** What the lengths of a shape count in. */
export interface ShapeContext {
  readonly em: number;
  readonly viewport: Size;
}

export interface Shape {
  readonly path: readonly PathSegment[];
  /** What is wrong with it, or null. */
  readonly complaint: string | null;
}

type MakeShape = (element: SvgElement, context: ShapeContext) => Shape;

const whole = (path: readonly PathSegment[]): Shape => ({ path, complaint: null });
const nothing = whole([]);

/** A length of an element in pixels; `fallback` where it is not given or cannot be read. */
export function lengthOf(element: SvgElement, name: string, context: ShapeContext, fallback = 0): number {
  const text = element.attributes.get(name);
  return text === undefined ? fallback : (readLength(text, { em: context.em, whole: percentBase(name, context.viewport) }) ?? fallback);
}

function percentBase(name: string, { width, height }: Size): number {
  if (/^(x[12]?|cx|dx|rx|width)$/.test(name)) return width;
  if (/^(y[12]?|cy|dy|ry|height)$/.test(name)) return height;
  return Math.hypot(width, height) / Math.SQRT2;
}

/** Handles of a quarter of an ellipse, as a share of its radius. */
const kappa = 0.552_284_749_831;

/** An ellipse, clockwise from its rightmost point. */
function ellipse(cx: number, cy: number, rx: number, ry: number): readonly PathSegment[] {
  const [hx, hy] = [rx * kappa, ry * kappa];
  return [
    ['M', cx + rx, cy],
    ['C', cx + rx, cy + hy, cx + hx, cy + ry, cx, cy + ry],
    ['C', cx - hx, cy + ry, cx - rx, cy + hy, cx - rx, cy],
    ['C', cx - rx, cy - hy, cx - hx, cy - ry, cx, cy - ry],
    ['C', cx + hx, cy - ry, cx + rx, cy - hy, cx + rx, cy],
    ['Z'],
  ];
}

export function rectangle(x: number, y: number, width: number, height: number): readonly PathSegment[] {
  return [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']];
}

const rect: MakeShape = (element, context) => {
  const length = (name: string, fallback = 0): number => lengthOf(element, name, context, fallback);
  const [x, y, width, height] = [length('x'), length('y'), length('width'), length('height')];
  if (width <= 0 || height <= 0) return nothing;
  // One radius stands for both.
  const [rx, ry] = [length('rx', length('ry')), length('ry', length('rx'))];
  const [h, v] = [Math.min(Math.max(0, rx), width / 2), Math.min(Math.max(0, ry), height / 2)];
  if (h === 0 || v === 0) return whole(rectangle(x, y, width, height));
  const [dh, dv] = [h * (1 - kappa), v * (1 - kappa)];
  const [right, bottom] = [x + width, y + height];
  return whole([
    ['M', x + h, y],
    ['L', right - h, y],
    ['C', right - dh, y, right, y + dv, right, y + v],
    ['L', right, bottom - v],
    ['C', right, bottom - dv, right - dh, bottom, right - h, bottom],
    ['L', x + h, bottom],
    ['C', x + dh, bottom, x, bottom - dv, x, bottom - v],
    ['L', x, y + v],
    ['C', x, y + dv, x + dh, y, x + h, y],
    ['Z'],
  ]);
};

const points =
  (end: readonly PathSegment[]): MakeShape =>
  (element) => {
    const numbers = numbersIn(element.attributes.get('points') ?? '');
    const path: PathSegment[] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2)
      path.push([index === 0 ? 'M' : 'L', numbers[index] ?? 0, numbers[index + 1] ?? 0]);
    return whole(path.length === 0 ? path : [...path, ...end]);
  };

const path: MakeShape = (element) => {
  const text = element.attributes.get('d') ?? '';
  if (text.trim() === 'none') return nothing;
  const { path: read, brokenAt } = readPathData(text);
  const rest = brokenAt === null ? '' : text.slice(brokenAt, brokenAt + 20).trim();
  return { path: read, complaint: brokenAt === null ? null : `The path cannot be read from "${rest}"` };
};

/** By tag. */
export const shapes: ReadonlyMap<string, MakeShape> = new Map<string, MakeShape>([
  ['path', path],
  ['rect', rect],
  [
    'circle',
    (element, context) => {
      const radius = lengthOf(element, 'r', context);
      return radius <= 0 ? nothing : whole(ellipse(lengthOf(element, 'cx', context), lengthOf(element, 'cy', context), radius, radius));
    },
  ],
  [
    'ellipse',
    (element, context) => {
      const rx = lengthOf(element, 'rx', context, lengthOf(element, 'ry', context));
      const ry = lengthOf(element, 'ry', context, rx);
      return rx <= 0 || ry <= 0 ? nothing : whole(ellipse(lengthOf(element, 'cx', context), lengthOf(element, 'cy', context), rx, ry));
    },
  ],
  [
    'line',
    (element, context) => {
      const length = (name: string): number => lengthOf(element, name, context);
      return whole([
        ['M', length('x1'), length('y1')],
        ['L', length('x2'), length('y2')],
      ]);
    },
  ],
  ['polyline', points([])],
  ['polygon', points([['Z']])],
]);
