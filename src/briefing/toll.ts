/**
 * What the claims of an event say of one measure: for each group of people one claim that speaks for it, the claims
 * that say the same, and those that say something else. Nothing is added up here; `events/` has done that.
 */
import type { Claim, Event, Figure, MeasureKind } from '../model.ts';
import { deadPersons, personOf } from '../text/persons.ts';
import { articlesOf, type Catalogue } from './catalogue.ts';
import { isNone, isVague } from './quantities.ts';
import { isOwnVoice } from './voices.ts';

export const measures = ['killed', 'wounded', 'missing', 'captured', 'displaced'] as const satisfies readonly MeasureKind[];

/** One group of people counted: `claim` speaks for it, `same` are all claims with its figure, itself included. */
export interface Counted {
  readonly claim: Claim;
  readonly same: readonly Claim[];
}

export interface Toll {
  readonly measure: MeasureKind;
  /** Groups that together are the whole, none a part of another. */
  readonly groups: readonly Counted[];
  /** Parts of a group: "five of them in serious condition". */
  readonly parts: readonly Counted[];
  /** Figures for the whole or a group that differ from those above. */
  readonly others: readonly Counted[];
}

/** The tolls of an event that any claim speaks of, killed first. */
export function tollsOf(lookup: Catalogue, event: Event): readonly Toll[] {
  return measures.flatMap((measure) => tollOf(lookup, event, measure) ?? []);
}

export function tollOf(lookup: Catalogue, event: Event, measure: MeasureKind): Toll | null {
  const claims = lookup.claimsOf(event.claims);
  const dead = deadPersons(claims);
  const all = claims.filter((claim) => claim.kind === measure && claim.quantity !== null && !isHitOfDead(claim, dead));
  if (all.length === 0) return null;
  const isPart = partsOf(event, measure);
  const whole = all.filter((claim) => claim.subsetOf === null && !isPart.has(claim.id) && claim.attribution.stance !== 'denied');
  const grouped = groupsOf(lookup, event, measure).map((claims) => countedBy(claims, whole));
  const { groups, parts } = wholeAndParts(event.totals[measure], grouped.length > 0 ? grouped : byFigure(whole).slice(0, 1), whole);
  const inGroups = new Set(groups.flatMap((group) => group.same.map((claim) => claim.id)));
  const told = new Set([...groups, ...parts].flatMap((group) => group.same.map((claim) => claim.id)));
  const beside = whole.filter((claim) => !told.has(claim.id) && isZeroOf(claim) && isBeside(claim, groups));
  for (const { id } of beside) told.add(id);
  return {
    measure,
    groups: [...groups.map((group) => (measure === 'killed' ? withHits(group, claims, dead) : group)), ...byFigure(beside)],
    parts: [...parts, ...byPeople(all.filter((claim) => !inGroups.has(claim.id) && (claim.subsetOf !== null || isPart.has(claim.id))))],
    others: byFigure(all.filter((claim) => !told.has(claim.id) && !isPart.has(claim.id) && claim.subsetOf === null)),
  };
}

/** "A man was shot" of one who died of it: told with his death, not among the wounded. */
function isHitOfDead(claim: Claim, dead: ReadonlySet<string>): boolean {
  const person = personOf(claim);
  return claim.kind === 'wounded' && person !== null && dead.has(person);
}

/** The dead with what told of their being hit. */
function withHits(group: Counted, claims: readonly Claim[], dead: ReadonlySet<string>): Counted {
  const persons = new Set(group.same.flatMap((claim) => personOf(claim) ?? []));
  const hits = claims.filter((claim) => isHitOfDead(claim, dead) && persons.has(personOf(claim) ?? ''));
  return { ...group, same: [...group.same, ...hits] };
}

/** All claims of a toll, in order of telling. */
export function claimsIn(toll: Toll): readonly Claim[] {
  return [...toll.groups, ...toll.parts, ...toll.others].flatMap((counted) => counted.same);
}

/** Two claims with one figure: both bounds agree, or both are words without a number. */
function sameFigure(a: Claim, b: Claim): boolean {
  if (!a.quantity || !b.quantity) return false;
  if (isVague(a.quantity) || isVague(b.quantity)) return isVague(a.quantity) && isVague(b.quantity);
  return a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high;
}

/** Claims of one figure and one kind of people together, in order of first mention. */
export function byFigure(claims: readonly Claim[]): readonly Counted[] {
  return bySameness(claims, isSameAccount);
}

/** The same of parts: two persons of one sentence are two, and so are two parts of whom no text says who they are. */
function byPeople(claims: readonly Claim[]): readonly Counted[] {
  return bySameness(claims, (a, b) => {
    if (personOf(a) !== null && personOf(a) === personOf(b)) return true;
    if (a.article === b.article) return a.evidence.start !== b.evidence.start && a.subject.text !== '' && a.subject.text === b.subject.text;
    const [one, other] = [a.subject.names, b.subject.names];
    const isNamesake = one.length === 0 || other.length === 0 || one.some((name) => other.includes(name));
    return isNamesake && a.subject.role !== null && a.subject.role === b.subject.role && isSameAccount(a, b);
  });
}

