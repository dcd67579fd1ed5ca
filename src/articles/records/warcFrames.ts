/**
 * Where the records of a web archive lie. Source: ISO 28500 (WARC/1.0 and 1.1): `WARC/1.0`, header lines, an empty line, as many bytes as
 * Content-Length says, two line ends. A record is cut out by itself, so that one with a wrong length does not take the next with it.
 */
const marker = Buffer.from('WARC/1.');
const gap = Buffer.from('\r\n\r\n');

export interface Frames {
  readonly records: readonly Uint8Array[];
  /** False where the last record breaks off; it is among the records if its head is whole. */
  readonly isWhole: boolean;
}

/** Bytes of the block after the head; null when the head does not say. */
function contentLength(head: string): number | null {
  const match = /\ncontent-length:[ \t]*(\d{1,15})/i.exec(head);
  return match ? Number(match[1]) : null;
}

/** The next place at or after `from` where a line begins a record; -1 when there is none. */
function nextRecord(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(marker, from);
  while (at > 0 && bytes[at - 1] !== 0x0a) at = bytes.indexOf(marker, at + 1);
  return at;
}

const longestHead = 65_536;

/** The records in file order, each with its head; what stands between them and is no record is passed over. */
export function framesOf(file: Uint8Array): Frames {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const records: Uint8Array[] = [];
  let isWhole = true;
  for (let at = nextRecord(bytes, 0); at >= 0; ) {
    const headEnd = bytes.subarray(0, at + longestHead).indexOf(gap, at);
    const length = headEnd < 0 ? null : contentLength(bytes.toString('latin1', at, headEnd));
    const end = headEnd + gap.length + (length ?? 0);
    isWhole = length !== null && end <= bytes.length;
    if (length !== null) records.push(bytes.subarray(at, Math.min(end, bytes.length)));
    at = nextRecord(bytes, length === null ? at + 1 : Math.min(end, bytes.length));
  }
  return { records, isWhole };
}
