/**
 * Who takes a deed upon himself, and who denies that it was his.
 *
 *   "Al-Shabaab claimed responsibility for the attack", "Responsibility was claimed by the Front", "The army admitted carrying out the
 *   strike", "The Front said it was behind the bombing", "The military said it struck the building", "Russia denied any involvement"
 *
 * Near misses: "No group has claimed responsibility", "takes responsibility for schools", "said it had carried out a search",
 * "claimed responsibility for earlier attacks", "denied the reports".
 */
import type { Stance } from '../../model.ts';
import { lower, perSentence, reads, type Sentence, where } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { phraseFrom, type Range } from './phrases.ts';
import { isPlausible, isSomebody, type Speech, speechOf } from './speech.ts';
import { subjectBefore } from './subjects.ts';

export interface Avowal {
  readonly speech: Speech;
  /** Tokens of the words that avow, and of those that name the deed. */
  readonly words: Range;
  readonly deed: Range;
}

const avowing = wordSet(
  'claim claims claimed claiming take takes took taken accept accepts accepted admit admits admitted acknowledged acknowledges',
);
const denying = wordSet('deny denies denied denying');
const telling = wordSet('say says said confirm confirms confirmed announce announces announced');
const openingVerbs = wordSet([...avowing, ...denying, ...telling].join(' '));
/** "claimed responsibility" says of what by itself; "took responsibility" may be for anything. */
const claiming = wordSet('claim claims claimed claiming deny denies denied denying');

const adverbs = wordSet('later also immediately quickly publicly openly the sole full joint any all its their');
const negations = wordSet("not never n’t n't nor neither");
const nobodies = wordSet('no none nobody neither no-one');
const severalDeeds = wordSet('earlier previous past similar other several many most some recent such these dozens');
const harm = wordSet(
  'death deaths killing killings shooting shootings murder murders loss losses downing blast blasts explosion explosions',
);
const doing = wordSet('carrying conducting launching firing bombing striking attacking shelling killing targeting hitting shooting');
const involvement = wordSet('involvement responsibility complicity part role');
const pronouns = wordSet('it they we');
const forces = wordSet('forces troops fighters jets aircraft planes warplanes drones soldiers gunmen men ships artillery');
const auxiliaries = wordSet('had has have');
/** These need an object that is a deed: a search is carried out too. */
const performing = wordSet('carried conducted launched staged mounted');
const striking = wordSet('struck bombed shelled attacked targeted hit');
const longestPassive = 9;

/** "attack", "air strike", "bombing", "deaths". */
function isDeedNoun(sentence: Sentence, at: number): boolean {
  const kind = sentence.lexicons.things.get(lower(sentence, at))?.kind;
  return kind === 'attack' || kind === 'strike' || harm.has(lower(sentence, at));
}

/** The phrase at `at` where it names one deed; null for another thing, or for many deeds. */
function deedFrom(sentence: Sentence, at: number): Range | null {
  const phrase = phraseFrom(sentence, at);
  if (!phrase) return null;
  const tokens = Array.from({ length: phrase.next - at }, (_, step) => at + step);
  const last = tokens.findLast((each) => isDeedNoun(sentence, each));
  if (last === undefined || tokens.some((each) => severalDeeds.has(lower(sentence, each)))) return null;
  return { from: at, next: last + 1 };
}

/** What is avowed behind a verb: the words from it on, and the deed among them. */
type Avowed = Pick<Avowal, 'words' | 'deed'>;

const avowed = (verb: number, deed: Range | null): Avowed | null => deed && { words: { from: verb, next: deed.next }, deed };

function skip(sentence: Sentence, at: number): number {
  let next = at;
  while (adverbs.has(lower(sentence, next))) next++;
  return next;
}

/** "responsibility", "responsibility for the attack". */
function responsibilityAt(sentence: Sentence, verb: number): Avowed | null {
  const noun = skip(sentence, verb + 1);
  if (lower(sentence, noun) !== 'responsibility') return null;
  const deed = lower(sentence, noun + 1) === 'for' ? deedFrom(sentence, noun + 2) : null;
  if (deed) return { words: { from: verb, next: deed.next }, deed: { from: noun, next: deed.next } };
  const isBare = lower(sentence, noun + 1) !== 'for' && claiming.has(lower(sentence, verb));
  return isBare ? { words: { from: verb, next: noun + 1 }, deed: { from: noun, next: noun + 1 } } : null;
}

