/** Files as they lie about in folders: the program's own work, names of other systems, what cannot be opened, what is not quite YAML. */
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limitsFor } from '../src/articles/index.ts';
import { openParser } from '../src/parsing.ts';
import { lines, type Ran, story, workplace } from './program.ts';

const { at, folder, put, run } = workplace();

const page = `<!doctype html><html lang="en"><head><title>Rockets hit camp</title></head><body><article><h1>Rockets hit camp</h1>
<p>Two soldiers were killed and three policemen were wounded when rockets hit the camp at Orvik on Wednesday, the army said.</p>
<p>Some 5,200 troops are stationed in the district, and the camp has been hit before, a spokesman told reporters there.</p></article></body></html>`;

interface Row {
  readonly id: string;
  readonly file: string;
  readonly title?: string;
  readonly published?: string | null;
  readonly publisher?: string | null;
  readonly byline?: string | null;
}
const rows = ({ out }: Ran): readonly Row[] => lines(out).map((line) => JSON.parse(line) as Row);
const read = (...words: readonly string[]): readonly Row[] => rows(run(['read', ...words, '--format', 'jsonl', '--quiet']));

describe('what the program has made itself', () => {
  it('is never read as an article, in whatever place and under whatever name', () => {
    put('a.html', page);
    const first = run(['.', '-o', 'x.json', '-o', 'out/brief.pdf']);
    expect(first.err).toContain('from 1 article');
    expect(first.err).not.toContain('articles/own-work');
    renameSync(at('out/sources'), at('kept'));
    renameSync(at('out/brief.pdf'), at('old.pdf'));
    renameSync(at('x.json'), at('data'));
    for (const turn of [1, 2]) {
      const { code, err } = run(['.', '-o', `again${turn}.json`, '-o', 'out/brief.pdf']);
      expect([turn, code]).toEqual([turn, 0]);
      expect(err).toContain('from 1 article');
      expect(err).toMatch(/note {2}articles\/own-work {2}Made by make-brief, not read as an article, like \d others\./);
    }
  });

  it('is a message that nobody has sent, and none that somebody has', () => {
    put('a.html', page);
    run(['.', '-o', 'post/brief.eml']);
    const message = readFileSync(at('post/brief.eml'), 'utf8');
    const { err } = run(['.', '-o', 'x.json']);
    expect(err).toContain('post/brief.eml  note  articles/own-work');
    put('post/brief.eml', message.replace(/@make-brief\.invalid/, '@example.org'));
    expect(run(['post', 'a.html', '--dry-run']).out.toString()).toMatch(/post\/brief\.eml +mail /);
  });

  it('is a document that a word processor saved anew, and text with a line above it', () => {
    put('a.html', page);
    run(['.', '-o', 'out/brief.docx', '-o', 'out/brief.md']);
    const { 'docProps/app.xml': _, ...parts } = unzipSync(readFileSync(at('out/brief.docx')));
    // As word processors write it: every part packed, and their own name for the program.
    const app = strToU8('<Properties><Application>Writer</Application></Properties>');
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    const saved = (creator: string): Uint8Array =>
      zipSync({
        ...parts,
        'docProps/core.xml': strToU8(core.replace('>make-brief</dc:creator>', `>${creator}</dc:creator>`)),
        'docProps/app.xml': app,
      });
    writeFileSync(at('saved.docx'), saved('make-brief'));
    put('noted.md', `For the desk.\n${readFileSync(at('out/brief.md'), 'utf8')}`);
    const listed = run(['read', 'saved.docx', 'noted.md', 'a.html']).err;
    expect(listed).toContain('saved.docx  note  articles/own-work');
    expect(listed).toContain('noted.md  note  articles/own-work');
    writeFileSync(at('other.docx'), saved('R. Lund'));
    expect(run(['read', 'other.docx']).err).not.toContain('articles/own-work');
  });

  it('is a chart in every format, also under --strict', () => {
    put('a.html', page);
    const made = (): Ran => run(['.', '-o', '-', '--format', 'json', '--strict']);
    const before = made();
    run(['.', '-o', 'charts/', '--charts', 'svg,png,csv']);
    const charts = readdirSync(at('charts'));
    expect(new Set(charts.map((name) => name.split('.').at(-1)))).toEqual(new Set(['svg', 'png', 'csv']));
    renameSync(at('charts'), at('slides'));
    renameSync(at('slides/casualties.png'), at('slides/figure 1'));
    const { code, err, out } = made();
    expect([code, err.match(/, like (\d+) others/)?.[1]]).toEqual([0, String(charts.length - 1)]);
    expect(out.equals(before.out)).toBe(true);
  });

  it('is no table or picture of somebody else', () => {
    put('a.html', page);
    put('b.csv', 'Insurer,Claims\r\nNorth,12\r\nSouth,none\r\n');
    put(
      'c.svg',
      '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"><text>made with make-brief</text></svg>\n',
    );
    const { err } = run(['.', '-o', 'x.json']);
    expect(err).toContain('b.csv  warning  articles/unknown-format');
    expect(err).toContain('c.svg  warning  articles/unknown-format');
    expect(err).not.toContain('articles/own-work');
  });

  it('changes nothing in the next briefing', () => {
    put('a.html', page);
    const made = (): Buffer => run(['.', '-o', '-', '--format', 'json', '--quiet']).out;
    const before = made();
    run(['.', '-o', 'out/brief.pdf', '-o', 'out/brief.json']);
    expect(made().equals(before)).toBe(true);
  });

  it('is listed', () => {
    put('a.html', page);
    run(['.', '-o', 'brief.json']);
    const [kept = ''] = readdirSync(at('sources'));
    const listed = lines(run(['.', '--dry-run', '--quiet']).out);
    expect(listed[1]).toMatch(/^brief\.json +make-brief +Made by make-brief, not read as an article\.$/);
    expect(listed[2]).toMatch(new RegExp(`^sources/${kept} +make-brief +Made by make-brief`));
    expect(run(['read', '.', '--quiet']).out.toString()).toContain('brief.json  (made by make-brief, not read)');
    expect(run(['extract', '.']).code).toBe(0);
  });

  it('is not what a person has changed since', () => {
    put('a.html', page);
    run(['.', '-o', 'brief.json']);
    const [kept = ''] = readdirSync(at('sources'));
    put(`sources/${kept}`, story);
    expect(read('sources')).toMatchObject([{ title: 'Rockets hit camp', published: '2020-03-12' }]);
  });
});

