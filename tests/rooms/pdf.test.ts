import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Drawing, DrawOp, PageRule, PathSegment, Style } from '../../src/print.ts';
import { content, drawn, element, footnote, footnotes, sides } from './layout.fixture.ts';
import { about, attachedTo, fonts, opened, pdfOf, readText, written } from './pdf.fixture.ts';

const serif: Partial<Style> = { fontFamily: ['Source Serif 4'] };
const sans: Partial<Style> = { fontFamily: ['Source Sans 3'] };
const page: PageRule = { name: null, isFirst: false, width: 300, height: 200, margin: sides(20), boxes: [], footnotes };
const prose = 'The first officials flew to Baghdad on 11 March; “all options” were on the table, five affected sites among them.';

const paragraph = (text: string, style: Partial<Style> = {}) => element('p', { ...serif, ...style }, [text]);
const breaking = { ...serif, breakBefore: 'page' as const };

/** All streams of a file, inflated, and everything between them. */
function plainBytes(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  let text = '';
  for (let at = 0; ; ) {
    const start = file.indexOf('stream\n', at);
    if (start < 0) return text + file.subarray(at).toString('latin1');
    const end = file.indexOf('\nendstream', start);
    const body = file.subarray(start + 7, end);
    const head = file.subarray(at, start).toString('latin1');
    text += head + (head.includes('/FlateDecode') ? inflateSync(body) : body).toString('latin1');
    at = end + 10;
  }
}

describe('text', () => {
  it('comes back with its spaces, ragged and justified, with ligatures and small capitals', async () => {
    const { bytes } = written(
      [paragraph(prose), paragraph(prose, { textAlign: 'justify' }), paragraph('Taji ABC', { fontFeatures: ['c2sc', 'smcp'] })],
      [page],
    );
    const [text = ''] = await readText(bytes);
    expect(text.replaceAll(/\s+/g, ' ')).toBe(`${prose} ${prose} Taji ABC`);
  });

  it('is what was written, also where two letters look the same', async () => {
    const { bytes } = written([paragraph('abc', { fontFeatures: ['smcp'] }), paragraph('ABC', { fontFeatures: ['c2sc'] })], [page]);
    expect(await readText(bytes)).toEqual(['abc\nABC']);
  });

  it('is told in so many words where the letters stand wide apart', async () => {
    const { bytes } = written([paragraph('WEAK', { letterSpacing: 3 }), paragraph('FAIR', { letterSpacing: 0.3 })], [page]);
    const told = [...plainBytes(bytes).matchAll(/\/ActualText <feff([0-9a-f]+)>/g)];
    expect(told.map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))).toEqual(['WEAK']);
  });

  it('has a space at the end of each line that ends between words, for readers that go by the text alone', async () => {
    const { laid, bytes } = written([paragraph(prose), paragraph(`${'a'.repeat(30)}-${'b'.repeat(30)} c`)], [page]);
    const lines = [...laid.pages].flatMap(({ items }) => items).length;
    const all = plainBytes(bytes);
    expect(all.match(/ TJ <[0-9a-f]{4}> Tj ET/g)).toHaveLength(lines - 3);
    const wide = plainBytes(written([paragraph(prose, { letterSpacing: 3 })], [page]).bytes);
    const told = [...wide.matchAll(/\/ActualText <feff([0-9a-f]+)>/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    );
    expect(told.join('')).toBe(prose);
  });

  it('has every font embedded as a subset', async () => {
    const { bytes } = written([paragraph('a'), element('p', sans, ['b'])], [page]);
    const all = plainBytes(bytes);
    expect(all.match(/\/BaseFont \/[A-Z]{6}\+Source/g)).toHaveLength(4);
    expect(all.match(/\/FontFile2/g)).toHaveLength(2);
    expect(all).not.toContain('Helvetica');
    expect(bytes.length).toBeLessThan(20_000);
  });
});

