import type { Limits } from '../model.ts';

/** Most bytes of one file where nobody says: 50 MB. */
const usualFileBytes = 52_428_800;

/**
 * What one file may take of the machine. A container may unpack to four times the size of the largest file, and past a first
 * megabyte to a hundred times its own size: real text packs to a fifth, bombs to a thousandth.
 */
export function limitsFor(fileBytes: number = usualFileBytes): Limits {
  return { fileBytes, unpackedBytes: 4 * fileBytes, ratio: 100, members: 100_000, depth: 5, milliseconds: 30_000 };
}
