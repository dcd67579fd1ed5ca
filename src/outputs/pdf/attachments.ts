/** Files that travel inside the PDF, as PDF/A-3 wants them (ISO 19005-3, section 6.8): each with its type and how it belongs to the document. */
import { createHash } from 'node:crypto';
import { type KitDocument, type PdfRef, type PdfValue, pdfText } from './kit.ts';

export interface Attachment {
  /** The name it is saved under; no two have the same. */
  readonly name: string;
  /** Media type, such as `text/csv`. */
  readonly type: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  /** What it is to the document: figures behind it, the same in another form, or what it was made from. */
  readonly relation: 'Data' | 'Alternative' | 'Source';
}

/** Writes the files and lists them in the order of their names. `made` is the date of each, and no date of a disk. */
export function attachFiles(document: KitDocument, attachments: readonly Attachment[], made: Date): void {
  if (attachments.length === 0) return;
  const sorted = [...attachments].sort((one, other) => (one.name < other.name ? -1 : 1));
  const files = sorted.map((attachment) => [pdfText(attachment.name), writeFile(document, attachment, made)] as const);
  Object.assign(document._root.data, { AF: files.map(([, file]) => file) });
  Object.assign(document._root.data.Names.data, { EmbeddedFiles: { Names: files.flat() } });
}

function writeFile(document: KitDocument, { name, type, description, bytes, relation }: Attachment, made: Date): PdfRef {
  const content = document.ref({
    Type: 'EmbeddedFile',
    Subtype: nameOf(type.replace(/;.*/, '').trim()),
    Params: { Size: bytes.length, CheckSum: createHash('md5').update(bytes).digest(), CreationDate: made, ModDate: made },
  });
  content.end(bytes);
  const file = document.ref({
    Type: 'Filespec',
    AFRelationship: relation,
    F: pdfText(name.replaceAll(/[^ -~]/g, '_')),
    UF: pdfText(name),
    EF: { F: content, UF: content },
    ...(description !== '' && { Desc: pdfText(description) }),
  });
  file.end();
  return file;
}

/** A name holds regular characters; all others are written by number (ISO 32000-1, section 7.3.5). */
const nameOf = (text: string): PdfValue =>
  text.replaceAll(/[^A-Za-z0-9.+_-]/g, (character) => `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
