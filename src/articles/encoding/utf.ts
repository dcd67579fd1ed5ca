/** The encodings of Unicode, by their mark or by proof: bytes of other encodings are hardly ever valid UTF-8. */

export interface Decoded {
  readonly text: string;
  /** Lower-case name: `utf-8`, `utf-16`, `utf-32`, `windows-1252`, `koi8-r` … */
  readonly encoding: string;
  /** How many bytes stand for no character, and became U+FFFD. */
  readonly replaced: number;
  /** True where nothing proves or declares the encoding. */
  readonly isGuessed?: boolean;
}

export const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** The text, or null where some byte stands for nothing. */
function strictly(label: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

const countOf = (text: string, character: string): number => text.split(character).length - 1;

function decodeUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): Decoded {
  const text = strictly(label, bytes);
  if (text !== null) return { text, encoding: 'utf-16', replaced: 0 };
  const mended = new TextDecoder(label).decode(bytes);
  return { text: mended, encoding: 'utf-16', replaced: countOf(mended, '\ufffd') * 2 };
}

/** Not among the decoders of Node. A code that is no character becomes U+FFFD, as do bytes at the end that make no code. */
function decodeUtf32(bytes: Uint8Array, isLittle: boolean): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let replaced = bytes.length % 4;
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    const isCharacter = code < 0xd800 || (code > 0xdfff && code <= 0x10ffff);
    parts.push(isCharacter ? String.fromCodePoint(code) : '\ufffd');
    if (!isCharacter) replaced += 4;
  }
  return { text: parts.join('') + (bytes.length % 4 > 0 ? '\ufffd' : ''), encoding: 'utf-32', replaced };
}

/** Bytes with a byte order mark, which is left out; null without one. UTF-32 goes first: its little mark begins with that of UTF-16. */
function decodeMarked(bytes: Uint8Array): Decoded | null {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0)) return decodeUtf32(bytes, true);
  if (startsWith(bytes, 0, 0, 0xfe, 0xff)) return decodeUtf32(bytes, false);
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes, 'utf-16le');
  return startsWith(bytes, 0xfe, 0xff) ? decodeUtf16(bytes, 'utf-16be') : null;
}

const lookedAt = 4096;
const isControl = (code: number): boolean => code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1b;

/** Whether the codes read in this order are letters rather than the samples of a sound: hardly a control character among them. */
function readsWell(head: Uint8Array, label: 'utf-16le' | 'utf-16be'): boolean {
  const text = new TextDecoder(label).decode(head);
  let controls = 0;
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) controls++;
  return controls * 50 < text.length;
}

/** The order of UTF-16 that nothing marks: in English every other byte is zero, but for curly quotes and dashes. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, Math.min(bytes.length, lookedAt) & ~1);
  if (head.length < 4 || !head.includes(0)) return null;
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const pairs = head.length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05 && readsWell(head, 'utf-16le')) return 'utf-16le';
  return even > pairs * 0.7 && odd < pairs * 0.05 && readsWell(head, 'utf-16be') ? 'utf-16be' : null;
}

/** Leads with the bounds of the byte after them, where these are narrower than 0x80–0xBF. Source: Unicode Standard, table 3-7. */
const narrow = new Map<number, readonly [number, number]>([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);
const usual = [0x80, 0xbf] as const;

/** How many bytes belong to a letter after its lead; none after what is no lead. */
function followers(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 1;
  return lead < 0xf0 ? 2 : 3;
}

/** Past the bytes that belong to the lead at `at`, as far as they go. */
function sequenceEnd(bytes: Uint8Array, at: number): { readonly end: number; readonly isWhole: boolean } {
  const lead = bytes[at] ?? 0;
  const count = followers(lead);
  let [low, high] = narrow.get(lead) ?? usual;
  let end = at + 1;
  for (let byte = bytes[end] ?? 0; end <= at + count && byte >= low && byte <= high; byte = bytes[end] ?? 0) {
    [low, high] = usual;
    end++;
  }
  return { end, isWhole: count > 0 && end === at + 1 + count };
}

interface Wear {
  /** Letters of more than one byte that are whole. */
  readonly whole: number;
  /** Bytes, or runs of bytes, that make none; the last letter of a file that is cut off does not count. */
  readonly broken: number;
  readonly brokenBytes: number;
}

function wearOf(bytes: Uint8Array): Wear {
  let [whole, broken, brokenBytes] = [0, 0, 0];
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const { end, isWhole } = sequenceEnd(bytes, at);
    const isCutOff = end === bytes.length && followers(bytes[at] ?? 0) > 0;
    if (isWhole) whole++;
    else {
      brokenBytes += end - at;
      if (!isCutOff) broken++;
    }
    at = end;
  }
  return { whole, broken, brokenBytes };
}

/**
 * UTF-8 with a few bytes that were cut off or mangled, or null. Three whole letters for a broken one are proof enough: in English
 * Windows-1252, in Cyrillic and in Greek there are none by chance, in the East Asian encodings one in five to ten.
 */
function decodeWorn(bytes: Uint8Array): Decoded | null {
  const { whole, broken, brokenBytes } = wearOf(bytes);
  if (whole === 0 || whole < broken * 3) return null;
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8', replaced: brokenBytes };
}

/** Text in one of the encodings of Unicode, a byte order mark left out and nothing else changed; null where it is in none of them. */
export function decodeUtf(bytes: Uint8Array): Decoded | null {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const order = utf16Order(bytes);
  if (order) return decodeUtf16(bytes, order);
  const text = strictly('utf-8', bytes);
  return text === null ? decodeWorn(bytes) : { text, encoding: 'utf-8', replaced: 0 };
}

/** The first bytes as far as they are whole: without the letter in which the cut fell. */
export function uncut(head: Uint8Array): Uint8Array {
  for (let at = head.length - 1; at >= Math.max(0, head.length - 3); at--) {
    const byte = head[at] ?? 0;
    if (byte >= 0xc2) return sequenceEnd(head, at).isWhole ? head : head.subarray(0, at);
    if (byte < 0x80) return head;
  }
  return head;
}
