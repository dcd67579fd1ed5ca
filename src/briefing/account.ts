/**
 * The account of an event: sentences built from its claims, each with its reference marks. Whoever is not the outlet
 * keeps his claim as his own; no claim is told twice; what nobody says is not said.
 */
import type { Claim, Event, MeasureKind, Prose } from '../model.ts';
import { articlesOf, type Catalogue } from './catalogue.ts';
import { blameSentences, deedSentences } from './deeds.ts';
import { actionPhrase, isWordOnly, isZero, nounPhrase, participle, placePhrase, wasWere } from './phrases.ts';
import { quantityText, wordsOf } from './quantities.ts';
import { type Counted, type Toll, tollsOf } from './toll.ts';
import { articleNumbers, attributed, isOwnVoice, voiceKey } from './voices.ts';
import { figure, listedProse, paragraph, sentence, sourceWords, text } from './wording.ts';

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

/** The toll of the event, one sentence for each voice; `lead` ("on 11 March 2020 ") goes before the first. */
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
  return sentence([...lead, ...attributed(claim, clauseOf(event, told))], marks);
}

/** Active where the happening has a name and every measure takes an object, passive otherwise. */
function clauseOf(event: Event, told: readonly Told[]): Prose {
  const kinds = [...new Set(told.map(({ measure }) => measure))];
  const byKind = kinds.map((measure) => ({
    measure,
    claims: told.filter((each) => each.measure === measure).map(({ group }) => group.claim),
  }));
  const named = told.find(({ group }) => group.claim.action !== null)?.group.claim;
  const action = named ? actionPhrase(event, named) : null;
  const place = placePhrase(event.place, told[0]?.group.claim.id ?? '');
  if (action && named && kinds.every((kind) => kind === 'killed' || kind === 'wounded')) {
    return [...action, ...place, text(' '), ...listedProse(byKind.map(({ measure, claims }) => [text(`${measure} `), ...objects(claims)]))];
  }
  return listedProse(byKind.map(({ measure, claims }, index) => [...subjects(measure, claims), ...(index === 0 ? place : [])]));
}

function objects(claims: readonly Claim[]): Prose {
  const some = claims.filter((claim) => !isZero(claim));
  const none = claims.filter(isZero);
  const last =
    some.length > 0 && none.length > 0 ? [[...listedProse(some.map(detailed)), text(' and '), ...listedProse(none.map(detailed))]] : [];
  return last[0] ?? listedProse(claims.map(detailed));
}

function subjects(measure: MeasureKind, claims: readonly Claim[]): Prose {
  const detail = claims.length === 1 ? (claims[0]?.detail ?? null) : null;
  const ordered = [...claims.filter((claim) => !isZero(claim)), ...claims.filter(isZero)];
  return [...listedProse(ordered.map(nounPhrase)), text(` ${wasWere(ordered)} ${participle(measure, detail)}`)];
}

/** With the injury, where the claim names one: "some 110 U.S. troops (traumatic brain injury)". */
function detailed(claim: Claim): Prose {
  return claim.kind === 'wounded' && claim.detail
    ? [...nounPhrase(claim), text(' ('), sourceWords(claim.detail, claim.id), text(')')]
    : nounPhrase(claim);
}

const included: Readonly<Record<MeasureKind, string>> = {
  killed: 'those killed included ',
  wounded: 'those wounded included ',
  missing: 'those missing included ',
  captured: 'those captured included ',
  displaced: 'those displaced included ',
};

function partSentence(lookup: Catalogue, measure: MeasureKind, { claim, same }: Counted): Prose {
  const { quantity, detail } = claim;
  if (!quantity) return [];
  const bare = claim.subject.text === '' && detail !== null;
  const people: Prose = bare ? [figure(wordsOf(quantity), claim.kind, [claim.id])] : nounPhrase(claim);
  const state: Prose = detail ? [text(/condition/.test(detail) ? ' in ' : ' with '), sourceWords(detail, claim.id)] : [];
  return sentence(attributed(claim, [text(included[measure]), ...people, ...state]), lookup.marks(same.map((each) => each.id)));
}

/** "Article 2 says “many”." "Iraq denied that five soldiers were killed." */
export function otherSentence(lookup: Catalogue, toll: Toll, { claim, same }: Counted): Prose {
  const { quantity } = claim;
  if (!quantity) return [];
  const marks = lookup.marks(same.map((each) => each.id));
  if (!isOwnVoice(claim.attribution)) return sentence(attributed(claim, subjects(toll.measure, [claim])), marks);
  const outlets = articlesOf(same);
  const who = articleNumbers(lookup, outlets);
  const verb = outlets.length === 1 ? ['says', 'gives'] : ['say', 'give'];
  if (isWordOnly(claim))
    return sentence([...who, text(` ${verb[0] ?? ''} “`), figure(wordsOf(quantity), claim.kind, [claim.id]), text('”')], marks);
  return sentence(
    [...who, text(` ${verb[1] ?? ''} `), figure(quantityText(quantity), claim.kind, [claim.id]), text(` ${toll.measure}`)],
    marks,
  );
}
