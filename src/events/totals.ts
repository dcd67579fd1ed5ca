/**
 * Low, best and high of one measure of one event, never adding what overlaps. The rules, by name:
 *
 *   list      parts that one clause lists side by side are added ("two Americans and one Briton" are three)
 *   repeat    the same people counted again are counted once; different numbers for them are a range
 *   disjoint  people of different nations, or of different names, are added even across accounts
 *   overtaken "an earlier count spoke of eight" is no rival of the newer one beside it
 *   corrected a voice that later gives a lower number has withdrawn the one before
 *   rival     any two other accounts are two answers to one question: a range, never a sum
 *   scope     a count of part of the people ("two Americans", persons by name) adds nothing to a count of all
 *   subset    "including two children" adds nothing
 *   inside    "one of the two people" is a part of the number that stands inside it
 *   reached   "at least two" says nothing beside a number of the same article that is as high
 *   part      "six of the injured are still in hospital" yields to any number of all of them; alone it is the least of them
 *   vague     "many" yields to any number
 *   zero      "no paramilitaries" adds nothing and lowers nothing; "nobody at all" is a rival of who counts some
 *   denied    a figure that is denied counts nobody
 */
import type { Claim, Figure, MeasureKind, Policy, Total, TotalGroup } from '../model.ts';
import { type Account, accountsOf, addFigures, byNation, byPerson, isUnqualified, type Scope, type VoiceOf } from './accounts.ts';
import { effective } from './effective.ts';
import { overtakenIn } from './overtaken.ts';
import { type Answer, chooseBest, isOfficial, type Method, policyWords } from './policy.ts';
import { isRemainder } from './remainders.ts';
import { publishedOf, type Sources } from './sources.ts';

export const measures = ['killed', 'wounded', 'missing', 'captured', 'displaced'] as const satisfies readonly MeasureKind[];

export const isVague = (claim: Claim): boolean => claim.quantity?.hedge === 'vague';
const isZero = (claim: Claim): boolean => claim.quantity?.high === 0;
/** "bringing the number killed this month to 140": a running count, beside a count of the event. */
const isRunning = ({ rule }: Claim): boolean => rule === 'tally' || rule === 'toll';

/** Words of a count that runs over more than one happening. */
const running = /\b(?:year|month|week|weekend|season|decade|century|war|conflict|outbreak|since|19\d\d|20\d\d)\b/i;

/** "has died, bringing the toll to three": the count of the event itself. */
const isOwnToll = ({ rule, evidence }: Claim): boolean => rule === 'toll' && !running.test(evidence.quote);

const sentenceOf = ({ article, evidence }: Claim): string => `${evidence.start} ${article}`;

/** "The toll has risen to 15 after four bodies were found": who was found is among them. */
const isAmong = (found: Claim, toll: number | null | undefined): boolean =>
  (found.rule === 'bodies' || isRemainder(found)) && (found.quantity?.high ?? Number.POSITIVE_INFINITY) < (toll ?? 0);

/** By sentence, the highest running count that it gives. */
function highestTolls(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const claim of claims) {
    const key = sentenceOf(claim);
    if (isRunning(claim)) highest.set(key, Math.max(highest.get(key) ?? 0, claim.quantity?.low ?? 0));
  }
  return highest;
}

/** Beside a count of the event itself a running one says nothing; beside a part of its own people it is all that counts them. */
function isOutgrown(claim: Claim, all: readonly Claim[]): boolean {
  const isBeside = (other: Claim): boolean =>
    other.article === claim.article &&
    other.evidence.start === claim.evidence.start &&
    !isRunning(other) &&
    other.subsetOf !== claim.id &&
    !isAmong(other, claim.quantity?.low);
  return isRunning(claim) && !isOwnToll(claim) && all.some(isBeside);
}

