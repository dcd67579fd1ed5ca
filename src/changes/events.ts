import type { Comparable, Correspondence, Event, EventGroup, EventPair, Pair } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { pairByLikeness } from './likeness.ts';
import { laterOf } from './pairing.ts';

/** An event of each briefing, and how many claims they share. */
interface Share extends Pair {
  readonly claims: number;
}

/**
 * An event is the same where each holds more than half of the claims of the other that stand in any event of both briefings; there is at most one
 * such. What an event shares with others beside that, or instead of it, shows that it was told apart or put together with them, if one of them is
 * left without its like. What shares nothing is paired by likeness.
 */
export function pairEvents(earlier: Comparable, later: Comparable, claims: readonly Pair[]): Pick<Correspondence, 'events' | 'regrouped'> {
  const shares = sharesOf(earlier, later, claims);
  const [from, to] = [sumBy(shares, (share) => share.earlier), sumBy(shares, (share) => share.later)];
  const isMost = (share: Share): boolean =>
    2 * share.claims > (from.get(share.earlier) ?? 0) && 2 * share.claims > (to.get(share.later) ?? 0);
  const paired: readonly EventPair[] = shares
    .filter(isMost)
    .map((share) => ({ earlier: share.earlier, later: share.later, basis: 'claims' }));
  const read = { earlier: new Set(claims.map((pair) => pair.earlier)), later: new Set(claims.map((pair) => pair.later)) };
  const left = (side: Comparable, known: ReadonlyMap<string, number>, both: ReadonlySet<string>): readonly Event[] =>
    // Claims that both read, and that no event of the other holds, speak against any likeness.
    side.events.filter((event) => !known.has(event.id) && !event.claims.some((id) => both.has(id)));
  const likely = pairByLikeness(
    { events: earlier.events, left: left(earlier, from, read.earlier) },
    { events: later.events, left: left(later, to, read.later) },
  );
  const order = new Map(later.events.map(({ id }, index) => [id, index]));
  const events = [...paired, ...likely].sort((a, b) => (order.get(a.later) ?? 0) - (order.get(b.later) ?? 0));
  return { events, regrouped: groupsOf(shares, paired, earlier, later) };
}

function sumBy(shares: readonly Share[], of: (share: Share) => string): ReadonlyMap<string, number> {
  return new Map([...groupBy(shares, of)].map(([id, own]) => [id, own.reduce((sum, { claims }) => sum + claims, 0)]));
}

/** What people said travels with what is told of them: it counts only for an event that has nothing else. */
function sharesOf(earlier: Comparable, later: Comparable, claims: readonly Pair[]): readonly Share[] {
  const counts = (side: Comparable): ReadonlySet<string> =>
    new Set(side.claims.filter(({ kind }) => kind !== 'statement').map(({ id }) => id));
  const [countedThen, countedNow] = [counts(earlier), counts(later)];
  const isCounted = (event: Event, counted: ReadonlySet<string>): boolean => event.claims.some((id) => counted.has(id));
  const holders = groupBy(
    later.events.flatMap((event) => event.claims.map((claim) => ({ claim, event }))),
    ({ claim }) => claim,
  );
  const partner = laterOf(claims);
  return earlier.events.flatMap((event) => {
    const met = event.claims.flatMap((id) =>
      (holders.get(partner.get(id) ?? '') ?? []).map((held) => ({ event: held.event, counts: countedThen.has(id) })),
    );
    return [...groupBy(met, (each) => each.event)].flatMap(([other, shared]): readonly Share[] => {
      const weighty = shared.filter((each) => each.counts).length;
      const isMute = !isCounted(event, countedThen) || !isCounted(other, countedNow);
      const share = weighty > 0 ? weighty : isMute ? shared.length : 0;
      return share === 0 ? [] : [{ earlier: event.id, later: other.id, claims: share }];
    });
  });
}

/** Events without their like, with all that they share claims with and with the likes of those. */
function groupsOf(shares: readonly Share[], paired: readonly Pair[], earlier: Comparable, later: Comparable): readonly EventGroup[] {
  const [hasLater, hasEarlier] = [new Set(paired.map((pair) => pair.earlier)), new Set(paired.map((pair) => pair.later))];
  const loose = shares.filter((share) => !hasLater.has(share.earlier) || !hasEarlier.has(share.later));
  const touched = new Set(loose.flatMap((share) => [`< ${share.earlier}`, `> ${share.later}`]));
  const likes = paired.filter((pair) => touched.has(`< ${pair.earlier}`) || touched.has(`> ${pair.later}`));
  const groups = joined([...loose, ...likes].map((pair) => [`< ${pair.earlier}`, `> ${pair.later}`]));
  const inOrder = (side: Comparable, sign: '<' | '>', group: ReadonlySet<string>): readonly string[] =>
    side.events.map(({ id }) => id).filter((id) => group.has(`${sign} ${id}`));
  const found = groups.map((group) => ({ earlier: inOrder(earlier, '<', group), later: inOrder(later, '>', group) }));
  const order = new Map(later.events.map(({ id }, index) => [id, index]));
  return found.sort((a, b) => (order.get(a.later[0] ?? '') ?? 0) - (order.get(b.later[0] ?? '') ?? 0));
}

/** Names that hang together by links. */
function joined(links: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  let groups: readonly ReadonlySet<string>[] = [];
  for (const link of links) {
    const met = groups.filter((group) => link.some((name) => group.has(name)));
    groups = [...groups.filter((group) => !met.includes(group)), new Set([...link, ...met.flatMap((group) => [...group])])];
  }
  return groups;
}
