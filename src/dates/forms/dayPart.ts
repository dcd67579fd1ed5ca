import { isDayMention } from '../anchors.ts';
import { addDays } from '../calendar.ts';
import { type Context, type DateForm, noPublication, type Reading, type Resolved, unsettled, wholeDay } from '../reading.ts';
import { lowerAt, type Tokens } from '../words.ts';

/** TIMEX3's letters for a part of a day. */
const parts: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
]);

/** "The next morning paper". */
const things = new Set(['paper', 'newspaper', 'newspapers', 'papers', 'news', 'show', 'shift', 'train', 'flight', 'prayers']);

interface Phrase {
  readonly sign: string;
  /** Days from the day counted from. */
  readonly shift: -1 | 0 | 1;
  readonly next: number;
}

/** "The next morning", "the following night". */
function following(tokens: Tokens, at: number): Phrase | null {
  const isNext = lowerAt(tokens, at) === 'the' && ['next', 'following'].includes(lowerAt(tokens, at + 1));
  const sign = isNext ? parts.get(lowerAt(tokens, at + 2)) : undefined;
  return sign === undefined || things.has(lowerAt(tokens, at + 3)) ? null : { sign, shift: 1, next: at + 3 };
}

/** "The night before", "the morning after", where nothing follows that says of what. */
function sided(tokens: Tokens, at: number): Phrase | null {
  const sign = lowerAt(tokens, at) === 'the' ? parts.get(lowerAt(tokens, at + 1)) : undefined;
  const side = lowerAt(tokens, at + 2);
  const isClosed = tokens[at + 3] === undefined || tokens[at + 3]?.kind === 'mark';
  if (sign === undefined || !isClosed || (side !== 'before' && side !== 'after')) return null;
  return { sign, shift: side === 'after' ? 1 : -1, next: at + 3 };
}

/** "Mid-afternoon", "mid morning": of the day that the sentence names, or of that of publication. */
function middle(tokens: Tokens, at: number): Phrase | null {
  const word = lowerAt(tokens, at);
  const isApart = word === 'mid';
  const sign = isApart ? parts.get(lowerAt(tokens, at + 1)) : word.startsWith('mid-') ? parts.get(word.slice(4)) : undefined;
  return sign === undefined || sign === 'TNI' ? null : { sign, shift: 0, next: isApart ? at + 2 : at + 1 };
}

function resolve({ sign, shift }: Phrase, { antecedent, published }: Context): Resolved {
  const named = antecedent && isDayMention(antecedent) ? antecedent.from : null;
  const from = named ?? (shift === 0 ? published : null);
  if (from === null) {
    return unsettled('XXXX-XX-XX', '', shift === 0 ? noPublication : 'it is counted from something to which the text gives no date');
  }
  const day = addDays(from, shift);
  return { ...wholeDay(day, { basis: 'relative', anchor: from }), timex: `${day}${sign}` };
}

/** "The next morning", "the night before", "by mid-afternoon". Near misses: "the next night shift", "the afternoon". */
export const dayPart = {
  id: 'day-part',
  starts: (token) => token.lower === 'the' || token.lower.startsWith('mid'),
  goesOn: (next) => next.lower === 'next' || next.lower === 'following' || parts.has(next.lower),
  read(tokens, at): Reading | null {
    const phrase = following(tokens, at) ?? sided(tokens, at) ?? middle(tokens, at);
    if (!phrase) return null;
    const anchored = phrase.shift === 0 ? 'sentence' : 'text';
    const { next } = phrase;
    return {
      first: at,
      next,
      form: 'day-part',
      grain: 'other',
      anchored,
      isOptional: true,
      resolve: (context) => resolve(phrase, context),
    };
  },
  examples: [
    {
      text: 'The post fell on Jan. 3. The next morning it was retaken.',
      published: '2024-01-24',
      words: 'The next morning',
      edtf: '2024-01-04',
      from: '2024-01-04',
      to: '2024-01-04',
      precision: 'day',
      timex: '2024-01-04TMO',
    },
    {
      text: 'By mid-afternoon the fire was out.',
      published: '2024-01-24',
      words: 'mid-afternoon',
      edtf: '2024-01-24',
      from: '2024-01-24',
      to: '2024-01-24',
      precision: 'day',
      timex: '2024-01-24TAF',
    },
  ],
  nearMisses: ['They rested in the afternoon.', 'The next morning newspaper said so.', 'The night was calm.'],
} as const satisfies DateForm;
