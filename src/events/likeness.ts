/**
 * How much speaks for two mentions of one article being one happening, and what forbids it: days that cannot meet, sides that differ, places in two
 * countries, a text that calls it another one, nobody hurt against somebody hurt. Numbers of the same people that cannot meet, and two towns of one country, speak against it.
 */
import type { Claim } from '../model.ts';
import { lingeringDays } from '../text/persons.ts';
import {
  areApart,
  areEqual,
  contradict,
  daysEvidence,
  type Evidence,
  isSamePeople,
  type Likeness,
  meansEvidence,
  meets,
  nameEvidence,
  placeEvidence,
  sameCountry,
  sharedInjury,
  sideEvidence,
  sum,
  targetEvidence,
} from './evidence.ts';
import { gap } from './intervals.ts';
import type { Mention, Victim } from './mention.ts';

const sharesPerson = (a: Mention, b: Mention): boolean => [...a.persons].some((person) => b.persons.has(person));

/** A deed, and the death of one whom it hit. */
function isLaterDeath(a: Mention, b: Mention): boolean {
  const [earlier, later] = (a.when.from ?? '') <= (b.when.from ?? '') ? [a, b] : [b, a];
  return later.isDying && !earlier.isDying;
}

/** A deed that its article speaks of as known, and bodies of it that were found on a later day. */
function isLaterFinding(a: Mention, b: Mention): boolean {
  const [earlier, later] = (a.when.from ?? '') <= (b.when.from ?? '') ? [a, b] : [b, a];
  return later.isFinding && !earlier.isFinding && earlier.victims.some(({ kind }) => kind === 'killed');
}

/** What days speak for that do not meet: who was hit on one may die on another. */
function lingering(a: Mention, b: Mention): Evidence | 'forbidden' | null {
  if (gap(a.when, b.when) > lingeringDays) return 'forbidden';
  if (isLaterDeath(a, b)) return { points: 3, reason: 'who was hit died of it' };
  if (isLaterFinding(a, b)) return { points: 4, reason: 'more of the dead were found' };
  return sharesPerson(a, b) ? null : 'forbidden';
}

/** A count over a long time, or of years ago, is none of its days, nor what was told before it without a date. */
function isOfOtherTime(a: Mention, b: Mention): boolean {
  // "The 2014 bombing" and "the 22 dead of 2014".
  if (a.isPeriod === b.isPeriod || (a.when.edtf === b.when.edtf && a.when.basis === 'stated')) return false;
  const [period, other] = a.isPeriod ? [a, b] : [b, a];
  return other.when.precision !== 'none' || other.index < period.index;
}

function timeEvidence(a: Mention, b: Mention): Evidence | 'forbidden' | null {
  if (isOfOtherTime(a, b)) return 'forbidden';
  if (a.when.precision === 'none' || b.when.precision === 'none') return null;
  return areApart(a, b) ? lingering(a, b) : daysEvidence(a, b);
}

/** Sentences over which a story goes on without saying so. */
const storyReach = 2;

const hospital = /\b(?:hospital|clinic|medical cent(?:er|re)|trauma cent(?:er|re)|infirmary)\b/i;
/** What lies in a town: "Davidson Street". */
const street = /\b(?:street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd|highway|route)$/i;

/** True where two places told one after the other cannot part: a hospital is where the wounded are taken, and a street may lie in the town. */
function saysNothing(a: Mention, b: Mention): boolean {
  const [one, other] = [a.place?.name ?? '', b.place?.name ?? ''];
  if (Math.abs(a.occurrence.sentence - b.occurrence.sentence) > storyReach) return false;
  return hospital.test(one) || hospital.test(other) || street.test(one) !== street.test(other);
}

function whereEvidence(a: Mention, b: Mention): Evidence | 'forbidden' | null {
  const evidence = placeEvidence(a, b);
  const isElsewhere = evidence !== null && evidence !== 'forbidden' && evidence.isElsewhere === true;
  return isElsewhere && saysNothing(a, b) ? sameCountry(a, b) : evidence;
}

const isVague = (victim: Victim): boolean => victim.high === null && (victim.low ?? 0) <= 2;

/** The same people by nation or trade: the same number speaks for one happening, numbers that cannot meet against it. */
function compareSame(one: Victim, other: Victim): Evidence | null {
  if (areEqual(one, other) && one.low !== 0) return { points: 3, reason: `the same victims (${one.low} ${one.nationality ?? one.role})` };
  return meets(one, other) ? null : { points: -2, reason: 'numbers that differ' };
}

