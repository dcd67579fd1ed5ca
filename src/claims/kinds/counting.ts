/** Counts of one sort of thing by number or as a collection, for the kinds that count attacks, strikes and munitions. */

import type { Thing } from '../../text/lexicons.ts';
import type { ReadQuantity } from '../../text/numbers.ts';
import { type Draft, draftOf, draftOfCollection, draftOfPlural, noSubject } from '../draft.ts';
import { phrasesOf } from '../lists.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { isUnreal } from '../reality.ts';
import { lower, perSentence, type Sentence, where, words } from '../sentence.ts';
import { determiners, endsPhrase, wordSet } from '../vocabulary.ts';

const owners = wordSet('its their his her our');

/** The whole of a part, "30 rockets" in "22 of 30 rockets"; null where its number is left out. */
function wholeOf(sentence: Sentence, { isPart, quantity }: Phrase): Phrase | null {
  if (!isPart || lower(sentence, quantity.next) !== 'of') return null;
  let at = quantity.next + 1;
  while (determiners.has(lower(sentence, at)) || owners.has(lower(sentence, at))) at++;
  const whole = readPhrase(sentence, at);
  return whole?.quantity.form === 'number' ? whole : null;
}

/**
 * The counted phrases of a sentence, left to right, with both numbers of "22 of the 30 rockets" apart: the part ends before "of". What
 * is counted stands in the whole, so that its verb is sought after that: see `endOf`.
 */
export const countsOf: (sentence: Sentence) => readonly Phrase[] = perSentence((sentence) =>
  phrasesOf(sentence).flatMap((phrase) => {
    const whole = wholeOf(sentence, phrase);
    return whole ? [{ ...phrase, next: phrase.quantity.next }, whole] : [phrase];
  }),
);

/** Index after the noun of a phrase of `countsOf`; for a part, after that of its whole. */
export function endOf(sentence: Sentence, phrase: Phrase): number {
  return wholeOf(sentence, phrase)?.next ?? phrase.next;
}

const wholesOf = perSentence(
  (sentence): ReadonlyMap<number, Phrase> =>
    new Map(
      countsOf(sentence).flatMap((part) => {
        const whole = wholeOf(sentence, part);
        return whole ? [[whole.from, part] as const] : [];
      }),
    ),
);

/** The part that was taken from the whole `phrase`; null where it is none. */
export function partOf(sentence: Sentence, { from }: Phrase): Phrase | null {
  return wholesOf(sentence).get(from) ?? null;
}

/** A blast is an attack only when somebody made it one; a barrage counts its rockets, not itself. */
const incidents = wordSet('blast explosion incident clash barrage salvo volley');
const collections = wordSet('series wave string spate barrage volley salvo succession flurry run');
/** How far behind "a series of" its noun may stand, in tokens. */
const collectionReach = 6;

/** Index of the head noun of what is collected at `at`; "attack" in "attack drones" is none. */
function collectedAt({ lexicons, tokens }: Sentence, at: number, head: 'attack' | 'strike' | 'munition'): number | null {
  for (let next = at + 2; next < at + collectionReach; next++) {
    const ahead = lexicons.things.get(tokens[next + 1]?.lower ?? '');
    const isHead = lexicons.things.get(tokens[next]?.lower ?? '')?.kind === head && (!ahead || ahead.kind === 'measure');
    if (isHead) return next;
  }
  return null;
}

/** "a series of escalatory attacks": a collection counts as two or more. */
export function readCollections(
  sentence: Sentence,
  kind: 'attacks' | 'strikes' | 'munitions',
  head: 'attack' | 'strike' | 'munition',
): readonly Draft[] {
  return where(sentence, collections).flatMap((at) => {
    const next = lower(sentence, at + 1) === 'of' ? collectedAt(sentence, at, head) : null;
    const thing = next === null ? undefined : sentence.lexicons.things.get(lower(sentence, next));
    return next === null || !thing ? [] : [draftOfCollection(sentence, kind, at, next, thing.singular)];
  });
}

const adding = wordSet('more further additional');
const doing = wordSet('claimed launched conducted staged mounted reported recorded seen saw committed made waged out');

/** "has claimed more attacks": a plural that somebody did or told of, without a number; not "fears more attacks", "more attacks than". */
export function readMore(sentence: Sentence, kind: 'attacks' | 'strikes', head: 'attack' | 'strike'): readonly Draft[] {
  return where(sentence, adding).flatMap((at) => {
    const verb = at - 1;
    const isDone = doing.has(lower(sentence, verb)) && lower(sentence, verb - 1) !== 'to' && !isUnreal(sentence, verb);
    const next = isDone ? pluralAt(sentence, at + 1, head) : null;
    return next === null || lower(sentence, next + 1) === 'than' ? [] : [vagueDraft(sentence, kind, at, next)];
  });
}

/** Index of the plural noun of one sort at most two words after `at`: "attacks" in "more rocket attacks". */
export function pluralAt({ lexicons, tokens }: Sentence, at: number, head: Thing['kind']): number | null {
  for (let next = at; next < at + 4; next++) {
    const word = tokens[next];
    if (word?.kind !== 'word' || endsPhrase(word.lower)) return null;
    const thing = lexicons.things.get(word.lower);
    const ahead = lexicons.things.get(tokens[next + 1]?.lower ?? '')?.kind;
    const isLast = ahead === undefined || ahead === 'measure' || ahead === 'body';
    if (thing?.kind === head && thing.plural === word.lower && isLast) return next;
  }
  return null;
}

/** Two or more, from the word at `at` to the plural noun at `noun`, and no number. */
export function vagueDraft(sentence: Sentence, kind: Draft['kind'], at: number, noun: number): Draft {
  const role = sentence.lexicons.things.get(lower(sentence, noun))?.singular ?? null;
  return {
    ...draftOfPlural(sentence, kind, at),
    next: noun + 1,
    subject: { ...noSubject, text: words(sentence, at + 1, noun + 1), role },
    rule: `${kind}-plural`,
  };
}

/** Counted nouns of one sort, more than one by number or vague word: not "an attack", not "one attack". */
export function readCounts(
  sentence: Sentence,
  kind: 'attacks' | 'strikes',
  isCounted: (phrase: Phrase) => boolean,
  mended: (sentence: Sentence, phrase: Phrase) => Phrase = (_, phrase) => phrase,
): readonly Draft[] {
  return countsOf(sentence)
    .map((phrase) => mended(sentence, phrase))
    .filter((phrase) => isCounted(phrase) && !incidents.has(phrase.noun) && isPlural(phrase.quantity))
    .map((phrase) => draftOf(sentence, kind, phrase, phrase.from, kind));
}

const isPlural = ({ form, low }: ReadQuantity): boolean => (form === 'number' || form === 'vague') && low !== 1;
