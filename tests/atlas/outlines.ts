/** Natural Earth's outlines as the package world-atlas carries them, and what a map needs to know of them. */
import { createRequire } from 'node:module';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology, Transform } from 'topojson-specification';
import { stretchLength } from '../../src/charts/map/atlasFile.ts';
import { type Cap, type Chain, cornerOf, place, squaredChord, turnOf, type Vector } from '../../src/charts/map/sphere.ts';
import type { AtlasDetail, Spot } from '../../src/charts/spec.ts';
import { weightsOf } from './weights.ts';

export interface OutlinedLine {
  /** East and north on the grid of the topology, in whole numbers. */
  readonly corners: readonly Spot[];
  readonly weights: Float64Array;
  readonly stretches: readonly { readonly cap: Cap; readonly weight: number }[];
  /** 1 for a ring that runs against the clock as seen from outside the globe, else -1; 0 for a line with ends. */
  readonly turn: number;
}

export interface OutlinedShape {
  /** The outer ring of a piece of land, then its holes; a border alone. */
  readonly lines: readonly OutlinedLine[];
  readonly cap: Cap;
}

export interface Outlined {
  readonly scale: Spot;
  readonly translate: Spot;
  readonly land: readonly OutlinedShape[];
  readonly borders: readonly OutlinedShape[];
  readonly countries: readonly { readonly name: string; readonly pieces: readonly OutlinedShape[] }[];
}

type World = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }>; readonly land: GeometryCollection }>;

export const topology = (detail: AtlasDetail): World => createRequire(import.meta.url)(`world-atlas/countries-${detail}.json`);

export function polygonsOf(geometry: Geometry | null): readonly Position[][][] {
  const isLand = (each: Geometry | null): each is Polygon | MultiPolygon => each?.type === 'Polygon' || each?.type === 'MultiPolygon';
  if (!isLand(geometry)) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

const identity: Transform = { scale: [1, 1], translate: [0, 0] };

export function outlined(detail: AtlasDetail): Outlined {
  const world = topology(detail);
  const { scale, translate } = world.transform ?? identity;
  // Where a corner is on the grid is what it is in degrees without the grid's own scale and origin.
  const grid: World = { ...world, transform: identity };
  const { countries, land } = grid.objects;
  const degreesOf: DegreesOf = ([east = 0, north = 0]) => [east * scale[0] + translate[0], north * scale[1] + translate[1]];
  const borders = mesh(grid, countries, (one, other) => one !== other).coordinates;
  const meetings = new Set(borders.flatMap((line) => [line.at(0), line.at(-1)].map(String)));
  const none: Meetings = new Set();
  return {
    scale: [scale[0], scale[1]],
    translate: [translate[0], translate[1]],
    land: feature(grid, land).features.flatMap(({ geometry }) => polygonsOf(geometry).map((rings) => shapeOf(rings, meetings, degreesOf))),
    // On a map of the world so many would leave no room for the coasts.
    borders: borders.map((line) => shapeOf([line], detail === '110m' ? none : meetings, degreesOf)),
    // Names are placed by the coarse outlines on every map.
    countries: (detail === '110m' ? feature(grid, countries).features : []).map(({ geometry, properties: { name } }) => ({
      name,
      pieces: polygonsOf(geometry).map((rings) => shapeOf(rings, none, degreesOf)),
    })),
  };
}

/** Corners where a border ends, as text: land and border both have them on every map, and meet there. */
type Meetings = ReadonlySet<string>;

/** Of a place on the grid. */
type DegreesOf = (corner: Position) => Spot;

function shapeOf(written: readonly (readonly Position[])[], meetings: Meetings, degreesOf: DegreesOf): OutlinedShape {
  const chains = written.map((line) => chainOf(line.map(degreesOf)));
  return {
    lines: written.map((line, index) => lineOf(line as unknown as readonly Spot[], chains[index] as Chain, meetings)),
    cap: capOf(chains[0] as Chain),
  };
}

/** A line that is given in degrees, on the unit sphere. */
function chainOf(degrees: readonly Spot[]): Chain {
  const chain = new Float64Array(3 * degrees.length);
  for (const [index, each] of degrees.entries()) place(chain, index, each);
  return chain;
}

function lineOf(corners: readonly Spot[], chain: Chain, meetings: Meetings): OutlinedLine {
  const weights = weightsOf(chain, (index) => meetings.has(String(corners[index])));
  const isRing = String(corners.at(0)) === String(corners.at(-1));
  return {
    corners,
    weights,
    stretches: stretchesOf(chain, weights),
    turn: isRing ? Math.sign(turnOf(chain, [...corners.keys()])) : 0,
  };
}

function stretchesOf(chain: Chain, weights: Float64Array): OutlinedLine['stretches'] {
  return Array.from({ length: Math.ceil(weights.length / stretchLength) }, (_, index) => {
    const [from, to] = [index * stretchLength, Math.min(weights.length, (index + 1) * stretchLength)];
    return { cap: capOf(chain.subarray(3 * from, 3 * to)), weight: Math.max(...weights.subarray(from, to)) };
  });
}

/** Around the mean of the corners. */
function capOf(chain: Chain): Cap {
  const corners = Array.from({ length: chain.length / 3 }, (_, index) => cornerOf(chain, index));
  const sum = corners.reduce(([a, b, c], [x, y, z]): Vector => [a + x, b + y, c + z], [0, 0, 0]);
  const length = Math.hypot(...sum) || 1;
  const middle: Vector = [sum[0] / length, sum[1] / length, sum[2] / length];
  const reach = corners.reduce((most, corner) => Math.max(most, squaredChord(middle, corner)), 0);
  return { middle, reach: 2 * Math.asin(Math.min(1, Math.sqrt(reach) / 2)) };
}
