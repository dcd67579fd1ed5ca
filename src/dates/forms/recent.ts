import { addDays, addMonths } from '../calendar.ts';
import { type DateForm, type Reading, type Resolved, resolved, spanReading } from '../reading.ts';
import { type Count, isOneOf, lowerAt, readCount, type Tokens, type Unit, unitOf } from '../words.ts';

const lasting = new Set(['past', 'last', 'recent', 'previous', 'preceding']);
const pointers = new Set(['the', 'these', 'in', 'over', 'for', 'within', 'during']);

/** How many units "recent" reaches back; the plural is more than one and fewer than would be called by the next unit. */
const reach: Readonly<Record<Unit, number>> = { minute: 1, hour: 24, day: 7, week: 4, month: 3, year: 5, decade: 3 };

function back(iso: string, unit: Unit, count: number): string {
  if (unit === 'minute' || unit === 'hour') return addDays(iso, -Math.ceil(unit === 'hour' ? count / 24 : 1));
  if (unit === 'day') return addDays(iso, -count);
  if (unit === 'week') return addDays(iso, -7 * count);
  return addMonths(iso, -count * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120));
}

/** TIMEX3's letter for a unit. */
const letters: Readonly<Record<Unit, string>> = { minute: 'M', hour: 'H', day: 'D', week: 'W', month: 'M', year: 'Y', decade: 'Y' };

/** `P3D`, `PT24H`: how long; `PAST_REF` where no number says so. */
function lengthOf(unit: Unit, count: number | null): string {
  if (count === null) return 'PAST_REF';
  const isClock = unit === 'minute' || unit === 'hour';
  return `P${isClock ? 'T' : ''}${unit === 'decade' ? count * 10 : count}${letters[unit]}`;
}

interface Phrase {
  readonly unit: Unit;
  /** Null where no number is given. */
  readonly count: Count | null;
  readonly isPlural: boolean;
  readonly next: number;
}

function resolve(published: string, { unit, count, isPlural }: Phrase): Resolved {
  const most = count?.most ?? (isPlural ? reach[unit] : 1);
  const from = back(published, unit, most);
  const isVague = count ? count.least !== count.most : isPlural;
  const reasons = isVague ? [`"recent ${unit}s" is taken as the last ${most}`] : [];
  const edtf = isVague ? `${from}~/${published}` : `${from}/${published}`;
  return resolved({ from, to: published, edtf, timex: lengthOf(unit, isVague ? null : most), precision: 'range' }, { reasons });
}

/** "Last week" is a calendar week; "the last week" and "the past two weeks" run up to now. */
function phraseAt(tokens: Tokens, at: number): Phrase | null {
  const place = lowerAt(tokens, at) === 'the' || lowerAt(tokens, at) === 'these' ? at + 1 : at;
  const word = lowerAt(tokens, place);
  if (!lasting.has(word)) return null;
  const number = readCount(tokens, place + 1);
  const end = number?.next ?? place + 1;
  const unit = unitOf(tokens[end]);
  if (!unit) return null;
  const isPlural = lowerAt(tokens, end) !== unit;
  const isPointed = place > at || isOneOf(tokens, at - 1, pointers);
  if (!number && !isPlural && (word === 'recent' || !isPointed || word === 'previous' || word === 'preceding')) return null;
  return lowerAt(tokens, end + 1) === 'of' && !isPlural ? null : { unit, count: number, isPlural, next: end + 1 };
}

/**
 * "In recent weeks", "the past 24 hours", "over the past week", "the last two months": up to the day of publication, and wide.
 * Near misses: "last week" (a calendar week), "recent attacks", "the last man".
 */
export const recent = {
  id: 'recent',
  starts: (token) => lasting.has(token.lower) || token.lower === 'the' || token.lower === 'these',
  goesOn: (next) => lasting.has(next.lower),
  read(tokens, at): Reading | null {
    const phrase = phraseAt(tokens, at);
    return phrase && spanReading('recent', { first: at, next: phrase.next }, 'PAST_REF', (published) => resolve(published, phrase));
  },
  examples: [
    {
      text: 'In recent weeks it has claimed more.',
      published: '2024-01-24',
      words: 'recent weeks',
      edtf: '2023-12-27~/2024-01-24',
      from: '2023-12-27',
      to: '2024-01-24',
      precision: 'range',
      timex: 'PAST_REF',
    },
    {
      text: 'They were shelled five times in the past 24 hours.',
      published: '2024-01-24',
      words: 'the past 24 hours',
      edtf: '2024-01-23/2024-01-24',
      from: '2024-01-23',
      to: '2024-01-24',
      precision: 'range',
    },
    {
      text: 'Over the past week, shells fell.',
      published: '2024-01-24',
      words: 'the past week',
      edtf: '2024-01-17/2024-01-24',
      from: '2024-01-17',
      to: '2024-01-24',
      precision: 'range',
    },
    {
      text: 'In the last two months prices rose.',
      published: '2024-01-24',
      words: 'the last two months',
      edtf: '2023-11-24/2024-01-24',
      from: '2023-11-24',
      to: '2024-01-24',
      precision: 'range',
    },
  ],
  nearMisses: ['Recent attacks have hurt many.', 'The last man left.', 'It was the last of the days.'],
} as const satisfies DateForm;
