/** "The Israel-Gaza war", "the killing of Qasem Soleimani": what is named has begun. */
import type { Lexicons } from '../../text/lexicons.ts';
import { addDays, addMonths, firstOfMonth, monthOf, shiftMonth } from '../calendar.ts';
import { lowerAt, monthNumber, type Tokens, yearNumber } from '../words.ts';
import type { Clue, ClueReader } from './clue.ts';

/** "… in October" after the name, without a year: it was said before the next October. */
function isMonthWithoutYear(tokens: Tokens, at: number, from: string): boolean {
  return lowerAt(tokens, at) === 'in' && monthNumber(tokens[at + 1]) === monthOf(from) && yearNumber(tokens[at + 2]) === null;
}

function clueAt(tokens: Tokens, at: number, lexicons: Lexicons): Clue | null {
  const match = lexicons.namedEvents.match(tokens, at);
  if (!match) return null;
  const { name, from, to } = match.entry;
  const evidence = { start: tokens[at]?.start ?? 0, end: tokens[match.next - 1]?.end ?? 0 };
  if (!isMonthWithoutYear(tokens, match.next, from))
    return { days: [{ from, to: null }], reason: `${name} ${from === to ? 'was on' : 'began on'} ${from}`, evidence, weight: 'shared' };
  const { year, month } = shiftMonth(from, 1);
  const last = addDays(addMonths(firstOfMonth(Number(from.slice(0, 4)), monthOf(from)), 12), -1);
  const reason = `${name} began on ${from}, and its month is named without a year`;
  return { days: [{ from: firstOfMonth(year, month), to: last }], reason, evidence, weight: 'shared' };
}

/** Near misses: an event that the lexicon does not know. */
export const readNamedEvents: ClueReader = (tokens, lexicons) => {
  const clues: Clue[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const clue = clueAt(tokens, at, lexicons);
    if (clue) clues.push(clue);
  }
  return clues;
};
