import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, root, workplace } from './program.ts';

const { put, run, folder } = workplace();

const dist = join(root, 'dist');
const scripts = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
const story = 'Published: 12 March 2020\n\nTwo soldiers were killed when rockets hit Camp Taji on Wednesday, the Pentagon said.\n';

/** Runs what is built under flags of V8, which its kept code does not fit. */
const runWith = (flags: readonly string[], words: readonly string[]): Buffer =>
  spawnSync(process.execPath, [...flags, cli, ...words], { cwd: folder(), env: { PATH: process.env['PATH'] } }).stdout;

test('code is kept for the scripts that every briefing runs, and fits them', () => {
  const kept = readdirSync(join(dist, 'code'));
  expect(kept).toEqual(
    expect.arrayContaining(['cli', ...scripts.filter((name) => /^(claims|layout|pdf)-/.test(name)).map((name) => name.slice(0, -4))]),
  );
  expect(kept.filter((name) => !scripts.includes(`${name}.cjs`))).toEqual([]);
  for (const name of kept)
    expect(statSync(join(dist, 'code', name)).mtimeMs).toBeGreaterThanOrEqual(statSync(join(dist, `${name}.cjs`)).mtimeMs);
});

test('a briefing is the same where the kept code does not fit', () => {
  put('news/one.txt', story);
  const words = ['news', '-o', '-', '--format', 'pdf', '--quiet'];
  const { out, code } = run(words);
  expect(code).toBe(0);
  expect(out.length).toBeGreaterThan(10_000);
  expect(runWith(['--max-lazy'], words).equals(out)).toBe(true);
});

test('no script imports a module by itself, which it could not do', () => {
  const plain = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const found = scripts.filter((name) => /(?<![.\w$])import\(["'][\w:/.-]+["']\)/.test(plain(readFileSync(join(dist, name), 'utf8'))));
  expect(found).toEqual([]);
});

test('programs that import the package make briefings', () => {
  put('news/one.txt', story);
  const program = `
    import { BriefError, extract, makeBrief } from ${JSON.stringify(join(dist, 'index.js'))};
    const { bytes, editions } = await makeBrief({ paths: ['news'], outputs: ['json', 'pdf'] });
    for await (const line of extract(['news'])) console.log(line.claims.length);
    console.log(JSON.parse(new TextDecoder().decode(bytes.get('json'))).claims.length, editions[0].pages > 0);
    await makeBrief({ paths: ['nowhere'] }).catch((error) => console.log(error instanceof BriefError, error.problems[0].code));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder(), encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '1\n1 true\ntrue disk/no-path\n', stderr: '' });
});