/** People of whom no nation tells them apart: only an equal number above one says anything. */
function compareOthers(one: Victim, other: Victim): Evidence | null {
  if (one.nationality && other.nationality) return null;
  const isTelling = (one.low ?? 0) > 1 && areEqual(one, other);
  if (isTelling) return { points: 2, reason: `the same number ${one.kind} (${one.low})` };
  return meets(one, other) ? null : { points: -1, reason: 'numbers of others that differ' };
}

/** "A man" beside "four people", in one article: one of them. */
const isAmong = (part: Victim, whole: Victim): boolean => part.isPart && (part.high ?? 0) < (whole.low ?? 0);

/** What two counts of people say for or against one happening; null where they do not bear on each other. */
function compareVictims(one: Victim, other: Victim): Evidence | null {
  if (one.kind !== other.kind || isVague(one) || isVague(other)) return null;
  if (isAmong(one, other) || isAmong(other, one)) return null;
  return isSamePeople(one, other) ? compareSame(one, other) : compareOthers(one, other);
}

const sharesNation = (a: Mention, b: Mention): boolean =>
  a.victims.some((one) => b.victims.some((other) => one.nationality !== null && one.nationality === other.nationality));

/** Same people, same number, same injury; or, where no number bears on another, at least the same nation. */
function victimEvidence(a: Mention, b: Mention): readonly Evidence[] {
  // Those who were found last are some of all the dead.
  const found =
    a.isFinding || b.isFinding ? [] : a.victims.flatMap((one) => b.victims.flatMap((other) => compareVictims(one, other) ?? []));
  if (found.length === 0 && sharesNation(a, b)) found.push({ points: 1, reason: 'the same people suffered' });
  const injury = sharedInjury(a, b);
  return injury ? [...found, { points: 2, reason: `the same injury (${injury})` }] : found;
}

function whoEvidence(a: Mention, b: Mention): Evidence | null {
  return nameEvidence(a, b) ?? (sharesPerson(a, b) ? { points: 5, reason: 'the same person, told again' } : null);
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
  if (a.isNews === b.isNews) return null;
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

const definite = /\b(?:the|all|these|those)(?: (?:other|same))?\s*$/i;
/** Characters before a number in which its article may stand. */
const articleReach = 12;

/** "the six wounded", "all 14 victims": counted before. */
function isDefinite({ evidence: { quote, start, focus } }: Claim): boolean {
  const at = focus.start - start;
  return definite.test(quote.slice(Math.max(0, at - articleReach), at)) || /^(?:the|all)\b/i.test(quote.slice(at, at + articleReach));
}

/** "The six wounded" after six were told wounded. */
export function sharesCount(later: Mention, earlier: Mention): boolean {
  const told = later.claims.filter((claim) => (claim.quantity?.low ?? 0) > 1 && isDefinite(claim));
  return told.some(({ kind, quantity }) =>
    earlier.victims.some((other) => other.kind === kind && other.low === quantity?.low && other.high === quantity?.high),
  );
}

/** Whether `later` may speak of `earlier` by a noun: an attack of an attack, a strike of a strike, bare casualties of either. */
export function mayRefer(later: Mention, earlier: Mention): boolean {
  const noun = later.occurrence.noun;
  const isFar = later.occurrence.sentence - earlier.occurrence.sentence > 2;
  if (noun === null) return !isFar || sharesCount(later, earlier);
  return earlier.occurrence.noun !== null && isOneClass(noun, earlier.occurrence.noun);
}

/** What the text counts off as two, or as all of them together. */
const isOtherPart = (a: Mention, b: Mention): boolean => a.isSum !== b.isSum || (a.part !== null && b.part !== null && a.part !== b.part);

/** The text may call the later one another; otherwise what one article tells is the likelier one happening. */
function articleEvidence(a: Mention, b: Mention): Evidence | 'forbidden' {
  const later = a.index > b.index ? a : b;
  return later.occurrence.reference === 'other' || isOtherPart(a, b) ? 'forbidden' : { points: 1, reason: 'in one article' };
}

/** What speaks for two mentions of one article being one happening; null when something forbids it. Symmetric. */
export function likeness(a: Mention, b: Mention): Likeness | null {
  if (contradict(a, b)) return null;
  const [when, where, side, article] = [timeEvidence(a, b), whereEvidence(a, b), sideEvidence(a, b), articleEvidence(a, b)];
  if (when === 'forbidden' || where === 'forbidden' || side === 'forbidden' || article === 'forbidden') return null;
  const further = [
    whoEvidence(a, b),
    meansEvidence(a, b),
    newsEvidence(a, b),
    storyEvidence(a, b),
    nounEvidence(a, b),
    adjacencyEvidence(a, b),
  ];
  const found = [when, where, side, article, ...further, ...targetEvidence(a, b), ...victimEvidence(a, b)];
  return sum(found.flatMap((evidence) => evidence ?? []));
}
