import { describe, expect, it } from 'vitest';
import { limitsFor, speaksOf } from '../src/articles/index.ts';
import { disk } from '../src/disk.ts';
import { findArticles, gather, withoutUnasked } from '../src/intake.ts';
import { baseName, idOfLine } from '../src/lines.ts';
import { problem } from '../src/problems.ts';
import { openAudience } from '../src/showing/audiences.ts';
import { chartRequest } from '../src/showing/figures.ts';
import { alternatives, hint, nearest } from '../src/text/nearest.ts';
import { complaints, worldOf } from './world.ts';

describe('intake', () => {
  const world = worldOf({
    'a/2.txt': '',
    'a/1.txt': '',
    'a/sources.yaml': 'x',
    'b/c/3.txt': '',
    'b/c/sources.yaml': 'y',
    'only/sources.yaml': '',
  });
  const paths = (found: readonly { path: string }[]): string[] => found.map(({ path }) => path);

  it('finds articles in the order named, each once, and no sidecars', () => {
    expect(paths(findArticles(world, ['b', 'a/2.txt', 'a', 'a/1.txt']).articles)).toEqual(['b/c/3.txt', 'a/2.txt', 'a/1.txt']);
  });

  it('refuses a path that stands for no article', async () => {
    expect(await complaints(() => findArticles(world, ['a', 'only']))).toEqual([
      'only intake/no-article There is no article here. put articles there, or name another path.',
    ]);
  });

  it('reads the sidecars beside the articles, and says what they say', async () => {
    const told = worldOf({ 'a/1.txt': 'x', 'a/2.txt': 'y', 'a/sources.yaml': '1.txt: { publisher: Post }\n9.txt: {}\n', 'b/1.txt': 'z' });
    const { sidecars, problems } = await gather(told, ['a', 'b'], limitsFor());
    expect(sidecars.sayingsOf('a/1.txt')).toEqual([{ source: 'sources.yaml', says: { publisher: 'Post' } }]);
    expect(sidecars.sayingsOf('b/1.txt')).toEqual([]);
    expect(problems).toMatchObject([{ code: 'articles/no-such-article' }]);
    expect(speaksOf('sources.yaml', '1.txt')).toBe(true);
    expect(speaksOf('x/sources.yaml', './x/1.txt')).toBe(true);
    expect(speaksOf('x/sources.yaml', 'y/1.txt')).toBe(false);
  });

  it('hands on what cannot be read or is too large as refused, and the rest as it is', async () => {
    const odd = worldOf({ 'a/1.txt': null, 'a/2.txt': 'x'.repeat(101), 'a/3.txt': 'x'.repeat(100), '-': 'piped' });
    const { files } = await gather(odd, ['a', '-'], limitsFor(100));
    expect([...files].map((file) => [file.path, 'problems' in file ? file.problems[0]?.code : file.bytes.length])).toEqual([
      ['a/1.txt', 'disk/unreadable'],
      ['a/2.txt', 'articles/too-large'],
      ['a/3.txt', 100],
      ['standard input', 5],
    ]);
  });

  it('leaves to a saved page what the browser put beside it', async () => {
    const saved = worldOf({ 'a/Story.html': 'x', 'a/Story_files/ad.html': 'x', 'a/Story_files/b.css': 'x', 'a/Other_files/c.txt': 'x' });
    const { files, problems } = await gather(saved, ['a'], limitsFor());
    expect(paths([...files])).toEqual(['a/Other_files/c.txt', 'a/Story.html']);
    expect(problems).toMatchObject([
      { code: 'articles/companions', place: { file: 'a/Story.html' }, message: expect.stringContaining('2 ') },
    ]);
  });

  it.each([
    [['news'], true],
    [['./news/'], true],
    [['.'], true],
    [['news/1.txt'], false],
    [['new'], false],
  ])('asks for all that a sidecar names when told to read %j: %s', (asked, expected) => {
    const stray = problem('articles/no-such-article', { file: 'news/sources.yaml' }, { name: '2.txt' });
    const other = problem('articles/empty', { file: 'elsewhere/x.txt' });
    expect(withoutUnasked([stray, other], asked)).toEqual(expected ? [stray, other] : [other]);
  });
});

