/** Small capitals of faces that have none: capitals at four fifths of the size, which still tell the letters they stand for. */
import type { Glyph, ShapedRun } from '../../print.ts';
import type { MeasuredFace } from './shaping.ts';

const capitalScale = 0.8;
const smallLetters = /\p{Ll}+|\P{Ll}+/gu;
const allLetters = /\p{L}+|\P{L}+/gu;
const beginsSmall = { true: /^\p{L}/u, false: /^\p{Ll}/u } as const;

/** Text in one face, in one run unless small capitals are to be made of capitals. */
export function shapeText(face: MeasuredFace, text: string, features: readonly string[], direction?: 'ltr' | 'rtl'): readonly ShapedRun[] {
  const isMade = features.includes('smcp') && !face.hasFeature('smcp');
  if (!isMade) return [face.shape(text, features, direction)];
  const isAll = features.includes('c2sc');
  return (text.match(isAll ? allLetters : smallLetters) ?? []).map((part) => {
    const isSmall = beginsSmall[isAll ? 'true' : 'false'].test(part) && hasCapitals(face, part);
    return isSmall ? madeSmall(face, part, features, direction) : face.shape(part, features, direction);
  });
}

const hasCapitals = (face: MeasuredFace, part: string): boolean =>
  [...part.toUpperCase()].every((letter) => face.has(letter.codePointAt(0) ?? 0));

function madeSmall(face: MeasuredFace, text: string, features: readonly string[], direction?: 'ltr' | 'rtl'): ShapedRun {
  const capitals = text.toUpperCase();
  const run = face.shape(capitals, features, direction);
  let at = 0;
  const glyphs = run.glyphs.map((glyph, index): Glyph => {
    const length = glyph.text.length;
    // Where a letter has become several ("ß"), the first glyph tells all.
    const told = capitals.length === text.length ? text.slice(at, at + length) : index === 0 ? text : '';
    at += length;
    return { ...glyph, advance: glyph.advance * capitalScale, text: told };
  });
  return { ...run, text, glyphs, width: run.width * capitalScale, scale: capitalScale };
}
