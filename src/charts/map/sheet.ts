/**
 * Corners of the globe on the paper of a map of its places: Lambert's azimuthal equal-area projection as vectors, without the angles that
 * d3-geo would go through. Of what lies beyond the round of the map only the way around it counts, and it is led along its rim.
 */
import type { Spot } from '../spec.ts';
import type { Line } from './atlas.ts';
import type { Ring, Stroke } from './frame.ts';
import { type Cap, type Chain, meet, type Vector, vectorOf } from './sphere.ts';
import { earthKm, type View } from './view.ts';

const degree = Math.PI / 180;
/** The rim lies that much farther out than the corners of the frame, and so many degrees. */
const rim = { times: 1.1, degrees: 1 } as const;
/** Lines along the rim turn by so much at each corner: they stay outside the frame. */
const step = 30 * degree;

/** East, north and up in the middle of the map, as parts of the globe's radius. */
type Local = Vector;

/** A line with those of its corners that a map needs. */
export interface KeptLine {
  readonly line: Line;
  readonly kept: readonly number[];
}

/** A ring of a piece of land, with the cap of the globe that all of it lies in. */
export interface KeptRing extends KeptLine {
  readonly cap: Cap;
}

export interface Sheet {
  line(line: KeptLine): Stroke;
  ring(ring: KeptRing): Ring;
}

/** For a map that is not of the whole world. */
export function sheetOf(view: View): Sheet {
  const { middle, reach, width, height, pointsPerKm } = view;
  const scale = pointsPerKm * earthKm;
  const least = Math.cos(Math.min(reach * rim.times + rim.degrees, 179) * degree);
  const axes = axesAt(middle);
  const rimRadius = scale * Math.sqrt(2 * (1 - least));
  const onRim = (angle: number): Spot => [width / 2 + rimRadius * Math.cos(angle), height / 2 - rimRadius * Math.sin(angle)];
  const onPaper = ([east, north, up]: Local): Spot => {
    const stretch = scale * Math.sqrt(2 / (1 + up));
    return [width / 2 + stretch * east, height / 2 - stretch * north];
  };

  /** Along the rim from one angle to another, the shorter way, as far as the spot there. */
  function alongRim(found: Spot[], from: number, to: number): void {
    const way = turned(to - from);
    const steps = Math.ceil(Math.abs(way) / step);
    for (let each = 1; each <= steps; each++) found.push(onRim(from + (way * each) / steps));
  }

  function trace({ line: { chain }, kept }: KeptLine): Spot[] {
    const found: Spot[] = [];
    const [first] = kept;
    if (first === undefined) return found;
    let before = localOf(chain, first, axes);
    found.push(before[2] >= least ? onPaper(before) : onRim(angleOf(before)));
    for (const index of kept.slice(1)) {
      const corner = localOf(chain, index, axes);
      if (corner[2] >= least && before[2] >= least) found.push(onPaper(corner));
      else edge(found, before, corner);
      before = corner;
    }
    return found;
  }

  /** An edge of which an end lies beyond the rim, or both; it may cross the map even so. */
  function edge(found: Spot[], from: Local, to: Local): void {
    const passes = passesOf(from, to, least).map(angleOf);
    const [first, last] = [passes.at(0), passes.at(-1)];
    if (from[2] < least) alongRim(found, angleOf(from), first ?? angleOf(to));
    if (passes.length === 2 || (first !== undefined && from[2] >= least)) found.push(onRim(last as number));
    if (to[2] >= least) found.push(onPaper(to));
    else if (last !== undefined) alongRim(found, last, angleOf(to));
  }

  return {
    line: trace,
    ring: (ring) => ({ spots: trace(ring), isInsideOut: surroundsOtherSide(ring, axes) }),
  };
}

const angleOf = ([east, north]: Local): number => Math.atan2(north, east);

/** Between minus and plus half a turn. */
const turned = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));

type Axes = readonly [east: Vector, north: Vector, up: Vector];

function axesAt([longitude, latitude]: Spot): Axes {
  return [vectorOf([longitude + 90, 0]), vectorOf([longitude, latitude + 90]), vectorOf([longitude, latitude])];
}

function localOf(chain: Chain, index: number, [east, north, up]: Axes): Local {
  const [x, y, z] = [chain[index * 3] as number, chain[index * 3 + 1] as number, chain[index * 3 + 2] as number];
  return [x * east[0] + y * east[1], x * north[0] + y * north[1] + z * north[2], x * up[0] + y * up[1] + z * up[2]];
}

/** Where the arc between two corners goes over the rim, on the straight line between them: there its height above the globe's middle is that part. */
function passesOf(from: Local, to: Local, least: number): readonly Local[] {
  const [dx, dy, dz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const at = (part: number): Local => [from[0] + part * dx, from[1] + part * dy, from[2] + part * dz];
  const a = dz * dz - least * least * (dx * dx + dy * dy + dz * dz);
  const b = from[2] * dz - least * least * (from[0] * dx + from[1] * dy + from[2] * dz);
  const c = from[2] * from[2] - least * least;
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  if (a === 0 || b * b < a * c) return [];
  return [(-b - root) / a, (-b + root) / a]
    .filter((part) => part > 0 && part < 1)
    .sort((one, other) => one - other)
    .map(at)
    .filter(([, , up]) => Math.sign(up) === Math.sign(least));
}

/** Whether what a ring bounds holds the spot opposite to the middle of the map, and not the middle: on paper it is turned inside out. */
function surroundsOtherSide({ line, kept, cap }: KeptRing, axes: Axes): boolean {
  const [, , [x, y, z]] = axes;
  if (!meet(cap, { middle: [-x, -y, -z], reach: 0 })) return false;
  const angles = kept.map((index) => angleOf(localOf(line.chain, index, axes)));
  const around = angles.reduce((sum, angle, index) => sum + turned(angle - (angles[index - 1] ?? angle)), 0);
  return Math.abs(around) > Math.PI && Math.sign(around) !== Math.sign(line.turn);
}
