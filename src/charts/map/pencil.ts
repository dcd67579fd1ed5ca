/** What turns shapes on the globe into lines on paper. */
import type { GeoContext, GeoPermissibleObjects } from 'd3-geo';
import type { Spot } from '../spec.ts';
import { geo, type View } from './view.ts';

/** Corners in points from the top left of the map. */
export type Stroke = readonly Spot[];

/** Lines in points, cut so far beyond the frame. Only the last pencil of a view draws right: both share its projection. */
export function pencil(
  { projection, reach, isWorld, width, height }: View,
  margin: number,
): (shape: GeoPermissibleObjects) => readonly Stroke[] {
  let found: Spot[][] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => found.push([[x, y]]),
    lineTo: (x, y) => found.at(-1)?.push([x, y]),
    closePath: () => {
      const [first] = found.at(-1) ?? [];
      if (first) found.at(-1)?.push(first);
    },
    arc: () => undefined,
  };
  projection.clipExtent([
    [-margin, -margin],
    [width + margin, height + margin],
  ]);
  if (!isWorld) projection.clipAngle(Math.min(reach * 1.1 + 1, 179));
  const path = geo().geoPath(projection, context);
  return (shape) => {
    found = [];
    path(shape);
    return found;
  };
}
