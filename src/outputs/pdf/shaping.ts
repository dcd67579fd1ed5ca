/** Shapes text in one face with HarfBuzz and tells which characters each glyph stands for. */
import type { Buffer, Feature, Font } from 'harfbuzzjs';
import type { Glyph, ShapedRun, VerticalMetrics } from '../../print.ts';

/** A face that can be measured. */
export interface MeasuredFace {
  readonly vertical: VerticalMetrics;
  has(codePoint: number): boolean;
  hasFeature(tag: string): boolean;
  /** Text of one word or stretch, with the OpenType features asked for beside the usual ones; without a direction, the way its letters run. */
  shape(text: string, features: readonly string[], direction?: 'ltr' | 'rtl'): ShapedRun;
}

/** Language of the shaping rules. Given, because HarfBuzz would else take it from the machine. */
const language = 'en';

type HarfBuzz = typeof import('harfbuzzjs');

let harfbuzz: HarfBuzz | null = null;

/** Loads HarfBuzz, whose program is compiled while it is imported: to be awaited before a face is opened. */
export async function loadShaper(): Promise<void> {
  harfbuzz ??= await import('harfbuzzjs');
}

function loaded(): HarfBuzz {
  if (harfbuzz === null) throw new Error('A face was opened before `loadShaper` was awaited.');
  return harfbuzz;
}

/** Opens the face in `bytes`; `file` is the name it goes by. */
export function openFace(bytes: Uint8Array, file: string): MeasuredFace {
  const { Blob, Buffer, ClusterLevel, Direction, Face, Font, shape } = loaded();
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  const buffer = new Buffer();
  const known = new Map<number, boolean>();
  const glyphs = new Map<number, Glyph>();
  let tags: ReadonlySet<string> | null = null;
  const hasGlyph = (codePoint: number): boolean => font.nominalGlyph(codePoint) !== undefined;
  return {
    vertical: verticalMetrics(font, face.upem),
    has(codePoint) {
      const found = known.get(codePoint) ?? (hasGlyph(codePoint) || hasGlyph(standIn(codePoint)));
      known.set(codePoint, found);
      return found;
    },
    hasFeature: (tag) => {
      tags ??= new Set(face.getTableFeatureTags('GSUB'));
      return tags.has(tag);
    },
    shape(text, features, direction) {
      buffer.clearContents();
      buffer.addText(text);
      if (direction) buffer.setDirection(direction === 'rtl' ? Direction.RTL : Direction.LTR);
      // Points and vowel signs of Hebrew and Arabic are told one by one: each has its own place before the eye.
      buffer.setClusterLevel(direction === 'rtl' ? ClusterLevel.CHARACTERS : ClusterLevel.MONOTONE_GRAPHEMES);
      buffer.guessSegmentProperties();
      buffer.setLanguage(language);
      shape(font, buffer, features.map(featureOf));
      return { face: file, text, ...glyphsOf(buffer, text, { unitsPerEm: face.upem, known: glyphs }) };
    },
  };
}

/** What HarfBuzz sets for a character that a face lacks: a space for one of another width, a hyphen for one that holds. */
function standIn(codePoint: number): number {
  if (codePoint === 0x2011) return 0x2010;
  const isSpace = (codePoint >= 0x2000 && codePoint <= 0x200a) || codePoint === 0x202f || codePoint === 0x205f;
  return isSpace ? 0x20 : codePoint;
}

const features = new Map<string, Feature>();

function featureOf(tag: string): Feature {
  const [name = tag, value] = tag.split('=');
  const feature = features.get(tag) ?? new (loaded().Feature)(name, Number(value ?? 1));
  features.set(tag, feature);
  return feature;
}

/** Shares of the ascent that stand in where a font does not give its heights. */
const usualCapHeight = 0.7;
const usualXHeight = 0.5;
const usualUnderline = 0.05;

function verticalMetrics(font: Font, unitsPerEm: number): VerticalMetrics {
  const { MetricsTag } = loaded();
  const { ascender, descender } = font.hExtents();
  const capHeight = font.getMetricPosition(MetricsTag.CAP_HEIGHT) ?? ascender * usualCapHeight;
  const underline = font.getMetricPosition(MetricsTag.UNDERLINE_SIZE) ?? ascender * usualUnderline;
  const xHeight = font.getMetricPosition(MetricsTag.X_HEIGHT) ?? ascender * usualXHeight;
  return {
    ascent: ascender / unitsPerEm,
    descent: -descender / unitsPerEm,
    capHeight: capHeight / unitsPerEm,
    xHeight: xHeight / unitsPerEm,
    underline: underline / unitsPerEm,
  };
}

/** How a face makes glyphs. */
interface Making {
  readonly unitsPerEm: number;
  /** Glyphs of one character that stand in their place: a book has them by the million, and few that differ. */
  readonly known: Map<number, Glyph>;
}

/**
 * Glyphs in visual order. HarfBuzz gives each the offset of the characters it came from (its cluster): the first glyph of a
 * cluster stands for all of its text, the others for none.
 */
function glyphsOf(
  buffer: Buffer,
  text: string,
  { unitsPerEm, known }: Making,
): { readonly glyphs: readonly Glyph[]; readonly width: number } {
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const ends = clusterEnds(infos, text.length);
  let width = 0;
  const glyphs = infos.map(({ codepoint: id, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const advance = xAdvance / unitsPerEm;
    width += advance;
    const isFirst = infos[index - 1]?.cluster !== cluster;
    const glyph = { id, advance, text: isFirst ? text.slice(cluster, ends[index]) : '' };
    if (xOffset === 0 && yOffset === 0) return shared(known, glyph);
    return { ...glyph, offset: [xOffset / unitsPerEm, yOffset / unitsPerEm] as const };
  });
  return { glyphs, width };
}

/** The glyph that was made before, unless it is kerned in another way or stands for more than one character. */
function shared(known: Map<number, Glyph>, glyph: Glyph): Glyph {
  if (glyph.text.length !== 1) return glyph;
  const key = glyph.id * 0x10000 + glyph.text.charCodeAt(0);
  const before = known.get(key);
  if (before?.advance === glyph.advance) return before;
  known.set(key, glyph);
  return glyph;
}

interface Clustered {
  readonly cluster: number;
}

/** Where the text of each glyph's cluster ends: where the next one begins, which stands beside it on one side or the other. */
function clusterEnds(glyphs: readonly Clustered[], length: number): readonly number[] {
  const isForward = (glyphs[0]?.cluster ?? 0) <= (glyphs.at(-1)?.cluster ?? 0);
  const ordered = isForward ? glyphs : glyphs.toReversed();
  if (!ordered.every(({ cluster }, index) => cluster >= (ordered[index - 1]?.cluster ?? 0))) return scatteredEnds(glyphs, length);
  const ends: number[] = [];
  let end = length;
  for (let index = ordered.length - 1; index >= 0; index--) {
    const after = ordered[index + 1];
    if (after && after.cluster !== ordered[index]?.cluster) end = after.cluster;
    ends.push(end);
  }
  return isForward ? ends.reverse() : ends;
}

/** The same for clusters in no order. */
function scatteredEnds(glyphs: readonly Clustered[], length: number): readonly number[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? length]));
  return glyphs.map(({ cluster }) => ends.get(cluster) ?? length);
}
