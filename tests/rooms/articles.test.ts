import { describe, expect, test } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import type { Article } from '../../src/model.ts';
import { BriefError } from '../../src/problems.ts';
import { readArticles } from './articles.fixture.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (path: string, content: string | Uint8Array) => ({ path, bytes: typeof content === 'string' ? bytes(content) : content });

async function read(text: string, name = 'news/one.txt'): Promise<Article> {
  const { articles } = await readArticles([file(name, text)]);
  const [article] = articles;
  if (!article) throw new Error('no article was read');
  return article;
}

const lines = (article: Article): readonly string[] =>
  article.blocks.map((block) => `${block.reason ?? block.role}: ${article.text.slice(block.start, block.end)}`);

const story = `Shells Hit Border Post In The North

A picture from 2009 shows guards at the post.

Five guards were wounded when shells hit a border post on Monday, the ministry said.

Who fired them

Two rebel groups claimed the attack. Neither gave proof of it, the ministry added.

With reporting by two agencies

Leave a Reply`;

describe('plain text', () => {
  test('title, caption, headings, body and furniture', async () => {
    const article = await read(story);
    expect(article.title).toBe('Shells Hit Border Post In The North');
    expect(lines(article)).toEqual([
      'title: Shells Hit Border Post In The North',
      'caption: A picture from 2009 shows guards at the post.',
      'body: Five guards were wounded when shells hit a border post on Monday, the ministry said.',
      'heading: Who fired them',
      'body: Two rebel groups claimed the attack. Neither gave proof of it, the ministry added.',
      'agency-credit: With reporting by two agencies',
      'comment-form: Leave a Reply',
    ]);
    expect(article.sentences.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'Shells Hit Border Post In The North',
      'Five guards were wounded when shells hit a border post on Monday, the ministry said.',
      'Who fired them',
      'Two rebel groups claimed the attack.',
      'Neither gave proof of it, the ministry added.',
    ]);
  });

  test.each(['\r\n', '\r'])('line ends %j give the same blocks', async (lineEnd) => {
    expect(lines(await read(story.replaceAll('\n', lineEnd)))).toEqual(lines(await read(story)));
  });

  test('a byte order mark is left out and no-break spaces change nothing', async () => {
    const article = await read(`\ufeff${story.replace('on Monday', 'on\u00a0Monday')}`);
    expect(article.text.startsWith('Shells')).toBe(true);
    expect(lines(article).length).toBe(lines(await read(story)).length);
  });

  test('every visible character is in one block, in order', async () => {
    const article = await read(story);
    let end = 0;
    for (const block of article.blocks) {
      expect(article.text.slice(end, block.start).trim()).toBe('');
      end = block.end;
    }
    expect(article.text.slice(end).trim()).toBe('');
  });

  test('text wrapped at a fixed width is joined; the text itself stays', async () => {
    const wrapped = `Army Opens Inquiry

The army said on Friday that it would look into how a drone came to hit
a market in the old town, where nine people were killed and more than
thirty were hurt.

    A spokesman said that the crew had been grounded and that its leader
would answer questions next week.
    Families have asked for the names.`;
    const article = await read(wrapped);
    expect(article.text).toBe(wrapped);
    expect(article.blocks.map((block) => block.role)).toEqual(['title', 'body', 'body', 'body']);
    expect(article.sentences.length).toBe(4);
  });

  test('short lines that do not go on stay apart', async () => {
    const article = await read(
      'Head Of The Page\n\nGuns fell silent along the river on Sunday night.\nGuards counted the shells.\nNobody was hurt.',
    );
    expect(article.blocks.map((block) => block.role)).toEqual(['title', 'body', 'body', 'body']);
  });

  test('a first line that ends a sentence is no title', async () => {
    expect((await read('Three guards were hurt on Monday.\n\nThe ministry said so.')).title).toBeNull();
  });

  test('byline and day of publication become metadata', async () => {
    const article = await read(
      `Bridge Falls\n\nBy Jane Doe and John Roe\n\nPublished: 13 March 2020, 07:15 GMT\n\nA bridge fell on Friday, officials said.`,
    );
    expect(article.byline).toBe('Jane Doe and John Roe');
    expect(article.published).toMatchObject({ from: '2020-03-13', precision: 'day', basis: 'stated' });
    expect(lines(article).slice(1, 3)).toEqual(['byline: By Jane Doe and John Roe', 'byline: Published: 13 March 2020, 07:15 GMT']);
  });

  test('a paragraph with a figure stays although it looks like furniture', async () => {
    const article = await read(
      'Head Of It\n\nA photo of the gate shows 12 soldiers wounded by the blast.\n\nThe gate is shut now, an officer said on Monday.',
    );
    expect(lines(article)[1]).toMatch(/^body/);
  });

  test('where nothing else is left the furniture stays', async () => {
    expect(lines(await read('Leave a Reply'))).toEqual(['body: Leave a Reply']);
  });
});

