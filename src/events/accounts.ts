/** What one article says in one breath of one measure: the claims that a clause lists side by side. Only these are parts of a sum. */
import type { Claim, Figure } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { textOf } from '../text/repeats.ts';
import { fold } from '../text/spans.ts';
import { surnameOf } from './mention.ts';
import type { Sources } from './sources.ts';

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
function isUnqualified({ subject }: Claim): boolean {
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
  /^(?:[\s,;()—–-]|\d{1,3}|\bage[ds]?\b|\bboth\b|\band\b|\bas well as\b|\bplus\b|\b(?:of|from|in) [^,.;]{1,40}?(?=,| and\b))*$/;

/** True when the two stand side by side in one list: one rule, one voice, one time, and nothing but joints between. */
function isListedBeside(before: Claim, after: Claim): boolean {
  const isTogether = before.article === after.article && before.evidence.start === after.evidence.start && before.rule === after.rule;
  const isOneVoice = before.attribution.speaker === after.attribution.speaker && before.when.edtf === after.when.edtf;
  const { start, quote } = before.evidence;
  const between = quote.slice(before.evidence.focus.end - start, after.evidence.focus.start - start);
  return isTogether && isOneVoice && between.length <= longestJoint && joints.test(between);
}

/** Id of the article that the claim's text was first printed in, as far as is known. */
export function homeOf({ article }: Claim, articles: Sources): string {
  const known = articles.get(article);
  return known ? textOf(known) : article;
}

/** A speaker, or the text in its own voice: its copies have no voice of their own. */
export function voiceOf(claim: Claim, articles: Sources): string {
  return claim.attribution.name ?? `article ${homeOf(claim, articles)}`;
}

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

function accountOf(claims: readonly Claim[], articles: Sources): Account | null {
  const [first] = claims;
  if (!first) return null;
  return {
    claims,
    scope: scopeOf(claims),
    figure: addFigures(claims.map(figureOf)),
    voice: voiceOf(first, articles),
    published: articles.get(first.article)?.published.from ?? '',
  };
}

/** Accounts in order of article and text; `claims` are of one measure and in that order. */
export function accountsOf(claims: readonly Claim[], articles: Sources): readonly Account[] {
  const lists: Claim[][] = [];
  for (const claim of claims) {
    const last = lists.at(-1);
    const before = last?.at(-1);
    if (last && before && isListedBeside(before, claim)) last.push(claim);
    else lists.push([claim]);
  }
  return lists.flatMap((list) => accountOf(list, articles) ?? []);
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
