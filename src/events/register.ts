/**
 * Which stories are worth comparing: those that share a name, a place, a victim, near in time. Blocking instead of all pairs: for each
 * thing a story is known by, only the few stories before it in time that are known by it too. Stories enter in order of time and leave when
 * nothing later can tell of the same; what nobody is known by any more is forgotten.
 */
import { fold } from '../text/spans.ts';
import { mayMeet, type Stretch, stretchOf } from './meeting.ts';
import { knownToll, type SharedWording, type View } from './sameness.ts';

/** Of each thing it is known by, so many stories before it are looked at; others that tell the same are tied to those. */
const reach = 16;
/** Of all of these, so many are compared in full, those with the most names in common. */
const mostCompared = 16;
/** Days around a story in which names are told often or seldom: it can be compared when those of so many days after it are known. */
export const season = 10;
/** Counted to the stories around, so that among five of them a shared name still tells something. */
const smoothing = 10;
/** A telling with fewer names than this counts as one of so many rare ones: "Iraq" alone is no wording. */
const leastNames = 5;
const leastTopics = 8;

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
  /** What it is called among all. */
  readonly number: number;
  readonly days: number[];
  readonly places: number[];
}

/** The names of one telling by their numbers, ascending, and how much each tells: much where few stories of its days have it. */
interface Weighed {
  readonly postings: readonly Posting[];
  readonly weights: readonly number[];
  readonly sum: number;
}

/** How a story is told; set when it is compared. */
interface Wording {
  readonly names: Weighed;
  readonly topics: Weighed;
}

/** The weight of the names that both have, as a share of the lighter of the two. */
function sharedOf(one: Weighed, other: Weighed, least: number): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.postings.length && j < other.postings.length; ) {
    const apart = (one.postings[i]?.number ?? 0) - (other.postings[j]?.number ?? 0);
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

/** A story in the register. */
interface Entry {
  readonly view: View;
  readonly names: readonly Posting[];
  readonly topics: readonly Posting[];
  readonly signs: readonly Posting[];
  readonly stretch: Stretch;
  /** Null until it is compared. */
  wording: Wording | null;
}

const byNumber = (a: Posting, b: Posting): number => a.number - b.number;

export class Register {
  private readonly entries = new Map<number, Entry>();
  private readonly places = new Map<View, number>();
  private readonly postings = new Map<string, Posting>();
  /** The first day of every story that ever entered. */
  private readonly days: number[] = [];
  private numbered = 0;

  /** Stories enter in order of time. */
  enter(view: View): void {
    const place = this.days.length;
    const stretch = stretchOf(view);
    this.days.push(stretch.first);
    const enter = (key: string): Posting => this.post(key, place);
    this.places.set(view, place);
    this.entries.set(place, {
      view,
      names: view.story.keywords.map(enter).sort(byNumber),
      topics: view.story.topics.map((word) => enter(`about ${word}`)).sort(byNumber),
      signs: [...new Set(signsOf(view))].map(enter),
      stretch,
      wording: null,
    });
  }

  private post(key: string, place: number): Posting {
    const known = this.postings.get(key);
    const posting = known ?? { number: this.numbered++, days: [], places: [] };
    if (!known) this.postings.set(key, posting);
    if (posting.places.at(-1) !== place) {
      posting.days.push(this.days[place] ?? 0);
      posting.places.push(place);
    }
    return posting;
  }

  /** Position of a story in order of time. */
  placeOf(view: View): number {
    return this.places.get(view) ?? 0;
  }

  private weighed(postings: readonly Posting[], day: number): Weighed {
    const around = countAround(this.days, day) + smoothing;
    const weights = postings.map(({ days }) => Math.log(around / Math.max(1, countAround(days, day))));
    return { postings, weights, sum: weights.reduce((sum, weight) => sum + weight, 0) };
  }

  /** The stories before this one that are most like it; all of the `season` after it have entered, and all before it were asked for. */
  neighboursOf(view: View): readonly Neighbour[] {
    const place = this.placeOf(view);
    const entry = this.entries.get(place);
    if (!entry) return [];
    const day = this.days[place] ?? 0;
    const wording = { names: this.weighed(entry.names, day), topics: this.weighed(entry.topics, day) };
    entry.wording = wording;
    return this.before(place, entry, wording).flatMap((other) =>
      other.wording ? [{ view: other.view, shared: sharedWording(wording, other.wording) }] : [],
    );
  }

  /** The nearest stories before the one at `place` that are known by the same, those that share the most telling names first. */
  private before(place: number, { stretch, signs }: Entry, { names, topics }: Wording): readonly Entry[] {
    const shared = new Map<number, number>();
    const count = ({ places }: Posting, weight: number): void => {
      const end = lowerBound(places, place);
      for (let at = Math.max(0, end - reach); at < end; at++) {
        const other = places[at] ?? 0;
        shared.set(other, (shared.get(other) ?? 0) + weight);
      }
    };
    for (const { postings, weights } of [names, topics]) for (const [at, posting] of postings.entries()) count(posting, weights[at] ?? 0);
    for (const sign of signs) count(sign, 1);
    const likely: { readonly entry: Entry; readonly other: number; readonly weight: number }[] = [];
    for (const [other, weight] of shared) {
      const entry = this.entries.get(other);
      if (entry && mayMeet(entry.stretch, stretch)) likely.push({ entry, other, weight });
    }
    return likely
      .sort((a, b) => b.weight - a.weight || b.other - a.other)
      .slice(0, mostCompared)
      .map(({ entry }) => entry);
  }

  /** Stories that nothing after `day` can meet leave; they are counted for a season more. */
  leave(views: Iterable<View>, day: number): void {
    for (const view of views) {
      this.entries.delete(this.placeOf(view));
      this.places.delete(view);
    }
    for (const [key, posting] of this.postings) this.prune(key, posting, day - season);
  }

  private prune(key: string, posting: Posting, from: number): void {
    const { days, places } = posting;
    let kept = 0;
    for (const [at, place] of places.entries()) {
      const day = days[at] ?? 0;
      if (day < from && !this.entries.has(place)) continue;
      days[kept] = day;
      places[kept++] = place;
    }
    days.length = kept;
    places.length = kept;
    if (kept === 0) this.postings.delete(key);
  }
}
