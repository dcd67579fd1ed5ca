/** Writes one line, left to right: joins text into runs and notes which stretch each link and inline frame covers. */
import type { PlacedItem, PlacedText, ShapedRun } from '../print.ts';
import type { InlineFrame, LinkSpan, TextStyle } from './boxes.ts';
import { measureFootnote } from './footnotes.ts';
import { frameItems } from './frames.ts';
import type { Item } from './items.ts';
import { joinRuns } from './joinedRun.ts';
import { type Canvas, type Ink, openCanvas, stamp } from './pieces.ts';
import { type Setter, textHeight } from './setter.ts';

/** A stretch of the line, with the text it is measured by. */
interface Extent {
  from: number;
  to: number;
  style: TextStyle | null;
  /** How far what is no text reaches above and below the baseline. */
  above: number;
  below: number;
}

/** Text that the next item may still join. */
interface OpenRun {
  readonly style: TextStyle;
  readonly face: string;
  readonly scale: number | undefined;
  readonly x: number;
  readonly runs: ShapedRun[];
  readonly wordSpacing: number;
  readonly hasSpace: boolean;
}

export interface Pen {
  readonly setter: Setter;
  readonly baseline: number;
  readonly canvas: Canvas;
  /** Most lines have neither. */
  links: Map<LinkSpan, Extent> | null;
  frames: Map<InlineFrame, Extent> | null;
  x: number;
  run: OpenRun | null;
  /** What is written stands in reverse: its text is read from right to left. */
  isBackward: boolean;
}

/** How much wider than natural the spaces and leaders of this line are. */
export interface Stretching {
  readonly space: (item: Item) => number;
  readonly leader: number;
}

export function openPen(setter: Setter, baseline: number, x: number): Pen {
  return { setter, baseline, canvas: openCanvas(), links: null, frames: null, x, run: null, isBackward: false };
}

export function writeItem(pen: Pen, item: Item, stretching: Stretching): void {
  const from = pen.x;
  switch (item.kind) {
    case 'word':
    case 'hyphen':
      for (const run of pen.isBackward ? item.runs.toReversed() : item.runs) writeRun(pen, run, item.style, 0);
      break;
    case 'space':
      writeRun(pen, item.run, item.style, item.extra + stretching.space(item));
      break;
    case 'leader':
      writeLeader(pen, item, stretching.leader);
      break;
    case 'atom':
      endRun(pen);
      stamp(pen.canvas, item.ink, pen.x, pen.baseline);
      pen.x += item.width;
      coverLink(pen, item.style, { from, to: pen.x, above: item.above, below: item.below });
      break;
    case 'edge':
      endRun(pen);
      pen.x += item.width;
      coverFrames(pen, item.frame, null, from);
      break;
    case 'anchor':
      pen.canvas.marks.push({ kind: 'anchor', name: item.name, x: pen.x, y: 0 });
      break;
    case 'footnote':
      pen.canvas.marks.push({ kind: 'footnote', footnote: measureFootnote(pen.setter, item.box) });
  }
  if ('style' in item) coverStyle(pen, item.style, from);
}

/** Writes shaped text; every space in it becomes `extra` points wider. */
export function writeRun(pen: Pen, run: ShapedRun, style: TextStyle, extra: number): void {
  const isSpace = run.text === ' ';
  const open = pen.run;
  const width = run.width * style.size + run.glyphs.length * style.letterSpacing + extra;
  const joins =
    open &&
    open.style === style &&
    open.face === run.face &&
    open.scale === run.scale &&
    (!isSpace || open.wordSpacing === extra || !open.hasSpace);
  if (open && joins) {
    open.runs.push(run);
    if (isSpace && !open.hasSpace) pen.run = { ...open, wordSpacing: extra, hasSpace: true };
  } else {
    endRun(pen);
    pen.run = {
      style,
      face: run.face,
      scale: run.scale,
      x: pen.x,
      runs: [run],
      wordSpacing: isSpace ? extra : 0,
      hasSpace: run.text.includes(' '),
    };
  }
  pen.x += width;
}

/** Puts the text gathered so far on the canvas. */
export function endRun(pen: Pen): void {
  const { run, baseline } = pen;
  if (!run) return;
  pen.run = null;
  const { style, wordSpacing, x } = run;
  const { size, color, letterSpacing, owner } = style;
  // Written out, and with room for what may be noted later: to V8, spreading an object into a larger one makes each a class of its own.
  const text: PlacedText = {
    kind: 'text',
    x,
    baseline: baseline - style.rise,
    run: joinRuns(run.runs, pen.isBackward),
    size,
    color,
    wordSpacing,
    letterSpacing,
    owner,
    isBeforeSpace: undefined,
  };
  pen.canvas.items.push(text);
  const line = decorationOf(pen, style);
  if (line !== null) {
    const y = text.baseline + line;
    pen.canvas.items.push({
      kind: 'line',
      x1: x,
      x2: pen.x,
      y1: y,
      y2: y,
      width: size * pen.setter.metrics.vertical(style.font).underline,
      color,
      style: 'solid',
    });
  }
}

