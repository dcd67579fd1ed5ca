/** Leaves out the corners of lines that nobody could see (Douglas and Peucker 1973), and sets the others on tenths of a point. */
import type { Spot } from '../spec.ts';

/** Islands smaller than that in both directions, in points. */
const speck = 1;

/** No line is moved by more than `tolerance` points; rings that shrink to a speck are dropped. */
export function thinned(lines: readonly (readonly Spot[])[], tolerance: number, isRing: boolean): readonly (readonly Spot[])[] {
  return lines.flatMap((line) => {
    if (isRing && isSpeck(line)) return [];
    const thin = distinct(straightened(line, tolerance).map(([x, y]): Spot => [tenth(x), tenth(y)]));
    return thin.length < (isRing ? 4 : 2) ? [] : [thin];
  });
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function isSpeck(line: readonly Spot[]): boolean {
  const extent = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  return extent(line.map(([x]) => x)) < speck && extent(line.map(([, y]) => y)) < speck;
}

const distinct = (line: readonly Spot[]): readonly Spot[] =>
  line.filter(([x, y], index) => index === 0 || x !== line[index - 1]?.[0] || y !== line[index - 1]?.[1]);

/** The ends, and of each stretch between two kept corners the one that is farthest off the straight line, while it is too far. */
export function straightened<Corner extends Spot>(line: readonly Corner[], tolerance: number): Corner[] {
  const isKept = new Uint8Array(line.length);
  isKept[0] = 1;
  isKept[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [from, to] = stretch;
    const at = farthest(line, from, to, tolerance);
    if (at === null) continue;
    isKept[at] = 1;
    open.push([from, at], [at, to]);
  }
  return line.filter((_, index) => isKept[index] === 1);
}

/** Distances are compared by their squares: this is the innermost loop of a map. */
function farthest(line: readonly Spot[], from: number, to: number, tolerance: number): number | null {
  const [start, end] = [line[from], line[to]];
  if (!start || !end) return null;
  const [x1, y1] = start;
  const [dx, dy] = [end[0] - x1, end[1] - y1];
  const length = dx * dx + dy * dy;
  let best = tolerance * tolerance;
  let at: number | null = null;
  for (let index = from + 1; index < to; index++) {
    const spot = line[index] as Spot;
    const x = spot[0] - x1;
    const y = spot[1] - y1;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
    const offX = x - along * dx;
    const offY = y - along * dy;
    const away = offX * offX + offY * offY;
    if (away <= best) continue;
    best = away;
    at = index;
  }
  return at;
}
