/** From inline nodes to the inline content of a paragraph: looks, links, frames, anchors. */
import type { Style, StyledContent, StyledDrawing, StyledElement, StyledNode } from '../print.ts';
import { courseOf } from './bidi.ts';
import { type Box, type Inline, type LinkSpan, refersToPages, type TextStyle } from './boxes.ts';
import { footnoteInlines } from './boxingFootnote.ts';
import { insetOf } from './frames.ts';
import type { Place } from './place.ts';
import { phraseTag } from './structure.ts';
import { describeLink, riseOf, type TextContext, textStyleOf } from './text.ts';

export interface InlineSurroundings {
  readonly context: TextContext;
  readonly place: Place;
  readonly boxElement: (element: StyledElement, place: Place) => Box;
}

export interface InlineContent {
  readonly inlines: readonly Inline[];
  /** The look of text that stands directly in the element. */
  readonly look: TextStyle;
  readonly refersToPages: boolean;
}

/** The inline content of `nodes`, which stand directly in an element of this style. */
export function inlinesOf(nodes: readonly StyledNode[], style: Style, surroundings: InlineSurroundings): InlineContent {
  const inlines: Inline[] = [];
  const look = addNodes(inlines, nodes, style, surroundings);
  return { inlines: inlines.slice(), look, refersToPages: inlines.some(inlineRefers) };
}

/** Whether a page number stands in it. */
export function inlineRefers(inline: Inline): boolean {
  if (inline.kind === 'block' || inline.kind === 'footnote') return refersToPages(inline.box);
  return (
    inline.kind === 'content' && inline.parts.some((part) => part.kind === 'page' || part.kind === 'pages' || part.kind === 'target-page')
  );
}

function addNodes(inlines: Inline[], nodes: readonly StyledNode[], style: Style, around: InlineSurroundings): TextStyle {
  const text = textStyleOf(style, around.context);
  for (const node of nodes) {
    switch (node.kind) {
      case 'text':
        inlines.push({ kind: 'text', text: node.text, style: text });
        break;
      case 'content':
        addContent(inlines, node, around);
        break;
      case 'drawing':
        addDrawing(inlines, node, style, around);
        break;
      case 'footnote':
        inlines.push(...footnoteInlines(node, around, (content, owner, link) => linkedContent(content, owner, link, around)));
        break;
      case 'element':
        addElement(inlines, node, style, around);
    }
  }
  return text;
}

function addContent(inlines: Inline[], { parts, style }: StyledContent, around: InlineSurroundings): void {
  const inner = { ...around, context: inside(around.context, style) };
  const content: Inline = { kind: 'content', parts, style: textStyleOf(style, inner.context), place: around.place.structure.newPlace() };
  if (style.display !== 'inline-block') addFramed(inlines, style, inner.context, () => inlines.push(content));
  else addBlock(inlines, boxOf(style, [content], inner), inner.context, style);
}

/** Generated content as a link of its own, raised and decorated by nothing around it. */
function linkedContent(content: StyledContent, owner: number, link: LinkSpan, around: InlineSurroundings): readonly Inline[] {
  const inlines: Inline[] = [];
  const context = { ...around.context, owner, link, frame: null, rise: 0, decoration: 'none' } as const;
  addContent(inlines, content, { ...around, context });
  return inlines;
}

function boxOf(style: Style, inlines: readonly Inline[], { context, place }: InlineSurroundings): Box {
  const course = courseOf(inlines, style.direction);
  const paragraph = { style, strut: textStyleOf(style, context), inlines, marker: null, course, refersToPages: inlines.some(inlineRefers) };
  return { style, notes: [], page: place.page, content: { kind: 'lines', paragraph } };
}

function addBlock(inlines: Inline[], box: Box, context: TextContext, style: Style): void {
  inlines.push({ kind: 'block', box, style: textStyleOf(style, context), align: style.verticalAlign });
}

function addDrawing(inlines: Inline[], node: StyledDrawing, around: Style, { context, place }: InlineSurroundings): void {
  const { id, drawing, size, style } = node;
  if (id !== null) inlines.push({ kind: 'anchor', name: id });
  const owner = drawing.alt === '' ? null : place.structure.add(context.owner ?? place.node, 'Figure', { alt: drawing.alt });
  const box: Box = { style, notes: [], page: place.page, content: { kind: 'drawing', drawing, size, owner } };
  const raised = { ...context, rise: context.rise + riseOf(style) };
  inlines.push({ kind: 'block', box, style: textStyleOf(around, raised), align: style.verticalAlign });
}

/** The context inside an inline element. */
function inside(context: TextContext, style: Style): TextContext {
  const decoration = style.textDecoration === 'none' ? context.decoration : style.textDecoration;
  return { ...context, rise: context.rise + riseOf(style), decoration };
}

function addElement(inlines: Inline[], element: StyledElement, parent: Style, around: InlineSurroundings): void {
  if (element.tag === 'br') {
    inlines.push({ kind: 'newline' });
    return;
  }
  if (element.id !== null) inlines.push({ kind: 'anchor', name: element.id });
  const context = inside(named(element, around), element.style);
  if (element.style.display === 'inline-block') {
    const place = { ...around.place, node: context.owner ?? around.place.node, marker: null, link: null };
    const box = around.boxElement({ ...element, id: null, href: null }, place);
    inlines.push({ kind: 'block', box, style: textStyleOf(parent, context), align: element.style.verticalAlign });
    return;
  }
  const turn = element.style.direction === parent.direction ? null : isolates[element.style.direction];
  if (turn) inlines.push({ kind: 'direction', mark: turn });
  addFramed(inlines, element.style, context, (framed) =>
    addNodes(inlines, element.children, element.style, { ...around, context: framed }),
  );
  if (turn) inlines.push({ kind: 'direction', mark: endOfIsolate });
}

/** An inline element with a direction of its own is set apart from the text around it (UAX 9: LRI, RLI, FSI and PDI). */
const isolates = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const;
const endOfIsolate = '\u2069';

/** The context of a link, a quotation, code or words in another language: each is a structure node. */
function named(element: StyledElement, { context: outer, place }: InlineSurroundings): TextContext {
  const context = { ...outer, at: element.at };
  const { structure } = place;
  const parent = context.owner ?? place.node;
  const isForeign = element.language !== null && element.language !== context.language;
  const language = element.language ?? context.language;
  const tag = phraseTag(element.tag) ?? (isForeign ? 'Span' : null);
  const owner = tag === null ? parent : structure.add(parent, tag, { language: isForeign ? language : null });
  if (element.href === null) return { ...context, language, owner };
  const link = structure.add(owner, 'Link');
  return {
    ...context,
    language,
    owner: link,
    link: { target: element.href, description: describeLink(element, element.href), owner: link },
  };
}

/** Puts the margin, border and padding of an inline element around what `add` adds. */
function addFramed(inlines: Inline[], style: Style, context: TextContext, add: (inner: TextContext) => void): void {
  const isFramed = style.backgroundColor !== null || Object.values(style.border).some((side) => side.style !== 'none' && side.width > 0);
  const frame = isFramed ? { style, parent: context.frame } : context.frame;
  const edge = (width: number, around: TextContext['frame']): void => {
    if (width !== 0) inlines.push({ kind: 'edge', width, frame: around });
  };
  const margin = (side: number | 'auto'): number => (side === 'auto' ? 0 : side);
  edge(margin(style.margin.left), context.frame);
  edge(insetOf(style, 'left'), frame);
  add({ ...context, frame });
  edge(insetOf(style, 'right'), frame);
  edge(margin(style.margin.right), context.frame);
}
