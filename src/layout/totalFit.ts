/**
 * The line breaks with the least total demerits (Knuth and Plass, "Breaking paragraphs into lines", 1981). Justified text is
 * judged by how far its spaces stretch or shrink, ragged text by how much of each line stays empty.
 */
import { type Item, widthOf } from './items.ts';

/** One line: `items[from]` up to, not including, `items[to]`. */
export interface LineBreak {
  readonly from: number;
  readonly to: number;
  /** The hyphen item the line ends with, or null. */
  readonly hyphen: Extract<Item, { kind: 'hyphen' }> | null;
  /** How far the spaces stretch (above 0) or shrink (down to -1), in units of their stretch or shrink. */
  readonly ratio: number;
  /** A line end in the text made it end. */
  readonly isTurned?: true;
}

/** How far a line reaches into the margins if it begins at an item, and if it ends there. */
export interface Hangs {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

export interface Measure {
  readonly width: number;
  readonly isJustified: boolean;
  /** The greatest ratio a line may have. */
  readonly tolerance: number;
}

/** How far a word space of its width may stretch and shrink at a ratio of 1. */
export const spaceStretch = 0.5;
export const spaceShrink = 0.25;

/** At a ratio of 1 a ragged line leaves this part of the measure empty. */
const raggedStretch = 0.3;
/** The ratio of a line without a space to stretch. */
const hopeless = 1e3;

const hyphenCost = 60;
const lineDemerit = 10;
/** For the second hyphen of a ladder; the third counts four times, the fourth nine times. */
const ladderDemerit = 4000;
/** For a hyphen before the last line. */
const lastHyphenDemerit = 5000;
/** For a last line that is nothing but the short rest of a word. Only lines looser than this are worse. */
const shortRestDemerit = 1e7;
const loosestForRest = 3;
const unlikeNeighbours = 2500;
/** For a last line shorter than this part of the measure. */
const shortLast = 0.12;
const shortLastDemerit = 3000;

/** A way to have broken the paragraph so far, and the line that led here. */
interface Node {
  readonly to: number;
  readonly next: number;
  readonly demerits: number;
  readonly ratio: number;
  readonly hyphen: LineBreak['hyphen'];
  /** How many lines before it end with a hyphen, one below the other. */
  readonly ladder: number;
  readonly previous: Node | null;
}

/** Items with the sums of everything before each of them, so that any line is measured by subtraction. */
export interface Summed {
  readonly items: readonly Item[];
  readonly width: Float64Array;
  readonly space: Float64Array;
  /** Null for all but the few paragraphs that have any. */
  readonly leaders: Float64Array | null;
  readonly hangs: Hangs | null;
}

/** A paragraph being broken. Nodes before `first` can end no line any more: all that begins with them is too long. */
interface Breaking extends Summed {
  readonly measure: Measure;
  readonly nodes: Node[];
  first: number;
}

/** Adds up items for `totalFit`; the sums serve for any tolerance. */
export function sumUp(items: readonly Item[], hangs: Hangs | null): Summed {
  const leaders = items.some((item) => item.kind === 'leader') ? runningSum(items, (item) => (item.kind === 'leader' ? 1 : 0)) : null;
  return {
    items,
    width: runningSum(items, widthOf),
    space: runningSum(items, (item) => (item.kind === 'space' ? item.width : 0)),
    leaders,
    hangs,
  };
}

function runningSum(items: readonly Item[], value: (item: Item) => number): Float64Array {
  const sums = new Float64Array(items.length + 1);
  let sum = 0;
  items.forEach((item, index) => {
    sum += value(item);
    sums[index + 1] = sum;
  });
  return sums;
}

/** What it costs to end a line at an item; null where none can end. */
export function breakCost(item: Item | undefined): number | null {
  if (!item) return null;
  if (item.kind === 'space') return item.canBreak ? 0 : null;
  if (item.kind === 'hyphen') return hyphenCost;
  return item.kind === 'chance' ? item.cost : null;
}

/** The first item that a line beginning at `index` prints: spaces at its start vanish. */
export function firstOfLine(items: readonly Item[], index: number): number {
  let first = index;
  for (let item = items[first]; item?.kind === 'chance' || (item?.kind === 'space' && item.canBreak); item = items[first]) first++;
  return first;
}

/** The best lines, or null if there are none within the tolerance. Time is linear in the text. */
export function totalFit(summed: Summed, measure: Measure): readonly LineBreak[] | null {
  const { items, width, space, leaders, hangs } = summed;
  const breaking: Breaking = { items, width, space, leaders, hangs, measure, nodes: [start], first: 0 };
  for (let to = 1; to < items.length; to++) {
    if (breakCost(items[to]) === null) continue;
    const node = bestLine(breaking, to);
    if (node) breaking.nodes.push(node);
    if (breaking.first === breaking.nodes.length) return null;
  }
  const last = bestLine(breaking, items.length);
  const isPoor = measure.tolerance < loosestForRest && last?.previous && isShortRest(breaking, last.previous);
  return last && !isPoor ? trace(last) : null;
}

const start: Node = { to: 0, next: 0, demerits: 0, ratio: 0, hyphen: null, ladder: 0, previous: null };

const between = (sums: Float64Array, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

function trace(last: Node): readonly LineBreak[] {
  const lines: LineBreak[] = [];
  for (let node: Node = last; node.previous; node = node.previous) {
    lines.push({ from: node.previous.next, to: node.to, hyphen: node.hyphen, ratio: node.ratio });
  }
  return lines.reverse();
}

/** The node a line would begin at, with what that line costs. */
interface Choice {
  readonly node: Node;
  readonly ratio: number;
  readonly demerits: number;
}

/** The cheapest way to end a line at `to`. */
function bestLine(breaking: Breaking, to: number): Node | null {
  const item = breaking.items[to];
  const hyphen = item?.kind === 'hyphen' ? item : null;
  const best = bestChoice(breaking, to, breaking.measure.width - (hyphen?.width ?? 0) + (breaking.hangs?.ends[to] ?? 0));
  if (!best) return null;
  const { node: previous, ratio, demerits } = best;
  const ladder = hyphen ? previous.ladder + 1 : 0;
  return { to, next: firstOfLine(breaking.items, hyphen ? to + 1 : to), demerits, ratio, hyphen, ladder, previous };
}

/** So many ways to begin a line are weighed, the fullest lines first: no column that can be read has more. */
const mostChoices = 300;

/** Later nodes begin shorter lines: after the first line that is too loose, all are, and the search ends. */
function bestChoice(breaking: Breaking, to: number, room: number): Choice | null {
  let best: Choice | null = null;
  for (let index = breaking.first; index < Math.min(breaking.nodes.length, breaking.first + mostChoices); index++) {
    const node = breaking.nodes[index];
    if (!node || node.next >= to) break;
    const ratio = ratioOf(breaking, node.next, to, room + (breaking.hangs?.starts[node.next] ?? 0));
    if (ratio > breaking.measure.tolerance) break;
    if (ratio < -1) {
      breaking.first = index + 1;
      continue;
    }
    const demerits = node.demerits + demeritsOf(breaking, node, to, ratio);
    if (!best || demerits < best.demerits) best = { node, ratio, demerits };
  }
  return best;
}

function ratioOf(breaking: Breaking, from: number, to: number, room: number): number {
  const { width, isJustified } = breaking.measure;
  const slack = room - between(breaking.width, from, to);
  const space = between(breaking.space, from, to);
  if (slack < -1e-6) return isJustified && space > 0 ? slack / (space * spaceShrink) : Number.NEGATIVE_INFINITY;
  if (to === breaking.items.length || slack < 1e-6 || hasLeader(breaking, from, to)) return 0;
  if (!isJustified) return slack / (width * raggedStretch);
  return space > 0 ? slack / (space * spaceStretch) : hopeless;
}

const hasLeader = ({ leaders }: Breaking, from: number, to: number): boolean => leaders !== null && between(leaders, from, to) > 0;

function demeritsOf(breaking: Breaking, node: Node, to: number, ratio: number): number {
  const item = breaking.items[to];
  const badness = 100 * Math.min(Math.abs(ratio), 100) ** 3;
  let demerits = (lineDemerit + badness) ** 2 + (breakCost(item) ?? 0) ** 2;
  if (item?.kind === 'hyphen') demerits += ladderDemerit * node.ladder ** 2;
  if (Math.abs(fitnessOf(ratio) - fitnessOf(node.ratio)) > 1) demerits += unlikeNeighbours;
  return item ? demerits : demerits + lastLineDemerits(breaking, node);
}

/** What a last line costs that begins behind a node. */
function lastLineDemerits(breaking: Breaking, node: Node): number {
  if (!node.previous) return 0;
  const short = isShortLine(breaking, node) ? shortLastDemerit : 0;
  return short + (node.hyphen ? lastHyphenDemerit : 0) + (isShortRest(breaking, node) ? shortRestDemerit : 0);
}

const isShortLine = ({ items, width, measure }: Breaking, { next }: Node): boolean =>
  between(width, next, items.length) < measure.width * shortLast;

const isShortRest = (breaking: Breaking, node: Node): boolean =>
  node.hyphen !== null && between(breaking.space, node.next, breaking.items.length) === 0 && isShortLine(breaking, node);

/** Tight, normal, loose, very loose: neighbouring lines should not lie two classes apart. */
function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}
