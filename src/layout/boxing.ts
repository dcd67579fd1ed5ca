/** From styled tree to box tree: what is a block, what is a line of text, whose text it is. Knows no widths. */
import type { Border, Style, StyledDocument, StyledDrawing, StyledElement, StyledNode } from '../print.ts';
import { courseOf } from './bidi.ts';
import type { Box, Content, Note } from './boxes.ts';
import { inlineRefers, inlinesOf } from './boxingInline.ts';
import { boxTable } from './boxingTable.ts';
import { notesOf, type Place, placeIn, placeInItem, textContext } from './place.ts';
import { holdsText, languageIn, openStructure, type Structure } from './structure.ts';
import { textStyleOf } from './text.ts';

export interface BoxTree {
  readonly structure: Structure;
  readonly root: Box;
}

/** The box tree of a document, with its structure tree. */
export function boxDocument(document: StyledDocument): BoxTree {
  const structure = openStructure();
  const node = structure.add(null, 'Document', { language: document.language });
  const place: Place = { structure, node, language: document.language, page: null, link: null, marker: null, at: document.root.at };
  return { structure, root: boxElement(document.root, place) };
}

/** An element as a block. */
function boxElement(element: StyledElement, outer: Place): Box {
  const isItem = element.tag === 'li';
  const place =
    isItem && outer.structure.nodes[outer.node]?.tag === 'L' ? { ...placeIn(element, outer), node: outer.node } : placeIn(element, outer);
  const { style } = element;
  const notes = notesOf(element);
  if (!isItem) return { style, notes, page: place.page, content: contentOf(element, place) };
  const item = placeInItem(element, place);
  return { style, notes, page: place.page, content: contentOf({ ...element, children: item.children }, item.place) };
}

function contentOf(element: StyledElement, place: Place): Content {
  const { display, columnCount } = element.style;
  if (display === 'table') return { kind: 'table', table: boxTable(element, place, boxElement) };
  if (display === 'grid') return { kind: 'grid', cells: boxChildren(element, place) };
  if (columnCount > 1) {
    const flow: Content = { kind: 'blocks', boxes: boxChildren(element, place) };
    return { kind: 'columns', flow: { style: anonymous(element.style), notes: [], page: place.page, content: flow } };
  }
  const boxes = boxChildren(element, place);
  const only = boxes.length === 1 ? boxes[0] : undefined;
  return only?.content.kind === 'lines' && only.style === anonymous(element.style) ? only.content : { kind: 'blocks', boxes };
}

/** The children of an element as blocks; text between blocks is wrapped in a box of its own. */
function boxChildren(element: StyledElement, place: Place): readonly Box[] {
  const boxes: Box[] = [];
  let run: StyledNode[] = [];
  let { marker } = place;
  const take = (): Place => {
    const here = { ...place, marker };
    marker = null;
    return here;
  };
  const endRun = (): void => {
    if (run.some(isVisible)) boxes.push(boxRun(run, anonymous(element.style), take()));
    run = [];
  };
  for (const child of element.children) {
    if (isInline(child)) run.push(child);
    else {
      endRun();
      if (marker && !beginsWithLine(child)) boxes.push(boxText([], anonymous(element.style), take()));
      boxes.push(boxBlock(child, take()));
    }
  }
  endRun();
  if (marker) boxes.push(boxText([], anonymous(element.style), take()));
  return boxes;
}

function boxBlock(child: Exclude<StyledNode, { kind: 'text' | 'footnote' }>, place: Place): Box {
  switch (child.kind) {
    case 'element':
      return boxElement(child, place);
    case 'drawing':
      return boxDrawing(child, place);
    case 'content':
      return boxText([child], child.style, place);
  }
}

/** Whether the block has a first line for a marker to stand in; a table has one in every cell. */
const beginsWithLine = (node: Exclude<StyledNode, { kind: 'text' | 'footnote' }>): boolean =>
  node.kind !== 'drawing' && node.style.display !== 'table';

const isVisible = (node: StyledNode): boolean => node.kind !== 'text' || /[^ \t\r\n\f]/.test(node.text);

function isInline(node: StyledNode): node is Extract<StyledNode, { kind: 'text' | 'footnote' }> {
  if (node.kind === 'text' || node.kind === 'footnote') return true;
  if (node.style.display === 'inline-block') return true;
  return node.style.display === 'inline' && (node.kind !== 'element' || node.children.every(isInline));
}

/** A run of inline nodes. A drawing with nothing beside it stands as a block, unless a link or a list marker needs its line. */
function boxRun(run: readonly StyledNode[], style: Style, place: Place): Box {
  const [only, ...others] = run.filter(isVisible);
  const isAlone = only?.kind === 'drawing' && others.length === 0 && !place.link && !place.marker;
  return isAlone ? boxDrawing(only, place) : boxText(run, style, place);
}

function boxDrawing({ id, drawing, size, style }: StyledDrawing, { structure, node, page, language }: Place): Box {
  const owner =
    drawing.alt === '' ? null : structure.add(node, 'Figure', { alt: drawing.alt, language: languageIn(structure, node, language) });
  const notes: readonly Note[] = id === null ? [] : [{ kind: 'anchor', name: id }];
  return { style, notes, page, content: { kind: 'drawing', drawing, size, owner } };
}

/** Inline nodes as one paragraph, in a P of its own unless it stands where text may. */
function boxText(nodes: readonly StyledNode[], style: Style, place: Place): Box {
  const { structure, node, page, marker } = place;
  const around = structure.nodes[node]?.tag ?? 'Document';
  const owner = holdsText(around) ? node : structure.add(node, 'P', { language: languageIn(structure, node, place.language) });
  const context = textContext(place, owner);
  const own = inlinesOf(nodes, style, { context, place, boxElement });
  const lead = marker && 'inlines' in marker ? marker.inlines : [];
  const inlines = [...lead, ...own.inlines];
  const paragraph = {
    style,
    strut: textStyleOf(style, context),
    inlines,
    marker: marker && 'hang' in marker ? marker : null,
    course: courseOf(inlines, style.direction),
    refersToPages: own.refersToPages || lead.some(inlineRefers),
  };
  return { style, notes: [], page, content: { kind: 'lines', paragraph } };
}

const noBorder: Border = { width: 0, style: 'none', color: '#000000' };
const allSides = <T>(value: T): { top: T; right: T; bottom: T; left: T } => ({ top: value, right: value, bottom: value, left: value });
const anonymousStyles = new WeakMap<Style, Style>();

/** The style of a box that no element stands for: what is inherited stays, everything about the box itself is unset. */
function anonymous(style: Style): Style {
  const known = anonymousStyles.get(style);
  if (known) return known;
  const made: Style = {
    ...style,
    display: 'block',
    verticalAlign: 'baseline',
    margin: allSides(0),
    padding: allSides(0),
    border: allSides(noBorder),
    backgroundColor: null,
    width: 'auto',
    height: 'auto',
    minWidth: 'auto',
    maxWidth: 'auto',
    minHeight: 'auto',
    maxHeight: 'auto',
    columnCount: 1,
    breakBefore: 'auto',
    breakAfter: 'auto',
    breakInside: 'auto',
    bookmarkLevel: null,
    stringSet: [],
  };
  anonymousStyles.set(style, made);
  return made;
}
