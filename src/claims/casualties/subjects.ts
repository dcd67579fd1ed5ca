/** The sufferers stand before the verb. */
import { type Draft, draftOf, draftOfName } from '../draft.ts';
import { readList } from '../lists.ts';
import { readName } from '../names.ts';
import { isCounted, type Phrase } from '../phrases.ts';
import { lower, reads, type Sentence } from '../sentence.ts';
import { beForms, conjunctions, endsPhrase, wordSet } from '../vocabulary.ts';
import { isConditionAt, predicateAt, readVerbGroup, sufferingAt, verbGroupsAfter } from './clause.ts';
import { withoutTitle } from './persons.ts';
import { type CasualtyRule, type CasualtyWords, countList } from './words.ts';

/** Index after the last phrase of a list. */
const endOf = (list: readonly Phrase[]): number => list.at(-1)?.next ?? 0;

/** "three soldiers … were killed", "five are in serious condition"; not "the men who killed three were arrested". */
export const passive: CasualtyRule = (scene) =>
  scene.lists.flatMap((list) => {
    const { sentence, words } = scene;
    for (const { verb, hasBe } of verbGroupsAfter(sentence, endOf(list))) {
      const cue = hasBe ? predicateAt(sentence, words, verb) : -1;
      if (cue >= 0) return countList(scene, list, cue, 'passive');
    }
    return [];
  });

function isIntransitive(sentence: Sentence, words: CasualtyWords, verb: number): boolean {
  if (words.intransitive.has(lower(sentence, verb))) return true;
  return (
    words.takesLives &&
    lower(sentence, verb) === 'lost' &&
    (reads(sentence, verb + 1, 'their', 'lives') || reads(sentence, verb + 1, 'his', 'life') || reads(sentence, verb + 1, 'her', 'life'))
  );
}

/** "seven soldiers died", "two suffered burns"; a state needs to follow at once: not "61 survivors, a dozen with injuries". */
export const intransitive: CasualtyRule = (scene) =>
  scene.lists.flatMap((list) => {
    const { sentence, words } = scene;
    const end = endOf(list);
    const tells = (verb: number): boolean =>
      isIntransitive(sentence, words, verb) || (verb <= end + 3 && isConditionAt(sentence, words, verb));
    const group = verbGroupsAfter(sentence, end).find(({ verb, hasBe }) => !hasBe && tells(verb));
    return group ? countList(scene, list, group.verb, 'intransitive') : [];
  });

/** After a participle without "were": the end of the phrase, not another noun ("the 12 killed elephants"). */
function closesParticiple(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return !token || token.kind === 'mark' || endsPhrase(token.lower) || sentence.isDate(at);
}

const others = wordSet('others more other');

/** "and 25 wounded", "12 dead", "23 missing as ferry capsizes". */
export const reduced: CasualtyRule = ({ sentence, words, lists }) =>
  lists.flat().flatMap((phrase) => {
    if (!isCounted(phrase)) return [];
    const after = others.has(lower(sentence, phrase.next)) ? phrase.next + 1 : phrase.next;
    const cue = sufferingAt(sentence, words, after);
    return cue !== null && closesParticiple(sentence, cue + 1) ? [draftOf(sentence, words.kind, phrase, cue, 'reduced')] : [];
  });

const leaving = wordSet('left leaving leaves leave');

/** "left some 110 troops suffering from …", "leaving two dead"; not "left 12 minutes later". */
export const left: CasualtyRule = (scene) =>
  scene.lists.flatMap((list) => {
    const { sentence, words } = scene;
    const verb = (list[0]?.from ?? 0) - 1;
    if (!leaving.has(lower(sentence, verb))) return [];
    const isLeft = sufferingAt(sentence, words, endOf(list)) !== null || isConditionAt(sentence, words, endOf(list));
    return isLeft ? countList(scene, list, verb, 'left') : [];
  });

/** "Killed in the strike were Abu Baqir and two guards"; not "Killed animals were burned". */
export const inverted: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (!words.passive.has(lower(sentence, 0))) return [];
  const be = sentence.tokens.findIndex((token, at) => at > 0 && at < 12 && beForms.has(token.lower));
  if (be < 0) return [];
  const name = readName(sentence, be + 1);
  if (!name) return countList(scene, readList(sentence, be + 1), 0, 'inverted');
  const rest = ['and', ','].includes(lower(sentence, name.next)) ? readList(sentence, name.next + 1) : [];
  const range = { from: be + 1, next: name.next, name: withoutTitle(sentence.lexicons, name.name) };
  return [draftOfName(sentence, words.kind, range, 0, 'inverted'), ...countList(scene, rest, 0, 'inverted')];
};

/** How many tokens a home town may take behind an age. */
const longestHome = 10;

/** Index after ", 24," or ", 24, of Harrow Falls," behind a name that ends before `at`; `at` when no age stands there. */
function afterAge(sentence: Sentence, at: number): number {
  const isAge = lower(sentence, at) === ',' && sentence.tokens[at + 1]?.kind === 'number' && lower(sentence, at + 2) === ',';
  if (!isAge) return at;
  if (lower(sentence, at + 3) !== 'of') return at + 3;
  for (let next = at + 4; next < at + longestHome; next++) if (lower(sentence, next) === ',') return next + 1;
  return at + 3;
}

/** True where a name may be a subject: at the head of a clause, or after a noun for its bearer ("the Iranian general …"). */
function opensName(sentence: Sentence, at: number): boolean {
  if (sentence.tokens[at]?.isCapital !== true) return false;
  const before = lower(sentence, at - 1);
  return at === 0 || sentence.tokens[at - 1]?.kind === 'mark' || conjunctions.has(before) || sentence.lexicons.roles.has(before);
}

/** "Qasem Soleimani was killed", "Marcus Dell, 24, died"; not "Camp Taji was hit". */
export const named: CasualtyRule = ({ sentence, words }) => {
  const drafts: Draft[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const name = opensName(sentence, at) ? readName(sentence, at) : null;
    if (!name) continue;
    const { verb, hasBe } = readVerbGroup(sentence, afterAge(sentence, name.next));
    const died = words.intransitive.has(lower(sentence, verb)) ? verb : null;
    const cue = hasBe ? sufferingAt(sentence, words, verb) : died;
    if (cue !== null)
      drafts.push(
        draftOfName(sentence, words.kind, { from: at, next: name.next, name: withoutTitle(sentence.lexicons, name.name) }, cue, 'named'),
      );
    at = name.next;
  }
  return drafts;
};
