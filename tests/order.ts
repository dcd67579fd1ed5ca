import type { Order } from '../src/pipeline.ts';
import { plainMakeup } from '../src/settings/makeup.ts';
import { defaults } from '../src/settings/settings.ts';

/** An order in which nobody asks for anything but a PDF for analysts, made at the beginning of 1970. */
export const plainOrder: Order = {
  paths: ['news'],
  maxFileBytes: 1e7,
  policy: defaults.policy,
  review: null,
  since: null,
  outputs: ['pdf'],
  charts: null,
  audiences: [defaults.audience],
  title: null,
  period: null,
  reliability: {},
  madeAt: 0,
  embedsSources: false,
  ...plainMakeup,
};
