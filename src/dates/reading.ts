/** What a form gives: where the words stand, and how they become an interval once the day of publication and the neighbours are known. */
import type { Clock, DateBasis, Precision } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import type { Token } from '../text/tokens.ts';
import { addDays, firstOfMonth, isoMonth, isoWeek, lastOfMonth, mondayOf } from './calendar.ts';
import type { Tokens } from './words.ts';

export interface Resolved {
  readonly from: string | null;
  readonly to: string | null;
  readonly edtf: string;
  readonly timex: string;
  readonly precision: Precision;
  readonly basis: DateBasis;
  readonly anchor: string | null;
  readonly clock: Clock | null;
  readonly reasons: readonly string[];
}

export type DayOrder = 'day-first' | 'month-first';

/** What the words around an expression settle. */
export interface Context {
  /** ISO day of publication. */
  readonly published: string | null;
  /** The dated mention from which "a day earlier" counts; null when there is none. */
  readonly antecedent: Resolved | null;
  /** True when the clause speaks of what is to come, false when of what was, null when no word decides. */
  readonly isAhead: boolean | null;
  /** The quarter that the text reports on, from which "a year earlier" and "the latest period" count; absent or null when none is named. */
  readonly quarter?: Resolved | null;
  /** Whether the text's dates in figures put the day or the month first; absent where none tells. */
  readonly order?: DayOrder | null;
}

/** Minutes after midnight, and minutes ahead of UTC where a zone is named. */
export interface ClockWords {
  readonly minutes: number;
  readonly offset: number | null;
}

export interface Reading {
  /** Tokens `first` to `next`, the latter excluded. */
  readonly first: number;
  readonly next: number;
  readonly form: string;
  /** `day` and `clock` can be joined into one, and either may be an end of a range, as can the rest but `other`. */
  readonly grain: 'clock' | 'day' | 'month' | 'year' | 'span' | 'other';
  /** Set when it counts from a mention nearby; `sentence` when only one in the same sentence will do. */
  readonly anchored?: 'text' | 'sentence';
  /** Words that are a date only where something gives them a value: "the quarter", "the morning". Without one they are no mention. */
  readonly isOptional?: boolean;
  readonly clock?: ClockWords;
  /** The days of a list, each a mention of its own. */
  readonly days?: readonly Reading[];
  /** Set on a date in figures that can be read only one way, and so tells how its text writes them. */
  readonly order?: DayOrder;
  /** What "two days after" means where the day it counts from stands right behind it. */
  countFrom?(day: Resolved): Resolved;
  resolve(context: Context): Resolved;
}

/** Words that a form reads, with what they mean to a reader on the day of publication. */
export interface FormExample {
  readonly text: string;
  /** ISO day of publication, or null. */
  readonly published: string | null;
  /** The words of the mention. */
  readonly words: string;
  readonly edtf: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: Precision;
  readonly timex?: string;
}

/** One way to write a date. `read` looks at a bounded number of tokens from `at`, and is asked only where `starts` lets it. */
export interface DateForm {
  readonly id: string;
  /** Whether such a date may begin with a token like this; told from its spelling and kind alone. */
  starts(token: Token, lexicons: Lexicons): boolean;
  /** Where it starts with a word as common as "the": whether it may go on with the token after it. */
  goesOn?(next: Token, token: Token): boolean;
  read(tokens: Tokens, at: number, lexicons: Lexicons): Reading | null;
  readonly examples: readonly FormExample[];
  /** Sentences in which no date stands. */
  readonly nearMisses: readonly string[];
}

interface Interval {
  readonly from: string | null;
  readonly to: string | null;
  readonly edtf: string;
  readonly timex: string;
  readonly precision: Precision;
}

/** How the interval is known; nothing said means that the words state it in full. */
interface Grounds {
  readonly basis?: DateBasis;
  readonly anchor?: string | null;
  readonly reasons?: readonly string[];
}

export function resolved(interval: Interval, { basis = 'stated', anchor = null, reasons = [] }: Grounds = {}): Resolved {
  return { ...interval, basis, anchor, clock: null, reasons };
}

export const wholeDay = (iso: string, grounds?: Grounds): Resolved =>
  resolved({ from: iso, to: iso, edtf: iso, timex: iso, precision: 'day' }, grounds);

/** Monday to Sunday around a day. */
export function wholeWeek(iso: string, grounds?: Grounds): Resolved {
  const from = mondayOf(iso);
  const to = addDays(from, 6);
  return resolved({ from, to, edtf: `${from}/${to}`, timex: isoWeek(iso), precision: 'week' }, grounds);
}

export function wholeMonth(year: number, month: number, grounds?: Grounds): Resolved {
  const edtf = isoMonth(year, month);
  return resolved({ from: firstOfMonth(year, month), to: lastOfMonth(year, month), edtf, timex: edtf, precision: 'month' }, grounds);
}

export function wholeYear(year: number, grounds?: Grounds): Resolved {
  const edtf = String(year);
  return resolved({ from: `${edtf}-01-01`, to: `${edtf}-12-31`, edtf, timex: edtf, precision: 'year' }, grounds);
}

/** Any stretch of days; `timex` is the value of the unit it is a part of. */
export function stretch(from: string, to: string, timex: string, grounds?: Grounds): Resolved {
  return resolved({ from, to, edtf: from === to ? from : `${from}/${to}`, timex, precision: from === to ? 'day' : 'range' }, grounds);
}

/** A date the text does not settle, with the reason; `edtf` keeps what it does say (`XXXX-03-12`). */
export function unsettled(timex: string, edtf: string, reason: string): Resolved {
  return resolved({ from: null, to: null, edtf, timex, precision: 'none' }, { basis: 'none', reasons: [reason] });
}

export const noPublication = 'no day of publication is given from which it could be counted';

/** The days that are `counted` from publication, or the reason why there are none. */
export function fromPublication(timex: string, count: (published: string) => Resolved): (context: Context) => Resolved {
  return ({ published }) => {
    if (published === null) return unsettled(timex, '', noPublication);
    return { ...count(published), basis: 'relative', anchor: published };
  };
}

/** A reading at `first` of days that are `counted` from publication and are no whole unit of the calendar. */
export function spanReading(
  form: string,
  { first, next }: { readonly first: number; readonly next: number },
  timex: string,
  count: (published: string) => Resolved,
): Reading {
  return { first, next, form, grain: 'other', resolve: fromPublication(timex, count) };
}
