import { type Draft, draftOf } from '../draft.ts';
import type { Phrase } from '../phrases.ts';
import { readPhrase } from '../phrases.ts';
import { lower, mentions, perSentence, type Sentence, where } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { countsOf, readCollections, readCounts, readMore } from './counting.ts';
import type { KindRule } from './kind.ts';

const hostile = wordSet('attack attacks attacked fire targeted struck bombed shelled ambushed raided');
const times = wordSet('time times occasion occasions');
/** How far before "times" the word of attack may stand, in tokens. */
const timesReach = 12;
/** Words after "three times" that make it a multiple. */
const multiplying = wordSet('the as more that higher larger');
/** Attacks of the body, and raids by those who may search a house. */
const bodily = wordSet('heart panic asthma anxiety cardiac shark dog bear cyber verbal');
/** Deeds of crime, counted by the police and no measure of a conflict. */
const criminal = wordSet('robbery shooting stabbing shoot-out');
const virtual = wordSet('hackers hacker cyber cyberattack cyberattacks');
const searching = wordSet('police officers detectives customs agents');
const aerial = wordSet('air aerial');

/** True for the phrase at `at` that counts times: "165 times", "on 26 occasions". */
function countsTimes(sentence: Sentence, at: number): boolean {
  const noun = readPhrase(sentence, at)?.noun ?? '';
  return noun === 'time' || noun === 'occasions';
}

function isHostileBefore(sentence: Sentence, at: number): boolean {
  for (let before = at - 1; before >= at - timesReach && before >= 0; before--) if (hostile.has(lower(sentence, before))) return true;
  return false;
}

/** "came under attack at least 165 times"; not "hit a second time", "three times the number". */
function readTimes(sentence: Sentence): readonly Draft[] {
  if (!mentions(sentence, times) || mentions(sentence, virtual)) return [];
  return sentence.tokens.flatMap((_, at) => {
    const phrase = countsTimes(sentence, at) ? readPhrase(sentence, at) : null;
    const isWhole = !countsTimes(sentence, at - 1) && !countsTimes(sentence, at - 2);
    const isPlural = phrase?.quantity.form === 'number' && phrase.quantity.low !== 1;
    const isCount = isPlural && isWhole && !multiplying.has(lower(sentence, phrase.next)) && isHostileBefore(sentence, at);
    return isCount ? [draftOf(sentence, 'attacks', phrase, at, 'attacks-times')] : [];
  });
}

const isSearched = perSentence((sentence) => ({ byPolice: mentions(sentence, searching) }));

/** "two bombings minutes apart": the attack that a measure behind it hides. */
function hiddenBehind({ lexicons, tokens }: Sentence, { head, next }: Phrase): string | null {
  const thing = head === 'measure' && tokens[next]?.lower === 'apart' ? lexicons.things.get(tokens[next - 2]?.lower ?? '') : undefined;
  return thing?.kind === 'attack' ? thing.singular : null;
}

const coming = wordSet('come comes came coming');

/** "have come under 31 attacks" bounds nothing: the count begins after "under". */
function unbounded(sentence: Sentence, phrase: Phrase): Phrase {
  const isUnder = lower(sentence, phrase.from) === 'under' && coming.has(lower(sentence, phrase.from - 1));
  return (isUnder ? readPhrase(sentence, phrase.from + 1) : null) ?? phrase;
}

/** "31 attacks", "12 ambushes"; not "two heart attacks", "15 air raids", which are strikes, nor raids by the police. */
function isAttack(sentence: Sentence, phrase: Phrase): boolean {
  const { head, noun, quantity, next } = phrase;
  if (hiddenBehind(sentence, phrase) !== null) return true;
  if (head !== 'attack' || criminal.has(noun)) return false;
  const modifiers = sentence.tokens.slice(quantity.next, next).map((token) => token.lower);
  if (modifiers.some((word) => bodily.has(word)) || (noun === 'raid' && modifiers.some((word) => aerial.has(word)))) return false;
  return noun !== 'raid' || !isSearched(sentence).byPolice;
}

const part = wordSet('including');

/** "more than 40 attacks on convoys since June, including nine this week": a number without its noun, with no other count between. */
function readIncluded(sentence: Sentence, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length === 0) return [];
  return where(sentence, part).flatMap((at) => {
    const phrase = readPhrase(sentence, at + 1);
    const before = countsOf(sentence).findLast(({ from }) => from <= at);
    const whole = drafts.find(({ from }) => from === before?.from);
    const isBare = phrase?.head === 'none' && phrase.quantity.form === 'number' && !phrase.isPart;
    if (!whole || !isBare) return [];
    return [{ ...draftOf(sentence, 'attacks', phrase, whole.cue, 'attacks-included'), subject: whole.subject, isSubset: true }];
  });
}

function read(sentence: Sentence): readonly Draft[] {
  const counts = readCounts(sentence, 'attacks', (phrase) => isAttack(sentence, phrase), unbounded);
  return [
    ...counts,
    ...readIncluded(sentence, counts),
    ...readTimes(sentence),
    ...readCollections(sentence, 'attacks', 'attack').filter(({ subject }) => !criminal.has(subject.role ?? '')),
    ...readMore(sentence, 'attacks', 'attack'),
  ];
}

/** Counts of attacks: more than one, by number, by "times", by vague word or "series of". */
export const attacks: KindRule = {
  id: 'attacks',
  title: 'attacks',
  unit: 'attacks',
  cues: wordSet('attack attacks assaults raids bombings ambushes explosions blasts clashes offensives incursions times occasions'),
  read,
  examples: [
    ['Coalition forces have been targeted in more than 150 attacks since mid-October.', [151, null]],
    ['The garrison came under attack at least 165 times since October.', [165, null]],
    ['The group has launched numerous attacks on the port.', [2, null]],
    ['He spoke of a series of escalating attacks on shipping.', [2, null]],
    ['Police counted 14 bombings in a week.', [14, 14]],
    ['The group has since claimed more attacks on the line.', [2, null]],
    ['The rebels attacked the railway on 26 occasions last year.', [26, 26]],
    ['Gunmen mounted three ambushes along the coast road.', [3, 3]],
    ['The militia has carried out 40 attacks on convoys since June, including nine this week.', [40, 40], [9, 9]],
    ['A wave of attacks has shaken the north.', [2, null]],
    ['The outposts have come under 31 attacks since the new year.', [31, 31]],
    ['Two suicide bombings minutes apart shook the square.', [2, 2]],
  ],
  counterexamples: [
    'The March 11 attack was condemned.',
    'It hit a store of one-way attack drones.',
    'No one claimed responsibility for the attack.',
    'An attack on the base failed.',
    'The second attack came at dawn.',
    'Two blasts went off near the quay.',
    'The third attack this week cut the power.',
    'Officials fear more attacks before the vote.',
    'She suffered two heart attacks.',
    'There were three times the attacks of last year.',
    'Police carried out 12 raids on flats in the suburb.',
    'The group threatened to launch more attacks.',
    'Police recorded 14 shootings in a week.',
    'The bank has been targeted three times by hackers.',
    'Detectives linked him to a series of shootings.',
  ],
};
