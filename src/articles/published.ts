/**
 * Days of publication as people and systems write them: `2020-03-13`, `2020-03-13T07:15:00Z`, `20200313`, `13 March 2020`,
 * `Fri, 13 Mar 2020 07:15 GMT`, `March 13, 2020 at 7:15 a.m.`, `March 2020`, `2020`, `24/01/2024`.
 * Not read, because two days fit: `03/04/2020`.
 */
import type { DateBasis, When } from '../model.ts';
import { type Token, tokenize } from '../text/tokens.ts';

const monthNames = 'january february march april may june july august september october november december'.split(' ');

export const unknownDay: When = {
  from: null,
  to: null,
  edtf: '',
  precision: 'none',
  basis: 'none',
  anchor: null,
  evidence: null,
  clock: null,
  reasons: [],
};

/** 1 to 12 for "March", "mar" or "Sept"; null for every other word. */
function monthNumber(word: string): number | null {
  if (word.length < 3) return null;
  const at = monthNames.findIndex((name) => name === word || word === name.slice(0, 3) || (word === 'sept' && name === 'september'));
  return at < 0 ? null : at + 1;
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const pad = (number: number): string => String(number).padStart(2, '0');

interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

function exists({ year, month, day }: Parts): boolean {
  if (year < 1800 || year > 2199) return false;
  const months = month ?? 1;
  const days = day ?? 1;
  return months >= 1 && months <= 12 && days >= 1 && days <= lastDay(year, months);
}

function toWhen(parts: Parts, basis: DateBasis): When | null {
  if (!exists(parts)) return null;
  const { year, month, day } = parts;
  if (month === null) return { ...unknownDay, from: `${year}-01-01`, to: `${year}-12-31`, edtf: String(year), precision: 'year', basis };
  const edtf = `${year}-${pad(month)}`;
  const isoDay = (number: number): string => `${edtf}-${pad(number)}`;
  if (day === null) return { ...unknownDay, from: isoDay(1), to: isoDay(lastDay(year, month)), edtf, precision: 'month', basis };
  return { ...unknownDay, from: isoDay(day), to: isoDay(day), edtf: isoDay(day), precision: 'day', basis };
}

const whole = (token: Token | undefined): number | null =>
  token && (token.kind === 'number' || token.kind === 'ordinal') && /^\d+(?:st|nd|rd|th)?$/.test(token.lower)
    ? Number.parseInt(token.lower, 10)
    : null;

const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^(?:1[89]|2[01])\d\d$/.test(token.text);

/** "13 March 2020", "March 13, 2020" and "March 2020", with or without a weekday before and a clock after. */
function namedMonth(tokens: readonly Token[]): Parts | null {
  const words = tokens.filter((token) => token.text !== '.' && token.text !== ',' && token.lower !== 'of');
  const at = words.findIndex((token) => token.kind === 'word' && monthNumber(token.lower) !== null);
  const month = monthNumber(words[at]?.lower ?? '');
  if (month === null) return null;
  const [before, after, last] = [words[at - 1], words[at + 1], words[at + 2]];
  if (isYear(after)) return { year: Number(after?.text), month, day: whole(before) };
  return isYear(last) && whole(after) !== null ? { year: Number(last?.text), month, day: whole(after) } : null;
}

/** "24/01/2024", "1/24/2024" and "24.01.2024" where only one order of day and month is possible. */
function numeric(text: string): Parts | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first !== second && first <= 12 && second <= 12) return null;
  return first > 12 ? { year, month: second, day: first } : { year, month: first, day: second };
}

function iso(text: string): Parts | null {
  const match = /^(\d{4})(?:-?(\d\d))?(?:-?(\d\d))?(?![\d-])/.exec(text);
  if (!match) return null;
  return { year: Number(match[1]), month: match[2] ? Number(match[2]) : null, day: match[3] ? Number(match[3]) : null };
}

/** The day, month or year of publication that `words` give, or null when they give none for certain. Clocks and zones are not used. */
export function readPublished(words: string, basis: DateBasis): When | null {
  const text = words.trim().slice(0, 80);
  const parts = iso(text) ?? numeric(text) ?? namedMonth(tokenize(text));
  return parts ? toWhen(parts, basis) : null;
}
