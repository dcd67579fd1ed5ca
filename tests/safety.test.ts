/** Files of strangers: whatever they hold, the reader comes back, names the file that it cannot use, and loses none of the others. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, fileOf, fixtureFiles, readAmid, zipOf } from './safety.fixture.ts';

const sentence = 'The column reached the coast at dawn, and the mayor met it at the gate of the town.';
const story = `Column reaches the coast\n\n${`${sentence}\n\n`.repeat(4)}`;

const options = { numRuns: 25, seed: 7 } as const;

const endings = 'txt md html xhtml pdf docx eml mbox mht rss atom xml json jsonl warc warc.gz gz zip bin'.split(' ');

/** The first bytes by which each format is known. */
const openings: readonly (readonly number[] | string)[] = [
  '',
  '%PDF-1.7\n',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 90\r\n\r\n',
  'From: Ann <ann@example.org>\r\nDate: Mon, 2 Mar 2020 10:00:00 +0000\r\nSubject: x\r\n\r\n',
  'From ann@example.org Mon Mar  2 10:00:00 2020\nFrom: ann@example.org\n\n',
  '<?xml version="1.0"?><rss version="2.0"><channel><item><description>',
  '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><content>',
  '<!doctype html><html><body><p>',
  '{"text": "',
  '---\ntitle: ',
  [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe, 0, 0],
];
const opening = fc.constantFrom(...openings).map((each) => (typeof each === 'string' ? [...bytesOf(each)] : [...each]));

describe('random bytes', () => {
  it('of any ending and behind the first bytes of any format', async () => {
    const file = fc.tuple(opening, fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...endings));
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 12 }), async (drawn) => {
        const files = drawn.map(([head, tail, ending], at) => fileOf(`random${at}.${ending}`, Uint8Array.from([...head, ...tail])));
        expect((await readAmid(files)).faults).toEqual([]);
      }),
      options,
    );
  });

  it('of characters that mean something to one parser or another', async () => {
    const marks = fc.constantFrom(
      ...['<', '>', '&', '"', "'", '{', '}', '[', ']', ':', ',', '-', '---\n', '\n', '\r', '\r\n', '\t', ' ', '\0', '\u001b$B', '\ufeff'],
      ...[
        '\u2028',
        '\u00a0',
        '\u200b',
        '\u200d',
        '\u202e',
        '\u0301',
        '# ',
        '> ',
        '```',
        '|',
        '*',
        '=?utf-8?q?',
        '<p>',
        '<!--',
        '<![CDATA[',
      ],
      ...['<rss>', '<item>', 'From: a@b.c\n', 'Content-Type: multipart/mixed; boundary=x\n\n--x\n', sentence, '\ud800', '\udc00', '🜁'],
    );
    const file = fc.tuple(fc.array(marks, { maxLength: 60 }), fc.constantFrom(...endings));
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 12 }), async (drawn) => {
        const files = drawn.map(([parts, ending], at) => fileOf(`marks${at}.${ending}`, parts.join('')));
        expect((await readAmid(files)).faults).toEqual([]);
      }),
      options,
    );
  });
});

describe('files that are hurt', () => {
  const sources = [
    ...fixtureFiles.filter(({ bytes }) => bytes.length < 60_000),
    fileOf('a.txt', story),
    fileOf('a.md', `---\ntitle: A\n---\n${story}`),
  ];

  it.each(sources.map((file) => [file.path, file] as const))('%s, broken off', async (_, { path, bytes }) => {
    const cuts = Array.from({ length: 9 }, (__, at) => bytes.subarray(0, Math.max(1, Math.floor((bytes.length * (at + 1)) / 10))));
    const files = cuts.map((cut, at) =>
      fileOf(
        path.replace(/[^/]*$/, (name) => `cut${at}-${name}`),
        cut,
      ),
    );
    expect((await readAmid(files)).faults).toEqual([]);
  });

  it.each(sources.map((file) => [file.path, file] as const))('%s, with bytes changed', async (_, { path, bytes }) => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const hurt = Uint8Array.from(bytes);
        for (const [place, byte] of changes) hurt[place % hurt.length] = byte;
        expect((await readAmid([{ path, bytes: hurt }])).faults).toEqual([]);
      }),
      { ...options, numRuns: 5 },
    );
  });
});

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return Uint8Array.from(isBig ? bytes.swap16() : bytes);
};

