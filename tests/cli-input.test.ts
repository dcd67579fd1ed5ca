import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lines, story, workplace } from './program.ts';

const { at, put, run, written } = workplace();

describe('input that cannot be used', () => {
  const bad: readonly (readonly [what: string, words: readonly string[], code: number, expected: string])[] = [
    ['no such path', ['nowhere'], 1, 'make-brief  error  disk/no-path  There is no file or folder "nowhere".'],
    ['no path and no data/articles', [], 1, 'make-brief  error  disk/no-path  There is no file or folder "data/articles".'],
    ['an empty folder', ['empty'], 1, 'empty  error  intake/no-article  There is no article here.'],
    [
      'a file that cannot be read',
      ['broken'],
      1,
      'broken/link.txt  warning  disk/unreadable  The file cannot be read: there is nothing at that path.',
    ],
    ['a binary file', ['binary'], 1, 'binary/a.txt  warning  articles/binary  The file is left out: it is not text.'],
    ['no figure in any article', ['dull'], 1, 'make-brief  error  briefing/no-claims  No article states a figure that can be read'],
    ['a broken sidecar', ['sidecar'], 1, 'sidecar/sources.yaml:2:1  error  yaml/syntax  This is not valid YAML: Map keys must be unique.'],
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
      'make-brief  error  cli/wrong-use  The option --format does not take "doc".  Mend: choose pdf, html, docx, md, eml, json, claims.csv, events.csv, series.csv, claims.jsonl or claims.parquet.',
    ],
    [
      'an unknown ending',
      ['a.txt', '-o', 'x.odt'],
      2,
      'make-brief  error  cli/wrong-use  No format is known by the ending of "x.odt".  Mend: let the file end in .pdf, .html, .docx, .md, .eml, .json, claims.csv, events.csv, series.csv, claims.jsonl or claims.parquet.',
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

  it('two files of the same bytes are read once, and the copy is told of', () => {
    put('same/a.txt', story);
    put('same/b.txt', story);
    const { code, err } = run(['same', '-o', 'x.pdf', '-o', 'x.json']);
    expect(code).toBe(0);
    expect(err).toContain('same/b.txt  warning  intake/copy');
    expect(written()).toEqual(expect.arrayContaining(['x.json', 'x.pdf']));
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
