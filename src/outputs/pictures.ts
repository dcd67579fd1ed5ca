/** What a chart can be written as beside the page it stands on. */
import type { OutputFormat } from './formats.ts';

/** In the order in which they are offered; all are written when none is named. */
export const chartFormats = [
  { id: 'svg', extension: '.svg', about: 'vectors and text' },
  { id: 'png', extension: '.png', about: 'pixels' },
  { id: 'csv', extension: '.csv', about: 'the figures behind it, with their claims' },
] as const satisfies readonly OutputFormat[];

export type ChartFormatId = (typeof chartFormats)[number]['id'];
