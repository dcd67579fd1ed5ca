/**
 * Low, best and high of one measure of one event, never adding what overlaps. The rules, by name:
 *
 *   list      parts that one clause lists side by side are added ("two Americans and one Briton" are three)
 *   repeat    claims of the same people are one part: its low and high are the least and the most that anyone gives
 *   disjoint  parts of different nations, or persons of different names, are added even across articles
 *   whole     a count of people unqualified stands beside the sum of parts, never on top of it
 *   subset    "including two children" adds nothing
 *   vague     "many" yields to any number of the same people
 *   zero      "no paramilitaries" adds nothing and lowers nothing
 */
import type { Claim, Figure, MeasureKind, Total, TotalGroup } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { surnameOf } from './mention.ts';

interface Group {
  readonly claims: Claim[];
}

const isVague = (claim: Claim): boolean => claim.quantity?.hedge === 'vague';
const isZero = (claim: Claim): boolean => claim.quantity?.high === 0;

/** Claims that count: those of subsets are left out when their whole is known. */
function countable(claims: readonly Claim[]): readonly Claim[] {
  const ids = new Set(claims.map((claim) => claim.id));
  return claims.filter((claim) => claim.quantity !== null && !(claim.subsetOf !== null && ids.has(claim.subsetOf)));
}

const anyone = new Set(['person', 'people', 'other', 'victim', 'member', 'casualty', 'life', 'individual', 'personnel']);

/** True for "16 people": nobody's nation, trade or name is told. */
function isWhole(claim: Claim): boolean {
  const { nationality, names, role, status } = claim.subject;
  return nationality === null && names.length === 0 && status === 'unknown' && (role === null || anyone.has(role));
}

function sharesName(a: Claim, b: Claim): boolean {
  const surnames = new Set(a.subject.names.map(surnameOf));
  return b.subject.names.some((name) => surnames.has(surnameOf(name)));
}

/** Whether two claims may count the same people. */
function isSamePeople(a: Claim, b: Claim): boolean {
  const one = a.subject;
  const other = b.subject;
  if (one.names.length > 0 && other.names.length > 0) return sharesName(a, b);
  if (one.nationality && other.nationality) return one.nationality === other.nationality;
  if (one.role === other.role) return true;
  const isKnown = one.status !== 'unknown' && other.status !== 'unknown';
  return isKnown ? one.status === other.status : true;
}

/** Claims of one clause list different people, whatever their words. */
const accountKey = (claim: Claim): string => `${claim.article} ${claim.evidence.start}`;

function groupPeople(claims: readonly Claim[]): readonly Group[] {
  const accounts = [...groupBy(claims, accountKey).values()].sort((a, b) => b.length - a.length);
  const groups: Group[] = [];
  for (const account of accounts) {
    const taken = new Set<Group>();
    for (const claim of account) {
      const home = groups.find((group) => !taken.has(group) && group.claims.every((other) => isSamePeople(claim, other)));
      const group = home ?? { claims: [] };
      if (!home) groups.push(group);
      group.claims.push(claim);
      taken.add(group);
    }
  }
  return groups;
}

/** The value that most origins give; of equals, the one said last, then the higher. */
function bestOf(claims: readonly Claim[]): number | null {
  const counts = new Map<number, { voices: Set<string>; last: number }>();
  for (const [order, claim] of claims.entries()) {
    const value = claim.quantity?.low ?? claim.quantity?.high ?? null;
    if (value === null) continue;
    const entry = counts.get(value) ?? { voices: new Set<string>(), last: order };
    entry.voices.add(claim.attribution.name ?? claim.article);
    entry.last = order;
    counts.set(value, entry);
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y.voices.size - x.voices.size || y.last - x.last || b - a);
  return ranked[0]?.[0] ?? null;
}

function figureOf(claims: readonly Claim[]): Figure {
  const exact = claims.filter((claim) => !isVague(claim));
  const used = exact.length > 0 ? exact : claims;
  const lows = used.map((claim) => claim.quantity?.low ?? 0);
  const highs = used.map((claim) => claim.quantity?.high ?? null);
  return {
    low: Math.min(...lows),
    best: bestOf(used),
    high: highs.includes(null) ? null : Math.max(...highs.map((high) => high ?? 0)),
  };
}

function add(figures: readonly Figure[]): Figure {
  const sum = (pick: (figure: Figure) => number | null): number | null =>
    figures.reduce<number | null>((total, figure) => (total === null || pick(figure) === null ? null : total + (pick(figure) ?? 0)), 0);
  return { low: sum((figure) => figure.low), best: sum((figure) => figure.best), high: sum((figure) => figure.high) };
}

function subjectName(claims: readonly Claim[]): string {
  const named = claims.find((claim) => claim.subject.names.length > 0)?.subject.names[0];
  return named ?? claims.find((claim) => claim.subject.text !== '')?.subject.text ?? '';
}

function groupOf({ claims }: Group): TotalGroup {
  return { ...figureOf(claims), subject: subjectName(claims), claims: claims.map((claim) => claim.id) };
}

/** Whole counts and the sum of parts side by side: the least low, the most high. */
function widen(a: Figure, b: Figure): Figure {
  const low = Math.min(a.low ?? 0, b.low ?? 0);
  const high = a.high === null || b.high === null ? null : Math.max(a.high, b.high);
  return { low, best: Math.max(a.best ?? 0, b.best ?? 0), high };
}

/** The total of one measure over the claims of one event; null when none of them counts it. */
export function totalOf(claims: readonly Claim[], measure: MeasureKind): Total | null {
  const all = countable(claims.filter((claim) => claim.kind === measure));
  if (all.length === 0) return null;
  const positive = all.filter((claim) => !isZero(claim));
  const used = positive.length > 0 ? positive : all;
  const exact = used.filter((claim) => !isVague(claim));
  const counted = exact.length > 0 ? exact : used;
  const accounts = groupBy(counted, accountKey);
  const wholes = counted.filter((claim) => isWhole(claim) && accounts.get(accountKey(claim))?.length === 1);
  const parts = groupPeople(counted.filter((claim) => !wholes.includes(claim)));
  const groups = parts.map(groupOf);
  const sum = groups.length > 0 ? add(groups) : null;
  const whole = wholes.length > 0 ? figureOf(wholes) : null;
  const figure = sum && whole ? widen(sum, whole) : (sum ?? whole ?? figureOf(counted));
  return {
    ...figure,
    policy: 'the figure that most origins give; of equals, the one said last',
    isVague: exact.length === 0,
    groups: groups.length > 0 ? groups : [{ ...figure, subject: subjectName(wholes), claims: wholes.map((claim) => claim.id) }],
    claims: counted.map((claim) => claim.id),
  };
}

export const measures = ['killed', 'wounded', 'missing', 'captured', 'displaced'] as const satisfies readonly MeasureKind[];
