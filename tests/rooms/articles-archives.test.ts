import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/articles/draft.ts';
import { readFiles } from '../../src/articles/intake.ts';
import { limitsFor } from '../../src/articles/limits.ts';
import { tame } from '../../src/articles/records/names.ts';
import { readSidecars } from '../../src/articles/sidecar.ts';
import { bytesOf, codesOf, cutsOf, fixture, parse, parseFixture, textOf } from './articles-records.fixture.ts';

interface Packed {
  readonly name: string;
  readonly content: Uint8Array;
  readonly flags?: number;
  /** Size that the archive declares, where it lies. */
  readonly declared?: number;
}

/** A ZIP archive written by hand, to have such as no honest tool would write. */
function zipOf(files: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, declared = content.length } of files) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, place, title]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, central, Buffer.from('PK\u0005\u0006'), end]));
}

const story = bytesOf('The mill burnt down.\n');

describe('ZIP', () => {
  test('files are members; folders and what systems leave are not', async () => {
    const parsed = await parseFixture('archives/news.zip');
    expect([parsed.format, parsed.problems, parsed.drafts]).toEqual(['zip', [], []]);
    expect(parsed.members.map(({ path }) => path)).toEqual([
      'news.zip!/news/mill.html',
      'news.zip!/news/ferry.txt',
      'news.zip!/news/größe.txt',
    ]);
    expect(textOf(parsed.members[2])).toBe('The wave was four metres high, the harbour master said.\n');
  });

  test.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['C:\\news\\a.txt', 'C:/news/a.txt'],
    ['/a//./b.txt', 'a/b.txt'],
    ['a\u0000\u001bb', 'a__b'],
    ['..', 'unnamed'],
  ])('no name leads elsewhere: %j', (name, expected) => {
    expect(tame(name)).toBe(expected);
  });

  test('odd names are read, the same name twice is told apart', async () => {
    const parsed = await parse('a.zip', zipOf(['../../a.txt', 'a.txt', 'b/../c.txt'].map((name) => ({ name, content: story }))));
    expect(parsed.members.map(({ path }) => path)).toEqual(['a.zip!/a.txt', 'a.zip!/a.txt (2)', 'a.zip!/b/c.txt']);
  });

  test('what is encrypted is told of, the rest is read', async () => {
    const parsed = await parse(
      'a.zip',
      zipOf([
        { name: 'secret.txt', content: story, flags: 1 },
        { name: 'open.txt', content: story },
      ]),
    );
    expect(parsed.members.map(({ path }) => path)).toEqual(['a.zip!/open.txt']);
    expect(codesOf(parsed)).toEqual(['articles/encrypted']);
  });

  test('what is damaged is told of, the rest is read', async () => {
    const bytes = zipOf([
      { name: 'a.txt', content: bytesOf('abc '.repeat(500)) },
      { name: 'b.txt', content: story },
    ]);
    bytes.fill(0xff, 36, 46);
    const parsed = await parse('a.zip', bytes);
    expect(parsed.members.map(({ path }) => path)).toEqual(['a.zip!/b.txt']);
    expect(parsed.problems.map(({ code, place }) => [code, place?.file])).toEqual([['articles/broken', 'a.zip!/a.txt']]);
  });

  test('packages of other formats and empty archives are told of', async () => {
    for (const name of ['[Content_Types].xml', 'mimetype', 'META-INF/MANIFEST.MF']) {
      const parsed = await parse(
        'a.epub',
        zipOf([
          { name, content: story },
          { name: 'b.txt', content: story },
        ]),
      );
      expect([parsed.members.length, codesOf(parsed)]).toEqual([0, ['articles/unknown-format']]);
    }
    expect(codesOf(await parse('a.zip', zipOf([])))).toEqual(['articles/empty']);
  });

  test('200 MB of zeros are refused soon, and what stood before them is kept', async () => {
    const zeros = new Uint8Array(200 * 1_048_576);
    const bytes = zipOf([
      { name: 'a.txt', content: story },
      { name: 'zeros.txt', content: zeros, declared: 10 },
    ]);
    const started = performance.now();
    const parsed = await parse('a.zip', bytes);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(parsed.members.map(({ path }) => path)).toEqual(['a.zip!/a.txt']);
    expect(codesOf(parsed)).toEqual(['articles/bomb']);
  });

  test('each bound has its words', async () => {
    const megabyte = new Uint8Array(1_048_576 + 1);
    const cause = async (files: readonly Packed[], limits: Parameters<typeof parse>[2]) =>
      (await parse('a.zip', zipOf(files), limits)).problems[0]?.message;
    const files = [
      { name: 'a.txt', content: megabyte },
      { name: 'b.txt', content: megabyte },
    ];
    expect(await cause(files, limitsFor())).toContain('more than 100 times its size');
    expect(await cause(files, { ...limitsFor(), ratio: 1e6, unpackedBytes: 2 * 1_048_576 })).toContain('more than 2 MB');
    expect(await cause(files, { ...limitsFor(), ratio: 1e6, fileBytes: 1_048_576 })).toContain('a.txt unpacks to more than 1 MB');
    expect(
      await cause(
        [
          { name: 'a', content: story },
          { name: 'b', content: story },
        ],
        { ...limitsFor(), members: 1 },
      ),
    ).toContain('more than 1 files');
  });

  test('archives in archives end at the depth that is allowed', async () => {
    let bytes = zipOf([{ name: 'story.txt', content: story }]);
    for (let level = 0; level < 8; level++) bytes = zipOf([{ name: `${level}.zip`, content: bytes }]);
    const found = [];
    for await (const each of readFiles([{ path: 'a.zip', bytes }], readSidecars([], new Set()))) found.push(each);
    expect(found.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['articles/too-deep']);
  });

  test('many files over the same bytes are refused', async () => {
    let state = 1;
    const noise = Uint8Array.from({ length: 100_000 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state & 0xff;
    });
    const bytes = Buffer.from(zipOf([{ name: 'a.txt', content: noise }]));
    const start = bytes.indexOf('PK\u0001\u0002');
    const end = bytes.indexOf('PK\u0005\u0006');
    const entry = bytes.subarray(start, end);
    const tail = Buffer.from(bytes.subarray(end));
    tail.writeUInt16LE(40, 8);
    tail.writeUInt16LE(40, 10);
    tail.writeUInt32LE(entry.length * 40, 12);
    const parsed = await parse('a.zip', new Uint8Array(Buffer.concat([bytes.subarray(0, start), ...Array(40).fill(entry), tail])));
    expect(parsed.members.length).toBeLessThan(4);
    expect(parsed.problems.map(({ code, message }) => [code, message])).toEqual([
      ['articles/bomb', 'Not everything inside is read: files in it overlap.'],
    ]);
  });
});

