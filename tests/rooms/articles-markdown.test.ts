/** What Markdown sets apart, and what front matter is. */
import { describe, expect, test } from 'vitest';
import { findFrontMatter } from '../../src/articles/frontMatter.ts';
import type { Article } from '../../src/model.ts';
import { readArticles } from './articles.fixture.ts';

async function read(text: string, path = 'a.md'): Promise<Article> {
  const { articles } = await readArticles([{ path, bytes: new TextEncoder().encode(text) }]);
  const [article] = articles;
  if (!article) throw new Error('no article');
  return article;
}

const lines = ({ text, blocks }: Article): readonly string[] =>
  blocks.map(({ start, end, role, reason }) => `${reason ?? role}: ${text.slice(start, end)}`);

const story = 'Two soldiers were wounded, the army said.';

describe('what is set aside', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'a comment',
      `${story}\n\n<!-- 40 soldiers were killed -->\n\nMore is not known.`,
      [`body: ${story}`, 'html-comment: <!-- 40 soldiers were killed -->', 'body: More is not known.'],
    ],
    [
      'over lines',
      `<!--\n40 soldiers\n\nwere killed\n-->\n${story}`,
      ['html-comment: <!--\n40 soldiers\n\nwere killed\n-->', `body: ${story}`],
    ],
    [
      'within a paragraph',
      `# Raid\n\nTwo were hurt. <!-- 40? --> One died.`,
      ['title: Raid', 'body: Two were hurt.', 'html-comment: <!-- 40? -->', 'body: One died.'],
    ],
    ['one that never ends', `${story}\n\n<!-- More is not known.`, [`body: ${story}`, 'body: <!-- More is not known.']],
    [
      'code',
      `${story}\n\n\`\`\`js\n12 soldiers were killed\n\nin code\n\`\`\`\nMore is not known.`,
      [`body: ${story}`, 'code: ```js\n12 soldiers were killed\n\nin code\n```', 'body: More is not known.'],
    ],
    ['code between tildes', `~~~\n<!-- 12 killed\n\`\`\`\n~~~~\n\n${story}`, ['code: ~~~\n<!-- 12 killed\n```\n~~~~', `body: ${story}`]],
    ['code that never ends', `${story}\n\n\`\`\`\nMore is not known.`, [`body: ${story}`, 'rule: ```', 'body: More is not known.']],
    ['code within a line', `${story}\n\n\`\`\`ls\`\`\` is a command.`, [`body: ${story}`, 'body: ```ls``` is a command.']],
    ['nothing but code', `\`\`\`\n${story}\n\`\`\`\n`, ['rule: ```', `body: ${story}`, 'rule: ```']],
  ])('%s', async (_, text, expected) => {
    expect(lines(await read(text))).toEqual(expected);
  });

  test.each(['```a\n', '<!-- ', '~~~~\n```\n', '``````````\n~~~ x\n', '| a | b |\n', 'Head\n===\n'])(
    'twenty thousand times %j is read soon',
    async (piece) => {
      const text = `${story}\n\n${piece.repeat(20_000)}`;
      expect((await read(text)).text.length).toBe(text.length);
    },
  );
});

describe('tables', () => {
  test('each row is a block of its own, without the bars at its ends', async () => {
    const text = `# Raid\n\n| Town | Killed |\n|:-----|-------:|\n| Arvik | 14 |\n| Bolmen | 3 |\n${story}\n`;
    expect(lines(await read(text))).toEqual([
      'title: Raid',
      'body: Town | Killed',
      'rule: |:-----|-------:|',
      'body: Arvik | 14',
      'body: Bolmen | 3',
      `body: ${story}`,
    ]);
  });

  test('rows without bars at their ends, below a paragraph', async () => {
    const text = `${story}\nTown | Killed\n--- | ---\nArvik | 14\nBolmen | 3\n\nMore is | not known.\nSo they said.`;
    expect(lines(await read(text))).toEqual([
      `body: ${story}`,
      'body: Town | Killed',
      'rule: --- | ---',
      'body: Arvik | 14',
      'body: Bolmen | 3',
      'body: More is | not known.\nSo they said.',
    ]);
  });
});

describe('headings by a line below them', () => {
  test('of two kinds', async () => {
    const text = `Raid on the base\n================\n${story}\n\nWhat is known\n---\nMore is not known.\n\n---\n`;
    expect(lines(await read(text))).toEqual([
      'title: Raid on the base',
      'rule: ================',
      `body: ${story}`,
      'heading: What is known',
      'rule: ---',
      'body: More is not known.',
      'rule: ---',
    ]);
  });

  test('near miss: a rule below a paragraph', async () => {
    expect(lines(await read(`# Raid\n\n${story}\n---\nMore is not known.\n`))).toEqual([
      'title: Raid',
      `body: ${story}`,
      'rule: ---',
      'body: More is not known.',
    ]);
  });
});

describe('front matter', () => {
  test.each(['a.md', 'a.txt'])('between lines of plus signs, %s', async (path) => {
    const article = await read(
      `+++\ntitle = "Two: hurt"\ndate = 2020-03-13T07:15:00Z\nauthors = ["Jane Doe", 'John Roe']\nauthor = "Jane Doe"\ndraft = false\n[extra]\nlang = "fr"\n+++\n\n${story}\n`,
      path,
    );
    expect(article).toMatchObject({ title: 'Two: hurt', byline: 'Jane Doe', basis: { title: 'front matter' } });
    expect(article.published.edtf).toBe('2020-03-13');
    expect(article.language).toBe('en');
    expect(lines(article).map((line) => line.split(':')[0])).toEqual(['front-matter', 'body']);
  });

  test('a day in it that cannot be read is told of', async () => {
    const { problems } = await readArticles([
      { path: 'a.md', bytes: new TextEncoder().encode(`+++\ndate = "03/04/2020"\n+++\n\n${story}\n`) },
    ]);
    expect(problems).toMatchObject([{ code: 'articles/unread-date', place: { file: 'a.md', line: 2 } }]);
  });

  test.each<readonly [string, boolean]>([
    ['---\ntitle: x\n---\n', true],
    ['---\n# made by a program\ntitle: x\ntags:\n- a\n- b\nnote: >\n  long\n  words\n---\n', true],
    ['---\ntitle: Breaking: 12 killed\n---\n', true],
    ['---\n"title": x\n...\n', true],
    ['---\nlayout: post\nimages: 3\n---\n', true],
    ['---\n---\n', true],
    ['---\nRockets killed 40 soldiers at the base, the army said.\n\nNothing else happened.\n---\n', false],
    ['---\nThe army said this: 40 soldiers were killed.\n---\n', false],
    ['---\nUpdate: 40 soldiers were killed, the army said.\n---\n', false],
    ['---\nUpdate: the road is shut.\nNobody can tell for how long.\nThe mayor was not seen.\n---\n', false],
    ['---\n\nRockets fell.\n\ntitle: x\n\n---\n', false],
  ])('%j: %s', (text, isOne) => {
    expect(findFrontMatter(`${text}\n${story}`) !== null).toBe(isOne);
  });

  test('sentences between two rules stay in the story', async () => {
    const article = await read(`---\nRockets killed 40 soldiers at the base, the army said.\n\nNothing else happened.\n---\n${story}`);
    expect(lines(article).filter((line) => line.startsWith('body'))).toHaveLength(3);
  });
});
