import { addDays, addMonths, shiftMonth, yearOf } from '../calendar.ts';
import {
  type DateForm,
  fromPublication,
  type Reading,
  type Resolved,
  resolved,
  stretch,
  wholeDay,
  wholeMonth,
  wholeWeek,
  wholeYear,
} from '../reading.ts';
import { type Count, lowerAt, readCount, startsCount, type Tokens, type Unit, unitOf, vagueCount } from '../words.ts';

/** Hours that hardly lead into the day before. */
const fewHours = 6;

/** The day so many units back. */
function back(iso: string, unit: Unit, count: number): string {
  if (unit === 'hour' || unit === 'minute') return addDays(iso, -Math.ceil((unit === 'hour' ? count : 1) / 24));
  if (unit === 'day') return addDays(iso, -count);
  if (unit === 'week') return addDays(iso, -7 * count);
  return addMonths(iso, -count * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120));
}

function exactly(published: string, unit: Unit, count: number): Resolved {
  const day = back(published, unit, count);
  if (unit === 'day' || ((unit === 'hour' || unit === 'minute') && count <= fewHours)) return wholeDay(unit === 'day' ? day : published);
  if (unit === 'week') return wholeWeek(day);
  const { year, month } = shiftMonth(published, -count);
  if (unit === 'month') return wholeMonth(year, month);
  if (unit === 'year') return wholeYear(yearOf(published) - count);
  if (unit === 'decade') return wholeYear(yearOf(published) - 10 * count);
  return stretch(day, published, published);
}

/** "More than four decades ago" is a matter of years. */
function beforeDecades(published: string, count: number): Resolved {
  const year = String(yearOf(published) - 10 * count);
  return resolved({ from: null, to: `${year}-12-31`, edtf: `../${year}`, timex: year, precision: 'range' });
}

function since(published: string, unit: Unit, count: Count, isLonger: boolean): Resolved {
  if (isLonger) {
    const to = back(published, unit, count.least);
    if (unit === 'decade') return beforeDecades(published, count.least);
    return resolved({ from: null, to, edtf: `../${to}`, timex: exactly(published, unit, count.least).timex, precision: 'range' });
  }
  if (count.least === count.most) return exactly(published, unit, count.least);
  const reasons = [`"${unit}s" without a number is taken as two to nine`];
  return { ...stretch(back(published, unit, count.most), back(published, unit, count.least), 'PAST_REF'), reasons };
}

/** "Two", "a", or nothing before a plural: "days ago". */
function countAt(tokens: Tokens, at: number): Count | null {
  const count = readCount(tokens, at);
  if (count) return count;
  return lowerAt(tokens, at).endsWith('s') && unitOf(tokens[at]) ? vagueCount(at) : null;
}

/** Past "over" and "more than". */
function afterLonger(tokens: Tokens, at: number): number {
  if (lowerAt(tokens, at) === 'over') return at + 1;
  return lowerAt(tokens, at) === 'more' && lowerAt(tokens, at + 1) === 'than' ? at + 2 : at;
}

/** "A week or so ago" is a week ago. */
const afterAbout = (tokens: Tokens, at: number): number => (lowerAt(tokens, at) === 'or' && lowerAt(tokens, at + 1) === 'so' ? at + 2 : at);

/**
 * "Two days ago", "a year ago", "more than three weeks ago", "days ago". A week, month or year ago is that whole week, month or year.
 * Near misses: "two days" alone lasts, "two days later" counts from something else.
 */
export const ago = {
  id: 'ago',
  starts: (token) => token.lower === 'over' || token.lower === 'more' || startsCount(token),
  goesOn: (next) => unitOf(next) !== null || next.lower === 'few' || next.lower === 'couple',
  read(tokens, at): Reading | null {
    const start = afterLonger(tokens, at);
    const isLonger = start > at;
    const count = countAt(tokens, start);
    const unit = count ? unitOf(tokens[count.next]) : null;
    const end = count ? afterAbout(tokens, count.next + 1) : at;
    if (!count || !unit || lowerAt(tokens, end) !== 'ago') return null;
    const grain = unit === 'day' && !isLonger && count.least === count.most ? 'day' : 'span';
    return {
      first: at,
      next: end + 1,
      form: 'ago',
      grain,
      resolve: fromPublication('PAST_REF', (published) => since(published, unit, count, isLonger)),
    };
  },
  examples: [
    {
      text: 'A raid two days ago failed.',
      published: '2024-01-24',
      words: 'two days ago',
      edtf: '2024-01-22',
      from: '2024-01-22',
      to: '2024-01-22',
      precision: 'day',
    },
    {
      text: 'Three weeks ago he swore revenge.',
      published: '2024-01-24',
      words: 'Three weeks ago',
      edtf: '2024-01-01/2024-01-07',
      from: '2024-01-01',
      to: '2024-01-07',
      precision: 'week',
      timex: '2024-W01',
    },
    {
      text: 'A month ago it fell.',
      published: '2024-01-24',
      words: 'A month ago',
      edtf: '2023-12',
      from: '2023-12-01',
      to: '2023-12-31',
      precision: 'month',
    },
    {
      text: 'It was built more than two years ago.',
      published: '2024-01-24',
      words: 'more than two years ago',
      edtf: '../2022-01-24',
      from: null,
      to: '2022-01-24',
      precision: 'range',
    },
    {
      text: 'It began several days ago.',
      published: '2024-01-24',
      words: 'several days ago',
      edtf: '2024-01-15/2024-01-22',
      from: '2024-01-15',
      to: '2024-01-22',
      precision: 'range',
    },
  ],
  nearMisses: ['The siege took two days.', 'He served three years in prison.'],
} as const satisfies DateForm;
