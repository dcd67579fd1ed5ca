/** ROOF. From the paths the user names to the files to be read. */
import { posix } from 'node:path';
import type { Article, FoundFile, Problem, ReadArticle, World } from './model.ts';
import { BriefError, problem } from './problems.ts';

/** A file with its content, as the room of articles takes it. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const sidecarName = 'sources.yaml';

function isSidecar(path: string): boolean {
  return posix.basename(path) === sidecarName;
}

/**
 * The article files that paths stand for, in the order named, folders in code-unit order; a file named twice comes once.
 * Sidecars are not articles. Throws `disk/no-path`, and `intake/no-article` for a path that stands for no article.
 */
export function findArticles(world: World, paths: readonly string[]): readonly FoundFile[] {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    const files = world.list(path).filter((file) => !isSidecar(file.path));
    if (files.length === 0) throw new BriefError(problem('intake/no-article', { file: path }));
    for (const file of files) found.set(posix.normalize(file.path), file);
  }
  return [...found.values()];
}

/** Where the sidecar of an article lies, if it has one: in the same folder. */
export function sidecarOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1) + sidecarName;
}

/** Reads every file; throws `disk/unreadable` for the first that cannot be read. */
export function readFiles(world: World, files: readonly FoundFile[]): readonly ReadFile[] {
  return files.map(({ path }) => ({ path, bytes: world.read(path) }));
}

/** The sidecars that lie beside the files, each read once, in the order of the files. */
export function readSidecars(world: World, files: readonly FoundFile[]): readonly ReadFile[] {
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

/** Each text once: files of the same bytes would count everything twice. The copies are told of and left out. */
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
