/**
 * Text that runs from right to left: levels by the Unicode Bidirectional Algorithm (UAX 9; from the package `bidi-js`), and the order of
 * each line by its rule L2, after the lines are broken.
 */
import bidiFactory from 'bidi-js';
import type { ShapedRun, Style, TextDirection } from '../print.ts';
import type { Inline, TextStyle } from './boxes.ts';
import { append, type Item, widthOfRuns } from './items.ts';

/** Letters of scripts that run from right to left (Hebrew to Arabic, their presentation forms, those beyond U+FFFF), and marks that turn text. */
const rightToLeft = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;
const firstLetter = /\p{L}/u;

/** Which way a paragraph runs; `mixed` where its lines must be put in order. */
export interface Course {
  readonly direction: 'ltr' | 'rtl';
  readonly isMixed: boolean;
}

const plainCourse: Course = { direction: 'ltr', isMixed: false };

/** The course of a paragraph. `auto` goes by its first letter. */
export function courseOf(inlines: readonly Inline[], direction: TextDirection): Course {
  if (direction === 'rtl') return { direction, isMixed: true };
  if (!inlines.some(isTurned)) return plainCourse;
  return { direction: direction === 'auto' ? firstDirection(inlines) : direction, isMixed: true };
}

function isTurned(inline: Inline): boolean {
  if (inline.kind === 'text') return rightToLeft.test(inline.text);
  return inline.kind === 'direction' || (inline.kind === 'content' && rightToLeft.test(wordsOf(inline)));
}

const wordsOf = ({ parts }: Extract<Inline, { kind: 'content' }>): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');

function firstDirection(inlines: readonly Inline[]): 'ltr' | 'rtl' {
  for (const inline of inlines) {
    const text = inline.kind === 'text' ? inline.text : inline.kind === 'content' ? wordsOf(inline) : '';
    const direction = directionOf(text);
    if (direction) return direction;
  }
  return 'ltr';
}

function directionOf(text: string): 'ltr' | 'rtl' | null {
  const letter = firstLetter.exec(text)?.[0];
  return letter === undefined ? null : rightToLeft.test(letter) ? 'rtl' : 'ltr';
}

/** The part of a line's slack that stands at its left. */
export function leftShare(align: Style['textAlign'], direction: 'ltr' | 'rtl'): number {
  if (align === 'center') return 0.5;
  if (align === 'left' || align === 'right') return align === 'right' ? 1 : 0;
  return (align === 'end') === (direction === 'rtl') ? 0 : 1;
}

let engine: ReturnType<typeof bidiFactory> | null = null;

function levelsOf(text: string, direction: 'ltr' | 'rtl'): Uint8Array {
  engine ??= bidiFactory();
  return engine.getEmbeddingLevels(text, direction).levels;
}

const baseLevel = (direction: 'ltr' | 'rtl'): number => (direction === 'rtl' ? 1 : 0);
export const isBackward = (level: number | undefined): boolean => level !== undefined && level % 2 === 1;

export type Shape = (style: TextStyle, text: string, direction: 'ltr' | 'rtl') => readonly ShapedRun[];

/** What the algorithm sees of an item. A leader parts what stands before it from what stands after it, as a tab does. */
function seenText(item: Item): string {
  switch (item.kind) {
    case 'word':
      return item.runs.map((run) => run.text).join('');
    case 'space':
      return item.canBreak ? ' ' : '\u00a0';
    case 'leader':
      return '\t';
    case 'newline':
      return '\u2029';
    case 'atom':
      return '\ufffc';
    case 'direction':
      return item.mark;
    default:
      return '';
  }
}

/** The items with their levels. Words are cut where the level changes, and shaped the way they run. */
export function levelled(items: readonly Item[], direction: 'ltr' | 'rtl', shape: Shape): readonly Item[] {
  const seen = items.map(seenText);
  const levels = levelsOf(seen.join(''), direction);
  const base = baseLevel(direction);
  const result: Item[] = [];
  let at = 0;
  items.forEach((item, index) => {
    const { length } = seen[index] ?? '';
    const own = levels.subarray(at, at + Math.max(1, length));
    const before = index === 0 ? base : (levels[at - 1] ?? base);
    append(result, levelledItem(item, length > 0 ? own : own.map((level) => Math.min(level, before)), result.at(-1), shape));
    at += length;
  });
  return result;
}

