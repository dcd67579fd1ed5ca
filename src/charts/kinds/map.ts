/** Where the events took place: one mark a place on Natural Earth's outlines, as large as its events are many. */
import type { Briefing } from '../../model.ts';
import { groupBy } from '../../text/grouping.ts';
import { placeAxes } from '../axes.ts';
import { countryLabels, type Label, labelsOf } from '../map/labels.ts';
import { countriesIn, outlinesOf } from '../map/outlines.ts';
import { footHeight, scaleMarks } from '../map/scale.ts';
import { boxOf, isKnown, type KnownRow, type Site, sitesOf, stringsOf } from '../map/sites.ts';
import { viewOf } from '../map/view.ts';
import { altOf, subtitleOf, tableOf, titleOf } from '../map/words.ts';
import { choice, type WordOption } from '../options.ts';
import { borderLine, coastLine, colorsOf, ink, landFill, paper, softInk } from '../palette.ts';
import { outline } from '../patterns.ts';
import type { Box, ChartKind, ChartParts, ChartRoom, ChartSettings, ChartSpec, Mark, Spot } from '../spec.ts';

const group = {
  name: 'group',
  values: ['kind', 'none'],
  about: 'A shape for each kind of event, or circles for all.',
} as const satisfies WordOption;

const label = {
  name: 'label',
  values: ['auto', 'name', 'number'],
  about: 'Names beside the marks, or numbers of the table of places; auto takes a number only where a name has no room.',
} as const satisfies WordOption;

const view = {
  name: 'view',
  values: ['places', 'world'],
  about: 'As much of the globe as the places need, or all of it.',
} as const satisfies WordOption;

export const map: ChartKind = {
  id: 'map',
  title: 'Places of the events',
  thin: 'No map: no event has a place of which the coordinates are known.',
  options: [group, label, view],
  from,
};

function from(briefing: Briefing, room: ChartRoom): ChartParts {
  const known = briefing.series.places.filter(isKnown);
  return known.length === 0 ? [] : [() => specOf(briefing, known, room)];
}

function specOf(briefing: Briefing, known: readonly KnownRow[], room: ChartRoom): ChartSpec {
  const rows = briefing.series.places;
  const { width, lettering } = room;
  const height = room.height === null ? null : Math.max(room.height - footHeight, width * 0.25);
  const seen = viewOf(
    known.map(({ position }) => position),
    { width, height },
    choice(room, view),
  );
  const sites = sitesOf(known, seen);
  const labels = labelsOf(sites, seen, { lettering, wish: choice(room, label) });
  const leaders = labels.places.flatMap(({ leader }) => (leader ? [leader] : []));
  const strings = stringsOf(sites);
  const boxes = [...labels.places.map(({ box }) => box), ...sites.map(boxOf)];
  const countries = countryLabels(countriesIn(seen, room.readAtlas), seen, {
    lettering,
    taken: { boxes, lines: [...leaders, ...strings] },
  });
  const told = { rows, sites, labels, view: seen, byKind: choice(room, group) === 'kind' };
  const plot = { left: 0, top: 0, right: width, bottom: seen.height };
  const { land, borders } = outlinesOf(seen, sites.length, room.readAtlas);
  return {
    name: map.id,
    title: titleOf(told, briefing),
    subtitle: subtitleOf(told),
    alt: altOf(told),
    table: tableOf(rows),
    width,
    height: seen.height + footHeight,
    plot,
    axes: {},
    settings: settingsOf(sites, plot, { color: colorsOf(room).plain, byKind: told.byKind }),
    behind: [
      { kind: 'areas', rings: land, within: plot, fill: landFill, width: 0.5, color: coastLine },
      ...linesMark(borders, 0.5, borderLine),
      ...linesMark([outline(plot)], 0.5, coastLine),
      ...countries.map((each) => textMark(each, softInk)),
      ...linesMark([...leaders, ...strings], 0.5, ink),
    ],
    before: [
      ...insideMarks(sites, { color: colorsOf(room).plain, byKind: told.byKind }),
      ...labels.places.map((each) => textMark(each, ink)),
      ...scaleMarks(seen, lettering),
    ],
  };
}

const linesMark = (lines: readonly (readonly Spot[])[], width: number, color: string): readonly Mark[] =>
  lines.length > 0 ? [{ kind: 'lines', lines, width, color }] : [];

function textMark({ text, box, baseline, style }: Label, color: string): Mark {
  return { kind: 'text', text, x: box.left, baseline, align: 'left', style, color, isBacked: false };
}

interface Look {
  readonly color: string;
  readonly byKind: boolean;
}

const shapes = { attack: 'circle', strike: 'triangle', killing: 'rectRot', casualties: 'rect', several: 'circle' } as const;
/** Radii that give all shapes about the area of the circle. */
const sizes = { attack: 1, strike: 1.3, killing: 1.2, casualties: 1.2, several: 1 } as const;

/** Marks of one look are one dataset: Chart.js takes its time for each of them, and little for a mark. */
function settingsOf(sites: readonly Site[], plot: Box, look: Look): ChartSettings {
  const looks = groupBy(sites, ({ kind, isRough }) => `${look.byKind ? shapes[kind] : 'circle'} ${isRough}`);
  // Painted from the last to the first, as datasets are.
  const datasets = [...looks.values()].map((alike) => datasetOf(alike.toReversed(), look));
  return { type: 'scatter', data: { datasets }, options: { indexAxis: 'x', scales: placeAxes(plot) } };
}

function datasetOf(alike: readonly Site[], { color, byKind }: Look) {
  const [{ kind, isRough }] = alike as readonly [Site];
  return {
    type: 'scatter' as const,
    xAxisID: 'across',
    yAxisID: 'down',
    data: alike.map(({ middle: [x, y] }) => ({ x, y })),
    pointStyle: byKind ? shapes[kind] : ('circle' as const),
    radius: alike.map((site) => (byKind ? site.radius * sizes[site.kind] : site.radius)),
    backgroundColor: isRough ? paper : color,
    borderColor: isRough ? color : paper,
    borderWidth: isRough ? 1.2 : 0.5,
    clip: false as const,
  };
}

/** A dot in the mark of a place with events of several kinds. */
function insideMarks(sites: readonly Site[], { color, byKind }: Look): readonly Mark[] {
  return sites
    .filter(({ kind }) => byKind && kind === 'several')
    .map(({ middle, radius, isRough }) => ({ kind: 'dots', spots: [middle], radius: radius * 0.28, color: isRough ? color : paper }));
}
