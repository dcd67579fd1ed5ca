import { addDays, addMonths, yearOf } from '../calendar.ts';
import { type DateForm, fromPublication, type Reading, type Resolved, wholeDay, wholeWeek, wholeYear } from '../reading.ts';
import { standsAt } from '../words.ts';

/** Set phrases for times gone by, each with what it means on the day of publication. */
const phrases: readonly { readonly words: readonly string[]; readonly on: (published: string) => Resolved }[] = [
  { words: ['a', 'fortnight', 'ago'], on: (published) => wholeWeek(addDays(published, -14)) },
  { words: ['half', 'a', 'century', 'ago'], on: (published) => wholeYear(yearOf(published) - 50) },
  { words: ['a', 'century', 'ago'], on: (published) => wholeYear(yearOf(published) - 100) },
  { words: ['a', 'year', 'ago', 'today'], on: (published) => wholeDay(addMonths(published, -12)) },
  { words: ['a', 'week', 'ago', 'today'], on: (published) => wholeDay(addDays(published, -7)) },
  { words: ['the', 'year', 'before', 'last'], on: (published) => wholeYear(yearOf(published) - 2) },
  { words: ['the', 'week', 'before', 'last'], on: (published) => wholeWeek(addDays(published, -14)) },
];
const heads = new Set(phrases.map(({ words }) => words[0]));
const seconds = new Set(phrases.map(({ words }) => words[1]));

/** "A fortnight ago", "half a century ago", "a year ago today", "the year before last". Near misses: "a fortnight", "half a century". */
export const oldAgo = {
  id: 'old-ago',
  starts: (token) => heads.has(token.lower),
  goesOn: (next) => seconds.has(next.lower),
  read(tokens, at): Reading | null {
    const phrase = phrases.find(({ words }) => standsAt(tokens, at, words));
    if (!phrase) return null;
    const resolve = fromPublication('PAST_REF', phrase.on);
    return { first: at, next: at + phrase.words.length, form: 'old-ago', grain: 'span', resolve };
  },
  examples: [
    {
      text: 'The quay was shut a fortnight ago.',
      published: '2024-01-24',
      words: 'a fortnight ago',
      edtf: '2024-01-08/2024-01-14',
      from: '2024-01-08',
      to: '2024-01-14',
      precision: 'week',
    },
    {
      text: 'It was lost the year before last.',
      published: '2024-01-24',
      words: 'the year before last',
      edtf: '2022',
      from: '2022-01-01',
      to: '2022-12-31',
      precision: 'year',
    },
  ],
  nearMisses: ['It took a fortnight.', 'They waited half a century.'],
} as const satisfies DateForm;
