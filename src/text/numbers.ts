/**
 * FLOOR. How many: digits, number words, dozens and scores, ranges and hedges, as low, high and hedge.
 *
 * "more than 25" is 26 at least; "fewer than 30" is 29 at most; "as many as 30" is at most 30 with no low; "a dozen" is about 12;
 * "several" is vague from 2. "No one" is nobody, 0. Near misses: "one-way", "nobody’s", "second", "a.m." and "12th" count nothing.
 */
import type { Hedge } from '../model.ts';
import {
  type Bound,
  countingDeterminers,
  hedges,
  increments,
  mayBeginQuantity,
  multiples,
  phraseAt,
  roundValues,
  smallNumbers,
  vagueWords,
} from './numberWords.ts';
import type { Token } from './tokens.ts';

export type QuantityForm = 'number' | 'article' | 'none' | 'any' | 'both' | 'vague';

/** A quantity read at a token; `next` is the index after it. */
export interface ReadQuantity {
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly form: QuantityForm;
  /** It adds to a count given before: "another 12", "12 more". */
  readonly isIncrement: boolean;
  readonly next: number;
}

interface Value {
  readonly value: number;
  readonly isRound: boolean;
  readonly next: number;
}

/** More than news counts of anything; a longer run of digits is a serial number, not a quantity. */
const largest = 1_000_000_000_000;
const dashes = new Set(['-', '–', '—']);

function tokenValue(token: Token | undefined): number | null {
  if (token?.kind === 'number') return Number(token.text.replaceAll(',', ''));
  return token?.kind === 'word' ? (smallNumbers.get(token.lower) ?? null) : null;
}

/** "half a dozen", "a dozen", "two dozen", "a hundred", "one hundred and twenty", "1.5 million", "26". */
function readValue(tokens: readonly Token[], at: number): Value | null {
  const round = phraseAt(roundValues, tokens, at);
  if (round) return { value: round.what, isRound: true, next: round.next };
  const half = readHalf(tokens, at);
  if (half) return half;
  const isArticle = tokens[at]?.lower === 'a' && multiples.has(tokens[at + 1]?.lower ?? '');
  const first = isArticle ? 1 : tokenValue(tokens[at]);
  const read = first === null ? null : scaled(tokens, at + 1, first);
  return read && read.value <= largest ? read : null;
}

/** The rest of "two hundred and six" after the multiple, as value and next; null when nothing follows. */
function remainder(tokens: readonly Token[], at: number): Value | null {
  const from = tokens[at]?.lower === 'and' ? at + 1 : at;
  const value = tokens[from]?.kind === 'word' ? smallNumbers.get(tokens[from].lower) : undefined;
  return value ? { value, isRound: false, next: from + 1 } : null;
}

const isAndHalf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'and' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'half';

/** "half a million", "a half million"; not "half a dozen", which is round. */
function readHalf(tokens: readonly Token[], at: number): Value | null {
  const isFirst = tokens[at]?.lower === 'half' && tokens[at + 1]?.lower === 'a';
  const isSecond = tokens[at]?.lower === 'a' && tokens[at + 1]?.lower === 'half';
  const multiple = isFirst || isSecond ? multiples.get(tokens[at + 2]?.lower ?? '') : undefined;
  return multiple === undefined ? null : { value: multiple / 2, isRound: true, next: at + 3 };
}

/** A value times the "dozen", "hundred", "thousand" … behind it. */
function multiplied(tokens: readonly Token[], after: number, first: number): Value {
  let value = first;
  let next = after;
  let isRound = false;
  for (;;) {
    const word = tokens[next]?.lower ?? '';
    const multiple = word === 'dozen' ? 12 : multiples.get(word);
    if (multiple === undefined) return { value, isRound, next };
    isRound ||= multiple === 12;
    value = Math.round(value * multiple * 1000) / 1000;
    next++;
  }
}

/** The whole value that begins with `first`: "two hundred and six", "two and a half million", "a million and a half". */
function scaled(tokens: readonly Token[], after: number, first: number): Value {
  const isMore = isAndHalf(tokens, after) && multiples.has(tokens[after + 3]?.lower ?? '');
  const read = isMore ? multiplied(tokens, after + 3, first + 0.5) : multiplied(tokens, after, first);
  const { value, isRound, next } = read;
  if (next === after + 1 && value >= 1000 && isAndHalf(tokens, next)) return { value: value * 1.5, isRound, next: next + 3 };
  const rest = next > after && !isRound && value >= 100 ? remainder(tokens, next) : null;
  return rest ? { value: value + rest.value, isRound, next: rest.next } : read;
}

