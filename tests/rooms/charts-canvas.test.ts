/** The recording canvas: paths, the list it keeps, and what it refuses. */
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Context, createCanvas, lines, measureHalfEms, record } from './charts-recorder.ts';

beforeEach(measureHalfEms);

describe('paths are kept in absolute coordinates', () => {
  const cases: readonly (readonly [string, (context: Context) => void, string])[] = [
    [
      'line',
      (c) => {
        c.moveTo(1, 2);
        c.lineTo(3, 4);
      },
      'M 1 2 L 3 4',
    ],
    ['line without a start begins one', (c) => c.lineTo(3, 4), 'M 3 4'],
    ['rectangle', (c) => c.rect(1, 2, 10, 20), 'M 1 2 L 11 2 L 11 22 L 1 22 Z'],
    [
      'a line after closing starts at the corner',
      (c) => {
        c.rect(1, 2, 10, 20);
        c.lineTo(5, 5);
      },
      'M 1 2 L 11 2 L 11 22 L 1 22 Z L 5 5',
    ],
    [
      'quadratic',
      (c) => {
        c.moveTo(0, 0);
        c.quadraticCurveTo(3, 0, 3, 3);
      },
      'M 0 0 C 2 0 3 1 3 3',
    ],
    ['cubic without a start', (c) => c.bezierCurveTo(1, 1, 2, 2, 3, 3), 'M 1 1 C 1 1 2 2 3 3'],
    ['quarter arc', (c) => c.arc(0, 0, 10, 0, Math.PI / 2), 'M 10 0 C 10 5.523 5.523 10 0 10'],
    ['quarter arc the other way', (c) => c.arc(0, 0, 10, Math.PI / 2, 0, true), 'M 0 10 C 5.523 10 10 5.523 10 0'],
    ['empty arc', (c) => c.arc(0, 0, 10, 0, 0), 'M 10 0'],
    [
      'arcTo rounds a corner',
      (c) => {
        c.moveTo(0, 0);
        c.arcTo(10, 0, 10, 10, 4);
      },
      'M 0 0 L 6 0 C 8.209 0 10 1.791 10 4',
    ],
    [
      'arcTo in line',
      (c) => {
        c.moveTo(0, 0);
        c.arcTo(5, 0, 10, 0, 4);
      },
      'M 0 0 L 5 0',
    ],
    [
      'translate and scale',
      (c) => {
        c.translate(10, 5);
        c.scale(2, 3);
        c.moveTo(1, 1);
        c.lineTo(2, 2);
      },
      'M 12 8 L 14 11',
    ],
    [
      'rotate',
      (c) => {
        c.rotate(Math.PI / 2);
        c.moveTo(1, 0);
        c.lineTo(2, 0);
      },
      'M 0 1 L 0 2',
    ],
    [
      'setTransform replaces',
      (c) => {
        c.scale(9, 9);
        c.setTransform(1, 0, 0, 1, 5, 5);
        c.moveTo(0, 0);
        c.lineTo(1, 1);
      },
      'M 5 5 L 6 6',
    ],
    [
      'points that are no numbers are skipped',
      (c) => {
        c.moveTo(1, 1);
        c.lineTo(Number.NaN, 2);
        c.lineTo(2, 2);
      },
      'M 1 1 L 2 2',
    ],
  ];
  test.each(cases)('%s', (_name, draw, expected) => {
    const [line] = lines((context) => {
      draw(context);
      context.stroke();
    });
    expect(line).toBe(`stroke #000000/1 ${line?.split(' ')[2]} []: ${expected}`);
  });

  test('a full circle is four curves and ends where it began', () => {
    const [op] = record((c) => {
      c.beginPath();
      c.arc(50, 50, 10, 0, 2 * Math.PI);
      c.fill();
    });
    const path = op?.op === 'fill' ? op.path : [];
    expect(path.map(([letter]) => letter).join('')).toBe('MCCCC');
    expect(path.at(-1)?.slice(-2)).toEqual([60, 50]);
  });

  test('an ellipse turns about its centre', () => {
    const [line] = lines((c) => {
      c.ellipse(0, 0, 10, 5, Math.PI / 2, 0, Math.PI / 2);
      c.stroke();
    });
    expect(line).toBe('stroke #000000/1 1 []: M 0 10 C -2.761 10 -5 5.523 -5 0');
  });

  test('roundRect: corners from the top left, all reduced where they do not fit', () => {
    const [sharp] = lines((c) => {
      c.roundRect(0, 0, 10, 10, 0);
      c.fill();
    });
    expect(sharp).toContain('M 0 0 L 10 0');
    const [round] = lines((c) => {
      c.roundRect(0, 0, 10, 10, [20]);
      c.fill();
    });
    expect(round).toContain('M 5 0');
    const [mixed] = lines((c) => {
      c.roundRect(0, 0, 20, 10, [2, 0, 3, 0]);
      c.fill();
    });
    expect(mixed).toContain('M 2 0');
    expect(mixed?.endsWith('L 0 2 C 0 0.895 0.895 0 2 0 Z')).toBe(true);
    expect(() => record((c) => c.roundRect(0, 0, 1, 1, [-1]))).toThrow('roundRect');
  });

  test('a negative radius throws', () => {
    expect(() => record((c) => c.arc(0, 0, -1, 0, 1))).toThrow(RangeError);
    expect(() => record((c) => c.arcTo(0, 0, 1, 1, -1))).toThrow(RangeError);
  });
});

