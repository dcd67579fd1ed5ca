/**
 * People in the care of doctors, of whom nothing says in so many words that they were hurt.
 *
 *   "17 citizens were being treated in Rijeka", "33 people were treated after the crash"     wounded
 *   "carried 41 wounded people to field hospitals"                                          wounded
 *
 * Near misses: "300 patients were treated in London" (of anything), "treated in the same way", "beds for 200 wounded soldiers" (wanted).
 */
import { isProper } from '../names.ts';
import type { Phrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';
import { determiners, wordSet } from '../vocabulary.ts';
import { attributive } from './attributive.ts';
import { groupsAfter } from './clause.ts';
import { type CasualtyRule, countList, toldBy } from './words.ts';

const calamities = wordSet(
  'crash collision accident blast explosion explosions attack attacks fire blaze shooting stabbing bombing stampede crush quake earthquake derailment collapse leak raid strike ambush shelling storm tornado avalanche',
);
const farthestCalamity = 9;

/** "after Saturday's coach crash", "following the blast". */
function isAfterCalamity(sentence: Sentence, at: number): boolean {
  if (lower(sentence, at) !== 'after' && lower(sentence, at) !== 'following') return false;
  for (let next = at + 1; next < at + farthestCalamity; next++) if (calamities.has(lower(sentence, next))) return true;
  return false;
}

/** "in Rijeka": a town; not "in the same way". */
const isInTown = (sentence: Sentence, at: number): boolean => lower(sentence, at) === 'in' && isProper(sentence, at + 1);

/** People by number; patients are treated of anything. */
const areCounted = (list: readonly Phrase[]): boolean =>
  list.length > 0 && list.every(({ quantity, noun }) => quantity.form === 'number' && noun !== 'patient');

/** "17 Polish citizens were being treated in Rijeka". */
export const inCare: CasualtyRule = (scene) => {
  const { sentence, words, lists } = scene;
  if (words.hit !== 'survived') return [];
  return toldBy(scene, care).flatMap((at) => {
    if (!isInTown(sentence, at + 1) && !isAfterCalamity(sentence, at + 1)) return [];
    const list = lists.find((each) => areCounted(each) && groupsAfter(sentence, each).some(({ verb, hasBe }) => hasBe && verb === at));
    return list ? countList(scene, list, at, 'in care') : [];
  });
};

const care = wordSet('treated');
const harmed = wordSet('wounded injured');
/** Before those who are told of elsewhere ("the 12 injured men") or only meant ("beds for 200 wounded soldiers"). */
const meant = wordSet('for than to');

/** "carried 41 wounded people to field hospitals", "flew 16 injured sailors out". */
export const woundedBefore: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (words.hit !== 'survived') return [];
  return attributive(scene, toldBy(scene, harmed), false).filter(({ from, phrase }) => {
    const before = lower(sentence, from - 1);
    return phrase?.quantity.form === 'number' && !determiners.has(before) && !meant.has(before);
  });
};
