import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../src/articles/draft.ts';
import { page } from '../../src/articles/html/page.ts';
import { splitTitle } from '../../src/articles/html/titles.ts';
import type { When } from '../../src/model.ts';

type Printed = Readonly<Record<string, string>>;

const print = (says: Metadata): Printed =>
  Object.fromEntries(Object.entries(says).map(([key, value]) => [key, typeof value === 'string' ? value : (value as When).edtf]));

/** What each voice says, days as EDTF. */
async function voices(source: string): Promise<Readonly<Record<string, Printed>>> {
  return Object.fromEntries((await page(source)).said.map(({ source: voice, says }) => [voice, print(says)]));
}

const body =
  '<h1>Convoy reaches the town</h1><p>The convoy of nine lorries reached the town at dawn, and the mayor met it at the gate with the keys, a clerk said.</p>';
const inHead = (head: string): string => `<html><head>${head}</head><body>${body}</body></html>`;
const linked = (thing: unknown): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const article = { '@type': 'NewsArticle', headline: 'Convoy reaches the town' };

describe('JSON-LD', () => {
  test.each<[string, unknown, Printed]>([
    ['a headline', article, { title: 'Convoy reaches the town' }],
    ['an article in a list', [{ '@type': 'WebSite', name: 'x' }, article], { title: 'Convoy reaches the town' }],
    ['an article in a graph', { '@graph': [{ '@type': 'WebPage' }, article] }, { title: 'Convoy reaches the town' }],
    ['the article of a page', { '@type': 'WebPage', mainEntity: article }, { title: 'Convoy reaches the town' }],
    [
      'a kin of articles, in a list of types',
      { ...article, '@type': ['Thing', 'ReportageNewsArticle'] },
      { title: 'Convoy reaches the town' },
    ],
    ['the one whose headline is on the page', [{ '@type': 'Article', headline: 'Another' }, article], { title: 'Convoy reaches the town' }],
    ['an author', { '@type': 'Article', author: { '@type': 'Person', name: 'By Jane Doe' } }, { byline: 'Jane Doe' }],
    [
      'authors',
      {
        '@type': 'Article',
        author: [
          { '@type': 'Person', name: 'Jane Doe' },
          { name: 'John Roe', '@type': 'Person' },
          { '@type': 'Person', name: 'Jane Doe' },
        ],
      },
      { byline: 'Jane Doe, John Roe' },
    ],
    ['authors as words', { '@type': 'Article', author: ['Jane Doe', 'https://example.com/jane', '@jane'] }, { byline: 'Jane Doe' }],
    [
      'an author elsewhere',
      {
        '@graph': [
          { '@type': 'Article', author: { '@id': '#a' } },
          { '@id': '#a', '@type': 'Person', name: 'Jane Doe' },
        ],
      },
      { byline: 'Jane Doe' },
    ],
    [
      'an outlet that is its own author',
      { '@type': 'Article', author: { '@type': 'Organization', name: 'Example Post' }, publisher: { name: 'Example Post' } },
      { publisher: 'Example Post' },
    ],
    [
      'an outlet by its mark',
      {
        '@graph': [
          { '@type': 'Article', publisher: { '@id': '#o' } },
          { '@id': '#o', '@type': 'Organization', name: 'Example Post' },
        ],
      },
      { publisher: 'Example Post' },
    ],
    [
      'days as written',
      { '@type': 'Article', datePublished: '2020-03-13T23:50:00-05:00', dateModified: '2020-03-14T00:10:00Z' },
      { published: '2020-03-13', modified: '2020-03-14' },
    ],
    ['a day that does not exist', { '@type': 'Article', datePublished: '2020-02-31', headline: 'a' }, { title: 'a' }],
    [
      'a day after the last change',
      { '@type': 'Article', datePublished: '2024-05-01', dateModified: '2020-03-14' },
      { modified: '2020-03-14' },
    ],
    ['a day that may be two', { '@type': 'Article', datePublished: '03/04/2020', headline: 'a' }, { title: 'a' }],
    ['a language', { '@type': 'Article', inLanguage: 'en-GB' }, { language: 'en' }],
    ['an address', { '@type': 'Article', mainEntityOfPage: { '@id': 'https://example.com/a#main' } }, { url: 'https://example.com/a' }],
    ['HTML in its words', { '@type': 'Article', headline: 'A &amp; B: <i>C</i> isn&#8217;t' }, { title: 'A & B: C isn’t' }],
  ])('%s', async (_, thing, expected) => {
    expect((await voices(inHead(linked(thing))))['JSON-LD']).toEqual(expected);
  });

  test.each([
    ['malformed', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
    ['not of an article', linked({ '@type': 'BreadcrumbList', name: 'x' })],
    [
      'a list of other stories',
      linked({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: { '@type': 'NewsArticle', headline: 'Other' } }] }),
    ],
    ['null', linked(null)],
    ['names of the wrong type', linked({ '@type': 'NewsArticle', headline: 7, author: [null, 3, {}], publisher: [], datePublished: {} })],
  ])('nothing where it is %s', async (_, script) => {
    expect(await voices(inHead(script))).toEqual({});
  });

  test.each([
    ['comment marks', '<!-- {"@type": "Article", "headline": "a"} -->'],
    ['a CDATA section', '//<![CDATA[\n{"@type": "Article", "headline": "a"}\n//]]>'],
    ['line ends in words', '{"@type": "Article", "headline": "a", "description": "b\nc"}'],
  ])('with %s', async (_, script) => {
    expect((await voices(inHead(`<script type="application/ld+json">${script}</script>`)))['JSON-LD']).toEqual({ title: 'a' });
  });
});

