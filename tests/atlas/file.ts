/** Outlines as bytes, in the layout that `src/charts/map/atlasFile.ts` tells. */
import { crc32 } from 'node:zlib';
import { signature } from '../../src/charts/map/atlasFile.ts';
import type { Cap } from '../../src/charts/map/sphere.ts';
import type { Outlined } from './outlines.ts';

/** Caps are so much wider, in radians, that rounding leaves nothing out of them: two metres on the globe. */
const slack = 3e-7;

const capNumbers = ({ middle, reach }: Cap): readonly number[] => [...middle, reach + slack];

/** Where each of the lists begins if they stand one behind the other, and where the last ends. */
function starts(lengths: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...lengths.map((length) => (sum += length))];
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

export function atlasBytes({ scale, translate, land, borders, countries }: Outlined): Uint8Array {
  const pieces = countries.flatMap((country) => country.pieces);
  const shapes = [...land, ...borders, ...pieces];
  const lines = shapes.flatMap((shape) => shape.lines);
  const corners = lines.flatMap((line) => line.corners);
  const stretches = lines.flatMap((line) => line.stretches);
  const firstCorners = starts(lines.map((line) => line.corners.length));
  const firstStretches = starts(lines.map((line) => line.stretches.length));
  const firstPieces = starts(countries.map((country) => country.pieces.length));
  const counts = [corners, lines, stretches, land, borders, countries, pieces].map((each) => each.length);
  const summed = [
    Uint32Array.from(counts),
    Float64Array.from([...scale, ...translate]),
    Int32Array.from(corners.flat()),
    Float32Array.from(lines.flatMap(({ weights }) => [...weights])),
    Uint32Array.from(firstCorners.flatMap((corner, index) => [corner, firstStretches[index] as number])),
    Float32Array.from(stretches.flatMap(({ cap, weight }) => [...capNumbers(cap), weight])),
    Uint32Array.from(starts(shapes.map((shape) => shape.lines.length))),
    Float32Array.from(shapes.flatMap(({ cap }) => capNumbers(cap))),
    Uint32Array.from(firstPieces.map((first) => land.length + borders.length + first)),
    Int8Array.from(lines.map(({ turn }) => turn)),
    new TextEncoder().encode(countries.map(({ name }) => `${name}\n`).join('')),
  ].map(bytesOf);
  const rest = Buffer.concat(summed);
  return Buffer.concat([new TextEncoder().encode(signature), bytesOf(Uint32Array.of(crc32(rest))), rest]);
}
