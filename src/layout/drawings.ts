/** How large drawings are and where they stand in their room: CSS 2.2 sections 10.3.2 and 10.6.2, and never beyond column and page. */
import type { Drawing, Length, PlacedDrawing, Size, Style } from '../print.ts';
import { leftShare } from './bidi.ts';
import type { Box, Content } from './boxes.ts';
import { frameOf, insetOf, isBare } from './frames.ts';
import type { PieceList } from './pieceList.ts';
import { type Ink, markAt } from './pieces.ts';
import type { Room } from './setter.ts';

export type DrawingContent = Extract<Content, { kind: 'drawing' }>;

const edge = (margin: number | 'auto'): number => (margin === 'auto' ? 0 : margin);

/** A length in points; null for `auto`, and for a share of what is not known. */
function resolved(length: Length, whole: number): number | null {
  if (typeof length === 'number') return length;
  return length === 'auto' || !Number.isFinite(whole) ? null : (length.percent / 100) * whole;
}

/** What margin, border and padding take up beside and above a drawing. */
function around(style: Style): { readonly insetX: number; readonly insetY: number; readonly outerX: number; readonly outerY: number } {
  const { margin } = style;
  const insetX = insetOf(style, 'left') + insetOf(style, 'right');
  const insetY = insetOf(style, 'top') + insetOf(style, 'bottom');
  return {
    insetX,
    insetY,
    outerX: insetX + edge(margin.left) + edge(margin.right),
    outerY: insetY + edge(margin.top) + edge(margin.bottom),
  };
}

/**
 * The size of a drawing whose own size is `own`: as its style says, where one side is enough, within its limits, and then made smaller
 * until it fits the room. A share is one of the room's width.
 */
function drawingSize(own: Size, style: Style, room: Size): Size {
  const { insetX, insetY, outerX, outerY } = around(style);
  const inner = (length: Length): number | null => {
    const whole = resolved(length, room.width);
    return whole === null ? null : Math.max(0, whole - insetX);
  };
  const high = typeof style.height === 'number' ? Math.max(0, style.height - insetY) : null;
  const wanted = inner(style.width) ?? (high === null ? own.width : (high * own.width) / own.height);
  const width = Math.max(Math.min(wanted, inner(style.maxWidth) ?? wanted), inner(style.minWidth) ?? 0);
  const height = high ?? (width * own.height) / own.width;
  const most = typeof style.maxHeight === 'number' ? Math.max(0, style.maxHeight - insetY) : Number.POSITIVE_INFINITY;
  const scale = Math.min(1, Math.max(0, room.width - outerX) / width, Math.min(Math.max(0, room.height - outerY), most) / height);
  return width > 0 && height > 0 ? { width: width * scale, height: height * scale } : { width: 0, height: 0 };
}

/** Width of a drawing with all that stands around it. */
export function outerWidth(own: Size, style: Style, room: Size): number {
  return drawingSize(own, style, room).width + around(style).outerX;
}

/** Adds a drawing to `list`; one that stands in a line has no share in the room's spare width. */
export function measureDrawing(box: Box, content: DrawingContent, room: Room, list: PieceList, isInLine = false): void {
  const { style } = box;
  const { insetX, outerX } = around(style);
  const size = drawingSize(content.size, style, room);
  const spare = isInLine ? 0 : Math.max(0, room.width - outerX - size.width);
  const x = room.x + edge(style.margin.left) + spare * shareOf(style);
  const frame = isBare(style) && insetX === 0 ? null : frameOf(style, x, size.width + insetX);
  list.margin(edge(style.margin.top));
  if (frame) list.open(frame);
  for (const note of box.notes) list.mark(markAt(note, x));
  list.add({ kind: 'box', x: x + insetOf(style, 'left'), height: size.height, ink: inkOf(content, size) });
  if (frame) list.close(frame);
  list.margin(edge(style.margin.bottom));
}

/** How much of the spare width goes to the left: as automatic margins say, or else as lines are aligned. */
function shareOf({ margin, textAlign, direction }: Style): number {
  if (margin.left === 'auto') return margin.right === 'auto' ? 0.5 : 1;
  if (margin.right === 'auto') return 0;
  return leftShare(textAlign, direction === 'rtl' ? 'rtl' : 'ltr');
}

function inkOf({ drawing, owner }: DrawingContent, size: Size): Ink {
  if (size.width === 0) return { items: [], links: [], marks: [] };
  const item: PlacedDrawing = { kind: 'drawing', ...fitted(drawing, size), drawing, owner };
  return { items: [item], links: [], marks: [] };
}

/** A drawing keeps its shape in the middle of a box of another, unless it takes any. */
function fitted(drawing: Drawing, { width, height }: Size): Pick<PlacedDrawing, 'x' | 'y' | 'width' | 'height'> {
  if (drawing.isStretched) return { x: 0, y: 0, width, height };
  const scale = Math.min(width / drawing.width, height / drawing.height);
  const [wide, high] = [drawing.width * scale, drawing.height * scale];
  return { x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high };
}
