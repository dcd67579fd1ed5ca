import { listsOf } from '../casualties.ts';
import { type Draft, draftOf } from '../draft.ts';
import type { Phrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';
import { type KindRule, wordSet } from './kind.ts';

const hitting = wordSet(
  'targeted targeting target hit hits hitting struck striking attacked attacking bombed bombing destroyed destroying damaged damaging shelled strikes strike airstrikes attacks raids',
);
const links = wordSet('on against at the all some of and also its');

/** True when a word of hitting stands at most four words before the phrase, with only links between ("strikes on", "launched … against"). */
function isHit(sentence: Sentence, phrase: Phrase): boolean {
  for (let at = phrase.from - 1; at >= phrase.from - 8 && at >= 0; at--) {
    const word = lower(sentence, at);
    if (hitting.has(word)) return at === phrase.from - 1 || isTied(sentence, at + 1, phrase.from);
  }
  return false;
}

/** "against two missiles" after "strikes on Wednesday": the last word before the number ties it, or everything between is a link. */
function isTied(sentence: Sentence, from: number, next: number): boolean {
  if (lower(sentence, next - 1) === 'against' || lower(sentence, next - 1) === 'on') return true;
  for (let at = from; at < next; at++) if (!links.has(lower(sentence, at))) return false;
  return true;
}

const countable = new Set(['site', 'munition', 'vehicle']);

function read(sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const list of listsOf(sentence)) {
    for (const phrase of list) {
      const isNumber = phrase.quantity.form === 'number' || phrase.quantity.form === 'vague';
      if (!isNumber || !countable.has(phrase.head)) continue;
      const isTarget =
        isHit(sentence, phrase) || (drafts.length > 0 && lower(sentence, phrase.from - 1) === 'at' && phrase.head === 'site');
      if (isTarget) drafts.push(draftOf(sentence, 'targets', phrase, phrase.from, 'targets'));
    }
  }
  return drafts;
}

/** Places and things hit: sites, bases, depots, missiles on the ground, vehicles. */
export const targets: KindRule = {
  id: 'targets',
  title: 'targets',
  unit: 'targets',
  cues: hitting,
  read,
  examples: [
    ['The attacks targeted five bases used by the group.', [5, 5]],
    ['Jets carried out strikes on three facilities in the desert.', [3, 3]],
    ['The raids hit 85 targets at seven locations.', [85, 85], [7, 7]],
    ['The navy launched strikes on Wednesday against two anti-ship missiles.', [2, 2]],
    ['Its forces have attacked three locations in the valley.', [3, 3]],
  ],
  counterexamples: [
    'The group runs three bases in the hills.',
    'Both countries condemned the strikes.',
    'Rockets hit the base on March 11.',
    'Two missiles hit the base.',
  ],
};
