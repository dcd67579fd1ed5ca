/** A drawing as SVG and as PNG. */
import { describe, expect, test } from 'vitest';
import { disk } from '../../src/disk.ts';
import { openPng, writeCsv, writeSvg } from '../../src/outputs/index.ts';
import type { Drawing, DrawOp } from '../../src/print.ts';
import { fonts, pdfOfDrawing } from '../charts/paper.ts';
// biome-ignore lint/correctness/useImportExtensions: it is JavaScript, for the comparison runs it without a build.
import { readGrey } from '../conformance/pixels.mjs';

const black = { color: '#000000', alpha: 1 };
const square = (x: number, y: number, side: number): DrawOp & { op: 'fill' } => ({
  op: 'fill',
  path: [['M', x, y], ['L', x + side, y], ['L', x + side, y + side], ['L', x, y + side], ['Z']],
  isEvenOdd: false,
  paint: black,
});
const text = (words: string, rest: object = {}): DrawOp => ({
  op: 'text',
  text: words,
  matrix: [1, 0, 0, 1, 10, 20],
  font: { families: ['Source Sans 3'], weight: 600, isItalic: true, features: ['lnum', 'tnum'] },
  size: 8,
  width: 30,
  paint: black,
  ...rest,
});
const drawing = (...ops: readonly DrawOp[]): Drawing => ({
  name: 'a chart',
  title: 'Killed & <wounded>',
  subtitle: '',
  width: 72,
  height: 36,
  ops,
  alt: 'Who says "two"\u0000',
  table: { head: [], rows: [] },
});
const svg = (...ops: readonly DrawOp[]): string => writeSvg(drawing(...ops));

