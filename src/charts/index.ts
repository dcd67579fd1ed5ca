/** DOOR. Briefing → Drawing: the charts that a template asks for by name. */
import type { Briefing } from '../model.ts';
import type { Drawing, FontMetrics } from '../print.ts';
import { BriefError, problem } from '../problems.ts';
import { alternatives, hint } from '../text/nearest.ts';
import { draw } from './draw.ts';
import { chartKinds } from './kinds/index.ts';
import { letteringOf } from './lettering.ts';
import { checkOptions, choice, numberAsked, part, words } from './options.ts';
import type { ChartKind, ChartSpec, ReadAtlas } from './spec.ts';

export { chartGuide } from './guide.ts';

export { headed } from './headed.ts';
export type { AtlasDetail } from './spec.ts';

/** A chart as a page asks for it; lengths in points. */
export interface ChartRequest {
  /** One of `chartNames`. */
  readonly name: string;
  readonly width: number;
  /** Null lets the chart take the height it needs; a chart that needs more than it is given takes it. */
  readonly height: number | null;
  /** Tried in order; empty asks for "Source Sans 3". */
  readonly families: readonly string[];
  /** What the page asks beside that: `group`, `order`, `palette` …, as templates/README.md lists them. */
  readonly options?: Readonly<Record<string, string>>;
}

/** What drawing takes beside what is drawn: the measure of type, and the outlines of the globe for maps. */
export interface ChartMeans {
  readonly metrics: FontMetrics;
  readonly readAtlas: ReadAtlas;
}

/** Names that `<chart name="…">` may use. */
export const chartNames: readonly string[] = chartKinds.map((kind) => kind.id);

const defaultFamilies = ['Source Sans 3'];

/**
 * The chart of that name, as vectors and text in points, with alt text and the table behind it; title and subtitle are for the page to
 * print. All its parts in order, named `troops`, `troops-2` …, or only the one that is asked for; none where the briefing has too little
 * for the chart. The same request and briefing give the same drawings. Throws BriefError `charts/unknown-name`, `charts/bad-option` or
 * `document/unknown-attribute`, for a map `charts/no-outlines`; a glyph that no family has is the metrics' own error.
 */
export function drawParts(request: ChartRequest, briefing: Briefing, { metrics, readAtlas }: ChartMeans): readonly Drawing[] {
  const { width, height, options = {} } = request;
  const kind = kindOf(request.name);
  checkOptions(kind, options);
  const parts = kind.from(briefing, { width, height, lettering: letteringOf(metrics, familiesOf(request)), readAtlas, options });
  const asked = numberAsked({ options }, part);
  return (asked === null ? parts : parts.slice(asked - 1, asked)).map((lay) => drawn(lay(), request, metrics));
}

/** Why the briefing has no such chart, in a sentence for its reader. */
export function whyNoChart(name: string): string {
  return kindOf(name).thin;
}

function kindOf(name: string): ChartKind {
  const kind = chartKinds.find(({ id }) => id === name);
  if (kind) return kind;
  throw new BriefError(problem('charts/unknown-name', null, { name, hint: hint(name, chartNames), known: alternatives(chartNames) }));
}

function drawn(spec: ChartSpec, request: ChartRequest, metrics: FontMetrics): Drawing {
  const asked = choice({ options: request.options ?? {} }, words);
  const drawing = draw(spec, familiesOf(request), metrics);
  return {
    ...drawing,
    title: asked === 'all' || asked === 'title' ? drawing.title : '',
    subtitle: asked === 'all' || asked === 'key' ? drawing.subtitle : '',
  };
}

const familiesOf = ({ families }: ChartRequest): readonly string[] => (families.length > 0 ? families : defaultFamilies);
