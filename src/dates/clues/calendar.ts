/** Dates that the text itself gives: what is told as past lies before the day of publication. */
import type { Span } from '../../model.ts';
import { addDays, addMonths, daysBetween, isoDay, weekdayOf, yearOf } from '../calendar.ts';
import type { Reading, Resolved } from '../reading.ts';
import { shortWeekdayNumber, type Tokens, weekdayNumber } from '../words.ts';
import type { Clue } from './clue.ts';
import type { Days, Stretch } from './span.ts';

/** A date expression as it is read without a day of publication. */
export interface Mention {
  readonly value: Resolved;
  readonly reading: Reading;
  readonly tokens: Tokens;
  readonly span: Span;
  readonly text: string;
  readonly isAhead: boolean | null;
  /** In the title or one of the first sentences. */
  readonly isHead: boolean;
}

/** News is written on the last day that it names or at most so many days after. */
const freshDays = 2;
/** Years between which articles are looked for, where nothing else bounds them. */
const [firstYear, lastYear] = [1980, 2039];

/** "Late 2023", "12 March 2020": told as past, so the article is younger. A bare year may be a plan: only a past verb makes it count. */
function lowerBound({ value, isAhead, span, text }: Mention): Clue | null {
  if (value.from === null || value.basis !== 'stated' || isAhead === true) return null;
  if ((value.precision === 'year' || value.precision === 'range') && isAhead !== false) return null;
  const weight = value.precision === 'day' && isAhead === false ? 'firm' : 'loose';
  return { days: [{ from: value.from, to: null }], reason: `"${text}" is told as past`, evidence: span, weight };
}

export const boundClues = (mentions: readonly Mention[]): readonly Clue[] => mentions.flatMap((mention) => lowerBound(mention) ?? []);

interface YearlessDay {
  readonly mention: Mention;
  readonly month: number;
  readonly day: number;
  /** 0 for Monday; null where no weekday stands with it. */
  readonly weekday: number | null;
}

function weekdayIn({ tokens, reading }: Mention): number | null {
  for (let at = reading.first; at < reading.next; at++) {
    const number = weekdayNumber(tokens[at]) ?? shortWeekdayNumber(tokens[at]);
    if (number !== null) return number;
  }
  return null;
}

export const namesWeekday = (mention: Mention): boolean => weekdayIn(mention) !== null;

function yearlessDay(mention: Mention): YearlessDay | null {
  const [, month, day] = /^XXXX-(\d\d)-(\d\d)/.exec(mention.value.timex) ?? [];
  if (!month || !day || mention.isAhead === true) return null;
  return { mention, month: Number(month), day: Number(day), weekday: weekdayIn(mention) };
}

/** Years in which a day may lie that is followed by a day of the stretch. */
function yearsAround({ from, to }: Stretch): readonly number[] {
  const first = Math.max(firstYear, from === null ? firstYear : yearOf(from) - 1);
  const last = Math.min(lastYear, to === null ? lastYear : yearOf(to));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** The days after such a day of any year around the stretch: `reach` of them, or all until it comes round again. */
function daysAfter({ month, day, weekday }: YearlessDay, reach: number | null, around: Stretch): Days {
  return yearsAround(around).flatMap((year) => {
    const start = isoDay(year, month, day);
    if (start === null || (weekday !== null && weekdayOf(start) !== weekday)) return [];
    return [{ from: start, to: reach === null ? addDays(addMonths(start, 12), -1) : addDays(start, reach) }];
  });
}

/** Days of one telling lie within three days of each other, in whatever year. */
function isNear(one: YearlessDay, other: YearlessDay): boolean {
  const [a, b] = [isoDay(2000, one.month, one.day), isoDay(2000, other.month, other.day)];
  return a !== null && b !== null && Math.abs(daysBetween(a, b)) <= 3;
}

/** The last of the days that the head of the article tells of. */
function freshest(days: readonly YearlessDay[]): YearlessDay | null {
  const first = days.find(({ mention }) => mention.isHead);
  if (!first) return null;
  return days
    .filter((each) => isNear(first, each))
    .reduce((last, each) => (each.month * 31 + each.day > last.month * 31 + last.day ? each : last), first);
}

/**
 * Clues of the dates of one article. A day without a year says that the article was written within the year after it; the last one that
 * its head tells of, that it was written then or within two days. Only years that reach into the stretch `around` are looked at.
 */
export function yearlessClues(mentions: readonly Mention[], around: Stretch): readonly Clue[] {
  const yearless = mentions.flatMap((mention) => yearlessDay(mention) ?? []);
  const fresh = freshest(yearless);
  return yearless.map((each): Clue => {
    const words = `"${each.mention.text}" names no year`;
    const isFresh = each === fresh;
    const reason = isFresh
      ? `${words} and is the last day of which its head tells: written within two days of it`
      : `${words}: written within a year of it`;
    const weight = each.weekday === null ? 'loose' : 'firm';
    return { days: daysAfter(each, isFresh ? freshDays : null, around), reason, evidence: each.mention.span, weight };
  });
}
