/**
 * ROOF. The recipe, one line for each stage; the only file that knows the order of the rooms.
 * Rooms are loaded when they are wanted: whoever extracts, or writes JSON, does not wait for the machinery of printing.
 */
import { posix } from 'node:path';
import type { Intake } from './articles/index.ts';
import type { Report } from './events/index.ts';
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
  Stretch,
  Unplaced,
  World,
} from './model.ts';
import type { Source, Subject } from './orders.ts';
import { type OutputId, outputs, writeJson, writeTable } from './outputs/index.ts';
import { attemptAll, BriefError, eachOnce, problem } from './problems.ts';
import { defaults } from './settings/settings.ts';
import { readLexicons, readVersion } from './shipped.ts';
import { openAudience } from './showing/audiences.ts';
import type { ShowOrder } from './showing/editions.ts';
import { openShowing, type Shown } from './showing/sideBySide.ts';
import { isOutside } from './text/period.ts';
import { rejectedIn } from './text/rejected.ts';

/** What a briefing is to be made from, and as what. */
export interface Order extends ShowOrder {
  /** Each once; all are made from one reading. */
  readonly audiences: readonly string[];
}

export interface Made {
  readonly briefing: Briefing;
  /** What is the same for all audiences. */
  readonly bytes: ReadonlyMap<OutputId, Uint8Array>;
  /** In the order of the audiences; none where nothing is shown to anybody. */
  readonly editions: readonly Shown[];
  /** What was odd in printing, each once, or lies beside the articles; what was odd in reading is the briefing's own. */
  readonly problems: readonly Problem[];
}

/** Articles to briefing to bytes. Nothing is written. */
export async function compile(order: Order, world: World): Promise<Made> {
  const isShown = order.charts !== null || outputs.some(({ id, isForAudience }) => isForAudience && order.outputs.includes(id));
  const audiences = isShown ? attemptAll(order.audiences.map((name) => () => openAudience(world, name))) : [];
  const showing = openShowing(audiences, order, world);
  try {
    const { briefing, aside } = await openBriefing(order, world);
    const editions = await showing.editions(briefing);
    return {
      briefing,
      bytes: await writeData(briefing, order.outputs),
      editions,
      problems: [...aside, ...eachOnce(editions.flatMap(({ problems }) => problems))],
    };
  } finally {
    await showing.close();
  }
}

/** What is the same for all audiences. */
async function writeData(briefing: Briefing, wanted: readonly OutputId[]): Promise<ReadonlyMap<OutputId, Uint8Array>> {
  const bytes = new Map<OutputId, Uint8Array>();
  for (const output of outputs) {
    if (!wanted.includes(output.id)) continue;
    if (output.id === 'json') bytes.set(output.id, writeJson(briefing));
    if ('table' in output) bytes.set(output.id, await writeTable(briefing, output.table.name, output.table.form));
  }
  return bytes;
}

/** What the articles tell, read once for all audiences; `aside` is what was told of files that are no matter of the briefing. */
export interface OpenedBriefing {
  readonly briefing: Briefing;
  readonly aside: readonly Problem[];
}

/** Files to view model. */
export async function openBriefing(order: Source & Subject, world: World): Promise<OpenedBriefing> {
  // A file that is none is told of before anything is read.
  const earlier = order.since === null ? null : (await import('./earlier.ts')).readComparable(order.since, world);
  const reading = await openReading(world, order.policy);
  const { brief } = await import('./briefing/index.ts');
  const admitted = await admit(order, reading, world);
  const { articles, events, edits, doubts } = reading.tell(admitted.articles, await readEdits(order, world));
  const { own, others } = apartFromOwnWork(admitted.problems);
  demandFigures(articles, rejectedIn(edits), admitted.problems, order.paths);
  demandPeriod(order.period, articles, events);
  const briefing = brief({
    articles,
    edits,
    // News without a figure is the business of whoever links articles; a briefing tells what it can count.
    events: events.filter(({ claims }) => claims.length > 0),
    problems: [...others, ...doubts],
    settings: { title: order.title, period: order.period, policy: order.policy, reliability: order.reliability },
    version: readVersion(world),
    locate: reading.locate,
  });
  if (earlier === null) return { briefing, aside: own };
  const { changes, problems } = await (await import('./changing.ts')).compared(earlier, briefing);
  return { briefing: { ...briefing, changes }, aside: [...own, ...problems] };
}

/** Throws `briefing/empty-period` where nothing that the articles tell is of these days. */
function demandPeriod(period: Stretch | null, articles: readonly ReadArticle[], events: readonly Event[]): void {
  if (period === null || events.some(({ when, claims }) => claims.length > 0 && !isOutside(when, period))) return;
  const days = articles.flatMap(({ claims }) => claims.flatMap(({ when }) => [when.from ?? '', when.to ?? ''])).filter((day) => day !== '');
  const [first, last] = [days.sort().at(0), days.at(-1)];
  throw new BriefError(problem('briefing/empty-period', null, { told: first === undefined ? 'undated' : `from ${first} to ${last}` }));
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
