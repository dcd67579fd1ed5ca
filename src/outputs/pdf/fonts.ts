/** The document's typefaces: opened when first needed, shaped once for each face and word. */
import { create, type Font } from 'fontkit';
import type { FontFace, FontMetrics, FontRequest, ShapedRun, VerticalMetrics } from '../../print.ts';
import { BriefError, problem } from '../../problems.ts';
import { matchFaces } from './faces.ts';
import { shapeRun } from './shaping.ts';

/** Font metrics that the PDF writer can embed the faces of. */
export interface OpenFonts extends FontMetrics {
  /** The opened font of a face, by its file. */
  font(face: string): Font;
}

/** A request with its faces and the words already shaped for it. */
interface Shaper {
  readonly faces: readonly FontFace[];
  readonly features: readonly string[];
  readonly words: Map<string, readonly ShapedRun[]>;
}

/**
 * Opens faces; `read` is asked for a file when its face is first used. Text falls back, run by run, to the other families
 * asked for and then to any face of the document; `shape` throws BriefError `layout/no-glyph` where none has a character.
 */
export function openFonts(faces: readonly FontFace[], read: (path: string) => Uint8Array): OpenFonts {
  const fonts = new Map<string, Font>();
  const font = (file: string): Font => {
    const known = fonts.get(file);
    if (known) return known;
    const opened = create(read(file));
    fonts.set(file, opened);
    return opened;
  };
  const shaperOf = openShapers(faces);
  const shape = (request: FontRequest, text: string): readonly ShapedRun[] => {
    const shaper = shaperOf(request);
    const known = shaper.words.get(text);
    if (known) return known;
    const runs = splitByFace(shaper.faces, font, text).map((part) => shapeRun(font(part.face), part.face, part.text, shaper.features));
    shaper.words.set(text, runs);
    return runs;
  };
  const verticals = new Map<string, VerticalMetrics>();
  return {
    font,
    shape,
    width: (request, text) => shape(request, text).reduce((sum, run) => sum + run.width, 0),
    vertical(request) {
      const file = shaperOf(request).faces[0]?.file ?? '';
      const known = verticals.get(file) ?? verticalMetrics(font(file));
      verticals.set(file, known);
      return known;
    },
  };
}

/** Shapers by what is asked for; the same request object is found again without building a key. */
function openShapers(faces: readonly FontFace[]): (request: FontRequest) => Shaper {
  const byRequest = new WeakMap<FontRequest, Shaper>();
  const byKey = new Map<string, Shaper>();
  return (request) => {
    const known = byRequest.get(request);
    if (known) return known;
    const key = JSON.stringify([request.families, request.weight, request.isItalic, request.features]);
    const shaper = byKey.get(key) ?? { faces: matchFaces(faces, request), features: request.features, words: new Map() };
    byKey.set(key, shaper);
    byRequest.set(request, shaper);
    return shaper;
  };
}

function verticalMetrics({ unitsPerEm, ascent, descent, capHeight, xHeight }: Font): VerticalMetrics {
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    capHeight: (capHeight || ascent * 0.7) / unitsPerEm,
    xHeight: (xHeight || ascent * 0.5) / unitsPerEm,
  };
}

interface FacePart {
  readonly face: string;
  text: string;
}

/** Stretches of text that one face has all characters of; a character joins the stretch before it where that face has it. */
function splitByFace(faces: readonly FontFace[], font: (file: string) => Font, text: string): readonly FacePart[] {
  const parts: FacePart[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const face = faces.find(({ file }) => font(file).hasGlyphForCodePoint(codePoint))?.file;
    if (face === undefined) throw missingGlyph(character, codePoint, faces);
    const last = parts.at(-1);
    if (last?.face === face) last.text += character;
    else parts.push({ face, text: character });
  }
  return parts;
}

function missingGlyph(character: string, codePoint: number, faces: readonly FontFace[]): BriefError {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const family = faces[0]?.family ?? 'none';
  return new BriefError(problem('layout/no-glyph', null, { character, code, family }));
}
