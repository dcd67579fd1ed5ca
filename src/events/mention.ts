/** What one article says in one place about one happening: the unit that linking puts together. */
import type { Actor, Claim, Location, Occurrence, ReadArticle, When } from '../model.ts';
import { isSetByHand } from '../text/byHand.ts';
import { onceBy } from '../text/grouping.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { fold } from '../text/spans.ts';
import { inherited, undated } from '../text/undated.ts';
import { isOverPeriod } from './periods.ts';
import { isOfLast } from './remainders.ts';

/** What can be seen of a happening from one place: what is compared to know it again from another. */
export interface Sight {
  readonly when: When;
  readonly place: Location | null;
  /** The side that acted, as a state or the body itself ("United States" for its Central Command). */
  readonly side: string | null;
  readonly target: string | null;
  /** How many targets were hit, where the text counts them. */
  readonly targets: readonly number[];
  /** Surnames of persons killed or wounded by name, folded. */
  readonly names: ReadonlySet<string>;
  /** Those of them who were killed. */
  readonly dead: ReadonlySet<string>;
  /** Persons told one by one, by the ids of the claims that tell of them first. */
  readonly persons: ReadonlySet<string>;
  /** Victims as `kind nationality-or-role low`, for matching without a date. */
  readonly victims: readonly Victim[];
  /** Folded content words of the action: "rocket", "drone". */
  readonly means: ReadonlySet<string>;
}

export interface Mention extends Sight {
  /** Position among the mentions of its article. */
  readonly index: number;
  readonly article: ReadArticle;
  readonly occurrence: Occurrence;
  readonly claims: readonly Claim[];
  readonly agent: Actor | null;
  /** Share of the article before it, from 0 at its head to 1. */
  readonly depth: number;
  /** True for the one mention that tells what its article is about. */
  readonly isNews: boolean;
  /** True for the first mention of its article, where it stands at its head. */
  readonly isOpening: boolean;
  /** Dates that are not of the news. */
  readonly foreign: Passed;
  /** Those of them that are of long before or of a long time: "in 2011", "since January". */
  readonly remote: Passed;
  /** True where its people are counted over a long time: "since January", "in the past 18 months". */
  readonly isPeriod: boolean;
  /** The day of the deed, where the text only counts from it to a later death: "eight days after the attack a second victim has died". */
  readonly countedBack: When | null;
  /** True where it tells only of dead who were found after those of whom the text speaks: "the last two bodies", "16 more bodies". */
  readonly isFinding: boolean;
  /** Where the article counts off several happenings, which of them it tells: "in the first", "the second attack". */
  readonly part: number | null;
  /** True where it only sums up happenings that the article tells one by one. */
  readonly isSum: boolean;
  /** True where it tells only that persons died of what was done to them before: "a guard who was shot died on Sunday". */
  readonly isDying: boolean;
  /** True where the article tells one story: all its dated casualties can be of the day of its news, and no other attack is told. */
  readonly isOneStory: boolean;
}

/** How many dates of a sort stand before the sentence of a mention, and before the end of that. */
export interface Passed {
  readonly before: number;
  readonly within: number;
}

export interface Victim {
  readonly kind: Claim['kind'];
  readonly nationality: string | null;
  readonly role: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly detail: string | null;
  /** True for one person told by himself and for part of a number: a greater number may count him too. */
  readonly isPart: boolean;
}

/** "US Central Command" and "Pentagon" act for the United States; a militia acts for itself. */
export function sideOf(agent: Actor | null, lexicons: Lexicons): string | null {
  if (!agent) return null;
  const organisation = lexicons.organisations.find(agent.name);
  const isState =
    organisation && (organisation.kind === 'military' || organisation.kind === 'government' || organisation.kind === 'police');
  return isState ? (organisation.country ?? organisation.name) : agent.name;
}

export function surnameOf(name: string): string {
  return fold(name).split(' ').at(-1)?.replace(/^al-/, '') ?? '';
}

const idle = new Set(
  'attack attacks strike strikes assault series deadly same latest previous retaliatory precision the and air volley barrage salvo bombing raid raids'.split(
    ' ',
  ),
);

/** Kinds of means, so that "airstrike" and "air strikes" or "rockets" and "rocket" are one. */
export function meansOf(action: string | null): ReadonlySet<string> {
  const words = fold(action ?? '')
    .split(/[\s-]+/)
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word))
    .filter((word) => word.length > 2 && !idle.has(word));
  return new Set(words.map((word) => (word === 'airstrike' ? 'air' : word)));
}

const weapon = /\b(?:missile|rocket|drone|mortar|bomb|shell|gun|knife|grenade|artillery)s?\b/gi;

