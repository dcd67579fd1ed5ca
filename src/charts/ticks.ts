/** Round numbers along an axis that counts people: whole, from zero, never more than the labels have room for. */
import type { Tick } from './spec.ts';
import { digits } from './wording.ts';

/** The smallest of 1, 2, 5, 10, 20, 50 … that is not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, least))));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least) ?? 10;
  return factor * power;
}

/** Ticks from zero to the first round number at or above `highest`, in at most `most` steps. */
export function countTicks(highest: number, most: number): readonly Tick[] {
  const step = roundStep(highest / Math.max(1, most));
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, index) => ({ value: index * step, label: digits(index * step) }));
}
