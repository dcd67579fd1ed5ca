/** The one thing that is read of Exif: how the camera was held. */
import { startsWith } from './refusal.ts';

const orientationTag = 0x0112;
const head = 'Exif\0\0';

/** 1 to 8, or null where an APP1 segment does not say; it is a stranger's, and every step may lead out of it. */
export function exifOrientation(segment: Uint8Array): number | null {
  const tiff = segment.subarray(head.length);
  if (!startsWith(segment, head) || tiff.length < 8) return null;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  const count = directory + 2 > tiff.length ? 0 : view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > tiff.length) break;
    if (view.getUint16(entry, isLittle) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
