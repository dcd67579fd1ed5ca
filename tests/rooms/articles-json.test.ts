import { describe, expect, test } from 'vitest';
import { readArticles } from './articles.fixture.ts';
import { blocksOf, bytesOf, codesOf, cutsOf, fixture, lawless, parse, parseFixture, saysOf } from './articles-records.fixture.ts';

describe('what is JSON', () => {
  test.each([
    ['a.txt', '{"id": 1, "text": "It burnt."}', 'json'],
    ['a.txt', '{"text": "It burnt."}\n{"text": "It sank."}\n', 'jsonl'],
    ['a.jsonl', '{"text": "It burnt."}', 'jsonl'],
    ['a.json', '{"text": "It burnt."}\n{"text": "It sank."}\n', 'jsonl'],
    ['a.jsonl', '{\n "text": "It burnt."\n}\n', 'json'],
    ['a.txt', '[Update] Three firemen were hurt.', 'text'],
    ['a.txt', '{curly} words in prose', 'text'],
    ['a.json', '[1, 2]', 'json'],
  ])('%s %j: %s', async (path, text, expected) => {
    expect((await parse(path, text)).format).toBe(expected);
  });
});

describe('lines', () => {
  test('the contract of a line', async () => {
    const { format, drafts, problems } = await parseFixture('json/lines.jsonl');
    expect([format, problems]).toEqual(['jsonl', []]);
    expect(drafts.map(({ entry, text, isExtracted }) => [entry, text, isExtracted])).toEqual([
      ['#1', 'Nine men were rescued off Lindholm on Friday.', true],
      ['#2', 'The mill at Varde burnt down on Sunday.\n\nThree firemen were hurt, the mayor said.', true],
      ['#3', 'Two ships collided near Tolne on Monday.', true],
    ]);
    expect(drafts.map(saysOf)).toEqual([
      {
        title: 'Nine rescued',
        publisher: 'The Harbour Post',
        byline: 'Mira Kolb',
        url: 'https://harbourpost.example/n1',
        language: 'en',
        published: '2020-03-13',
      },
      {},
      { published: '2020-03-16' },
    ]);
    expect(blocksOf(drafts[1])).toHaveLength(2);
  });

  test('a broken line is told of by its number, and the others go on', async () => {
    const { drafts, problems } = await parse('a.jsonl', '{"text": "One."}\n\n{"text": "Two\n[1]\n{"title": "no text"}\n{"text": "Six."}');
    expect(drafts.map(({ entry, text }) => [entry, text])).toEqual([
      ['#1', 'One.'],
      ['#6', 'Six.'],
    ]);
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
      ['articles/bad-line', 3],
      ['articles/bad-line', 4],
      ['articles/no-body', 5],
    ]);
  });

  test('rubbish is counted, not listed', async () => {
    const { problems } = await parse('a.jsonl', `{"text": "One."}\n${'{"x"\n'.repeat(100_000)}`);
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.code).toBe('articles/more-left-out');
    expect(problems.at(-1)?.message).toContain('99950 more');
  });

  test('broken off, it gives every line before', async () => {
    const bytes = fixture('json/lines.jsonl');
    const { drafts, problems } = await parse('lines.jsonl', bytes.subarray(0, bytes.length - 5));
    expect(drafts.map(({ entry }) => entry)).toEqual(['#1', '#2']);
    expect(problems.map(({ code }) => code)).toEqual(['articles/bad-line']);
  });
});

