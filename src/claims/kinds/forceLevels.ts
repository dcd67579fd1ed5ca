/**
 * Levels of forces told without a count of soldiers.
 *
 *   "a 1,200-strong force", "the army, 40,000 strong,"                       present
 *   "an army of 200,000"                                                     present, or what the verb before it says
 *   "reduced its force from 5,200 to 3,000"                                  3,000 present: the old level is history
 *   "the number of troops is to fall from 8,600 to 4,500"                    8,600 present, 4,500 planned
 *
 * Near misses: "a strong force", "a force of 5 on the Beaufort scale", "prices rose from 20 to 30".
 */
import type { Subject } from '../../model.ts';
import { type ReadQuantity, readQuantity } from '../../text/numbers.ts';
import { tokenize } from '../../text/tokens.ts';
import { type Draft, draftOf } from '../draft.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, mentions, perSentence, reads, type Sentence, words } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { bodiesIn, harms, isForce, isForceWord, isIntended, stateBefore, type TroopState } from './forces.ts';

const changing = wordSet(
  'reduce reduces reduced reducing cut cuts cutting shrink shrank shrunk lowered lower raise raises raised raising increase increased increases increasing expand expanded expanding grew grow grown fell fall falls fallen dropped drop rise rose risen doubled boost boosted brought trimmed trim',
);
const changeReach = 14;
const numberReach = 8;
/** Fewer than these are no army: "a force of nine". */
const smallest = 100;

const subjectOf = (text: string): Subject => ({ text, nationality: null, role: 'troop', status: 'military', names: [] });

const levelOf = (draft: Draft, text: string, state: TroopState): Draft => ({ ...draft, subject: subjectOf(text), detail: state });

const sizeOf = ({ quantity }: Phrase): number => quantity.high ?? quantity.low ?? 0;

/** A number without its noun, from `at` to the end of the quantity. */
function bare(at: number, quantity: ReadQuantity): Phrase {
  const none = { head: 'none', noun: '', role: null, country: null, subject: '', isPart: false, names: [], person: null } as const;
  return { ...none, from: at, next: quantity.next, quantity };
}

/** A number alone or of people, large enough to be an army. */
function readSize(sentence: Sentence, at: number): Phrase | null {
  const phrase = readPhrase(sentence, at);
  const isPeople = phrase !== null && (phrase.head === 'none' || phrase.head === 'person');
  return isPeople && phrase.quantity.form === 'number' && sizeOf(phrase) >= smallest ? phrase : null;
}

/** "an army of 200,000". */
function readArmies(sentence: Sentence): readonly Draft[] {
  return [...bodiesIn(sentence)].flatMap((at) => {
    const phrase = lower(sentence, at + 1) === 'of' ? readSize(sentence, at + 2) : null;
    if (!phrase || (phrase.head !== 'none' && !isForce(phrase))) return [];
    const state = stateBefore(sentence, at) ?? 'present';
    return [levelOf(draftOf(sentence, 'troops', phrase, at, 'troops-army'), words(sentence, at, at + 1), state)];
  });
}

/** "1,200-strong" is one word, "40,000 strong" two. */
const gluedStrength = /^\d[\d,]{0,9}-strong$/;

const units = wordSet('battalion brigade division regiment unit');

/** Word of a body of troops at most three words after `at`, as in "1,200-strong peacekeeping force". */
function bodyAfter(sentence: Sentence, at: number): number | null {
  for (let next = at + 1; next <= at + 4; next++) {
    if (bodiesIn(sentence).has(next) || units.has(lower(sentence, next))) return next;
  }
  return null;
}

function readGlued(sentence: Sentence, at: number): readonly Draft[] {
  const token = sentence.tokens[at];
  if (!token || !gluedStrength.test(token.lower)) return [];
  const body = bodyAfter(sentence, at);
  const value = Number(tokenize(token.lower.slice(0, -'-strong'.length))[0]?.text.replaceAll(',', '') ?? Number.NaN);
  if (body === null || !(value >= smallest)) return [];
  const state = participleState(sentence, body + 1) ?? stateBefore(sentence, at) ?? 'present';
  const quantity = { low: value, high: value, hedge: 'exact', form: 'number', isIncrement: false, next: at + 1 } as const;
  const phrase = bare(at, quantity);
  const draft = draftOf(sentence, 'troops', phrase, at, 'troops-strong');
  return [levelOf(draft, words(sentence, at + 1, body + 1), state)];
}

/** "was deployed", "has been withdrawn" right after the body's noun. */
function participleState(sentence: Sentence, at: number): TroopState | null {
  for (let next = at; next < at + 4; next++) {
    const word = lower(sentence, next);
    if (word === 'deployed' || word === 'sent') return isIntended(sentence, next) ? 'planned' : 'deployed';
    if (word === 'withdrawn') return isIntended(sentence, next) ? 'planned' : 'withdrawn';
  }
  return null;
}

