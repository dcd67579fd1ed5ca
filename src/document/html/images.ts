/** Every `<img>` of a page, opened, with its alt text and the size that its attributes give it. */
import type { Drawing, Size, SourcePoint } from '../../print.ts';
import { BriefError, problem } from '../../problems.ts';
import type { ProblemList } from '../sources.ts';
import { located } from './charts.ts';
import { descendants, type PageElement } from './tree.ts';

/** The picture that `src` names, as large as it is by itself; throws BriefError where there is none that can be printed. */
export type OpenImage = (src: string, at: SourcePoint) => Drawing;

export interface SizedDrawing {
  readonly drawing: Drawing;
  readonly size: Size;
}

/** What opens images where nobody can. */
export const refuseImages: OpenImage = (src) => {
  throw new BriefError(problem('document/no-image', null, { src, reason: 'no files are at hand here' }));
};

/** Opens every image, in document order; those that cannot be printed are among the problems. */
export function drawImages(root: PageElement, open: OpenImage, problems: ProblemList): ReadonlyMap<PageElement, SizedDrawing> {
  const images = new Map<PageElement, SizedDrawing>();
  for (const element of descendants(root).filter(({ tag }) => tag === 'img' || tag === 'svg')) {
    const image = drawImage(element, open, problems);
    if (image) images.set(element, image);
  }
  return images;
}

function drawImage(element: PageElement, open: OpenImage, problems: ProblemList): SizedDrawing | null {
  const { at, source } = element;
  const src = addressOf(element);
  const alt = altOf(element);
  if (src === '') problems.add(badAttribute(element, 'src', 'the path of a PNG, JPEG or SVG file'));
  else if (alt === undefined) problems.add(problem('document/no-alt', at, { src: source === null ? shortened(src) : '<svg>' }));
  if (src === '' || alt === undefined) return null;
  const drawing = located(() => open(src, at), at, problems);
  if (!drawing) return null;
  return { drawing: { ...drawing, alt: alt.trim() }, size: source === null ? sizeOf(element, drawing, problems) : drawing };
}

/** Where the picture is; one that stands in the page is its own address. */
function addressOf({ attributes, source }: PageElement): string {
  return source === null ? (attributes.get('src') ?? '') : `data:image/svg+xml;base64,${Buffer.from(source).toString('base64')}`;
}

const svgTitle = /<title[^>]*>([^<]*)<\/title\s*>/i;

/** What the picture shows, in words; empty for decoration. A picture in the page has them as `aria-label` or as its title. */
function altOf({ attributes, source }: PageElement): string | undefined {
  if (source === null) return attributes.get('alt');
  if (attributes.get('aria-hidden') === 'true') return '';
  const title = svgTitle.exec(source)?.[1];
  return attributes.get('aria-label') ?? title?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Data in an address would fill the terminal. */
export const shortened = (src: string): string => (src.length > 80 ? `${src.slice(0, 60)}…` : src);

const pixelPt = 0.75;

/** As the attributes say; one of them alone keeps the shape. Whatever CSS says comes later and wins. */
function sizeOf(element: PageElement, { width, height }: Drawing, problems: ProblemList): Size {
  const [wide, high] = [pixelsOf(element, 'width', problems), pixelsOf(element, 'height', problems)];
  if (wide !== null) return { width: wide, height: high ?? (wide * height) / width };
  return high === null ? { width, height } : { width: (high * width) / height, height: high };
}

function pixelsOf(element: PageElement, name: 'width' | 'height', problems: ProblemList): number | null {
  const value = element.attributes.get(name);
  if (value === undefined) return null;
  const pixels = /^\d{1,5}(\.\d{1,5})?(px)?$/.test(value.trim()) ? Number.parseFloat(value) : 0;
  if (pixels > 0) return pixels * pixelPt;
  problems.add(badAttribute(element, name, 'a number of pixels above nothing, or the size in CSS'));
  return null;
}

function badAttribute(element: PageElement, name: string, accepts: string) {
  const value = element.attributes.get(name) ?? '';
  return problem('document/bad-attribute', element.at, { element: element.tag, name, value, accepts });
}