const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const property = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('the head of a page', () => {
  test.each<[string, string, Readonly<Record<string, Printed>>]>([
    [
      'OpenGraph',
      property('og:title', 'Convoy reaches the town') +
        property('og:site_name', 'B') +
        property('og:url', 'https://b.example/a') +
        property('og:locale', 'en_GB'),
      { OpenGraph: { title: 'Convoy reaches the town', publisher: 'B', url: 'https://b.example/a', language: 'en' } },
    ],
    [
      'article times',
      property('article:published_time', '2020-03-13T01:00:00Z') + property('article:modified_time', '2020-03-15'),
      { OpenGraph: { published: '2020-03-13', modified: '2020-03-15' } },
    ],
    [
      'article authors, without addresses',
      property('article:author', 'https://www.facebook.com/jane') + property('article:author', 'Jane Doe'),
      { OpenGraph: { byline: 'Jane Doe' } },
    ],
    [
      'Dublin Core',
      meta('DC.title', 'Convoy reaches the town') +
        meta('DC.creator', 'Jane Doe') +
        meta('DC.creator', 'John Roe') +
        meta('DC.date.issued', '2020-03-13') +
        meta('DC.publisher', 'B') +
        meta('DC.language', 'en'),
      {
        'meta tags': {
          title: 'Convoy reaches the town',
          byline: 'Jane Doe, John Roe',
          published: '2020-03-13',
          publisher: 'B',
          language: 'en',
        },
      },
    ],
    [
      'Parse.ly',
      meta('parsely-title', 'Convoy reaches the town') +
        meta('parsely-author', 'Jane Doe') +
        meta('parsely-pub-date', '2020-03-13T00:00:00Z') +
        meta('parsely-link', 'https://b.example/a'),
      { 'meta tags': { title: 'Convoy reaches the town', byline: 'Jane Doe', published: '2020-03-13', url: 'https://b.example/a' } },
    ],
    [
      'Sailthru',
      meta('sailthru.title', 'Convoy reaches the town') + meta('sailthru.author', 'Jane Doe') + meta('sailthru.date', '2020-03-13 10:00'),
      { 'meta tags': { title: 'Convoy reaches the town', byline: 'Jane Doe', published: '2020-03-13' } },
    ],
    [
      'citations',
      meta('citation_title', 'Convoy reaches the town') +
        meta('citation_author', 'Doe, Jane') +
        meta('citation_publication_date', '2020/03/13'),
      { 'meta tags': { title: 'Convoy reaches the town', byline: 'Doe, Jane', published: '2020-03-13' } },
    ],
    [
      'one family of authors',
      meta('author', 'Jane Doe, The Example Post') + meta('parsely-author', 'Jane Doe'),
      { 'meta tags': { byline: 'Jane Doe' } },
    ],
    ['a plain date', meta('date', '2020-03-13'), { 'meta tags': { published: '2020-03-13' } }],
    ['a date that may be two', meta('date', '03/04/2020'), {}],
    ['an itemprop', '<meta itemprop="datePublished" content="2020-03-13">', { 'meta tags': { published: '2020-03-13' } }],
    ['an author that is none', meta('author', 'admin') + meta('byl', 'By Jane Doe'), { 'meta tags': { byline: 'Jane Doe' } }],
    ['a canonical link', '<link rel="canonical" href="https://b.example/a">', { 'canonical link': { url: 'https://b.example/a' } }],
    ['a canonical link without a host', '<link rel="canonical" href="/a">', {}],
    [
      'a title with the outlet',
      '<title>Convoy reaches the town | The Example Post</title>',
      { 'title element': { title: 'Convoy reaches the town', publisher: 'The Example Post' } },
    ],
  ])('%s', async (_, head, expected) => {
    expect(await voices(inHead(head))).toEqual(expected);
  });

  test('the language of the page', async () => {
    expect(await voices(`<html lang="en-US"><body>${body}</body></html>`)).toEqual({ 'html lang': { language: 'en' } });
  });

  test('the most trusted voice comes first', async () => {
    const source = inHead(
      `<title>Convoy reaches the town - Post</title>${meta('author', 'A B')}${property('og:title', 'C')}${linked(article)}`,
    );
    expect(Object.keys(await voices(source))).toEqual(['JSON-LD', 'OpenGraph', 'meta tags', 'title element']);
  });

  test('a day of publication after the last change that a better voice gives is none', async () => {
    const source = inHead(linked({ ...article, dateModified: '2020-03-14' }) + meta('date', '2024-01-01'));
    expect(await voices(source)).toEqual({ 'JSON-LD': { title: article.headline, modified: '2020-03-14' } });
  });
});

