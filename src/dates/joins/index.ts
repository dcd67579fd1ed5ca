import type { Reading } from '../reading.ts';
import type { Tokens } from '../words.ts';
import { joinClockPairs, joinClocks } from './clocks.ts';
import { joinCounted } from './countedFrom.ts';
import { joinDayParts } from './dayParts.ts';
import { openEnds } from './opens.ts';
import { joinRanges } from './ranges.ts';
import { joinSpeech } from './speech.ts';

type Join = (tokens: Tokens, readings: readonly Reading[]) => readonly Reading[];

/** From the inside out: parts of a day, clocks to days, clocks to clocks, ends of a stretch, days counted from the one behind them, what a speaker counts, and what only bounds it. */
export const joins = [
  joinDayParts,
  joinClocks,
  joinClockPairs,
  joinRanges,
  joinCounted,
  joinSpeech,
  openEnds,
] as const satisfies readonly Join[];
