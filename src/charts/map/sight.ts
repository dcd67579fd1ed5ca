/**
 * Which corners of the globe's lines a map needs: all that matter on paper in its frame, and beyond it as few as keep the lines there
 * from running into it. Projecting corners is what a map takes its time for, and half a continent has tens of thousands.
 */
import type { Line, Shape } from './atlas.ts';
import type { KeptLine, KeptRing } from './sheet.ts';
import { type Cap, type Chain, meet, turnOf, vectorOf } from './sphere.ts';
import { earthKm, type View } from './view.ts';

export interface Sight {
  /** The round of the globe that holds the frame. */
  readonly round: Cap;
  /** A point on paper as a part of the globe's radius. */
  readonly unit: number;
  /** Lines that are in no frame may be so far off, as a part of the globe's radius. */
  readonly far: number;
  isInFrame(chain: Chain, index: number): boolean;
  /** Whatever is near lies in there. */
  readonly nearRound: Cap;
  /** In the frame, or not much farther beyond it than lines may be off there. */
  isNear(chain: Chain, index: number): boolean;
}

/** How far off lines beyond the frame may be as a part of its width, and how many times that around it is still near. */
const farPart = 0.06;
const nearTimes = 2.5;

export function sightOf(view: View): Sight {
  const { width, pointsPerKm, isWorld } = view;
  const unit = 1 / (pointsPerKm * earthKm);
  const far = width * farPart * unit;
  const round: Cap = { middle: vectorOf(view.middle), reach: (view.reach * Math.PI) / 180 };
  if (isWorld) return { round, nearRound: round, unit, far, isInFrame: () => true, isNear: () => true };
  const around = width * farPart * nearTimes;
  const diagonal = Math.hypot(width / 2 + around, view.height / 2 + around) * unit;
  const nearRound: Cap = { middle: round.middle, reach: 2 * Math.asin(Math.min(1, diagonal / 2)) };
  return { round, nearRound, unit, far, isInFrame: within(view, 0), isNear: within(view, around) };
}

/** Shapes of which something may be seen, and that reach at least so many points from their middle. */
export function seen(shapes: readonly Shape[], { round, unit }: Sight, least: number): readonly Shape[] {
  const leastReach = least * unit;
  return shapes.filter(({ cap }) => cap.reach >= leastReach && meet(cap, round));
}

/** Whether corners lie in the frame or so many points around it, in Lambert's azimuthal equal-area projection as the view has it. */
function within({ middle, width, height, pointsPerKm }: View, around: number): Sight['isNear'] {
  const scale = pointsPerKm * earthKm;
  const [halfWidth, halfHeight] = [width / 2 + around, height / 2 + around];
  const [mx, my, mz] = vectorOf([middle[0], middle[1]]);
  const [ex, ey] = vectorOf([middle[0] + 90, 0]);
  const [nx, ny, nz] = [-mz * ey, mz * ex, mx * ey - my * ex];
  return (chain, index) => {
    const [x, y, z] = [chain[index * 3] ?? 0, chain[index * 3 + 1] ?? 0, chain[index * 3 + 2] ?? 0];
    const stretch = scale * Math.sqrt(2 / Math.max(1e-9, 1 + x * mx + y * my + z * mz));
    return Math.abs((x * ex + y * ey) * stretch) <= halfWidth && Math.abs((x * nx + y * ny + z * nz) * stretch) <= halfHeight;
  };
}

/** Numbers of the corners of a line that a map needs where lines in its frame may be off by that part of the globe's radius. */
function needed(line: Line, tolerance: number, sight: Sight): number[] {
  const isNeeded = need(line, sight);
  const found: number[] = [];
  for (const { from, to, cap, weight } of line.stretches) {
    const least = meet(cap, sight.nearRound) ? tolerance : sight.far;
    for (let index = from; index < to && weight >= least; index++) if (isNeeded(index, least)) found.push(index);
  }
  return found;
}

/** Whether a corner is needed where those near the frame matter if they have at least that weight. Only such are placed. */
const need =
  (line: Line, { far, isNear }: Sight) =>
  (index: number, least: number): boolean => {
    const own = line.weights[index] as number;
    if (own < least && own < far) return false;
    line.place(index);
    return own >= far || isNear(line.chain, index);
  };

/** A shape with the corners of each of its lines that a map needs. */
export interface Cut {
  readonly shape: Shape;
  readonly kept: readonly (readonly number[])[];
}

export const cutOf = (shape: Shape, tolerance: number, sight: Sight): Cut => ({
  shape,
  kept: shape.lines().map((line) => needed(line, tolerance, sight)),
});

/** The shapes with no more than about so many corners in the frame, those that matter most. */
export function sparse(cuts: readonly Cut[], most: number, { isInFrame }: Sight): readonly Cut[] {
  const found: number[] = [];
  for (const { shape, kept } of cuts) {
    shape.lines().forEach(({ chain, weights }, line) => {
      for (const index of kept[line] ?? []) if (isInFrame(chain, index)) found.push(weights[index] as number);
    });
  }
  if (found.length <= most) return cuts;
  const least = Float64Array.from(found).sort().at(-most) ?? 0;
  return cuts.map(({ shape, kept }) => ({
    shape,
    kept: kept.map((indexes, line) => indexes.filter((index) => (shape.lines()[line]?.weights[index] ?? 0) >= least)),
  }));
}

export const linesOf = ({ shape, kept }: Cut): readonly KeptLine[] =>
  shape.lines().map((line, index) => ({ line, kept: kept[index] ?? [] }));

/** The rings of a piece of land that are still one: the outer first, and nothing at all without it. */
export function ringsOf(cut: Cut): readonly KeptRing[] {
  const [outer, ...holes] = linesOf(cut).map((ring) => ({ ...ring, cap: cut.shape.cap }));
  return outer && isRing(outer) ? [outer, ...holes.filter(isRing)] : [];
}

/** At least a triangle, and not turned inside out: that would be the whole globe without it. */
function isRing({ line: { chain, turn }, kept }: KeptLine): boolean {
  return kept.length > 3 && Math.sign(turnOf(chain, kept)) === Math.sign(turn);
}
