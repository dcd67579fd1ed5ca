/** Which year a month or a day without one belongs to: the last one past for news, the next for what is to come. */
import { addDays, daysBetween, isoDay, isoMonth, monthOf, yearOf } from './calendar.ts';
import { type Context, noPublication, type Resolved, unsettled, wholeDay, wholeMonth } from './reading.ts';
import type { YearWords } from './yearWords.ts';

/** Where no verb decides, the date to come is meant if it is half as far away as the one past: a past one would say its year. */
const isNearer = (ahead: number, back: number): boolean => ahead * 2 <= back;

/** "By March 4" in news of March 10 is the day just past, not that of the year to come. */
const nearlyYear = 350;

const pad = (number: number): string => String(number).padStart(2, '0');

/** Of the same day in years that follow each other the one meant. A day's grace: it may be tomorrow where the writer sits. */
export function nearestOf(days: readonly string[], published: string, isAhead: boolean | null): string | null {
  const next = days.find((iso) => iso >= published) ?? null;
  const last = days.findLast((iso) => iso <= addDays(published, 1)) ?? null;
  if (next === null || last === null) return next ?? last;
  if (isAhead === false || (isAhead && daysBetween(published, next) > nearlyYear)) return last;
  if (isAhead) return next;
  return isNearer(daysBetween(published, next), daysBetween(last, published)) ? next : last;
}

/** The day in the year of `published`, the year before or the year after. */
function nearestDay(month: number, day: number, published: string, isAhead: boolean | null): string | null {
  const year = yearOf(published);
  const days = [year - 1, year, year + 1].map((each) => isoDay(each, month, day)).filter((iso) => iso !== null);
  return nearestOf(days, published, isAhead);
}

/** The year that "2019", "last year" or nothing names. */
export function yearIn(words: YearWords | null, { published }: Context): number | null {
  if (words === null || words.stated !== null) return words?.stated ?? null;
  return published === null ? null : yearOf(published) + words.shift;
}

/** A day of a month, its year stated or counted from publication; one that is counted is `relative`. */
export function monthDay(year: number | null, month: number, day: number, { published, isAhead }: Context): Resolved {
  const words = `XXXX-${pad(month)}-${pad(day)}`;
  if (year !== null) {
    const iso = isoDay(year, month, day);
    return iso ? wholeDay(iso) : unsettled(words, '', 'the calendar has no such day');
  }
  if (published === null) return unsettled(words, words, `the year is not stated, and ${noPublication}`);
  const iso = nearestDay(month, day, published, isAhead);
  return iso
    ? wholeDay(iso, { basis: 'relative', anchor: published })
    : unsettled(words, words, 'the calendar has no such day in the years near publication');
}

/** Months from one to another, both as `2020-03`. */
const distance = (from: string, to: string): number => (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);

/** Which year the month of the running year, so many months away, is moved to. */
function shiftOf(months: number, isAhead: boolean | null): -1 | 0 | 1 {
  const [ahead, back] = [(months + 12) % 12, (12 - months) % 12];
  const isToCome = isAhead ?? isNearer(ahead, back);
  if (months === 0) return 0;
  if (isToCome) return months < 0 ? 1 : 0;
  return months > 0 ? -1 : 0;
}

/** A month, its year stated or counted from publication; `back` is true for "last December", which is neither the running month nor "last month". */
export function monthAlone(year: number | null, month: number, { published, isAhead }: Context, back = false): Resolved {
  if (year !== null) return wholeMonth(year, month);
  const words = `XXXX-${pad(month)}`;
  if (published === null) return unsettled(words, words, `the year is not stated, and ${noPublication}`);
  const running = published.slice(0, 7);
  const same = isoMonth(yearOf(published), month);
  if (back) return wholeMonth(yearOf(published) - (distance(running, same) >= -1 ? 1 : 0), month, { basis: 'relative', anchor: published });
  const shift = shiftOf(distance(running, same), isAhead);
  return wholeMonth(yearOf(published) + shift, month, { basis: 'relative', anchor: published });
}
