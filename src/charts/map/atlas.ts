/**
 * Natural Earth's outlines as the package world-atlas carries them, read at the first map that needs them: 1:50 million for a part of
 * the globe, 1:110 million for all of it.
 */
import { createRequire } from 'node:module';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Spot } from '../spec.ts';
import { straightened } from './thinning.ts';
import { apart } from './view.ts';

/** One piece of land, or one stretch of border, with the cap of the globe in which all of it lies; degrees. */
export interface Shape {
  /** The outer ring and its holes; the line alone. */
  readonly lines: [number, number][][];
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

/** How far lines may be off, in degrees; the first is as the package has them. */
const levels = [0, 0.004, 0.012, 0.036, 0.108, 0.324] as const;

const read = new Map<string, Atlas>();

/**
 * The outlines, rid of all corners that do not matter where lines may be `tolerance` degrees off: projecting corners is what a map takes its
 * time for, and half a continent has tens of thousands.
 */
export function atlas(detail: Detail, tolerance: number): Atlas {
  const level = levels.findLast((each) => each <= tolerance) ?? 0;
  const key = `${detail} ${level}`;
  const known = read.get(key) ?? (level === 0 ? open(detail) : coarser(atlas(detail, 0), level));
  read.set(key, known);
  return known;
}

function coarser({ land, borders, countries }: Atlas, level: number): Atlas {
  const thin = (shapes: readonly Shape[]): readonly Shape[] =>
    shapes.flatMap((shape) => (shape.reach < level ? [] : { ...shape, lines: shape.lines.map((line) => straightened(line, level)) }));
  return { land: thin(land), borders: thin(borders), countries: countries.map(({ name, pieces }) => ({ name, pieces: thin(pieces) })) };
}

type World = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }>; readonly land: GeometryCollection }>;

function open(detail: Detail): Atlas {
  const require = createRequire(import.meta.url);
  const { feature, mesh }: typeof import('topojson-client') = require('topojson-client');
  const world: World = detail === '50m' ? require('world-atlas/countries-50m.json') : require('world-atlas/countries-110m.json');
  const { countries, land } = world.objects;
  const borders = mesh(world, countries, (one, other) => one !== other);
  return {
    land: feature(world, land).features.flatMap(({ geometry }) => polygonsOf(geometry).map(shapeOf)),
    borders: borders.coordinates.map((line) => shapeOf([line])),
    countries: feature(world, countries).features.map(({ geometry, properties: { name } }) => ({
      name,
      pieces: polygonsOf(geometry).map(shapeOf),
    })),
  };
}

function polygonsOf(geometry: Geometry | null): readonly Position[][][] {
  const isLand = (each: Geometry | null): each is Polygon | MultiPolygon => each?.type === 'Polygon' || each?.type === 'MultiPolygon';
  if (!isLand(geometry)) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

const degree = Math.PI / 180;

/** The cap around the mean of its corners. */
function shapeOf(written: readonly (readonly Position[])[]): Shape {
  const lines = written.map((line) => line.map(([longitude = 0, latitude = 0]): [number, number] => [longitude, latitude]));
  const [outer = []] = lines;
  const sum = [0, 0, 0];
  for (const [longitude, latitude] of outer) {
    const [turn, rise] = [longitude * degree, latitude * degree];
    const vector = [Math.cos(rise) * Math.cos(turn), Math.cos(rise) * Math.sin(turn), Math.sin(rise)];
    vector.forEach((part, index) => {
      sum[index] = (sum[index] ?? 0) + part;
    });
  }
  const [x = 0, y = 0, z = 0] = sum;
  const middle: Spot = [Math.atan2(y, x) / degree, Math.atan2(z, Math.hypot(x, y)) / degree];
  const reach = outer.reduce((most, spot) => Math.max(most, apart(middle, spot)), 0);
  return { lines, middle, reach };
}
