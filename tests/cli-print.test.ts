import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workplace } from './program.ts';
import { attachedTo } from './rooms/pdf.fixture.ts';

const { at, put, run } = workplace();
const read = (path: string): Buffer => readFileSync(at(path));

const page = (head: string, body: string): string => `<!DOCTYPE html>
<html lang="en"><head><title>A page</title>${head}</head>
<body>${body}</body></html>
`;

describe('make-brief print', () => {
  it('prints a page with the sheets that it brings along and links to', () => {
    put('site/css/paper.css', '@page { size: 200pt 100pt; margin: 10pt } p { margin: 0 }');
    put(
      'site/page.html',
      page('<link rel="stylesheet" href="css/paper.css"><style>p { break-after: page }</style>', '<p>One</p><p>Two</p><p>Three</p>'),
    );
    const { code, err } = run(['print', 'site/page.html']);
    expect({ code, err }).toEqual({ code: 0, err: 'site/page.pdf: 3 pages\n' });
    expect(read('site/page.pdf').subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  });

  it('gives the same bytes wherever it writes', () => {
    put('page.html', page('', '<h1>Words</h1><p>More words.</p>'));
    run(['print', 'page.html', '-o', 'a.pdf']);
    const { out } = run(['print', 'page.html', '-o', '-'], { environment: { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' } });
    expect(out.equals(read('a.pdf'))).toBe(true);
  });

  it('tells the place of what it cannot print, in the page and in its sheets', () => {
    put('sheet.css', 'p {\n  colour: red;\n}');
    put('bad.html', page('<link rel=stylesheet href=sheet.css><style>\n  h1 { colour: blue }</style>', '<marquee>x</marquee>'));
    const { code, err } = run(['print', 'bad.html']);
    expect(code).toBe(1);
    expect(err).toContain('sheet.css:2:3  error  document/unknown-property');
    expect(err).toContain('bad.html:3:8  error  document/unknown-property');
    put('worse.html', page('', '<marquee>x</marquee>'));
    expect(run(['print', 'worse.html']).err).toContain('worse.html:3:7  error  document/unknown-element');
  });

  it('loads nothing over the network, and wants files that are there', () => {
    put('far.html', page('<link rel="stylesheet" href="https://example.org/a.css">', ''));
    expect(run(['print', 'far.html']).err).toMatch(/far\.html:2:\d+ {2}error {2}document\/bad-attribute .*over the network/);
    put('gone.html', page('<link rel="stylesheet" href="gone.css">', ''));
    expect(run(['print', 'gone.html']).err).toContain('gone.css  error  disk/unreadable');
    expect(run(['print', 'nowhere.html']).code).toBe(1);
  });

  it('attaches the files that the page links to, each once and by its name', async () => {
    put('site/data/tolls.csv', 'place,killed\nTaji,3\n');
    put('site/notes.bin', 'x');
    const links = '<link rel="attachment" href="notes.bin"><link rel=attachment href=data/tolls.csv title="Tolls by place" type=text/csv>';
    put('site/page.html', page(links, '<p>One</p>'));
    expect(run(['print', 'site/page.html']).code).toBe(0);
    const attached = await attachedTo(read('site/page.pdf'));
    const told = attached.map((file) => [file.filename, file.description, Buffer.from(file.content).toString()]);
    expect(told).toEqual([
      ['notes.bin', '', 'x'],
      ['tolls.csv', 'Tolls by place', 'place,killed\nTaji,3\n'],
    ]);
    const file = read('site/page.pdf').toString('latin1');
    expect(file).toContain('/Subtype /text#2Fcsv');
    expect(file).toContain('/Subtype /application#2Foctet-stream');
  });

  it('refuses attachments that are not there, far away, or two of one name', () => {
    const told = (links: string): string => {
      put('page.html', page(links, '<p>One</p>'));
      return run(['print', 'page.html']).err;
    };
    expect(told('<link rel="attachment" href="gone.csv">')).toContain('gone.csv  error  disk/unreadable');
    expect(told('<link rel="attachment" href="https://example.org/a.csv">')).toMatch(
      /page\.html:2:\d+ {2}error {2}document\/bad-attribute .*over the network/,
    );
    put('a/x.csv', '1');
    put('b/x.csv', '2');
    const both = '<link rel="attachment" href="a/x.csv"><link rel="attachment" href="b/x.csv">';
    expect(told(both)).toContain('print/attached-twice  Two attached files are called "x.csv".');
    expect(told('<link rel="attachment" href="a/x.csv" type="csv">')).toContain('document/bad-attribute  type="csv"');
  });

  it('has no charts, and prints one page at a time', () => {
    put('chart.html', page('', '<figure><chart name="casualties"></chart></figure>'));
    expect(run(['print', 'chart.html']).err).toContain('print/no-chart');
    expect(run(['print']).code).toBe(2);
    expect(run(['print', 'a.html', 'b.html']).code).toBe(2);
  });
});
