/**
 * How much speaks for two mentions being one happening, and what forbids it. Points are weights of evidence, not probabilities:
 * four make a link. What forbids a link outright: days that cannot meet, sides that differ, places in two countries, an article
 * that calls it another one, nobody hurt against somebody hurt. Numbers of the same people that cannot meet, and two towns of one country, speak against it.
 */
import type { Location } from '../model.ts';
import { lingeringDays } from '../text/persons.ts';
import { fold } from '../text/spans.ts';
import { gap, width } from './intervals.ts';
import type { Mention, Sight, Victim } from './mention.ts';

export interface Likeness {
  readonly points: number;
  /** One line for each piece of evidence. */
  readonly reasons: readonly string[];
}

export const linkThreshold = 4;

export interface Evidence {
  readonly points: number;
  readonly reason: string;
}

/** Days; what is dated no closer than to a season says nothing. */
const longestStretch = 100;

const sharesPerson = (a: Sight, b: Sight): boolean => [...a.persons].some((person) => b.persons.has(person));

export function timeEvidence(a: Sight, b: Sight): Evidence | 'forbidden' | null {
  if (a.when.precision === 'none' || b.when.precision === 'none') return null;
  // Who was hit on one day may die on another.
  const apart = gap(a.when, b.when);
  if (apart > 0) return apart <= lingeringDays && sharesPerson(a, b) ? null : 'forbidden';
  const widest = Math.max(width(a.when), width(b.when));
  if (widest <= 2) return { points: 3, reason: `same day (${a.when.edtf})` };
  if (widest <= 7) return { points: 2, reason: `days within one week (${a.when.edtf}, ${b.when.edtf})` };
  if (widest <= 31) return { points: 1.5, reason: `same month (${a.when.edtf}, ${b.when.edtf})` };
  return widest <= longestStretch ? { points: 1, reason: `times that meet (${a.when.edtf}, ${b.when.edtf})` } : null;
}

/** "Iraqi air base", "U.S. embassy": described by whose it is. */
const describedSite = /^\S+(?: \p{Ll}+)+$/u;
const generic = /^(?:base|airbase|air base|camp|town|city|village)$/;

/** "Baghdad" and "Baghdad airport" are one neighbourhood. */
function areRelated(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  return one.includes(other) || other.includes(one);
}

export function placeEvidence(a: Sight, b: Sight): Evidence | 'forbidden' | null {
  const one = a.place;
  const other = b.place;
  if (!one || !other) return null;
  const isSame = fold(one.name) === fold(other.name) && one.name !== one.country && !generic.test(fold(one.name));
  if (isSame) return { points: 3, reason: `same place (${one.name})` };
  if (one.country && other.country && one.country !== other.country) return 'forbidden';
  const isNamed = ({ name, country }: Location): boolean => name !== country && /^\p{Lu}/u.test(name) && !describedSite.test(name);
  const areNamed = isNamed(one) && isNamed(other);
  if (areNamed && !areRelated(one.name, other.name)) return { points: -2, reason: `other places (${one.name}, ${other.name})` };
  if (one.country && one.country === other.country) return { points: 1, reason: `same country (${one.country})` };
  return null;
}

function isSamePeople(a: Victim, b: Victim): boolean {
  if (a.kind !== b.kind) return false;
  if (a.nationality && b.nationality) return a.nationality === b.nationality;
  return a.role !== null && a.role === b.role && !(a.nationality || b.nationality);
}

const meets = (a: Victim, b: Victim): boolean =>
  (a.low ?? 0) <= (b.high ?? Number.POSITIVE_INFINITY) && (b.low ?? 0) <= (a.high ?? Number.POSITIVE_INFINITY);

const isVague = (victim: Victim): boolean => victim.high === null && (victim.low ?? 0) <= 2;

/** The same people by nation or trade: the same number speaks for one happening, numbers that cannot meet against it. */
function compareSame(one: Victim, other: Victim): Evidence | null {
  const isEqual = one.low === other.low && one.high === other.high;
  if (isEqual && one.low !== 0) return { points: 3, reason: `the same victims (${one.low} ${one.nationality ?? one.role})` };
  return meets(one, other) ? null : { points: -2, reason: 'numbers that differ' };
}

