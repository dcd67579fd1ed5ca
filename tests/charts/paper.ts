/** The faces that ship, and a drawing alone on a page of its own size. */
import { readFileSync } from 'node:fs';
import { readStyles } from '../../src/document/index.ts';
import { loadShaper, openFonts, writePdf } from '../../src/outputs/pdf/index.ts';
import type { Drawing, LaidOut, StructureNode } from '../../src/print.ts';

const sheet = 'templates/shared/faces.css';

const { fonts: faces } = readStyles([{ file: sheet, text: readFileSync(sheet, 'utf8') }]);
await loadShaper();
export const fonts = openFonts(faces, (path) => readFileSync(path));

const node = (rest: Pick<StructureNode, 'id' | 'parent' | 'tag' | 'alt'>): StructureNode => ({
  ...rest,
  language: null,
  scope: null,
  colspan: 1,
  rowspan: 1,
  title: null,
});

/** A tagged page that holds the drawing and nothing else. */
export function pdfOfDrawing(drawing: Drawing): Uint8Array {
  const { title, width, height, alt } = drawing;
  const laid: LaidOut = {
    title,
    language: 'en',
    pageCount: 1,
    pages: [{ width, height, links: [], items: [{ kind: 'drawing', x: 0, y: 0, width, height, drawing, owner: 1 }] }],
    structure: [node({ id: 0, parent: null, tag: 'Document', alt: null }), node({ id: 1, parent: 0, tag: 'Figure', alt })],
    lastPages: Int32Array.of(0, 0),
    destinations: [],
    bookmarks: [],
  };
  const about = { title, author: '', subject: '', keywords: '', language: 'en', made: new Date(0), attachments: [], carried: null };
  const chunks: Uint8Array[] = [];
  writePdf(laid, fonts, about, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}
