/**
 * Killed and wounded, one row for each event: date and title at the left, a panel for each measure with its own axis from zero.
 * A bar ends where the sources agree; it goes on hatched where they differ, with one mark for each claim.
 */
import type { Briefing } from '../../model.ts';
import { type CasualtyLine, linesOf } from '../casualties/happenings.ts';
import { altOf, subtitleOf, tableOf, titleOf } from '../casualties/words.ts';
import { choice, numberOf, rowsOption, type WordOption } from '../options.ts';
import { colorsOf } from '../palette.ts';
import { partName, partsOf } from '../parts.ts';
import { rowsLayer } from '../rows/chart.ts';
import type { PanelKind } from '../rows/panels.ts';
import type { ChartKind, ChartParts, ChartRoom } from '../spec.ts';

/** More rows would not fit on a page beside their heading and source line. */
const rows = rowsOption(24);

const group = {
  name: 'group',
  values: ['none', 'side', 'status'],
  about: 'Events as a whole, or the share of each side (nationality of the victims) or status (civilian, military …) under its name.',
} as const satisfies WordOption;

const order = {
  name: 'order',
  values: ['time', 'count'],
  about: 'In order of time, or the event with most killed first.',
} as const satisfies WordOption;

const measure = {
  name: 'measure',
  values: ['both', 'killed', 'wounded'],
  about: 'Which panels stand side by side.',
} as const satisfies WordOption;

export const casualties: ChartKind = {
  id: 'casualties',
  title: 'Killed and wounded by event',
  thin: 'No chart of killed and wounded: no article gives a figure for either.',
  options: [group, order, measure, rows],
  from,
};

function from(briefing: Briefing, room: ChartRoom): ChartParts {
  const grouping = choice(room, group);
  const panels = panelsOf(room);
  const all = linesOf(briefing, grouping, choice(room, order));
  if (!all.some((line) => hasFigure(line, panels))) return [];
  const told = { grouping, order: choice(room, order), panels };
  const layRows = rowsLayer(all, panels, room);
  return partsOf(all, numberOf(room, rows)).map((part) => () => ({
    name: partName(casualties.id, part),
    title: titleOf(briefing, part, told),
    subtitle: subtitleOf(part, told),
    alt: altOf(part, told),
    table: tableOf(part.entries, told),
    ...layRows(part.entries),
  }));
}

function panelsOf(room: ChartRoom): readonly PanelKind[] {
  const { killed, wounded } = colorsOf(room);
  const wanted = choice(room, measure);
  return [
    { id: 'killed', heading: 'Killed', color: killed },
    { id: 'wounded', heading: 'Wounded', color: wounded },
  ].filter(({ id }) => wanted === 'both' || wanted === id);
}

const hasFigure = ({ readings }: CasualtyLine, panels: readonly PanelKind[]): boolean =>
  panels.some(({ id }) => readings[id]?.kind === 'figures');
