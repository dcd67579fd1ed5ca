/** Killed and wounded of one event by side or status of the victims, as far as the texts tell them apart. */
import type { CasualtyMeasure, CasualtyShare, Claim, Event, PersonStatus, SeriesPoint } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { figureText, quantityText } from './quantities.ts';
import { type Counted, claimsIn, tollOf } from './toll.ts';
import { casualtyMeasure, isDisputed, pointOf } from './totals.ts';

/** The group that a claim's people belong to, in words; empty where its text does not say. */
type GroupOf = (claim: Claim) => string;

/** What is said where the text tells no group, and where one figure counts several. */
interface Sorting {
  readonly groupOf: GroupOf;
  readonly untold: string;
  readonly mixed: string;
}

const statusWords: Readonly<Record<PersonStatus, string>> = {
  civilian: 'civilians',
  military: 'military',
  police: 'police',
  militant: 'militants',
  mixed: 'civilians and combatants together',
  unknown: '',
};

export const sideOf: Sorting = {
  groupOf: ({ subject }) => subject.nationality ?? '',
  untold: 'side not stated',
  mixed: 'more than one side',
};

export const statusOf: Sorting = {
  groupOf: ({ subject }) => statusWords[subject.status],
  untold: 'status not stated',
  mixed: 'civilians and combatants together',
};

const measures = ['killed', 'wounded'] as const;
type Measure = (typeof measures)[number];

interface Share {
  readonly group: string;
  readonly measure: CasualtyMeasure;
  readonly claims: readonly Claim[];
}

const unstated: CasualtyMeasure = { total: null, text: 'not stated', isVague: false, isDisputed: false, points: [] };

/** The groups of both measures, in order of telling; together they hold every figure of the event once. */
export function sharesOf(lookup: Catalogue, event: Event, sorting: Sorting): readonly CasualtyShare[] {
  const shares = { killed: measureShares(lookup, event, 'killed', sorting), wounded: measureShares(lookup, event, 'wounded', sorting) };
  const groups = new Set(measures.flatMap((measure) => shares[measure].map(({ group }) => group)));
  return [...groups].map((group) => {
    const [killed, wounded] = measures.map((measure) => shares[measure].find((share) => share.group === group));
    return {
      group,
      killed: killed?.measure ?? unstated,
      wounded: wounded?.measure ?? unstated,
      cite: lookup.marks([killed, wounded].flatMap((share) => share?.claims ?? []).map(({ id }) => id)),
    };
  });
}

/** A figure in dispute, or one that its parts do not add up to, stays whole. */
function measureShares(lookup: Catalogue, event: Event, measure: Measure, { groupOf, untold, mixed }: Sorting): readonly Share[] {
  const toll = tollOf(lookup, event, measure);
  if (!toll) return [];
  const whole = casualtyMeasure(lookup, event, measure);
  const groups = new Map<string, Counted[]>();
  for (const counted of toll.groups) {
    const group = groupOf(counted.claim);
    groups.set(group, [...(groups.get(group) ?? []), counted]);
  }
  const [[only = ''] = [], ...others] = groups;
  if (others.length === 0) return [{ group: only || untold, measure: whole, claims: claimsIn(toll) }];
  if (isDisputed(event, measure) || !addsUp(toll.groups, whole)) return [{ group: mixed, measure: whole, claims: claimsIn(toll) }];
  return [...groups].map(([group, counted]) => ({
    group: group || untold,
    measure: summed(counted),
    claims: counted.flatMap(({ same }) => same),
  }));
}

function addsUp(groups: readonly Counted[], { total }: CasualtyMeasure): boolean {
  const sum = sumOf(groups);
  return total !== null && sum.low === total.low && sum.high === total.high;
}

function sumOf(groups: readonly Counted[]): { readonly low: number | null; readonly high: number | null } {
  const ends = groups.map(({ claim }) => ({ low: claim.quantity?.low ?? null, high: claim.quantity?.high ?? null }));
  const add = (end: 'low' | 'high'): number | null =>
    ends.reduce<number | null>((sum, each) => (sum === null || each[end] === null ? null : sum + each[end]), 0);
  return { low: add('low'), high: add('high') };
}

/** What the groups of one side count together: a single one in its own words. */
function summed(groups: readonly Counted[]): CasualtyMeasure {
  const { low, high } = sumOf(groups);
  const total = { low, best: low ?? high, high };
  const [first, ...others] = groups;
  const text = first && others.length === 0 ? quantityText(first.claim.quantity) : figureText(total);
  return { total, text, isVague: false, isDisputed: false, points: pointsOf(groups, total.best, text) };
}

/** One mark for the sum, in the voice of its claims: claimed only when all of them are. */
function pointsOf(groups: readonly Counted[], number: number | null, text: string): readonly SeriesPoint[] {
  const points = groups.flatMap(({ claim }) => pointOf(claim) ?? []);
  const [point = null] = [points.find(({ stance }) => stance === 'asserted') ?? points[0]];
  return point && number !== null ? [{ ...point, number, text }] : [];
}
