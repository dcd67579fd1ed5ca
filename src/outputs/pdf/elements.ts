/** The elements of the structure tree, each opened when something of it is first shown and written when all of it was. */
import type { StructureNode } from '../../print.ts';
import { type KitDocument, type PdfRef, type PdfValue, pdfText } from './kit.ts';
import type { TreePlan } from './treePlan.ts';

/** An element whose content is being painted. Its children are put in document order, whatever was painted first. */
export interface Element {
  readonly node: StructureNode;
  readonly parent: Element | null;
  readonly ref: PdfRef;
  readonly kids: PdfValue[];
  /** The next of the children that is not among the kids yet; -1 when all are. */
  nextChild: number;
  isAttached: boolean;
  page: PdfRef | null;
  box: readonly number[] | null;
}

export interface Elements {
  /** The element of a node that is being shown, in its place in the tree. */
  show(id: number): Element;
  /** Writes the elements that are complete when so many pages are painted, and lets go of them; infinite for all that are left. */
  writeDone(pages: number): void;
  /** Names of the notes written so far, in the order of a name tree. */
  notes(): readonly PdfValue[];
}

export function openElements(document: KitDocument, plan: TreePlan, root: PdfRef): Elements {
  const open = new Map<number, Element>();
  const notes = new Map<number, PdfRef>();
  let painted = 0;
  const openElement = (id: number): Element => {
    const known = open.get(id);
    if (known) return known;
    const end = plan.end(id);
    if (end === null || end < painted) throw new Error(`Structure node ${id} shows something on a page after its last.`);
    const node = plan.node(id);
    const element: Element = {
      node,
      parent: node.parent === null ? null : openElement(node.parent),
      ref: document.ref({ Type: 'StructElem', S: node.tag }),
      kids: [],
      nextChild: plan.firstChild(id),
      isAttached: false,
      page: null,
      box: null,
    };
    open.set(id, element);
    return element;
  };
  /** Puts children among the kids, in document order, up to the one given or all of them. */
  const attachChildren = (parent: Element, last: number | null): void => {
    for (let id = parent.nextChild; id !== -1; id = parent.nextChild) {
      const child = openElement(id);
      child.isAttached = true;
      parent.kids.push(child.ref);
      parent.nextChild = plan.nextSibling(id);
      if (id === last) return;
    }
  };
  return {
    show(id) {
      const shown = openElement(id);
      for (let each = shown; each.parent && !each.isAttached; each = each.parent) attachChildren(each.parent, each.node.id);
      return shown;
    },
    writeDone(pages) {
      const done: Element[] = [];
      // What is opened on the way, the empty among the children, comes last in the map and is met too.
      for (const element of open.values()) {
        const end = plan.end(element.node.id);
        if (end !== null && end >= pages) continue;
        attachChildren(element, null);
        done.push(element);
      }
      painted = pages;
      for (const element of done) {
        if (element.node.tag === 'Note') notes.set(element.node.id, element.ref);
        writeElement(element, root);
        open.delete(element.node.id);
      }
    },
    notes: () => [...notes].sort(([one], [other]) => one - other).flatMap(([id, ref]) => [noteName(id), ref]),
  };
}

/** PDF/UA-1 wants an ID of every note (7.9); names in a tree are in order, so all are of one length. */
const noteName = (id: number): PdfValue => pdfText(`note-${String(id).padStart(8, '0')}`);

function writeElement(element: Element, root: PdfRef): void {
  const { node, parent, ref, kids, page } = element;
  const attributes = attributesOf(element);
  Object.assign(ref.data, {
    P: parent ? parent.ref : root,
    K: kids.length === 0 ? undefined : kids.length === 1 ? kids[0] : kids,
    Pg: page ?? undefined,
    ID: node.tag === 'Note' ? noteName(node.id) : undefined,
    Alt: node.alt === null ? undefined : pdfText(node.alt),
    T: node.title === null ? undefined : pdfText(node.title),
    Lang: node.language === null ? undefined : pdfText(node.language),
    A: attributes ?? undefined,
  });
  ref.end();
}

/** What the element's type alone does not tell: the span and scope of cells, the box of figures, the numbering of lists. */
function attributesOf({ node, box }: Element): PdfValue {
  if (node.tag === 'Figure' && box) return { O: 'Layout', Placement: 'Block', BBox: box };
  const isPlain = node.scope === null && node.colspan === 1 && node.rowspan === 1;
  if (isPlain) return null;
  const span = (cells: number): number | undefined => (cells > 1 ? cells : undefined);
  return { O: 'Table', Scope: node.scope ?? undefined, ColSpan: span(node.colspan), RowSpan: span(node.rowspan) };
}
