/** Lists of counted phrases: "three soldiers, two policemen and one civilian". */
import { mayBeginQuantity } from '../text/numberWords.ts';
import { isParticiple } from './nouns.ts';
import { isCounted, type Phrase, readPhrase } from './phrases.ts';
import { lower, perSentence, perToken, type Sentence } from './sentence.ts';
import { beForms, sayingVerbs, wordSet } from './vocabulary.ts';

const dashes = wordSet(', — –');
const ands = wordSet('and + &');
/** Words that a phrase may carry before the list goes on: "12 members of our staff and 10 patients". */
const carrying = wordSet('of from in with on');
const farthestCarried = 7;

/** Index of the phrase that a comma, "and", "as well as" or a dash ties to a phrase that ends before `at`; null when nothing is tied. */
export function joined(sentence: Sentence, at: number): number | null {
  const first = lower(sentence, at);
  if (first === 'as') return lower(sentence, at + 1) === 'well' && lower(sentence, at + 2) === 'as' ? at + 3 : null;
  const isMark = dashes.has(first);
  if (!isMark && !ands.has(first)) return null;
  const next = isMark ? at + 1 : at;
  const word = lower(sentence, next);
  if (ands.has(word) || word === 'plus') return next + 1;
  return word === 'as' && lower(sentence, next + 1) === 'well' && lower(sentence, next + 2) === 'as' ? next + 3 : next;
}

/** Index of the phrase that a list goes on with after words carried by the one before; null when it does not. */
export function joinedBeyond(sentence: Sentence, at: number): number | null {
  if (!carrying.has(lower(sentence, at))) return null;
  for (let next = at + 1; next < at + farthestCarried; next++) {
    const token = sentence.tokens[next];
    const beyond = joined(sentence, next);
    if (beyond !== null) return readPhrase(sentence, beyond)?.quantity.form === 'number' ? beyond : null;
    if (!token || token.kind === 'mark' || beForms.has(token.lower) || isParticiple(token.lower)) return null;
  }
  return null;
}

/** "…, an official said": who speaks is not one of those counted. */
export const isSpeaker = (sentence: Sentence, { next }: Phrase): boolean => sayingVerbs.has(lower(sentence, next));

/** A list of counted phrases from `at`; empty when there is none, one phrase long when nothing is tied to the first. */
const readList: (sentence: Sentence, at: number) => readonly Phrase[] = perToken((sentence, at) => {
  const phrases: Phrase[] = [];
  for (let next: number | null = at; next !== null; ) {
    const phrase: Phrase | null = readPhrase(sentence, next);
    // "9 killed, 70 hurt": a bare number with a predicate of its own.
    if (phrases.length > 0 && phrase?.head === 'none' && isParticiple(lower(sentence, phrase.next))) break;
    const isApposition = phrases.at(-1)?.isPart === true && phrase?.quantity.form === 'article';
    if (!phrase || isApposition || (phrases.length > 0 && (!isCounted(phrase) || isSpeaker(sentence, phrase)))) break;
    phrases.push(phrase);
    next = joined(sentence, phrase.next) ?? joinedBeyond(sentence, phrase.next);
  }
  return phrases;
});

/** "One of them, a 19-year-old student, …": what explains the one counts no second person. */
export function afterExplanation(sentence: Sentence, { isPart, quantity, next }: Phrase): number {
  if (!isPart || quantity.low !== 1 || lower(sentence, next) !== ',') return next;
  const explanation = readPhrase(sentence, next + 1);
  return explanation?.quantity.form === 'article' ? explanation.next : next;
}

function mayBegin({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && mayBeginQuantity(token);
}

/** Lists of counted phrases in a sentence, left to right; a phrase stands in one list only. */
const listsOf: (sentence: Sentence) => readonly (readonly Phrase[])[] = perSentence((sentence) => {
  const lists: (readonly Phrase[])[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const list = mayBegin(sentence, at) ? readList(sentence, at) : [];
    const last = list.at(-1);
    if (last) lists.push(list);
    at = last ? Math.max(afterExplanation(sentence, last), at + 1) : at + 1;
  }
  return lists;
});

/** Every phrase of those lists, left to right. */
export const phrasesOf: (sentence: Sentence) => readonly Phrase[] = perSentence((sentence) => listsOf(sentence).flat());
