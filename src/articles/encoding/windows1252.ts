/** What windows-1252 puts at 0x80–0x9F; Node's own decoder leaves control characters there. Source: WHATWG Encoding, index-windows-1252. */
const high = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
] as const;

const highCharacters: readonly string[] = high.map((code) => String.fromCharCode(code));

/** The text of bytes in windows-1252, in which every byte means something: Latin-1 but for 0x80–0x9F. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replaceAll(/[\u0080-\u009f]/g, (character) => highCharacters[character.charCodeAt(0) - 0x80] ?? character);
}