describe('gzip', () => {
  test('holds one file', async () => {
    const { format, members, problems } = await parseFixture('archives/ferry.txt.gz');
    expect([format, problems, members.map(({ path }) => path)]).toEqual(['gzip', [], ['ferry.txt.gz!/ferry.txt']]);
    expect(textOf(members[0])).toContain('Ferry Runs Aground');
  });

  test('a bomb gives nothing, and soon', async () => {
    const bytes = gzipSync(new Uint8Array(200 * 1_048_576));
    const started = performance.now();
    const parsed = await parse('a.gz', bytes);
    expect(performance.now() - started).toBeLessThan(2000);
    expect([parsed.members, codesOf(parsed)]).toEqual([[], ['articles/bomb']]);
  });

  test('broken off, it gives what came out', async () => {
    const bytes = gzipSync(bytesOf(Array.from({ length: 4000 }, (_, at) => `Line ${at * 7919} of it.\n`).join('')));
    const parsed = await parse('a.txt.gz', bytes.subarray(0, bytes.length - 50));
    expect(codesOf(parsed)).toEqual(['articles/breaks-off']);
    expect(textOf(parsed.members[0])).toContain('Line 0 of it.');
    expect(codesOf(await parse('a.gz', bytes.subarray(0, 12)))).toEqual(['articles/broken']);
  });
});

const pages = [
  ['!/https://harbourpost.example/a', 'ISO-8859-1'],
  ['!/https://harbourpost.example/chunked', 'utf-8'],
  ['!/https://harbourpost.example/gzip', 'utf-8'],
  ['!/https://harbourpost.example/br', 'utf-8'],
  ['!/https://harbourpost.example/a (2)', 'ISO-8859-1'],
];

describe('web archives', () => {
  test.each(['crawl.warc', 'crawl.warc.gz'])('%s: pages are members, with address and encoding', async (name) => {
    const { format, members, problems } = await parseFixture(`archives/${name}`);
    expect(format).toBe('warc');
    expect(members.map(({ path, charset }) => [path, charset])).toEqual(pages.map(([path, charset]) => [name + path, charset]));
    expect(members[0]?.said).toEqual([{ source: 'WARC', says: { url: 'https://harbourpost.example/a' } }]);
    expect(members.map((member) => /<title>(.*)<\/title>/.exec(Buffer.from(member.bytes).toString('latin1'))?.[1])).toEqual([
      'The café at Sønder was closed',
      'Two barges sank',
      'Three cranes fell',
      'Four buoys broke loose',
      'The café at Sønder opened again',
    ]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'articles/records-left-out',
        'Records that are no articles: 5, namely pictures, styles, scripts and the like (1), redirects (1), requests and metadata (1), revisits (1), rules for crawlers (1).',
      ],
    ]);
  });

  test.each(['crawl.warc', 'crawl.warc.gz'])('%s: broken off, it gives the pages before', async (name) => {
    const bytes = fixture(`archives/${name}`);
    const parsed = await parse(name, bytes.subarray(0, bytes.length - 100));
    expect(parsed.members).toHaveLength(5);
    expect(codesOf(parsed)).toContain('articles/breaks-off');
  });

  test('a record with a wrong length does not take the next with it', async () => {
    const text = Buffer.from(fixture('archives/crawl.warc'))
      .toString('latin1')
      .replace(/Content-Length: \d+/, 'Content-Length: 3');
    const { members } = await parse('a.warc', new Uint8Array(Buffer.from(text, 'latin1')));
    expect(members).toHaveLength(5);
  });

  test('a packed bomb is bounded', async () => {
    const head =
      'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 209715200\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n';
    const bytes = gzipSync(Buffer.concat([Buffer.from(head), Buffer.alloc(200 * 1_048_576)]));
    const started = performance.now();
    expect(codesOf(await parse('a.warc.gz', bytes))).toContain('articles/bomb');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a page packed to a bomb inside is bounded', async () => {
    const body = gzipSync(new Uint8Array(100 * 1_048_576));
    const http = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'), body]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: ${http.length}\r\n\r\n`;
    const parsed = await parse('a.warc', new Uint8Array(Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')])));
    expect([parsed.members, codesOf(parsed)]).toEqual([[], ['articles/bomb']]);
  });
});

describe('any container', () => {
  test.each(['news.zip', 'ferry.txt.gz', 'crawl.warc', 'crawl.warc.gz'])('%s: no cut throws, and none is passed over', async (name) => {
    for (const bytes of cutsOf(fixture(`archives/${name}`))) {
      const parsed = await parse(name, bytes);
      const drafts: readonly Draft[] = parsed.drafts;
      expect(drafts).toEqual([]);
      expect(parsed.members.length + parsed.problems.length).toBeGreaterThan(0);
    }
  });
});
