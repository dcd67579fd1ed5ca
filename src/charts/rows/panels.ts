/** The panels beside the words of the rows: their widths, their axes, and where each figure with its label comes to stand. */
import { type Lettering, type, wrap } from '../lettering.ts';
import type { Tick } from '../spec.ts';
import { countTicks } from '../ticks.ts';
import { type Figures, type Reading, type Readings, type ReadPoint, readingOf } from './reading.ts';

/** What a panel shows: one measure, under its name and in its colour. */
export interface PanelKind {
  readonly id: string;
  readonly heading: string;
  readonly color: string;
}

export interface Panel extends PanelKind {
  readonly left: number;
  readonly width: number;
  /** Value at the right end; labels need room beyond the last tick. */
  readonly max: number;
  readonly ticks: readonly Tick[];
}

/** A point with its height over or under the middle of its row: claims of equal numbers stand above each other, so that all are seen. */
export interface LanePoint extends ReadPoint {
  readonly rise: number;
}

/** A figure as its panel shows it, worked out once for all that is drawn of it. */
export interface Cell {
  readonly figures: Figures;
  /** Its label. */
  readonly lines: readonly string[];
  readonly points: readonly LanePoint[];
}

export const markRadius = 3;
/** Marks of a dispute are smaller: there are several. */
export const claimRadius = 2.3;
export const arrowLength = 9;
const labelGap = 4;
/** Distance of a text without a number from the zero line. */
export const asideGap = 5;
const endGap = 8;
const labelShare = 0.5;
const tickSpacing = 38;
/** White between the words of two ticks. */
const tickLeast = 4;
/** Between the last number of one axis and the zero of the next. */
const tickGap = 12;

/** Side by side from `left` to `right`; a panel without any number only takes the room of its words. */
export function panelsOf(
  lettering: Lettering,
  kinds: readonly PanelKind[],
  readings: readonly Readings[],
  { left, right }: { readonly left: number; readonly right: number },
): readonly Panel[] {
  const all = kinds.map(({ id }) => readings.map((each) => readingOf(each, id)));
  const shares = all.map((each) => narrowWidth(lettering, each, right - left));
  const narrow = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const wide = (right - left - narrow) / Math.max(1, shares.filter((share) => share === null).length);
  let at = left;
  return kinds.map((kind, index) => {
    const width = shares[index] ?? wide;
    const panel = { ...kind, left: at, width, ...axisOf(lettering, all[index] ?? [], width) };
    at += width;
    return panel;
  });
}

export function placeOf({ left, width, max }: Panel, value: number): number {
  return left + (value / max) * width;
}

/** How far right of its number a label begins. */
export function labelOffset({ open, isDisputed, pieces }: Figures): number {
  if (pieces) return labelGap;
  const radius = isDisputed ? claimRadius : markRadius;
  return (open === 'more' ? radius + arrowLength : radius) + labelGap;
}

/** What a row says in numbers, by the id of the panel; nothing for a panel in which it has only words. */
export function cellsOf(lettering: Lettering, readings: Readings, panels: readonly Panel[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const panel of panels) {
    const figures = readingOf(readings, panel.id);
    if (figures.kind !== 'figures') continue;
    cells.set(panel.id, { figures, lines: labelLines(lettering, figures, panel.width), points: laned(panel, figures) });
  }
  return cells;
}

/** A label on one line, or on two where it would leave the bars too little of the panel. */
function labelLines(lettering: Lettering, { words }: Figures, panelWidth: number): readonly string[] {
  return wrap(lettering, words, type.label, { width: panelWidth * labelShare, most: 2 });
}

/** Null for a panel with numbers. */
function narrowWidth(lettering: Lettering, readings: readonly Reading[], whole: number): number | null {
  if (readings.some((reading) => reading.kind === 'figures')) return null;
  const words = readings.map(({ words }) => lettering.width(words, type.aside));
  return Math.min(whole * 0.45, Math.max(60, ...words) + asideGap + endGap);
}

/** An axis from zero whose end leaves every label inside the panel. */
function axisOf(
  lettering: Lettering,
  readings: readonly Reading[],
  width: number,
): { readonly max: number; readonly ticks: readonly Tick[] } {
  const figures = readings.flatMap((reading) => (reading.kind === 'figures' ? reading : []));
  if (figures.length === 0) return { max: 1, ticks: [{ value: 0, label: '0' }] };
  const highest = Math.max(...figures.map((each) => each.highest));
  const labelled = labelsEnd(lettering, figures, width);
  // Labels behind the bars make the axis longer than its ticks: they are thinned out until their words stand apart.
  for (let most = Math.max(2, Math.floor(width / tickSpacing)); ; most--) {
    const axis = { ticks: countTicks(highest, most), max: 0 };
    const max = Math.max(ticksEnd(lettering, axis.ticks, width), labelled);
    if (most <= 1 || standApart(lettering, { ...axis, max }, width)) return { ...axis, max };
  }
}

/** Whether no tick touches the next. */
function standApart(
  lettering: Lettering,
  { max, ticks }: { readonly max: number; readonly ticks: readonly Tick[] },
  width: number,
): boolean {
  const widest = Math.max(...ticks.map(({ label }) => lettering.width(label, type.tick)));
  return (((ticks[1]?.value ?? max) - (ticks[0]?.value ?? 0)) / max) * width >= widest + tickLeast;
}

/** The value that an axis ends with, so that there is so much room right of another one. */
const endBeyond = (value: number, room: number, width: number): number => (value * width) / Math.max(width * 0.2, width - room);

/** The least value at the right end of the panel that leaves room for the last tick. */
function ticksEnd(lettering: Lettering, ticks: readonly Tick[], width: number): number {
  const { value, label } = ticks.at(-1) ?? { value: 1, label: '1' };
  return endBeyond(value, lettering.width(label, type.tick) / 2 + tickGap, width);
}

/** The least one that leaves room for all labels. */
function labelsEnd(lettering: Lettering, figures: readonly Figures[], width: number): number {
  const ends = figures.map((each) => {
    const label = Math.max(...labelLines(lettering, each, width).map((line) => lettering.width(line, type.label)));
    return endBeyond(each.highest, labelOffset(each) + label + endGap, width);
  });
  return Math.max(...ends);
}

/** Points that touch or overlap stand above each other, centred on the bar; the others stay on it. */
function laned(panel: Panel, { points, isDisputed }: Figures): readonly LanePoint[] {
  const step = laneStep(isDisputed);
  const groups: ReadPoint[][] = [];
  for (const point of points) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before && placeOf(panel, point.number) - placeOf(panel, before.number) < step) group?.push(point);
    else groups.push([point]);
  }
  return groups.flatMap((group) =>
    group.map(({ number, look }, index) => ({ number, look, rise: (index - (group.length - 1) / 2) * step })),
  );
}

/** How much height the marks of a figure take. */
export function lanesHeight(points: readonly LanePoint[], isDisputed: boolean): number {
  const rises = points.map((point) => point.rise);
  return Math.max(0, ...rises) - Math.min(0, ...rises) + laneStep(isDisputed);
}

function laneStep(isDisputed: boolean): number {
  return (isDisputed ? claimRadius : markRadius) * 2 + 0.6;
}
