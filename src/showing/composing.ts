/** ROOF. A briefing in the template and style sheets of an audience: a styled tree for paper, and a page for browsers. */

import type { AtlasDetail } from '../charts/index.ts';
import type { ChartParts, ChartRequest, ComposedPage, DrawChart, Sections, SourceFile, View } from '../document/index.ts';
import type { Briefing, EntryLimits, Problem, World } from '../model.ts';
import { type OpenFonts, openPdf } from '../outputs/index.ts';
import type { Drawing, StyledDocument, WebPage } from '../print.ts';
import type { Makeup } from '../settings/makeup.ts';
import { placeOfEntry } from '../settings/places.ts';
import { readAtlas, readSchema } from '../shipped.ts';
import { type Audience, openGreySheet } from './audiences.ts';
import { chartRequest } from './figures.ts';
import { type Printable, printable } from './glyphs.ts';
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

/** A briefing in what was opened for an audience: styled trees, each with no more of the briefing than its limits allow. */
export type Composer = (read: Briefing) => (limits: EntryLimits) => Composed;

/** Opens what an audience takes whatever it is told: template, style sheets, faces and pictures, each read and checked once. */
export async function openComposer(audience: Audience, makeup: Makeup, { world, memory = keepNothing() }: Means): Promise<Composer> {
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
  const sources = { ...audience.sources, imprint: makeup.imprint, sections: sectionsOf(makeup) ?? audience.sources.sections };
  const schema = kept(memory.schemas, 'briefing', () => readSchema(world));
  const fill = openTemplate(sources, schema);
  const readImage = readPictures(near, audience.sources.template.file, makeup.imprint.logo);
  const images = openImages(readImage, fonts);
  demandLogo(makeup, images, world);
  const sort = makeup.sort ?? audience.sort;
  const means = { metrics: fonts, readAtlas: (detail: AtlasDetail) => readAtlas(world, detail) };
  const stage: Stage = {
    fonts,
    subject: audience.sources.audience.title,
    view: (told, limits) => viewOf(told, { sort, limits }),
    page: (told, view, draw) => linkedPage({ sources, told, view, schema, fill }, (filled) => composePage(filled, styles, draw, images)),
    draw(chart, view, limits) {
      const request = chartRequest(chart, makeup.ink);
      const parts = kept(memory.charts, JSON.stringify([request, faces, limits]), () => drawParts(request, view, means));
      return { parts, instead: whyNoChart(chart.name) };
    },
    web: (page) => webPage(page, sheets, (src) => dataAddress(src, readImage)),
  };
  return (read) => {
    const made = kept(memory.printable, faces, () => printable(read, fonts.has));
    return (limits) => composed(stage, read, made, limits);
  };
}

/** What was opened for an audience. */
interface Stage extends Pick<Composed, 'fonts' | 'subject'> {
  view(told: Briefing, limits: EntryLimits): View;
  page(told: Briefing, view: View, draw: DrawChart): LinkedPage;
  draw(chart: ChartRequest, view: View, limits: EntryLimits): ChartParts;
  web(page: ComposedPage): WebPage;
}

function composed(stage: Stage, read: Briefing, { briefing, missing, problems }: Printable, limits: EntryLimits): Composed {
  const { fonts, subject } = stage;
  const drawings: Drawing[] = [];
  const view = stage.view(briefing, limits);
  const draw = (chart: ChartRequest): ChartParts => stage.draw(chart, view, limits);
  const page = stage.page(briefing, view, (chart) => {
    const drawn = draw(chart);
    drawings.push(...drawn.parts);
    return drawn;
  });
  let lettered: ComposedPage | null = null;
  /** Browsers and word processors have letters that no font of the page has. */
  const withLetters = (): ComposedPage => {
    lettered ??= problems.length === 0 ? page : stage.page(read, stage.view(read, limits), draw);
    return lettered;
  };
  return {
    document: page.document,
    web: () => stage.web(withLetters()),
    whole: () => withLetters().document,
    drawings,
    fonts,
    subject,
    missing,
    problems: [...problems, ...page.problems],
  };
}

/** The parts that the settings name; null where they name none. */
function sectionsOf({ sections, places }: Makeup): Sections | null {
  return sections && { names: sections, isDemanded: true, places: sections.map((_, at) => placeOfEntry(places, 'sections', at)) };
}

/** What the settings say of the paper, over what the audience's own sheets say. */
function sheetsFor({ paper, ink }: Makeup, world: World): readonly SourceFile[] {
  return [
    ...(ink === 'grey' ? [openGreySheet(world)] : []),
    ...(paper === null ? [] : [{ file: 'settings (paper)', text: `@page { size: ${paper} }` }]),
  ];
}
