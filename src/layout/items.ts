/** Items: a paragraph as a row of boxes, glue and penalties (Knuth and Plass, "Breaking paragraphs into lines", 1981). */
import type { Glyph, ShapedRun } from '../print.ts';
import type { Box, InlineFrame, TextStyle } from './boxes.ts';
import type { Ink } from './pieces.ts';

/** What the bidi algorithm adds to the items of a paragraph that runs both ways. */
interface Levelled {
  /** Embedding level: odd runs from right to left. */
  readonly level?: number;
}

export type Item = Levelled & PlainItem;

type PlainItem =
  /** Unbreakable text. */
  | { readonly kind: 'word'; readonly width: number; readonly runs: readonly ShapedRun[]; readonly style: TextStyle }
  /** A word space: a break opportunity unless it is a no-break space. `extra` is what its width has beyond its glyph. */
  | {
      readonly kind: 'space';
      readonly width: number;
      readonly extra: number;
      readonly run: ShapedRun;
      readonly style: TextStyle;
      readonly canBreak: boolean;
    }
  /** A place where a word may be parted; `runs` are the hyphen, printed only when it is. */
  | { readonly kind: 'hyphen'; readonly width: number; readonly runs: readonly ShapedRun[]; readonly style: TextStyle }
  /** A break opportunity that prints nothing: after a dash, at a zero-width space. */
  | { readonly kind: 'chance'; readonly cost: number }
  | { readonly kind: 'newline' }
  /** Fills the rest of its line. */
  | { readonly kind: 'leader'; readonly width: number; readonly run: ShapedRun; readonly pattern: LeaderPattern; readonly style: TextStyle }
  /** Something that is set as one letter is: an inline block, a drawing. */
  | {
      readonly kind: 'atom';
      readonly width: number;
      /** How narrow it can become. */
      readonly least: number;
      readonly above: number;
      readonly below: number;
      readonly ink: Ink;
      readonly style: TextStyle;
    }
  /** Padding and border at either end of an inline element; the indent of a first line. */
  | { readonly kind: 'edge'; readonly width: number; readonly frame: InlineFrame | null }
  | { readonly kind: 'anchor'; readonly name: string }
  | { readonly kind: 'footnote'; readonly box: Box }
  /** A mark that turns the text around it (UAX 9) and prints nothing. */
  | { readonly kind: 'direction'; readonly mark: string };

export type LeaderPattern = 'dotted' | 'solid' | 'space';

export type Word = Extract<Item, { kind: 'word' }>;

/** Width without stretching, in points. A hyphen counts only where the line ends at it. */
export function widthOf(item: Item): number {
  switch (item.kind) {
    case 'hyphen':
    case 'chance':
    case 'newline':
    case 'anchor':
    case 'footnote':
    case 'direction':
      return 0;
    default:
      return item.width;
  }
}

/** Width of shaped text in points. */
export function widthOfRuns(runs: readonly ShapedRun[], style: TextStyle): number {
  let width = 0;
  for (const run of runs) width += run.width * style.size + run.glyphs.length * style.letterSpacing;
  return width;
}

/**
 * A word cut before the given text offsets. Cuts inside a ligature are left out, so that the word looks the same where no
 * line ends in it.
 */
export function cutWord(word: Word, offsets: readonly number[]): readonly Word[] {
  const cuts = new Set(offsets);
  return cutWhere(word, (offset) => cuts.has(offset));
}

/** A word as its single glyphs, for the last resort of a column narrower than the word. */
export function cutEverywhere(word: Word): readonly Word[] {
  return cutWhere(word, () => true);
}

/** A word cut into parts that are as wide as can be within `width`; a wider letter is a part by itself. */
export function cutToWidth(word: Word, width: number): readonly Word[] {
  let filled = 0;
  return cutWhere(word, (_, { advance }) => {
    const step = advance * word.style.size + word.style.letterSpacing;
    filled += step;
    const isFull = filled > width;
    if (isFull) filled = step;
    return isFull;
  });
}

/** A run that letters are still added to. */
interface GrowingRun {
  readonly face: string;
  readonly scale: number | undefined;
  text: string;
  readonly glyphs: Glyph[];
  width: number;
}

/** `isCut` is asked of each letter but the first, in reading order: the offset of its text, and its glyph. */
function cutWhere(word: Word, isCut: (offset: number, glyph: Glyph) => boolean): readonly Word[] {
  const isBackward = (word.level ?? 0) % 2 === 1;
  let part: GrowingRun[] = [];
  const parts = [part];
  let offset = 0;
  for (const run of word.runs) {
    // The glyphs of what runs from right to left stand as they are seen.
    for (const glyph of isBackward ? run.glyphs.toReversed() : run.glyphs) {
      if (offset > 0 && glyph.text !== '' && isCut(offset, glyph)) {
        part = [];
        parts.push(part);
      }
      addGlyph(part, run, glyph);
      offset += glyph.text.length;
    }
  }
  return parts.map((runs) => {
    const trimmed = runs.map(({ face, scale, text, glyphs, width }) => {
      return { face, scale, text, glyphs: isBackward ? glyphs.toReversed() : glyphs.slice(), width };
    });
    return { ...word, runs: trimmed, width: widthOfRuns(trimmed, word.style) };
  });
}

function addGlyph(runs: GrowingRun[], { face, scale }: ShapedRun, glyph: Glyph): void {
  let run = runs.at(-1);
  if (run?.face !== face || run.scale !== scale) {
    run = { face, scale, text: '', glyphs: [], width: 0 };
    runs.push(run);
  }
  run.text += glyph.text;
  run.glyphs.push(glyph);
  run.width += glyph.advance;
}

/** Adds items one by one: as arguments of one `push`, the letters of a very long word have no room on the stack. */
export function append(items: Item[], more: readonly Item[]): void {
  for (const item of more) items.push(item);
}
