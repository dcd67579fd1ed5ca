/** The paragraphs, cells and figures of a briefing, each with all that it shows, on however many pages (ISO 32000-1, 14.7). */
import { type Dict, dictOf, intOf, listOf, nameOf, Ref } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import { readNumbers } from '../pdfFile/trees.ts';
import { textOf } from '../pdfFile/words.ts';
import type { BriefPage } from './pages.ts';

/** What one element of the text shows in one go. */
export interface Stretch {
  readonly text: string;
  /** Where it leads, as a link: the name of a place in the file; empty for any other address, null for what is no link. */
  readonly target: string | null;
}

export interface Block {
  /** As the structure tree calls it: P, TD, H2, Figure … */
  readonly tag: string;
  /** Number of the first page that it stands on. */
  readonly page: number;
  readonly stretches: readonly Stretch[];
}

/** Elements that stand in the lines of others. */
const inline = new Set(['Span', 'Link', 'Quote', 'Code', 'Reference']);
/** More levels than any page of ours has between a word and its paragraph. */
const deepest = 64;

interface Element {
  readonly key: Dict;
  readonly tag: string;
  readonly target: string | null;
}

/** All blocks of the pages, in the order in which they begin. Text that belongs to no element is decoration, and left out. */
export function readBlocks(pages: readonly BriefPage[], file: PdfFile): readonly Block[] {
  const tree = dictOf(file.look(file.catalog.get('StructTreeRoot')));
  const parents = readNumbers(tree?.get('ParentTree'), file);
  const elements = new Map<Dict, Element>();
  const blocks = new Map<Dict, { tag: string; page: number; stretches: Stretch[] }>();
  for (const { number, page, pieces } of pages) {
    const owners = listOf(file.look(parents.get(intOf(file.look(page.dict.get('StructParents'))) ?? -1)));
    for (const { text, mark } of pieces) {
      const owner = mark === null ? null : dictOf(file.look(owners[mark]));
      if (owner === null) continue;
      const element = elements.get(owner) ?? elementOf(owner, file);
      elements.set(owner, element);
      const block = blocks.get(element.key) ?? { tag: element.tag, page: number, stretches: [] };
      blocks.set(element.key, block);
      add(block.stretches, { text, target: element.target }, element.tag === 'Figure');
    }
  }
  return [...blocks.values()];
}

/** Pieces of one run of text are one stretch; letters of a drawing stand each for themselves. */
function add(stretches: Stretch[], { text, target }: Stretch, isDrawn: boolean): void {
  const last = stretches.at(-1);
  if (last && last.target === target && !isDrawn) stretches[stretches.length - 1] = { text: last.text + text, target };
  else stretches.push({ text, target });
}

/** The block that an element of a line belongs to; itself where it is one. */
function elementOf(owner: Dict, file: PdfFile): Element {
  let found = owner;
  let target: string | null = null;
  for (let depth = 0; depth < deepest; depth++) {
    const tag = nameOf(file.look(found.get('S'))) ?? '';
    if (tag === 'Link') target = targetOf(found, file);
    const above = found.get('P') instanceof Ref ? dictOf(file.look(found.get('P'))) : null;
    if (!inline.has(tag) || above === null) return { key: found, tag, target };
    found = above;
  }
  return { key: found, tag: '', target };
}

/** A link element holds its words and the annotation that leads on. */
function targetOf(link: Dict, { look }: PdfFile): string {
  const held = look(link.get('K'));
  for (const kid of Array.isArray(held) ? held.map(look) : [held]) {
    const annotation = dictOf(look(dictOf(kid)?.get('Obj')));
    const action = dictOf(look(annotation?.get('A')));
    if (action !== null) return textOf(look(action.get('D')));
  }
  return '';
}

/** All that a block shows. */
export const blockText = ({ stretches }: Block): string => stretches.map(({ text }) => text).join('');
