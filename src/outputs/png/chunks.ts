/** What a PNG says of itself (PNG, third edition, sections 11.3.3 and 11.3.4): who made it, how dense its pixels are, its title and description. */
import { crc32 } from 'node:zlib';

interface Label {
  /** Pixels to the inch. */
  readonly density: number;
  readonly title: string;
  readonly description: string;
}

const inch = 0.0254;
/** Signature, and the header with its 13 bytes, which comes first. */
const headEnd = 8 + 12 + 13;

/** The same picture with its label behind the header. */
export function labelled(png: Uint8Array, { density, title, description }: Label): Uint8Array {
  const perMetre = Buffer.alloc(9);
  perMetre.writeUInt32BE(Math.round(density / inch), 0);
  perMetre.writeUInt32BE(Math.round(density / inch), 4);
  perMetre[8] = 1;
  const labels = [maker, chunk('pHYs', perMetre), text('Title', title), text('Description', description)];
  return Buffer.concat([png.subarray(0, headEnd), ...labels, png.subarray(headEnd)]);
}

/** International text: keyword, not compressed, no language, no translated keyword. */
const text = (keyword: string, words: string): Buffer =>
  chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(words.replaceAll('\0', ''), 'utf8')]));

/** By this a later run knows it for no article. */
const maker = chunk('tEXt', Buffer.from('Software\0make-brief', 'latin1'));

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
