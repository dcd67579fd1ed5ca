/** One configuration for every type of chart that Chart.js draws, and for what it draws around them. */
import type { ChartConfiguration, ChartData, ChartType } from 'chart.js';
import type { createCanvas } from './charts-recorder.ts';

const labels = ['January', 'February', 'March'];
const first = { label: 'Killed', data: [3, 0, 7], backgroundColor: '#882255', borderColor: '#332288', borderWidth: 1 };
const second = { label: 'Wounded', data: [5, 2, 1], backgroundColor: '#4477aa', borderColor: '#117733', borderWidth: 1 };
const spots = [
  { x: 1, y: 10, r: 4 },
  { x: 20, y: 1000, r: 9 },
  { x: 300, y: 200, r: 2 },
];
const quiet = { animation: false, responsive: false, events: [], locale: 'en', devicePixelRatio: 1 } as const;
const titled = { title: { display: true, text: 'By month' }, subtitle: { display: true, text: 'people' } };

function chart<Type extends ChartType>(
  type: Type,
  data: ChartData<Type>,
  options?: ChartConfiguration<Type>['options'],
): ChartConfiguration {
  return { type, data, options: { ...quiet, ...options } } as unknown as ChartConfiguration;
}

/** A dot in the middle of its tile. Chart.js types want the browser's own patterns, whose types no Node has. */
function dotted(canvas: typeof createCanvas): never {
  const tile = canvas(6, 6);
  const pen = tile.getContext('2d');
  pen.fillStyle = '#882255';
  pen.arc(3, 3, 1.5, 0, 2 * Math.PI);
  pen.fill();
  return pen.createPattern(tile, 'repeat') as never;
}

function shaded(canvas: typeof createCanvas): never {
  const gradient = canvas(1, 1).getContext('2d').createLinearGradient(0, 0, 0, 150);
  gradient.addColorStop(0, '#332288');
  gradient.addColorStop(1, '#ffffff');
  return gradient as never;
}

/** By name; `canvas` makes the tiles of patterns. */
export const configurations = (canvas: typeof createCanvas): Readonly<Record<string, ChartConfiguration>> => ({
  bar: chart('bar', { labels, datasets: [first, second] }, { plugins: titled }),
  'bar-stacked': chart(
    'bar',
    { labels, datasets: [{ ...first, borderRadius: 3, borderSkipped: false }, second] },
    { indexAxis: 'y', scales: { x: { stacked: true }, y: { stacked: true } } },
  ),
  'bar-textures': chart('bar', {
    labels,
    datasets: [
      { ...first, backgroundColor: dotted(canvas) },
      { ...second, backgroundColor: shaded(canvas) },
    ],
  }),
  'bar-floating-log': chart(
    'bar',
    {
      labels,
      datasets: [
        {
          ...first,
          data: [
            [1, 10],
            [100, 5000],
            [3, 90],
          ] as [number, number][],
        },
      ],
    },
    { scales: { y: { type: 'logarithmic', title: { display: true, text: 'people' } } } },
  ),
  line: chart('line', {
    labels,
    datasets: [
      { ...first, tension: 0.4, fill: true, pointStyle: 'rectRot' },
      { ...second, stepped: true, borderDash: [4, 2], pointStyle: 'star' },
    ],
  }),
  'line-time': chart(
    'line',
    {
      datasets: [
        {
          ...first,
          spanGaps: false,
          data: [
            { x: Date.UTC(2020, 0, 3), y: 2 },
            { x: Date.UTC(2020, 2, 11), y: 3 },
            { x: Date.UTC(2020, 5, 1), y: 1 },
          ],
          pointStyle: 'triangle',
        },
      ],
    },
    { scales: { x: { type: 'time', time: { unit: 'month' } } } },
  ),
  'line-filled-between': chart('line', {
    labels,
    datasets: [
      { ...first, fill: '+1' },
      { ...second, fill: { target: 'origin', above: '#117733', below: '#882255' } },
    ],
  }),
  scatter: chart(
    'scatter',
    { datasets: [{ ...first, data: spots, pointStyle: 'crossRot' }] },
    { scales: { x: { type: 'logarithmic', min: 1, max: 1000 }, y: { type: 'logarithmic', min: 1, max: 10000 } } },
  ),
  bubble: chart('bubble', { datasets: [{ ...first, data: spots }] }),
  pie: chart('pie', { labels, datasets: [{ ...first, backgroundColor: ['#332288', '#882255', '#117733'] }] }),
  doughnut: chart(
    'doughnut',
    { labels, datasets: [{ ...first, borderRadius: 4, spacing: 2, offset: 5 }] },
    { plugins: { legend: { position: 'right', labels: { usePointStyle: true } } } },
  ),
  polarArea: chart('polarArea', { labels, datasets: [{ ...first, backgroundColor: ['#332288', '#882255', '#117733'] }] }),
  radar: chart('radar', { labels, datasets: [first, { ...second, fill: true, backgroundColor: 'rgba(68, 119, 170, 0.3)' }] }),
  'ticks-turned-and-outlined': chart(
    'bar',
    { labels: labels.map((label) => `${label} of a long year`), datasets: [first] },
    { scales: { x: { ticks: { minRotation: 40, textStrokeColor: '#ffffff', textStrokeWidth: 2, showLabelBackdrop: true } } } },
  ),
  'without-data': chart('bar', { labels: [], datasets: [] }),
});
