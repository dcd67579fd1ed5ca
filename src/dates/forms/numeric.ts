import { isoDay } from '../calendar.ts';
import { type DateForm, type Resolved, resolved, unsettled, wholeDay } from '../reading.ts';
import { isGlued, type Tokens, yearNumber } from '../words.ts';

interface Numbers {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly next: number;
}

const small = (text: string | undefined): number | null => (text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : null);

function slashed(tokens: Tokens, at: number): Numbers | null {
  const mark = tokens[at + 1]?.text;
  if ((mark !== '/' && mark !== '-') || tokens[at + 3]?.text !== mark) return null;
  if (![at, at + 1, at + 2, at + 3].every((each) => isGlued(tokens, each))) return null;
  const [first, second, year] = [small(tokens[at]?.text), small(tokens[at + 2]?.text), yearNumber(tokens[at + 4])];
  return first === null || second === null || year === null ? null : { first, second, year, next: at + 5 };
}

/** `24.01.2024`: the tokenizer takes `24.01` for one number. */
function dotted(tokens: Tokens, at: number): Numbers | null {
  const pair = /^(\d{1,2})\.(\d{1,2})$/.exec(tokens[at]?.text ?? '');
  const year = yearNumber(tokens[at + 2]);
  if (!pair || year === null || tokens[at + 1]?.text !== '.' || !isGlued(tokens, at) || !isGlued(tokens, at + 1)) return null;
  return { first: Number(pair[1]), second: Number(pair[2]), year, next: at + 3 };
}

/** Day before month or month before day; where both can be, the interval holds both readings and no single day is named. */
function either({ first, second, year }: Numbers): Resolved {
  const days = [isoDay(year, second, first), isoDay(year, first, second)].filter((iso) => iso !== null).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return unsettled('', '', 'the calendar has no such day');
  if (from === to) return wholeDay(from);
  const reasons = [`day and month cannot be told apart: ${from} or ${to}`];
  return resolved({ from, to, edtf: `[${from},${to}]`, timex: String(year), precision: 'range' }, { reasons });
}

/**
 * `24/01/2024`, `01/24/2024`, `24-01-2024`, `24.01.2024`.
 * Near misses: `9/11`, `1/2` and `10/2024`, which lack a part.
 */
export const numeric = {
  id: 'numeric',
  read(tokens, at) {
    const numbers = slashed(tokens, at) ?? dotted(tokens, at);
    if (!numbers || (numbers.first > 12 && numbers.second > 12)) return null;
    return { first: at, next: numbers.next, form: 'numeric', grain: 'day', resolve: () => either(numbers) };
  },
  examples: [
    {
      text: 'Filed 24/01/2024 from the capital.',
      published: null,
      words: '24/01/2024',
      edtf: '2024-01-24',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'day',
    },
    {
      text: 'Filed 01/24/2024 from the capital.',
      published: null,
      words: '01/24/2024',
      edtf: '2024-01-24',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'day',
    },
    {
      text: 'Filed 24.01.2024 from the capital.',
      published: null,
      words: '24.01.2024',
      edtf: '2024-01-24',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'day',
    },
    {
      text: 'The log of 03/04/2024 is lost.',
      published: null,
      words: '03/04/2024',
      edtf: '[2024-03-04,2024-04-03]',
      from: '2024-03-04',
      to: '2024-04-03',
      precision: 'range',
    },
  ],
  nearMisses: ['He voted 24/7 for it.', 'A 1/2 share was sold.', 'File 31/31/2024 was closed.'],
} as const satisfies DateForm;
