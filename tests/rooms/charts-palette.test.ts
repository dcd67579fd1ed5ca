/** Every palette: contrast on white, what colour-blind eyes see of it, and what is left of it in grey. */
import { describe, expect, test } from 'vitest';
import { ink, killedColor, palettes, paper, seriesColors, softInk, woundedColor } from '../../src/charts/palette.ts';

type Triple = readonly [number, number, number];

/** Red, green and blue of light, 0 to 1 (sRGB decoded). */
function light(color: string): Triple {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

/** WCAG 2.2: relative luminance. */
function luminance(color: string): number {
  const [red, green, blue] = light(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (color: string): number => (luminance(paper) + 0.05) / (luminance(color) + 0.05);

/** Full colour blindness of each kind, on linear light (Machado, Oliveira and Fernandes 2009). */
const eyes: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* under D65. */
function lab([red, green, blue]: Triple): Triple {
  const curve = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(color: string, eye: string): Triple {
  const [red, green, blue] = light(color);
  const [first = 0, second = 0, third = 0] = (eyes[eye] ?? []).map((row) =>
    Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue)),
  );
  return lab([first, second, third]);
}

const distance = (a: Triple, b: Triple): number => Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));

const lightness = (color: string): number => lab(light(color))[0];

const entries = Object.entries(palettes);

describe.each(entries)('palette %s', (name, { killed, wounded, plain, series }) => {
  const all = [killed, wounded, plain, ...series];

  test.each(all)('%s: marks stand out from white by 3:1 and their labels by 4.5:1', (color) => {
    expect(contrast(color)).toBeGreaterThanOrEqual(name === 'strong' ? 7 : 4.5);
  });

  // A difference of 2.3 can just be seen; marks are small and far apart.
  test.each(Object.keys(eyes))('%s: killed and wounded, and any two series, stay apart', (eye) => {
    expect(distance(seen(killed, eye), seen(wounded, eye))).toBeGreaterThan(20);
    const pairs = series.flatMap((a, index) => series.slice(index + 1).map((b) => ({ a, b, apart: distance(seen(a, eye), seen(b, eye)) })));
    expect(pairs.filter(({ apart }) => apart < 12)).toEqual([]);
  });

  test('killed and wounded, and series that follow each other, differ in grey', () => {
    expect(Math.abs(lightness(killed) - lightness(wounded))).toBeGreaterThan(12);
    const steps = series.slice(1).map((color, index) => Math.abs(lightness(color) - lightness(series[index] ?? color)));
    expect(Math.min(...steps)).toBeGreaterThan(15);
  });
});

test.each([ink, softInk])('%s: text stands out from white by 4.5:1', (color) => {
  expect(contrast(color)).toBeGreaterThanOrEqual(4.5);
});

test('killed and wounded keep the colours of the house, and no series borrows them', () => {
  expect([killedColor, woundedColor]).toEqual(['#882255', '#0072b2']);
  expect(contrast(killedColor) / contrast(woundedColor)).toBeGreaterThan(1.5);
  expect(seriesColors).not.toContain(killedColor);
  expect(seriesColors).not.toContain(woundedColor);
});
