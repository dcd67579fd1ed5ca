/** Everything about the casualty chart that is read, not seen: title, key to the marks, alt text and table. */
import type { Briefing, CasualtyMeasure, SeriesPoint } from '../../model.ts';
import type { DrawingTable } from '../../print.ts';
import { type Part, partKey, partTitle } from '../parts.ts';
import { keyOf } from '../rows/key.ts';
import type { PanelKind } from '../rows/panels.ts';
import { type Figures, type Reading, readingOf } from '../rows/reading.ts';
import { cited, counted, listed, sentences } from '../wording.ts';
import type { CasualtyLine, Grouping, Order } from './happenings.ts';

/** How the page asked for the chart. */
interface Asked {
  readonly grouping: Grouping;
  readonly order: Order;
  readonly panels: readonly PanelKind[];
}

const groupWords: Readonly<Record<Grouping, string>> = { none: 'by event', side: 'by side and event', status: 'by status and event' };
const groupHeads: Readonly<Record<Grouping, string>> = { none: '', side: 'Side', status: 'Status' };
/** More disputes than these are counted: the table has them all. */
const disputesMost = 6;

export function titleOf({ period }: Briefing, part: Part<CasualtyLine>, { grouping, panels }: Asked): string {
  const when = period.iso === '' ? '' : `, ${period.text}`;
  return `People ${listed(panels.map(({ id }) => id))}, ${groupWords[grouping]}${when}${partTitle(part)}`;
}

export function subtitleOf(part: Part<CasualtyLine>, { grouping, panels }: Asked): string {
  const [shown, whole] = [part.entries, part.whole].map((lines) => lines.map(({ readings }) => readings));
  const key = keyOf(shown ?? [], whole ?? [], panels);
  return sentences([partKey(part, grouping === 'none' ? 'Events' : 'Rows'), ...key]);
}

/** What the chart shows, its extremes and its disputes, for whoever cannot see it. */
export function altOf(part: Part<CasualtyLine>, asked: Asked): string {
  return [openingOf(part, asked), ...asked.panels.map((panel) => panelText(part.entries, panel))].join(' ');
}

function openingOf({ entries, first, last, all, parts }: Part<CasualtyLine>, { grouping, order, panels }: Asked): string {
  const [one, end] = [entries.at(0), entries.at(-1)];
  const [left, right] = panels.map(({ id }) => id);
  const shown = right === undefined ? `with a panel for ${left}` : `with a panel for ${left} and one for ${right}`;
  if (!one || !end || all === 1) return `Bar chart of one event, ${shown}.`;
  const noun = grouping === 'none' ? 'event' : 'row';
  const which = parts > 1 ? `${noun}s ${first} to ${last} of ${all}` : counted(entries.length, noun);
  if (grouping !== 'none') {
    const groups = [...new Set(entries.map(({ section }) => section))];
    return `Bar chart of ${which}, one for each ${grouping} and event, under ${listed(groups)}, ${shown}.`;
  }
  const sorting = order === 'time' ? ' in order of time' : ', the one with most killed first';
  return `Bar chart of ${which}${sorting}, from ${datedTitle(one)} to ${datedTitle(end)}, ${shown}.`;
}

function panelText(lines: readonly CasualtyLine[], { id, heading }: PanelKind): string {
  const figures = lines.flatMap((line) => {
    const reading = readingOf(line.readings, id);
    return reading.kind === 'figures' ? { line, figures: reading } : [];
  });
  const [one] = figures;
  if (!one) return `${heading}: no event has a figure.`;
  const missing = lines.length - figures.length;
  const disputed = figures.filter((each) => each.figures.isDisputed).map((each) => `${each.line.title} (${each.figures.words})`);
  const parts = [
    `${heading}: stated for ${counted(figures.length, 'event')}, ${extremesText(figures)}.`,
    missing > 0 ? `No figure for ${counted(missing, 'event')}.` : '',
    disputed.length > disputesMost ? `Disputed for ${counted(disputed.length, 'event')}.` : '',
    disputed.length > 0 && disputed.length <= disputesMost ? `Disputed: ${listed(disputed)}.` : '',
  ];
  return sentences(parts);
}

interface Told {
  readonly line: CasualtyLine;
  readonly figures: Figures;
}

function extremesText(figures: readonly Told[]): string {
  const sorted = [...figures].sort((a, b) => a.figures.highest - b.figures.highest);
  const say = (each: Told | undefined): string => (each ? `${each.figures.words} (${datedTitle(each.line)})` : '');
  return sorted.length === 1 ? say(sorted[0]) : `from ${say(sorted.at(0))} to ${say(sorted.at(-1))}`;
}

function datedTitle({ title, date }: CasualtyLine): string {
  return `${title}, ${date}`;
}

export function tableOf(lines: readonly CasualtyLine[], { grouping, panels }: Asked): DrawingTable {
  const group = groupHeads[grouping];
  return {
    head: [...(group === '' ? [] : [group]), 'Date', 'Event', ...panels.map(({ heading }) => heading), 'Claims'],
    rows: lines.map(({ section, row, share, readings }) => [
      ...(group === '' ? [] : [section]),
      row.date.text,
      row.title,
      ...panels.map(({ id }) => cellOf(id === 'killed' ? share.killed : share.wounded, readingOf(readings, id))),
      cited(share.cite),
    ]),
  };
}

function cellOf(measure: CasualtyMeasure, { words }: Reading): string {
  if (!measure.isDisputed || measure.points.length === 0) return words;
  return `${words} (${measure.points.map(voiceOf).join('; ')})`;
}

function voiceOf({ text, speaker, stance }: SeriesPoint): string {
  const by = speaker === null ? 'in the article’s own voice' : stance === 'asserted' ? `by ${speaker}` : `${stance} by ${speaker}`;
  return `${text} ${by}`;
}
