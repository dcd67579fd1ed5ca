import { firstOfMonth, isoMonth, lastOfMonth } from '../calendar.ts';
import { type DateForm, type Reading, type Resolved, resolved } from '../reading.ts';
import { lowerAt, monthNumber, type Tokens } from '../words.ts';
import { yearIn } from '../years.ts';
import { yearAfter } from '../yearWords.ts';

const joined = /^([a-z]{3,9})-([a-z]{3,9})$/;

/** The two months of "March-April", which is one token. */
function monthsAt(tokens: Tokens, at: number): readonly [number, number] | null {
  const token = tokens[at];
  const match = token?.isCapital ? joined.exec(token.lower) : null;
  if (!token || !match) return null;
  const [first, last] = [match[1] ?? '', match[2] ?? ''].map((lower) => monthNumber({ ...token, lower, kind: 'word' }));
  return first != null && last != null && first < last ? [first, last] : null;
}

function span(year: number, [first, last]: readonly [number, number]): Resolved {
  const edtf = `${isoMonth(year, first)}/${isoMonth(year, last)}`;
  return resolved({ from: firstOfMonth(year, first), to: lastOfMonth(year, last), edtf, timex: edtf, precision: 'range' });
}

/** "March-April 2021". Near misses: "March-April" without a year, "a May-be". */
export const monthSpan = {
  id: 'month-span',
  starts: (token) => token.isCapital && joined.test(token.lower),
  read(tokens, at): Reading | null {
    const months = monthsAt(tokens, at);
    const words = months ? yearAfter(tokens, at + 1) : null;
    const year = words ? yearIn(words, { published: null, antecedent: null, isAhead: null }) : null;
    if (!months || !words || year === null || lowerAt(tokens, at).startsWith('mid-')) return null;
    return { first: at, next: words.next, form: 'month-span', grain: 'span', resolve: () => span(year, months) };
  },
  examples: [
    {
      text: 'Schools were shut in March-April 2021.',
      published: null,
      words: 'March-April 2021',
      edtf: '2021-03/2021-04',
      from: '2021-03-01',
      to: '2021-04-30',
      precision: 'range',
      timex: '2021-03/2021-04',
    },
  ],
  nearMisses: ['The March-April rains came.', 'A May-be is no yes.'],
} as const satisfies DateForm;
