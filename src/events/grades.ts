/**
 * Origins and grades. An origin is one voice: a speaker wherever quoted, or one outlet's own reporting. Grades are those of the
 * casualty recorders (Every Casualty, Airwars), with the rule that gave each.
 */
import type { Claim, Dispute, Grade, Origin, ReadArticle } from '../model.ts';
import { groupBy } from '../text/grouping.ts';

/** Voices behind the claims, in order of first appearance. */
export function originsOf(claims: readonly Claim[], articles: ReadonlyMap<string, ReadArticle>): readonly Origin[] {
  const voice = (claim: Claim): string =>
    claim.attribution.name ?? articles.get(claim.article)?.publisher ?? `the report in article ${claim.article}`;
  return [...groupBy(claims, voice)].map(([name, own]) => ({ name, claims: own.map((claim) => claim.id) }));
}

export function gradeOf(origins: readonly Origin[], disputes: readonly Dispute[]): Grade {
  if (disputes.some(({ isContested }) => isContested))
    return { word: 'contested', rule: 'the sources make competing claims about the toll' };
  if (origins.length >= 2) return { word: 'fair', rule: 'two or more independent origins report it' };
  return { word: 'weak', rule: 'it rests on a single origin' };
}
