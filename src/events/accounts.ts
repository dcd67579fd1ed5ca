/** What one article says in one breath of one measure: the claims that a clause lists side by side. Only these are parts of a sum. */
import type { Claim, Figure } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { personOf } from '../text/persons.ts';
import { textOf } from '../text/repeats.ts';
import { fold } from '../text/spans.ts';
import { surnameOf } from './mention.ts';
import { publishedOf, type Sources } from './sources.ts';

/**
 * How much an account is about. `whole` counts people unqualified ("16 people"); `listed` counts by trade or side ("ten soldiers
 * and six drivers"); `nations` and `persons` count only those of one nation, or those told one by one, and leave open who else there was.
 */
export type Scope = 'whole' | 'listed' | 'nations' | 'persons';

export interface Account {
  readonly claims: readonly Claim[];
  readonly scope: Scope;
  /** The parts added up. */
  readonly figure: Figure;
  /** Who says it: a speaker, or the article in its own voice. */
  readonly voice: string;
  /** ISO day of the article; empty when it has none. */
  readonly published: string;
}

const anyone = new Set(['person', 'other', 'victim', 'member', 'casualty', 'life', 'individual', 'personnel', 'body']);

/** "16 people": nobody's nation, trade or name is told. */
export function isUnqualified({ subject }: Claim): boolean {
  return (
    subject.nationality === null &&
    subject.names.length === 0 &&
    subject.status === 'unknown' &&
    (subject.role === null || anyone.has(subject.role))
  );
}

function scopeOf(claims: readonly Claim[]): Scope {
  if (claims.every(({ subject, person }) => person !== null || subject.names.length > 0)) return 'persons';
  if (claims.every(({ subject }) => subject.nationality !== null)) return 'nations';
  return claims.length === 1 && claims.every(isUnqualified) ? 'whole' : 'listed';
}

/** Characters between two items of one list, at the most. */
const longestJoint = 80;
/** Words that may stand between two items of a list: commas, "and", a short tail such as "of our staff". */
const joints =
  /^(?:[\s,;()—–-]|\d{1,3}|\bage[ds]?\b|\bboth\b|\ball\b|\band\b|\bas well as\b|\bplus\b|\b(?:his|her|its|their|the)\b|\b(?:of|from|in) [^,.;]{1,40}?(?=,| and\b))*$/;

/** The words of a sentence between what two of its claims count. */
export const between = ({ evidence: { quote, start, focus } }: Claim, { evidence: after }: Claim): string =>
  quote.slice(focus.end - start, after.focus.start - start);

/** The counted words. */
const focusOf = ({ evidence: { quote, start, focus } }: Claim): string => quote.slice(focus.start - start, focus.end - start);

/** "four teens, the boy the youngest": a number, a comma and one person are no list. */
function isAside([first, second, third]: readonly Claim[]): boolean {
  if (!first || !second || third || first.person !== null || second.person === null) return false;
  return /^\s*[,(–—-]*\s*$/.test(between(first, second).replace(/\b(?:his|her|its|their|the)\b/gi, ''));
}

/** True when the two stand side by side in one list: one rule, one voice, one time, and nothing but joints between. */
function isListedBeside(before: Claim, after: Claim): boolean {
  const isTogether = before.article === after.article && before.evidence.start === after.evidence.start && before.rule === after.rule;
  const isOneVoice = before.attribution.speaker === after.attribution.speaker && before.when.edtf === after.when.edtf;
  // "two of four people": the one number stands inside the other.
  if (after.evidence.focus.start < before.evidence.focus.end) return false;
  const joint = between(before, after);
  return isTogether && isOneVoice && joint.length <= longestJoint && joints.test(joint);
}

/** Id of the article that the claim's text was first printed in, as far as is known. */
export function homeOf({ article }: Claim, articles: Sources): string {
  const known = articles.get(article);
  return known ? textOf(known) : article;
}

/** Whose word a claim is: a key for each voice of the event, the text’s own among them. */
export type VoiceOf = (claim: Claim) => string;

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce((total, value) => (total === null || value === null ? null : total + value), 0);
}

export function addFigures(figures: readonly Figure[]): Figure {
  return {
    low: sum(figures.map(({ low }) => low)),
    best: sum(figures.map(({ best }) => best)),
    high: sum(figures.map(({ high }) => high)),
  };
}

function figureOf({ quantity }: Claim): Figure {
  const low = quantity?.low ?? null;
  const high = quantity?.high ?? null;
  return { low, best: low ?? high, high };
}

/** "three of her children, Jon, Ann and Eva": as many persons as are counted, each by himself. */
function isToldByPerson({ quantity, person }: Claim, parts: readonly Claim[]): boolean {
  const isNumber = person === null && quantity !== null && quantity.low === quantity.high;
  return isNumber && quantity.low === parts.length && parts.every((part) => part.person !== null);
}

