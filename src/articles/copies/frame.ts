/**
 * One frame, filled with other news: two shootings told in the words of the same police form, the communiqués of two days. What tells them
 * from a copy are the particulars (names, days, numbers) that stand in the gaps of the frame, one in the place of the other.
 *
 * Matches: "… shot in Eastwick on Monday …" and "… shot in Harlow Falls on Saturday …"; "74 engagements … 5 missile strikes …" and
 *          "112 engagements … 2 missile strikes …"
 *          "… in Mosul on Monday … two killed" and "… in Mosul on Thursday … four killed"; "… hit the base at Mosul on Monday" and the same at Kirkuk
 * Near misses:
 *   a later toll in the same story: names and days stay ("killing 12 … wounding 30", "killing 14 … wounding 41")
 *   the same, said a day later ("on Sunday, the ministry said on Monday", "on Sunday, the ministry said on Tuesday"): one day stays
 *   another day with the same figures: a slip that was mended
 *   another spelling of a place ("Kiev", "Kyiv")
 *   a paragraph put in or left out: nothing stands in its place
 *   an end rewritten: longer than any gap of a form
 */
import { nearest } from '../../text/nearest.ts';
import { smallNumbers } from '../../text/numberWords.ts';
import type { Token } from '../../text/tokens.ts';
import { foldedWord, wordTokens } from '../../text/words.ts';
import { shingleWords } from './body.ts';
import { hashOfRun, hashOfWord } from './hashes.ts';
import type { Print } from './prints.ts';

/** The words of a gap, at the most. */
const longestGap = 10;

type Sort = 'name' | 'number' | null;

interface Word {
  readonly word: string;
  readonly sort: Sort;
  /** "monday", "3 march": the day that the word gives; null for every other word. */
  readonly day: string | null;
  /** True for a name that says where, in the first sentence: "at Mosul". */
  readonly isPlace: boolean;
}

/** The words that count of one article. */
export interface Frame {
  readonly words: readonly Word[];
  /** Hash of the run that begins at each word. */
  readonly runs: Uint32Array;
  /** Where the runs stand that stand in it once. */
  readonly places: ReadonlyMap<number, number>;
}

/** An age tells one person from another as a name does, and no later report changes it. */
const age = /^\d+-(?:year|month)-olds?$/;

function sortOf(token: Token, isFirst: boolean): Sort {
  if (age.test(token.plain)) return 'name';
  const isFigure = token.kind !== 'word' && token.kind !== 'abbreviation';
  if (isFigure || /^\d/.test(token.plain) || (token.lower !== 'one' && smallNumbers.has(token.lower))) return 'number';
  return token.isCapital && !isFirst ? 'name' : null;
}

const weekdays: ReadonlySet<string> = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/;
const dayOfMonth = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;
const beforePlaces: ReadonlySet<string> = new Set('in at near outside around'.split(' '));

