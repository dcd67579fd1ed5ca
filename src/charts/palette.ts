/**
 * The colours of charts. All marks pass 3:1 on white and text 4.5:1 (WCAG 2.2, 1.4.11 and 1.4.3); those of one chart stay apart for
 * colour-blind eyes, and neighbours differ in grey. A test computes it all. Killed and wounded keep theirs in every chart; no other
 * measure may borrow them.
 */
import { choice, palette } from './options.ts';
import type { ChartRoom } from './spec.ts';

export const killedColor = '#882255';
export const woundedColor = '#0072b2';

/** For series without a meaning of their own, in the order they are given out; dark and light alternate, so that they differ in grey. */
export const seriesColors = ['#332288', '#4477aa', '#5c2a00', '#117733', '#1d1d1b', '#aa3377'] as const;

export interface Colors {
  readonly killed: string;
  readonly wounded: string;
  /** For what is neither. */
  readonly plain: string;
  readonly series: readonly [string, ...string[]];
}

/** By the value of the option `palette`. */
export const palettes: Readonly<Record<(typeof palette.values)[number], Colors>> = {
  colour: { killed: killedColor, wounded: woundedColor, plain: '#1f3a5f', series: seriesColors },
  grey: { killed: '#1d1d1b', wounded: '#6e6e6e', plain: '#3d3d3d', series: ['#1d1d1b', '#757575', '#474747'] },
  /** 7:1 and more. */
  strong: {
    killed: '#5e1238',
    wounded: '#005a8e',
    plain: '#14294a',
    series: ['#1c1260', '#0d5c26', '#3d1c00', '#2a5892', '#1d1d1b'],
  },
};

export const colorsOf = (room: Pick<ChartRoom, 'options'>): Colors => palettes[choice(room, palette)];

/** The colour of a series by its place; they repeat where there are more series than colours, and labels tell them apart. */
export const seriesColor = ({ series }: Colors, index: number): string => series[index % series.length] ?? series[0];

export const ink = '#1d1d1b';
export const softInk = '#595959';
export const paper = '#ffffff';

/** Lines that only guide the eye. */
export const hairline = '#d9d6cf';
export const zeroLine = '#8a8a86';

/** Ground of a map: quiet enough that marks keep 3:1 and small print 4.5:1 on it. */
export const landFill = '#efede8';
export const coastLine = '#a6a39b';
export const borderLine = '#b9b6ae';

/** The tint of a bar whose end carries the mark. */
export function tint(color: string): string {
  return `${color}47`;
}
