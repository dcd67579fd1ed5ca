/** PNG of a drawing. The sole importer of resvg, which paints its SVG with the outlines of the document's own letters. */
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Drawing } from '../../print.ts';
import type { OpenFonts } from '../pdf/index.ts';
import { outlines, writeSvg } from '../svg/index.ts';
import { labelled } from './chunks.ts';

/** Pixels to the inch. */
export type WritePng = (drawing: Drawing, fonts: OpenFonts, density: number) => Uint8Array;

let ready: Promise<void> | null = null;

/** The program that paints is started once; `read` is asked for its file. The same drawing gives the same bytes on every machine. */
export async function openPng(read: (path: string) => Uint8Array): Promise<WritePng> {
  ready ??= initWasm(read(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  return paint;
}

function paint(drawing: Drawing, fonts: OpenFonts, density: number): Uint8Array {
  const width = Math.max(1, Math.round((drawing.width * density) / 72));
  const picture = new Resvg(writeSvg(drawing, outlines(fonts)), { fitTo: { mode: 'width', value: width } });
  const pixels = picture.render();
  const bytes = pixels.asPng();
  // What they hold lies in the memory of the painter, which nobody else clears away.
  pixels.free();
  picture.free();
  return labelled(bytes, { density, title: drawing.title, description: drawing.alt });
}
