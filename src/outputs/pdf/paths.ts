/** Paths as operators, in few bytes: rectangles by one operator, and whatever is longer counted from its first point. */
import type { PathSegment } from '../../print.ts';
import { number } from './operators.ts';

/** From here on a path of its own origin is the shorter one: what recurs in a drawing is then written with the same bytes. */
const longPath = 6;

/** No mark that recurs goes on for so many points without a break: coasts and borders stand as they are. */
const coastline = 12;

/** Outlines of a map have more points than that, all on halves of one. Counted in halves, half of their numbers are two letters shorter. */
const outlineLength = 40;
const half = 0.5;

/**
 * The path, and the operators that paint it or cut by it. A long one stands under a translation to its first point: dots and hatches of one
 * size are the same text all over a page, which is nothing once compressed. `width` is that of an unbroken line along it; null for any other.
 */
export function painted(path: readonly PathSegment[], operator: string, width: number | null = null): string {
  const [first] = path;
  if (path.length < longPath || first?.[0] !== 'M') return `${pathOf(path, [0, 0])}${operator}\n`;
  if (width !== null && path.length > outlineLength && isOnHalves(path)) return inHalves(path, operator, width);
  if (isCoast(path)) return `${pathOf(path, [0, 0])}${operator}\n`;
  const [, x, y] = first;
  return `q 1 0 0 1 ${number(x)} ${number(y)} cm\n${pathOf(path, [x, y])}${operator} Q\n`;
}

const isOnHalves = (path: readonly PathSegment[]): boolean =>
  path.every(([, ...points]) => points.every((value) => Number.isInteger(value / half)));

const inHalves = (path: readonly PathSegment[], operator: string, width: number): string => {
  const doubled = path.map(([kind, ...points]) => [kind, ...points.map((value) => value / half)] as unknown as PathSegment);
  return `q ${half} 0 0 ${half} 0 0 cm ${number(width / half)} w\n${pathOf(doubled, [0, 0])}${operator} Q\n`;
};

const isCoast = (path: readonly PathSegment[]): boolean => path.length > coastline * path.filter(([kind]) => kind === 'M').length;

/** The path cut out: it stays in force, so it stands where the drawing has it. */
export function clipped(path: readonly PathSegment[], isEvenOdd: boolean): string {
  return `${pathOf(path, [0, 0])}${isEvenOdd ? 'W*' : 'W'} n\n`;
}

type Point = readonly [number, number];

function pathOf(path: readonly PathSegment[], origin: Point): string {
  let text = '';
  for (let at = 0; at < path.length; at++) {
    const rectangle = rectangleAt(path, at, origin);
    text += rectangle ?? segmentOf(path[at] ?? ['Z'], origin);
    if (rectangle !== null) at += rectangleLength - 1;
  }
  return text;
}

const rectangleLength = 5;

/** A closed rectangle that begins here and goes along x first, as `re` does; null for anything else. */
function rectangleAt(path: readonly PathSegment[], at: number, [left, top]: Point): string | null {
  const [from, right, corner, back, end] = path.slice(at, at + rectangleLength);
  if (from?.[0] !== 'M' || right?.[0] !== 'L' || corner?.[0] !== 'L' || back?.[0] !== 'L' || end?.[0] !== 'Z') return null;
  const [, x, y] = from;
  const isSquare = right[2] === y && corner[1] === right[1] && back[1] === x && back[2] === corner[2];
  return isSquare ? `${[x - left, y - top, corner[1] - x, corner[2] - y].map(number).join(' ')} re\n` : null;
}

function segmentOf(segment: PathSegment, [left, top]: Point): string {
  const [kind, ...points] = segment;
  if (kind === 'Z') return 'h\n';
  const moved = points.map((value, index) => number(value - (index % 2 === 0 ? left : top)));
  return `${moved.join(' ')} ${kind === 'M' ? 'm' : kind === 'L' ? 'l' : 'c'}\n`;
}

/** PDF paints an area of no width as a line as thin as the printer can; nobody else does, and nobody means it. */
export function isFlat(path: readonly PathSegment[]): boolean {
  const [first] = path;
  if (!first || first[0] === 'Z') return true;
  const lies = (along: 0 | 1): boolean =>
    path.every(([, ...numbers]) => numbers.every((value, index) => index % 2 !== along || value === first[along + 1]));
  return lies(0) || lies(1);
}

/** Whether two paths run through the same points. */
export function isSamePath(one: readonly PathSegment[], other: readonly PathSegment[]): boolean {
  return one === other || (one.length === other.length && one.every((segment, at) => isSameSegment(segment, other[at])));
}

const isSameSegment = (one: PathSegment, other: PathSegment | undefined): boolean =>
  other !== undefined && one.length === other.length && one.every((value, at) => value === other[at]);
