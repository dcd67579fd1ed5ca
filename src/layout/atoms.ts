/** Inline blocks: boxes that stand in a line as a letter does. */
import type { Inline, TextStyle } from './boxes.ts';
import { measureDrawing, outerWidth } from './drawings.ts';
import type { Item } from './items.ts';
import { stack } from './paginate.ts';
import { openPieceList } from './pieceList.ts';
import { flowHeight, flowOf, type Ink, openCanvas, stamp } from './pieces.ts';
import { type Setter, textHeight } from './setter.ts';
import { leastDrawing } from './widths.ts';

type InlineBlock = Extract<Inline, { kind: 'block' }>;

type Atom = Extract<Item, { kind: 'atom' }>;

const measured = new WeakMap<Setter, Map<InlineBlock, Map<number, Atom>>>();

/** Remembered, because it is asked for by each block around it, once to know its width and once to set it. */
export function measureInlineBlock(setter: Setter, block: InlineBlock, column: number): Atom {
  const blocks = known(measured, setter, () => new Map<InlineBlock, Map<number, Atom>>());
  const atoms = known(blocks, block, () => new Map<number, Atom>());
  return known(atoms, column, () => measureAtom(setter, block, column));
}

interface Store<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function known<Key, Value>(store: Store<Key, Value>, key: Key, make: () => Value): Value {
  const found = store.get(key);
  if (found !== undefined) return found;
  const made = make();
  store.set(key, made);
  return made;
}

/**
 * An inline block, as wide as its style says or its content needs, standing on the baseline of its first text; a drawing fits the
 * column, `column` points wide, and stands on its lower edge.
 */
function measureAtom(setter: Setter, { box, style, align }: InlineBlock, column: number): Atom {
  const { content } = box;
  const list = openPieceList();
  const { height: most } = setter.area(box.page);
  let width: number;
  if (content.kind === 'drawing') {
    // The line needs its room below the baseline.
    const room = { width: column, height: most - style.lineHeight };
    width = outerWidth(content.size, box.style, room);
    measureDrawing(box, content, { ...room, x: 0, page: box.page, isInColumns: false }, list, true);
  } else {
    width = setter.widths(box).most;
    setter.measure(box, { x: 0, width, height: most, page: box.page, isInColumns: false }, list);
  }
  list.fence();
  const flow = flowOf(list.pieces);
  const height = flowHeight(flow);
  const ink = openCanvas();
  stack(flow, { canvas: ink, x: 0, y: 0 });
  const above = aboveBaseline(setter, { height, baseline: firstBaseline(ink) ?? height, style, align });
  const canvas = openCanvas();
  stamp(canvas, ink, 0, -above);
  const least = content.kind === 'drawing' ? Math.min(leastDrawing, width) : width;
  return { kind: 'atom', width, least, above, below: height - above, ink: canvas, style };
}

interface Standing {
  readonly height: number;
  /** Its own, from its top. */
  readonly baseline: number;
  readonly style: TextStyle;
  readonly align: InlineBlock['align'];
}

/** How far an inline block reaches above the baseline of its line; top and bottom are those of the letters beside it. */
function aboveBaseline(setter: Setter, { height, baseline, style, align }: Standing): number {
  const { ascent, descent } = textHeight(setter, style.font, style.size);
  switch (align) {
    case 'middle':
      return (height + setter.metrics.vertical(style.font).xHeight * style.size) / 2;
    case 'top':
      return ascent;
    case 'bottom':
      return height - descent;
    default:
      return style.rise + baseline;
  }
}

/** Null for a box without text, which stands on its bottom edge. */
function firstBaseline(ink: Ink): number | null {
  for (const item of ink.items) if (item.kind === 'text') return item.baseline;
  return null;
}