/** "carrying out the strike", "any involvement in the attack", "being behind the attack". */
function nominalAt(sentence: Sentence, verb: number): Avowed | null {
  const head = skip(sentence, verb + 1);
  const word = lower(sentence, head);
  const isBehind = word === 'being' && lower(sentence, head + 1) === 'behind';
  if (!isBehind && !doing.has(word) && !involvement.has(word)) return null;
  const isLinked = isBehind || lower(sentence, head + 1) === 'out' || lower(sentence, head + 1) === 'in';
  return avowed(verb, deedFrom(sentence, head + (isLinked ? 2 : 1)));
}

/** Past "that it", "its forces", "they": who did it is who speaks; null for anybody else. */
function himself(sentence: Sentence, verb: number): number | null {
  const at = lower(sentence, verb + 1) === 'that' ? verb + 2 : verb + 1;
  if (pronouns.has(lower(sentence, at))) return at + 1;
  const isOwn = lower(sentence, at) === 'its' || lower(sentence, at) === 'their';
  return isOwn && forces.has(lower(sentence, at + 1)) ? at + 2 : null;
}

/** "it was behind the bombing", "it had carried out the attack", "it struck the building". */
function clauseAt(sentence: Sentence, verb: number): Avowed | null {
  const subjectEnd = himself(sentence, verb);
  if (subjectEnd === null) return null;
  const isBehind = /^(?:was|were|is|are)$/.test(lower(sentence, subjectEnd)) && lower(sentence, subjectEnd + 1) === 'behind';
  if (isBehind) return avowed(verb, deedFrom(sentence, subjectEnd + 2));
  const act = auxiliaries.has(lower(sentence, subjectEnd)) ? subjectEnd + 1 : subjectEnd;
  if (performing.has(lower(sentence, act))) return avowed(verb, deedFrom(sentence, lower(sentence, act + 1) === 'out' ? act + 2 : act + 1));
  const object = striking.has(lower(sentence, act)) ? phraseFrom(sentence, act + 1) : null;
  return object && object.next > act + 1 ? avowed(verb, { from: act, next: object.next }) : null;
}

function objectAt(sentence: Sentence, verb: number): Avowed | null {
  const word = lower(sentence, verb);
  if (telling.has(word)) return clauseAt(sentence, verb);
  return responsibilityAt(sentence, verb) ?? nominalAt(sentence, verb) ?? clauseAt(sentence, verb);
}

/** "No group has", "have not", "a group that": nobody speaks here, or of another time. */
function isNobody(sentence: Sentence, { from }: Range, verb: number): boolean {
  if (nobodies.has(lower(sentence, from)) || nobodies.has(lower(sentence, from - 1))) return true;
  for (let at = verb - 1; at >= verb - 3; at--) if (negations.has(lower(sentence, at))) return true;
  return lower(sentence, verb - 1) === 'that';
}

const stanceAt = (sentence: Sentence, verb: number): Stance => (denying.has(lower(sentence, verb)) ? 'denied' : 'claimed');

/** What is avowed or denied at a verb; null where nothing is. */
export function avowalAt(sentence: Sentence, verb: number): Avowal | null {
  const object = objectAt(sentence, verb);
  if (!object) return null;
  const subject = subjectBefore(sentence, verb);
  if (!subject || isNobody(sentence, subject, verb) || !isPlausible(sentence, subject) || !isSomebody(sentence, subject)) return null;
  const stance = stanceAt(sentence, verb);
  const speech = speechOf(sentence, subject, { verb: lower(sentence, verb), stance, from: subject.from, next: verb + 1, governs: 'after' });
  return { speech, ...object };
}

/** "Responsibility for the attack was claimed by the Front". */
function passiveAt(sentence: Sentence, noun: number): Avowal | null {
  for (let at = noun + 1; at < noun + longestPassive; at++) {
    if (!reads(sentence, at, 'claimed', 'by')) continue;
    const subject = phraseFrom(sentence, at + 2);
    if (!subject || nobodies.has(lower(sentence, subject.from)) || !isPlausible(sentence, subject)) return null;
    const words = { from: noun, next: at + 1 };
    const deed = deedFrom(sentence, noun + 2) ?? { from: noun, next: noun + 1 };
    return {
      speech: speechOf(sentence, subject, { verb: 'claimed', stance: 'claimed', from: at, next: subject.next, governs: 'before' }),
      words,
      deed: { from: noun, next: deed.next },
    };
  }
  return null;
}

const responsibilities = wordSet('responsibility');

/** Every avowal and denial of a deed in the sentence, left to right. */
export const readAvowals: (sentence: Sentence) => readonly Avowal[] = perSentence((sentence) => {
  const active = where(sentence, openingVerbs).flatMap((verb) => avowalAt(sentence, verb) ?? []);
  const passive = where(sentence, responsibilities).flatMap((noun) => passiveAt(sentence, noun) ?? []);
  return [...active, ...passive].sort((a, b) => a.words.from - b.words.from);
});
