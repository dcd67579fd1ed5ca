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
  sidecarOf,
} from './articles/index.ts';
import type { Article, FoundFile, Limits, Problem, ReadArticle, World } from './model.ts';
import { BriefError, problem } from './problems.ts';

/** The path that stands for standard input. */
const standardInput = '-';

const megabyte = 1_048_576;

/**
 * The article files that paths stand for, in the order named, folders in code-unit order; a file named twice comes once.
 * Sidecars are not articles. Throws `disk/no-path`, and `intake/no-article` for a path that stands for no article.
 */
export function findArticles(world: World, paths: readonly string[]): readonly FoundFile[] {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    if (path === standardInput) {
      found.set(path, { path, bytes: 0 });
      continue;
    }
    const files = world.list(path).filter((file) => !isSidecar(file.path));
    if (files.length === 0) throw new BriefError(problem('intake/no-article', { file: path }));
    for (const file of files) found.set(posix.normalize(file.path), file);
  }
  return [...found.values()];
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
  const { kept, problems } = companions(findArticles(world, paths));
  const sidecars = readSidecars(sidecarsBeside(world, kept), new Set(kept.map(({ path }) => path)));
  return { files: open(world, kept, limits, input), sidecars, problems: [...withoutUnasked(sidecars.problems, paths), ...problems] };
}

function* open(world: World, found: readonly FoundFile[], limits: Limits, input: Uint8Array | null): Generator<SourceFile | Refused> {
  for (const file of found) yield file.path === standardInput ? piped(input ?? new Uint8Array(), limits) : readFile(world, file, limits);
}

/** A file that cannot be read, or is too large to be, is handed on as refused. */
function readFile(world: World, { path, bytes }: FoundFile, limits: Limits): SourceFile | Refused {
  if (bytes > limits.fileBytes) return { path, problems: [tooLarge(path, bytes, limits)] };
  try {
    return { path, bytes: world.read(path) };
  } catch (error) {
    if (error instanceof BriefError) return { path, problems: error.problems };
    throw error;
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

/** The sidecars that lie beside the files, each read once, in the order of the files. */
function sidecarsBeside(world: World, files: readonly FoundFile[]): readonly SourceFile[] {
  return [...new Set(files.map(({ path }) => sidecarOf(path)))]
    .filter((path) => world.exists(path))
    .map((path) => ({ path, bytes: world.read(path) }));
}

/** Without the complaint of a sidecar about articles that were not asked for: where the user names files, not their folder, some may be missing. */
export function withoutUnasked(problems: readonly Problem[], paths: readonly string[]): readonly Problem[] {
  const folders = paths.map((path) => posix.join(path, '/'));
  const isAsked = (file: string): boolean => folders.some((folder) => folder === './' || posix.normalize(file).startsWith(folder));
  return problems.filter(({ code, place }) => code !== 'articles/no-such-article' || (place !== null && isAsked(place.file)));
}

/**
 * Refuses input that gives nothing to brief on: an error among the problems, `intake/no-article` when no file could be read,
 * `briefing/no-claims` when no article states a figure. What was wrong with the files comes first.
 */
export function demandFigures(articles: readonly ReadArticle[], problems: readonly Problem[], paths: readonly string[]): void {
  if (problems.some(({ severity }) => severity === 'error')) throw new BriefError(...problems);
  if (articles.length === 0) throw new BriefError(...problems, problem('intake/no-article', { file: paths.join(' ') }));
  const figures = articles.flatMap(({ claims }) => claims.filter(({ quantity }) => quantity !== null));
  if (figures.length === 0) throw new BriefError(...problems, problem('briefing/no-claims', null));
}

/** Each file once: files of the same bytes would count everything twice. The copies are told of and left out. */
export function withoutCopies(articles: readonly Article[]): {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
} {
  const originals = new Map<string, Article>();
  for (const article of articles) if (!originals.has(article.sha256)) originals.set(article.sha256, article);
  const copies = articles.filter((article) => originals.get(article.sha256) !== article);
  const tell = ({ file, sha256 }: Article): Problem =>
    problem('intake/copy', file === null ? null : { file }, { original: originals.get(sha256)?.file ?? 'another article' });
  return { articles: [...originals.values()], problems: copies.map(tell) };
}

/** Why an article is not read for claims, or null where it is: its language. */
export function unreadBecause({ file, language }: Article): Problem | null {
  return language === 'en'
    ? null
    : problem('articles/other-language', file === null ? null : { file }, { language: languageName(language) });
}
