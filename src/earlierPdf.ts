/** ROOF. The data of a briefing, as they travel inside its PDF. */
import { readAttachments } from './pdfFile/attachments.ts';
import { Fault } from './pdfFile/fault.ts';
import { decoded } from './pdfFile/inflate.ts';
import { openFile, type PdfFile } from './pdfFile/open.ts';

/** `claims.json` and `sources.json` in bytes, or why there are none, for the middle of a sentence. */
export type Evidence = { readonly claims: Uint8Array; readonly sources: Uint8Array | null } | { readonly fault: string };

export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(5, bytes.length)).equals(head);

const head = Buffer.from('%PDF-');

export function evidenceIn(path: string, bytes: Uint8Array): Evidence {
  try {
    return evidenceOf(openFile(path, bytes));
  } catch (error) {
    if (error instanceof Fault) return { fault: `the PDF is broken (${error.message})` };
    throw error;
  }
}

function evidenceOf(file: PdfFile): Evidence {
  if (file.isLocked) return { fault: 'the PDF is encrypted' };
  const held = readAttachments(file);
  const [claims, ...others] = held.filter(({ name }) => name === 'claims.json');
  if (claims === undefined) return { fault: 'the PDF carries no data of a briefing' };
  if (others.length > 0) return { fault: 'the PDF carries several briefings' };
  const sources = held.find(({ name }) => name === 'sources.json');
  return { claims: decoded(claims.stream, file), sources: sources ? decoded(sources.stream, file) : null };
}
