/**
 * Participles before their noun: "nine missing men", "230 captured fighters", "64,500 displaced persons", "a missing kayaker".
 *
 * Near misses: "300 missing person reports" (reports), "the two missing boys were found" (no longer), "12 displaced persons camps".
 */
import { type Draft, draftOf } from '../draft.ts';
import { isProper } from '../names.ts';
import { readNoun, stopsNoun } from '../nouns.ts';
import type { Phrase } from '../phrases.ts';
import { lower, perSentence, type Sentence, words } from '../sentence.ts';
import { prepositions, wordSet } from '../vocabulary.ts';
import { verbGroupsAfter } from './clause.ts';
import { arePeople, countFolk, peopleFrom } from './folk.ts';
import { peopleOf } from './people.ts';
import type { Scene } from './words.ts';

/** What ends the state: before the people ("rescued 12 missing hikers"), or behind them ("were found alive"). */
const ending = wordSet(
  'found rescued freed located recovered released returned escaped reunited rescuing freeing releasing recovering locating surfaced liberated liberating liberates frees releases rescues exhumed identified buried',
);
const bodies = wordSet('bodies body remains corpses');
const farthestEnding = 4;

/** "Rescuers found two missing boys", "the bodies of two missing boys". */
function isEndedBefore(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= from - farthestEnding; at--) {
    const word = lower(sentence, at);
    if (ending.has(word) || bodies.has(word)) return true;
    if (sentence.tokens[at]?.kind === 'mark') return false;
  }
  return false;
}

const negations = wordSet('not never yet been no neither');

/** True when the words before or the verb behind people tell that they are found, freed or home again. */
export function isEnded(sentence: Sentence, from: number, next: number): boolean {
  if (isEndedBefore(sentence, from)) return true;
  return verbGroupsAfter(sentence, next).some(({ from: first, verb }) => {
    const isDenied = sentence.tokens.slice(first, verb).some((token) => negations.has(token.lower) && token.lower !== 'been');
    return ending.has(lower(sentence, verb)) && !isDenied;
  });
}

/** The noun ends where the phrase does: "missing person reports" is of reports. */
function closesNoun(sentence: Sentence, next: number): boolean {
  const token = sentence.tokens[next];
  if (token && files.has(token.lower)) return false;
  return stopsNoun(token) || isProper(sentence, next) || token?.lower.endsWith('ed') === true || prepositions.has(token?.lower ?? '');
}

/** The counted phrases of a sentence by the index behind them. */
const countsByEnd = perSentence(
  (sentence): ReadonlyMap<number, Phrase> =>
    new Map(
      peopleOf(sentence)
        .flat()
        .map((phrase) => [phrase.next, phrase] as const),
    ),
);

/** The counted phrase that ends right before `at`, or before the adverb there: "nine", "a", "118,300 internally". */
function countBefore(sentence: Sentence, at: number): Phrase | null {
  const phrase = countsByEnd(sentence).get(at);
  if (!phrase || phrase.person !== null || phrase.quantity.form === 'any' || lower(sentence, at - 1) === 'of') return null;
  return phrase.head === 'none' || phrase.noun.endsWith('ly') ? phrase : null;
}

const one = { low: 1, high: 1, hedge: 'exact', form: 'article', isIncrement: false } as const;
const definites = wordSet('the his her their');

/** "the missing hiker": one, told by a noun in the singular. */
function definiteBefore(sentence: Sentence, at: number, singular: string): Pick<Phrase, 'from' | 'quantity' | 'isPart' | 'person'> | null {
  const isOne = definites.has(lower(sentence, at - 1)) && singular !== '';
  return isOne ? { from: at - 1, quantity: { ...one, next: at }, isPart: false, person: 'definite' } : null;
}

/** Drafts of the people behind the participle at each of `places`, as many as the number before it says. */
const files = wordSet('report reports claim claims');

export function attributive(scene: Scene, places: readonly number[], allowsOne: boolean): readonly Draft[] {
  const { sentence, words: kindWords } = scene;
  return places.flatMap((at): readonly Draft[] => {
    const noun = readNoun(sentence, at + 1);
    if (noun.head !== 'person' || noun.next === at + 1 || !closesNoun(sentence, noun.next)) return [];
    const singular = noun.role?.singular === lower(sentence, noun.next - 1) ? noun.role.singular : '';
    const count = countBefore(sentence, at) ?? (allowsOne ? definiteBefore(sentence, at, singular) : null);
    if (!count || isEnded(sentence, count.from, noun.next)) return [];
    const phrase: Phrase = {
      from: count.from,
      next: noun.next,
      quantity: count.quantity,
      head: 'person',
      noun: noun.noun,
      role: noun.role,
      country: noun.country,
      subject: words(sentence, at, noun.next),
      isPart: count.isPart,
      names: [],
      person: count.person,
    };
    return [draftOf(sentence, kindWords.kind, phrase, at, 'attributive')];
  });
}

/** "Displaced: 40,000.", "Missing: 12 miners": a heading and its number; not "Missing: $2.3 million". */
export function headed(scene: Scene, places: readonly number[]): readonly Draft[] {
  const { sentence } = scene;
  return places.flatMap((at): readonly Draft[] => {
    const isHead = lower(sentence, at + 1) === ':' && (at === 0 || isProper(sentence, at));
    const [first] = isHead ? peopleFrom(sentence, at + 2) : [];
    const isCount = first?.quantity.form === 'number' && arePeople([first]);
    return isCount ? countFolk(scene, [first], at, 'headed') : [];
  });
}
