/** The bytes of a stream that this program has to read itself: cross references, objects and metadata. Pages are never decoded. */
import { inflateSync } from 'node:zlib';
import { Fault } from './fault.ts';
import { dictOf, intOf, type Lookup, nameOf, type PdfObject, type Stream } from './objects.ts';

/** More than any table or metadata of an honest file takes. */
const most = 512 * 1024 * 1024;

/** Decodes a stream without a filter or with Flate, predictors included. Throws a Fault for anything else and for broken data. */
export function decoded({ dict, bytes }: Stream, { look }: Lookup): Uint8Array {
  const filter = look(dict.get('Filter'));
  const filters = Array.isArray(filter) ? filter.map(look) : filter === null ? [] : [filter];
  const parms = look(dict.get('DecodeParms'));
  const each = Array.isArray(parms) ? parms.map(look) : [parms];
  return filters.reduce<Uint8Array>((data, by, index) => apply(nameOf(by), data, each[index] ?? null, look), bytes);
}

function apply(filter: string | null, data: Uint8Array, parms: PdfObject, look: Lookup['look']): Uint8Array {
  if (filter !== 'FlateDecode' && filter !== 'Fl') throw new Fault(`a table of the file is packed as ${filter ?? 'nothing known'}`);
  const wish = (key: string, otherwise: number): number => intOf(look(dictOf(parms)?.get(key))) ?? otherwise;
  const plain = inflate(data);
  const predictor = wish('Predictor', 1);
  if (predictor === 1) return plain;
  if (predictor < 10) throw new Fault('a table of the file is packed with a predictor for pictures');
  const pixel = Math.ceil((wish('Colors', 1) * wish('BitsPerComponent', 8)) / 8);
  const row = Math.ceil((wish('Colors', 1) * wish('BitsPerComponent', 8) * wish('Columns', 1)) / 8);
  if (!(row > 0 && row < most)) throw new Fault('a table of the file has rows of no length');
  return unpredicted(plain, row, pixel);
}

function inflate(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: most });
  } catch (error) {
    throw new Fault(`a table of the file cannot be unpacked (${error instanceof Error ? error.message : error})`);
  }
}

/** Undoes the filters of PNG (its specification, 9.2): a byte in front of each row says which. */
function unpredicted(data: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(data.length / (row + 1));
  // A row of nothing above the first, and a pixel of nothing left of each: what lies outside counts as zero.
  const wide = row + pixel;
  const out = new Uint8Array((rows + 1) * wide);
  const plain = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y++) {
    const filter = data[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const at = (y + 1) * wide + pixel + x;
      const [left = 0, above = 0, corner = 0] = [out[at - pixel], out[at - wide], out[at - wide - pixel]];
      out[at] = (data[y * (row + 1) + 1 + x] ?? 0) + guess(filter, left, above, corner);
    }
    plain.set(out.subarray((y + 1) * wide + pixel, (y + 2) * wide), y * row);
  }
  return plain;
}

function guess(filter: number | undefined, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, corner) : 0;
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
