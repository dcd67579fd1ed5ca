/**
 * All events on one line of time: a strip from the first to the last day on which each may have happened, with its number in the
 * chronology and its title.
 */
import type { Briefing } from '../../model.ts';
import { dayAxis, silentAxis } from '../axes.ts';
import { choice, numberOf, rowsOption, type WordOption } from '../options.ts';
import { colorsOf, paper } from '../palette.ts';
import { type Part, partName, partsOf } from '../parts.ts';
import { type ChartKind, type ChartParts, type ChartRoom, type ChartSettings, floating } from '../spec.ts';
import { axisSize, type LaidStrips, layStrips, markRadius, type PlacedStrip } from '../timeline/layout.ts';
import { stripMarks, stripThickness, underStrips } from '../timeline/marks.ts';
import { type Strip, stripsOf } from '../timeline/strips.ts';
import { altOf, subtitleOf, tableOf, titleOf } from '../timeline/words.ts';

const group = {
  name: 'group',
  values: ['none', 'kind', 'grade', 'place'],
  about: 'All events together, or those of each kind, grade or place in a band of their own.',
} as const satisfies WordOption;

const label = {
  name: 'label',
  values: ['auto', 'title', 'number'],
  about: 'Number and title of each event or its number alone; auto leaves titles out only where they do not fit on one part.',
} as const satisfies WordOption;

const lanes = rowsOption(34, 'Most lines of events on one part; more go on in the next one.');

export const timeline: ChartKind = {
  id: 'timeline',
  title: 'All events in time',
  thin: 'No line of time: fewer than two events have a date.',
  options: [group, label, lanes],
  from,
};

const fewest = 2;

function from({ series: { happenings } }: Briefing, room: ChartRoom): ChartParts {
  const { strips, undated } = stripsOf(happenings, choice(room, group));
  if (strips.length < fewest) return [];
  return laidParts(strips, room).map(({ part, laid }) => () => ({
    name: partName(timeline.id, part),
    title: titleOf(part),
    subtitle: subtitleOf(part, undated),
    alt: altOf(part, undated),
    table: tableOf(part, undated),
    width: room.width,
    height: laid.height,
    plot: laid.ground.plot,
    axes: { days: { size: axisSize, ticks: laid.ground.ticks } },
    settings: settingsOf(laid, colorsOf(room).plain),
    behind: underStrips(laid),
    before: stripMarks(room.lettering, laid, colorsOf(room).plain),
  }));
}

interface LaidPart {
  readonly part: Part<Strip>;
  readonly laid: LaidStrips;
}

/** Titles on one part, else numbers on one part, else as few parts with titles as have room; an explicit wish for either is kept. */
function laidParts(strips: readonly Strip[], room: ChartRoom): readonly LaidPart[] {
  const asked = choice(room, label);
  const most = numberOf(room, lanes);
  const layIn = (parts: number, hasTitles: boolean): readonly LaidPart[] =>
    partsOf(strips, Math.ceil(strips.length / parts)).map((part) => ({ part, laid: layStrips(part.entries, { ...room, hasTitles }) }));
  const fits = (tried: readonly LaidPart[]): boolean => tried.every(({ laid }) => laid.lanes <= most);
  const hasTitles = asked !== 'number';
  const one = layIn(1, hasTitles);
  if (fits(one)) return one;
  const bare = asked === 'auto' ? layIn(1, false) : [];
  if (bare.length > 0 && fits(bare)) return bare;
  // As many events as a part may have lines always fit.
  const certain = Math.ceil(strips.length / most);
  for (let parts = 2; parts < certain; parts++) {
    const tried = layIn(parts, hasTitles);
    if (fits(tried)) return tried;
  }
  return layIn(certain, hasTitles);
}

function settingsOf({ ground, strips }: LaidStrips, color: string): ChartSettings {
  const { plot, from: first, to: last } = ground;
  const y = ({ middle }: PlacedStrip): number => middle - plot.top;
  const dayAt = (place: number): number => first + ((place - plot.left) / (plot.right - plot.left)) * (last - first);
  const days = strips.filter(({ look, from: start, to }) => look !== 'wide' && to - start === 1);
  const dots = (['day', 'relative'] as const).map((look) => ({
    type: 'scatter' as const,
    label: look,
    indexAxis: 'x' as const,
    xAxisID: 'days',
    yAxisID: 'lanes',
    data: days
      .filter((strip) => (strip.look === 'relative') === (look === 'relative'))
      .map((strip) => ({ x: dayAt((strip.left + strip.right) / 2), y: y(strip) })),
    backgroundColor: look === 'day' ? color : paper,
    borderColor: color,
    borderWidth: 1,
    radius: markRadius - 0.5,
    clip: false as const,
  }));
  const bars = strips.filter((strip) => !days.includes(strip) && strip.look !== 'wide');
  const sets = [false, true].map((isHollow) => ({
    type: 'bar' as const,
    label: isHollow ? 'reckoned' : 'stated',
    xAxisID: 'days',
    yAxisID: 'lanes',
    data: floating(
      bars
        .filter(({ look }) => (look === 'relative') === isHollow)
        .map((strip) => ({ x: [dayAt(strip.left), dayAt(strip.right)], y: y(strip) })),
    ),
    backgroundColor: isHollow ? paper : color,
    borderColor: color,
    borderWidth: isHollow ? 1 : 0,
    borderSkipped: false as const,
    barThickness: stripThickness,
    clip: false as const,
    grouped: false,
    inflateAmount: 0,
  }));
  return {
    type: 'bar',
    data: { datasets: [...dots, ...sets].filter(({ data }) => data.length > 0) },
    options: { indexAxis: 'y', scales: { days: dayAxis(first, last), lanes: silentAxis(plot.bottom - plot.top) } },
  };
}
