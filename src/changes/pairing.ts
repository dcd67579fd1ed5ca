/** Two lists paired by keys: what one key leaves is tried with the next. */
import type { Pair } from '../model.ts';
import { groupBy } from '../text/grouping.ts';

export interface Key<Item> {
  /** Null where the item has none, and is not paired by it. */
  of(item: Item, side: 'earlier' | 'later'): string | null;
  /** True where items of one key are pairs in their order; otherwise only what has a key of its own on both sides is paired. */
  readonly isInOrder: boolean;
}

export interface Paired<Item> {
  readonly earlier: Item;
  readonly later: Item;
  /** Index of the key that made it. */
  readonly by: number;
}

/** What one key pairs of what is left. */
function round<Item>(earlier: readonly Item[], later: readonly Item[], { of, isInOrder }: Key<Item>): readonly (readonly [Item, Item])[] {
  const before = groupBy(earlier, (item) => of(item, 'earlier'));
  const after = groupBy(later, (item) => of(item, 'later'));
  return [...after].flatMap(([key, items]) => {
    const others = key === null ? [] : (before.get(key) ?? []);
    if (!isInOrder && (items.length > 1 || others.length > 1)) return [];
    return items.flatMap((item, at): readonly (readonly [Item, Item])[] => {
      const other = others[at];
      return other === undefined ? [] : [[other, item]];
    });
  });
}

/** In the order of the later list. */
export function pairUp<Item>(earlier: readonly Item[], later: readonly Item[], keys: readonly Key<Item>[]): readonly Paired<Item>[] {
  const pairs = new Map<Item, Paired<Item>>();
  const taken = new Set<Item>();
  for (const [by, key] of keys.entries()) {
    const left = [earlier.filter((item) => !taken.has(item)), later.filter((item) => !pairs.has(item))] as const;
    for (const [before, after] of round(...left, key)) {
      pairs.set(after, { earlier: before, later: after, by });
      taken.add(before);
    }
  }
  return later.flatMap((item) => pairs.get(item) ?? []);
}

/** By ids, for looking up the one from the other. */
export const laterOf = (pairs: readonly Pair[]): ReadonlyMap<string, string> =>
  new Map(pairs.map(({ earlier, later }) => [earlier, later]));
