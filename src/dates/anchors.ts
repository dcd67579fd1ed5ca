/** Counting from another mention: "a day earlier", "the following month". */
import { addDays, addMonths, shiftMonth, yearOf } from './calendar.ts';
import { type Context, type Resolved, resolved, unsettled, wholeDay, wholeMonth, wholeWeek, wholeYear } from './reading.ts';
import type { Unit } from './words.ts';

const noAnchor = 'it is counted from something to which the text gives no date';

/** A mention that is one day, so that days can be counted from it. */
export const isDayMention = (mention: Resolved): boolean => mention.precision === 'day' || mention.precision === 'minute';

/** A mention fine enough that a whole `unit` can be counted from it. */
function canAnchor(mention: Resolved, unit: Unit): boolean {
  if (mention.from === null || mention.to === null) return false;
  if (isDayMention(mention)) return true;
  if (unit === 'week') return mention.precision === 'week';
  if (unit === 'month') return mention.precision === 'month';
  return unit === 'year' && (mention.precision === 'month' || mention.precision === 'year');
}

function shifted(iso: string, unit: Unit, count: number): Resolved {
  const { year, month } = shiftMonth(iso, count);
  if (unit === 'week') return wholeWeek(addDays(iso, 7 * count));
  if (unit === 'month') return wholeMonth(year, month);
  return unit === 'year' ? wholeYear(yearOf(iso) + count) : wholeDay(addDays(iso, count));
}

/** The `unit` that lies `count` units from the antecedent's. */
export function unitsFrom({ antecedent }: Context, unit: Unit, count: number): Resolved {
  if (!antecedent?.from || !canAnchor(antecedent, unit)) return unsettled('XXXX-XX-XX', '', noAnchor);
  return { ...shifted(antecedent.from, unit, count), basis: 'relative', anchor: antecedent.edtf.slice(0, 10) };
}

function far(iso: string, unit: Unit, count: number): string {
  if (unit === 'day') return addDays(iso, count);
  return unit === 'week' ? addDays(iso, 7 * count) : addMonths(iso, count * (unit === 'month' ? 1 : 12));
}

/** A stretch between `least` and `most` units from the antecedent; negative counts lie before it. */
export function aboutUnitsFrom({ antecedent }: Context, unit: Unit, least: number, most: number): Resolved {
  if (!antecedent?.from || !canAnchor(antecedent, unit)) return unsettled('XXXX-XX-XX', '', noAnchor);
  const [from = '', to = ''] = [far(antecedent.from, unit, least), far(antecedent.from, unit, most)].sort();
  const reasons = [`"${unit}s" without a number is taken as two to nine`];
  return resolved(
    { from, to, edtf: `${from}/${to}`, timex: 'XXXX-XX-XX', precision: 'range' },
    { basis: 'relative', anchor: antecedent.edtf.slice(0, 10), reasons },
  );
}

/** The antecedent's own day, or that and the next or previous one for "hours later" and "hours earlier". */
export function hoursFrom({ antecedent }: Context, sign: number): Resolved {
  if (!antecedent?.from || !isDayMention(antecedent)) return unsettled('XXXX-XX-XX', '', noAnchor);
  const other = addDays(antecedent.from, sign);
  const [from = '', to = ''] = [antecedent.from, other].sort();
  return resolved(
    { from, to, edtf: `${from}/${to}`, timex: antecedent.from, precision: 'range' },
    { basis: 'relative', anchor: antecedent.from },
  );
}
