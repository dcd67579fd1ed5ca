/** Everything about the casualty chart that is read, not seen: title, key to the marks, alt text and table. */
import type { Briefing, CasualtyMeasure, SeriesPoint } from '../../model.ts';
import type { DrawingTable } from '../../print.ts';
import { cited, counted, listed } from '../wording.ts';
import type { Panel } from './panels.ts';
import { type Figures, type Reading, readMeasure } from './reading.ts';
import type { Row } from './rows.ts';

/** From here on the greatest figure leaves the usual ones too short to compare. */
const dwarfing = 20;

export function titleOf({ period }: Briefing): string {
  const when = period.iso === '' ? '' : `, ${period.text}`;
  return `People killed and wounded, by event${when}`;
}

/** The key explains only marks that are there. */
export function subtitleOf(rows: readonly Row[], all: number): string {
  const figures = rows.flatMap(figuresOf);
  const looks = new Set(figures.flatMap(({ points }) => points.map((point) => point.look)));
  const hatched = [
    figures.some(({ open }) => open === 'fewer') ? 'at most' : '',
    figures.some(({ range, open, isDisputed }) => range && open !== 'fewer' && !isDisputed) ? 'range' : '',
    figures.some(({ isDisputed }) => isDisputed) ? 'disputed, with a mark for each claim' : '',
  ].filter((part) => part !== '');
  const parts = [
    looks.has('filled') ? 'Filled: stated as fact.' : '',
    looks.has('ring') ? 'Ring: claimed or alleged.' : '',
    looks.has('crossed') ? 'Crossed: denied.' : '',
    figures.some(({ open }) => open === 'more') ? 'Arrow: at least.' : '',
    hatched.length > 0 ? `Hatched: ${hatched.join('; ')}.` : '',
    (['killed', 'wounded'] as const).some((id) => isDwarfed(rows.map((row) => row.readings[id])))
      ? 'One figure is over 20 times the median: compare the printed numbers, not the bars.'
      : '',
    rows.length < all ? `The first ${rows.length} of ${all} events are drawn; the table has all.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function isDwarfed(readings: readonly Reading[]): boolean {
  const numbers = readings
    .flatMap((reading) => (reading.kind === 'figures' && reading.highest > 0 ? reading.highest : []))
    .sort((a, b) => a - b);
  const median = numbers[Math.floor((numbers.length - 1) / 2)];
  return median !== undefined && (numbers.at(-1) ?? 0) > dwarfing * median;
}

/** What the chart shows, its extremes and its disputes, for whoever cannot see it. */
export function altOf(rows: readonly Row[], panels: readonly Panel[], all: number): string {
  return [openingOf(rows, all), ...panels.map((panel) => panelText(rows, panel))].join(' ');
}

function openingOf(rows: readonly Row[], all: number): string {
  const [first, last] = [rows.at(0), rows.at(-1)];
  const panels = 'with a panel for killed and one for wounded';
  if (!first || !last || rows.length === 1) return `Bar chart of one event, ${panels}.`;
  const which = rows.length < all ? `the first ${rows.length} of ${all} events` : counted(rows.length, 'event');
  return `Bar chart of ${which} in order of time, from ${datedTitle(first)} to ${datedTitle(last)}, ${panels}.`;
}

function panelText(rows: readonly Row[], { id, heading }: Panel): string {
  const figures = rows.flatMap((row) => (row.readings[id].kind === 'figures' ? { row, figures: row.readings[id] } : []));
  const [one] = figures;
  if (!one) return `${heading}: no event has a figure.`;
  const sorted = [...figures].sort((a, b) => a.figures.highest - b.figures.highest);
  const [least = one, most = one] = [sorted.at(0), sorted.at(-1)];
  const say = (each: typeof one): string => `${each.figures.words} (${datedTitle(each.row)})`;
  const extremes = figures.length === 1 ? say(one) : `from ${say(least)} to ${say(most)}`;
  const missing = rows.length - figures.length;
  const disputed = figures.filter((each) => each.figures.isDisputed).map((each) => `${each.row.row.title} (${each.figures.words})`);
  const parts = [
    `${heading}: stated for ${counted(figures.length, 'event')}, ${extremes}.`,
    missing > 0 ? `No figure for ${counted(missing, 'event')}.` : '',
    disputed.length > 0 ? `Disputed: ${listed(disputed)}.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function datedTitle({ row }: Row): string {
  return `${row.title}, ${row.date.text}`;
}

export function tableOf(rows: Briefing['series']['casualties']): DrawingTable {
  return {
    head: ['Date', 'Event', 'Killed', 'Wounded', 'Claims'],
    rows: rows.map((row) => [row.date.text, row.title, cellOf(row.killed), cellOf(row.wounded), cited(row.cite)]),
  };
}

function cellOf(measure: CasualtyMeasure): string {
  const { words } = readMeasure(measure);
  if (!measure.isDisputed || measure.points.length === 0) return words;
  return `${words} (${measure.points.map(voiceOf).join('; ')})`;
}

function voiceOf({ text, speaker, stance }: SeriesPoint): string {
  const by = speaker === null ? 'in the article’s own voice' : stance === 'asserted' ? `by ${speaker}` : `${stance} by ${speaker}`;
  return `${text} ${by}`;
}

function figuresOf({ readings }: Row): readonly Figures[] {
  return [readings.killed, readings.wounded].flatMap((reading) => (reading.kind === 'figures' ? reading : []));
}
