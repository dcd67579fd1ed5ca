/**
 * Every type of chart that Chart.js draws, on the recording canvas, beside the text form that somebody has read. `npm run charts:review`
 * writes those anew: read what changed before it is kept. They do not depend on the machine: letters are half an em wide.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Recording } from 'canvas';
import { beforeEach, describe, expect, test } from 'vitest';
import { configurations } from './charts-chartjs.configurations.ts';
import { createCanvas, lineOf, measureHalfEms } from './charts-recorder.ts';

const require = createRequire(import.meta.url);
const { ChartJSNodeCanvas }: typeof import('chartjs-node-canvas') = require('chartjs-node-canvas');

/** Months and days in UTC: Chart.js ships no calendar of its own. */
const calendar = {
  init: () => undefined,
  formats: () => ({
    datetime: 'day',
    millisecond: 'day',
    second: 'day',
    minute: 'day',
    hour: 'day',
    day: 'day',
    week: 'day',
    month: 'month',
    quarter: 'month',
    year: 'month',
  }),
  parse: (value: unknown) => Number(value),
  format: (value: number, form: string) => new Date(value).toISOString().slice(0, form === 'month' ? 7 : 10),
  add: (value: number, amount: number, unit: string) => {
    const date = new Date(value);
    if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + amount);
    else date.setUTCDate(date.getUTCDate() + amount);
    return date.getTime();
  },
  diff: (later: number, earlier: number, unit: string) => (later - earlier) / (unit === 'month' ? 2_629_800_000 : 86_400_000),
  startOf: (value: number, unit: string) => {
    const date = new Date(value);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), unit === 'month' ? 1 : date.getUTCDate());
  },
  endOf: (value: number) => value,
};

const canvas = new ChartJSNodeCanvas({
  width: 300,
  height: 150,
  chartCallback: (library) => {
    const { _adapters } = library as unknown as { _adapters: { _date: { override(calendar: object): void } } };
    _adapters._date.override(calendar);
  },
});

const folder = join(import.meta.dirname, '../chartjs');
const all = configurations(createCanvas);

/** Tenths of a pixel: finer ones may differ between processors. */
const rounded = (line: string): string => line.replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0));

beforeEach(measureHalfEms);

describe('Chart.js on the recording canvas', () => {
  test.each(Object.keys(all))('draws %s as it was reviewed', (name) => {
    const configuration = all[name];
    if (!configuration) throw new Error(`There is no configuration ${name}.`);
    const recording: Recording = JSON.parse(canvas.renderToBufferSync(configuration).toString());
    const told = `${recording.ops.map(lineOf).map(rounded).join('\n')}\n`;
    const golden = join(folder, `${name}.golden.txt`);
    if (process.env['REVIEW'] === '1') writeFileSync(golden, told);
    expect(existsSync(golden), 'npm run charts:review has not been run for this chart').toBe(true);
    expect(told).toBe(readFileSync(golden, 'utf8'));
  });

  test('has no reviewed text without its chart', () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(all)
        .map((name) => `${name}.golden.txt`)
        .sort(),
    );
  });

  test('every type there is has its configuration', () => {
    const types: string[] = [];
    new ChartJSNodeCanvas({
      width: 1,
      height: 1,
      chartCallback: ({ registry }) => {
        types.push(...Object.keys((registry as unknown as { controllers: { items: object } }).controllers.items));
      },
    });
    const drawn = new Set(Object.values(all).map((configuration) => ('type' in configuration ? configuration.type : '')));
    expect(types.length).toBe(8);
    expect(types.filter((type) => !drawn.has(type as 'bar'))).toEqual([]);
  });
});

describe('the members that Chart.js calls', () => {
  const source = readFileSync(require.resolve('chart.js'), 'utf8');
  const helpers = readFileSync(join(require.resolve('chart.js'), '../chunks/index.cjs'), 'utf8');
  /** Properties that Chart.js keeps on contexts, of its own or of its options. */
  const own = ['chart', 'datasetIndex', 'prevTextDirection', 'parsed', 'dataIndex', 'type'];
  const members = [...`${source}\n${helpers}`.matchAll(/\bctx\.(\w+)/g)].map(([, member = '']) => member);
  const called = [...new Set(members)].filter((member) => !own.includes(member)).sort();

  test('are many', () => expect(called.length).toBeGreaterThan(30));

  test.each(called)('%s is there', (member) => {
    const context = createCanvas(10, 10).getContext('2d');
    expect(member in context).toBe(true);
  });
});
