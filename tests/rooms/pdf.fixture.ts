import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';
import { layOut } from '../../src/layout/index.ts';
import { type About, loadShaper, type OpenFonts, openFonts, writePdf } from '../../src/outputs/pdf/index.ts';
import type { FontFace, LaidOut, PageRule, StyledDocument, StyledElement } from '../../src/print.ts';
import { document } from './layout.fixture.ts';

const face = (family: string, weight: number, isItalic: boolean, name: string): FontFace => ({
  family,
  weight,
  isItalic,
  file: `assets/fonts/${name}.ttf`,
});

export const faces: readonly FontFace[] = [
  face('Source Serif 4', 400, false, 'SourceSerif4-Regular'),
  face('Source Serif 4', 400, true, 'SourceSerif4-It'),
  face('Source Serif 4', 700, false, 'SourceSerif4-Bold'),
  face('Source Sans 3', 400, false, 'SourceSans3-Regular'),
  face('Source Sans 3', 600, false, 'SourceSans3-Semibold'),
];

export const read = (path: string): Uint8Array => readFileSync(path);

await loadShaper();

/** One set of opened fonts for a whole test file: opening them is the slow part. */
export const fonts: OpenFonts = openFonts(faces, read);

export const about: About = {
  title: 'Strikes & <counter-strikes>',
  author: 'Desk',
  subject: 'Analyst brief',
  keywords: 'Iraq, "Syria"',
  language: 'en-GB',
  made: new Date('2024-01-24T00:00:00Z'),
  attachments: [],
  carried: null,
};

const printable = (children: readonly (StyledElement | string)[], pages?: readonly PageRule[]): StyledDocument => ({
  ...document(children, pages),
  language: 'en-GB',
  fonts: faces,
});

export interface Written {
  readonly laid: LaidOut;
  readonly bytes: Uint8Array;
}

export function written(children: readonly (StyledElement | string)[], pages?: readonly PageRule[]): Written {
  const laid = layOut(printable(children, pages), fonts);
  return { laid, bytes: pdfOf(laid) };
}

/** The whole file. */
export function pdfOf(laid: LaidOut, open: OpenFonts = fonts, info: About = about): Uint8Array {
  const chunks: Uint8Array[] = [];
  writePdf(laid, open, info, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}

export const opened = (bytes: Uint8Array): ReturnType<typeof getDocumentProxy> => getDocumentProxy(new Uint8Array(bytes));

/** The text of each page, as a reader program puts it together. */
export async function readText(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await opened(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  return pages;
}

interface Attached {
  readonly filename: string;
  readonly description: string;
  readonly content: Uint8Array;
}

/** The files inside, in the order of the file's own list. */
export async function attachedTo(bytes: Uint8Array): Promise<readonly Attached[]> {
  const found: Readonly<Record<string, Attached>> | null = await (await opened(bytes)).getAttachments();
  return Object.values(found ?? {});
}
