/** ROOF. A page by itself: HTML with its style sheets to paper, by the engine that prints briefings. */

import { shippedPath } from './disk.ts';
import type { DrawChart } from './document/index.ts';
import { linkedPath, readAttachments } from './linkedFiles.ts';
import type { World } from './model.ts';
import { type About, type Attachment, type OpenFonts, openPdf } from './outputs/index.ts';
import type { LaidOut, StyledDocument } from './print.ts';
import { BriefError, problem } from './problems.ts';
import { readSource } from './showing/audiences.ts';
import { readPictures } from './showing/pictures.ts';

/** What the file says of itself; `madeAt` is the time of making in seconds since 1970. */
export const aboutOf = ({ title, language }: LaidOut, subject: string, madeAt: number): About => ({
  title,
  author: '',
  subject,
  keywords: '',
  language,
  made: new Date(1000 * madeAt),
  attachments: [],
  carried: null,
});

/** A document on pages, ready to be painted. */
export interface PrintedPage {
  readonly pages: number;
  /** Paints it, chunk by chunk. Throws what layout throws of what is set in the margins of pages. */
  write(sink: (chunk: Uint8Array) => void): void;
}

/** The whole file at once. */
export function bytesOf({ write }: PrintedPage): Uint8Array {
  const chunks: Uint8Array[] = [];
  write((chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}

/** One with what stands where on it. */
export interface SetPage extends PrintedPage {
  readonly laid: LaidOut;
}

/**
 * Prints one HTML file. The faces that ship with make-brief are at hand beside those of the page's own `@font-face` rules. `madeAt` is the
 * time of making in seconds since 1970, the only date in the file; null is the beginning of 1970. Throws BriefError with all that is
 * outside the subset, and `disk/unreadable` for a missing sheet or font.
 */
export async function printPage(path: string, madeAt: number | null, world: World): Promise<SetPage> {
  const { layOut, loadPatterns } = await import('./layout/index.ts');
  const { openFonts, writePdf } = await openPdf();
  const { document, fonts, attachments } = await readDocument(path, world, openFonts);
  const laid = layOut(document, fonts, await loadPatterns(document));
  const about = { ...aboutOf(laid, '', madeAt ?? 0), attachments };
  return { laid, pages: laid.pageCount, write: (sink) => writePdf(laid, fonts, about, sink) };
}

/** The styled page with its fonts. The parsed one is as large again and not held any longer than this takes. */
async function readDocument(
  path: string,
  world: World,
  openFonts: Awaited<ReturnType<typeof openPdf>>['openFonts'],
): Promise<{ readonly document: StyledDocument; readonly fonts: OpenFonts; readonly attachments: readonly Attachment[] }> {
  const { composeDocument, openImages, readPage, readStyles } = await import('./document/index.ts');
  const page = readPage(readSource(world, path));
  const own = page.sheets.map((sheet) => ('href' in sheet ? readSource(world, linkedPath(sheet.href, sheet.at)) : sheet));
  const styles = readStyles([readSource(world, shippedPath('templates', 'shared', 'faces.css')), ...own]);
  const fonts = openFonts(styles.fonts, world.read);
  const noChart: DrawChart = ({ name, at }) => {
    throw new BriefError(problem('print/no-chart', at, { name }));
  };
  const document = composeDocument(page, styles, noChart, openImages(readPictures(world, path), fonts));
  return { document, fonts, attachments: readAttachments(page.attachments, world) };
}
