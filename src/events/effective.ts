/**
 * Claims as they count towards one measure of one event. Rules, by name:
 *
 *   again     one person told twice in one article is counted once
 *   died      whoever was hit and died of it is counted with the dead alone
 *   others    "three others" are added to the persons told before them, unless a number counts all
 *   hit       of people who were hit, those who died of it are not among the wounded: "five people shot, one fatally" leaves four
 */
import type { Claim, MeasureKind } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { deadPersons, personOf } from '../text/persons.ts';
import { homeOf } from './accounts.ts';
import type { Sources } from './sources.ts';

const hitDetails = new Set(['shot', 'stabbed', 'hit']);

/** True where only the hit is told and not what became of those hit. */
const isHit = ({ kind, detail }: Claim): boolean =>
  kind === 'wounded' && detail !== null && (hitDetails.has(detail) || shotOrStab.test(detail));

const shotOrStab = /^(?:gunshot|bullet|stab)/;

/** The claims without those that tell once more of a person told before, and for the wounded without those who died. */
function distinct(claims: readonly Claim[], measure: MeasureKind): readonly Claim[] {
  const dead = deadPersons(claims);
  const seen = new Set<string>();
  return claims.filter((claim) => {
    if (claim.kind !== measure) return false;
    const person = personOf(claim);
    if (person === null) return true;
    if (seen.has(person) || (measure === 'wounded' && dead.has(person))) return false;
    seen.add(person);
    return true;
  });
}

/** How many people are told dead by the claims of one article: by number or one by one, whichever is more. */
function deadIn(killed: readonly Claim[]): number {
  const counts = killed.filter(({ person, subsetOf }) => person === null && subsetOf === null).map(({ quantity }) => quantity?.low ?? 0);
  return Math.max(0, deadPersons(killed).size, ...counts);
}

/** "One killed, three shot": the dead stand first and beside those hit, not among them. */
function standsBeside(hit: Claim, killed: readonly Claim[]): boolean {
  return killed.some(
    (claim) =>
      claim.article === hit.article &&
      claim.evidence.start === hit.evidence.start &&
      claim.subsetOf === null &&
      claim.evidence.focus.start < hit.evidence.focus.start,
  );
}

function surviving(hit: Claim, killed: readonly Claim[]): Claim {
  const { quantity } = hit;
  if (!quantity || quantity.low === null || hit.person !== null || hit.isFurther || standsBeside(hit, killed)) return hit;
  const dead = Math.min(deadIn(killed), quantity.low);
  const high = quantity.high === null ? null : quantity.high - dead;
  return dead === 0 ? hit : { ...hit, quantity: { ...quantity, low: quantity.low - dead, high } };
}

/** How many of the dead a number counts beyond those told one by one: persons hit, of whom no more is told, are among them. */
function deadUntold(killed: readonly Claim[]): number {
  return deadIn(killed) - deadPersons(killed).size;
}

/** Persons hit, without those who are likely among the dead whom only a number counts. */
function withoutDead(own: readonly Claim[], killedIn: (claim: Claim) => readonly Claim[]): readonly Claim[] {
  const left = new Map<string, number>();
  return own.filter((claim) => {
    if (!isHit(claim) || claim.person === null) return true;
    const untold = left.get(claim.article) ?? deadUntold(killedIn(claim));
    left.set(claim.article, Math.max(0, untold - 1));
    return untold <= 0;
  });
}

const low = ({ quantity }: Claim): number => quantity?.low ?? 0;

/** "three others" where a number counts all of them, or beside persons told before, whom they are added to. */
function withOthers(own: readonly Claim[]): readonly Claim[] {
  return own.flatMap((claim) => {
    if (!claim.isFurther || claim.person !== null || !claim.quantity) return [claim];
    const beside = own.filter((other) => other !== claim && other.article === claim.article);
    if (beside.some((other) => other.person === null && !other.isFurther && low(other) > low(claim))) return [];
    const told = beside.filter(
      ({ person, subsetOf, evidence }) => person !== null && subsetOf === null && evidence.start < claim.evidence.start,
    );
    const { quantity } = claim;
    const sum = (bound: number | null): number | null => (bound === null ? null : bound + told.length);
    return [{ ...claim, quantity: { ...quantity, low: sum(quantity.low), high: sum(quantity.high) } }];
  });
}

/** The claims of one measure as they count towards its total, in their order; `claims` are all claims of one event. */
export function effective(claims: readonly Claim[], measure: MeasureKind, articles: Sources): readonly Claim[] {
  const own = distinct(claims, measure);
  if (measure !== 'wounded' || !own.some(isHit)) return withOthers(own);
  const killed = groupBy(
    claims.filter(({ kind }) => kind === 'killed'),
    (claim) => homeOf(claim, articles),
  );
  const killedIn = (claim: Claim): readonly Claim[] => killed.get(homeOf(claim, articles)) ?? [];
  const alive = withoutDead(own, killedIn)
    .map((claim) => (isHit(claim) ? surviving(claim, killedIn(claim)) : claim))
    .filter((claim) => !isHit(claim) || claim.quantity?.low !== 0);
  return withOthers(alive);
}
