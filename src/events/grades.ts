/**
 * Origins and grades. An origin is one voice: a speaker wherever quoted, or one outlet's own reporting, and what copies it prints
 * are no other. Grades are those of the casualty recorders (Every Casualty, Airwars), with the rule that gave each.
 */
import type { Claim, Dispute, Grade, Origin, ReadArticle } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { homeOf } from './accounts.ts';

/** "officials", "police": a speaker without a name is somebody else in every article. */
const isUnnamed = (speaker: string): boolean => !/\p{Lu}/u.test(speaker);

/** The outlet repeats in its own voice what a speaker of the same article says: one voice, not two. */
function echoOf(claim: Claim, claims: readonly Claim[], articles: ReadonlyMap<string, ReadArticle>): Claim | undefined {
  const home = homeOf(claim, articles);
  return claims.find(
    (other) =>
      other.attribution.name !== null &&
      homeOf(other, articles) === home &&
      other.kind === claim.kind &&
      other.quantity?.low === claim.quantity?.low &&
      other.quantity?.high === claim.quantity?.high,
  );
}

function originOf(claim: Claim, claims: readonly Claim[], articles: ReadonlyMap<string, ReadArticle>): string {
  const { name } = claim.attribution;
  const home = homeOf(claim, articles);
  if (name !== null) return isUnnamed(name) ? `${name} in article ${home}` : name;
  const echoed = echoOf(claim, claims, articles);
  if (echoed) return originOf(echoed, claims, articles);
  return articles.get(home)?.publisher ?? `the report in article ${home}`;
}

/** Voices behind the claims, in order of first appearance. A claim that is denied supports nothing. */
export function originsOf(claims: readonly Claim[], articles: ReadonlyMap<string, ReadArticle>): readonly Origin[] {
  const told = claims.filter(({ attribution }) => attribution.stance !== 'denied');
  const voices = groupBy(told, (claim) => originOf(claim, told, articles));
  return [...voices].map(([name, own]) => ({ name, claims: own.map(({ id }) => id) }));
}

export function gradeOf(origins: readonly Origin[], disputes: readonly Dispute[]): Grade {
  if (disputes.some(({ isContested }) => isContested))
    return { word: 'contested', rule: 'the sources make competing claims about the toll' };
  if (origins.length >= 2) return { word: 'fair', rule: 'two or more independent origins report it' };
  return { word: 'weak', rule: 'it rests on a single origin' };
}
