/**
 * Origins and grades. An origin is one voice: a speaker wherever quoted, or one outlet's own reporting, and what copies it prints
 * are no other. Grades are those of the casualty recorders (Every Casualty, Airwars), with the rule that gave each.
 */
import type { Claim, Dispute, Grade, Origin } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { homeOf } from './accounts.ts';
import type { Sources } from './sources.ts';

/** "officials", "police": a speaker without a name is somebody else in every article. */
const isUnnamed = (speaker: string): boolean => !/\p{Lu}/u.test(speaker);

/** What a claim counts, where: the outlet repeats in its own voice what a speaker of the same article says, and is no second voice. */
function figureOf(claim: Claim, articles: Sources): string {
  return `${homeOf(claim, articles)} ${claim.kind} ${claim.quantity?.low} ${claim.quantity?.high}`;
}

/** The voice of one who is named, or of the text. */
function voiceIn(name: string, home: string): string {
  return isUnnamed(name) ? `${name} in article ${home}` : name;
}

/** The first named voice for each figure. */
function speakersOf(claims: readonly Claim[], articles: Sources): ReadonlyMap<string, string> {
  const speakers = new Map<string, string>();
  for (const claim of claims) {
    const { name } = claim.attribution;
    const figure = figureOf(claim, articles);
    if (name !== null && !speakers.has(figure)) speakers.set(figure, voiceIn(name, homeOf(claim, articles)));
  }
  return speakers;
}

function originOf(claim: Claim, speakers: ReadonlyMap<string, string>, articles: Sources): string {
  const { name } = claim.attribution;
  const home = homeOf(claim, articles);
  if (name !== null) return voiceIn(name, home);
  return speakers.get(figureOf(claim, articles)) ?? articles.get(home)?.publisher ?? `the report in article ${home}`;
}

/** Voices behind the claims, in order of first appearance. A claim that is denied supports nothing. */
export function originsOf(claims: readonly Claim[], articles: Sources): readonly Origin[] {
  const told = claims.filter(({ attribution }) => attribution.stance !== 'denied');
  const speakers = speakersOf(told, articles);
  const voices = groupBy(told, (claim) => originOf(claim, speakers, articles));
  return [...voices].map(([name, own]) => ({ name, claims: own.map(({ id }) => id) }));
}

export function gradeOf(origins: readonly Origin[], disputes: readonly Dispute[]): Grade {
  if (disputes.some(({ isContested }) => isContested))
    return { word: 'contested', rule: 'the sources make competing claims about the toll' };
  if (origins.length >= 2) return { word: 'fair', rule: 'two or more independent origins report it' };
  return { word: 'weak', rule: 'it rests on a single origin' };
}