function bySameness(claims: readonly Claim[], isSame: (a: Claim, b: Claim) => boolean): readonly Counted[] {
  const sets: Claim[][] = [];
  for (const claim of claims) {
    const set = sets.find(([first]) => first && sameFigure(first, claim) && isSame(first, claim));
    if (set) set.push(claim);
    else sets.push([claim]);
  }
  return sets.flatMap((set) => {
    const claim = spokesman(set);
    return claim ? [{ claim, same: set }] : [];
  });
}

/** "No paramilitary members" of the same sentence belongs to its list; of another, it may contradict it and is told apart. */
function isBeside({ article, evidence }: Claim, groups: readonly Counted[]): boolean {
  return groups.length === 0 || groups.some(({ claim }) => claim.article === article && claim.evidence.start === evidence.start);
}

/** A claim that no one of a group was hit stands beside the toll, it does not contradict it. */
function isZeroOf(claim: Claim): boolean {
  return claim.quantity !== null && isNone(claim.quantity) && claim.attribution.stance !== 'denied';
}

function isSameAccount(a: Claim, b: Claim): boolean {
  return isZeroOf(a) ? a.subject.text === b.subject.text : a.attribution.stance === b.attribution.stance;
}

function partsOf(event: Event, measure: MeasureKind): ReadonlySet<string> {
  const rows = event.disputes.filter((dispute) => dispute.measure === measure).flatMap((dispute) => dispute.rows);
  return new Set(rows.filter((row) => row.relation === 'part of').map((row) => row.claim));
}

/** The claims of a group, and the figure that was chosen for it. */
interface Group {
  readonly claims: readonly Claim[];
  readonly best: number | null;
}

function groupsOf(lookup: Catalogue, event: Event, measure: MeasureKind): readonly Group[] {
  const total = event.totals[measure];
  if (!total) return [];
  const groups = total.groups.filter((group) => group.claims.length > 0);
  const told = (groups.length > 0 ? groups : [total]).map(({ claims, best }) => ({ claims: lookup.claimsOf(claims), best }));
  return told.filter(({ claims }) => claims.length > 0);
}

/** The claim that speaks for a group, with all claims of the event that give its figure for the same people. */
function countedBy({ claims, best }: Group, whole: readonly Claim[]): Counted {
  const claim = spokesman(claims, best);
  if (!claim) throw new Error('briefing: a group of a total without claims');
  const rest = whole.filter((other) => !claims.includes(other) && other.subject.text === claim.subject.text && !isZeroOf(other));
  return { claim, same: [...claims, ...rest].filter((other) => other === claim || sameFigure(claim, other)) };
}

interface Division {
  readonly groups: readonly Counted[];
  readonly parts: readonly Counted[];
}

/**
 * A group that gives the whole total is one figure, whatever the articles call the people ("a dozen others", "12 troops"); other
 * groups beside it are its parts. Without such a group all of them add up to the total.
 */
function wholeAndParts(total: Figure | undefined, groups: readonly Counted[], whole: readonly Claim[]): Division {
  const wholes = groups.filter(
    ({ claim }) =>
      groups.length === 1 || (total && claim.quantity && claim.quantity.low === total.low && claim.quantity.high === total.high),
  );
  const [first] = wholes;
  if (!first || isZeroOf(first.claim)) return { groups: oneTeller(groups), parts: [] };
  const same = whole.filter((claim) => sameFigure(claim, first.claim) && !isZeroOf(claim));
  const claim = spokesman(same) ?? first.claim;
  return { groups: [{ claim, same: same.length > 0 ? same : first.same }], parts: groups.filter((each) => !wholes.includes(each)) };
}

/** Groups in the words of one article, where one has them all: "two U.S. troops and one British soldier", not "2 … and one …". */
function oneTeller(groups: readonly Counted[]): readonly Counted[] {
  const tellers = groups.map(({ claim, same }) => same.filter((each) => isOwnVoice(each.attribution) === isOwnVoice(claim.attribution)));
  const article = articlesOf(tellers[0] ?? []).find((id) => tellers.every((claims) => claims.some((claim) => claim.article === id)));
  if (article === undefined) return groups;
  return groups.map((group, index) => ({
    ...group,
    claim: spokesman((tellers[index] ?? []).filter((claim) => claim.article === article)) ?? group.claim,
  }));
}

/** The figure chosen for all before others, a number before a word, the outlet's voice before another's, the fuller noun before the barer, the earlier before the later. */
function spokesman(claims: readonly Claim[], chosen: number | null = null): Claim | undefined {
  const rank = (claim: Claim): number =>
    (chosen !== null && claim.quantity?.low === chosen ? 16 : 0) +
    (claim.quantity && !isVague(claim.quantity) ? 8 : 0) +
    (isOwnVoice(claim.attribution) ? 4 : 0) +
    (claim.subject.text === '' ? 0 : 2) +
    fullness(claim);
  return claims.reduce<Claim | undefined>((best, claim) => (best === undefined || rank(claim) > rank(best) ? claim : best), undefined);
}

/** Below one, so that it decides only between claims that are otherwise alike. */
function fullness(claim: Claim): number {
  return Math.min(claim.subject.text.length + (claim.subject.names.length > 0 ? 40 : 0), 90) / 100;
}