describe('files that cannot be opened', () => {
  it('stop nothing where they only lie in a folder', () => {
    put('in/a.txt', story);
    symlinkSync(at('gone'), at('in/b.txt'));
    const { code, err } = run(['in', '-o', 'x.json']);
    expect(code).toBe(0);
    expect(err).toContain('in/b.txt  warning  disk/unreadable  The file cannot be read: there is nothing at that path.');
  });

  it.runIf(process.platform === 'linux')('are not those whose names are Latin-1', () => {
    put('in/a.txt', 'Nothing happened at Orvik on Monday.\n');
    writeFileSync(Buffer.concat([Buffer.from(at('in/caf')), Buffer.from([0xe9]), Buffer.from('.txt')]), story);
    mkdirSync(Buffer.concat([Buffer.from(at('in/')), Buffer.from([0xfc])]));
    writeFileSync(Buffer.concat([Buffer.from(at('in/')), Buffer.from([0xfc]), Buffer.from('/c.txt')]), story.replace('Two', 'Six'));
    put('in/sources.yaml', 'café.txt: { publisher: Post }\n');
    const found = read('in');
    expect(found.map(({ file }) => file)).toEqual(['in/a.txt', 'in/café.txt', 'in/ü/c.txt']);
    expect(found[1]?.publisher).toBe('Post');
    expect(run(['in', '-o', 'x.json']).code).toBe(0);
  });

  it('are not those that are called like standard input', () => {
    put('-', story);
    put('sources.yaml', '"-": { publisher: Post }\n');
    expect(read('.')).toMatchObject([{ file: './-', title: 'Rockets hit camp', publisher: 'Post' }]);
    expect(read('./-')).toMatchObject([{ title: 'Rockets hit camp' }]);
    expect(rows(run(['read', '.', '-', '--format', 'jsonl', '--quiet'], { input: page })).length).toBe(2);
  });
});

