/** Which year a month or a day without one belongs to: the last one past for news, the next for what is to come. */
import { addDays, daysBetween, isoDay, isoMonth, yearOf } from './calendar.ts';
import { type Context, noPublication, type Resolved, unsettled, wholeDay, wholeMonth } from './reading.ts';
import type { YearWords } from './words.ts';

/** A date that would lie so far back without saying its year, in a clause that no verb puts in the past, is rather the one to come. */
const longAgoDays = 300;

const pad = (number: number): string => String(number).padStart(2, '0');

/** The day in the year of `published`, the year before or the year after. A day's grace: it may be tomorrow where the writer sits. */
function nearestDay(month: number, day: number, published: string, isAhead: boolean | null): string | null {
  const year = yearOf(published);
  const candidates = [year - 1, year, year + 1].map((each) => isoDay(each, month, day)).filter((iso) => iso !== null);
  const next = candidates.find((iso) => iso >= published) ?? null;
  const last = candidates.findLast((iso) => iso <= addDays(published, 1)) ?? null;
  const isLongAgo = isAhead === null && last !== null && daysBetween(last, published) > longAgoDays;
  return isAhead || isLongAgo ? next : last;
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

/** A month, its year stated or counted from publication; `back` is true for "last December", which is never the running one. */
export function monthAlone(year: number | null, month: number, { published, isAhead }: Context, back = false): Resolved {
  if (year !== null) return wholeMonth(year, month);
  const words = `XXXX-${pad(month)}`;
  if (published === null) return unsettled(words, words, `the year is not stated, and ${noPublication}`);
  const running = published.slice(0, 7);
  const same = isoMonth(yearOf(published), month);
  const isLater = back ? same >= running : same > running;
  const shift = isAhead ? (same < running ? 1 : 0) : isLater ? -1 : 0;
  return wholeMonth(yearOf(published) + shift, month, { basis: 'relative', anchor: published });
}