/** Notes at the last text of the line that a space comes after it. */
export function markSpace(pen: Pen): void {
  endRun(pen);
  const { items } = pen.canvas;
  const index = items.findLastIndex(({ kind }) => kind === 'text');
  const item = items[index];
  if (item?.kind === 'text') items[index] = { ...item, isBeforeSpace: true };
}

/** Where the line under or through text runs, counted down from its baseline. */
function decorationOf(pen: Pen, style: TextStyle): number | null {
  if (style.decoration === 'none') return null;
  return style.decoration === 'underline' ? style.size * 0.13 : -pen.setter.metrics.vertical(style.font).xHeight * style.size * 0.55;
}

const leaderMargin = 4;

/** A leader is drawn, not typed; the space before it keeps the words on both sides apart for whoever reads by text alone. */
function writeLeader(pen: Pen, item: Extract<Item, { kind: 'leader' }>, extra: number): void {
  const end = pen.x + item.width + extra;
  writeRun(pen, item.run, item.style, 0);
  endRun(pen);
  const [x1, x2] = [pen.x - item.run.width * item.style.size + leaderMargin, end - leaderMargin];
  if (item.pattern !== 'space' && x2 > x1) {
    const { baseline: y } = pen;
    pen.canvas.items.push({ kind: 'line', x1, x2, y1: y, y2: y, width: 0.5, color: item.style.color, style: item.pattern });
  }
  pen.x = end;
}

function coverStyle(pen: Pen, style: TextStyle, from: number): void {
  if (style.frame) coverFrames(pen, style.frame, style, from);
  coverLink(pen, style, { from, to: pen.x });
}

function coverFrames(pen: Pen, innermost: InlineFrame | null, style: TextStyle | null, from: number): void {
  if (!innermost) return;
  pen.frames ??= new Map();
  for (let frame: InlineFrame | null = innermost; frame; frame = frame.parent) cover(pen.frames, frame, style, { from, to: pen.x });
}

function coverLink(pen: Pen, style: TextStyle, stretch: Stretch): void {
  if (!style.link) return;
  pen.links ??= new Map();
  cover(pen.links, style.link, style, stretch);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly above?: number;
  readonly below?: number;
}

function cover<Key>(extents: Map<Key, Extent>, key: Key, style: TextStyle | null, stretch: Stretch): void {
  const known = extents.get(key);
  const { from, to, above = 0, below = 0 } = stretch;
  if (!known) extents.set(key, { from, to, above, below, style });
  else {
    known.from = Math.min(known.from, from);
    known.to = Math.max(known.to, to);
    known.style ??= style;
    known.above = Math.max(known.above, above);
    known.below = Math.max(known.below, below);
  }
}

/** The ink of the line: frames lie under the text. */
export function inkOf(pen: Pen): Ink {
  endRun(pen);
  const under: PlacedItem[] = [];
  for (const [frame, extent] of pen.frames ?? []) {
    if (extent.style)
      under.push(
        ...frameItems(frame.style, { ...heightOf(pen, extent.style, frame.style.padding), x: extent.from, width: extent.to - extent.from }),
      );
  }
  const links = Array.from(pen.links ?? [], ([link, extent]) => ({
    x: extent.from,
    width: extent.to - extent.from,
    ...reachOf(pen, extent),
    ...link,
  }));
  const { canvas } = pen;
  return { items: together(under, canvas.items), links: together(canvas.links, links), marks: together(canvas.marks, nothing) };
}

const nothing: readonly never[] = [];

/** One list, with no room kept for more. */
const together = <Item>(first: readonly Item[], second: readonly Item[]): readonly Item[] =>
  first.length + second.length === 0 ? nothing : first.concat(second);

/** The height that a link covers: that of its letters, and of what else stands in it. */
function reachOf(pen: Pen, { style, above, below }: Extent): { readonly y: number; readonly height: number } {
  const letters = heightOf(pen, style, { top: 0, bottom: 0 });
  const y = Math.min(letters.y, pen.baseline - above);
  return { y, height: Math.max(letters.y + letters.height, pen.baseline + below) - y };
}

function heightOf(
  pen: Pen,
  style: TextStyle | null,
  padding: { readonly top: number; readonly bottom: number },
): { readonly y: number; readonly height: number } {
  if (!style) return { y: 0, height: 0 };
  const { ascent, descent } = textHeight(pen.setter, style.font, style.size);
  const y = pen.baseline - style.rise - ascent - padding.top;
  return { y, height: ascent + descent + padding.top + padding.bottom };
}
