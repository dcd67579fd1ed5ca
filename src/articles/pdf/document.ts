/** A PDF as pages of lines, through pdf.js. */
import { linesOf, type PageLines, type Piece } from './lines.ts';

export interface OpenedPdf {
  readonly pages: readonly PageLines[];
  /** The title among the file's own properties. */
  readonly title: string | null;
  /** True where the document has more pages than are read. */
  readonly isCut: boolean;
}

/** More pages than any article has; a book of them would hold up the rest. */
const mostPages = 2_000;

/** Nothing is fetched, run or drawn: only the words and their places are wanted. */
const settings = { verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, disableAutoFetch: true } as const;

/** `encrypted` where only a password opens it. Throws what pdf.js throws at a file that it cannot read. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | 'encrypted'> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // The parser keeps the bytes that it is given.
    const document = await getDocumentProxy(bytes.slice(), settings);
    const { info } = await document.getMetadata();
    const title = (info as { readonly Title?: unknown }).Title;
    const pages: PageLines[] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1, rotation: 0 });
      const { items } = await page.getTextContent();
      const [x = 0, y = 0] = page.view;
      const pieces = items.flatMap((item): Piece[] => ('str' in item ? [atOrigin(item, x, y)] : []));
      pages.push(linesOf(pieces, { width, height }));
      page.cleanup();
    }
    await document.destroy();
    return { pages, title: typeof title === 'string' ? title : null, isCut: document.numPages > mostPages };
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') return 'encrypted';
    throw cause;
  }
}

/** Pages may begin elsewhere than at zero. */
function atOrigin({ str, transform, width }: Piece, x: number, y: number): Piece {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  return { str, transform: [a, b, c, d, e - x, f - y], width };
}
