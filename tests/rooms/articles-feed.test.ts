import { describe, expect, test } from 'vitest';
import { feedKind } from '../../src/articles/records/feedFile.ts';
import { blocksOf, codesOf, cutsOf, fixture, lawless, parse, parseFixture, saysOf } from './articles-records.fixture.ts';

const rss = (items: string, prolog = ''): string =>
  `<?xml version="1.0"?>${prolog}<rss version="2.0"><channel><title>Harbour Post</title>${items}</channel></rss>`;

describe('what is a feed', () => {
  test.each([
    ['<?xml version="1.0"?>\n<!-- made by <hand> -->\n<rss version="2.0">', 'rss'],
    ['<!DOCTYPE rss [<!ENTITY a "b">]><rss version="0.91">', 'rss'],
    ['\n<feed xmlns="http://www.w3.org/2005/Atom">', 'atom'],
    ['<rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/">', 'rdf'],
    ['{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'json'],
    ['<rdf:RDF xmlns:rdf="x" xmlns:foaf="y">', null],
    ['<html><body><p>How to write <rss version="2.0"></p>', null],
    ['<feed xmlns="https://animals.example/"><hay/></feed>', null],
    ['{"version": "2", "items": []}', null],
    ['<rss is a word', 'rss'],
  ])('%j: %s', (head, expected) => {
    expect(feedKind(head)).toBe(expected);
  });
});

describe('entries', () => {
  test('RSS: each is an article, in order', async () => {
    const { format, drafts, problems } = await parseFixture('feed/harbour.rss');
    expect([format, problems]).toEqual(['feed', []]);
    expect(drafts.map(({ entry }) => entry)).toEqual(['#1', '#2']);
    expect(drafts.map(saysOf)).toEqual([
      {
        title: 'Dyke holds at Norre & Tolne',
        publisher: 'The Harbour Post',
        byline: 'Mira Kolb',
        url: 'https://harbourpost.example/1',
        language: 'en',
        published: '2020-03-19',
      },
      {
        title: 'Gale cuts power to 4,000 homes',
        publisher: 'The Harbour Post',
        byline: 'Jonas Weir',
        url: 'https://harbourpost.example/2',
        language: 'en',
        note: 'summary only, from a feed',
        published: '2020-03-20',
      },
    ]);
    expect(drafts[0]?.said[0]?.source).toBe('feed');
    expect(drafts.map(blocksOf)).toEqual([
      ['body: The dyke at Norre held on Thursday, the water board said.', 'body: Nobody was hurt & no house was lost.'],
      ['body: A gale cut power to 4,000 homes on Friday.'],
    ]);
  });

  test('Atom: published and updated are kept apart', async () => {
    const { drafts } = await parseFixture('feed/harbour.atom');
    expect(drafts.map(saysOf)).toEqual([
      {
        title: 'Dyke holds at Norre & Tolne',
        publisher: 'The Harbour Post',
        byline: 'Mira Kolb',
        url: 'https://harbourpost.example/1',
        language: 'en',
        published: '2020-03-19',
        modified: '2020-03-20',
      },
      {
        title: 'Gale cuts power to 4,000 homes',
        publisher: 'The Harbour Post',
        byline: 'Jonas Weir',
        url: 'https://harbourpost.example/2',
        language: 'en',
        note: 'summary only, from a feed',
        published: '2020-03-20',
        modified: '2020-03-21',
      },
    ]);
    expect(blocksOf(drafts[0])[1]).toBe('body: Nobody was hurt & no house was lost.');
  });

  test('JSON Feed: an entry without a text is told of by its number', async () => {
    const { format, drafts, problems } = await parseFixture('feed/harbour.json');
    expect(format).toBe('feed');
    expect(drafts.map(({ entry, text }) => [entry, text])).toEqual([
      ['#1', 'The dyke at Norre held on Thursday, the water board said.'],
      ['#2', 'A gale cut power to 4,000 homes on Friday.'],
    ]);
    expect(saysOf(drafts[0])).toMatchObject({ byline: 'Mira Kolb, Jonas Weir', modified: '2020-03-20' });
    expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([['articles/no-body', 'harbour.json#3']]);
  });

  test('RSS 1.0, and titles with markup', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Coast Wire</title></channel>
      <item><title>Mill &lt;b&gt;burns&lt;/b&gt;</title><link>https://wire.example/m</link><dc:date>2020-03-15</dc:date><dc:creator>Petra Sand</dc:creator>
      <description>The mill &amp;amp; the barn burnt down.</description></item></rdf:RDF>`;
    const { drafts } = await parse('a.rdf', rdf);
    expect(saysOf(drafts[0])).toMatchObject({
      title: 'Mill burns',
      publisher: 'Coast Wire',
      byline: 'Petra Sand',
      published: '2020-03-15',
    });
    expect(drafts[0]?.text).toBe('The mill & the barn burnt down.');
  });

  test('the encoding of the declaration holds', async () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>T</title><item><description>Caf\u00e9 S\u00f8nder</description></item></channel></rss>';
    const { drafts } = await parse('a.xml', new Uint8Array(Buffer.from(text, 'latin1')));
    expect(drafts[0]?.text).toBe('Café Sønder');
  });

  test('a day that cannot be read is told of', async () => {
    const { drafts, problems } = await parse(
      'a.rss',
      rss('<item><description>It burnt.</description><pubDate>a while ago</pubDate></item>'),
    );
    expect(saysOf(drafts[0])).not.toHaveProperty('published');
    expect(problems).toMatchObject([
      { code: 'articles/unread-date', place: { file: 'a.rss#1' }, message: expect.stringContaining('"a while ago"') },
    ]);
  });

  test.each(['Fri, 13 Mar 20 07:15 GMT', '2020/03/13', '2020.03.13', '2020 March 13', '1584083700'])('%s is a day', async (words) => {
    const { drafts, problems } = await parse('a.rss', rss(`<item><description>It burnt.</description><pubDate>${words}</pubDate></item>`));
    expect([saysOf(drafts[0])['published'], problems]).toEqual(['2020-03-13', []]);
  });
});

describe('strangers', () => {
  const laughs = `<!DOCTYPE rss [<!ENTITY a "lol">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;

  test('entities do nothing, and are told of', async () => {
    const parsed = await parse('a.rss', rss('<item><description>Ha &j; ha</description></item>', laughs));
    expect(parsed.drafts.map(({ text }) => text.length)).toEqual([9]);
    expect(codesOf(parsed)).toEqual(['articles/bomb']);
  });

  test('files of this machine are not read', async () => {
    const outside = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
    const { drafts } = await parse('a.rss', rss('<item><description>Ha &x; ha</description></item>', outside));
    expect(drafts.map(({ text }) => text)).toEqual(['Ha &x; ha']);
  });

  test('a document type without entities is no harm', async () => {
    const parsed = await parse(
      'a.rss',
      rss('<item><description>Ha</description></item>', '<!DOCTYPE rss PUBLIC "-//N//DTD 0.91//EN" "http://n.example/rss.dtd">'),
    );
    expect([parsed.drafts.length, codesOf(parsed)]).toEqual([1, []]);
  });

  test.each([
    ['nested', '<a>'.repeat(100_000)],
    ['never closed', '<item><title>x'.repeat(20_000)],
    ['angles', '<'.repeat(200_000)],
    ['ampersands', `<item><description>${'&'.repeat(200_000)}</description></item>`],
    ['document types', '<!DOCTYPE ['.repeat(50_000)],
  ])('%s: no throw, and soon', async (_, items) => {
    const started = performance.now();
    await parse('a.rss', rss(items));
    expect(performance.now() - started).toBeLessThan(4000);
  });

  test.each(['harbour.rss', 'harbour.atom', 'harbour.json'])('%s: no cut throws, and whole entries are kept', async (name) => {
    const whole = fixture(`feed/${name}`);
    for (const bytes of [whole, ...cutsOf(whole)]) {
      const { drafts } = await parse(name, bytes);
      expect(drafts.flatMap(lawless)).toEqual([]);
    }
    if (name.endsWith('json')) return;
    const cut = await parse(name, whole.subarray(0, whole.length - 60));
    expect([cut.drafts.length, codesOf(cut)]).toEqual([1, ['articles/breaks-off']]);
  });

  test('a feed without entries is told of', async () => {
    expect(codesOf(await parse('a.rss', rss('')))).toEqual(['articles/empty']);
  });
});
