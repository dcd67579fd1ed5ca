/** ROOF. From the paths the user names to articles that can be briefed on. */
import { posix } from 'node:path';
import {
  companions,
  isSidecar,
  languageName,
  type Refused,
  readSidecars,
  type Sidecars,
  type SourceFile,
  sidecarsIn,
} from './articles/index.ts';
import type { Article, CopyOf, FoundFile, Limits, Problem, ReadArticle, World } from './model.ts';
import { BriefError, problem, softened } from './problems.ts';
import { groupBy } from './text/grouping.ts';

/** The path that stands for standard input. */
const standardInput = '-';

const megabyte = 1_048_576;

/** A file that is called like standard input, told apart from it. */
const fileOf = (file: FoundFile): FoundFile => (file.path === standardInput ? { ...file, path: `./${standardInput}` } : file);

/** What paths stand for: articles, and the sidecars that lie among them. */
interface Found {
  readonly articles: readonly FoundFile[];
  readonly sidecars: readonly string[];
}

/**
 * The article files that paths stand for, in the order named, folders in code-unit order; a file named twice comes once.
 * Sidecars are not articles. Throws `disk/no-path`, and `intake/no-article` for a path that stands for no article.
 */
export function findArticles(world: World, paths: readonly string[]): Found {
  const found = new Map<string, FoundFile>();
  const sidecars = new Set<string>();
  for (const path of paths) {
    if (path === standardInput) {
      found.set('', { path, bytes: 0 });
      continue;
    }
    const files = world.list(path);
    const articles = files.filter((file) => !isSidecar(file.path));
    if (articles.length === 0) throw new BriefError(problem('intake/no-article', { file: path }));
    for (const file of articles) found.set(posix.normalize(file.path), fileOf(file));
    for (const file of files) if (isSidecar(file.path)) sidecars.add(posix.normalize(file.path));
  }
  return { articles: [...found.values()], sidecars: [...sidecars] };
}

/** What the paths stand for: files still to be read, and what is told beside them. */
export interface Gathered {
  /** Read one after the other, as they are asked for. */
  readonly files: Iterable<SourceFile | Refused>;
  readonly sidecars: Sidecars;
  /** What is wrong with the sidecars, and which files belong to saved pages. */
  readonly problems: readonly Problem[];
}

/** Finds the files below the paths, with their sidecars. Standard input, where it is among the paths, is read at once. */
export async function gather(world: World, paths: readonly string[], limits: Limits): Promise<Gathered> {
  const input = paths.includes(standardInput) ? await world.input(limits.fileBytes) : null;
  const { articles, sidecars: listed } = findArticles(world, paths);
  const { kept, problems } = companions(articles);
  const named = new Set(paths.map(posix.normalize));
  const sheets = sidecarsBeside(world, kept, paths, listed).map((path) => ({ path, bytes: world.read(path) }));
  const sidecars = readSidecars(sheets, new Set(kept.map(({ path }) => posix.normalize(path))));
  return {
    files: open(world, kept, { limits, input, named }),
    sidecars,
    problems: [...withoutUnasked(sidecars.problems, paths), ...problems],
  };
}

interface Opening {
  readonly limits: Limits;
  /** What standard input gave, where it was asked for. */
  readonly input: Uint8Array | null;
  /** Paths that the user named: those that cannot be read are errors. */
  readonly named: ReadonlySet<string>;
}

function* open(world: World, found: readonly FoundFile[], opening: Opening): Generator<SourceFile | Refused> {
  const { input, limits } = opening;
  for (const file of found) yield file.path === standardInput ? piped(input ?? new Uint8Array(), limits) : readFile(world, file, opening);
}

/** A file that cannot be read, or is too large to be, is handed on as refused. One that only lies in a folder stops nothing. */
function readFile(world: World, { path, bytes }: FoundFile, { limits, named }: Opening): SourceFile | Refused {
  if (bytes > limits.fileBytes) return { path, problems: [tooLarge(path, bytes, limits)] };
  try {
    return { path, bytes: world.read(path) };
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    return { path, problems: named.has(posix.normalize(path)) ? error.problems : error.problems.map(softened) };
  }
}

function piped(bytes: Uint8Array, limits: Limits): SourceFile | Refused {
  const path = 'standard input';
  return bytes.length > limits.fileBytes ? { path, problems: [tooLarge(path, bytes.length, limits)] } : { path, bytes };
}

function tooLarge(path: string, bytes: number, { fileBytes }: Limits): Problem {
  const inMegabytes = (count: number): string => (count / megabyte).toFixed(1);
  return problem('articles/too-large', { file: path }, { megabytes: inMegabytes(bytes), limit: inMegabytes(fileBytes) });
}

const folderAt = (steps: readonly string[]): string => posix.join(steps.join('/') || (steps.length > 0 ? '/' : '.'), '/');

