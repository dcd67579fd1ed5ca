/** What somebody gets wrong in his own files, and the one message that leads to the mend. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lines, story, workplace } from './program.ts';

const { at, put, run } = workplace();

/** A folder with one article, and an audience of one's own built on that for analysts. */
function begin(files: Readonly<Record<string, string>>): void {
  put('news/a.txt', story);
  put('templates/own/audience.yaml', 'title: Own\ndescription: For me\nextends: analyst\n');
  put('brief.yaml', 'audience: own\npaths: news\n');
  for (const [path, text] of Object.entries(files)) put(path, text);
}

const square = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';

describe('a mistake in brief.yaml', () => {
  it.each([
    [
      'a logo that is not there',
      { 'brief.yaml': 'title: A\nlogo: logo.svg\npaths: news\n', 'logo.png': '', 'pict/logo.svg': square },
      'brief.yaml:2:7  error  settings/no-logo  There is no file "logo.svg" for the logo. Did you mean "logo.png"?  Mend: correct its path; it counts from the folder of the settings file.',
    ],
    [
      'a logo that cannot be printed',
      { 'brief.yaml': 'logo: logo.gif\npaths: news\n', 'logo.gif': 'GIF89a' },
      'brief.yaml:1:7  error  document/bad-image  The image "logo.gif" cannot be printed: it is a GIF.  Mend: save it as PNG, JPEG or SVG.',
    ],
    [
      'a section that is named twice',
      { 'brief.yaml': 'paths: news\nsections: [key-points, claims, sources, claims]\n' },
      'brief.yaml:2:41  error  document/section-twice  The section "claims" is named twice.  Mend: take it out in one of the two places.',
    ],
    [
      'a section that there is none of',
      { 'brief.yaml': 'paths: news\nsections: key-points, clams\n' },
      'brief.yaml:2:11  error  document/unknown-section  There is no section "clams". Did you mean "claims"?',
    ],
    [
      'an audience that there is none of',
      { 'brief.yaml': 'paths: news\naudience: [analyst, owm]\n' },
      'brief.yaml:2:21  error  audiences/unknown  There is no audience "owm". Did you mean "own"?',
    ],
    [
      'a period that is none',
      { 'brief.yaml': 'paths: news\nperiod: March\n' },
      'brief.yaml:2:9  error  settings/value  "March" is no period.  Mend: write a day, month or year such as 2024-01, or two of them: 2024-01-01/2024-02-15.',
    ],
    [
      'a period in which nothing happened',
      { 'brief.yaml': 'period: "1999"\npaths: news\n' },
      'brief.yaml:1:9  error  briefing/empty-period  Nothing that the articles tell is of the period asked for;',
    ],
    [
      'a folder that there is none of',
      { 'brief.yaml': 'paths: [news, nws]\n' },
      'brief.yaml:1:15  error  disk/no-path  There is no file or folder "nws".',
    ],
    [
      'an ending that there is no format for',
      { 'brief.yaml': 'paths: news\noutput: out/brief.pfd\n' },
      'brief.yaml:2:9  error  settings/value  No format is known by the ending of "out/brief.pfd". Did you mean ".pdf"?',
    ],
    [
      'a format of charts that there is none of',
      { 'brief.yaml': 'paths: news\ncharts: svgg\n' },
      'brief.yaml:2:9  error  settings/value  Charts cannot be written as "svgg". Did you mean "svg"?',
    ],
  ])('is told with its line, and once: %s', (_, files, expected) => {
    begin(files);
    const { code, err } = run([]);
    expect([code, lines(err)]).toEqual([1, [expect.stringContaining(expected)]]);
  });

  const small = {
    'templates/own/audience.yaml': 'title: Own\ndescription: For me\nsections: [trust]\n',
    'templates/own/brief.hbs': '<html lang="en"><title>T</title><body><h1>{{title}}</h1>{{sections}}</body></html>',
    'templates/own/style.css': 'body { font: 10pt "Source Sans 3" }',
  };

  it.each([
    [
      'audience: own\nsections: [trust, trsut]\n',
      'brief.yaml:2:19  error  document/unknown-section  There is no section "trsut". Did you mean "trust"?',
    ],
    ['audience: own\nlogo: logo.svg\n', 'brief.yaml:2:7  error  settings/no-logo  There is no file "logo.svg" for the logo.'],
    ['audience: owm\n', 'brief.yaml:1:11  error  audiences/unknown  There is no audience "owm". Did you mean "own"?'],
    ['audience: own\nperiod: March\n', 'brief.yaml:2:9  error  settings/value  "March" is no period.'],
  ])('is told by templates check too: %j', (settings, expected) => {
    begin({ ...small, 'brief.yaml': settings });
    const { code, err } = run(['templates', 'check', 'own']);
    expect([code, lines(err)]).toEqual([1, [expect.stringContaining(expected), '1 audience, 1 fault']]);
  });

  it('is no fault of the command line: what stands there is told without a place', () => {
    begin({ 'brief.yaml': 'paths: news\nperiod: "2020"\naudience: analyst\n' });
    const { code, err } = run(['--period', 'March']);
    expect([code, lines(err)]).toEqual([2, [expect.stringMatching(/^make-brief {2}error {2}cli\/wrong-use {2}"March" is no period\./)]]);
  });
});

describe('a briefing that could not be made', () => {
  const older = 'out/brief.pdf  note  build/older  This file was not written: the one that is there is older';

  it('leaves the file of before, and says that it is older', () => {
    begin({});
    expect(run([]).code).toBe(0);
    const before = readFileSync(at('out/brief.pdf'));
    put('templates/own/style.css', ':root { --accent: bleu }');
    const { code, err } = run([]);
    expect([code, lines(err).length, lines(err).at(-1)]).toEqual([1, 2, expect.stringContaining(older)]);
    expect(readFileSync(at('out/brief.pdf'))).toEqual(before);
    put('brief.yaml', 'titel: A\n');
    expect(lines(run([]).err).at(-1)).toContain(older);
    expect(lines(run(['-o', 'b.pdf']).err)).toHaveLength(1);
  });
});