/** "eight others, five men and three women": people of no trade or nation, and then who they were. */
function isToldInParts(whole: Claim, parts: readonly Claim[]): boolean {
  if (parts.length < 2 || whole.person !== null) return false;
  if (isToldByPerson(whole, parts)) return true;
  const { low, high } = addFigures(parts.map(figureOf));
  return isUnqualified(whole) && low !== null && low === whole.quantity?.low && high === whole.quantity.high;
}

/** "both Bass and his daughter": the two whom the list then tells. */
const isBothOf = (claim: Claim): boolean => /^both\b/i.test(focusOf(claim));

function accountOf(list: readonly Claim[], articles: Sources, voiceOf: VoiceOf): Account | null {
  const [first, ...rest] = list;
  if (!first) return null;
  const claims = isToldInParts(first, rest) || isBothOf(first) ? [first] : list;
  return {
    claims,
    scope: scopeOf(claims),
    figure: addFigures(claims.map(figureOf)),
    voice: voiceOf(first),
    published: publishedOf(first, articles),
  };
}

const oneself = /^(?:himself|herself|themselves|committing suicide)\b/i;

/** "killed his wife and two sons before killing himself": who did it is not among those to whom he did it. */
function isDoerBeside(before: Claim, after: Claim): boolean {
  const isTogether = before.article === after.article && before.evidence.start === after.evidence.start && after.kind === 'killed';
  return isTogether && (before.rule === 'active' || before.rule === 'hit') && oneself.test(focusOf(after));
}

/** Accounts of persons only, without those told in an account before; a person told again beside a number stays in its list. */
function withoutRepeats(lists: readonly (readonly Claim[])[]): readonly (readonly Claim[])[] {
  const seen = new Set<string>();
  return lists.map((list) => {
    const isNumbered = list.some(({ person }) => person === null);
    const told = isNumbered ? list : list.filter((claim) => !seen.has(personOf(claim) ?? ''));
    for (const claim of list) seen.add(personOf(claim) ?? '');
    return told;
  });
}

/** Without "one victim" after a count of more of the article’s people: "four men were hit. One victim …". */
function withoutLesser(accounts: readonly Account[]): readonly Account[] {
  const most = new Map<string, number>();
  return accounts.filter(({ claims, scope, figure }) => {
    const article = claims[0]?.article ?? '';
    const told = most.get(article) ?? 0;
    if (scope === 'listed' && claims.length === 1 && !claims[0]?.isFurther) most.set(article, Math.max(figure.low ?? 0, told));
    return scope !== 'whole' || (figure.high ?? Number.POSITIVE_INFINITY) >= told;
  });
}

/** Accounts in order of article and text; `claims` are of one measure and in that order. */
export function accountsOf(claims: readonly Claim[], articles: Sources, voiceOf: VoiceOf): readonly Account[] {
  const lists: Claim[][] = [];
  for (const claim of claims) {
    const last = lists.at(-1);
    const before = last?.at(-1);
    if (last && before && (isListedBeside(before, claim) || isDoerBeside(before, claim))) last.push(claim);
    else lists.push([claim]);
  }
  const listed = lists.flatMap((list) => (isAside(list) ? list.map((claim) => [claim]) : [list]));
  return withoutLesser(withoutRepeats(listed).flatMap((list) => accountOf(list, articles, voiceOf) ?? []));
}

/** Items of accounts by nation, so that the same people are counted once. */
export function byNation(accounts: readonly Account[]): ReadonlyMap<string, readonly Claim[]> {
  return groupBy(
    accounts.flatMap(({ claims }) => claims),
    ({ subject }) => subject.nationality ?? '',
  );
}

/** Surnames that two persons of one article bear, by article and surname: "Lucia Marrow" and "Peter Marrow". */
function sharedSurnames(claims: readonly Claim[]): ReadonlySet<string> {
  const bearers = new Map<string, string>();
  const shared = new Set<string>();
  for (const { article, person, subject } of claims) {
    const [name] = subject.names;
    if (person === null || name === undefined) continue;
    const key = `${article} ${surnameOf(name)}`;
    if (bearers.has(key) && bearers.get(key) !== person) shared.add(surnameOf(name));
    bearers.set(key, person);
  }
  return shared;
}

/** Items of accounts by person: by surname, by the whole name where two share it, or where he has none as the first, second … of his article whom nobody names. */
export function byPerson(accounts: readonly Account[]): ReadonlyMap<string, readonly Claim[]> {
  const claims = accounts.flatMap((account) => account.claims);
  const shared = sharedSurnames(claims);
  const unnamed = new Map<string, number>();
  return groupBy(claims, ({ subject, article }) => {
    const [name] = subject.names;
    if (name !== undefined) return shared.has(surnameOf(name)) ? fold(name) : surnameOf(name);
    const place = (unnamed.get(article) ?? 0) + 1;
    unnamed.set(article, place);
    return `${place}`;
  });
}
