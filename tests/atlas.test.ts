/** `npm run atlas` makes the outlines that ship of Natural Earth's, as the package world-atlas carries them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { describe, expect, it, test } from 'vitest';
import { type ChartRequest, chartNames, drawParts } from '../src/charts/index.ts';
import { type Line, openAtlas, type Shape } from '../src/charts/map/atlas.ts';
import { tablesOf } from '../src/charts/map/atlasFile.ts';
import { type Cap, squaredChord, vectorOf } from '../src/charts/map/sphere.ts';
import type { AtlasDetail, ReadAtlas } from '../src/charts/spec.ts';
import { disk } from '../src/disk.ts';
import type { PlaceRow } from '../src/model.ts';
import * as shipped from '../src/shipped.ts';
import { atlasBytes } from './atlas/file.ts';
import { outlined, polygonsOf, topology } from './atlas/outlines.ts';
import { readAtlas } from './charts/atlas.ts';
import { root } from './program.ts';
import { halfEm } from './rooms/charts-briefing.ts';
import { iraq, told } from './rooms/charts-places.ts';
import { complaints } from './world.ts';

const details: readonly AtlasDetail[] = ['50m', '110m'];

const pathOf = (detail: AtlasDetail): string => join(root, `data/atlas/${detail}.bin`);
const made = details.map((detail) => [detail, atlasBytes(outlined(detail))] as const);

if (process.env['ATLAS'] === '1') {
  for (const [detail, bytes] of made) {
    mkdirSync(dirname(pathOf(detail)), { recursive: true });
    writeFileSync(pathOf(detail), bytes);
  }
}

test.each(made)('the outlines of 1:%s that ship are those of the package', (detail, bytes) => {
  expect(readFileSync(pathOf(detail)).equals(bytes)).toBe(true);
});

describe.each(details)('the atlas of 1:%s', (detail) => {
  const world = topology(detail);
  const { land, borders, countries } = openAtlas(detail, readAtlas);
  const linesOf = (shapes: readonly Shape[]): readonly Line[] => shapes.flatMap(({ lines }) => lines());
  const degreesOf = (shapes: readonly Shape[]): readonly (readonly Position[])[][] =>
    shapes.map(({ lines }) => lines().map(({ weights, degreesAt }) => Array.from(weights, (_, index) => [...degreesAt(index)])));

  it('has each corner where the package has it, to the last bit', () => {
    const written = feature(world, world.objects.land).features.flatMap(({ geometry }) => polygonsOf(geometry));
    const met = mesh(world, world.objects.countries, (one, other) => one !== other).coordinates;
    expect(degreesOf(land)).toEqual(written);
    expect(degreesOf(borders)).toEqual(met.map((line) => [line]));
    expect([land.length, borders.length]).toEqual(detail === '50m' ? [1427, 187] : [124, 159]);
  });

  it('has the countries whose names stand on maps, by the coarse outlines', () => {
    const written = detail === '50m' ? [] : feature(world, world.objects.countries).features;
    expect(countries.map(({ name }) => name)).toEqual(written.map(({ properties }) => properties.name));
    expect(countries.map(({ pieces }) => degreesOf(pieces))).toEqual(written.map(({ geometry }) => polygonsOf(geometry)));
    expect(countries).toHaveLength(detail === '50m' ? 0 : 177);
  });

  it('has caps that leave no corner out, and stretches that take in every corner once', () => {
    const isIn = ({ middle, reach }: Cap, { degreesAt }: Line, index: number): boolean =>
      squaredChord(middle, vectorOf(degreesAt(index))) <= 4 * Math.sin(Math.min(reach, Math.PI) / 2) ** 2;
    const strays = [...land, ...borders, ...countries.flatMap(({ pieces }) => pieces)].flatMap(({ cap, lines }) =>
      lines().flatMap((line, ring) => {
        const inStretch = line.stretches.flatMap(({ from, to, cap: own, weight }) =>
          Array.from(line.weights.subarray(from, to), (each, at) => each <= weight && isIn(own, line, from + at)),
        );
        const inShape = Array.from(line.weights, (_, index) => ring > 0 || isIn(cap, line, index));
        return inStretch.length === line.weights.length && [...inStretch, ...inShape].every(Boolean) ? [] : [line];
      }),
    );
    expect(strays).toEqual([]);
  });

  it('has outer rings that run with the clock, and holes that run against it', () => {
    const turns = land.map(({ lines }) => lines().map(({ turn }) => turn));
    expect(new Set(turns.map(([outer]) => outer))).toEqual(new Set([-1]));
    expect(turns.flatMap(([, ...holes]) => holes).filter((turn) => turn !== 1)).toEqual([]);
  });

  it('has ends of borders on every map, and the coast there', () => {
    const cornersOf = (line: Line) => Array.from(line.weights, (weight, at) => ({ weight, spot: String(line.degreesAt(at)) }));
    const coast = linesOf(land).flatMap(cornersOf);
    const kept = new Set(coast.filter(({ weight }) => weight === Infinity).map(({ spot }) => spot));
    const inside = new Set(coast.map(({ spot }) => spot));
    const open = linesOf(borders)
      .filter(({ turn }) => turn === 0)
      .map(cornersOf);
    const ends = open.flatMap((corners) => [corners[0], corners.at(-1)]).flatMap((end) => (end ? [end] : []));
    // The border around a land within another has no end.
    expect(open.length).toBeGreaterThan(0.9 * borders.length);
    expect(ends.filter(({ weight }) => weight !== Infinity)).toEqual([]);
    const onCoast = ends.filter(({ spot }) => inside.has(spot));
    expect(onCoast.filter(({ spot }) => !kept.has(spot))).toEqual([]);
    expect(onCoast.length).toBeGreaterThan(100);
  });
});

describe('the files of the atlas', () => {
  const bytes = readFileSync(pathOf('110m'));

  it('are read where they lie, without a copy', () => {
    const tables = tablesOf(bytes);
    expect(
      Object.values(tables ?? {})
        .filter(ArrayBuffer.isView)
        .map(({ buffer }) => buffer === bytes.buffer),
    ).toEqual(Array(8).fill(true));
  });

  it('may lie anywhere in memory', () => {
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect(tablesOf(moved.subarray(3))).toEqual(tablesOf(bytes));
  });

  it('together are smaller than two pictures', () => {
    const sizes = details.map((detail) => readAtlas(detail).length);
    expect(sizes[0] ?? 0).toBeGreaterThan(500_000);
    expect((sizes[0] ?? 0) + (sizes[1] ?? 0)).toBeLessThan(1_500_000);
  });

  it.each<readonly [string, (file: Uint8Array) => Uint8Array]>([
    ['empty', () => new Uint8Array()],
    ['cut short', (file) => file.subarray(0, -1)],
    ['cut within its head', (file) => file.subarray(0, 20)],
    ['of another layout', (file) => Uint8Array.from(file, (byte, at) => (at === 6 ? byte + 1 : byte))],
    ['broken in its counts', (file) => Uint8Array.from(file, (byte, at) => (at === 14 ? byte ^ 1 : byte))],
    ['broken in its corners', (file) => Uint8Array.from(file, (byte, at) => (at === 5000 ? byte ^ 1 : byte))],
    ['broken in its names', (file) => Uint8Array.from(file, (byte, at) => (at === file.length - 3 ? byte ^ 1 : byte))],
    ['longer than it was', (file) => Uint8Array.from([...file, 0])],
  ])('are refused where one is %s', async (_, broken) => {
    expect(await complaints(() => openAtlas('110m', () => broken(bytes)))).toEqual([
      'data/atlas/110m.bin charts/no-outlines The outlines of maps, which ship with make-brief, cannot be read: the file is not as it was shipped. install make-brief anew.',
    ]);
  });

  it('are missed', async () => {
    const [complaint] = await complaints(() => shipped.readAtlas({ ...disk, isFile: () => false }, '50m'));
    expect(complaint).toContain(
      '50m.bin charts/no-outlines The outlines of maps, which ship with make-brief, cannot be read: the file is gone.',
    );
  });
});

describe('what a map asks for', () => {
  const asked: AtlasDetail[] = [];
  const note: ReadAtlas = (detail) => {
    asked.push(detail);
    return readAtlas(detail);
  };
  const draw = (name: string, rows: readonly PlaceRow[], options: ChartRequest['options'] = {}): number =>
    drawParts({ name, width: 482, height: null, families: [], options }, told(rows), { metrics: halfEm, readAtlas: note }).length;

  it('is nothing where no map is drawn', () => {
    for (const name of chartNames.filter((each) => each !== 'map')) draw(name, iraq);
    expect([draw('map', []), asked]).toEqual([0, []]);
  });

  it('is each file of the atlas once', () => {
    expect(draw('map', iraq, { view: 'world' })).toBe(1);
    expect(asked).toEqual(['110m']);
    for (const rows of [iraq, iraq.slice(1)]) expect(draw('map', rows)).toBe(1);
    expect(asked).toEqual(['110m', '50m']);
  });

  it('is none of the packages that the atlas is made of', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const packages = ['world-atlas', 'topojson-client'];
    expect(packages.map((each) => [each in dependencies, each in devDependencies])).toEqual(packages.map(() => [false, true]));
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name));
    const naming = sources.filter((name) => /['"](?:world-atlas|topojson)/.test(readFileSync(join(root, 'src', name), 'utf8')));
    expect([naming, sources.length > 100]).toEqual([[], true]);
  });
});
