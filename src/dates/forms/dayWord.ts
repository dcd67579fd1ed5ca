import { addDays } from '../calendar.ts';
import { type DateForm, fromPublication, type Reading, type Resolved, stretch, wholeDay } from '../reading.ts';
import { isOneOf, standsAt } from '../words.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly on: (published: string) => Resolved;
}

/** A day with TIMEX3's sign for its part: `TMO` morning, `TNI` night. */
const part =
  (days: number, sign: string) =>
  (published: string): Resolved => {
    const day = addDays(published, days);
    return { ...wholeDay(day), timex: `${day}${sign}` };
  };

const phrases: readonly Phrase[] = [
  { words: ['the', 'day', 'before', 'yesterday'], on: part(-2, '') },
  { words: ['the', 'day', 'after', 'tomorrow'], on: part(2, '') },
  { words: ['last', 'night'], on: part(-1, 'TNI') },
  { words: ['this', 'morning'], on: part(0, 'TMO') },
  { words: ['this', 'afternoon'], on: part(0, 'TAF') },
  { words: ['this', 'evening'], on: part(0, 'TEV') },
  { words: ['yesterday'], on: part(-1, '') },
  { words: ['today'], on: part(0, '') },
  { words: ['tonight'], on: part(0, 'TNI') },
  { words: ['tomorrow'], on: part(1, '') },
  { words: ['overnight'], on: (published) => stretch(addDays(published, -1), published, `${addDays(published, -1)}TNI`) },
];

const heads: ReadonlySet<string> = new Set(phrases.map(({ words }) => words[0] ?? ''));

const seconds: ReadonlySet<string> = new Set(phrases.map(({ words }) => words[1] ?? ''));

/** Papers and stations whose name ends in "Today". */
const papers = new Set(['usa', 'russia', 'pakistan', 'radio', 'voa']);
/** "Today's world" is no day. */
const ages = new Set(['world', 'youth', 'generation', 'society']);

/**
 * "Yesterday", "today", "tonight", "last night", "overnight" and their like, counted from the day of publication.
 * Near misses: "USA Today", "tomorrow's leaders" is read all the same.
 */
export const dayWord = {
  id: 'day-word',
  starts: (token) => heads.has(token.lower),
  goesOn: (next) => seconds.has(next.lower),
  read(tokens, at): Reading | null {
    const phrase = phrases.find(({ words }) => standsAt(tokens, at, words));
    if (!phrase || (tokens[at]?.isCapital && isOneOf(tokens, at - 1, papers))) return null;
    if (tokens[at + 1]?.kind === 'possessive' && isOneOf(tokens, at + 2, ages)) return null;
    const grain = phrase.words[0] === 'overnight' ? 'span' : 'day';
    return { first: at, next: at + phrase.words.length, form: 'day-word', grain, resolve: fromPublication('XXXX-XX-XX', phrase.on) };
  },
  examples: [
    {
      text: 'Two died yesterday.',
      published: '2024-01-24',
      words: 'yesterday',
      edtf: '2024-01-23',
      from: '2024-01-23',
      to: '2024-01-23',
      precision: 'day',
    },
    {
      text: 'He spoke last night.',
      published: '2024-01-24',
      words: 'last night',
      edtf: '2024-01-23',
      from: '2024-01-23',
      to: '2024-01-23',
      precision: 'day',
      timex: '2024-01-23TNI',
    },
    {
      text: 'Rockets fell overnight.',
      published: '2024-01-24',
      words: 'overnight',
      edtf: '2024-01-23/2024-01-24',
      from: '2024-01-23',
      to: '2024-01-24',
      precision: 'range',
    },
    {
      text: 'Talks resume tomorrow.',
      published: '2024-01-24',
      words: 'tomorrow',
      edtf: '2024-01-25',
      from: '2024-01-25',
      to: '2024-01-25',
      precision: 'day',
    },
  ],
  nearMisses: ['He told USA Today so.', 'It matters in today’s world.', 'The night was calm.', 'The last knight fell.'],
} as const satisfies DateForm;
