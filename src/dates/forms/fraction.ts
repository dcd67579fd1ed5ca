import { firstOfMonth, lastOfMonth, yearOf } from '../calendar.ts';
import { type Context, type DateForm, noPublication, type Reading, type Resolved, resolved, unsettled } from '../reading.ts';
import { lowerAt, type Tokens, yearNumber } from '../words.ts';

const ordinals: ReadonlyMap<string, number> = new Map('first second third fourth'.split(' ').map((word, at) => [word, at + 1]));
const endings: ReadonlyMap<string, number> = new Map([
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
]);

/** A half (`size` 6 months) or a quarter (3) of a year. */
interface Fraction {
  readonly number: number;
  readonly size: 3 | 6;
  readonly next: number;
}

/** "Q3", "H1". */
function shortFraction(tokens: Tokens, at: number): Fraction | null {
  const short = /^(?:q([1-4])|h([12]))$/.exec(lowerAt(tokens, at));
  if (!short || !tokens[at]?.isCapital) return null;
  return short[1] ? { number: Number(short[1]), size: 3, next: at + 1 } : { number: Number(short[2]), size: 6, next: at + 1 };
}

/** "Third-quarter" is one token. */
function hyphenated(tokens: Tokens, at: number): Fraction | null {
  const word = lowerAt(tokens, at);
  const number = word.endsWith('-quarter') ? ordinals.get(word.slice(0, -'-quarter'.length)) : undefined;
  return number === undefined ? null : { number, size: 3, next: at + 1 };
}

function fractionAt(tokens: Tokens, at: number): Fraction | null {
  const short = shortFraction(tokens, at) ?? hyphenated(tokens, at);
  if (short) return short;
  const number = ordinals.get(lowerAt(tokens, at)) ?? endings.get(lowerAt(tokens, at));
  const word = lowerAt(tokens, at + 1);
  if (number === undefined) return null;
  if (word === 'quarter') return { number, size: 3, next: at + 2 };
  return word === 'half' && number <= 2 ? { number, size: 6, next: at + 2 } : null;
}

function wholeFraction(year: number, { number, size }: Fraction): Resolved {
  const first = (number - 1) * size + 1;
  const [from, to] = [firstOfMonth(year, first), lastOfMonth(year, first + size - 1)];
  return resolved({
    from,
    to,
    edtf: `${from.slice(0, 7)}/${to.slice(0, 7)}`,
    timex: `${year}-${size === 3 ? 'Q' : 'H'}${number}`,
    precision: 'range',
  });
}

/** The last such part that had begun by publication, or the one named by "of last year". */
function counted(fraction: Fraction, { published }: Context): Resolved {
  if (published === null) return unsettled('XXXX', '', noPublication);
  const year = yearOf(published);
  const begun = wholeFraction(year, fraction);
  const value = begun.from !== null && begun.from <= published ? begun : wholeFraction(year - 1, fraction);
  return { ...value, basis: 'relative', anchor: published };
}

function yearAfter(tokens: Tokens, at: number): { readonly year: number; readonly next: number } | null {
  const place = ['of', 'in'].includes(lowerAt(tokens, at)) || tokens[at]?.text === ',' ? at + 1 : at;
  const year = yearNumber(tokens[place]);
  return year === null ? null : { year, next: place + 1 };
}

/**
 * "The second half of 2019", "the third quarter", "Q3 2020".
 * A half without a year is no date ("the first half of the match"). Near misses: "a quarter of the men", "the second quarter of the city".
 */
export const fraction = {
  id: 'fraction',
  read(tokens, at): Reading | null {
    const found = fractionAt(tokens, at);
    if (!found) return null;
    const stated = yearAfter(tokens, found.next);
    const isPartOfElse = lowerAt(tokens, found.next) === 'of';
    if (!stated && (found.size === 6 || isPartOfElse)) return null;
    const resolve = (context: Context): Resolved => (stated ? wholeFraction(stated.year, found) : counted(found, context));
    return { first: at, next: stated?.next ?? found.next, form: 'fraction', grain: 'span', resolve };
  },
  examples: [
    {
      text: 'In the second half of 2019 strikes rose.',
      published: null,
      words: 'second half of 2019',
      edtf: '2019-07/2019-12',
      from: '2019-07-01',
      to: '2019-12-31',
      precision: 'range',
      timex: '2019-H2',
    },
    {
      text: 'Losses grew in Q3 2020.',
      published: null,
      words: 'Q3 2020',
      edtf: '2020-07/2020-09',
      from: '2020-07-01',
      to: '2020-09-30',
      precision: 'range',
      timex: '2020-Q3',
    },
    {
      text: 'Losses grew in the third quarter.',
      published: '2024-01-24',
      words: 'third quarter',
      edtf: '2023-07/2023-09',
      from: '2023-07-01',
      to: '2023-09-30',
      precision: 'range',
    },
  ],
  nearMisses: ['A quarter of the men fled.', 'In the first half of the match two were hurt.', 'The second quarter of the city burned.'],
} as const satisfies DateForm;
