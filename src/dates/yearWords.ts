/** The year after a month, a day or a season. */
import { anyYear } from './spokenYears.ts';
import { afterComma, afterStop, lowerAt, type Tokens } from './words.ts';

/** A year as stated, or so many years from that of publication. */
export interface YearWords {
  readonly stated: number | null;
  readonly shift: number;
  readonly next: number;
}

const yearShifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** "2019", ", 2019", "of 2019", "last year", "of this year" after a month or a day. */
export function yearAfter(tokens: Tokens, at: number): YearWords | null {
  const stop = afterStop(tokens, at);
  const place = lowerAt(tokens, stop) === 'of' ? stop + 1 : afterComma(tokens, stop);
  const stated = anyYear(tokens, place);
  if (stated) return { stated: stated.year, shift: 0, next: stated.next };
  const shift = yearShifts.get(lowerAt(tokens, place));
  return shift !== undefined && lowerAt(tokens, place + 1) === 'year' ? { stated: null, shift, next: place + 2 } : null;
}