/** The action’s own words; where it has none, the weapons of its sentence. */
function wordsOfMeans(article: ReadArticle, { action, sentence }: Occurrence): string {
  if (action !== null && meansOf(action).size > 0) return action;
  const span = article.sentences[sentence];
  return span ? (article.text.slice(span.start, span.end).match(weapon) ?? []).join(' ') : '';
}

const victimKinds = new Set(['killed', 'wounded', 'missing', 'captured', 'displaced']);

function victimOf(claim: Claim): Victim {
  return {
    kind: claim.kind,
    nationality: claim.subject.nationality,
    role: claim.subject.role,
    low: claim.quantity?.low ?? null,
    high: claim.quantity?.high ?? null,
    detail: claim.detail,
    isPart: claim.person !== null || claim.subsetOf !== null,
  };
}

export const none: Passed = { before: 0, within: 0 };

/** What somebody dies of who did not die at once. */
const causeOfDeath = /\b(?:wounds?|wounded|injur(?:y|ies|ed)|burns?|burned|shot|stabbed|struck|hit|hurt)\b/i;

/** "A guard who was shot on Tuesday died on Sunday": single persons, told by "died" and by what was done to them. */
function isDying(victims: readonly Claim[]): boolean {
  const isLate = ({ kind, person, rule, evidence }: Claim): boolean =>
    kind === 'killed' && person !== null && rule === 'intransitive' && causeOfDeath.test(evidence.quote);
  return victims.length > 0 && victims.every(isLate);
}

/** "The last two bodies were found", "16 more bodies": of the dead told before. */
const isFurtherBody = (claim: Claim): boolean => claim.rule === 'bodies' && (claim.isFurther || isOfLast(claim));

/** What the mentions of one article are made from, beside it. */
export interface Known {
  readonly lexicons: Lexicons;
  /** Its claims by id. */
  readonly known: ReadonlyMap<string, Claim>;
}

/** Victims of one mention that are compared with others: what tells more of them says nothing new. */
const mostVictims = 24;

function distinctVictims(claims: readonly Claim[]): readonly Victim[] {
  const look = ({ kind, nationality, role, low, high, detail, isPart }: Victim): string =>
    `${kind} ${nationality} ${role} ${low} ${high} ${detail} ${isPart}`;
  return onceBy(claims.map(victimOf), look).slice(0, mostVictims);
}

const nobody: ReadonlySet<string> = new Set();

/** A set of its own only where there is somebody to put into it. */
const setOf = (words: readonly string[]): ReadonlySet<string> => (words.length > 0 ? new Set(words) : nobody);

/** What claims show of who suffered and what was hit. */
export function sufferingOf(claims: readonly Claim[]): Pick<Sight, 'targets' | 'names' | 'dead' | 'persons' | 'victims'> {
  const victims = claims.filter((claim) => victimKinds.has(claim.kind));
  return {
    targets: claims.flatMap((claim) => (claim.kind === 'targets' && claim.quantity?.low ? [claim.quantity.low] : [])),
    names: setOf(victims.flatMap((claim) => claim.subject.names.map(surnameOf))),
    dead: setOf(victims.filter(({ kind }) => kind === 'killed').flatMap((claim) => claim.subject.names.map(surnameOf))),
    persons: setOf(victims.flatMap(({ person }) => person ?? [])),
    victims: distinctVictims(victims),
  };
}

/** "It is the strait where another ferry sank": what is told of another happening has no date from the sentence before. */
const ownDate = (when: When, { reference }: Occurrence): When =>
  reference === 'other' && when.reasons.includes(inherited) ? undated : when;

/** The first date of the claims; one that a person set before all that were read. */
function whenOf(claims: readonly Claim[]): When | undefined {
  return (claims.find(({ when }) => isSetByHand(when)) ?? claims.find(({ when }) => when.precision !== 'none'))?.when;
}

export function mentionOf(article: ReadArticle, occurrence: Occurrence, index: number, { lexicons, known }: Known): Mention {
  const claims = occurrence.claims.flatMap((id) => known.get(id) ?? []);
  const victims = claims.filter((claim) => victimKinds.has(claim.kind));
  return {
    index,
    article,
    occurrence,
    claims,
    when: ownDate(whenOf(claims) ?? occurrence.when, occurrence),
    place: claims.find((claim) => claim.place)?.place ?? occurrence.place,
    side: sideOf(occurrence.agent, lexicons),
    agent: occurrence.agent,
    target: occurrence.target?.name ?? null,
    ...sufferingOf(claims),
    means: meansOf(wordsOfMeans(article, occurrence)),
    depth: article.text.length > 0 ? occurrence.start / article.text.length : 0,
    isNews: false,
    isOpening: false,
    isPeriod: victims.some((claim) => isOverPeriod(claim, article)),
    countedBack: null,
    part: null,
    isSum: false,
    isDying: isDying(victims),
    isFinding: victims.length > 0 && victims.every(isFurtherBody),
    foreign: none,
    remote: none,
    isOneStory: false,
  };
}
