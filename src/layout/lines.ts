/**
 * Breaking a paragraph into lines as a whole: the breaks with the least total demerits (Knuth and Plass, 1981). Justified
 * text is judged by how far its spaces stretch or shrink, ragged text by how much of the line stays empty.
 */
import { hyphenPoints } from './hyphenation.ts';
import { cutEverywhere, cutWord, type Item, type Word, widthOf } from './items.ts';

/** One line: `items[from]` up to, not including, `items[to]`. */
export interface LineBreak {
  readonly from: number;
  readonly to: number;
  /** The hyphen item the line ends with, or null. */
  readonly hyphen: Extract<Item, { kind: 'hyphen' }> | null;
  /** How far the spaces stretch (above 0) or shrink (down to -1), in units of their stretch or shrink. */
  readonly ratio: number;
}

export interface BrokenLines {
  readonly items: readonly Item[];
  readonly lines: readonly LineBreak[];
}

/** How far a word space of its width may stretch and shrink at a ratio of 1. */
export const spaceStretch = 0.5;
export const spaceShrink = 0.25;

/** At a ratio of 1 a ragged line leaves this part of the measure empty. */
const raggedStretch = 0.3;

const hyphenCost = 60;
const desperateCost = 3000;
const lineDemerit = 10;
const consecutiveHyphens = 4000;
const unlikeNeighbours = 2500;
/** For a last line shorter than this part of the measure. */
const shortLast = 0.12;
const shortLastDemerit = 3000;

interface Measure {
  readonly width: number;
  readonly isJustified: boolean;
  readonly tolerance: number;
}

/** Sums of everything before each item, so that any line is measured by subtraction. */
interface Sums {
  readonly width: Float64Array;
  readonly space: Float64Array;
  readonly leaders: Uint16Array;
}

function sumUp(items: readonly Item[]): Sums {
  const sums = {
    width: new Float64Array(items.length + 1),
    space: new Float64Array(items.length + 1),
    leaders: new Uint16Array(items.length + 1),
  };
  items.forEach((item, index) => {
    const width = widthOf(item);
    sums.width[index + 1] = (sums.width[index] ?? 0) + width;
    sums.space[index + 1] = (sums.space[index] ?? 0) + (item.kind === 'space' ? width : 0);
    sums.leaders[index + 1] = (sums.leaders[index] ?? 0) + (item.kind === 'leader' ? 1 : 0);
  });
  return sums;
}

/** A way to have broken the paragraph so far, and the line that led here. */
interface Node {
  readonly to: number;
  readonly next: number;
  readonly demerits: number;
  readonly ratio: number;
  readonly fitness: number;
  readonly hyphen: LineBreak['hyphen'];
  readonly previous: Node | null;
}

const start: Node = { to: 0, next: 0, demerits: 0, ratio: 0, fitness: 1, hyphen: null, previous: null };

/** Tight, normal, loose, very loose: neighbouring lines should not lie two classes apart. */
function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

function firstOfLine(items: readonly Item[], index: number): number {
  let first = index;
  for (let item = items[first]; item?.kind === 'chance' || (item?.kind === 'space' && item.canBreak); item = items[first]) first++;
  return first;
}

function breakCost(item: Item): number | null {
  if (item.kind === 'space') return item.canBreak ? 0 : null;
  if (item.kind === 'hyphen') return hyphenCost;
  return item.kind === 'chance' ? item.cost : null;
}

function ratioOf(sums: Sums, from: number, to: number, extra: number, isLast: boolean, measure: Measure): number {
  const slack = measure.width - ((sums.width[to] ?? 0) - (sums.width[from] ?? 0) + extra);
  const space = (sums.space[to] ?? 0) - (sums.space[from] ?? 0);
  if (slack < -1e-6) return measure.isJustified && space > 0 ? slack / (space * spaceShrink) : Number.NEGATIVE_INFINITY;
  if (isLast || sums.leaders[to] !== sums.leaders[from]) return 0;
  if (!measure.isJustified) return slack / (measure.width * raggedStretch);
  if (slack < 1e-6) return 0;
  return space > 0 ? slack / (space * spaceStretch) : 1e3;
}

function demeritsOf(node: Node, ratio: number, price: number, isFlagged: boolean): number {
  const badness = 100 * Math.min(Math.abs(ratio), 100) ** 3;
  let demerits = (lineDemerit + badness) ** 2 + price ** 2;
  if (isFlagged && node.hyphen) demerits += consecutiveHyphens;
  if (Math.abs(fitnessOf(ratio) - node.fitness) > 1) demerits += unlikeNeighbours;
  return demerits;
}

/** The cheapest line that ends at `to`, from any of the open nodes; drops the nodes that can end no line any more. */
function extend(items: readonly Item[], sums: Sums, open: Node[], to: number, measure: Measure): Node | null {
  const item = items[to];
  const hyphen = item?.kind === 'hyphen' ? item : null;
  const price = item ? (breakCost(item) ?? 0) : 0;
  const isLast = item === undefined;
  let best: Node | null = null;
  let kept = 0;
  for (const node of open) {
    const ratio = ratioOf(sums, node.next, to, hyphen?.width ?? 0, isLast, measure);
    if (ratio >= -1 || node.next >= to) open[kept++] = node;
    if (ratio < -1 || ratio > measure.tolerance || node.next >= to) continue;
    const isShort = isLast && node.previous && (sums.width[to] ?? 0) - (sums.width[node.next] ?? 0) < measure.width * shortLast;
    const demerits = node.demerits + demeritsOf(node, ratio, price, hyphen !== null) + (isShort ? shortLastDemerit : 0);
    if (!best || demerits < best.demerits) {
      best = { to, next: firstOfLine(items, hyphen ? to + 1 : to), demerits, ratio, fitness: fitnessOf(ratio), hyphen, previous: node };
    }
  }
  open.length = kept;
  return best;
}

