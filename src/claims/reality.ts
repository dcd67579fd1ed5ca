/**
 * Whether something is told as having happened. What might, could or would happen is no casualty; what somebody says is not so, or
 * has not been confirmed, is one with that stance.
 *
 *   "could kill 5,000", "would have killed 200", "a plot to kill 12"     no claim
 *   "may have been killed", "are feared dead"                            a claim: doubt about the past
 *   "It is not true that 20 were killed", "Reports that … are untrue"    denied
 *   "has not confirmed that 30 were killed"                              alleged
 */
import type { Stance } from '../model.ts';
import { lower, mentions, perSentence, reads, type Sentence, where } from './sentence.ts';
import { auxiliaries, beForms, isInnerAdverb, wordSet } from './vocabulary.ts';

const unreal = wordSet('could would should can will must cannot shall');
const doubting = wordSet('may might');
const infinitives = wordSet('kill wound injure capture kidnap displace die hurt harm shoot stab maim murder lose');
/** "was not hurt" counts nobody. */
const denying = wordSet("not never wasn't weren't isn't aren't hasn't haven't hadn't didn't don't doesn't");
const longestGroup = 6;

/** Index of the first word of the verb group that ends at `cue`. */
function groupStart(sentence: Sentence, cue: number): number {
  let from = cue;
  while (from > 0 && cue - from < longestGroup) {
    const word = lower(sentence, from - 1);
    const isInside =
      denying.has(word) || beForms.has(word) || auxiliaries.has(word) || unreal.has(word) || doubting.has(word) || isInnerAdverb(word);
    if (!isInside) break;
    from--;
  }
  return from;
}

/** True when the verb at `cue` stands under a word that makes it a possibility, a plan or a condition. */
export function isUnreal(sentence: Sentence, cue: number): boolean {
  const group = sentence.tokens.slice(groupStart(sentence, cue), cue).map((token) => token.lower);
  if (group.some((word) => unreal.has(word) || denying.has(word))) return true;
  if (group.some((word) => doubting.has(word))) return !group.includes('have');
  return isThreatened(sentence, cue) || (group.at(-1) === 'to' && infinitives.has(lower(sentence, cue)));
}

/** "there will be hundreds of dead": people told behind what may come. */
export const isForetold = (sentence: Sentence, from: number): boolean =>
  lower(sentence, from - 1) === 'be' && unreal.has(lower(sentence, from - 2));

const fictions = wordSet('simulation simulated exercise drill film movie novel episode game thriller screenplay videogame');
const playing = wordSet('played plays playing shows showed showing players scene plot series on');
const threats = wordSet(
  'threatened threatens threatening threaten vowed vows plotted plotting planned planning plot plan plans tried trying sought wanted hoped intended ordered aimed',
);
const threatReach = 14;

/** "In the final episode a sniper kills four", "played 15 people wounded", "killed 800 on paper": nobody was hurt. */
export const isFiction = perSentence((sentence): boolean => {
  if (reads(sentence, Math.max(0, sentence.tokens.length - 3), 'on', 'paper')) return true;
  return where(sentence, fictions).some((at) => {
    const word = lower(sentence, at);
    // A drill may kill; what is played or shown in one does not.
    const isStaged = word !== 'exercise' && word !== 'drill' && word !== 'game' && ['in', 'on'].includes(lower(sentence, 0)) && at < 8;
    return isStaged || mentions(sentence, playing);
  });
});

/** "threatened to shell the port and kill 100": the bare verb at `cue` leans on a "to" of what somebody would do. */
function isThreatened(sentence: Sentence, cue: number): boolean {
  if (!infinitives.has(lower(sentence, cue))) return false;
  for (let at = cue - 1; at >= Math.max(0, cue - threatReach); at--)
    if (lower(sentence, at) === 'to' && threats.has(lower(sentence, at - 1))) return true;
  return false;
}

const falsities = wordSet('untrue false fabricated baseless');
const confirmations = wordSet('confirm confirmed verify verified');
const negations = wordSet("not never cannot unable couldn't hasn't haven't didn't yet");

/** A negation at most three words before `at`. */
function isNegated(sentence: Sentence, at: number): boolean {
  return [1, 2, 3].some((back) => negations.has(lower(sentence, at - back)));
}

/** "are untrue", "as false": said of the whole sentence. */
function isCalledFalse(sentence: Sentence, at: number): boolean {
  const before = lower(sentence, at - 1);
  return falsities.has(lower(sentence, at)) && (beForms.has(before) || before === 'as');
}

/** "not true that", "not confirmed that" before the words that they bear on. */
function stanceOfMatrix(sentence: Sentence, at: number): Stance | null {
  if (lower(sentence, at + 1) !== 'that' || !isNegated(sentence, at)) return null;
  if (lower(sentence, at) === 'true') return 'denied';
  return confirmations.has(lower(sentence, at)) ? 'alleged' : null;
}

/** What the sentence around the token at `focus` makes of it: denied, alleged, or null where it leaves the speaker's stance. */
export function stanceAround(sentence: Sentence, focus: number): Stance | null {
  if (sentence.tokens.some((_, at) => isCalledFalse(sentence, at))) return 'denied';
  for (let at = focus - 1; at >= 0; at--) {
    const stance = stanceOfMatrix(sentence, at);
    if (stance) return stance;
  }
  return null;
}
