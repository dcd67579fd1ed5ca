import { isoDay, lastOfMonth, yearOf } from '../calendar.ts';
import { type Context, type DateForm, noPublication, type Reading, type Resolved, resolved, unsettled } from '../reading.ts';
import { isOneOf, lowerAt, type Tokens, yearNumber } from '../words.ts';

/** First month of each season on the northern half of the earth, and TIMEX3's letters. */
const seasons: ReadonlyMap<string, { readonly month: number; readonly sign: string }> = new Map([
  ['spring', { month: 3, sign: 'SP' }],
  ['summer', { month: 6, sign: 'SU' }],
  ['autumn', { month: 9, sign: 'FA' }],
  ['fall', { month: 9, sign: 'FA' }],
  ['winter', { month: 12, sign: 'WI' }],
]);
const shifts = new Set(['last', 'this', 'next']);

function wholeSeason(year: number, { month, sign }: { readonly month: number; readonly sign: string }): Resolved {
  const from = isoDay(year, month, 1);
  const to = month === 12 ? lastOfMonth(year + 1, 2) : lastOfMonth(year, month + 2);
  const code = { SP: 21, SU: 22, FA: 23, WI: 24 }[sign] ?? 21;
  return resolved(
    { from, to, edtf: `${year}-${code}`, timex: `${year}-${sign}`, precision: 'season' },
    { reasons: ['seasons as in the north'] },
  );
}

function counted(season: { readonly month: number; readonly sign: string }, shift: string, { published }: Context): Resolved {
  if (published === null) return unsettled(`XXXX-${season.sign}`, '', noPublication);
  const first = isoDay(yearOf(published), season.month, 1) ?? published;
  const isOver = first <= published;
  const step = shift === 'next' ? (isOver ? 1 : 0) : shift === 'last' && !isOver ? -1 : 0;
  return { ...wholeSeason(yearOf(published) + step, season), basis: 'relative', anchor: published };
}

function yearAfter(tokens: Tokens, at: number): { readonly year: number; readonly next: number } | null {
  const place = lowerAt(tokens, at) === 'of' ? at + 1 : at;
  const year = yearNumber(tokens[place]);
  return year === null ? null : { year, next: place + 1 };
}

/**
 * "The summer of 2019", "winter 2020" (which ends in 2021), "last spring".
 * Near misses: "prices fall", "spring to mind", "Prague Spring".
 */
export const season = {
  id: 'season',
  read(tokens, at): Reading | null {
    const isShifted = isOneOf(tokens, at, shifts);
    const place = isShifted ? at + 1 : at;
    const found = seasons.get(lowerAt(tokens, place));
    const stated = yearAfter(tokens, place + 1);
    if (!found || (!stated && !isShifted)) return null;
    const resolve = (context: Context): Resolved =>
      stated ? wholeSeason(stated.year, found) : counted(found, lowerAt(tokens, at), context);
    return { first: at, next: stated?.next ?? place + 1, form: 'season', grain: 'span', resolve };
  },
  examples: [
    {
      text: 'In the summer of 2019 it burned.',
      published: null,
      words: 'summer of 2019',
      edtf: '2019-22',
      from: '2019-06-01',
      to: '2019-08-31',
      precision: 'season',
      timex: '2019-SU',
    },
    {
      text: 'In winter 2019 snow fell.',
      published: null,
      words: 'winter 2019',
      edtf: '2019-24',
      from: '2019-12-01',
      to: '2020-02-29',
      precision: 'season',
    },
    {
      text: 'Last spring it rained.',
      published: '2024-01-24',
      words: 'Last spring',
      edtf: '2023-21',
      from: '2023-03-01',
      to: '2023-05-31',
      precision: 'season',
    },
  ],
  nearMisses: ['Prices fall.', 'Doubts spring to mind.', 'The Prague Spring failed.'],
} as const satisfies DateForm;
