/** Coasts and borders of a map as lines on paper: only what lies in the frame, and no finer than the picture can show. */
import type { GeoContext, GeoPermissibleObjects } from 'd3-geo';
import type { Spot } from '../spec.ts';
import { atlas, type Shape } from './atlas.ts';
import { thinned } from './thinning.ts';
import { apart, geo, type View } from './view.ts';

type Line = readonly Spot[];

export interface Outlines {
  /** Closed, and reaching beyond the frame where the land does. */
  readonly land: readonly Line[];
  readonly borders: readonly Line[];
}

/** What is seen of a country: its outer rings, the largest first. */
export interface SeenCountry {
  readonly name: string;
  readonly rings: readonly Line[];
}

/** Edges of land that are cut at the frame lie so far beyond it. */
const beyond = 3;
/** Corners of all outlines together: what a page has room for. */
const mostCorners = 2000;
/** Lines may be so far off, in points: less than their own width. Where only the room for a name is looked for, farther. */
const finest = 0.35;
const coarse = 1;
const kmPerDegree = 111.2;

export function outlinesOf(view: View): Outlines {
  const { land, borders } = atlas(view.isWorld ? '110m' : '50m', degreesOf(view, finest));
  const rings = pencil(view, beyond)(polygons(seen(land, view)));
  const lines = pencil(view, 0)({ type: 'MultiLineString', coordinates: seen(borders, view).flatMap(({ lines }) => lines) });
  let thin = { land: thinned(rings, finest, true), borders: thinned(lines, finest, false) };
  for (let tolerance = finest * 1.5; cornersOf(thin) > mostCorners; tolerance *= 1.35) {
    thin = { land: thinned(thin.land, tolerance, true), borders: thinned(thin.borders, tolerance, false) };
  }
  return thin;
}

const cornersOf = ({ land, borders }: Outlines): number => [...land, ...borders].reduce((sum, line) => sum + line.length, 0);

/** Countries of which something is seen. */
export function countriesIn(view: View): readonly SeenCountry[] {
  const draw = pencil(view, 0);
  return atlas('110m', degreesOf(view, coarse)).countries.flatMap(({ name, pieces }) => {
    const near = seen(pieces, view).map((shape) => ({ ...shape, lines: shape.lines.slice(0, 1) }));
    const rings = near.length === 0 ? [] : draw(polygons(near)).filter((ring) => ring.length > 3);
    return rings.length === 0 ? [] : [{ name, rings: rings.toSorted((a, b) => area(b) - area(a)) }];
  });
}

/** Twice the area within a ring. */
function area(ring: Line): number {
  return Math.abs(ring.reduce((sum, [x, y], index) => sum + x * (ring[index + 1]?.[1] ?? y) - y * (ring[index + 1]?.[0] ?? x), 0));
}

const degreesOf = ({ pointsPerKm }: View, points: number): number => points / (pointsPerKm * kmPerDegree);

const seen = (shapes: readonly Shape[], { middle, reach }: View): readonly Shape[] =>
  shapes.filter((shape) => apart(middle, shape.middle) <= shape.reach + reach);

const polygons = (shapes: readonly Shape[]): GeoPermissibleObjects => ({
  type: 'MultiPolygon',
  coordinates: shapes.map(({ lines }) => lines),
});

/** What turns shapes into lines in points, cut so far beyond the frame. Only the last pencil of a view draws right. */
function pencil({ projection, reach, isWorld, width, height }: View, margin: number): (shape: GeoPermissibleObjects) => readonly Line[] {
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
