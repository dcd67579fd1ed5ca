/** Days as whole numbers since 1970, and round dates along an axis. All in UTC; no clock is read. */

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const anyMonth = new RegExp(`\\b(?:${monthNames.join('|')})\\b`, 'g');
const dayMilliseconds = 86_400_000;

/** Whole days from 1 January 1970 to an ISO day; null for what is none. */
export function dayNumber(iso: string | null): number | null {
  const milliseconds = iso === null ? Number.NaN : Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(milliseconds) ? milliseconds / dayMilliseconds : null;
}

/** "11 Mar 2020" for "11 March 2020", where room is short. */
export function shortMonths(text: string): string {
  return text.replaceAll(anyMonth, (month) => month.slice(0, 3));
}

/** "March 2020", or "March 2020 to January 2024". */
export function monthsText(from: number, to: number): string {
  const [first, last] = [monthText(from, false), monthText(to, false)];
  return first === last ? first : `${first} to ${last}`;
}

function monthText(day: number, isShort: boolean): string {
  const date = new Date(day * dayMilliseconds);
  const name = monthNames[date.getUTCMonth()] ?? '';
  return `${isShort ? name.slice(0, 3) : name} ${date.getUTCFullYear()}`;
}

/** A step between dates, in days, months or years; `days` is its usual length. */
interface Step {
  readonly unit: 'day' | 'month' | 'year';
  readonly count: number;
  readonly days: number;
}

const steps: readonly Step[] = [
  ...[1, 2, 7, 14].map((count): Step => ({ unit: 'day', count, days: count })),
  ...[1, 2, 3, 6].map((count): Step => ({ unit: 'month', count, days: count * 30.4 })),
  ...[1, 2, 5, 10, 20, 50, 100].map((count): Step => ({ unit: 'year', count, days: count * 365.25 })),
];

/** More dates than this say no more. */
const ticksMost = 7;

/** Round dates between two days, as many as have room: at most one for every `spacing` parts of the whole (0 to 1). */
export function dateTicks(from: number, to: number, spacing: number): readonly { readonly value: number; readonly label: string }[] {
  const least = (to - from) * Math.max(spacing, 1 / ticksMost);
  const step = steps.find((each) => each.days >= least) ?? { unit: 'year', count: 100 * Math.ceil(least / 36_525), days: least };
  const ticks = [];
  for (let day = firstOf(from, step); day <= to; day = nextOf(day, step)) {
    if (day >= from) ticks.push({ value: day, label: labelOf(day, step) });
  }
  return ticks;
}

/** The first day of the year that a day lies in. */
export function yearStart(day: number): number {
  return dayOf(new Date(day * dayMilliseconds).getUTCFullYear(), 0);
}

function dayOf(year: number, month: number): number {
  return Date.UTC(year, month, 1) / dayMilliseconds;
}

/** The last round date at or before a day. Weeks begin on Mondays; 5 January 1970 was one. */
function firstOf(day: number, { unit, count }: Step): number {
  const date = new Date(day * dayMilliseconds);
  const year = date.getUTCFullYear();
  if (unit === 'year') return dayOf(Math.floor(year / count) * count, 0);
  if (unit === 'month') return dayOf(year, Math.floor(date.getUTCMonth() / count) * count);
  const monday = 4;
  return Math.floor((day - monday) / count) * count + monday;
}

function nextOf(day: number, { unit, count }: Step): number {
  const date = new Date(day * dayMilliseconds);
  if (unit === 'day') return day + count;
  return unit === 'month' ? dayOf(date.getUTCFullYear(), date.getUTCMonth() + count) : dayOf(date.getUTCFullYear() + count, 0);
}

function labelOf(day: number, { unit }: Step): string {
  const date = new Date(day * dayMilliseconds);
  if (unit === 'year') return String(date.getUTCFullYear());
  return unit === 'month' ? monthText(day, true) : `${date.getUTCDate()} ${monthText(day, true)}`;
}

/** A stretch of time that things are counted by. */
export const periodUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periodUnits)[number];

const periodSteps: Readonly<Record<Period, Step>> = {
  day: { unit: 'day', count: 1, days: 1 },
  week: { unit: 'day', count: 7, days: 7 },
  month: { unit: 'month', count: 1, days: 30.4 },
  quarter: { unit: 'month', count: 3, days: 91.3 },
  year: { unit: 'year', count: 1, days: 365.25 },
};

/** First day of the period that a day lies in. */
export function periodStart(day: number, period: Period): number {
  return firstOf(day, periodSteps[period]);
}

/** First day after a period that begins on `start`. */
export function periodEnd(start: number, period: Period): number {
  return nextOf(start, periodSteps[period]);
}

/** "3 March 2020", "week of 2 March 2020", "March 2020", "January to March 2020", "2020". */
export function periodText(start: number, period: Period): string {
  const date = new Date(start * dayMilliseconds);
  const day = `${date.getUTCDate()} ${monthText(start, false)}`;
  switch (period) {
    case 'day':
      return day;
    case 'week':
      return `week of ${day}`;
    case 'month':
      return monthText(start, false);
    case 'quarter':
      return `${monthText(start, false).split(' ')[0]} to ${monthText(periodEnd(start, period) - 1, false)}`;
    case 'year':
      return String(date.getUTCFullYear());
  }
}
