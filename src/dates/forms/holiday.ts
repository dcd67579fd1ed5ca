import type { Holiday, HolidayRule, Lexicons } from '../../text/lexicons.ts';
import { addDays, daysInMonth, isoDay, weekdayOf, yearOf } from '../calendar.ts';
import {
  type Context,
  type DateForm,
  noPublication,
  type Reading,
  type Resolved,
  resolved,
  stretch,
  unsettled,
  wholeDay,
  wholeWeek,
} from '../reading.ts';
import { isOneOf, lowerAt, type Tokens } from '../words.ts';
import { nearestOf, yearIn } from '../years.ts';
import { yearAfter } from '../yearWords.ts';

const shifts = new Set(['last', 'this', 'next', 'past', 'previous']);
/** Before a bare name that may stand for other things too: "at Christmas", but not "a Christmas tree". */
const leads = new Set('on at since until till by before after around over for during through last this next past of'.split(' '));
/** The name says that it is a day. */
const dayWords = new Set(['day', 'eve', 'friday', 'saturday', 'sunday', 'monday', 'wednesday', 'thursday', 'tuesday']);
/** After these the name belongs to a thing: "on Christmas Island". */
const things = new Set(
  'tree trees card cards market markets party island gift gifts parade sale sales truce season shopping dinner bombing'.split(' '),
);

/** Easter Sunday of the Gregorian calendar, by the anonymous rule of 1876 (Meeus, Jones and Butcher). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return isoDay(year, Math.floor(days / 31), (days % 31) + 1) ?? `${year}-03-22`;
}

/** The nth weekday of a month, or the last where `nth` is below nought. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): string | null {
  const first = isoDay(year, month, 1);
  if (first === null) return null;
  const toFirst = (weekday - 1 - weekdayOf(first) + 7) % 7;
  const count = nth > 0 ? nth : Math.floor((daysInMonth(year, month) - 1 - toFirst) / 7) + 1;
  return isoDay(year, month, 1 + toFirst + 7 * (count - 1));
}

/** The holiday's day in a year; null where the rule does not tell it. */
function dayIn(rule: HolidayRule, year: number): string | null {
  if ('easter' in rule) return addDays(easter(year), rule.easter);
  if ('days' in rule) return rule.days[String(year)] ?? null;
  return 'weekday' in rule ? nthWeekday(year, rule.month, rule.weekday, rule.nth) : isoDay(year, rule.month, rule.day);
}

interface Phrase {
  readonly holiday: Holiday;
  readonly shift: string;
  readonly span: 'day' | 'week' | 'weekend';
  readonly next: number;
}

function nearestDay(rule: HolidayRule, published: string, { shift, span: phraseSpan }: Phrase, isAhead: boolean | null): string | null {
  const year = yearOf(published);
  const days = [year - 1, year, year + 1].map((each) => dayIn(rule, each)).filter((day) => day !== null);
  if (shift === 'next') return days.find((day) => day > published) ?? null;
  if (shift !== '' && shift !== 'this') return days.findLast((day) => day < published) ?? null;
  // "As Easter week began" is told of the running week, before Easter.
  return nearestOf(days, phraseSpan === 'week' ? addDays(published, 6) : published, isAhead);
}

function around(day: string, span: Phrase['span'], basis: Resolved['basis'], anchor: string | null): Resolved {
  if (span === 'week') return wholeWeek(day, { basis, anchor });
  if (span === 'day') return wholeDay(day, { basis, anchor });
  const saturday = addDays(day, weekdayOf(day) === 6 ? -1 : 5 - weekdayOf(day));
  return stretch(saturday, addDays(saturday, 1), saturday, { basis, anchor });
}

