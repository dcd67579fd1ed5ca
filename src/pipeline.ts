/**
 * ROOF. The recipe, one line for each stage; the only file that knows the order of the rooms.
 * Rooms are loaded when they are wanted: whoever extracts, or writes JSON, does not wait for the machinery of printing.
 */
import { posix } from 'node:path';
import type { Intake } from './articles/index.ts';
import { type Audience, openAudience } from './audiences.ts';
import type { ChartFile, ChartOrder } from './chartFiles.ts';
import type { DrawChart } from './document/index.ts';
import type { Report } from './events/index.ts';
import { chartRequest } from './figures.ts';
import { printable } from './glyphs.ts';
import { apartFromOwnWork, demandFigures, gather, unreadBecause, withoutTwins } from './intake.ts';
import type {
  Article,
  Briefing,
  Edit,
  Edited,
  Event,
  KnownPlace,
  Location,
  Policy,
  Problem,
  ReadArticle,
  Regrouping,
  Story,
  Unplaced,
  World,
} from './model.ts';
import { type OpenFonts, type OutputId, openPdf, writeJson } from './outputs/index.ts';
import { readPictures } from './pictures.ts';
import type { Drawing, StyledDocument } from './print.ts';
import { aboutOf, bytesOf, type PrintedPage } from './printing.ts';
import { problem } from './problems.ts';
import { dayOfMaking, defaults } from './settings.ts';
import { readLexicons, readVersion } from './shipped.ts';
import { rejectedIn } from './text/rejected.ts';

/** Where articles come from. */
export interface Source {
  readonly paths: readonly string[];
  /** Larger files are left out. */
  readonly maxFileBytes: number;
  /** How the best of several figures is chosen. */
  readonly policy: Policy;
  /** The file of a person's edits; null for none. */
  readonly review: string | null;
}

/** What a briefing is to be made from, and as what. */
export interface Order extends Source {
  readonly outputs: readonly OutputId[];
  /** The charts of the audience's template as files of their own; null for none. */
  readonly charts: ChartOrder | null;
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
  /** In the order in which the template draws them; none where none was asked for, or none has data. */
  readonly charts: readonly ChartFile[];
  /** What was odd in printing, or lies beside the articles; what was odd in reading is the briefing's own. */
  readonly problems: readonly Problem[];
}

/** Articles to briefing to bytes. Nothing is written. */
export async function compile(order: Order, world: World): Promise<Made> {
  const isShown = order.outputs.includes('pdf') || order.charts !== null;
  const audience = isShown ? openAudience(world, order.audience) : null;
  const { briefing, aside } = await readBriefing(order, world);
  const shown = audience && (await show(briefing, audience, order, world));
  const bytes = new Map<OutputId, Uint8Array>();
  if (shown?.pdf) bytes.set('pdf', bytesOf(shown.pdf));
  if (order.outputs.includes('json')) bytes.set('json', writeJson(briefing));
  const problems = [...aside, ...(shown?.problems ?? [])];
  return { briefing, pages: shown?.pdf?.pages ?? null, bytes, charts: shown?.charts ?? [], problems };
}

/** What a person looks at, as far as it was asked for. */
interface Shown extends Pick<Made, 'charts' | 'problems'> {
  readonly pdf: PrintedPage | null;
}

async function show(briefing: Briefing, audience: Audience, order: Order, world: World): Promise<Shown> {
  const composed = await compose(briefing, audience, world);
  const pdf = order.outputs.includes('pdf') ? await print(composed, order.madeAt ?? dayOfMaking(briefing.articles)) : null;
  if (!order.charts) return { pdf, charts: [], problems: composed.problems };
  const { chartFiles } = await import('./chartFiles.ts');
  const charts = await chartFiles(composed.drawings, order.charts, composed.fonts, world);
  const tooFew = charts.length > 0 ? [] : [problem('build/no-charts', null, { audience: order.audience })];
  return { pdf, charts, problems: [...composed.problems, ...tooFew] };
}