/** An item with the level of its first character; what prints nothing of its own comes with that of what it parts. */
function levelledItem(item: Item, levels: Uint8Array, before: Item | undefined, shape: Shape): readonly Item[] {
  const level = levels[0] ?? before?.level ?? 0;
  if (item.kind === 'word') return levelledWord(item, levels, shape);
  return [item.kind === 'space' ? levelledSpace(item, level, before, shape) : { ...item, level }];
}

function levelledWord(word: Extract<Item, { kind: 'word' }>, levels: Uint8Array, shape: Shape): readonly Item[] {
  const text = seenText(word);
  const parts: Item[] = [];
  let from = 0;
  for (let to = 1; to <= text.length; to++) {
    const level = levels[from] ?? 0;
    if (levels[to] === level && to < text.length) continue;
    const runs = shape(word.style, text.slice(from, to), isBackward(level) ? 'rtl' : 'ltr');
    parts.push({ ...word, runs, level, width: widthOfRuns(runs, word.style) });
    from = to;
  }
  return parts;
}

/** A space after a word that runs backward is of its face: the words of a stretch are then one run. */
function levelledSpace(space: Extract<Item, { kind: 'space' }>, level: number, before: Item | undefined, shape: Shape): Item {
  const isAfterWord = isBackward(level) && before?.kind === 'word' && before.level === level && before.style === space.style;
  const text = isAfterWord ? before.runs.map((run) => run.text).join('') : '';
  const last = isAfterWord ? shape(space.style, `${text} `, 'rtl').at(-1) : undefined;
  const glyph = last?.glyphs[0];
  if (!last || glyph?.text !== ' ') return { ...space, level };
  const run = { face: last.face, text: ' ', glyphs: [glyph], width: glyph.advance };
  return { ...space, level, run, width: widthOfRuns([run], space.style) + space.extra };
}

/** Text of a line that is never broken: its runs from left to right. */
export function runsInOrder(
  text: string,
  direction: TextDirection,
  shape: (text: string, direction?: 'ltr' | 'rtl') => readonly ShapedRun[],
): readonly ShapedRun[] {
  if (direction !== 'rtl' && !rightToLeft.test(text)) return shape(text);
  const base = direction === 'auto' ? directionOf(text) : direction;
  const levels = levelsOf(text, base ?? 'ltr');
  const stretches: { readonly level: number; text: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const level = levels[at] ?? 0;
    const last = stretches.at(-1);
    if (last?.level === level) last.text += text.charAt(at);
    else stretches.push({ level, text: text.charAt(at) });
  }
  return visualOrder(stretches.map(({ level }) => level)).flatMap((index) => {
    const { level, text: words } = stretches[index] ?? { level: 0, text: '' };
    return isBackward(level) ? shape(words, 'rtl').toReversed() : shape(words, 'ltr');
  });
}

/** A part of a line in one look and face that runs one way, its items in reading order. */
export interface Stretch {
  readonly level: number;
  readonly items: Item[];
}

/**
 * The stretches of a line in reading order. Spaces that end a line run the way its paragraph does (rule L1); a note begins a stretch,
 * so that notes keep the order of their calls.
 */
export function stretchesOf(content: readonly Item[], direction: 'ltr' | 'rtl'): readonly Stretch[] {
  const base = baseLevel(direction);
  const end = content.findLastIndex((item) => item.kind !== 'space' || !item.canBreak);
  const stretches: Stretch[] = [];
  let style: TextStyle | null = null;
  let face: string | undefined;
  content.forEach((item, index) => {
    const last = stretches.at(-1);
    const level = index > end ? base : (item.level ?? last?.level ?? base);
    const own = 'style' in item ? item.style : style;
    const ownFace = faceOf(item) ?? face;
    if (last && last.level === level && own === style && ownFace === face && item.kind !== 'footnote') last.items.push(item);
    else stretches.push({ level, items: [item] });
    style = own;
    face = ownFace;
  });
  return stretches;
}

const faceOf = (item: Item): string | undefined =>
  item.kind === 'word' ? item.runs[0]?.face : item.kind === 'space' ? item.run.face : undefined;

/** The indexes of stretches from left to right (rule L2): from the highest level down, whatever is at it or above is turned round. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  const highest = levels.reduce((most, level) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to++;
      turnRound(order, from, to);
      from = Math.max(from, to);
    }
  }
  return order;
}

function turnRound(order: number[], from: number, to: number): void {
  for (let left = from, right = to - 1; left < right; left++, right--) {
    const moved = order[left] ?? 0;
    order[left] = order[right] ?? 0;
    order[right] = moved;
  }
}
