/** One event out of the stories that tell of it: what each gives to the title, the day, the figures. */
import type { Claim, Event, When } from '../model.ts';
import { isSetByHand } from '../text/byHand.ts';
import { groupBy, onceBy } from '../text/grouping.ts';
import { printingOf } from '../text/repeats.ts';
import { undated } from '../text/undated.ts';
import { accountFor } from './account.ts';
import { finest, width } from './intervals.ts';
import type { Method } from './policy.ts';
import type { Regrouped } from './regroup.ts';
import type { View } from './sameness.ts';
import type { Sources } from './sources.ts';
import { gistOf, type Trait } from './titles.ts';

/** What copies repeat. */
export interface Reprints {
  /** For a claim that only repeats, the id of the one it repeats. */
  readonly firsts: ReadonlyMap<string, string>;
  /** The same by the claim that is repeated. */
  readonly again: ReadonlyMap<string, readonly Claim[]>;
}

/** What is known of the articles of all events. */
export interface Desk {
  readonly sources: Sources;
  /** Places of the articles, as handed in. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly reprints: Reprints;
  readonly method: Method;
  /** Stories of copies that start out with the story they print again. */
  readonly settled: ReadonlySet<View>;
}

const traitOf = ({ story: { place, agent, target, action, kind } }: View): Trait => ({
  place,
  agent,
  target,
  action,
  kind: kind === 'attack' || kind === 'strike' ? kind : null,
});

/** The finest date of the stories; where several days are concluded and none stated, from the first of them to the last. */
function whenOf(views: readonly View[]): When {
  const deeds = views.filter(({ isAftermath, when }) => !isAftermath && when.precision !== 'none');
  const dates = (deeds.length > 0 ? deeds : views).map(({ when }) => when);
  const best = finest(dates, dates[0] ?? undated);
  if (isSetByHand(best)) return best;
  const rivals = dates.filter((when) => width(when) === width(best) && when.basis === best.basis && when.from !== best.from);
  if (best.basis !== 'inferred' || width(best) !== 1 || rivals.length === 0) return best;
  const told = [best, ...rivals].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const [first, last] = [told[0] ?? best, told.at(-1) ?? best];
  const reasons = ['articles leave different days', ...first.reasons, ...last.reasons];
  return {
    ...best,
    from: first.from,
    to: last.to,
    edtf: `${first.from}/${last.to}`,
    precision: 'range',
    evidence: null,
    clock: null,
    reasons,
  };
}

/** Claims once each: those of articles published first first, in text order, however the articles were handed in. */
function inOrder(claims: readonly Claim[], sources: Sources): readonly Claim[] {
  const unique = [...onceBy(claims, ({ id }) => id)];
  const key = ({ article }: Claim): string =>
    `${sources.get(article)?.published.from ?? '9999'} ${sources.get(article)?.sha256} ${article}`;
  const keys = new Map(unique.map((claim) => [claim, key(claim)]));
  return unique.sort((a, b) => {
    const [one, other] = [keys.get(a) ?? '', keys.get(b) ?? ''];
    return one === other ? a.evidence.focus.start - b.evidence.focus.start : one < other ? -1 : 1;
  });
}

/** Sentences of fewer words may stand in two articles by chance. */
const fewestWords = 8;

/** Claims in a sentence that another article of the event printed before, word for word (a wire text, a paragraph taken over), by the first of them. */
function printedAgain(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, Claim>();
  const again = new Map<string, string>();
  for (const claim of claims) {
    const printing = printingOf(claim, fewestWords);
    if (printing === null) continue;
    const first = firsts.get(printing);
    if (first === undefined) firsts.set(printing, claim);
    else if (first.article !== claim.article) again.set(claim.id, first.id);
  }
  return again;
}

interface Told {
  /** Claims that count. */
  readonly counted: readonly Claim[];
  /** By a claim that counts, those that print it again. */
  readonly again: ReadonlyMap<string, readonly Claim[]>;
}

/** Parts what counts from what is printed again, by a copy or with a paragraph that was taken over. */
function withoutReprints(members: readonly View[], { sources, reprints }: Desk): Told {
  const own = members.flatMap(({ counted }) => counted.filter(({ id }) => !reprints.firsts.has(id)));
  const told = inOrder(own, sources);
  const firsts = printedAgain(told);
  const taken = groupBy(
    told.filter(({ id }) => firsts.has(id)),
    ({ id }) => firsts.get(id) ?? id,
  );
  const counted = told.filter(({ id }) => !firsts.has(id));
  const againOf = (id: string): readonly Claim[] => {
    const paragraphs = taken.get(id) ?? [];
    return [...paragraphs, ...[id, ...paragraphs.map((claim) => claim.id)].flatMap((each) => reprints.again.get(each) ?? [])];
  };
  return { counted, again: new Map(counted.map(({ id }) => [id, againOf(id)])) };
}

/** Claims in the order of their articles, as handed in, and of their text. */
function listed(claims: readonly Claim[], ranks: Desk['ranks']): readonly Claim[] {
  const rank = ({ article }: Claim): number => ranks.get(article) ?? 0;
  return [...onceBy(claims, ({ id }) => id)].sort((a, b) => rank(a) - rank(b) || a.evidence.focus.start - b.evidence.focus.start);
}

/** The story as an event: what it is known by in others is nobody's business any more. */
const alone = ({ story: { action: _action, isNews: _isNews, keywords: _keywords, topics: _topics, ...event } }: View): Event => event;

function merged(members: readonly View[], views: readonly View[], desk: Desk): Event {
  const { counted, again } = withoutReprints(members, desk);
  const statements = inOrder(
    members.flatMap((view) => view.statements),
    desk.sources,
  );
  const fallback = views[0]?.story.id ?? '';
  const { action: _action, ...gist } = gistOf(views.map(traitOf), counted, desk.method.lexicons);
  const heard = inOrder(
    members.flatMap((view) => view.heard),
    desk.sources,
  );
  const claims = listed([...counted, ...[...again.values()].flat(), ...statements], desk.ranks);
  const prominence = views.reduce((sum, { story }) => sum + story.prominence, 0);
  return {
    ...accountFor({ counted, again, statements, heard, fallback }, desk.sources, desk.method),
    ...gist,
    when: whenOf(views),
    claims: claims.map(({ id }) => id),
    articles: [...new Set(claims.map(({ article }) => article))],
    prominence: Math.round(prominence * 1000) / 1000,
    links: views.flatMap(({ story }) => story.links),
  };
}

/** The event of which all members tell; null where they count nobody and none is about it. */
export function eventOf({ members, links, given }: Regrouped, desk: Desk): Event | null {
  const views = members.filter((view) => !desk.settled.has(view));
  const [head] = views;
  if (!head || members.every(({ counted, story }) => counted.length === 0 && !story.isNews)) return null;
  // Stories were summed by majority when they were read.
  const isSummed = desk.method.policy === 'majority' && head.counted.every(({ id }) => !desk.reprints.again.has(id));
  const isUntouched = links.length === 0 && given === null;
  const isAlone = members.length === 1 && isUntouched && isSummed;
  if (isAlone) return alone(head);
  const event = merged(members, views, desk);
  return { ...event, when: given ?? event.when, links: [...event.links, ...links] };
}
