/** Joins the stories of all articles that tell of one happening. */
import type { Claim, Event, Regrouping, Story } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import type { Common, Group } from './groups.ts';
import { days } from './intervals.ts';
import { inTime } from './meeting.ts';
import { type Desk, eventOf, type Reprints } from './merge.ts';
import type { Method } from './policy.ts';
import { type Bench, type Regrouped, regroup } from './regroup.ts';
import { aftermathDays, type Dispatch, type View, viewOf } from './sameness.ts';
import type { Source } from './sources.ts';
import { introductionsIn } from './speakers.ts';
import { groupsInTime } from './window.ts';

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
  readonly members: readonly Pick<Dispatch, 'source' | 'story' | 'isMain'>[];
}

function reprintsIn(reports: readonly Report[]): Reprints {
  const firsts = new Map(reports.flatMap(({ repeats }) => [...repeats]));
  const claims = reports.flatMap((report) => report.claims.filter(({ id }) => report.repeats.has(id)));
  return { firsts, again: groupBy(claims, ({ id }) => firsts.get(id) ?? id) };
}

/** The stories of a report, one by one; `rank` is the position of its article among all. */
export function dispatchesOf({ source, stories, claims }: Report, rank: number): readonly Dispatch[] {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const heard = introductionsIn(claims);
  return stories.map((story, at) => {
    const told = story.claims.flatMap((id) => known.get(id) ?? []);
    return { source, rank, story, isMain: at === 0, claims: told, heard };
  });
}

/** What holds for a whole event, also between stories that were never compared: its days meet, one side acted, in one country. */
interface Ground {
  readonly from: number;
  readonly to: number;
  readonly side: string | null;
  readonly country: string | null;
  readonly ranks: ReadonlySet<number>;
}

/** A day concluded from an article's words may be a day off; a flood is told on each of its days. */
function slackOf({ when, isLasting }: View): number {
  if (isLasting) return aftermathDays;
  return when.basis === 'inferred' ? 1 : 0;
}

const common: Common<View, Ground> = {
  of: (view) => ({
    from: view.when.from === null || view.isAftermath ? Number.NEGATIVE_INFINITY : days(view.when.from) - slackOf(view),
    to: view.when.to === null ? Number.POSITIVE_INFINITY : days(view.when.to) + slackOf(view),
    side: view.side,
    country: view.place?.country ?? null,
    ranks: new Set(view.counted.length > 0 ? [view.rank] : []),
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

function benchOf(reports: readonly Report[], { sources, reprints, method }: Desk): Bench {
  const told = new Map(reports.flatMap(({ source, claims }, rank) => claims.map((claim) => [claim.id, { claim, source, rank }] as const)));
  return { sources, method, firsts: reprints.firsts, told: (id) => told.get(id) };
}

/** Events as the sweep through time settles them; those without figures that are no news are none. */
function* eventsOf(groups: Iterable<Regrouped>, deskOf: (group: Regrouped) => Desk): Generator<Joined> {
  for (const group of groups) {
    const event = eventOf(group, deskOf(group));
    if (event) yield { event, members: group.members };
  }
}

function* untouchedIn(groups: Iterable<Group<View>>): Generator<Regrouped> {
  for (const group of groups) yield { ...group, given: null };
}

/**
 * The events of all reports. No event but for news without figures lacks a claim; no claim is in two. What is regrouped by hand comes
 * last, one regrouping after the other.
 */
export function joinStories(reports: readonly Report[], method: Method, regroupings: readonly Regrouping[] = []): Generator<Joined> {
  const views = inTime(reports.flatMap(dispatchesOf).map((dispatch) => viewOf(dispatch, method.lexicons)));
  const reprints = reprintsIn(reports);
  const settled = settledIn(views, reprints);
  const desk: Desk = {
    sources: new Map(reports.map(({ source }) => [source.id, source])),
    ranks: new Map(reports.map(({ source }, rank) => [source.id, rank])),
    reprints,
    method,
    settled: new Set(settled.keys()),
  };
  const groups = groupsInTime(views, settled, common);
  const regrouped = regroupings.length > 0 ? regroup([...groups], regroupings, benchOf(reports, desk)) : untouchedIn(groups);
  return eventsOf(regrouped, () => desk);
}

const nothingReprinted: Reprints = { firsts: new Map(), again: new Map() };

/** All that is known of the articles of one event, where there are no copies and nothing is regrouped. */
const deskFor = ({ members }: Group<View>, method: Method): Desk => ({
  sources: new Map(members.map(({ source }) => [source.id, source])),
  ranks: new Map(members.map(({ source, rank }) => [source.id, rank])),
  reprints: nothingReprinted,
  method,
  settled: new Set(),
});

function* viewsIn(batches: Iterable<readonly Dispatch[]>, { lexicons }: Method): Generator<View> {
  for (const batch of batches) yield* inTime(batch.map((dispatch) => viewOf(dispatch, lexicons)));
}

/**
 * The same of stories that come in batches, each later in time (`dayOf`) than all before it: every event as soon as no later story can
 * belong to it, so that only the stories of the open window are held.
 */
export function joinInTime(batches: Iterable<readonly Dispatch[]>, method: Method): Generator<Joined> {
  return eventsOf(untouchedIn(groupsInTime(viewsIn(batches, method), new Map(), common)), (group) => deskFor(group, method));
}
