/** Replays a drawing as vector operators, its lettering as real text in the document's fonts. */

import { combined, identity } from '../../matrix.ts';
import type { Drawing, DrawOp, Matrix, Paint, PlacedDrawing, Raster, Size } from '../../print.ts';
import { balanced } from './balanced.ts';
import type { Typesetter } from './embedding.ts';
import type { OpenFonts } from './fonts.ts';
import { color, factor, glyphText, number, spoken } from './operators.ts';
import { clipped, isFlat, isSamePath, painted } from './paths.ts';
import { Settings } from './settings.ts';
import type { NameTexture } from './textures.ts';

/** What a drawing needs of the page it stands on. */
export interface DrawingTools {
  readonly fonts: OpenFonts;
  readonly typesetter: Typesetter;
  /** The operator that sets this opacity, from the page's resources. */
  readonly opacity: (alpha: number) => string;
  /** The name of a group in the page's resources: operators that are painted as one, in a box of this size. */
  readonly group: (size: Size, operators: string) => string;
  /** The name of a picture in the page's resources; embeds it if it is not yet. */
  readonly image: (raster: Raster) => string;
  readonly texture: NameTexture;
  /** Of the page that is being painted. */
  readonly pageHeight: () => number;
  /** Hears every piece of text that is painted, as a reader of the file will get it. */
  readonly heard: (text: string) => void;
}

/** Where operators stand: in a box of this size, whose coordinates `base` takes to those that their content stream began with. */
interface Ground extends DrawingTools {
  readonly size: Size;
  readonly base: Matrix;
  readonly settings: Settings;
}

type Placement = Pick<PlacedDrawing, 'x' | 'y' | 'width' | 'height'>;

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

/** The operators of a drawing at its place on the page; leaves the graphics state as it was. */
export function replay(drawing: Drawing, { x, y, width, height }: Placement, tools: DrawingTools): string {
  const matrix = `${factor(width / drawing.width)} 0 0 ${factor(height / drawing.height)} ${number(x)} ${number(y)}`;
  // The page is flipped so that y grows downwards.
  const base = combined([1, 0, 0, -1, 0, tools.pageHeight()], [width / drawing.width, 0, 0, height / drawing.height, x, y]);
  return `q ${matrix} cm\n${operatorsOfAll(drawing.ops, groundOf(tools, drawing, base))}Q\n`;
}

/** The beginning of a content stream, or of a drawing in one. */
const groundOf = (tools: DrawingTools, size: Size, base: Matrix): Ground => ({ ...tools, size, base, settings: new Settings() });

function operatorsOfAll(ops: readonly DrawOp[], ground: Ground): string {
  const all = balanced(ops);
  let operators = '';
  for (let at = 0; at < all.length; at++) {
    const [op, next] = [all[at], all[at + 1]];
    const both = op && next ? filledAndStroked(op, next, ground) : null;
    operators += both ?? (op ? operatorsOf(op, ground) : '');
    if (both !== null) at++;
  }
  return operators;
}

/** An area with its outline is written once; null for any other two operations. What shines through is not the same painted at once. */
function filledAndStroked(fill: DrawOp, stroke: DrawOp, ground: Ground): string | null {
  if (fill.op !== 'fill' || stroke.op !== 'stroke' || fill.paint.alpha !== 1 || stroke.paint.alpha !== 1) return null;
  if (isFlat(fill.path) || !isSamePath(fill.path, stroke.path)) return null;
  const state = inkOf(fill.paint, 'fill', ground) + inkOf(stroke.paint, 'stroke', ground) + penOf(stroke, ground);
  return state + painted(fill.path, fill.isEvenOdd ? 'B*' : 'B');
}

