/** Clauses on people who were hit: "a raid killed two guards", "two guards were killed and nobody was wounded". */
import type { Claim, MeasureKind, Prose } from '../model.ts';
import { countsHarm, injury, isZero, nounPhrase, participle, wasWere } from './phrases.ts';
import { listedProse, text } from './wording.ts';

/** "killed two soldiers", but "caused several injuries". */
export function effect(measure: MeasureKind, claims: readonly Claim[]): string {
  return claims.every(countsHarm) ? 'caused' : measure;
}

/** Those of whom no one was hit stand last: "three soldiers and no paramilitary members". */
export function objects(claims: readonly Claim[]): Prose {
  return listedProse(zeroLast(claims).map(detailed));
}

export function subjects(measure: MeasureKind, claims: readonly Claim[]): Prose {
  const [only] = claims;
  const happened = claims.every(countsHarm) ? 'reported' : only ? participle(only) : measure;
  if (claims.length > 1 || !only) return [...objects(claims), text(` were ${happened}`)];
  return [...nounPhrase(only), text(` ${wasWere([only])} ${happened}`), ...injury(only)];
}

function zeroLast(claims: readonly Claim[]): readonly Claim[] {
  return [...claims.filter((claim) => !isZero(claim)), ...claims.filter(isZero)];
}

/** With the injury, where the claim names one: "some 110 U.S. troops (traumatic brain injury)". */
function detailed(claim: Claim): Prose {
  return [...nounPhrase(claim), ...injury(claim)];
}
