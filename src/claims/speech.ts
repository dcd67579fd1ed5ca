/**
 * Who speaks in a sentence: "the Pentagon said that …", "…, Fox News reported", "according to officials", "…, said the ministry".
 *
 * Near misses: "claimed responsibility", "claimed the lives of", "it is said to be", "the attack was blamed on", "he added 12 men".
 */
import type { Span, Stance } from '../model.ts';
import { quoteAt } from './quotes.ts';
import { lower, mentions, type Sentence, where, words } from './sentence.ts';
import { auxiliaries, beForms, conjunctions, isInnerAdverb, prepositions, pronouns, sayingVerbs, wordSet } from './vocabulary.ts';

/** A speaker with a verb of saying. */
export interface Speech {
  readonly sentence: Sentence;
  /** The speaker's words; a pronoun is not yet resolved. */
  readonly speaker: string;
  readonly isPronoun: boolean;
  readonly verb: string;
  readonly stance: Stance;
  /** Token range of speaker and verb together. */
  readonly from: number;
  readonly next: number;
  /** Which side of it is spoken: what follows or what goes before. */
  readonly governs: 'after' | 'before';
}

interface Range {
  readonly from: number;
  readonly next: number;
}

const inName = wordSet('of for');
/** What can be claimed without a word being said. */
const objectsOfClaim = wordSet('responsibility credit victory more attacks lives life');
/** Verbs that report speech only beside quoted words: "The U.S. responded with attacks" is none. */
const needQuotes = wordSet('responded replied continued recalled commented commended praised condemned urged vowed');
/** Verbs that may take a number as their object: "added 12 men". */
const counting = wordSet('added reported noted posted report claim state states note estimate');
/** Verbs that are nouns too, and capitalised in a name: "State Department", "the Report". */
const nouns = wordSet('state states report reports claim estimates estimate note');
const speakingPronouns = wordSet('he she it they him her them who');
const notSpeakers = wordSet(
  'attack attacks strike strikes blast people troops there report-card death toll number numbers forces this that',
);
const possessing = wordSet('had has have');
/** What may stand between a verb of saying and the end of its clause: "said late on Monday in a statement". */
const afterSaying = wordSet('on late early in a the statement separate different reporters to');
const quotationMarks = wordSet('“ "');
const clauseEnds = wordSet('. , ;');
/** Marks that part a speaker from the words before. */
const openers = wordSet(', ” " — ’ ? !');
/** How many tokens a speaker may take, and an apposition behind one. */
const longestSpeaker = 14;
const longestApposition = 24;

function isNounWord(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || sentence.isDate(at)) return false;
  if (token.kind === 'possessive' || token.kind === 'abbreviation') return true;
  if (token.kind !== 'word') return false;
  const word = token.lower;
  return (
    !beForms.has(word) &&
    !auxiliaries.has(word) &&
    !conjunctions.has(word) &&
    !prepositions.has(word) &&
    !pronouns.has(word) &&
    !sayingVerbs.has(word)
  );
}

/** "Gen." and "U.S." keep their stop inside the name. */
function isTitleStop(sentence: Sentence, at: number): boolean {
  const stop = sentence.tokens[at];
  const before = sentence.tokens[at - 1];
  return (
    stop?.text === '.' &&
    before?.end === stop.start &&
    before.isCapital &&
    before.text.length <= 5 &&
    sentence.tokens[at + 1]?.isCapital === true
  );
}

function goesOnLeft(sentence: Sentence, at: number): boolean {
  if (isNounWord(sentence, at) || isTitleStop(sentence, at)) return true;
  const word = lower(sentence, at);
  const isInside = inName.has(word) || (word === 'in' && sentence.tokens[at + 1]?.isCapital === true);
  return isInside && isNounWord(sentence, at - 1) && sentence.tokens[at - 1]?.isCapital === true;
}

/** Steps left over ", who is in charge of the region," to the comma that opens it. */
function beforeApposition(sentence: Sentence, at: number): number {
  if (sentence.tokens[at]?.text !== ',') return at;
  for (let from = at - 1; from > at - longestApposition && from > 0; from--) if (sentence.tokens[from]?.text === ',') return from - 1;
  return at;
}

/** "Its head, Suharyanto, said": the name between the commas is the speaker. */
function nameBetweenCommas(sentence: Sentence, at: number): Range | null {
  if (lower(sentence, at) !== ',') return null;
  let from = at;
  while (sentence.tokens[from - 1]?.kind === 'word' && sentence.tokens[from - 1]?.isCapital) from--;
  return from < at && lower(sentence, from - 1) === ',' ? { from, next: at } : null;
}

/** The noun phrase or pronoun that ends just before the verb at `verb`. */
function subjectBefore(sentence: Sentence, verb: number): Range | null {
  let end = verb - 1;
  while (end > 0 && (isInnerAdverb(lower(sentence, end)) || possessing.has(lower(sentence, end)) || sentence.isDate(end))) end--;
  if (speakingPronouns.has(lower(sentence, end))) return { from: end, next: end + 1 };
  const inserted = nameBetweenCommas(sentence, end);
  if (inserted) return inserted;
  end = beforeApposition(sentence, end);
  let from = end;
  while (from >= 0 && end - from < longestSpeaker && goesOnLeft(sentence, from)) from--;
  from++;
  while (from <= end && !isStart(sentence, from)) from++;
  return from <= end ? { from, next: end + 1 } : null;
}

