/** The words of English dates, and how a token is read as a day, a year or a count. */
import type { Token } from '../text/tokens.ts';

export type Tokens = readonly Token[];

const numbered = (names: string): ReadonlyMap<string, number> => new Map(names.split(' ').map((name, at) => [name, at + 1]));

const fullMonths = numbered('january february march april may june july august september october november december');
const shortMonths = new Map([...fullMonths].map(([name, number]) => [name.slice(0, 3), number] as const)).set('sept', 9);

/** 1 to 12; abbreviations count only with a capital, as all month names do. */
export function monthNumber(token: Token | undefined): number | null {
  if (!token?.isCapital || token.kind !== 'word') return null;
  return fullMonths.get(token.lower) ?? shortMonths.get(token.lower) ?? null;
}

export const isFullMonth = (token: Pick<Token, 'lower'>): boolean => fullMonths.has(token.lower);

const fullWeekdays = numbered('monday tuesday wednesday thursday friday saturday sunday');
const shortWeekdays = new Map([...fullWeekdays].map(([name, number]) => [name.slice(0, 3), number] as const))
  .set('tues', 2)
  .set('thur', 4)
  .set('thurs', 4);

/** 0 for Monday to 6 for Sunday, by the full name with a capital. */
export function weekdayNumber(token: Token | undefined): number | null {
  const number = token?.isCapital ? fullWeekdays.get(token.lower) : undefined;
  return number === undefined ? null : number - 1;
}

/** The same for "Fri" or "Thurs", which are too short to stand for a day alone. */
export function shortWeekdayNumber(token: Token | undefined): number | null {
  const number = token?.isCapital ? shortWeekdays.get(token.lower) : undefined;
  return number === undefined ? null : number - 1;
}

/** Past a stop that belongs to a shortened word: "Jan." */
export const afterStop = (tokens: Tokens, at: number): number =>
  tokens[at]?.text === '.' && tokens[at]?.start === tokens[at - 1]?.end ? at + 1 : at;

/** Past a month's name and, where it is shortened, its stop; the stop after a full name ends the sentence. */
export function afterMonth(tokens: Tokens, at: number): number {
  const token = tokens[at];
  return token && isFullMonth(token) ? at + 1 : afterStop(tokens, at + 1);
}

export const afterComma = (tokens: Tokens, at: number): number => (tokens[at]?.text === ',' ? at + 1 : at);

export const lowerAt = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? '';

export const isOneOf = (tokens: Tokens, at: number, words: ReadonlySet<string>): boolean => words.has(lowerAt(tokens, at));

/** Whether exactly these words stand at `at`; the first is compared before anything else is looked at. */
export function standsAt(tokens: Tokens, at: number, words: readonly string[]): boolean {
  if (tokens[at]?.lower !== words[0]) return false;
  return words.every((word, offset) => lowerAt(tokens, at + offset) === word);
}

/** Two tokens with nothing between them. */
export const isGlued = (tokens: Tokens, at: number): boolean => tokens[at]?.end === tokens[at + 1]?.start;

/** A day of the month: 1 to 31, "3rd" too. */
export function dayNumber(token: Token | undefined): number | null {
  if (!token || (token.kind !== 'number' && token.kind !== 'ordinal') || !/^\d{1,2}(?:st|nd|rd|th)?$/.test(token.lower)) return null;
  const day = Number.parseInt(token.lower, 10);
  return day >= 1 && day <= 31 ? day : null;
}

const firstOrdinals = numbered(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
);
const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...firstOrdinals,
  ...[...firstOrdinals].slice(0, 9).map(([word, number]) => [`twenty-${word}`, number + 20] as const),
  ['thirtieth', 30],
  ['thirty-first', 31],
]);

/** A day of the month as an ordinal in words: "third", "twenty-first". */
export const ordinalWordNumber = (token: Token | undefined): number | null => (token ? (ordinalWords.get(token.lower) ?? null) : null);

/** A year of four digits, 1800 to 2099. */
export function yearNumber(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || !/^(?:18|19|20)\d\d$/.test(token.text)) return null;
  return Number(token.text);
}

const smallNumbers = numbered(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
);
const tens: ReadonlyMap<string, number> = new Map(
  'thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, at * 10 + 30]),
);
const vagueNumbers = new Set('several few some many recent numerous'.split(' '));

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';
const units: ReadonlyMap<string, Unit> = new Map(
  (['minute', 'hour', 'day', 'week', 'month', 'year', 'decade'] as const).flatMap((unit) => [
    [unit, unit] as const,
    [`${unit}s`, unit] as const,
  ]),
);
export const unitOf = (token: Token | undefined): Unit | null => (token ? (units.get(token.lower) ?? null) : null);

/** How many units: an exact count, or a vague one with the bounds that we read into it. */
export interface Count {
  readonly least: number;
  readonly most: number;
  readonly next: number;
}

/** "Several", "a few" and a bare plural are taken as two to nine: fewer would be named, more would be another unit. */
export const vagueCount = (next: number): Count => ({ least: 2, most: 9, next });

const exact = (count: number, next: number): Count => ({ least: count, most: count, next });

/** "A", "a couple of", "a few". */
function articleCount(tokens: Tokens, at: number): Count {
  const next = lowerAt(tokens, at + 1);
  if (next === 'few') return vagueCount(at + 2);
  if (next !== 'couple') return exact(1, at + 1);
  return exact(2, lowerAt(tokens, at + 2) === 'of' ? at + 3 : at + 2);
}

/** Whether a count, or a bare "days", may begin with this token. */
export const startsCount = (token: Token): boolean =>
  token.kind === 'number' ||
  token.lower === 'a' ||
  token.lower === 'an' ||
  vagueNumbers.has(token.lower) ||
  smallNumbers.has(token.lower) ||
  tens.has(token.lower) ||
  units.has(token.lower);

/** Reads "two", "24", "a", "a couple of", "a few", "several". */
export function readCount(tokens: Tokens, at: number): Count | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.lower === 'a' || token.lower === 'an') return articleCount(tokens, at);
  if (vagueNumbers.has(token.lower)) return vagueCount(at + 1);
  const named = smallNumbers.get(token.lower) ?? tens.get(token.lower);
  if (named !== undefined) return exact(named, at + 1);
  return token.kind === 'number' && /^\d{1,3}$/.test(token.text) ? exact(Number(token.text), at + 1) : null;
}
