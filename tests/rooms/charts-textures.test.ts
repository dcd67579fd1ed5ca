/** The recording canvas: gradients, patterns and outlined text. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type Context, createCanvas, lines, measureHalfEms } from './charts-recorder.ts';

beforeEach(measureHalfEms);

/** A tile with one stroke across. */
function hatch(context: Context): CanvasPatternOf {
  const tile = createCanvas(4, 4);
  const pen = tile.getContext('2d');
  pen.strokeStyle = '#123456';
  pen.moveTo(0, 4);
  pen.lineTo(4, 0);
  pen.stroke();
  return context.createPattern(tile, 'repeat');
}
type CanvasPatternOf = ReturnType<Context['createPattern']>;

describe('textures', () => {
  test('a gradient stands in the coordinates that hold when it is painted with, its stops in order', () => {
    const drawn = lines((c) => {
      const gradient = c.createLinearGradient(0, 0, 10, 0);
      gradient.addColorStop(1, 'blue');
      gradient.addColorStop(0, 'red');
      c.fillStyle = gradient;
      c.scale(2, 2);
      c.globalAlpha = 0.5;
      c.fillRect(0, 0, 10, 10);
    });
    expect(drawn).toEqual([
      'fill #ff0000/0.5 (linear from 0 0 to 10 0 by 2 0 0 2 0 0: 0 #ff0000, 1 #0000ff): M 0 0 L 20 0 L 20 20 L 0 20 Z',
    ]);
  });

  test('one from circle to circle keeps both', () => {
    const drawn = lines((c) => {
      const gradient = c.createRadialGradient(5, 5, 1, 5, 5, 4);
      gradient.addColorStop(0, 'red');
      c.strokeStyle = gradient;
      c.strokeRect(0, 0, 1, 1);
    });
    expect(drawn[0]).toContain('stroke #ff0000/1 (radial from 5 5 1 to 5 5 4 by 1 0 0 1 0 0: 0 #ff0000) 1 []');
  });

  test('without stops, or from a place to itself, it paints nothing', () => {
    const drawn = lines((c) => {
      c.fillStyle = c.createLinearGradient(0, 0, 10, 0);
      c.fillRect(0, 0, 1, 1);
      const point = c.createLinearGradient(3, 3, 3, 3);
      point.addColorStop(0, 'red');
      c.fillStyle = point;
      c.fillRect(0, 0, 1, 1);
    });
    expect(drawn).toEqual([]);
  });

  test('a pattern keeps its tile as it was when it was made, moved by its own transform', () => {
    const drawn = lines((c) => {
      const pattern = hatch(c);
      pattern.setTransform({ e: 3 });
      c.translate(10, 0);
      c.fillStyle = pattern;
      c.fillRect(0, 0, 1, 1);
    });
    expect(drawn).toEqual([
      'fill #123456/1 (pattern 4×4 by 1 0 0 1 13 0: stroke #123456/1 1 []: M 0 4 L 4 0): M 10 0 L 11 0 L 11 1 L 10 1 Z',
    ]);
  });

  test('reads back as it was set, and goes with save and restore', () => {
    const context = createCanvas(10, 10).getContext('2d');
    const pattern = hatch(context);
    context.save();
    context.fillStyle = pattern;
    expect(context.fillStyle).toBe(pattern);
    expect(String(pattern)).toBe('[object CanvasPattern]');
    expect(String(context.createLinearGradient(0, 0, 1, 1))).toBe('[object CanvasGradient]');
    context.restore();
    expect(context.fillStyle).toBe('#000000');
  });

  test.each([
    [2, 'red', RangeError],
    [Number.NaN, 'red', RangeError],
    [0, 'no colour', SyntaxError],
  ])('a stop at %s of %s is refused', (offset, color, kind) => {
    const gradient = createCanvas(1, 1).getContext('2d').createLinearGradient(0, 0, 1, 1);
    expect(() => gradient.addColorStop(offset, color)).toThrow(kind);
  });
});

test('outlined text has the width of the pen, grown with the scale', () => {
  const drawn = lines((c) => {
    c.lineWidth = 2;
    c.strokeStyle = 'white';
    c.scale(3, 3);
    c.strokeText('ab', 1, 2);
  });
  expect(drawn).toEqual(['text ab at 3 0 0 3 3 6 size 10 wide 10 #ffffff outlined 6']);
});
