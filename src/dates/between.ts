/** Values counted from a day of publication that is known only as a stretch of days. */
import { daysBetween } from './calendar.ts';
import { type Resolved, stretch } from './reading.ts';

/** Longest stretch over which two answers are given as one interval: wider ones tell nothing apart, and would seem to be dates. */
const nearDays = 7;

/**
 * What a mention means when the article is of some day between two: its value where both ends give the same (every day between them
 * gives it too, because later days never mean earlier dates), all that lies between two values that are near each other, else what
 * it means without any day.
 */
export function between(early: Resolved | null, late: Resolved | null, unknown: Resolved | null): Resolved | null {
  if (early === null || late === null) return unknown;
  const anchor = early.anchor === late.anchor ? late.anchor : `${early.anchor ?? '..'}/${late.anchor ?? '..'}`;
  if (early.edtf === late.edtf && early.timex === late.timex) return { ...late, anchor };
  const [from, to] = [early.from, late.to];
  if (from === null || to === null || late.from === null || daysBetween(from, late.from) > nearDays) return unknown;
  const month = early.timex.slice(0, 7) === late.timex.slice(0, 7) ? late.timex.slice(0, 7) : unknown?.timex;
  return { ...stretch(from, to, month ?? ''), basis: 'relative', anchor, reasons: ['the day of the article is known only roughly'] };
}
