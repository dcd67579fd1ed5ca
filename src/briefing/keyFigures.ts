/** Up to four large numbers for the head of the briefing, of different kinds, each with its support. */
import type { Claim, Event, KeyFigure, MeasureKind, Prose } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { tellersOf } from './copies.ts';
import { dateText, inTime, isDated } from './dates.ts';
import { figureSourceOf } from './figureSource.ts';
import { largest } from './highlights.ts';
import { byImportance } from './importance.ts';
import { printersOf } from './outlets.ts';
import { isWordOnly, nounOf, nounPhrase } from './phrases.ts';
import { placePhrase } from './places.ts';
import { hedgedFigure, isVague, quantityText, wordsOf } from './quantities.ts';
import { type Toll, tollOf } from './toll.ts';
import { accountOfToll } from './tollAccount.ts';
import { hedgedTotal, isDisputed } from './totals.ts';
import { accountOf, isDenied } from './voices.ts';
import { date, figure, joined, label, listedProse, merged, sourceWords, text } from './wording.ts';

const mostFigures = 4;

/** Killed in the weightiest event, a second toll (a disputed one, one side's, or the highest), wounded, troops, attacks: as many as there are. */
export function keyFiguresOf(lookup: Catalogue): readonly KeyFigure[] {
  const ranked = byImportance(lookup);
  const killed = ranked.filter((event) => hasNumber(event, 'killed'));
  const wounded = [...ranked].filter((event) => hasNumber(event, 'wounded')).sort((a, b) => best(b, 'wounded') - best(a, 'wounded'));
  const first = killed[0];
  const rest = killed.slice(1).sort((a, b) => best(b, 'killed') - best(a, 'killed'));
  const second = rest.find((event) => isDisputed(event, 'killed')) ?? killed.slice(1).find((event) => isOneSided(lookup, event)) ?? rest[0];
  const figures = [
    tollFigure(lookup, first, 'killed'),
    tollFigure(lookup, second, 'killed'),
    tollFigure(lookup, wounded[0], 'wounded'),
    countFigure(lookup, newestTroops(lookup)),
    countFigure(lookup, largest(lookup.told.filter((claim) => claim.kind === 'attacks' && !isDenied(claim)))),
  ];
  return figures.flatMap((each) => each ?? []).slice(0, mostFigures);
}

/** True where it counts at least one. */
export function hasNumber(event: Event, measure: MeasureKind): boolean {
  const total = event.totals[measure];
  return total !== undefined && !total.isVague && (total.best ?? total.low ?? 0) > 0;
}

/** Nobody but the speakers themselves gives the toll. */
function isOneSided(lookup: Catalogue, event: Event): boolean {
  const groups = tollOf(lookup, event, 'killed')?.groups ?? [];
  return groups.length > 0 && groups.every(({ same }) => same.every((claim) => claim.attribution.stance !== 'asserted'));
}

export function best(event: Event, measure: MeasureKind): number {
  return event.totals[measure]?.best ?? 0;
}

/** One measure of one event as a large number; null where no text tells of it. */
export function tollFigure(lookup: Catalogue, event: Event | undefined, measure: MeasureKind): KeyFigure | null {
  const toll = event && tollOf(lookup, event, measure);
  const hedged = event && hedgedTotal(lookup, event, measure);
  if (!event || !toll || !hedged) return null;
  const claims = toll.groups.map((group) => group.claim);
  const told = toll.groups.flatMap(({ same }) => same);
  const ids = told.map(({ id }) => id);
  const people: Prose = claims.length > 1 ? [text(': '), ...listedProse(claims.map(nounPhrase))] : [];
  const account = accountOfToll(event, toll);
  const head: Prose = [text(measure), ...placePhrase(lookup.placeOf(event), ids[0] ?? '')];
  const whenPart: Prose = isDated(event.when) ? [date(dateText(event.when))] : [text('undated')];
  return {
    ...hedged,
    measure,
    label: merged([...joined([head, whenPart, account], ', '), ...people, lookup.cite(ids)]),
    source: figureSourceOf(lookup, toll, event.totals[measure], account.length > 0),
    support: isDisputed(event, measure) ? [...supportOf(lookup, toll), text('; disputed')] : supportOf(lookup, toll),
  };
}

/** "2 articles agree", "1 article; another says “many”". */
function supportOf(lookup: Catalogue, toll: Toll): Prose {
  const all = tellersOf(
    lookup,
    toll.groups.flatMap((group) => group.same),
  );
  const fewest = Math.min(...toll.groups.map((group) => tellersOf(lookup, group.same).length));
  const head: Prose = [label(all.length), text(all.length === 1 ? ' article' : fewest > 1 ? ' articles agree' : ' articles')];
  const [other] = toll.others;
  if (!other?.claim.quantity) return head;
  const who = tellersOf(lookup, [other.claim]).some((id) => all.includes(id)) ? '; also ' : '; another says ';
  const { quantity } = other.claim;
  const words = isWordOnly(other.claim) ? `“${wordsOf(quantity)}”` : quantityText(quantity);
  return [...head, text(who), figure(words, toll.measure, [other.claim.id])];
}

function countFigure(lookup: Catalogue, claim: Claim | undefined): KeyFigure | null {
  if (!claim?.quantity) return null;
  const when: Prose = isDated(claim.when) ? [date(dateText(claim.when))] : [text('undated')];
  const what: Prose = [sourceWords(nounOf(claim), claim.id), ...placePhrase(claim.place, claim.id)];
  return {
    ...hedgedFigure(claim.quantity),
    measure: claim.kind,
    label: merged([...joined([what, when, accountOf(claim)], ', '), lookup.cite(lookup.withRepeats(claim.id))]),
    source: printersOf(lookup, [claim]),
    support: [label(1), text(' article')],
  };
}

/** The largest number of the newest date. */
function newestTroops(lookup: Catalogue): Claim | undefined {
  const present = lookup.told.filter((claim) => claim.kind === 'troops' && claim.quantity && !isVague(claim.quantity) && !isDenied(claim));
  const dated = present.filter((claim) => isDated(claim.when));
  const pool = dated.length > 0 ? dated : present;
  const newest = pool.reduce<Claim | undefined>((a, b) => (a === undefined || inTime(a.when, b.when) < 0 ? b : a), undefined);
  return newest && largest(pool.filter((claim) => inTime(claim.when, newest.when) === 0));
}
