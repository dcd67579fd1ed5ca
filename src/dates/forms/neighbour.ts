import { unitsFrom } from '../anchors.ts';
import { addDays, shiftMonth, yearOf } from '../calendar.ts';
import { type Context, type DateForm, type Reading, type Resolved, wholeMonth, wholeWeek, wholeYear } from '../reading.ts';
import { lowerAt, type Tokens, type Unit, unitOf } from '../words.ts';

const shifts: ReadonlyMap<string, number> = new Map([
  ['following', 1],
  ['next', 1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['same', 0],
  ['very', 0],
]);
const countable: ReadonlySet<Unit> = new Set(['day', 'week', 'month', 'year'] as const);

interface Phrase {
  readonly unit: Unit;
  readonly shift: number;
  readonly next: number;
}

/** "That day" points back only where nothing goes on to say which: "that day in May" and "that day when" do. */
const pointing = new Set(['that', 'same']);
const continuing = new Set(['of', 'in', 'when', 'that', 'for', 'which', 'it', 'he', 'they']);

const unitAt = (tokens: Tokens, at: number): Unit | null => {
  const unit = unitOf(tokens[at]);
  return unit !== null && lowerAt(tokens, at) === unit ? unit : null;
};

/** "That day", "same week". */
function pointed(tokens: Tokens, at: number): Phrase | null {
  const unit = unitAt(tokens, at + 1);
  return unit && pointing.has(lowerAt(tokens, at)) && !continuing.has(lowerAt(tokens, at + 2)) ? { unit, shift: 0, next: at + 2 } : null;
}

/** "The day before" and "the week after", where nothing follows that says before what. */
function sided(tokens: Tokens, at: number): Phrase | null {
  const unit = unitAt(tokens, at + 1);
  const side = lowerAt(tokens, at + 2);
  const isClosed = tokens[at + 3] === undefined || tokens[at + 3]?.kind === 'mark';
  if (!unit || !isClosed || (side !== 'before' && side !== 'after')) return null;
  return { unit, shift: side === 'after' ? 1 : -1, next: at + 3 };
}

function phraseAt(tokens: Tokens, at: number): Phrase | null {
  if (lowerAt(tokens, at) !== 'the') return pointed(tokens, at);
  const shift = shifts.get(lowerAt(tokens, at + 1));
  const unit = unitAt(tokens, at + 2);
  return shift !== undefined && unit ? { unit, shift, next: at + 3 } : sided(tokens, at);
}

/** With nothing to count from, "the previous week" is the one before publication; a day is too fine for that. */
function beforePublication(published: string, unit: Unit): Resolved {
  const { year, month } = shiftMonth(published, -1);
  if (unit === 'week') return wholeWeek(addDays(published, -7));
  return unit === 'month' ? wholeMonth(year, month) : wholeYear(yearOf(published) - 1);
}

function resolve({ unit, shift }: Phrase, context: Context): Resolved {
  const { antecedent, published } = context;
  if (antecedent || shift >= 0 || published === null || unit === 'day') return unitsFrom(context, unit, shift);
  return { ...beforePublication(published, unit), basis: 'relative', anchor: published };
}

/**
 * "The next day", "the following month", "the previous week", "the same day", "that day", "the day before": a neighbour of a dated mention.
 * Near misses: "next day" without "the", "the next 12 days", "that day when".
 */
export const neighbour = {
  id: 'neighbour',
  starts: (token) => token.lower === 'the' || pointing.has(token.lower),
  goesOn: (next) => shifts.has(next.lower) || unitOf(next) !== null,
  read(tokens, at): Reading | null {
    const phrase = phraseAt(tokens, at);
    if (!phrase || !countable.has(phrase.unit)) return null;
    return {
      first: at,
      next: phrase.next,
      form: 'neighbour',
      grain: 'other',
      anchored: 'text',
      resolve: (context) => resolve(phrase, context),
    };
  },
  examples: [
    {
      text: 'A strike in December led to a raid the following month.',
      published: '2020-03-13',
      words: 'the following month',
      edtf: '2020-01',
      from: '2020-01-01',
      to: '2020-01-31',
      precision: 'month',
    },
    {
      text: 'He died on Jan. 3. The next day, crowds gathered.',
      published: '2020-03-13',
      words: 'The next day',
      edtf: '2020-01-04',
      from: '2020-01-04',
      to: '2020-01-04',
      precision: 'day',
    },
    {
      text: 'The previous week, a raid hurt several.',
      published: '2024-01-24',
      words: 'The previous week',
      edtf: '2024-01-15/2024-01-21',
      from: '2024-01-15',
      to: '2024-01-21',
      precision: 'week',
    },
    {
      text: 'Crowds gathered the next day.',
      published: '2024-01-24',
      words: 'the next day',
      edtf: '',
      from: null,
      to: null,
      precision: 'none',
    },
  ],
  nearMisses: ['He recalled that day when it rained.', 'The next target was a depot.', 'The same men came.'],
} as const satisfies DateForm;
