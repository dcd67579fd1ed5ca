/** How axes look in every chart: hairlines for guidance, a darker one at zero, small soft figures, no frame. */
import { type } from './lettering.ts';
import { hairline, softInk, zeroLine } from './palette.ts';
import type { Axis, Box } from './spec.ts';

const hairlineWidth = 0.5;
const zeroWidth = 0.7;

/** The line or stroke of an axis at a value. */
export function strokeAt({ strokes }: Axis, value: number): { readonly width: number; readonly color: string } {
  const isStrong = strokes === 'beside' || value === 0;
  return isStrong ? { width: zeroWidth, color: zeroLine } : { width: hairlineWidth, color: hairline };
}

/** How long strokes beside a plot are, and how far figures stand from what is drawn there; in points. */
export const strokeLength = 3;
export const figureGap: Readonly<Record<Axis['strokes'], number>> = { across: 5, beside: 2, none: 0 };

/** Figures of all axes. */
export const figures = { style: type.tick, color: softInk } as const;

/** An axis that counts, with a line across the plot at every tick. */
export function countAxis(place: Pick<Axis, 'axis' | 'position' | 'stack' | 'stackWeight'>, max: number): Axis {
  return { ...place, min: 0, max, reverse: false, strokes: 'across' };
}

/** An axis of days, with short strokes below the plot. */
export function dayAxis(min: number, max: number): Axis {
  return { axis: 'x', position: 'bottom', min, max, reverse: false, strokes: 'beside' };
}

/** An axis that only places things: its room belongs to words. */
export function silentAxis(max: number): Axis {
  return { axis: 'y', position: 'left', min: 0, max, reverse: true, strokes: 'none' };
}

/** Two axes in points from the top left of the plot: what stands there has its own ground. */
export function placeAxes({ left, top, right, bottom }: Box): Readonly<Record<'across' | 'down', Axis>> {
  return { across: { ...silentAxis(right - left), axis: 'x', position: 'bottom', reverse: false }, down: silentAxis(bottom - top) };
}
