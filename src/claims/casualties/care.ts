/**
 * People in the care of doctors, of whom nothing says in so many words that they were hurt.
 *
 *   "17 citizens were being treated in Rijeka", "33 people were treated after the crash"     wounded
 *   "carried 41 wounded people to field hospitals"                                          wounded
 *
 * Near misses: "300 patients were treated in London" (of anything), "treated in the same way", "beds for 200 wounded soldiers" (wanted).
 */
import type { Draft } from '../draft.ts';
import { isProper } from '../names.ts';
import type { Phrase } from '../phrases.ts';
import { lower, type Sentence } from '../sentence.ts';
import { determiners, wordSet } from '../vocabulary.ts';
import { attributive } from './attributive.ts';
import { groupsAfter, verbGroupsAfter } from './clause.ts';
import { readPeople } from './people.ts';
import { isPassive } from './verbs.ts';
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

/** "Hospitals treated 60 people after the stampede". */
export const treatedAfter: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (words.hit !== 'survived') return [];
  return toldBy(scene, care).flatMap((at) => {
    const list = isPassive(sentence, at) ? [] : readPeople(sentence, at + 1);
    const end = list.at(-1)?.next ?? 0;
    const isTold = areCounted(list) && list.every(({ head }) => head === 'person') && isAfterCalamity(sentence, end);
    return isTold ? countList(scene, list, at, 'in care') : [];
  });
};

const harmed = wordSet('wounded injured');
/** What is done with the wounded on the day: not "a fund for 30 injured miners", "pensions to 1,200 wounded soldiers". */
const handling = wordSet(
  'carried carrying carry carries took taking take takes taken flew flown flying evacuated evacuating evacuate evacuates transported transporting rushed rushing brought bringing bring moved moving transferred transferring treated treating treat treats operated operating received receiving admitted admitting airlifted airlifting ferried ferrying drove driven pulled dug saw',
);
const farthestHandling = 4;

/** The verb stands before them, or they are its subject, or another list item's stands before "and". */
function isHandled(sentence: Sentence, { from, next }: Draft): boolean {
  for (let at = from - 1; at >= from - farthestHandling; at--) if (handling.has(lower(sentence, at))) return true;
  return verbGroupsAfter(sentence, next).some(({ verb, hasBe }) => hasBe && handling.has(lower(sentence, verb)));
}

/** "carried 41 wounded people to field hospitals", "flew 16 injured sailors and two injured cooks out". */
export const woundedBefore: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (words.hit !== 'survived') return [];
  const counted = attributive(scene, toldBy(scene, harmed), false).filter(({ from, phrase }) => {
    const isOld = phrase?.noun === 'veteran' || determiners.has(lower(sentence, from - 1));
    return phrase?.quantity.form === 'number' && !isOld;
  });
  const ends = new Set<number>();
  return counted.filter((draft) => {
    const isListed = lower(sentence, draft.from - 1) === 'and' && ends.has(draft.from - 1);
    const isTold = isListed || isHandled(sentence, draft);
    if (isTold) ends.add(draft.next);
    return isTold;
  });
};
