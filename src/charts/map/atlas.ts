/**
 * Natural Earth's outlines as the package world-atlas carries them, read at the first map that needs them: 1:50 million for a part of
 * the globe, 1:110 million for all of it.
 */
import { createRequire } from 'node:module';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Spot } from '../spec.ts';
import { type Chain, cornerOf, turnOf, vectorOf, weightsOf } from './thinning.ts';
import { apart } from './view.ts';

/** A ring or a stretch of border: its corners in degrees and on the unit sphere, and what each matters. */
export interface Line {
  readonly corners: readonly [number, number][];
  readonly chain: Chain;
  /** As `weightsOf` finds them, when they are first asked for. */
  readonly weights: Float64Array;
  /** Its sign says which way round a ring runs, as `turnOf` has it. */
  readonly turn: number;
}

/** One piece of land, or one stretch of border, with the cap of the globe in which all of it lies; degrees. */
export interface Shape {
  /** The outer ring and its holes; the line alone. */
  readonly lines: readonly Line[];
  readonly middle: Spot;
  readonly reach: number;
}

export interface NamedLand {
  readonly name: string;
  readonly pieces: readonly Shape[];
}

export interface Atlas {
  readonly land: readonly Shape[];
  /** Where two countries meet; each stretch once. */
  readonly borders: readonly Shape[];
  readonly countries: readonly NamedLand[];
}

export type Detail = '50m' | '110m';

const read = new Map<Detail, Atlas>();

export function atlas(detail: Detail): Atlas {
  const known = read.get(detail) ?? open(detail);
  read.set(detail, known);
  return known;
}

type World = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }>; readonly land: GeometryCollection }>;

function open(detail: Detail): Atlas {
  const require = createRequire(import.meta.url);
  const { feature, mesh }: typeof import('topojson-client') = require('topojson-client');
  const world: World = detail === '50m' ? require('world-atlas/countries-50m.json') : require('world-atlas/countries-110m.json');
  const { countries, land } = world.objects;
  const borders = mesh(world, countries, (one, other) => one !== other).coordinates;
  const meetings = new Set(borders.flatMap((line) => [line.at(0), line.at(-1)]).map(String));
  return {
    land: feature(world, land).features.flatMap(({ geometry }) => polygonsOf(geometry).map((rings) => shapeOf(rings, meetings))),
    // On a map of the world so many would leave no room for the coasts.
    borders: borders.map((line) => shapeOf([line], detail === '110m' ? new Set() : meetings)),
    countries: feature(world, countries).features.map(({ geometry, properties: { name } }) => ({
      name,
      pieces: polygonsOf(geometry).map((rings) => shapeOf(rings)),
    })),
  };
}

function polygonsOf(geometry: Geometry | null): readonly Position[][][] {
  const isLand = (each: Geometry | null): each is Polygon | MultiPolygon => each?.type === 'Polygon' || each?.type === 'MultiPolygon';
  if (!isLand(geometry)) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

const degree = Math.PI / 180;

/** Corners of land where a border ends, as text: on every map both have them, and meet there. */
type Meetings = ReadonlySet<string>;

/** The cap around the mean of its corners. */
function shapeOf(written: readonly (readonly Position[])[], meetings: Meetings = new Set()): Shape {
  const lines = written.map((line) => lineOf(line, meetings));
  const sum: [number, number, number] = [0, 0, 0];
  const [outer = lineOf([], meetings)] = lines;
  outer.corners.forEach((_, index) => {
    const [x, y, z] = cornerOf(outer.chain, index);
    sum[0] += x;
    sum[1] += y;
    sum[2] += z;
  });
  const [x, y, z] = sum;
  const middle: Spot = [Math.atan2(y, x) / degree, Math.atan2(z, Math.hypot(x, y)) / degree];
  const reach = outer.corners.reduce((most, spot) => Math.max(most, apart(middle, spot)), 0);
  return { lines, middle, reach };
}

function lineOf(written: readonly Position[], meetings: Meetings): Line {
  const corners = written.map(([longitude = 0, latitude = 0]): [number, number] => [longitude, latitude]);
  const chain = new Float64Array(3 * corners.length);
  for (const [index, corner] of corners.entries()) chain.set(vectorOf(corner), 3 * index);
  let weights: Float64Array | null = null;
  let turn: number | null = null;
  return {
    corners,
    chain,
    get weights() {
      weights ??= weightsOf(chain, (index) => meetings.has(String(corners[index])));
      return weights;
    },
    get turn() {
      turn ??= turnOf(chain, [...corners.keys()]);
      return turn;
    },
  };
}