describe('lines', () => {
  it.each([
    ['a/b.txt', 'b'],
    ['b.v2.txt', 'b.v2'],
    ['README', 'README'],
    ['a.d/b', 'b'],
    ['x/.env', '.env'],
  ])('call %s %s', (path, expected) => expect(baseName(path)).toBe(expected));

  it.each([
    ['{"id": "x", "text": 3}', 'x'],
    ['{"id": 12}', '12'],
    ['{"id": null}', '4'],
    ['[1]', '4'],
    ['null', '4'],
    ['{"id": "x"', '4'],
  ])('know %s as %s', (line, expected) => expect(idOfLine(line, 4)).toBe(expected));
});

describe('audiences', () => {
  const own = {
    'templates/analyst/style.css': 'p { color: red }',
    'templates/analyst/extra.hbs': 'x',
    'templates/shared/house.css': '/* mine */',
  };

  it('come from the package', () => {
    const { sources, sheets } = openAudience(worldOf({}), 'analyst');
    expect(sources.template.text).toContain('{{title}}');
    expect(sources.audience.title).not.toBe('');
    expect(sheets.map(({ file }) => baseName(file))).toEqual(['faces', 'house', 'style']);
  });

  it('yield to the user’s own, file by file', () => {
    const { sources, sheets } = openAudience(worldOf(own), 'analyst');
    expect(sheets.slice(1).map(({ file, text }) => [file, text])).toEqual([
      ['templates/shared/house.css', '/* mine */'],
      ['templates/analyst/style.css', 'p { color: red }'],
    ]);
    expect(Object.entries(sources.partials)).toContainEqual(['extra', { file: 'templates/analyst/extra.hbs', text: 'x' }]);
    expect(sources.template.text).toBe(openAudience(disk, 'analyst').sources.template.text);
  });

  it('are known by their folders', async () => {
    const world = worldOf({ 'templates/desk/brief.hbs': '', 'templates/readme.md': '' });
    const told = 'audiences/unknown There is no audience "shared". choose analyst, desk, executive, press or situation.';
    expect(await complaints(() => openAudience(world, 'shared'))).toEqual([`- ${told}`]);
    expect(await complaints(() => openAudience(world, 'desk'))).toEqual([
      'templates/desk audiences/incomplete The audience has no audience.yaml. add the file, or choose another audience.',
    ]);
  });
});

describe('charts on a page', () => {
  const written = (attributes: Record<string, string>) => ({ name: 'casualties', attributes, at: { file: 'x', line: 1, column: 1 } });

  it.each([
    [{}, { width: (170 * 72) / 25.4, height: null, families: [], options: {} }],
    [
      { width: '72pt', height: '2in' },
      { width: 72, height: 144, families: [], options: {} },
    ],
    [
      { width: '25.4mm', font: 'A B, C' },
      { width: 72, height: null, families: ['A B', 'C'], options: {} },
    ],
    [{ width: '96px' }, { width: 72, height: null, families: [], options: {} }],
    [
      { width: '96px', group: 'side', widht: '1mm', 'data-x': '1', 'aria-label': 'y' },
      { width: 72, height: null, families: [], options: { group: 'side', widht: '1mm' } },
    ],
  ])('with %j are drawn as %j', (attributes, expected) => {
    const { name, width, ...rest } = chartRequest(written(attributes));
    expect(name).toBe('casualties');
    expect(width).toBeCloseTo(expected.width, 9);
    expect(rest).toEqual({ height: expected.height, families: expected.families, options: expected.options });
  });

  it.each([
    [
      { width: '10' },
      '- document/bad-attribute width="10" cannot be used on <chart>. give a length above nothing in pt, mm, cm, in or px.',
    ],
    [
      { height: '0mm' },
      '- document/bad-attribute height="0mm" cannot be used on <chart>. give a length above nothing in pt, mm, cm, in or px.',
    ],
  ])('are refused with %j', async (attributes, expected) => {
    expect(await complaints(() => chartRequest(written(attributes)))).toEqual([expected]);
  });
});

describe('the nearest word', () => {
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['audiense', 'audience'],
    ['t', null],
    ['colour', null],
    ['', null],
  ])('to %j is %j', (word, expected) => expect(nearest(word, ['title', 'audience'])).toBe(expected));

  it('is offered only where there is one', () => {
    expect(hint('titel', ['title'])).toBe(' Did you mean "title"?');
    expect(hint('x', ['title'])).toBe('');
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(alternatives)).toEqual(['', 'a', 'a or b', 'a, b or c']);
  });
});
