/** Measures block boxes into pieces: margins, widths, frames, and what kind of content stands in them. */
import type { Length, Style } from '../print.ts';
import { type Box, type Content, firstPage, lastPage, type Paragraph } from './boxes.ts';
import { measureColumns } from './columns.ts';
import { type DrawingContent, measureDrawing } from './drawings.ts';
import { frameOf, insetOf, isBare } from './frames.ts';
import { measureGrid } from './grid.ts';
import type { PieceList } from './pieceList.ts';
import { cost, type Frame, flowHeight, flowOf, markAt } from './pieces.ts';
import type { Room, Setter } from './setter.ts';
import { setLines } from './setting.ts';
import { measureCaptions, measureTable } from './table.ts';

/** Adds the pieces of a box to `list`. */
export function measureBox(setter: Setter, box: Box, given: Room, list: PieceList): void {
  const room = box.page === given.page ? given : { ...setter.area(box.page), x: 0, page: box.page, isInColumns: false };
  if (box.content.kind === 'drawing') measureDrawing(box, box.content, room, list);
  else measureFramed(setter, box, box.content, { room, list });
}

type Holding = Exclude<Content, DrawingContent>;

interface Target {
  readonly room: Room;
  readonly list: PieceList;
}

/** A box that holds lines or other boxes, in its frame. */
function measureFramed(setter: Setter, box: Box, content: Holding, { room, list }: Target): void {
  const { style } = box;
  const { x, width } = placed(setter, box, room);
  list.margin(edge(style.margin.top));
  const start = list.pieces.length;
  const frame = isBare(style) ? null : frameOf(style, x, width);
  const outer: Room = { ...room, x, width };
  openFrame(setter, { box, content, frame }, outer, list);
  const left = insetOf(style, 'left');
  const framed = frame ? frame.above + frame.below : 0;
  const around = edge(style.margin.top) + edge(style.margin.bottom) + framed;
  const inner: Room = {
    ...room,
    x: x + left,
    width: Math.max(0, width - left - insetOf(style, 'right')),
    height: Math.max(0, Math.min(room.height - around, mostHeight(style) - framed)),
  };
  const least = leastHeight(style);
  if (least !== null) measureHigh(setter, { style, content }, inner, list, least - framed);
  else measureContent(setter, content, style, inner, list);
  if (frame) list.close(frame);
  if (content.kind === 'table') measureCaptions(setter, content.table, 'bottom', outer, list);
  if (style.breakInside === 'avoid' && heightFrom(list, start) <= setter.area(room.page).height) list.tighten(start, cost.inside);
  list.margin(edge(style.margin.bottom));
}

interface Framed {
  readonly box: Box;
  readonly content: Holding;
  readonly frame: Frame | null;
}

/** The caption of a table stands above its frame, and what leads to the table leads to its caption. */
function openFrame(setter: Setter, { box, content, frame }: Framed, outer: Room, list: PieceList): void {
  const table = content.kind === 'table' ? content.table : null;
  if (!table && frame) list.open(frame);
  for (const note of box.notes) list.mark(markAt(note, outer.x));
  if (!table) return;
  measureCaptions(setter, table, 'top', outer, list);
  if (frame) list.open(frame);
}

/** What the style lets the border box grow to; text that needs more is given it all the same. A part of an unknown height is none. */
const mostHeight = ({ maxHeight }: Style): number => (typeof maxHeight === 'number' ? maxHeight : Number.POSITIVE_INFINITY);

/** How high the style wants the border box at least; null where it says nothing. */
function leastHeight(style: Style): number | null {
  const { height, minHeight } = style;
  if (typeof height !== 'number' && typeof minHeight !== 'number') return null;
  const wanted = typeof height === 'number' ? Math.min(height, mostHeight(style)) : 0;
  return typeof minHeight === 'number' ? Math.max(wanted, minHeight) : wanted;
}

/** Content with white space below it until it is `height` high. */
function measureHigh(
  setter: Setter,
  { content, style }: { readonly content: Holding; readonly style: Style },
  room: Room,
  list: PieceList,
  height: number,
): void {
  list.fence();
  const start = list.pieces.length;
  measureContent(setter, content, style, room, list);
  list.fence();
  const missing = height - heightFrom(list, start);
  if (missing > 0) list.add({ kind: 'stretch', height: missing });
}