/** People of whom no nation tells them apart: only an equal number above one says anything. */
function compareOthers(one: Victim, other: Victim): Evidence | null {
  if (one.nationality && other.nationality) return null;
  const isTelling = (one.low ?? 0) > 1 && one.low === other.low && one.high === other.high;
  if (isTelling) return { points: 2, reason: `the same number ${one.kind} (${one.low})` };
  return meets(one, other) ? null : { points: -1, reason: 'numbers of others that differ' };
}

/** What two counts of people say for or against one happening; null where they do not bear on each other. */
function compareVictims(one: Victim, other: Victim): Evidence | null {
  if (one.kind !== other.kind || isVague(one) || isVague(other)) return null;
  return isSamePeople(one, other) ? compareSame(one, other) : compareOthers(one, other);
}

/** "No Americans were killed" is not told of the attack that killed two. */
export function contradict(a: Sight, b: Sight): boolean {
  return a.victims.some((one) => b.victims.some((other) => isSamePeople(one, other) && (one.high === 0) !== (other.high === 0)));
}

/** The injury that both name, if any. */
export function sharedInjury(a: Sight, b: Sight): string | null {
  const injuries = new Set(a.victims.flatMap(({ detail }) => (detail?.includes('injury') ? [detail] : [])));
  return b.victims.find(({ detail }) => detail !== null && injuries.has(detail))?.detail ?? null;
}

const sharesNation = (a: Sight, b: Sight): boolean =>
  a.victims.some((one) => b.victims.some((other) => one.nationality !== null && one.nationality === other.nationality));

/** Same people, same number, same injury; or, where no number bears on another, at least the same nation. */
function victimEvidence(a: Sight, b: Sight): readonly Evidence[] {
  const found = a.victims.flatMap((one) => b.victims.flatMap((other) => compareVictims(one, other) ?? []));
  if (found.length === 0 && sharesNation(a, b)) found.push({ points: 1, reason: 'the same people suffered' });
  const injury = sharedInjury(a, b);
  return injury ? [...found, { points: 2, reason: `the same injury (${injury})` }] : found;
}

