import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disk, shippedPath } from '../src/disk.ts';
import { complaints } from './world.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'make-brief-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string): string => `${folder}/${path}`;
const put = (path: string, text = 'x'): void => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
};
const bytes = new TextEncoder().encode('new');

describe('listing', () => {
  it('gives the files below a folder in code-unit order, dot files left out', () => {
    for (const path of ['b.txt', 'a/z.txt', 'a.txt', 'Z.txt', '.hidden', '.git/config', 'é.txt']) put(path);
    expect(disk.list(folder).map(({ path }) => path.slice(folder.length + 1))).toEqual(['Z.txt', 'a.txt', 'a/z.txt', 'b.txt', 'é.txt']);
  });

  it('gives a file as it was named, and nothing for an empty folder', () => {
    put('a.txt', 'four');
    expect(disk.list(at('a.txt'))).toEqual([{ path: at('a.txt'), bytes: 4 }]);
    mkdirSync(at('empty'));
    expect(disk.list(at('empty'))).toEqual([]);
  });

  it('follows links, but not round in a circle', () => {
    put('real/a.txt');
    symlinkSync(at('real'), at('link'));
    symlinkSync(folder, at('real/up'));
    expect(disk.list(folder).map(({ path }) => path.slice(folder.length + 1))).toEqual(['link/a.txt', 'real/a.txt']);
  });

  it('keeps a link that points nowhere, so that reading it tells', async () => {
    symlinkSync(at('gone'), at('a.txt'));
    expect(disk.list(folder)).toEqual([{ path: at('a.txt'), bytes: 0 }]);
    expect(await complaints(() => disk.read(at('a.txt')))).toEqual([
      `${at('a.txt')} disk/unreadable The file cannot be read: there is nothing at that path. check its permissions.`,
    ]);
  });

  it.runIf(process.platform === 'linux')('calls names that are not UTF-8 by their letters in Latin-1, and by no name twice', () => {
    const odd = (byte: number): Buffer => Buffer.concat([Buffer.from(at('caf')), Buffer.from([byte]), Buffer.from('.txt')]);
    put('café.txt', 'UTF-8');
    writeFileSync(odd(0xe9), 'Latin-1');
    writeFileSync(odd(0xe8), 'another');
    const read = (path: string): string => new TextDecoder().decode(disk.read(path));
    const found = disk.list(folder).map(({ path }) => `${path.slice(folder.length + 1)}: ${read(path)}`);
    expect(found).toEqual(['caf%E9.txt: Latin-1', 'cafè.txt: another', 'café.txt: UTF-8']);
  });

  it.runIf(process.platform === 'linux')('keeps a folder below that cannot be opened, so that reading it tells', async () => {
    put('a.txt');
    put('shut/b.txt');
    chmodSync(folder, 0o755);
    chmodSync(at('shut'), 0);
    const asNobody = async <Result>(work: () => Result): Promise<Awaited<Result>> => {
      const isRoot = process.getuid?.() === 0;
      if (isRoot) process.seteuid?.(65_534);
      try {
        return await work();
      } finally {
        if (isRoot) process.seteuid?.(0);
      }
    };
    expect((await asNobody(() => disk.list(folder))).map(({ path }) => path)).toEqual([at('a.txt'), at('shut')]);
    expect((await asNobody(() => complaints(() => disk.read(at('shut')))))[0]).toContain(
      'disk/unreadable The file cannot be read: permission',
    );
    expect((await asNobody(() => complaints(() => disk.list(at('shut')))))[0]).toContain('disk/unreadable');
    chmodSync(at('shut'), 0o755);
  });

  it.each([
    ['*.html', ['a.html', 'b.html']],
    ['**/*.html', ['a.html', 'b.html', 'deep/c.html']],
    ['{a,deep/c}.*', ['a.html', 'a.txt', 'deep/c.html']],
    ['d*/?.html', ['deep/c.html']],
    ['./x/../*.txt', ['a.txt']],
  ])('gives what fits the pattern %s', (pattern, expected) => {
    for (const path of ['b.html', 'a.html', 'a.txt', 'deep/c.html', '.hidden.html', 'x/y.md']) put(path);
    expect(disk.list(at(pattern)).map(({ path }) => path.slice(folder.length + 1))).toEqual(expected);
  });

  it('takes a name with the signs of a pattern for the file of that name, where there is one', () => {
    for (const path of ['a[1].txt', 'a1.txt']) put(path);
    expect(disk.list(at('a[1].txt')).map(({ path }) => path)).toEqual([at('a[1].txt')]);
  });

  it('refuses a pattern that nothing fits', async () => {
    expect((await complaints(() => disk.list(at('*.pdf'))))[0]).toContain('disk/no-path');
    expect((await complaints(() => disk.list(at('no/*.pdf'))))[0]).toContain('disk/no-path');
  });

  it('refuses a path that is not there', async () => {
    expect(await complaints(() => disk.list(at('no')))).toEqual([
      `- disk/no-path There is no file or folder "${at('no')}". check the path; without one, data/articles is read.`,
    ]);
  });
});

