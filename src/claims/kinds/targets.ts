import { verbGroupsAfter } from '../casualties/clause.ts';
import { type Draft, draftOf } from '../draft.ts';
import { phrasesOf } from '../lists.ts';
import type { Phrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';
import { endsPhrase, wordSet } from '../vocabulary.ts';
import type { KindRule } from './kind.ts';

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
  const isList = lower(sentence, from) === 'on' && ['and', ','].includes(lower(sentence, next - 1));
  for (let at = from + 1; at < next; at++) {
    const word = lower(sentence, at);
    if (!links.has(word) && !(isList && !endsPhrase(word))) return false;
  }
  return links.has(lower(sentence, from)) || from === next;
}

/** "Three places … have been attacked": the first verb group after the phrase, in the same clause, says so. */
function isHitAfter(sentence: Sentence, phrase: Phrase): boolean {
  if (phrase.head !== 'site') return false;
  return verbGroupsAfter(sentence, phrase.next).some(({ verb, hasBe }) => hasBe && struck.has(lower(sentence, verb)));
}

/** Not "destroyed" or "damaged": earthquakes do that too. */
const struck = wordSet('hit targeted struck attacked bombed shelled');
const countable = new Set(['site', 'munition', 'vehicle']);

/** "85 targets at seven locations": sites told right after what was hit there. */
const isBeside = (sentence: Sentence, phrase: Phrase): boolean => lower(sentence, phrase.from - 1) === 'at' && phrase.head === 'site';

function isCountable({ quantity, head }: Phrase): boolean {
  return (quantity.form === 'number' || quantity.form === 'vague') && countable.has(head);
}

function read(sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const phrase of phrasesOf(sentence).filter(isCountable)) {
    const isTarget = isHit(sentence, phrase) || isHitAfter(sentence, phrase) || (drafts.length > 0 && isBeside(sentence, phrase));
    if (isTarget) drafts.push(draftOf(sentence, 'targets', phrase, phrase.from, 'targets'));
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
    ['Three places used by the militia were bombed.', [3, 3]],
    ['Jets carried out 16 strikes on ammunition stores and two command posts.', [2, 2]],
  ],
  counterexamples: [
    'The group runs three bases in the hills.',
    'Both countries condemned the strikes.',
    'More than 22,000 houses were damaged by the quake.',
    'Rockets hit the base on March 11.',
    'Two missiles hit the base.',
  ],
};
