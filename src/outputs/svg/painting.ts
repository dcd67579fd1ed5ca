/** Operations of a drawing as elements: clips become groups that their restore closes, textures and clips definitions of their own. */

import { combined, inverse } from '../../matrix.ts';
import type { DrawOp, Gradient, Matrix, Paint, Pattern } from '../../print.ts';
import { balanced } from '../pdf/balanced.ts';
import { escaped, matrixText, number, pathText } from './markup.ts';

export type TextOp = Extract<DrawOp, { op: 'text' }>;

/** A text as an element; `ink` gives the attributes of what it is painted with, for an element whose coordinates this matrix takes to the drawing's. */
export type Letterer = (op: TextOp, ink: (element: Matrix) => string) => string;

/** Elements that others name, the same one once. */
export interface Definitions {
  /** The id of the element that `make` writes for its id. */
  add(make: (id: string) => string): string;
  written(): readonly string[];
}

export interface Brush {
  readonly definitions: Definitions;
  readonly letterer: Letterer;
}

/** Ids begin with the name of the drawing, so that several may stand in one page. */
export function openDefinitions(name: string): Definitions {
  const ids = new Map<string, string>();
  return {
    add(make) {
      const key = make('');
      const id = ids.get(key) ?? `${name.replaceAll(/[^\w-]/g, '-')}-${ids.size + 1}`;
      ids.set(key, id);
      return id;
    },
    written: () => (ids.size === 0 ? [] : ['<defs>', ...[...ids].map(([key, id]) => key.replace(' id=""', ` id="${id}"`)), '</defs>']),
  };
}

/** One element a line. What is clipped outside of any save stays so to the end. */
export function paintOps(ops: readonly DrawOp[], brush: Brush): readonly string[] {
  /** How many groups the clips of each open save have opened. */
  const open = [0];
  const lines = balanced(ops).flatMap((op) => {
    if (op.op === 'restore') return closed(open.pop() ?? 0);
    if (op.op === 'save') open.push(0);
    if (op.op === 'clip') open.push((open.pop() ?? 0) + 1);
    return elementsOf(op, brush);
  });
  return [...lines, ...closed(open[0] ?? 0)];
}

const closed = (groups: number): readonly string[] => Array.from({ length: groups }, () => '</g>');

function elementsOf(op: DrawOp, brush: Brush): readonly string[] {
  switch (op.op) {
    case 'save':
    case 'restore':
      return [];
    case 'clip':
      return [`<g clip-path="url(#${clipOf(op, brush)})">`];
    case 'fill':
      return [`<path d="${pathText(op.path)}"${op.isEvenOdd ? ' fill-rule="evenodd"' : ''}${inkOf(op.paint, 'fill', brush)}/>`];
    case 'stroke':
      return [`<path d="${pathText(op.path)}" fill="none"${inkOf(op.paint, 'stroke', brush)}${penOf(op)}/>`];
    case 'text':
      return [brush.letterer(op, (element) => letterInk(op, element, brush))];
    case 'group':
      return [`<g opacity="${number(op.alpha)}">`, ...paintOps(op.ops, brush), '</g>'];
    case 'image':
      throw new Error('svg: pictures of pixels are not written, and no chart holds one');
  }
}

function clipOf({ path, isEvenOdd }: Extract<DrawOp, { op: 'clip' }>, { definitions }: Brush): string {
  const rule = isEvenOdd ? ' clip-rule="evenodd"' : '';
  return definitions.add((id) => `<clipPath id="${id}"><path d="${pathText(path)}"${rule}/></clipPath>`);
}

/** A texture counts in the coordinates of the element that is painted with it, which for a text may be turned. */
function letterInk({ paint, outline }: TextOp, element: Matrix, brush: Brush): string {
  const { texture } = paint;
  const own = texture ? { ...paint, texture: { ...texture, matrix: combined(inverse(element), texture.matrix) } } : paint;
  if (outline === undefined) return inkOf(own, 'fill', brush);
  return ` fill="none"${inkOf(own, 'stroke', brush)} stroke-width="${number(outline)}"`;
}

function penOf({ width, cap, join, miterLimit, dash, dashOffset }: Extract<DrawOp, { op: 'stroke' }>): string {
  const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(number).join(' ')}"`;
  return [
    ` stroke-width="${number(width)}"`,
    cap === 'butt' ? '' : ` stroke-linecap="${cap}"`,
    join === 'miter' ? '' : ` stroke-linejoin="${join}"`,
    miterLimit === undefined ? '' : ` stroke-miterlimit="${number(miterLimit)}"`,
    dashes,
    dashes === '' || dashOffset === 0 ? '' : ` stroke-dashoffset="${number(dashOffset)}"`,
  ].join('');
}

/** What a shape is filled or stroked with, as attributes. */
function inkOf({ color, alpha, texture }: Paint, use: 'fill' | 'stroke', brush: Brush): string {
  const opacity = alpha === 1 ? '' : ` ${use}-opacity="${number(alpha)}"`;
  if (!texture) return ` ${use}="${escaped(color)}"${opacity}`;
  const id = texture.kind === 'pattern' ? patternOf(texture, brush) : gradientOf(texture, brush);
  return ` ${use}="url(#${id})"${opacity}`;
}

function patternOf({ width, height, ops, matrix }: Pattern, brush: Brush): string {
  // Painted first: what it defines itself must stand in the list before it asks for an id.
  const tile = paintOps(ops, brush).join('');
  const size = `width="${number(width)}" height="${number(height)}" patternUnits="userSpaceOnUse"`;
  return brush.definitions.add((id) => `<pattern id="${id}" ${size} patternTransform="${matrixText(matrix)}">${tile}</pattern>`);
}

/** A gradient from circle to circle begins at the inner one's edge: its stops are moved there, as not every program knows `fr`. */
function gradientOf({ kind, from, to, stops, matrix }: Gradient, { definitions }: Brush): string {
  const [x1, y1, inner = 0] = from;
  const [x2, y2, outer = 0] = to;
  const at = (offset: number): number => (kind === 'linear' ? offset : (inner + offset * (outer - inner)) / outer);
  const units = `gradientUnits="userSpaceOnUse" gradientTransform="${matrixText(matrix)}"`;
  const line = `x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}"`;
  const circles = `cx="${number(x2)}" cy="${number(y2)}" r="${number(outer)}" fx="${number(x1)}" fy="${number(y1)}"`;
  const colors = stops.map(({ offset, color }) => `<stop offset="${number(at(offset))}" stop-color="${escaped(color)}"/>`).join('');
  const element = `${kind}Gradient`;
  return definitions.add((id) => `<${element} id="${id}" ${kind === 'linear' ? line : circles} ${units}>${colors}</${element}>`);
}