describe('beside the headline', () => {
  const story = 'The convoy of nine lorries reached the town at dawn, and the mayor met it at the gate with the keys, a clerk said.';
  const around = (above: string, below = '', far = ''): string =>
    `<html><body><h1>Convoy reaches the town</h1>${above}<div><p>${story}</p>${below}<p>${story} It was cold.</p></div>${far}</body></html>`;

  test.each<[string, string, Printed | undefined]>([
    ['a time', around('<time datetime="2020-03-13T07:15Z">long ago</time>'), { published: '2020-03-13' }],
    ['a time without an attribute', around('<time>13 March 2020</time>'), { published: '2020-03-13' }],
    [
      'two times',
      around('<p>Published <time datetime="2020-03-13">a</time></p><p>Updated <time datetime="2020-03-15">b</time></p>'),
      { published: '2020-03-13', modified: '2020-03-15' },
    ],
    ['a time of another story', around('<div class="related"><time datetime="2020-03-13">a</time> Other</div>'), undefined],
    ['a time of a comment', around('', '', '<div class="comments"><time datetime="2020-03-13">a</time> I saw it.</div>'), undefined],
    [
      'a linked author',
      around('<p>By <a rel="author" href="/j">Jane Doe</a> and <a rel="author" href="/r">John Roe</a></p>'),
      { byline: 'Jane Doe, John Roe' },
    ],
    [
      'a named author',
      around('<div class="byline"><span class="author-name">Jane Doe</span><span>Sorrel</span></div>'),
      { byline: 'Jane Doe' },
    ],
    [
      'a line with both',
      around('<div class="meta"><span>Jane Doe</span> | <span>12 March 2024</span></div>'),
      { byline: 'Jane Doe', published: '2024-03-12' },
    ],
    ['an author with more than a name', around('<p class="author">Jane Doe has written for us since 2009.</p>'), undefined],
  ])('%s', async (_, source, expected) => {
    expect((await voices(source))['byline']).toEqual(expected);
  });
});

