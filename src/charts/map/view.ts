/** What a map shows: the frame, the projection that fits its places into it, and how large a kilometre is. */
import { createRequire } from 'node:module';
import type { GeoProjection } from 'd3-geo';
import type { Position } from '../../model.ts';
import type { Spot } from '../spec.ts';

export type Geo = typeof import('d3-geo');

let library: Geo | null = null;

/** d3-geo, loaded at the first map. */
export function geo(): Geo {
  library ??= createRequire(import.meta.url)('d3-geo') as Geo;
  return library;
}

export interface View {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** The middle in degrees east and north, and how far from it the map reaches, in degrees of a great circle. */
  readonly middle: Spot;
  readonly reach: number;
  readonly isWorld: boolean;
  /** A pole lies on the map. */
  readonly isPolar: boolean;
  /** In the middle of the map. */
  readonly pointsPerKm: number;
}

export interface Frame {
  readonly width: number;
  /** Null lets the places decide. */
  readonly height: number | null;
}

export const earthKm = 6371;
const degree = Math.PI / 180;
/** Beyond that much around its middle a round cut of the globe is no map of its places any more: the whole world is shown. */
const widestReach = 55;
/** Half of the least width, in km: what lies around a single town has to be seen. */
const leastKm = 420;
/** Share of the half width that is kept free around the places. */
const air = 0.22;
const aspects = { least: 0.42, most: 0.6 } as const;

const coordinates = ({ longitude, latitude }: Position): Spot => [longitude, latitude];

/** A map of all the positions, or of the whole world where it is asked for or they lie that far apart. */
export function viewOf(positions: readonly Position[], frame: Frame, wish: 'places' | 'world'): View {
  const spots = positions.map(coordinates);
  const start = middleOf(spots);
  const reach = Math.max(...spots.map((spot) => apart(start, spot)));
  return wish === 'world' || reach > widestReach ? worldView(start[0], frame) : nearView(spots, start, frame);
}

/** Halfway between the outermost longitudes, seen from the other side of the widest gap between two; halfway between the latitudes. */
function middleOf(spots: readonly Spot[]): Spot {
  const around = spots.map(([longitude]) => longitude).sort((a, b) => a - b);
  const gaps = around.map((longitude, index) => {
    const next = around[index + 1] ?? (around[0] ?? 0) + 360;
    return { width: next - longitude, next };
  });
  const widest = gaps.reduce((a, b) => (b.width > a.width ? b : a));
  const span = 360 - widest.width;
  const latitudes = spots.map(([, latitude]) => latitude);
  return [turned(widest.next + span / 2), (Math.min(...latitudes) + Math.max(...latitudes)) / 2];
}

/** Degrees of a great circle between two places. */
function apart([x1, y1]: Spot, [x2, y2]: Spot): number {
  const half = (from: number, to: number): number => Math.sin(((to - from) * degree) / 2) ** 2;
  const chord = half(y1, y2) + Math.cos(y1 * degree) * Math.cos(y2 * degree) * half(x1, x2);
  return (2 * Math.asin(Math.min(1, Math.sqrt(chord)))) / degree;
}

/** Degrees east from -180 to 180. */
function turned(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}

/** Lambert's azimuthal equal-area projection around the middle: true in area, and in the middle in angles, whatever the latitude. */
function nearView(spots: readonly Spot[], start: Spot, frame: Frame): View {
  const { geoAzimuthalEqualArea } = geo();
  const centred = ([longitude, latitude]: Spot): GeoProjection =>
    geoAzimuthalEqualArea().rotate([-longitude, -latitude]).scale(1).translate([0, 0]).precision(0);
  let middle = start;
  for (let round = 0; round < 3; round++) {
    const { x, y } = boundsOf(spots, centred(middle));
    const [longitude, latitude] = centred(middle).invert?.([(x[0] + x[1]) / 2, (y[0] + y[1]) / 2]) ?? middle;
    middle = [longitude, latitude];
  }
  const { x, y } = boundsOf(spots, centred(middle));
  const [across, down] = [(x[1] - x[0]) / 2, (y[1] - y[0]) / 2];
  const { width } = frame;
  const least = leastKm / earthKm;
  const wide = Math.max(across * (1 + air), least);
  const high = Math.max(down * (1 + air), least * aspects.least);
  const height = frame.height ?? width * Math.min(aspects.most, Math.max(aspects.least, high / wide));
  const scale = Math.min(width / 2 / wide, height / 2 / high);
  const projection = centred(middle)
    .scale(scale)
    .translate([width / 2, height / 2]);
  const corner = projection.invert?.([0, 0]) ?? [0, 0];
  const reach = Math.min(179, apart(middle, corner) || 179);
  const pole = [0, middle[1] < 0 ? -90 : 90] as const;
  const isPolar = apart(pole, middle) < 90 && isWithin(projection([...pole]), { width, height });
  return { width, height, projection, middle, reach, isWorld: false, isPolar, pointsPerKm: scale / earthKm };
}

const worldEnds = { north: 84, south: -58 } as const;

/** Equal Earth (Šavrič, Patterson and Jenny 2018): true in area, and familiar. */
function worldView(longitude: number, frame: Frame): View {
  const { width } = frame;
  const projection = geo().geoEqualEarth().rotate([-longitude, 0]).precision(0);
  fitGlobe(projection, width);
  const yOf = (latitude: number): number => projection([longitude, latitude])?.[1] ?? 0;
  const [top, bottom] = [yOf(worldEnds.north), yOf(worldEnds.south)];
  const height = frame.height ?? bottom - top;
  const factor = Math.min(1, height / (bottom - top));
  projection.scale(projection.scale() * factor).translate([width / 2, 0]);
  projection.translate([width / 2, height / 2 - (yOf(worldEnds.north) + yOf(worldEnds.south)) / 2]);
  const [from, to] = [projection([turned(longitude - 1), 0]), projection([turned(longitude + 1), 0])];
  const pointsPerKm = ((to?.[0] ?? 0) - (from?.[0] ?? 0)) / (2 * degree * earthKm);
  return { width, height, projection, middle: [longitude, 0], reach: 180, isWorld: true, isPolar: false, pointsPerKm };
}

const measuredScale = 150;
let globe: ReturnType<ReturnType<Geo['geoPath']>['bounds']> | null = null;

/** As `fitWidth` of d3-geo does it, but the outline of the globe, which looks the same from everywhere, is measured once. */
function fitGlobe(projection: GeoProjection, width: number): void {
  const { geoEqualEarth, geoPath } = geo();
  globe ??= geoPath(geoEqualEarth().precision(0).scale(measuredScale).translate([0, 0])).bounds({ type: 'Sphere' });
  const [[left, top], [right]] = globe;
  const times = width / (right - left);
  projection.scale(measuredScale * times).translate([(width - times * (right + left)) / 2, -times * top]);
}

interface Bounds {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

function boundsOf(spots: readonly Spot[], projection: GeoProjection): Bounds {
  const places = spots.flatMap((spot) => {
    const place = projection([...spot]);
    return place ? [place] : [];
  });
  const ends = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];
  return { x: ends(places.map(([x]) => x)), y: ends(places.map(([, y]) => y)) };
}

function isWithin(
  place: readonly [number, number] | null,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return place !== null && place[0] >= 0 && place[0] <= width && place[1] >= 0 && place[1] <= height;
}

/** In points from the top left of the map. */
export function spotOf({ projection, width, height }: Pick<View, 'projection' | 'width' | 'height'>, position: Position): Spot {
  return projection([position.longitude, position.latitude]) ?? [width / 2, height / 2];
}
