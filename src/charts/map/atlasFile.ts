/**
 * The bytes of `data/atlas/`: what a map needs to know of the outlines of the globe, worked out before (`npm run atlas`), so that tables
 * are read where they lie in the file. Numbers are little endian, and stand in this order:
 *
 *     signature   8 bytes   "atlas 1\n"; the number rises with the layout
 *     checksum    Uint32    CRC-32 of all bytes after it
 *     counts      Uint32    corners, lines, stretches, pieces of land, borders, countries, pieces of countries
 *     scale       Float64   of the grid, east and north
 *     translate   Float64   of its origin, in degrees east and north
 *     corners     Int32     for each: east and north on the grid
 *     weights     Float32   for each corner; infinite for those that stay on every map
 *     lines       Uint32    for each, and once more for their end: its first corner, its first stretch
 *     stretches   Float32   for each: x, y, z and reach of its cap, its weight
 *     shapes      Uint32    for each, and once more for their end: its first line; pieces of land, then borders, then pieces of countries
 *     caps        Float32   for each shape: x, y, z and reach
 *     countries   Uint32    for each, and once more for their end: its first shape
 *     turns       Int8      for each line: 1 for a ring that runs against the clock as seen from outside the globe, else -1; 0 for a line with ends
 *     names       UTF-8     of the countries, each ended by a line feed
 *
 * Degrees are the place on the grid times the scale, and then the translation: to the last bit what topojson-client makes of it.
 */
import { crc32 } from 'node:zlib';

export const signature = 'atlas 1\n';
/** Corners of a stretch; the last of a line has as many as are left. */
export const stretchLength = 48;
/** Numbers that a stretch and a cap have in the file. */
export const numbersOf = { stretch: 5, cap: 4 } as const;
const offsets = { checksum: 8, summed: 12, counts: 12, grid: 40, tables: 72 } as const;

export interface Tables {
  readonly counts: Counts;
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
  readonly corners: Int32Array;
  readonly weights: Float32Array;
  readonly lines: Uint32Array;
  readonly stretches: Float32Array;
  readonly shapes: Uint32Array;
  readonly caps: Float32Array;
  readonly countries: Uint32Array;
  readonly turns: Int8Array;
  readonly names: readonly string[];
}

export interface Counts {
  readonly corners: number;
  readonly lines: number;
  readonly stretches: number;
  readonly land: number;
  readonly borders: number;
  readonly countries: number;
  readonly pieces: number;
}

/** The tables of a file, without a copy of them; null for bytes that are no such file, or not as they were shipped. */
export function tablesOf(bytes: Uint8Array): Tables | null {
  const file = bytes.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0 ? bytes : new Uint8Array(bytes);
  if (!isWhole(file)) return null;
  const words = new Uint32Array(file.buffer, file.byteOffset + offsets.counts, 7);
  const [corners = 0, lines = 0, stretches = 0, land = 0, borders = 0, countries = 0, pieces = 0] = words;
  const shapes = land + borders + pieces;
  const [east = 0, north = 0, west = 0, south = 0] = new Float64Array(file.buffer, file.byteOffset + offsets.grid, 4);
  let end = file.byteOffset + offsets.tables;
  /** Where the next table of so many bytes begins. */
  const next = (length: number): number => {
    end += length;
    return end - length;
  };
  const integers = (count: number): Uint32Array => new Uint32Array(file.buffer, next(4 * count), count);
  const numbers = (count: number): Float32Array => new Float32Array(file.buffer, next(4 * count), count);
  return {
    counts: { corners, lines, stretches, land, borders, countries, pieces },
    scale: [east, north],
    translate: [west, south],
    corners: new Int32Array(file.buffer, next(8 * corners), 2 * corners),
    weights: numbers(corners),
    lines: integers(2 * (lines + 1)),
    stretches: numbers(numbersOf.stretch * stretches),
    shapes: integers(shapes + 1),
    caps: numbers(numbersOf.cap * shapes),
    countries: integers(countries + 1),
    turns: new Int8Array(file.buffer, next(lines), lines),
    names: new TextDecoder()
      .decode(file.subarray(end - file.byteOffset))
      .split('\n')
      .slice(0, countries),
  };
}

/** The checksum holds for the tables and their counts alike, so that neither needs a look of its own. */
function isWhole(file: Uint8Array): boolean {
  if (file.length < offsets.tables || !signature.split('').every((letter, index) => letter.charCodeAt(0) === file[index])) return false;
  return new DataView(file.buffer, file.byteOffset).getUint32(offsets.checksum, true) === crc32(file.subarray(offsets.summed));
}
