/** Noun phrases as far as they can be told without parts of speech: who or what a verb of saying stands beside. */
import { lower, type Sentence } from '../sentence.ts';
import { auxiliaries, beForms, conjunctions, determiners, prepositions, pronouns, sayingVerbs, wordSet } from '../vocabulary.ts';

/** Token range. */
export interface Range {
  readonly from: number;
  readonly next: number;
}

export const speakingPronouns = wordSet('he she it they him her them who which');
/** "chairman of the council", "a spokesman for the army", "officials in Basra". */
export const linking = wordSet('of for in at from with to');
const innermost = wordSet('of for');
/** Marks that part a speaker from the words before. */
export const openers = wordSet(', ” " — – ― - ’ \' ? ! ; : »');
export const possessives = wordSet('her his its their my our your whose');
/** How many tokens a speaker may take. */
export const longestSpeaker = 14;

export function isNounWord(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || sentence.isDate(at)) return false;
  if (token.kind === 'possessive' || token.kind === 'abbreviation') return true;
  if (token.kind === 'number') return sentence.tokens[at + 1]?.kind === 'word' || sentence.tokens[at + 1]?.text === '/';
  if (token.text === '/') return sentence.tokens[at - 1]?.kind === 'number';
  if (token.kind !== 'word') return false;
  const word = token.lower;
  if (possessives.has(word)) return sentence.tokens[at + 1]?.kind === 'word';
  return (
    !beForms.has(word) &&
    !auxiliaries.has(word) &&
    !conjunctions.has(word) &&
    !prepositions.has(word) &&
    !pronouns.has(word) &&
    (!sayingVerbs.has(word) || (token.isCapital && at > 0) || word === 'report')
  );
}

/** "Gen." and "U.S." keep their stop inside the name. */
export function isTitleStop(sentence: Sentence, at: number): boolean {
  const stop = sentence.tokens[at];
  const before = sentence.tokens[at - 1];
  if (stop?.text !== '.' || before?.end !== stop.start) return false;
  return before.isCapital && before.text.length <= 5 && sentence.tokens[at + 1]?.isCapital === true;
}

export const isInside = (sentence: Sentence, at: number): boolean =>
  (linking.has(lower(sentence, at)) && isNounWord(sentence, at - 1) && isNounWord(sentence, at + 1)) ||
  (sentence.tokens[at]?.text === '&' && isNounWord(sentence, at - 1));

const goesOn = (sentence: Sentence, at: number): boolean => isNounWord(sentence, at) || isTitleStop(sentence, at) || isInside(sentence, at);

/** A speaker starts with an article, a capital or a noun, never with a stop or a preposition. */
function isStart(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return token !== undefined && token.kind !== 'mark' && token.kind !== 'possessive' && !linking.has(token.lower);
}

/** The phrase that ends with the token at `end`, leftwards. */
export function phraseUntil(sentence: Sentence, end: number): Range | null {
  let from = end;
  while (from >= 0 && end - from < longestSpeaker && goesOn(sentence, from)) from--;
  from++;
  while (from <= end && !isStart(sentence, from)) from++;
  return from <= end ? { from, next: end + 1 } : null;
}

/** The noun phrase or pronoun that begins at `at`: "said the ministry", "according to officials in Basra". */
export function phraseFrom(sentence: Sentence, at: number): Range | null {
  if (speakingPronouns.has(lower(sentence, at)) && !isNounWord(sentence, at)) return { from: at, next: at + 1 };
  let next = at;
  while (
    next < at + longestSpeaker &&
    (isNounWord(sentence, next) || isTitleStop(sentence, next) || (next > at && isLink(sentence, next)))
  ) {
    next++;
  }
  while (next > at && linking.has(lower(sentence, next - 1))) next--;
  return next > at && !(next === at + 1 && determiners.has(lower(sentence, at))) ? { from: at, next } : null;
}

/** Rightwards only "of" and "for" lead on, and "in" before a name: "said the army in a statement" ends at the army. */
function isLink(sentence: Sentence, at: number): boolean {
  const word = lower(sentence, at);
  if (!isNounWord(sentence, at + 1)) return false;
  if (innermost.has(word)) return true;
  return (word === 'in' || word === 'at') && sentence.tokens[at + 1]?.isCapital === true;
}

/** True when a comma or a closing quotation mark parts the speaker from the words before. */
export function opensBefore(sentence: Sentence, from: number): boolean {
  return openers.has(sentence.tokens[from - 1]?.text ?? '');
}
