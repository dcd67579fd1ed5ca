/** Where the sources of one event do not say the same: every claim of the measure, and how it stands to the most supported one. */
import type { Claim, Dispute, DisputeRelation, MeasureKind, Total } from '../model.ts';

const amountOf = (claim: Claim): string => `${claim.quantity?.low ?? '-'}..${claim.quantity?.high ?? '-'}`;

/** How a claim stands to the best figure of its people; `no figure` for a vague word. */
function relationOf(claim: Claim, total: Total): DisputeRelation {
  if (claim.attribution.stance === 'denied') return 'denial';
  if (claim.subsetOf !== null) return 'part of';
  const group = total.groups.find(({ claims }) => claims.includes(claim.id));
  if (claim.quantity?.hedge === 'vague') return 'no figure';
  if (!group) return 'other scope';
  return compare(claim.quantity?.low ?? claim.quantity?.high ?? 0, group.best ?? 0);
}

function compare(value: number, best: number): DisputeRelation {
  if (value === best) return 'same';
  return value < best ? 'lower' : 'higher';
}

/** Different numbers for the same people, or a number beside a vague word for them. */
function differs(claims: readonly Claim[], total: Total): boolean {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return total.groups.some(
    (group) => new Set(group.claims.map((id) => byId.get(id)).flatMap((claim) => (claim ? [amountOf(claim)] : []))).size > 1,
  );
}

type Quarrel = Pick<Dispute, 'isContested' | 'reason'>;

function quarrelOf(claims: readonly Claim[], total: Total, measure: MeasureKind): Quarrel | null {
  if (claims.some((claim) => claim.attribution.stance === 'denied'))
    return { isContested: true, reason: `One side denies that anyone was ${measure}.` };
  if (differs(claims, total)) return { isContested: true, reason: `The sources give different numbers of people ${measure}.` };
  const isVagueBeside = !total.isVague && claims.some((claim) => claim.quantity?.hedge === 'vague' && claim.subsetOf === null);
  return isVagueBeside ? { isContested: false, reason: 'One source gives a number, another only a word.' } : null;
}

/** The dispute over one measure, or null when its claims agree. Rows are in the order of the claims. */
export function disputeOf(claims: readonly Claim[], total: Total, measure: MeasureKind): Dispute | null {
  const own = claims.filter((claim) => claim.kind === measure);
  const quarrel = quarrelOf(own, total, measure);
  return quarrel ? { measure, ...quarrel, rows: own.map((claim) => ({ claim: claim.id, relation: relationOf(claim, total) })) } : null;
}
