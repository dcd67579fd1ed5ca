/** Inline blocks: boxes that stand in a line as a letter does. */
import type { Inline } from './boxes.ts';
import type { Item } from './items.ts';
import { stack } from './paginate.ts';
import { openPieceList } from './pieceList.ts';
import { flowHeight, flowOf, type Ink, openCanvas, stamp } from './pieces.ts';
import type { Setter } from './setter.ts';

type InlineBlock = Extract<Inline, { kind: 'block' }>;

/** An inline block, as wide as its style says or its content needs, standing on the baseline of its first text. */
export function measureInlineBlock(setter: Setter, { box, style, align }: InlineBlock): Extract<Item, { kind: 'atom' }> {
  const width = setter.widths(box).most;
  const list = openPieceList();
  setter.measure(box, { x: 0, width, height: setter.area(box.page).height, page: box.page }, list);
  list.fence();
  const flow = flowOf(list.pieces);
  const height = flowHeight(flow);
  const ink = openCanvas();
  stack(flow, { canvas: ink, x: 0, y: 0 });
  const xHeight = setter.metrics.vertical(style.font).xHeight * style.size;
  const above = align === 'middle' ? (height + xHeight) / 2 : style.rise + (firstBaseline(ink) ?? height);
  const canvas = openCanvas();
  stamp(canvas, ink, 0, -above);
  return { kind: 'atom', width, above, below: height - above, ink: canvas, style };
}

/** Null for a box without text, which stands on its bottom edge. */
function firstBaseline(ink: Ink): number | null {
  for (const item of ink.items) if (item.kind === 'text') return item.baseline;
  return null;
}
