import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../src/print.ts';
import { complaints } from '../world.ts';
import { cmykJpeg, composeWith, drawings, greyJpeg, jpeg, opened, png, svg, turnedJpeg, twoPixels } from './images.fixture.ts';

const rasterOf = (bytes: Uint8Array): Raster => {
  const [op] = opened(bytes).ops;
  if (op?.op !== 'image') throw new Error('no raster');
  return op.raster;
};

const image = (attributes: string) => `<p>Text <img ${attributes}></p>`;

describe('an image', () => {
  it('has its alt text, and the size of its pixels at 96 to the inch', () => {
    const [drawn] = drawings(composeWith({ 'a.png': twoPixels }, image('src="a.png" alt=" Two\n pixels. "')));
    expect(drawn).toMatchObject({ size: { width: 1.5, height: 0.75 }, drawing: { alt: 'Two\n pixels.', width: 1.5, height: 0.75 } });
  });

  it.each([
    ['width="40"', { width: 30, height: 15 }],
    ['height="40"', { width: 60, height: 30 }],
    ['width="40" height="40"', { width: 30, height: 30 }],
    ['width="40px"', { width: 30, height: 15 }],
  ])('is as large as its attributes say: %s', (attributes, size) => {
    const [drawn] = drawings(composeWith({ 'a.png': twoPixels }, image(`src="a.png" alt="a" ${attributes}`)));
    expect(drawn?.size).toEqual(size);
  });

  it('is decoration where its alt is empty', () => {
    const [drawn] = drawings(composeWith({ 'a.png': twoPixels }, image('src="a.png" alt=""')));
    expect(drawn?.drawing.alt).toBe('');
  });

  it('can be linked to', () => {
    const document = composeWith({ 'a.png': twoPixels }, `${image('src="a.png" alt="a" id="f"')}<p><a href="#f">x</a></p>`);
    expect(drawings(document)[0]?.id).toBe('f');
  });

  it('is read once, however often it stands on the page', () => {
    const [one, other] = drawings(composeWith({ 'a.png': twoPixels }, image('src="a.png" alt="a"') + image('src="a.png" alt="b"')));
    expect(one?.drawing.ops).toBe(other?.drawing.ops);
    expect([one?.drawing.alt, other?.drawing.alt]).toEqual(['a', 'b']);
  });

  it('is known by its bytes, not by its name', () => {
    expect(rasterOf(twoPixels).key).toBe(rasterOf(Buffer.from(twoPixels)).key);
    expect(rasterOf(jpeg).key).not.toBe(rasterOf(greyJpeg).key);
  });

  it.each([
    ['src="my%20chart.svg" alt="a"', { 'my chart.svg': svg('') }],
    ['src="a.png?v=2#top" alt="a"', { 'a.png': twoPixels }],
    ['src="/srv/a.png" alt="a"', { '/srv/a.png': twoPixels }],
    ['src="C:/a.png" alt="a"', { 'C:/a.png': twoPixels }],
    [`src="data:image/png;base64,${twoPixels.toString('base64')}" alt="a"`, {}],
    [`src="data:image/svg+xml;charset=utf-8;base64,${Buffer.from(svg('')).toString('base64')}" alt="a"`, {}],
    ['src="photo.png" alt="A JPEG by another name, as browsers take it."', { 'photo.png': jpeg }],
  ])('is found by %s', (attributes, files) => {
    expect(drawings(composeWith(files as Record<string, string>, image(attributes)))).toHaveLength(1);
  });

  it('lends its alt text to the heading that it stands in', () => {
    const css = 'h2 { string-set: chapter content() }';
    const document = composeWith({ 'a.png': twoPixels }, '<h2 id="a">The <img src="a.png" alt="mark"></h2>', css);
    const heading = JSON.stringify(document);
    expect(heading).toContain('The mark');
  });
});

