/** Quarters of a year as intervals, and the one that a report is about. */
import { firstOfMonth, lastOfMonth, monthOf, yearOf } from './calendar.ts';
import { type Reading, type Resolved, resolved } from './reading.ts';

export function wholeQuarter(year: number, number: number): Resolved {
  const [from, to] = [firstOfMonth(year, number * 3 - 2), lastOfMonth(year, number * 3)];
  return resolved({ from, to, edtf: `${from.slice(0, 7)}/${to.slice(0, 7)}`, timex: `${year}-Q${number}`, precision: 'range' });
}

/** The quarter that lies `shift` quarters from that of a day. */
export function quarterFrom(iso: string, shift: number): Resolved {
  const count = yearOf(iso) * 4 + Math.floor((monthOf(iso) - 1) / 3) + shift;
  return wholeQuarter(Math.floor(count / 4), (count % 4) + 1);
}

const isQuarter = ({ timex, from }: Resolved): boolean => from !== null && /^\d{4}-Q[1-4]$/.test(timex);

/** Whether a mention names the quarter itself ("the third quarter"), and does not count it from another ("the year-ago quarter"). */
export const namesQuarter = ({ form, anchored }: Reading, value: Resolved): boolean =>
  (form === 'fraction' || form === 'quarter') && !anchored && isQuarter(value);

/** What a report is about is over: "it expects more in the fourth quarter" leaves the third one in place, and so does a year gone by. */
export function reportedQuarter(known: Resolved | null, named: Resolved, published: string | null): Resolved {
  if (known?.to == null || named.to === null || published === null) return named;
  const isRunning = named.to >= published && known.to < published;
  return isRunning || (known.from !== null && named.to < known.from) ? known : named;
}

/** The same quarter of another year, or null where there is none to count from. */
export function quarterOfYear(quarter: Resolved | null | undefined, year: number): Resolved | null {
  if (!quarter?.from) return null;
  return wholeQuarter(year, Math.floor((monthOf(quarter.from) + 2) / 3));
}

/** The same quarter so many years from it. */
export const yearsFromQuarter = (quarter: Resolved | null | undefined, years: number): Resolved | null =>
  quarter?.from ? quarterOfYear(quarter, yearOf(quarter.from) + years) : null;
