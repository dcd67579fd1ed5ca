import { describe, expect, test } from 'vitest';
import { limitsFor } from '../../src/articles/limits.ts';
import { namesInZip } from '../../src/articles/records/directory.ts';
import { readArticles } from './articles.fixture.ts';
import { blocksOf, codesOf, cutsOf, fixture, lawless, parse, parseFixture, saysOf } from './articles-records.fixture.ts';

describe('documents of word processors', () => {
  test('LibreOffice: title, footnote, heading, list and table', async () => {
    const { format, drafts, problems } = await parseFixture('docx/raid.docx');
    expect([format, problems, drafts.length]).toEqual(['docx', [], 1]);
    expect(blocksOf(drafts[0])).toEqual([
      'title: Rockets strike the depot at Marrow Bridge',
      'body: MARROW BRIDGE, 4 May 2021 — Seven rockets hit a fuel depot at Marrow Bridge on Tuesday, killing three drivers and wounding eleven soldiers, the provincial council said.',
      'body: The council’s speaker, Ilse Maron, called the strike “a blow to the whole valley”. Nobody has claimed it.',
      'heading: What is known',
      'body: Some 400 residents were taken to the school at Upper Fell.',
      'body: The army has 1,200 troops in the valley, the ministry says.',
      'body: Day | Killed | Wounded',
      'body: Tuesday | 3 | 11',
      'body: A second salvo fell into the river and hurt nobody, residents said by telephone.',
      'body: The council had spoken of two dead on Tuesday evening.',
    ]);
    expect(saysOf(drafts[0])).toEqual({ title: 'Rockets strike the depot at Marrow Bridge' });
  });

  test('the whole article: rows of a table are no by-lines, and the day is the dateline’s, not the file’s', async () => {
    const { articles } = await readArticles([{ path: 'raid.docx', bytes: fixture('docx/raid.docx') }]);
    expect(articles).toMatchObject([{ dateline: 'MARROW BRIDGE, 4 May 2021', published: { edtf: '2021-05-04', basis: 'stated' } }]);
    expect(articles[0]?.blocks.filter(({ role }) => role === 'removed')).toEqual([]);
    expect(articles[0]?.keptAs).toMatch(/^raid\.docx-[0-9a-f]{8}\.txt$/);
  });

  test('python-docx: the title of the file’s properties is not believed', async () => {
    const { drafts } = await parseFixture('docx/ferry.docx');
    expect(blocksOf(drafts[0])).toEqual([
      'title: Ferry hits mine off Sorrel Point',
      'body: By Tomas Erle',
      'body: A ferry with 86 people aboard hit a drifting mine off Sorrel Point late on Sunday, and at least nine of them drowned, the coast guard said.',
      'body: Rescuers pulled seventy survivors from the water; seven passengers are missing.',
      'heading: Search goes on',
      'body: Two naval vessels and 140 sailors take part in the search.',
    ]);
  });

  test('are known by what they hold, whatever they are called', async () => {
    expect((await parse('raid.txt', fixture('docx/raid.docx'))).format).toBe('docx');
    expect((await parse('news.docx', fixture('archives/news.zip'))).format).toBe('zip');
    expect(namesInZip(fixture('docx/raid.docx'))).toContain('word/document.xml');
    expect(namesInZip(new Uint8Array(100))).toEqual([]);
  });

  test('that unpack to more than is allowed are left out', async () => {
    expect(codesOf(await parse('raid.docx', fixture('docx/raid.docx'), limitsFor(1_000)))).toEqual(['articles/bomb']);
  });

  test.each(['docx/raid.docx', 'docx/ferry.docx'])('%s broken off anywhere breaks nothing', async (path) => {
    for (const bytes of cutsOf(fixture(path))) {
      const { drafts, problems } = await parse('a.docx', bytes);
      expect(drafts.length + problems.length).toBeGreaterThan(0);
      for (const draft of drafts) expect(lawless(draft)).toEqual([]);
    }
  });
});
