/**
 * Events as a person put them, after all joining: what he merges becomes one, what he splits becomes an event of its own, and all else
 * stays as it was. A merge keeps the events it takes as parts, so that a split by any of their claims takes it back to the letter.
 */
import type { Claim, Regrouping, Story, When } from '../model.ts';
import { undated } from '../text/undated.ts';
import { accountFor } from './account.ts';
import type { Group } from './groups.ts';
import { finest } from './intervals.ts';
import type { Method } from './policy.ts';
import { type View, viewOf } from './sameness.ts';
import type { Source, Sources } from './sources.ts';
import { gistOf } from './titles.ts';

/** The stories of one event, and the date that was set for it; null where none was. */
export interface Regrouped extends Group<View> {
  readonly given: When | null;
}

/** An event in the making: what it was put together from by hand, one part unless something was merged. */
interface Whole {
  readonly parts: readonly Regrouped[];
  /** What was merged, one line each. */
  readonly links: readonly string[];
}

/** A claim in its article. */
export interface Told {
  readonly claim: Claim;
  readonly source: Source;
  /** Position of the article among all. */
  readonly rank: number;
}

/** What regrouping needs to know of all articles. */
export interface Bench {
  readonly sources: Sources;
  readonly method: Method;
  /** For a claim that only repeats, the id of the one it repeats. */
  readonly firsts: ReadonlyMap<string, string>;
  told(id: string): Told | undefined;
}

type Ids = ReadonlySet<string>;

const isNamed = (ids: Ids): ((claim: Claim) => boolean) => {
  return ({ id }) => ids.has(id);
};

const claimsIn = (views: readonly View[]): readonly Claim[] => views.flatMap(({ counted, statements }) => [...counted, ...statements]);

const holds = (ids: Ids): ((part: Regrouped) => boolean) => {
  return ({ members }) => claimsIn(members).some(isNamed(ids));
};

const one = (part: Regrouped): Whole => ({ parts: [part], links: [] });

/** Nothing is known of their event but what was read of these claims: it has their day, or none. */
function viewAlone(claims: readonly Claim[], { source, rank }: Told, prominence: number, { sources, method }: Bench): View {
  const counted = claims.filter(({ kind }) => kind !== 'statement');
  const statements = claims.filter(({ kind }) => kind === 'statement');
  const traits = counted.map(({ place, agent, action }) => ({ place, agent, action, target: null, kind: null }));
  const own = counted.map((claim) => claim.when);
  const story: Story = {
    ...accountFor({ counted, again: new Map(), statements, heard: statements, fallback: claims[0]?.id ?? '' }, sources, method),
    ...gistOf(traits, counted, method.lexicons),
    when: finest(own, undated),
    articles: [source.id],
    prominence,
    links: [],
    isNews: false,
    keywords: [],
    topics: [],
  };
  return viewOf({ source, rank, story, isMain: false, claims, heard: [] }, method.lexicons);
}

const lineOf = ({ by, at, reason }: Regrouping, deed: string): string => `${deed} by ${by}, ${at}: ${reason}`;

/** What leaves a story: named claims, by article as they were told. */
function leaving(view: View, ids: Ids, bench: Bench): readonly View[] {
  const all = claimsIn([view]);
  const named = all.filter(isNamed(ids));
  const [first] = named;
  const told = first && bench.told(first.id);
  return told ? [viewAlone(named, told, (view.story.prominence * named.length) / all.length, bench)] : [];
}

function staying(view: View, ids: Ids, { method }: Bench): readonly View[] {
  const all = claimsIn([view]);
  const rest = all.filter((claim) => !ids.has(claim.id));
  if (rest.length === all.length) return [view];
  const { source, rank, isMain, heard } = view;
  const story = { ...view.story, prominence: (view.story.prominence * rest.length) / all.length };
  return rest.length > 0 || story.isNews ? [viewOf({ source, rank, story, isMain, claims: rest, heard }, method.lexicons)] : [];
}

/** What stays of an event and what leaves it. All stays where nothing would be left that counts. */
interface Parting {
  readonly stays: readonly Whole[];
  readonly leaves: readonly Regrouped[];
}

