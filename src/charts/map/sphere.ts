/** Places on the unit sphere, lines of them, and round parts of it. */
import type { Spot } from '../spec.ts';

export type Vector = readonly [x: number, y: number, z: number];

/** A line on the unit sphere: x, y and z of its corners, one corner behind the other. */
export type Chain = Float64Array;

/** A round part of the globe, by its middle and an angle. */
export interface Cap {
  readonly middle: Vector;
  /** In radians. */
  readonly reach: number;
}

export function cornerOf(chain: Chain, index: number): Vector {
  return [chain[index * 3] ?? 0, chain[index * 3 + 1] ?? 0, chain[index * 3 + 2] ?? 0];
}

const degree = Math.PI / 180;

/** Degrees east and north as a place on the unit sphere. */
export function vectorOf([longitude, latitude]: Spot): Vector {
  const [turn, rise] = [longitude * degree, latitude * degree];
  return [Math.cos(rise) * Math.cos(turn), Math.cos(rise) * Math.sin(turn), Math.sin(rise)];
}

/** Puts a corner of a line where it lies, in degrees east and north. */
export function place(chain: Chain, index: number, degrees: Spot): void {
  const [x, y, z] = vectorOf(degrees);
  chain[index * 3] = x;
  chain[index * 3 + 1] = y;
  chain[index * 3 + 2] = z;
}

/** Whether a corner lies anywhere yet: none lies in the middle of the globe. */
export const isPlaced = (chain: Chain, index: number): boolean =>
  chain[index * 3] !== 0 || chain[index * 3 + 1] !== 0 || chain[index * 3 + 2] !== 0;

/** Positive for a ring that runs against the clock as seen from outside the globe, which is smaller than half of it. */
export function turnOf(chain: Chain, kept: readonly number[]): number {
  let [sumX, sumY, sumZ, areaX, areaY, areaZ] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < kept.length; at++) {
    // Plain numbers: rings are asked this for every map.
    const one = 3 * (kept[at] as number);
    const other = 3 * (kept[at + 1] ?? (kept[0] as number));
    const x1 = chain[one] as number;
    const y1 = chain[one + 1] as number;
    const z1 = chain[one + 2] as number;
    const x2 = chain[other] as number;
    const y2 = chain[other + 1] as number;
    const z2 = chain[other + 2] as number;
    areaX += y1 * z2 - z1 * y2;
    areaY += z1 * x2 - x1 * z2;
    areaZ += x1 * y2 - y1 * x2;
    sumX += x1;
    sumY += y1;
    sumZ += z1;
  }
  return areaX * sumX + areaY * sumY + areaZ * sumZ;
}

export function squaredChord(one: Vector, other: Vector): number {
  const x = one[0] - other[0];
  const y = one[1] - other[1];
  const z = one[2] - other[2];
  return x * x + y * y + z * z;
}

/** Whether two caps have any spot in common. */
export function meet(one: Cap, other: Cap): boolean {
  const reach = one.reach + other.reach;
  const chord = 2 * Math.sin(reach / 2);
  return reach >= Math.PI || squaredChord(one.middle, other.middle) <= chord * chord;
}
