/**
 * Whether something is told as having happened. What might, could or would happen is no casualty; what somebody says is not so, or
 * has not been confirmed, is one with that stance.
 *
 *   "could kill 5,000", "would have killed 200", "a plot to kill 12"     no claim
 *   "Did the army kill 12 people?"                                       no claim
 *   "may have been killed", "are feared dead"                            a claim: doubt about the past
 *   "It is not true that 20 were killed", "Reports that … are untrue"    denied
 *   "reports of nine dead were wrong", "withdrew its report that …"       denied
 *   "has not confirmed that 30 were killed"                              alleged
 */
import type { Stance } from '../model.ts';
import { lower, mentions, perSentence, reads, type Sentence, where } from './sentence.ts';
import { auxiliaries, beForms, conjunctions, isInnerAdverb, sayingVerbs, wordSet } from './vocabulary.ts';

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

const asking = wordSet('did do does have has had is are was were will would could can');
const closingMarks = wordSet('” " ’ \' )');
const openingMarks = wordSet('“ " ‘ \' ( —');

/** "Did the army kill 12 people?", "Have 30 died?": whether it is so. What "why" and "who" ask takes the rest for granted. */
export const isAsked = perSentence((sentence): boolean => {
  let last = sentence.tokens.length - 1;
  while (closingMarks.has(lower(sentence, last))) last--;
  return lower(sentence, last) === '?' && asking.has(lower(sentence, openingMarks.has(lower(sentence, 0)) ? 1 : 0));
});

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

/** Nouns of what is told. */
const tellings = wordSet(
  'report reports figure figures toll tolls number numbers count claim claims information news statement statements',
);
const mistakes = wordSet('wrong mistaken incorrect erroneous inaccurate overstated exaggerated inflated retracted withdrawn');
const retracting = wordSet('retracted retracts retracting withdrew withdraws withdrawing');
/** How far behind the noun of telling the words about it may stand, in tokens. */
const tellingReach = 18;

/** "reports of nine dead", "a report that nine had died": the noun opens what is told. */
const opensTelling = (sentence: Sentence, at: number): boolean =>
  tellings.has(lower(sentence, at)) && (lower(sentence, at + 1) === 'of' || lower(sentence, at + 1) === 'that');

/** "retracted its report that six had died": the verb right before the noun and its article or adjective. */
const isRetracted = (sentence: Sentence, at: number): boolean =>
  [1, 2, 3].some((back) => retracting.has(lower(sentence, at - back)) && !isPassiveAt(sentence, at - back));

const isPassiveAt = (sentence: Sentence, verb: number): boolean => beForms.has(lower(sentence, verb - 1));

/** "reports of nine dead were wrong": said of the report, not "reports that nine died because the signal was wrong". */
function isCalledMistaken(sentence: Sentence, at: number, focus: number): boolean {
  for (let next = at + 2; next < at + tellingReach; next++) {
    const word = lower(sentence, next);
    if (sentence.tokens[next]?.kind === 'mark' || conjunctions.has(word)) return false;
    const isCalled = mistakes.has(word) && (beForms.has(lower(sentence, next - 1)) || isInnerAdverb(lower(sentence, next - 1)));
    if (isCalled) return focus < next && lower(sentence, next + 1) !== 'about';
  }
  return false;
}

const wrongly = wordSet('wrongly falsely mistakenly erroneously incorrectly');

/** "It was wrongly reported that 12 had died", "falsely claimed that": the adverb right before a verb of saying. */
const isToldWrongly = (sentence: Sentence, focus: number): boolean =>
  where(sentence, wrongly).some((at) => at < focus && focus - at < tellingReach && sayingVerbs.has(lower(sentence, at + 1)));

/** True where the number at `focus` is of a report that is taken back or called wrong. */
const isTakenBack = (sentence: Sentence, focus: number): boolean =>
  isToldWrongly(sentence, focus) ||
  where(sentence, tellings).some(
    (at) =>
      at < focus &&
      focus - at < tellingReach &&
      opensTelling(sentence, at) &&
      (isRetracted(sentence, at) || isCalledMistaken(sentence, at, focus)),
  );

/** What the sentence around the token at `focus` makes of it: denied, alleged, or null where it leaves the speaker's stance. */
export function stanceAround(sentence: Sentence, focus: number): Stance | null {
  if (sentence.tokens.some((_, at) => isCalledFalse(sentence, at)) || isTakenBack(sentence, focus)) return 'denied';
  for (let at = focus - 1; at >= 0; at--) {
    const stance = stanceOfMatrix(sentence, at);
    if (stance) return stance;
  }
  return null;
}