function partClaims(part: Regrouped, ids: Ids, regrouping: Regrouping, bench: Bench): Parting {
  const rest = part.members.flatMap((view) => staying(view, ids, bench));
  if (rest.every(({ counted }) => counted.length === 0)) return { stays: [one(part)], leaves: [] };
  const own = part.members.flatMap((view) => leaving(view, ids, bench));
  return {
    stays: [one({ ...part, members: rest, links: [...part.links, lineOf(regrouping, 'claims taken out')] })],
    leaves: [{ members: own, links: [lineOf(regrouping, 'taken out of another event')], given: null }],
  };
}

/** Of events merged by hand, those that are named leave; where all are, every one is itself again. */
function partWhole(whole: Whole, ids: Ids, regrouping: Regrouping, bench: Bench): Parting {
  const named = whole.parts.filter(holds(ids));
  const [only] = whole.parts;
  if (named.length === 0) return { stays: [whole], leaves: [] };
  if (whole.parts.length === 1 && only) return partClaims(only, ids, regrouping, bench);
  if (named.length === whole.parts.length) return { stays: whole.parts.map(one), leaves: [] };
  const parts = whole.parts.filter((part) => !named.includes(part));
  return { stays: [{ parts, links: parts.length > 1 ? whole.links : [] }], leaves: named };
}

/** Counts that no story took can be put into an event, or make one; statements and troops cannot. */
const nowhere: ReadonlySet<Claim['kind']> = new Set(['statement', 'troops']);

/** The named claims that are in no event, each as a part of one. */
function loose(wholes: readonly Whole[], ids: Ids, regrouping: Regrouping, bench: Bench): readonly Regrouped[] {
  const taken = new Set(wholes.flatMap(({ parts }) => parts.flatMap(({ members }) => claimsIn(members).map(({ id }) => id))));
  const free = [...ids].flatMap((id) => (taken.has(id) ? [] : (bench.told(id) ?? [])));
  const links = [lineOf(regrouping, 'a claim in no event taken up')];
  return free
    .filter(({ claim }) => !nowhere.has(claim.kind))
    .map((told) => ({ members: [viewAlone([told.claim], told, 0, bench)], links, given: null }));
}

function split(wholes: readonly Whole[], ids: Ids, regrouping: Regrouping, bench: Bench): readonly Whole[] {
  const partings = wholes.map((whole) => partWhole(whole, ids, regrouping, bench));
  const parts = [...loose(wholes, ids, regrouping, bench), ...partings.flatMap(({ leaves }) => leaves)];
  const links = parts.length > 1 ? [lineOf(regrouping, 'taken out together')] : [];
  return [...partings.flatMap(({ stays }) => stays), ...(parts.length > 0 ? [{ parts, links }] : [])];
}

function merge(wholes: readonly Whole[], ids: Ids, regrouping: Regrouping, bench: Bench): readonly Whole[] {
  const named = [...wholes.filter(({ parts }) => parts.some(holds(ids))), ...loose(wholes, ids, regrouping, bench).map(one)];
  const [first] = named;
  if (named.length < 2) return wholes;
  const links = [...named.flatMap((whole) => whole.links), lineOf(regrouping, 'merged')];
  const merged = { parts: named.flatMap(({ parts }) => parts), links };
  const others = wholes.flatMap((whole) => (whole === first ? [merged] : named.includes(whole) ? [] : [whole]));
  return others.includes(merged) ? others : [...others, merged];
}

function date(wholes: readonly Whole[], ids: Ids, given: When | null): readonly Whole[] {
  const dated = (parts: Whole['parts']): Whole['parts'] => parts.map((part) => ({ ...part, given }));
  return wholes.map((whole) => (whole.parts.some(holds(ids)) ? { ...whole, parts: dated(whole.parts) } : whole));
}

/** One regrouping after the other, in their order. */
export function regroup(groups: readonly Group<View>[], regroupings: readonly Regrouping[], bench: Bench): readonly Regrouped[] {
  let wholes: readonly Whole[] = groups.map((group) => one({ ...group, given: null }));
  for (const regrouping of regroupings) {
    const ids = new Set(regrouping.claims.map((id) => bench.firsts.get(id) ?? id));
    if (regrouping.action === 'merge') wholes = merge(wholes, ids, regrouping, bench);
    else if (regrouping.action === 'split') wholes = split(wholes, ids, regrouping, bench);
    else wholes = date(wholes, ids, regrouping.when);
  }
  return wholes.map(({ parts, links }) => ({
    members: parts.flatMap(({ members }) => members),
    links: [...parts.flatMap((part) => part.links), ...links],
    given: parts.find(({ given }) => given !== null)?.given ?? null,
  }));
}
