/** The content stream of a page: items in order, each inside the marked content of its owner or an artifact. */
import type { Page, PlacedDrawing, PlacedItem, PlacedLine, PlacedRect, PlacedText, ShapedRun } from '../../print.ts';
import { type DrawingTools, replay } from './drawing.ts';
import type { Typesetter } from './embedding.ts';
import { color, glyphText, number, spoken } from './operators.ts';
import type { Tags } from './tags.ts';

/** Furniture of the page, and what only decorates it: screen readers pass over both. */
const furniture = '/Artifact <</Type /Pagination>> BDC\n';
const decoration = '/Artifact <</Type /Layout>> BDC\n';

/** The operators of a page whose coordinate system has y downwards. */
export function paintPage(page: Page, tools: DrawingTools, tags: Tags): string {
  let content = '';
  let open: number | string | null = null;
  for (const item of page.items) {
    const mark = markOf(item);
    if (mark !== open) {
      content += end(open) + (typeof mark === 'number' ? tags.begin(mark) : mark);
      open = mark;
    }
    if (item.kind === 'drawing' && item.owner !== null) tags.setBox(item.owner, boxOf(item, page.height));
    content += operatorsOf(item, tools);
  }
  return content + end(open);
}

const end = (open: number | string | null): string => (open === null ? '' : 'EMC\n');

function markOf(item: PlacedItem): number | string {
  if (item.kind === 'drawing') return item.owner ?? decoration;
  return item.kind === 'text' ? (item.owner ?? furniture) : decoration;
}

function boxOf({ x, y, width, height }: PlacedDrawing, pageHeight: number): readonly number[] {
  return [x, pageHeight - y - height, x + width, pageHeight - y];
}

function operatorsOf(item: PlacedItem, tools: DrawingTools): string {
  switch (item.kind) {
    case 'text':
      return textOf(item, tools);
    case 'rect':
      return rectOf(item);
    case 'line':
      return lineOf(item);
    case 'drawing':
      return replay(item.drawing, item, tools);
  }
}

/** The page is flipped so that y grows downwards; the text matrix flips the letters back. */
function textOf(
  { x, baseline, run, size: asked, color: ink, letterSpacing, wordSpacing, isBeforeSpace }: PlacedText,
  { typesetter, heard }: DrawingTools,
): string {
  const size = asked * (run.scale ?? 1);
  const { glyphs, isFaithful } = typesetter.show(run, size, { letter: letterSpacing, word: wordSpacing });
  const font = typesetter.resource(run.face);
  const space = isBeforeSpace && isFaithful ? spaceBehind(run, typesetter, { x, baseline, size }) : '';
  const text = `BT /${font} ${number(size)} Tf ${color(ink)} rg 1 0 0 -1 ${number(x)} ${number(baseline)} Tm ${glyphs} TJ${space} ET\n`;
  const behind = isBeforeSpace ? ' ' : '';
  heard((isFaithful ? glyphText(run) : run.text) + behind);
  return spoken(text, run.text + behind, isFaithful);
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The space at the end of a line, where nobody sees it: words are parted by spaces even where a line ends between them
 * (ISO 32000-1, 14.8.2.5), or a reader that goes by the text alone reads two as one.
 */
function spaceBehind(
  run: ShapedRun,
  typesetter: Typesetter,
  { x, baseline, size }: { readonly x: number; readonly baseline: number; readonly size: number },
): string {
  const { glyph, width } = typesetter.space(run.face);
  const place = rightToLeft.test(run.text) ? ` 1 0 0 -1 ${number(x - width * size)} ${number(baseline)} Tm` : '';
  return `${place} ${glyph} Tj`;
}

function rectOf({ x, y, width, height, color: ink }: PlacedRect): string {
  return `${color(ink)} rg ${[x, y, width, height].map(number).join(' ')} re f\n`;
}

function lineOf({ x1, y1, x2, y2, width, color: ink, style }: PlacedLine): string {
  const points = `${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`;
  return `${color(ink)} RG ${number(width)} w ${dashes(style, width)}\n${points}\n`;
}

/** Dots are dashes of no length with round ends, three widths apart. */
function dashes(style: PlacedLine['style'], width: number): string {
  if (style === 'dotted') return `1 J [0 ${number(Math.max(1.5, width * 3))}] 0 d`;
  return style === 'dashed' ? `0 J [${number(width * 3)} ${number(width * 2)}] 0 d` : '0 J [] 0 d';
}
