import { wordSet } from '../../text/wordSet.ts';
import { monthOf, yearOf } from '../calendar.ts';
import { type Context, type DateForm, fromPublication, type Reading, type Resolved, resolved, wholeYear } from '../reading.ts';
import { isOneOf, lowerAt, type Tokens } from '../words.ts';

const determiners = wordSet('the its their this');
const whole = wordSet('full whole entire fiscal');
const shifts: ReadonlyMap<string, number> = new Map([
  ['current', 0],
  ['this', 0],
  ['latest', -1],
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['next', 1],
  ['coming', 1],
]);
/** Before "of the year": stretches of it. */
const stretches = wordSet('months half rest remainder part most balance quarter quarters');
const endOnes = wordSet('year-end year-ends');

interface Phrase {
  readonly shift: number;
  readonly next: number;
}

/** "The fiscal year", "the full year", "the current fiscal year", "next fiscal year". */
function fiscal(tokens: Tokens, at: number): Phrase | null {
  const start = isOneOf(tokens, at, determiners) ? at + 1 : at;
  const shift = shifts.get(lowerAt(tokens, start));
  const adjective = shift === undefined ? start : start + 1;
  const isWhole = isOneOf(tokens, adjective, whole);
  const noun = isWhole ? adjective + 1 : adjective;
  if (!isWhole || lowerAt(tokens, noun) !== 'year' || adjective === at) return null;
  return { shift: shift ?? 0, next: noun + 1 };
}

/** "For the year," and "nine months of the year": the running one, where nothing follows that says which. */
function plain(tokens: Tokens, at: number): Phrase | null {
  if (lowerAt(tokens, at) !== 'the' || lowerAt(tokens, at + 1) !== 'year') return null;
  const isPart = lowerAt(tokens, at - 1) === 'of' && isOneOf(tokens, at - 2, stretches);
  const isFor = lowerAt(tokens, at - 1) === 'for';
  const after = tokens[at + 2];
  const isClosed = after === undefined || after.kind === 'mark' || after.lower === 'of';
  const isOf = after?.lower === 'of' && tokens[at + 3]?.kind === 'word';
  return isPart || (isFor && isClosed && !isOf) ? { shift: 0, next: at + 2 } : null;
}

/** "Year-end", "year end", "year's end": its last month. */
function yearEnd(tokens: Tokens, at: number): number | null {
  if (isOneOf(tokens, at, endOnes)) return at + 1;
  if (lowerAt(tokens, at) !== 'year') return null;
  const end = tokens[at + 1]?.kind === 'possessive' ? at + 2 : at + 1;
  return lowerAt(tokens, end) === 'end' && lowerAt(tokens, at - 1) !== 'this' ? end + 1 : null;
}

/** "Since year-end" looks back to the last one, and so does what has happened by it in news of the first months. */
function endOf(published: string, isBack: boolean): Resolved {
  const year = yearOf(published) - (isBack ? 1 : 0);
  const interval = { from: `${year}-12-01`, to: `${year}-12-31`, edtf: `${year}-12`, timex: String(year), precision: 'month' } as const;
  return resolved(interval, { reasons: ['the end of a year is taken as its December'] });
}

function readEnd(tokens: Tokens, at: number): Reading | null {
  const next = yearEnd(tokens, at);
  if (next === null || tokens[next]?.lower === 'of') return null;
  const isBack = lowerAt(tokens, at - 1) === 'since';
  const resolve = (context: Context): Resolved =>
    fromPublication('XXXX', (published) => endOf(published, isBack || (context.isAhead === false && monthOf(published) <= 3)))(context);
  return { first: at, next, form: 'fiscal-year', grain: 'span', resolve };
}

/**
 * "The fiscal year", "the full year", "for the year", "nine months of the year", "year-end", "year's end": years of business.
 * Near misses: "the year that changed it", "man of the year", "the year before", "a fiscal year" (any).
 */
export const fiscalYear = {
  id: 'fiscal-year',
  starts: (token) => token.lower.startsWith('year') || determiners.has(token.lower) || shifts.has(token.lower),
  goesOn: (next) => whole.has(next.lower) || shifts.has(next.lower) || next.lower === 'year',
  read(tokens, at): Reading | null {
    const end = readEnd(tokens, at);
    if (end) return end;
    const phrase = fiscal(tokens, at) ?? plain(tokens, at);
    if (!phrase) return null;
    const resolve = fromPublication('XXXX', (published) => wholeYear(yearOf(published) + phrase.shift));
    return { first: at, next: phrase.next, form: 'fiscal-year', grain: 'span', resolve };
  },
  examples: [
    {
      text: 'It expects a loss for the full year.',
      published: '2024-10-30',
      words: 'the full year',
      edtf: '2024',
      from: '2024-01-01',
      to: '2024-12-31',
      precision: 'year',
    },
    {
      text: 'Spending grew in the last fiscal year.',
      published: '2024-10-30',
      words: 'the last fiscal year',
      edtf: '2023',
      from: '2023-01-01',
      to: '2023-12-31',
      precision: 'year',
    },
    {
      text: 'It will close the plant around year-end.',
      published: '2024-10-30',
      words: 'year-end',
      edtf: '2024-12',
      from: '2024-12-01',
      to: '2024-12-31',
      precision: 'month',
      timex: '2024',
    },
  ],
  nearMisses: [
    'It was the year that changed it.',
    'She was woman of the year.',
    'A fiscal year has four quarters.',
    'The year before was wet.',
  ],
} as const satisfies DateForm;
