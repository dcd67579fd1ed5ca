/** A static SVG as a drawing: shapes and text of SVG 1.1, flat colours, clips by shapes. What cannot be painted is told, never left out. */

import { combined } from '../../../matrix.ts';
import type { Drawing, DrawOp, FontMetrics, Matrix, Paint, PathSegment, Size } from '../../../print.ts';
import { BriefError } from '../../../problems.ts';
import type { ProblemList, SourceFile } from '../../sources.ts';
import { blankDrawing, pixelPt } from '../rasterDrawing.ts';
import { clipOps } from './clip.ts';
import { type Lettering, letter } from './lettering.ts';
import { initialLook, type Look, lookOf, presentation } from './look.ts';
import { moved, onPaperMatrix, readTransform, scaled, scaleOf, transformed } from './matrix.ts';
import { lengthOf, rectangle, type Shape, shapes } from './shapes.ts';
import { type Declared, readSheet } from './sheet.ts';
import { complain, elementCost, hrefOf, type Studio, type Surroundings, spend, usedBy } from './studio.ts';
import { parseSvg, type SvgElement } from './tree.ts';
import { fitting, innerSize, pictureSize, viewBoxOf } from './viewport.ts';

/** Null where there is nothing to draw because of what is among the problems. */
export function drawSvg(source: SourceFile, metrics: FontMetrics, problems: ProblemList): Drawing | null {
  const root = parseSvg(source, problems);
  if (!root) return null;
  const size = pictureSize(root);
  if (!(size.width > 0 && size.height > 0 && size.width <= mostPixels && size.height <= mostPixels)) {
    complain(
      problems,
      root,
      `A picture of ${size.width} by ${size.height} pixels cannot be drawn`,
      'give <svg> a width, a height or a viewBox',
    );
    return null;
  }
  const all = elementsOf(root);
  const studio: Studio = {
    metrics,
    problems,
    sheet: readSheet(all, problems),
    byId: new Map(all.flatMap((element) => (element.id === null ? [] : [[element.id, element] as const])).reverse()),
    ops: [],
    clips: new Map(),
    spent: 0,
  };
  const [width, height] = [size.width * pixelPt, size.height * pixelPt];
  studio.ops.push({ op: 'clip', path: rectangle(0, 0, width, height), isEvenOdd: false });
  const paper = { matrix: scaled(pixelPt, pixelPt), look: initialLook, viewport: size, used: [] };
  drawViewport(root, size, paper, studio);
  return { ...blankDrawing(width, height), ops: studio.ops };
}

/** A side longer than this is a slip. */
const mostPixels = 100_000;

function elementsOf(root: SvgElement): readonly SvgElement[] {
  const found: SvgElement[] = [];
  const pending = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    found.push(next);
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index];
      if (child !== undefined && typeof child !== 'string') pending.push(child);
    }
  }
  return found;
}

/** What is told of, kept for elsewhere or of no matter on paper. */
const undrawn: ReadonlySet<string> = new Set([
  ...['title', 'desc', 'metadata', 'defs', 'style', 'symbol', 'clipPath', 'view', 'cursor', 'hatch'],
  ...['linearGradient', 'radialGradient', 'pattern', 'marker', 'mask', 'filter', 'solidColor', 'font', 'font-face', 'color-profile'],
]);

function drawElement(element: SvgElement, around: Surroundings, studio: Studio): void {
  const { tag } = element;
  // Elements of other vocabularies: editors keep their own notes in them.
  if (undrawn.has(tag) || tag.includes(':')) return;
  if (!spend(studio, element, elementCost)) return;
  const make = shapes.get(tag);
  const draw = containers.get(tag);
  if (make) enter(element, around, studio, (inner) => paintShape(make(element, shapeContext(inner)), element, inner, studio));
  else if (draw) enter(element, around, studio, (inner) => draw(element, inner, studio));
  else if (tag === 'svg') drawNested(element, null, around, studio);
  else complain(studio.problems, element, `<${tag}> cannot be printed`);
}

type DrawInside = (element: SvgElement, inner: Surroundings, studio: Studio) => void;

/** How what stands in an element is drawn, by its tag. */
const containers: ReadonlyMap<string, DrawInside> = new Map([
  ['g', drawChildren],
  ['a', drawChildren],
  ['text', paintText],
  ['use', drawUse],
  ['switch', drawChoice],
]);

const shapeContext = ({ look, viewport }: Surroundings) => ({ em: look.size, viewport });

function drawChildren(element: SvgElement, around: Surroundings, studio: Studio): void {
  for (const child of element.children) if (typeof child !== 'string') drawElement(child, around, studio);
}

