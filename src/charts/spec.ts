/**
 * What a chart is before it is drawn: a Chart.js configuration of plain data, the exact place of its plot area, and the
 * words and marks that Chart.js has no notion of. Two equal specs give the same drawing.
 */
import type { ChartConfiguration } from 'chart.js';
import type { Briefing } from '../model.ts';
import type { DrawingTable } from '../print.ts';
import type { Lettering, TypeStyle } from './lettering.ts';
import type { ChartOption } from './options.ts';

/** The part of a Chart.js configuration that says what is shown; `draw.ts` adds what is the same for every chart. */
export interface ChartSettings {
  readonly type: ChartConfiguration['type'];
  readonly data: ChartConfiguration['data'];
  readonly options: { readonly indexAxis: 'x' | 'y'; readonly scales: Readonly<Record<string, Axis>> };
}

/** An axis as `paperAxis.ts` draws it; stands below or left of the plot, values rise to the right and upwards. */
export interface Axis {
  readonly axis: 'x' | 'y';
  readonly position: 'bottom' | 'left';
  readonly min: number;
  readonly max: number;
  /** Values rise the other way. */
  readonly reverse: boolean;
  /** What is drawn at each tick: a line over the plot, or a short stroke beside it. */
  readonly strokes: 'across' | 'beside' | 'none';
  /** Axes of one stack share their side of the plot by their weights. */
  readonly stack?: string;
  readonly stackWeight?: number;
}

/** Bars that float from one value to another on one axis, at one value on the other; the types of Chart.js know them as numbers alone. */
interface FloatingBar {
  readonly x: number | readonly number[];
  readonly y: number | readonly number[];
}

export function floating(bars: readonly FloatingBar[]): { x: number; y: number }[] {
  return bars.map((bar) => ({ ...bar })) as unknown as { x: number; y: number }[];
}

/** In points from the top left of the drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Spot = readonly [number, number];

/** Where an axis is marked, and with which words. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** How much of the drawing an axis takes beside the plot area, in points, and its ticks. */
export interface AxisSpec {
  readonly size: number;
  readonly ticks: readonly Tick[];
}

/** A mark placed by hand, in points. `isBacked` lays white under a text, so that grid lines do not run through it. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly baseline: number;
      readonly align: 'left' | 'center' | 'right';
      readonly style: TypeStyle;
      readonly color: string;
      readonly isBacked: boolean;
    }
  | {
      readonly kind: 'lines';
      readonly lines: readonly (readonly Spot[])[];
      readonly width: number;
      readonly color: string;
      /** Lengths of strokes and gaps; unbroken where it is left out. */
      readonly dash?: readonly number[];
    }
  /** Filled areas with their outlines, cut at the box. */
  | {
      readonly kind: 'areas';
      readonly rings: readonly (readonly Spot[])[];
      readonly within: Box;
      readonly fill: string;
      readonly width: number;
      readonly color: string;
    }
  | { readonly kind: 'dots'; readonly spots: readonly Spot[]; readonly radius: number; readonly color: string };

/** A chart ready to be drawn. Title and subtitle are set by the page, not drawn. */
export interface ChartSpec {
  readonly name: string;
  readonly title: string;
  /** One line: what the marks mean, and what is not shown. */
  readonly subtitle: string;
  readonly alt: string;
  readonly table: DrawingTable;
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  /** By axis id of `settings`; an axis that is not named takes no room. */
  readonly axes: Readonly<Record<string, AxisSpec>>;
  readonly settings: ChartSettings;
  /** Under the bars and points. */
  readonly behind: readonly Mark[];
  /** Over them. */
  readonly before: readonly Mark[];
}

/** Natural Earth's scales of which outlines ship: 1:50 million and 1:110 million. */
export type AtlasDetail = '50m' | '110m';

/** The bytes of a file of `data/atlas/`, asked for when a map is drawn. */
export type ReadAtlas = (detail: AtlasDetail) => Uint8Array;

/** What the page gives a chart: room in points, the measure of its type, and what its options say. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number | null;
  readonly lettering: Lettering;
  readonly readAtlas: ReadAtlas;
  /** By name of the option; one that is not named has its first value. */
  readonly options?: Readonly<Record<string, string>>;
}

export type ChartParts = readonly (() => ChartSpec)[];

/** One chart that a page can ask for by its id. */
export interface ChartKind {
  readonly id: string;
  readonly title: string;
  /** Why there is no chart, in one sentence for the reader of the page. */
  readonly thin: string;
  /** What a page may ask of it, beside what it may ask of every chart. */
  readonly options: readonly ChartOption[];
  /** Its parts in order, each laid out when it is asked for; none where the briefing has too little for a chart that says anything. */
  from(briefing: Briefing, room: ChartRoom): ChartParts;
}
