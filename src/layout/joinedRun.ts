/** Words of a line as one run of text. */
import type { Glyph, ShapedRun } from '../print.ts';

/**
 * The runs, of one face and scale and in the order of the line, as one; backward ones are read from right to left. No room is kept for
 * more and no word is kept alive: a long document holds very many lines.
 */
export function joinRuns(runs: readonly ShapedRun[], isBackward: boolean): ShapedRun {
  const [first] = runs;
  if (!first) throw new Error('There is no text to join.');
  if (runs.length === 1) return first;
  const glyphs = new Array<Glyph>(runs.reduce((count, run) => count + run.glyphs.length, 0));
  let [count, width] = [0, 0];
  for (const run of runs) {
    for (const glyph of run.glyphs) glyphs[count++] = glyph;
    width += run.width;
  }
  const inOrder = isBackward ? runs.toReversed() : runs;
  return { face: first.face, text: inOrder.map(({ text }) => text).join(''), glyphs, width, scale: first.scale };
}
