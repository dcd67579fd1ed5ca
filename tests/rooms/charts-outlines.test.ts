/** The outlines of a map against the atlas they are taken from: land stays land and sea stays sea, however few corners are left. */
import { createRequire } from 'node:module';
import { type GeoContext, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { outlinesOf } from '../../src/charts/map/outlines.ts';
import { vectorOf } from '../../src/charts/map/sphere.ts';
import { type View, viewOf } from '../../src/charts/map/view.ts';
import type { Spot } from '../../src/charts/spec.ts';
import { weightsOf } from '../atlas/weights.ts';
import { readAtlas } from '../charts/atlas.ts';

const require = createRequire(import.meta.url);
const world = require('world-atlas/countries-50m.json');
const land = feature(world, world.objects.land);

const viewAround = (spots: readonly Spot[], wish: 'places' | 'world' = 'places'): View =>
  viewOf(
    spots.map(([latitude, longitude]) => ({ latitude, longitude, extent: 'site' })),
    { width: 482, height: null },
    wish,
  );

/** All corners of the land that the atlas has, as d3-geo draws them: cut around the middle of the map, and at its frame. */
function drawnWhole({ projection, reach, isWorld, width, height }: View): readonly (readonly Spot[])[] {
  const found: Spot[][] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => found.push([[x, y]]),
    lineTo: (x, y) => found.at(-1)?.push([x, y]),
    closePath: () => undefined,
    arc: () => undefined,
  };
  projection.clipExtent([
    [-3, -3],
    [width + 3, height + 3],
  ]);
  if (!isWorld) projection.clipAngle(Math.min(reach * 1.1 + 1, 179));
  geoPath(projection, context)(land);
  return found;
}

/** Where a line across the map at a height goes into rings or out of them. */
const crossings = (rings: readonly (readonly Spot[])[], y: number): readonly number[] =>
  rings.flatMap((ring) =>
    ring.flatMap(([x1, y1], index) => {
      const [x2, y2] = ring[index + 1] ?? ring[0] ?? [x1, y1];
      return y1 > y !== y2 > y ? [((x2 - x1) * (y - y1)) / (y2 - y1) + x1] : [];
    }),
  );

const isWithin = (across: readonly number[], x: number): boolean => across.filter((each) => each > x).length % 2 === 1;

/** Spots all over the map that are land on it and sea with all corners of the atlas, or the other way round, as a part of all. */
function wrongPart(view: View, marks: number): number {
  const { land: rings } = outlinesOf(view, marks, readAtlas);
  const whole = drawnWhole(view);
  const [rows, columns] = [40, 60];
  const wrong = Array.from({ length: rows }, (_, row) => {
    const y = ((row + 0.5) * view.height) / rows;
    const [cut, full] = [crossings(rings, y), crossings(whole, y)];
    const xs = Array.from({ length: columns }, (__, column) => ((column + 0.5) * view.width) / columns);
    return xs.filter((x) => isWithin(cut, x) !== isWithin(full, x)).length;
  });
  return wrong.reduce((sum, count) => sum + count) / (rows * columns);
}

describe('the outlines of a map', () => {
  it.each<readonly [string, View, number]>([
    [
      'Iraq',
      viewAround([
        [33.3, 44.4],
        [36.3, 43.1],
      ]),
      0.01,
    ],
    [
      'half of Asia',
      viewAround([
        [50, 30],
        [12, 45],
        [34, 69],
      ]),
      0.02,
    ],
    [
      'the fjords',
      viewAround([
        [58, 6],
        [70, 28],
      ]),
      0.04,
    ],
    [
      'the Aegean',
      viewAround([
        [36.4, 28.2],
        [40.6, 23],
      ]),
      0.04,
    ],
    [
      'the Philippines',
      viewAround([
        [6, 121],
        [18, 121],
      ]),
      0.03,
    ],
    [
      'islands on the 180th meridian',
      viewAround([
        [-18.1, 178.4],
        [-13.8, -171.8],
      ]),
      0.01,
    ],
    [
      'the north pole',
      viewAround([
        [82.5, -62.3],
        [89.9, 100],
      ]),
      0.03,
    ],
    [
      'the south pole',
      viewAround([
        [-90, 0],
        [-77.8, 166.7],
      ]),
      0.03,
    ],
    ['the middle of the Pacific', viewAround([[-10, -140]]), 0.01],
    [
      'the sea off the other side of Asia',
      viewAround([
        [-40, -110],
        [-50, -90],
      ]),
      0.02,
    ],
    ['the middle of Asia', viewAround([[48, 85]]), 0.01],
    ['the world', viewAround([[0, 10]], 'world'), 0.05],
  ])('keep land and sea of %s where they are', (_, view, most) => {
    for (const marks of [1, 200]) expect(wrongPart(view, marks)).toBeLessThanOrEqual(marks === 1 ? most : most + 0.04);
  });

  it('have borders that end at the coast', () => {
    const { land: rings, borders } = outlinesOf(
      viewAround([
        [37, -9],
        [58, 30],
      ]),
      12,
      readAtlas,
    );
    const coast = new Set(rings.flat().map(String));
    const ends = borders.flatMap((line) => [line.at(0), line.at(-1)]).map(String);
    expect(ends.filter((end) => coast.has(end)).length).toBeGreaterThan(15);
  });
});

describe('what corners matter', () => {
  const chain = (corners: readonly Spot[]): Float64Array => Float64Array.from(corners.flatMap(([x, y]) => vectorOf([x, y])));
  const degree = Math.PI / 180;

  it('is how far the line would be off without them, and without bounds for its ends', () => {
    const [start, bump, top, end] = weightsOf(
      chain([
        [0, 0],
        [1, 0.1],
        [2, 1],
        [4, 0],
      ]),
    );
    expect([start, end]).toEqual([Infinity, Infinity]);
    expect(top).toBeCloseTo(degree, 4);
    expect(bump).toBeGreaterThan(0.2 * degree);
    expect(bump).toBeLessThan(0.5 * degree);
  });

  it('keeps corners where lines meet', () => {
    const straight = chain([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
    expect(weightsOf(straight, (index) => index === 2)[2]).toBe(Infinity);
    expect(weightsOf(straight)[2]).toBeLessThan(1e-3);
  });

  it('is for an island never more than its length', () => {
    const weights = weightsOf(
      chain([
        [0, 0],
        [2, 0.3],
        [4, 0],
        [2, -0.1],
        [0, 0],
      ]),
    );
    expect(Math.max(...weights)).toBeLessThan(4 * degree);
    expect([...weights].filter((weight) => weight === Math.max(...weights))).toHaveLength(4);
  });
});
