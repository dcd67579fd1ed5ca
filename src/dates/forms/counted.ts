import { aboutUnitsFrom, hoursFrom, unitsFrom } from '../anchors.ts';
import type { Context, DateForm, Reading, Resolved } from '../reading.ts';
import { type Count, isOneOf, lowerAt, readCount, startsCount, type Tokens, type Unit, unitOf, vagueCount } from '../words.ts';

const directions: ReadonlyMap<string, number> = new Map([
  ['earlier', -1],
  ['before', -1],
  ['previously', -1],
  ['prior', -1],
  ['later', 1],
  ['after', 1],
  ['afterwards', 1],
  ['afterward', 1],
]);
const linking = new Set(['after', 'before']);
const longer = new Set(['than', 'over', 'nearly', 'almost', 'least', 'first', 'last', 'early', 'within']);
const countable: ReadonlySet<Unit> = new Set(['hour', 'day', 'week', 'month', 'year'] as const);

interface Phrase {
  readonly count: Count;
  readonly unit: Unit;
  readonly sign: number;
  readonly next: number;
}

function phraseAt(tokens: Tokens, at: number): Phrase | null {
  const isBare = lowerAt(tokens, at).endsWith('s') && unitOf(tokens[at]) !== null && !longer.has(lowerAt(tokens, at - 1));
  const count = readCount(tokens, at) ?? (isBare ? vagueCount(at) : null);
  const unit = count ? unitOf(tokens[count.next]) : null;
  if (!count || !unit || !countable.has(unit)) return null;
  const sign = directions.get(lowerAt(tokens, count.next + 1));
  return sign === undefined ? null : { count, unit, sign, next: count.next + 2 };
}

function resolve({ count: { least, most }, unit }: Phrase, sign: number, context: Context): Resolved {
  if (unit === 'hour') return hoursFrom(context, sign);
  return least === most ? unitsFrom(context, unit, sign * least) : aboutUnitsFrom(context, unit, sign * least, sign * most);
}

/** "A matter of days before". */
const isOnlyLength = (tokens: Tokens, at: number): boolean => lowerAt(tokens, at - 1) === 'of' && lowerAt(tokens, at - 2) === 'matter';

/**
 * "A day earlier", "two days later", "days after": counted from the nearest dated mention.
 * At the head of a sentence "two days after the raid" is when the sentence happens, the raid being dated before it. Inside a sentence,
 * "the strikes came two days after a raid", the strikes are dated and the words lead back to the raid.
 * Near misses: "two days" lasts; "the day after" is a neighbour; "more than a year after".
 */
export const counted = {
  id: 'counted',
  starts: (token) => startsCount(token),
  goesOn: (next) => unitOf(next) !== null || next.lower === 'few' || next.lower === 'couple',
  read(tokens, at): Reading | null {
    const phrase = phraseAt(tokens, at);
    if (!phrase || longer.has(lowerAt(tokens, at - 1)) || isOnlyLength(tokens, at)) return null;
    const isLinked = isOneOf(tokens, phrase.next - 1, linking) && tokens[phrase.next] !== undefined && tokens[phrase.next]?.kind !== 'mark';
    const isInside = isLinked && at > 1;
    const sign = isInside ? -phrase.sign : phrase.sign;
    return {
      first: at,
      next: phrase.next,
      form: 'counted',
      grain: 'other',
      anchored: 'text',
      ...(isLinked
        ? { countFrom: (day: Resolved) => resolve(phrase, phrase.sign, { published: null, antecedent: day, isAhead: null }) }
        : {}),
      resolve: (context) => resolve(phrase, sign, context),
    };
  },
  examples: [
    {
      text: 'The base was shelled on March 12. Two days later, the army left.',
      published: '2020-03-20',
      words: 'Two days later',
      edtf: '2020-03-14',
      from: '2020-03-14',
      to: '2020-03-14',
      precision: 'day',
    },
    {
      text: 'Planes answered a raid a day earlier. The planes struck late on March 12, it said.',
      published: '2020-03-13',
      words: 'a day earlier',
      edtf: '2020-03-11',
      from: '2020-03-11',
      to: '2020-03-11',
      precision: 'day',
    },
    {
      text: 'The planes struck on March 12, two days after a raid on the base.',
      published: '2020-03-13',
      words: 'two days after',
      edtf: '2020-03-10',
      from: '2020-03-10',
      to: '2020-03-10',
      precision: 'day',
    },
    {
      text: 'The town fell three days before March 15.',
      published: '2020-03-20',
      words: 'three days before',
      edtf: '2020-03-12',
      from: '2020-03-12',
      to: '2020-03-12',
      precision: 'day',
    },
    { text: 'He was freed a year later.', published: null, words: 'a year later', edtf: '', from: null, to: null, precision: 'none' },
  ],
  nearMisses: ['The siege took two days.', 'It lasted more than a year after that.'],
} as const satisfies DateForm;
