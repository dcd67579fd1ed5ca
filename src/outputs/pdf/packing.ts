/**
 * Object streams and a cross-reference stream (PDF 1.5, ISO 32000-1 sections 7.5.7 and 7.5.8) in place of pdfkit's plain ones:
 * a tagged document is mostly small dictionaries, and they shrink to a tenth.
 */
import { deflateSync } from 'node:zlib';
import type { KitDocument, PdfRef } from './kit.ts';

const objectsPerStream = 200;

/** Where an object is to be found: in the file, or as the nth of an object stream. */
type Location = { readonly offset: number } | { readonly stream: number; readonly index: number };

interface Packed {
  readonly id: number;
  readonly text: string;
}

const binary = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Makes a freshly opened document hold its objects back and write them packed. */
export function packObjects(document: KitDocument): void {
  const write = document._write.bind(document);
  const endRef = document._refEnd.bind(document);
  const locations = new Map<number, Location>();
  const packed: Packed[] = [];
  let held: (string | Uint8Array)[] = [];

  document._write = (data) => {
    held.push(data);
  };
  // pdfkit writes an object as its number, its dictionary, its stream if it has one, and `endobj`: three chunks mean no stream.
  document._refEnd = (ref: PdfRef) => {
    const [, body, ...rest] = held;
    if (rest.length === 1) packed.push({ id: ref.id, text: String(body) });
    else {
      locations.set(ref.id, { offset: document._offset });
      for (const chunk of held) write(chunk);
    }
    held = [];
    endRef(ref);
  };
  document._finalize = () => {
    let next = document._offsets.length + 1;
    for (let start = 0; start < packed.length; start += objectsPerStream) {
      const group = packed.slice(start, start + objectsPerStream);
      group.forEach(({ id }, index) => {
        locations.set(id, { stream: next, index });
      });
      locations.set(next, { offset: document._offset });
      writeStream(write, next, objectStream(group));
      next++;
    }
    const start = document._offset;
    locations.set(next, { offset: start });
    writeStream(write, next, crossReferences(document, locations, next + 1));
    write(`startxref\n${start}\n%%EOF`);
    document.push(null);
  };
}

interface Stream {
  readonly entries: string;
  readonly bytes: Uint8Array;
}

function writeStream(write: (data: string | Uint8Array) => void, id: number, { entries, bytes }: Stream): void {
  const data = deflateSync(bytes, { level: 9 });
  write(`${id} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${data.length} >>\nstream`);
  write(data);
  write('\nendstream\nendobj');
}

function objectStream(group: readonly Packed[]): Stream {
  let index = '';
  let body = '';
  for (const { id, text } of group) {
    index += `${id} ${body.length} `;
    body += `${text}\n`;
  }
  return { entries: `/Type /ObjStm /N ${group.length} /First ${index.length}`, bytes: binary(index + body) };
}

const entrySize = 7;

/** One entry of seven bytes for each object: its kind, an offset or a stream, a generation or an index. */
function crossReferences(document: KitDocument, locations: ReadonlyMap<number, Location>, size: number): Stream {
  const table = Buffer.alloc(size * entrySize);
  table.writeUInt16BE(0xffff, 5);
  for (const [id, location] of locations) {
    const isPacked = 'stream' in location;
    table[id * entrySize] = isPacked ? 2 : 1;
    table.writeUInt32BE(isPacked ? location.stream : location.offset, id * entrySize + 1);
    if (isPacked) table.writeUInt16BE(location.index, id * entrySize + 5);
  }
  const identifier = `<${Buffer.from(document._id).toString('hex')}>`;
  const references = `/Root ${document._root.id} 0 R /Info ${document._info.id} 0 R /ID [${identifier} ${identifier}]`;
  return { entries: `/Type /XRef /Size ${size} /W [1 4 2] ${references}`, bytes: table };
}
