/** The door, and Chart.js on the recording canvas. */
import { createRequire } from 'node:module';
import type { ChartConfiguration } from 'chart.js';
import { describe, expect, test } from 'vitest';
import { chartNames } from '../../src/charts/index.ts';
import { BriefError } from '../../src/problems.ts';
import { briefing, drawChart, halfEm, mock, troops } from './charts-briefing.ts';
import { texts } from './charts-drawing.ts';
import { events } from './charts-events.ts';
import { iraq, told } from './charts-places.ts';

const require = createRequire(import.meta.url);
const { setMeasurer }: typeof import('canvas') = require('canvas');
const { ChartJSNodeCanvas }: typeof import('chartjs-node-canvas') = require('chartjs-node-canvas');

const full = briefing(mock, [troops('Iraq', 5000, 'some 5,000', ['2020-03-01', '2020-03-31', 'March 2020'])], {
  ...events,
  places: told(iraq).series.places,
});
const request = { name: 'casualties', width: 481.9, height: null, families: [] };

describe('drawChart', () => {
  test('knows its charts by name', () => {
    expect(chartNames).toEqual(['timeline', 'casualties', 'troops', 'attacks', 'activity', 'sources', 'corroboration', 'map']);
  });

  test('an unknown name is told with the nearest one and all there are', () => {
    const draw = (): unknown => drawChart({ ...request, name: 'casualty' }, full, halfEm);
    expect(draw).toThrow(BriefError);
    expect(draw).toThrow('There is no chart "casualty".');
    try {
      draw();
    } catch (error) {
      const [problem] = error instanceof BriefError ? error.problems : [];
      expect(problem).toMatchObject({
        code: 'charts/unknown-name',
        place: null,
        mend: 'use timeline, casualties, troops, attacks, activity, sources, corroboration or map.',
      });
    }
    expect(() => drawChart({ ...request, name: 'troop' }, full, halfEm)).toThrow('Did you mean "troops"?');
  });

  test.each(chartNames)('%s: the same request gives the same drawing, also after other sizes', (name) => {
    const first = JSON.stringify(drawChart({ ...request, name }, full, halfEm));
    drawChart({ ...request, name, width: 300 }, full, halfEm);
    drawChart({ ...request, name: 'troops', width: 700, height: 300 }, full, halfEm);
    expect(JSON.stringify(drawChart({ ...request, name }, full, halfEm))).toBe(first);
  });

  test.each(chartNames)('%s: plain data, every length a number, nothing painted that cannot be seen', (name) => {
    const drawing = drawChart({ ...request, name }, full, halfEm);
    expect(JSON.parse(JSON.stringify(drawing))).toEqual(drawing);
    expect(JSON.stringify(drawing)).not.toContain('null');
    for (const op of drawing?.ops ?? []) if ('paint' in op) expect(op.paint.alpha).toBeGreaterThan(0);
  });

  test('text asks for the families of the request, with lining tabular figures, in points', () => {
    const families = ['Noto Sans', 'Source Sans 3'];
    const drawing = drawChart({ ...request, families }, full, halfEm);
    const fonts = drawing ? texts(drawing) : [];
    expect(fonts.length).toBeGreaterThan(30);
    for (const { font, size, matrix } of fonts) {
      expect(font.families).toEqual(families);
      expect(font.features).toEqual(['lnum', 'tnum']);
      expect(size).toBeGreaterThanOrEqual(7.6);
      expect(size).toBeLessThanOrEqual(9);
      expect(matrix.slice(0, 4)).toEqual([1, 0, 0, 1]);
    }
    const unnamed = drawChart(request, full, halfEm);
    expect(unnamed && texts(unnamed)[0]?.font.families).toEqual(['Source Sans 3']);
  });
});

describe('every kind of chart that Chart.js knows can be recorded', () => {
  const labels = ['a', 'b', 'c'];
  const points = [
    { x: 1, y: 2, r: 3 },
    { x: 2, y: 1, r: 5 },
  ];
  const numbers = { data: { labels, datasets: [{ label: 'one', data: [1, 2, 3] }] } };
  const cases: readonly (readonly [string, ChartConfiguration])[] = [
    ['bar', { type: 'bar', ...numbers }],
    [
      'bar with round corners',
      { type: 'bar', data: { labels, datasets: [{ data: [1, -2, 3], borderRadius: 4, borderWidth: 2, borderColor: 'red' }] } },
    ],
    ['stacked', { type: 'bar', ...numbers, options: { indexAxis: 'y', scales: { x: { stacked: true }, y: { stacked: true } } } }],
    [
      'line',
      {
        type: 'line',
        data: { labels, datasets: [{ data: [1, 2, 3], fill: true, tension: 0.4, borderDash: [2, 2], backgroundColor: '#ccc' }] },
      },
    ],
    ['stepped line', { type: 'line', data: { labels, datasets: [{ data: [1, 2, 3], stepped: true }] } }],
    ['scatter', { type: 'scatter', data: { datasets: [{ data: points }] } }],
    ['bubble', { type: 'bubble', data: { datasets: [{ data: points }] } }],
    ['pie', { type: 'pie', ...numbers }],
    ['doughnut', { type: 'doughnut', data: { labels, datasets: [{ data: [1, 2, 3], borderRadius: 3, spacing: 2 }] } }],
    ['polarArea', { type: 'polarArea', ...numbers }],
    ['radar', { type: 'radar', ...numbers }],
    [
      'titles and legend',
      { type: 'bar', ...numbers, options: { plugins: { title: { display: true, text: 'T' }, subtitle: { display: true, text: 'S' } } } },
    ],
    [
      'logarithmic, turned ticks',
      { type: 'line', ...numbers, options: { scales: { y: { type: 'logarithmic' }, x: { ticks: { minRotation: 60 } } } } },
    ],
    [
      'all point styles',
      {
        type: 'line',
        data: {
          labels,
          datasets: (['circle', 'cross', 'crossRot', 'dash', 'line', 'rect', 'rectRounded', 'rectRot', 'star', 'triangle'] as const).map(
            (pointStyle) => ({
              data: [1, 2, 3],
              pointStyle,
            }),
          ),
        },
      },
    ],
  ];
  test.each(cases)('%s', (_name, configuration) => {
    setMeasurer(halfEm);
    const canvas = new ChartJSNodeCanvas({ width: 200, height: 120 });
    const recording: import('canvas').Recording = JSON.parse(canvas.renderToBufferSync(configuration).toString());
    expect(recording.ops.length).toBeGreaterThan(5);
    expect(JSON.stringify(recording)).not.toContain('null');
    const depth = recording.ops.reduce((open, op) => open + (op.op === 'save' ? 1 : op.op === 'restore' ? -1 : 0), 0);
    expect(depth).toBe(0);
  });
});