describe('front matter that is not as it should be', () => {
  const withHead = (head: string): string => `---\n${head}\n---\n\n${story}`;
  it.each([
    [
      'a list of authors',
      'author:\n  - Jane Doe\n  - John Roe\ndate: 2020-03-14',
      { byline: 'Jane Doe, John Roe', published: '2020-03-14' },
      null,
    ],
    [
      'a title with a colon',
      'title: Breaking: 12 killed\ndate: 2020-03-14',
      { title: 'Breaking: 12 killed', published: '2020-03-14' },
      'yaml/syntax',
    ],
    ['a title of digits', 'title: 300', { title: '300' }, null],
    ['a key given twice', 'title: A\ntitle: B\npublisher: "Post"', { title: 'A', publisher: 'Post' }, 'yaml/syntax'],
    ['a mapping for a title', 'title: { a: b }\npublisher: Post', { title: 'Rockets hit camp', publisher: 'Post' }, 'yaml/value'],
    ['no mapping under other signs', 'constructor: x\nurl: [', { title: 'Rockets hit camp' }, 'yaml/syntax'],
  ])('is a warning at most: %s', (_, head, expected, told) => {
    put('in/a.md', withHead(head));
    expect(read('in')).toMatchObject([expected]);
    const { code, err } = run(['in', '-o', 'x.json']);
    expect(code).toBe(0);
    expect(err).not.toContain('  error  ');
    if (told === null) expect(err).not.toContain('warning');
    else expect(err).toContain(`  warning  ${told}`);
  });
});

describe('files of the same bytes', () => {
  it('give way to the one that was published first', () => {
    put('in/a/x.txt', story);
    put('in/b/y.txt', story);
    put('in/a/sources.yaml', 'x.txt: { published: 2020-03-19 }\n');
    put('in/b/sources.yaml', 'y.txt: { published: 2020-03-12 }\n');
    const { err } = run(['in', '-o', 'x.json']);
    expect(err).toContain(
      'in/a/x.txt  warning  intake/copy  It is letter by letter the same as in/b/y.txt, which is read in its place (published first, on 2020-03-12).',
    );
    const listed = lines(run(['in', '--dry-run', '--quiet']).out);
    expect(listed[0]).toMatch(/^in\/a\/x\.txt .*left out: letter by letter the same as in\/b\/y\.txt$/);
    expect(listed[1]).toMatch(/^in\/b\/y\.txt .* claims$/);
  });

  it('the entries of one file too', () => {
    const entry = (published: string): string => JSON.stringify({ text: story.replace(/^Published.*$/m, ''), title: 'Rockets', published });
    put('in/x.jsonl', `${entry('2020-03-19')}\n${entry('2020-03-12')}\n`);
    expect(run(['in', '-o', 'x.json']).err).toContain('in/x.jsonl#1  warning  intake/copy');
  });
});

