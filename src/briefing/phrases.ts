/** Noun and verb phrases for claims: "two U.S. troops", "was killed", "at Camp Taji". */
import type { Actor, Claim, ClaimKind, Location, Prose, Quantity } from '../model.ts';
import { isArticle, isNone, isOne, isVague, quantityText, wordsOf } from './quantities.ts';
import { withoutTitleCase } from './voices.ts';
import { figure, listed, sourceWords, text } from './wording.ts';

/** "No soldiers were", but "no soldier was". */
const plural = /(s|people|personnel|police|men|women|children)$/i;
const harm = /^(injur(y|ies)|wounds?|deaths?|casualt(y|ies)|fatalit(y|ies))\b/i;
/** "series of attacks" has lost its article. */
const collective = /^(barrage|series|wave|string|spate|number|handful|hail|salvo|volley) of$/i;
/** "more than 25 [of the] group’s members", "one [of] Iran’s generals". */
const partOf = [
  [/^[a-z]+[’']s /, ' of the '],
  [/^\p{Lu}\p{L}+[’']s /u, ' of '],
] as const;

/** What is counted where the text leaves the noun out; persons only where the kind itself counts persons. */
const bareNouns: Readonly<Record<ClaimKind, readonly [one: string, many: string]>> = {
  killed: ['person', 'people'],
  wounded: ['person', 'people'],
  missing: ['person', 'people'],
  captured: ['person', 'people'],
  displaced: ['person', 'people'],
  troops: ['soldier', 'troops'],
  attacks: ['attack', 'attacks'],
  strikes: ['strike', 'strikes'],
  targets: ['target', 'targets'],
  munitions: ['munition', 'munitions'],
  statement: ['statement', 'statements'],
};

const atPlaces =
  /\b(base|air ?base|airport|airfield|camp|embassy|consulate|compound|hospital|school|market|border|crossing|port|station|headquarters|checkpoint)s?\b/i;
/** A town, whatever it is called after: "Port Marlow". */
const townName = /^(?:Port|Market|Station|School) \p{Lu}/u;
/** "an air strike", but "a U.S. strike". */
const vowelSound = /^(?!u\.?s\b|u\.?k\b|u\.?n\b|uni|use|euro|one\b)[aeiou]/i;
/** Names of countries that take "the", parts of them included. */
const withArticles =
  /^(?:(?:north|south|east|west|central)[a-z-]* )?(?:Philippines|Netherlands|Maldives|Bahamas|Gambia|(?:\p{Lu}\p{Ll}+ )+Republic|United (?:States|Kingdom|Arab Emirates))$/u;
const waters = /\b(Sea|Gulf|Strait|Ocean|Desert|Peninsula|Strip|West Bank|Highlands|Golan Heights)$/;
const commonPlace =
  /\b(base|airbase|airport|airfield|camp|embassy|consulate|compound|hospital|school|market|crossing|port|station|checkpoint|town|village|city|apartment|house|home|bar|pub|club|nightclub|restaurant|cafe|theat(?:er|re)|cinema|mall|church|mosque|store|shop|hotel|motel|stadium|prison|factory|warehouse)$/;
/** A town or state has one of them: "the Baghdad airport", but "an Iraqi air base". */
const onlyOne = /\b(airport|embassy|consulate|port|headquarters)$/;
const determined = /^(the|a|an|this|that|one|two|three|its|their|\p{L}+[’']s)\b/iu;
const pronounPlace = /^(it|its|there|here|their|his|her|the (country|city|area|region|town|capital|base|site))\b/i;
const relations =
  /^(in|at|on|near|outside|outside of|north|south|east|west|northern|southern|eastern|western|central|inside|around|off|along|close to|by|between|across|over|from|toward|towards)\b/i;
/** Words that begin a place and need no other before them: "north of Lund", but not "northern Nigeria". */
const placed =
  /^(?:(?:north|south|east|west)(?:-?(?:east|west))? of|in|at|on|near|outside|inside|around|off|along|close to|by|between|across|over|from|towards?)\b/i;

/** "two U.S. troops", "a contractor", "no Americans", "Qasem Soleimani"; the number is a figure run. */
export function nounPhrase(claim: Claim): Prose {
  const { quantity, subject, kind, id } = claim;
  if (!quantity) return [];
  if (subject.names.length > 0 && (isNamed(claim) || claim.person !== null)) return [sourceWords(listed(subject.names), id)];
  if (isToldAlone(claim)) return personPhrase(claim);
  if (isNobody(claim)) return [figure('nobody', kind, [id])];
  const number = [figure(`${wordsOf(quantity)}${moreAfter(claim)}`, kind, [id])];
  const counted = collective.test(quantity.text) ? [text('a '), ...number] : number;
  if (subject.text === '' && countsHarm(claim)) return counted;
  const noun = nounOf(claim);
  return [...counted, text(jointTo(noun, quantity)), sourceWords(noun, id)];
}

/** True where no one was hit and the text leaves out who that would be. */
export function isNobody(claim: Claim): boolean {
  const { quantity, subject } = claim;
  return quantity !== null && isNone(quantity) && subject.names.length === 0 && !countsHarm(claim) && nounOf(claim) === 'people';
}

/** " more" of "Two more people have died": the number is not the whole. */
function moreAfter({ evidence, isFurther }: Claim): string {
  const rest = evidence.quote.slice(evidence.focus.start - evidence.start);
  return isFurther ? (/^\S+(\s+(?:more|further|additional))\b/.exec(rest)?.[1]?.replace(/\s+/, ' ') ?? '') : '';
}

/** What ties a number to its noun: "two soldiers", "one of the men", "more than 25 of the group’s members". */
function jointTo(noun: string, quantity: Quantity): string {
  if (isArticle(quantity)) return ' ';
  if (/^none$/i.test(quantity.text)) return ' of the ';
  const owned = partOf.find(([shape]) => shape.test(noun))?.[1];
  return owned ?? (isOne(quantity) && plural.test(noun) ? ' of the ' : ' ');
}

/** What became of people, before their noun: "wounded people" are told to be wounded by the verb. */
const state = /^(?:wounded|injured|dead|killed|missing|captured|displaced) (?=\p{L})/iu;
/** Whoever is found as one was killed as a person. */
const body = /^(?:dead )?(?:bod(?:y|ies)|corpses?|remains)$/i;
const pronoun = /^(?:he|she|him|her|himself|herself|them|these|those|us|whom|which)$|\bsuicide$/i;
/** Victims of what the verb tells. */
const hurt = /^(?:shooting|gunshot|stabbing|bomb|blast|attack|crash) victims?$/i;
/** What people lose, where it stands for them: "61 lives". */
const life = /^(?:lives|life)$/i;
const withDeterminer = /^(?:the|his|her|their|its|this|that|my|our|another|a|an)\b|[’']s\b/i;

/** True for people whom no number counts: "he", "the driver", "Teen", "a triple shooting". */
function isToldAlone({ quantity, subject, rule }: Claim): boolean {
  return (
    quantity !== null && (rule === 'multiple' || pronoun.test(quantity.text) || (quantity.text !== '' && quantity.text === subject.text))
  );
}

/** "one person", "the driver", "a teen", "three people": whoever is told without a number of his own. */
function personPhrase({ quantity, subject, kind, id, rule }: Claim): Prose {
  if (!quantity) return [];
  if (rule === 'multiple') return [figure(quantityText(quantity), kind, [id]), text(' people')];
  if (pronoun.test(quantity.text)) return [figure('one', kind, [id]), text(' person')];
  const words = subject.text.replaceAll(/\s+/g, ' ').trim();
  const own = /^(?:my|our|your) /i;
  if (own.test(words)) return [sourceWords(indefinite(words.replace(own, '')), id)];
  const known = generic.exec(words);
  if (known) return [sourceWords(indefinite(words.slice(known[0].length)), id)];
  const told = withDeterminer.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : indefinite(words.toLowerCase());
  return [sourceWords(told, id)];
}

/** "the teen", whom the account has not told of; "the driver" needs no introduction. */
const generic = /^the (?=(?:[\p{L}\d-]+ )?(?:teen|teenager|man|woman|boy|girl|child|baby|toddler|youth|victim)$|\d+-year-old)/iu;

const indefinite = (noun: string): string => `${articleOf(noun)} ${noun}`;

/** "several injuries", "two deaths": the harm is counted, not the people. */
export function countsHarm({ subject, quantity }: Claim): boolean {
  return harm.test(subject.text !== '' ? subject.text : quantity ? wordsOf(quantity) : '');
}

/** The noun alone, as the text has it; a bare word where the text leaves it out. */
export function nounOf({ subject, kind, quantity }: Claim): string {
  const words = subject.text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(state, '')
    .replace(/^own (?=\p{L})/u, '');
  if (words !== '' && !pronoun.test(words) && !body.test(words) && !life.test(words) && !hurt.test(words)) return words;
  const [one, many] = bareNouns[kind];
  return quantity && isOne(quantity) ? one : many;
}

/** True where the persons are named and no number but "a" or the name itself stands in the text. */
function isNamed({ quantity, subject }: Claim): boolean {
  if (!quantity || quantity.low !== subject.names.length) return false;
  return (
    isArticle(quantity) ||
    quantity.text === '' ||
    subject.names.some((name) => name.includes(quantity.text) || quantity.text.includes(name))
  );
}

/** Told as what was done, for want of the injury. */
export const hits = /^(?:shot|hit|stabbed)$/;

/** "was" or "were", by the last of several subjects. */
export function wasWere(claims: readonly Claim[]): string {
  const [only] = claims;
  if (claims.length !== 1 || !only?.quantity) return 'were';
  const isSingle =
    isOne(only.quantity) || isNobody(only) || (isNone(only.quantity) && !/^none$/i.test(only.quantity.text) && !plural.test(nounOf(only)));
  return isSingle ? 'was' : 'were';
}

/** What is said to have become of the people counted. */
export function participle({ kind, detail, rule }: Claim): string {
  if (kind === 'captured' && rule === 'holding') return 'held';
  return kind === 'wounded' && detail !== null && hits.test(detail) ? detail : kind;
}

/** "at Camp Taji", "in Baghdad", "near Albu Kamal"; empty where the place is not known. */
export function placePhrase(place: Location | null, claim: string): Prose {
  const words = placeWords(place);
  return words === '' ? [] : [text(' '), sourceWords(words, claim)];
}

export function placeWords(place: Location | null): string {
  if (!place) return '';
  const words = placeName(place);
  if (place.relation) return relations.test(place.relation) ? relationWords(place.relation, words) : `${place.relation} ${words}`;
  if (placed.test(words)) return words;
  const inCountry = /^\p{Ll}+s$/u.test(words) && place.country ? ` in ${place.country}` : '';
  if (/^Lake \p{Lu}/u.test(words)) return `on ${words}`;
  return `${atPlaces.test(words) && !townName.test(words) ? 'at' : 'in'} ${words}${inCountry}`;
}

/** The place for a table: as the text names it, the lexicon's name for a pronoun, with its country where that adds something. */
export function placeCell(place: Location | null): string {
  if (!place) return '';
  const words = placeName(place);
  const near = place.relation ? `${place.relation} ` : '';
  return place.country && !near.includes(place.country) && !words.includes(place.country) && words !== place.country
    ? `${near}${words}, ${place.country}`
    : near + words;
}

function placeName(place: Location): string {
  const words = place.text.replaceAll(/\s+/g, ' ').trim();
  if (pronounPlace.test(words) || words === '') return place.name;
  if (withArticles.test(words)) return `the ${words}`;
  if (waters.test(words)) return /^the /i.test(words) ? withoutTitleCase(words) : `the ${words}`;
  // A place the lexicon knows is a name; any other that ends in a common noun has lost its article.
  const isBare = place.name === words && commonPlace.test(words) && !determined.test(words);
  if (!isBare) return withoutTitleCase(words);
  return `${/^\p{Lu}/u.test(words) && onlyOne.test(words) ? 'the' : articleOf(words)} ${words}`;
}

function relationWords(relation: string, words: string): string {
  if (/^(north|south|east|west)(-?(east|west))?$/i.test(relation)) return `${relation} of ${words}`;
  if (/^(north|south|east|west)ern$|^central$/i.test(relation)) return `in ${relation} ${words}`;
  return `${relation} ${words}`;
}

export function actorWords(actor: Actor): string {
  const words = actor.text.replaceAll(/\s+/g, ' ').trim();
  if (/^(it|they|he|she|its|their|his|her|the group|the militia)\b/i.test(words) || isDemonym(words, actor.name))
    return withArticle(actor.name);
  return withArticle(withoutTitleCase(words));
}

/** "a" or "an", by sound. */
export function articleOf(words: string): string {
  return vowelSound.test(words) ? 'an' : 'a';
}

/** "Iranian", which is no actor without its noun. */
function isDemonym(words: string, name: string): boolean {
  return words !== name && /^\p{Lu}\p{L}+(n|ish|ese|i|ch)$/u.test(words) && !name.includes(words);
}

/** "the Philippines", "the U.S."; names of no country as they are. */
export function withArticle(name: string): string {
  if (withArticles.test(name)) return `the ${name}`;
  return /^(U\.?S\.?|U\.?K\.?|U\.?N\.?|United )/.test(name) ? `the ${name}` : name;
}

/** "Iran" beside "Iranian missile strike" would say it twice. */
export function repeatsActor(agent: Actor, action: string): boolean {
  const stem = (words: string): string =>
    words
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '')
      .slice(0, 4);
  return action.split(' ').some((word) => stem(word) !== '' && (stem(word) === stem(agent.text) || stem(word) === stem(agent.name)));
}

/** How a figure that differs is quoted: "“many”" or "5". */
export function isWordOnly(claim: Claim): boolean {
  return claim.quantity !== null && isVague(claim.quantity);
}

export function isZero(claim: Claim): boolean {
  return claim.quantity !== null && isNone(claim.quantity);
}

/** The injury that the claim names, in brackets: " (traumatic brain injury)". */
export function injury({ kind, detail, id }: Claim): Prose {
  return kind === 'wounded' && detail && !hits.test(detail) ? [text(' ('), sourceWords(detail, id), text(')')] : [];
}
