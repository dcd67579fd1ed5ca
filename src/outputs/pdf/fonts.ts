/**
 * The document's typefaces: opened when first needed, shaped once for each face and word. HarfBuzz measures them;
 * fontkit, which pdfkit embeds with, opens only those that are painted.
 */
import { create, type Font } from 'fontkit';
import type { FontFace, FontMetrics, FontRequest, ShapedRun } from '../../print.ts';
import { BriefError, problem } from '../../problems.ts';
import { matchFaces } from './faces.ts';
import { type MeasuredFace, openFace } from './shaping.ts';
import { shapeText } from './smallCapitals.ts';

/** Font metrics that the PDF writer can embed the faces of. */
export interface OpenFonts extends FontMetrics {
  /** The opened font of a face, by its file. */
  font(face: string): Font;
  /** Whether any face of the document has the character. */
  has(codePoint: number): boolean;
}

/**
 * Opens faces; `read` is asked for a file when its face is first used. Text falls back, run by run, to the other families
 * asked for and then to any face of the document; `shape` throws BriefError `layout/no-glyph` where none has a character.
 */
export function openFonts(faces: readonly FontFace[], read: (path: string) => Uint8Array): OpenFonts {
  const font = once((file: string) => create(read(file)));
  const face = once((file: string) => openFace(read(file), file));
  const shaperOf = openShapers(faces, face);
  return {
    font,
    has: once((codePoint: number) => faces.some(({ file }) => face(file).has(codePoint))),
    shape: (request, text, direction) => shaperOf(request)[direction ?? 'shape'](text),
    width: (request, text) =>
      shaperOf(request)
        .shape(text)
        .reduce((sum, run) => sum + run.width, 0),
    vertical: (request) => face(shaperOf(request).faces[0]?.file ?? '').vertical,
  };
}

/** Makes each value once, when it is first asked for. */
function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** A request with its faces; words shaped for it are remembered. */
interface Shaper {
  readonly faces: readonly FontFace[];
  /** The way its letters run. */
  shape(text: string): readonly ShapedRun[];
  ltr(text: string): readonly ShapedRun[];
  rtl(text: string): readonly ShapedRun[];
}

/** Shapers by what is asked for; the same request object is found again without building a key. */
function openShapers(faces: readonly FontFace[], face: (file: string) => MeasuredFace): (request: FontRequest) => Shaper {
  const byRequest = new WeakMap<FontRequest, Shaper>();
  const byKey = once((key: string): Shaper => {
    const request = JSON.parse(key) as FontRequest;
    const candidates = matchFaces(faces, request);
    const shaper = (direction?: 'ltr' | 'rtl') =>
      once((text: string) =>
        partsOf(direction === 'rtl' ? lettersFirst(candidates, face, text) : candidates, face, text).flatMap((part) =>
          shapeText(face(part.face), part.text, request.features, direction),
        ),
      );
    return { faces: candidates, shape: shaper(), ltr: shaper('ltr'), rtl: shaper('rtl') };
  });
  return (request) => {
    const known = byRequest.get(request);
    if (known) return known;
    const { families, weight, isItalic, features } = request;
    const found = byKey(JSON.stringify({ families, weight, isItalic, features } satisfies FontRequest));
    byRequest.set(request, found);
    return found;
  };
}

/** Brackets and spaces of a script that the first face lacks are those of its letters. */
function lettersFirst(faces: readonly FontFace[], open: (file: string) => MeasuredFace, text: string): readonly FontFace[] {
  const letter = /\p{L}/u.exec(text)?.[0]?.codePointAt(0);
  const own = letter === undefined ? undefined : faces.find(({ file }) => open(file).has(letter));
  return own ? [own, ...faces] : faces;
}

interface FacePart {
  readonly face: string;
  text: string;
}

/** Accents and points, which go with their letter, and joiners, which print nothing. */
const mark = /^\p{M}$/u;
const clinging = /^[\p{M}\u200c\u200d]$/u;

/** Letters below this are whole and cling to nothing. */
const firstMark = 0x300;

/** Whether a face has all of a text without marks: most words. */
function isPlain(face: MeasuredFace, text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= firstMark || !face.has(code)) return false;
  }
  return text !== '';
}

function partsOf(faces: readonly FontFace[], open: (file: string) => MeasuredFace, text: string): readonly FacePart[] {
  const [first] = faces;
  return first && isPlain(open(first.file), text) ? [{ face: first.file, text }] : splitByFace(faces, open, text);
}

/** Stretches of text that one face has all characters of; each character is set in the first face that has it. */
function splitByFace(faces: readonly FontFace[], open: (file: string) => MeasuredFace, text: string): readonly FacePart[] {
  const parts: FacePart[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = parts.at(-1);
    const clings = last && clinging.test(character) && (!mark.test(character) || open(last.face).has(codePoint));
    const face = clings ? last.face : faces.find(({ file }) => open(file).has(codePoint))?.file;
    if (face === undefined) throw missingGlyph(character, codePoint, faces);
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
