/** Replays a drawing as vector operators, its lettering as real text in the document's fonts. */
import type { Drawing, DrawOp, PathSegment } from '../../print.ts';
import type { Typesetter } from './embedding.ts';
import type { OpenFonts } from './fonts.ts';
import { color, hexText, number } from './operators.ts';

/** What a drawing needs of the page it stands on. */
export interface DrawingTools {
  readonly fonts: OpenFonts;
  readonly typesetter: Typesetter;
  /** The name of a graphics state with this opacity in the page's resources. */
  readonly opacity: (alpha: number) => string;
}

export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

/** The operators of a drawing at its place on the page; leaves the graphics state as it was. */
export function replay(drawing: Drawing, { x, y, scale }: Placement, tools: DrawingTools): string {
  const matrix = [scale, 0, 0, scale, x, y].map(number).join(' ');
  return `q ${matrix} cm\n${balanced(drawing.ops)
    .map((op) => operatorsOf(op, tools))
    .join('')}Q\n`;
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

function operatorsOf(op: DrawOp, tools: DrawingTools): string {
  switch (op.op) {
    case 'save':
      return 'q\n';
    case 'restore':
      return 'Q\n';
    case 'clip':
      return `${pathOf(op.path)}${op.isEvenOdd ? 'W*' : 'W'} n\n`;
    case 'fill':
      return `${tools.opacity(op.paint.alpha)}${color(op.paint.color)} rg\n${pathOf(op.path)}${op.isEvenOdd ? 'f*' : 'f'}\n`;
    case 'stroke':
      return `${tools.opacity(op.paint.alpha)}${color(op.paint.color)} RG ${penOf(op)}\n${pathOf(op.path)}S\n`;
    case 'text':
      return textOf(op, tools);
  }
}

function penOf({ width, cap, join, dash, dashOffset }: Extract<DrawOp, { op: 'stroke' }>): string {
  return `${number(width)} w ${caps[cap]} J ${joins[join]} j [${dash.map(number).join(' ')}] ${number(dashOffset)} d`;
}

function pathOf(path: readonly PathSegment[]): string {
  return path.map(segmentOf).join('');
}

function segmentOf(segment: PathSegment): string {
  const [kind, ...points] = segment;
  if (kind === 'Z') return 'h\n';
  return `${points.map(number).join(' ')} ${kind === 'M' ? 'm' : kind === 'L' ? 'l' : 'c'}\n`;
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
