/** Joins the stories of all articles that tell of one happening. */
import type { Claim, Event, Regrouping, Story, When } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { linkThreshold } from './evidence.ts';
import { type Common, Enmity, type Group, grow, type Pair, type Weighing } from './groups.ts';
import { days } from './intervals.ts';
import { type Desk, eventOf, type Reprints } from './merge.ts';
import { inTime, neighboursOf } from './neighbours.ts';
import type { Method } from './policy.ts';
import { type Bench, type Regrouped, regroup } from './regroup.ts';
import { type SharedWording, sameness, type View, viewOf } from './sameness.ts';
import type { Source } from './sources.ts';

/** What one article tells: all that joining needs of it. */
export interface Report {
  readonly source: Source;
  /** Its news first. */
  readonly stories: readonly Story[];
  /** The claims of its stories; others are passed over. */
  readonly claims: readonly Claim[];
  /** Ids of claims that only repeat one of the article it is a copy of, with the id of that one. */
  readonly repeats: ReadonlyMap<string, string>;
}

/** An event, and the stories that it was put together from. */
export interface Joined {
  readonly event: Event;
  readonly members: readonly { readonly source: Source; readonly story: Story }[];
}

function reprintsIn(reports: readonly Report[]): Reprints {
  const firsts = new Map(reports.flatMap(({ repeats }) => [...repeats]));
  const claims = reports.flatMap((report) => report.claims.filter(({ id }) => report.repeats.has(id)));
  return { firsts, again: groupBy(claims, ({ id }) => firsts.get(id) ?? id) };
}

function viewsOf(reports: readonly Report[], lexicons: Lexicons): readonly View[] {
  const views = reports.flatMap(({ source, stories, claims }, rank) => {
    const known = new Map(claims.map((claim) => [claim.id, claim]));
    return stories.map((story) =>
      viewOf(
        story,
        source,
        rank,
        story.claims.flatMap((id) => known.get(id) ?? []),
        lexicons,
      ),
    );
  });
  return inTime(views);
}

function weigh(views: readonly View[]): Weighing<View> {
  const pairs: Pair<View>[] = [];
  const enemies = new Enmity<View>();
  for (const [b, neighbours] of neighboursOf(views)) {
    for (const { view: a, shared } of neighbours) {
      const like = sameness(a, b, shared);
      if (!like) enemies.part(a, b);
      else if (like.points >= linkThreshold) pairs.push({ a, b, points: like.points, why: () => explain(a, b, shared) });
    }
  }
  const order = new Map(views.map((view, place) => [view, place]));
  const rank = (view: View): number => order.get(view) ?? 0;
  pairs.sort((x, y) => y.points - x.points || rank(x.a) - rank(y.a) || rank(x.b) - rank(y.b));
  return { pairs, enemies: enemies.of };
}

/** What holds for a whole event, also between stories that were never compared: its days meet, one side acted, in one country. */
interface Ground {
  readonly from: number;
  readonly to: number;
  readonly side: string | null;
  readonly country: string | null;
  readonly ranks: ReadonlySet<number>;
}

/** A day concluded from an article's words may be a day off. */
const slackOf = ({ basis }: When): number => (basis === 'inferred' ? 1 : 0);

const common: Common<View, Ground> = {
  of: ({ when, side, place, rank, counted, isAftermath }) => ({
    from: when.from === null || isAftermath ? Number.NEGATIVE_INFINITY : days(when.from) - slackOf(when),
    to: when.to === null ? Number.POSITIVE_INFINITY : days(when.to) + slackOf(when),
    side,
    country: place?.country ?? null,
    ranks: new Set(counted.length > 0 ? [rank] : []),
  }),
  meet: (one, other) => {
    const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
    const areApart = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
    // What one article counts in two places it tells of two happenings.
    const isParted = [...other.ranks].some((rank) => one.ranks.has(rank));
    if (from > to || isParted || areApart(one.side, other.side) || areApart(one.country, other.country)) return null;
    return {
      from,
      to,
      side: one.side ?? other.side,
      country: one.country ?? other.country,
      ranks: new Set([...one.ranks, ...other.ranks]),
    };
  },
};

/** Stories of copies start out with the story whose claims they repeat; the news of a copy with the news of its original. */
function settledIn(views: readonly View[], { firsts }: Reprints): ReadonlyMap<View, View> {
  const tellerOf = new Map(views.flatMap((view) => view.counted.filter(({ id }) => !firsts.has(id)).map(({ id }) => [id, view] as const)));
  const newsOf = new Map(views.flatMap((view) => (view.story.isNews ? [[view.source.id, view] as const] : [])));
  const settled = new Map<View, View>();
  for (const view of views) {
    const { copyOf } = view.source;
    if (!copyOf) continue;
    const repeated = view.counted.flatMap(({ id }) => tellerOf.get(firsts.get(id) ?? '') ?? [])[0];
    const first = repeated ?? (view.story.isNews && view.counted.length === 0 ? newsOf.get(copyOf.article) : undefined);
    if (first && first !== view && !settled.has(first)) settled.set(view, first);
  }
  return settled;
}

/** Weighed again for those few that link: a hundred thousand stories have too many pairs to keep the reasons of all. */
function explain(a: View, b: View, shared: SharedWording): string {
  const { points = 0, reasons = [] } = sameness(a, b, shared) ?? {};
  return `${a.source.id} "${a.story.title}" and ${b.source.id} "${b.story.title}": ${reasons.join(', ')} (${points})`;
}

const untouched = (group: Group<View>): Regrouped => ({ ...group, given: null });

function benchOf(reports: readonly Report[], { sources, reprints, method }: Desk): Bench {
  const told = new Map(reports.flatMap(({ source, claims }, rank) => claims.map((claim) => [claim.id, { claim, source, rank }] as const)));
  return { sources, method, firsts: reprints.firsts, told: (id) => told.get(id) };
}

/**
 * The events of all reports, in order of time. No event but for news without figures lacks a claim; no claim is in two. What is
 * regrouped by hand comes last, one regrouping after the other.
 */
export function* joinStories(reports: readonly Report[], method: Method, regroupings: readonly Regrouping[] = []): Generator<Joined> {
  const views = viewsOf(reports, method.lexicons);
  const reprints = reprintsIn(reports);
  const settled = settledIn(views, reprints);
  const groups = grow(views, weigh(views), settled, common);
  const desk: Desk = {
    sources: new Map(reports.map(({ source }) => [source.id, source])),
    ranks: new Map(reports.map(({ source }, rank) => [source.id, rank])),
    reprints,
    method,
    statements: new Map(reports.map(({ source, claims }) => [source.id, claims.filter(({ kind }) => kind === 'statement')])),
    settled: new Set(settled.keys()),
  };
  const regrouped = regroupings.length > 0 ? regroup(groups, regroupings, benchOf(reports, desk)) : groups.map(untouched);
  for (const group of regrouped) {
    const event = eventOf(group, desk);
    if (event) yield { event, members: group.members };
  }
}
