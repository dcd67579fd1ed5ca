/**
 * Fixed hashes, the same on every machine and in every run: FNV-1a (Fowler, Noll, Vo) over the letters of a word, and over the
 * hashes of words, stirred at the end (the finish of MurmurHash3) so that any part of it may serve as a sample.
 */
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** 32 bits without sign. */
export function hashOfWord(word: string): number {
  let hash = offsetBasis;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), prime);
  return stirred(hash);
}

/** Hash of the words from `from` to `to`, given by their hashes; the order counts. */
export function hashOfRun(words: Uint32Array, from: number, to: number): number {
  let hash = offsetBasis;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (words[at] ?? 0), prime) ^ (hash >>> 15);
  return stirred(hash);
}

function stirred(hash: number): number {
  let stir = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  stir = Math.imul(stir ^ (stir >>> 13), 0xc2b2ae35);
  return (stir ^ (stir >>> 16)) >>> 0;
}

/** How many numbers two ascending lists without repeats have in common. */
export function countCommon(a: Uint32Array, b: Uint32Array): number {
  let [common, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common;
}

/** Ascending, each once. */
export function asSet(hashes: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(hashes).sort();
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}
