/** Bytes to text. Strict UTF-8 first; whatever is not, is taken for windows-1252, in which every byte means something. */

/** What windows-1252 puts at 0x80–0x9F; Node's own decoder leaves control characters there. Source: WHATWG Encoding, index-windows-1252. */
const windows1252High = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
] as const;

export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    const codes = Array.from(bytes.subarray(start, start + 8192), (byte) => windows1252High[byte - 0x80] ?? byte);
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** The text of a file, a byte order mark left out and nothing else changed. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
}

const isControl = (byte: number): boolean => byte < 0x09 || (byte > 0x0d && byte < 0x1b);

/** True when the first bytes are those of a picture, an archive or a program rather than of a text; a stray control character is no proof. */
export function isBinary(head: Uint8Array): boolean {
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return false;
  const isPdf = startsWith(head, 0x25, 0x50, 0x44, 0x46);
  return isPdf || head.includes(0) || head.filter(isControl).length * 50 > head.length;
}
