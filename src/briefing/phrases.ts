/** Noun and verb phrases for claims: "two U.S. troops", "was killed". */
import type { Actor, Claim, ClaimKind, Prose, Quantity } from '../model.ts';
import { articleOf, withArticle } from './places.ts';
import { isArticle, isNone, isOne, isVague, quantityText, wordsOf } from './quantities.ts';
import { withoutTitleCase } from './voices.ts';
import { figure, listed, sourceWords, text } from './wording.ts';

/** "No soldiers were", but "no soldier was". */
const plural = /(s|people|personnel|police|men|women|children)$/i;
const harm = /^(injur(y|ies)|wounds?|deaths?|casualt(y|ies)|fatalit(y|ies)|killings?|murders?|slayings?|homicides?)\b/i;
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

/** " more" of "Two more people have died": the number is not the whole; empty where its own words say so ("an additional 15"). */
function moreAfter({ evidence, isFurther, quantity }: Claim): string {
  if (quantity && /\b(?:more|further|additional)\b(?! than)/.test(wordsOf(quantity))) return '';
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
const hits = /^(?:shot|hit|stabbed)$/;

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

export function actorWords(actor: Actor): string {
  const words = actor.text.replaceAll(/\s+/g, ' ').trim();
  if (/^(it|they|he|she|its|their|his|her|the group|the militia)\b/i.test(words) || isDemonym(words, actor.name))
    return withArticle(actor.name);
  return withArticle(withoutTitleCase(words));
}

/** "Iranian", which is no actor without its noun. */
function isDemonym(words: string, name: string): boolean {
  return words !== name && /^\p{Lu}\p{L}+(n|ish|ese|i|ch)$/u.test(words) && !name.includes(words);
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
