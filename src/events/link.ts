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

/** The nearest earlier mention that each reference can mean. */
function referents(mentions: readonly Mention[]): ReadonlyMap<Mention, Mention> {
  const found = new Map<Mention, Mention>();
  for (const [index, later] of mentions.entries()) {
    if (!isReference(later)) continue;
    for (let at = index - 1; at >= 0; at--) {
      const earlier = mentions[at];
      if (!earlier || earlier.rank !== later.rank) break;
      const isSame = later.occurrence.reference === 'same';
      if (isSame || (mayRefer(later, earlier) && likeness(later, earlier) !== null)) {
        found.set(later, earlier);
        break;
      }
    }
  }
  return found;
}

function pairsOf(mentions: readonly Mention[]): readonly Pair[] {
  const refers = referents(mentions);
  const pairs: Pair[] = [];
  for (const [index, a] of mentions.entries()) {
    for (const b of mentions.slice(index + 1)) {
      const like = likeness(a, b);
      if (!like) continue;
      const isReferent = refers.get(b) === a;
      const isSame = isReferent && b.occurrence.reference === 'same';
      const points = like.points + (isSame ? linkThreshold : isReferent ? referencePoints : 0);
      if (points >= linkThreshold)
        pairs.push({ a, b, points, reasons: isReferent ? [...like.reasons, 'refers back to it'] : like.reasons });
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

export type { Likeness };