function totalFit(items: readonly Item[], measure: Measure): readonly LineBreak[] | null {
  const sums = sumUp(items);
  const open: Node[] = [start];
  for (let to = 1; to < items.length; to++) {
    const item = items[to];
    if (!item || breakCost(item) === null) continue;
    const node = extend(items, sums, open, to, measure);
    if (node) open.push(node);
    if (open.length === 0) return null;
  }
  const last = extend(items, sums, open, items.length, measure);
  return last ? trace(last) : null;
}

function trace(last: Node): readonly LineBreak[] {
  const lines: LineBreak[] = [];
  for (let node: Node = last; node.previous; node = node.previous) {
    lines.push({ from: node.previous.next, to: node.to, hyphen: node.hyphen, ratio: node.ratio });
  }
  return lines.reverse();
}

/** Breaks wherever a line is full: only for what no total fit can solve, a single letter wider than the measure. */
function firstFit(items: readonly Item[], width: number): readonly LineBreak[] {
  const lines: LineBreak[] = [];
  let from = 0;
  let filled = 0;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (!item) continue;
    if (filled > 0 && filled + widthOf(item) > width) {
      lines.push({ from, to: index, hyphen: null, ratio: 0 });
      from = firstOfLine(items, index);
      filled = 0;
    }
    if (index >= from) filled += widthOf(item);
  }
  if (from < items.length) lines.push({ from, to: items.length, hyphen: null, ratio: 0 });
  return lines;
}

/** The same items with a chance to break between any two letters of what is wider than the whole measure. */
function chopWide(items: readonly Item[], width: number): readonly Item[] {
  const result: Item[] = [];
  let stretch: Item[] = [];
  let filled = 0;
  const flush = (): void => {
    if (filled <= width) result.push(...stretch);
    else for (const item of stretch) result.push(...chopped(item));
    stretch = [];
    filled = 0;
  };
  for (const item of items) {
    if (breakCost(item) !== null) {
      flush();
      result.push(item);
    } else {
      stretch.push(item);
      filled += widthOf(item);
    }
  }
  flush();
  return result;
}

function chopped(item: Item): readonly Item[] {
  if (item.kind !== 'word') return [item];
  return cutEverywhere(item).flatMap((part): readonly Item[] => [{ kind: 'chance', cost: desperateCost }, part]);
}

function hyphenated(items: readonly Item[], hyphenFor: (word: Word) => Item): readonly Item[] {
  return items.flatMap((item): readonly Item[] => {
    if (item.kind !== 'word' || item.style.hyphenation === null) return [item];
    const { language, text } = { language: item.style.hyphenation, text: item.runs.map((run) => run.text).join('') };
    const [before, letters] = splitLead(text);
    const points = hyphenPoints(letters, language).map((point) => point + before);
    if (points.length === 0) return [item];
    return cutWord(item, points).flatMap((part, index): readonly Item[] => (index === 0 ? [part] : [hyphenFor(item), part]));
  });
}

/** Sets the punctuation around a word aside: how many characters lead it, and its letters. */
function splitLead(text: string): readonly [number, string] {
  const word = /^(\P{L}*)(.*?)\P{L}*$/su.exec(text);
  return [word?.[1]?.length ?? 0, word?.[2] ?? ''];
}

function breakSegment(items: readonly Item[], width: number, isJustified: boolean, hyphenFor: (word: Word) => Item): BrokenLines {
  const whole = chopWide(items, width);
  const contented = totalFit(whole, { width, isJustified, tolerance: isJustified ? 1.2 : 1 });
  if (contented) return { items: whole, lines: contented };
  const parted = hyphenated(whole, hyphenFor);
  for (const tolerance of isJustified ? [1.8, 3, 8, Number.POSITIVE_INFINITY] : [Number.POSITIVE_INFINITY]) {
    const lines = totalFit(parted, { width, isJustified, tolerance });
    if (lines) return { items: parted, lines };
  }
  const letters = parted.flatMap(chopped);
  return { items: letters, lines: firstFit(letters, width) };
}

/**
 * Breaks items into lines of `width` points. Lines come in order and leave out only the spaces at their ends. `isJustified`
 * decides how lines are judged, not how they are set. A word too wide for any line is broken between letters.
 */
export function breakLines(items: readonly Item[], width: number, isJustified: boolean, hyphenFor: (word: Word) => Item): BrokenLines {
  const result: { items: Item[]; lines: LineBreak[] } = { items: [], lines: [] };
  let from = 0;
  for (let index = 0; index <= items.length; index++) {
    const isEnd = index === items.length;
    if (!isEnd && items[index]?.kind !== 'newline') continue;
    if (isEnd && index === from && from > 0) break;
    const segment = breakSegment(withoutEndSpaces(items.slice(from, index)), width, isJustified, hyphenFor);
    const offset = result.items.length;
    result.items.push(...segment.items);
    const lines = segment.lines.length > 0 ? segment.lines : [{ from: 0, to: segment.items.length, hyphen: null, ratio: 0 }];
    result.lines.push(...lines.map((line) => ({ ...line, from: line.from + offset, to: line.to + offset })));
    from = index + 1;
  }
  return result;
}

function withoutEndSpaces(items: readonly Item[]): readonly Item[] {
  let end = items.length;
  for (let item = items[end - 1]; item?.kind === 'space' && item.canBreak; item = items[end - 1]) end--;
  return items.slice(0, end);
}
