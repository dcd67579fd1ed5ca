/**
 * Natural Earth's outlines as the package world-atlas carries them, read at the first map that needs them: 1:50 million for a part of
 * the globe, 1:110 million for all of it. What is worked out of a line is kept with it, and only for lines that a map has come near.
 */
import { createRequire } from 'node:module';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Chain, chainOf, cornerOf, turnOf, type Vector, vectorOf, weightsOf } from './thinning.ts';
import { geo } from './view.ts';

/** A ring or a stretch of border. */
export interface Line {
  /** In degrees east and north. */
  readonly corners: readonly (readonly [number, number])[];
  /** Its corners on the unit sphere. */
  readonly chain: Chain;
  /** What each of them matters, as `weightsOf` finds it. */
  readonly weights: Float64Array;
  /** All its corners, so few together that most of a long line can be passed over at once. */
  readonly stretches: readonly Stretch[];
  /** For each corner how far from the middle of a map of the world a radian leads east of it, and how far it lies north of the equator. */
  readonly equalEarth: Float64Array;
  /** Its sign says which way round a ring runs, as `turnOf` has it. */
  readonly turn: number;
}

/** Corners of a line that follow each other. */
export interface Stretch {
  readonly from: number;
  /** The first that is not in it any more. */
  readonly to: number;
  readonly cap: Cap;
  /** The most that any of them matters. */
  readonly weight: number;
}

/** A round part of the globe, by its middle and an angle. */
export interface Cap {
  readonly middle: Vector;
  /** In radians. */
  readonly reach: number;
}

/** One piece of land, or one stretch of border. */
export interface Shape {
  /** The outer ring and its holes; the line alone. */
  readonly lines: readonly Line[];
  /** All of it lies in there; found from its ends in degrees alone, so that it may be up to one and a half times too wide. */
  readonly around: Cap;
  /** The cap around the mean of its corners. */
  readonly cap: Cap;
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
  const meshes = once(() => mesh(world, countries, (one, other) => one !== other).coordinates);
  const meetings = once((): Meetings => new Set(meshes().flatMap((line) => [line.at(0), line.at(-1)].map(String))));
  // On a map of the world so many would leave no room for the coasts.
  const borderMeetings = detail === '110m' ? () => new Set<string>() : meetings;
  const pieces = once(() => feature(world, land).features.flatMap(({ geometry }) => polygonsOf(geometry)));
  const lands = once(() => pieces().map((rings) => shapeOf(rings, meetings)));
  const borders = once(() => meshes().map((line) => shapeOf([line], borderMeetings)));
  const named = once(() => feature(world, countries).features.map(({ geometry, properties }) => namedLand(properties.name, geometry)));
  return {
    get land() {
      return lands();
    },
    get borders() {
      return borders();
    },
    get countries() {
      return named();
    },
  };
}

/** Made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const namedLand = (name: string, geometry: Geometry | null): NamedLand => ({
  name,
  pieces: polygonsOf(geometry).map((rings) => shapeOf(rings, () => new Set())),
});

function polygonsOf(geometry: Geometry | null): readonly Position[][][] {
  const isLand = (each: Geometry | null): each is Polygon | MultiPolygon => each?.type === 'Polygon' || each?.type === 'MultiPolygon';
  if (!isLand(geometry)) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Corners of land where a border ends, as text: on every map both have them, and meet there. */
type Meetings = ReadonlySet<string>;

function shapeOf(written: readonly (readonly Position[])[], meetings: () => Meetings): Shape {
  const lines = written.map((line) => lineOf(line as unknown as Line['corners'], meetings));
  const cap = once(() => capOf(lines[0]?.chain ?? new Float64Array()));
  const around = capAround(lines[0]?.corners ?? []);
  return {
    lines,
    around,
    get cap() {
      return cap();
    },
  };
}

const degree = Math.PI / 180;

/** Around the middle of the box of degrees. Nothing in it is farther away than along a meridian, and then along the box's longest parallel. */
function capAround(corners: Line['corners']): Cap {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [longitude, latitude] of corners) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const nearest = south < 0 && north > 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const reach = ((north - south) / 2 + ((east - west) / 2) * Math.cos(nearest * degree)) * degree;
  return { middle: vectorOf([(west + east) / 2, (south + north) / 2]), reach: Math.min(reach, Math.PI) };
}

const stretchLength = 48;

function stretchesOf(chain: Chain, weights: Float64Array): readonly Stretch[] {
  return Array.from({ length: Math.ceil(weights.length / stretchLength) }, (_, index) => {
    const [from, to] = [index * stretchLength, Math.min(weights.length, (index + 1) * stretchLength)];
    return {
      from,
      to,
      cap: capOf(chain.subarray(3 * from, 3 * to)),
      weight: weights.subarray(from, to).reduce((a, b) => Math.max(a, b), 0),
    };
  });
}

function capOf(chain: Chain): Cap {
  const sum: [number, number, number] = [0, 0, 0];
  const count = chain.length / 3;
  for (let index = 0; index < count; index++) {
    const [x, y, z] = cornerOf(chain, index);
    sum[0] += x;
    sum[1] += y;
    sum[2] += z;
  }
  const length = Math.hypot(...sum) || 1;
  const middle: Vector = [sum[0] / length, sum[1] / length, sum[2] / length];
  let reach = 0;
  for (let index = 0; index < count; index++) reach = Math.max(reach, squaredChord(middle, cornerOf(chain, index)));
  return { middle, reach: 2 * Math.asin(Math.min(1, Math.sqrt(reach) / 2)) };
}

const squaredChord = (one: Vector, other: Vector): number => (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;

/** Whether two caps have any spot in common. */
export function meet(one: Cap, other: Cap): boolean {
  const reach = one.reach + other.reach;
  return reach >= Math.PI || squaredChord(one.middle, other.middle) <= 4 * Math.sin(reach / 2) ** 2;
}

function lineOf(corners: Line['corners'], meetings: () => Meetings): Line {
  const chain = once(() => chainOf(corners));
  const weights = once(() => weightsOf(chain(), (index) => meetings().has(String(corners[index]))));
  const stretches = once(() => stretchesOf(chain(), weights()));
  const equalEarth = once(() => Float64Array.from(corners.flatMap(([, latitude]) => geo().geoEqualEarthRaw(1, latitude * degree))));
  const turn = once(() => turnOf(chain(), [...corners.keys()]));
  return {
    corners,
    get chain() {
      return chain();
    },
    get weights() {
      return weights();
    },
    get turn() {
      return turn();
    },
    get stretches() {
      return stretches();
    },
    get equalEarth() {
      return equalEarth();
    },
  };
}
