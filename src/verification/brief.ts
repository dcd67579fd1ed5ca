/** A briefing found in a PDF: its pages, the files that travel with it, and what they say. */
import type { CarriedEvidence, CarriedSource } from '../model.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import { type AttachedFile, attachedFiles } from './attachments.ts';
import { type Block, readBlocks } from './blocks.ts';
import { readEvidence, readSources } from './carried.ts';
import { type BriefPage, type FilePages, readBriefPages } from './pages.ts';

export interface Brief {
  readonly file: PdfFile;
  readonly evidence: CarriedEvidence;
  /** Of sources.json; none where that is missing or broken. */
  readonly sources: readonly CarriedSource[];
  /** Its pages in the order of the file. */
  readonly pages: readonly BriefPage[];
  readonly blocks: readonly Block[];
  /** Places of the pages of the file that are not the briefing's. */
  readonly otherPages: readonly number[];
  /** The attachment that the evidence stands in. */
  readonly own: AttachedFile;
  /** All attachments of the file. */
  readonly attachments: readonly AttachedFile[];
}

/** The name under which the evidence travels. */
export const evidenceName = 'claims.json';

/** What is called as the evidence is, and is none: it was changed, or is somebody else's. */
export interface Unread {
  readonly attachment: AttachedFile;
  readonly fault: string;
}

/** Every briefing of the file; a report may have several as annexes. */
export function readBriefs(file: PdfFile): { readonly briefs: readonly Brief[]; readonly unread: readonly Unread[] } {
  const attachments = attachedFiles(file);
  const briefs: Brief[] = [];
  const unread: Unread[] = [];
  for (const own of attachments.filter(({ name }) => name === evidenceName)) {
    const found = own.bytes === null ? { fault: 'it cannot be unpacked' } : readEvidence(own.bytes);
    if ('fault' in found) unread.push({ attachment: own, fault: found.fault });
    else briefs.push(briefOf(file, found.value, own, attachments));
  }
  return { briefs, unread };
}

function briefOf(file: PdfFile, evidence: CarriedEvidence, own: AttachedFile, attachments: readonly AttachedFile[]): Brief {
  const { own: pages, others: otherPages }: FilePages = readBriefPages(file, evidence.id);
  const sources = sourcesOf(evidence, attachments);
  return { file, evidence, sources, pages, blocks: readBlocks(eachOnce(pages), file), otherPages, own, attachments };
}

/** A page that stands there twice tells nothing new the second time. */
const eachOnce = (pages: readonly BriefPage[]): readonly BriefPage[] => [...new Map(pages.map((page) => [page.number, page])).values()];

function sourcesOf({ id }: CarriedEvidence, attachments: readonly AttachedFile[]): readonly CarriedSource[] {
  const read = attachments.flatMap(({ name, bytes }) => (name === 'sources.json' && bytes ? [readSources(bytes)] : []));
  const all = read.flatMap((found) => ('value' in found ? [found.value] : []));
  return (all.find((each) => each.id === id) ?? all[0])?.sources ?? [];
}
