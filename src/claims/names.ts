/** Names of persons: runs of capitalised words that no lexicon knows as a body or a place. */
import { lower, perToken, type Sentence, words } from './sentence.ts';
import { beForms, conjunctions, months, weekdays } from './vocabulary.ts';

interface Name {
  readonly name: string;
  /** Index of the first token after it. */
  readonly next: number;
}

/** "al-Muhandis", "van", "bin": small words inside a name. */
const particle = /^(al|el|bin|ibn|van|de|von|abu|abd|della)(-\p{L}.*)?$/u;

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
  if (sentence.tokens[at]?.isCapital !== true) return null;
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