function readLoose(sentence: Sentence, at: number): readonly Draft[] {
  const isStrong = sentence.tokens[at]?.kind === 'number' && lower(sentence, at + 1) === 'strong';
  const body = [at - 1, at - 2, at - 3, at + 2].find((place) => bodiesIn(sentence).has(place));
  const phrase = isStrong && body !== undefined ? readPhrase(sentence, at) : null;
  if (!phrase || body === undefined || sizeOf(phrase) < smallest) return [];
  const { subject: _, ...rest } = draftOf(sentence, 'troops', phrase, at, 'troops-strong');
  return [levelOf({ ...rest, subject: subjectOf(''), next: at + 1 }, words(sentence, body, body + 1), 'present')];
}

/** Both ends of "from 5,200 to 3,000" at `at`; null where there are not two numbers of people. "12,000 to 17,000" alone is a range. */
function readEnds(sentence: Sentence, at: number): { readonly old: Phrase; readonly now: Phrase } | null {
  const old = lower(sentence, at) === 'from' ? readSize(sentence, at + 1) : null;
  if (!old) return null;
  if (old.quantity.hedge === 'range') return splitRange(sentence, old);
  const now = lower(sentence, old.next) === 'to' ? readSize(sentence, old.next + 1) : null;
  return now ? { old, now } : null;
}

/** The two numbers of a rise, which read as a range. */
function splitRange(sentence: Sentence, { from, quantity }: Phrase): { readonly old: Phrase; readonly now: Phrase } | null {
  const to = sentence.tokens.findIndex((token, at) => at > from && at < quantity.next && token.lower === 'to');
  const low = to < 0 ? null : readQuantity(sentence.tokens.slice(0, to), from);
  const high = to < 0 ? null : readQuantity(sentence.tokens, to + 1);
  return low && high && (low.low ?? 0) >= smallest ? { old: bare(from, low), now: bare(to + 1, high) } : null;
}

/** Where the change of a force from `at` on is counted: its verb and both ends. */
function changeAfter(sentence: Sentence, at: number): { readonly verb: number; readonly from: number } | null {
  let verb = -1;
  for (let next = Math.max(0, at - 4); next < at + changeReach; next++) {
    if (changing.has(lower(sentence, next))) verb = next;
    if (next > at && verb >= 0 && lower(sentence, next) === 'from' && readEnds(sentence, next)) return { verb, from: next };
  }
  return null;
}

const harmOf = perSentence((sentence) => ({ isTold: mentions(sentence, harms) }));

/** "the number of soldiers killed rose from 100 to 140" is no level. */
const tellsHarm = (sentence: Sentence): boolean => harmOf(sentence).isTold;

/** Index of the first word of what changes: of the subject after "number of", else of the force's noun. */
function subjectStart(sentence: Sentence, at: number): number {
  for (let from = at; from > at - numberReach && from > 1; from--) if (reads(sentence, from - 2, 'number', 'of')) return from;
  return at;
}

/** "reduced its force from 5,200 to 3,000": what is meant to change gives both levels, what has changed only the new one. */
function readChange(sentence: Sentence): readonly Draft[] {
  for (const at of sentence.tokens.keys()) {
    if (!isForceWord(sentence, at) && !bodiesIn(sentence).has(at)) continue;
    const change = changeAfter(sentence, at);
    const ends = change ? readEnds(sentence, change.from) : null;
    if (!change || !ends || tellsHarm(sentence)) continue;
    const text = words(sentence, subjectStart(sentence, at), at + 1);
    const isPlanned = isIntended(sentence, change.verb) || lower(sentence, change.verb - 1) === 'to';
    const now = draftOf(sentence, 'troops', ends.now, change.from, 'troops-change');
    const old = draftOf(sentence, 'troops', ends.old, change.from, 'troops-change');
    return isPlanned ? [levelOf(old, text, 'present'), levelOf(now, text, 'planned')] : [levelOf(now, text, 'present')];
  }
  return [];
}

/** Levels by a body's size, its strength or its change, left to right. */
export function readLevels(sentence: Sentence): readonly Draft[] {
  const isBody = bodiesIn(sentence).size > 0 || mentions(sentence, units);
  const isChanging = mentions(sentence, changing);
  if (!isBody && !isChanging) return [];
  const strengths = sentence.tokens.flatMap((_, at) => [...readGlued(sentence, at), ...readLoose(sentence, at)]);
  return [...(isChanging ? readChange(sentence) : []), ...readArmies(sentence), ...strengths];
}
