/**
 * How much speaks for two mentions being one happening, and what forbids it. Points are weights of evidence, not probabilities:
 * four make a link. What forbids a link outright: days that cannot meet, sides that differ, places in two countries, an article
 * that calls it another one, nobody hurt against somebody hurt. Numbers of the same people that cannot meet, and two towns of one country, speak against it.
 */
import type { Location, When } from '../model.ts';
import { lingeringDays } from '../text/persons.ts';
import { textOf } from '../text/repeats.ts';
import { fold } from '../text/spans.ts';
import type { Mention, Victim } from './mention.ts';

export interface Likeness {
  readonly points: number;
  /** True where the two name other places: the one is not what the other refers back to. */
  readonly isElsewhere: boolean;
  /** One line for each piece of evidence. */
  readonly reasons: readonly string[];
}

export const linkThreshold = 4;

interface Evidence {
  readonly points: number;
  readonly reason: string;
  readonly isElsewhere?: true;
}

const dayMs = 86_400_000;
const days = (iso: string): number => Date.parse(iso) / dayMs;

/** Days by which two intervals miss each other; 0 when they meet. */
function gap(a: When, b: When): number {
  const aFrom = a.from ? days(a.from) : Number.NEGATIVE_INFINITY;
  const aTo = a.to ? days(a.to) : Number.POSITIVE_INFINITY;
  const bFrom = b.from ? days(b.from) : Number.NEGATIVE_INFINITY;
  const bTo = b.to ? days(b.to) : Number.POSITIVE_INFINITY;
  return Math.max(0, aFrom - bTo, bFrom - aTo);
}

const width = (when: When): number => (when.from && when.to ? days(when.to) - days(when.from) + 1 : Number.POSITIVE_INFINITY);

/** Days; what is dated no closer than to a season says nothing. */
const longestStretch = 100;

const sharesPerson = (a: Mention, b: Mention): boolean => a.rank === b.rank && [...a.persons].some((person) => b.persons.has(person));

/** A deed, and the death of one whom it hit. */
function isLaterDeath(a: Mention, b: Mention): boolean {
  const [earlier, later] = (a.when.from ?? '') <= (b.when.from ?? '') ? [a, b] : [b, a];
  return a.rank === b.rank && later.isDying && !earlier.isDying;
}

/** What days speak for that do not meet: who was hit on one may die on another. */
function lingering(a: Mention, b: Mention, apart: number): Evidence | 'forbidden' | null {
  if (apart > lingeringDays) return 'forbidden';
  if (isLaterDeath(a, b)) return { points: 3, reason: 'who was hit died of it' };
  return sharesPerson(a, b) ? null : 'forbidden';
}

/** A count over a long time, or of years ago, is none of its days, nor what was told before it without a date. */
function isOfOtherTime(a: Mention, b: Mention): boolean {
  if (a.rank !== b.rank || a.isPeriod === b.isPeriod) return false;
  const [period, other] = a.isPeriod ? [a, b] : [b, a];
  return other.when.precision !== 'none' || other.index < period.index;
}

