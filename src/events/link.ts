/** Puts the mentions of one article together that speak of one happening: strongest likeness first, and never across a contradiction. */
import { flow } from '../text/joins.ts';
import { lingeringDays } from '../text/persons.ts';
import { type Likeness, linkThreshold } from './evidence.ts';
import { type Common, Enmity, type Group, grow, type Pair, type Weighing } from './groups.ts';
import { days } from './intervals.ts';
import { isReference, likeness, mayRefer, sharesCount } from './likeness.ts';
import type { Mention } from './mention.ts';

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
  const fitting = possible.filter((earlier) => later.occurrence.reference === 'same' || mayRefer(later, earlier));
  const byNoun = fitting.findLast((earlier) => sharesCount(later, earlier)) ?? fitting.at(-1);
  return byNoun ?? (later.victims.length > 0 ? possible.findLast(isBareToll) : undefined);
}

/** How many mentions at the head of an article, and right before one, may tell of the same; farther ones of a long list are not compared. */
const headReach = 20;
const backReach = 60;

/** The mentions before the one at `index` that it is compared with: those at the head and the nearest. */
function comparable(mentions: readonly Mention[], index: number): readonly Mention[] {
  if (index <= headReach + backReach) return mentions.slice(0, index);
  return [...mentions.slice(0, headReach), ...mentions.slice(index - backReach, index)];
}

/** What `b` may refer back to: not what happened elsewhere, unless nothing else was told before. */
function possibleReferents(likely: ReadonlyMap<Mention, Likeness>): readonly Mention[] {
  const here = [...likely].filter(([, { isElsewhere }]) => !isElsewhere);
  return (here.length > 0 ? here : [...likely]).map(([mention]) => mention);
}

/** The pairs that link `b` to those that it is like. */
function pairsOf(b: Mention, likely: ReadonlyMap<Mention, Likeness>): readonly Pair<Mention>[] {
  const referent = referentOf(b, possibleReferents(likely));
  const pairs = [...likely].map(([a, like]) => ({ a, like: a === referent ? withReference(like, b) : like }));
  const linking = pairs.filter(({ like }) => like.points >= linkThreshold);
  return linking.map(({ a, like }) => ({ a, b, points: like.points, why: () => explain(a, b, like) }));
}

function weigh(mentions: readonly Mention[]): Weighing<Mention> {
  const pairs: Pair<Mention>[] = [];
  const enemies = new Enmity<Mention>();
  for (const [index, b] of mentions.entries()) {
    const likely = new Map<Mention, Likeness>();
    for (const a of comparable(mentions, index)) {
      const like = likeness(a, b);
      if (like) likely.set(a, like);
      else enemies.part(a, b);
    }
    pairs.push(...pairsOf(b, likely));
  }
  pairs.sort((x, y) => y.points - x.points || x.a.index - y.a.index || x.b.index - y.b.index);
  return { pairs, enemies: enemies.of };
}

function explain(a: Mention, b: Mention, { points, reasons }: Likeness): string {
  const name = ({ article, occurrence }: Mention): string => `${article.id} "${occurrence.action ?? flow(article.text, occurrence)}"`;
  return `${name(a)} and ${name(b)}: ${reasons.join(', ')} (${points})`;
}

/** True where casualties may be those of a deed that the article tells without any: of no day, or of one soon after. */
function mayBeOf(news: Mention, { when, victims, occurrence }: Mention): boolean {
  if (victims.length === 0 || occurrence.reference === 'other') return false;
  if (when.from === null || news.when.from === null) return when.precision === 'none';
  const later = days(when.from) - days(news.when.from);
  // "A deadly shooting this morning": five people were shot last night.
  return later >= -1 && later <= lingeringDays;
}

/** The news of the article that counts nobody takes the first casualties that are told and may be its own. */
function withCasualties(groups: readonly Group<Mention>[]): readonly Group<Mention>[] {
  const news = groups.find(({ members }) => members.some(({ isNews }) => isNews));
  const head = news?.members.find(({ isNews }) => isNews);
  if (!news || !head || news.members.some(({ claims }) => claims.length > 0)) return groups;
  const own = groups.find(
    (other) =>
      other !== news &&
      other.members.some(({ victims }) => victims.length > 0) &&
      other.members.every((mention) => mention.victims.length === 0 || mayBeOf(head, mention)),
  );
  if (!own) return groups;
  const members = [...news.members, ...own.members].sort((a, b) => a.index - b.index);
  const joined = { members, links: [...news.links, ...own.links, 'the only casualties of what the article is about'] };
  return groups.flatMap((group) => (group === own ? [] : [group === news ? joined : group]));
}

/** Within one article nothing but the mentions themselves forbids that two are one. */
const anything: Common<Mention, true> = { of: () => true, meet: () => true };

/** Groups in order of their first mention; `mentions` are those of one article. Mentions that resemble nothing are groups of one. */
export function linkMentions(mentions: readonly Mention[]): readonly Group<Mention>[] {
  return withCasualties(grow(mentions, weigh(mentions), new Map(), anything));
}
