/**
 * Draws a ChartSpec with Chart.js on the recording canvas. The only file that loads Chart.js; it does so at the first chart.
 *
 * Chart.js rounds grid lines to whole pixels, so the canvas has `density` pixels to the point and the list of operations is
 * brought back to points. One instance serves every size: making one costs 10 ms, resizing one nothing.
 */
import { createRequire } from 'node:module';
import type { Canvas, Recording } from 'canvas';
import type { Chart, ChartConfiguration, Plugin, ScaleOptions } from 'chart.js';
import type { Drawing, FontMetrics } from '../print.ts';
import { familyList, paintMarks } from './marks.ts';
import { paperAxis, paperScale } from './paperAxis.ts';
import { placed } from './placed.ts';
import type { ChartSpec } from './spec.ts';

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
        paperScale(library, (id) => sheet.spec?.axes[id]),
      );
    },
  });
  return (spec, families, metrics) => {
    setMeasurer(metrics);
    sheet.spec = spec;
    sheet.families = families;
    sheet.recording = null;
    canvas.renderToBufferSync(configurationOf(spec, families));
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

function configurationOf(spec: ChartSpec, families: readonly string[]): ChartConfiguration {
  const { type, data, options } = spec.settings;
  // The types of Chart.js know only its own axes by name.
  const onPaper = (scale: ScaleOptions<'linear'>) => ({ ...scale, type: paperAxis }) as unknown as ScaleOptions<'linear'>;
  const scales = Object.entries(options.scales).map(([id, scale]) => [id, onPaper(scale)]);
  return {
    type,
    data,
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      devicePixelRatio: density,
      locale: 'en',
      events: [],
      font: { family: familyList(families) },
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
