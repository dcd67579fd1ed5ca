/** Text of an SVG: where each stretch of it begins, and how it hangs on that point. */
import type { FontMetrics, FontRequest } from '../../../print.ts';
import type { Look } from './look.ts';
import type { SvgElement } from './tree.ts';
import { readLength } from './values.ts';

/** A stretch of text in one look, placed; `x` is its left end, both in the coordinates of the text element. */
export interface Lettering {
  readonly text: string;
  readonly look: Look;
  readonly font: FontRequest;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Text before it is placed. Null positions go on where the last stretch ended. */
interface Stretch {
  readonly text: string;
  readonly look: Look;
  readonly x: number | null;
  readonly y: number | null;
  readonly dx: number;
  readonly dy: number;
}

/** The look of a tspan, or null where it is not shown. */
export type LookOfSpan = (span: SvgElement, above: Look) => Look | null;

/** The lettering of a `<text>`; elements in it other than tspan and a are left to `foreign`. */
export function letter(text: SvgElement, look: Look, tools: LetteringTools): readonly Lettering[] {
  const gathered: Gathering = { stretches: [], pending: nowhere, endsInSpace: true };
  gather(text, look, gathered, tools);
  trimEnd(gathered.stretches);
  return placeAll(gathered.stretches, tools.metrics);
}

export interface LetteringTools {
  readonly metrics: FontMetrics;
  readonly lookOf: LookOfSpan;
  readonly foreign: (element: SvgElement) => void;
  /** What percentages are of. */
  readonly viewport: { readonly width: number; readonly height: number };
}

type Position = Pick<Stretch, 'x' | 'y' | 'dx' | 'dy'>;

const nowhere: Position = { x: null, y: null, dx: 0, dy: 0 };

interface Gathering {
  readonly stretches: Stretch[];
  /** Where the next letter is to stand. */
  pending: Position;
  endsInSpace: boolean;
}

function gather(element: SvgElement, look: Look, into: Gathering, tools: LetteringTools): void {
  const lists = positionLists(element, look, tools);
  const first = lists[0];
  if (first) into.pending = joined(into.pending, first);
  let next = 1;
  for (const child of element.children) {
    if (typeof child === 'string') {
      const shown = collapsed(child, look, into);
      next = addText(shown, look, into, { lists, next });
    } else if (child.tag === 'tspan' || child.tag === 'a') {
      const inner = tools.lookOf(child, look);
      if (inner) gather(child, inner, into, tools);
    } else tools.foreign(child);
  }
}

const joined = (before: Position, after: Position): Position => ({
  x: after.x ?? before.x,
  y: after.y ?? before.y,
  dx: before.dx + after.dx,
  dy: before.dy + after.dy,
});

/** Positions of an element's letters: usually one, for the first; a list places the letters after it one by one. */
function positionLists(element: SvgElement, look: Look, { viewport }: LetteringTools): readonly Position[] {
  const list = (name: string, whole: number): readonly (number | null)[] =>
    (element.attributes.get(name) ?? '')
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map((part) => readLength(part, { em: look.size, whole }));
  const [x, y, dx, dy] = [list('x', viewport.width), list('y', viewport.height), list('dx', viewport.width), list('dy', viewport.height)];
  const count = Math.max(x.length, y.length, dx.length, dy.length);
  return Array.from({ length: count }, (_, index) => ({
    x: x[index] ?? null,
    y: y[index] ?? null,
    dx: dx[index] ?? 0,
    dy: dy[index] ?? 0,
  }));
}

interface LetterPlaces {
  readonly lists: readonly Position[];
  readonly next: number;
}

/** Adds text whole, but for letters that are placed one by one; gives the number of the next position in the list. */
function addText(text: string, look: Look, into: Gathering, { lists, next: first }: LetterPlaces): number {
  let next = first;
  let rest = text;
  while (rest !== '' && next < lists.length) {
    const letters = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    addStretch(letters, look, into);
    rest = rest.slice(letters.length);
    into.pending = joined(into.pending, lists[next] ?? nowhere);
    next++;
  }
  if (rest !== '') addStretch(rest, look, into);
  return next;
}

function addStretch(text: string, look: Look, into: Gathering): void {
  into.stretches.push({ text, look, ...into.pending });
  into.pending = nowhere;
}

function collapsed(text: string, { keepsSpaces }: Look, into: Gathering): string {
  if (keepsSpaces) {
    into.endsInSpace = false;
    return text.replaceAll(/[\t\n\r]/g, ' ');
  }
  const single = text.replaceAll(/[ \t\n\r]+/g, ' ');
  const shown = into.endsInSpace && single.startsWith(' ') ? single.slice(1) : single;
  if (shown !== '') into.endsInSpace = shown.endsWith(' ');
  return shown;
}

function trimEnd(stretches: Stretch[]): void {
  const last = stretches.at(-1);
  if (last && !last.look.keepsSpaces && last.text.endsWith(' '))
    stretches[stretches.length - 1] = { ...last, text: last.text.slice(0, -1) };
}

const fontOf = ({ families, weight, isItalic }: Look): FontRequest => ({ families, weight, isItalic, features: [] });

/** Stretches up to the next one with a place of its own hang together on `text-anchor`. */
function placeAll(stretches: readonly Stretch[], metrics: FontMetrics): readonly Lettering[] {
  const placed: Lettering[] = [];
  let [x, y] = [0, 0];
  let chunk: Lettering[] = [];
  const endChunk = (): void => {
    const [first] = chunk;
    if (!first) return;
    const share = { start: 0, middle: 0.5, end: 1 }[first.look.anchor];
    const shift = (x - first.x) * share;
    placed.push(...chunk.map((each) => ({ ...each, x: each.x - shift })));
    x -= shift;
    chunk = [];
  };
  for (const { text, look, ...at } of stretches) {
    if (at.x !== null || at.y !== null) endChunk();
    x = (at.x ?? x) + at.dx;
    y = (at.y ?? y) + at.dy;
    const font = fontOf(look);
    const width = text === '' ? 0 : metrics.width(font, text) * look.size;
    if (text !== '') chunk.push({ text, look, font, x, y: y + baselineShift(look, font, metrics), width });
    x += width;
  }
  endChunk();
  return placed;
}

/** How far below the given point the baseline lies. */
function baselineShift({ baseline, size }: Look, font: FontRequest, metrics: FontMetrics): number {
  const { ascent, descent, xHeight } = metrics.vertical(font);
  switch (baseline) {
    case 'middle':
      return (xHeight / 2) * size;
    case 'central':
      return ((ascent - descent) / 2) * size;
    case 'hanging':
    case 'text-before-edge':
    case 'text-top':
      return ascent * size;
    case 'text-after-edge':
    case 'text-bottom':
    case 'ideographic':
      return -descent * size;
    default:
      return 0;
  }
}
