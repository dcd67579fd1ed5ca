/** Shapes text in one face and tells which characters each glyph stands for. */
import type { Features, Font, GlyphRun } from 'fontkit';
import type { Glyph, ShapedRun } from '../../print.ts';

/** Shapes text of one face with one set of features. */
export type FaceShaper = (text: string) => ShapedRun;

/**
 * Opens the shapers of the face `file`, one for each set of features. Most words are put together from pairs of letters that
 * were shaped before: fontkit takes 0.3 ms for a word, and a language has a few hundred pairs but many thousands of words.
 */
export function openFace(font: Font, file: string): (features: readonly string[]) => FaceShaper {
  const kerned: Kerning = new Map();
  return (features) => {
    const shape = (text: string): ShapedRun => shapeWhole(font, file, text, features);
    if (!isContextFree(font, features)) return shape;
    const plain = Object.fromEntries([...forOtherScripts.map((tag) => [tag, false]), ...features.map((tag) => [tag, true])]);
    const letters = openLetters((text) => shapeWhole(font, file, text, plain).glyphs, kerned);
    return (text) => (plainText.test(text) ? (compose(file, text, letters) ?? shape(text)) : shape(text));
  };
}

/** Features that may change a letter because of letters further away than the next. */
const contextual: ReadonlySet<string> = new Set(['calt', 'clig', 'rclt', 'curs', 'init', 'medi', 'fina', 'isol']);
/** Features that change each character for itself. */
const singleLetter: ReadonlySet<string> = new Set(['case', 'c2sc', 'lnum', 'onum', 'pnum', 'smcp', 'tnum', 'zero']);
/** Characters that no face composes with marks, and joins to others only in ligatures of neighbours. */
const plainText = /^[A-Za-z0-9.,;:!?'’‘“”()–-]+$/;
/** Features fontkit applies to everything, though plain text has no use for them. */
const forOtherScripts = ['ccmp', 'dnom', 'frac', 'locl', 'ltra', 'ltrm', 'mark', 'mkmk', 'numr'];

function isContextFree(font: Font, features: readonly string[]): boolean {
  return features.every((tag) => singleLetter.has(tag)) && !font.availableFeatures.some((tag) => contextual.has(tag));
}

/** Advance of a glyph before another, by their ids; null where the two make something else. The same for all features. */
type Kerning = Map<number, number | null>;

/** Single characters as glyphs. */
interface Letters {
  alone(character: string): Glyph | null;
  /** Kerned for the next character; null where the two make something else. */
  before(character: string, next: string): Glyph | null;
}

function openLetters(shape: (text: string) => readonly Glyph[], kerning: Kerning): Letters {
  const singles = new Map<string, Glyph | null>();
  const pairs = new Map<string, Glyph | null>();
  const alone = remembered(singles, (character) => {
    const [glyph, second] = shape(character);
    return second ? null : (glyph ?? null);
  });
  const advance = (pair: string, left: Glyph, right: Glyph): number | null => {
    const key = left.id * 0x10000 + right.id;
    const known = kerning.get(key);
    if (known !== undefined) return known;
    const [first, second, third] = shape(pair);
    const isPlain = first?.id === left.id && second?.id === right.id && second.advance === right.advance && !third;
    const found = first && isPlain ? first.advance : null;
    kerning.set(key, found);
    return found;
  };
  const pair = remembered(pairs, (text) => {
    const [left, right] = [alone(text.charAt(0)), alone(text.charAt(1))];
    const width = left && right && advance(text, left, right);
    return left && width !== null ? { ...left, advance: width } : null;
  });
  return { alone, before: (character, next) => pair(character + next) };
}

function remembered(known: Map<string, Glyph | null>, find: (text: string) => Glyph | null): (text: string) => Glyph | null {
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

function compose(face: string, text: string, letters: Letters): ShapedRun | null {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const isLast = index === text.length - 1;
    const glyph = isLast ? letters.alone(text.charAt(index)) : letters.before(text.charAt(index), text.charAt(index + 1));
    if (!glyph) return null;
    glyphs.push(glyph);
    width += glyph.advance;
  }
  return { face, text, glyphs, width };
}

function shapeWhole(font: Font, face: string, text: string, features: Features): ShapedRun {
  const run = font.layout(text, features);
  const texts = textsOf(run, text);
  const { unitsPerEm } = font;
  const glyphs: Glyph[] = [];
  let width = 0;
  run.glyphs.forEach((glyph, index) => {
    const advance = (run.positions[index]?.xAdvance ?? glyph.advanceWidth) / unitsPerEm;
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
