/** DOOR. Briefing → Drawing: the charts that a template asks for by name. */
import type { Briefing } from '../model.ts';
import type { Drawing, FontMetrics } from '../print.ts';
import { BriefError, problem } from '../problems.ts';
import { alternatives, hint } from '../text/nearest.ts';
import { draw } from './draw.ts';
import { chartKinds } from './kinds/index.ts';
import { letteringOf } from './lettering.ts';

export { headed } from './headed.ts';

/** A chart as a page asks for it; lengths in points. */
export interface ChartRequest {
  /** One of `chartNames`. */
  readonly name: string;
  readonly width: number;
  /** Null lets the chart take the height it needs; a chart that needs more than it is given takes it. */
  readonly height: number | null;
  /** Tried in order; empty asks for "Source Sans 3". */
  readonly families: readonly string[];
}

/** Names that `<chart name="…">` may use. */
export const chartNames: readonly string[] = chartKinds.map((kind) => kind.id);

const defaultFamilies = ['Source Sans 3'];

/**
 * The chart of that name, as vectors and text in points, with alt text and the table behind it; title and subtitle are for the
 * page to print. Null where the briefing has too little for the chart. The same request and briefing give the same drawing.
 * Throws BriefError `charts/unknown-name`; a glyph that no family has is the metrics' own error.
 */
export function drawChart(request: ChartRequest, briefing: Briefing, metrics: FontMetrics): Drawing | null {
  const kind = chartKinds.find(({ id }) => id === request.name);
  if (!kind) {
    throw new BriefError(
      problem('charts/unknown-name', null, { name: request.name, hint: hint(request.name, chartNames), known: alternatives(chartNames) }),
    );
  }
  const families = request.families.length > 0 ? request.families : defaultFamilies;
  const lettering = letteringOf(metrics, families);
  const spec = kind.from(briefing, { width: request.width, height: request.height, lettering });
  return spec && draw(spec, families, metrics);
}
