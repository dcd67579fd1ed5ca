/** Names of persons: runs of capitalised words that no lexicon knows as a body or a place. */
import { lower, perArticle, perSentence, perToken, type Sentence, words } from './sentence.ts';
import { beForms, conjunctions, months, weekdays } from './vocabulary.ts';

interface Name {
  readonly name: string;
  /** Index of the first token after it. */
  readonly next: number;
}

/** "al-Muhandis", "van", "bin": small words inside a name. */
const particle = /^(al|el|bin|ibn|van|de|von|abu|abd|della)(-\p{L}.*)?$/u;

const longWord = 4;
/** So many long words, all in capitals, are a text in capitals and no list of abbreviations. */
const fewestLong = 3;

/** How many long words the sentence has; 0 where one of them is not in capitals. */
const capitalsOf = perSentence(({ tokens }): number => {
  let long = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word' || text.length < longWord) continue;
    if (text !== text.toUpperCase()) return 0;
    long++;
  }
  return long;
});

const isOfCapitals = perArticle((sentences): boolean => sentences.some((sentence) => capitalsOf(sentence) >= fewestLong));

/** True for a sentence of a text in capitals, as old newswires and radio transcripts are: its capitals mark no names. */
export const isInCapitals = perSentence(
  (sentence): boolean => capitalsOf(sentence) >= fewestLong || (capitalsOf(sentence) > 0 && isOfCapitals(sentence)),
);

/** True where a capital sets the word at `at` apart as a name or the first of its sentence. */
export const isProper = (sentence: Sentence, at: number): boolean => sentence.tokens[at]?.isCapital === true && !isInCapitals(sentence);

function isNameWord(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || sentence.isDate(at)) return false;
  if (token.kind === 'word' && token.isCapital)
    return particle.test(token.lower) || !(months.has(token.lower) || weekdays.has(token.lower) || conjunctions.has(token.lower));
  return particle.test(token.lower);
}

/** True where a body, a place or a country is named at `at`. */
export function isKnownOtherwise({ lexicons, tokens }: Sentence, at: number): boolean {
  return [lexicons.organisations, lexicons.places, lexicons.countries].some((book) => book.match(tokens, at) !== null);
}

/**
 * The name of a person at `at`, two words or more: "Abu Mahdi al-Muhandis", "Marcus Dell".
 * Not "Islamic Resistance" or "Camp Taji", which the lexicons know, nor a lone "Dell".
 */
export const readName: (sentence: Sentence, at: number) => Name | null = perToken((sentence, at) => {
  if (!isProper(sentence, at)) return null;
  let next = at;
  while (isNameWord(sentence, next)) next++;
  return next - at < 2 || isKnownOtherwise(sentence, at) ? null : { name: words(sentence, at, next), next };
});

/** Names set after a head noun that ends before `at`: ", Qasem Soleimani," or directly "General Qassem Soleimani". */
export function namesAfter(sentence: Sentence, at: number): { readonly names: readonly string[]; readonly next: number } {
  const from = lower(sentence, at) === ',' ? at + 1 : at;
  const run = readName(sentence, from);
  const after = sentence.tokens[run?.next ?? at]?.text ?? '.';
  const isApposition = run && (from === at || /^[.,;:)(—–]$/.test(after) || beForms.has(after.toLowerCase()));
  return isApposition ? { names: [run.name], next: run.next } : { names: [], next: at };
}
