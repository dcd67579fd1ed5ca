import { addDays, addMonths } from '../calendar.ts';
import { type DateForm, type Reading, type Resolved, resolved, spanReading } from '../reading.ts';
import { type Count, lowerAt, readCount, type Tokens, type Unit, unitOf } from '../words.ts';

const lasting = new Set(['next', 'coming']);
const countable: ReadonlySet<Unit> = new Set(['day', 'week', 'month', 'year'] as const);
const letters: Readonly<Partial<Record<Unit, string>>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };
/** "The coming days" without a number are taken as three. */
const few = 3;

function after(iso: string, unit: Unit, count: number): string {
  if (unit === 'day') return addDays(iso, count);
  return unit === 'week' ? addDays(iso, 7 * count) : addMonths(iso, count * (unit === 'month' ? 1 : 12));
}

interface Phrase {
  readonly unit: Unit;
  readonly count: Count | null;
  readonly next: number;
}

function phraseAt(tokens: Tokens, at: number): Phrase | null {
  if (lowerAt(tokens, at) !== 'the' || !lasting.has(lowerAt(tokens, at + 1))) return null;
  const count = readCount(tokens, at + 2);
  const end = count?.next ?? at + 2;
  const unit = unitOf(tokens[end]);
  const isPlural = unit !== null && lowerAt(tokens, end) !== unit;
  if (!unit || !isPlural || !countable.has(unit) || (count && count.least !== count.most)) return null;
  return { unit, count, next: end + 1 };
}

function resolve(published: string, { unit, count }: Phrase): Resolved {
  const to = after(published, unit, count?.most ?? few);
  const timex = count ? `P${count.most}${letters[unit] ?? ''}` : 'FUTURE_REF';
  const reasons = count ? [] : [`"coming ${unit}s" is taken as the next ${few}`];
  return resolved({ from: published, to, edtf: `${published}/${to}`, timex, precision: 'range' }, { reasons });
}

/** "The next two weeks", "the coming days": from the day of publication on. Near misses: "the next man", "the next week" (a neighbour). */
export const comingSpan = {
  id: 'coming-span',
  starts: (token) => token.lower === 'the',
  goesOn: (next) => lasting.has(next.lower),
  read(tokens, at): Reading | null {
    const phrase = phraseAt(tokens, at);
    return phrase && spanReading('coming-span', { first: at, next: phrase.next }, 'FUTURE_REF', (published) => resolve(published, phrase));
  },
  examples: [
    {
      text: 'It will hear 40 witnesses over the next two weeks.',
      published: '2024-01-24',
      words: 'the next two weeks',
      edtf: '2024-01-24/2024-02-07',
      from: '2024-01-24',
      to: '2024-02-07',
      precision: 'range',
      timex: 'P2W',
    },
    {
      text: 'More trucks are expected in the coming days.',
      published: '2024-01-24',
      words: 'the coming days',
      edtf: '2024-01-24/2024-01-27',
      from: '2024-01-24',
      to: '2024-01-27',
      precision: 'range',
      timex: 'FUTURE_REF',
    },
  ],
  nearMisses: ['The next man fell.', 'The coming storm grew.'],
} as const satisfies DateForm;
