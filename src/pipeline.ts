/**
 * ROOF. The recipe, one line for each stage; the only file that knows the order of the rooms.
 * Rooms are loaded when they are wanted: whoever extracts, or writes JSON, does not wait for the machinery of printing.
 */
import { type Audience, openAudience } from './audiences.ts';
import { chartRequest } from './figures.ts';
import { demandFigures, findArticles, readFiles, readSidecars, withoutCopies, withoutUnasked } from './intake.ts';
import type { Article, Briefing, Event, ReadArticle, World } from './model.ts';
import { type OutputId, openPdf, writeJson } from './outputs/index.ts';
import { dayOfMaking } from './settings.ts';
import { readLexicons, readVersion } from './shipped.ts';

/** What a briefing is to be made from, and as what. */
export interface Order {
  readonly paths: readonly string[];
  readonly outputs: readonly OutputId[];
  readonly audience: string;
  readonly title: string | null;
  /** Seconds since 1970, printed as the time of making; null takes it from the articles. */
  readonly madeAt: number | null;
}

export interface Made {
  readonly briefing: Briefing;
  /** Null where nothing was laid out. */
  readonly pages: number | null;
  readonly bytes: ReadonlyMap<OutputId, Uint8Array>;
}

/** Articles to briefing to bytes. Nothing is written. */
export async function compile(order: Order, world: World): Promise<Made> {
  const audience = order.outputs.includes('pdf') ? openAudience(world, order.audience) : null;
  const briefing = await readBriefing(order, world);
  const printed = audience && (await print(briefing, audience, order.madeAt, world));
  const bytes = new Map<OutputId, Uint8Array>();
  if (printed) bytes.set('pdf', printed.bytes);
  if (order.outputs.includes('json')) bytes.set('json', writeJson(briefing));
  return { briefing, pages: printed?.pages ?? null, bytes };
}

/** Files to view model. */
async function readBriefing(order: Order, world: World): Promise<Briefing> {
  const found = findArticles(world, order.paths);
  const reading = await openReading(world);
  const { brief } = await import('./briefing/index.ts');
  const intake = reading.articles(readFiles(world, found), readSidecars(world, found));
  const once = withoutCopies(intake.articles);
  const problems = [...withoutUnasked(intake.problems, order.paths), ...once.problems];
  const read = once.articles.map(reading.claims);
  demandFigures(read, problems, order.paths);
  const events = reading.events(read);
  return brief({ articles: read, events, problems, settings: { title: order.title }, version: readVersion(world) });
}

/** The stages left of the briefing, each for one article or for all. */
export interface Reading {
  readonly articles: typeof import('./articles/index.ts').readArticles;
  readonly line: typeof import('./articles/index.ts').readLine;
  claims(article: Article): ReadArticle;
  events(articles: readonly ReadArticle[]): readonly Event[];
}

export async function openReading(world: World): Promise<Reading> {
  const { readArticles, readLine } = await import('./articles/index.ts');
  const { dateArticle } = await import('./dates/index.ts');
  const { readClaims } = await import('./claims/index.ts');
  const { linkEvents } = await import('./events/index.ts');
  const { openLexicons } = await import('./text/lexicons.ts');
  const lexicons = openLexicons(readLexicons(world));
  return {
    articles: readArticles,
    line: readLine,
    claims: (article) => readClaims(dateArticle(article, lexicons), lexicons),
    events: (articles) => linkEvents(articles, lexicons),
  };
}

interface Printed {
  readonly pages: number;
  readonly bytes: Uint8Array;
}

/** View model to paper. */
async function print(briefing: Briefing, audience: Audience, madeAt: number | null, world: World): Promise<Printed> {
  const { composeDocument, fillTemplate, readStyles } = await import('./document/index.ts');
  const { drawChart } = await import('./charts/index.ts');
  const { layOut } = await import('./layout/index.ts');
  const { openFonts, writePdf } = await openPdf();
  const page = { file: `${audience.sources.template.file} (filled)`, text: fillTemplate(audience.sources, briefing) };
  const styles = readStyles(audience.sheets);
  const fonts = openFonts(styles.fonts, world.read);
  const document = composeDocument(page, styles, (chart) => drawChart(chartRequest(chart), briefing, fonts));
  const laid = layOut(document, fonts);
  const made = new Date(1000 * (madeAt ?? dayOfMaking(briefing.articles)));
  const about = { title: laid.title, author: '', subject: audience.sources.audience.title, keywords: '', language: laid.language, made };
  const bytes = await writePdf(laid, fonts, about);
  return { pages: laid.pages.length, bytes };
}
