/** Where the sources of one event do not say the same: every claim of the measure, and how it stands to the most supported one. */
import type { Claim, Dispute, DisputeRelation, MeasureKind, Total } from '../model.ts';

const valueOf = (claim: Claim): string => `${claim.quantity?.low ?? '-'}..${claim.quantity?.high ?? '-'}`;

function relationOf(claim: Claim, total: Total): DisputeRelation {
  if (claim.attribution.stance === 'denied' || claim.quantity?.high === 0)
    return claim.attribution.stance === 'denied' ? 'denial' : 'other scope';
  if (claim.subsetOf !== null) return 'part of';
  const group = total.groups.find(({ claims }) => claims.includes(claim.id));
  if (!group) return claim.quantity?.hedge === 'vague' ? 'same' : 'other scope';
  const value = claim.quantity?.low ?? claim.quantity?.high ?? 0;
  const best = group.best ?? 0;
  return value === best ? 'same' : value < best ? 'lower' : 'higher';
}

/** Different numbers for the same people, or a number beside a vague word for them. */
function differs(claims: readonly Claim[], total: Total): boolean {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return total.groups.some(
    (group) => new Set(group.claims.map((id) => byId.get(id)).flatMap((claim) => (claim ? [valueOf(claim)] : []))).size > 1,
  );
}

function reasonOf(claims: readonly Claim[], total: Total, measure: MeasureKind): string | null {
  if (claims.some((claim) => claim.attribution.stance === 'denied')) return `One side denies that anyone was ${measure}.`;
  if (differs(claims, total)) return `The sources give different numbers of people ${measure}.`;
  const vague = claims.some((claim) => claim.quantity?.hedge === 'vague' && claim.subsetOf === null);
  if (vague && !total.isVague) return 'One source gives a number, another only a word.';
  return null;
}

/** The dispute over one measure, or null when its claims agree. Rows are in the order of the claims. */
export function disputeOf(claims: readonly Claim[], total: Total, measure: MeasureKind): Dispute | null {
  const own = claims.filter((claim) => claim.kind === measure);
  const reason = reasonOf(own, total, measure);
  return reason ? { measure, reason, rows: own.map((claim) => ({ claim: claim.id, relation: relationOf(claim, total) })) } : null;
}