describe('Markdown', () => {
  const page = `---
title: The Long Night
publisher: Example Post
author: Jane Doe
date: 2024-01-24
---

# The Long Night

Seven crew were hurt at sea,
the navy said.

## What is known

- Two ships were hit.
- One turned back.

***
`;
  test('front matter is metadata and a removed block; headings are headings', async () => {
    const article = await read(page, 'news/one.md');
    expect(article).toMatchObject({ title: 'The Long Night', publisher: 'Example Post', byline: 'Jane Doe' });
    expect(article.published).toMatchObject({ from: '2024-01-24', basis: 'given', precision: 'day' });
    expect(article.text).toBe(page);
    expect(lines(article).slice(-6)).toEqual([
      'title: The Long Night',
      'body: Seven crew were hurt at sea,\nthe navy said.',
      'heading: What is known',
      'body: Two ships were hit.',
      'body: One turned back.',
      'rule: ***',
    ]);
    expect(article.blocks.filter((block) => block.reason === 'front-matter').length).toBe(1);
  });

  test('content comes before the name: front matter in a .txt file', async () => {
    expect((await read(page, 'news/one.txt')).title).toBe('The Long Night');
  });

  test('a block of another language is not front matter, and nothing of it runs', async () => {
    expect((await read('---js\nthrow 1\n---\n\nA plain text follows here.', 'one.md')).title).toBeNull();
  });

  test('broken front matter is a problem with line and column; the article is read', async () => {
    const { articles, problems } = await readArticles([file('a.md', '---\ntitle: "open\nnote: x\n---\n\nShells fell on Monday.\n')], []);
    expect(articles.length).toBe(1);
    expect(problems[0]).toMatchObject({ code: 'yaml/syntax', place: { file: 'a.md' } });
    expect(problems[0]?.place?.line).toBeGreaterThan(1);
  });
});

describe('the sidecar', () => {
  const sidecar = (text: string) => file('news/sources.yaml', text);
  test('wins over front matter and text', async () => {
    const { articles, problems } = await readArticles(
      [file('news/a.md', '---\ntitle: Old\nlang: fr\n---\n\n# Older\n\nShells fell.\n')],
      [sidecar('a.md: { title: New, publisher: Post, url: "https://example.org/a", published: 2020-03-13, note: cut, byline: J. D. }')],
    );
    expect(problems).toEqual([]);
    expect(articles[0]).toMatchObject({
      title: 'New',
      publisher: 'Post',
      url: 'https://example.org/a',
      note: 'cut',
      byline: 'J. D.',
      language: 'fr',
    });
    expect(articles[0]?.published.edtf).toBe('2020-03-13');
  });

  test.each<readonly [string, string, number, number]>([
    ['a.txt: { publisher: [1] }', 'yaml/value', 1, 21],
    ['a.txt: { published: soon }', 'articles/unread-date', 1, 21],
    ['a.txt: { published: 03/04/2020 }', 'articles/unread-date', 1, 21],
    ['a.txt: word', 'articles/not-a-mapping', 1, 8],
    ['- a.txt', 'articles/not-a-mapping', 1, 1],
    ['b.txt: {}', 'articles/no-such-article', 1, 1],
    ['\na.txt: { title: x', 'yaml/syntax', 2, 18],
  ])('%j gives %s', async (text, code, line, column) => {
    const { articles, problems } = await readArticles([file('news/a.txt', 'Shells fell.')], [sidecar(text)]);
    expect(articles.length).toBe(1);
    expect(problems).toMatchObject([{ code, place: { file: 'news/sources.yaml', line, column } }]);
  });

  test('one that is empty says nothing', async () => {
    expect((await readArticles([file('a.txt', 'Shells fell.')], [sidecar('# none yet\n')])).problems).toEqual([]);
  });

  test('an entry may go by the path below its folder', async () => {
    const files = [file('news/x/a.txt', 'One fell.'), file('news/y/a.txt', 'Two fell.')];
    const { articles } = await readArticles(files, [sidecar('y/a.txt: { title: Second }')]);
    expect(articles.map((article) => article.title)).toEqual([null, 'Second']);
  });

  test.each(['x/a.txt', 'a.txt', 'news/deep/a.txt'])('an entry says nothing of a file of the same name elsewhere: %s', async (path) => {
    const { articles, problems } = await readArticles([file(path, 'One fell.')], [sidecar('a.txt: { title: Named }')]);
    expect(articles.map((article) => article.title)).toEqual([null]);
    expect(problems).toMatchObject([{ code: 'articles/no-such-article' }]);
  });
});