describe('the list', () => {
  test('save and restore are kept only around a clip with ink in it', () => {
    const drawn = lines((c) => {
      c.save();
      c.fillRect(0, 0, 1, 1);
      c.restore();
      c.save();
      c.rect(0, 0, 5, 5);
      c.clip();
      c.save();
      c.fillRect(1, 1, 1, 1);
      c.restore();
      c.restore();
      c.save();
      c.rect(0, 0, 5, 5);
      c.clip();
      c.restore();
      c.restore();
    });
    expect(drawn.map((line) => line.split(' ')[0])).toEqual(['fill', 'save', 'clip:', 'fill', 'restore']);
  });

  test('an open save is closed', () => {
    const drawn = lines((c) => {
      c.save();
      c.rect(0, 0, 5, 5);
      c.clip();
      c.fillRect(0, 0, 1, 1);
    });
    expect(drawn.map((line) => line.split(' ')[0])).toEqual(['save', 'clip:', 'fill', 'restore']);
  });

  test('restore brings back style and transform', () => {
    const drawn = lines((c) => {
      c.save();
      c.fillStyle = 'red';
      c.translate(50, 50);
      c.restore();
      c.fillRect(0, 0, 1, 1);
    });
    expect(drawn).toEqual(['fill #000000/1: M 0 0 L 1 0 L 1 1 L 0 1 Z']);
  });

  test('clearing or resizing the whole canvas takes everything off; clearing a part throws', () => {
    expect(
      lines((c) => {
        c.fillRect(0, 0, 1, 1);
        c.clearRect(0, 0, 200, 100);
      }),
    ).toEqual([]);
    expect(
      lines((c) => {
        c.fillRect(0, 0, 1, 1);
        c.canvas.width = 200;
      }),
    ).toEqual([]);
    expect(() => record((c) => c.clearRect(0, 0, 10, 10))).toThrow('clearRect');
  });

  test('toBuffer and toDataURL give the recording', () => {
    const canvas = createCanvas(20, 10);
    canvas.getContext('2d').fillRect(0, 0, 1, 1);
    const parsed: unknown = JSON.parse(canvas.toBuffer('image/png').toString());
    expect(parsed).toEqual(canvas.recording);
    expect(canvas.toDataURL()).toMatch(/^data:application\/json;base64,/);
    const handed: unknown[] = [];
    canvas.toBuffer((error, buffer) => handed.push(error, buffer.length));
    expect(handed).toEqual([null, canvas.toBuffer().length]);
    expect(canvas.getContext('webgl')).toBeNull();
  });
});

/** To be kept it would need a mask, which no drawing holds. */
function fadeOut(context: Context): void {
  const gradient = context.createLinearGradient(0, 0, 1, 1);
  gradient.addColorStop(0, 'red');
  gradient.addColorStop(1, 'rgba(255, 0, 0, 0)');
  context.fillStyle = gradient;
  context.fillRect(0, 0, 1, 1);
}

describe('what has no vector counterpart throws and names itself', () => {
  const calls: readonly (readonly [string, (context: Context) => void])[] = [
    ['createRadialGradient', (c) => c.createRadialGradient(0, 0, 1, 5, 0, 2)],
    ['createConicGradient', (c) => c.createConicGradient(0, 0, 0)],
    ['createPattern', (c) => Reflect.apply(c.createPattern, c, [{}, 'repeat'])],
    ['createPattern', (c) => Reflect.apply(c.createPattern, c, [createCanvas(2, 2), 'repeat-x'])],
    ['addColorStop', fadeOut],
    ['drawImage', (c) => c.drawImage()],
    [
      'filter',
      (c) => {
        c.filter = 'blur(2px)';
      },
    ],
    [
      'shadowBlur',
      (c) => {
        c.shadowBlur = 2;
      },
    ],
    [
      'letterSpacing',
      (c) => {
        c.letterSpacing = '2px';
      },
    ],
    [
      'globalCompositeOperation',
      (c) => {
        c.globalCompositeOperation = 'multiply';
      },
    ],
    ['Path2D', (c) => Reflect.apply(c.fill, c, [{}])],
  ];
  test.each(calls)('%s', (member, call) => {
    expect(() => record(call)).toThrow(member);
  });
});

test('a fresh require keeps the measurer: only index.js is read again', () => {
  const require = createRequire(import.meta.url);
  const path = require.resolve('canvas');
  delete require.cache[path];
  const again = require('canvas') as typeof import('canvas');
  expect(again.createCanvas(1, 1).getContext('2d').measureText('abcd').width).toBe(20);
});
