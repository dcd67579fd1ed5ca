/** ROOF. A briefing in the template and style sheets of an audience: a styled tree for paper, and a page for browsers. */

import type { AtlasDetail } from '../charts/index.ts';
import type { ChartParts, ChartRequest, ComposedPage, DrawChart, SourceFile, View } from '../document/index.ts';
import type { Briefing, EntryLimits, Problem, World } from '../model.ts';
import { type OpenFonts, openPdf } from '../outputs/index.ts';
import type { Drawing, StyledDocument, WebPage } from '../print.ts';
import type { Makeup } from '../settings/makeup.ts';
import { placeOfEntry } from '../settings/places.ts';
import { readAtlas, readSchema } from '../shipped.ts';
import { type Audience, openGreySheet } from './audiences.ts';
import { chartRequest } from './figures.ts';
import { printable } from './glyphs.ts';
import { type Kept, keepNothing, kept } from './kept.ts';
import type { LinkedPage } from './linkedPage.ts';
import { demandLogo } from './logo.ts';
import { readPictures } from './pictures.ts';
import { within } from './reach.ts';

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
  /** Styled for paper, with every such character too: for programs that find typefaces and break pages themselves. */
  readonly whole: () => StyledDocument;
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
  const { composePage, dataAddress, openImages, openTemplate, readStyles, webPage } = await import('../document/index.ts');
  const { linkedPage } = await import('./linkedPage.ts');
  const { viewOf } = await import('../briefing/index.ts');
  const { drawParts, whyNoChart } = await import('../charts/index.ts');
  const { openFonts } = await openPdf();
  const sheets = [...audience.sheets, ...sheetsFor(makeup, world)];
  const styles = readStyles(sheets);
  const near = within(world, makeup.imprint.logo);
  const faces = JSON.stringify(styles.fonts);
  const fonts = kept(memory.fonts, faces, () => openFonts(styles.fonts, near.read));
  const { briefing, missing, problems } = kept(memory.printable, faces, () => printable(read, fonts.has));
  const demanded = makeup.sections && {
    names: makeup.sections,
    isDemanded: true,
    places: makeup.sections.map((_, at) => placeOfEntry(makeup.places, 'sections', at)),
  };
  const sources = { ...audience.sources, imprint: makeup.imprint, sections: demanded ?? audience.sources.sections };
  const schema = kept(memory.schemas, 'briefing', () => readSchema(world));
  const fill = openTemplate(sources, schema);
  const readImage = readPictures(near, audience.sources.template.file, makeup.imprint.logo);
  const images = openImages(readImage, fonts);
  demandLogo(makeup, images, world);
  const selection = (limits: EntryLimits) => ({ sort: makeup.sort ?? audience.sort, limits });
  const composed = (told: Briefing, view: View, draw: DrawChart): LinkedPage =>
    linkedPage({ sources, told, view, schema, fill }, (page) => composePage(page, styles, draw, images));
  const means = { metrics: fonts, readAtlas: (detail: AtlasDetail) => readAtlas(world, detail) };
  return (limits) => {
    const view = viewOf(briefing, selection(limits));
    const drawings: Drawing[] = [];
    const draw = (chart: ChartRequest): ChartParts => {
      const request = chartRequest(chart, makeup.ink);
      const parts = kept(memory.charts, JSON.stringify([request, faces, limits]), () => drawParts(request, view, means));
      return { parts, instead: whyNoChart(chart.name) };
    };
    const drawAndKeep: DrawChart = (chart) => {
      const drawn = draw(chart);
      drawings.push(...drawn.parts);
      return drawn;
    };
    const page = composed(briefing, view, drawAndKeep);
    let lettered: ComposedPage | null = null;
    /** Browsers and word processors have letters that no font of the page has. */
    const withLetters = (): ComposedPage => {
      lettered ??= problems.length === 0 ? page : composed(read, viewOf(read, selection(limits)), draw);
      return lettered;
    };
    const web = (): WebPage => webPage(withLetters(), sheets, (src) => dataAddress(src, readImage));
    return {
      document: page.document,
      web,
      whole: () => withLetters().document,
      drawings,
      fonts,
      subject: audience.sources.audience.title,
      missing,
      problems: [...problems, ...page.problems],
    };
  };
}

/** What the settings say of the paper, over what the audience's own sheets say. */
function sheetsFor({ paper, ink }: Makeup, world: World): readonly SourceFile[] {
  return [
    ...(ink === 'grey' ? [openGreySheet(world)] : []),
    ...(paper === null ? [] : [{ file: 'settings (paper)', text: `@page { size: ${paper} }` }]),
  ];
}
