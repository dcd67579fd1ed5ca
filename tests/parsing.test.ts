import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { limitsFor } from '../src/articles/index.ts';
import type { Limits } from '../src/model.ts';
import { openParser, type Parser } from '../src/parsing.ts';

const page = {
  path: 'a.html',
  bytes: Buffer.from(
    `<!doctype html><html><body><article><h1>Rockets hit camp</h1>${'<p>Two soldiers were killed when rockets hit the camp on Wednesday, the ministry said.</p>'.repeat(8)}</article></body></html>`,
  ),
};
const plain = { path: 'b.txt', bytes: Buffer.from('Two soldiers were killed.') };
const hurried: Limits = { ...limitsFor(), milliseconds: 1 };

let parser: Parser;
afterEach(() => parser.close());

describe('files of strangers', () => {
  it('are read in a thread of their own', async () => {
    parser = openParser();
    const parsed = await parser.parse(page, limitsFor());
    expect(parsed).toMatchObject({ format: 'html', problems: [], drafts: [{ text: expect.stringContaining('Two soldiers were killed') }] });
  });

  it('are given up after their time, and the next ones are read', async () => {
    parser = openParser();
    const all = await Promise.all(Array.from({ length: 6 }, (_, at) => parser.parse(page, at % 2 === 0 ? hurried : limitsFor())));
    expect(all.map(({ format, problems }) => problems[0]?.code ?? format)).toEqual([
      'articles/too-slow',
      'html',
      'articles/too-slow',
      'html',
      'articles/too-slow',
      'html',
    ]);
  });

  it('are given up when they eat all memory, and the next ones are read', async () => {
    parser = openParser(24);
    const glutton = { path: 'c.html', bytes: Buffer.from(`<!doctype html><body>${'<div><p>a b</p></div>'.repeat(400_000)}`) };
    expect((await parser.parse(glutton, limitsFor())).problems).toMatchObject([
      { code: 'articles/too-much-memory', place: { file: 'c.html' } },
    ]);
    expect((await parser.parse(plain, limitsFor())).drafts.length).toBe(1);
  });

  it('need no thread where they are plain text', async () => {
    parser = openParser();
    expect(await parser.parse(plain, hurried)).toMatchObject({ format: 'text', problems: [] });
  });
});

it.each(['thread.js', 'worker.cjs', 'editionWorker.cjs'])('has %s, which threads run, beside the build', (file) => {
  expect(readFileSync(join(import.meta.dirname, '../dist', file), 'utf8').length).toBeGreaterThan(0);
});
