/** Articles that one text runs through, put together pair by pair. */
import { groupBy } from '../../text/grouping.ts';
import { eachCandidate } from './candidates.ts';
import type { Judge } from './kinds.ts';
import { fewestWhole, type Print } from './prints.ts';

/** Like beside like, and the same whatever the order of the files: texts that share most runs share the least of their hashes. */
function byShingles({ shingles: a }: Print, { shingles: b }: Print): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    if (x !== y) return x - y;
  }
  return a.length - b.length;
}

/** Sets that are joined (Tarjan): the root of each member, found by halving the way to it. */
function joiner(size: number): { root(member: number): number; join(a: number, b: number): void } {
  const parents = Uint32Array.from({ length: size }, (_, at) => at);
  const root = (member: number): number => {
    let at = member;
    while (parents[at] !== at) {
      const above = parents[parents[at] ?? at] ?? at;
      parents[at] = above;
      at = above;
    }
    return at;
  };
  return {
    root,
    join(a, b) {
      parents[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
    },
  };
}

/** One print for each text; all that have its very words with it. */
function twinsOf(prints: readonly Print[]): readonly (readonly Print[])[] {
  return [...groupBy(prints, (print) => print.key ?? print).values()];
}

/** Groups of two or more that are linked, directly or through others; members in the order of `prints`. */
export function groupsOf(prints: readonly Print[], judge: Judge): readonly (readonly Print[])[] {
  const twins = twinsOf(prints);
  const texts = twins
    .flatMap((same) => same[0] ?? [])
    .filter(({ shingles }) => shingles.length >= fewestWhole)
    .sort(byShingles);
  const { root, join } = joiner(texts.length);
  eachCandidate(texts, (later, earlier) => {
    const [a, b] = [texts[later], texts[earlier]];
    if (a && b && root(later) !== root(earlier) && judge.kind(a, b)) join(later, earlier);
  });
  const rootOf = new Map(texts.map((text, at) => [text, root(at)] as const));
  const order = new Map(prints.map((print, at) => [print, at] as const));
  const inOrder = (a: Print, b: Print): number => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  const groups = groupBy(twins, ([text]) => (text ? (rootOf.get(text) ?? text) : -1));
  return [...groups.values()].map((found) => found.flat().sort(inOrder)).filter(({ length }) => length > 1);
}