describe('characters that are none', () => {
  const odd: readonly (readonly [name: string, content: string | Uint8Array])[] = [
    ['nul.txt', `${story}a\0b\0c ${sentence}\n`],
    ['nul.html', `<!doctype html><html><body><article><p>${sentence}\0${sentence}</p></article></body></html>`],
    ['nul.json', JSON.stringify({ title: 'a\0b', text: `${story}\0` })],
    ['nuls.txt', new Uint8Array(5000)],
    ['surrogates.json', `{"title": "Ferry \\ud800", "text": "${sentence} \\udc00\\ud800 ${sentence}"}`],
    ['surrogates.html', `<!doctype html><body><article><p>${sentence} &#xd800; &#xdfff; &#x110000; &#0; ${sentence}</p></article>`],
    ['surrogates.txt', Uint8Array.from([...bytesOf(story), 0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80, ...bytesOf(sentence)])],
    ['half.txt', utf16(story, false).subarray(0, 301)],
    ['halfBig.txt', utf16(story, true).subarray(0, 301)],
    ['lone.txt', Uint8Array.from([...utf16(story, false), 0x00, 0xd8])],
    ['halfPage.html', utf16(`<!doctype html><body><article><p>${sentence}</p></article>`, false).subarray(0, 101)],
    ['mark.txt', Uint8Array.from([0xff, 0xfe])],
    ['marks.md', '\ufeff\ufeff---\ntitle: A\n---\n\ufeff'],
    ['blanks.txt', ' \n\u00a0\u200b\ufeff\r\t'],
    ['bidi.txt', `${story}\u202e${sentence}\u202c\u2066\u0000\n`],
    ['combining.txt', `${story}e${'\u0301'.repeat(50_000)}\n`],
  ];
  it.each(odd)('%s', async (name, content) => {
    expect((await readAmid([fileOf(name, content)])).faults).toEqual([]);
  });
});

const deep = 20_000;
const open = (path: string, times: number, wrap: (inner: Uint8Array, at: number) => Uint8Array, inner = bytesOf(story)) =>
  fileOf(path, Array.from({ length: times }, (_, at) => at).reduce(wrap, inner));

const mime = (times: number): string => {
  const parts = Array.from({ length: times }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`);
  return `From: ann@example.org\r\nDate: Mon, 2 Mar 2020 10:00:00 +0000\r\nMIME-Version: 1.0\r\n${parts.join('')}Content-Type: text/plain\r\n\r\n${story}`;
};
const forwarded = (times: number): string => {
  const letter = 'From: ann@example.org\r\nDate: Mon, 2 Mar 2020 10:00:00 +0000\r\nSubject: x\r\nContent-Type: message/rfc822\r\n\r\n';
  return `${letter.repeat(times)}From: ann@example.org\r\nSubject: x\r\n\r\n${story}`;
};

describe('deep nesting', () => {
  const nested = [
    fileOf('deep.html', `<!doctype html><body>${'<div>'.repeat(deep)}<p>${sentence}</p>`),
    fileOf('lists.html', `<!doctype html><body>${'<ul><li>'.repeat(deep)}${sentence}`),
    fileOf('arrays.json', `${'['.repeat(deep)}${']'.repeat(deep)}`),
    fileOf('objects.json', `${'{"text":'.repeat(deep)}"${sentence}"${'}'.repeat(deep)}`),
    fileOf('unclosed.json', '{"a":['.repeat(deep)),
    fileOf('lines.jsonl', `{"id":"a","text":"${sentence}"}\n{"id":"b","text":${'['.repeat(deep)}${']'.repeat(deep)}}\n`),
    fileOf('deep.rss', `<?xml version="1.0"?><rss version="2.0"><channel>${'<item>'.repeat(deep)}<title>${sentence}</title>`),
    fileOf('deep.atom', `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">${'<div>'.repeat(deep)}${sentence}`),
    fileOf(
      'escaped.rss',
      `<rss version="2.0"><channel><item><description>${'&lt;div&gt;'.repeat(deep)}${sentence}</description></item></channel></rss>`,
    ),
    fileOf('parts.eml', mime(2000)),
    fileOf('letters.eml', forwarded(2000)),
    fileOf('quotes.txt', `${story}${'> '.repeat(deep)}${sentence}\n`),
    fileOf('quotes.md', `---\nx: ${'['.repeat(2000)}\n---\n${story}`),
    fileOf('flow.md', `---\nx: ${'{a: '.repeat(2000)}\n---\n${story}`),
    open('inZip.zip', 12, (inner, at) => zipOf([fileOf(at === 0 ? 'a.txt' : 'a.zip', inner)])),
    open('inGzip.txt.gz', 12, (inner) => new Uint8Array(gzipSync(inner))),
  ];
  it.each(nested.map((file) => [file.path, file] as const))('%s', async (_, file) => {
    expect((await readAmid([file])).faults).toEqual([]);
  });
});
