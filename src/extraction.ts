/** ROOF. The map step: articles in, one line each out, in input order; holds a few files, or one line, at a time. */
import { isUtf8 } from 'node:buffer';
import { type Intake, speaksOf } from './articles/index.ts';
import { unreadBecause } from './intake.ts';
import { answer, type ExtractLine, idOfLine, type Naming, openNaming, refusal } from './lines.ts';
import type { Article, Problem, World } from './model.ts';
import { openReading, type Reading } from './pipeline.ts';
import { attempt, BriefError, problem } from './problems.ts';
import { undated } from './text/undated.ts';

/** One line for each article of the files below the paths. A file that cannot be read is answered by its error. */
export async function* extractFiles(paths: readonly string[], maxFileBytes: number, world: World): AsyncGenerator<ExtractLine> {
  const reading = await openReading(world);
  const naming = openNaming();
  let beside: readonly Problem[] = [];
  let carried: readonly Problem[] = [];
  for await (const intake of reading.files(paths, maxFileBytes, world)) {
    // A container answers by the files in it; what is odd about it is told with the next of them.
    const isContainer = intake.members > 0 && intake.articles.length === 0;
    if (intake.file === '') beside = [...beside, ...intake.problems];
    else if (isContainer) carried = [...carried, ...intake.problems];
    else {
      yield* answers({ ...intake, problems: [...carried, ...intake.problems] }, beside, { reading, naming });
      carried = [];
    }
  }
}

interface Answering {
  readonly reading: Reading;
  readonly naming: Naming;
}

function* answers(intake: Intake, beside: readonly Problem[], { reading, naming }: Answering): Generator<ExtractLine> {
  const concerning = [...beside.filter((problem) => concerns(problem, intake.file)), ...intake.problems];
  if (intake.articles.length === 0) yield refusal(naming.file(intake.file), concerning, intake.file);
  for (const article of naming.articles(intake.articles)) yield extract(article, concerning, reading);
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

/** An article that is not read for claims is answered by the reason, and by empty lists. */
function extract(article: Article, problems: readonly Problem[], reading: Reading): ExtractLine {
  const unread = unreadBecause(article);
  if (unread)
    return answer(
      {
        ...article,
        dates: [],
        contradiction: null,
        possible: article.published,
        claims: [],
        occurrences: [],
        news: undated,
        newest: undated,
      },
      [],
      [...problems, unread],
    );
  const { articles, stories, doubts } = reading.tell([article]);
  const [read] = articles;
  if (!read) throw new Error(`The article "${article.id}" was lost in reading.`);
  return answer(read, stories, [...problems, ...doubts]);
}

/** A problem of the sidecar concerns every article beside it, unless it is about an article that may be in another batch. */
function concerns({ code, place }: Problem, path: string): boolean {
  return code !== 'articles/no-such-article' && (place === null || place.file === path || speaksOf(place.file, path));
}