/** Every opened element closed in its order: what an XML reader insists on. */
function isNested(markup: string): boolean {
  const open: string[] = [];
  for (const [, end, name, , own] of markup.matchAll(/<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (own) continue;
    if (!end) open.push(String(name));
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

describe('SVG', () => {
  test('has its size in points, a title, a description, and nothing that XML cannot hold', () => {
    const written = svg(square(0, 0, 10), text('5 < 6 & "seven"\u0001'));
    expect(written).toContain('width="72pt" height="36pt" viewBox="0 0 72 36"');
    expect(written).toContain('<title>Killed &amp; &lt;wounded&gt;</title>\n<desc>Who says &quot;two&quot;\ufffd</desc>');
    expect(written).toContain('>5 &lt; 6 &amp; &quot;seven&quot;\ufffd</text>');
    expect(written).not.toMatch(/<script|href|url\(http/);
    expect(isNested(written)).toBe(true);
    expect(isNested('<a><b></a></b>')).toBe(false);
  });

  test('text stays text, in faces by name with one of their kind behind, as wide as it was measured', () => {
    const written = svg(text('five'));
    expect(written).toContain(
      `<text x="10" y="20" textLength="30" lengthAdjust="spacingAndGlyphs" xml:space="preserve" font-family="'Source Sans 3', sans-serif" ` +
        `font-weight="600" font-style="italic" style="font-feature-settings: 'lnum' 1, 'tnum' 1" font-size="8" fill="#000000">five</text>`,
    );
    expect(svg(text('five', { font: { families: ['Source Serif 4'], weight: 400, isItalic: false, features: [] } }))).toContain(
      `font-family="'Source Serif 4', serif" font-size`,
    );
  });

  test('turned, outlined and right-to-left text', () => {
    expect(svg(text('up', { matrix: [0, -1, 1, 0, 5, 6] }))).toContain('<text transform="matrix(0 -1 1 0 5 6)"');
    expect(svg(text('a', { outline: 2 }))).toContain('fill="none" stroke="#000000" stroke-width="2"');
    expect(svg(text('12 שלום'))).toContain('direction="rtl" text-anchor="end"');
    expect(svg(text('12 five'))).not.toContain('direction');
  });

  test('clips end with what they were saved with, also where a restore is missing or too many', () => {
    const clip: DrawOp = { op: 'clip', path: square(0, 0, 5).path, isEvenOdd: false };
    const whole = svg({ op: 'save' }, clip, square(1, 1, 3), { op: 'restore' }, square(9, 9, 1));
    expect(whole).toMatch(/<g clip-path="url\(#a-chart-1\)">\n<path [^>]*>\n<\/g>\n<path/);
    expect(whole).toContain('<clipPath id="a-chart-1"><path d="M0 0L5 0L5 5L0 5Z"/></clipPath>');
    for (const ops of [
      [{ op: 'restore' }, square(0, 0, 1)],
      [{ op: 'save' }, clip, square(0, 0, 1)],
      [clip, clip, square(0, 0, 1)],
    ]) {
      expect(isNested(svg(...(ops as DrawOp[])))).toBe(true);
    }
  });

  test('one definition for one texture, however often it is used; several opacities', () => {
    const tile = { kind: 'pattern', width: 4, height: 4, ops: [square(0, 0, 2)], matrix: [1, 0, 0, 1, 0, 0] } as const;
    const paint = { ...black, alpha: 0.5, texture: tile };
    const written = svg({ ...square(0, 0, 20), paint }, { ...square(20, 0, 20), paint });
    expect(written.match(/<pattern /g)).toHaveLength(1);
    expect(written.match(/fill="url\(#a-chart-1\)" fill-opacity="0.5"/g)).toHaveLength(2);
  });

  test('a gradient between circles begins at the edge of the inner one', () => {
    const stops = [
      { offset: 0, color: '#ff0000' },
      { offset: 1, color: '#0000ff' },
    ];
    const texture = { kind: 'radial', from: [9, 9, 2], to: [9, 9, 8], stops, matrix: [1, 0, 0, 1, 0, 0] } as const;
    expect(svg({ ...square(0, 0, 20), paint: { ...black, texture } })).toContain('<stop offset="0.25" stop-color="#ff0000"/>');
  });

  test('the same bytes each time', () => expect(svg(text('a'), square(0, 0, 1))).toBe(svg(text('a'), square(0, 0, 1))));
});

describe('PNG', () => {
  const paint = async (density: number, ...ops: readonly DrawOp[]): Promise<Buffer> =>
    Buffer.from((await openPng(disk.read))(drawing(...ops), fonts, density));

  test('has the pixels of its density, says so, and brings title and description', async () => {
    const png = await paint(144, square(0, 0, 36));
    const { width, height, grey } = readGrey(png);
    expect([width, height]).toEqual([144, 72]);
    expect([grey[10 * width + 10], grey[10 * width + 100]]).toEqual([0, 255]);
    const label = png.indexOf('pHYs');
    expect([png.readUInt32BE(label + 4), png[label + 12]]).toEqual([5669, 1]);
    expect(png.includes('iTXtTitle\0\0\0\0\0Killed & <wounded>')).toBe(true);
    expect(png.equals(await paint(144, square(0, 0, 36)))).toBe(true);
  });

  test('paints letters without any face at hand, patterns, gradients and clips', async () => {
    const ink = async (...ops: readonly DrawOp[]): Promise<number> =>
      readGrey(await paint(72, ...ops)).grey.reduce((sum, light) => sum + (255 - light) / 255, 0);
    expect(await ink(text('Hamburg'))).toBeGreaterThan(30);
    expect(await ink({ op: 'clip', path: square(0, 0, 4).path, isEvenOdd: false }, square(0, 0, 20))).toBeCloseTo(16, 0);
    const pattern = { kind: 'pattern', width: 4, height: 4, ops: [square(0, 0, 2)], matrix: [1, 0, 0, 1, 0, 0] } as const;
    expect(await ink({ ...square(0, 0, 20), paint: { ...black, texture: pattern } })).toBeCloseTo(100, -1);
    const stops = [
      { offset: 0, color: '#000000' },
      { offset: 1, color: '#ffffff' },
    ];
    const gradient = { kind: 'linear', from: [0, 0], to: [20, 0], stops, matrix: [1, 0, 0, 1, 0, 0] } as const;
    expect(await ink({ ...square(0, 0, 20), paint: { ...black, texture: gradient } })).toBeCloseTo(200, -1);
  });
});

test('in a PDF textures are patterns, once each, and no picture of pixels', () => {
  const tile = { kind: 'pattern', width: 4, height: 4, ops: [square(0, 0, 2)], matrix: [1, 0, 0, 1, 0, 0] } as const;
  const textured: DrawOp = { ...square(0, 0, 9), paint: { ...black, texture: tile } };
  const file = Buffer.from(pdfOfDrawing(drawing(textured, textured))).toString('latin1');
  expect(file.match(/\/PatternType 1/g)).toHaveLength(1);
  expect(file).not.toContain('/Subtype /Image');
});

test('CSV is RFC 4180: commas, CRLF, quotes where they are needed, an apostrophe before what would be a formula', () => {
  const table = {
    head: ['Event', 'Claims'],
    rows: [
      ['A "raid", at night', '1, 2'],
      ['two\nlines', '=3'],
      ['پیام', ''],
    ],
  };
  const written = Buffer.from(writeCsv(table)).toString('utf8');
  expect(written).toBe(`Event,Claims\r\n"A ""raid"", at night","1, 2"\r\n"two\nlines",'=3\r\nپیام,\r\n`);
});
