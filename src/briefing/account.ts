/**
 * The account of an event: sentences built from its claims, each with its reference marks. Whoever is not the outlet
 * keeps his claim as his own; no claim is told twice; what nobody says is not said.
 */
import type { Claim, Event, MeasureKind, Prose } from '../model.ts';
import { flow } from '../text/joins.ts';
import type { Catalogue } from './catalogue.ts';
import { tellersOf } from './copies.ts';
import { blameSentences, deedSentences } from './deeds.ts';
import { actionPhrase } from './happening.ts';
import { countsHarm, isWordOnly, isZero, nounPhrase, participle, placePhrase, wasWere } from './phrases.ts';
import { quantityText, wordsOf } from './quantities.ts';
import { type Counted, type Toll, tollsOf } from './toll.ts';
import { articleNumbers, attributed, isOwnVoice, voiceKey } from './voices.ts';
import { dated, figure, listedProse, paragraph, sentence, sourceWords, text } from './wording.ts';

/** Every claim of the event but its statements, told once. */
export function accountOfEvent(lookup: Catalogue, event: Event): Prose {
  const tolls = tollsOf(lookup, event);
  const done = deedSentences(lookup, event);
  return paragraph([
    ...(event.kind === 'strike' ? done : []),
    ...mainSentences(lookup, event, tolls),
    ...tolls.flatMap((toll) => toll.parts.map((part) => partSentence(lookup, toll.measure, part))),
    ...tolls.flatMap((toll) => toll.others.map((other) => otherSentence(lookup, toll, other))),
    ...(event.kind === 'strike' ? [] : done),
    ...blameSentences(lookup, event),
  ]);
}

/** The toll of the event, one sentence for each voice; `lead` ("on 11 March 2020") goes before the first. */
export function mainSentences(lookup: Catalogue, event: Event, tolls: readonly Toll[], lead: Prose = []): readonly Prose[] {
  const told = tolls.flatMap((toll) => toll.groups.map((group) => ({ measure: toll.measure, group })));
  const voices = [...new Set(told.map(({ group }) => voiceKey(group.claim)))];
  return voices.map((voice, index) => {
    const own = told.filter(({ group }) => voiceKey(group.claim) === voice);
    return index === 0 ? voiceSentence(lookup, event, own, lead) : voiceSentence(lookup, { ...event, place: null }, own, []);
  });
}

interface Told {
  readonly measure: MeasureKind;
  readonly group: Counted;
}

function voiceSentence(lookup: Catalogue, event: Event, told: readonly Told[], lead: Prose): Prose {
  const [first] = told;
  if (!first) return [];
  const { claim } = first.group;
  const marks = lookup.marks(told.flatMap(({ group }) => group.same.map((each) => each.id)));
  return sentence(dated(lead, attributed(claim, clauseOf(lookup, event, told))), marks);
}

/** Active where the happening has a name and every measure takes an object, passive otherwise. */
function clauseOf(lookup: Catalogue, event: Event, told: readonly Told[]): Prose {
  const kinds = [...new Set(told.map(({ measure }) => measure))];
  const byKind = kinds.map((measure) => ({
    measure,
    claims: told.filter((each) => each.measure === measure).map(({ group }) => group.claim),
  }));
  const action = actionPhrase(
    lookup,
    event,
    told.flatMap(({ group }) => [group.claim, ...group.same]),
  );
  const place = placePhrase(event.place, told[0]?.group.claim.id ?? '');
  if (action && kinds.every((kind) => kind === 'killed' || kind === 'wounded')) {
    return [
      ...action,
      ...place,
      text(' '),
      ...listedProse(byKind.map(({ measure, claims }) => [text(`${effect(measure, claims)} `), ...objects(claims)])),
    ];
  }
  return listedProse(byKind.map(({ measure, claims }, index) => [...subjects(measure, claims), ...(index === 0 ? place : [])]));
}

/** "killed two soldiers", but "caused several injuries". */
function effect(measure: MeasureKind, claims: readonly Claim[]): string {
  return claims.every(countsHarm) ? 'caused' : measure;
}

/** Those of whom no one was hit stand last: "three soldiers and no paramilitary members". */
function objects(claims: readonly Claim[]): Prose {
  return listedProse(zeroLast(claims).map(detailed));
}

function subjects(measure: MeasureKind, claims: readonly Claim[]): Prose {
  const [only] = claims;
  const happened = claims.every(countsHarm) ? 'reported' : participle(measure);
  if (claims.length > 1 || !only) return [...objects(claims), text(` were ${happened}`)];
  return [...nounPhrase(only), text(` ${wasWere([only])} ${happened}`), ...injury(only)];
}

function zeroLast(claims: readonly Claim[]): readonly Claim[] {
  return [...claims.filter((claim) => !isZero(claim)), ...claims.filter(isZero)];
}

/** With the injury, where the claim names one: "some 110 U.S. troops (traumatic brain injury)". */
function detailed(claim: Claim): Prose {
  return [...nounPhrase(claim), ...injury(claim)];
}

function injury({ kind, detail, id }: Claim): Prose {
  return kind === 'wounded' && detail ? [text(' ('), sourceWords(detail, id), text(')')] : [];
}

const included: Readonly<Record<MeasureKind, string>> = {
  killed: 'those killed included ',
  wounded: 'those wounded included ',
  missing: 'those missing included ',
  captured: 'those captured included ',
  displaced: 'those displaced included ',
};

/** Where the text leaves the noun out ("five are in serious condition"), its own words say what the part is. */
function partSentence(lookup: Catalogue, measure: MeasureKind, { claim, same }: Counted): Prose {
  const clause: Prose =
    claim.subject.text === ''
      ? [text('“'), { kind: 'quote', text: clauseFrom(claim), claim: claim.id }, text('”')]
      : [text(included[measure]), ...detailed(claim)];
  const own = isOwnVoice(claim.attribution) && claim.subject.text === '' ? [text('of them, '), ...clause] : attributed(claim, clause);
  return sentence(own, lookup.marks(same.map((each) => each.id)));
}

/** The words of the sentence from the number to the next stop. */
function clauseFrom({ evidence }: Claim): string {
  const rest = evidence.quote.slice(evidence.focus.start - evidence.start);
  const end = rest.search(/[,;:.!?—–()”"]( |$)|$/);
  return flow(rest, { start: 0, end });
}

/** "Article 2 says “many”." "Iraq denied that five soldiers were killed." */
export function otherSentence(lookup: Catalogue, toll: Toll, { claim, same }: Counted): Prose {
  const { quantity } = claim;
  if (!quantity) return [];
  const marks = lookup.marks(same.map((each) => each.id));
  if (!isOwnVoice(claim.attribution)) return sentence(attributed(claim, subjects(toll.measure, [claim])), marks);
  const outlets = tellersOf(lookup, same);
  const who = articleNumbers(lookup, outlets);
  const verb = outlets.length === 1 ? ['says', 'gives'] : ['say', 'give'];
  if (isZero(claim)) return sentence([...who, text(` ${verb[0] ?? ''} that `), ...subjects(toll.measure, [claim])], marks);
  if (isWordOnly(claim))
    return sentence([...who, text(` ${verb[0] ?? ''} “`), figure(wordsOf(quantity), claim.kind, [claim.id]), text('”')], marks);
  return sentence(
    [...who, text(` ${verb[1] ?? ''} `), figure(quantityText(quantity), claim.kind, [claim.id]), text(` ${toll.measure}`)],
    marks,
  );
}
