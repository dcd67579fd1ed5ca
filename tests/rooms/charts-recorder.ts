/** Records what a test draws on the recording canvas, and says it in lines a reader can follow. */
import { createRequire } from 'node:module';
import type { DrawOp, Paint, PathSegment } from '../../src/print.ts';

const canvasPackage: typeof import('canvas') = createRequire(import.meta.url)('canvas');

export const { createCanvas } = canvasPackage;
export type Context = import('canvas').CanvasRenderingContext2D;

/** Every letter half an em wide. */
export function measureHalfEms(): void {
  canvasPackage.setMeasurer({
    width: (_font, text) => text.length / 2,
    vertical: () => ({ ascent: 0.9, descent: 0.3, capHeight: 0.66, xHeight: 0.48, underline: 0.05 }),
  });
}

export function record(draw: (context: Context) => void): readonly DrawOp[] {
  const canvas = createCanvas(200, 100);
  draw(canvas.getContext('2d'));
  return canvas.recording.ops;
}

const pathText = (path: readonly PathSegment[]): string => path.map((segment) => segment.join(' ')).join(' ');

/** One line for each operation, as a reader would say it. */
export function lines(draw: (context: Context) => void): readonly string[] {
  return record(draw).map(lineOf);
}

export function lineOf(op: DrawOp): string {
  if (op.op === 'text') {
    const outline = op.outline === undefined ? '' : ` outlined ${op.outline}`;
    return `text ${op.text} at ${op.matrix.join(' ')} size ${op.size} wide ${op.width} ${op.paint.color}${outline}${textureText(op.paint)}`;
  }
  if (op.op === 'fill') {
    const ink = `${op.paint.color}/${op.paint.alpha}${textureText(op.paint)}`;
    return `fill ${ink}${op.isEvenOdd ? ' evenodd' : ''}: ${pathText(op.path)}`;
  }
  if (op.op === 'clip') return `clip: ${pathText(op.path)}`;
  if (op.op === 'stroke') {
    const ink = `${op.paint.color}/${op.paint.alpha}${textureText(op.paint)}`;
    return `stroke ${ink} ${op.width} [${op.dash.join(' ')}]: ${pathText(op.path)}`;
  }
  return op.op;
}

/** In brackets behind the colour: what stands for it, and where. */
function textureText({ texture }: Paint): string {
  if (!texture) return '';
  const at = `by ${texture.matrix.join(' ')}`;
  if (texture.kind === 'pattern') return ` (pattern ${texture.width}×${texture.height} ${at}: ${texture.ops.map(lineOf).join('; ')})`;
  const stops = texture.stops.map(({ offset, color }) => `${offset} ${color}`).join(', ');
  return ` (${texture.kind} from ${texture.from.join(' ')} to ${texture.to.join(' ')} ${at}: ${stops})`;
}
