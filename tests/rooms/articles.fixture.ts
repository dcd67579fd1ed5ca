import { readFiles, readSidecars, type SourceFile } from '../../src/articles/index.ts';
import type { Article, Problem } from '../../src/model.ts';

export interface Read {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** Files and their sidecars as articles, read in this thread. */
export async function readArticles(files: readonly SourceFile[], sidecars: readonly SourceFile[] = []): Promise<Read> {
  const beside = readSidecars(sidecars, new Set(files.map(({ path }) => path)));
  const articles: Article[] = [];
  const problems: Problem[] = [...beside.problems];
  for await (const intake of readFiles(files, beside)) {
    articles.push(...intake.articles);
    problems.push(...intake.problems);
  }
  return { articles, problems };
}
