import { type Draft, draftOf } from '../draft.ts';
import { phrasesOf } from '../lists.ts';
import { readPhrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import type { KindRule } from './kind.ts';

const hostile = wordSet('attack attacks attacked fire targeted struck strikes bombed shelled');
/** A blast is an attack only when somebody made it one. */
const incidents = wordSet('blast explosion incident clash barrage salvo volley');
const collections = wordSet('series wave string spate barrage volley salvo succession flurry run');

/** "a series of escalatory attacks": a collection counts as two or more. */
export function readCollections(
  sentence: Sentence,
  kind: 'attacks' | 'strikes' | 'munitions',
  head: 'attack' | 'strike' | 'munition',
): readonly Draft[] {
  return sentence.tokens.flatMap((token, at) => {
    if (!collections.has(token.lower) || lower(sentence, at + 1) !== 'of') return [];
    for (let next = at + 2; next < at + 6; next++) {
      const thing = sentence.lexicons.things.get(lower(sentence, next));
      const ahead = sentence.lexicons.things.get(lower(sentence, next + 1));
      if (thing?.kind !== head || (ahead && ahead.kind !== 'measure')) continue;
      const noun = { singular: thing.singular, subject: sentence.text.slice(sentence.tokens[at + 2]?.start, sentence.tokens[next]?.end) };
      return [collectionDraft(sentence, kind, at, next, noun)];
    }
    return [];
  });
}

function collectionDraft(
  sentence: Sentence,
  kind: Draft['kind'],
  at: number,
  head: number,
  noun: { singular: string; subject: string },
): Draft {
  return {
    kind,
    sentence,
    from: at,
    next: head + 1,
    cue: at,
    low: 2,
    high: null,
    hedge: 'vague',
    text: `${sentence.tokens[at]?.text ?? ''} of`,
    subject: { text: noun.subject, nationality: null, role: noun.singular, status: 'unknown', names: [] },
    detail: null,
    isSubset: false,
    isDenied: false,
    rule: `${kind}-collection`,
    confidence: 'medium',
    reason: `a ${sentence.tokens[at]?.lower ?? ''} is more than one`,
  };
}

/** Counted nouns of one sort that are not single ("an attack", "one attack") and no mere article. */
export function readCounts(sentence: Sentence, kind: 'attacks' | 'strikes', head: 'attack' | 'strike'): readonly Draft[] {
  return phrasesOf(sentence)
    .filter(
      (phrase) =>
        phrase.head === head &&
        !incidents.has(phrase.noun) &&
        (phrase.quantity.form === 'number' || phrase.quantity.form === 'vague') &&
        phrase.quantity.low !== 1,
    )
    .map((phrase) => draftOf(sentence, kind, phrase, phrase.from, kind));
}

/** "came under attack at least 165 times". */
function readTimes(sentence: Sentence): readonly Draft[] {
  if (!sentence.tokens.some((token) => hostile.has(token.lower))) return [];
  return sentence.tokens.flatMap((_, at) => {
    const phrase = readPhrase(sentence, at);
    const isTimes = phrase?.noun === 'time' && phrase.quantity.form === 'number' && phrase.quantity.low !== 1;
    const isWhole = isTimes && readPhrase(sentence, at - 1)?.noun !== 'time' && readPhrase(sentence, at - 2)?.noun !== 'time';
    return isWhole ? [draftOf(sentence, 'attacks', phrase, at, 'attacks-times')] : [];
  });
}

/** Counts of attacks: more than one, by number, vague word or "series of". */
export const attacks: KindRule = {
  id: 'attacks',
  title: 'attacks',
  unit: 'attacks',
  cues: wordSet('attack attacks assaults raids bombings ambushes explosions blasts clashes shootings times'),
  read: (sentence) => [
    ...readCounts(sentence, 'attacks', 'attack'),
    ...readTimes(sentence),
    ...readCollections(sentence, 'attacks', 'attack'),
  ],
  examples: [
    ['Coalition forces have been targeted in more than 150 attacks since mid-October.', [151, null]],
    ['The garrison came under attack at least 165 times since October.', [165, null]],
    ['The group has launched numerous attacks on the port.', [2, null]],
    ['He spoke of a series of escalating attacks on shipping.', [2, null]],
    ['Police counted 14 bombings in a week.', [14, 14]],
  ],
  counterexamples: [
    'The March 11 attack was condemned.',
    'It hit a store of one-way attack drones.',
    'No one claimed responsibility for the attack.',
    'An attack on the base failed.',
    'The second attack came at dawn.',
    'Two blasts went off near the quay.',
  ],
};
