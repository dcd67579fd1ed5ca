import { type Context, type DateForm, noPublication, type Reading, type Resolved, resolved, unsettled } from '../reading.ts';
import { lowerAt, type Tokens } from '../words.ts';

const named: ReadonlyMap<string, number> = new Map([
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['thirteenth', 13],
  ['fourteenth', 14],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['twenty-first', 21],
]);
const shifts: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['last', -1],
  ['next', 1],
]);

function numberAt(tokens: Tokens, at: number): number | null {
  const token = tokens[at];
  const number = token?.kind === 'ordinal' ? Number.parseInt(token.lower, 10) : named.get(token?.lower ?? '');
  return number !== undefined && number >= 1 && number <= 21 ? number : null;
}

/** In EDTF `19XX`: the hundred years that begin with these digits. */
function wholeCentury(number: number): Resolved {
  const digits = String(number - 1).padStart(2, '0');
  return resolved({ from: `${digits}00-01-01`, to: `${digits}99-12-31`, edtf: `${digits}XX`, timex: digits, precision: 'range' });
}

/** First and last year of a third of a century. */
const yearsOf: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 33]],
  ['mid', [34, 66]],
  ['late', [67, 99]],
]);

/** "The early 20th century". */
function partAt(tokens: Tokens, at: number, [first, last]: readonly [number, number]): Reading | null {
  const number = lowerAt(tokens, at + 2) === 'century' ? numberAt(tokens, at + 1) : null;
  if (number === null) return null;
  const [from, to] = [(number - 1) * 100 + first, (number - 1) * 100 + last];
  const years = { from: `${from}-01-01`, to: `${to}-12-31`, edtf: `${from}/${to}`, timex: String(number - 1), precision: 'range' } as const;
  return { first: at, next: at + 3, form: 'century', grain: 'span', resolve: () => resolved(years) };
}

function counted(shift: number, { published }: Context): Resolved {
  if (published === null) return unsettled('XX', '', noPublication);
  return { ...wholeCentury(Number(published.slice(0, 2)) + 1 + shift), basis: 'relative', anchor: published };
}

/** "The 20th century", "this century". Near misses: "half a century", "the past century" (a length of time), "Century City". */
export const century = {
  id: 'century',
  starts: (token) => token.kind === 'ordinal' || named.has(token.lower) || yearsOf.has(token.lower) || shifts.has(token.lower),
  goesOn: (next) => next.lower === 'century',
  read(tokens, at): Reading | null {
    const part = yearsOf.get(lowerAt(tokens, at));
    if (part) return partAt(tokens, at, part);
    if (lowerAt(tokens, at + 1) !== 'century' || tokens[at + 1]?.isCapital) return null;
    const number = numberAt(tokens, at);
    const shift = shifts.get(lowerAt(tokens, at));
    if (number === null && (shift === undefined || lowerAt(tokens, at - 1) === 'the')) return null;
    const resolve = (context: Context): Resolved => (number === null ? counted(shift ?? 0, context) : wholeCentury(number));
    return { first: at, next: at + 2, form: 'century', grain: 'span', resolve };
  },
  examples: [
    {
      text: 'The bridge is of the 19th century.',
      published: null,
      words: '19th century',
      edtf: '18XX',
      from: '1800-01-01',
      to: '1899-12-31',
      precision: 'range',
      timex: '18',
    },
    {
      text: 'It was the worst flood of this century.',
      published: '2024-01-24',
      words: 'this century',
      edtf: '20XX',
      from: '2000-01-01',
      to: '2099-12-31',
      precision: 'range',
      timex: '20',
    },
  ],
  nearMisses: ['It took half a century.', 'They met in Century City.', 'It changed much over the past century.'],
} as const satisfies DateForm;
