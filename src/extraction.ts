/** ROOF. The map step: articles in, one line each out, in input order; holds one batch of files, or one line, at a time. */
import { isUtf8 } from 'node:buffer';
import { findArticles, readFiles, readSidecars, sidecarOf } from './intake.ts';
import { answer, baseName, type ExtractLine, idOfLine, namedAfterFile, refusal } from './lines.ts';
import type { Article, FoundFile, Problem, World } from './model.ts';
import { openReading, type Reading } from './pipeline.ts';
import { BriefError, problem } from './problems.ts';

/** Files read together: enough to parse their sidecar seldom, few enough to hold in memory. */
const batchSize = 64;

/** One line for each article file below the paths. A file that cannot be read is answered by its error. */
export async function* extractFiles(paths: readonly string[], world: World): AsyncGenerator<ExtractLine> {
  const found = findArticles(world, paths);
  const reading = await openReading(world);
  for (let from = 0; from < found.length; from += batchSize) {
    yield* readBatch(found.slice(from, from + batchSize), reading, world);
  }
}

/** One line for each line of JSON; blank lines count but are not answered. A line that is no article is answered by its error. */
export async function* extractLines(lines: AsyncIterable<Uint8Array>, world: World): AsyncGenerator<ExtractLine> {
  const reading = await openReading(world);
  const decoder = new TextDecoder();
  let number = 0;
  for await (const bytes of lines) {
    number++;
    const line = decoder.decode(bytes).trim();
    if (!isUtf8(bytes)) yield refusal(idOfLine(line, number), [problem('intake/not-utf8', { file: 'standard input', line: number })]);
    else if (line) yield readOne(line, number, reading);
  }
}

function readOne(line: string, number: number, reading: Reading): ExtractLine {
  const article = attempt(() => reading.line(line, number));
  if (!(article instanceof BriefError)) return extract(article, [], reading);
  const place = { file: 'standard input', line: number };
  return refusal(
    idOfLine(line, number),
    article.problems.map((each) => ({ ...each, place: each.place ?? place })),
  );
}

function* readBatch(found: readonly FoundFile[], reading: Reading, world: World): Generator<ExtractLine> {
  const contents = new Map(found.map((file) => [file.path, attempt(() => readFiles(world, [file]))] as const));
  const readable = [...contents.values()].flatMap((files) => (files instanceof BriefError ? [] : files));
  const { articles, problems } = reading.articles(readable, readSidecars(world, found));
  for (const [path, files] of contents) {
    const concerning = files instanceof BriefError ? files.problems : problems.filter((problem) => concerns(problem, path));
    const own = articles.filter(({ file }) => file === path);
    if (own.length === 0) yield refusal(baseName(path), concerning, path);
    for (const article of namedAfterFile(own)) yield extract(article, concerning, reading);
  }
}

function extract(article: Article, problems: readonly Problem[], reading: Reading): ExtractLine {
  const read = reading.claims(article);
  return answer(read, reading.events([read]), problems);
}

/** A problem of the sidecar concerns every article beside it, unless it is about an article that may be in another batch. */
function concerns({ code, place }: Problem, path: string): boolean {
  return code !== 'articles/no-such-article' && (place === null || place.file === path || place.file === sidecarOf(path));
}

/** What the user can mend becomes a value; our own bugs go on. */
function attempt<Result>(work: () => Result): Result | BriefError {
  try {
    return work();
  } catch (error) {
    if (error instanceof BriefError) return error;
    throw error;
  }
}
