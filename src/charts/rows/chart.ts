/** A chart of rows: words at the left, panels with bars from zero beside them. What its words say is its kind's own. */
import { countAxis, silentAxis } from '../axes.ts';
import { paper, tint } from '../palette.ts';
import { type ChartRoom, type ChartSettings, type ChartSpec, floating } from '../spec.ts';
import { type Gutter, gutterOf, type PlacedRow, placeRows, type Row } from './layout.ts';
import { barThickness, marksBefore, marksBehind, pieceThickness, pointRadius } from './marks.ts';
import { type Panel, type PanelKind, panelsOf } from './panels.ts';
import { readingOf } from './reading.ts';

const plotTop = 15;
const headingBaseline = 9;
const axisSize = 15;

/** Everything of a spec but its words. */
export type Laid = Pick<ChartSpec, 'width' | 'height' | 'plot' | 'axes' | 'settings' | 'behind' | 'before'>;

/** Lays the rows of one part; every part has the axes and columns that all of them need. */
export function rowsLayer(all: readonly Row[], kinds: readonly PanelKind[], room: ChartRoom): (rows: readonly Row[]) => Laid {
  const { width, lettering } = room;
  const gutter = gutterOf(lettering, all, width);
  const readings = all.map((row) => row.readings);
  const panels = panelsOf(lettering, kinds, readings, { left: gutter.width, right: width });
  const height = room.height === null ? null : room.height - plotTop - axisSize;
  return (rows) => laid(placeRows(lettering, rows, { gutter, panels, top: plotTop, height }), { gutter, panels, width, lettering });
}

interface Sheet extends Pick<ChartRoom, 'width' | 'lettering'> {
  readonly gutter: Gutter;
  readonly panels: readonly Panel[];
}

function laid(placed: readonly PlacedRow[], { gutter, panels, width, lettering }: Sheet): Laid {
  const bottom = placed.at(-1)?.bottom ?? plotTop;
  return {
    width,
    height: bottom + axisSize,
    plot: { left: gutter.width, top: plotTop, right: width, bottom },
    axes: {
      rows: { size: gutter.width, ticks: [] },
      ...Object.fromEntries(panels.map(({ id, ticks }) => [id, { size: axisSize, ticks }])),
    },
    settings: settingsOf(placed, panels, bottom),
    behind: marksBehind(placed, panels, width),
    before: marksBefore(lettering, placed, { gutter, panels, headingBaseline }),
  };
}

function settingsOf(rows: readonly PlacedRow[], panels: readonly Panel[], bottom: number): ChartSettings {
  const axes = panels.map(({ id, max, width }) => [
    id,
    countAxis({ axis: 'x', position: 'bottom', stack: 'measures', stackWeight: width }, max),
  ]);
  return {
    type: 'bar',
    data: { datasets: panels.flatMap((panel) => [...pointSets(rows, panel), barSet(rows, panel), ...pieceSets(rows, panel)]) },
    options: { indexAxis: 'y', scales: { rows: silentAxis(bottom - plotTop), ...Object.fromEntries(axes) } },
  };
}

type Dataset = ChartSettings['data']['datasets'][number];

/** Bars to where the sources agree. */
function barSet(rows: readonly PlacedRow[], { id, color }: Panel): Dataset {
  const data = rows.flatMap((row) => {
    const reading = readingOf(row.readings, id);
    return reading.kind === 'figures' ? { x: reading.solid, y: row.middle - plotTop } : [];
  });
  const look = { backgroundColor: tint(color), barThickness, borderWidth: 0, clip: false as const, grouped: false, inflateAmount: 0 };
  return { type: 'bar', label: `${id}, agreed`, xAxisID: id, yAxisID: 'rows', data, ...look };
}

/** Marks of one look and size in one set, so that Chart.js works out their options once. */
function pointSets(rows: readonly PlacedRow[], panel: Panel): readonly Dataset[] {
  const sets = new Map<string, { readonly isFilled: boolean; readonly radius: number; readonly data: { x: number; y: number }[] }>();
  for (const row of rows) {
    const cell = row.cells.get(panel.id);
    if (!cell) continue;
    const radius = pointRadius(cell.figures);
    for (const { number, look, rise } of cell.points) {
      const isFilled = look === 'filled';
      const key = `${panel.id}, ${isFilled ? 'filled' : 'open'}, ${radius}`;
      const set = sets.get(key) ?? { isFilled, radius, data: [] };
      set.data.push({ x: number, y: row.middle + rise - plotTop });
      sets.set(key, set);
    }
  }
  return [...sets].map(([label, { isFilled, radius, data }]) => {
    const look = {
      backgroundColor: isFilled ? panel.color : paper,
      borderColor: panel.color,
      borderWidth: 1.1,
      radius,
      clip: false as const,
    };
    return { type: 'scatter', label, indexAxis: 'x', xAxisID: panel.id, yAxisID: 'rows', data, ...look };
  });
}

/** Solid pieces of bars, each from where the one before it ends. */
function pieceSets(rows: readonly PlacedRow[], { id, color }: Panel): readonly Dataset[] {
  const data = rows.flatMap((row) => {
    const reading = readingOf(row.readings, id);
    return (reading.kind === 'figures' ? (reading.pieces ?? []) : [])
      .map(({ count, pattern }, index, pieces) => {
        const from = pieces.slice(0, index).reduce((sum, each) => sum + each.count, 0);
        return { pattern, x: [from, from + count], y: row.middle - plotTop };
      })
      .filter(({ pattern }) => pattern === 'solid')
      .map(({ x, y }) => ({ x, y }));
  });
  if (data.length === 0) return [];
  const look = {
    backgroundColor: color,
    barThickness: pieceThickness,
    borderWidth: 0,
    clip: false as const,
    grouped: false,
    inflateAmount: 0,
  };
  return [{ type: 'bar', label: `${id}, pieces`, xAxisID: id, yAxisID: 'rows', data: floating(data), ...look }];
}
