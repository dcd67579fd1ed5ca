/**
 * People who are shot, stabbed or struck: wounded, unless the words say that it killed them.
 *
 *   "was shot", "grazed by a bullet", "was struck in the leg"           hit
 *   "was fatally shot", "shot dead", "stabbed to death", "shot and killed"     hit fatally
 *   "was shot at", "hit by sanctions", "struck a deal", "shot a film"   nobody is hit
 */
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';

/** Verb forms that by themselves tell that somebody is hit. */
const plainHits = wordSet(
  'shot shoot shoots shooting stabbed stabbing stabs grazed grazing grazes gunned gunning bludgeoned slashed machinegunned machine-gunned',
);
/** Those that need a weapon or a part of the body beside them. */
const looseHits = wordSet('struck hit striking hitting strikes hits run ran clipped');
export const hitVerbs: ReadonlySet<string> = new Set([...plainHits, ...looseHits]);

export const fatalAdverbs = wordSet('fatally mortally fatal');
const weapons = wordSet(
  'bullet bullets gunfire gunshot gunshots shots shrapnel fragments pellets buckshot knife car truck vehicle train bus van suv motorcycle tram lorry driver taxi pickup boat lightning debris shell shells rocket missile drone',
);
const bodyParts = wordSet(
  'head face neck chest back stomach abdomen torso leg legs arm arms hand hands foot feet shoulder thigh hip knee ankle buttocks buttock groin elbow wrist jaw eye ear side calf cheek body forehead finger toe shin forearm spine',
);
/** How far behind the verb its weapon or the part of the body may stand, in tokens. */
const reach = 7;

/** What may follow each joint: "by a bullet", "in the leg", "with a knife". */
const tied: ReadonlyMap<string, readonly ReadonlySet<string>[]> = new Map([
  ['by', [weapons]],
  ['in', [bodyParts]],
  ['with', [weapons, bodyParts]],
  ['over', [weapons, bodyParts]],
]);

function standsBy(sentence: Sentence, verb: number): boolean {
  for (let at = verb + 1; at <= verb + reach; at++) {
    const sought = tied.get(lower(sentence, at));
    if (sought && [1, 2, 3, 4, 5, 6].some((ahead) => sought.some((words) => words.has(lower(sentence, at + ahead))))) return true;
  }
  return false;
}

const missed = wordSet('by . , and but as ;');
const counts = wordSet('times multiple several repeatedly once twice');

/** "was shot at by", "shot at.": fired upon, not hit. "Shot at close range" and "shot at a bus stop" are hit. */
function isMissed(sentence: Sentence, verb: number): boolean {
  if (lower(sentence, verb + 1) !== 'at') return false;
  const after = lower(sentence, verb + 2);
  return after === '' || missed.has(after) || counts.has(after);
}

/** Forms that stand behind "was", or behind people alone. */
const participles = wordSet('shot stabbed grazed gunned bludgeoned slashed struck hit run clipped machinegunned machine-gunned');

/** True for the participle of such a verb: "was shot", "a man stabbed", not "shooting". */
export const isHitParticiple = (sentence: Sentence, at: number): boolean => participles.has(lower(sentence, at)) && isHit(sentence, at);

const downing = wordSet('gunned gunning');

/** True when the verb at `verb` tells that people were hit, fatally or not. */
export function isHit(sentence: Sentence, verb: number): boolean {
  const word = lower(sentence, verb);
  if (plainHits.has(word)) return (lower(sentence, verb + 1) === 'down') === downing.has(word) && !isMissed(sentence, verb);
  if (word === 'run' || word === 'ran') return lower(sentence, verb + 1) === 'over';
  return looseHits.has(word) && standsBy(sentence, verb);
}

/** "to death", "dead", "and killed" at `at`: what was hit before it died of it. */
export function isDeathAt(sentence: Sentence, at: number): boolean {
  const word = lower(sentence, at);
  const after = lower(sentence, at + 1);
  if (word === 'dead') return true;
  if (word === 'to') return after === 'death';
  if (word === ',') return after === 'killed' || after === 'dies';
  if (word === 'and')
    return (
      after === 'killed' || after === 'killing' || fatalAdverbs.has(after) || (after === 'then' && lower(sentence, at + 2) === 'killed')
    );
  return fatalAdverbs.has(word);
}

/** Index after "dead", "to death", "and killed" where they stand at `at`; `at` where they do not. */
export function afterDeath(sentence: Sentence, at: number): number {
  if (!isDeathAt(sentence, at)) return at;
  return lower(sentence, at) === 'dead' || fatalAdverbs.has(lower(sentence, at)) ? at + 1 : at + 2;
}

/** Forms of harm that "fatally" turns into death: "was fatally wounded", "fatally injuring two". */
export const harms = wordSet('wounded injured hurt wounding injuring');

/** True for "fatally" or "mortally" before the word at `at`. */
export const isFatally = (sentence: Sentence, at: number): boolean =>
  fatalAdverbs.has(lower(sentence, at - 1)) || fatalAdverbs.has(lower(sentence, at - 2));

/** True when the hit at `verb` is told as fatal: "fatally shot", "shot dead", "shot and killed", "gunned down". */
export function isFatal(sentence: Sentence, verb: number): boolean {
  const word = lower(sentence, verb);
  if (downing.has(word)) return true;
  if (word === 'bludgeoned') return true;
  if (isFatally(sentence, verb)) return true;
  return isDeathAt(sentence, verb + 1) || (isCountOfShots(sentence, verb + 1) && isDeathAt(sentence, verb + 3));
}

/** "multiple times and killed", "several times". */
const isCountOfShots = (sentence: Sentence, at: number): boolean => lower(sentence, at + 1) === 'times';
