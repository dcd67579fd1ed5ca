/** Clips: the shapes of a `<clipPath>` as one path. */

import { combined } from '../../../matrix.ts';
import type { DrawOp, PathSegment } from '../../../print.ts';
import { initialLook, lookOf, presentation } from './look.ts';
import { moved, readTransform, transformed } from './matrix.ts';
import { lengthOf, shapes } from './shapes.ts';
import { type Clip, complain, type Studio, type Surroundings, spend, usedBy } from './studio.ts';
import type { SvgElement } from './tree.ts';

/** Clips that are clipped themselves; nobody nests them deeper. */
const deepest = 5;

/** The operations that clip to what `clip-path` names; none where it is not given. */
export function clipOps(element: SvgElement, value: string | undefined, inner: Surroundings, studio: Studio): readonly DrawOp[] {
  return clipsOf(element, value, inner, { studio, depth: 0 });
}

/** A clip without shapes hides everything. */
const nothing: readonly PathSegment[] = [['M', 0, 0], ['L', 0, 0], ['Z']];

interface Clipping {
  readonly studio: Studio;
  readonly depth: number;
}

function clipsOf(element: SvgElement, value: string | undefined, inner: Surroundings, { studio, depth }: Clipping): readonly DrawOp[] {
  if (value === undefined || value === 'none') return [];
  const [, id = ''] = /^url\(\s*["']?#([^"')]+)["']?\s*\)$/.exec(value) ?? [];
  const target = studio.byId.get(id);
  const complaint =
    target?.tag === 'clipPath' ? objection(target, studio, depth) : `clip-path "${value.slice(0, 60)}" finds no <clipPath> in the picture`;
  if (!target || complaint !== null) {
    complain(studio.problems, element, complaint ?? '');
    return [];
  }
  const declared = studio.sheet.declared(target, presentation);
  const placed = { ...inner, matrix: matrixIn(target, inner) };
  const outer = clipsOf(target, declared.get('clip-path'), placed, { studio, depth: depth + 1 });
  const own = knownClip(target, placed, studio);
  return spend(studio, element, own.path.length) ? [...outer, own] : [];
}

/** Charts clip every mark to one and the same frame: it is worked out once for each place. */
function knownClip(target: SvgElement, placed: Surroundings, studio: Studio): Clip {
  const { matrix, viewport } = placed;
  const key = [target.id, ...matrix, viewport.width, viewport.height, placed.look.size].join(' ');
  const clip = studio.clips.get(key) ?? shapesOf(target, placed, studio);
  studio.clips.set(key, clip);
  return clip;
}

function objection(target: SvgElement, studio: Studio, depth: number): string | null {
  if (target.attributes.get('clipPathUnits') === 'objectBoundingBox') return 'clipPathUnits="objectBoundingBox" cannot be printed';
  const foreign = target.children.find((child) => typeof child !== 'string' && !shapeOf(child, studio) && !isTold(child));
  if (typeof foreign === 'object') return `<${foreign.tag}> in <clipPath> cannot be printed`;
  return depth === deepest ? 'Clips are nested too deep here' : null;
}

/** A shape itself, or the one that a `<use>` means. */
function shapeOf(element: SvgElement, studio: Studio): SvgElement | null {
  const shape = element.tag === 'use' ? usedBy(element, studio) : element;
  return shape && shapes.has(shape.tag) ? shape : null;
}

const isTold = ({ tag }: SvgElement): boolean => tag === 'title' || tag === 'desc';

/** All shapes of a clip as one. */
function shapesOf(target: SvgElement, placed: Surroundings, studio: Studio): Clip {
  const path: PathSegment[] = [];
  let isEvenOdd = true;
  const around = lookOf({ ...initialLook, size: placed.look.size }, studio.sheet.declared(target, presentation), 0);
  for (const child of target.children) {
    const shape = typeof child === 'string' ? null : shapeOf(child, studio);
    if (!shape || typeof child === 'string') continue;
    // What is clipped says nothing of its clip but how large an em is.
    const look = lookOf(around, studio.sheet.declared(shape, presentation), 0);
    isEvenOdd &&= look.clipRule === 'evenodd';
    for (const segment of clipShape(child, shape, { ...placed, look })) path.push(segment);
  }
  return path.length > 0 ? { op: 'clip', path, isEvenOdd } : { op: 'clip', path: nothing, isEvenOdd: false };
}

function clipShape(child: SvgElement, shape: SvgElement, placed: Surroundings): readonly PathSegment[] {
  const context = { em: placed.look.size, viewport: placed.viewport };
  const { path } = shapes.get(shape.tag)?.(shape, context) ?? { path: [] };
  const outer = matrixIn(child, placed);
  if (shape === child) return transformed(path, outer);
  const corner = moved(lengthOf(child, 'x', context), lengthOf(child, 'y', context));
  return transformed(path, matrixIn(shape, { ...placed, matrix: combined(outer, corner) }));
}

function matrixIn({ attributes }: SvgElement, { matrix }: Surroundings): Surroundings['matrix'] {
  const own = readTransform(attributes.get('transform') ?? 'none');
  return own ? combined(matrix, own) : matrix;
}