function resolve(phrase: Phrase, year: number | null, { published, isAhead }: Context): Resolved {
  const { rule, name } = phrase.holiday;
  if (year === null && published === null) return unsettled('XXXX-XX-XX', '', noPublication);
  const day = year === null ? nearestDay(rule, published ?? '', phrase, isAhead) : dayIn(rule, year);
  if (day === null) return unsettled('XXXX-XX-XX', '', `the day of ${name} in that year is not known`);
  const value = year === null ? around(day, phrase.span, 'relative', published) : around(day, phrase.span, 'stated', null);
  return resolved(value, { basis: value.basis, anchor: value.anchor, reasons: [`${name}: ${day}`] });
}

/** Whether the name stands for its day here. */
function isDay(tokens: Tokens, at: number, next: number, span: Phrase['span']): boolean {
  if (isOneOf(tokens, next, things) || tokens[at]?.isCapital !== true) return false;
  if (span !== 'day' || isOneOf(tokens, next - 1, dayWords)) return true;
  const isNoun = tokens[next]?.kind === 'word' && tokens[next]?.isCapital;
  // "The Fourth of July" has its article in the name.
  if (next - at >= 3 && lowerAt(tokens, at - 1) === 'the') return !isNoun;
  return isOneOf(tokens, at - 1, leads) && !isNoun;
}

function phraseAt(tokens: Tokens, at: number, { holidays }: Lexicons): Phrase | null {
  const start = isOneOf(tokens, at, shifts) ? at + 1 : at;
  const match = holidays.match(tokens, start);
  if (!match) return null;
  const word = lowerAt(tokens, match.next);
  const span = word === 'week' || word === 'weekend' ? word : 'day';
  const isNamed = yearAfter(tokens, match.next) !== null || isDay(tokens, start, match.next, span);
  if (!isNamed) return null;
  return { holiday: match.entry, shift: start > at ? lowerAt(tokens, at) : '', span, next: span === 'day' ? match.next : match.next + 1 };
}

/**
 * "Thanksgiving Day", "last Thanksgiving", "at Easter", "Easter week", "Christmas Eve 2019": days from the lexicon of holidays.
 * Near misses: "a Christmas tree", "Christmas Island", "the Thanksgiving parade".
 */
export const holiday = {
  id: 'holiday',
  starts: (token) => token.isCapital || shifts.has(token.lower),
  goesOn: (next) => next.isCapital,
  read(tokens, at, lexicons): Reading | null {
    const token = tokens[at];
    if (!token || !(token.isCapital || shifts.has(token.lower))) return null;
    const phrase = phraseAt(tokens, at, lexicons);
    if (!phrase) return null;
    const year = yearAfter(tokens, phrase.next);
    return {
      first: at,
      next: year?.next ?? phrase.next,
      form: 'holiday',
      grain: phrase.span === 'day' ? 'day' : 'span',
      resolve: (context) => resolve(phrase, yearIn(year, context), context),
    };
  },
  examples: [
    {
      text: 'The boat was found on Thanksgiving Day.',
      published: '2024-01-24',
      words: 'Thanksgiving Day',
      edtf: '2023-11-23',
      from: '2023-11-23',
      to: '2023-11-23',
      precision: 'day',
    },
    {
      text: 'The ferry sank last Christmas.',
      published: '2024-01-24',
      words: 'last Christmas',
      edtf: '2023-12-25',
      from: '2023-12-25',
      to: '2023-12-25',
      precision: 'day',
    },
    {
      text: 'The guns were silent at Easter 2019.',
      published: null,
      words: 'Easter 2019',
      edtf: '2019-04-21',
      from: '2019-04-21',
      to: '2019-04-21',
      precision: 'day',
    },
    {
      text: 'The road will be shut in Easter week.',
      published: '2000-04-17',
      words: 'Easter week',
      edtf: '2000-04-17/2000-04-23',
      from: '2000-04-17',
      to: '2000-04-23',
      precision: 'week',
      timex: '2000-W16',
    },
  ],
  nearMisses: ['A Christmas tree fell.', 'They sailed to Christmas Island.', 'The Thanksgiving parade drew crowds.'],
} as const satisfies DateForm;