describe('an svg in the page', () => {
  const shape = '<rect width="4" height="2"/>';
  const alone = (attributes: string, content = shape) =>
    drawings(composeWith({}, `<p>a <svg viewBox="0 0 4 2" ${attributes}>${content}</svg> b</p>`))[0];

  it('is drawn, and says in its label or its title what it shows', () => {
    expect(alone('width="40" aria-label="A bar"')).toMatchObject({ drawing: { alt: 'A bar' }, size: { width: 30, height: 15 } });
    expect(alone('', `<title>Bars &amp; lines</title>${shape}`)?.drawing.alt).toBe('Bars & lines');
    expect(alone('aria-hidden="true"')?.drawing.alt).toBe('');
  });

  it('ends where it ends, whatever lies within', () => {
    const nested = `<svg x="1"/><svg><!-- </svg> --><g><svg>${shape}</svg></g></svg><text>a &lt; b</text>`;
    const document = composeWith({}, `<p>a <svg viewBox="0 0 4 2" aria-label="x">${nested}</svg> b</p><p>c</p>`);
    expect(drawings(document)).toHaveLength(1);
    expect(drawings(document)[0]?.drawing.ops.filter(({ op }) => op === 'text')).toHaveLength(1);
  });

  it.each([
    ['<p><svg viewBox="0 0 4 2"></svg></p>', 'document/no-alt The image "<svg>" has no alt text.'],
    ['<p><svg viewBox="0 0 4 2" aria-label="x"></p>', 'document/html-syntax <svg> is not closed before the end of the page.'],
    ['<p><svg aria-label="x"><foreignObject/></svg></p>', 'document/bad-svg'],
  ])('is refused: %s', async (html, expected) => {
    expect((await complaints(() => composeWith({}, html))).join('\n')).toContain(expected);
  });
});

describe('what cannot be opened', () => {
  it.each([
    [
      'src="a.png"',
      'document/no-alt The image "a.png" has no alt text. say in alt what it shows (in aria-label or a title for <svg>), or give alt="" if it only decorates.',
    ],
    ['alt="a"', 'document/bad-attribute src="" cannot be used on <img>. give the path of a PNG, JPEG or SVG file.'],
    ['src="gone.png" alt="a"', 'document/no-image The image "gone.png" cannot be found: it is not there.'],
    [
      'src="https://x.org/a.png" alt="a"',
      'document/bad-image The image "https://x.org/a.png" cannot be printed: nothing is loaded over the network.',
    ],
    ['src="//x.org/a.png" alt="a"', 'document/bad-image The image "//x.org/a.png" cannot be printed: nothing is loaded over the network.'],
    ['src="a%zz.png" alt="a"', 'document/bad-image The image "a%zz.png" cannot be printed: its path has a % that stands for nothing.'],
    [
      'src="data:text/html,x" alt="a"',
      'document/bad-image The image "data:text/html,x" cannot be printed: its data is not PNG, JPEG or SVG in base64.',
    ],
    ['src="a.png" alt="a" width="50%"', 'document/bad-attribute width="50%" cannot be used on <img>.'],
    ['src="a.png" alt="a" height="0"', 'document/bad-attribute height="0" cannot be used on <img>.'],
    ['src="a.png" alt="a" srcset="b.png 2x"', 'document/unknown-attribute The element <img> has no attribute "srcset".'],
  ])('is told with its place: %s', async (attributes, message) => {
    const told = await complaints(() => composeWith({ 'a.png': twoPixels }, image(attributes)));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^page\.html:2:\d+ /);
    expect(told[0]?.replace(/^\S+ /, '')).toContain(message);
  });

  it('is told once for every image, all at once', async () => {
    const told = await complaints(() => composeWith({}, image('src="a.png" alt="a"') + image('src="b.png" alt="b"')));
    expect(told).toHaveLength(2);
  });

  it('is told where a page has no files', async () => {
    const { composeDocument, readPage, readStyles } = await import('../../src/document/index.ts');
    const text = '<html lang="en"><title>T</title><p><img src="a.png" alt="a">';
    const told = await complaints(() => composeDocument(readPage({ file: 'page.html', text }), readStyles([]), () => null));
    expect(told[0]).toContain('document/no-image');
  });

  const cut = (bytes: Uint8Array, share: number): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * share));
  const broken = (bytes: Uint8Array, at: number): Uint8Array => Buffer.from(bytes).fill(0x55, at, Math.min(at + 4, bytes.length));
  const head = (width: number, height: number): Buffer => png({ width, height, rows: [0] });

  it.each([
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['plain words', 'not a picture', 'it is neither PNG, JPEG nor SVG'],
    ['a GIF', 'GIF89a…', 'it is a GIF'],
    ['a WebP', 'RIFF0000WEBP', 'it is a WebP'],
    ['an AVIF', '\0\0\0 ftypavif', 'it is an AVIF or HEIC'],
    ['a PDF', '%PDF-1.7', 'it is a PDF'],
    ['an SVGZ', Buffer.from([0x1f, 0x8b, 8]), 'it is a compressed SVG'],
    ['a PNG of nothing but its signature', twoPixels.subarray(0, 8), 'it ends before it says how large it is'],
    ['a PNG cut in its header', twoPixels.subarray(0, 24), 'it ends before it says how large it is'],
    ['a PNG cut in its pixels', twoPixels.subarray(0, 50), 'it ends in the middle of its pixels'],
    ['a PNG with a damaged header', broken(twoPixels, 17), 'part of it is damaged'],
    ['a PNG with damaged pixels', broken(twoPixels, 44), 'part of it is damaged'],
    ['a PNG with too few rows', png({ width: 2, height: 9, rows: [0, 255, 0, 0, 0, 0, 255] }), 'it ends in the middle of its pixels'],
    ['a PNG with an unknown filter', png({ width: 1, height: 1, rows: [9, 1, 2, 3] }), 'its pixels are damaged'],
    ['a PNG without its palette', png({ width: 1, height: 1, type: 3, rows: [0, 0] }), 'its palette is missing or damaged'],
    ['a PNG of an unknown kind', png({ width: 1, height: 1, type: 5, rows: [0, 0] }), 'its header is damaged'],
    ['a PNG without pixels', head(0, 1), 'it has no pixels'],
    ['a PNG of a billion pixels', head(40_000, 25_000), 'it has 1000 million pixels, and 50 million is the most'],
    [
      'a PNG that unpacks to more than it says',
      png({ width: 1, height: 1, rows: Array.from({ length: 9999 }, () => 0) }),
      'it holds more pixels than it says',
    ],
    ['a JPEG cut in its header', cut(jpeg, 0.3), 'it ends in the middle of its pixels'],
    ['a JPEG cut in its pixels', cut(jpeg, 0.97), 'it ends in the middle of its pixels'],
    ['a JPEG of nothing but its beginning', jpeg.subarray(0, 3), 'it ends in the middle of its pixels'],
    [
      'a lossless JPEG',
      Buffer.from([...jpeg].map((byte, at) => (byte === 0xc0 && jpeg[at - 1] === 0xff ? 0xc3 : byte))),
      'its kind of JPEG',
    ],
    ['inks', cmykJpeg, 'its colours are inks (CMYK)'],
  ])('is told of %s', async (_, bytes, reason) => {
    const told = await complaints(() => opened(bytes));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`document/bad-image The image "it" cannot be printed: ${reason}`);
  });

  it('never fails otherwise, wherever a file is cut or changed', async () => {
    for (const bytes of [twoPixels, jpeg, turnedJpeg(6), cmykJpeg]) {
      for (let at = 0; at < bytes.length; at++) {
        for (const spoilt of [bytes.subarray(0, at), broken(bytes, at)]) await complaints(() => opened(spoilt));
      }
    }
  });
});

