/** Which articles are worth comparing: those that share runs of words, by an index over a third of all runs. */
import type { Print } from './prints.ts';

/** One run in three is indexed, by its hash: 25 runs of which 22 are shared are missed once in a thousand times, 40 never. */
const sampled = 3;
/** Each article meets so many of those before it that share a run, so that a run which all the world prints costs no more than a rare one. */
const nearest = 24;
/** Share of the smaller sample that two copies have in common at the least; half of what is expected of the loosest copy, less for chance. */
const leastShare = 0.2;
const leastCommon = 2;
/** Hash and index in one exact number, for a sort without comparisons: room for two million articles. */
const indexSpan = 0x200000;

/** An index of runs: entries in order of hash, then of article. */
interface Index {
  readonly entries: Float64Array;
  /** Where the entries of each article stand, one after the other: those of article i from `offsets[i]`. */
  readonly positions: Uint32Array;
  readonly offsets: Uint32Array;
}

const hashOf = (entry: number): number => Math.floor(entry / indexSpan);
const articleOf = (entry: number): number => entry % indexSpan;

function indexOf(prints: readonly Print[]): Index {
  const samples = prints.map(({ shingles }) => shingles.filter((hash) => hash % sampled === 0));
  const offsets = new Uint32Array(prints.length + 1);
  for (const [index, { length }] of samples.entries()) offsets[index + 1] = (offsets[index] ?? 0) + length;
  const entries = new Float64Array(offsets[prints.length] ?? 0);
  for (const [index, sample] of samples.entries()) {
    const from = offsets[index] ?? 0;
    for (const [at, hash] of sample.entries()) entries[from + at] = hash * indexSpan + index;
  }
  entries.sort();
  const filled = offsets.slice();
  const positions = new Uint32Array(entries.length);
  for (const [at, entry] of entries.entries()) {
    const article = articleOf(entry);
    const place = filled[article] ?? 0;
    positions[place] = at;
    filled[article] = place + 1;
  }
  return { entries, positions, offsets };
}

/** Articles before it that share the run of the entry `at`: the nearest, no more. */
function sharersBefore(entries: Float64Array, at: number): readonly number[] {
  const hash = hashOf(entries[at] ?? 0);
  const found: number[] = [];
  for (let before = at - 1; before >= 0 && before >= at - nearest && hashOf(entries[before] ?? 0) === hash; before--)
    found.push(articleOf(entries[before] ?? 0));
  return found;
}

/** Counts, for one article, the sampled runs it shares with earlier ones; gives back those counted. */
function countShared({ entries, positions, offsets }: Index, article: number, counts: Uint32Array): readonly number[] {
  const touched: number[] = [];
  for (const at of positions.subarray(offsets[article], offsets[article + 1])) {
    for (const other of sharersBefore(entries, at)) {
      if (counts[other] === 0) touched.push(other);
      counts[other] = (counts[other] ?? 0) + 1;
    }
  }
  return touched;
}

/**
 * Hands over pairs of indices, the later first, that share enough runs to be compared in full. Likeness between texts that stand near
 * each other in `prints` is found first: give them in an order that puts like beside like. Time in proportion to the words.
 */
export function eachCandidate(prints: readonly Print[], compare: (later: number, earlier: number) => void): void {
  const index = indexOf(prints);
  const counts = new Uint32Array(prints.length);
  const sampleOf = (article: number): number => (index.offsets[article + 1] ?? 0) - (index.offsets[article] ?? 0);
  for (let later = 0; later < prints.length; later++) {
    const own = sampleOf(later);
    for (const earlier of countShared(index, later, counts)) {
      const enough = Math.max(leastCommon, leastShare * Math.min(own, sampleOf(earlier)));
      if ((counts[earlier] ?? 0) >= enough) compare(later, earlier);
      counts[earlier] = 0;
    }
  }
}
