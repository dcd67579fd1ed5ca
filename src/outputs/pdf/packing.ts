/**
 * Object streams and a cross-reference stream (PDF 1.5, ISO 32000-1 sections 7.5.7 and 7.5.8) in place of pdfkit's plain ones:
 * a tagged document is mostly small dictionaries, and they shrink to a tenth. Whatever is complete is handed on at once.
 */
import { deflateSync } from 'node:zlib';
import type { KitDocument, PdfRef } from './kit.ts';
import { type CrossReferences, openCrossReferences } from './references.ts';

/** Takes the bytes of a file in their order. */
export type Sink = (chunk: Uint8Array) => void;

const objectsPerStream = 200;

interface Packed {
  readonly id: number;
  readonly text: string;
}

const binary = (text: string): Buffer => Buffer.from(text, 'latin1');

/** What a written object still knows. */
const letGo = {};

/** Makes a freshly opened document write packed objects to `sink`; the last bytes come with its `end`. */
export function packObjects(document: KitDocument, sink: Sink): void {
  const endRef = document._refEnd.bind(document);
  const file = openFile(sink);
  let packed: Packed[] = [];
  let held: (string | Uint8Array)[] = [];
  file.write(document.read());

  const flush = (): void => {
    if (packed.length === 0) return;
    const stream = document.ref({});
    file.references.place(stream.id, file.offset());
    writeStream(file, stream.id, objectStream(packed));
    packed.forEach(({ id }, index) => {
      file.references.pack(id, stream.id, index);
    });
    packed = [];
    endRef(stream);
  };
  document._write = (data) => {
    held.push(data);
  };
  // pdfkit writes an object as its number, its dictionary, its stream if it has one, and `endobj`: three chunks mean no stream.
  document._refEnd = (ref: PdfRef) => {
    const [, body, ...rest] = held;
    if (rest.length === 1) packed.push({ id: ref.id, text: String(body) });
    else {
      file.references.place(ref.id, file.offset());
      for (const chunk of held) file.write(typeof chunk === 'string' ? binary(`${chunk}\n`) : chunk);
    }
    held = [];
    // pdfkit ends what hangs on the catalogue after the catalogue itself.
    if (ref !== document._root) ref.data = letGo;
    if (packed.length === objectsPerStream) flush();
    endRef(ref);
  };
  document._finalize = () => {
    // No object is counted any more: this is to happen once.
    document._finalize = () => {};
    flush();
    const start = file.offset();
    const { id } = document.ref({});
    file.references.place(id, start);
    writeStream(file, id, crossReferences(document, file.references));
    file.write(binary(`startxref\n${start}\n%%EOF\n`));
  };
}

interface OpenFile {
  readonly references: CrossReferences;
  write(chunk: Uint8Array): void;
  offset(): number;
}

function openFile(sink: Sink): OpenFile {
  let offset = 0;
  return {
    references: openCrossReferences(),
    write(chunk) {
      sink(chunk);
      offset += chunk.length;
    },
    offset: () => offset,
  };
}

interface Stream {
  readonly entries: string;
  readonly bytes: Uint8Array;
}

function writeStream({ write }: OpenFile, id: number, { entries, bytes }: Stream): void {
  const data = deflateSync(bytes, { level: 9 });
  write(binary(`${id} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`));
  write(data);
  write(binary('\nendstream\nendobj\n'));
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

function crossReferences({ _id, _root, _info }: KitDocument, references: CrossReferences): Stream {
  const { size, bytes } = references.table();
  const identifier = `<${Buffer.from(_id).toString('hex')}>`;
  const trailer = `/Root ${_root.id} 0 R /Info ${_info.id} 0 R /ID [${identifier} ${identifier}]`;
  return { entries: `/Type /XRef /Size ${size} /W [1 4 2] ${trailer}`, bytes };
}