describe('reading', () => {
  it.each([
    ['a folder', '', 'it is a folder'],
    ['below a file', 'a.txt/b', 'a part of its path is a file, not a folder'],
    ['a name without end', 'x'.repeat(300), 'its name is too long'],
  ])('says why %s cannot be read', async (_, path, cause) => {
    put('a.txt');
    expect((await complaints(() => disk.read(at(path))))[0]).toContain(`disk/unreadable The file cannot be read: ${cause}.`);
  });
});

describe('writing', () => {
  it.runIf(process.platform === 'linux')('puts no file in the place of a device', () => {
    symlinkSync('/dev/null', at('sink.pdf'));
    disk.write(at('sink.pdf'), bytes);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(readdirSync(folder)).toEqual(['sink.pdf']);
  });

  it('makes the folders above and leaves nothing beside the file', () => {
    disk.write(at('deep/er/brief.pdf'), bytes);
    expect(readFileSync(at('deep/er/brief.pdf'), 'utf8')).toBe('new');
    expect(readdirSync(at('deep/er'))).toEqual(['brief.pdf']);
  });

  it('replaces a file, and what a link points to', () => {
    put('a.json', 'a long old text');
    symlinkSync(at('a.json'), at('b.json'));
    disk.write(at('b.json'), bytes);
    expect(readFileSync(at('a.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json', 'b.json']);
  });

  it('refuses a folder and a place below a file, and leaves nothing behind', async () => {
    mkdirSync(at('brief.pdf'));
    put('file');
    const told = async (path: string) => (await complaints(() => disk.write(at(path), bytes)))[0];
    expect(await told('brief.pdf')).toContain('disk/unwritable The file cannot be written: it is a folder.');
    expect(await told('file/brief.pdf')).toContain(
      'disk/unwritable The file cannot be written: a part of its path is a file, not a folder.',
    );
    expect(readdirSync(folder)).toEqual(['brief.pdf', 'file']);
  });

  it('takes a file piece by piece, and shows none of it before the last', () => {
    put('a.pdf', 'old');
    disk.create(at('a.pdf'), (next) => {
      for (const word of ['one ', 'two']) next(new TextEncoder().encode(word));
      expect(readFileSync(at('a.pdf'), 'utf8')).toBe('old');
    });
    expect(readFileSync(at('a.pdf'), 'utf8')).toBe('one two');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('leaves the old file, and nothing else, where making the new one fails', () => {
    put('a.pdf', 'old');
    const failing = (next: (piece: Uint8Array) => void): never => {
      next(bytes);
      throw new Error('no more');
    };
    expect(() => disk.create(at('a.pdf'), failing)).toThrow('no more');
    expect(readFileSync(at('a.pdf'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('passes our own mistakes on', () => {
    expect(() => disk.write(at('a.pdf'), 7 as unknown as Uint8Array)).toThrow(TypeError);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the package', () => {
  it('finds what ships with it', () => {
    expect(disk.exists(shippedPath('templates', 'analyst', 'brief.hbs'))).toBe(true);
    expect(disk.exists(shippedPath('package.json'))).toBe(true);
  });
});

describe('watching', () => {
  /** What was told until nothing more comes. */
  async function told(paths: readonly string[], change: () => void): Promise<string[]> {
    const found: string[] = [];
    const watch = disk.watch((changed) => found.push(...changed));
    try {
      for (const path of paths) watch.note(at(path));
      change();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return [...new Set(found)].sort().map((path) => path.slice(folder.length + 1));
    } finally {
      watch.close();
    }
  }

  it('tells of files that are changed, replaced or removed, and of no other', async () => {
    for (const path of ['a', 'b', 'c', 'd', 'e']) put(path);
    const change = (): void => {
      put('a', 'longer');
      put('b.new', 'y');
      renameSync(at('b.new'), at('b'));
      rmSync(at('c'));
      put('e', 'nobody noted this one');
    };
    expect(await told(['a', 'b', 'c', 'd'], change)).toEqual(['a', 'b', 'c']);
  });

  it('tells of what comes to be where nothing was, however deep, and of a folder for all below it', async () => {
    put('news/old/a.txt');
    const change = (): void => {
      put('templates/mine/style.css');
      put('news/new/b.txt');
    };
    expect(await told(['templates/mine/style.css', 'news', 'nothing'], change)).toEqual(['news', 'templates/mine/style.css']);
  });

  it('knows a file as it was when it was noted first', async () => {
    put('a');
    const found: string[] = [];
    const watch = disk.watch((changed) => found.push(...changed));
    watch.note(at('a'));
    put('a', 'longer');
    watch.note(at('a'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    watch.close();
    expect(found).toEqual([at('a')]);
  });

  it('hears nothing more when it is closed', async () => {
    put('a');
    const found: string[] = [];
    const watch = disk.watch((changed) => found.push(...changed));
    watch.note(at('a'));
    watch.close();
    watch.note(at('b'));
    put('a', 'longer');
    put('b');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(found).toEqual([]);
  });
});
