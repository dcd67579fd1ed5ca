/** Sets a paragraph: breaks its items into lines and writes each line at its alignment, on one baseline. */
import type { Style } from '../print.ts';
import { leftShare, runsInOrder } from './bidi.ts';
import type { Marker, Paragraph, TextStyle } from './boxes.ts';
import { hangsOf } from './hanging.ts';
import { hyphenItem, itemsOf, printedPart } from './inline.ts';
import { type Item, type Word, widthOf, widthOfRuns } from './items.ts';
import { breakLines, endsWord } from './lines.ts';
import { endRun, inkOf, markSpace, openPen, type Pen, writeRun } from './pen.ts';
import type { Line } from './pieces.ts';
import { type Inset, type Setter, textHeight } from './setter.ts';
import { type LineBreak, spaceShrink, spaceStretch } from './totalFit.ts';
import { writeLine } from './writing.ts';

/** In a column narrower than this a hyphen at every other line end reads worse than uneven lines. */
const narrowEm = 12;

/** Lines of a paragraph `width` points wide. Remembered for later passes unless page numbers stand in it. */
export function setLines(setter: Setter, paragraph: Paragraph, width: number): readonly Line[] {
  const known = setter.memory.lines.get(paragraph);
  const remembered = known?.get(width);
  if (remembered) return remembered;
  const isJustified = paragraph.style.textAlign === 'justify';
  const isNarrow = width < narrowEm * paragraph.strut.size;
  const hyphenFor = isNarrow ? null : (word: Word): Item => hyphenItem(setter, word.style);
  const broken = breakLines(itemsOf(setter, paragraph, width), {
    width,
    isJustified,
    hyphenFor,
    patterns: setter.patterns,
    hanging: hangingOf(paragraph),
  });
  const lines = broken.lines.map((line, index) => {
    const content = contentOf(broken.items, line);
    const isOnly = broken.lines.length === 1;
    return setLine(setter, paragraph, {
      content,
      ratio: line.ratio,
      width,
      isFirst: index === 0,
      isOnly,
      endsWord: endsWord(broken, index),
    });
  });
  if (!paragraph.refersToPages) {
    if (known) known.set(width, lines);
    else setter.memory.lines.set(paragraph, new Map([[width, lines]]));
  }
  return lines;
}

/** Only the edges of justified text that runs one way are straightened. */
function hangingOf({ style, course }: Paragraph): Style['hangingPunctuation'] | null {
  const { start, end } = style.hangingPunctuation;
  return (start || end) && style.textAlign === 'justify' && !course.isMixed ? style.hangingPunctuation : null;
}

/** What a line prints: hyphens that were not needed are gone. */
function contentOf(items: readonly Item[], line: LineBreak): readonly Item[] {
  const content: Item[] = [];
  for (let index = line.from; index < line.to; index++) {
    const item = items[index];
    if (item && item.kind !== 'hyphen') content.push(item);
  }
  if (line.hyphen) content.push(line.hyphen);
  return content;
}

interface LineContent {
  readonly content: readonly Item[];
  readonly ratio: number;
  readonly width: number;
  readonly isFirst: boolean;
  readonly isOnly: boolean;
  readonly endsWord: boolean;
}

const noHang = { start: 0 };
const noInset: Inset = { before: 0, after: 0 };

function setLine(setter: Setter, paragraph: Paragraph, { content, ratio, width, isFirst, isOnly, endsWord: ends }: LineContent): Line {
  const { style, course, marker } = paragraph;
  const stretch = style.textAlign === 'justify' ? ratio : 0;
  const reach = lineReach(setter, paragraph, content);
  const { natural, leaders } = naturalWidth(content, stretch);
  const inset = (isOnly ? setter.memory.insets.get(paragraph) : undefined) ?? noInset;
  const hanging = hangingOf(paragraph);
  const hang = hanging ? hangsOf(content, hanging) : noHang;
  const slack = Math.max(0, width - natural - inset.before - inset.after);
  const left = leaders > 0 ? 0 : slack * leftShare(style.textAlign, course.direction);
  const pen = openPen(setter, reach.above, Math.min(left + inset.before, Math.max(0, width - natural)) - hang.start);
  const stretching = { space: (item: Item) => extraSpace(item, stretch), leader: leaders > 0 ? slack / leaders : 0 };
  if (isFirst && marker) writeMarker(setter, pen, marker, { ...course, width });
  writeLine(pen, content, course, stretching);
  if (ends) markSpace(pen);
  return { height: reach.above + reach.below, baseline: reach.above, ink: inkOf(pen) };
}

/** Width of a line with its spaces stretched, and how many leaders fill the rest. */
function naturalWidth(content: readonly Item[], stretch: number): { readonly natural: number; readonly leaders: number } {
  let natural = 0;
  let leaders = 0;
  for (const item of content) {
    natural += item.kind === 'hyphen' ? item.width : widthOf(item) + extraSpace(item, stretch);
    if (item.kind === 'leader') leaders++;
  }
  return { natural, leaders };
}

function extraSpace(item: Item, ratio: number): number {
  if (item.kind !== 'space') return 0;
  return ratio * item.width * (ratio > 0 ? spaceStretch : spaceShrink);
}

/** The distance between a marker and its text where the list item leaves no room of its own. */
const markerGapEm = 0.5;

/** Where the line stands that a marker hangs beside. */
interface MarkedLine {
  readonly direction: 'ltr' | 'rtl';
  readonly width: number;
}

function writeMarker(setter: Setter, pen: Pen, { parts, style, hang }: Marker, { direction, width }: MarkedLine): void {
  const text = parts.map((part) => (part.kind === 'leader' ? '' : printedPart(setter, part, ''))).join('');
  if (text.trim() === '') return;
  const runs = runsInOrder(text.trimEnd(), direction, (part, way) => setter.metrics.shape(style.font, part, way));
  const { x } = pen;
  const own = widthOfRuns(runs, style);
  const out = hang ?? own + markerGapEm * style.size;
  pen.x = direction === 'rtl' ? width + out - own : -out;
  for (const run of runs) writeRun(pen, run, style, 0);
  endRun(pen);
  pen.x = x;
}

/** How far a line reaches above and below its baseline. */
interface Reach {
  readonly above: number;
  readonly below: number;
}

/** Half the leading goes above the text and half below. Raised and lowered text opens the line up only where its capitals would reach into the next. */
function reachOf(setter: Setter, { font, size, lineHeight, rise }: TextStyle): Reach {
  const { ascent, descent } = textHeight(setter, font, size);
  const above = ascent + (lineHeight - ascent - descent) / 2;
  const below = lineHeight - above;
  if (rise === 0) return { above, below };
  const capitals = setter.metrics.vertical(font).capHeight * size;
  return { above: rise + Math.min(capitals, above), below: Math.min(0, below) - rise };
}

function lineReach(setter: Setter, paragraph: Paragraph, content: readonly Item[]): Reach {
  let { above, below } = reachOf(setter, paragraph.strut);
  let last: TextStyle = paragraph.strut;
  for (const item of content) {
    const isOther = (item.kind === 'word' || item.kind === 'leader') && item.style !== last;
    if (item.kind !== 'atom' && !isOther) continue;
    const reach = item.kind === 'atom' ? item : reachOf(setter, item.style);
    if (item.kind !== 'atom') last = item.style;
    above = Math.max(above, reach.above);
    below = Math.max(below, reach.below);
  }
  return { above, below };
}
