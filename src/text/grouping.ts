/** Items once each by key, in order of first appearance; of those that share a key the last is kept. */
export function onceBy<Item, Key>(items: readonly Item[], key: (item: Item) => Key): readonly Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** Items by key, keys and items in order of first appearance. (`Map.groupBy` came with Node 21.) */
export function groupBy<Item, Key>(items: readonly Item[], key: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