describe('documents', () => {
  test('schema.org, in a graph', async () => {
    const { format, drafts, problems } = await parseFixture('json/news-article.json');
    expect([format, problems, drafts.map(({ entry }) => entry)]).toEqual(['json', [], ['']]);
    expect(saysOf(drafts[0])).toEqual({
      title: 'Mill burns in Old Varde',
      publisher: 'The Harbour Post',
      byline: 'Petra Sand, Jonas Weir',
      url: 'https://harbourpost.example/mill',
      language: 'en',
      published: '2020-03-15',
      modified: '2020-03-16',
    });
    expect(blocksOf(drafts[0])).toEqual([
      'body: The old mill in Varde burnt down on Sunday evening.',
      'body: Three firemen were hurt when a beam fell, the mayor said.',
    ]);
  });

  test('ninjs: HTML goes before plain text, a name of the system’s own is no address', async () => {
    const { drafts } = await parseFixture('json/ninjs.json');
    expect(blocksOf(drafts[0])).toHaveLength(2);
    expect(saysOf(drafts[0])).toEqual({
      title: 'Mill burns in Old Varde',
      publisher: 'Northern Wire',
      byline: 'Petra Sand',
      language: 'en',
      published: '2020-03-15',
      modified: '2020-03-16',
    });
  });

  test('a news service’s answer: cut texts and summaries are noted, one without a text is told of', async () => {
    const { drafts, problems } = await parseFixture('json/search.json');
    expect(drafts.map(({ entry }) => entry)).toEqual(['#1', '#2']);
    expect(drafts.map((draft) => saysOf(draft)['note'])).toEqual(['cut short by its source', 'summary only']);
    expect(saysOf(drafts[0])).toMatchObject({ publisher: 'The Harbour Post', byline: 'Mira Kolb', published: '2020-03-13' });
    expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([['articles/no-body', 'search.json#3']]);
  });

  test.each([
    [
      'WordPress',
      { title: { rendered: 'Mill burns' }, content: { rendered: '<p>It burnt.</p>' }, date: '2020-03-15', link: 'https://a.example/m' },
    ],
    [
      'a wrapped answer',
      {
        response: {
          docs: [{ headline: { main: 'Mill burns' }, body: 'It burnt.', pub_date: '2020-03-15', web_url: 'https://a.example/m' }],
        },
      },
    ],
    [
      'fields a step down',
      {
        response: {
          results: [
            { webTitle: 'Mill burns', webPublicationDate: '2020-03-15', webUrl: 'https://a.example/m', fields: { bodyText: 'It burnt.' } },
          ],
        },
      },
    ],
    [
      'a list item',
      {
        '@type': 'ItemList',
        itemListElement: [
          {
            item: {
              '@type': 'NewsArticle',
              headline: 'Mill burns',
              articleBody: 'It burnt.',
              datePublished: '2020-03-15',
              url: 'https://a.example/m',
            },
          },
        ],
      },
    ],
    [
      'search hits',
      {
        hits: {
          hits: [{ _id: 1, _source: { title: 'Mill burns', text: 'It burnt.', published: '2020-03-15', url: 'https://a.example/m' } }],
        },
      },
    ],
  ])('%s', async (_, value) => {
    const { drafts } = await parse('a.json', JSON.stringify(value));
    expect(drafts.map((draft) => [draft.text, saysOf(draft)])).toEqual([
      ['It burnt.', { title: 'Mill burns', url: 'https://a.example/m', published: '2020-03-15' }],
    ]);
  });

  test('the time of the crawl is not the day of publication', async () => {
    const { drafts } = await parse('a.json', '{"text": "It burnt.", "created_at": "2020-03-15", "timestamp": 1584230400}');
    expect(saysOf(drafts[0])).toEqual({});
  });

  test.each([
    ['package.json', '{"name": "x", "version": "1.0.0", "description": "a tool", "scripts": {}}'],
    ['map.geojson', '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "x"}}]}'],
    ['list.json', '[1, "two", null, []]'],
    ['odd.json', '{"__proto__": {"text": "It burnt."}}'],
    ['odder.json', '{"__proto__": {"text": "It burnt."}, "fields": {"length": 1}}'],
  ])('%s is about something else', async (path, text) => {
    const parsed = await parse(path, text);
    expect([parsed.drafts, codesOf(parsed)]).toEqual([[], ['articles/no-body']]);
  });
});

