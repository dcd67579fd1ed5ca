/**
 * How many troops are said to be where, over time: a bar as wide as the date is uncertain stands at its number, with its label
 * beside it. No line joins two counts: no source says what happened between them.
 */
import type { Briefing } from '../../model.ts';
import { countAxis, dayAxis } from '../axes.ts';
import { choice, numberOf, rowsOption, type WordOption } from '../options.ts';
import { colorsOf, paper, seriesColor } from '../palette.ts';
import { type Part, partKey, partName, partsOf, partTitle } from '../parts.ts';
import type { ChartKind, ChartParts, ChartRoom, ChartSettings } from '../spec.ts';
import { type Count, countsOf, isThere } from '../troops/counts.ts';
import { barOf, barThickness, dayAt, dayAxisSize, type Ground, groundOf } from '../troops/ground.ts';
import { changeMarks, type Drawn, type Labels, labelMarks, openMarks } from '../troops/marks.ts';
import { altOf, commonOf, labelOf, subtitleOf, tableOf, titleOf } from '../troops/words.ts';
import { cited, sentences } from '../wording.ts';

/** Tried in turn until every label finds room. */
const heights = [128, 170, 230, 300];

const group = {
  name: 'group',
  values: ['place', 'force', 'state'],
  about: 'What one colour stands for: a place, whose troops they are, or whether they were there, came or left.',
} as const satisfies WordOption;

const rows = rowsOption(
  24,
  'Most counts of one part; more, or counts whose labels have no room, go on in the next one. A chart of fixed height is one part.',
);

export const troops: ChartKind = {
  id: 'troops',
  title: 'Troop counts over time',
  thin: 'No chart of troops: no count has both a number and a date.',
  options: [group, rows],
  from,
};

function from(briefing: Briefing, room: ChartRoom): ChartParts {
  const found = briefing.series.troops;
  const { counts, undrawn } = countsOf(found);
  if (counts.length === 0) return [];
  return laidParts(drawnOf(counts, room), room).map(({ part, laid: { ground, height, labels } }) => () => {
    const drawn = part.entries;
    const { unlabelled } = labels;
    return {
      name: partName(troops.id, part),
      title: titleOf(countsIn(drawn)) + partTitle(part),
      subtitle: sentences([partKey(part, 'Counts'), subtitleOf(countsIn(drawn), { undrawn, unlabelled })]),
      alt: altOf(countsIn(drawn), undrawn),
      table: tableOf(found),
      width: room.width,
      height,
      plot: ground.plot,
      axes: { days: { size: dayAxisSize, ticks: ground.days }, numbers: { size: ground.plot.left, ticks: ground.numbers } },
      settings: settingsOf(drawn, ground),
      behind: [],
      before: [...changeMarks(drawn, ground), ...openMarks(drawn, ground), ...labels.marks],
    };
  });
}

const countsIn = (drawn: readonly Drawn[]): readonly Count[] => drawn.map(({ count }) => count);

/** One colour for each group, in order of first appearance. */
function drawnOf(counts: readonly Count[], room: ChartRoom): readonly Drawn[] {
  const by = choice(room, group);
  const groups = [...new Set(counts.map(({ row }) => row[by]))];
  const common = commonOf(counts);
  return counts.map((count) => ({
    count,
    label: labelOf(count, common),
    color: seriesColor(colorsOf(room), groups.indexOf(count.row[by])),
    cite: `[${cited(count.cite)}]`,
  }));
}

/** A part of fewer counts than this gains nothing. */
const fewestOfPart = 8;

interface LaidPart {
  readonly part: Part<Drawn>;
  readonly laid: LaidOut;
}

/** Parts of so many counts that all labels find room; one of a chart whose height the page fixes. */
function laidParts(drawn: readonly Drawn[], room: ChartRoom): readonly LaidPart[] {
  let most = room.height === null ? numberOf(room, rows) : drawn.length;
  for (;;) {
    const parts = partsOf(drawn, most).map((part) => ({ part, laid: laidOut(part.entries, room) }));
    const isDone = room.height !== null || most <= fewestOfPart || parts.every(({ laid }) => laid.labels.unlabelled === 0);
    if (isDone) return parts;
    most = Math.ceil(most * 0.75);
  }
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
  const { from: first, to: last, most } = ground;
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
    options: { indexAxis: 'y', scales: { days: dayAxis(first, last), numbers: countAxis({ axis: 'y', position: 'left' }, most) } },
  };
}