const heightFrom = ({ pieces }: PieceList, index: number): number => flowHeight({ ...flowOf(pieces), index });

const edge = (margin: number | 'auto'): number => (margin === 'auto' ? 0 : margin);

/** A length in points, or null for `auto`. */
function resolved(length: Length, whole: number): number | null {
  if (length === 'auto') return null;
  return typeof length === 'number' ? length : (length.percent / 100) * whole;
}

/** Left edge and width of the border box. */
function placed(setter: Setter, box: Box, room: Room): { readonly x: number; readonly width: number } {
  const { display, margin, width, minWidth, maxWidth } = box.style;
  if (display === 'table-cell') return room;
  const free = room.width - edge(margin.left) - edge(margin.right);
  const wanted = resolved(width, room.width) ?? (shrinks(box) ? Math.min(free, contentWidth(setter, box)) : free);
  const limited = Math.max(Math.min(wanted, resolved(maxWidth, room.width) ?? wanted), resolved(minWidth, room.width) ?? 0);
  const spare = Math.max(0, free - limited);
  const isStart = box.style.direction === 'rtl' ? margin.right !== 'auto' : margin.left !== 'auto';
  const share = margin.left === 'auto' && margin.right === 'auto' ? 0.5 : isStart === (box.style.direction === 'rtl') ? 1 : 0;
  return { x: room.x + edge(margin.left) + spare * share, width: limited };
}

/** Boxes without a width of their own that are as wide as their content. */
const shrinks = (box: Box): boolean => box.content.kind === 'table' || box.style.display === 'inline-block';

function contentWidth(setter: Setter, box: Box): number {
  const { margin } = box.style;
  return setter.widths(box).most - edge(margin.left) - edge(margin.right);
}

function measureContent(setter: Setter, content: Holding, style: Style, room: Room, list: PieceList): void {
  switch (content.kind) {
    case 'blocks':
      measureSequence(setter, content.boxes, room, list);
      return;
    case 'lines':
      measureLines(setter, content.paragraph, room, list);
      return;
    case 'columns':
      measureColumns(setter, { flow: content.flow, style, room }, list);
      return;
    case 'grid':
      measureGrid(setter, { cells: content.cells, style, room }, list);
      return;
    case 'table':
      measureTable(setter, { table: content.table, style, room }, list);
      return;
  }
}

/** Boxes one below the other, with the breaks between them. */
function measureSequence(setter: Setter, boxes: readonly Box[], room: Room, list: PieceList): void {
  boxes.forEach((box, index) => {
    const before = boxes[index - 1];
    if (before) separate(before, box, list);
    measureBox(setter, box, room, list);
  });
}

function separate(before: Box, after: Box, list: PieceList): void {
  const wishes = [breakAfter(before), breakBefore(after)];
  const page = firstPage(after);
  if (wishes.includes('page') || lastPage(before) !== page) list.turn(page);
  else list.breakAt(wishes.includes('avoid') ? cost.stranded : cost.free);
}

/** What a box asks of the break before it; its first child may ask in its place. */
function breakBefore(box: Box): Style['breakBefore'] {
  const first = box.content.kind === 'blocks' ? box.content.boxes[0] : undefined;
  return box.style.breakBefore !== 'auto' || !first ? box.style.breakBefore : breakBefore(first);
}

function breakAfter(box: Box): Style['breakAfter'] {
  const last = box.content.kind === 'blocks' ? box.content.boxes.at(-1) : undefined;
  return box.style.breakAfter !== 'auto' || !last ? box.style.breakAfter : breakAfter(last);
}

function measureLines(setter: Setter, paragraph: Paragraph, room: Room, list: PieceList): void {
  const lines = setLines(setter, paragraph, room.width);
  const { orphans, widows } = paragraph.style;
  lines.forEach((line, index) => {
    if (index > 0) list.breakAt(index < orphans || lines.length - index < widows ? cost.thin : cost.free);
    list.add({ kind: 'box', x: room.x, height: line.height, ink: line.ink });
  });
}
