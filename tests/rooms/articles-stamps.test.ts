/** The days that an article's own lines give it, and those that only look like it. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { readArticles } from './articles.fixture.ts';

async function read(text: string, path = 'a.txt'): Promise<Article> {
  const { articles } = await readArticles([{ path, bytes: new TextEncoder().encode(text) }]);
  const [article] = articles;
  if (!article) throw new Error('no article');
  return article;
}

const removedIn = ({ text, blocks }: Article): readonly string[] =>
  blocks.filter(({ role }) => role === 'removed').map(({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`);

const story = 'Rockets killed two soldiers at the base on Tuesday, the army said. Nobody claimed it.\n\nThe base lies near the town.\n';

describe('stamps above and below the story', () => {
  test.each<readonly [string, string, string]>([
    ['Updated: 26 January 2024, 07:15 GMT\nPublished: 24 January 2024, 07:15 GMT', '2024-01-24', '2024-01-26'],
    ['Published: 24 January 2024, 07:15 GMT\nUpdated: 26 January 2024, 07:15 GMT', '2024-01-24', '2024-01-26'],
    ['Published January 24, 2024 | Updated January 26, 2024', '2024-01-24', '2024-01-26'],
    ['Last updated on January 26, 2024, first published January 24, 2024', '2024-01-24', '2024-01-26'],
    ['January 24, 2024', '2024-01-24', ''],
    ['Updated: 26 January 2024, 07:15 GMT', '', '2024-01-26'],
    ['Last modified 26 January 2024\n24 January 2024', '2024-01-24', '2024-01-26'],
    ['3 min read\nPosted 24/01/2024 by staff', '2024-01-24', ''],
  ])('%j: published %s, modified %s', async (lines, published, modified) => {
    for (const page of [`Rockets hit a base\n\nBy Jane Doe\n${lines}\n\n${story}`, `Rockets hit a base\n\n${story}\n${lines}\n`]) {
      const article = await read(page);
      expect([article.published.edtf, article.modified.edtf]).toEqual([published, modified]);
      expect(article.basis).toMatchObject(published === '' ? {} : { published: 'the text' });
    }
  });
});

describe('days above the parts of a chronology', () => {
  const parts = [
    ['January 3, 2020', 'A strike near the airport killed a general and nine others.'],
    ['January 8, 2020', 'Missiles hit two bases. No soldier was killed.'],
    ['March 11, 2020', 'Rockets killed two soldiers at the camp on Wednesday, the army said.'],
    ['March 13, 2020', 'Jets bombed five depots. Six people were killed, the ministry said.'],
  ];
  const chronology = parts.map((part) => part.join('\n\n')).join('\n\n');

  test('are headings, and none is the day of publication', async () => {
    const article = await read(`A year of raids: how it went\n\n${chronology}\n`);
    expect(removedIn(article)).toEqual([]);
    expect(article.blocks.filter(({ role }) => role === 'heading').length).toBe(4);
    expect(article.published.edtf).toBe('');
  });

  test('without years, and with each day on a line above its own words', async () => {
    const article = await read(`A week of raids\n\n${parts.map(([day, words]) => `${day?.split(',')[0]}\n${words}`).join('\n\n')}\n`);
    expect(removedIn(article)).toEqual([]);
  });

  test('do not hide the stamp', async () => {
    const article = await read(`A year of raids: how it went\n\nBy Jane Doe\nPublished: 2 April 2020\n\n${chronology}\n`);
    expect(removedIn(article)).toEqual(['byline: By Jane Doe', 'byline: Published: 2 April 2020']);
    expect(article.published.edtf).toBe('2020-04-02');
  });

  test('near miss: the days below the titles of other stories', async () => {
    const below = 'Related\n\nFerry back in port\nMarch 10, 2020\n\nHarvest begins in the valley\nMarch 9, 2020\n';
    const article = await read(`Rockets hit a base\n\nMarch 12, 2020\n\n${story}\n${below}`);
    expect(article.published.edtf).toBe('2020-03-12');
  });

  test('near miss: one day above the story and again below it', async () => {
    const article = await read(`Rockets hit a base\n\nMarch 12, 2020\n\n${story}\nMarch 12, 2020\n`);
    expect(article.published.edtf).toBe('2020-03-12');
  });
});

describe('a dateline with a year', () => {
  test('dates the story at its head', async () => {
    const article = await read(`Five hurt\n\nBEIRUT, October 23, 2023 — Five guards were hurt. They are well.\n\nMore is not known.\n`);
    expect([article.published.edtf, article.dateline]).toEqual(['2023-10-23', 'BEIRUT, October 23, 2023']);
  });

  test('dates it below a line that is no sentence', async () => {
    const article = await read(
      `Five hurt\n\nGuards say they will stay, whatever comes of it\n\nBEIRUT, Oct. 23, 2023 (AFP) — Five guards were hurt. They are well.\n`,
    );
    expect([article.published.edtf, article.agency]).toEqual(['2023-10-23', 'Agence France-Presse']);
  });

  test.each([
    ['', null, null],
    [' (AP)', 'BEIRUT, October 23, 1983', 'Associated Press'],
  ])('inside the story is of another day%s', async (named, dateline, agency) => {
    const article = await read(
      `Forty years on, the marines remember\n\nRockets killed two marines at the airport on Tuesday, and the old ones wept.\n\nBEIRUT, October 23, 1983${named} — a truck bomb killed 241 service members in their barracks. The words are cut into the stone.\n\nThe marines said on Tuesday that 300 troops would come.\n`,
    );
    expect([article.published.edtf, article.dateline, article.agency]).toEqual(['', dateline, agency]);
  });
});