/** The first of several ways to say one thing that asks for nothing beyond SVG: what comes from a drawing program, not its own copy. */
function drawChoice(element: SvgElement, around: Surroundings, studio: Studio): void {
  const choice = element.children.find(
    (child): child is SvgElement =>
      typeof child !== 'string' && child.tag !== 'foreignObject' && !child.attributes.has('requiredExtensions'),
  );
  if (choice) drawElement(choice, around, studio);
}

/** Draws what stands in an element, in its look, at its place and within its clip; nothing where it is not shown. */
function enter(element: SvgElement, around: Surroundings, studio: Studio, draw: (inner: Surroundings) => void): void {
  const declared = studio.sheet.declared(element, presentation);
  if (declared.get('display') === 'none') return;
  reportEffects(element, declared, studio);
  const inner: Surroundings = {
    ...around,
    look: lookIn(element, declared, around),
    matrix: matrixOf(element, declared, around.matrix, studio),
  };
  const clip = clipOps(element, declared.get('clip-path'), inner, studio);
  if (clip.length > 0) studio.ops.push({ op: 'save' }, ...clip);
  const start = studio.ops.length;
  draw(inner);
  const opacity = opacityOf(declared);
  if (opacity < 1) for (const op of together(studio.ops.splice(start), opacity)) studio.ops.push(op);
  if (clip.length > 0) studio.ops.push({ op: 'restore' });
}

/** What an element painted, as faint as its opacity says; a single shape needs no group for that. */
function together(ops: readonly DrawOp[], alpha: number): readonly DrawOp[] {
  const painting = ops.filter(({ op }) => op !== 'save' && op !== 'restore' && op !== 'clip');
  if (painting.length === 0 || alpha === 0) return [];
  return painting.length === 1 ? ops.map((op) => fainter(op, alpha)) : [{ op: 'group', alpha, ops }];
}

function fainter(op: DrawOp, alpha: number): DrawOp {
  if (op.op === 'group') return { ...op, alpha: op.alpha * alpha };
  return 'paint' in op ? { ...op, paint: faded(op.paint, alpha) } : op;
}

function lookIn(element: SvgElement, declared: Declared, { look, viewport }: Surroundings): Look {
  const own = lookOf(look, declared, Math.hypot(viewport.width, viewport.height) / Math.SQRT2);
  const space = element.attributes.get('xml:space');
  return space === undefined ? own : { ...own, keepsSpaces: space === 'preserve' };
}

function opacityOf(declared: Declared): number {
  const value = declared.get('opacity') ?? '1';
  const opacity = value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value);
  return Number.isFinite(opacity) ? Math.max(0, Math.min(1, opacity)) : 1;
}

function matrixOf(element: SvgElement, declared: Declared, outer: Matrix, studio: Studio): Matrix {
  const text = declared.get('transform') ?? element.attributes.get('transform');
  if (text === undefined) return outer;
  const own = readTransform(text);
  if (own) return combined(outer, own);
  complain(
    studio.problems,
    element,
    `The transform "${text.slice(0, 60)}" cannot be read`,
    'use translate, scale, rotate, skewX, skewY or matrix',
  );
  return outer;
}

/** Effects that would change the picture if they were passed over. */
const effects: readonly string[] = ['mask', 'filter', 'marker-start', 'marker-mid', 'marker-end', 'marker'];

function reportEffects(element: SvgElement, declared: Declared, { problems }: Studio): void {
  for (const name of effects) {
    const value = declared.get(name);
    if (value !== undefined && value !== 'none') complain(problems, element, `${name} on <${element.tag}> cannot be printed`);
  }
  for (const name of ['fill', 'stroke']) {
    if (!declared.get(name)?.startsWith('url(')) continue;
    complain(
      problems,
      element,
      `The ${name} of <${element.tag}> is a gradient or pattern, which cannot be printed`,
      'give it one colour, or save the picture as PNG',
    );
  }
}

function paintShape({ path, complaint }: Shape, element: SvgElement, inner: Surroundings, studio: Studio): void {
  if (complaint !== null) complain(studio.problems, element, complaint, 'correct its d');
  if (path.length === 0 || !inner.look.isVisible || !spend(studio, element, path.length)) return;
  paintPath(transformed(path, inner.matrix), inner, studio);
}

const faded = ({ color, alpha }: Paint, share: number): Paint => ({ color, alpha: alpha * share });

