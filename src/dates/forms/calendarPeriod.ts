import { addDays, earliest, firstOfMonth, latest, mondayOf, shiftMonth, yearOf } from '../calendar.ts';
import { type DateForm, fromPublication, type Reading, type Resolved, stretch, wholeMonth, wholeWeek, wholeYear } from '../reading.ts';
import { lowerAt, type Tokens, type Unit, unitOf } from '../words.ts';

const shifts: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['next', 1],
  ['coming', 1],
]);
const calendarUnits: ReadonlySet<Unit> = new Set(['week', 'month', 'year'] as const);

const quotes = new Set(['"', '“', '‘', "'", '``']);

interface Phrase {
  readonly unit: Unit;
  readonly shift: number;
  readonly part: 'earlier' | 'later' | 'so far' | '';
  readonly next: number;
}

function whole(published: string, unit: Unit, shift: number): Resolved {
  const { year, month } = shiftMonth(published, shift);
  if (unit === 'week') return wholeWeek(addDays(published, 7 * shift));
  return unit === 'month' ? wholeMonth(year, month) : wholeYear(yearOf(published) + shift);
}

function firstDay(published: string, unit: Unit): string {
  if (unit === 'week') return mondayOf(published);
  const { year, month } = shiftMonth(published, 0);
  return unit === 'month' ? firstOfMonth(year, month) : `${year}-01-01`;
}

function resolve(published: string, { unit, shift, part }: Phrase): Resolved {
  const period = whole(published, unit, shift);
  if (part === '' || period.to === null) return period;
  const { precision } = period;
  if (part === 'so far') return stretch(firstDay(published, unit), published, period.timex);
  if (part === 'later') {
    const tomorrow = addDays(published, 1);
    return { ...stretch(earliest(tomorrow, period.to), period.to, period.timex), precision };
  }
  // What happened "earlier this month" is over: not today, unless the month began today.
  const first = firstDay(published, unit);
  const yesterday = addDays(published, -1);
  return { ...stretch(first, latest(first, yesterday), period.timex), precision };
}

/** "Earlier", "later", "earlier in", and where the period itself begins. */
function leadAt(tokens: Tokens, at: number): { readonly part: Phrase['part']; readonly start: number } {
  const lead = lowerAt(tokens, at);
  if (lead === 'so' && lowerAt(tokens, at + 1) === 'far') return { part: 'so far', start: at + 2 };
  if (lead !== 'earlier' && lead !== 'later') return { part: '', start: at };
  return { part: lead, start: lowerAt(tokens, at + 1) === 'in' ? at + 2 : at + 1 };
}

function calendarUnit(tokens: Tokens, at: number): Unit | null {
  const unit = unitOf(tokens[at]);
  return unit && calendarUnits.has(unit) && lowerAt(tokens, at) === unit ? unit : null;
}

/** Not "the last week", which is a length of time. "Later in the week" is told of what is past: any day of it. */
function phraseAt(tokens: Tokens, at: number): Phrase | null {
  const { part, start } = leadAt(tokens, at);
  const unit = calendarUnit(tokens, start + 1);
  if (!unit) return null;
  const word = lowerAt(tokens, start);
  // "This Week" in quotation marks is a programme.
  if (tokens[start + 1]?.isCapital && quotes.has(tokens[start - 1]?.text ?? '')) return null;
  if (part !== '' && word === 'the') return { unit, shift: 0, part: part === 'later' ? '' : part, next: start + 2 };
  const shift = shifts.get(word);
  const isLength = word !== 'current' && ['the', 'a'].includes(lowerAt(tokens, at - 1));
  return shift === undefined || isLength ? null : { unit, shift, part, next: start + 2 };
}

/**
 * "This week", "last month", "next year", "earlier this month", "earlier in the week".
 * A week runs from Monday to Sunday. Near misses: "over the past week" (a length), "the last week of May".
 */
export const calendarPeriod = {
  id: 'calendar-period',
  starts: (token) => shifts.has(token.lower) || token.lower === 'earlier' || token.lower === 'later' || token.lower === 'so',
  goesOn: (next) => unitOf(next) !== null,
  read(tokens, at): Reading | null {
    const phrase = phraseAt(tokens, at);
    if (!phrase) return null;
    const timex = phrase.unit === 'week' ? 'XXXX-WXX' : phrase.unit === 'month' ? 'XXXX-XX' : 'XXXX';
    return {
      first: at,
      next: phrase.next,
      form: 'calendar-period',
      grain: 'span',
      resolve: fromPublication(timex, (published) => resolve(published, phrase)),
    };
  },
  examples: [
    {
      text: 'The attack last week hurt two.',
      published: '2024-01-24',
      words: 'last week',
      edtf: '2024-01-15/2024-01-21',
      from: '2024-01-15',
      to: '2024-01-21',
      precision: 'week',
      timex: '2024-W03',
    },
    {
      text: 'Earlier this month it struck the port.',
      published: '2024-01-24',
      words: 'Earlier this month',
      edtf: '2024-01-01/2024-01-23',
      from: '2024-01-01',
      to: '2024-01-23',
      precision: 'month',
      timex: '2024-01',
    },
    {
      text: 'A raid earlier this week failed.',
      published: '2024-01-24',
      words: 'earlier this week',
      edtf: '2024-01-22/2024-01-23',
      from: '2024-01-22',
      to: '2024-01-23',
      precision: 'week',
    },
    {
      text: 'Last month it swore revenge.',
      published: '2024-01-24',
      words: 'Last month',
      edtf: '2023-12',
      from: '2023-12-01',
      to: '2023-12-31',
      precision: 'month',
    },
    {
      text: 'It formed last year.',
      published: '2024-01-24',
      words: 'last year',
      edtf: '2023',
      from: '2023-01-01',
      to: '2023-12-31',
      precision: 'year',
    },
    {
      text: 'A raid next month is likely.',
      published: '2024-01-24',
      words: 'next month',
      edtf: '2024-02',
      from: '2024-02-01',
      to: '2024-02-29',
      precision: 'month',
    },
  ],
  nearMisses: ['He told this to the year’s last guest.', 'The current crisis grew.'],
} as const satisfies DateForm;
