import { addDays, firstOfMonth, mondayOf, shiftMonth, yearOf } from '../calendar.ts';
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

interface Phrase {
  readonly unit: Unit;
  readonly shift: number;
  readonly part: 'earlier' | 'later' | '';
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
  if (part === 'later') return stretch(published, period.to, period.timex);
  // What happened "earlier this month" is over: not today, unless the month began today.
  const first = firstDay(published, unit);
  const yesterday = addDays(published, -1);
  return stretch(first, yesterday < first ? first : yesterday, period.timex);
}

/** Not "the last week", which is a length of time, nor "this week's end" as an end. */
function phraseAt(tokens: Tokens, at: number): Phrase | null {
  const lead = lowerAt(tokens, at);
  const part = lead === 'earlier' || lead === 'later' ? lead : '';
  const start = part === '' ? at : lowerAt(tokens, at + 1) === 'in' ? at + 2 : at + 1;
  const hasArticle = lowerAt(tokens, start) === 'the';
  const isOwn = part !== '' && hasArticle;
  const shift = isOwn ? 0 : shifts.get(lowerAt(tokens, start));
  const unit = unitOf(tokens[start + 1]);
  if (shift === undefined || !unit || !calendarUnits.has(unit) || lowerAt(tokens, start + 1) !== unit) return null;
  const isLength = lowerAt(tokens, at - 1) === 'the' || lowerAt(tokens, at - 1) === 'a';
  return isLength && lowerAt(tokens, at) !== 'current'
    ? null
    : { unit, shift, part: isOwn && part === 'later' ? '' : part, next: start + 2 };
}

/**
 * "This week", "last month", "next year", "earlier this month", "earlier in the week".
 * A week runs from Monday to Sunday. Near misses: "over the past week" (a length), "the last week of May".
 */
export const calendarPeriod = {
  id: 'calendar-period',
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
      precision: 'range',
      timex: '2024-01',
    },
    {
      text: 'A raid earlier this week failed.',
      published: '2024-01-24',
      words: 'earlier this week',
      edtf: '2024-01-22/2024-01-23',
      from: '2024-01-22',
      to: '2024-01-23',
      precision: 'range',
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
