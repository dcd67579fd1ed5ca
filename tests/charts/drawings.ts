/** Every chart there is, drawn from a briefing. */
import type { Briefing } from '../../src/model.ts';
import type { Drawing, FontMetrics } from '../../src/print.ts';
import { drawParts } from './atlas.ts';

export { chartNames } from '../../src/charts/index.ts';

/** As wide as the text of the analyst's page. */
const width = 481.89;

/** All parts of one chart: none where the briefing has too little for it. */
export const drawingsOf = (name: string, briefing: Briefing, metrics: FontMetrics): readonly Drawing[] =>
  drawParts({ name, width, height: null, families: [] }, briefing, metrics);
