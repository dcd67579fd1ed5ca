/** Columns over a line of time: as wide as their period, as high as they count, with the count on top. */
import { countAxis, dayAxis } from '../axes.ts';
import { type Period, periodText, shortMonths } from '../calendar.ts';
import { type Lettering, type } from '../lettering.ts';
import { ink } from '../palette.ts';
import { patternMarks } from '../patterns.ts';
import { type Box, type ChartRoom, type ChartSettings, type ChartSpec, floating, type Mark, type Tick } from '../spec.ts';
import { countTicks } from '../ticks.ts';
import { digits } from '../wording.ts';
import type { Column } from './columns.ts';
import { type Grouping, piecesBy } from './pieces.ts';

const usualHeight = 104;
const leastHeight = 60;
const plotTop = 14;
const dayAxisSize = 15;
const columnGap = 1.6;
const columnMost = 30;
const tickGap = 10;
const numberSpacing = 17;
const labelGap = 3;

/** So many columns take the whole width; fewer stand side by side at its left. */
const columnsOfWidth = 6;

type Laid = Pick<ChartSpec, 'width' | 'height' | 'plot' | 'axes' | 'settings' | 'behind' | 'before'>;

interface Ground {
  readonly plot: Box;
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly Tick[];
  readonly most: number;
}

interface Columns {
  readonly columns: readonly Column[];
  readonly period: Period;
  /** The most events of any column of all parts: they share the scale. */
  readonly highest: number;
  readonly grouping: Grouping;
  readonly color: string;
}

/** Everything of a spec but its words; `columns` are not empty. */
export function layColumns({ columns, period, highest, grouping, color }: Columns, { width, height: asked, lettering }: ChartRoom): Laid {
  const height = Math.max(leastHeight, asked ?? usualHeight);
  const bottom = height - dayAxisSize;
  const numbers = countTicks(highest, Math.max(2, Math.floor((bottom - plotTop) / numberSpacing)));
  const left = Math.max(...numbers.map(({ label }) => lettering.width(label, type.tick))) + 8;
  const right = left + (width - left) * Math.min(1, columns.length / columnsOfWidth);
  const ground: Ground = {
    plot: { left, top: plotTop, right, bottom },
    from: columns.at(0)?.from ?? 0,
    to: columns.at(-1)?.to ?? 1,
    numbers,
    most: numbers.at(-1)?.value ?? 1,
  };
  const pieces = columns.flatMap((column) => piecesIn(column, grouping, ground, widthOf(columns, ground)));
  return {
    width,
    height,
    plot: ground.plot,
    axes: {
      days: { size: dayAxisSize, ticks: ticksOf(columns, period, { lettering, ground, width }) },
      numbers: { size: left, ticks: numbers },
    },
    settings: settingsOf(pieces, ground, color),
    behind: [],
    before: [
      ...pieces.flatMap(({ box, pattern }) => (pattern === 'solid' ? [] : patternMarks(box, pattern, color))),
      ...columns.flatMap((column) => labelOf(lettering, column, ground)),
    ],
  };
}

const dayPlace = ({ plot, from, to }: Ground, day: number): number => plot.left + ((day - from) / (to - from)) * (plot.right - plot.left);

const heightOf = ({ plot, most }: Ground, count: number): number => plot.bottom - (count / most) * (plot.bottom - plot.top);

/** All columns are equally wide, whatever the length of the month. */
function widthOf(columns: readonly Column[], ground: Ground): number {
  const narrowest = Math.min(...columns.map(({ from, to }) => dayPlace(ground, to) - dayPlace(ground, from)));
  return Math.min(columnMost, Math.max(1, narrowest - columnGap));
}

interface PlacedPiece {
  readonly box: Box;
  readonly pattern: ReturnType<typeof piecesBy>[number]['pattern'];
  readonly day: number;
  readonly low: number;
  readonly high: number;
  readonly width: number;
}

function piecesIn({ from, to, events }: Column, grouping: Grouping, ground: Ground, width: number): readonly PlacedPiece[] {
  const day = (from + to) / 2;
  const middle = dayPlace(ground, day);
  let low = 0;
  return piecesBy(grouping).flatMap(({ holds, pattern }) => {
    const count = events.filter(holds).length;
    if (count === 0) return [];
    const high = low + count;
    const box = { left: middle - width / 2, right: middle + width / 2, top: heightOf(ground, high), bottom: heightOf(ground, low) };
    const piece = { box, pattern, day, low, high, width };
    low = high;
    return [piece];
  });
}

function labelOf(lettering: Lettering, { from, to, events }: Column, ground: Ground): readonly Mark[] {
  if (events.length === 0) return [];
  const text = digits(events.length);
  const half = lettering.width(text, type.label) / 2;
  const x = Math.min(dayPlace(ground, (from + to) / 2), ground.plot.right - half);
  const place = { x, baseline: heightOf(ground, events.length) - labelGap };
  return [{ kind: 'text', text, align: 'center', style: type.label, color: ink, isBacked: true, ...place }];
}

/** The middles of columns, under the names of their periods, as many as have room: a stroke between two columns would belong to neither. */
function ticksOf(
  columns: readonly Column[],
  period: Period,
  { lettering, ground, width }: { readonly lettering: Lettering; readonly ground: Ground; readonly width: number },
): readonly Tick[] {
  const labels = columns.map(({ from }) => shortMonths(periodText(from, period)).replace(/^week of /, ''));
  const widest = Math.max(...labels.map((label) => lettering.width(label, type.tick)));
  const step = Math.max(1, Math.ceil((widest + tickGap) / ((ground.plot.right - ground.plot.left) / columns.length)));
  return columns
    .map(({ from, to }, index) => ({ value: (from + to) / 2, label: labels[index] ?? '' }))
    .filter((_, index) => index % step === 0)
    .filter(({ value, label }) => {
      const [middle, half] = [dayPlace(ground, value), lettering.width(label, type.tick) / 2];
      return middle - half >= 0 && middle + half <= width;
    });
}

function settingsOf(pieces: readonly PlacedPiece[], { from, to, most }: Ground, color: string): ChartSettings {
  const solid = pieces.filter(({ pattern }) => pattern === 'solid');
  const look = { backgroundColor: color, borderWidth: 0, clip: false as const, grouped: false, inflateAmount: 0 };
  const data = solid.map(({ day, low, high }) => ({ x: day, y: [low, high] }));
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          type: 'bar',
          label: 'events',
          xAxisID: 'days',
          yAxisID: 'numbers',
          data: floating(data),
          barThickness: solid[0]?.width ?? 1,
          ...look,
        },
      ],
    },
    options: { indexAxis: 'x', scales: { days: dayAxis(from, to), numbers: countAxis({ axis: 'y', position: 'left' }, most) } },
  };
}
