/** From the address of a picture to its drawing. What a file is, its first bytes say; its name may say anything. */
import type { Drawing, FontMetrics } from '../../print.ts';
import { BriefError, problem } from '../../problems.ts';
import { type OpenImage, shortened } from '../html/images.ts';
import { gatherProblems } from '../sources.ts';
import { isJpeg, readJpeg } from './jpeg.ts';
import { isPng, readPng } from './png.ts';
import { drawRaster } from './rasterDrawing.ts';
import { damaged, isRefusal, type Refusal, refuse, startsWith } from './refusal.ts';
import { drawSvg } from './svg/draw.ts';

/** A file as it was found, with the path that messages name. */
export interface ImageFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The file of a path as the page gives it; throws BriefError where there is none, or it has more than `mostBytes`. */
export type ReadImage = (path: string, mostBytes: number) => ImageFile;

const megabyte = 1024 * 1024;
const mostRasterBytes = 16 * megabyte;
const mostSvgBytes = 5 * megabyte;

/**
 * Opens PNG, JPEG and SVG: files by their paths, and `data:` addresses in base64. Nothing is ever asked of the network. The same address
 * is read once. The opener throws BriefError: `document/no-image`, `document/bad-image`, `document/bad-svg` with its place in the
 * picture, and `layout/no-glyph` for letters of a picture that no font of the document has.
 */
export function openImages(read: ReadImage, metrics: FontMetrics): OpenImage {
  const known = new Map<string, Drawing>();
  return (src) => {
    const drawing = known.get(src) ?? open(src, read, metrics);
    known.set(src, drawing);
    return drawing;
  };
}

/** The file of a picture that has been opened, as an address that holds it. */
export function dataAddress(src: string, read: ReadImage): string {
  const { bytes } = accepted(src, find(src, read));
  const type = isPng(bytes) ? 'image/png' : isJpeg(bytes) ? 'image/jpeg' : 'image/svg+xml';
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

function open(src: string, read: ReadImage, metrics: FontMetrics): Drawing {
  const { file, bytes } = accepted(src, find(src, read));
  if (isPng(bytes)) return drawRaster(accepted(src, readPng(bytes)), 1);
  if (isJpeg(bytes)) {
    const { raster, orientation } = accepted(src, readJpeg(bytes));
    return drawRaster(raster, orientation);
  }
  return drawn(file, accepted(src, svgText(bytes)).svg, metrics);
}

/** What was read of the picture at `src`; throws what was refused. */
function accepted<T extends object>(src: string, found: T | Refusal): T {
  if (!isRefusal(found)) return found;
  const { reason, mend } = found;
  throw new BriefError(problem('document/bad-image', null, { src: shortened(src), reason, mend }));
}

function find(src: string, read: ReadImage): ImageFile | Refusal {
  if (src.startsWith('data:')) return fromData(src);
  const found = pathOf(src);
  return isRefusal(found) ? found : read(found.path, mostRasterBytes);
}

function drawn(file: string, text: string, metrics: FontMetrics): Drawing {
  const problems = gatherProblems();
  const drawing = drawSvg({ file, text }, metrics, problems);
  problems.settle();
  if (!drawing) throw new Error('A picture that cannot be drawn was not complained of.');
  return drawing;
}

const networkRefusal = refuse('nothing is loaded over the network', 'save it beside the page, and give its path');

/** The path in an address, its codes (`%20`) read. */
function pathOf(src: string): { readonly path: string } | Refusal {
  // One letter before the colon is a drive.
  if (/^([a-z][a-z\d+.-]+:|\/\/)/i.test(src)) return networkRefusal;
  try {
    return { path: decodeURIComponent(src.replace(/[?#].*$/s, '')) };
  } catch {
    return refuse('its path has a % that stands for nothing', 'write %25 for the sign itself');
  }
}

/** `data:image/png;base64,…` */
function fromData(src: string): ImageFile | Refusal {
  const comma = src.indexOf(',');
  const head = src.slice(0, Math.max(0, comma));
  if (!/^data:image\/(png|jpeg|jpg|svg\+xml)(;charset=[\w-]+)?;base64$/i.test(head))
    return refuse('its data is not PNG, JPEG or SVG in base64', 'write data:image/png;base64, before it');
  if (src.length > 2 * mostRasterBytes) return tooLarge(mostRasterBytes);
  return { file: `${head},…`, bytes: Buffer.from(src.slice(comma + 1), 'base64') };
}

const tooLarge = (most: number): Refusal => refuse(`it is larger than ${most / megabyte} MB`, 'scale it down');

/** Kinds of pictures by how they begin, to tell their owner what he has. */
const others: readonly (readonly [name: string, begins: (bytes: Uint8Array) => boolean])[] = [
  ['a GIF', (bytes) => startsWith(bytes, 'GIF8')],
  ['a WebP', (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP')],
  ['an AVIF or HEIC', (bytes) => startsWith(bytes.subarray(4), 'ftyp')],
  ['a BMP', (bytes) => startsWith(bytes, 'BM')],
  ['a TIFF', (bytes) => startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')],
  ['a PDF', (bytes) => startsWith(bytes, '%PDF')],
  ['a compressed SVG', (bytes) => startsWith(bytes, '\u001f\u008b')],
];

function svgText(bytes: Uint8Array): { readonly svg: string } | Refusal {
  if (bytes.length === 0) return damaged('the file is empty');
  const other = others.find(([, begins]) => begins(bytes));
  if (other) return refuse(`it is ${other[0]}`, 'save it as PNG, JPEG or SVG');
  if (bytes.length > mostSvgBytes) return tooLarge(mostSvgBytes);
  const svg = decoded(bytes);
  if (/^\s*</.test(svg)) return { svg };
  return refuse('it is neither PNG, JPEG nor SVG', 'save it as one of them');
}

/** UTF-8, or UTF-16 where the file says so; a mark of byte order is dropped. */
function decoded(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}