describe('broken JSON', () => {
  test.each([
    ['{"text": "It bu', 1, 16],
    ['{"text": "It burnt."', 1, 21],
    ['{\n "text": x\n}', 2, 10],
    ['{"text": "It burnt."} and so on', 1, 23],
  ])('%j breaks at line %i, column %i', async (text, line, column) => {
    const parsed = await parse('a.json', text);
    expect(parsed.problems.map(({ code, place }) => [code, place])).toEqual([['articles/broken', { file: 'a.json', line, column }]]);
  });

  test('no depth overflows the stack', async () => {
    for (const text of ['['.repeat(100_000) + ']'.repeat(100_000), `${'{"data":'.repeat(100_000)}1${'}'.repeat(100_000)}`]) {
      expect(codesOf(await parse('a.json', text))).toEqual(['articles/no-body']);
    }
  });

  test.each(['<p', '&', '> ', '\\n', '<a href='])('a text of nothing but %j is read in linear time', async (piece) => {
    const started = performance.now();
    const { drafts } = await parse('a.json', `{"text": "x ${piece.repeat(150_000)}"}`);
    expect(drafts.flatMap(lawless)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(4000);
  });

  test.each(['lines.jsonl', 'news-article.json', 'ninjs.json', 'search.json'])(
    '%s: no cut throws, and none is passed over',
    async (name) => {
      for (const bytes of cutsOf(fixture(`json/${name}`))) {
        const parsed = await parse(name, bytes);
        expect(parsed.drafts.flatMap(lawless)).toEqual([]);
        expect(parsed.drafts.length + parsed.problems.length).toBeGreaterThan(0);
      }
    },
  );

  test('a byte order mark is no harm', async () => {
    expect((await parse('a.json', bytesOf('\ufeff{"text": "It burnt."}'))).drafts).toHaveLength(1);
  });
});

describe('days', () => {
  const days = async (object: object): Promise<readonly unknown[]> => {
    const parsed = await parse('a.json', JSON.stringify({ text: 'The mill burnt down.', ...object }));
    const { published = null, modified = null } = saysOf(parsed.drafts[0]);
    return [published, modified, ...codesOf(parsed)];
  };

  test.each<readonly [object, readonly (string | null)[]]>([
    [{ published: '2020/03/13' }, ['2020-03-13', null]],
    [{ published: '2020 March 13' }, ['2020-03-13', null]],
    [{ published: 1_584_083_700 }, ['2020-03-13', null]],
    [{ published: 1_584_083_700_000 }, ['2020-03-13', null]],
    [{ published: '20200313071500' }, ['2020-03-13', null]],
    [{ published: 'Updated March 15, 2020, published March 13, 2020' }, ['2020-03-13', '2020-03-15']],
    [{ published: 'soon', date: '2020-03-13' }, ['2020-03-13', null]],
    [{ published: '2020-03-13', updated: 'Updated March 15, 2020' }, ['2020-03-13', '2020-03-15']],
    [{ published: '03/04/2020' }, [null, null, 'articles/unread-date']],
    [{ published: '2020-03-13', modified: '03/04/2020' }, ['2020-03-13', null, 'articles/unread-date']],
    [{ published: 'soon', modified: 'later' }, [null, null, 'articles/unread-date', 'articles/unread-date']],
    [{ published: null, modified: '' }, [null, null]],
  ])('%j', async (object, expected) => {
    expect(await days(object)).toEqual(expected);
  });

  test('one that cannot be read leaves the word to the text', async () => {
    const text = 'Five hurt\n\nBAGHDAD, March 4, 2020 — Five guards were hurt on Monday. They are well.';
    const { articles, problems } = await readArticles([
      { path: 'n.jsonl', bytes: bytesOf(JSON.stringify({ text, published: '03/04/2020' })) },
    ]);
    expect(articles[0]?.published.edtf).toBe('2020-03-04');
    expect(problems).toMatchObject([{ code: 'articles/unread-date', place: { file: 'n.jsonl', line: 1 } }]);
  });

  test('more than fifty are counted', async () => {
    const parsed = await parse('a.jsonl', `${JSON.stringify({ text: 'It burnt.', date: 'soon' })}\n`.repeat(60));
    expect([parsed.drafts.length, parsed.problems.length, parsed.problems.at(-1)?.code]).toEqual([60, 51, 'articles/more-left-out']);
  });
});
