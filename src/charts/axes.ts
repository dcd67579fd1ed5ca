/** How axes look in every chart: hairlines for guidance, a darker one at zero, small soft figures, no frame. */
import type { ScaleOptions } from 'chart.js';
import { type } from './lettering.ts';
import { hairline, softInk, zeroLine } from './palette.ts';
import type { Box, Tick } from './spec.ts';

type Axis = ScaleOptions<'linear'>;

const hairlineWidth = 0.5;
const zeroWidth = 0.7;

const ticksOf = (padding: number): NonNullable<Axis['ticks']> => ({
  autoSkip: false,
  color: softInk,
  font: { size: type.tick.size, weight: type.tick.weight },
  maxRotation: 0,
  padding,
});

/** Chart.js insets the axis that bars stand on, and shifts its grid lines between the ticks; here a value lies where it is. */
const plain = { border: { display: false }, offset: false } as const;

/** An axis that counts, with a line across the plot at every tick. */
export function countAxis(place: Pick<Axis, 'axis' | 'position' | 'stack' | 'stackWeight'>, max: number, ticks: readonly Tick[]): Axis {
  return {
    ...place,
    type: 'linear',
    min: 0,
    max,
    ...plain,
    grid: {
      color: ticks.map(({ value }) => (value === 0 ? zeroLine : hairline)),
      lineWidth: ticks.map(({ value }) => (value === 0 ? zeroWidth : hairlineWidth)),
      drawTicks: false,
      offset: false,
    },
    ticks: ticksOf(5),
  };
}

/** An axis of days, with short strokes below the plot. */
export function dayAxis(min: number, max: number): Axis {
  return {
    type: 'linear',
    axis: 'x',
    position: 'bottom',
    min,
    max,
    ...plain,
    grid: { color: zeroLine, lineWidth: zeroWidth, drawOnChartArea: false, offset: false, tickLength: 3 },
    ticks: ticksOf(2),
  };
}

/** An axis that only places things: its room belongs to words. */
export function silentAxis(max: number): Axis {
  return {
    type: 'linear',
    axis: 'y',
    position: 'left',
    min: 0,
    max,
    reverse: true,
    ...plain,
    grid: { display: false },
    ticks: { display: false },
  };
}

/** Two axes in points from the top left of the plot: what stands there has its own ground. */
export function placeAxes({ left, top, right, bottom }: Box): Readonly<Record<'across' | 'down', Axis>> {
  return { across: { ...silentAxis(right - left), axis: 'x', position: 'bottom', reverse: false }, down: silentAxis(bottom - top) };
}
