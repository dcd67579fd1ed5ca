/**
 * One-byte and East Asian encodings that nobody declares. English in one byte has few high bytes, mostly curly quotes, dashes and
 * accents, and statistics of letters go wrong on those; texts of mostly high bytes they tell well.
 */
import { encodingNamed } from './declared.ts';

const isLower = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a;
const isAscii = (byte: number | undefined): boolean => byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80;
const isLetter = (byte: number | undefined): boolean => isAscii(byte) || isHigh(byte);
const isGap = (byte: number | undefined): boolean => byte === undefined || byte <= 0x20 || byte === 0x28 || byte === 0x29;

interface Quotes {
  readonly apostrophe: number;
  readonly opening: number;
  readonly closing: number;
}

const windows: Quotes = { apostrophe: 0x92, opening: 0x93, closing: 0x94 };
/** In Windows-1252 these are Õ, Ò and Ó: "donÕt", "ÒNo.Ó" */
const mac: Quotes = { apostrophe: 0xd5, opening: 0xd2, closing: 0xd3 };

/** Whether the byte at `at` stands where an apostrophe or a quotation mark would stand, if it were one. */
function isQuoteAt(bytes: Uint8Array, at: number, { apostrophe, opening, closing }: Quotes): boolean {
  const [before, byte, after] = [bytes[at - 1], bytes[at], bytes[at + 1]];
  if (byte === apostrophe) return isAscii(before) && (isLower(after) || isGap(after));
  if (byte === opening) return isGap(before) && isAscii(after);
  return byte === closing && !isGap(before) && !isAscii(after);
}

const windowsMarks = new Set([0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97]);

/** A letter with an accent beside small letters: é is 0xE9 in Windows-1252 and 0x8E in Mac Roman. */
function accentAt(bytes: Uint8Array, at: number): 'windows' | 'mac' | null {
  const byte = bytes[at] ?? 0;
  if (!isLower(bytes[at - 1]) && !isLower(bytes[at + 1])) return null;
  if (byte >= 0xdf) return 'windows';
  return byte < 0xa0 && !windowsMarks.has(byte) && byte !== 0x80 ? 'mac' : null;
}

/** Windows-1252 or Mac Roman, by which of the two puts apostrophes, quotes and accents where they belong. */
export function westernOf(bytes: Uint8Array): 'windows-1252' | 'macintosh' {
  let [forWindows, forMac] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (!isHigh(bytes[at])) continue;
    const accent = accentAt(bytes, at);
    if (isQuoteAt(bytes, at, windows) || accent === 'windows') forWindows++;
    if (isQuoteAt(bytes, at, mac) || accent === 'mac') forMac++;
  }
  return forMac > forWindows ? 'macintosh' : 'windows-1252';
}

/** Bytes that are a mark in either encoding, where one would stand: they are no letters of another script. */
const isMarkAt = (bytes: Uint8Array, at: number): boolean =>
  isQuoteAt(bytes, at, windows) || isQuoteAt(bytes, at, mac) || (isGap(bytes[at - 1]) && isGap(bytes[at + 1]));

/** So few accents may stand in any text. */
const fewest = 3;

/**
 * Whether a text is in Latin letters: below one high byte in twenty letters, and below half in the words that have any. Russian
 * within much markup passes the first, Polish the second.
 */
function isWestern(bytes: Uint8Array): boolean {
  let [letters, highs, mixed] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const start = at;
    let high = 0;
    for (; isLetter(bytes[at]); at++) if (isHigh(bytes[at]) && !isMarkAt(bytes, at)) high++;
    letters += at - start;
    highs += high;
    if (high > 0) mixed += at - start;
  }
  return highs <= Math.max(fewest, letters / 20) && highs * 2 <= mixed;
}

const sampled = 16_384;

/** From shortly before the first high byte: the head of a page is often all markup. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const start = Math.max(0, bytes.findIndex(isHigh) - 100);
  return bytes.subarray(start, start + sampled);
}

/** Most likely encodings of bytes that are not Unicode, the likeliest first. */
export async function guess(bytes: Uint8Array): Promise<readonly string[]> {
  if (isWestern(bytes)) return [westernOf(bytes)];
  const { analyse } = await import('chardet');
  const names = analyse(sampleOf(bytes)).flatMap(({ name }) => encodingNamed(name) ?? []);
  const western = westernOf(bytes);
  return [...names, western].map((name) => (name === 'windows-1252' ? western : name));
}
