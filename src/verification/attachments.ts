/** The files that travel in a PDF, unpacked, with what the PDF says of each. */
import { createHash } from 'node:crypto';
import { readAttachments } from '../pdfFile/attachments.ts';
import { Fault } from '../pdfFile/fault.ts';
import { decoded } from '../pdfFile/inflate.ts';
import { dictOf, type Stream, Words } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';

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
export const attachedFiles = (file: PdfFile): readonly AttachedFile[] =>
  readAttachments(file).map(({ name, stream }) => ({ name, ...contentOf(stream, file) }));

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