/** The folder that a path speaks of: itself, or what stands before the signs of a pattern. A named file speaks of itself alone. */
function spokenOf(path: string): string {
  const steps = posix.normalize(path).split('/');
  const sign = steps.findIndex((step) => /[*?[{(!]/.test(step));
  return folderAt(sign < 0 ? steps : steps.slice(0, sign));
}

/** Where the sidecars of a file lie: in its folder, and in those above, up to the one that the user named; the nearest is the last. */
function foldersOf(file: string, named: readonly string[]): readonly string[] {
  const own = posix.dirname(posix.normalize(file)).split('/');
  const above = own.map((_, at) => folderAt(own.slice(0, at)));
  return [...above.filter((folder) => named.some((each) => each === './' || folder.startsWith(each))), folderAt(own)];
}

/** The sidecars beside and above the files, those that were listed under whatever spelling; each folder's after those above it. */
function sidecarsBeside(world: World, files: readonly FoundFile[], paths: readonly string[], listed: readonly string[]): readonly string[] {
  const named = paths.map(spokenOf);
  const folders = [...new Set(files.flatMap(({ path }) => foldersOf(path, named)))];
  const own = groupBy(listed, (path) => folderAt(posix.dirname(path).split('/')));
  const beside = folders.flatMap((folder) => {
    const inFolder = own.get(folder);
    return inFolder ?? sidecarsIn(folder === './' ? '' : folder).filter(world.exists);
  });
  return [...new Set(beside)];
}

/** Without the complaint of a sidecar about articles that were not asked for: where the user names files, not their folder, some may be missing. */
export function withoutUnasked(problems: readonly Problem[], paths: readonly string[]): readonly Problem[] {
  const folders = paths.map((path) => posix.join(path, '/'));
  const isAsked = (file: string): boolean => folders.some((folder) => folder === './' || posix.normalize(file).startsWith(folder));
  return problems.filter(({ code, place }) => code !== 'articles/no-such-article' || (place !== null && isAsked(place.file)));
}

/**
 * Refuses input that gives nothing to brief on: an error among the problems, `intake/no-article` when no file could be read,
 * `briefing/no-claims` when no article states a figure that nobody rejected. What was wrong with the files comes first.
 */
export function demandFigures(
  articles: readonly ReadArticle[],
  rejected: ReadonlySet<string>,
  problems: readonly Problem[],
  paths: readonly string[],
): void {
  if (problems.some(({ severity }) => severity === 'error')) throw new BriefError(...problems);
  if (articles.length === 0) throw new BriefError(...problems, problem('intake/no-article', { file: paths.join(' ') }));
  const figures = articles.flatMap(({ claims }) => claims.filter(({ id, quantity }) => quantity !== null && !rejected.has(id)));
  if (figures.length === 0) throw new BriefError(...problems, problem('briefing/no-claims', null));
}

/** Why the first of twins is taken, where no word of theirs told which was first. */
const firstOfAll: CopyOf['rule'] = 'the first of the files';

/**
 * Each text once: files of the same bytes would count everything twice. Of those the original is kept, as `copyOf` says, else the
 * first; the others are told of with the reason, and left out.
 */
export function withoutTwins(articles: readonly Article[]): {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
} {
  const kept = new Map<string, Article>();
  for (const [sha256, twins] of groupBy(articles, (article) => article.sha256)) {
    const original = twins.find(({ copyOf }) => copyOf === null) ?? twins[0];
    if (original) kept.set(sha256, original);
  }
  const tell = ({ file, sha256, copyOf }: Article): Problem => {
    const original = kept.get(sha256);
    const rule = copyOf && copyOf.article === original?.id ? copyOf.rule : firstOfAll;
    return problem('intake/copy', file === null ? null : { file }, { original: original?.file ?? 'another article', rule });
  };
  const isKept = (article: Article): boolean => kept.get(article.sha256) === article;
  const left = articles.filter((article) => !isKept(article));
  // What copies one of the twins copies the one that is left.
  const inPlaceOf = new Map(left.map(({ id, sha256 }) => [id, kept.get(sha256)?.id ?? id]));
  const redirected = ({ copyOf, ...article }: Article): Article => ({
    ...article,
    copyOf: copyOf && { ...copyOf, article: inPlaceOf.get(copyOf.article) ?? copyOf.article },
  });
  return { articles: articles.filter(isKept).map(redirected), problems: left.map(tell) };
}

/** What is told of the program's own work is no matter of the briefing: what lies beside articles would change it from run to run. */
export function apartFromOwnWork(problems: readonly Problem[]): { readonly own: readonly Problem[]; readonly others: readonly Problem[] } {
  const [first, ...more] = problems.filter(({ code }) => code === 'articles/own-work');
  const others = problems.filter(({ code }) => code !== 'articles/own-work');
  if (!first) return { own: [], others };
  const count = more.length === 0 ? '' : `, like ${more.length} ${more.length === 1 ? 'other' : 'others'}`;
  return { own: [problem('articles/own-work', first.place, { others: count })], others };
}

/** Why an article is not read for claims, or null where it is: its language. */
export function unreadBecause({ file, language }: Article): Problem | null {
  return language === 'en'
    ? null
    : problem('articles/other-language', file === null ? null : { file }, { language: languageName(language) });
}
