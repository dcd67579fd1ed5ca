/**
 * Numbers as analysts write them down: "Fatalities: 10", "Killed: 4", "fatalities coded as 10", "deaths were estimated at 40".
 *
 * Near misses: "deaths at 10 sites" are of no number, "the killed: 4 cows" counts no people.
 */
import { type Draft, draftOf } from '../draft.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import type { CasualtyWords, Scene } from './words.ts';

const coding = wordSet('coded estimated put recorded listed reported');
const joints = wordSet('as at');
/** How far behind its noun the verb may stand: "were estimated". */
const farthestCoding = 3;

/** The number behind "coded as", "estimated at" from `at` on; null where none stands there. */
function codedBehind(sentence: Sentence, at: number): Phrase | null {
  for (let next = at; next < at + farthestCoding; next++) {
    const isCoded = coding.has(lower(sentence, next)) && joints.has(lower(sentence, next + 1));
    const phrase = isCoded ? readPhrase(sentence, next + 2) : null;
    if (phrase?.quantity.form === 'number' && phrase.head === 'none') return phrase;
  }
  return null;
}

/** The number behind a heading at `at`, "Fatalities:"; null where none stands there. */
function headedBy(sentence: Sentence, { nouns, passive }: CasualtyWords, at: number): Phrase | null {
  const word = lower(sentence, at);
  const isHead = (nouns.has(word) || passive.has(word)) && (at === 0 || sentence.tokens[at - 1]?.kind === 'mark');
  const phrase = isHead ? readPhrase(sentence, at + 2) : null;
  return phrase?.quantity.form === 'number' && (phrase.head === 'none' || phrase.head === 'person') ? phrase : null;
}

/** Every number of the kind that is written down in one of these ways. */
export function coded({ sentence, words, told }: Scene): readonly Draft[] {
  return told.flatMap((at): readonly Draft[] => {
    const isHeading = lower(sentence, at + 1) === ':';
    const isNoun = words.nouns.has(lower(sentence, at));
    const phrase = isHeading ? headedBy(sentence, words, at) : isNoun ? codedBehind(sentence, at + 1) : null;
    return phrase ? [draftOf(sentence, words.kind, phrase, at, isHeading ? 'headed' : 'coded')] : [];
  });
}
