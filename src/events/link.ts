/** Puts mentions together that speak of one happening: strongest likeness first, and never across a contradiction. */
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

/** Points for a mention that refers back: enough, in one article, unless something forbids it. */
const referencePoints = 3;

function canMean(later: Mention, earlier: Mention): boolean {
  if (later.occurrence.reference === 'same') return true;
  return mayRefer(later, earlier) && likeness(later, earlier) !== null;
}

/** "the barrage" after "rockets left two dead": casualties told without a noun, where no noun before fits. */
function canMeanBare(later: Mention, earlier: Mention): boolean {
  return earlier.occurrence.noun === null && earlier.victims.length > 0 && likeness(later, earlier) !== null;
}

/** The nearest earlier mention of its article that a reference can mean. */
function referentOf(mentions: readonly Mention[], index: number): Mention | null {
  const later = mentions[index];
  if (!later || !isReference(later)) return null;
  const earlier = mentions.slice(0, index).filter(({ rank }) => rank === later.rank);
  const byNoun = earlier.findLast((mention) => canMean(later, mention));
  return byNoun ?? earlier.findLast((mention) => later.victims.length > 0 && canMeanBare(later, mention)) ?? null;
}

/** What a reference adds to its likeness: "the same strike" settles it, "the strike" nearly. */
function withReference({ points, reasons }: Likeness, later: Mention): Likeness {
  const added = later.occurrence.reference === 'same' ? linkThreshold : referencePoints;
  return { points: points + added, reasons: [...reasons, 'refers back to it'] };
}

function pairsOf(mentions: readonly Mention[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [index, b] of mentions.entries()) {
    const referent = referentOf(mentions, index);
    for (const a of mentions.slice(0, index)) {
      const like = likeness(a, b);
      const { points, reasons } = like && a === referent ? withReference(like, b) : (like ?? { points: 0, reasons: [] });
      if (points >= linkThreshold) pairs.push({ a, b, points, reasons });
    }
  }
  return pairs.sort((x, y) => y.points - x.points || x.a.index - y.a.index || x.b.index - y.b.index);
}

function agree(left: readonly Mention[], right: readonly Mention[]): boolean {
  return left.every((a) => right.every((b) => likeness(a, b) !== null));
}

function explain({ a, b, points, reasons }: Pair): string {
  const name = (mention: Mention): string =>
    `${mention.article.id} "${mention.occurrence.action ?? mention.article.text.slice(mention.occurrence.start, mention.occurrence.end)}"`;
  return `${name(a)} and ${name(b)}: ${reasons.join(', ')} (${points})`;
}

/** Clusters in order of their first mention. Mentions that resemble nothing are clusters of one. */
export function linkMentions(mentions: readonly Mention[]): readonly Cluster[] {
  const home = new Map<Mention, { members: Mention[]; links: string[] }>();
  for (const mention of mentions) home.set(mention, { members: [mention], links: [] });
  for (const pair of pairsOf(mentions)) {
    const left = home.get(pair.a);
    const right = home.get(pair.b);
    if (!left || !right || left === right || !agree(left.members, right.members)) continue;
    left.members.push(...right.members);
    left.links.push(...right.links, explain(pair));
    for (const member of right.members) home.set(member, left);
  }
  return [...new Set(home.values())].map(({ members, links }) => ({ mentions: members.sort((a, b) => a.index - b.index), links }));
}
