/** Shapes text in one face and tells which characters each glyph stands for. */
import type { Font, GlyphRun } from 'fontkit';
import type { Glyph, ShapedRun } from '../../print.ts';

/** `text` set in a face that has every character of it. */
export function shapeRun(font: Font, face: string, text: string, features: readonly string[]): ShapedRun {
  const run = font.layout(text, features);
  const texts = textsOf(run, text);
  const glyphs: Glyph[] = [];
  let width = 0;
  run.glyphs.forEach((glyph, index) => {
    const advance = (run.positions[index]?.xAdvance ?? glyph.advanceWidth) / font.unitsPerEm;
    width += advance;
    glyphs.push({ id: glyph.id, advance, text: texts[index] ?? '' });
  });
  return { face, text, glyphs, width };
}

/**
 * The characters behind each glyph. fontkit's own `codePoints` belong to the glyph as it was first met, so a small capital
 * made of "A" may claim to be made of "a": only their number can be trusted, and the characters are counted off the text.
 * Where the numbers do not add up (one character became several glyphs), the first glyph stands for the whole text.
 */
function textsOf(run: GlyphRun, text: string): readonly string[] {
  const characters = [...text];
  const counts = run.glyphs.map((glyph) => Math.max(1, glyph.codePoints.length));
  if (counts.reduce((sum, count) => sum + count, 0) !== characters.length) return run.glyphs.map((_, index) => (index === 0 ? text : ''));
  let next = 0;
  return counts.map((count) => {
    next += count;
    return characters.slice(next - count, next).join('');
  });
}
