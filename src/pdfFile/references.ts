/** Where each object of a file lies: the chain of cross references from the newest to the oldest (ISO 32000-1, 7.5.4 and 7.5.8). */
import { chunks } from './chunks.ts';
import { Fault } from './fault.ts';
import { decoded } from './inflate.ts';
import { Dict, intOf, type Lookup, listOf, nameOf, type PdfObject, Stream } from './objects.ts';
import { Tokens } from './tokens.ts';

/** At a byte of the file, or the object of a number inside an object stream; null for what was deleted. */
export type Place = { readonly offset: number } | { readonly within: number; readonly index: number } | null;

export interface References {
  readonly places: ReadonlyMap<number, Place>;
  /** The newest trailer, with what only older ones say. */
  readonly trailer: Dict;
  /** Some objects lie in streams, so that the reader has to know version 1.5. */
  readonly hasObjectStreams: boolean;
}

/** Nothing that a reference table says leads anywhere while the table is still being read. */
const nowhere: Lookup = { look: (value) => (value === undefined ? null : value) };

/** Throws a Fault for a chain that breaks off or goes round. */
export function readReferences(bytes: Buffer): References {
  const places = new Map<number, Place>();
  const trailer = new Dict();
  const seen = new Set<number>();
  let hasObjectStreams = false;
  const todo = [startOf(bytes)];
  for (let offset = todo.shift(); offset !== undefined; offset = todo.shift()) {
    if (seen.has(offset)) throw new Fault('its tables of objects go round in a circle');
    seen.add(offset);
    const tokens = new Tokens(bytes, offset);
    tokens.skipSpace();
    const isTable = tokens.take('xref');
    const said = isTable ? readTable(tokens, places) : readStream(tokens, places);
    hasObjectStreams ||= !isTable || said.has('XRefStm');
    for (const [key, value] of said) trailer.set(key, trailer.get(key) ?? value);
    // A hybrid file lists in the stream what old readers must not see: it comes before older tables.
    todo.push(...[said.get('XRefStm'), said.get('Prev')].map(intOf).filter((each) => each !== null));
  }
  return { places, trailer, hasObjectStreams };
}

function startOf(bytes: Buffer): number {
  const at = bytes.lastIndexOf('startxref');
  const start = at < 0 ? null : new Tokens(bytes, at + 'startxref'.length).whole();
  if (start === null) throw new Fault('it has no end: the words that say where its objects lie are missing');
  return start;
}

function readTable(tokens: Tokens, places: Map<number, Place>): Dict {
  for (;;) {
    tokens.skipSpace();
    if (tokens.take('trailer')) break;
    const [first, count] = [tokens.whole(), tokens.whole()];
    if (first === null || count === null) throw tokens.fault('the table of objects is broken');
    readSection(tokens, places, first, count);
  }
  const trailer = tokens.object();
  if (!(trailer instanceof Dict)) throw tokens.fault('the trailer is no dictionary');
  return trailer;
}

function readSection(tokens: Tokens, places: Map<number, Place>, first: number, count: number): void {
  let start = first;
  for (let index = 0; index < count; index++) {
    const [offset, generation] = [tokens.whole(), tokens.whole()];
    tokens.skipSpace();
    const kind = tokens.word();
    if (offset === null || generation === null || (kind !== 'n' && kind !== 'f')) throw tokens.fault('the table of objects is broken');
    // Some programs begin to count at 1 with the entry of object 0.
    if (index === 0 && first === 1 && kind === 'f' && generation === 65_535) start = 0;
    add(places, start + index, kind === 'n' && offset > 0 ? { offset } : null);
  }
}

/** Newer tables are read first, and hold. */
function add(places: Map<number, Place>, number: number, place: Place): void {
  if (!places.has(number)) places.set(number, place);
}

function readStream(tokens: Tokens, places: Map<number, Place>): Dict {
  const stream = readIndirect(tokens, nowhere).object;
  if (!(stream instanceof Stream) || nameOf(stream.dict.get('Type')) !== 'XRef') throw tokens.fault('there is no table of objects');
  const { dict } = stream;
  const widths = wholes(dict.get('W'));
  if (widths.length < 3 || widths.some((width) => width < 0 || width > 8)) throw tokens.fault('the table of objects is broken');
  const given = wholes(dict.get('Index'));
  const index = given.length > 0 ? given : [0, intOf(dict.get('Size')) ?? 0];
  const rows = rowsOf(decoded(stream, nowhere), widths);
  for (const section of chunks(index, 2)) {
    const [first = 0, count = 0] = section;
    for (let each = 0; each < count; each++) {
      const row = rows.next();
      if (row.done) return dict;
      add(places, first + each, row.value);
    }
  }
  return dict;
}

const wholes = (value: PdfObject | undefined): readonly number[] => listOf(value).map((each) => intOf(each) ?? 0);

/** Each row is a kind and two numbers; a kind of no width is that of an object by itself. */
function* rowsOf(data: Uint8Array, [kindWidth = 0, placeWidth = 0, indexWidth = 0]: readonly number[]): Generator<Place> {
  const row = kindWidth + placeWidth + indexWidth;
  const field = (from: number, width: number): number => data.subarray(from, from + width).reduce((value, byte) => value * 256 + byte, 0);
  for (let at = 0; row > 0 && at + row <= data.length; at += row) {
    const kind = kindWidth === 0 ? 1 : field(at, kindWidth);
    const place = field(at + kindWidth, placeWidth);
    if (kind === 1) yield { offset: place };
    else yield kind === 2 ? { within: place, index: field(at + kindWidth + placeWidth, indexWidth) } : null;
  }
}

/** An object with its number, as it stands at a byte of the file. A stream whose length is wrong ends where the word says so. */
export function readIndirect(tokens: Tokens, { look }: Lookup): { readonly number: number; readonly object: PdfObject } {
  const number = tokens.whole();
  const generation = tokens.whole();
  tokens.skipSpace();
  if (number === null || generation === null || !tokens.take('obj')) throw tokens.fault('there is no object');
  const object = tokens.object();
  if (!(object instanceof Dict)) return { number, object };
  tokens.skipSpace();
  if (!tokens.take('stream')) return { number, object };
  if (tokens.peek() === 13) tokens.at++;
  if (tokens.peek() === 10) tokens.at++;
  return { number, object: new Stream(object, streamBytes(tokens, intOf(look(object.get('Length'))))) };
}

function streamBytes(tokens: Tokens, length: number | null): Uint8Array {
  const { bytes, at: from } = tokens;
  if (length !== null && from + length <= bytes.length) {
    tokens.at = from + length;
    tokens.skipSpace();
    if (tokens.take('endstream')) return bytes.subarray(from, from + length);
  }
  const end = bytes.indexOf('endstream', from);
  if (end < 0) throw tokens.fault('a stream has no end');
  const [last, before] = [bytes[end - 1], bytes[end - 2]];
  const lineEnd = last === 10 && before === 13 ? 2 : last === 10 || last === 13 ? 1 : 0;
  return bytes.subarray(from, Math.max(from, end - lineEnd));
}