/** A speaker starts with an article, a capital or a plural noun such as "officials". */
function isStart(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return token !== undefined && token.kind !== 'mark' && token.kind !== 'possessive' && !inName.has(token.lower);
}

/** The noun phrase that begins at `at`, for "said the ministry" and "according to officials". */
function phraseFrom(sentence: Sentence, at: number): Range | null {
  if (speakingPronouns.has(lower(sentence, at))) return { from: at, next: at + 1 };
  let next = at;
  while (next < at + longestSpeaker) {
    const word = lower(sentence, next);
    const isInside =
      next > at &&
      (inName.has(word) || word === 'in') &&
      isNounWord(sentence, next + 1) &&
      (sentence.tokens[next + 1]?.isCapital === true || inName.has(word));
    if (!isNounWord(sentence, next) && !isTitleStop(sentence, next) && !isInside) break;
    next++;
  }
  while (next > at && (inName.has(lower(sentence, next - 1)) || lower(sentence, next - 1) === 'in')) next--;
  return next > at ? { from: at, next } : null;
}

/** "claimed responsibility", "claimed the lives of": nothing is said. */
function claimsThings(sentence: Sentence, verb: number): boolean {
  const object = lower(sentence, verb + 1) === 'the' ? verb + 2 : verb + 1;
  return lower(sentence, verb).startsWith('claim') && objectsOfClaim.has(lower(sentence, object));
}

/** True where the verb reports speech; see the near misses above. */
function isSpeaking(sentence: Sentence, verb: number): boolean {
  const word = lower(sentence, verb);
  const before = lower(sentence, verb - 1);
  if (needQuotes.has(word) && !mentions(sentence, quotationMarks)) return false;
  if (beForms.has(before) || before === 'to' || claimsThings(sentence, verb)) return false;
  if (counting.has(word) && /^\d/.test(lower(sentence, verb + 1))) return false;
  return !nouns.has(word) || sentence.tokens[verb]?.isCapital !== true;
}

/** After the verb there is only the end of the clause, a date, "in a statement" or a colon: the words said stand before. */
function isClosing(sentence: Sentence, verb: number, subject: Range): boolean {
  if (subject.from < 3 || !opensBefore(sentence, subject.from)) return false;
  let next = verb + 1;
  while (sentence.isDate(next) || afterSaying.has(lower(sentence, next))) next++;
  return next >= sentence.tokens.length || clauseEnds.has(lower(sentence, next));
}

/** True when a comma or a closing quotation mark parts the speaker from the words before. */
function opensBefore(sentence: Sentence, from: number): boolean {
  return openers.has(sentence.tokens[from - 1]?.text ?? '');
}

function isPlausible(sentence: Sentence, { from, next }: Range): boolean {
  const last = lower(sentence, next - 1);
  return !notSpeakers.has(last) && !sentence.tokens.slice(from, next).every((token) => token.kind === 'mark');
}

function speechAt(sentence: Sentence, verb: number): Speech | null {
  const word = lower(sentence, verb);
  const stance = sayingVerbs.get(word);
  if (!stance || !isSpeaking(sentence, verb)) return null;
  const before = subjectBefore(sentence, verb);
  const isInverted = !before && (opensBefore(sentence, verb) || verb === 0);
  const subject = before ?? (isInverted ? phraseFrom(sentence, verb + 1) : null);
  if (!subject || !isPlausible(sentence, subject)) return null;
  const governs = isInverted || isClosing(sentence, verb, subject) ? 'before' : 'after';
  const range = { from: Math.min(subject.from, verb), next: Math.max(subject.next, verb + 1) };
  return {
    sentence,
    speaker: words(sentence, subject.from, subject.next),
    isPronoun: isPronounRange(sentence, subject),
    verb: word,
    stance,
    ...range,
    governs,
  };
}

const isPronounRange = (sentence: Sentence, { from, next }: Range): boolean =>
  next - from === 1 && speakingPronouns.has(lower(sentence, from));

function accordingAt(sentence: Sentence, at: number): Speech | null {
  if (lower(sentence, at) !== 'according' || lower(sentence, at + 1) !== 'to') return null;
  const subject = phraseFrom(sentence, at + 2);
  if (!subject) return null;
  return {
    sentence,
    speaker: words(sentence, subject.from, subject.next),
    isPronoun: isPronounRange(sentence, subject),
    verb: 'according to',
    stance: 'asserted',
    from: at,
    next: subject.next,
    governs: at === 0 ? 'after' : 'before',
  };
}

const speechWords: ReadonlySet<string> = new Set([...sayingVerbs.keys(), 'according']);

/** Every speaker of the sentence's own (unquoted) words, left to right. */
export function readSpeech(sentence: Sentence, quotes: readonly Span[]): readonly Speech[] {
  return where(sentence, speechWords).flatMap((at) => {
    if (quoteAt(quotes, sentence.tokens[at]?.start ?? 0)) return [];
    const speech = lower(sentence, at) === 'according' ? accordingAt(sentence, at) : speechAt(sentence, at);
    return speech ? [speech] : [];
  });
}
