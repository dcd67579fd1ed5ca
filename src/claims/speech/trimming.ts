/** Cuts a phrase down to whoever speaks: adverbs, verbs and the like go. */
import { lower, type Sentence } from '../sentence.ts';
import { determiners, isInnerAdverb, months, wordSet } from '../vocabulary.ts';
import { isInside, opensBefore, possessives, type Range, speakingPronouns } from './phrases.ts';
import { bodies, crowds, genderOf, isOffice } from './words.ts';

const nounsOnLy = wordSet('family assembly ally reply supply anomaly monopoly bully daily weekly monthly homily');

/** "reportedly", "also"; not "the family", "Italy" or "the daily". */
export const isAdverb = ({ tokens }: Sentence, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && !token.isCapital && isInnerAdverb(token.lower) && !nounsOnLy.has(token.lower);
};

/** Adverbs without -ly and the like at the end of a phrase. */
export const tails = wordSet(
  'once often also then now himself herself themselves itself never always repeatedly sometimes again reportedly even later still have there',
);

/** The phrase without verbs before it and adverbs behind it; null where nothing but an article or an owner is left. */
export function trimmed(sentence: Sentence, { from, next }: Range): Range | null {
  let last = next;
  while (last > from && isTail(sentence, from, last - 1)) last--;
  const first = firstOf(sentence, from, last);
  const end = sentence.tokens[last - 1];
  if (first >= last || !end || end.kind === 'possessive' || end.kind === 'number' || determiners.has(end.lower)) return null;
  return last > first + 1 || isSomebody(sentence, first) ? { from: first, next: last } : null;
}

function firstOf(sentence: Sentence, from: number, last: number): number {
  let first = from;
  while (first < last - 1 && leads.has(lower(sentence, first))) first++;
  if (!looksLikeVerb(sentence, first) || isTitle(sentence, first)) return first;
  while (first < last && !startsAnew(sentence, first)) first++;
  return first;
}

const leads = wordSet('also then later meanwhile however still even again earlier');

/** "Trump once", "a report released": what is left of the verb's own words. */
const isTail = (sentence: Sentence, first: number, at: number): boolean =>
  tails.has(lower(sentence, at)) ||
  isAdverb(sentence, at) ||
  (at > first && /ed$/.test(lower(sentence, at)) && looksLikeVerb(sentence, at));

/** "retired general Lloyd Marsh", "building superintendent Rafael Soto": at the start of a clause such a word is part of the title. */
function isTitle(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[at - 1]?.text ?? '';
  if (lower(sentence, at).endsWith('ed')) return at === 0 || opensBefore(sentence, at);
  return opensBefore(sentence, at) && before !== ',' && sentence.tokens[at + 1]?.kind === 'word';
}

const lone = wordSet('dispatch management counsel prosecution defence defense staff who which');

/** A lone word speaks when it is a name, a pronoun, a plural or a noun for people: not "initial", "don't". */
function isSomebody({ tokens, lexicons }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (!token || months.has(token.lower)) return false;
  const word = token.lower;
  if (token.isCapital || speakingPronouns.has(word) || lone.has(word) || /^\p{L}{3,}s$/u.test(word)) return true;
  return crowds.has(word) || bodies.has(word) || isOffice(word) || lexicons.roles.has(word) || genderOf(word) !== null;
}

const startsAnew = (sentence: Sentence, at: number): boolean =>
  sentence.tokens[at]?.isCapital === true || determiners.has(lower(sentence, at)) || possessives.has(lower(sentence, at));

const pastForms = wordSet(
  'left met went took came held made gave sent spoke told got stood sat began ran led won lost found saw kept put set brought turned walks walked has',
);

/** A lower-case word that looks like a verb; "armed", "united" do too, so only where nothing else fits. */
function looksLikeVerb(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || token.isCapital || token.kind !== 'word') return false;
  return pastForms.has(token.lower) || /^\p{Ll}{2,}(?:ed|ing)$/u.test(token.lower);
}

/** "Lind left", "the council issued": without parts of speech a phrase runs into its verb, so it ends before the first word that looks like one. */
export function trimVerb(sentence: Sentence, { from, next }: Range): Range {
  const isName = sentence.tokens[from]?.isCapital === true && !determiners.has(lower(sentence, from));
  let end = from + 1;
  while (end < next && !(isName ? leavesName(sentence, end) : end > from + 1 && looksLikeVerb(sentence, end))) end++;
  return { from, next: end };
}

function leavesName(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return token !== undefined && !token.isCapital && token.kind !== 'mark' && token.kind !== 'possessive' && !isInside(sentence, at);
}

const quantities = wordSet('several many most few two three four five dozens hundreds');

/** The subject of a sentence begins with a name, an article, a number or a pronoun. */
export const startsSubject = (sentence: Sentence, at: number): boolean =>
  startsAnew(sentence, at) ||
  quantities.has(lower(sentence, at)) ||
  (at === 0 && !looksLikeVerb(sentence, at)) ||
  speakingPronouns.has(lower(sentence, at));