describe('ids of a run', () => {
  it('are base names where those are free, else paths', () => {
    const entry = JSON.stringify({ text: story, title: 'Rockets' });
    for (const path of ['in/a/report.html', 'in/b/report.html']) put(path, page);
    for (const path of ['in/a/report.txt', 'in/x-1.txt', 'in/z.txt']) put(path, story);
    put('in/x.jsonl', `${entry}\n${entry}\n`);
    put('in/z.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    const ids = ['report', 'in/a/report.txt', 'in/b/report.html', 'x-1', 'in/x.jsonl#1', 'x-2', 'z', 'in/z.txt'];
    expect(read('in').map(({ id }) => id)).toEqual(ids);
    expect(rows(run(['extract', 'in'])).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the sidecar', () => {
  it('of a folder above speaks of what lies below, and the nearest wins', () => {
    put('news/sub/raid.txt', story);
    put('news/sub/deep/raid.txt', story.replace('Two', 'Six'));
    put('news/sources.yaml', 'sub/raid.txt: { publisher: Post, byline: J. D. }\nsub/deep/raid.txt: { publisher: Post }\n');
    put('news/sub/sources.yaml', 'raid.txt: { publisher: Herald }\n');
    const expected = [{ publisher: 'Post' }, { publisher: 'Herald', byline: 'J. D.' }];
    expect(read('news')).toMatchObject(expected);
    expect(read('.')).toMatchObject(expected);
    expect(read(`${folder()}/news`)).toMatchObject(expected);
    expect(read('news/**/*.txt')).toMatchObject(expected);
    expect(read('news/sub')).toMatchObject([{ publisher: null }, { publisher: 'Herald', byline: null }]);
  });

  it.each(['sources.yml', 'SOURCES.yaml'])('may be called %s', (name) => {
    put('in/a.txt', story);
    put(`in/${name}`, 'a.txt: { publisher: Post }\n');
    const { out, err } = run(['read', 'in', '--format', 'jsonl']);
    expect(err).toBe('1 file: 1 article, 0 left out\n');
    expect(JSON.parse(out.toString())).toMatchObject({ publisher: 'Post' });
  });

  it('is told of keys that look misspelt, and of no others', () => {
    put('in/a.txt', story);
    put('in/sources.yaml', 'a.txt:\n  publishd: 2020-03-13\n  shelfmark: 7\n');
    const { code, err } = run(['in', '-o', 'x.json']);
    expect(code).toBe(0);
    expect(err).toContain(
      'in/sources.yaml:2:3  warning  yaml/unknown-key  The key "publishd" is not known here. Did you mean "published"?',
    );
    expect(err).not.toContain('shelfmark');
  });

  it('names files however their accents are written', () => {
    put(`in/${'café'.normalize('NFD')}.txt`, story);
    put('in/sources.yaml', `${'café'.normalize('NFC')}.txt: { publisher: Post }\n`);
    expect(read('in')).toMatchObject([{ publisher: 'Post' }]);
  });
});

describe('large plain text', () => {
  it('has a time limit as other files have', async () => {
    const parser = openParser();
    const bytes = Buffer.from('Two soldiers were killed at Orvik on Monday, the army said.\n'.repeat(50_000));
    const hurried = { ...limitsFor(), milliseconds: 5 };
    expect((await parser.parse({ path: 'a.txt', bytes }, hurried)).problems).toMatchObject([{ code: 'articles/too-slow' }]);
    expect((await parser.parse({ path: 'b.txt', bytes: bytes.subarray(0, 600_000) }, hurried)).problems).toEqual([]);
    await parser.close();
  });

  it('is shown in a time that grows with it, and no faster', () => {
    put('a.txt', 'Two soldiers were killed at Orvik on Monday, the army said.\n\n'.repeat(10_000));
    const start = performance.now();
    const shownLines = lines(run(['read', 'a.txt', '--quiet']).out);
    expect(shownLines.at(-1)).toMatch(/^ 19999 {2}Two soldiers/);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe('names and texts that would steer the terminal', () => {
  const red = '\u001b[31m';
  it('are written out', () => {
    put(`in/a\nb  error  fake${red}.txt`, story);
    put('in/\u202etxt.exe', '\u0000\u0001');
    put('in/c.txt', story.replace('Some 5,200', `${red}Some\u009b31m \u202e5,200`));
    for (const words of [
      ['read', 'in'],
      ['in', '--dry-run'],
      ['in', '-o', 'x.json'],
    ]) {
      const { out, err } = run(words);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that must not be there.
      expect(`${out}${err}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      expect(`${out}${err}`).not.toMatch(/^b {2}error/m);
    }
    expect(run(['read', 'in']).out.toString()).toContain('in/a\\u000ab  error  fake\\u001b[31m.txt  (text)');
  });

  it('end their sentences once', () => {
    put('in/a.txt', story);
    put('in/sources.yaml', 'a.txt: { publisher: A }\na.txt: { publisher: B }\n');
    expect(run(['in']).err).toContain('This is not valid YAML: Map keys must be unique.  Mend');
  });
});
