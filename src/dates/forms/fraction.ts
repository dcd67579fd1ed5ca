import { firstOfMonth, lastOfMonth, yearOf } from '../calendar.ts';
import { wholeQuarter } from '../quarters.ts';
import {
  type Context,
  type DateForm,
  fromPublication,
  noPublication,
  type Reading,
  type Resolved,
  resolved,
  unsettled,
} from '../reading.ts';
import { lowerAt, type Tokens, yearNumber } from '../words.ts';

const ordinals: ReadonlyMap<string, number> = new Map('first second third fourth'.split(' ').map((word, at) => [word, at + 1]));
const endings: ReadonlyMap<string, number> = new Map([
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
]);

/** "Q3", "fiscal", "fiscal-first", "third-quarter". */
const shapes = /^(?:[qh][1-4]|fiscal.*|.*-quarter)$/;

/** A half (`size` 6 months) or a quarter (3) of a year. */
interface Fraction {
  readonly number: number;
  readonly size: 3 | 6;
  readonly next: number;
}

/** "Q3", "H1". */
function shortFraction(tokens: Tokens, at: number): Fraction | null {
  const short = /^(?:q([1-4])|h([12]))$/.exec(lowerAt(tokens, at));
  // "An Audi Q4" is a model.
  if (!short || !tokens[at]?.isCapital || (at > 1 && tokens[at - 1]?.isCapital && tokens[at - 1]?.kind === 'word')) return null;
  return short[1] ? { number: Number(short[1]), size: 3, next: at + 1 } : { number: Number(short[2]), size: 6, next: at + 1 };
}

/** "Third-quarter" is one token. */
function hyphenated(tokens: Tokens, at: number): Fraction | null {
  const word = lowerAt(tokens, at);
  const number = word.endsWith('-quarter') ? ordinals.get(word.slice(0, -'-quarter'.length)) : undefined;
  return number === undefined ? null : { number, size: 3, next: at + 1 };
}

/** "First two quarters" are the first half, "last half" the second. */
function halfAt(tokens: Tokens, at: number): Fraction | null {
  const word = lowerAt(tokens, at);
  const number = word === 'first' ? 1 : word === 'last' ? 2 : null;
  if (number === null) return null;
  if (lowerAt(tokens, at + 1) === 'two' && lowerAt(tokens, at + 2) === 'quarters') return { number, size: 6, next: at + 3 };
  return number === 2 && lowerAt(tokens, at + 1) === 'half' ? { number, size: 6, next: at + 2 } : null;
}

/** Past "fiscal". */
function afterFiscal(tokens: Tokens, at: number): number {
  return lowerAt(tokens, at) === 'fiscal' ? at + 1 : at;
}

/** "Fiscal-first quarter" is two tokens. */
function fiscalOrdinal(tokens: Tokens, at: number): Fraction | null {
  const word = lowerAt(tokens, at);
  const number = word.startsWith('fiscal-') ? ordinals.get(word.slice('fiscal-'.length)) : undefined;
  return number !== undefined && lowerAt(tokens, at + 1) === 'quarter' ? { number, size: 3, next: at + 2 } : null;
}

function fractionAt(tokens: Tokens, start: number): Fraction | null {
  const at = afterFiscal(tokens, start);
  const short = shortFraction(tokens, at) ?? hyphenated(tokens, at) ?? halfAt(tokens, at) ?? fiscalOrdinal(tokens, at);
  if (short) return short;
  const number = ordinals.get(lowerAt(tokens, at)) ?? endings.get(lowerAt(tokens, at));
  const word = lowerAt(tokens, at + 1);
  if (number === undefined) return null;
  if (word === 'quarter') return { number, size: 3, next: at + 2 };
  return word === 'half' && number <= 2 ? { number, size: 6, next: at + 2 } : null;
}

function wholeFraction(year: number, { number, size }: Fraction): Resolved {
  if (size === 3) return wholeQuarter(year, number);
  const [from, to] = [firstOfMonth(year, number * 6 - 5), lastOfMonth(year, number * 6)];
  return resolved({ from, to, edtf: `${from.slice(0, 7)}/${to.slice(0, 7)}`, timex: `${year}-H${number}`, precision: 'range' });
}

/** The last such part that had begun by publication, or the one named by "of last year". */
function counted(fraction: Fraction, { published }: Context): Resolved {
  if (published === null) return unsettled('XXXX', '', noPublication);
  const year = yearOf(published);
  const begun = wholeFraction(year, fraction);
  const value = begun.from !== null && begun.from <= published ? begun : wholeFraction(year - 1, fraction);
  return { ...value, basis: 'relative', anchor: published };
}

const shifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** "Of next year". */
function otherYear(tokens: Tokens, at: number): { readonly shift: number; readonly next: number } | null {
  const shift = lowerAt(tokens, at) === 'of' ? shifts.get(lowerAt(tokens, at + 1)) : undefined;
  return shift !== undefined && lowerAt(tokens, at + 2) === 'year' ? { shift, next: at + 3 } : null;
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
  starts: (token) => ordinals.has(token.lower) || endings.has(token.lower) || token.lower === 'last' || shapes.test(token.lower),
  read(tokens, at): Reading | null {
    const found = fractionAt(tokens, at);
    if (!found) return null;
    const other = otherYear(tokens, found.next);
    if (other) {
      const resolveIn = fromPublication('XXXX', (published) => wholeFraction(yearOf(published) + other.shift, found));
      return { first: at, next: other.next, form: 'fraction', grain: 'span', resolve: resolveIn };
    }
    const stated = yearAfter(tokens, found.next);
    const isPartOfElse = lowerAt(tokens, found.next) === 'of' && tokens[found.next + 1]?.kind === 'word';
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