describe('a PNG', () => {
  const rows = (raster: Raster): readonly number[] => [...inflateSync(raster.bytes)];
  const opacity = (raster: Raster): readonly number[] | null => raster.opacity && [...inflateSync(raster.opacity.bytes)];

  it('goes in as it is where nothing in it has to be parted', () => {
    const raster = rasterOf(twoPixels);
    expect(raster).toMatchObject({
      format: 'png',
      width: 2,
      height: 1,
      channels: 3,
      bits: 8,
      palette: null,
      opacity: null,
      clearColor: null,
    });
    expect(rows(raster)).toEqual([0, 255, 0, 0, 0, 0, 255]);
  });

  it.each([
    ['grey of one bit', { bits: 1, type: 0, rows: [0, 0b1000_0000] }, { channels: 1, bits: 1 }],
    [
      'colour of sixteen bits',
      { bits: 16, type: 2, rows: [0, ...Array.from({ length: 12 }, (_, index) => index)] },
      { channels: 3, bits: 16 },
    ],
    [
      'a palette',
      { bits: 2, type: 3, palette: [1, 2, 3, 4, 5, 6], rows: [0, 0b0100_0000] },
      { channels: 1, bits: 2, palette: Buffer.from([1, 2, 3, 4, 5, 6]) },
    ],
    ['grey with one colour left clear', { type: 0, transparency: [0, 7], rows: [0, 7, 8] }, { channels: 1, clearColor: [7] }],
    [
      'a colour left clear',
      { type: 2, transparency: [0, 1, 0, 2, 0, 3], rows: [0, 1, 2, 3, 4, 5, 6] },
      { channels: 3, clearColor: [1, 2, 3] },
    ],
  ])('may have %s', (_, parts, expected) => {
    const raster = rasterOf(png({ width: 2, height: 1, ...parts }));
    expect(raster).toMatchObject(expected);
    expect(rows(raster)).toEqual(parts.rows);
    expect(raster.opacity).toBeNull();
  });

  it('is parted from its opacity, its filters kept', () => {
    const raster = rasterOf(png({ width: 2, height: 2, type: 6, rows: [0, 1, 2, 3, 4, 5, 6, 7, 8, 2, 9, 9, 9, 9, 8, 8, 8, 8] }));
    expect(raster.channels).toBe(3);
    expect(rows(raster)).toEqual([0, 1, 2, 3, 5, 6, 7, 2, 9, 9, 9, 8, 8, 8]);
    expect(opacity(raster)).toEqual([0, 4, 8, 2, 9, 8]);
    const grey = rasterOf(png({ width: 1, height: 1, bits: 16, type: 4, rows: [1, 1, 2, 3, 4] }));
    expect([grey.channels, rows(grey), opacity(grey), grey.opacity?.bits]).toEqual([1, [1, 1, 2], [1, 3, 4], 16]);
  });

  it('takes opacity from its palette, with any filter', () => {
    const palette = [0, 0, 0, 1, 1, 1, 2, 2, 2];
    const filtered = [
      [0, 0, 1, 2],
      [1, 2, 255, 255],
      [2, 0, 0, 1],
      [3, 1, 0, 1],
      [4, 255, 1, 255],
    ];
    const raster = rasterOf(png({ width: 3, height: 5, type: 3, palette, transparency: [0, 128], rows: filtered.flat() }));
    // With the filters undone by hand.
    const numbers = [
      [0, 1, 2],
      [2, 1, 0],
      [2, 1, 1],
      [2, 1, 2],
      [1, 2, 1],
    ];
    expect(opacity(raster)).toEqual(numbers.flatMap((row) => [0, ...row.map((number) => [0, 128, 255][number])]));
  });

  it.each([
    [1, 0, 1],
    [8, 2, 24],
  ])('is straightened where it is interlaced (%i bits, kind %i)', (bits, type, pixelBits) => {
    const [width, height] = [5, 5];
    const value = (x: number, y: number): number => (bits === 1 ? (x * y) % 2 : 10 * y + x);
    const steps = [
      [0, 0, 8, 8],
      [4, 0, 8, 8],
      [0, 4, 4, 8],
      [2, 0, 4, 4],
      [0, 2, 2, 4],
      [1, 0, 2, 2],
      [0, 1, 1, 2],
    ] as const;
    const row = (xs: readonly number[], y: number): readonly number[] => {
      if (bits === 8) return [0, ...xs.flatMap((x) => [value(x, y), value(x, y), value(x, y)])];
      return [0, xs.reduce((byte, x, index) => byte | (value(x, y) << (7 - index)), 0)];
    };
    const range = (from: number, to: number, step: number): readonly number[] =>
      Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
    const interlaced = steps.flatMap(([x, y, dx, dy]) => {
      const xs = range(x, width, dx);
      return xs.length === 0 ? [] : range(y, height, dy).flatMap((line) => row(xs, line));
    });
    const raster = rasterOf(png({ width, height, bits, type, isInterlaced: true, rows: interlaced }));
    const straight = range(0, height, 1).map((y) => row(range(0, width, 1), y));
    // Whole bytes are written as differences from the row above.
    const above = straight.map((line, y) =>
      bits === 1 || y === 0 ? line : line.map((byte, at) => (at === 0 ? 2 : (byte - (straight[y - 1]?.[at] ?? 0)) & 255)),
    );
    expect(rows(raster)).toEqual(above.flat());
    expect(raster.bits * raster.channels).toBe(pixelBits);
  });
});

