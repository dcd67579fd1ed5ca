/**
 * Days of publication as people and systems write them: `2020-03-13`, `2020/3/13`, `2020-03-13T07:15:00Z`, `20200313071500`,
 * `13 March 2020`, `2020 March 13`, `Fri, 13 Mar 20 07:15 GMT`, `March 13, 2020 at 7:15 a.m.`, `March 2020`, `2020`, `24/01/2024`,
 * `1584083700` (seconds since 1970, or thousandths), `Updated 15 March 2020, published 13 March 2020`.
 * Not read: `03/04/2020`, because two days fit, `13 March 20`, and what only begins with a year, such as `2020 men`.
 */
import type { DateBasis, When } from '../model.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { undated } from '../text/undated.ts';

const monthNames = 'january february march april may june july august september october november december'.split(' ');

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
  if (month === null) return { ...undated, from: `${year}-01-01`, to: `${year}-12-31`, edtf: String(year), precision: 'year', basis };
  const edtf = `${year}-${pad(month)}`;
  const isoDay = (number: number): string => `${edtf}-${pad(number)}`;
  if (day === null) return { ...undated, from: isoDay(1), to: isoDay(lastDay(year, month)), edtf, precision: 'month', basis };
  return { ...undated, from: isoDay(day), to: isoDay(day), edtf: isoDay(day), precision: 'day', basis };
}

const whole = (token: Token | undefined): number | null =>
  token && (token.kind === 'number' || token.kind === 'ordinal') && /^\d+(?:st|nd|rd|th)?$/.test(token.lower)
    ? Number.parseInt(token.lower, 10)
    : null;

const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^(?:1[89]|2[01])\d\d$/.test(token.text);

/** "07:15", "07:15:00.000+0000": they stand between day and year at times, "Fri Mar 13 07:15:00 GMT 2020". */
const clocks = /\b\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:\s?[+-]\d\d:?\d\d)?(?:\s(?:gmt|utc|[a-z]{1,3}t|z)\b)?/gi;
/** The hyphens of "13-Mar-2020". */
const dayHyphens = /(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)/gi;

/** "13 March 2020", "March 13, 2020", "2020 March 13" and "March 2020", with or without a weekday before and a clock after. */
function namedMonth(text: string): Parts | null {
  const tokens = tokenize(text.replaceAll(clocks, ' ').replaceAll(dayHyphens, ' '));
  const words = tokens.filter((token) => token.text !== '.' && token.text !== ',' && token.lower !== 'of');
  const at = words.findIndex((token) => token.kind === 'word' && monthNumber(token.lower) !== null);
  const month = monthNumber(words[at]?.lower ?? '');
  if (month === null) return null;
  const [before, after, last] = [words[at - 1], words[at + 1], words[at + 2]];
  if (isYear(after)) return { year: Number(after?.text), month, day: whole(before) };
  if (isYear(last) && whole(after) !== null) return { year: Number(last?.text), month, day: whole(after) };
  return isYear(before) ? { year: Number(before?.text), month, day: whole(after) } : null;
}

/** "Fri, 13 Mar 20 07:15 GMT" as RFC 822 has it, years up to 49 being of this century (RFC 2822, 4.3). Near miss, for want of a clock: "13 Mar 20". */
function shortYear(text: string): Parts | null {
  const match = /^(?:[a-z]{3,9},?\s)?\s?(\d{1,2})[\s-]([a-z]{3})[\s-](\d\d)\s\d{1,2}:\d\d/i.exec(text);
  const month = monthNumber(match?.[2]?.toLowerCase() ?? '');
  if (!match || month === null) return null;
  const year = Number(match[3]);
  return { year: year + (year < 50 ? 2000 : 1900), month, day: Number(match[1]) };
}

/** "24/01/2024", "1/24/2024" and "24.01.2024" where only one order of day and month is possible. */
function numeric(text: string): Parts | null {
  const match = /^(?:[a-z]{3,9},?\s)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/i.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first !== second && first <= 12 && second <= 12) return null;
  return first > 12 ? { year, month: second, day: first } : { year, month: first, day: second };
}

/** "2020-03-13", "2020/3/13" and "20200313", whatever follows; "2020-03", "202003" and "2020" where nothing does that may be a day. */
function yearFirst(text: string): Parts | null {
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})()(\d\d)(\d\d)(?:\d{4}|\d{6})?(?!\d)/.exec(text) ??
    /^(\d{4})([-/]|(?=\d\d\W*$))(\d{1,2})(?![\d/.-])/.exec(text) ??
    /^(\d{4})\W*$/.exec(text);
  if (!match) return null;
  return { year: Number(match[1]), month: match[3] ? Number(match[3]) : null, day: match[4] ? Number(match[4]) : null };
}

/** Seconds since 1970, or thousandths of them, as machines count; the day is that of Greenwich. */
function counted(text: string): Parts | null {
  const match = /^(\d{10})(?:\.\d{1,9})?$|^\d{13}$/.exec(text);
  if (!match) return null;
  const day = new Date(match[1] ? Number(match[1]) * 1000 : Number(text));
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function readDay(words: string, basis: DateBasis): When | null {
  const text = words
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:,;|(–—-]+(?:on\s)?/i, '')
    .trim();
  const parts = yearFirst(text) ?? counted(text) ?? numeric(text) ?? shortYear(text) ?? namedMonth(text);
  return parts ? toWhen(parts, basis) : null;
}

/** "Published", "First posted", "Date" before a day, and "Updated", "Last modified", "Last update". */
const stamps = /\b(?:(published|posted|publication date|date of publication|dated?)|(?:last )?(?:updated?|modified|revised))\b/gi;

/** What a line or a value says of the days of an article. */
export interface Days {
  readonly published: When | null;
  readonly modified: When | null;
}

const longest = 200;

/**
 * The days that `words` give: that of publication stands after "Published" or after no such word, that of the last change after
 * "Updated". Null for what they do not give for certain. Clocks and zones are not used.
 */
export function readDays(words: string, basis: DateBasis): Days {
  const text = words.trim().slice(0, longest);
  const found = [...text.matchAll(stamps)];
  const pieceAfter = (match: RegExpExecArray, at: number): string => text.slice(match.index + match[0].length, found[at + 1]?.index);
  const daysAfter = (isWanted: (match: RegExpExecArray) => boolean): When | null =>
    found.map((match, at) => (isWanted(match) ? readDay(pieceAfter(match, at), basis) : null)).find((day) => day !== null) ?? null;
  const isPublished = (match: RegExpExecArray): boolean => match[1] !== undefined;
  return {
    published: daysAfter(isPublished) ?? readDay(text.slice(0, found[0]?.index), basis),
    modified: daysAfter((match) => !isPublished(match)),
  };
}

/** The day, month or year of publication that `words` give, or null when they give none for certain; see `readDays`. */
export function readPublished(words: string, basis: DateBasis): When | null {
  return readDays(words, basis).published;
}
