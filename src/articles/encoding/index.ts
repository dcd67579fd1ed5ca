/** Bytes to text. Unicode proves itself; then what is declared; then what the bytes look like. */
import { encodingNamed, labelInMarkup } from './declared.ts';
import { guess, westernOf } from './guess.ts';
import { type Decoded, decodeUtf, startsWith, uncut } from './utf.ts';
import { decodeWindows1252 } from './windows1252.ts';

export { type Decoded, decodeUtf } from './utf.ts';
export { decodeWindows1252 } from './windows1252.ts';

/** What is known of the bytes beside them. */
export interface EncodingHint {
  /** The label that a header declares (HTTP, MIME). */
  readonly charset?: string | undefined;
  /** True where the bytes are HTML or XML, and may declare their encoding themselves. */
  readonly isMarkup?: boolean;
}

const countReplaced = (text: string): number => text.split('\ufffd').length - 1;

/** Text in an encoding that is not of Unicode. Node decodes the one that iconv-lite lacks. */
async function decodeAs(bytes: Uint8Array, encoding: string): Promise<Decoded> {
  if (encoding === 'windows-1252') return { text: decodeWindows1252(bytes), encoding, replaced: 0 };
  if (encoding === 'iso-2022-jp') {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, replaced: countReplaced(text) };
  }
  const { default: iconv } = await import('iconv-lite');
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return { text, encoding, replaced: countReplaced(text) };
}

/** One byte in a hundred may be broken in a text that is truly in the encoding. */
const isPlausible = ({ replaced }: Decoded, bytes: Uint8Array): boolean => replaced * 100 <= bytes.length;

function declaredEncoding(bytes: Uint8Array, { charset, isMarkup }: EncodingHint): string | null {
  const named = charset === undefined ? null : encodingNamed(charset);
  const label = named === null && isMarkup ? labelInMarkup(bytes) : null;
  const encoding = named ?? (label === null ? null : encodingNamed(label));
  return encoding === 'windows-1252' ? westernOf(bytes) : encoding;
}

/** Japanese in escape sequences is valid ASCII, and names itself by them. */
function isEscaped(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

/** The first of the encodings that the bytes can be in; null where none can. */
async function decodeAsAny(bytes: Uint8Array, encodings: readonly string[]): Promise<Decoded | null> {
  for (const encoding of encodings) {
    const decoded = await decodeAs(bytes, encoding);
    if (isPlausible(decoded, bytes)) return decoded;
  }
  return null;
}

/**
 * The text of a file, a byte order mark left out and nothing else changed: no letter is normalised, nothing garbled is repaired.
 * What is declared counts unless the bytes speak against it: they are valid UTF-8, or most unlikely in that encoding.
 */
export async function decode(bytes: Uint8Array, hint: EncodingHint = {}): Promise<Decoded> {
  const unicode = decodeUtf(bytes);
  if (unicode) return unicode.encoding === 'utf-8' && isEscaped(bytes) ? decodeAs(bytes, 'iso-2022-jp') : unicode;
  const named = declaredEncoding(bytes, hint);
  const declared = named === null ? null : await decodeAsAny(bytes, [named]);
  if (declared) return declared;
  return { ...((await decodeAsAny(bytes, await guess(bytes))) ?? (await decodeAs(bytes, 'windows-1252'))), isGuessed: true };
}

const isControl = (byte: number): boolean => byte < 0x09 || (byte > 0x0d && byte < 0x1b);

/**
 * True when the first bytes are those of a picture, an archive or a program rather than of a text. A stray control character is no
 * proof, and neither are the zeros of UTF-16 and UTF-32.
 */
export function isBinary(head: Uint8Array): boolean {
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return true;
  const unicode = head.includes(0) || startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff) ? decodeUtf(head) : null;
  if (unicode && unicode.encoding !== 'utf-8') return false;
  return head.includes(0) || head.filter(isControl).length * 50 > head.length;
}

/** Bytes as characters at once and without fail: Unicode, or else Windows-1252; what is cut off at the end is left out. */
export function lenient(bytes: Uint8Array): string {
  const whole = uncut(bytes);
  return decodeUtf(whole)?.text ?? decodeWindows1252(whole);
}
