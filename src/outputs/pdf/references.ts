/** Where each object of the file is to be found, as a cross-reference stream has it (ISO 32000-1, section 7.5.8). */

/** Entries of seven bytes: the kind, an offset or the number of a stream (4), a generation or an index (2). */
export interface CrossReferences {
  /** The object begins at this byte of the file. */
  place(id: number, offset: number): void;
  /** The object is the nth of an object stream. */
  pack(id: number, stream: number, index: number): void;
  /** All entries, from that of object 0, which is none. */
  table(): { readonly size: number; readonly bytes: Uint8Array };
}

const entrySize = 7;
const firstSize = 1024;

export function openCrossReferences(): CrossReferences {
  let table = Buffer.alloc(firstSize * entrySize);
  let size = 1;
  table.writeUInt16BE(0xffff, 5);
  const enter = (id: number, kind: number, where: number, index: number): void => {
    const at = id * entrySize;
    if (at >= table.length) table = Buffer.concat([table], Math.max(2 * table.length, at + entrySize));
    table[at] = kind;
    table.writeUInt32BE(where, at + 1);
    table.writeUInt16BE(index, at + 5);
    size = Math.max(size, id + 1);
  };
  return {
    place: (id, offset) => enter(id, 1, offset, 0),
    pack: (id, stream, index) => enter(id, 2, stream, index),
    table: () => ({ size, bytes: table.subarray(0, size * entrySize) }),
  };
}
