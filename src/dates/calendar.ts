/** Days of the proleptic Gregorian calendar as ISO text (`2020-03-11`), counted in UTC. No clock is read. */

const msPerDay = 86_400_000;

const pad = (number: number): string => String(number).padStart(2, '0');
const dayNumber = (iso: string): number =>
  Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / msPerDay;

/** Years before 1000 are written with four figures. */
function fromDayNumber(number: number): string {
  const date = new Date(number * msPerDay);
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

export const yearOf = (iso: string): number => Number(iso.slice(0, 4));
export const monthOf = (iso: string): number => Number(iso.slice(5, 7));
const dayOf = (iso: string): number => Number(iso.slice(8, 10));

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day, or null when the calendar has none such (30 February). */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

export const isoMonth = (year: number, month: number): string => `${year}-${pad(month)}`;
export const firstOfMonth = (year: number, month: number): string => `${isoMonth(year, month)}-01`;
export const lastOfMonth = (year: number, month: number): string => `${isoMonth(year, month)}-${daysInMonth(year, month)}`;

export const addDays = (iso: string, days: number): string => fromDayNumber(dayNumber(iso) + days);

/** Days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The later of two days; ISO days sort as text. */
export const latest = (one: string, other: string): string => [one, other].sort()[1] ?? one;

/** The earlier of two days. */
export const earliest = (one: string, other: string): string => [one, other].sort()[0] ?? one;

/** Year and month, `months` after those of the day. */
export function shiftMonth(iso: string, months: number): { readonly year: number; readonly month: number } {
  const count = yearOf(iso) * 12 + monthOf(iso) - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** The same day of another month, or that month's last day. */
export function addMonths(iso: string, months: number): string {
  const { year, month } = shiftMonth(iso, months);
  return isoDay(year, month, dayOf(iso)) ?? lastOfMonth(year, month);
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (iso: string): number => (((dayNumber(iso) + 3) % 7) + 7) % 7;

/** Monday of the day's week. */
export const mondayOf = (iso: string): string => addDays(iso, -weekdayOf(iso));

/** ISO 8601 week: `2020-W11`. */
export function isoWeek(iso: string): string {
  const thursday = addDays(mondayOf(iso), 3);
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${pad(week)}`;
}
