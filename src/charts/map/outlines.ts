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
const mostCorners = 2400;

export function outlinesOf(view: View): Outlines {
  const { land, borders } = atlas(view.isWorld ? '110m' : '50m');
  const rings = paths(view, polygons(seen(land, view)), beyond);
  const lines = paths(view, { type: 'MultiLineString', coordinates: seen(borders, view).flatMap((shape) => copies(shape)) }, 0);
  for (let tolerance = 0.3; ; tolerance *= 1.35) {
    const thin = { land: thinned(rings, tolerance, true), borders: thinned(lines, tolerance, false) };
    const corners = [...thin.land, ...thin.borders].reduce((sum, line) => sum + line.length, 0);
    if (corners <= mostCorners) return thin;
  }
}

/** Countries of which something is seen. */
export function countriesIn(view: View): readonly SeenCountry[] {
  return atlas('110m').countries.flatMap(({ name, pieces }) => {
    const near = seen(pieces, view).map((shape) => ({ ...shape, lines: shape.lines.slice(0, 1) }));
    const rings = near.length === 0 ? [] : paths(view, polygons(near), 0).filter((ring) => ring.length > 3);
    return rings.length === 0 ? [] : [{ name, rings: rings.toSorted((a, b) => area(b) - area(a)) }];
  });
}

/** Twice the area within a ring. */
function area(ring: Line): number {
  return Math.abs(ring.reduce((sum, [x, y], index) => sum + x * (ring[index + 1]?.[1] ?? y) - y * (ring[index + 1]?.[0] ?? x), 0));
}

const seen = (shapes: readonly Shape[], { middle, reach }: View): readonly Shape[] =>
  shapes.filter((shape) => apart(middle, shape.middle) <= shape.reach + reach);

const copies = ({ lines }: Shape): number[][][] => lines.map((line) => line.map((spot) => [...spot]));

const polygons = (shapes: readonly Shape[]): GeoPermissibleObjects => ({ type: 'MultiPolygon', coordinates: shapes.map(copies) });

/** The lines of a shape in points, cut at the frame. */
function paths({ projection, reach, isWorld, width, height }: View, shape: GeoPermissibleObjects, margin: number): readonly Line[] {
  const found: Spot[][] = [];
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
  geo().geoPath(projection, context)(shape);
  return found;
}
