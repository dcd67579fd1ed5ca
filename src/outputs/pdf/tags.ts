/** The structure tree: which marked content of which page belongs to which element, in reading order. */
import type { StructureNode } from '../../print.ts';
import { type KitDocument, type PdfRef, type PdfValue, pdfText } from './kit.ts';

/** An element while the pages are painted. Its children are put in document order, whatever was painted first. */
interface Element {
  readonly node: StructureNode;
  readonly ref: PdfRef;
  readonly kids: PdfValue[];
  readonly children: readonly number[];
  /** How many of the children are among the kids already. */
  attached: number;
  isAttached: boolean;
  page: PdfRef | null;
  box: readonly number[] | null;
}

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

/** Elements without content that still mean something: a cell keeps its column. */
const meantWhenEmpty: ReadonlySet<StructureNode['tag']> = new Set(['TD', 'TH', 'LBody']);

/** Opens the tree for the nodes of a document; `used` are the nodes that own something on some page. */
export function openTags(document: KitDocument, structure: readonly StructureNode[], used: ReadonlySet<number>): Tags {
  const elements = makeElements(document, structure, keptNodes(structure, used));
  const root = document.ref({ Type: 'StructTreeRoot' });
  const parents: PdfValue[][] = [];
  let page: PdfRef | null = null;
  let contents: PdfRef[] = [];
  const at = (owner: number): Element => {
    const element = elements.get(owner);
    if (!element) throw new Error(`Structure node ${owner} owns something but is not in the tree.`);
    return element;
  };
  const addParent = (value: PdfValue): number => parents.push([value]) - 1;
  return {
    turn(next) {
      page = next;
      contents = [];
      Object.assign(next.data, { StructParents: addParent(contents), Tabs: 'S' });
    },
    begin(owner) {
      const element = at(owner);
      const id = contents.push(element.ref) - 1;
      attach(elements, element);
      if (page) addContent(element, page, id);
      return `/${element.node.tag} <</MCID ${id}>> BDC\n`;
    },
    addLink(owner, annotation) {
      const element = at(owner);
      attach(elements, element);
      Object.assign(annotation.data, { StructParent: addParent(element.ref) });
      if (page) element.kids.push({ Type: 'OBJR', Obj: annotation, Pg: page });
    },
    setBox(owner, box) {
      at(owner).box = box;
    },
    finish() {
      for (const element of elements.values()) attachUpTo(elements, element, element.children.length);
      for (const element of elements.values()) writeElement(elements, element, root);
      const first = [...elements.values()].find(({ node }) => node.parent === null);
      const numbers = parents.flatMap(([value], index): PdfValue[] => [index, value ?? null]);
      Object.assign(root.data, { K: first ? first.ref : null, ParentTree: { Nums: numbers }, ParentTreeNextKey: parents.length });
      const named = [...elements.values()].flatMap(({ node, ref }): PdfValue[] => (node.tag === 'Note' ? [idOf(node), ref] : []));
      if (named.length > 0) Object.assign(root.data, { IDTree: { Names: named } });
      // pdfkit ends both.
      Object.assign(document._root.data, { StructTreeRoot: root, MarkInfo: document.ref({ Marked: true }) });
    },
  };
}

function keptNodes(structure: readonly StructureNode[], used: ReadonlySet<number>): ReadonlySet<number> {
  const kept = new Set<number>([0]);
  for (const node of structure) {
    if (!used.has(node.id) && !meantWhenEmpty.has(node.tag)) continue;
    for (let id: number | null = node.id; id !== null && !kept.has(id); id = structure[id]?.parent ?? null) kept.add(id);
  }
  return kept;
}

function makeElements(document: KitDocument, structure: readonly StructureNode[], kept: ReadonlySet<number>): Map<number, Element> {
  const children = new Map<number, number[]>();
  for (const { id, parent } of structure) {
    if (parent === null || !kept.has(id)) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  const elements = new Map<number, Element>();
  for (const node of structure) {
    if (!kept.has(node.id)) continue;
    const ref = document.ref({ Type: 'StructElem', S: node.tag });
    elements.set(node.id, {
      node,
      ref,
      kids: [],
      children: children.get(node.id) ?? [],
      attached: 0,
      isAttached: false,
      page: null,
      box: null,
    });
  }
  return elements;
}

/** Puts an element among its parent's kids, after the siblings that come before it in the document, and so on upwards. */
function attach(elements: ReadonlyMap<number, Element>, element: Element): void {
  const parent = element.node.parent === null ? undefined : elements.get(element.node.parent);
  if (!parent || element.isAttached) return;
  attachUpTo(elements, parent, parent.children.indexOf(element.node.id, parent.attached) + 1);
  attach(elements, parent);
}

function attachUpTo(elements: ReadonlyMap<number, Element>, parent: Element, end: number): void {
  for (; parent.attached < end; parent.attached++) {
    const child = elements.get(parent.children[parent.attached] ?? -1);
    if (!child) continue;
    parent.kids.push(child.ref);
    child.isAttached = true;
  }
}

function addContent(element: Element, page: PdfRef, id: number): void {
  element.page ??= page;
  element.kids.push(element.page === page ? id : { Type: 'MCR', Pg: page, MCID: id });
}

/** PDF/UA-1 wants an ID of every note (7.9); names in a tree are in order, so all are of one length. */
const idOf = ({ id }: StructureNode): PdfValue => pdfText(`note-${String(id).padStart(8, '0')}`);

function writeElement(elements: ReadonlyMap<number, Element>, element: Element, root: PdfRef): void {
  const { node, ref, kids, page } = element;
  const parent = node.parent === null ? root : elements.get(node.parent)?.ref;
  const attributes = attributesOf(element);
  Object.assign(ref.data, {
    P: parent,
    K: kids.length === 0 ? undefined : kids.length === 1 ? kids[0] : kids,
    Pg: page ?? undefined,
    ID: node.tag === 'Note' ? idOf(node) : undefined,
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
