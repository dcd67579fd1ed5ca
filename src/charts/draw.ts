/**
 * Draws a ChartSpec with Chart.js on the recording canvas. The only file that loads Chart.js; it does so at the first chart.
 *
 * Chart.js rounds grid lines to whole pixels, so the canvas has `density` pixels to the point and the list of operations is
 * brought back to points. One instance serves every size: making one costs 10 ms, resizing one nothing.
 */
import { createRequire } from 'node:module';
import type { Canvas, Recording } from 'canvas';
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { Drawing, FontMetrics } from '../print.ts';
import { paintMarks } from './marks.ts';
import { type AxisOnPaper, paperAxis, paperScale } from './paperAxis.ts';
import { onPaper, paperSets } from './paperSets.ts';
import { placed } from './placed.ts';
import type { AxisSpec, ChartSpec } from './spec.ts';

const density = 10;

/** Plugins of Chart.js that a printed chart has no use for, and that it would ask at every step. */
const idlePlugins = ['colors', 'decimation', 'filler', 'legend', 'subtitle', 'title', 'tooltip'];

type Draw = (spec: ChartSpec, families: readonly string[], metrics: FontMetrics) => Recording;

let drawer: Draw | null = null;

/** The spec as a display list in points. Same spec, same metrics, same drawing. */
export function draw(spec: ChartSpec, families: readonly string[], metrics: FontMetrics): Drawing {
  drawer ??= createDrawer();
  const { ops } = drawer(spec, families, metrics);
  const { name, title, subtitle, width, height, alt, table } = spec;
  return { name, title, subtitle, width, height, ops: placed(ops, { scale: 1 / density, right: 0, down: 0 }), alt, table };
}

/** Chart.js is CommonJS below chartjs-node-canvas: a plain import would load a second one, which knows none of our plugins. */
function createDrawer(): Draw {
  const require = createRequire(import.meta.url);
  const { setMeasurer }: typeof import('canvas') = require('canvas');
  const { ChartJSNodeCanvas }: typeof import('chartjs-node-canvas') = require('chartjs-node-canvas');
  const sheet: Sheet = { spec: null, families: [], recording: null };
  const canvas = new ChartJSNodeCanvas({
    width: 100,
    height: 100,
    chartCallback: (library) => {
      library.unregister(...idlePlugins.flatMap((id) => library.registry.getPlugin(id) ?? []));
      library.register(
        paperPlugin(sheet),
        paperScale(library, (id) => axisOnPaper(sheet, id)),
        ...paperSets(library),
      );
      // Nobody asks for what our axes and datasets do not say, and it would be copied into each of them, twice a chart.
      Object.assign(library.defaults, { scale: {}, scales: {} });
    },
  });
  return (spec, families, metrics) => {
    setMeasurer(metrics);
    sheet.spec = spec;
    sheet.families = families;
    sheet.recording = null;
    canvas.renderToBufferSync(configurationOf(spec));
    if (!sheet.recording) throw new Error('charts: Chart.js has drawn nothing');
    return sheet.recording;
  };
}

/** What is being drawn; Chart.js draws one chart at a time, from beginning to end. */
interface Sheet {
  spec: ChartSpec | null;
  families: readonly string[];
  recording: Recording | null;
}

/** What room an axis takes that the spec does not name, and what is marked on it. */
const unseen: AxisSpec = { size: 0, ticks: [] };

function axisOnPaper({ spec, families }: Sheet, id: string): AxisOnPaper {
  const axis = spec?.settings.options.scales[id];
  if (!axis) throw new Error(`charts: Chart.js asked for an axis ${id} that is not there`);
  return { axis, spec: spec.axes[id] ?? unseen, families };
}

/** Gives the chart its size before anything is measured, and paints our marks under and over its datasets. */
function paperPlugin(sheet: Sheet): Plugin {
  const specOf = (): ChartSpec => {
    if (!sheet.spec) throw new Error('charts: Chart.js drew without a spec');
    return sheet.spec;
  };
  return {
    id: 'paper',
    beforeInit: (chart) => chart.resize(specOf().width, specOf().height),
    beforeDatasetsDraw: (chart) => {
      checkPlot(chart, specOf());
      paintMarks(chart.ctx, specOf().behind, sheet.families);
    },
    afterDatasetsDraw: (chart) => paintMarks(chart.ctx, specOf().before, sheet.families),
    // Taken from the canvas as it is: to write and read it as text would take a fifth of the time.
    afterRender: (chart) => {
      const canvas = chart.canvas as unknown as Canvas;
      sheet.recording = canvas.recording;
      canvas.blank();
    },
  };
}

/** Our marks are placed in points: they are right only where Chart.js has laid out the plot as the spec says. */
function checkPlot({ chartArea }: Chart, { name, plot }: ChartSpec): void {
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  const wrong = sides.find((side) => Math.abs(chartArea[side] - plot[side]) > 0.05);
  if (wrong) throw new Error(`charts: the plot of ${name} has its ${wrong} side at ${chartArea[wrong]} instead of ${plot[wrong]}`);
}

function configurationOf(spec: ChartSpec): ChartConfiguration {
  const { type, data, options } = spec.settings;
  const scales = Object.entries(options.scales).map(([id, { axis, position }]) => [id, { type: paperAxis, axis, position }]);
  return {
    type,
    data: { datasets: data.datasets.map(onPaper) },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      devicePixelRatio: density,
      locale: 'en',
      events: [],
      indexAxis: options.indexAxis,
      layout: { autoPadding: false, padding: paddingOf(spec) },
      scales: Object.fromEntries(scales),
    },
  };
}

/** What is left around the plot once the axes have their room. */
function paddingOf({ width, height, plot, axes, settings }: ChartSpec): { left: number; top: number; right: number; bottom: number } {
  const sizeAt = (position: string): number => {
    const scales = Object.entries(settings.options.scales).filter(([, scale]) => scale.position === position);
    return Math.max(0, ...scales.map(([id]) => axes[id]?.size ?? 0));
  };
  return {
    left: plot.left - sizeAt('left'),
    top: plot.top - sizeAt('top'),
    right: width - plot.right - sizeAt('right'),
    bottom: height - plot.bottom - sizeAt('bottom'),
  };
}
