/** Groups grown from pairs that are alike: strongest first, and never across a contradiction. */

export interface Pair<Item> {
  readonly a: Item;
  readonly b: Item;
  readonly points: number;
  /** Why the two are one, in a line; asked only of pairs that link. */
  readonly why: () => string;
}

export interface Group<Item> {
  readonly members: readonly Item[];
  /** Why they are together, one line a link. */
  readonly links: readonly string[];
}

/** What every two items say of each other. */
export interface Weighing<Item> {
  /** Pairs that link, strongest first. */
  readonly pairs: readonly Pair<Item>[];
  /** For each item, those that cannot be the same. */
  readonly enemies: ReadonlyMap<Item, readonly Item[]>;
}

/** Who cannot be the same as whom; most are nobody's enemy. */
export class Enmity<Item> {
  readonly of = new Map<Item, Item[]>();

  part(a: Item, b: Item): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.of.get(one);
      if (known) known.push(other);
      else this.of.set(one, [other]);
    }
  }
}

/** What all members of a group have in common, as far as it forbids others. */
export interface Common<Item, Ground> {
  of(item: Item): Ground;
  /** The common ground of two groups; null where they have none and cannot be one. */
  meet(one: Ground, other: Ground): Ground | null;
}

interface Growing<Item, Ground> {
  readonly members: Item[];
  readonly links: string[];
  /** Null until it has one: most have none. */
  enemies: Set<Item> | null;
  ground: Ground;
}

const foesOf = <Item>(enemies: readonly Item[] | undefined): Set<Item> | null => (enemies ? new Set(enemies) : null);

/** Each item alone, but for those that are settled with another. */
function startingPlaces<Item, Ground>(
  items: readonly Item[],
  settled: ReadonlyMap<Item, Item>,
  start: (item: Item) => Growing<Item, Ground>,
): Map<Item, Growing<Item, Ground>> {
  const home = new Map<Item, Growing<Item, Ground>>();
  for (const item of items) if (!settled.has(item)) home.set(item, start(item));
  for (const [item, first] of settled) {
    const place = home.get(first);
    if (!place) continue;
    place.members.push(item);
    home.set(item, place);
  }
  return home;
}

/** Takes the smaller into the larger, on the ground that both have in common. */
function absorb<Item, Ground>(left: Growing<Item, Ground>, right: Growing<Item, Ground>, ground: Ground, link: string): void {
  left.ground = ground;
  left.members.push(...right.members);
  left.links.push(...right.links, link);
  if (right.enemies) left.enemies = new Set([...(left.enemies ?? []), ...right.enemies]);
}

/**
 * Groups in order of their first member among `items`. `settled` are items that start out with another, whatever they look like.
 * Near linear in pairs and items.
 */
export function grow<Item, Ground>(
  items: readonly Item[],
  { pairs, enemies }: Weighing<Item>,
  settled: ReadonlyMap<Item, Item>,
  common: Common<Item, Ground>,
): readonly Group<Item>[] {
  const home = startingPlaces(items, settled, (item) => ({
    members: [item],
    links: [],
    enemies: foesOf(enemies.get(item)),
    ground: common.of(item),
  }));
  for (const pair of pairs) {
    const [one, other] = [home.get(pair.a), home.get(pair.b)];
    if (!one || !other || one === other) continue;
    const [left, right] = one.members.length < other.members.length ? [other, one] : [one, other];
    const ground = right.members.some((member) => left.enemies?.has(member)) ? null : common.meet(left.ground, right.ground);
    if (ground === null) continue;
    absorb(left, right, ground, pair.why());
    for (const member of right.members) home.set(member, left);
  }
  return inOrder(new Set(home.values()), items);
}

/** The members of each group in order of the items, and the groups in order of their first member. */
function inOrder<Item, Ground>(groups: ReadonlySet<Growing<Item, Ground>>, items: readonly Item[]): readonly Group<Item>[] {
  const place = new Map(items.map((item, index) => [item, index]));
  const rank = (item: Item | undefined): number => (item === undefined ? 0 : (place.get(item) ?? 0));
  const sorted = [...groups].map(({ members, links }) => ({ members: members.sort((a, b) => rank(a) - rank(b)), links }));
  return sorted.sort((a, b) => rank(a.members[0]) - rank(b.members[0]));
}