/** The weekday, or the day of a month that stands beside the word. */
function dayOf(tokens: readonly Token[], at: number): string | null {
  const [before, word, after] = [tokens[at - 1]?.lower ?? '', tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (weekdays.has(word)) return word;
  const ofMonth = [before, after].find((each) => month.test(each));
  return ofMonth !== undefined && dayOfMonth.test(word) ? `${word} ${ofMonth}` : null;
}

function wordsOf(tokens: readonly Token[], isFirstSentence: boolean): readonly Word[] {
  return tokens.map((token, at) => {
    const sort = sortOf(token, at === 0);
    const day = dayOf(tokens, at);
    const isPlace = isFirstSentence && sort === 'name' && day === null && beforePlaces.has(tokens[at - 1]?.lower ?? '');
    return { word: foldedWord(token), sort, day, isPlace };
  });
}

export function frameOf({ article, sentences }: Print): Frame {
  const words = sentences.flatMap((sentence, index) => wordsOf(wordTokens(article.text, sentence), index === 0));
  const hashes = Uint32Array.from(words, ({ word }) => hashOfWord(word));
  const runs = new Uint32Array(Math.max(0, words.length - shingleWords + 1)).map((_, at) => hashOfRun(hashes, at, at + shingleWords));
  const places = new Map<number, number>();
  for (const [at, run] of runs.entries()) places.set(run, places.has(run) ? Number.NaN : at);
  return { words, runs, places };
}

/** What stands in both, and what stands in one in the place of something else in the other. */
interface Filling {
  readonly shared: Set<string>;
  readonly onlyA: Set<string>;
  readonly onlyB: Set<string>;
}

const emptyFilling = (): Filling => ({ shared: new Set(), onlyA: new Set(), onlyB: new Set() });

interface Particulars {
  readonly names: Filling;
  readonly numbers: Filling;
  /** Those of the numbers that are no days. */
  readonly counts: Filling;
  readonly days: Filling;
  readonly places: Filling;
}

function put(word: Word | undefined, where: Exclude<keyof Filling, symbol>, found: Particulars): void {
  if (!word) return;
  if (word.sort === 'name') found.names[where].add(word.word);
  if (word.sort === 'number') found.numbers[where].add(word.word);
  if (word.sort === 'number' && word.day === null) found.counts[where].add(word.word);
  if (word.day !== null) found.days[where].add(word.day);
  if (word.isPlace) found.places[where].add(word.word);
}

/** The words of a gap on either side; an end of the text that is a gap too. Nothing, where one side has none or too many. */
function fillGap(a: readonly Word[], b: readonly Word[], found: Particulars): void {
  if (a.length === 0 || b.length === 0 || a.length > longestGap || b.length > longestGap) return;
  const [inA, inB] = [new Set(a.map(({ word }) => word)), new Set(b.map(({ word }) => word))];
  for (const word of a) put(word, inB.has(word.word) ? 'shared' : 'onlyA', found);
  for (const word of b) if (!inA.has(word.word)) put(word, 'onlyB', found);
}

/** Walks both texts along the runs they share, in the order of both. */
function particularsOf(a: Frame, b: Frame): Particulars {
  const found: Particulars = {
    names: emptyFilling(),
    numbers: emptyFilling(),
    counts: emptyFilling(),
    days: emptyFilling(),
    places: emptyFilling(),
  };
  let [endA, endB] = [0, 0];
  for (const [at, run] of a.runs.entries()) {
    const place = a.places.get(run) === at ? b.places.get(run) : undefined;
    // A run that stands twice has no place (NaN); one that stands before the last belongs to a part that was moved.
    if (place === undefined || !(place + shingleWords > endB)) continue;
    if (at > endA && place > endB) fillGap(a.words.slice(endA, at), b.words.slice(endB, place), found);
    for (let word = Math.max(at, endA); word < at + shingleWords; word++) put(a.words[word], 'shared', found);
    endA = at + shingleWords;
    endB = place + shingleWords;
  }
  fillGap(a.words.slice(endA), b.words.slice(endB), found);
  return found;
}

interface Exchange {
  /** Particulars that gave way to others. */
  readonly count: number;
  /** All that stand in the frame, those that stayed with them. */
  readonly all: number;
}

function exchangeOf({ shared, onlyA, onlyB }: Filling): Exchange {
  const gone = [...onlyA].filter((word) => !shared.has(word)).length;
  const come = [...onlyB].filter((word) => !shared.has(word)).length;
  const count = Math.min(gone, come);
  return { count, all: count + shared.size };
}

const isShare = ({ count, all }: Exchange, least: number): boolean => count >= least * all;

/** Another day, and other figures: what happened on Thursday is no later version of Monday's. */
function isAnotherDay({ days, counts }: Particulars): boolean {
  return days.shared.size === 0 && exchangeOf(days).count > 0 && exchangeOf(counts).count > 0;
}

/** Another place at the head of the story, which neither names elsewhere. */
function isAnotherPlace({ places, names }: Particulars): boolean {
  const [from, to] = [places.onlyA, places.onlyB].map((only) => [...only].filter((word) => !names.shared.has(word)));
  const isMoved = from?.some((word) => to && to.length > 0 && nearest(word, to) === null) ?? false;
  return isMoved && isShare(exchangeOf(names), 0.2);
}

/** True where the shared words are a form that each article fills with news of its own. */
export function isOneForm(a: Frame, b: Frame): boolean {
  const found = particularsOf(a, b);
  if (isAnotherDay(found) || isAnotherPlace(found)) return true;
  const names = exchangeOf(found.names);
  const numbers = exchangeOf(found.numbers);
  const both: Exchange = { count: names.count + numbers.count, all: names.all + numbers.all };
  // Another place and another day, other persons: other news, whatever the numbers.
  if (names.count >= 2 && isShare(names, 0.35)) return true;
  // One town, one police: the street and the ages differ. In a story brought up to date more names stay.
  if (both.count >= 4 && isShare(both, 0.4) && names.count >= 1 && isShare(names, 0.2)) return true;
  // A table of figures: nearly every number is another.
  return numbers.count >= 5 && isShare(numbers, 0.75);
}
