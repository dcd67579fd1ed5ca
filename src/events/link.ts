/** Puts mentions together that speak of one happening: strongest likeness first, and never across a contradiction. */
import { lingeringDays } from '../text/persons.ts';
import type { Printed } from './copies.ts';
import { isReference, type Likeness, likeness, linkThreshold, mayRefer } from './likeness.ts';
import type { Mention } from './mention.ts';

export interface Cluster {
  /** In reading order. */
  readonly mentions: readonly Mention[];
  /** Why they are together, one line a link. */
  readonly links: readonly string[];
}

interface Pair {
  readonly a: Mention;
  readonly b: Mention;
  readonly points: number;
  readonly reasons: readonly string[];
}

/** What every two mentions say of each other, each pair weighed once. */
interface Weighing {
  /** Pairs that link, strongest first. */
  readonly pairs: readonly Pair[];
  /** For each mention, those that cannot be the same happening. */
  readonly enemies: ReadonlyMap<Mention, readonly Mention[]>;
}

/** Points for a mention that refers back: enough, in one article, unless something forbids it. */
const referencePoints = 3;

/** What a reference adds to its likeness: "the same strike" settles it, "the strike" nearly. */
function withReference({ points, reasons, isElsewhere }: Likeness, later: Mention): Likeness {
  const added = later.occurrence.reference === 'same' ? linkThreshold : referencePoints;
  return { points: points + added, isElsewhere, reasons: [...reasons, 'refers back to it'] };
}

/** "the barrage" after "rockets left two dead": casualties told without a noun, where no noun before fits. */
const isBareToll = ({ occurrence, victims }: Mention): boolean => occurrence.noun === null && victims.length > 0;

/** The nearest earlier mention of the article that `later` can mean; `possible` are those that nothing forbids, in text order. */
function referentOf(later: Mention, possible: readonly Mention[]): Mention | undefined {
  if (!isReference(later)) return undefined;
  const byNoun = possible.findLast((earlier) => later.occurrence.reference === 'same' || mayRefer(later, earlier));
  return byNoun ?? (later.victims.length > 0 ? possible.findLast(isBareToll) : undefined);
}

/** How many mentions at the head of an article, and right before one, may tell of the same; farther ones of a long list are not compared. */
const headReach = 20;
const backReach = 60;

/** The mentions before the one at `index` that it is compared with: those of other articles, and of its own, which begins at `start`, the head and the nearest. */
function comparable(mentions: readonly Mention[], index: number, start: number): readonly Mention[] {
  if (index - start <= headReach + backReach) return mentions.slice(0, index);
  return [...mentions.slice(0, start + headReach), ...mentions.slice(index - backReach, index)];
}

/** Where the mentions of each article begin. */
function startsOf(mentions: readonly Mention[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const [index, { rank }] of mentions.entries()) if (!starts.has(rank)) starts.set(rank, index);
  return starts;
}

/** What `b` may refer back to: not what happened elsewhere, unless nothing else was told before. */
function possibleReferents(b: Mention, likely: ReadonlyMap<Mention, Likeness>): readonly Mention[] {
  const own = [...likely].filter(([{ rank }]) => rank === b.rank);
  const here = own.filter(([, { isElsewhere }]) => !isElsewhere);
  return (here.length > 0 ? here : own).map(([mention]) => mention);
}

/** The pairs that link `b` to those that it is like. */
function pairsOf(b: Mention, likely: ReadonlyMap<Mention, Likeness>): readonly Pair[] {
  const referent = referentOf(b, possibleReferents(b, likely));
  const pairs = [...likely].map(([a, like]) => ({ a, b, ...(a === referent ? withReference(like, b) : like) }));
  return pairs.filter(({ points }) => points >= linkThreshold);
}