describe('structure', () => {
  it('knows every note by an id', async () => {
    const { bytes } = written([element('p', serif, ['a', footnote('1', ['b'], serif), 'c', footnote('2', ['d'], serif)])], [page]);
    const ids = [...plainBytes(bytes).matchAll(/\/ID \((note-\d+)\)/g)].map(([, id]) => id);
    expect(ids).toHaveLength(2);
    const [tree = ''] = /\/IDTree <<\s*\/Names \[[^\]]*\]/.exec(plainBytes(bytes)) ?? [];
    expect([...tree.matchAll(/\((note-\d+)\)/g)].map(([, id]) => id)).toEqual(ids);
  });

  const rows = Array.from({ length: 14 }, (_, index) => element('tr', {}, [element('td', serif, [`r${index}`]), element('td', serif, [])]));
  const head = element('thead', {}, [element('tr', {}, [element('th', serif, ['Head'], { scope: 'col' }), element('th', serif, [''])])]);
  const table = element('table', { width: { percent: 100 } }, [head, element('tbody', {}, rows)]);

  it('is a tree in reading order; empty cells keep their place, repeated heads are artifacts', async () => {
    const link = element('a', { ...serif, display: 'inline' }, ['link'], { href: '#there' });
    const { bytes } = written([element('h1', serif, ['Title'], { id: 'there' }), element('p', serif, ['See ', link, '.']), table], [page]);
    const pdf = await opened(bytes);
    const [first, second] = [await pdf.getPage(1), await pdf.getPage(2)];
    const roles = (tree: unknown): unknown => {
      const { role, children } = tree as { role?: string; children?: readonly unknown[] };
      return role === undefined ? 'content' : [role, ...(children ?? []).map(roles)];
    };
    expect(roles(await first.getStructTree())).toEqual([
      'Root',
      [
        'Document',
        ['H1', 'content'],
        ['P', 'content', ['Link', 'content', 'content'], 'content'],
        [
          'Table',
          ['THead', ['TR', ['TH', 'content'], ['TH']]],
          [
            'TBody',
            ...Array.from({ length: 10 }, () => ['TR', ['TD', 'content'], ['TD']]),
            ...Array.from({ length: 4 }, () => expect.anything()),
          ],
        ],
      ],
    ]);
    expect(JSON.stringify(roles(await second.getStructTree()))).toContain('["TD","content"]');
    expect((await readText(bytes))[1]).toContain('Head');
  });

  it('gives header cells their scope and cells their spans', async () => {
    const wide = element('td', serif, ['wide'], { colspan: 2 });
    const { bytes } = written([element('table', {}, [head, element('tbody', {}, [element('tr', {}, [wide])])])], [page]);
    const all = plainBytes(bytes);
    expect(all).toContain('/Scope /Column');
    expect(all).toContain('/ColSpan 2');
  });

  it('leaves out what has no content', async () => {
    const { bytes } = written([element('section', serif, [element('div', {}, [], { id: 'x' })]), paragraph('a')], [page]);
    expect(plainBytes(bytes)).not.toContain('/S /Sect');
  });
});

describe('navigation', () => {
  const contents = element('nav', serif, [
    element('p', serif, [
      element(
        'a',
        { ...serif, display: 'inline' },
        [
          'Chronology',
          content(
            [
              { kind: 'leader', pattern: 'dotted' },
              { kind: 'target-page', target: 'Chronology' },
            ],
            serif,
          ),
        ],
        { href: '#Chronology' },
      ),
    ]),
  ]);
  const chapters = [
    element('h2', { ...breaking, bookmarkLevel: 1 }, ['Chronology'], { id: 'Chronology' }),
    element('h3', { ...serif, bookmarkLevel: 2 }, ['March'], { id: 'a-first' }),
    element('h2', { ...breaking, bookmarkLevel: 1 }, ['Appendix'], { id: 'Z-last' }),
    element('p', serif, [element('a', { ...serif, display: 'inline' }, ['source'], { href: 'https://example.org/a b?c=%20' })]),
  ];

  it('prints the page number in the contents and links to it', async () => {
    const { bytes } = written([contents, ...chapters], [page]);
    expect((await readText(bytes))[0]?.replaceAll(/\s+/g, ' ')).toBe('Chronology 2');
    const pdf = await opened(bytes);
    const [link] = await (await pdf.getPage(1)).getAnnotations();
    expect(link).toMatchObject({ subtype: 'Link', dest: 'Chronology' });
    const destination = await pdf.getDestination('Chronology');
    expect(await pdf.getPageIndex(destination?.[0])).toBe(1);
  });

  it('finds names whatever their case', async () => {
    const { bytes } = written([contents, ...chapters], [page]);
    const pdf = await opened(bytes);
    expect(Object.keys(await pdf.getDestinations()).sort()).toEqual(['Chronology', 'Z-last', 'a-first']);
    for (const name of ['Chronology', 'Z-last', 'a-first']) expect(await pdf.getDestination(name)).not.toBeNull();
  });

  it('links outwards with an address that is safe to follow', async () => {
    const { bytes } = written([...chapters], [page]);
    const pdf = await opened(bytes);
    const [link] = await (await pdf.getPage(2)).getAnnotations();
    expect(link).toMatchObject({ url: 'https://example.org/a%20b?c=%20', contentsObj: { str: 'source (https://example.org/a b?c=%20)' } });
  });

  it('has an outline with its levels', async () => {
    const { bytes } = written([contents, ...chapters], [page]);
    const items = await (await opened(bytes)).getOutline();
    expect(items.map(({ title, items: below }) => [title, below.map((each: { title: string }) => each.title)])).toEqual([
      ['Chronology', ['March']],
      ['Appendix', []],
    ]);
    expect(plainBytes(bytes)).toMatch(/\/Type \/Outlines[^>]*\/Count 2/);
  });
});

