/**
 * How many troops are said to be where, over time: a bar as wide as the date is uncertain stands at its number, with its label
 * beside it. No line joins two counts: no source says what happened between them.
 */
import type { Briefing } from '../../model.ts';
import { countAxis, dayAxis } from '../axes.ts';
import { paper, seriesColors } from '../palette.ts';
import type { ChartKind, ChartRoom, ChartSettings, ChartSpec } from '../spec.ts';
import { type Count, countsOf, isThere } from '../troops/counts.ts';
import { barOf, barThickness, dayAt, dayAxisSize, type Ground, groundOf } from '../troops/ground.ts';
import { type Drawn, type Labels, labelMarks, openMarks } from '../troops/marks.ts';
import { altOf, commonForce, labelOf, placesOf, subtitleOf, tableOf, titleOf } from '../troops/words.ts';

/** Tried in turn until every label finds room. */
const heights = [128, 170, 230, 300];

export const troops: ChartKind = { id: 'troops', title: 'Troop counts over time', from };

function from(briefing: Briefing, room: ChartRoom): ChartSpec | null {
  const rows = briefing.series.troops;
  const { counts, undrawn } = countsOf(rows);
  if (counts.length === 0) return null;
  const drawn = drawnOf(counts);
  const { ground, height, labels } = laidOut(drawn, room);
  const { unlabelled } = labels;
  return {
    name: troops.id,
    title: titleOf(counts),
    subtitle: subtitleOf(counts, { undrawn, unlabelled }),
    alt: altOf(counts, undrawn),
    table: tableOf(rows),
    width: room.width,
    height,
    plot: ground.plot,
    axes: { days: { size: dayAxisSize, ticks: ground.days }, numbers: { size: ground.plot.left, ticks: ground.numbers } },
    settings: settingsOf(drawn, ground),
    behind: [],
    before: [...openMarks(drawn, ground), ...labels.marks],
  };
}

/** One colour for each place, in order of first appearance. */
function drawnOf(counts: readonly Count[]): readonly Drawn[] {
  const places = placesOf(counts);
  const common = commonForce(counts);
  return counts.map((count) => ({
    count,
    label: labelOf(count, common),
    color: seriesColors[places.indexOf(count.row.place) % seriesColors.length] ?? seriesColors[0],
  }));
}

interface LaidOut {
  readonly ground: Ground;
  readonly height: number;
  readonly labels: Labels;
}

/** A missing label weighs more than any number of long leaders. */
const hardship = ({ labels }: LaidOut): number => labels.unlabelled * 10_000 + labels.strain;

/** The lowest chart in which all labels stand near their marks, or else the one that comes nearest to it. */
function laidOut(drawn: readonly Drawn[], { width, height, lettering }: ChartRoom): LaidOut {
  const counts = drawn.map(({ count }) => count);
  const layOut = (tried: number): LaidOut => {
    const ground = groundOf(lettering, counts, { width, height: tried });
    return { ground, height: tried, labels: labelMarks(lettering, drawn, ground, width) };
  };
  let best: LaidOut | null = null;
  for (const tried of height === null ? heights : [Math.max(height, dayAxisSize * 4)]) {
    const made = layOut(tried);
    if (best === null || hardship(made) < hardship(best)) best = made;
    if (hardship(best) === 0) break;
  }
  return best ?? layOut(heights[0] ?? 0);
}

function settingsOf(drawn: readonly Drawn[], ground: Ground): ChartSettings {
  const { from: first, to: last, most, numbers } = ground;
  const datasets = drawn.map(({ count, label, color }) => {
    const bar = barOf(ground, count);
    return {
      type: 'bar' as const,
      label,
      xAxisID: 'days',
      yAxisID: 'numbers',
      data: [{ x: dayAt(ground, bar.right), y: count.number }],
      base: dayAt(ground, bar.left),
      backgroundColor: isThere(count) ? color : paper,
      borderColor: color,
      borderWidth: isThere(count) ? 0 : 1,
      borderSkipped: false as const,
      barThickness,
      clip: false as const,
      grouped: false,
      inflateAmount: 0,
    };
  });
  return {
    type: 'bar',
    data: { datasets },
    options: { indexAxis: 'y', scales: { days: dayAxis(first, last), numbers: countAxis({ axis: 'y', position: 'left' }, most, numbers) } },
  };
}