function timeEvidence(a: Mention, b: Mention): Evidence | 'forbidden' | null {
  if (isOfOtherTime(a, b)) return 'forbidden';
  if (a.when.precision === 'none' || b.when.precision === 'none') return null;
  const apart = gap(a.when, b.when);
  if (apart > 0) return lingering(a, b, apart);
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

/** Sentences over which a story goes on without saying so. */
const storyReach = 2;

const hospital = /\b(?:hospital|clinic|medical cent(?:er|re)|trauma cent(?:er|re)|infirmary)\b/i;
/** What lies in a town: "Davidson Street". */
const street = /\b(?:street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd|highway|route)$/i;

/** True where two places told one after the other cannot part: a hospital is where the wounded are taken, and a street may lie in the town. */
function saysNothing(a: Mention, b: Mention, one: string, other: string): boolean {
  if (a.rank !== b.rank || Math.abs(a.occurrence.sentence - b.occurrence.sentence) > storyReach) return false;
  return hospital.test(one) || hospital.test(other) || street.test(one) !== street.test(other);
}

function placeEvidence(a: Mention, b: Mention): Evidence | 'forbidden' | null {
  const one = a.place;
  const other = b.place;
  if (!one || !other) return null;
  const isSame = fold(one.name) === fold(other.name) && one.name !== one.country && !generic.test(fold(one.name));
  if (isSame) return { points: 3, reason: `same place (${one.name})` };
  if (one.country && other.country && one.country !== other.country) return 'forbidden';
  const isNamed = ({ name, country }: Location): boolean => name !== country && /^\p{Lu}/u.test(name) && !describedSite.test(name);
  const areNamed = isNamed(one) && isNamed(other);
  if (areNamed && !areRelated(one.name, other.name) && !saysNothing(a, b, one.name, other.name))
    return { points: -2, reason: `other places (${one.name}, ${other.name})`, isElsewhere: true };
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

/** "A man" beside "four people", in one article: one of them. */
const isAmong = (part: Victim, whole: Victim): boolean => part.isPart && (part.high ?? 0) < (whole.low ?? 0);

/** What two counts of people say for or against one happening; null where they do not bear on each other. */
function compareVictims(one: Victim, other: Victim, isOneArticle: boolean): Evidence | null {
  if (one.kind !== other.kind || isVague(one) || isVague(other)) return null;
  if (isOneArticle && (isAmong(one, other) || isAmong(other, one))) return null;
  return isSamePeople(one, other) ? compareSame(one, other) : compareOthers(one, other);
}

/** "No Americans were killed" is not told of the attack that killed two. */
function contradict(a: Mention, b: Mention): boolean {
  return a.victims.some((one) => b.victims.some((other) => isSamePeople(one, other) && (one.high === 0) !== (other.high === 0)));
}

/** The injury that both name, if any. */
function sharedInjury(a: Mention, b: Mention): string | null {
  const injuries = new Set(a.victims.flatMap(({ detail }) => (detail?.includes('injury') ? [detail] : [])));
  return b.victims.find(({ detail }) => detail !== null && injuries.has(detail))?.detail ?? null;
}

const sharesNation = (a: Mention, b: Mention): boolean =>
  a.victims.some((one) => b.victims.some((other) => one.nationality !== null && one.nationality === other.nationality));

/** Same people, same number, same injury; or, where no number bears on another, at least the same nation. */
function victimEvidence(a: Mention, b: Mention): readonly Evidence[] {
  const found = a.victims.flatMap((one) => b.victims.flatMap((other) => compareVictims(one, other, a.rank === b.rank) ?? []));
  if (found.length === 0 && sharesNation(a, b)) found.push({ points: 1, reason: 'the same people suffered' });
  const injury = sharedInjury(a, b);
  return injury ? [...found, { points: 2, reason: `the same injury (${injury})` }] : found;
}

function nameEvidence(a: Mention, b: Mention): Evidence | null {
  const shared = [...a.names].find((name) => b.names.has(name));
  if (shared) return { points: 5, reason: `the same victim by name (${shared})` };
  return sharesPerson(a, b) ? { points: 5, reason: 'the same person, told again' } : null;
}

/** A side seldom strikes its own: American dead are not told of an American strike unless one mention says both. */
const strikesOwn = (a: Mention, b: Mention): boolean =>
  b.side === null && b.victims.some(({ nationality, high }) => nationality !== null && nationality === a.side && high !== 0);

function sideEvidence(a: Mention, b: Mention): Evidence | 'forbidden' | null {
  if (strikesOwn(a, b) || strikesOwn(b, a)) return 'forbidden';
  if (!a.side || !b.side) return null;
  return a.side === b.side ? { points: 1.5, reason: `the same side acted (${a.side})` } : 'forbidden';
}

function meansEvidence(a: Mention, b: Mention): Evidence | null {
  if (a.means.size === 0 || b.means.size === 0) return null;
  const shared = [...a.means].find((word) => b.means.has(word));
  return shared ? { points: 1, reason: `the same means (${shared})` } : { points: -0.5, reason: 'other means' };
}

function targetEvidence(a: Mention, b: Mention): readonly Evidence[] {
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
  if (a.rank !== b.rank)
    return isLead(a) && isLead(b) && a.side !== null && a.side === b.side ? { points: 1, reason: 'both articles open with it' } : null;
  if (!isLead(lead) || lead.side === null || lead.when.precision !== 'none') return null;
  const isSameSide = lead.side === other.side && other.when.precision === 'none';
  const sort = classOf(lead.occurrence.noun);
  const isNear = other.side === null && other.occurrence.sentence < 6 && sort !== null && sort === classOf(other.occurrence.noun);
  if (!isSameSide && !isNear && !isBare(other)) return null;
  return { points: isSameSide ? 2 : 3, reason: 'the news that the article opens with' };
}

/** True when a date of the sort that is not of the news stands between the two, or with one of them. */
function isParted(a: Mention, b: Mention, sort: 'foreign' | 'remote'): boolean {
  const [first, last] = a.occurrence.sentence <= b.occurrence.sentence ? [a, b] : [b, a];
  return first[sort].before < last[sort].within;
}

/** True for people who suffered, told without a date, where the news has one or the article tells of nothing else. */
function isOpenTo(news: Mention, other: Mention): boolean {
  const { when, victims, occurrence } = other;
  const isTold = when.precision === 'none' && victims.length > 0 && occurrence.reference !== 'other';
  return isTold && (news.when.precision !== 'none' || (news.isOneStory && !isParted(news, other, 'remote')));
}

/**
 * People who suffered, told without a date near the article's news, with no other day between, or by the same means, suffered in it, where
 * nobody else did it.
 */
function storyEvidence(a: Mention, b: Mention): Evidence | null {
  if (a.rank !== b.rank || a.isNews === b.isNews) return null;
  const [news, other] = a.isNews ? [a, b] : [b, a];
  const isClose = Math.abs(news.occurrence.sentence - other.occurrence.sentence) <= storyReach;
  const isNear = news.isOneStory || (isClose && !isParted(news, other, 'foreign')) || [...other.means].some((word) => news.means.has(word));
  const isSameSide = other.side === null || other.side === news.side;
  return isOpenTo(news, other) && isNear && isSameSide && isOneClass(news.occurrence.noun, other.occurrence.noun)
    ? { points: other.isOpening && isClose ? 4 : 3, reason: 'what the article is about' }
    : null;
}

/** Casualties told without a date right after a dated attack of which none were told: the account goes on. */
function adjacencyEvidence(a: Mention, b: Mention): Evidence | null {
  const [earlier, later] = a.index < b.index ? [a, b] : [b, a];
  const isNear = a.rank === b.rank && later.occurrence.sentence - earlier.occurrence.sentence <= 2 && later.index === earlier.index + 1;
  const goesOn =
    later.when.precision === 'none' && later.victims.length > 0 && earlier.when.precision !== 'none' && earlier.claims.length === 0;
  return isNear && goesOn && isOneClass(earlier.occurrence.noun, later.occurrence.noun)
    ? { points: 3, reason: 'the account goes on' }
    : null;
}

/** "Attack" and "strike" are seldom said of one thing in one article. */
function nounEvidence(a: Mention, b: Mention): Evidence | null {
  if (a.rank !== b.rank) return null;
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

/** Articles published far apart do not speak of one undated happening; close together they may. */
function articleEvidence(a: Mention, b: Mention): Evidence | 'forbidden' | null {
  if (a.rank === b.rank) {
    const later = a.index > b.index ? a : b;
    return later.occurrence.reference === 'other' ? 'forbidden' : { points: 1, reason: 'in one article' };
  }
  const isUndated = a.when.precision === 'none' || b.when.precision === 'none';
  const apart = gap(a.article.published, b.article.published);
  if (!isUndated) return null;
  // A copy may be printed long after; that says nothing of when it happened.
  if (textOf(a.article) === textOf(b.article)) return { points: 1, reason: 'in copies of one text' };
  if (a.article.published.precision === 'none' || b.article.published.precision === 'none') return null;
  return apart > 7 ? 'forbidden' : { points: 1, reason: 'reported within days' };
}

/** What speaks for two mentions being one happening; null when something forbids it. Symmetric. */
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
  return {
    points: found.reduce((sum, { points }) => sum + points, 0),
    isElsewhere: found.some(({ isElsewhere }) => isElsewhere === true),
    reasons: found.map(({ reason }) => reason),
  };
}
