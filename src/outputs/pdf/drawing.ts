/** Replays a drawing as vector operators, its lettering as real text in the document's fonts. */
import type { Drawing, DrawOp, Matrix, Paint, PathSegment, PlacedDrawing, Raster, Size } from '../../print.ts';
import { balanced } from './balanced.ts';
import type { Typesetter } from './embedding.ts';
import type { OpenFonts } from './fonts.ts';
import { combined, identity } from './matrix.ts';
import { color, factor, hexText, number } from './operators.ts';
import type { NameTexture } from './textures.ts';

/** What a drawing needs of the page it stands on. */
export interface DrawingTools {
  readonly fonts: OpenFonts;
  readonly typesetter: Typesetter;
  /** The name of a graphics state with this opacity in the page's resources. */
  readonly opacity: (alpha: number) => string;
  /** The name of a group in the page's resources: operators that are painted as one, in a box of this size. */
  readonly group: (size: Size, operators: string) => string;
  /** The name of a picture in the page's resources; embeds it if it is not yet. */
  readonly image: (raster: Raster) => string;
  readonly texture: NameTexture;
  /** Of the page that is being painted. */
  readonly pageHeight: () => number;
}

/** Where operators stand: in a box of this size, whose coordinates `base` takes to those that their content stream began with. */
interface Ground extends DrawingTools {
  readonly size: Size;
  readonly base: Matrix;
}

type Placement = Pick<PlacedDrawing, 'x' | 'y' | 'width' | 'height'>;

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

/** The operators of a drawing at its place on the page; leaves the graphics state as it was. */
export function replay(drawing: Drawing, { x, y, width, height }: Placement, tools: DrawingTools): string {
  const matrix = `${factor(width / drawing.width)} 0 0 ${factor(height / drawing.height)} ${number(x)} ${number(y)}`;
  // The page is flipped so that y grows downwards.
  const base = combined([1, 0, 0, -1, 0, tools.pageHeight()], [width / drawing.width, 0, 0, height / drawing.height, x, y]);
  return `q ${matrix} cm\n${operatorsOfAll(drawing.ops, { ...tools, size: drawing, base })}Q\n`;
}

function operatorsOfAll(ops: readonly DrawOp[], ground: Ground): string {
  return balanced(ops)
    .map((op) => operatorsOf(op, ground))
    .join('');
}

function operatorsOf(op: DrawOp, ground: Ground): string {
  switch (op.op) {
    case 'save':
      return 'q\n';
    case 'restore':
      return 'Q\n';
    case 'clip':
      return `${pathOf(op.path)}${op.isEvenOdd ? 'W*' : 'W'} n\n`;
    case 'fill':
      if (isFlat(op.path)) return '';
      return `${inkOf(op.paint, 'fill', ground)}\n${pathOf(op.path)}${op.isEvenOdd ? 'f*' : 'f'}\n`;
    case 'stroke':
      return `${inkOf(op.paint, 'stroke', ground)} ${penOf(op)}\n${pathOf(op.path)}S\n`;
    case 'text':
      return textOf(op, ground);
    case 'image':
      return imageOf(op, ground);
    case 'group':
      return `${ground.opacity(op.alpha)}/${ground.group(ground.size, operatorsOfAll(op.ops, { ...ground, base: identity }))} Do\n`;
  }
}

/** Sets the colour, or what stands for it, and how much of it is seen. A texture counts from where its content stream began. */
function inkOf({ color: ink, alpha, texture }: Paint, use: 'fill' | 'stroke', ground: Ground): string {
  const [plain, space, named] = use === 'fill' ? ['rg', 'cs', 'scn'] : ['RG', 'CS', 'SCN'];
  const opacity = ground.opacity(alpha);
  if (!texture) return `${opacity}${color(ink)} ${plain}`;
  const name = ground.texture(texture, ground.base, (tile) => operatorsOfAll(tile.ops, { ...ground, size: tile, base: identity }));
  return `${opacity}/Pattern ${space} /${name} ${named}`;
}

/** PDF paints an area of no width as a line as thin as the printer can; nobody else does, and nobody means it. */
function isFlat(path: readonly PathSegment[]): boolean {
  const [first] = path;
  if (!first || first[0] === 'Z') return true;
  const lies = (along: 0 | 1): boolean =>
    path.every(([, ...numbers]) => numbers.every((number, index) => index % 2 !== along || number === first[along + 1]));
  return lies(0) || lies(1);
}

function penOf({ width, cap, join, miterLimit, dash, dashOffset }: Extract<DrawOp, { op: 'stroke' }>): string {
  const limit = miterLimit === undefined ? '' : ` ${number(miterLimit)} M`;
  return `${number(width)} w ${caps[cap]} J ${joins[join]} j${limit} [${dash.map(number).join(' ')}] ${number(dashOffset)} d`;
}

function pathOf(path: readonly PathSegment[]): string {
  return path.map(segmentOf).join('');
}

function segmentOf(segment: PathSegment): string {
  const [kind, ...points] = segment;
  if (kind === 'Z') return 'h\n';
  return `${points.map(number).join(' ')} ${kind === 'M' ? 'm' : kind === 'L' ? 'l' : 'c'}\n`;
}

/** Pictures stand upside down where y grows downwards: the unit square is turned over first. */
function imageOf({ raster, matrix }: Extract<DrawOp, { op: 'image' }>, { image }: DrawingTools): string {
  const [a, b, c, d, e, f] = matrix;
  return `q ${[a, b, -c, -d, e + c, f + d].map(number).join(' ')} cm /${image(raster)} Do Q\n`;
}

/** Text space has y upwards, the drawing has it downwards: the matrix is turned over, and moved on from run to run. */
function textOf(op: Extract<DrawOp, { op: 'text' }>, ground: Ground): string {
  const { fonts, typesetter } = ground;
  const [a, b, c, d, e, f] = op.matrix;
  const { outline } = op;
  let operators = `${inkOf(op.paint, outline === undefined ? 'fill' : 'stroke', ground)}\n`;
  if (outline !== undefined) operators += `1 Tr ${number(outline)} w 0 J 0 j [] 0 d\n`;
  let along = 0;
  for (const run of fonts.shape(op.font, op.text)) {
    const size = op.size * (run.scale ?? 1);
    const { glyphs, isFaithful } = typesetter.show(run, size, { letter: 0, word: 0 });
    const matrix = [a, b, -c, -d, e + a * along, f + b * along].map(number).join(' ');
    const text = `BT /${typesetter.resource(run.face)} ${number(size)} Tf ${matrix} Tm ${glyphs} TJ ET\n`;
    operators += isFaithful ? text : `/Span <</ActualText ${hexText(run.text)}>> BDC\n${text}EMC\n`;
    along += run.width * op.size;
  }
  if (outline !== undefined) operators += '0 Tr\n';
  return operators;
}