/** "one of the two people": a number around the one told next, which counts as many or more. */
function isPartOf({ article, evidence, quantity }: Claim, next: Claim | undefined): boolean {
  return (
    next?.article === article &&
    next.evidence.start === evidence.start &&
    next.evidence.focus.start > evidence.focus.start &&
    next.evidence.focus.end <= evidence.focus.end &&
    (next.quantity?.low ?? 0) >= (quantity?.low ?? 0)
  );
}

/** "There were no casualties at all, the ministry said", against others who count some; "no Americans" and "no others" leave open who else. */
function isRivalZero(zero: Claim, positive: readonly Claim[]): boolean {
  const { name } = zero.attribution;
  const isOther = (claim: Claim): boolean =>
    claim.article !== zero.article || (name !== null && claim.attribution.name !== null && claim.attribution.name !== name);
  return isZero(zero) && isUnqualified(zero) && !zero.isFurther && positive.length > 0 && positive.every(isOther);
}

/** Claims that count somebody: no denials, no parts of a whole that is here, no running counts, and vague words only when alone. */
function countable(claims: readonly Claim[]): readonly Claim[] {
  const ids = new Set(claims.map(({ id }) => id));
  const tolls = highestTolls(claims);
  const told = claims.filter(
    (claim, at) =>
      claim.quantity !== null &&
      claim.attribution.stance !== 'denied' &&
      !(claim.subsetOf !== null && ids.has(claim.subsetOf)) &&
      !isPartOf(claim, claims[at + 1]) &&
      !isOutgrown(claim, claims) &&
      !isAmong(claim, tolls.get(sentenceOf(claim))),
  );
  const positive = told.filter((claim) => !isZero(claim));
  const rivals = told.filter((claim) => isRivalZero(claim, positive));
  const used = positive.length > 0 ? [...positive, ...rivals] : told;
  const exact = withoutParts(used.filter((claim) => !isVague(claim)));
  return exact.length > 0 ? exact : used;
}

/** Counts of all; where there is none, those of some as the least that all can be. */
function withoutParts(claims: readonly Claim[]): readonly Claim[] {
  const wholes = claims.filter((claim) => !isRemainder(claim) && !isZero(claim));
  if (wholes.length > 0) return claims.filter((claim) => !isRemainder(claim));
  return claims.map((claim) =>
    claim.rule === 'part' && claim.quantity ? { ...claim, quantity: { ...claim.quantity, high: null } } : claim,
  );
}

/** The range of several answers to one question. A bound that nobody states stays open; "at least nine" beside a later seventeen is stated. */
function rangeOf(figures: readonly Figure[], best: number | null): Figure {
  const lows = figures.flatMap(({ low }) => low ?? []);
  const highs = figures.flatMap(({ high }) => high ?? []);
  const most = Math.max(...highs);
  const isOpen = figures.some(({ low, high }) => high === null && (highs.length === 0 || (low ?? 0) > most));
  return { low: lows.length > 0 ? Math.min(...lows) : null, best, high: isOpen ? null : most };
}

/** In what light claims are counted: their articles, the rule for the best figure, who is one voice. */
export interface Circumstances {
  readonly articles: Sources;
  readonly method: Method;
  readonly voiceOf: VoiceOf;
}

/** What is known of a claim from its article. */
interface Reading {
  readonly policy: Policy;
  /** The figures of one or more claims as an answer of the first of them. */
  answer(claims: readonly Claim[], value: number | null): Answer;
}

const readingOf = ({ articles, method: { policy, lexicons }, voiceOf }: Circumstances): Reading => ({
  policy,
  answer: ([claim], value) => ({
    value,
    voice: claim ? voiceOf(claim) : '',
    published: claim ? publishedOf(claim, articles) : '',
    isOfficial: claim !== undefined && isOfficial(claim, lexicons),
  }),
});

function nameOf(claims: readonly Claim[]): string {
  const named = claims.find(({ subject }) => subject.names.length > 0)?.subject.names[0];
  return named ?? claims.find(({ subject }) => subject.text !== '')?.subject.text ?? '';
}

