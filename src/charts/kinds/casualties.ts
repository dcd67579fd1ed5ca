/**
 * Killed and wounded, one row for each event: date and title at the left, a panel for each measure with its own axis from zero.
 * A bar ends where the sources agree; it goes on hatched where they differ, with one mark for each claim.
 */
import type { Briefing } from '../../model.ts';
import { countAxis, silentAxis } from '../axes.ts';
import { barThickness, marksBefore, marksBehind, pointRadius } from '../casualties/marks.ts';
import { laned, type Panel, panelsOf } from '../casualties/panels.ts';
import { readMeasure } from '../casualties/reading.ts';
import { gutterOf, inTime, type PlacedRow, placeRows, type Row } from '../casualties/rows.ts';
import { altOf, subtitleOf, tableOf, titleOf } from '../casualties/words.ts';
import { paper, tint } from '../palette.ts';
import type { ChartKind, ChartRoom, ChartSettings, ChartSpec } from '../spec.ts';

/** More rows would not fit on a page beside their heading and source line. */
const rowsMost = 24;

const plotTop = 15;
const headingBaseline = 9;
const axisSize = 15;

export const casualties: ChartKind = { id: 'casualties', title: 'Killed and wounded by event', from };

function from(briefing: Briefing, room: ChartRoom): ChartSpec | null {
  const all = inTime(briefing.series.casualties, briefing.events);
  const rows = all
    .slice(0, rowsMost)
    .map((row): Row => ({ row, readings: { killed: readMeasure(row.killed), wounded: readMeasure(row.wounded) } }));
  if (!rows.some(({ readings }) => readings.killed.kind === 'figures' || readings.wounded.kind === 'figures')) return null;
  const { width, lettering } = room;
  const gutter = gutterOf(
    lettering,
    rows.map(({ row }) => row),
    width,
  );
  const readings = { killed: rows.map((row) => row.readings.killed), wounded: rows.map((row) => row.readings.wounded) };
  const panels = panelsOf(lettering, readings, { left: gutter.width, right: width });
  const height = room.height === null ? null : room.height - plotTop - axisSize;
  const placed = placeRows(lettering, rows, { gutter, panels, top: plotTop, height });
  const bottom = placed.at(-1)?.bottom ?? plotTop;
  return {
    name: casualties.id,
    title: titleOf(briefing),
    subtitle: subtitleOf(rows, all.length),
    alt: altOf(rows, panels, all.length),
    table: tableOf(all),
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
  const axes = panels.map(({ id, max, ticks, width }) => [
    id,
    countAxis({ axis: 'x', position: 'bottom', stack: 'measures', stackWeight: width }, max, ticks),
  ]);
  return {
    type: 'bar',
    data: { datasets: panels.flatMap((panel) => [...pointSets(rows, panel), barSet(rows, panel)]) },
    options: { indexAxis: 'y', scales: { rows: silentAxis(bottom - plotTop), ...Object.fromEntries(axes) } },
  };
}

type Dataset = ChartSettings['data']['datasets'][number];

/** Bars to where the sources agree. */
function barSet(rows: readonly PlacedRow[], { id, color }: Panel): Dataset {
  const data = rows.flatMap((row) => {
    const reading = row.readings[id];
    return reading.kind === 'figures' ? { x: reading.solid, y: row.middle - plotTop } : [];
  });
  const look = { backgroundColor: tint(color), barThickness, borderWidth: 0, clip: false as const, grouped: false, inflateAmount: 0 };
  return { type: 'bar', label: `${id}, agreed`, xAxisID: id, yAxisID: 'rows', data, ...look };
}

/** Marks of one look and size in one set, so that Chart.js works out their options once. */
function pointSets(rows: readonly PlacedRow[], panel: Panel): readonly Dataset[] {
  const sets = new Map<string, { readonly isFilled: boolean; readonly radius: number; readonly data: { x: number; y: number }[] }>();
  for (const row of rows) {
    const reading = row.readings[panel.id];
    if (reading.kind !== 'figures') continue;
    const radius = pointRadius(reading);
    for (const { number, look, rise } of laned(panel, reading)) {
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
