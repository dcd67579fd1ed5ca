/** Reads PNG (W3C PNG, third edition) into a raster. What PDF can take as it lies in the file is not touched. */
import { createHash } from 'node:crypto';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { OpacityRows, Raster } from '../../print.ts';
import { opacityOfPalette, splitOpacity, straightened } from './pngRows.ts';
import { type PngHeader, rowBytes, stretches } from './pngShape.ts';
import { damaged, isRefusal, type Refusal, refuse, refusePixels } from './refusal.ts';

interface Chunks {
  readonly header: PngHeader;
  readonly palette: Uint8Array | null;
  /** Chunk tRNS. */
  readonly transparency: Uint8Array | null;
  readonly pixels: Uint8Array;
}

const signature: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

/** A PNG file as a raster: any depth, palette, opacity, interlaced or not; colour profiles are passed over, animations show their first picture. */
export function readPng(bytes: Uint8Array): Raster | Refusal {
  const chunks = readChunks(bytes);
  if (isRefusal(chunks)) return chunks;
  const { header, palette } = chunks;
  const inflated = inflate(chunks);
  if (isRefusal(inflated)) return inflated;
  const rows = header.isInterlaced ? straightened(inflated, header) : inflated;
  const split = header.hasOpacity ? splitOpacity(rows, header) : null;
  const isUntouched = !header.isInterlaced && !split;
  const key = createHash('sha256').update(bytes).digest('hex');
  const channels = header.channels - (split ? 1 : 0);
  return {
    key,
    width: header.width,
    height: header.height,
    format: 'png',
    bytes: isUntouched ? chunks.pixels : deflateSync(split?.colors ?? rows),
    channels: channels === 3 ? 3 : 1,
    bits: header.bits,
    palette: header.isPalette ? palette : null,
    opacity: split ? { bits: header.bits, bytes: deflateSync(split.opacity) } : paletteOpacity(chunks, rows),
    clearColor: header.isPalette ? null : clearColor(chunks),
  };
}

function paletteOpacity({ header, transparency }: Chunks, rows: Uint8Array): OpacityRows | null {
  if (!header.isPalette || !transparency) return null;
  return { bits: 8, bytes: deflateSync(opacityOfPalette(rows, header, transparency)) };
}

function clearColor({ header, transparency }: Chunks): readonly number[] | null {
  if (!transparency || header.hasOpacity || transparency.length < 2 * header.channels) return null;
  return Array.from({ length: header.channels }, (_, index) => ((transparency[2 * index] ?? 0) << 8) | (transparency[2 * index + 1] ?? 0));
}

interface Chunk {
  readonly name: string;
  readonly content: Uint8Array;
  readonly isDamaged: boolean;
}

/** The chunks of a file: each is its length, its name, its content and a checksum. The last may be cut off. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = signature.length; at + 8 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IEND') return;
    // Chunks that are not vital begin with a small letter.
    const isChecked = /^[A-Z]/.test(name) && end + 4 <= bytes.length;
    const isDamaged = isChecked && view.getUint32(end) !== crc32(bytes.subarray(at + 4, end));
    yield { name, content: bytes.subarray(at + 8, end), isDamaged };
    at = end + 4;
  }
}

/** Null where a picture has the palette it needs: three bytes for each colour. */
function refusePalette({ isPalette }: PngHeader, palette: Uint8Array | null): Refusal | null {
  const isWhole = palette !== null && palette.length >= 3 && palette.length % 3 === 0;
  return isPalette && !isWhole ? damaged('its palette is missing or damaged') : null;
}

function readChunks(bytes: Uint8Array): Chunks | Refusal {
  const found = new Map<string, Uint8Array>();
  const pixels: Uint8Array[] = [];
  for (const { name, content, isDamaged } of chunksOf(bytes)) {
    if (isDamaged) return damaged('part of it is damaged');
    if (name === 'IDAT') pixels.push(content);
    else if (!found.has(name)) found.set(name, content);
  }
  const header = readHeader(found.get('IHDR') ?? new Uint8Array());
  const palette = found.get('PLTE') ?? null;
  if (isRefusal(header)) return header;
  return refusePalette(header, palette) ?? { header, palette, transparency: found.get('tRNS') ?? null, pixels: Buffer.concat(pixels) };
}

/** Channels by the colour type of the header, and the depths it may have. */
const colorTypes: ReadonlyMap<number, { readonly channels: number; readonly depths: readonly number[] }> = new Map([
  [0, { channels: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { channels: 3, depths: [8, 16] }],
  [3, { channels: 1, depths: [1, 2, 4, 8] }],
  [4, { channels: 2, depths: [8, 16] }],
  [6, { channels: 4, depths: [8, 16] }],
]);

function readHeader(content: Uint8Array): PngHeader | Refusal {
  if (content.length < 13) return damaged('it ends before it says how large it is');
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [width, height, bits, type] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9)];
  const color = colorTypes.get(type);
  if (!color?.depths.includes(bits) || view.getUint8(10) !== 0 || view.getUint8(11) !== 0 || view.getUint8(12) > 1)
    return damaged('its header is damaged');
  const isInterlaced = view.getUint8(12) === 1;
  const header = { width, height, bits, channels: color.channels, isPalette: type === 3, hasOpacity: type >= 4, isInterlaced };
  return refusePixels(width, height) ?? header;
}

/** More than any picture of `mostPixels` needs in ordinary depth. */
const mostBytes = 256 * 1024 * 1024;

/** All rows, each behind the number of its filter, as many as the header promises. */
function inflate({ header, pixels }: Chunks): Uint8Array | Refusal {
  const size = stretches(header).reduce((sum, { width, height }) => sum + height * (1 + rowBytes(header, width)), 0);
  if (size > mostBytes) return refuse('its pixels take up more than 256 MB', 'scale it down, or save it with 8 bits');
  const rows = inflated(pixels, size);
  if (isRefusal(rows)) return rows;
  if (rows.length < size) return damaged('it ends in the middle of its pixels');
  return areFiltersKnown(rows, header) ? rows.subarray(0, size) : damaged('its pixels are damaged');
}

function inflated(pixels: Uint8Array, size: number): Uint8Array | Refusal {
  try {
    return inflateSync(pixels, { maxOutputLength: size + 1024 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'Z_BUF_ERROR') return damaged('it ends in the middle of its pixels');
    if (code === 'ERR_BUFFER_TOO_LARGE') return damaged('it holds more pixels than it says');
    if (code === 'Z_DATA_ERROR' || code === 'Z_NEED_DICT') return damaged('its pixels are damaged');
    throw error;
  }
}

function areFiltersKnown(rows: Uint8Array, header: PngHeader): boolean {
  let at = 0;
  for (const { width, height } of stretches(header)) {
    const step = 1 + rowBytes(header, width);
    for (let row = 0; row < height; row++, at += step) if ((rows[at] ?? 0) > 4) return false;
  }
  return true;
}
