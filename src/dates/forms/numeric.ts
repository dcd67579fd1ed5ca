import { isoDay, weekdayOf } from '../calendar.ts';
import { type Context, type DateForm, type DayOrder, type Reading, type Resolved, unsettled, wholeDay } from '../reading.ts';
import { afterComma, isGlued, isOneOf, type Tokens, weekdayNumber, yearNumber } from '../words.ts';

interface Numbers {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly next: number;
  /** Set where the marks tell it. */
  readonly order?: DayOrder;
}

const small = (text: string | undefined): number | null => (text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : null);
const isAllGlued = (tokens: Tokens, at: number): boolean => [at, at + 1, at + 2, at + 3].every((each) => isGlued(tokens, each));

/** Four digits, or the last two of a year near to ours: "11/12/19". */
function yearAt(tokens: Tokens, at: number, mark: string): number | null {
  const year = yearNumber(tokens[at]);
  const digits = tokens[at]?.text ?? '';
  if (year !== null || mark !== '/' || !/^\d\d$/.test(digits)) return year;
  return Number(digits) < 50 ? 2000 + Number(digits) : 1900 + Number(digits);
}

function slashed(tokens: Tokens, at: number): Numbers | null {
  const mark = tokens[at + 1]?.text;
  if ((mark !== '/' && mark !== '-') || tokens[at + 3]?.text !== mark || !isAllGlued(tokens, at)) return null;
  const [first, second, year] = [small(tokens[at]?.text), small(tokens[at + 2]?.text), yearAt(tokens, at + 4, mark)];
  return first === null || second === null || year === null ? null : { first, second, year, next: at + 5 };
}

/** `24.01.2024`: the tokenizer takes `24.01` for one number. The day comes first wherever stops are used. */
function dotted(tokens: Tokens, at: number): Numbers | null {
  const pair = /^(\d{1,2})\.(\d{1,2})$/.exec(tokens[at]?.text ?? '');
  const year = yearNumber(tokens[at + 2]);
  if (!pair || year === null || tokens[at + 1]?.text !== '.' || !isGlued(tokens, at) || !isGlued(tokens, at + 1)) return null;
  return { first: Number(pair[1]), second: Number(pair[2]), year, next: at + 3, order: 'day-first' };
}

/** `2020/03/11`, the year first, and `20200311` after a word that says it is a date. */
function yearFirst(tokens: Tokens, at: number): { readonly iso: string; readonly next: number } | null {
  const whole = isOneOf(tokens, at - 1, dating) ? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(tokens[at]?.text ?? '') : null;
  if (whole) {
    const day = isoDay(Number(whole[1]), Number(whole[2]), Number(whole[3]));
    return day === null ? null : { iso: day, next: at + 1 };
  }
  const year = yearNumber(tokens[at]);
  if (year === null || tokens[at + 1]?.text !== '/' || tokens[at + 3]?.text !== '/' || !isAllGlued(tokens, at)) return null;
  const iso = isoDay(year, small(tokens[at + 2]?.text) ?? 0, small(tokens[at + 4]?.text) ?? 0);
  return iso === null ? null : { iso, next: at + 5 };
}

const dating = new Set(['dated', 'date', 'stamped', 'on', 'of', ':']);

/** Both readings, the day first and the month first. */
function readings({ first, second, year }: Numbers): readonly [string | null, string | null] {
  return [isoDay(year, second, first), isoDay(year, first, second)];
}

/** Which of both readings is meant: by the weekday before it, by how the text writes others, by what is not yet past. */
function choose(numbers: Numbers, weekday: number | null, { order, published }: Context): string | null {
  const [dayFirst, monthFirst] = readings(numbers);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  const days = [dayFirst, monthFirst].filter((iso) => weekday === null || weekdayOf(iso) === weekday);
  if (days.length === 1) return days[0] ?? null;
  const known = numbers.order ?? order;
  if (known) return known === 'day-first' ? dayFirst : monthFirst;
  const past = published === null ? [] : days.filter((iso) => iso <= published);
  return past.length === 1 ? (past[0] ?? null) : null;
}

/** Day before month or month before day; where both can be, no day is settled and EDTF keeps both. */
function resolve(numbers: Numbers, weekday: number | null, context: Context): Resolved {
  const day = choose(numbers, weekday, context);
  if (day) return wholeDay(day);
  const days = readings(numbers).filter((iso) => iso !== null);
  const [from, to] = [...days].sort();
  if (from === undefined || to === undefined) return unsettled('', '', 'the calendar has no such day');
  return unsettled(`${numbers.year}-XX-XX`, `[${from},${to}]`, `day and month cannot be told apart: ${from} or ${to}`);
}

/** What a date in figures that can be read only one way tells of the others. */
function orderOf({ first, second, order }: Numbers): DayOrder | null {
  if (order) return null;
  return first > 12 ? 'day-first' : second > 12 ? 'month-first' : null;
}

/**
 * `24/01/2024`, `01/24/2024`, `24-01-2024`, `24.01.2024`, `2020/03/11`, `11/12/19`.
 * Near misses: `9/11`, `1/2` and `10/2024`, which lack a part.
 */
export const numeric = {
  id: 'numeric',
  starts: (token) => token.kind === 'number' || weekdayNumber(token) !== null,
  read(tokens, at): Reading | null {
    const weekday = weekdayNumber(tokens[at]);
    const start = weekday === null ? at : afterComma(tokens, at + 1);
    const sure = yearFirst(tokens, start);
    if (sure) return { first: at, next: sure.next, form: 'numeric', grain: 'day', resolve: () => wholeDay(sure.iso) };
    const numbers = slashed(tokens, start) ?? dotted(tokens, start);
    if (!numbers || (numbers.first > 12 && numbers.second > 12)) return null;
    const order = orderOf(numbers);
    return {
      first: at,
      next: numbers.next,
      form: 'numeric',
      grain: 'day',
      ...(order ? { order } : {}),
      resolve: (context) => resolve(numbers, weekday, context),
    };
  },
  examples: [
    {
      text: 'Filed 24/01/2024 from the capital.',
      published: null,
      words: '24/01/2024',
      edtf: '2024-01-24',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'day',
    },
    {
      text: 'Filed 01/24/2024 from the capital.',
      published: null,
      words: '01/24/2024',
      edtf: '2024-01-24',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'day',
    },
    {
      text: 'Filed 24.01.2024 from the capital.',
      published: null,
      words: '24.01.2024',
      edtf: '2024-01-24',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'day',
    },
    {
      text: 'The log of 03/04/2024 is lost.',
      published: null,
      words: '03/04/2024',
      edtf: '[2024-03-04,2024-04-03]',
      from: null,
      to: null,
      precision: 'none',
    },
  ],
  nearMisses: ['He voted 24/7 for it.', 'A 1/2 share was sold.', 'File 31/31/2024 was closed.'],
} as const satisfies DateForm;
