/** The structure tree: which marked content of which page belongs to which element, in reading order. */
import type { LaidOut } from '../../print.ts';
import { type Element, openElements } from './elements.ts';
import type { KitDocument, PdfRef, PdfValue } from './kit.ts';
import { planTree } from './treePlan.ts';

export interface Tags {
  /** Marked content of this owner on the current page begins; gives the operator. */
  begin(owner: number): string;
  /** A link annotation of this owner on the current page. */
  addLink(owner: number, annotation: PdfRef): void;
  /** The box of a figure on its page, in PDF coordinates. */
  setBox(owner: number, box: readonly number[]): void;
  /** The next page is being painted. */
  turn(page: PdfRef): void;
  /** Writes the tree; nothing can be added after. */
  finish(): void;
}

/** A page being painted, with the elements of its marked content: the nth is that of content n. */
interface TaggedPage {
  readonly ref: PdfRef;
  readonly owners: PdfRef[];
  /** The owners, as the parent tree lists them. */
  readonly list: PdfRef;
}

/** Opens the tree of a document. */
export function openTags(document: KitDocument, laid: Pick<LaidOut, 'structure' | 'lastPages'>): Tags {
  const root = document.ref({ Type: 'StructTreeRoot' });
  const elements = openElements(document, planTree(laid), root);
  const parents: PdfRef[] = [];
  let pages = 0;
  let page: TaggedPage | null = null;
  const current = (): TaggedPage => {
    if (!page) throw new Error('Nothing can be tagged before the first page.');
    return page;
  };
  return {
    turn(ref) {
      page?.list.end();
      elements.writeDone(pages);
      pages++;
      const owners: PdfRef[] = [];
      page = { ref, owners, list: document.ref(owners) };
      Object.assign(ref.data, { StructParents: parents.push(page.list) - 1, Tabs: 'S' });
    },
    begin(owner) {
      const element = elements.show(owner);
      const { ref, owners } = current();
      const id = owners.push(element.ref) - 1;
      addContent(element, ref, id);
      return `/${element.node.tag} <</MCID ${id}>> BDC\n`;
    },
    addLink(owner, annotation) {
      const element = elements.show(owner);
      Object.assign(annotation.data, { StructParent: parents.push(element.ref) - 1 });
      element.kids.push({ Type: 'OBJR', Obj: annotation, Pg: current().ref });
    },
    setBox(owner, box) {
      elements.show(owner).box = box;
    },
    finish() {
      const { ref } = elements.show(0);
      page?.list.end();
      elements.writeDone(Number.POSITIVE_INFINITY);
      const numbers = parents.flatMap((parent, index): PdfValue[] => [index, parent]);
      Object.assign(root.data, { K: ref, ParentTree: { Nums: numbers }, ParentTreeNextKey: parents.length });
      const notes = elements.notes();
      if (notes.length > 0) Object.assign(root.data, { IDTree: { Names: notes } });
      // pdfkit ends both.
      Object.assign(document._root.data, { StructTreeRoot: root, MarkInfo: document.ref({ Marked: true }) });
    },
  };
}

function addContent(element: Element, page: PdfRef, id: number): void {
  element.page ??= page;
  element.kids.push(element.page === page ? id : { Type: 'MCR', Pg: page, MCID: id });
}
