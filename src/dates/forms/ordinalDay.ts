import { isoDay, monthOf, yearOf } from '../calendar.ts';
import { type Context, type DateForm, noPublication, type Reading, type Resolved, unsettled, wholeDay } from '../reading.ts';
import { dayNumber, isOneOf, lowerAt, ordinalWordNumber, type Tokens } from '../words.ts';
import { nearestOf } from '../years.ts';

const leads = new Set(['on', 'by', 'until', 'since', 'from', 'before', 'after']);
const followers = new Set(
  'the a an he she they it we i his her their its and but when as after before in at near by to of was were is there'.split(' '),
);

/** "on the night of the twenty-seventh". */
const dayParts = new Set(['night', 'morning', 'evening', 'afternoon', 'day']);
/** From the eleventh on hardly anything but days is told by a bare ordinal in words. */
const surelyDay = 11;

/** The day of "the 14th", or of "the fourteenth" in words; of a lower one in words only where it opens its sentence: "On the fifth, ten people died". */
function dayAfterThe(tokens: Tokens, at: number): number | null {
  if (tokens[at + 1]?.kind === 'ordinal') return isOneOf(tokens, at - 1, leads) ? dayNumber(tokens[at + 1]) : null;
  const day = ordinalWordNumber(tokens[at + 1]);
  if (day === null) return null;
  const isOfNight = lowerAt(tokens, at - 1) === 'of' && isOneOf(tokens, at - 2, dayParts);
  if (day >= surelyDay) return isOfNight || isOneOf(tokens, at - 1, leads) ? day : null;
  return at === 1 && lowerAt(tokens, 0) === 'on' ? day : null;
}

/** Past "of that month" and "of the month". */
function afterMonth(tokens: Tokens, at: number): number {
  const isMonth = lowerAt(tokens, at) === 'of' && ['that', 'the'].includes(lowerAt(tokens, at + 1)) && lowerAt(tokens, at + 2) === 'month';
  return isMonth ? at + 3 : at;
}

/** Such a day of the month that the text is about, else of the months around publication. */
function resolve(day: number, { antecedent, published, isAhead }: Context): Resolved {
  const precision = antecedent?.precision;
  const isNamed = precision === 'day' || precision === 'minute' || precision === 'month';
  if (antecedent?.from && isNamed) {
    const iso = isoDay(yearOf(antecedent.from), monthOf(antecedent.from), day);
    if (iso) return wholeDay(iso, { basis: 'relative', anchor: antecedent.edtf.slice(0, 10) });
  }
  if (published === null) return unsettled('XXXX-XX-XX', '', noPublication);
  const [year, month] = [yearOf(published), monthOf(published)];
  const days = [month - 1, month, month + 1].map((each) =>
    each < 1 ? isoDay(year - 1, 12, day) : each > 12 ? isoDay(year + 1, 1, day) : isoDay(year, each, day),
  );
  const iso = nearestOf(
    days.filter((each) => each !== null),
    published,
    isAhead,
  );
  return iso ? wholeDay(iso, { basis: 'relative', anchor: published }) : unsettled('XXXX-XX-XX', '', 'no month near has such a day');
}

/**
 * "On the 14th", "on the fourteenth", "on the 30th of that month": a day of the month that the text last named, or of one near publication.
 * Near misses: "on the 3rd floor", "the 3rd strike", "on the 3rd of January" (a month's day).
 */
export const ordinalDay = {
  id: 'ordinal-day',
  starts: (token) => token.lower === 'the',
  goesOn: (next) => next.kind === 'ordinal' || ordinalWordNumber(next) !== null,
  read(tokens, at): Reading | null {
    const day = lowerAt(tokens, at) === 'the' ? dayAfterThe(tokens, at) : null;
    const next = afterMonth(tokens, at + 2);
    const after = tokens[next];
    const isClosed = after === undefined || after.kind === 'mark' || followers.has(after.lower);
    if (day === null || !isClosed || (next === at + 2 && after?.lower === 'of')) return null;
    return {
      first: at,
      next,
      form: 'ordinal-day',
      grain: 'day',
      anchored: 'text',
      isOptional: true,
      resolve: (context) => resolve(day, context),
    };
  },
  examples: [
    {
      text: 'The team landed on Jan. 12. A second plane followed on the 14th.',
      published: '2024-01-24',
      words: 'the 14th',
      edtf: '2024-01-14',
      from: '2024-01-14',
      to: '2024-01-14',
      precision: 'day',
    },
    {
      text: 'The pass will reopen on the 31st.',
      published: '2024-01-24',
      words: 'the 31st',
      edtf: '2024-01-31',
      from: '2024-01-31',
      to: '2024-01-31',
      precision: 'day',
    },
  ],
  nearMisses: ['He lives on the 3rd floor.', 'It was the 3rd strike.', 'They met on the 4th avenue.'],
} as const satisfies DateForm;