describe('titles with an outlet', () => {
  const none = { headings: new Set<string>(), publisher: undefined, host: undefined };
  test.each([
    ['Nine die as ferry sinks | The Example Post', none, 'Nine die as ferry sinks', 'The Example Post'],
    [
      'Nine die as ferry sinks - World - Example Post',
      { ...none, headings: new Set(['nine die as ferry sinks']) },
      'Nine die as ferry sinks',
      'Example Post',
    ],
    ['Example Post: Nine die as ferry sinks', { ...none, publisher: 'Example Post' }, 'Nine die as ferry sinks', 'Example Post'],
    ['Nine die as ferry sinks - Example Post', { ...none, host: 'www.examplepost.com' }, 'Nine die as ferry sinks', 'Example Post'],
    ['Nine die as ferry sinks – Post', { ...none, publisher: 'Post' }, 'Nine die as ferry sinks', 'Post'],
    ['Nine die - a town in grief', none, 'Nine die - a town in grief', undefined],
    ['Ferry sinks: nine die', none, 'Ferry sinks: nine die', undefined],
    ['Ferry 2020-21 sinks', none, 'Ferry 2020-21 sinks', undefined],
  ])('%s', (title, hints, headline, outlet) => {
    expect(splitTitle(title, hints)).toEqual({ headline, outlet });
  });
});

describe('a title without a heading to prove it', () => {
  const lines = ['Nine lorries reach the cut-off town', 'By Jane Doe', 'December 12, 2017'];
  const told = '<p>The convoy of nine lorries reached the town at dawn, and the mayor met it at the gate with the keys, a clerk said.</p>';
  const oldPage = (title: string): string =>
    `<html><head><title>${title}</title></head><body><table><tr><td><font size=5><b>${lines[0]}</b></font><br><font size=2>${lines[1]}<br>${lines[2]}</font>${told}</td></tr></table></body></html>`;

  test.each([
    ['the outlet first', 'Example Post: Nine lorries reach the cut-off town', 'Example Post'],
    ['the outlet last', 'Nine lorries reach the cut-off town :: Example Post', 'Example Post'],
    ['a path', 'Nine lorries reach the cut-off town &gt; Example Post &gt; View of a release', undefined],
  ])('%s', async (_, title, publisher) => {
    const { 'title element': says, byline } = await voices(oldPage(title));
    expect(says?.['title']).toBe(lines[0]);
    expect(says?.['publisher']).toBe(publisher);
    expect(byline).toEqual({ byline: 'Jane Doe', published: '2017-12-12' });
  });

  test('the lines of the head are blocks of their own', async () => {
    const { text, blocks } = await page(oldPage('Example Post: Nine lorries reach the cut-off town'));
    expect(blocks.map(({ start, end, role, reason }) => `${reason ?? role}: ${text.slice(start, end)}`).slice(0, 3)).toEqual([
      `title: ${lines[0]}`,
      `byline: ${lines[1]}`,
      `byline: ${lines[2]}`,
    ]);
  });
});

describe('the headline that readers see', () => {
  const title = (words: string): string => `<meta property="og:title" content="${words}">`;

  test('stands before titles in other words', async () => {
    expect((await voices(inHead(title('Lorries in town'))))['headline']).toEqual({ title: 'Convoy reaches the town' });
  });

  test.each([
    ['the title in the same words', inHead(title('Convoy reaches the town'))],
    ['a second main heading', inHead(title('Lorries in town')).replace('</body>', '<h1>The Example Post of today</h1></body>')],
    ['the name of a section', inHead(title('Lorries in town')).replace('Convoy reaches the town', 'World')],
  ])('but not: %s', async (_, source) => {
    expect(await voices(source)).not.toHaveProperty('headline');
  });
});

describe('the day in the address', () => {
  const link = (path: string): string => inHead(`<link rel="canonical" href="https://b.example${path}">`);

  test.each([
    ['/2020/03/13/convoy', '2020-03-13'],
    ['/world/2020/mar/13/convoy', '2020-03-13'],
    ['/2020-3-13-convoy', '2020-03-13'],
    ['/20200313/convoy', '2020-03-13'],
  ])('%s', async (path, day) => {
    expect((await voices(link(path)))['address']).toEqual({ published: day });
  });

  test.each(['/2020/03/convoy', '/2020/13/41/convoy', '/12020/03/13', '/2020/abc/13/convoy', '/20201399/convoy', '/a-2020-03-13'])(
    'not %s',
    async (path) => {
      expect(await voices(link(path))).not.toHaveProperty('address');
    },
  );
});

test.each([
  '<span class="date">Written: 2020-03-13 15:03</span>',
  '<abbr class="published" title="2020-03-13">Friday</abbr>',
  '<div class="post-date">13.03.2020</div>',
])('a day beside the headline: %s', async (line) => {
  const { byline } = await voices(inHead('').replace('</h1>', `</h1>${line}`));
  expect(byline).toEqual({ published: '2020-03-13' });
});