describe('a JPEG', () => {
  it.each([
    ['colour', jpeg, { channels: 3 }],
    ['grey', greyJpeg, { channels: 1 }],
  ])('in %s goes in as it is', (_, bytes, expected) => {
    const raster = rasterOf(bytes);
    expect(raster).toMatchObject({ ...expected, format: 'jpeg', width: 16, height: 8, bits: 8 });
    expect(Buffer.compare(raster.bytes, bytes)).toBe(0);
  });

  it.each([
    [1, 12, 6, [12, 0, 0, 6, 0, 0]],
    [3, 12, 6, [-12, 0, 0, -6, 12, 6]],
    [6, 6, 12, [0, 12, -6, 0, 6, 0]],
    [8, 6, 12, [0, -12, 6, 0, 0, 12]],
    [99, 12, 6, [12, 0, 0, 6, 0, 0]],
  ])('is turned as the camera was held: %i', (orientation, width, height, matrix) => {
    const drawing = opened(turnedJpeg(orientation));
    expect(drawing).toMatchObject({ width, height, ops: [{ op: 'image', matrix: matrix.map((each) => expect.closeTo(each)) }] });
  });

  it('may end in something else', () => {
    expect(rasterOf(Buffer.concat([jpeg, Buffer.from('trailer')])).width).toBe(16);
  });
});