function groupOfClaims(claims: readonly Claim[], { policy, answer }: Reading): TotalGroup {
  const figures = claims.map(({ quantity }) => ({ low: quantity?.low ?? null, best: null, high: quantity?.high ?? null }));
  const best = chooseBest(
    claims.map((claim) => answer([claim], claim.quantity?.low ?? claim.quantity?.high ?? null)),
    policy,
  );
  return { ...rangeOf(figures, best), subject: nameOf(claims), claims: claims.map(({ id }) => id) };
}

interface Telling extends Figure {
  readonly groups: readonly TotalGroup[];
  readonly accounts: readonly Account[];
}

/** Nations: each of the people once, then the sum. */
function tellNations(accounts: readonly Account[], reading: Reading): Telling {
  const groups = [...byNation(accounts).values()].map((claims) => groupOfClaims(claims, reading));
  return { ...addFigures(groups), groups, accounts };
}

/** Persons: those named by all articles together, or those of the article that tells of most, whichever are more. */
function tellPersons(accounts: readonly Account[], reading: Reading): Telling {
  const people = byPerson(accounts);
  const named = [...people].filter(([key]) => !/^\d+$/.test(key)).map(([, claims]) => groupOfClaims(claims, reading));
  const unnamed = [...people].filter(([key]) => /^\d+$/.test(key)).map(([, claims]) => groupOfClaims(claims, reading));
  const told = new Map<string, number>();
  for (const { article } of accounts.flatMap(({ claims }) => claims)) told.set(article, (told.get(article) ?? 0) + 1);
  const most = Math.max(...told.values());
  const groups = [...named, ...unnamed.slice(0, Math.max(0, most - named.length))];
  return { ...addFigures(groups), groups, accounts };
}

