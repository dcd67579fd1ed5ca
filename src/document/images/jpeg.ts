/** Reads the frame of a JPEG file (ITU-T T.81); the file itself is what PDF embeds. */
import { createHash } from 'node:crypto';
import type { Raster } from '../../print.ts';
import { exifOrientation } from './exif.ts';
import { damaged, isRefusal, type Refusal, refuse, refusePixels } from './refusal.ts';

/** A JPEG with the way its camera was held: 1 upright, to 8, as Exif counts. */
export interface OrientedRaster {
  readonly raster: Raster;
  readonly orientation: number;
}

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

interface Segments {
  frame: Frame | null;
  orientation: number;
}

/** A JPEG file, baseline or progressive, in grey or in red, green and blue; colour profiles and densities are passed over. */
export function readJpeg(bytes: Uint8Array): OrientedRaster | Refusal {
  const segments = readSegments(bytes);
  if (isRefusal(segments)) return segments;
  const { frame, orientation } = segments;
  if (!frame) return damaged('it ends before it says how large it is');
  const { width, height, channels } = frame;
  const key = createHash('sha256').update(bytes).digest('hex');
  const raster: Raster = {
    key,
    width,
    height,
    format: 'jpeg',
    bytes,
    channels,
    bits: 8,
    palette: null,
    opacity: null,
    clearColor: null,
  };
  return { raster, orientation };
}

/** Walks from marker to marker, up to the one that ends the picture. */
function readSegments(bytes: Uint8Array): Segments | Refusal {
  const segments: Segments = { frame: null, orientation: 1 };
  for (let at = nextMarker(bytes, 2); at !== -1; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return segments;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end < at + 4 || end > bytes.length) break;
    const refusal = takeSegment(segments, marker, bytes.subarray(at + 4, end));
    if (refusal) return refusal;
    at = nextMarker(bytes, end);
  }
  return damaged('it ends in the middle of its pixels');
}

/** The next 0xff that begins a marker with content of its own: not one of the pixels' own bytes, a restart or a filler. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    const isPlain = marker === 0 || marker === 1 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8);
    if (!isPlain) return at;
  }
  return -1;
}

function takeSegment(segments: Segments, marker: number, content: Uint8Array): Refusal | null {
  if (marker === 0xe1) segments.orientation = exifOrientation(content) ?? segments.orientation;
  if (!isFrame(marker)) return null;
  // Baseline, extended and progressive, each with Huffman coding.
  if (marker > 0xc2) return refuse('its kind of JPEG (lossless or arithmetic) cannot be embedded', 'save it as an ordinary JPEG or PNG');
  const frame = readFrame(content);
  if (isRefusal(frame)) return frame;
  segments.frame ??= frame;
  return null;
}

/** Start of frame; between them stand tables and an extension. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function readFrame(content: Uint8Array): Frame | Refusal {
  const [bits, high, low, wide, narrow, channels] = content;
  if (high === undefined || low === undefined || wide === undefined || narrow === undefined) return damaged('its header is damaged');
  if (bits !== 8) return refuse(`its samples have ${bits} bits`, 'save it with 8 bits');
  // A document for the archive has one way to mean its colours, and ours is sRGB.
  if (channels === 4) return refuse('its colours are inks (CMYK)', 'save it in RGB');
  if (channels !== 1 && channels !== 3) return damaged('its header is damaged');
  const [width, height] = [(wide << 8) | narrow, (high << 8) | low];
  return refusePixels(width, height) ?? { width, height, channels };
}
