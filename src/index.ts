/** ROOF. The public door, for programs that make briefings or read articles without the command line. */
import { disk } from './disk.ts';
import { extractFiles } from './extraction.ts';
import type { ExtractLine } from './lines.ts';
import { compile, type Made, type Order } from './pipeline.ts';
import { plainMakeup } from './settings/makeup.ts';
import { defaults } from './settings/settings.ts';

export type { ExtractLine } from './lines.ts';
export type { Made, Order } from './pipeline.ts';
export { BriefError } from './problems.ts';

/**
 * Makes a briefing from article files and gives its bytes; nothing is written. What is left out takes its default:
 * PDF, for analysts, titled after its content, dated by its articles, edited by nobody. Throws BriefError for what the caller can mend.
 */
export function makeBrief(order: Pick<Order, 'paths'> & Partial<Order>): Promise<Made> {
  return compile(
    {
      outputs: ['pdf'],
      charts: null,
      audiences: [defaults.audience],
      title: null,
      period: null,
      reliability: {},
      ...plainMakeup,
      madeAt: null,
      maxFileBytes: defaults.maxFileBytes,
      policy: defaults.policy,
      review: null,
      since: null,
      embedsSources: false,
      ...order,
    },
    disk,
  );
}

/** Reads article files one after the other: dates, claims and events of each, in the shape of `make-brief extract`. */
export function extract(paths: readonly string[]): AsyncIterable<ExtractLine> {
  return extractFiles(paths, defaults.maxFileBytes, disk);
}
