/** The pages of a briefing among those of the file: each says which it is. */
import { createHash } from 'node:crypto';
import { dictOf, intOf, Words } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import { type Page, readPages } from '../pdfFile/pages.ts';
import { textOf } from '../pdfFile/words.ts';
import { pageText, pieceName, printedNumbers } from '../text/pageWords.ts';
import { type Fonts, type Piece, readPieces } from './content.ts';

export interface BriefPage {
  /** Its number in the briefing, from 1. */
  readonly number: number;
  /** Its place in the file, from 1. */
  readonly place: number;
  readonly page: Page;
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** Of the text, as claims.json has it. */
  readonly sha256: string;
  readonly numbers: readonly string[];
}

export interface FilePages {
  /** In the order of the file. */
  readonly own: readonly BriefPage[];
  /** Places of pages that are of no briefing, or of another. */
  readonly others: readonly number[];
}

/** Pages of the briefing with this id, read. */
export function readBriefPages(file: PdfFile, id: string): FilePages {
  const fonts: Fonts = new Map();
  const own: BriefPage[] = [];
  const others: number[] = [];
  for (const [index, page] of readPages(file).pages.entries()) {
    const mark = markOf(page, file);
    if (mark?.brief === id) own.push(readPage(page, { number: mark.number, place: index + 1 }, file, fonts));
    else others.push(index + 1);
  }
  return { own, others };
}

function readPage(page: Page, which: Pick<BriefPage, 'number' | 'place'>, file: PdfFile, fonts: Fonts): BriefPage {
  const pieces = readPieces(page, file, fonts);
  const text = pageText(pieces.map((piece) => piece.text));
  return { ...which, page, pieces, text, sha256: createHash('sha256').update(text).digest('hex'), numbers: printedNumbers(text) };
}

function markOf({ dict }: Page, { look }: PdfFile): { readonly brief: string; readonly number: number } | null {
  const info = dictOf(look(dictOf(look(dict.get('PieceInfo')))?.get(pieceName)));
  const own = dictOf(look(info?.get('Private')));
  const [brief, number] = [look(own?.get('Brief')), intOf(look(own?.get('Page')))];
  return brief instanceof Words && number !== null ? { brief: textOf(brief), number } : null;
}