function operatorsOf(op: DrawOp, ground: Ground): string {
  switch (op.op) {
    case 'save':
      ground.settings.save();
      return 'q\n';
    case 'restore':
      ground.settings.restore();
      return 'Q\n';
    case 'clip':
      return clipped(op.path, op.isEvenOdd);
    case 'fill':
      return isFlat(op.path) ? '' : inkOf(op.paint, 'fill', ground) + painted(op.path, op.isEvenOdd ? 'f*' : 'f');
    case 'stroke':
      return inkOf(op.paint, 'stroke', ground) + penOf(op, ground) + painted(op.path, 'S');
    case 'text':
      return textOf(op, ground);
    case 'image':
      return imageOf(op, ground);
    case 'group': {
      const operators = operatorsOfAll(op.ops, groundOf(ground, ground.size, identity));
      return `${opacityOf(op.alpha, ground)}/${ground.group(ground.size, operators)} Do\n`;
    }
  }
}

const opacityOf = (alpha: number, { opacity, settings }: Ground): string => settings.set('opacity', opacity(alpha));

/** Letters of a texture are decoration. */
const unheard = (): void => {};

/** Sets the colour, or what stands for it, and how much of it is seen. A texture counts from where its content stream began. */
function inkOf({ color: ink, alpha, texture }: Paint, use: 'fill' | 'stroke', ground: Ground): string {
  const [plain, space, named] = use === 'fill' ? ['rg', 'cs', 'scn'] : ['RG', 'CS', 'SCN'];
  const opacity = opacityOf(alpha, ground);
  if (!texture) return opacity + ground.settings.set(use, `${color(ink)} ${plain}`);
  const name = ground.texture(texture, ground.base, (tile) =>
    operatorsOfAll(tile.ops, groundOf({ ...ground, heard: unheard }, tile, identity)),
  );
  return opacity + ground.settings.set(use, `/Pattern ${space} /${name} ${named}`);
}

type Pen = Omit<Extract<DrawOp, { op: 'stroke' }>, 'op' | 'path' | 'paint'>;

/** Where corners are cut off is said once a line of the drawing has said so: before, they are as on every page. */
function penOf({ width, cap, join, miterLimit = 10, dash, dashOffset }: Pen, { settings }: Ground): string {
  const isUsual = miterLimit === 10 && !settings.of('pen').includes('M');
  const corners = isUsual ? '' : ` ${number(miterLimit)} M`;
  const dashes = `[${dash.map(number).join(' ')}] ${number(dashOffset)} d`;
  return settings.set('pen', `${number(width)} w ${caps[cap]} J ${joins[join]} j${corners} ${dashes}`);
}

const penOfLetters = (width: number): Pen => ({ width, cap: 'butt', join: 'miter', dash: [], dashOffset: 0 });

/** Pictures stand upside down where y grows downwards: the unit square is turned over first. */
function imageOf({ raster, matrix }: Extract<DrawOp, { op: 'image' }>, { image }: DrawingTools): string {
  const [a, b, c, d, e, f] = matrix;
  return `q ${[a, b, -c, -d, e + c, f + d].map(number).join(' ')} cm /${image(raster)} Do Q\n`;
}

/** Text space has y upwards, the drawing has it downwards: the matrix is turned over, and moved on from run to run. */
function textOf(op: Extract<DrawOp, { op: 'text' }>, ground: Ground): string {
  const { fonts, typesetter, settings } = ground;
  const [a, b, c, d, e, f] = op.matrix;
  const { outline } = op;
  let operators = inkOf(op.paint, outline === undefined ? 'fill' : 'stroke', ground);
  if (outline !== undefined) operators += `${penOf(penOfLetters(outline), ground)}1 Tr\n`;
  let along = 0;
  for (const run of fonts.shape(op.font, op.text)) {
    const size = op.size * (run.scale ?? 1);
    const { glyphs, isFaithful } = typesetter.show(run, size, { letter: 0, word: 0 });
    const matrix = [a, b, -c, -d, e + a * along, f + b * along].map(number).join(' ');
    const face = settings.set('face', `/${typesetter.resource(run.face)} ${number(size)} Tf`);
    const text = `${face}BT ${matrix} Tm ${glyphs} TJ ET\n`;
    operators += spoken(text, run.text, isFaithful);
    ground.heard(isFaithful ? glyphText(run) : run.text);
    along += run.width * op.size;
  }
  if (outline !== undefined) operators += '0 Tr\n';
  return operators;
}
