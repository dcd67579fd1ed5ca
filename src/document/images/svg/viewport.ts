/** The box that an SVG is drawn in, and how its own coordinates fit into it. */
import type { Matrix, Size } from '../../../print.ts';
import type { SvgElement } from './tree.ts';
import { numbersIn, readLength } from './values.ts';

interface ViewBox extends Size {
  readonly x: number;
  readonly y: number;
}

/** Null where there is none, or none that can be seen. */
export function viewBoxOf(element: SvgElement): ViewBox | null {
  const [x, y, width, height, ...rest] = numbersIn(element.attributes.get('viewBox') ?? '');
  if (x === undefined || y === undefined || width === undefined || height === undefined || rest.length > 0) return null;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** What CSS gives a picture that does not say how large it is, in pixels. */
const usualSize: Size = { width: 300, height: 150 };

/** The size of a whole picture in pixels: as its width and height say, one by the shape of its view box, or as its view box is. */
export function pictureSize(root: SvgElement): Size {
  const box = viewBoxOf(root);
  const read = (name: 'width' | 'height'): number | null => {
    const text = root.attributes.get(name) ?? '';
    // A share of the page is for the page to give.
    return text.trim().endsWith('%') ? null : readLength(text, { em: 16, whole: 0 });
  };
  const [width, height] = [read('width'), read('height')];
  const natural = box ?? usualSize;
  if (width !== null && height !== null) return { width, height };
  if (width !== null) return { width, height: (width * natural.height) / natural.width };
  if (height !== null) return { width: (height * natural.width) / natural.height, height };
  return natural;
}

/** Takes the coordinates of an element's view box to a box of this size at the origin, as its preserveAspectRatio says. */
export function fitting(element: SvgElement, size: Size): Matrix {
  const box = viewBoxOf(element);
  if (!box) return [1, 0, 0, 1, 0, 0];
  const aspect = element.attributes.get('preserveAspectRatio') ?? '';
  const [x, y] = [size.width / box.width, size.height / box.height];
  if (aspect.includes('none')) return [x, 0, 0, y, -box.x * x, -box.y * y];
  const scale = aspect.includes('slice') ? Math.max(x, y) : Math.min(x, y);
  const share = (axis: 'x' | 'Y'): number => (aspect.includes(`${axis}Min`) ? 0 : aspect.includes(`${axis}Max`) ? 1 : 0.5);
  const left = (size.width - box.width * scale) * share('x');
  const top = (size.height - box.height * scale) * share('Y');
  return [scale, 0, 0, scale, left - box.x * scale, top - box.y * scale];
}

/** What percentages inside an element are of. */
export const innerSize = (element: SvgElement, size: Size): Size => viewBoxOf(element) ?? size;