/** Files to view model; `aside` is what was told of files that are no matter of the briefing. */
async function readBriefing(order: Order, world: World): Promise<{ readonly briefing: Briefing; readonly aside: readonly Problem[] }> {
  const reading = await openReading(world, order.policy);
  const { brief } = await import('./briefing/index.ts');
  const admitted = await admit(order, reading, world);
  const { articles, events, edits, doubts } = reading.tell(admitted.articles, await readEdits(order, world));
  const { own, others } = apartFromOwnWork(admitted.problems);
  demandFigures(articles, rejectedIn(edits), admitted.problems, order.paths);
  const briefing = brief({
    articles,
    edits,
    // News without a figure is the business of whoever links articles; a briefing tells what it can count.
    events: events.filter(({ claims }) => claims.length > 0),
    problems: [...others, ...doubts],
    settings: { title: order.title },
    version: readVersion(world),
    locate: reading.locate,
  });
  return { briefing, aside: own };
}

/** What the paths gave: what became of each file, the articles that can be briefed on, and what was told on the way to them. */
interface Admitted {
  readonly intakes: readonly Intake[];
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** A review is opened only where there is one: its schema takes a while to load. */
async function readEdits({ review }: Source, world: World): Promise<readonly Edit[]> {
  return review === null ? [] : (await import('./review.ts')).readReview(review, world);
}

async function admit({ paths, maxFileBytes, review }: Source, reading: Reading, world: World): Promise<Admitted> {
  const intakes: Intake[] = [];
  // The user's own edits may lie among the articles, and are none.
  const isReview = ({ file }: Intake): boolean => review !== null && posix.normalize(file) === posix.normalize(review);
  for await (const intake of reading.files(paths, maxFileBytes, world)) if (!isReview(intake)) intakes.push(intake);
  const articles = intakes.flatMap((intake) => intake.articles);
  const unread = articles.flatMap((article) => unreadBecause(article) ?? []);
  const once = withoutTwins(reading.once(articles.filter((article) => !unreadBecause(article))));
  return { intakes, articles: once.articles, problems: [...intakes.flatMap(({ problems }) => problems), ...once.problems, ...unread] };
}

/** Articles, their claims and their events as a briefing would have them, with what became of every file; nothing is refused. */
export async function survey(
  source: Source,
  world: World,
): Promise<Omit<Admitted, 'articles'> & Pick<Told, 'articles' | 'events' | 'edits'>> {
  const reading = await openReading(world, source.policy);
  const admitted = await admit(source, reading, world);
  const { own, others } = apartFromOwnWork(admitted.problems);
  const { articles, events, edits, doubts } = reading.tell(admitted.articles, await readEdits(source, world));
  return { ...admitted, articles, events, edits, problems: [...others, ...doubts, ...own] };
}

/** The stages left of the briefing, each for one article or for all. */
export interface Reading {
  /** Where a place lies; see `text/gazetteer.ts`. */
  readonly locate: (place: Location) => KnownPlace | Unplaced;
  /** What became of each file below the paths, one after the other; first of all what is wrong beside them. */
  files(paths: readonly string[], maxFileBytes: number, world: World): AsyncGenerator<Intake>;
  readonly line: typeof import('./articles/index.ts').readLine;
  /** All articles, those that copy another marked. */
  once(articles: readonly Article[]): readonly Article[];
  /** What the articles tell, each by itself and all together, with what a person edits of it. */
  tell(articles: readonly Article[], edits?: readonly Edit[]): Told;
}

/**
 * Articles with their claims, those rejected among them, dated as finely as each other's words allow; the events they tell of, the edits
 * that were made, and doubts about edits and about the articles' own days.
 */
export interface Told {
  readonly articles: readonly ReadArticle[];
  /** What each article tells by itself, its news first. */
  readonly stories: readonly Story[];
  readonly events: readonly Event[];
  readonly edits: readonly Edited[];
  readonly doubts: readonly Problem[];
}

/** What all articles tell together, and what each told for it. */
interface Linked {
  readonly reports: readonly Report[];
  readonly events: readonly Event[];
}

/** How often articles are read again because others date them. */
const tieRounds = 3;

export async function openReading(world: World, policy: Policy = defaults.policy): Promise<Reading> {
  const { markCopies, readLine } = await import('./articles/index.ts');
  const { dateArticle } = await import('./dates/index.ts');
  const { readClaims } = await import('./claims/index.ts');
  const { dateClaims, linkReports, readReports, tieArticles } = await import('./events/index.ts');
  const { openReview } = await import('./reviews/index.ts');
  const { openLexicons } = await import('./text/lexicons.ts');
  const { openGazetteer } = await import('./text/gazetteer.ts');
  const files = readLexicons(world);
  const lexicons = openLexicons(files);
  const method = { lexicons, policy };
  const claims = (article: Article): ReadArticle => readClaims(dateArticle(article, lexicons), lexicons);
  const link = (articles: readonly ReadArticle[], regroupings: readonly Regrouping[]): Linked => {
    const reports = readReports(articles, method);
    return { reports, events: linkReports(reports, method, regroupings) };
  };
  return {
    locate: openGazetteer(files['coordinates'], lexicons),
    files: readPaths,
    line: readLine,
    once: markCopies,
    tell(articles, edits = []) {
      let read: readonly ReadArticle[] = articles.map(claims);
      const review = openReview(edits, read, lexicons);
      let linked = link(review.apply(read), review.regroupings);
      // What one article dates of another may let that one date a third, or itself more finely.
      for (let round = 0; round < tieRounds; round++) {
        const ties = tieArticles(read, linked.events);
        if (ties.size === 0) break;
        read = read.map((article) => {
          const published = ties.get(article.id);
          return published ? claims({ ...article, published }) : article;
        });
        linked = link(review.apply(read), review.regroupings);
      }
      const { reports, events } = linked;
      const before = review.regroupings.length > 0 ? linkReports(reports, method) : events;
      return {
        articles: review.restore(dateClaims(review.apply(read), events)),
        stories: reports.flatMap(({ stories }) => stories),
        events,
        edits: review.record(before),
        doubts: [...review.problems(before), ...read.flatMap((article) => doubtOf(article) ?? [])],
      };
    },
  };
}

/** The words of an article speak against the day that was given for it. */
function doubtOf({ file, id, published, contradiction }: ReadArticle): Problem | null {
  if (contradiction === null) return null;
  return problem('dates/contradiction', { file: file ?? id }, { published: published.edtf, reason: contradiction });
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

/** A briefing in its template and style sheets, with the charts that have data. */
interface Composed {
  readonly document: StyledDocument;
  readonly drawings: readonly Drawing[];
  readonly fonts: OpenFonts;
  /** The audience's own title. */
  readonly subject: string;
  readonly problems: readonly Problem[];
}

/** View model to a styled tree. */
async function compose(read: Briefing, audience: Audience, world: World): Promise<Composed> {
  const { composeDocument, fillTemplate, openImages, readPage, readStyles } = await import('./document/index.ts');
  const { drawParts, whyNoChart } = await import('./charts/index.ts');
  const { openFonts } = await openPdf();
  const styles = readStyles(audience.sheets);
  const fonts = openFonts(styles.fonts, world.read);
  const { briefing, problems } = printable(read, fonts.has);
  const page = { file: `${audience.sources.template.file} (filled)`, text: fillTemplate(audience.sources, briefing) };
  const images = openImages(readPictures(world, audience.sources.template.file), fonts);
  const drawings: Drawing[] = [];
  const drawAndKeep: DrawChart = (chart) => {
    const parts = drawParts(chartRequest(chart), briefing, fonts);
    drawings.push(...parts);
    return { parts, instead: whyNoChart(chart.name) };
  };
  const document = composeDocument(readPage(page), styles, drawAndKeep, images);
  return { document, drawings, fonts, subject: audience.sources.audience.title, problems };
}

/** Styled tree to paper. */
async function print({ document, fonts, subject }: Composed, madeAt: number): Promise<PrintedPage> {
  const { layOut, loadPatterns } = await import('./layout/index.ts');
  const { writePdf } = await openPdf();
  const laid = layOut(document, fonts, await loadPatterns(document));
  const about = aboutOf(laid, subject, madeAt);
  return { pages: laid.pageCount, write: (sink) => writePdf(laid, fonts, about, sink) };
}
