/**
 * Which stories are worth comparing: those that share a name, a place, a victim, near in time. Blocking instead of all pairs: for each
 * thing a story is known by, only the few stories before it in time that are known by it too.
 */
import { fold } from '../text/spans.ts';
import { days, gap } from './intervals.ts';
import { aftermathDays, knownToll, newsDays, type SharedWording, type View } from './sameness.ts';

/** Of each thing it is known by, so many stories before it are looked at; others that tell the same are tied to those. */
const reach = 16;
/** Of all of these, so many are compared in full, those with the most names in common. */
const mostCompared = 16;
/** Days around a story in which names are told often or seldom. */
const season = 10;
/** Counted to the stories around, so that among five of them a shared name still tells something. */
const smoothing = 10;
/** A telling with fewer names than this counts as one of so many rare ones: "Iraq" alone is no wording. */
const leastNames = 5;
const leastTopics = 8;

/** Where a story stands in time: its first day, or the days before its article came out; 0 where nobody knows. */
function dayOf({ when, source }: View): number {
  if (when.from !== null) return days(when.from);
  if (when.to !== null) return days(when.to);
  const { from } = source.published;
  return from === null ? 0 : days(from) - newsDays;
}

/** The dead of a year: by them what is recalled long after finds what was told on its day, however much was told between. */
function tollOf({ story, when }: View): readonly string[] {
  const dead = story.totals.killed?.low ?? 0;
  return dead < knownToll ? [] : [`${dead} dead of ${when.from?.slice(0, 4) ?? 'no year'}`];
}

/** What a story is known by beside the names of its telling. */
function signsOf(view: View): readonly string[] {
  const { place, names, victims, side, target } = view;
  return [
    ...tollOf(view),
    ...(place ? [`at ${fold(place.name)}`] : []),
    ...(place?.country ? [`in ${place.country}`] : []),
    ...[...names].map((name) => `victim ${name}`),
    ...victims.map(({ kind, nationality, role, low }) => `${kind} ${low} ${nationality ?? role}`),
    ...victims.flatMap(({ nationality, detail }) => [
      ...(nationality === null ? [] : [`of ${nationality}`]),
      ...(detail === null ? [] : [`with ${detail}`]),
    ]),
    ...(side === null ? [] : [`by ${side}`]),
    ...(target === null ? [] : [`on ${target}`]),
  ];
}

/** Index of the first entry that is not less. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const countAround = (sorted: readonly number[], day: number): number =>
  lowerBound(sorted, day + season + 1) - lowerBound(sorted, day - season);

/** Stories known by one thing, in order of time. */
interface Posting {
  readonly days: number[];
  readonly places: number[];
}

/** The names of one telling by their numbers, ascending, and how much each tells: much where few stories of its days have it. */
interface Weighed {
  readonly names: readonly number[];
  readonly weights: readonly number[];
  readonly sum: number;
}

interface Wording {
  readonly names: Weighed;
  readonly topics: Weighed;
}

/** The weight of the names that both have, as a share of the lighter of the two. */
function sharedOf(one: Weighed, other: Weighed, least: number): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.names.length && j < other.names.length; ) {
    const apart = (one.names[i] ?? 0) - (other.names[j] ?? 0);
    if (apart === 0) shared += Math.min(one.weights[i] ?? 0, other.weights[j] ?? 0);
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return shared / Math.max(least, Math.min(one.sum, other.sum));
}

/** Tellings of fewer names or other words count as of so many rare ones. */
const least = Math.log(smoothing);

const sharedWording = (one: Wording, other: Wording): SharedWording => ({
  names: sharedOf(one.names, other.names, leastNames * least),
  topics: sharedOf(one.topics, other.topics, leastTopics * least),
});

/** A story before another, with how much of their names and of their other words they share. */
export interface Neighbour {
  readonly view: View;
  readonly shared: SharedWording;
}

/** Days that cannot meet need no comparing; a day that was concluded may be a day off. */
const mayMeet = (one: View, other: View): boolean =>
  gap(one.when, other.when) <= (one.isAftermath || other.isAftermath ? aftermathDays : 1);

