import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, lines, root, story, workplace } from './program.ts';

const { at, folder, put, run, written } = workplace();

/** The dates of making in the metadata of a PDF, which are not compressed. */
const madeAt = (path: string): string[] =>
  [...readFileSync(at(path), 'latin1').matchAll(/<xmp:(?:Create|Modify)Date>([^<]+)</g)].map((match) => String(match[1]));

describe('make-brief', () => {
  it('makes out/brief.pdf of data/articles and says what it made', () => {
    cpSync(join(root, 'data/articles'), at('data/articles'), { recursive: true });
    const { code, out, err } = run([]);
    expect(err).toMatch(/^out\/brief\.pdf: \d+ pages, \d+ events, \d+ claims from 5 articles\n$/);
    expect(code).toBe(0);
    expect(out.length).toBe(0);
    expect(readFileSync(at('out/brief.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readdirSync(at('out'))).toEqual(['brief.pdf']);
  });

  it('gives the same bytes for the same articles, wherever, whenever and in whatever language it runs', () => {
    cpSync(join(root, 'data/articles'), at('data/articles'), { recursive: true });
    run(['-o', 'a.pdf', '-o', 'a.json'], { environment: { TZ: 'UTC', LANG: 'C' } });
    run(['-o', 'deep/b.pdf', '-o', 'deep/b.json'], {
      environment: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    });
    expect(readFileSync(at('deep/b.json')).equals(readFileSync(at('a.json')))).toBe(true);
    expect(readFileSync(at('deep/b.pdf')).equals(readFileSync(at('a.pdf')))).toBe(true);
  });

  it('takes the time of making from SOURCE_DATE_EPOCH, else from the articles', () => {
    put('a.txt', story);
    run(['a.txt', '-o', 'a.pdf']);
    run(['a.txt', '-o', 'b.pdf'], { environment: { SOURCE_DATE_EPOCH: '981173106' } });
    expect(madeAt('a.pdf')).toEqual(['2020-03-12T00:00:00Z', '2020-03-12T00:00:00Z']);
    expect(madeAt('b.pdf')).toEqual(['2001-02-03T04:05:06Z', '2001-02-03T04:05:06Z']);
  });

  it('writes JSON without making pages, to a file or to standard output', () => {
    put('a.txt', story);
    const printed = run(['a.txt', '-o', '-', '--format', 'json', '--title', 'Camp Taji', '--quiet']);
    expect(printed).toMatchObject({ code: 0, err: '' });
    const briefing = JSON.parse(printed.out.toString('utf8'));
    expect(briefing).toMatchObject({ schema: 1, title: 'Camp Taji', generator: { name: 'make-brief' } });
    const { code, err } = run(['build', 'a.txt', '--title=Camp Taji', '-o', 'x.json']);
    expect(code).toBe(0);
    expect(err).toMatch(/^x\.json: \d+ events?, \d+ claims? from 1 article\n$/);
    expect(readFileSync(at('x.json')).equals(printed.out)).toBe(true);
  });

  it('quotes every claim verbatim', () => {
    cpSync(join(root, 'data/articles'), at('data/articles'), { recursive: true });
    const { articles, claims } = JSON.parse(run(['-o', '-', '--format', 'json']).out.toString('utf8'));
    const texts = new Map(articles.map(({ id, text }: { id: string; text: string }) => [id, text]));
    expect(claims.length).toBeGreaterThan(20);
    for (const { article, evidence } of claims) expect(String(texts.get(article)).slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  it('reads brief.yaml, and lets flags win over it', () => {
    put('news/a.txt', story);
    put('brief.yaml', 'title: From the file\npaths: news\noutput: made/x.json\n');
    run([]);
    expect(JSON.parse(readFileSync(at('made/x.json'), 'utf8')).title).toBe('From the file');
    run(['--title', 'From the flag', '-o', 'y.json']);
    expect(JSON.parse(readFileSync(at('y.json'), 'utf8')).title).toBe('From the flag');
  });

  it('lets a template of one’s own stand in for the shipped one', () => {
    put('a.txt', story);
    put('templates/analyst/brief.hbs', '<main><h1>{{titel}}</h1></main>');
    const { code, err } = run(['a.txt']);
    expect(code).toBe(1);
    expect(err).toMatch(/^templates\/analyst\/brief\.hbs:1:\d+ {2}error {2}document\/unknown-field .*"title"/);
    expect(written()).toEqual([]);
  });

  it('speaks JSON to machines', () => {
    put('a.txt', story);
    put('empty.txt', '');
    const { code, err } = run(['a.txt', 'empty.txt', '-o', 'x.json', '--json']);
    const [problem, made] = lines(err).map((line) => JSON.parse(line));
    expect(problem).toMatchObject({ code: 'articles/empty', severity: 'warning', place: { file: 'empty.txt' } });
    expect(made).toMatchObject({ made: { path: 'x.json', output: 'json', articles: 1 } });
    expect(code).toBe(0);
  });

  it('writes nothing when --strict finds warnings', () => {
    put('a.txt', story);
    put('empty.txt', '');
    const { code, err } = run(['a.txt', 'empty.txt', '--strict']);
    expect(code).toBe(1);
    expect(lines(err).at(-1)).toContain('build/strict');
    expect(written()).toEqual([]);
    expect(run(['a.txt', '--strict', '-o', 'x.json']).code).toBe(0);
  });

  it('tells its version and its use', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(run(['--version']).out.toString()).toBe(`${version}\n`);
    const help = run(['--help'], { environment: { LANG: 'de_DE.UTF-8' } });
    expect(help.code).toBe(0);
    for (const word of ['build', 'extract', '--output', '--audience', '--strict']) expect(help.out.toString()).toContain(word);
    expect(run(['extract', '--help']).out.toString()).toContain('standard input');
  });
});

describe('the package', () => {
  it('has a program that can be run as it is', () => {
    const ran = spawnSync(cli, ['--version'], { cwd: folder() });
    expect(ran.status).toBe(0);
  });
});
