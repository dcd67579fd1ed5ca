/**
 * Groups of stories that tell of one happening, found in one sweep through time. What is held is an open window: the stories that one yet
 * to come can still tell of, and what is already linked with them. A group is settled when all its stories have left the window.
 */
import { linkThreshold } from './evidence.ts';
import { type Common, Enmity, type Group, grow, type Pair } from './groups.ts';
import { dayOf, openUntil } from './meeting.ts';
import { Register, season } from './register.ts';
import { type SharedWording, sameness, type View } from './sameness.ts';

/** Stories that are linked, directly or through others; which of them are one event is weighed when all have come. */
interface Cluster {
  readonly views: View[];
  readonly pairs: Pair<View>[];
  until: number;
}

/** Days between two looks at what can be settled. */
const round = 7;

/** Weighed again for those few that link: the reasons of all pairs would be too many to keep. */
function explain(a: View, b: View, shared: SharedWording): string {
  const { points = 0, reasons = [] } = sameness(a, b, shared) ?? {};
  return `${a.source.id} "${a.story.title}" and ${b.source.id} "${b.story.title}": ${reasons.join(', ')} (${points})`;
}

/** Stories that start out together, whatever they look like: those of copies with the ones they print again. */
type Settled = ReadonlyMap<View, View>;

function partnersIn(settled: Settled): ReadonlyMap<View, readonly View[]> {
  const partners = new Map<View, View[]>();
  for (const [copy, first] of settled) {
    for (const [one, other] of [
      [copy, first],
      [first, copy],
    ] as const)
      partners.set(one, [...(partners.get(one) ?? []), other]);
  }
  return partners;
}

class Window<Ground> {
  private readonly register = new Register();
  private readonly clusters = new Map<View, Cluster>();
  private readonly enmity = new Enmity<View>();
  private readonly settled: Settled;
  private readonly partners: ReadonlyMap<View, readonly View[]>;
  private readonly common: Common<View, Ground>;
  /** Stories that wait for those of the season after them. */
  private waiting: View[] = [];
  private looked = Number.NEGATIVE_INFINITY;

  constructor(settled: Settled, common: Common<View, Ground>) {
    this.settled = settled;
    this.partners = partnersIn(settled);
    this.common = common;
  }

  /** The groups that nothing from this story on can change. */
  *enter(view: View): Generator<Group<View>> {
    const day = dayOf(view);
    yield* this.compareBefore(day - season);
    this.register.enter(view);
    this.waiting.push(view);
    this.open(view);
  }

  *close(): Generator<Group<View>> {
    yield* this.compareBefore(Number.POSITIVE_INFINITY);
    yield* this.settle(Number.POSITIVE_INFINITY);
  }

  private open(view: View): void {
    const cluster: Cluster = { views: [view], pairs: [], until: openUntil(view) };
    this.clusters.set(view, cluster);
    for (const partner of this.partners.get(view) ?? []) {
      const known = this.clusters.get(partner);
      if (known) this.unite(known, this.clusters.get(view) ?? cluster);
      else cluster.until = Math.max(cluster.until, dayOf(partner));
    }
  }

  private unite(one: Cluster, other: Cluster): Cluster {
    if (one === other) return one;
    const [large, small] = one.views.length < other.views.length ? [other, one] : [one, other];
    for (const view of small.views) {
      large.views.push(view);
      this.clusters.set(view, large);
    }
    for (const pair of small.pairs) large.pairs.push(pair);
    large.until = Math.max(large.until, small.until);
    return large;
  }

  /** Compares the stories of days before this one with those before them. */
  private *compareBefore(day: number): Generator<Group<View>> {
    const end = this.waiting.findIndex((view) => dayOf(view) >= day);
    const ready = end < 0 ? this.waiting : this.waiting.slice(0, end);
    if (ready.length === 0) return;
    this.waiting = end < 0 ? [] : this.waiting.slice(end);
    for (const view of ready) {
      if (dayOf(view) >= this.looked + round) yield* this.settle(dayOf(view));
      this.compare(view);
    }
  }

  private compare(b: View): void {
    for (const { view: a, shared } of this.register.neighboursOf(b)) {
      const like = sameness(a, b, shared);
      if (!like) this.enmity.part(a, b);
      else if (like.points >= linkThreshold) {
        const [one, other] = [this.clusters.get(a), this.clusters.get(b)];
        if (one && other) this.unite(one, other).pairs.push({ a, b, points: like.points, why: () => explain(a, b, shared) });
      }
    }
  }

  /** Parts with the clusters that no story from this day on can join. */
  private *settle(day: number): Generator<Group<View>> {
    this.looked = day;
    const done = [...new Set(this.clusters.values())].filter(({ until }) => until < day || day === Number.POSITIVE_INFINITY);
    const groups = done.flatMap((cluster) => this.grown(cluster));
    yield* groups.sort((x, y) => this.first(x) - this.first(y));
    for (const { views } of done) {
      for (const view of views) {
        this.clusters.delete(view);
        this.enmity.of.delete(view);
      }
    }
    this.register.leave(
      done.flatMap(({ views }) => views),
      day,
    );
  }

  private first({ members }: Group<View>): number {
    return members[0] ? this.register.placeOf(members[0]) : 0;
  }

  private grown({ views, pairs }: Cluster): readonly Group<View>[] {
    const place = (view: View): number => this.register.placeOf(view);
    views.sort((a, b) => place(a) - place(b));
    pairs.sort((x, y) => y.points - x.points || place(x.a) - place(y.a) || place(x.b) - place(y.b));
    const own = views.flatMap((view): [View, View][] => {
      const first = this.settled.get(view);
      return first ? [[view, first]] : [];
    });
    return grow(views, { pairs, enemies: this.enmity.of }, new Map(own), this.common);
  }
}

/**
 * The groups of stories that come in order of time, each as soon as no later one can belong to it. Time near linear in the stories,
 * memory in those of the open window.
 */
export function* groupsInTime<Ground>(views: Iterable<View>, settled: Settled, common: Common<View, Ground>): Generator<Group<View>> {
  const window = new Window(settled, common);
  for (const view of views) yield* window.enter(view);
  yield* window.close();
}
