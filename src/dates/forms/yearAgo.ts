import { unitsFrom } from '../anchors.ts';
import { lastOfMonth, yearOf } from '../calendar.ts';
import { wholeQuarter, yearsFromQuarter } from '../quarters.ts';
import { type Context, type DateForm, noPublication, type Reading, type Resolved, stretch, unsettled, wholeYear } from '../reading.ts';
import { isOneOf, lowerAt, type Tokens } from '../words.ts';

const adjectives = new Set(['year-ago', 'year-earlier']);
const determiners = new Set(['the', 'its', 'their', 'comparable', 'corresponding', 'same']);
const periods = new Set(['quarter', 'period', 'half']);
const ordinals: ReadonlyMap<string, number> = new Map('first second third fourth'.split(' ').map((word, at) => [word, at + 1]));
/** Before "a year earlier" they compare with today's figures: "higher than a year earlier". */
const comparing = new Set(['than', 'from', 'with', 'to']);

const months: ReadonlyMap<string, number> = new Map([
  ['six', 6],
  ['nine', 9],
]);
const mostBack = 40;

/** How many months of the year the clause reports on: "for the nine months, … a year earlier"; null where it is a quarter or not said. */
function monthsBefore(tokens: Tokens, at: number): number | null {
  for (let place = at - 1; place > Math.max(0, at - mostBack); place--) {
    const word = lowerAt(tokens, place);
    if (word === 'months') return months.get(lowerAt(tokens, place - 1)) ?? null;
    if (word === 'quarter' || word.endsWith('-quarter')) return null;
  }
  return null;
}

/** The first months of the year before. */
function beforeMonths(count: number, { quarter, published }: Context): Resolved {
  const own = quarter?.from ?? published;
  if (own === null) return unsettled('XXXX', '', noPublication);
  const year = yearOf(own) - 1;
  return { ...stretch(`${year}-01-01`, lastOfMonth(year, count), String(year)), basis: 'relative', anchor: quarter?.edtf ?? published };
}

/** A year before the quarter that the text reports on; without one, a year before publication. */
function beforeQuarter(context: Context, count: number | null): Resolved {
  const { quarter, published } = context;
  if (count !== null) return beforeMonths(count, context);
  const value = yearsFromQuarter(quarter, -1);
  if (value) return { ...value, basis: 'relative', anchor: quarter?.edtf ?? null };
  if (published === null) return unsettled('XXXX', '', noPublication);
  return { ...wholeYear(yearOf(published) - 1), basis: 'relative', anchor: published };
}

/** "The year-ago third quarter" is the one of the year before the last third quarter. */
function beforeOrdinal(number: number, { published }: Context): Resolved {
  if (published === null) return unsettled(`XXXX-Q${number}`, '', noPublication);
  const begun = (wholeQuarter(yearOf(published), number).from ?? published) <= published;
  return { ...wholeQuarter(yearOf(published) - (begun ? 1 : 2), number), basis: 'relative', anchor: published };
}

/** "Year-ago results", "the year-earlier period", "the comparable year-ago third quarter". */
function adjective(tokens: Tokens, at: number): Reading | null {
  let place = at;
  for (let count = 0; count < 2 && isOneOf(tokens, place, determiners); count++) place++;
  if (!isOneOf(tokens, place, adjectives)) return null;
  const ordinal = ordinals.get(lowerAt(tokens, place + 1));
  const noun = ordinal === undefined ? place + 1 : place + 2;
  const isPeriod = isOneOf(tokens, noun, periods);
  if (place > at && !isPeriod) return null;
  const count = monthsBefore(tokens, at);
  const resolve = (context: Context): Resolved =>
    isPeriod && ordinal !== undefined ? beforeOrdinal(ordinal, context) : beforeQuarter(context, count);
  return { first: at, next: isPeriod ? noun + 1 : place + 1, form: 'year-ago', grain: 'span', anchored: 'text', resolve };
}

/** "A year ago", "a year earlier". */
function counted(tokens: Tokens, at: number): Reading | null {
  const isOne = lowerAt(tokens, at) === 'a' || lowerAt(tokens, at) === 'one';
  if (!isOne || lowerAt(tokens, at + 1) !== 'year') return null;
  const side = lowerAt(tokens, at + 2);
  if (side !== 'ago' && side !== 'earlier') return null;
  const isCompared = isOneOf(tokens, at - 1, comparing);
  const count = monthsBefore(tokens, at);
  const resolve = (context: Context): Resolved => {
    if (side === 'ago' || context.quarter || (isCompared && !context.antecedent)) return beforeQuarter(context, count);
    return unitsFrom(context, 'year', -1);
  };
  return { first: at, next: at + 3, form: 'year-ago', grain: 'span', anchored: 'text', resolve };
}

/**
 * "A year ago", "a year earlier", "year-ago results", "the year-earlier period", "the year-ago third quarter".
 * In a report on a quarter they mean that quarter of the year before. Near misses: "a year-long siege", "a year of war".
 */
export const yearAgo = {
  id: 'year-ago',
  starts: (token) => token.lower === 'a' || token.lower === 'one' || adjectives.has(token.lower) || determiners.has(token.lower),
  goesOn: (next) => adjectives.has(next.lower) || determiners.has(next.lower) || next.lower === 'year',
  read(tokens, at): Reading | null {
    return counted(tokens, at) ?? adjective(tokens, at);
  },
  examples: [
    {
      text: 'It was freed a year ago.',
      published: '2024-01-24',
      words: 'a year ago',
      edtf: '2023',
      from: '2023-01-01',
      to: '2023-12-31',
      precision: 'year',
    },
    {
      text: 'Third-quarter profit rose 4% from a year earlier.',
      published: '2024-11-02',
      words: 'a year earlier',
      edtf: '2023-07/2023-09',
      from: '2023-07-01',
      to: '2023-09-30',
      precision: 'range',
      timex: '2023-Q3',
    },
    {
      text: 'The mill lost money in the third quarter. In the year-ago period it earned a little.',
      published: '2024-11-02',
      words: 'the year-ago period',
      edtf: '2023-07/2023-09',
      from: '2023-07-01',
      to: '2023-09-30',
      precision: 'range',
      timex: '2023-Q3',
    },
    {
      text: 'Exports beat the year-earlier second quarter.',
      published: '2024-11-02',
      words: 'the year-earlier second quarter',
      edtf: '2023-04/2023-06',
      from: '2023-04-01',
      to: '2023-06-30',
      precision: 'range',
      timex: '2023-Q2',
    },
  ],
  nearMisses: ['A year-long siege ended.', 'It was a year of war.', 'The same year two bridges fell.'],
} as const satisfies DateForm;
