/**
 * What two sights of happenings say of each other, in one article or in two: days, places, sides, means, targets, victims. Points are weights of
 * evidence, not probabilities: four make a link.
 */
import type { Location } from '../model.ts';
import { fold } from '../text/spans.ts';
import { gap, width } from './intervals.ts';
import type { Sight, Victim } from './mention.ts';

/** A count as far as it is bounded. */
type Bounds = Pick<Victim, 'low' | 'high'>;

export interface Likeness {
  readonly points: number;
  /** True where the two name other places: the one is not what the other refers back to. */
  readonly isElsewhere: boolean;
  /** One line for each piece of evidence. */
  readonly reasons: readonly string[];
}

export const linkThreshold = 4;

export interface Evidence {
  readonly points: number;
  readonly reason: string;
  readonly isElsewhere?: true;
}

export const sum = (found: readonly Evidence[]): Likeness => ({
  points: found.reduce((all, { points }) => all + points, 0),
  isElsewhere: found.some(({ isElsewhere }) => isElsewhere === true),
  reasons: found.map(({ reason }) => reason),
});

/** Days; what is dated no closer than to a season says nothing. */
const longestStretch = 100;

/** What days that meet speak for; null where they say nothing. Days that do not meet are another matter. */
export function daysEvidence(a: Sight, b: Sight): Evidence | null {
  const widest = Math.max(width(a.when), width(b.when));
  if (widest <= 2) return { points: 3, reason: `same day (${a.when.edtf})` };
  if (widest <= 7) return { points: 2, reason: `days within one week (${a.when.edtf}, ${b.when.edtf})` };
  if (widest <= 31) return { points: 1.5, reason: `same month (${a.when.edtf}, ${b.when.edtf})` };
  return widest <= longestStretch ? { points: 1, reason: `times that meet (${a.when.edtf}, ${b.when.edtf})` } : null;
}

/** Both are dated, and by days that do not meet. */
export const areApart = (a: Sight, b: Sight): boolean =>
  a.when.precision !== 'none' && b.when.precision !== 'none' && gap(a.when, b.when) > 0;

/** "Iraqi air base", "U.S. embassy": described by whose it is. */
const describedSite = /^\S+(?: \p{Ll}+)+$/u;
const generic = /^(?:base|airbase|air base|camp|town|city|village)$/;

/** Where the wounded, the dead and the culprits are brought: no place of the deed. */
const broughtTo =
  /\b(?:hospitals?|clinic|medical cent(?:er|re)|trauma cent(?:er|re)|infirmary|morgue|mortuary|prison|jail|courthouse|police station)\b/i;
export const isBroughtTo = (place: string): boolean => broughtTo.test(place);

/** "Baghdad" and "Baghdad airport" are one neighbourhood. */
function areRelated(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  return one.includes(other) || other.includes(one);
}

/** Same place, same country, two countries, or two places by name that may lie in each other. */
export function placeEvidence(a: Sight, b: Sight): Evidence | 'forbidden' | null {
  const one = a.place;
  const other = b.place;
  if (!one || !other) return null;
  const isSame = fold(one.name) === fold(other.name) && one.name !== one.country && !generic.test(fold(one.name));
  if (isSame) return { points: 3, reason: `same place (${one.name})` };
  if (one.country && other.country && one.country !== other.country) return 'forbidden';
  const isNamed = ({ name, country }: Location): boolean => name !== country && /^\p{Lu}/u.test(name) && !describedSite.test(name);
  if (isNamed(one) && isNamed(other) && !areRelated(one.name, other.name))
    return { points: -2, reason: `other places (${one.name}, ${other.name})`, isElsewhere: true };
  return sameCountry(a, b);
}

export function sameCountry({ place: one }: Sight, { place: other }: Sight): Evidence | null {
  return one?.country && one.country === other?.country ? { points: 1, reason: `same country (${one.country})` } : null;
}

export function isSamePeople(a: Victim, b: Victim): boolean {
  if (a.kind !== b.kind) return false;
  if (a.nationality && b.nationality) return a.nationality === b.nationality;
  return a.role !== null && a.role === b.role && !(a.nationality || b.nationality);
}

export const areEqual = (a: Bounds, b: Bounds): boolean => a.low === b.low && a.high === b.high;

export const meets = (a: Bounds, b: Bounds): boolean =>
  (a.low ?? 0) <= (b.high ?? Number.POSITIVE_INFINITY) && (b.low ?? 0) <= (a.high ?? Number.POSITIVE_INFINITY);

/** "No Americans were killed" is not told of the attack that killed two. */
export function contradict(a: Sight, b: Sight): boolean {
  return a.victims.some((one) => b.victims.some((other) => isSamePeople(one, other) && (one.high === 0) !== (other.high === 0)));
}

/** The injury that both name, if any. */
export function sharedInjury(a: Sight, b: Sight): string | null {
  const injuries = new Set(a.victims.flatMap(({ detail }) => (detail?.includes('injury') ? [detail] : [])));
  return b.victims.find(({ detail }) => detail !== null && injuries.has(detail))?.detail ?? null;
}

export function nameEvidence(a: Sight, b: Sight): Evidence | null {
  const shared = [...a.names].find((name) => b.names.has(name));
  return shared ? { points: 5, reason: `the same victim by name (${shared})` } : null;
}

/** A side seldom strikes its own: American dead are not told of an American strike unless one mention says both. */
const strikesOwn = (a: Sight, b: Sight): boolean =>
  b.side === null && b.victims.some(({ nationality, high }) => nationality !== null && nationality === a.side && high !== 0);

export function sideEvidence(a: Sight, b: Sight): Evidence | 'forbidden' | null {
  if (strikesOwn(a, b) || strikesOwn(b, a)) return 'forbidden';
  if (!a.side || !b.side) return null;
  return a.side === b.side ? { points: 1.5, reason: `the same side acted (${a.side})` } : 'forbidden';
}

export function meansEvidence(a: Sight, b: Sight): Evidence | null {
  if (a.means.size === 0 || b.means.size === 0) return null;
  const shared = [...a.means].find((word) => b.means.has(word));
  return shared ? { points: 1, reason: `the same means (${shared})` } : { points: -0.5, reason: 'other means' };
}

export function targetEvidence(a: Sight, b: Sight): readonly Evidence[] {
  const found: Evidence[] = [];
  if (a.target && a.target === b.target) found.push({ points: 1.5, reason: `the same target (${a.target})` });
  const shared = a.targets.find((count) => b.targets.includes(count));
  if (shared !== undefined) found.push({ points: 2, reason: `the same number of targets (${shared})` });
  return found;
}
