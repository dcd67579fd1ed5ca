import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Drawing, PageRule } from '../../src/print.ts';
import { jpeg, opened as openedImage, png, svg, turnedJpeg, twoPixels } from './images.fixture.ts';
import { drawn, element, footnotes, sides } from './layout.fixture.ts';
import { opened, pdfOf, readText, written } from './pdf.fixture.ts';

const page: PageRule = { name: null, isFirst: false, width: 300, height: 200, margin: sides(20), boxes: [], footnotes };
const described = (content: string | Uint8Array, alt = 'What it shows.'): Drawing => ({ ...openedImage(content), alt });
const block = (drawing: Drawing) => drawn(drawing, { display: 'block', fontFamily: ['Source Serif 4'] });
const printed = (...drawings: readonly Drawing[]) =>
  written(
    drawings.map((drawing) => element('figure', {}, [block(drawing)])),
    [page],
  );

/** What a file is made of: dictionaries, objects and contents in the clear; pixels left out. */
function plain(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  let text = '';
  for (let at = 0; ; ) {
    const start = file.indexOf('stream\n', at);
    if (start < 0) return text;
    const head = file.subarray(at, start).toString('latin1');
    const end = file.indexOf('\nendstream', start);
    text += head;
    if (head.includes('/FlateDecode') && !head.includes('/Predictor'))
      text += inflateSync(file.subarray(start + 7, end)).toString('latin1');
    at = end + 10;
  }
}

describe('pictures in a PDF', () => {
  it('are figures with alt text and box', async () => {
    const all = plain((await printed(described(twoPixels))).bytes);
    expect(all).toMatch(/\/S \/Figure[\s\S]*\/Alt \(What it shows\.\)/);
    expect(all).toContain('/BBox [20 179.25 21.5 180]');
    expect(all).toMatch(/\/Figure <<\/MCID 0>> BDC\nq 1 0 0 1 20 20 cm\nq 1.5 0 0 -0.75 0 0.75 cm \/I1 Do Q\nQ\nEMC/);
  });

  it('are artifacts where they decorate', async () => {
    const all = plain((await printed(described(twoPixels, ''))).bytes);
    expect(all).not.toContain('/Figure');
    expect(all).toMatch(/\/Artifact <<\/Type \/Layout>> BDC\nq [\s\S]*Do Q\nQ\nEMC/);
  });

  it('are embedded once, whatever page they stand on', async () => {
    const again = { ...described(twoPixels), width: 200, height: 150 };
    const { bytes } = await printed(described(twoPixels), described(jpeg), again, again, described(twoPixels));
    expect((await opened(bytes)).numPages).toBeGreaterThan(1);
    expect(plain(bytes).match(/\/Subtype \/Image/g)).toHaveLength(2);
  });

  it.each([
    [
      'a PNG in colour',
      twoPixels,
      '/ColorSpace /DeviceRGB\n/Filter /FlateDecode\n/DecodeParms <<\n/Predictor 15\n/Colors 3\n/BitsPerComponent 8\n/Columns 2\n>>',
    ],
    [
      'a palette',
      png({ width: 1, height: 1, type: 3, bits: 1, palette: [1, 2, 3, 4, 5, 6], rows: [0, 0] }),
      '/ColorSpace [/Indexed /DeviceRGB 1 ',
    ],
    ['opacity', png({ width: 1, height: 1, type: 6, rows: [0, 1, 2, 3, 4] }), '/SMask '],
    ['a colour left clear', png({ width: 1, height: 1, transparency: [0, 1, 0, 2, 0, 3], rows: [0, 1, 2, 3] }), '/Mask [1 1 2 2 3 3]'],
    ['a JPEG', jpeg, '/ColorSpace /DeviceRGB\n/Filter /DCTDecode'],
  ])('keep %s', async (_, content, entry) => {
    expect(plain((await printed(described(content))).bytes)).toContain(entry);
  });

  it('hold the bytes of a JPEG as they are', async () => {
    expect(Buffer.from((await printed(described(jpeg))).bytes).includes(jpeg)).toBe(true);
  });

  it('are turned as their camera was held', async () => {
    const all = plain((await printed(described(turnedJpeg(6)))).bytes);
    expect(all).toContain('q 0 12 6 0 0 0 cm /I1 Do Q');
  });

  it('are lines and letters where they are SVG', async () => {
    const picture = svg('<path d="M0 0h9l-9 1" stroke="red" fill="none"/><text y="20" font-family="Source Sans 3">Camp Taji</text>');
    const { bytes } = await printed(described(picture));
    expect(await readText(bytes)).toEqual(['Camp Taji']);
    const all = plain(bytes);
    expect(all).not.toContain('/Subtype /Image');
    expect(all).toContain('0.75 w 0 J 0 j 4 M [] 0 d\n0 0 m\n6.75 0 l\n0 0.75 l\nS\n');
  });

  it('are faint as one where they are grouped, and have no lines where areas have no width', async () => {
    const picture = svg('<g opacity=".5"><path d="M0 0h9v9z"/><text y="20" font-family="Source Sans 3">Taji</text><path d="M0 0h9"/></g>');
    const { bytes } = await printed(described(picture));
    const all = plain(bytes);
    expect(await readText(bytes)).toEqual(['Taji']);
    expect(all).toMatch(/\/Subtype \/Form\n\/BBox \[0 0 75 37.5\]\n\/Group/);
    expect(all).toContain('/A500 gs\n/G1 Do\n');
    expect(all.match(/^f$/gm)).toHaveLength(1);
  });

  it('can be read back by another program, and are the same bytes twice', async () => {
    const { laid, bytes } = await printed(described(twoPixels), described(png({ width: 1, height: 1, type: 6, rows: [0, 9, 9, 9, 4] })));
    const operators = await (await (await opened(bytes)).getPage(1)).getOperatorList();
    expect(operators.argsArray.flatMap((args) => (Array.isArray(args) && typeof args[0] === 'string' ? [args] : []))).toEqual(
      expect.arrayContaining([expect.arrayContaining([expect.stringMatching(/^img_/), 2, 1])]),
    );
    expect(Buffer.from(pdfOf(laid)).equals(Buffer.from(bytes))).toBe(true);
  });
});
