/**
 * Claims as they count towards one measure of one event. Rules, by name:
 *
 *   again     one person told twice in one article is counted once
 *   died      whoever was hit and died of it is counted with the dead alone
 *   others    "three others" are added to the persons told before them, unless a number counts all
 *   back      "both", "all three" look back to people told before: where those are more, they are some of them
 *   hit       of people who were hit, those who died of it are not among the wounded: "five people shot, one fatally" leaves four
 */
import type { Claim, MeasureKind } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { deadPersons, personOf } from '../text/persons.ts';
import { between, homeOf } from './accounts.ts';
import type { Sources } from './sources.ts';

const hitDetails = new Set(['shot', 'stabbed', 'hit']);

/** True where only the hit is told and not what became of those hit. */
const isHit = ({ kind, detail }: Claim): boolean =>
  kind === 'wounded' && detail !== null && (hitDetails.has(detail) || shotOrStab.test(detail));

const shotOrStab = /^(?:gunshot|bullet|stab)/;

const sentenceOf = ({ article, evidence }: Claim): string => `${article} ${evidence.start}`;

/**
 * The claims without those that tell once more of a person told before, and for the wounded without those who died. Who is told again
 * beside a number may be counted in one list with it.
 */
function distinct(claims: readonly Claim[], measure: MeasureKind): readonly Claim[] {
  const dead = deadPersons(claims);
  const numbered = new Set(
    claims.filter(({ kind, person, subsetOf }) => kind === measure && person === null && subsetOf === null).map(sentenceOf),
  );
  const seen = new Set<string>();
  return claims.filter((claim) => {
    if (claim.kind !== measure) return false;
    const person = personOf(claim);
    if (person === null) return true;
    if (measure === 'wounded' && dead.has(person)) return false;
    if (seen.has(person)) return numbered.has(sentenceOf(claim));
    seen.add(person);
    return true;
  });
}

/** How many people are told dead by the claims of one article: by number or one by one, whichever is more. */
function deadIn(killed: readonly Claim[]): number {
  const counts = killed.filter(({ person, subsetOf }) => person === null && subsetOf === null).map(({ quantity }) => quantity?.low ?? 0);
  return Math.max(0, deadPersons(killed).size, ...counts);
}

/** Words between the dead and those hit that tell that the dead are among these. */
const among = /\b(?:after|when|among|of)\b/i;

/** "One killed, three shot": the dead stand first and beside those hit, not among them; "one of three people hit", "one dead after six were shot" are. */
function standsBeside(hit: Claim, killed: readonly Claim[]): boolean {
  return killed.some(
    (claim) =>
      claim.article === hit.article &&
      claim.evidence.start === hit.evidence.start &&
      claim.subsetOf === null &&
      claim.evidence.focus.start < hit.evidence.focus.start &&
      !among.test(between(claim, hit)) &&
      !isOutOf(hit, claim),
  );
}

/** "one of four women wounded has died": a count of the dead around the one of those hit. */
const isOutOf = ({ evidence: { start, focus }, article }: Claim, dead: Claim): boolean =>
  dead.article === article &&
  dead.evidence.start === start &&
  dead.evidence.focus.start < focus.start &&
  focus.end <= dead.evidence.focus.end;

function surviving(hit: Claim, killed: readonly Claim[]): Claim {
  const { quantity } = hit;
  if (!quantity || quantity.low === null || hit.person !== null || hit.isFurther || standsBeside(hit, killed)) return hit;
  const dead = Math.min(deadIn(killed), quantity.low);
  const high = quantity.high === null ? null : quantity.high - dead;
  return dead === 0 ? hit : { ...hit, quantity: { ...quantity, low: quantity.low - dead, high } };
}

/** True where those counted are told hit, or with the dead among them. */
const isHitWith = (claim: Claim, killed: readonly Claim[]): boolean => isHit(claim) || killed.some((dead) => isOutOf(claim, dead));

/** How many of the dead a number counts beyond those told one by one: persons hit, of whom no more is told, are among them. */
function deadUntold(killed: readonly Claim[]): number {
  return deadIn(killed) - deadPersons(killed).size;
}

/** Persons of whom it is told what became of them: "in stable condition". */
function survivorsOf(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.flatMap((claim) => (claim.kind === 'wounded' && !isHit(claim) ? (personOf(claim) ?? []) : [])));
}

/** Persons hit, without those who are likely among the dead whom only a number counts. */
function withoutDead(
  own: readonly Claim[],
  killedIn: (claim: Claim) => readonly Claim[],
  survivors: ReadonlySet<string>,
): readonly Claim[] {
  const left = new Map<string, number>();
  const taken = new Set<string>();
  return own.filter((claim) => {
    const person = personOf(claim);
    if (!isHit(claim) || person === null || survivors.has(person)) return true;
    if (taken.has(person)) return false;
    const untold = left.get(claim.article) ?? deadUntold(killedIn(claim));
    left.set(claim.article, Math.max(0, untold - 1));
    if (untold > 0) taken.add(person);
    return untold <= 0;
  });
}

