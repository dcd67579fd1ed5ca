/** A PDF opened for reading: its objects by number, each read when it is first asked for. */
import { Fault, faultsOf } from './fault.ts';
import { decoded } from './inflate.ts';
import { type Dict, dict, dictOf, intOf, type Lookup, nameOf, type PdfObject, Ref, Stream } from './objects.ts';
import { readIndirect, readReferences } from './references.ts';
import { Tokens } from './tokens.ts';

export interface PdfFile extends Lookup {
  readonly path: string;
  /** Such as 1.7. */
  readonly version: string;
  readonly trailer: Dict;
  readonly catalog: Dict;
  readonly hasObjectStreams: boolean;
  /** Its strings and streams are encrypted, and what is read of them means nothing. */
  readonly isLocked: boolean;
}

interface Packed {
  readonly numbers: readonly number[];
  readonly offsets: readonly number[];
  readonly data: Uint8Array;
}

/** Throws a Fault where the bytes are no PDF or a broken one; so may any later look into it. */
export function openFile(path: string, bytes: Uint8Array): PdfFile {
  return faultsOf(path, () => opened(path, bytes));
}

function opened(path: string, given: Uint8Array): PdfFile {
  const whole = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const start = whole.subarray(0, 1024).indexOf('%PDF-');
  if (start < 0) throw new Fault('it does not begin as a PDF does');
  const bytes = whole.subarray(start);
  const { places, trailer, hasObjectStreams } = readReferences(bytes);
  const objects = new Map<number, PdfObject>();
  const packed = new Map<number, Packed>();
  const opening = new Set<number>();

  const read = (number: number): PdfObject => {
    const place = places.get(number);
    if (!place) return null;
    if ('within' in place) return unpack(place.within, place.index, number);
    const found = readIndirect(new Tokens(bytes, place.offset), lookup);
    if (found.number !== number) throw new Fault(`object ${number} is not where the table of objects says`);
    return found.object;
  };
  const unpack = (within: number, index: number, number: number): PdfObject => {
    const stream = packed.get(within) ?? readPacked(get(within), lookup);
    packed.set(within, stream);
    const at = stream.numbers[index] === number ? index : stream.numbers.indexOf(number);
    return at < 0 ? null : new Tokens(stream.data, stream.offsets[at] ?? 0).object();
  };
  const get = (number: number): PdfObject => {
    const known = objects.get(number);
    if (known !== undefined) return known;
    if (opening.has(number)) throw new Fault(`object ${number} needs itself to be read`);
    opening.add(number);
    const object = faultsOf(path, () => read(number));
    opening.delete(number);
    objects.set(number, object);
    return object;
  };
  const look = (value: PdfObject | undefined): PdfObject => {
    let found = value ?? null;
    for (let hops = 0; found instanceof Ref; hops++) {
      if (hops > 20) throw new Fault(`object ${found.number} is a reference that leads to no object`);
      found = get(found.number);
    }
    return found;
  };
  const lookup: Lookup = { look };

  const isLocked = look(trailer.get('Encrypt')) !== null;
  const catalog = isLocked && hasObjectStreams ? null : dictOf(look(trailer.get('Root')));
  if (catalog === null && !isLocked) throw new Fault('it has no catalog');
  const version = versionOf(bytes, catalog);
  return { path, look, version, trailer, catalog: catalog ?? dict({}), hasObjectStreams, isLocked };
}

function versionOf(bytes: Buffer, catalog: Dict | null): string {
  const header = /^%PDF-(\d\.\d)/.exec(bytes.toString('latin1', 0, 8))?.[1] ?? '1.4';
  const later = nameOf(catalog?.get('Version'));
  return later !== null && /^\d\.\d$/.test(later) && later > header ? later : header;
}

function readPacked(stream: PdfObject, lookup: Lookup): Packed {
  if (!(stream instanceof Stream)) throw new Fault('objects lie in a stream that is not there');
  const [count, first] = ['N', 'First'].map((key) => intOf(lookup.look(stream.dict.get(key))) ?? 0);
  const data = decoded(stream, lookup);
  const tokens = new Tokens(data, 0);
  const pairs = Array.from({ length: Math.min(count ?? 0, data.length) }, () => [tokens.whole(), tokens.whole()] as const);
  return { numbers: pairs.map(([number]) => number ?? -1), offsets: pairs.map(([, offset]) => (first ?? 0) + (offset ?? 0)), data };
}
