import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/layout/index.ts';
import { openFonts } from '../../src/outputs/pdf/index.ts';
import { document, element, texts, withPages } from './layout.fixture.ts';
import { faces, pdfOf, read, readText } from './pdf.fixture.ts';

/** The fonts that ship have neither Hebrew nor Arabic; this one comes with most systems. */
const file = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
const wide = [...faces, { family: 'DejaVu Sans', weight: 400, isItalic: false, file }];
const fonts = openFonts(wide, read);

describe.skipIf(!existsSync(file))('Hebrew and Arabic on paper', () => {
  const laid = (text: string, direction: 'ltr' | 'rtl') =>
    layOut({ ...document([element('p', { direction, fontFamily: ['Source Serif 4'] }, [text])]), language: 'en', fonts: wide }, fonts);

  it.each([
    ['ltr', 'Report on שלום עולם today'],
    ['rtl', 'הודיע כי (שני) בני אדם נפצעו'],
    ['rtl', 'أعلنت البلدية أن شخصا'],
  ] as const)('is copied in the order of reading: %s %s', async (direction, text) => {
    const [page] = await readText(pdfOf(laid(text, direction), fonts));
    expect(page?.trim()).toBe(text);
  });

  it.each([
    ['rtl', 'הודיע כי 12 בני אדם (3 קשה) נפצעו ליד Camp Taji.'],
    ['rtl', 'أعلنت البلدية أن ١٢ شخصا'],
  ] as const)('so is what runs both ways: %s %s', async (direction, text) => {
    const [page] = await readText(pdfOf(laid(text, direction), fonts));
    // This reader drops spaces where the direction turns.
    expect(page?.replaceAll(/\s+/g, '')).toBe(text.replaceAll(/\s+/g, ''));
  });

  it('joins Arabic letters, and mirrors brackets', () => {
    const glyph = (text: string, direction: 'ltr' | 'rtl', at: number): number | undefined =>
      fonts.shape({ families: ['DejaVu Sans'], weight: 400, isItalic: false, features: [] }, text, direction)[0]?.glyphs[at]?.id;
    expect(glyph('ببب', 'rtl', 1)).not.toBe(glyph('ب', 'rtl', 0));
    expect(glyph('(', 'rtl', 0)).toBe(glyph(')', 'ltr', 0));
    expect(glyph('١٢', 'ltr', 0)).toBe(glyph('١', 'ltr', 0));
  });

  it('keeps points with their letters, though the first face has some of them', () => {
    const runs = texts(withPages(laid('עֲלֵיכֶם', 'rtl'))).map(({ run }) => run);
    expect(new Set(runs.map(({ face }) => face))).toEqual(new Set([file]));
  });
});