const low = ({ quantity }: Claim): number => quantity?.low ?? 0;

/** The people whom one article has told before the sentence that is read. */
class Told {
  private readonly persons = new Set<string>();
  private isOneTold = false;
  private sentence: readonly Claim[] = [];

  /** How many are told one by one, or else by "one man", before the sentence of `claim`; it is told from now on. */
  before(claim: Claim): number {
    if (this.sentence[0]?.evidence.start !== claim.evidence.start) {
      for (const told of this.sentence) this.add(told);
      this.sentence = [];
    }
    if (this.sentence.length < mostInSentence) this.sentence = [...this.sentence, claim];
    return this.persons.size > 0 ? this.persons.size : this.isOneTold ? 1 : 0;
  }

  private add(claim: Claim): void {
    if (claim.subsetOf !== null) return;
    const person = personOf(claim);
    if (person !== null) this.persons.add(person);
    else if (!claim.isFurther && claim.quantity?.low === 1 && claim.quantity.high === 1) this.isOneTold = true;
  }
}

/** Claims of one sentence that are remembered: a longer list is no sentence. */
const mostInSentence = 40;

/** The greatest number of each article that counts nobody beside others. */
function mostIn(own: readonly Claim[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const claim of own) {
    const { article, person, isFurther } = claim;
    if (person === null && !isFurther) most.set(article, Math.max(low(claim), most.get(article) ?? 0));
  }
  return most;
}

/** "three others" where a number counts all of them, or beside persons told before, whom they are added to. */
function withOthers(own: readonly Claim[]): readonly Claim[] {
  const most = mostIn(own);
  const told = new Map<string, Told>();
  return own.flatMap((claim) => {
    const { article, quantity } = claim;
    const known = told.get(article) ?? new Told();
    told.set(article, known);
    const before = known.before(claim);
    if (!claim.isFurther || claim.person !== null || !quantity) return [claim];
    if ((most.get(article) ?? 0) > low(claim)) return [];
    const sum = (bound: number | null): number | null => (bound === null ? null : bound + before);
    return [{ ...claim, quantity: { ...quantity, low: sum(quantity.low), high: sum(quantity.high) } }];
  });
}

const looksBack = /^(?:both|either|neither|each)\b/i;
const definiteBefore = /\b(?:all|the|these|those)\s+$/i;
/** Characters before a number in which an article may stand. */
const articleReach = 8;

/** "both", "all three", "the two men". */
function isBackward({ evidence: { quote, start, focus }, person }: Claim): boolean {
  const at = focus.start - start;
  return (
    person === null &&
    (looksBack.test(quote.slice(at, at + articleReach)) || definiteBefore.test(quote.slice(Math.max(0, at - articleReach), at)))
  );
}

const listJoint = /^\s*,?\s*and\s*(?:all|both|the)?\s*$/i;

/** "Five hostages and all three gunmen": an item of a list that begins with others looks back to nobody told before. */
function isListedItem(claim: Claim, before: Claim | undefined): boolean {
  const isTogether = before !== undefined && sentenceOf(before) === sentenceOf(claim) && before.rule === claim.rule;
  return isTogether && before.subject.role !== claim.subject.role && listJoint.test(between(before, claim));
}

/** The claims without those that look back to people told before them, and without parts of these. */
function withoutBackward(own: readonly Claim[]): readonly Claim[] {
  const most = new Map<string, number>();
  const persons = new Map<string, Set<string>>();
  const dropped = new Set<string>();
  return own.filter((claim, at) => {
    const { article } = claim;
    if (claim.subsetOf !== null && dropped.has(claim.subsetOf)) return false;
    const told = persons.get(article) ?? new Set<string>();
    const person = personOf(claim);
    if (isBackward(claim) && !isListedItem(claim, own[at - 1]) && low(claim) <= Math.max(most.get(article) ?? 0, told.size)) {
      dropped.add(claim.id);
      return false;
    }
    if (person === null) most.set(article, Math.max(most.get(article) ?? 0, low(claim)));
    else persons.set(article, told.add(person));
    return true;
  });
}

/** The claims of one measure as they count towards its total, in their order; `claims` are all claims of one event. */
export function effective(claims: readonly Claim[], measure: MeasureKind, articles: Sources): readonly Claim[] {
  const own = withoutBackward(distinct(claims, measure));
  if (measure !== 'wounded') return withOthers(own);
  const killed = groupBy(
    claims.filter(({ kind }) => kind === 'killed'),
    (claim) => homeOf(claim, articles),
  );
  const killedIn = (claim: Claim): readonly Claim[] => killed.get(homeOf(claim, articles)) ?? [];
  const alive = withoutDead(own, killedIn, survivorsOf(claims))
    .map((claim) => (isHitWith(claim, killedIn(claim)) ? surviving(claim, killedIn(claim)) : claim))
    .filter((claim) => !isHit(claim) || claim.quantity?.low !== 0);
  return withOthers(alive);
}
