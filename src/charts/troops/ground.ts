/** The ground of the troop chart: its axes, and where a count stands on it. */
import { dateTicks, yearStart } from '../calendar.ts';
import { type Lettering, type } from '../lettering.ts';
import type { Box, Tick } from '../spec.ts';
import { countTicks } from '../ticks.ts';
import type { Count } from './counts.ts';

export interface Ground {
  readonly plot: Box;
  /** Days at the left and right edge of the plot. */
  readonly from: number;
  readonly to: number;
  /** Number at its top. */
  readonly most: number;
  readonly days: readonly Tick[];
  readonly numbers: readonly Tick[];
}

/** A day's mark would be a hair: a bar is at least so wide. */
const barLeast = 6;
export const barThickness = 5;
export const dayAxisSize = 15;
const plotTop = 8;
const tickGap = 14;
const numberSpacing = 26;
/** The widest date takes at most this part of the axis, or the chart would be one bar. */
const dateShare = 0.4;
const daysLeast = 28;
/** The axis begins with the year where that costs no more than this part of it. */
const yearReach = 0.08;

export function groundOf(
  lettering: Lettering,
  counts: readonly Count[],
  { width, height }: { readonly width: number; readonly height: number },
): Ground {
  const highest = Math.max(...counts.map((count) => Math.max(count.number, count.high ?? 0)));
  const bottom = height - dayAxisSize;
  const numbers = countTicks(highest, Math.max(2, Math.floor((bottom - plotTop) / numberSpacing)));
  const left = numbersWidth(lettering, numbers);
  const plot = { left, top: plotTop, right: width, bottom };
  const { from, to } = spanOf(counts);
  const spacing = (lettering.width('30 Mar 2020', type.tick) + tickGap) / (width - left);
  const days = dateTicks(from, to, spacing).filter(({ value, label }) => {
    const middle = left + ((value - from) / (to - from)) * (width - left);
    const half = lettering.width(label, type.tick) / 2;
    return middle - half >= 0 && middle + half <= width;
  });
  return { plot, from, to, most: numbers.at(-1)?.value ?? 1, days, numbers };
}

/** Room for the numbers at the left. */
function numbersWidth(lettering: Lettering, numbers: readonly Tick[]): number {
  return Math.max(...numbers.map(({ label }) => lettering.width(label, type.tick))) + 8;
}

/** From the first day to the last with some air, and never so short that one date fills the chart. */
function spanOf(counts: readonly Count[]): { readonly from: number; readonly to: number } {
  const first = Math.min(...counts.map((count) => count.from));
  const last = Math.max(...counts.map((count) => count.to));
  const widest = Math.max(...counts.map((count) => count.to - count.from));
  const span = Math.max(last - first, widest / dateShare, daysLeast);
  const air = (span - (last - first)) / 2 + span * 0.04;
  const from = first - air;
  const year = yearStart(from);
  return { from: from - year < span * yearReach ? year - span * 0.01 : from, to: last + air };
}

function dayPlace({ plot, from, to }: Ground, day: number): number {
  return plot.left + ((day - from) / (to - from)) * (plot.right - plot.left);
}

export function numberPlace({ plot, most }: Ground, number: number): number {
  return plot.bottom - (number / most) * (plot.bottom - plot.top);
}

/** The bar of a count: as wide as its date is uncertain. */
export function barOf(ground: Ground, count: Count): Box {
  const [left, right] = [dayPlace(ground, count.from), dayPlace(ground, count.to)];
  const missing = Math.max(0, barLeast - (right - left)) / 2;
  const middle = numberPlace(ground, count.number);
  return { left: left - missing, top: middle - barThickness / 2, right: right + missing, bottom: middle + barThickness / 2 };
}

/** The day at a place of the plot: what `dayPlace` takes back. */
export function dayAt({ plot, from, to }: Ground, place: number): number {
  return from + ((place - plot.left) / (plot.right - plot.left)) * (to - from);
}
