import { addDays, weekdayOf } from '../calendar.ts';
import { type Context, type DateForm, type Reading, type Resolved, unsettled, wholeDay } from '../reading.ts';
import { lowerAt, type Tokens, weekdayNumber } from '../words.ts';

const shifts: ReadonlyMap<string, -1 | 1> = new Map([
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['following', 1],
]);

/** The day of the week before or after the day counted from, which is never itself. */
function besides(from: string, weekday: number, sign: -1 | 1): string {
  const ahead = (weekday - weekdayOf(from) + 7) % 7 || 7;
  return addDays(from, sign > 0 ? ahead : ahead - (ahead === 7 ? 14 : 7));
}

function resolve({ antecedent, published }: Context, weekday: number, sign: -1 | 1): Resolved {
  const from = antecedent?.from === antecedent?.to ? antecedent?.from : null;
  const day = from ?? (sign < 0 ? published : null);
  if (day == null) return unsettled('XXXX-XX-XX', '', 'it is counted from something to which the text gives no date');
  return wholeDay(besides(day, weekday, sign), { basis: 'relative', anchor: day });
}

/** "The previous Friday" or "the Friday before", where nothing follows that says before what. */
function signAt(tokens: Tokens, at: number): -1 | 1 | null {
  if (lowerAt(tokens, at) !== 'the') return null;
  if (weekdayNumber(tokens[at + 1]) === null) return shifts.get(lowerAt(tokens, at + 1)) ?? null;
  const isClosed = tokens[at + 3] === undefined || tokens[at + 3]?.kind === 'mark';
  const side = lowerAt(tokens, at + 2);
  if (!isClosed || (side !== 'before' && side !== 'after')) return null;
  return side === 'before' ? -1 : 1;
}

/** "The previous Friday", "the following Monday": counted from a day in the text. Near misses: "the previous man", "the following men". */
export const earlierWeekday = {
  id: 'earlier-weekday',
  starts: (token) => token.lower === 'the',
  goesOn: (next) => shifts.has(next.lower) || weekdayNumber(next) !== null,
  read(tokens, at): Reading | null {
    const sign = signAt(tokens, at);
    const weekday = weekdayNumber(tokens[at + 1]) ?? weekdayNumber(tokens[at + 2]);
    if (sign === null || weekday === null) return null;
    return {
      first: at,
      next: at + 3,
      form: 'earlier-weekday',
      grain: 'day',
      anchored: 'text',
      resolve: (context) => resolve(context, weekday, sign),
    };
  },
  examples: [
    {
      text: 'The town fell on Jan. 19. The previous Friday its bridge was cut.',
      published: '2024-01-24',
      words: 'The previous Friday',
      edtf: '2024-01-12',
      from: '2024-01-12',
      to: '2024-01-12',
      precision: 'day',
    },
    {
      text: 'The town fell on Jan. 3. The following Monday guards came.',
      published: '2024-01-24',
      words: 'The following Monday',
      edtf: '2024-01-08',
      from: '2024-01-08',
      to: '2024-01-08',
      precision: 'day',
    },
  ],
  nearMisses: ['The previous guard left.', 'The following men came.'],
} as const satisfies DateForm;
