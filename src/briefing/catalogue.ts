/** The claims, articles and events of one briefing under the numbers they are printed with. */
import type { Claim, Edited, Event, EventReference, Location, ReadArticle, Run, Stretch } from '../model.ts';
import { placeOfEvent } from '../text/fullPlace.ts';
import { groupBy } from '../text/grouping.ts';
import { isOutside } from '../text/period.ts';
import { rejectedIn } from '../text/rejected.ts';
import { repeatsOf } from '../text/repeats.ts';
import { position } from '../text/spans.ts';
import { inTime } from './dates.ts';
import { cite } from './wording.ts';

/** Looks things up by id; an id that nothing has is a bug of the room that made it and throws. */
export interface Catalogue {
  readonly articles: readonly ReadArticle[];
  /** In the order of the appendix: by article, then by place in the text. */
  readonly claims: readonly Claim[];
  /** The claims without those that copies only repeat, that a person rejected or that are outside the period: what is counted and compared. */
  readonly told: readonly Claim[];
  /** In the order of the chronology: by time, undated last. */
  readonly events: readonly Event[];
  /** True where every sentence is to say in words which outlets tell it; see `outlets.ts`. */
  readonly isSourced: boolean;
  /** What a person edited. */
  readonly edits: readonly Edited[];
  claim(id: string): Claim;
  claimsOf(ids: readonly string[]): readonly Claim[];
  /** True where the claim only repeats what its original says. */
  isRepeat(claim: Claim): boolean;
  /** True where a person took the claim out. */
  isRejected(claim: Claim): boolean;
  /** True where it tells of other days than those of the briefing: so does its event, or it has none. */
  isOutside(claim: Claim): boolean;
  /** The claim with all claims that repeat it. */
  withRepeats(id: string): readonly string[];
  article(id: string): ReadArticle;
  /** Number of the row in the appendix. */
  numberOf(claim: string): number;
  articleNumber(id: string): number;
  /** Link target of an event in the chronology: `event-3`. */
  anchorOf(event: string): string;
  /** Its number and its link target. */
  referenceTo(event: string): EventReference;
  /** How many events the article tells of. */
  eventsIn(article: string): number;
  /** What is said in the article, but for what it only repeats. */
  statementsIn(article: string): readonly Claim[];
  /** Where it was, with the full name that its sentences give; null where that is not told. */
  placeOf(event: Event): Location | null;
  /** The event that took the claim; null where none did. */
  eventOf(claim: string): Event | null;
  /** Numbers of rows, ascending, each once. */
  marks(claims: readonly string[]): readonly number[];
  cite(claims: readonly string[]): Run;
  /** Line of the claim's focus in the text of its article, from 1. */
  lineOf(claim: Claim): number;
}

/** The claims alone. */
export type Claims = Pick<Catalogue, 'claim' | 'claimsOf'>;

export function catalogue(
  articles: readonly ReadArticle[],
  all: readonly Event[],
  edits: readonly Edited[],
  period: Stretch | null,
): Catalogue {
  const events = all.filter(({ when }) => !isOutside(when, period));
  const claims = articles.flatMap((article) => [...article.claims].sort(inText));
  const repeats = repeatsOf(articles);
  const rejected = rejectedIn(edits);
  const repeaters = groupBy([...repeats.keys()], (id) => repeats.get(id));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const numbers = new Map(claims.map((claim, index) => [claim.id, index + 1]));
  const articlesById = new Map(articles.map((article) => [article.id, article]));
  const articleNumbers = new Map(articles.map((article, index) => [article.id, index + 1]));
  const ordered = [...events].sort((a, b) => inTime(a.when, b.when) || b.prominence - a.prominence || inOrder(a.id, b.id));
  const order = new Map(ordered.map((event, index) => [event.id, index + 1]));
  const anchors = new Map(ordered.map((event, index) => [event.id, `event-${index + 1}`]));
  const places = new Map<string, Location | null>();
  const homes = new Map<string, number>();
  for (const id of ordered.flatMap((event) => event.articles)) homes.set(id, (homes.get(id) ?? 0) + 1);
  const eventsByClaim = new Map(ordered.flatMap((event) => event.claims.map((id) => [id, event] as const)));
  const outside = outsideOf(claims, all, period);
  const told = claims.filter(({ id }) => !repeats.has(id) && !rejected.has(id) && !outside.has(id));
  const spoken = groupBy(
    told.filter(({ kind }) => kind === 'statement'),
    (each) => each.article,
  );
  const claim = (id: string): Claim => found(byId, id);
  const marks = (ids: readonly string[]): readonly number[] => [...new Set(ids.map((id) => found(numbers, id)))].sort((a, b) => a - b);
  return {
    articles,
    claims,
    told,
    events: ordered,
    isSourced: false,
    edits,
    claim,
    claimsOf: (ids) => ids.map(claim),
    isRepeat: ({ id }) => repeats.has(id),
    isRejected: ({ id }) => rejected.has(id),
    isOutside: ({ id }) => outside.has(id),
    withRepeats: (id) => [id, ...(repeaters.get(id) ?? [])],
    article: (id) => found(articlesById, id),
    numberOf: (id) => found(numbers, id),
    articleNumber: (id) => found(articleNumbers, id),
    eventOf: (id) => eventsByClaim.get(id) ?? null,
    eventsIn: (article) => homes.get(article) ?? 0,
    statementsIn: (article) => spoken.get(article) ?? [],
    placeOf: (event) => {
      if (event.place === null) return null;
      const known = places.get(event.id);
      if (known !== undefined) return known;
      const place = placeOfEvent(
        event.place,
        event.claims.map(claim).filter(({ kind }) => kind !== 'statement'),
      );
      places.set(event.id, place);
      return place;
    },
    anchorOf: (id) => found(anchors, id),
    referenceTo: (id) => ({ number: found(order, id), anchor: found(anchors, id) }),
    marks,
    cite: (ids) => cite(marks(ids)),
    lineOf: ({ article, evidence }) => position(found(articlesById, article).text, evidence.focus.start).line,
  };
}

/** Claims of events that are outside the period, and dated ones of no event. */
function outsideOf(claims: readonly Claim[], events: readonly Event[], period: Stretch | null): ReadonlySet<string> {
  if (period === null) return new Set();
  const whenOf = new Map(events.flatMap(({ claims: ids, when }) => ids.map((id) => [id, when] as const)));
  return new Set(claims.filter(({ id, when }) => isOutside(whenOf.get(id) ?? when, period)).map(({ id }) => id));
}

export function articlesOf(claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.map((claim) => claim.article))];
}

function found<Entry>(entries: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`briefing: nothing has the id ${id}`);
  return entry;
}

function inText(a: Claim, b: Claim): number {
  return a.evidence.focus.start - b.evidence.focus.start || a.evidence.focus.end - b.evidence.focus.end || inOrder(a.id, b.id);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
