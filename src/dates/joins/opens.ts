import { addDays } from '../calendar.ts';
import { type Reading, type Resolved, resolved } from '../reading.ts';
import { isOneOf, lowerAt, type Tokens } from '../words.ts';

const openings: ReadonlyMap<string, 'after' | 'before'> = new Map([
  ['since', 'after'],
  ['after', 'after'],
  ['before', 'before'],
  ['until', 'before'],
  ['till', 'before'],
  ['by', 'before'],
]);
const adverbs = new Set(['early', 'late', 'about', 'around', 'the']);
const openGrains: ReadonlySet<Reading['grain']> = new Set(['day', 'month', 'year', 'span'] as const);

/** "Since mid-October" is taken from its middle day, which the words name; other parts from their first day. */
function start(value: Resolved, isMiddle: boolean): string | null {
  if (value.from === null || value.to === null || !isMiddle) return value.from;
  return addDays(value.from, 4);
}

function open(value: Resolved, side: 'after' | 'before', isMiddle: boolean): Resolved {
  if (value.from === null || value.to === null) return value;
  const from = side === 'after' ? start(value, isMiddle) : null;
  const to = side === 'before' ? value.to : null;
  const reasons = isMiddle && side === 'after' ? ['the middle of a month is taken as its 15th'] : [];
  const { basis, anchor, timex } = value;
  const isWhole = value.precision === 'month' || value.precision === 'year' || value.precision === 'minute';
  const edge = (day: string): string => (isWhole ? value.edtf : day);
  return resolved(
    { from, to, edtf: from ? `${edge(from)}/..` : `../${edge(to ?? '')}`, timex, precision: 'range' },
    { basis, anchor, reasons },
  );
}

/** "Since March 11", "until Tuesday", "after mid-October": the date bounds the time, and is not the day itself. */
export function openEnds(tokens: Tokens, readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading) => {
    if (!openGrains.has(reading.grain)) return reading;
    const lead = isOneOf(tokens, reading.first - 1, adverbs) ? reading.first - 2 : reading.first - 1;
    const side = openings.get(lowerAt(tokens, lead));
    if (!side) return reading;
    const isMiddle = lowerAt(tokens, reading.first).startsWith('mid-') && reading.form === 'part';
    return { ...reading, first: lead, grain: 'other', resolve: (context) => open(reading.resolve(context), side, isMiddle) };
  });
}