export function nameEvidence(a: Sight, b: Sight): Evidence | null {
  const shared = [...a.names].find((name) => b.names.has(name));
  if (shared) return { points: 5, reason: `the same victim by name (${shared})` };
  return sharesPerson(a, b) ? { points: 5, reason: 'the same person, told again' } : null;
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

const isLead = ({ occurrence }: Mention): boolean => occurrence.sentence < 3;

/** Casualties of which the text says neither where nor when nor how. */
const isBare = (mention: Mention): boolean =>
  mention.occurrence.action === null &&
  mention.when.precision === 'none' &&
  mention.place === null &&
  mention.occurrence.reference === 'known';

/** Undated news of one side, or of nobody’s, belongs to what the article opens with when that is of the same sort. */
function newsEvidence(a: Mention, b: Mention): Evidence | null {
  const [lead, other] = a.index < b.index ? [a, b] : [b, a];
  if (!isLead(lead) || lead.side === null || lead.when.precision !== 'none') return null;
  const isSameSide = lead.side === other.side && other.when.precision === 'none';
  const sort = classOf(lead.occurrence.noun);
  const isNear = other.side === null && other.occurrence.sentence < 6 && sort !== null && sort === classOf(other.occurrence.noun);
  if (!isSameSide && !isNear && !isBare(other)) return null;
  return { points: isSameSide ? 2 : 3, reason: 'the news that the article opens with' };
}

/** Sentences over which a story goes on without saying so. */
const storyReach = 2;

/** True when a date that is not of the news stands between the two, or with the one that has none. */
function isParted({ article, occurrence }: Mention, other: Mention): boolean {
  const [first, last] = [occurrence.sentence, other.occurrence.sentence].sort((x, y) => x - y);
  const start = article.sentences[first ?? 0]?.start ?? 0;
  const end = article.sentences[last ?? 0]?.end ?? 0;
  const { news } = article;
  return article.dates.some(
    ({ when, start: at }) =>
      start <= at &&
      at < end &&
      when.precision !== 'none' &&
      ((when.to ?? '9999') < (news.from ?? '') || (news.to ?? '9999') < (when.from ?? '')),
  );
}

/**
 * People who suffered, told without a date near the article's news, with no other day between, or by the same means, suffered in it, where
 * nobody else did it.
 */
function storyEvidence(a: Mention, b: Mention): Evidence | null {
  if (a.isNews === b.isNews) return null;
  const [news, other] = a.isNews ? [a, b] : [b, a];
  const isOpen =
    news.when.precision !== 'none' && other.when.precision === 'none' && other.victims.length > 0 && other.occurrence.reference !== 'other';
  const apart = Math.abs(news.occurrence.sentence - other.occurrence.sentence);
  const isNear =
    news.isOneStory || (apart <= storyReach && !isParted(news, other)) || [...other.means].some((word) => news.means.has(word));
  const isSameSide = other.side === null || other.side === news.side;
  return isOpen && isNear && isSameSide && isOneClass(news.occurrence.noun, other.occurrence.noun)
    ? { points: 3, reason: 'what the article is about' }
    : null;
}

/** Casualties told without a date right after a dated attack of which none were told: the account goes on. */
function adjacencyEvidence(a: Mention, b: Mention): Evidence | null {
  const [earlier, later] = a.index < b.index ? [a, b] : [b, a];
  const isNear = later.occurrence.sentence - earlier.occurrence.sentence <= 2 && later.index === earlier.index + 1;
  const goesOn =
    later.when.precision === 'none' && later.victims.length > 0 && earlier.when.precision !== 'none' && earlier.claims.length === 0;
  return isNear && goesOn && isOneClass(earlier.occurrence.noun, later.occurrence.noun)
    ? { points: 3, reason: 'the account goes on' }
    : null;
}

/** "Attack" and "strike" are seldom said of one thing in one article. */
function nounEvidence(a: Mention, b: Mention): Evidence | null {
  const one = a.occurrence.noun;
  const other = b.occurrence.noun;
  return one && other && !isOneClass(one, other) ? { points: -1, reason: 'an attack and a strike' } : null;
}

type NounClass = 'strike' | 'attack' | null;

/** A bombing may be told as either; a raid is a strike on foot or from the air. */
function classOf(noun: string | null): NounClass {
  if (noun === null || /^(?:bombing|shelling|incident|operation|offensive)$/.test(noun)) return null;
  return /strike|raid|bombardment|sortie/.test(noun) ? 'strike' : 'attack';
}

function isOneClass(a: string | null, b: string | null): boolean {
  const one = classOf(a);
  const other = classOf(b);
  return one === null || other === null || one === other;
}

/** "the attack", "that strike", or casualties alone: they speak of the nearest happening of that sort told before. */
export function isReference(mention: Mention): boolean {
  return mention.occurrence.reference === 'known' || mention.occurrence.reference === 'same';
}

/** Whether `later` may speak of `earlier` by a noun: an attack of an attack, a strike of a strike, bare casualties of either. */
export function mayRefer(later: Mention, earlier: Mention): boolean {
  const noun = later.occurrence.noun;
  if (noun === null) return later.occurrence.sentence - earlier.occurrence.sentence <= 2;
  return earlier.occurrence.noun !== null && isOneClass(noun, earlier.occurrence.noun);
}

/** The text may call the later one another; otherwise what one article tells is the likelier one happening. */
function articleEvidence(a: Mention, b: Mention): Evidence | 'forbidden' {
  const later = a.index > b.index ? a : b;
  return later.occurrence.reference === 'other' ? 'forbidden' : { points: 1, reason: 'in one article' };
}

/** What speaks for two mentions of one article being one happening; null when something forbids it. Symmetric. */
export function likeness(a: Mention, b: Mention): Likeness | null {
  const found: Evidence[] = [];
  if (contradict(a, b)) return null;
  for (const evidence of [timeEvidence(a, b), placeEvidence(a, b), sideEvidence(a, b), articleEvidence(a, b)]) {
    if (evidence === 'forbidden') return null;
    if (evidence) found.push(evidence);
  }
  for (const evidence of [
    nameEvidence(a, b),
    meansEvidence(a, b),
    newsEvidence(a, b),
    storyEvidence(a, b),
    nounEvidence(a, b),
    adjacencyEvidence(a, b),
    ...targetEvidence(a, b),
    ...victimEvidence(a, b),
  ])
    if (evidence) found.push(evidence);
  return { points: found.reduce((sum, { points }) => sum + points, 0), reasons: found.map(({ reason }) => reason) };
}
