/** The key points: two to five sentences or pairs of sentences, in order of time, each with its reference marks. */
import type { Claim, Event, Prose } from '../model.ts';
import { mainSentences } from './account.ts';
import type { Catalogue } from './catalogue.ts';
import { tellersOf } from './copies.ts';
import { dateLead, dateText, inTime, isDated } from './dates.ts';
import { deedSentences } from './deeds.ts';
import { byImportance } from './importance.ts';
import { introducedOnce } from './introductions.ts';
import { isWordOnly, nounPhrase } from './phrases.ts';
import { placePhrase } from './places.ts';
import { isVague } from './quantities.ts';
import { rivalSentences } from './rivals.ts';
import { type Toll, tollsOf } from './toll.ts';
import { accountOf, attributed, isDenied, isOwnVoice } from './voices.ts';
import { count, date, dated, joined, listedProse, paragraph, sentence, sourceWords, text } from './wording.ts';

const mostPoints = 5;
const mostTroops = 4;

export function highlightsOf(lookup: Catalogue): readonly Prose[] {
  const general = generalPoints(lookup);
  return [...eventPoints(lookup, general).map(({ point }) => point), ...general];
}

/** The events that key points tell of, in their order; what tells of no single event stands behind them. */
export function highlightedEvents(lookup: Catalogue): readonly string[] {
  return eventPoints(lookup, generalPoints(lookup)).map(({ event }) => event.id);
}

const generalPoints = (lookup: Catalogue): readonly Prose[] =>
  [attacksPoint(lookup), troopsPoint(lookup)].filter((point) => point.length > 0);

function eventPoints(lookup: Catalogue, general: readonly Prose[]): readonly { readonly event: Event; readonly point: Prose }[] {
  const chosen = byImportance(lookup).slice(0, mostPoints - general.length);
  const points = [...chosen].sort((a, b) => inTime(a.when, b.when)).map((event) => ({ event, point: eventPoint(lookup, event) }));
  return points.filter(({ point }) => point.length > 0);
}

function eventPoint(lookup: Catalogue, event: Event): Prose {
  const tolls = tollsOf(lookup, event);
  const groups = tolls.flatMap((toll) => toll.groups);
  const done = deedSentences(lookup, event);
  const others = rivalSentences(lookup, event, tolls, 1);
  // Whose toll it is stands before what rivals say of it.
  const support = supportSentence(lookup, tolls);
  const point = (sentences: readonly Prose[]): Prose => paragraph(introducedOnce(sentences, lookup.claimsOf(event.claims)));
  if (groups.length === 0) return done.length === 0 ? [] : paragraph([titleOf(event), ...done.slice(0, 2)]);
  // A date before "Iraq claimed that" would date the claim and not the event; there, the title carries it.
  const isPlain = groups.every((group) => isOwnVoice(group.claim.attribution));
  if (isPlain) return point([...mainSentences(lookup, event, tolls, leadOf(event)), support, ...others]);
  return point([
    titleOf(event),
    ...(event.kind === 'strike' ? done.slice(0, 1) : []),
    ...mainSentences(lookup, placedByTitle(event), tolls),
    support,
    ...others,
  ]);
}

/** "On 11 March 2020 "; an undated event begins with its place or its people. */
function leadOf(event: Event): Prose {
  const lead = dateLead(event.when);
  return lead ? [text(lead.words), date(lead.date)] : [];
}

/** "US strikes across Iraq, 12–13 March 2020:" */
function titleOf(event: Event): Prose {
  const [first = ''] = event.claims;
  const title = sourceWords(event.title, first);
  return isDated(event.when) ? [title, text(', '), date(dateText(event.when)), text(':')] : [title, text(' (undated):')];
}

/** Without its place where the title before has said it. */
function placedByTitle(event: Event): Event {
  const isSaid = event.place !== null && (event.title.includes(event.place.name) || event.title.includes(event.place.text));
  return isSaid ? { ...event, place: null } : event;
}

/** How many articles carry every figure of the toll; nothing where some figures stand in one article only. */
function supportSentence(lookup: Catalogue, tolls: readonly Toll[]): Prose {
  const groups = tolls.flatMap((toll) => toll.groups);
  if (groups.length === 0) return [];
  const fewest = Math.min(...groups.map((group) => tellersOf(lookup, group.same).length));
  const all = tellersOf(
    lookup,
    groups.flatMap((group) => group.same),
  ).length;
  if (all === 1) return sentence([count(1), text(' article gives this toll')]);
  if (fewest < 2) return [];
  return sentence([
    count(fewest),
    text(groups.some((group) => isWordOnly(group.claim)) ? ' articles report it' : ' articles give the same figures'),
  ]);
}

/** The largest count of attacks that carries a number: "Since October 2023, according to the Pentagon, more than 150 attacks …". */
function attacksPoint(lookup: Catalogue): Prose {
  const claim = largest(lookup.told.filter((each) => each.kind === 'attacks' && !isDenied(each)));
  if (!claim || (claim.quantity?.low ?? 0) < 2) return [];
  const lead = dateLead(claim.when);
  const isOwn = isOwnVoice(claim.attribution);
  const when: Prose = lead ? [text(lead.words), date(lead.date), ...(isOwn ? [] : [text(',')])] : [];
  const clause = [...nounPhrase(claim), text(' were reported'), ...placePhrase(claim.place, claim.id)];
  const told = isOwn ? clause : [...accordingTo(claim), ...clause];
  return sentence(dated(when, told), lookup.marks(lookup.withRepeats(claim.id)));
}

/** "according to the Pentagon, ", whatever the verb: a date stands before it. */
function accordingTo(claim: Claim): Prose {
  return attributed({ ...claim, attribution: { ...claim.attribution, verb: null } }, []);
}

/** "The articles report some 5,000 troops in Iraq (March 2020) and around 900 troops in Syria (January 2024)." */
function troopsPoint(lookup: Catalogue): Prose {
  const claims = lookup.told.filter(
    (claim) => claim.kind === 'troops' && claim.quantity && !isVague(claim.quantity) && isThere(claim) && !isDenied(claim),
  );
  const chosen = [...claims]
    .sort((a, b) => (b.quantity?.low ?? 0) - (a.quantity?.low ?? 0))
    .slice(0, mostTroops)
    .sort((a, b) => inTime(a.when, b.when));
  if (chosen.length === 0) return [];
  const items = chosen.map((claim) => [...nounPhrase(claim), ...placePhrase(claim.place, claim.id), ...bracketed(claim)]);
  return sentence(
    [text('troop levels as reported: '), ...listedProse(items)],
    lookup.marks(chosen.flatMap((claim) => lookup.withRepeats(claim.id))),
  );
}

function bracketed(claim: Claim): Prose {
  const when: Prose = isDated(claim.when) ? [date(dateText(claim.when))] : [text('undated')];
  return [text(' ('), ...joined([when, accountOf(claim)], ', '), text(')')];
}

function isThere(claim: Claim): boolean {
  return claim.detail === null || claim.detail === 'present' || claim.detail === 'deployed';
}

/** The claim with the highest number; words without a number never win. */
export function largest(claims: readonly Claim[]): Claim | undefined {
  return claims
    .filter((claim) => claim.quantity && !isVague(claim.quantity))
    .reduce<Claim | undefined>(
      (best, claim) => (best === undefined || (claim.quantity?.low ?? 0) > (best.quantity?.low ?? 0) ? claim : best),
      undefined,
    );
}
