/**
 * FLOOR. How many: digits, number words, dozens and scores, ranges and hedges, as low, high and hedge.
 *
 * "more than 25" is 26 at least; "fewer than 30" is 29 at most; "as many as 30" is at most 30 with no low; "a dozen" is about 12;
 * "several" is vague from 2. Near misses: "one-way", "No one", "second", "a.m." and "12th" count nothing.
 */
import type { Hedge } from '../model.ts';
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

const units = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
);
const multiples = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** Words that count without a number, with the least they can mean. */
const vagueWords = new Map([
  ['several', 2],
  ['many', 2],
  ['numerous', 2],
  ['multiple', 2],
  ['various', 2],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
]);
const vaguePhrases: readonly (readonly [readonly string[], number])[] = [
  [['tens', 'of', 'thousands'], 20_000],
  [['hundreds', 'of', 'thousands'], 200_000],
  [['several', 'dozen'], 24],
  [['several', 'hundred'], 200],
  [['several', 'thousand'], 2_000],
  [['a', 'number', 'of'], 2],
  [['a', 'handful', 'of'], 2],
  [['a', 'few'], 2],
];

type Bound = 'exact' | 'about' | 'at least' | 'at most' | 'over' | 'under';

/** Longest first, so that "no more than" is not read as "no". */
const hedges: readonly (readonly [readonly string[], Bound])[] = [
  [['no', 'fewer', 'than'], 'at least'],
  [['no', 'less', 'than'], 'at least'],
  [['not', 'less', 'than'], 'at least'],
  [['no', 'more', 'than'], 'at most'],
  [['as', 'many', 'as'], 'at most'],
  [['in', 'excess', 'of'], 'over'],
  [['a', 'total', 'of'], 'exact'],
  [['a', 'combined'], 'exact'],
  [['at', 'least'], 'at least'],
  [['at', 'most'], 'at most'],
  [['up', 'to'], 'at most'],
  [['more', 'than'], 'over'],
  [['well', 'over'], 'over'],
  [['just', 'over'], 'over'],
  [['upwards', 'of'], 'over'],
  [['upward', 'of'], 'over'],
  [['fewer', 'than'], 'under'],
  [['less', 'than'], 'under'],
  [['close', 'to'], 'about'],
  [['an', 'estimated'], 'about'],
  [['just', 'under'], 'about'],
  [['over'], 'over'],
  [['under'], 'under'],
  [['some'], 'about'],
  [['about'], 'about'],
  [['around'], 'about'],
  [['roughly'], 'about'],
  [['approximately'], 'about'],
  [['approx'], 'about'],
  [['nearly'], 'about'],
  [['almost'], 'about'],
  [['estimated'], 'about'],
  [['perhaps'], 'about'],
];
const increments: readonly (readonly string[])[] = [['an', 'additional'], ['another'], ['additional'], ['a', 'further'], ['further']];
const dashes = new Set(['-', '–', '—']);

function begins(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[at + offset]?.lower === word);
}

function smallValue(token: Token): number | null {
  const direct = units.get(token.lower) ?? tens.get(token.lower);
  if (direct !== undefined) return direct;
  const [ten, unit] = token.lower.split('-');
  const high = tens.get(ten ?? '');
  const low = units.get(unit ?? '');
  return high !== undefined && low !== undefined && low > 0 && low < 10 ? high + low : null;
}

function tokenValue(token: Token | undefined): number | null {
  if (!token) return null;
  if (token.kind === 'number') return Number(token.text.replaceAll(',', ''));
  return token.kind === 'word' ? smallValue(token) : null;
}

/** "half a dozen", "a dozen", "two dozen", "a hundred", "one hundred and twenty", "1.5 million", "26". */
function readValue(tokens: readonly Token[], at: number): Value | null {
  if (begins(tokens, at, ['half', 'a', 'dozen'])) return { value: 6, isRound: true, next: at + 3 };
  if (begins(tokens, at, ['a', 'dozen'])) return { value: 12, isRound: true, next: at + 2 };
  if (begins(tokens, at, ['a', 'couple'])) return { value: 2, isRound: true, next: at + (tokens[at + 2]?.lower === 'of' ? 3 : 2) };
  const isArticle = tokens[at]?.lower === 'a' && multiples.has(tokens[at + 1]?.lower ?? '');
  const first = isArticle ? 1 : tokenValue(tokens[at]);
  if (first === null) return null;
  return scaled(tokens, at + 1, first);
}

/** The rest of "two hundred and six" after the multiple, as value and next; null when nothing follows. */
function remainder(tokens: readonly Token[], at: number): Value | null {
  const from = tokens[at]?.lower === 'and' ? at + 1 : at;
  const token = tokens[from];
  const value = token?.kind === 'word' ? smallValue(token) : null;
  return value ? { value, isRound: false, next: from + 1 } : null;
}

/** Applies "dozen", "hundred", "thousand" … after a value. */
function scaled(tokens: readonly Token[], after: number, first: number): Value {
  let value = first;
  let next = after;
  let isRound = false;
  for (;;) {
    const word = tokens[next]?.lower ?? '';
    const multiple = word === 'dozen' ? 12 : multiples.get(word);
    if (multiple === undefined) break;
    isRound ||= multiple === 12;
    value = Math.round(value * multiple * 1000) / 1000;
    next++;
  }
  const rest = next > after && !isRound && value >= 100 ? remainder(tokens, next) : null;
  return rest ? { value: value + rest.value, isRound, next: rest.next } : { value, isRound, next };
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
  const joins = joint && (joint.lower === 'to' || joint.lower === 'or' || dashes.has(joint.text));
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
  const phrase = vaguePhrases.find(([words]) => begins(tokens, at, words));
  const word = tokens[at]?.lower ?? '';
  const low = phrase?.[1] ?? vagueWords.get(word);
  if (low === undefined) return null;
  const next = at + (phrase ? phrase[0].length : 1);
  return { low, high: null, hedge: 'vague', form: 'vague', next: tokens[next]?.lower === 'of' && low >= 24 ? next + 1 : next };
}

/** "a", "an", "no", "none", "any", "both": words that count only with the noun or verb that follows. */
function readDeterminer(tokens: readonly Token[], at: number): Omit<ReadQuantity, 'isIncrement'> | null {
  const word = tokens[at]?.lower;
  const exact = (value: number, form: QuantityForm): Omit<ReadQuantity, 'isIncrement'> => ({
    low: value,
    high: value,
    hedge: 'exact',
    form,
    next: at + 1,
  });
  if (word === 'a' || word === 'an') return exact(1, 'article');
  if (word === 'both') return exact(2, 'both');
  if (word === 'none') return exact(0, 'none');
  if (word === 'any') return exact(0, 'any');
  if (word === 'no' && tokens[at + 1]?.lower !== 'one' && tokens[at + 1]?.text !== '.') return exact(0, 'none');
  return null;
}

/** The quantity that begins at `at`, longest reading first; null when none does. */
export function readQuantity(tokens: readonly Token[], at: number): ReadQuantity | null {
  const added = increments.find((words) => begins(tokens, at, words));
  const start = at + (added?.length ?? 0);
  const hedge = hedges.find(([words]) => begins(tokens, start, words));
  const hedged = hedge ? (readNumeric(tokens, start + hedge[0].length, hedge[1]) ?? readVague(tokens, start + hedge[0].length)) : null;
  const read = hedged ?? readVague(tokens, start) ?? readNumeric(tokens, start, 'exact') ?? (added ? null : readDeterminer(tokens, start));
  if (!read) return null;
  return { ...read, isIncrement: added !== undefined };
}
