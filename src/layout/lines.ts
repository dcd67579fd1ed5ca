/** Breaks the items of a paragraph into lines, with hyphens where there must be some and between letters where nothing else helps. */
import type { Style } from '../print.ts';
import { hangsAt } from './hanging.ts';
import type { ForeignPatterns } from './hyphenation.ts';
import { append, cutEverywhere, cutToWidth, type Item, widthOf } from './items.ts';
import { type HyphenFor, hyphenated } from './syllables.ts';
import { breakCost, firstOfLine, type Hangs, type LineBreak, sumUp, totalFit } from './totalFit.ts';

export interface BrokenLines {
  readonly items: readonly Item[];
  readonly lines: readonly LineBreak[];
}

const desperateCost = 3000;

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

/** Whether the items stand on one line: the best way to set what fits on one. */
function fitOnOne(items: readonly Item[], width: number): boolean {
  let filled = 0;
  for (const item of items) {
    filled += widthOf(item);
    if (filled > width) return false;
  }
  return true;
}

/** The same items with chances to break in what is wider than the whole measure: at the spaces that hold it together, failing that between any two letters. */
function chopWide(items: readonly Item[], width: number): readonly Item[] {
  if (widestStretch(items) <= width) return items;
  return changeWide(changeWide(items, width, loosened), width, (item) => chopped(item, width));
}

/** Puts what `change` makes of them in place of the items of each stretch without a chance to break that is wider than the measure. */
function changeWide(items: readonly Item[], width: number, change: (item: Item) => readonly Item[]): readonly Item[] {
  const result: Item[] = [];
  let stretch: Item[] = [];
  let filled = 0;
  const flush = (): void => {
    append(result, filled <= width ? stretch : stretch.flatMap(change));
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

function widestStretch(items: readonly Item[]): number {
  let [widest, filled] = [0, 0];
  for (const item of items) {
    filled = breakCost(item) === null ? filled + widthOf(item) : 0;
    if (filled > widest) widest = filled;
  }
  return widest;
}

const loosened = (item: Item): readonly Item[] => [item.kind === 'space' ? { ...item, canBreak: true } : item];

/** What has more letters than this is no word: each line takes as much of it as it holds, and no other way is weighed. */
const mostLetters = 2000;

function chopped(item: Item, width: number): readonly Item[] {
  if (item.kind !== 'word') return [item];
  const letters = item.runs.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  const parts = letters > mostLetters ? cutToWidth(item, width) : cutEverywhere(item);
  return parts.flatMap((part): readonly Item[] => [{ kind: 'chance', cost: desperateCost }, part]);
}

/** How a paragraph is to be broken. */
export interface Setting {
  readonly width: number;
  /** Decides how lines are judged, not how they are set. */
  readonly isJustified: boolean;
  readonly hyphenFor: HyphenFor;
  readonly patterns: ForeignPatterns;
  /** The punctuation that reaches into the margins of justified lines; null for none. */
  readonly hanging: Style['hangingPunctuation'] | null;
}

/** Between two line breaks, and beside the marker of an empty list item, stands a line with nothing on it. */
const emptyLine: BrokenLines = { items: [], lines: [{ from: 0, to: 0, hyphen: null, ratio: 0 }] };

const oneLine = (items: readonly Item[]): BrokenLines => ({ items, lines: [{ from: 0, to: items.length, hyphen: null, ratio: 0 }] });

/** At 2 the spaces are twice their width: no line is looser where the paragraph can be broken without one. */
const justifiedTolerances = [1.8, 2, 3, 8, Number.POSITIVE_INFINITY];

function breakSegment(items: readonly Item[], setting: Setting): BrokenLines {
  const { width, isJustified, hanging } = setting;
  if (items.length === 0) return emptyLine;
  if (fitOnOne(items, width)) return oneLine(items);
  const whole = chopWide(items, width);
  if (whole.some((item) => isLetter(item) && widthOf(item) > width)) return letterByLetter(whole, width);
  const hangsIn = (each: readonly Item[]): Hangs | null => (isJustified && hanging ? hangsAt(each, hanging) : null);
  const contented = totalFit(sumUp(whole, hangsIn(whole)), { width, isJustified, tolerance: isJustified ? 1.2 : 1 });
  if (contented) return { items: whole, lines: contented };
  const parted = hyphenated(whole, setting);
  const summed = sumUp(parted, hangsIn(parted));
  for (const tolerance of isJustified ? justifiedTolerances : [Number.POSITIVE_INFINITY]) {
    const lines = totalFit(summed, { width, isJustified, tolerance });
    if (lines) return { items: parted, lines };
  }
  return letterByLetter(parted, width);
}

const isLetter = (item: Item): boolean => item.kind === 'word' && item.runs.length === 1 && item.runs[0]?.glyphs.length === 1;

/** What no line is wide enough for, each line as full as can be. */
function letterByLetter(items: readonly Item[], width: number): BrokenLines {
  const letters = items.flatMap((item) => chopped(item, width));
  return { items: letters, lines: firstFit(letters, width) };
}

/**
 * Breaks items into lines of `width` points. Lines come in order and leave out only the spaces at their ends. A word too
 * wide for any line is broken between letters.
 */
export function breakLines(items: readonly Item[], setting: Setting): BrokenLines {
  if (!items.some((item) => item.kind === 'newline')) return breakSegment(withoutEndSpaces(items), setting);
  const result: { items: Item[]; lines: LineBreak[] } = { items: [], lines: [] };
  let from = 0;
  for (let index = 0; index <= items.length; index++) {
    const isEnd = index === items.length;
    if (!isEnd && items[index]?.kind !== 'newline') continue;
    if (isEnd && index === from && from > 0) break;
    const segment = breakSegment(withoutEndSpaces(items.slice(from, index)), setting);
    const offset = result.items.length;
    append(result.items, segment.items);
    for (const line of segment.lines) result.lines.push({ ...line, from: line.from + offset, to: line.to + offset });
    if (!isEnd) turnLast(result.lines);
    from = index + 1;
  }
  return result;
}

function turnLast(lines: LineBreak[]): void {
  const last = lines.pop();
  if (last) lines.push({ ...last, isTurned: true });
}

/** Whether a space or a line end stands between this line and the next. */
export function endsWord({ items, lines }: BrokenLines, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next) return false;
  return line.isTurned === true || items.slice(line.to, next.from).some((item) => item.kind === 'space');
}

function withoutEndSpaces(items: readonly Item[]): readonly Item[] {
  let end = items.length;
  for (let item = items[end - 1]; item?.kind === 'space' && item.canBreak; item = items[end - 1]) end--;
  return items.slice(0, end);
}