/** For each voice the lowest upper bound that it gives on each day. */
function lowestByDay(accounts: readonly Account[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const voices = new Map<string, Map<string, number>>();
  for (const { voice, published, figure } of accounts) {
    const days = voices.get(voice) ?? new Map<string, number>();
    days.set(published, Math.min(days.get(published) ?? Number.POSITIVE_INFINITY, figure.high ?? Number.POSITIVE_INFINITY));
    voices.set(voice, days);
  }
  return voices;
}

/** A voice that gives a lower number on a later day corrects itself: what it said before is withdrawn. */
function withdrawnIn(accounts: readonly Account[]): ReadonlySet<Account> {
  const lowest = lowestByDay(accounts);
  const isWithdrawn = ({ voice, published, figure }: Account): boolean =>
    published !== '' && [...(lowest.get(voice) ?? [])].some(([day, high]) => day > published && high < (figure.low ?? 0));
  return new Set(accounts.filter(isWithdrawn));
}

/** Accounts without those that only say "at least two" where their article also gives a number that is as high. */
function exactOf(accounts: readonly Account[]): readonly Account[] {
  const most = new Map<string, number>();
  const articleOf = ({ claims }: Account): string => claims[0]?.article ?? '';
  for (const account of accounts) {
    const { high } = account.figure;
    if (high !== null) most.set(articleOf(account), Math.max(high, most.get(articleOf(account)) ?? 0));
  }
  return accounts.filter((account) => account.figure.high !== null || (account.figure.low ?? 0) > (most.get(articleOf(account)) ?? -1));
}

/** Rivals: the range of the accounts; parts are shown where the accounts give the same list. */
function tellRivals(all: readonly Account[], reading: Reading): Telling {
  const accounts = exactOf(all);
  const best = chooseBest(
    accounts.map(({ claims, figure }) => reading.answer(claims, figure.best)),
    reading.policy,
  );
  const longest = accounts.reduce((most, account) => (account.claims.length > most.claims.length ? account : most));
  const claims = accounts.flatMap((account) => account.claims);
  const groups =
    longest.claims.length > 1 ? longest.claims.map((claim) => groupOfClaims([claim], reading)) : [groupOfClaims(claims, reading)];
  return {
    ...rangeOf(
      accounts.map(({ figure }) => figure),
      best,
    ),
    groups,
    accounts: all,
  };
}

const scopes: readonly Scope[] = ['whole', 'listed', 'nations', 'persons'];

/** "43 miners" beside an earlier "27": who is counted by his trade, and is more than all, is all of them; and so are others of that trade. */
function asWhole(accounts: readonly Account[]): readonly Account[] {
  const wholes = accounts.filter(({ scope }) => scope === 'whole');
  if (wholes.length === 0) return accounts;
  const most = wholes.reduce((high, { figure }) => Math.max(high, figure.high ?? figure.low ?? 0), 0);
  const tradeOf = ({ scope, claims }: Account): string | null =>
    scope === 'listed' && claims.length === 1 ? (claims[0]?.subject.role ?? claims[0]?.subject.text ?? null) : null;
  const fuller = new Set(accounts.filter(({ figure }) => (figure.low ?? 0) > most).flatMap((account) => tradeOf(account) ?? []));
  return accounts.map((account) => (fuller.has(tradeOf(account) ?? '') ? { ...account, scope: 'whole' } : account));
}

/** One telling for each scope that has accounts, the widest first. */
function tellingsOf(told: readonly Account[], circumstances: Circumstances): readonly Telling[] {
  const accounts = asWhole(told);
  const reading = readingOf(circumstances);
  return scopes.flatMap((scope) => {
    const own = accounts.filter((account) => account.scope === scope);
    if (own.length === 0) return [];
    if (scope === 'nations') return [tellNations(own, reading)];
    return [scope === 'persons' ? tellPersons(own, reading) : tellRivals(own, reading)];
  });
}

/** True when part of the people are more than all of them are said to be. */
export const exceeds = (part: Figure, whole: Figure): boolean => whole.high !== null && part.low !== null && part.low > whole.high;

/** What the claims of one event say of one measure: the claims that count, what each article says in one breath, and the tellings of these. */
export interface Counting {
  readonly counted: readonly Claim[];
  readonly accounts: readonly Account[];
  /** Counts that their articles tell as earlier ones. */
  readonly overtaken: readonly Account[];
  /** What those who said it no longer stand by. */
  readonly withdrawn: readonly Account[];
  /** The widest first. */
  readonly tellings: readonly Telling[];
}

/** Counts one measure; `claims` are all claims of one event, in order of article and text. */
export function countingOf(claims: readonly Claim[], measure: MeasureKind, circumstances: Circumstances): Counting {
  const { articles, voiceOf } = circumstances;
  const counted = countable(effective(claims, measure, articles));
  const told = accountsOf(counted, articles, voiceOf);
  const overtaken = overtakenIn(told);
  const all = told.filter((account) => !overtaken.has(account));
  const withdrawn = withdrawnIn(all);
  const accounts = all.filter((account) => !withdrawn.has(account));
  return { counted, accounts, overtaken: [...overtaken], withdrawn: [...withdrawn], tellings: tellingsOf(accounts, circumstances) };
}

/** The total of what was counted; null where nothing was. */
export function totalOf({ counted, tellings: [widest, ...scoped] }: Counting, { policy }: Method): Total | null {
  if (!widest) return null;
  // "at least two" is no rival of a list of five.
  const fuller = widest.high === null ? scoped.find(({ best }) => (best ?? 0) > (widest.best ?? 0)) : undefined;
  const rivals = [widest, ...scoped.filter((part) => exceeds(part, widest) || part === fuller)];
  // Nobody at all, against others who count some: the range begins there, and what is best is theirs.
  const counting = widest.best === 0 ? rivals.find(({ best }) => (best ?? 0) > 0) : undefined;
  const lead = counting ?? fuller ?? widest;
  return {
    ...(rivals.length > 1 ? rangeOf(rivals, lead.best) : { low: widest.low, best: widest.best, high: widest.high }),
    policy: policyWords[policy],
    isVague: counted.every(isVague),
    groups: (counting ?? widest).groups,
    claims: rivals.flatMap(({ accounts }) => accounts.flatMap((account) => account.claims.map(({ id }) => id))),
  };
}
