/** Paints the marks that Chart.js does not know onto the chart's own context, with the chart's own axes as their ground. */
import type { CanvasRenderingContext2D } from 'canvas';
import type { TypeStyle } from './lettering.ts';
import { paper } from './palette.ts';
import type { Mark, Spot } from './spec.ts';

/** White around a backed text, so that a grid line ends before it. */
const backing = 1.6;

/** Families as CSS writes them. */
function familyList(families: readonly string[]): string {
  return families.map((family) => `"${family}"`).join(', ');
}

export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[], families: readonly string[]): void {
  const fonts = new Map<TypeStyle, string>();
  const fontFor = (style: TypeStyle): string => {
    const font = fonts.get(style) ?? fontOf(style, families);
    fonts.set(style, font);
    return font;
  };
  context.save();
  for (const mark of marks) {
    if (mark.kind === 'text') paintText(context, mark, fontFor(mark.style));
    else if (mark.kind === 'dots') paintDots(context, mark);
    else if (mark.kind === 'areas') paintAreas(context, mark);
    else paintLines(context, mark);
  }
  context.restore();
}

/** A style as CSS writes it. */
export function fontOf({ size, weight, isItalic }: TypeStyle, families: readonly string[]): string {
  return `${isItalic ? 'italic ' : ''}${weight} ${size}px ${familyList(families)}`;
}

function paintText(context: CanvasRenderingContext2D, mark: Extract<Mark, { kind: 'text' }>, font: string): void {
  context.font = font;
  context.textAlign = mark.align;
  context.textBaseline = 'alphabetic';
  if (mark.isBacked) {
    const { actualBoundingBoxLeft: left, actualBoundingBoxAscent: ascent, width } = context.measureText(mark.text);
    context.fillStyle = paper;
    context.fillRect(mark.x - left - backing, mark.baseline - ascent - backing, width + 2 * backing, ascent + 2 * backing);
  }
  context.fillStyle = mark.color;
  context.fillText(mark.text, mark.x, mark.baseline);
}

/** One path, filled and stroked. */
function paintAreas(context: CanvasRenderingContext2D, { rings, within, fill, width, color }: Extract<Mark, { kind: 'areas' }>): void {
  const { left, top, right, bottom } = within;
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  tracePath(context, rings);
  context.fillStyle = fill;
  context.fill('evenodd');
  strokePath(context, { width, color, dash: [] });
  context.restore();
}

function tracePath(context: CanvasRenderingContext2D, lines: readonly (readonly Spot[])[]): void {
  context.beginPath();
  for (const line of lines) {
    let isFirst = true;
    for (const [x, y] of line) {
      if (isFirst) context.moveTo(x, y);
      else context.lineTo(x, y);
      isFirst = false;
    }
  }
}

function paintLines(context: CanvasRenderingContext2D, { lines, width, color, dash = [] }: Extract<Mark, { kind: 'lines' }>): void {
  tracePath(context, lines);
  strokePath(context, { width, color, dash });
}

interface Pen {
  readonly width: number;
  readonly color: string;
  readonly dash: readonly number[];
}

function strokePath(context: CanvasRenderingContext2D, { width, color, dash }: Pen): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineCap = 'butt';
  context.lineJoin = 'miter';
  context.setLineDash([...dash]);
  context.stroke();
}

/** All dots of a mark are one path: a pattern of them costs one operation. */
function paintDots(context: CanvasRenderingContext2D, { spots, radius, color }: Extract<Mark, { kind: 'dots' }>): void {
  context.beginPath();
  for (const [x, y] of spots) context.rect(x - radius, y - radius, radius * 2, radius * 2);
  context.fillStyle = color;
  context.fill();
}
