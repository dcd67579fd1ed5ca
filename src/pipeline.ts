/**
 * ROOF. The recipe, one line for each stage; the only file that knows the order of the rooms.
 * Rooms are loaded when they are wanted: whoever extracts, or writes JSON, does not wait for the machinery of printing.
 */
import type { Intake } from './articles/index.ts';
import { type Audience, openAudience } from './audiences.ts';
import { chartRequest } from './figures.ts';
import { printable } from './glyphs.ts';
import { demandFigures, gather, unreadBecause, withoutCopies } from './intake.ts';
import type { Article, Briefing, Event, Problem, ReadArticle, World } from './model.ts';
import { type OutputId, openPdf, writeJson } from './outputs/index.ts';
import { dayOfMaking } from './settings.ts';
import { readLexicons, readVersion } from './shipped.ts';

/** Where articles come from. */
export interface Source {
  readonly paths: readonly string[];
  /** Larger files are left out. */
  readonly maxFileBytes: number;
}

/** What a briefing is to be made from, and as what. */
export interface Order extends Source {
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
  /** What was odd in printing; what was odd in reading is the briefing's own. */
  readonly problems: readonly Problem[];
}

/** Articles to briefing to bytes. Nothing is written. */
export async function compile(order: Order, world: World): Promise<Made> {
  const audience = order.outputs.includes('pdf') ? openAudience(world, order.audience) : null;
  const briefing = await readBriefing(order, world);
  const printed = audience && (await print(briefing, audience, order.madeAt, world));
  const bytes = new Map<OutputId, Uint8Array>();
  if (printed) bytes.set('pdf', printed.bytes);
  if (order.outputs.includes('json')) bytes.set('json', writeJson(briefing));
  return { briefing, pages: printed?.pages ?? null, bytes, problems: printed?.problems ?? [] };
}

/** Files to view model. */
async function readBriefing(order: Order, world: World): Promise<Briefing> {
  const reading = await openReading(world);
  const { brief } = await import('./briefing/index.ts');
  const admitted = await admit(order, reading, world);
  const read = admitted.articles.map(reading.claims);
  demandFigures(read, admitted.problems, order.paths);
  const events = reading.events(read);
  return brief({ articles: read, events, problems: admitted.problems, settings: { title: order.title }, version: readVersion(world) });
}

/** What the paths gave: what became of each file, the articles that can be briefed on, and what was told on the way to them. */
interface Admitted {
  readonly intakes: readonly Intake[];
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

async function admit({ paths, maxFileBytes }: Source, reading: Reading, world: World): Promise<Admitted> {
  const intakes: Intake[] = [];
  for await (const intake of reading.files(paths, maxFileBytes, world)) intakes.push(intake);
  const once = withoutCopies(intakes.flatMap(({ articles }) => articles));
  const unread = once.articles.flatMap((article) => unreadBecause(article) ?? []);
  const problems = [...intakes.flatMap((intake) => intake.problems), ...once.problems, ...unread];
  return { intakes, articles: reading.once(once.articles.filter((article) => !unreadBecause(article))), problems };
}

/** Articles and their claims as a briefing would have them, with what became of every file; nothing is refused. */
export async function survey(source: Source, world: World): Promise<Admitted & { readonly articles: readonly ReadArticle[] }> {
  const reading = await openReading(world);
  const admitted = await admit(source, reading, world);
  return { ...admitted, articles: admitted.articles.map(reading.claims) };
}

/** The stages left of the briefing, each for one article or for all. */
export interface Reading {
  /** What became of each file below the paths, one after the other; first of all what is wrong beside them. */
  files(paths: readonly string[], maxFileBytes: number, world: World): AsyncGenerator<Intake>;
  readonly line: typeof import('./articles/index.ts').readLine;
  /** All articles, those that copy another marked. */
  once(articles: readonly Article[]): readonly Article[];
  claims(article: Article): ReadArticle;
  events(articles: readonly ReadArticle[]): readonly Event[];
}

export async function openReading(world: World): Promise<Reading> {
  const { markCopies, readLine } = await import('./articles/index.ts');
  const { dateArticle } = await import('./dates/index.ts');
  const { readClaims } = await import('./claims/index.ts');
  const { linkEvents } = await import('./events/index.ts');
  const { openLexicons } = await import('./text/lexicons.ts');
  const lexicons = openLexicons(readLexicons(world));
  return {
    files: readPaths,
    line: readLine,
    once: markCopies,
    claims: (article) => readClaims(dateArticle(article, lexicons), lexicons),
    events: (articles) => linkEvents(articles, lexicons),
  };
}

/** Articles alone, for whoever wants no more than to see how files are read. */
export async function* readPaths(paths: readonly string[], maxFileBytes: number, world: World): AsyncGenerator<Intake> {
  const { limitsFor, readFiles } = await import('./articles/index.ts');
  const { openParser } = await import('./parsing.ts');
  const limits = limitsFor(maxFileBytes);
  const { files, sidecars, problems } = await gather(world, paths, limits);
  if (problems.length > 0) yield { file: '', format: null, articles: [], members: 0, problems };
  const parser = openParser();
  try {
    yield* readFiles(files, sidecars, { limits, parse: parser.parse, ahead: 2 * parser.threads });
  } finally {
    await parser.close();
  }
}

interface Printed {
  readonly pages: number;
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

/** View model to paper. */
async function print(read: Briefing, audience: Audience, madeAt: number | null, world: World): Promise<Printed> {
  const { composeDocument, fillTemplate, readStyles } = await import('./document/index.ts');
  const { drawChart } = await import('./charts/index.ts');
  const { layOut } = await import('./layout/index.ts');
  const { openFonts, writePdf } = await openPdf();
  const styles = readStyles(audience.sheets);
  const fonts = openFonts(styles.fonts, world.read);
  const { briefing, problems } = printable(read, fonts.has);
  const page = { file: `${audience.sources.template.file} (filled)`, text: fillTemplate(audience.sources, briefing) };
  const document = composeDocument(page, styles, (chart) => drawChart(chartRequest(chart), briefing, fonts));
  const laid = layOut(document, fonts);
  const made = new Date(1000 * (madeAt ?? dayOfMaking(briefing.articles)));
  const about = { title: laid.title, author: '', subject: audience.sources.audience.title, keywords: '', language: laid.language, made };
  const bytes = await writePdf(laid, fonts, about);
  return { pages: laid.pages.length, bytes, problems };
}
