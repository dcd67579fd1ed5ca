import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/outputs/pdf/index.ts';
import type { FontRequest } from '../../src/print.ts';
import { BriefError } from '../../src/problems.ts';
import { faces, fonts, read } from './pdf.fixture.ts';

const serif: FontRequest = { families: ['Source Serif 4'], weight: 400, isItalic: false, features: [] };
const sans: FontRequest = { families: ['Source Sans 3'], weight: 400, isItalic: false, features: [] };
const fileOf = (request: FontRequest): string => (fonts.shape(request, 'a')[0]?.face ?? '').replace('assets/fonts/', '');

describe('faces', () => {
  it.each<readonly [string, Partial<FontRequest>, string]>([
    ['the one asked for', {}, 'SourceSerif4-Regular.ttf'],
    ['whatever the case of its name', { families: ['source serif 4'] }, 'SourceSerif4-Regular.ttf'],
    ['its italic', { isItalic: true }, 'SourceSerif4-It.ttf'],
    ['the bolder one for a bold weight that is missing', { weight: 600 }, 'SourceSerif4-Bold.ttf'],
    ['the regular one for medium', { weight: 500 }, 'SourceSerif4-Regular.ttf'],
    ['the lighter one for a light weight that is missing', { families: ['Source Sans 3'], weight: 300 }, 'SourceSans3-Regular.ttf'],
    ['the next family where the first is unknown', { families: ['Unknown', 'Source Sans 3'] }, 'SourceSans3-Regular.ttf'],
    ['upright where there is no italic', { families: ['Source Sans 3'], isItalic: true }, 'SourceSans3-Regular.ttf'],
  ])('%s', (_, request, file) => {
    expect(fileOf({ ...serif, ...request })).toBe(file);
  });

  it('fall back, run by run, where a face lacks a character', () => {
    const runs = fonts.shape(serif, 'day ● stated');
    expect(runs.map((run) => [run.face.slice(13, -4), run.text])).toEqual([
      ['SourceSerif4-Regular', 'day '],
      ['SourceSans3-Regular', '●'],
      ['SourceSerif4-Regular', ' stated'],
    ]);
  });

  it('name the character that no face has', () => {
    expect(() => fonts.shape(serif, '漢')).toThrow(BriefError);
    expect(() => fonts.shape(serif, '漢')).toThrow('"漢" (U+6F22)');
  });

  it('are read only when they are used', () => {
    const asked: string[] = [];
    const lazy = openFonts(faces, (path) => {
      asked.push(path);
      return read(path);
    });
    lazy.width(sans, 'a');
    lazy.vertical(sans);
    expect(asked).toEqual(['assets/fonts/SourceSans3-Regular.ttf']);
  });

  it('tell their height in em', () => {
    expect(fonts.vertical(serif)).toEqual({ ascent: 1.036, descent: 0.335, capHeight: 0.67, xHeight: 0.475, underline: 0.05 });
  });
});

describe('shaping', () => {
  it('tells what each glyph stands for: ligatures and small capitals too', () => {
    expect(fonts.shape(serif, 'office')[0]?.glyphs.map((glyph) => glyph.text)).toEqual(['o', 'ffi', 'c', 'e']);
    const smallCapitals = { ...serif, features: ['c2sc', 'smcp'] };
    expect(fonts.shape(smallCapitals, 'aA')[0]?.glyphs.map((glyph) => glyph.text)).toEqual(['a', 'A']);
    expect(fonts.shape(smallCapitals, 'Aa')[0]?.glyphs.map((glyph) => glyph.text)).toEqual(['A', 'a']);
  });

  it('makes small capitals of capitals where the face has none', () => {
    const file = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
    if (!existsSync(file)) return;
    const plain = openFonts([{ family: 'DejaVu Sans', weight: 400, isItalic: false, file }], read);
    const request = { families: ['DejaVu Sans'], weight: 400, isItalic: false, features: ['smcp'] };
    const runs = plain.shape(request, 'Fuß');
    expect(runs.map((run) => [run.text, run.scale])).toEqual([
      ['F', undefined],
      ['uß', 0.8],
    ]);
    expect(runs[1]?.width).toBeCloseTo(plain.width({ ...request, features: [] }, 'USS') * 0.8);
    expect(plain.shape({ ...request, features: ['c2sc', 'smcp'] }, 'No 5').map((run) => [run.text, run.scale])).toEqual([
      ['No', 0.8],
      [' 5', undefined],
    ]);
    expect(plain.shape(request, 'ab')[0]?.glyphs.map((glyph) => glyph.text)).toEqual(['a', 'b']);
  });

  it('puts accents where their letters want them, and takes a space of another width from the face', () => {
    const [letter, accent] = fonts.shape(serif, 'q\u0307')[0]?.glyphs ?? [];
    expect(letter?.offset).toBeUndefined();
    expect(accent).toMatchObject({ advance: 0, offset: [expect.any(Number), expect.any(Number)] });
    expect(fonts.shape(serif, '12\u202f345').map((run) => run.text)).toEqual(['12\u202f345']);
  });

  it('switches features off as well as on', () => {
    expect(fonts.shape({ ...serif, features: ['liga=0'] }, 'office')[0]?.glyphs).toHaveLength(6);
  });

  it('kerns', () => {
    expect(fonts.width(serif, 'AV')).toBeLessThan(fonts.width(serif, 'A') + fonts.width(serif, 'V'));
  });

  it('keeps every character once, and widths that add up', () => {
    const features = fc.constantFrom<readonly string[]>([], ['onum'], ['lnum', 'tnum'], ['smcp'], ['c2sc', 'smcp']);
    const words = fc.string({ unit: fc.constantFrom(...'aefilntfTVAWoyré019.,’“-– ●'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, features, (text, tags) => {
        const runs = fonts.shape({ ...serif, features: tags }, text);
        expect(runs.flatMap((run) => run.glyphs.map((glyph) => glyph.text)).join('')).toBe(text);
        for (const run of runs) expect(run.width).toBeCloseTo(run.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0));
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('says which character no face of the document has', () => {
    const shaping = (): unknown => fonts.shape(serif, 'a\u{1F600}');
    expect(shaping).toThrow(BriefError);
    expect(shaping).toThrow('U+1F600');
    try {
      shaping();
    } catch (error) {
      expect(error instanceof BriefError ? error.problems.map(({ code }) => code) : error).toEqual(['layout/no-glyph']);
    }
  });
});
