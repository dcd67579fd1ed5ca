/** What a briefing says of its own pages: each which one it is, and the evidence inside what stands on it. */
import { createHash } from 'node:crypto';
import type { CarriedPage } from '../../model.ts';
import { pageText, pieceName, printedNumbers } from '../../text/pageWords.ts';
import type { Attachment } from './attachments.ts';
import { type PdfRef, pdfText } from './kit.ts';
import type { Carried } from './metadata.ts';

/** Listens while pages are painted. */
export interface Telling {
  /** A piece of text was painted. */
  heard(text: string): void;
  /** The page is done, under this label. */
  turn(label: string): void;
  /** What travels with the pages. */
  files(): readonly Attachment[];
}

const deaf: Telling = { heard: () => {}, turn: () => {}, files: () => [] };

export function openTelling(carried: Carried | null): Telling {
  if (carried === null) return deaf;
  const pages: CarriedPage[] = [];
  let pieces: string[] = [];
  return {
    heard: (text) => void pieces.push(text),
    turn(label) {
      const text = pageText(pieces);
      pages.push({ label, sha256: createHash('sha256').update(text).digest('hex'), numbers: printedNumbers(text) });
      pieces = [];
    },
    files: () => carried.files(pages),
  };
}

/** Marks the page as one of the briefing, so that it is known among the pages of another document (ISO 32000-1, 14.5). */
export function markPage({ data }: PdfRef, id: string, number: number, made: Date): void {
  const mark = { LastModified: made, Private: { Brief: pdfText(id), Page: number } };
  Object.assign(data, { LastModified: made, PieceInfo: { [pieceName]: mark } });
}
