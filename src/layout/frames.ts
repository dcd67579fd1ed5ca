/** Backgrounds and borders as rectangles and lines. */
import type { Border, PlacedItem, Style } from '../print.ts';
import type { Frame } from './pieces.ts';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The stretch of a box that stands on one page, and which of its horizontal edges show: not the one where a page cut it. */
interface Stretch {
  readonly y: number;
  readonly height: number;
  readonly top: boolean;
  readonly bottom: boolean;
}

export const isSeen = (border: Border): boolean => border.style !== 'none' && border.width > 0;

/** The frame a style asks for around a box. */
export function frameOf(style: Style, x: number, width: number): Frame {
  const { border, padding } = style;
  const widthOf = (side: Border): number => (isSeen(side) ? side.width : 0);
  return {
    x,
    width,
    background: style.backgroundColor,
    ...border,
    above: widthOf(border.top) + padding.top,
    below: widthOf(border.bottom) + padding.bottom,
  };
}

/** Padding and border of a side, in points. */
export function insetOf(style: Style, side: 'top' | 'right' | 'bottom' | 'left'): number {
  const border = style.border[side];
  return style.padding[side] + (isSeen(border) ? border.width : 0);
}

/** Whether the frame of a style changes nothing: no height of its own, nothing to paint. */
export function isBare({ backgroundColor, border, padding }: Style): boolean {
  const { top, right, bottom, left } = border;
  return (
    backgroundColor === null &&
    padding.top === 0 &&
    padding.bottom === 0 &&
    !isSeen(top) &&
    !isSeen(right) &&
    !isSeen(bottom) &&
    !isSeen(left)
  );
}

/** What a frame paints: background first, then its borders, each inside the edge. */
export function paintFrame(frame: Frame, { y, height, top, bottom }: Stretch): readonly PlacedItem[] {
  const { x, width, background } = frame;
  if (height <= 0 || width <= 0) return [];
  const items: PlacedItem[] = background === null ? [] : [{ kind: 'rect', x, y, width, height, color: background }];
  const line = (border: Border, x1: number, y1: number, x2: number, y2: number): void => {
    if (isSeen(border)) items.push({ kind: 'line', x1, y1, x2, y2, width: border.width, color: border.color, style: lineStyle(border) });
  };
  const half = (border: Border): number => border.width / 2;
  const [left, right] = [x + half(frame.left), x + width - half(frame.right)];
  if (top) line(frame.top, x, y + half(frame.top), x + width, y + half(frame.top));
  line(frame.right, right, y, right, y + height);
  if (bottom) line(frame.bottom, x, y + height - half(frame.bottom), x + width, y + height - half(frame.bottom));
  line(frame.left, left, y, left, y + height);
  return items;
}

const lineStyle = (border: Border): 'solid' | 'dotted' | 'dashed' => (border.style === 'none' ? 'solid' : border.style);

/** The frame of an inline element on one line; the rectangle already counts its padding. */
export function frameItems(style: Style, { x, y, width, height }: Rectangle): readonly PlacedItem[] {
  const { top, bottom } = style.border;
  const above = isSeen(top) ? top.width : 0;
  const below = isSeen(bottom) ? bottom.width : 0;
  return paintFrame(frameOf(style, x, width), { y: y - above, height: height + above + below, top: true, bottom: true });
}
