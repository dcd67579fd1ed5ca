import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { story, workplace } from './program.ts';

const { at, put, run } = workplace();
const tables = ['claims.csv', 'events.csv', 'series.csv', 'claims.jsonl', 'claims.parquet'];
const made = [...tables, 'brief.md', 'brief.docx'];
const read = (path: string): Buffer => readFileSync(at(path));

describe('make-brief -o claims.csv', () => {
  it('writes every table by the name of its file, alone or beside a briefing, with the same bytes again', () => {
    put('news/camp.txt', story);
    const wanted = (folder: string): string[] => tables.flatMap((name) => ['-o', `${folder}/march-${name}`]);
    const { code, err } = run(['news', '-o', 'a/brief.json', ...wanted('a')]);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(err).toContain('a/march-claims.parquet: 1 event, 3 claims from 1 article');
    run(['news', ...wanted('b')], { environment: { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' } });
    for (const name of tables) expect([name, read(`b/march-${name}`).equals(read(`a/march-${name}`))]).toEqual([name, true]);
    const claims = (JSON.parse(read('a/brief.json').toString()) as { claims: readonly { id: string }[] }).claims.map(({ id }) => id);
    const rows = read('a/march-claims.jsonl').toString().trimEnd().split('\n');
    expect(rows.map((row) => (JSON.parse(row) as { claim: string }).claim)).toEqual(claims);
  });

  it('prints a table where --format names it, and has one for all audiences', () => {
    put('news/camp.txt', story);
    const { out, code } = run(['news', '-o', '-', '--format', 'claims.csv', '--audience', 'analyst,press']);
    expect(code).toBe(0);
    expect(out.toString()).toMatch(/^claim,number,kind,.*\r\nk[0-9a-f]{12},1,killed,2,2,exact,Two,/);
    run(['news', '--format', 'events.csv']);
    expect(existsSync(at('out/brief-events.csv'))).toBe(true);
  });

  it('refuses a table that nobody knows, with those there are', () => {
    put('news/camp.txt', story);
    const { code, err } = run(['news', '-o', 'out/clams.csv']);
    expect(code).toBe(2);
    expect(err).toContain('No table is known by the name of "out/clams.csv". Did you mean "claims.csv"?');
    expect(err).toContain('call it claims.csv, events.csv or series.csv, or put words and a hyphen before that.');
    expect(run(['news', '-o', 'events.parquet']).err).toContain('call it claims.parquet, or put words');
  });

  it('makes files that are known for its own work under any name', () => {
    put('news/camp.txt', story);
    const before = run(['news', '-o', '-', '--format', 'json', '--strict']);
    run(['news', ...made.flatMap((name) => ['-o', `news/${name}`])]);
    made.forEach((name, index) => {
      renameSync(at(`news/${name}`), at(`news/data${index}`));
    });
    const { code, err, out } = run(['news', '-o', '-', '--format', 'json', '--strict']);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(err).toContain(`like ${made.length - 1} others`);
    expect(out.equals(before.out)).toBe(true);
    expect(readdirSync(at('news'))).toHaveLength(8);
  });
});
