/** Charts drawn with the outlines that ship. */
import * as charts from '../../src/charts/index.ts';
import type { ReadAtlas } from '../../src/charts/spec.ts';
import { disk } from '../../src/disk.ts';
import type { Briefing } from '../../src/model.ts';
import type { Drawing, FontMetrics } from '../../src/print.ts';
import * as shipped from '../../src/shipped.ts';

export const readAtlas: ReadAtlas = (detail) => shipped.readAtlas(disk, detail);

export const drawParts = (request: charts.ChartRequest, briefing: Briefing, metrics: FontMetrics): readonly Drawing[] =>
  charts.drawParts(request, briefing, { metrics, readAtlas });
