/**
 * Parts of a toll by place.
 *
 *   "Zambezia is the worst hit with 19 dead, followed by Tete with nine and Manica with four"     each of them
 *   "nine policemen in two days: six on Tuesday at Karbal, and three on Wednesday at Nur"          each of them, where they make up all
 *   "In our province alone 27 people have lost their lives"                                       a part of what is told elsewhere
 *
 * Near misses: "the worst hit is the team, with six ill" (nobody is dead), "he died alone in his flat".
 */
import { type Draft, draftOf } from '../draft.ts';
import { isProper } from '../names.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, type Sentence, where } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { asPart, type Scene } from './words.ts';

const compounds = wordSet('hardest-hit worst-hit worst-affected hardest-struck');
const strikes = wordSet('hit affected struck');
const superlatives = wordSet('worst hardest most badly heaviest');
/** How far behind the superlative its number may stand, in tokens. */
const farthestFirst = 12;
/** How far behind the first number the others may stand. */
const farthestOther = 40;

const isWorst = (sentence: Sentence, at: number): boolean =>
  compounds.has(lower(sentence, at)) || superlatives.has(lower(sentence, at - 1));

/** The number behind "with" at `at`; null where none stands there. */
function numberWith(sentence: Sentence, at: number): Phrase | null {
  const phrase = lower(sentence, at) === 'with' ? readPhrase(sentence, at + 1) : null;
  return phrase?.quantity.form === 'number' ? phrase : null;
}

/** "…, followed by Tete with nine, Sofala with six and Manica with four": bare numbers behind names of places. */
function othersAfter({ sentence, words }: Scene, from: number): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = from; at < from + farthestOther; at++) {
    const token = sentence.tokens[at];
    if (!token || (token.kind === 'mark' && token.text !== ',')) break;
    const phrase = isProper(sentence, at - 1) ? numberWith(sentence, at) : null;
    if (phrase?.head === 'none') drafts.push(asPart(draftOf(sentence, words.kind, phrase, at, 'by place')));
  }
  return drafts;
}

/** The numbers of the place that was hit worst, the first behind the words, and of those behind it. */
function worstHit(scene: Scene, found: readonly Draft[]): readonly Draft[] {
  const { sentence } = scene;
  return where(sentence, worstWords).flatMap((at) => {
    const first = isWorst(sentence, at) ? found.find(({ from }) => from > at && from - at <= farthestFirst) : undefined;
    return first ? [asPart(first), ...othersAfter(scene, Math.max(first.next, first.cue))] : [];
  });
}

const worstWords: ReadonlySet<string> = new Set([...compounds, ...strikes]);

const alone = wordSet('alone');
const placing = wordSet('in from on at');
const longestPlace = 5;
const reach = 4;

/** Index of the preposition of "in our province alone"; -1 where "alone" tells of somebody by himself. */
function placeBefore(sentence: Sentence, at: number): number {
  for (let from = at - 2; from >= at - longestPlace; from--) if (placing.has(lower(sentence, from))) return from;
  return -1;
}

/** "In our province alone 27 people have lost their lives", "48 people died in the capital alone". */
function inOnePlace({ sentence }: Scene, found: readonly Draft[]): readonly Draft[] {
  return where(sentence, alone).flatMap((at) => {
    const from = placeBefore(sentence, at);
    if (from < 0) return [];
    return found.filter((draft) => {
      const isBehind = draft.from > at && draft.from - at <= reach;
      const isBefore = draft.next <= from && from - Math.max(draft.cue, draft.next) <= 1;
      return isBehind || isBefore;
    });
  });
}

const breaks = wordSet(': — –');
const days = wordSet('on in at near');

/** The bare number at `at` that a day or a place follows: "six on Tuesday at Karbal"; null where none does. */
function numberOfDay(sentence: Sentence, at: number): Phrase | null {
  const phrase = sentence.tokens[at]?.kind === 'mark' ? null : readPhrase(sentence, at);
  const isBare = phrase?.quantity.form === 'number' && phrase.head === 'none';
  return isBare && days.has(lower(sentence, phrase.next)) ? phrase : null;
}

/** Those behind `from`: "six on Tuesday at Karbal, and three on Wednesday". */
function numbersBehind({ sentence, words }: Scene, from: number, whole: Draft): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = from; at < from + farthestOther; at++) {
    const token = sentence.tokens[at];
    if (!token || token.text === '.' || token.text === ';') break;
    const opens = at === from || lower(sentence, at - 1) === ',' || lower(sentence, at - 1) === 'and';
    const phrase = opens ? numberOfDay(sentence, at) : null;
    if (!phrase) continue;
    // A day right behind the number is its own; else that of the whole holds.
    const cue = sentence.isDate(phrase.next + 1) ? phrase.quantity.next - 1 : whole.cue;
    drafts.push(asPart(draftOf(sentence, words.kind, phrase, cue, 'by place')));
  }
  return drafts;
}

/** "Bombs have killed nine in two days: six on Tuesday at Karbal, and three on Wednesday at Nur": where they make up the whole. */
function madeUp(scene: Scene, found: readonly Draft[]): readonly Draft[] {
  return where(scene.sentence, breaks).flatMap((at) => {
    const whole = found.findLast(({ next, cue, isSubset }) => next <= at && cue < at && !isSubset);
    const parts = whole ? numbersBehind(scene, at + 1, whole) : [];
    const sum = parts.reduce((total, { low }) => total + (low ?? 0), 0);
    return parts.length > 1 && sum === whole?.low ? parts : [];
  });
}

/** Every part of a toll that a place sets apart. */
export const partsByPlace = (scene: Scene, found: readonly Draft[]): readonly Draft[] => [
  ...worstHit(scene, found),
  ...madeUp(scene, found),
  ...inOnePlace(scene, found),
];
