import { type Context, type Reading, type Resolved, resolved } from '../reading.ts';
import { isGlued, lowerAt, type Tokens } from '../words.ts';

const ends = new Set(['to', 'through', 'until', 'till', 'and']);
const rangeGrains: ReadonlySet<Reading['grain']> = new Set(['day', 'month', 'year', 'span'] as const);

/** Both ends: `2014/2017`. */
const timexOf = (first: Resolved, last: Resolved): string =>
  first.timex.includes('/') || last.timex.includes('/') ? first.timex : `${first.timex}/${last.timex}`;

/** "Today", "yesterday": counted from publication and nothing else, and what ends after "today" is to come. */
function resolveFromDay(start: Reading, end: Reading, context: Context): readonly [Resolved, Resolved] {
  const first = start.resolve(context);
  const isAhead = first.from === context.published || context.isAhead;
  return [first, end.resolve({ ...context, isAhead })];
}

/** The start counts from the end: in "from Oct. 17 to Jan. 29" October is the last one before that January. */
function resolveBackwards(start: Reading, end: Reading, context: Context): readonly [Resolved, Resolved] {
  const last = end.resolve(context);
  return [start.resolve({ ...context, published: last.to ?? context.published, isAhead: false }), last];
}

function resolveRange(start: Reading, end: Reading, context: Context): Resolved {
  const [first, last] = start.form === 'day-word' ? resolveFromDay(start, end, context) : resolveBackwards(start, end, context);
  if (first.from === null || last.to === null || first.from > last.to) return last.from === null ? last : first;
  const edtf = `${first.edtf}/${last.edtf}`;
  const anchor = last.anchor ?? first.anchor;
  const basis = first.basis === 'relative' ? 'relative' : last.basis;
  return resolved(
    {
      from: first.from,
      to: last.to,
      edtf: edtf.split('/').length === 2 ? edtf : `${first.from}/${last.to}`,
      timex: timexOf(first, last),
      precision: 'range',
    },
    { basis, anchor },
  );
}

/** Whether words make the two readings one stretch: "from … to", "between … and", "… through …", "2014-2017". */
function isRange(tokens: Tokens, start: Reading, end: Reading): boolean {
  if (!rangeGrains.has(start.grain) || !rangeGrains.has(end.grain)) return false;
  const lead = lowerAt(tokens, start.first - 1);
  const gap = end.first - start.next;
  const mark = lowerAt(tokens, start.next);
  if (gap === 1 && (mark === '-' || mark === '–' || mark === '—')) return start.grain === end.grain && isGlued(tokens, start.next - 1);
  return gap === 1 && ends.has(mark) && isWorded(start, end, lead, mark);
}

function isWorded(start: Reading, end: Reading, lead: string, mark: string): boolean {
  if (mark === 'and') return lead === 'between';
  // "This year through August" has one end.
  if (start.form === 'calendar-period' && lead !== 'from') return false;
  return lead === 'from' || mark === 'through' || (mark === 'to' && start.grain === end.grain);
}

function joinPair(tokens: Tokens, start: Reading, end: Reading): Reading {
  const lead = lowerAt(tokens, start.first - 1);
  const first = lead === 'from' || lead === 'between' ? start.first - 1 : start.first;
  return { first, next: end.next, form: 'range', grain: 'other', resolve: (context) => resolveRange(start, end, context) };
}

/** Two readings that are the ends of one stretch become one. */
export function joinRanges(tokens: Tokens, readings: readonly Reading[]): readonly Reading[] {
  const joined: Reading[] = [];
  for (const reading of readings) {
    const start = joined.at(-1);
    if (start && isRange(tokens, start, reading)) joined[joined.length - 1] = joinPair(tokens, start, reading);
    else joined.push(reading);
  }
  return joined;
}
