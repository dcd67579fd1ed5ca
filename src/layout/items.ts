/** Items: a paragraph as a row of boxes, glue and penalties (Knuth and Plass, "Breaking paragraphs into lines", 1981). */
import type { Glyph, ShapedRun } from '../print.ts';
import type { InlineFrame, TextStyle } from './boxes.ts';
import type { Ink } from './pieces.ts';

export type Item =
  /** Unbreakable text. */
  | { readonly kind: 'word'; readonly width: number; readonly runs: readonly ShapedRun[]; readonly style: TextStyle }
  /** A word space: a break opportunity unless it is a no-break space. */
  | { readonly kind: 'space'; readonly width: number; readonly run: ShapedRun; readonly style: TextStyle; readonly canBreak: boolean }
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
      readonly above: number;
      readonly below: number;
      readonly ink: Ink;
      readonly style: TextStyle;
    }
  /** Padding and border at either end of an inline element; the indent of a first line. */
  | { readonly kind: 'edge'; readonly width: number; readonly frame: InlineFrame | null }
  | { readonly kind: 'anchor'; readonly name: string };

export type LeaderPattern = 'dotted' | 'solid' | 'space';

export type Word = Extract<Item, { kind: 'word' }>;

/** Width without stretching, in points. A hyphen counts only where the line ends at it. */
export function widthOf(item: Item): number {
  return item.kind === 'hyphen' || item.kind === 'chance' || item.kind === 'newline' || item.kind === 'anchor' ? 0 : item.width;
}

/** Width of shaped text in points. */
export function widthOfRuns(runs: readonly ShapedRun[], style: TextStyle): number {
  let width = 0;
  for (const run of runs) width += run.width * style.size + run.glyphs.length * style.letterSpacing;
  return width;
}

function runOf(face: string, glyphs: readonly Glyph[]): ShapedRun {
  let text = '';
  let width = 0;
  for (const glyph of glyphs) {
    text += glyph.text;
    width += glyph.advance;
  }
  return { face, text, glyphs, width };
}

/** Offsets in the text of `runs` at which a glyph begins, with the run and glyph that do. */
function glyphStarts(runs: readonly ShapedRun[]): Map<number, { readonly run: number; readonly glyph: number }> {
  const starts = new Map<number, { run: number; glyph: number }>();
  let offset = 0;
  runs.forEach((run, runIndex) => {
    run.glyphs.forEach((glyph, glyphIndex) => {
      if (!starts.has(offset)) starts.set(offset, { run: runIndex, glyph: glyphIndex });
      offset += glyph.text.length;
    });
  });
  return starts;
}

/**
 * A word cut before the given text offsets. Cuts inside a ligature are left out, so that the word looks the same where no
 * line ends in it.
 */
export function cutWord(word: Word, offsets: readonly number[]): readonly Word[] {
  const starts = glyphStarts(word.runs);
  const cuts = offsets.flatMap((offset) => starts.get(offset) ?? []);
  const parts: Word[] = [];
  let from = { run: 0, glyph: 0 };
  for (const to of [...cuts, { run: word.runs.length, glyph: 0 }]) {
    const runs: ShapedRun[] = [];
    for (let index = from.run; index <= Math.min(to.run, word.runs.length - 1); index++) {
      const run = word.runs[index];
      if (!run) continue;
      const glyphs = run.glyphs.slice(index === from.run ? from.glyph : 0, index === to.run ? to.glyph : undefined);
      if (glyphs.length > 0) runs.push(runOf(run.face, glyphs));
    }
    if (runs.length > 0) parts.push({ ...word, runs, width: widthOfRuns(runs, word.style) });
    from = to;
  }
  return parts;
}

/** A word as its single glyphs, for the last resort of a column narrower than the word. */
export function cutEverywhere(word: Word): readonly Word[] {
  return cutWord(word, [...glyphStarts(word.runs).keys()].slice(1));
}
