import { addDays, weekdayOf } from '../calendar.ts';
import { type DateForm, fromPublication, type Reading, wholeWeek } from '../reading.ts';
import { lowerAt, type Tokens } from '../words.ts';

/** News of a Monday or Tuesday that sums up "the week" means the one that is over. */
const firstDays = 2;

/** "For the week," and "the week's": the week summed up. */
function isSummary(tokens: Tokens, at: number): boolean {
  const after = tokens[at + 2];
  if (after?.kind === 'possessive') return true;
  return lowerAt(tokens, at - 1) === 'for' && (after === undefined || after.kind === 'mark');
}

/** "For the week, shares fell", "the week's worst day". Near misses: "days of the week", "the week of talks", "for the week that began". */
export const theWeek = {
  id: 'the-week',
  starts: (token) => token.lower === 'the',
  goesOn: (next) => next.lower === 'week',
  read(tokens, at): Reading | null {
    if (lowerAt(tokens, at) !== 'the' || lowerAt(tokens, at + 1) !== 'week' || tokens[at + 1]?.isCapital || !isSummary(tokens, at))
      return null;
    const resolve = fromPublication('XXXX-WXX', (published) =>
      wholeWeek(weekdayOf(published) < firstDays ? addDays(published, -7) : published),
    );
    return { first: at, next: at + 2, form: 'the-week', grain: 'span', resolve };
  },
  examples: [
    {
      text: 'For the week, 12 posts were hit.',
      published: '2024-01-26',
      words: 'the week',
      edtf: '2024-01-22/2024-01-28',
      from: '2024-01-22',
      to: '2024-01-28',
      precision: 'week',
    },
    {
      text: 'Friday was the week’s worst day.',
      published: '2024-01-29',
      words: 'the week',
      edtf: '2024-01-22/2024-01-28',
      from: '2024-01-22',
      to: '2024-01-28',
      precision: 'week',
      timex: '2024-W04',
    },
  ],
  nearMisses: ['There are seven days of the week.', 'It was the week of talks.', 'Plans for the week that follows are open.'],
} as const satisfies DateForm;
