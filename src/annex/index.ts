/** Door: a briefing as an annex of somebody else's report, as pages or as a file inside. Reads and writes PDF without changing what pages show. */

import type { Problem } from '../model.ts';
import { Fault } from '../pdfFile/fault.ts';
import { dictOf, listOf, numberOf } from '../pdfFile/objects.ts';
import { openFile, type PdfFile } from '../pdfFile/open.ts';
import { ofPage, readPages } from '../pdfFile/pages.ts';
import { textOf } from '../pdfFile/words.ts';
import { type Sink, writeFile } from '../pdfFile/write.ts';
import { BriefError, problem } from '../problems.ts';
import { embed } from './attachFile.ts';
import { type Joined, join } from './attachPages.ts';
import { refuseUnchangeable, refuseUnseen } from './guard.ts';

export { labelPrefix } from './labels.ts';

/** A PDF by its path, for messages, and its bytes. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Attached {
  /** How many pages the annex has; none where the briefing is a file inside. */
  readonly pages: number;
  readonly reportPages: number;
  /** What the result no longer says or has, as notes. */
  readonly problems: readonly Problem[];
  /** Writes the file, the same bytes for the same input. */
  write(sink: Sink): void;
}

export interface PagesWish {
  /** As the bookmark says it, such as "Annex A"; its last word begins the page labels. */
  readonly name: string;
  /** How many pages of the report stand before the annex, from what the report has. Throws for a place that there is not. */
  pagesBefore(reportPages: number): number;
  /** A page that comes first in the annex; null for none. */
  readonly titlePage: Source | null;
}

export interface FileWish {
  /** The name that the briefing is saved under. */
  readonly name: string;
  readonly description: string;
}

/** What is known of a briefing from its file. */
export interface BriefLook {
  readonly title: string;
  /** As in the catalog, such as "en"; empty where it says none. */
  readonly language: string;
  /** Of its first page as it is seen, in points. */
  readonly width: number;
  readonly height: number;
}

/**
 * The pages of the briefing behind or among those of the report. Bookmarks, links, page labels, tags, attached files, forms and layers
 * of both stay. Throws `attach/locked`, `attach/signed`, `attach/form`, `attach/portfolio` and `attach/broken`, for either file.
 */
export function attachPages(report: Source, brief: Source, wish: PagesWish): Attached {
  return faultless(report.path, () => {
    const [own, ...annex] = [report, ...(wish.titlePage ? [wish.titlePage] : []), brief].map(({ path, bytes }) => openFile(path, bytes));
    if (own === undefined) throw new Error('a report is needed');
    for (const file of [own, ...annex]) {
      refuseUnchangeable(file);
      refuseUnseen(file);
    }
    const reportPages = readPages(own).pages.length;
    const pages = annex.reduce((sum, file) => sum + readPages(file).pages.length, 0);
    return attached(join(own, annex, wish.name, wish.pagesBefore(reportPages)), { pages, reportPages });
  });
}

/** The briefing as a file inside the report (AFRelationship Supplement). Throws `attach/name-taken`, and as `attachPages` does of the report. */
export function attachFile(report: Source, brief: Source, wish: FileWish): Attached {
  return faultless(report.path, () => {
    const own = openFile(report.path, report.bytes);
    refuseUnchangeable(own);
    const file = openFile(brief.path, brief.bytes);
    return attached(embed(own, { ...wish, bytes: brief.bytes, file }), { pages: 0, reportPages: readPages(own).pages.length });
  });
}

/** What the title page of an annex says and how large it is. */
export function lookAt(brief: Source): BriefLook {
  return faultless(brief.path, () => {
    const file = openFile(brief.path, brief.bytes);
    refuseUnchangeable(file);
    const info = dictOf(file.look(file.trailer.get('Info')));
    const title = textOf(file.look(info?.get('Title')));
    return { title, language: textOf(file.look(file.catalog.get('Lang'))), ...sizeOf(file) };
  });
}

/** A4 where the page does not say. */
function sizeOf(file: PdfFile): { readonly width: number; readonly height: number } {
  const [page] = readPages(file).pages;
  if (page === undefined) return { width: 595.28, height: 841.89 };
  const box = listOf(file.look(ofPage(page, 'CropBox')) ?? file.look(ofPage(page, 'MediaBox'))).map(
    (each) => numberOf(file.look(each)) ?? 0,
  );
  const [left = 0, bottom = 0, right = 595.28, top = 841.89] = box;
  const size = [Math.abs(right - left), Math.abs(top - bottom)] as const;
  const [width, height] = (numberOf(file.look(ofPage(page, 'Rotate'))) ?? 0) % 180 === 0 ? size : [size[1], size[0]];
  return { width, height };
}

function attached({ whole, problems }: Joined, counts: Pick<Attached, 'pages' | 'reportPages'>): Attached {
  return { ...counts, problems, write: (sink) => writeFile(whole, sink) };
}

/** What is wrong inside a file is the user's to mend. */
function faultless<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) throw new BriefError(problem('attach/broken', { file: error.path ?? path }, { cause: error.message }));
    throw error;
  }
}
