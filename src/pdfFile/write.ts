/** Objects to bytes, written piece by piece: header, objects, cross references (ISO 32000-1, 7.5). */
import { createHash, type Hash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { Dict, dict, Name, name, type PdfObject, Real, Ref, Stream, Words } from './objects.ts';

export type Sink = (chunk: Uint8Array) => void;

export interface Whole {
  readonly version: string;
  readonly objects: readonly PdfObject[];
  readonly root: Ref;
  readonly info: PdfObject;
  /** The first half of the identifier stays that of the file which was added to; null where it has none. */
  readonly id: Words | null;
  /** Objects that are no streams lie together in packed ones. */
  readonly isPacked: boolean;
}

/** As many objects as other programs pack together. */
const together = 100;
const piece = 1 << 16;

/** What is written, counted and hashed on its way out. */
class Pen {
  at = 0;
  readonly hash: Hash = createHash('sha256');
  private readonly sink: Sink;
  private waiting: Uint8Array[] = [];
  private size = 0;

  constructor(sink: Sink) {
    this.sink = sink;
  }

  put(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.at += bytes.length;
    this.size += bytes.length;
    this.waiting.push(bytes);
    if (this.size > piece) this.flush();
  }

  flush(): void {
    const bytes = Buffer.concat(this.waiting);
    this.hash.update(bytes);
    if (bytes.length > 0) this.sink(bytes);
    this.waiting = [];
    this.size = 0;
  }
}

type Place = { readonly offset: number } | { readonly within: number; readonly index: number };

/** Writes the file. The second half of its identifier is a hash of all that stands before it: same objects, same bytes. */
export function writeFile(whole: Whole, sink: Sink): void {
  const pen = new Pen(sink);
  const places = new Map<number, Place>();
  pen.put(`%PDF-${whole.version}\n%\xe2\xe3\xcf\xd3\n`);
  let next = whole.objects.length;
  const write = (number: number, object: PdfObject): void => {
    places.set(number, { offset: pen.at });
    pen.put(`${number} 0 obj\n`);
    if (object instanceof Stream) {
      pen.put(`${shown(object.dict)}\nstream\n`);
      pen.put(object.bytes);
      pen.put('\nendstream\nendobj\n');
    } else pen.put(`${shown(object)}\nendobj\n`);
  };
  let pack: number[] = [];
  const closePack = (): void => {
    if (pack.length === 0) return;
    for (const [index, number] of pack.entries()) places.set(number, { within: next, index });
    write(next++, packed(pack, whole.objects));
    pack = [];
  };
  for (let number = 1; number < whole.objects.length; number++) {
    const object = whole.objects[number] ?? null;
    if (!whole.isPacked || object instanceof Stream) write(number, object);
    else if (pack.push(number) === together) closePack();
  }
  closePack();
  if (whole.isPacked) writeStream(pen, places, next, whole);
  else writeTable(pen, places, next, whole);
  pen.flush();
}

function packed(numbers: readonly number[], objects: readonly PdfObject[]): Stream {
  const texts = numbers.map((number) => shown(objects[number] ?? null));
  let at = 0;
  const starts = texts.map((text) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
  const head = `${numbers.map((number, index) => `${number} ${starts[index]}`).join(' ')}\n`;
  const entries = { Type: name('ObjStm'), N: numbers.length, First: head.length };
  return flate(Buffer.from(`${head}${texts.join('\n')}`, 'latin1'), entries);
}

/** A packed stream of the bytes. */
export function flate(plain: Uint8Array, entries: Readonly<Record<string, PdfObject>>): Stream {
  const bytes = deflateSync(plain);
  return new Stream(dict({ ...entries, Filter: name('FlateDecode'), Length: bytes.length }), bytes);
}

function trailer(pen: Pen, size: number, { root, info, id }: Whole): Dict {
  pen.flush();
  const own = new Words(pen.hash.copy().digest().toString('latin1', 0, 16));
  return dict({ Size: size, Root: root, Info: info ?? undefined, ID: [id ?? own, own] });
}

function writeTable(pen: Pen, places: ReadonlyMap<number, Place>, size: number, whole: Whole): void {
  const end = trailer(pen, size, whole);
  const start = pen.at;
  pen.put(`xref\n0 ${size}\n0000000000 65535 f \n`);
  for (let number = 1; number < size; number++) {
    const place = places.get(number);
    pen.put(`${String(place && 'offset' in place ? place.offset : 0).padStart(10, '0')} 00000 n \n`);
  }
  pen.put(`trailer\n${shown(end)}\nstartxref\n${start}\n%%EOF\n`);
}

function writeStream(pen: Pen, places: ReadonlyMap<number, Place>, number: number, whole: Whole): void {
  const entries = trailer(pen, number + 1, whole);
  const start = pen.at;
  const rows = Buffer.alloc(9 * (number + 1));
  const row = (at: number, kind: number, place: number, index: number): void => {
    rows.writeUInt8(kind, 9 * at);
    rows.writeUIntBE(place, 9 * at + 1, 6);
    rows.writeUInt16BE(index, 9 * at + 7);
  };
  row(0, 0, 0, 65_535);
  for (const [at, place] of places) 'offset' in place ? row(at, 1, place.offset, 0) : row(at, 2, place.within, place.index);
  row(number, 1, start, 0);
  const stream = flate(rows, { ...Object.fromEntries(entries), Type: name('XRef'), W: [1, 6, 2] });
  pen.put(`${number} 0 obj\n${shown(stream.dict)}\nstream\n`);
  pen.put(stream.bytes);
  pen.put(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
}

/** The object as it is written; of a stream only the dictionary. */
function shown(object: PdfObject): string {
  if (object instanceof Ref) return `${object.number} 0 R`;
  if (object instanceof Name) return shownName(object.text);
  if (object instanceof Words) return shownWords(object.bytes);
  if (object instanceof Real) return object.text;
  if (Array.isArray(object)) return `[${object.map(shown).join(' ')}]`;
  if (object instanceof Stream) return shown(object.dict);
  if (object instanceof Dict) return `<<${[...object].map(([key, value]) => `${shownName(key)} ${shown(value)}`).join(' ')}>>`;
  return String(object);
}

const shownName = (text: string): string =>
  `/${text.replaceAll(/[^!-~]|[#()<>[\]{}/%]/g, (letter) => `#${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}`;

/** Words that a person could read stay so. */
function shownWords(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replaceAll(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`;
}
