/** The strip of time: its axis, and lanes in which no event with its label touches another. */
import { dateTicks, yearStart } from '../calendar.ts';
import { type Lettering, shorten, type } from '../lettering.ts';
import type { Box, Tick } from '../spec.ts';
import type { Strip } from './strips.ts';

export interface Ground {
  readonly plot: Box;
  /** Days at its left and right edge. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

export interface PlacedStrip extends Strip {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly number: string;
  /** What stands behind the number; empty where there are numbers alone. */
  readonly title: string;
  readonly textLeft: number;
}

export interface Band {
  readonly name: string;
  readonly baseline: number;
}

export interface LaidStrips {
  readonly ground: Ground;
  readonly strips: readonly PlacedStrip[];
  readonly bands: readonly Band[];
  readonly lanes: number;
  readonly height: number;
}

export const markRadius = 2.6;
/** A day's mark would be a hair: a strip is at least so wide. */
const stripLeast = 2 * markRadius;
export const axisSize = 15;
const plotTop = 4;
const laneHeight = 12.4;
const bandHeight = 14;
const textGap = 4;
const numberGap = 3;
const laneGap = 7;
/** Room for an arrow at an open end. */
export const arrowLength = 9;
const tickGap = 14;
const daysLeast = 10;
const yearReach = 0.08;
/** A title takes so much of the chart, or all that is free at the wider side of its strip. */
const titleShare = 0.46;

interface Asked {
  readonly width: number;
  readonly lettering: Lettering;
  readonly hasTitles: boolean;
}

export function layStrips(strips: readonly Strip[], { width, lettering, hasTitles }: Asked): LaidStrips {
  const { from, to } = spanOf(strips);
  const plot = { left: 0, top: plotTop, right: width, bottom: plotTop };
  const open: Ground = { plot, from, to, ticks: [] };
  const bands: Band[] = [];
  const placed: PlacedStrip[] = [];
  let top = plotTop;
  let lanes = 0;
  for (const band of new Set(strips.map((strip) => strip.band))) {
    if (band !== '') {
      bands.push({ name: shorten(lettering, band, type.heading, width), baseline: top + bandHeight - 4 });
      top += bandHeight;
    }
    const own = strips.filter((strip) => strip.band === band).map((strip) => beside(strip, open, { width, lettering, hasTitles }));
    const ends: number[] = [];
    for (const strip of own) {
      const lane = freeLane(ends, strip);
      ends[lane] = strip.extent.right;
      placed.push({ ...strip.placed, middle: top + (lane + 0.5) * laneHeight });
    }
    top += ends.length * laneHeight;
    lanes += ends.length;
  }
  const bottom = Math.round((top + 3) * 10) / 10;
  const ground = { ...open, plot: { ...plot, bottom }, ticks: ticksOf(lettering, { ...open, plot: { ...plot, bottom } }) };
  return { ground, strips: placed, bands, lanes, height: bottom + axisSize };
}

/** The first lane that is free where the strip and its label begin. */
function freeLane(ends: readonly number[], { extent }: { readonly extent: { readonly left: number } }): number {
  const lane = ends.findIndex((end) => end + laneGap <= extent.left);
  return lane < 0 ? ends.length : lane;
}

/** From the first day to the last with some air, and never so short that one day is wide. */
function spanOf(strips: readonly Strip[]): { readonly from: number; readonly to: number } {
  const first = Math.min(...strips.map((strip) => strip.from));
  const last = Math.max(...strips.map((strip) => strip.to));
  const span = Math.max(last - first, daysLeast);
  const air = (span - (last - first)) / 2 + span * 0.03;
  const from = first - air;
  const year = yearStart(from);
  return { from: from - year < span * yearReach ? year - span * 0.01 : from, to: last + air };
}

export function dayPlace({ plot, from, to }: Ground, day: number): number {
  return plot.left + ((day - from) / (to - from)) * (plot.right - plot.left);
}

interface Beside {
  readonly placed: PlacedStrip;
  /** The strip with its arrow and label. */
  readonly extent: { readonly left: number; readonly right: number };
}

/** The label stands right of its strip, or left where it would leave the chart. */
function beside(strip: Strip, ground: Ground, { width, lettering, hasTitles }: Asked): Beside {
  const [start, end] = [dayPlace(ground, strip.from), dayPlace(ground, strip.to)];
  const missing = Math.max(0, stripLeast - (end - start)) / 2;
  const [left, right] = [start - missing, end + missing];
  const number = String(strip.row.number);
  const edges = { left: left - (strip.isOpen === 'before' ? arrowLength : 0), right: right + (strip.isOpen === 'after' ? arrowLength : 0) };
  const lead = lettering.width(number, type.label) + numberGap;
  const most = Math.max(width * titleShare, Math.max(width - edges.right, edges.left) - textGap - lead);
  const title = hasTitles ? shorten(lettering, strip.row.title, type.plain, most) : '';
  const wide = title === '' ? lead - numberGap : lead + lettering.width(title, type.plain);
  const isRight = edges.right + textGap + wide <= width;
  const isLeft = !isRight && edges.left - textGap - wide >= 0;
  // A strip as wide as the chart has its label on its own line of white, from its left end.
  const textLeft = isRight ? edges.right + textGap : isLeft ? edges.left - textGap - wide : Math.max(0, width - wide - textGap);
  return {
    placed: { ...strip, left, right, middle: 0, number, title, textLeft },
    extent: { left: Math.min(edges.left, textLeft), right: Math.max(edges.right, textLeft + wide) },
  };
}

export const titleLeft = (lettering: Lettering, { textLeft, number }: PlacedStrip): number =>
  textLeft + lettering.width(number, type.label) + numberGap;

function ticksOf(lettering: Lettering, ground: Ground): readonly Tick[] {
  const { plot, from, to } = ground;
  const spacing = (lettering.width('30 Mar 2020', type.tick) + tickGap) / (plot.right - plot.left);
  return dateTicks(from, to, spacing).filter(({ value, label }) => {
    const [middle, half] = [dayPlace(ground, value), lettering.width(label, type.tick) / 2];
    return middle - half >= 0 && middle + half <= plot.right;
  });
}
