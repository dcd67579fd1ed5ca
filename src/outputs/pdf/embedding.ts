/** Text as PDF operators in the document's embedded fonts: one path for page text and for the lettering of drawings. */
import type { Font } from 'fontkit';
import type { Glyph, ShapedRun } from '../../print.ts';
import type { OpenFonts } from './fonts.ts';
import type { EmbeddedFont, KitDocument } from './kit.ts';
import { number } from './operators.ts';

/** A face as this document embeds it. */
interface Embedded {
  readonly font: EmbeddedFont;
  readonly source: Font;
  /** Numbers in the subset, by glyph and what it stands for, and for the glyphs themselves as a short cut. */
  readonly numbers: Map<string, number>;
  readonly known: Map<Glyph, number>;
  readonly space: Glyph;
}

/** Extra points after every glyph and every space. */
export interface Spacing {
  readonly letter: number;
  readonly word: number;
}

export interface Typesetter {
  /** The operand of a `TJ` at this size, the run's own scale included, and whether the glyphs alone tell the text. */
  show(run: ShapedRun, size: number, spacing: Spacing): { readonly glyphs: string; readonly isFaithful: boolean };
  /** A space in a face: its operand of a `Tj`, and its width in em. */
  space(face: string): { readonly glyph: string; readonly width: number };
  /** The name of a face in page resources; makes the page know it. */
  resource(face: string): string;
}

/** What glyph 0 stands for: a character that was not there. */
const replacement = 0xfffd;

export function openTypesetter(document: KitDocument, fonts: OpenFonts): Typesetter {
  const faces = new Map<string, Embedded>();
  const embedded = (face: string): Embedded => {
    const known = faces.get(face);
    if (known) return known;
    const source = fonts.font(face);
    document.font(source, face);
    const { id, advanceWidth } = source.glyphForCodePoint(0x20);
    const space: Glyph = { id, advance: advanceWidth / source.unitsPerEm, text: ' ' };
    keepSubset(document._font, source);
    const made: Embedded = { font: document._font, source, numbers: new Map(), known: new Map(), space };
    made.font.unicode[0] = [replacement];
    faces.set(face, made);
    return made;
  };
  return {
    show: (run, size, spacing) => showRun(embedded(run.face), { run, size, spacing }),
    space(face) {
      const known = embedded(face);
      return { glyph: `<${codeOf(numberOf(known, known.space))}>`, width: known.space.advance };
    },
    resource(face) {
      const { font } = embedded(face);
      document.page.fonts[font.id] ??= font.ref();
      return font.id;
    },
  };
}

const subsets = new WeakMap<Font, { readonly glyphs: string; readonly file: Uint8Array }>();

/** A briefing that is made again mostly has the same letters: the last subset of each face is kept. */
function keepSubset({ subset }: EmbeddedFont, source: Font): void {
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    const glyphs = subset.glyphs.join();
    const before = subsets.get(source);
    if (before?.glyphs === glyphs) return before.file;
    const file = encode();
    subsets.set(source, { glyphs, file });
    return file;
  };
}

interface Showing {
  readonly run: ShapedRun;
  readonly size: number;
  readonly spacing: Spacing;
}

/** Letters further apart than this part of the size are read as words of their own by programs that go by distance. */
const widestSpacing = 0.08;

/**
 * Glyphs in hex with the adjustments between them (thousandths of the size, to the left). Where one character has become
 * several glyphs, or the letters are set wide apart, the glyphs alone do not tell the text, and it needs ActualText.
 */
function showRun(embedded: Embedded, { run, size, spacing }: Showing): { glyphs: string; isFaithful: boolean } {
  let glyphs = '[<';
  let isFaithful = spacing.letter < widestSpacing * size;
  const thousandths = 1000 / (run.scale ?? 1);
  for (const glyph of run.glyphs) {
    const id = numberOf(embedded, glyph);
    const natural = embedded.font.widths[id] ?? 0;
    if (glyph.text === '') isFaithful = false;
    const code = codeOf(id);
    glyphs += glyph.offset ? moved(code, glyph.offset, size) : code;
    const extra = spacing.letter + (glyph.text === ' ' ? spacing.word : 0);
    const adjustment = number(natural - glyph.advance * thousandths - (extra / size) * 1000);
    if (adjustment !== '0') glyphs += `>${adjustment}<`;
  }
  // Two adjustments in a row stay two numbers.
  return { glyphs: `${glyphs}>]`.replace('<>]', ']').replaceAll('<>', ' '), isFaithful };
}

const codeOf = (id: number): string => id.toString(16).padStart(4, '0');

/** A glyph that stands aside of its place: `Ts` raises it, and the line goes on where it would have. */
function moved(code: string, [right, up]: readonly [number, number], size: number): string {
  const aside = right === 0 ? code : `>${number(-right * 1000)}<${code}>${number(right * 1000)}<`;
  return up === 0 ? aside : `>] TJ ${number(up * size)} Ts [<${aside}>] TJ 0 Ts [<`;
}

/**
 * The number of a glyph in the subset. A glyph that stands for two texts (the small capital of "A" and of "a", a no-break
 * space) is embedded once for each, because a number has one entry only in the table that readers take the text from.
 */
function numberOf(embedded: Embedded, glyph: Glyph): number {
  const known = embedded.known.get(glyph);
  if (known !== undefined) return known;
  const key = `${glyph.id} ${glyph.text}`;
  const id = embedded.numbers.get(key) ?? embed(embedded, glyph);
  embedded.numbers.set(key, id);
  embedded.known.set(glyph, id);
  return id;
}

function embed({ font, source }: Embedded, glyph: Glyph): number {
  const id = font.subset.glyphs.push(glyph.id) - 1;
  font.widths[id] = (source.getGlyph(glyph.id).advanceWidth * 1000) / source.unitsPerEm;
  font.unicode[id] = glyph.text === '' ? [replacement] : [...glyph.text].map((character) => character.codePointAt(0) ?? replacement);
  return id;
}