function paintPath(path: readonly PathSegment[], { look, matrix }: Surroundings, { ops }: Studio): void {
  const fill = look.fill && faded(look.fill, look.fillOpacity);
  if (fill && fill.alpha > 0) ops.push({ op: 'fill', path, isEvenOdd: look.fillRule === 'evenodd', paint: fill });
  const stroke = look.stroke && faded(look.stroke, look.strokeOpacity);
  if (!stroke || stroke.alpha === 0 || look.strokeWidth === 0) return;
  const scale = scaleOf(matrix);
  ops.push({
    op: 'stroke',
    path,
    paint: stroke,
    width: look.strokeWidth * scale,
    cap: look.cap,
    join: look.join,
    miterLimit: look.miterLimit,
    dash: look.dash.map((dash) => dash * scale),
    dashOffset: look.dashOffset * scale,
  });
}

function paintText(element: SvgElement, inner: Surroundings, studio: Studio): void {
  const { problems, metrics } = studio;
  const lettering = withPlace(element, problems, () =>
    letter(element, inner.look, {
      metrics,
      viewport: inner.viewport,
      lookOf(span, look) {
        const declared = studio.sheet.declared(span, presentation);
        reportEffects(span, declared, studio);
        return declared.get('display') === 'none' ? null : lookIn(span, declared, { ...inner, look });
      },
      foreign(child) {
        if (!undrawn.has(child.tag)) complain(problems, child, `<${child.tag}> in text cannot be printed`);
      },
    }),
  );
  for (const each of lettering ?? []) if (spend(studio, element, each.text.length)) paintLetters(each, inner, studio);
}

/** Who measures type does not know where the text stands. */
function withPlace<T>({ at }: SvgElement, problems: ProblemList, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    for (const each of error.problems) problems.add({ ...each, place: at });
    return null;
  }
}

/** Letters are filled; an outline of theirs is passed over, since it mostly is a halo or handed down from a group. */
function paintLetters({ text, look, font, x, y, width }: Lettering, { matrix }: Surroundings, { ops }: Studio): void {
  const paint = look.fill && faded(look.fill, look.fillOpacity);
  if (!paint || paint.alpha === 0 || !look.isVisible || look.size === 0 || text.trim() === '') return;
  ops.push({ op: 'text', text, matrix: onPaperMatrix(combined(matrix, moved(x, y))), font, size: look.size, width, paint });
}

/** An `<svg>` or `<symbol>` inside the picture; `use` gives the size where a `<use>` stands for it. */
function drawNested(element: SvgElement, use: SvgElement | null, around: Surroundings, studio: Studio): void {
  enter(element, around, studio, (inner) => {
    const context = shapeContext(inner);
    const { width, height } = inner.viewport;
    const side = (name: 'width' | 'height', whole: number): number =>
      use?.attributes.has(name) ? lengthOf(use, name, context) : lengthOf(element, name, context, whole);
    const size = { width: side('width', width), height: side('height', height) };
    if (size.width <= 0 || size.height <= 0) return;
    const corner = moved(lengthOf(element, 'x', context), lengthOf(element, 'y', context));
    const placed = { ...inner, matrix: combined(inner.matrix, corner) };
    const isClipped = viewBoxOf(element) !== null && element.attributes.get('overflow') !== 'visible';
    if (isClipped) {
      const path = transformed(rectangle(0, 0, size.width, size.height), placed.matrix);
      studio.ops.push({ op: 'save' }, { op: 'clip', path, isEvenOdd: false });
    }
    const matrix = combined(placed.matrix, fitting(element, size));
    drawChildren(element, { ...placed, matrix, viewport: innerSize(element, size) }, studio);
    if (isClipped) studio.ops.push({ op: 'restore' });
  });
}

/** The whole picture, in the box that it is given. */
function drawViewport(root: SvgElement, size: Size, paper: Surroundings, studio: Studio): void {
  const matrix = combined(paper.matrix, fitting(root, size));
  enter(root, { ...paper, matrix, viewport: innerSize(root, size) }, studio, (inner) => drawChildren(root, inner, studio));
}

function drawUse(element: SvgElement, inner: Surroundings, studio: Studio): void {
  const href = hrefOf(element);
  const target = usedBy(element, studio);
  if (!target) {
    const mend = href.startsWith('#') ? 'give the element that is meant this id' : 'put what it uses into the picture';
    complain(studio.problems, element, `<use> finds no "${href.slice(0, 60)}" in the picture`, mend);
    return;
  }
  if (inner.used.includes(target)) {
    complain(studio.problems, element, `<use> of "${href.slice(0, 60)}" uses itself`, 'leave it out');
    return;
  }
  const context = shapeContext(inner);
  const corner = moved(lengthOf(element, 'x', context), lengthOf(element, 'y', context));
  const placed: Surroundings = { ...inner, matrix: combined(inner.matrix, corner), used: [...inner.used, target] };
  if (target.tag === 'symbol' || target.tag === 'svg') drawNested(target, element, placed, studio);
  else drawElement(target, placed, studio);
}
