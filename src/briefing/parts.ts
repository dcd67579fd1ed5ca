/** Parts of a toll: those of whom the text says who they were in one sentence, all others in the words of the text. */
import type { Claim, Event, MeasureKind, Prose } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import { flow } from '../text/joins.ts';
import type { Catalogue } from './catalogue.ts';
import { sourced, tellersIn } from './outlets.ts';
import { injury, isZero, nounOf, nounPhrase } from './phrases.ts';
import type { Counted, Toll } from './toll.ts';
import { attributed, isOwnVoice, speakerWords, voiceKey } from './voices.ts';
import { listedProse, sentence, sourceWords, text } from './wording.ts';

const included: Readonly<Record<MeasureKind, string>> = {
  killed: 'those killed included ',
  wounded: 'those wounded included ',
  missing: 'those missing included ',
  captured: 'those held included ',
  displaced: 'those displaced included ',
};

const whom: Readonly<Record<MeasureKind, string>> = {
  killed: 'the dead',
  wounded: 'the wounded',
  missing: 'the missing',
  captured: 'those held',
  displaced: 'the displaced',
};

const himself = /^(?:he|she|him|her|himself|herself)$/i;
const pronoun = /^(?:them|these|those|us|whom|which)$/i;

/** "Nine tanker drivers" are somebody; "11 of them", "three more" need their sentence. */
const isTold = ({ claim }: Counted): boolean => {
  const { subject, isFurther } = claim;
  if (isZero(claim)) return false;
  const isPerson = subject.names.length > 0 || himself.test(subject.text);
  return (
    isPerson || (subject.text !== '' && !pronoun.test(subject.text) && !isFurther && !/^(?:others?|people|persons?)$/.test(nounOf(claim)))
  );
};

const marksOf = (lookup: Catalogue, parts: readonly Counted[]): readonly number[] =>
  lookup.marks(parts.flatMap(({ same }) => same.map(({ id }) => id)));

/** Parts of the figure that is told first, or those of its rivals, which need to say whose they are. */
export function partSentences(lookup: Catalogue, event: Event, toll: Toll, of: 'main' | 'rival'): readonly Prose[] {
  const { measure } = toll;
  const rivals = new Set(toll.others.flatMap(({ same }) => same.map(({ id }) => id)));
  const parts = toll.parts.filter(({ claim }) => (claim.subsetOf !== null && rivals.has(claim.subsetOf)) === (of === 'rival'));
  const told = groupBy(parts.filter(isTold), ({ claim }) => `${voiceKey(claim)} ${of === 'rival' ? claim.article : ''}`);
  const quoted = groupBy(
    parts.filter((part) => !isTold(part)),
    ({ claim }) => `${claim.article} ${claim.evidence.start}`,
  );
  return [
    ...[...told.values()].map((group) => includedSentence(lookup, measure, group, of)),
    ...[...quoted.values()].map((group) => quotedSentence(lookup, event, measure, group)),
  ];
}

/** "Those killed included seven children and five women." */
function includedSentence(lookup: Catalogue, measure: MeasureKind, group: readonly Counted[], of: 'main' | 'rival'): Prose {
  const [first] = group;
  if (!first) return [];
  const isOwn = isOwnVoice(first.claim.attribution);
  const people = listedProse(group.map(({ claim }) => [...nounPhrase(claim), ...injury(claim)]));
  const who = of === 'rival' && isOwn ? [...tellersIn(lookup, [first.claim.article]).words, text(' says that ')] : [];
  const clause = [...who, ...attributed(first.claim, [text(included[measure]), ...people])];
  const claims = group.flatMap(({ claim, same }) => [claim, ...same]);
  const told = who.length > 0 ? clause : sourced(lookup, clause, claims, isOwn ? 'outlet' : 'speaker');
  return sentence(told, marksOf(lookup, group));
}

/** "five are in serious condition": fits after "that". */
const clause = /^\p{Ll}+(?: of (?:them|the \p{Ll}+))? (?:is|are|was|were|remains?|has|have|had|lost|died)\b/u;

/** "Article 4 says of the wounded: “Five remain in intensive care”." */
function quotedSentence(lookup: Catalogue, event: Event, measure: MeasureKind, group: readonly Counted[]): Prose {
  const claims = group.map(({ claim }) => claim);
  const [first] = claims;
  if (!first) return [];
  const words = wordsAround(lookup, event, claims);
  const quote: Prose = [text('“'), { kind: 'quote', text: words, claim: first.id }, text('”')];
  if (isOwnVoice(first.attribution)) {
    return sentence([...tellersIn(lookup, [first.article]).words, text(` says of ${whom[measure]}: `), ...quote], marksOf(lookup, group));
  }
  const told = clause.test(words)
    ? attributed(first, quote)
    : [sourceWords(speakerWords(first.attribution), first.id), text(` said of ${whom[measure]}: `), ...quote];
  return sentence(sourced(lookup, told, claims, 'speaker'), marksOf(lookup, group));
}

const stop = /[,;:.!?—–()”"](?= |$)| - /g;
/** Fewer words say nothing by themselves. */
const fewestWords = 3;

/** The words from the first number to the stop after the last; from the stop before it where they are few and no other figure stands between. */
function wordsAround(lookup: Catalogue, event: Event, claims: readonly Claim[]): string {
  const [first] = claims;
  if (!first) return '';
  const { quote, start } = first.evidence;
  const flat = quote.replaceAll(/\s/g, ' ');
  const from = Math.min(...claims.map(({ evidence }) => evidence.focus.start)) - start;
  const last = Math.max(...claims.map(({ evidence }) => evidence.focus.end)) - start;
  const stops = [...flat.matchAll(stop)];
  const end = stops.find(({ index }) => index >= last)?.index ?? flat.length;
  const before = stops.findLast(({ index }) => index < from);
  const wide = before === undefined ? 0 : before.index + before[0].length;
  const isFree = !lookup
    .claimsOf(event.claims)
    .some(({ article, evidence: { focus } }) => article === first.article && focus.start - start >= wide && focus.start - start < from);
  const isFew = claims.length > 1 || flat.slice(from, end).split(' ').length < fewestWords;
  return flow(quote, { start: isFree && isFew ? wide : from, end }).trim();
}
