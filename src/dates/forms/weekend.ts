import { addDays, isoWeek, weekdayOf } from '../calendar.ts';
import { type Context, type DateForm, fromPublication, type Reading, type Resolved, resolved } from '../reading.ts';
import { lowerAt } from '../words.ts';

const shifts = new Set(['last', 'this', 'past', 'next', 'coming']);

/** Saturday of the weekend meant: the last one begun, or for "next" the first to come. */
function saturday(published: string, shift: string, isAhead: boolean): string {
  const back = (weekdayOf(published) + 2) % 7;
  const isRunning = back <= 1;
  if (shift === 'next' || shift === 'coming' || (isAhead && !isRunning && shift !== 'last' && shift !== 'past'))
    return addDays(published, 7 - back);
  return addDays(published, shift === 'last' && isRunning ? -back - 7 : -back);
}

/** "The weekend", "last weekend", "over the weekend": Saturday and Sunday. Near misses: "weekends", "the weekend's" is read all the same. */
export const weekend = {
  id: 'weekend',
  starts: (token) => token.lower === 'weekend' || shifts.has(token.lower),
  goesOn: (next) => next.lower === 'weekend',
  read(tokens, at): Reading | null {
    const shift = lowerAt(tokens, at);
    const place = shifts.has(shift) ? at + 1 : at;
    if (lowerAt(tokens, place) !== 'weekend') return null;
    const weekendOf = (published: string, isAhead: boolean): Resolved => {
      const from = saturday(published, shift, isAhead);
      const to = addDays(from, 1);
      return resolved({ from, to, edtf: `${from}/${to}`, timex: `${isoWeek(from)}-WE`, precision: 'range' });
    };
    const resolve = (context: Context): Resolved =>
      fromPublication('XXXX-WXX-WE', (published) => weekendOf(published, context.isAhead === true))(context);
    return { first: at, next: place + 1, form: 'weekend', grain: 'span', resolve };
  },
  examples: [
    {
      text: 'Over the weekend rockets fell.',
      published: '2020-03-13',
      words: 'weekend',
      edtf: '2020-03-07/2020-03-08',
      from: '2020-03-07',
      to: '2020-03-08',
      precision: 'range',
      timex: '2020-W10-WE',
    },
    {
      text: 'Talks begin next weekend.',
      published: '2020-03-13',
      words: 'next weekend',
      edtf: '2020-03-14/2020-03-15',
      from: '2020-03-14',
      to: '2020-03-15',
      precision: 'range',
    },
  ],
  nearMisses: ['He works weekends.'],
} as const satisfies DateForm;
