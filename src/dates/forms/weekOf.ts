import { type Context, type DateForm, type Reading, type Resolved, wholeWeek } from '../reading.ts';
import { standsAt } from '../words.ts';
import { monthDay } from './monthDay.ts';

const lead = ['the', 'week', 'of'];

function resolve(day: Reading, context: Context): Resolved {
  const value = day.resolve(context);
  if (value.from === null) return value;
  return wholeWeek(value.from, { basis: value.basis, anchor: value.anchor });
}

/** "The week of March 6": Monday to Sunday around that day. Near misses: "the week of talks", "the week of the vote". */
export const weekOf = {
  id: 'week-of',
  starts: (token) => token.lower === 'the',
  goesOn: (next) => next.lower === 'week',
  read(tokens, at, lexicons): Reading | null {
    if (!standsAt(tokens, at, lead)) return null;
    const day = monthDay.read(tokens, at + lead.length, lexicons);
    return day && { ...day, first: at, form: 'week-of', grain: 'span', resolve: (context) => resolve(day, context) };
  },
  examples: [
    {
      text: 'The court sits in the week of March 6.',
      published: '2000-02-24',
      words: 'the week of March 6',
      edtf: '2000-03-06/2000-03-12',
      from: '2000-03-06',
      to: '2000-03-12',
      precision: 'week',
      timex: '2000-W10',
    },
  ],
  nearMisses: ['The week of talks ended.', 'It was the week of the vote.'],
} as const satisfies DateForm;
