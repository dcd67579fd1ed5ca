/** The files that travel in a PDF (ISO 32000-1, 7.11.4), with what the PDF says of each. */
import { createHash } from 'node:crypto';
import { Fault } from '../pdfFile/fault.ts';
import { decoded } from '../pdfFile/inflate.ts';
import { dictOf, Stream, Words } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import { readNames } from '../pdfFile/trees.ts';
import { textOf } from '../pdfFile/words.ts';

export interface AttachedFile {
  /** The name it is saved under. */
  readonly name: string;
  /** Null where it cannot be unpacked. */
  readonly bytes: Uint8Array | null;
  /** Of the bytes, in hex; empty without them. */
  readonly sha256: string;
  /** False where the sum that the PDF gives is not that of the bytes; true where it gives none. */
  readonly isWhole: boolean;
}

/** In the order of their names in the list of the file. */
export function readAttachments(file: PdfFile): readonly AttachedFile[] {
  const tree = dictOf(file.look(file.catalog.get('Names')))?.get('EmbeddedFiles');
  return [...readNames(tree, file)].flatMap(([key, value]) => {
    const spec = dictOf(file.look(value));
    const held = dictOf(file.look(spec?.get('EF')));
    const stream = file.look(held?.get('UF') ?? held?.get('F'));
    const name = textOf(file.look(spec?.get('UF'))) || textOf(file.look(spec?.get('F'))) || textOf(new Words(key));
    return stream instanceof Stream ? [{ name, ...contentOf(stream, file) }] : [];
  });
}

function contentOf(stream: Stream, file: PdfFile): Omit<AttachedFile, 'name'> {
  const bytes = unpacked(stream, file);
  if (bytes === null) return { bytes, sha256: '', isWhole: false };
  const sum = file.look(dictOf(file.look(stream.dict.get('Params')))?.get('CheckSum'));
  const isWhole = !(sum instanceof Words) || sum.bytes === createHash('md5').update(bytes).digest().toString('latin1');
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), isWhole };
}

function unpacked(stream: Stream, file: PdfFile): Uint8Array | null {
  try {
    return decoded(stream, file);
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}
