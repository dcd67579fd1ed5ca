/** Small pictures made in code, and a page to put them on. */
import { crc32, deflateSync } from 'node:zlib';
import { composeDocument, openImages, readPage, readStyles } from '../../src/document/index.ts';
import type { Drawing, DrawOp, StyledDocument, StyledDrawing, StyledNode } from '../../src/print.ts';
import { BriefError, problem } from '../../src/problems.ts';
import { metrics } from './layout.fixture.ts';

const chunk = (name: string, content: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
};

export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly bits?: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with opacity, 6 colour with opacity. */
  readonly type?: number;
  readonly isInterlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** Every row behind its filter, as the file has them before they are deflated. */
  readonly rows: readonly number[];
}

export function png({ width, height, bits = 8, type = 2, isInterlaced = false, palette, transparency, rows }: PngParts): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, type, 0, 0, isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    ...(transparency ? [chunk('tRNS', Buffer.from(transparency))] : []),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Red and blue beside each other, eight pixels high each. */
export const twoPixels = png({ width: 2, height: 1, rows: [0, 255, 0, 0, 0, 0, 255] });

const base64 = (text: string): Buffer => Buffer.from(text, 'base64');

/** Sixteen by eight pixels, blue on the left and red on the right. */
export const jpeg = base64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAGBEAAgMAAAAAAAAAAAAAAAAAAAVDgcH/2gAMAwEAAhEDEQA/AMgpAe9jvCkjkrT/2Q==',
);
export const greyJpeg = base64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAABQb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJAk/9k=',
);
/** As Adobe writes it: nought is full ink. */
export const cmykJpeg = base64(
  '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/8AAFAgACAAQBEMRAE0RAFkRAEsRAP/EABcAAQEBAQAAAAAAAAAAAAAAAAcGAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oADgRDAE0AWQBLAAA/AD1EqwnG5xC7P//Z',
);

/** The JPEG with an Exif segment that tells how the camera was held. */
export function turnedJpeg(orientation: number): Buffer {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const exif = [...Buffer.from('Exif\0\0MM\0*', 'latin1'), 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]), jpeg.subarray(2)]);
}

export const svg = (inside: string, attributes = 'width="100" height="50"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Composes body content beside these files. */
export function composeWith(files: Files, body: string, css = ''): StyledDocument {
  const read = (path: string) => {
    const content = files[path];
    if (content === undefined) throw new BriefError(problem('document/no-image', null, { src: path, reason: 'it is not there' }));
    return { file: path, bytes: typeof content === 'string' ? Buffer.from(content) : content };
  };
  const text = `<!DOCTYPE html><html lang="en"><title>T</title>\n${body}`;
  const styles = readStyles([{ file: 'style.css', text: css }]);
  return composeDocument(readPage({ file: 'page.html', text }), styles, () => null, openImages(read, metrics));
}

const drawingsIn = (node: StyledNode): readonly StyledDrawing[] =>
  node.kind === 'drawing' ? [node] : node.kind === 'element' ? node.children.flatMap(drawingsIn) : [];

export const drawings = (document: StyledDocument): readonly StyledDrawing[] => drawingsIn(document.root);

/** The drawing of one picture. */
export function opened(content: string | Uint8Array): Drawing {
  const [first] = drawings(composeWith({ it: content }, '<img src="it" alt="It.">'));
  if (!first) throw new Error('nothing was drawn');
  return first.drawing;
}

/** What an SVG of 100 by 50 pixels becomes, without the clip to its edges; in pixels, since a point is awkward to read. */
export const drawnOps = (inside: string, attributes?: string): readonly DrawOp[] => opened(svg(inside, attributes)).ops.slice(1);
