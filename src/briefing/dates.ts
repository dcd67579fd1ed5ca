/**
 * Dates as a reader sees them. The width of a printed date is never narrower than what is known:
 * "11 March 2020", "12–13 March 2020", "December 2019", "since October 2023", "undated".
 */
import type { PrintedDate, When } from '../model.ts';
import { isSetByHand } from '../text/byHand.ts';
import { undated } from '../text/undated.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const seasons: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };
const dayMilliseconds = 86_400_000;

/** One end of a date, as fine as it is known. */
interface Point {
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
}

export function printDate(when: When): PrintedDate {
  return { text: dateText(when), mark: markOf(when), basis: basisOf(when), iso: when.edtf };
}

/** The date alone. */
export function dateText(when: When): string {
  if (!isDated(when)) return 'undated';
  const about = /[~%]/.test(when.edtf) ? 'about ' : '';
  return about + (seasonText(when) ?? spreadText(when) ?? intervalText(ends(when)));
}

export function isDated(when: When): boolean {
  return when.precision !== 'none' && (when.from !== null || when.to !== null);
}

/** Concluded stretches over so many days are said in months: their days would tell more than is known. */
const spreadDays = 62;

/** "between November 2023 and October 2024": somewhere in a long stretch that was concluded and that no text states. */
function spreadText(when: When): string | null {
  const isConcluded = when.basis === 'inferred' || when.basis === 'relative';
  const days = width(when);
  if (!isConcluded || when.precision !== 'range' || days === null || days <= spreadDays) return null;
  const [from, to] = [when.from, when.to].map((day) => pointOf((day ?? '').slice(0, 7)));
  return from && to ? `between ${pointText(from)} and ${pointText(to)}` : null;
}

/** "2024-01-23" as "23 January 2024"; months, years and stretches of days likewise. Other words pass through. */
export function dayText(iso: string): string {
  const [first = '', last] = iso.split('/');
  if (last !== undefined) return intervalText({ from: pointOf(first), to: pointOf(last) });
  const point = pointOf(iso);
  return point ? pointText(point) : iso;
}

/** How a sentence begins with it: "on 11 March 2020", "in December 2019"; null where there is no date. */
export function dateLead(when: When): { readonly words: string; readonly date: string } | null {
  if (!isDated(when)) return null;
  const { from, to } = ends(when);
  const words = dateText(when);
  if (!from || !to || /^(?:about|between) /.test(words)) return { words: '', date: words };
  if (seasonText(when)) return { words: 'in ', date: words };
  if (same(from, to)) return { words: from.day ? 'on ' : 'in ', date: words };
  return { words: 'between ', date: `${intervalStart(from, to)} and ${pointText(to)}` };
}

/** Order in time: by first day, then by last; undated last. Negative when `a` comes first. */
export function inTime(a: When, b: When): number {
  return compared(firstDay(a), firstDay(b)) || compared(lastDay(a), lastDay(b));
}

/** Whole days from first to last, or null when an end is open. */
export function width(when: When): number | null {
  if (!when.from || !when.to) return null;
  return (Date.parse(when.to) - Date.parse(when.from)) / dayMilliseconds + 1;
}

/** From the first to the last of the dates given, in months: "December 2019 to January 2024". */
export function printPeriod(dates: readonly When[]): PrintedDate {
  const first = dates.flatMap((each) => each.from ?? []).sort()[0];
  const last = dates
    .flatMap((each) => each.to ?? [])
    .sort()
    .at(-1);
  if (!first || !last) return printDate(undated);
  const from = pointOf(first.slice(0, 7));
  const to = pointOf(last.slice(0, 7));
  const words = from && to ? (same(from, to) ? pointText(to) : `${pointText(from)} to ${pointText(to)}`) : 'undated';
  return { text: words, mark: 'wide', basis: 'from the first to the last dated event', iso: `${first}/${last}` };
}

function firstDay(when: When): string {
  return isDated(when) ? (when.from ?? when.to ?? '9999') : '9999';
}

