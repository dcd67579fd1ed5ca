import { unitsFrom } from '../anchors.ts';
import { addDays } from '../calendar.ts';
import { type Context, type DateForm, type Reading, type Resolved, stretch } from '../reading.ts';
import { lowerAt, type Unit, unitOf } from '../words.ts';

const sides = new Set(['earlier', 'later']);
const countable: ReadonlySet<Unit> = new Set(['week', 'month', 'year'] as const);

/** The rest of the unit after the day that it counts from, or what lies before it. */
function resolve(side: string, unit: Unit, context: Context): Resolved {
  const whole = unitsFrom(context, unit, 0);
  const day = context.antecedent;
  if (whole.from === null || whole.to === null || !day?.from || !day.to) return whole;
  const [from, to] = side === 'later' ? [addDays(day.to, 1), whole.to] : [whole.from, addDays(day.from, -1)];
  if (from > to) return whole;
  return { ...stretch(from, to, whole.timex, { basis: whole.basis, anchor: whole.anchor }), precision: whole.precision };
}

/** "Later that month", "earlier that year": counted from a date in the text. Near misses: "later that day", "later in that war". */
export const partOfThat = {
  id: 'part-of-that',
  starts: (token) => sides.has(token.lower),
  read(tokens, at): Reading | null {
    const unit = unitOf(tokens[at + 2]);
    if (lowerAt(tokens, at + 1) !== 'that' || unit === null || !countable.has(unit) || lowerAt(tokens, at + 2) !== unit) return null;
    const side = lowerAt(tokens, at);
    return {
      first: at,
      next: at + 3,
      form: 'part-of-that',
      grain: 'other',
      anchored: 'text',
      resolve: (context) => resolve(side, unit, context),
    };
  },
  examples: [
    {
      text: 'The post fell on Jan. 3. Later that month it was retaken.',
      published: '2024-01-24',
      words: 'Later that month',
      edtf: '2024-01-04/2024-01-31',
      from: '2024-01-04',
      to: '2024-01-31',
      precision: 'month',
      timex: '2024-01',
    },
  ],
  nearMisses: ['Later that day it rained.', 'Earlier that war had spread.'],
} as const satisfies DateForm;
