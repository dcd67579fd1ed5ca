/** How much each corner of a line on the globe matters (Douglas and Peucker 1973): a map of any scale then takes those that matter on it. */
import { type Chain, cornerOf } from '../../src/charts/map/sphere.ts';

/**
 * For each corner how far the line without it, and without all that matter less, would lie from it, as a part of the globe's radius;
 * infinite for the ends and where lines meet. The corners of at least any one weight make a line that is nowhere off by more. All
 * of the four corners that a ring consists of at least matter the same.
 */
export function weightsOf(chain: Chain, isMeeting: (index: number) => boolean = () => false): Float64Array {
  const last = chain.length / 3 - 1;
  const weights = new Float64Array(last + 1);
  const fixed = [0];
  for (let index = 1; index < last; index++) if (isMeeting(index)) fixed.push(index);
  fixed.push(last);
  for (const index of fixed) weights[index] = Infinity;
  fixed.slice(1).forEach((to, index) => {
    weigh(chain, [fixed[index] ?? 0, to], weights);
  });
  if (isClosed(chain) && fixed.length === 2) levelRing(weights);
  return weights;
}

function weigh(chain: Chain, [start, end]: readonly [number, number], weights: Float64Array): void {
  const open: [from: number, to: number, most: number][] = [[start, end, Infinity]];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [from, to, most] = stretch;
    if (to - from < 2) continue;
    const { at, away } = farthest(chain, from, to);
    // A corner inside a stretch counts no more than the one that has cut it, or lines would be made of corners without their neighbours.
    const weight = Math.min(most, away);
    weights[at] = weight;
    open.push([from, at, weight], [at, to, weight]);
  }
}

function isClosed(chain: Chain): boolean {
  const [first, last] = [cornerOf(chain, 0), cornerOf(chain, chain.length / 3 - 1)];
  return chain.length > 9 && Math.hypot(first[0] - last[0], first[1] - last[1], first[2] - last[2]) < 1e-12;
}

/** Part of its length that an island matters at least: a narrow one is still an island. */
const islandPart = 0.7;

function levelRing(weights: Float64Array): void {
  const sorted = Float64Array.from(weights).sort();
  const [third = 0, length = 0] = [sorted.at(-4), sorted.at(-3)];
  const least = Math.max(third, length * islandPart);
  const isCorner = (weight: number): boolean => weight >= third;
  weights.forEach((weight, index) => {
    if (isCorner(weight)) weights[index] = least;
  });
}

/** The corner between two others that lies farthest off the straight line between them, and how far. */
function farthest(chain: Chain, from: number, to: number): { readonly at: number; readonly away: number } {
  const [x1, y1, z1] = cornerOf(chain, from);
  const [x2, y2, z2] = cornerOf(chain, to);
  const [dx, dy, dz] = [x2 - x1, y2 - y1, z2 - z1];
  const length = dx * dx + dy * dy + dz * dz;
  let best = -1;
  let at = from + 1;
  for (let index = from + 1; index < to; index++) {
    const x = (chain[index * 3] as number) - x1;
    const y = (chain[index * 3 + 1] as number) - y1;
    const z = (chain[index * 3 + 2] as number) - z1;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy + z * dz) / length));
    const away = (x - along * dx) ** 2 + (y - along * dy) ** 2 + (z - along * dz) ** 2;
    if (away <= best) continue;
    best = away;
    at = index;
  }
  return { at, away: Math.sqrt(best) };
}
