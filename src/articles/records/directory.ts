/** Names in the directory at the end of a ZIP archive, for a look at what it is; nothing is unpacked. Source: APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16. */

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
/** A comment behind the directory has two bytes for its length. */
const longestComment = 0xffff;

/** Where the record of the end begins; null in what is no whole archive. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at--) if (view.getUint32(at, true) === endMark) return at;
  return null;
}

/** The names of an archive's files as far as its directory is whole, in ASCII; none for what is no archive. */
export function namesInZip(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.byteLength < endBytes ? null : findEnd(view);
  if (end === null) return [];
  const names: string[] = [];
  let at = end - view.getUint32(end + 12, true);
  while (at >= 0 && at + entryBytes <= end && view.getUint32(at, true) === entryMark) {
    const length = view.getUint16(at + 28, true);
    names.push(String.fromCharCode(...bytes.subarray(at + entryBytes, Math.min(end, at + entryBytes + length, at + entryBytes + 512))));
    at += entryBytes + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