function lastDay(when: When): string {
  return isDated(when) ? (when.to ?? '9998') : '9999';
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function markOf(when: When): PrintedDate['mark'] {
  const days = width(when);
  if (!isDated(when) || days === null || days > 31) return 'wide';
  if (when.basis === 'relative' || when.basis === 'inferred') return 'relative';
  return days === 1 ? 'day' : 'period';
}

function basisOf(when: When): string {
  if (!isDated(when)) return 'not given';
  if (when.basis === 'relative') return relativeBasis(when);
  if (when.basis === 'inferred') return `${unitOf(when)} inferred`;
  if (isSetByHand(when)) return 'set by hand';
  if (when.basis === 'given') return 'given with the file';
  const clock = when.clock ? `, ${when.clock.time}${when.clock.offset ? ` (UTC${when.clock.offset})` : ' local time'}` : '';
  return `${unitOf(when)} stated${clock}`;
}

/** An anchor that is the date itself was said elsewhere in the article, or is its own day. */
function relativeBasis({ anchor, edtf }: When): string {
  if (anchor === null) return 'counted from another event';
  return anchor === edtf ? 'counted from the same date' : `counted from ${dayText(anchor)}`;
}

function unitOf(when: When): string {
  const names: Partial<Record<When['precision'], string>> = { minute: 'day', range: 'period' };
  return names[when.precision] ?? when.precision;
}

function seasonText(when: When): string | null {
  const [, year, code] = /^(\d{4})-(2[1-4])/.exec(when.edtf) ?? [];
  return year && code ? `${seasons[code] ?? ''} ${year}` : null;
}

/** Both ends from the EDTF, which knows how fine they are, or else from the days. */
function ends(when: When): { readonly from: Point | null; readonly to: Point | null } {
  if (when.precision === 'month' && when.from && when.from.slice(0, 7) === when.to?.slice(0, 7)) {
    const month = pointOf(when.from.slice(0, 7));
    return { from: month, to: month };
  }
  const [left = '', right] = when.edtf.replaceAll(/[~?%]/g, '').split('/');
  const from = pointOf(left.split('T')[0] ?? '');
  const to = right === undefined ? from : pointOf(right.split('T')[0] ?? '');
  if (from || to) return wholeMonths(from, to);
  return wholeMonths(when.from ? pointOf(when.from) : null, when.to ? pointOf(when.to) : null);
}

/** From the first of one month to the last of another is said in months. */
function wholeMonths(from: Point | null, to: Point | null): { readonly from: Point | null; readonly to: Point | null } {
  const isWhole = from?.day === '01' && to?.day && Number(to.day) === lastOfMonth(Number(to.year), Number(to.month));
  return isWhole ? { from: { ...from, day: null }, to: { ...to, day: null } } : { from, to };
}

function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function intervalText({ from, to }: { readonly from: Point | null; readonly to: Point | null }): string {
  if (from && to) {
    if (same(from, to)) return pointText(to);
    const isTight = from.day !== null && to.day !== null && from.month === to.month && from.year === to.year;
    return `${intervalStart(from, to)}${isTight ? '–' : ' – '}${pointText(to)}`;
  }
  if (from) return `since ${pointText(from)}`;
  return to ? `up to ${pointText(to)}` : 'undated';
}

/** The first end, without what the second repeats: "12" of "12–13 March 2020". */
function intervalStart(from: Point, to: Point): string {
  if (from.year !== to.year) return pointText(from);
  if (from.day && to.day && from.month === to.month) return String(Number(from.day));
  return pointText(from).replace(/ \d{4}$/, '');
}

function pointOf(iso: string): Point | null {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  return year ? { year, month: month ?? null, day: day ?? null } : null;
}

function pointText({ year, month, day }: Point): string {
  const name = month ? months[Number(month) - 1] : null;
  return [day ? String(Number(day)) : null, name, year].filter((part) => part).join(' ');
}

function same(a: Point, b: Point): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
