/** Every labelled page, read through the room's door. `npm run score:reading` prints the table. Conventions: reading/about.md. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { readFiles, readSidecars } from '../src/articles/index.ts';
import type { Article, Problem } from '../src/model.ts';
import { faultsOf, type Labels, namesIn, type PageScore, scorePage, scoreWords, tableOf, wordsOf } from './reading-score.ts';

const folder = join(import.meta.dirname, 'reading');
const floor = 0.95;

interface Reading {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

async function read(path: string): Promise<Reading> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for await (const intake of readFiles([{ path, bytes: readFileSync(path) }], readSidecars([], new Set()))) {
    articles.push(...intake.articles);
    problems.push(...intake.problems);
  }
  return { articles, problems };
}

const pagesIn = (path: string): readonly string[] =>
  readdirSync(path)
    .filter((name) => statSync(join(path, name)).isDirectory())
    .sort();

const labelsOf = (page: string): Labels => JSON.parse(readFileSync(join(folder, page, 'expected.json'), 'utf8')) as Labels;

describe('the labelled pages', () => {
  const scores = new Map<string, PageScore | null>();

  afterAll(() => {
    if (process.env['SCORE'] === '1') console.log(tableOf(scores).join('\n'));
  });

  it.each(pagesIn(folder))('%s', async (page) => {
    scores.set(page, null);
    const { articles, problems } = await read(join(folder, page, 'page.html'));
    const [article, ...more] = articles;
    expect(more.map(({ title }) => title)).toEqual([]);
    if (!article) throw new Error(`no article: ${problems.map(({ code, message }) => `${code} ${message}`).join('; ')}`);
    const score = scorePage(article, labelsOf(page));
    scores.set(page, score);
    expect(faultsOf(score, floor)).toEqual([]);
  });
});

describe('labels', () => {
  it.each(pagesIn(folder))('%s: claims stand in the story, removed words do not', (page) => {
    const { main, removed, claims } = labelsOf(page);
    expect(claims.filter((claim) => !main.some((paragraph) => paragraph.includes(claim)))).toEqual([]);
    expect(removed.filter((words) => main.some((paragraph) => paragraph.includes(words)))).toEqual([]);
  });
});

describe('the scorer', () => {
  test('words are runs of letters and digits, with apostrophes in one form', () => {
    expect(wordsOf("The governor’s men — 1,200 in all; “don't”")).toEqual("the|governor's|men|1|200|in|all|don't".split('|'));
  });

  test('each word counts as often as it stands', () => {
    const score = scoreWords(['a', 'a', 'b', 'c'], ['a', 'b', 'b', 'd']);
    expect(score).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, missing: ['b', 'd'], tooMany: ['a', 'c'] });
    expect(scoreWords([], ['a']).f1).toBe(0);
    expect(scoreWords([], []).f1).toBe(1);
  });

  test('names may be joined in any way', () => {
    expect(namesIn('Ana Roe, Bo Poe and Cy Doe')).toBe(namesIn('Ana Roe, Bo Poe, Cy Doe'));
    expect(namesIn('Andrew Sand')).toBe('Andrew Sand');
  });
});
