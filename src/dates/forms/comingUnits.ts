import { addDays, shiftMonth, yearOf } from '../calendar.ts';
import { type DateForm, fromPublication, type Reading, type Resolved, wholeDay, wholeMonth, wholeWeek, wholeYear } from '../reading.ts';
import { lowerAt, readCount, type Tokens, type Unit, unitOf } from '../words.ts';

const countable: ReadonlySet<Unit> = new Set(['day', 'week', 'month', 'year'] as const);

function ahead(published: string, unit: Unit, count: number): Resolved {
  if (unit === 'day') return wholeDay(addDays(published, count));
  if (unit === 'week') return wholeWeek(addDays(published, 7 * count));
  const { year, month } = shiftMonth(published, count);
  return unit === 'month' ? wholeMonth(year, month) : wholeYear(yearOf(published) + count);
}

interface Phrase {
  readonly unit: Unit;
  readonly count: number;
  readonly next: number;
}

/** "In two weeks", "two weeks from now". */
function phraseAt(tokens: Tokens, at: number): Phrase | null {
  const isIn = lowerAt(tokens, at) === 'in';
  const count = readCount(tokens, isIn ? at + 1 : at);
  const unit = count ? unitOf(tokens[count.next]) : null;
  if (!count || !unit || count.least !== count.most || !countable.has(unit)) return null;
  const isFromNow = lowerAt(tokens, count.next + 1) === 'from' && ['now', 'today'].includes(lowerAt(tokens, count.next + 2));
  if (!isIn && !isFromNow) return null;
  return { unit, count: count.least, next: isFromNow ? count.next + 3 : count.next + 1 };
}

/**
 * "The verdict is due in two weeks", "two weeks from now": only where the clause looks ahead, for "they built it in two weeks" lasts.
 * Near misses: "in two weeks of fighting", "the first raid in two weeks".
 */
export const comingUnits = {
  id: 'coming-units',
  starts: (token) => token.lower === 'in' || token.kind === 'number' || readCount([token], 0) !== null,
  goesOn: (next) => unitOf(next) !== null,
  read(tokens, at): Reading | null {
    const phrase = phraseAt(tokens, at);
    if (!phrase || lowerAt(tokens, phrase.next) === 'of') return null;
    const isSure = lowerAt(tokens, at) !== 'in';
    const count = fromPublication('FUTURE_REF', (published) => ahead(published, phrase.unit, phrase.count));
    return {
      first: at,
      next: phrase.next,
      form: 'coming-units',
      grain: 'other',
      isOptional: true,
      resolve: (context) => (isSure || context.isAhead === true ? count(context) : count({ ...context, published: null })),
    };
  },
  examples: [
    {
      text: 'The verdict is due in two weeks.',
      published: '2024-01-24',
      words: 'in two weeks',
      edtf: '2024-02-05/2024-02-11',
      from: '2024-02-05',
      to: '2024-02-11',
      precision: 'week',
    },
    {
      text: 'The king will land in four days.',
      published: '2024-01-24',
      words: 'in four days',
      edtf: '2024-01-28',
      from: '2024-01-28',
      to: '2024-01-28',
      precision: 'day',
    },
  ],
  nearMisses: ['They built the bridge in two weeks.', 'It was the first raid in two weeks.', 'The road will close in two weeks of work.'],
} as const satisfies DateForm;