function weigh(mentions: readonly Mention[]): Weighing {
  const pairs: Pair[] = [];
  const enemies = new Map<Mention, Mention[]>(mentions.map((mention) => [mention, []]));
  const starts = startsOf(mentions);
  for (const [index, b] of mentions.entries()) {
    const likely = new Map<Mention, Likeness>();
    for (const a of comparable(mentions, index, starts.get(b.rank) ?? 0)) {
      const like = likeness(a, b);
      if (like) likely.set(a, like);
      else {
        enemies.get(a)?.push(b);
        enemies.get(b)?.push(a);
      }
    }
    pairs.push(...pairsOf(b, likely));
  }
  pairs.sort((x, y) => y.points - x.points || x.a.index - y.a.index || x.b.index - y.b.index);
  return { pairs, enemies };
}

function explain({ a, b, points, reasons }: Pair): string {
  const name = (mention: Mention): string =>
    `${mention.article.id} "${mention.occurrence.action ?? mention.article.text.slice(mention.occurrence.start, mention.occurrence.end)}"`;
  return `${name(a)} and ${name(b)}: ${reasons.join(', ')} (${points})`;
}

interface Growing {
  readonly members: Mention[];
  readonly links: string[];
  readonly enemies: Set<Mention>;
}

function absorb(left: Growing, right: Growing, reason: string): void {
  left.members.push(...right.members);
  left.links.push(...right.links, reason);
  for (const enemy of right.enemies) left.enemies.add(enemy);
}

/** A mention in a copy starts out with its first print, whatever the copy makes it look like. */
function startingPlaces({ mentions, firsts }: Printed, enemies: Weighing['enemies']): Map<Mention, Growing> {
  const home = new Map<Mention, Growing>();
  for (const mention of mentions) {
    if (!firsts.has(mention)) home.set(mention, { members: [mention], links: [], enemies: new Set(enemies.get(mention)) });
  }
  for (const [mention, first] of firsts) {
    const place = home.get(first);
    if (!place) continue;
    place.members.push(mention);
    home.set(mention, place);
  }
  return home;
}

const dayMs = 86_400_000;

/** True where casualties may be those of a deed that the article tells without any: of no day, or of one soon after. */
function mayBeOf(news: Mention, { when, victims, occurrence }: Mention): boolean {
  if (victims.length === 0 || occurrence.reference === 'other') return false;
  if (when.from === null || news.when.from === null) return when.precision === 'none';
  const later = (Date.parse(when.from) - Date.parse(news.when.from)) / dayMs;
  // "A deadly shooting this morning": five people were shot last night.
  return later >= -1 && later <= lingeringDays;
}

/** The news of an article that counts nobody takes the first casualties that its article tells and that may be its own. */
function withCasualties(clusters: readonly Cluster[]): readonly Cluster[] {
  const taken = new Set<Cluster>();
  const joined = clusters.map((cluster) => {
    const news = cluster.mentions.find(({ isNews }) => isNews);
    if (!news || cluster.mentions.some(({ claims }) => claims.length > 0)) return cluster;
    const own = clusters.find(
      (other) =>
        other !== cluster &&
        !taken.has(other) &&
        other.mentions.every(({ rank }) => rank === news.rank) &&
        other.mentions.some(({ victims }) => victims.length > 0) &&
        other.mentions.every((mention) => mention.victims.length === 0 || mayBeOf(news, mention)),
    );
    if (!own) return cluster;
    taken.add(own);
    const mentions = [...cluster.mentions, ...own.mentions].sort((a, b) => a.index - b.index);
    return { mentions, links: [...cluster.links, ...own.links, 'the only casualties of what the article is about'] };
  });
  return joined.filter((cluster) => !taken.has(cluster));
}

/** Clusters in order of their first mention. Mentions that resemble nothing are clusters of one. */
export function linkMentions(printed: Printed): readonly Cluster[] {
  const { pairs, enemies } = weigh(printed.mentions);
  const home = startingPlaces(printed, enemies);
  for (const pair of pairs) {
    const left = home.get(pair.a);
    const right = home.get(pair.b);
    if (!left || !right || left === right || right.members.some((member) => left.enemies.has(member))) continue;
    absorb(left, right, explain(pair));
    for (const member of right.members) home.set(member, left);
  }
  return withCasualties(
    [...new Set(home.values())].map(({ members, links }) => ({ mentions: members.sort((a, b) => a.index - b.index), links })),
  );
}