const topicKey = (word: string): string => `about ${word}`;

const keysOf = (view: View): readonly string[] => [...view.story.keywords, ...view.story.topics.map(topicKey), ...signsOf(view)];

/** Stories in order of time, by what they are known by. */
class Register {
  private readonly numbers = new Map<string, number>();
  private readonly postings: Posting[] = [];
  private readonly views: readonly View[];
  private readonly days: readonly number[];

  constructor(views: readonly View[]) {
    this.views = views;
    this.days = views.map(dayOf);
    for (const [place, view] of views.entries()) for (const key of keysOf(view)) this.enter(key, place);
  }

  private enter(key: string, place: number): void {
    const number = this.numbers.get(key) ?? this.postings.length;
    if (number === this.postings.length) {
      this.numbers.set(key, number);
      this.postings.push({ days: [], places: [] });
    }
    const posting = this.postings[number];
    if (!posting || posting.places.at(-1) === place) return;
    posting.days.push(this.days[place] ?? 0);
    posting.places.push(place);
  }

  private numbersOf(keys: readonly string[]): readonly number[] {
    return keys.flatMap((key) => this.numbers.get(key) ?? []);
  }

  wordingOf(place: number): Wording {
    const { keywords = [], topics = [] } = this.views[place]?.story ?? {};
    return { names: this.weighed(place, keywords), topics: this.weighed(place, topics.map(topicKey)) };
  }

  private weighed(place: number, keys: readonly string[]): Weighed {
    const day = this.days[place] ?? 0;
    const around = countAround(this.days, day) + smoothing;
    const names = [...this.numbersOf(keys)].sort((a, b) => a - b);
    const weights = names.map((name) => Math.log(around / Math.max(1, countAround(this.postings[name]?.days ?? [], day))));
    return { names, weights, sum: weights.reduce((sum, weight) => sum + weight, 0) };
  }

  /** The nearest stories before the one at `place` that are known by the same, those that share the most telling names first. */
  before(place: number, { names, topics }: Wording): readonly number[] {
    const view = this.views[place];
    if (!view) return [];
    const shared = new Map<number, number>();
    const count = (number: number, weight: number): void => {
      const places = this.postings[number]?.places ?? [];
      const end = lowerBound(places, place);
      for (let at = Math.max(0, end - reach); at < end; at++) {
        const other = places[at] ?? 0;
        shared.set(other, (shared.get(other) ?? 0) + weight);
      }
    };
    for (const { names: keys, weights } of [names, topics]) for (const [at, key] of keys.entries()) count(key, weights[at] ?? 0);
    for (const sign of this.numbersOf(signsOf(view))) count(sign, 1);
    const likely = [...shared].filter(([other]) => mayMeet(view, this.views[other] ?? view));
    return likely
      .sort(([a, x], [b, y]) => y - x || b - a)
      .slice(0, mostCompared)
      .map(([other]) => other);
  }
}

/** Every story with its neighbours before it; `views` are in order of time, see `inTime`. */
export function* neighboursOf(views: readonly View[]): Generator<readonly [view: View, before: readonly Neighbour[]]> {
  const register = new Register(views);
  const wordings: Wording[] = [];
  for (const [place, own] of views.entries()) {
    const wording = register.wordingOf(place);
    wordings.push(wording);
    const before = register.before(place, wording).flatMap((other) => {
      const [view, told] = [views[other], wordings[other]];
      return view && told ? [{ view, shared: sharedWording(wording, told) }] : [];
    });
    yield [own, before];
  }
}

/** Stories in an order that depends on what they tell alone. */
export function inTime(views: readonly View[]): readonly View[] {
  const key = new Map(views.map((view) => [view, dayOf(view)]));
  const order = (view: View): string => `${view.source.published.from ?? '9999'} ${view.source.sha256} ${view.story.id} ${view.source.id}`;
  return [...views].sort((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0) || (order(a) < order(b) ? -1 : 1));
}