describe('files that are odd', () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    ['a.txt', '', 'articles/empty'],
    ['a.txt', ' \n\n', 'articles/empty'],
    ['a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), 'articles/binary'],
    ['a.pdf', '%PDF-1.7 and so on', 'articles/broken'],
    ['a.svg', '<svg><text>Shells fell.</text></svg>', 'articles/unknown-format'],
    ['a.csv', 'a,b', 'articles/unknown-format'],
    ['a.js', 'const a = 1;\n// Five soldiers were killed when shells fell on the camp, they said.\n', 'articles/unknown-format'],
  ])('%s %j is left out as %s, and the rest goes on', async (path, content, code) => {
    const { articles, problems } = await readArticles([file(path, content), file('b.txt', 'Shells fell.')], []);
    expect(problems).toMatchObject([{ code, place: { file: path } }]);
    expect(articles.map((article) => [article.id, article.file])).toEqual([['a1', 'b.txt']]);
  });

  test.each(['a.html', 'a.asp', 'a.2024', 'a.data'])('%s that holds plain text is plain text', async (path) => {
    const text = 'Shells hit camp\n\nFive soldiers were killed when shells fell on the camp on Monday, the ministry said.\n';
    expect((await readArticles([file(path, text)])).articles).toMatchObject([{ format: 'text', text }]);
  });

  test('Windows-1252 keeps its curly quotes and is a warning', async () => {
    const old = new Uint8Array([
      ...bytes('He said '),
      0x93,
      ...bytes('no'),
      0x94,
      ...bytes(' for '),
      0x80,
      ...bytes('5 in M'),
      0xfc,
      ...bytes('nster.'),
    ]);
    const { articles, problems } = await readArticles([file('a.txt', old)], []);
    expect(articles[0]?.text).toBe('He said “no” for €5 in Münster.');
    expect(problems).toMatchObject([{ code: 'articles/encoding', severity: 'warning' }]);
  });

  test.each([true, false])('UTF-16 with its mark, little-endian %s', async (isLittle) => {
    const words = '\ufeffShells fell.';
    const wide = new Uint8Array(
      [...words].flatMap((each) => {
        const code = each.charCodeAt(0);
        return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
    expect((await readArticles([file('a.txt', wide)], [])).articles[0]?.text).toBe('Shells fell.');
  });
});

describe('lines of JSONL', () => {
  test('a given title is the title, and no block of the text is', async () => {
    const article = readLine(
      '{"id":"n7","title":"Post Hit","text":"North of the river\\n\\nFive guards were hurt on Monday.","published":"2020-03-13T07:15:00Z","url":"u","publisher":"p"}',
      4,
    );
    expect(article).toMatchObject({ id: 'n7', file: null, title: 'Post Hit', url: 'u', publisher: 'p' });
    expect(article.blocks.map((block) => block.role)).toEqual(['heading', 'body']);
    expect(article.published.edtf).toBe('2020-03-13');
    expect(article.sha256).toMatch(/^[\da-f]{64}$/);
  });

  test('without an id the number is the id; null fields say nothing', async () => {
    expect(readLine('{"text":"Shells fell.","title":null,"published":null}', 9)).toMatchObject({
      id: '9',
      title: null,
      published: { precision: 'none' },
    });
  });

  test('a day that cannot be read leaves its reason', async () => {
    expect(readLine('{"id":1,"text":"Shells fell.","published":"soon"}', 1).published).toMatchObject({
      from: null,
      precision: 'none',
      reasons: [expect.stringContaining('"soon"')],
    });
  });

  test.each(['{', '[]', '7', '{"id":"x"}', '{"id":"x","text":" "}', '{"text":5}', '{"text":"a","title":[]}'])(
    '%s is refused with its number',
    (line) => {
      try {
        readLine(line, 12);
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(BriefError);
        expect((error as BriefError).problems[0]).toMatchObject({ code: 'articles/bad-line', message: expect.stringContaining('12') });
      }
    },
  );
});

test.each([
  ['a.txt', 'Latest Posts\n'],
  ['a.txt', 'By Ann Lee\n'],
  ['a.txt', 'Smoke - Reuters\n'],
  ['a.md', '# x\n'],
  ['a.md', '- \n'],
])('%s with fifty thousand times %j is read within the time of a test', async (name, piece) => {
  const text = `Head Of It\n\nShells fell on Monday, he said.\n${piece.repeat(50_000)}`;
  expect((await read(text, name)).text.length).toBe(text.length);
});