describe('the file', () => {
  it('tells its title, language and date, escaped, twice the same', async () => {
    const { bytes } = written([paragraph('a')], [page]);
    const { info, metadata } = await (await opened(bytes)).getMetadata();
    expect(info).toMatchObject({
      Title: about.title,
      Author: 'Desk',
      Keywords: 'Iraq, "Syria"',
      CreationDate: 'D:20240124000000Z',
      Language: 'en-GB',
    });
    expect(metadata?.get('dc:title')).toBe(about.title);
    const all = plainBytes(bytes);
    expect(all).toContain('Strikes &amp; &lt;counter-strikes&gt;');
    expect(all).toContain('/DisplayDocTitle true');
    expect(all).toMatch(/^%PDF-1\.7/);
    expect(all).toContain('/Marked true');
  });

  it('counts its pages from 1 for readers that show labels', async () => {
    const { bytes } = written([paragraph('a')], [page]);
    expect(await (await opened(bytes)).getPageLabels()).toEqual(['1']);
  });

  it('carries files, by name, with what they are and how they belong to it', async () => {
    const { laid } = written([paragraph('a')], [page]);
    const file = (name: string, relation: 'Data' | 'Source') => ({
      name,
      type: 'text/csv; charset=utf-8',
      description: `About ${name}`,
      bytes: new TextEncoder().encode(`${name}!`),
      relation,
    });
    const bytes = pdfOf(laid, fonts, { ...about, attachments: [file('\u00fcber.csv', 'Source'), file('a.csv', 'Data')] });
    const attached = await attachedTo(bytes);
    expect(attached.map(({ filename }) => filename)).toEqual(['a.csv', '\u00fcber.csv']);
    const all = plainBytes(bytes);
    expect(all).toMatch(/\/AFRelationship \/Data/);
    expect(all).toMatch(/\/AFRelationship \/Source/);
    expect(all).toContain('/Subtype /text#2Fcsv');
    expect(all).toMatch(/\/AF \[\d+ 0 R \d+ 0 R\]/);
    const sum = createHash('md5').update('a.csv!').digest('hex');
    const made = '(D:20240124000000Z)';
    expect(all).toContain(`/Params <<\n/Size 6\n/CheckSum <${sum}>\n/CreationDate ${made}\n/ModDate ${made}\n`);
    expect(all).toMatch(/\/UF \(/);
  });

  it('names the standards that it was validated for, PDF/A-3a and PDF/UA-1', async () => {
    const { bytes } = written([paragraph('a')], [page]);
    for (const claim of ['<pdfaid:part>3<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<', 'OutputIntent'])
      expect(plainBytes(bytes)).toContain(claim);
  });

  it('is the same for the same input, also when fonts were used before', async () => {
    const { laid, bytes } = written([paragraph(prose)], [page]);
    written([paragraph('Å ffl')], [page]);
    expect(Buffer.from(pdfOf(laid)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is written even where nothing stands on the page', async () => {
    const { bytes } = written([], [page]);
    expect((await opened(bytes)).numPages).toBe(1);
  });
});

describe('drawings', () => {
  const font = { families: ['Source Sans 3'], weight: 400, isItalic: false, features: [] };
  const square = [['M', 0, 0], ['L', 10, 0], ['C', 10, 5, 10, 8, 10, 10], ['Z']] as const;
  const ink = { color: '#882255', alpha: 0.5 };
  const drawing: Drawing = {
    name: 'toll',
    title: 'Toll',
    subtitle: '',
    width: 100,
    height: 50,
    alt: 'Three were killed.',
    table: { head: [], rows: [] },
    ops: [
      { op: 'save' },
      { op: 'clip', path: square, isEvenOdd: false },
      { op: 'fill', path: square, isEvenOdd: true, paint: ink },
      { op: 'stroke', path: square, paint: { ...ink, alpha: 1 }, width: 1, cap: 'round', join: 'bevel', dash: [2, 1], dashOffset: 0 },
      { op: 'text', text: 'Camp Taji', matrix: [0, -1, 1, 0, 30, 40], font, size: 8, width: 40, paint: { ...ink, alpha: 1 } },
    ],
  };

  it('become vectors with real text, in a figure with alt text and box', async () => {
    const { bytes } = written([element('figure', serif, [drawn(drawing, { ...serif, width: { percent: 50 } })])], [page]);
    const all = plainBytes(bytes);
    expect((await readText(bytes))[0]).toBe('Camp Taji');
    expect(all).toContain('/Alt (Three were killed.)');
    expect(all).toContain('/BBox [20 115 150 180]');
    expect(all).toContain('q 1.3 0 0 1.3 20 20 cm\nq\n0 0 m\n10 0 l\n10 5 10 8 10 10 c\nh\nW n\n');
    expect(all).toContain('/A500 gs\n0.533 0.133 0.333 rg\n');
    expect(all).toContain('f*\n');
    expect(all).toContain('1 w 1 J 2 j [2 1] 0 d\n');
    expect(all).toContain('0 -1 -1 0 30 40 Tm');
    expect(all).toContain('/ca 0.5');
    // The clip was saved but never restored: the page must not suffer from it.
    expect(all.match(/^Q$/gm)).toHaveLength(all.match(/^q( |$)/gm)?.length ?? 0);
  });

  const shape = (x: number, y: number): readonly PathSegment[] => [
    ['M', x, y],
    ['C', x + 1.1, y, x + 2.3, y + 1, x + 2.3, y + 2.2],
    ['L', x, y],
    ['L', x + 1, y],
    ['L', x + 1, y + 1],
    ['Z'],
  ];
  const solid = { color: '#882255', alpha: 1 };
  const mark = (x: number, y: number, alpha = 1): readonly DrawOp[] => [
    { op: 'fill', path: shape(x, y), isEvenOdd: false, paint: { ...solid, alpha } },
    { op: 'stroke', path: shape(x, y), paint: solid, width: 1, cap: 'butt', join: 'miter', dash: [], dashOffset: 0 },
  ];
  const painted = (ops: readonly DrawOp[]): string =>
    plainBytes(written([element('figure', serif, [drawn({ ...drawing, ops }, { ...serif, width: { percent: 50 } })])], [page]).bytes);

  it('write an area and its outline once, and the same mark the same wherever it stands', () => {
    const all = painted([...mark(10.01, 7.3), ...mark(33.37, 21.09)]);
    expect(all).toContain('q 1 0 0 1 10.01 7.3 cm\n0 0 m\n1.1 0 2.3 1 2.3 2.2 c\n0 0 l\n1 0 l\n1 1 l\nh\nB Q\n');
    expect(all).toContain('q 1 0 0 1 33.37 21.09 cm\n0 0 m\n1.1 0 2.3 1 2.3 2.2 c\n0 0 l\n1 0 l\n1 1 l\nh\nB Q\n');
  });

  it('keep an area apart from its outline where one shines through', () => {
    const all = painted(mark(10, 7, 0.5));
    expect(all).toContain('h\nf Q\n');
    expect(all).toContain('h\nS Q\n');
    expect(all).not.toContain('\nB');
  });
});