function bounded(bound: Bound, { value, isRound }: Value): Pick<ReadQuantity, 'low' | 'high' | 'hedge'> {
  const isWhole = Number.isInteger(value);
  switch (bound) {
    case 'at least':
      return { low: value, high: null, hedge: 'at least' };
    case 'over':
      return { low: isWhole ? value + 1 : value, high: null, hedge: 'at least' };
    case 'at most':
      return { low: null, high: value, hedge: 'at most' };
    case 'under':
      return { low: null, high: isWhole ? value - 1 : value, hedge: 'at most' };
    case 'about':
      return { low: value, high: value, hedge: 'about' };
    case 'exact':
      return { low: value, high: value, hedge: isRound ? 'about' : 'exact' };
  }
}

/** The second end of a range after `first`: "10 to 15", "10-15", "two or three". */
function rangeEnd(tokens: readonly Token[], first: Value): Value | null {
  const joint = tokens[first.next];
  const joins = joint && (joint.lower === 'to' || joint.lower === 'or' || dashes.has(joint.lower));
  const second = joins ? readValue(tokens, first.next + 1) : null;
  return second && second.value > first.value && (joint?.lower !== 'or' || second.value <= first.value * 2) ? second : null;
}

function readNumeric(tokens: readonly Token[], at: number, bound: Bound): Omit<ReadQuantity, 'isIncrement'> | null {
  if (tokens[at]?.lower === 'between') {
    const low = readValue(tokens, at + 1);
    const high = low && tokens[low.next]?.lower === 'and' ? readValue(tokens, low.next + 1) : null;
    return low && high && high.value > low.value
      ? { low: low.value, high: high.value, hedge: 'range', form: 'number', next: high.next }
      : null;
  }
  const value = readValue(tokens, at);
  if (!value) return null;
  const end = rangeEnd(tokens, value);
  if (end) return { low: value.value, high: end.value, hedge: 'range', form: 'number', next: end.next };
  return { ...bounded(bound, value), form: 'number', next: value.next };
}

function readVague(tokens: readonly Token[], at: number): Omit<ReadQuantity, 'isIncrement'> | null {
  const vague = phraseAt(vagueWords, tokens, at);
  if (!vague) return null;
  const { what: low, next } = vague;
  return { low, high: null, hedge: 'vague', form: 'vague', next: tokens[next]?.lower === 'of' && low >= 24 ? next + 1 : next };
}

/** "a", "an", "no", "none", "any", "both": words that count only with the noun or verb that follows. */
function readDeterminer(tokens: readonly Token[], at: number): Omit<ReadQuantity, 'isIncrement'> | null {
  const word = tokens[at]?.lower ?? '';
  const counted = countingDeterminers.get(word);
  const after = tokens[at + 1];
  if (!counted || after?.kind === 'possessive' || (word === 'no' && after?.text === '.')) return null;
  const isNoOne = word === 'no' && after?.lower === 'one';
  return { low: counted.value, high: counted.value, hedge: 'exact', form: counted.form, next: at + (isNoOne ? 2 : 1) };
}

function readHedged(tokens: readonly Token[], at: number): Omit<ReadQuantity, 'isIncrement'> | null {
  const hedge = phraseAt(hedges, tokens, at);
  return hedge ? (readNumeric(tokens, hedge.next, hedge.what) ?? readVague(tokens, hedge.next)) : null;
}

/** The quantity that begins at `at`, longest reading first; null when none does. */
export function readQuantity(tokens: readonly Token[], at: number): ReadQuantity | null {
  const token = tokens[at];
  if (!token || !mayBeginQuantity(token)) return null;
  const added = phraseAt(increments, tokens, at);
  const start = added?.next ?? at;
  const counted = readHedged(tokens, start) ?? readVague(tokens, start) ?? readNumeric(tokens, start, 'exact');
  const read = counted ?? (added ? null : readDeterminer(tokens, start));
  return read ? { ...read, isIncrement: added !== null } : null;
}
