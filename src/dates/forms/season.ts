import { isoDay, lastOfMonth, monthOf, yearOf } from '../calendar.ts';
import { type Context, type DateForm, noPublication, type Reading, type Resolved, resolved, stretch, unsettled } from '../reading.ts';
import { anyYear, type SpokenYear } from '../spokenYears.ts';
import { isOneOf, lowerAt, type Tokens } from '../words.ts';

/** First month of each season on the northern half of the earth, and TIMEX3's letters. */
const seasons: ReadonlyMap<string, { readonly month: number; readonly sign: string }> = new Map([
  ['spring', { month: 3, sign: 'SP' }],
  ['summer', { month: 6, sign: 'SU' }],
  ['autumn', { month: 9, sign: 'FA' }],
  ['fall', { month: 9, sign: 'FA' }],
  ['winter', { month: 12, sign: 'WI' }],
]);
const shifts = new Set(['last', 'this', 'next', 'past', 'coming']);
/** Before a bare season: "over the summer", "this past spring". */
const leads = new Set([
  'in',
  'over',
  'during',
  'through',
  'throughout',
  'into',
  'by',
  'until',
  'since',
  'of',
  'for',
  'before',
  'after',
  'late',
  'early',
]);
/** After "the": "the fall" is a fall. */
const plain = new Set(['spring', 'summer', 'autumn', 'winter']);
const closings = new Set(['and', 'but', 'when', 'as', 'to', 'they', 'he', 'she', 'it', 'with', 'after', 'before']);

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
  const step = shift === 'next' || shift === 'coming' ? (isOver ? 1 : 0) : shift !== 'this' && !isOver ? -1 : 0;
  return { ...wholeSeason(yearOf(published) + step, season), basis: 'relative', anchor: published };
}

/** "Late summer 2018": its first or last month. */
function thirdAt(tokens: Tokens, at: number): Reading | null {
  const isLate = lowerAt(tokens, at) === 'late';
  const season = isLate || lowerAt(tokens, at) === 'early' ? seasons.get(lowerAt(tokens, at + 1)) : undefined;
  const stated = season ? yearAfter(tokens, at + 2) : null;
  if (!season || !stated) return null;
  const whole = wholeSeason(stated.year, season);
  const month = isLate ? (whole.to ?? '') : (whole.from ?? '');
  const [from, to] = [`${month.slice(0, 7)}-01`, lastOfMonth(yearOf(month), monthOf(month))];
  const resolve = (): Resolved => stretch(from, to, whole.timex, { reasons: whole.reasons });
  return { first: at, next: stated.next, form: 'season', grain: 'span', resolve };
}

interface Phrase {
  readonly season: { readonly month: number; readonly sign: string };
  readonly shift: string;
  readonly next: number;
}

/** "Last spring", "this past spring". */
function shifted(tokens: Tokens, at: number): Phrase | null {
  if (!isOneOf(tokens, at, shifts)) return null;
  const place = lowerAt(tokens, at) === 'this' && isOneOf(tokens, at + 1, shifts) ? at + 1 : at;
  const season = seasons.get(lowerAt(tokens, place + 1));
  return season ? { season, shift: lowerAt(tokens, place), next: place + 2 } : null;
}

/** "Over the summer", "in the early summer": the last one begun, or the next where the clause looks ahead. */
function bare(tokens: Tokens, at: number): Phrase | null {
  const article = lowerAt(tokens, at) === 'the' ? at + 1 : at;
  const place = isOneOf(tokens, article, parts) ? article + 1 : article;
  const season = isOneOf(tokens, place, plain) && !tokens[place]?.isCapital ? seasons.get(lowerAt(tokens, place)) : undefined;
  const after = tokens[place + 1];
  const isClosed = after === undefined || after.kind === 'mark' || closings.has(after.lower);
  return season && isOneOf(tokens, at - 1, leads) && isClosed ? { season, shift: '', next: place + 1 } : null;
}

const parts = new Set(['early', 'late']);

function yearAfter(tokens: Tokens, at: number): SpokenYear | null {
  const place = lowerAt(tokens, at) === 'of' ? at + 1 : at;
  const year = anyYear(tokens, place);
  // "The winter of 2019-20" is the one that begins in 2019.
  const isCrossing = year && ['-', '–', '/'].includes(tokens[year.next]?.text ?? '') && /^\d\d$/.test(tokens[year.next + 1]?.text ?? '');
  return isCrossing ? { year: year.year, next: year.next + 2 } : year;
}

/**
 * "The summer of 2019", "winter 2020" (which ends in 2021), "last spring", "this past spring", "over the summer".
 * Near misses: "prices fall", "the summer heat", "spring to mind", "Prague Spring".
 */
export const season = {
  id: 'season',
  starts: (token) => seasons.has(token.lower) || shifts.has(token.lower) || parts.has(token.lower) || token.lower === 'the',
  goesOn: (next) => plain.has(next.lower) || parts.has(next.lower) || seasons.has(next.lower) || shifts.has(next.lower),
  read(tokens, at): Reading | null {
    const third = thirdAt(tokens, at);
    if (third) return third;
    const own = seasons.get(lowerAt(tokens, at));
    const stated = own ? yearAfter(tokens, at + 1) : null;
    if (own && stated) return { first: at, next: stated.next, form: 'season', grain: 'span', resolve: () => wholeSeason(stated.year, own) };
    const phrase = shifted(tokens, at) ?? bare(tokens, at);
    if (!phrase) return null;
    const { season: found, shift, next } = phrase;
    const resolve = (context: Context): Resolved => counted(found, shift || (context.isAhead ? 'next' : 'last'), context);
    return { first: at, next, form: 'season', grain: 'span', resolve };
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
