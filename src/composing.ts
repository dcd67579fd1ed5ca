/** ROOF. A briefing in the template and style sheets of an audience: a styled tree for paper, and a page for browsers. */
import { type Audience, openGreySheet } from './audiences.ts';
import type { ChartParts, ChartRequest, ComposedPage, DrawChart, SourceFile } from './document/index.ts';
import { chartRequest } from './figures.ts';
import { printable } from './glyphs.ts';
import { type Kept, keepNothing, kept } from './kept.ts';
import type { Makeup } from './makeup.ts';
import type { Briefing, EntryLimits, Problem, World } from './model.ts';
import { type OpenFonts, openPdf } from './outputs/index.ts';
import { readPictures } from './pictures.ts';
import type { Drawing, StyledDocument, WebPage } from './print.ts';
import { within } from './reach.ts';
import { readSchema } from './shipped.ts';
import { tracing } from './tracing.ts';

/** What showing takes: the machine, and what was made for this very briefing before. */
export interface Means {
  readonly world: World;
  readonly memory?: Kept;
}

/** A briefing in its template and style sheets, with the charts that have data. */
export interface Composed {
  readonly document: StyledDocument;
  readonly drawings: readonly Drawing[];
  readonly fonts: OpenFonts;
  /** The same for browsers, with every character that the articles have. */
  readonly web: () => WebPage;
  /** The audience's own title. */
  readonly subject: string;
  /** Characters of the articles that the pages have a substitute for. */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

/** At most so much of each part: the settings' word stands before the audience's. */
export const limitsOf = (audience: Audience, makeup: Makeup): EntryLimits => ({ ...audience.limits, ...makeup.limits });

/** View model to styled trees, each with no more of it than its limits allow. What all have in common is read once. */
export async function openComposer(
  read: Briefing,
  audience: Audience,
  makeup: Makeup,
  { world, memory = keepNothing() }: Means,
): Promise<(limits: EntryLimits) => Composed> {
  const { composePage, dataAddress, fillTemplate, loosenLinks, openImages, readPage, readStyles, traceTemplate, webPage } = await import(
    './document/index.ts'
  );
  const { viewOf } = await import('./briefing/index.ts');
  const { drawParts, whyNoChart } = await import('./charts/index.ts');
  const { openFonts } = await openPdf();
  const sheets = [...audience.sheets, ...sheetsFor(makeup, world)];
  const styles = readStyles(sheets);
  const near = within(world, makeup.imprint.logo);
  const faces = JSON.stringify(styles.fonts);
  const fonts = kept(memory.fonts, faces, () => openFonts(styles.fonts, near.read));
  const { briefing, missing, problems } = kept(memory.printable, faces, () => printable(read, fonts.has));
  const demanded = makeup.sections && { names: makeup.sections, isDemanded: true };
  const sources = { ...audience.sources, imprint: makeup.imprint, sections: demanded ?? audience.sources.sections };
  const schema = readSchema(world);
  const readImage = readPictures(near, audience.sources.template.file, makeup.imprint.logo);
  const images = openImages(readImage, fonts);
  const selection = (limits: EntryLimits) => ({ sort: makeup.sort ?? audience.sort, limits });
  const composed = (told: Briefing, draw: DrawChart, limits: EntryLimits): ComposedPage => {
    const view = viewOf(told, selection(limits));
    const page = { file: `${sources.template.file} (filled)`, text: fillTemplate(sources, view, schema) };
    return tracing(
      page.file,
      () => composePage(loosenLinks(readPage(page), looseTargets(told)), styles, draw, images),
      () => traceTemplate(sources, view),
    );
  };
  return (limits) => {
    const view = viewOf(briefing, selection(limits));
    const drawings: Drawing[] = [];
    const draw = (chart: ChartRequest): ChartParts => {
      const request = chartRequest(chart, makeup.ink);
      const parts = kept(memory.charts, JSON.stringify([request, faces, limits]), () => drawParts(request, view, fonts));
      return { parts, instead: whyNoChart(chart.name) };
    };
    const drawAndKeep: DrawChart = (chart) => {
      const drawn = draw(chart);
      drawings.push(...drawn.parts);
      return drawn;
    };
    const page = composed(briefing, drawAndKeep, limits);
    const web = (): WebPage => {
      // Browsers have letters that no font of the page has.
      const whole = problems.length === 0 ? page : composed(read, draw, limits);
      return webPage(whole, sheets, (src) => dataAddress(src, readImage));
    };
    return { document: page.document, web, drawings, fonts, subject: audience.sources.audience.title, missing, problems };
  };
}

/** What the settings say of the paper, over what the audience's own sheets say. */
function sheetsFor({ paper, ink }: Makeup, world: World): readonly SourceFile[] {
  return [
    ...(ink === 'grey' ? [openGreySheet(world)] : []),
    ...(paper === null ? [] : [{ file: 'settings (paper)', text: `@page { size: ${paper} }` }]),
  ];
}

/** Parts of a briefing that an audience may leave out: links to them are then mere words. Claims and sources are no such parts. */
function looseTargets({ chronology, ledgers, appendix }: Briefing): (id: string) => boolean {
  const used = appendix.flatMap(({ usedIn }) => usedIn.map(({ anchor }) => anchor));
  const loose = new Set([...chronology.map(({ anchor }) => anchor), ...ledgers.map(({ anchor }) => anchor), ...used]);
  return (id) => loose.has(id);
}
