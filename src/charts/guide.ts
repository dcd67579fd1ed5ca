/** What a template may ask of each chart, out of the tables that the charts read by. */
import { chartKinds } from './kinds/index.ts';
import { type ChartOption, commonOptions } from './options.ts';
import type { ChartKind } from './spec.ts';

/** One option of one chart, in words. */
export interface ChartGuideRow {
  readonly chart: string;
  readonly option: string;
  readonly values: string;
  readonly initial: string;
  readonly about: string;
}

/** All charts with their titles, and all their options, in the order in which they are offered. */
export interface ChartGuide {
  readonly charts: readonly { readonly name: string; readonly title: string }[];
  /** Those that every chart takes come last, once, for the chart "every chart". */
  readonly options: readonly ChartGuideRow[];
}

export function chartGuide(): ChartGuide {
  const kinds: readonly ChartKind[] = chartKinds;
  return {
    charts: kinds.map(({ id, title }) => ({ name: id, title })),
    options: [
      ...kinds.flatMap(({ id, options }) => options.map((option) => rowOf(id, option))),
      ...commonOptions.map((option) => rowOf('every chart', option)),
    ],
  };
}

function rowOf(chart: string, option: ChartOption): ChartGuideRow {
  const { name, about } = option;
  if ('values' in option) return { chart, option: name, values: option.values.join(', '), initial: option.values[0], about };
  return { chart, option: name, values: `${option.least} to ${option.most}`, initial: String(option.initial), about };
}
