/** The least width a box can be squeezed into without breaking a word, and the width it has without any line break. */
import type { GridTrack } from '../print.ts';
import type { Box, Content, Paragraph } from './boxes.ts';
import { columnsNeeded, total } from './columnWidths.ts';
import type { DrawingContent } from './drawings.ts';
import { insetOf } from './frames.ts';
import { itemsOf } from './inline.ts';
import { type Item, widthOf } from './items.ts';
import type { Widths } from './memory.ts';
import type { Setter } from './setter.ts';

const none: Widths = { least: 0, most: 0 };

/** A drawing can be scaled, but one narrower than this (an inch) says nothing. */
export const leastDrawing = 72;

/** Least and greatest width of a box, its margins, border and padding included. Remembered. */
export function widthsOf(setter: Setter, box: Box): Widths {
  const known = setter.memory.widths.get(box);
  if (known) return known;
  const { margin, width, minWidth, maxWidth } = box.style;
  const around = (margin.left === 'auto' ? 0 : margin.left) + (margin.right === 'auto' ? 0 : margin.right);
  let widths: Widths;
  if (typeof width === 'number') widths = { least: width, most: width };
  else {
    const inset = insetOf(box.style, 'left') + insetOf(box.style, 'right');
    const { least, most } = contentWidths(setter, box.content, box);
    const floor = typeof minWidth === 'number' ? minWidth : 0;
    const ceiling = typeof maxWidth === 'number' ? maxWidth : Number.POSITIVE_INFINITY;
    const limited = (natural: number): number => Math.max(floor, Math.min(ceiling, natural + inset));
    widths = { least: limited(least), most: limited(most) };
  }
  const result = { least: widths.least + around, most: widths.most + around };
  setter.memory.widths.set(box, result);
  return result;
}

function contentWidths(setter: Setter, content: Content, box: Box): Widths {
  switch (content.kind) {
    case 'blocks':
      return content.boxes.map((child) => widthsOf(setter, child)).reduce(wider, none);
    case 'lines':
      return lineWidths(setter, content.paragraph);
    case 'columns': {
      const { least, most } = widthsOf(setter, content.flow);
      const { columnCount, columnGap } = box.style;
      const gaps = (columnCount - 1) * columnGap;
      return { least: least * columnCount + gaps, most: most * columnCount + gaps };
    }
    case 'grid':
      return gridWidths(setter, content.cells, box.style.gridTemplateColumns, box.style.columnGap);
    case 'table': {
      const needs = columnsNeeded(setter, content.table);
      return { least: total(needs.map((need) => need.least)), most: total(needs.map((need) => need.fixed ?? need.most)) };
    }
    case 'drawing':
      return drawingWidths(content, box);
  }
}

/** Width of a drawing by itself or by the height that its style gives, without border and padding. */
function drawingWidths({ size }: DrawingContent, { style }: Box): Widths {
  const inset = insetOf(style, 'top') + insetOf(style, 'bottom');
  const most = typeof style.height === 'number' ? ((style.height - inset) * size.width) / size.height : size.width;
  return { least: Math.min(leastDrawing, most), most };
}

const wider = (a: Widths, b: Widths): Widths => ({ least: Math.max(a.least, b.least), most: Math.max(a.most, b.most) });

function gridWidths(setter: Setter, cells: readonly Box[], tracks: readonly GridTrack[], gap: number): Widths {
  const columns = Math.max(1, tracks.length);
  const needs = Array.from({ length: columns }, (_, column) => {
    const track = tracks[column];
    if (track && 'pt' in track) return { least: track.pt, most: track.pt };
    let widths = none;
    for (let index = column; index < cells.length; index += columns) {
      const cell = cells[index];
      if (cell) widths = wider(widths, widthsOf(setter, cell));
    }
    return widths;
  });
  const gaps = gap * (columns - 1);
  return { least: total(needs.map(({ least }) => least)) + gaps, most: total(needs.map(({ most }) => most)) + gaps };
}

/** Breaks that make a paragraph no narrower: inside a word they are the last resort. */
function isOpening(item: Item): boolean {
  return item.kind === 'newline' || item.kind === 'chance' || (item.kind === 'space' && item.canBreak);
}

function lineWidths(setter: Setter, paragraph: Paragraph): Widths {
  let [least, most, unbroken, line] = [0, 0, 0, 0];
  for (const item of itemsOf(setter, paragraph, Number.POSITIVE_INFINITY)) {
    const width = widthOf(item);
    line = item.kind === 'newline' ? 0 : line + width;
    unbroken = isOpening(item) ? 0 : unbroken + (item.kind === 'atom' ? item.least : width);
    least = Math.max(least, unbroken);
    most = Math.max(most, line);
  }
  const inset = setter.memory.insets.get(paragraph);
  return inset ? { least: least + inset.before + inset.after, most: most + inset.before + inset.after } : { least, most };
}
