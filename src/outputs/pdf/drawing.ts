/** Replays a drawing as vector operators, its lettering as real text in the document's fonts. */
import type { Drawing, DrawOp, PathSegment, PlacedDrawing, Raster, Size } from '../../print.ts';
import type { Typesetter } from './embedding.ts';
import type { OpenFonts } from './fonts.ts';
import { color, factor, hexText, number } from './operators.ts';

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
}

type Placement = Pick<PlacedDrawing, 'x' | 'y' | 'width' | 'height'>;

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

/** The operators of a drawing at its place on the page; leaves the graphics state as it was. */
export function replay(drawing: Drawing, { x, y, width, height }: Placement, tools: DrawingTools): string {
  const matrix = `${factor(width / drawing.width)} 0 0 ${factor(height / drawing.height)} ${number(x)} ${number(y)}`;
  return `q ${matrix} cm\n${operatorsOfAll(drawing.ops, drawing, tools)}Q\n`;
}

function operatorsOfAll(ops: readonly DrawOp[], size: Size, tools: DrawingTools): string {
  return balanced(ops)
    .map((op) => operatorsOf(op, size, tools))
    .join('');
}

/** The operations with as many restores as saves, so that a careless drawing cannot disturb the page. */
function balanced(ops: readonly DrawOp[]): readonly DrawOp[] {
  let depth = 0;
  const kept = ops.filter((op) => {
    if (op.op === 'save') depth++;
    if (op.op !== 'restore') return true;
    if (depth === 0) return false;
    depth--;
    return true;
  });
  return [...kept, ...Array.from({ length: depth }, () => ({ op: 'restore' }) as const)];
}

function operatorsOf(op: DrawOp, size: Size, tools: DrawingTools): string {
  switch (op.op) {
    case 'save':
      return 'q\n';
    case 'restore':
      return 'Q\n';
    case 'clip':
      return `${pathOf(op.path)}${op.isEvenOdd ? 'W*' : 'W'} n\n`;
    case 'fill':
      if (isFlat(op.path)) return '';
      return `${tools.opacity(op.paint.alpha)}${color(op.paint.color)} rg\n${pathOf(op.path)}${op.isEvenOdd ? 'f*' : 'f'}\n`;
    case 'stroke':
      return `${tools.opacity(op.paint.alpha)}${color(op.paint.color)} RG ${penOf(op)}\n${pathOf(op.path)}S\n`;
    case 'text':
      return textOf(op, tools);
    case 'image':
      return imageOf(op, tools);
    case 'group':
      return `${tools.opacity(op.alpha)}/${tools.group(size, operatorsOfAll(op.ops, size, tools))} Do\n`;
  }
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
function textOf(op: Extract<DrawOp, { op: 'text' }>, { fonts, typesetter, opacity }: DrawingTools): string {
  const [a, b, c, d, e, f] = op.matrix;
  let operators = `${opacity(op.paint.alpha)}${color(op.paint.color)} rg\n`;
  let along = 0;
  for (const run of fonts.shape(op.font, op.text)) {
    const size = op.size * (run.scale ?? 1);
    const { glyphs, isFaithful } = typesetter.show(run, size, { letter: 0, word: 0 });
    const matrix = [a, b, -c, -d, e + a * along, f + b * along].map(number).join(' ');
    const text = `BT /${typesetter.resource(run.face)} ${number(size)} Tf ${matrix} Tm ${glyphs} TJ ET\n`;
    operators += isFaithful ? text : `/Span <</ActualText ${hexText(run.text)}>> BDC\n${text}EMC\n`;
    along += run.width * op.size;
  }
  return operators;
}
