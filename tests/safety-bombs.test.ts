/** Files made to be slow or to swell, and the program among such files; and that cleaning what was cleaned takes nothing more. */
import { chmodSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { limitsFor } from '../src/articles/index.ts';
import type { Article } from '../src/model.ts';
import { openParser } from '../src/parsing.ts';
import { slice } from '../src/text/spans.ts';
import { lines, story, workplace } from './program.ts';
import { readArticles } from './rooms/articles.fixture.ts';
import { bytesOf, codesOf, fileOf, fixtureFiles, readAmid, zipOf } from './safety.fixture.ts';

const sentence = 'The column reached the coast at dawn, and the mayor met it at the gate of the town.';
const upTo = (size: number, unit: string): string => unit.repeat(Math.ceil(size / unit.length));

describe('huge lines', () => {
  const units = [
    'a',
    'ab ',
    '. ',
    '"',
    '“a',
    '> ',
    '<',
    '&',
    '(',
    ',',
    '-',
    '--- ',
    '1',
    '1,',
    '1 ',
    'A. ',
    'Mr. ',
    'http://',
    'a@b.',
    '|',
    '\t',
  ];
  const more = [
    '\u00a0',
    '\n',
    'a\n',
    '. \n',
    '\r',
    '\u2028',
    '🜁',
    '中',
    '[',
    '![',
    '# ',
    '*',
    '`',
    'By A ',
    'Mar 1, ',
    '12 killed ',
    'Photo: ',
    '\u0301',
  ];
  it.each([...units, ...more].map((unit) => [JSON.stringify(unit), unit] as const))('of %s', async (_, unit) => {
    const text = `${sentence}\n\n${upTo(10_000, unit)}${sentence}\n`;
    const page = `<!doctype html><body><article><p>${text}</p></article></body>`;
    expect((await readAmid([fileOf('a.txt', text), fileOf('a.md', text), fileOf('a.html', page)])).faults).toEqual([]);
  });
});

const zeros = new Uint8Array(12_000_000);
const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
const xmlBomb = (root: string): string =>
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">${entities}]>${root.replace('BOMB', '&e12;')}`;
const aliases = Array.from({ length: 20 }, (_, at) => `b${at + 1}: &b${at + 1} [${Array(10).fill(`*b${at}`).join(', ')}]`).join('\n');
const aliasBomb = `b0: &b0 [x, x]\n${aliases}\n`;

describe('bombs', () => {
  const bombs: readonly (readonly [name: string, content: string | Uint8Array, code: string | null])[] = [
    ['bomb.txt.gz', new Uint8Array(gzipSync(zeros)), 'articles/bomb'],
    ['bomb.warc.gz', new Uint8Array(gzipSync(Buffer.concat([Buffer.from('WARC/1.0\r\n\r\n'), zeros]))), 'articles/bomb'],
    ['bomb.zip', zipOf([fileOf('a.txt', zeros)]), 'articles/bomb'],
    ['bomb.docx', zipOf([fileOf('[Content_Types].xml', '<Types/>'), fileOf('word/document.xml', zeros)]), 'articles/bomb'],
    ['many.zip', zipOf(Array.from({ length: 60 }, (_, at) => fileOf(`${at}.txt`, `${sentence} ${at}\n`))), 'articles/bomb'],
    [
      'laughs.rss',
      xmlBomb(`<rss version="2.0"><channel><item><title>A</title><description>${sentence}BOMB</description></item></channel></rss>`),
      null,
    ],
    ['laughs.xhtml', xmlBomb(`<html><body><article><p>${sentence} BOMB</p></article></body></html>`), null],
    [
      'outside.xml',
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><item><description>${sentence} &x;</description></item></channel></rss>`,
      null,
    ],
    ['alias.md', `---\n${aliasBomb}title: *b20\n---\n${sentence}\n`, null],
    ['self.md', `---\na: &a\n  b: *a\ntitle: *a\n---\n${sentence}\n`, null],
    ['alias.zip', zipOf([fileOf('sources.yaml', `${aliasBomb}a.txt: *b20\n`), fileOf('a.txt', `${sentence}\n`)]), null],
    ['deepSheet.zip', zipOf([fileOf('sources.yaml', `a.txt: ${'['.repeat(20_000)}`), fileOf('a.txt', `${sentence}\n`)]), 'yaml/syntax'],
  ];
  it.each(bombs)('%s', async (name, content, code) => {
    const outcome = await readAmid([fileOf(name, content)]);
    expect(outcome.faults).toEqual([]);
    if (code !== null) expect(codesOf(outcome)).toContain(code);
  });
});

describe('a file that takes too long', () => {
  it('is given up and named, and the others are read', async () => {
    const parser = openParser();
    const page = fileOf('slow.html', `<!doctype html><body>${upTo(200_000, `<p>${sentence}</p>`)}`);
    const outcome = await readAmid([page], { ...limitsFor(), milliseconds: 1 }, parser.parse);
    await parser.close();
    expect(outcome.faults).toEqual([]);
    expect(codesOf(outcome)).toEqual(['articles/too-slow']);
  });
});

describe('what strangers write badly', () => {
  const written: readonly (readonly [what: string, name: string, content: string | Uint8Array, code: string])[] = [
    ['a sheet in an archive', 'a.zip', zipOf([fileOf('sources.yaml', 'a: [\n'), fileOf('b.txt', `${sentence}\n`)]), 'yaml/syntax'],
    ['a head in an archive', 'a.zip', zipOf([fileOf('b.md', `---\ntitle: [\n---\n${sentence}\n`)]), 'yaml/syntax'],
    ['a list for a sheet', 'a.zip', zipOf([fileOf('sources.yaml', '- a\n'), fileOf('b.txt', `${sentence}\n`)]), 'articles/not-a-mapping'],
    ['a line of JSON', 'a.jsonl', `{"id":"x","text":"${sentence}"}\n{"id":\n`, 'articles/bad-line'],
  ];
  it.each(written)('%s is a warning, because an error would stop the run', async (_, name, content, code) => {
    const outcome = await readAmid([fileOf(name, content)]);
    const problems = outcome.intakes.flatMap((each) => each.problems);
    expect(outcome.faults).toEqual([]);
    expect(problems.map((each) => `${each.severity} ${each.code}`)).toEqual([`warning ${code}`]);
  });
});

const keptOf = ({ text, blocks }: Article): string =>
  `${blocks
    .filter(({ role }) => role !== 'removed')
    .map((block) => slice(text, block))
    .join('\n\n')}\n`;
const removedOf = ({ text, blocks }: Article): readonly string[] =>
  blocks.filter(({ role }) => role === 'removed').map((block) => `${block.reason}: ${slice(text, block)}`);

describe('cleaning what was cleaned', () => {
  it.each(fixtureFiles.map((file) => [file.path, file] as const))('takes nothing more from %s', async (_, file) => {
    const { articles } = await readArticles([file]);
    const again = await readArticles(articles.map((article, at) => fileOf(`${at}.txt`, keptOf(article))));
    expect(again.articles.flatMap(removedOf)).toEqual([]);
    expect(again.articles.length).toBe(articles.length);
  });
});

describe('the program among bad files', () => {
  const { at, put, run, written } = workplace();
  const bad: readonly (readonly [what: string, name: string, content: string | Uint8Array, told: string])[] = [
    ['a bomb', 'bad.txt.gz', new Uint8Array(gzipSync(zeros)), 'articles/bomb'],
    [
      'a broken document',
      'bad.docx',
      fixtureFiles.find(({ path }) => path.endsWith('raid.docx'))?.bytes.subarray(0, 3000) ?? '',
      'articles/',
    ],
    ['a broken PDF', 'bad.pdf', `%PDF-1.7\n${'x'.repeat(500)}`, 'articles/broken'],
    ['a file too large', 'bad.txt', upTo(1_200_000, `${sentence}\n`), 'articles/too-large'],
  ];
  it.each(bad)('%s', (_, name, content, told) => {
    put('in/good.txt', story);
    put(`in/${name}`, content);
    const { code, err } = run(['in', '--max-file-size', '1', '-o', 'x.json']);
    expect(err).toContain(`in/${name}`);
    expect(err).toContain(told);
    expect(err).not.toMatch(/^ {4}at /m);
    expect(code).toBe(0);
    expect(written()).toContain('x.json');
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read', () => {
    put('in/good.txt', story);
    put('in/shut.txt', bytesOf(story));
    chmodSync(at('in/shut.txt'), 0);
    const { out, err } = run(['extract', 'in']);
    expect(err).toContain('in/shut.txt');
    expect(err).toContain('disk/unreadable');
    expect(lines(out).join('\n')).toContain('good.txt');
  });
});
