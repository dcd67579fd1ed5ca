import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const story = `Rockets hit camp

BAGHDAD, March 12, 2020 — Two U.S. soldiers were killed and three Iraqi policemen were wounded when rockets hit Camp Taji on Wednesday, the Pentagon said.

Some 5,200 U.S. troops are stationed in Iraq.
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string): string => join(folder, path);
function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

interface Ran {
  readonly code: number | null;
  readonly out: Buffer;
  readonly err: string;
}

function run(words: readonly string[], { input = '', environment = {} }: { input?: string | Buffer; environment?: object } = {}): Ran {
  const { PATH } = process.env;
  const ran = spawnSync(process.execPath, [cli, ...words], { cwd: folder, input, env: { PATH, ...environment }, maxBuffer: 1e8 });
  return { code: ran.status, out: ran.stdout, err: ran.stderr.toString('utf8') };
}

const lines = (text: Buffer | string): string[] => text.toString('utf8').trimEnd().split('\n');
const written = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(pdf|json|part)$/.test(name));

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
    expect(readFileSync(at('a.pdf'), 'latin1')).toContain('D:20200312000000Z');
    expect(readFileSync(at('b.pdf'), 'latin1')).toContain('D:20010203040506Z');
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

describe('input that cannot be used', () => {
  const bad: readonly (readonly [what: string, words: readonly string[], code: number, expected: string])[] = [
    ['no such path', ['nowhere'], 1, 'make-brief  error  disk/no-path  There is no file or folder "nowhere".'],
    ['no path and no data/articles', [], 1, 'make-brief  error  disk/no-path  There is no file or folder "data/articles".'],
    ['an empty folder', ['empty'], 1, 'empty  error  intake/no-article  There is no article here.'],
    [
      'a file that cannot be read',
      ['broken'],
      1,
      'broken/link.txt  error  disk/unreadable  The file cannot be read: there is nothing at that path.',
    ],
    ['a binary file', ['binary'], 1, 'binary/a.txt  warning  articles/binary  The file is left out: it is not text.'],
    ['no figure in any article', ['dull'], 1, 'make-brief  error  briefing/no-claims  No article states a figure that can be read'],
    ['a broken sidecar', ['sidecar'], 1, 'sidecar/sources.yaml:2:1  error  yaml/syntax  This is not valid YAML: Map keys must be unique.'],
    ['broken front matter', ['front'], 1, 'front/a.md:3:1  error  yaml/syntax  This is not valid YAML: Map keys must be unique.'],
    [
      'a broken configuration',
      ['a.txt', '--config', 'bad.yaml'],
      1,
      'bad.yaml:2:1  error  yaml/syntax  This is not valid YAML: Map keys must be unique.',
    ],
    [
      'a wrong key in the configuration',
      ['a.txt', '--config', 'key.yaml'],
      1,
      'key.yaml:1:1  error  yaml/unknown-key  The key "titel" is not known here. Did you mean "title"?',
    ],
    [
      'an unknown audience',
      ['a.txt', '--audience', 'analist'],
      1,
      'make-brief  error  audiences/unknown  There is no audience "analist". Did you mean "analyst"?',
    ],
    [
      'an audience that is a path',
      ['a.txt', '--audience', '../data'],
      1,
      'make-brief  error  audiences/unknown  There is no audience "../data".',
    ],
    [
      'an audience without its template',
      ['a.txt', '--audience', 'mine'],
      1,
      'templates/mine  error  audiences/incomplete  The audience has no audience.yaml.',
    ],
    [
      'an audience without its title',
      ['a.txt', '--audience', 'untitled'],
      1,
      'templates/untitled/audience.yaml:1:1  error  yaml/missing-key  The key "title" is missing.',
    ],
    [
      'a place that cannot be written',
      ['a.txt', '-o', 'a.txt/brief.pdf'],
      1,
      'a.txt/brief.pdf  error  disk/unwritable  The file cannot be written: a part of its path is a file, not a folder.',
    ],
    [
      'a folder where the file should be',
      ['a.txt', '-o', 'folder.json'],
      1,
      'folder.json  error  disk/unwritable  The file cannot be written: it is a folder.',
    ],
    [
      'an unknown option',
      ['a.txt', '--outptu', 'x.pdf'],
      2,
      'make-brief  error  cli/wrong-use  There is no option --outptu. Did you mean "--output"?',
    ],
    ['an unknown letter', ['a.txt', '-x'], 2, 'make-brief  error  cli/wrong-use  There is no option -x.'],
    ['an option without its value', ['a.txt', '-o'], 2, 'make-brief  error  cli/wrong-use  The option -o needs a value.'],
    [
      'an unknown format',
      ['a.txt', '-o', '-', '--format', 'doc'],
      2,
      'make-brief  error  cli/wrong-use  The option --format does not take "doc".  Mend: choose pdf or json.',
    ],
    [
      'an unknown ending',
      ['a.txt', '-o', 'x.docx'],
      2,
      'make-brief  error  cli/wrong-use  No format is known by the ending of "x.docx".  Mend: let the file end in .pdf or .json.',
    ],
    [
      'standard input among files',
      ['extract', '-', 'a.txt'],
      2,
      'make-brief  error  cli/wrong-use  Standard input (-) cannot be read together with files.',
    ],
  ];

  it.each(bad)('%s', (_, words, code, expected) => {
    put('a.txt', story);
    put('binary/a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0]));
    put('dull/a.txt', 'A quiet day\n\nNothing of note happened in the capital.\n');
    put('sidecar/a.txt', story);
    put('sidecar/sources.yaml', 'a.txt: { publisher: A }\na.txt: { publisher: B }\n');
    put('front/a.md', `---\ntitle: A\ntitle: B\n---\n${story}`);
    put('bad.yaml', 'title: A\ntitle: B\n');
    put('key.yaml', 'titel: A\n');
    put('templates/mine/brief.hbs', 'x');
    put('templates/untitled/audience.yaml', 'description: x\n');
    put('templates/untitled/brief.hbs', 'x');
    put('templates/untitled/style.css', '');
    for (const name of ['empty', 'folder.json', 'broken']) mkdirSync(at(name));
    symlinkSync(at('gone'), at('broken/link.txt'));
    const before = written();
    const ran = run(words);
    expect(lines(ran.err)[0]).toContain(expected);
    expect(ran.err).toMatch(/ {2}Mend: .*\.\n$/);
    expect(ran.err).not.toMatch(/^ {4}at /m);
    expect(ran.code).toBe(code);
    expect(ran.out.length).toBe(0);
    expect(written()).toEqual(before);
  });

  it('a bug of ours: its stack, and exit code 3', () => {
    put('a.txt', story);
    put('broken.mjs', 'Object.defineProperty(globalThis, "TextEncoder", { get() { throw new Error("no encoder"); } });\n');
    const { code, err } = run(['a.txt', '-o', 'x.json'], { environment: { NODE_OPTIONS: `--import=${at('broken.mjs')}` } });
    expect(err).toMatch(/bug of its own[\s\S]*no encoder[\s\S]*\n {4}at /);
    expect(code).toBe(3);
    expect(written()).toEqual([]);
  });
});

describe('make-brief extract', () => {
  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
  const extracted = (ran: Ran) => lines(ran.out).map((each) => JSON.parse(each));

  it('answers each file with one line, named after it', () => {
    put('news/b.txt', story);
    put('news/deep/a.v2.txt', story);
    put('news/empty.txt', '');
    const ran = run(['extract', 'news', '--format', 'jsonl']);
    const [first, second, third] = extracted(ran);
    expect(Object.keys(first)).toEqual(['id', 'file', 'published', 'dates', 'claims', 'events', 'problems']);
    expect(first).toMatchObject({ id: 'b', file: 'news/b.txt', problems: [] });
    expect(second).toMatchObject({ id: 'a.v2', file: 'news/deep/a.v2.txt' });
    expect(third).toMatchObject({ id: 'empty', file: 'news/empty.txt', error: 'The file is left out: there is nothing in it.' });
    expect(ran.code).toBe(1);
    for (const { start, end, text } of first.dates) expect(story.slice(start, end)).toBe(text);
    for (const { article, evidence } of first.claims)
      expect([article, story.slice(evidence.start, evidence.end)]).toEqual(['b', evidence.quote]);
    expect(first.events[0].totals).toMatchObject({ killed: { low: 2, best: 2, high: 2 }, wounded: { low: 3, best: 3, high: 3 } });
    expect(first.events[0].when).toMatchObject({ from: '2020-03-11', to: '2020-03-11' });
  });

  it('knows the sidecar of a file that is named alone', () => {
    put('news/a.txt', story.replace(', March 12, 2020', ''));
    put('news/sources.yaml', 'a.txt: { published: 2020-03-12 }\nb.txt: { published: 2020-03-13 }\n');
    const ran = run(['extract', 'news/a.txt']);
    expect(extracted(ran)[0]).toMatchObject({ published: { from: '2020-03-12' }, problems: [] });
    expect(ran).toMatchObject({ code: 0, err: '' });
  });

  it('answers each line of standard input in order, and goes on after one it cannot read', () => {
    const input = [
      line({ id: 'x', text: story, published: '2020-03-12' }),
      line({ id: 'y', title: 'No text' }),
      'not json\n',
      '\n',
      line({ id: 7, text: 'Four people were killed.' }),
      line({ text: 'Five people were killed.' }).trim(),
    ].join('');
    const ran = run(['extract', '-'], { input });
    const answers = extracted(ran);
    expect(answers.map(({ id, error }) => [id, error ?? null])).toEqual([
      ['x', null],
      ['y', 'Line 2 is no article: its "text" is missing or of the wrong type.'],
      ['3', 'Line 3 is no article: it is not JSON.'],
      ['7', null],
      ['6', null],
    ]);
    expect('file' in answers[0]).toBe(false);
    expect(lines(ran.err).map((each) => each.split('  ')[0])).toEqual(['standard input:2', 'standard input:3']);
    expect(ran.err).toContain('articles/bad-line');
    expect(ran.code).toBe(1);
  });

  it('refuses bytes that are no UTF-8, and takes line ends of either kind and a byte order mark', () => {
    const good = line({ id: 'é', text: 'Four people were killed.' }).replace('\n', '\r\n');
    const input = Buffer.concat([Buffer.from(`\uFEFF${good}`), Buffer.from([0x22, 0xe9, 0x22, 0x0a]), Buffer.from(good)]);
    const ran = run(['extract', '-'], { input });
    expect(extracted(ran).map(({ id, error }) => [id, error ?? null])).toEqual([
      ['é', null],
      ['2', 'The line is not UTF-8.'],
      ['é', null],
    ]);
    expect(ran.err).toContain('intake/not-utf8');
  });

  it('says nothing to nothing', () => {
    const ran = run(['extract', '-'], { input: '' });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.length).toBe(0);
  });

  it('stops in peace when its reader has seen enough', () => {
    put('many.jsonl', line({ id: 'x', text: story }).repeat(2000));
    const ran = spawnSync('sh', ['-c', `"$0" "$1" extract - < many.jsonl | head -n 1`, process.execPath, cli], { cwd: folder });
    expect(ran.stderr.toString('utf8')).toBe('');
    expect(lines(ran.stdout).length).toBe(1);
  });
});

describe('the package', () => {
  it('has a program that can be run as it is', () => {
    const ran = spawnSync(cli, ['--version'], { cwd: folder });
    expect(ran.status).toBe(0);
    expect(existsSync(cli)).toBe(true);
  });
});
