/** The recording canvas: what it keeps, what it ignores as browsers do, what it refuses. */
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DrawOp, PathSegment } from '../../src/print.ts';

const { createCanvas, setMeasurer } = createRequire(import.meta.url)('canvas') as typeof import('canvas');
type Context = import('canvas').CanvasRenderingContext2D;

beforeEach(() => {
  setMeasurer({ width: (_font, text) => text.length / 2, vertical: () => ({ ascent: 0.9, descent: 0.3, capHeight: 0.66, xHeight: 0.48 }) });
});

function record(draw: (context: Context) => void): readonly DrawOp[] {
  const canvas = createCanvas(200, 100);
  draw(canvas.getContext('2d'));
  return canvas.recording.ops;
}

const pathText = (path: readonly PathSegment[]): string => path.map((segment) => segment.join(' ')).join(' ');

/** One line for each operation, as a reader would say it. */
function lines(draw: (context: Context) => void): readonly string[] {
  return record(draw).map((op) => {
    if (op.op === 'text') return `text ${op.text} at ${op.matrix.join(' ')} size ${op.size} wide ${op.width} ${op.paint.color}`;
    if (op.op === 'fill') return `fill ${op.paint.color}/${op.paint.alpha}${op.isEvenOdd ? ' evenodd' : ''}: ${pathText(op.path)}`;
    if (op.op === 'clip') return `clip: ${pathText(op.path)}`;
    if (op.op === 'stroke') return `stroke ${op.paint.color}/${op.paint.alpha} ${op.width} [${op.dash.join(' ')}]: ${pathText(op.path)}`;
    return op.op;
  });
}

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

describe('paint', () => {
  const colors: readonly (readonly [string, string])[] = [
    ['#abc', '#aabbcc/1'],
    ['#AABBCC80', '#aabbcc/0.502'],
    ['rgb(1, 2, 3)', '#010203/1'],
    ['rgba(255,0,0,0.25)', '#ff0000/0.25'],
    ['rgb(100% 0 0 / 50%)', '#ff0000/0.5'],
    ['hsl(120, 100%, 25%)', '#008000/1'],
    ['Orange', '#ffa500/1'],
    [' white ', '#ffffff/1'],
  ];
  test.each(colors)('%s is %s', (color, expected) => {
    expect(
      lines((c) => {
        c.fillStyle = color;
        c.fillRect(0, 0, 1, 1);
      })[0],
    ).toContain(`fill ${expected}: `);
  });

  test.each(['', 'no colour', '#12', 'rgb(1,2)', 'rgb(a,b,c)', 'url(x)'])('%j is ignored', (color) => {
    expect(
      lines((c) => {
        c.fillStyle = 'red';
        c.fillStyle = color;
        c.fillRect(0, 0, 1, 1);
      })[0],
    ).toContain('#ff0000/1');
  });

  test('what cannot be seen is not kept', () => {
    const drawn = lines((c) => {
      c.fillStyle = 'transparent';
      c.fillRect(0, 0, 1, 1);
      c.fillText('unseen', 0, 0);
      c.strokeStyle = 'rgba(0,0,0,0)';
      c.strokeRect(0, 0, 1, 1);
      c.globalAlpha = 0;
      c.fillStyle = 'red';
      c.fillRect(0, 0, 1, 1);
    });
    expect(drawn).toEqual([]);
  });

  test('globalAlpha multiplies, the fill rule is kept, fillRect leaves the path alone', () => {
    expect(
      lines((c) => {
        c.globalAlpha = 0.5;
        c.fillStyle = 'rgba(0,0,255,0.5)';
        c.moveTo(0, 0);
        c.lineTo(1, 0);
        c.fillRect(5, 5, 1, 1);
        c.fill('evenodd');
      }),
    ).toEqual(['fill #0000ff/0.25: M 5 5 L 6 5 L 6 6 L 5 6 Z', 'fill #0000ff/0.25 evenodd: M 0 0 L 1 0']);
  });

  test('widths and dashes grow with the scale; an odd dash counts twice', () => {
    const drawn = lines((c) => {
      c.scale(2, 2);
      c.lineWidth = 3;
      c.setLineDash([1, 2, 3]);
      c.strokeRect(0, 0, 1, 1);
    });
    expect(drawn[0]).toContain('stroke #000000/1 6 [2 4 6 2 4 6]');
  });

  test('invalid assignments are ignored as browsers do', () => {
    const canvas = createCanvas(10, 10);
    const context = canvas.getContext('2d');
    const before = { ...read(context) };
    for (const [member, value] of Object.entries({
      lineWidth: -1,
      lineCap: 'pointed',
      lineJoin: 'glued',
      miterLimit: 0,
      lineDashOffset: undefined,
      globalAlpha: 2,
      textAlign: 'justify',
      textBaseline: 'below',
      font: 'large letters',
      fillStyle: null,
      strokeStyle: 5,
      direction: 'up',
    })) {
      Reflect.set(context, member, value);
    }
    context.setLineDash([1, -1]);
    expect(read(context)).toEqual(before);
    expect(context.getLineDash()).toEqual([]);
  });

  const read = (c: Context): Readonly<Record<string, unknown>> => ({
    lineWidth: c.lineWidth,
    lineCap: c.lineCap,
    lineJoin: c.lineJoin,
    miterLimit: c.miterLimit,
    lineDashOffset: c.lineDashOffset,
    globalAlpha: c.globalAlpha,
    textAlign: c.textAlign,
    textBaseline: c.textBaseline,
    font: c.font,
    fillStyle: c.fillStyle,
    strokeStyle: c.strokeStyle,
    direction: c.direction,
  });
});

describe('text', () => {
  const placed: readonly (readonly [string, (context: Context) => void, string])[] = [
    ['left baseline', (c) => c.fillText('abcd', 10, 50), '1 0 0 1 10 50'],
    [
      'centred',
      (c) => {
        c.textAlign = 'center';
        c.fillText('abcd', 10, 50);
      },
      '1 0 0 1 0 50',
    ],
    [
      'right',
      (c) => {
        c.textAlign = 'right';
        c.fillText('abcd', 40, 50);
      },
      '1 0 0 1 20 50',
    ],
    [
      'end of right-to-left',
      (c) => {
        c.textAlign = 'end';
        c.direction = 'rtl';
        c.fillText('abcd', 40, 50);
      },
      '1 0 0 1 40 50',
    ],
    [
      'top',
      (c) => {
        c.textBaseline = 'top';
        c.fillText('abcd', 10, 50);
      },
      '1 0 0 1 10 59',
    ],
    [
      'middle',
      (c) => {
        c.textBaseline = 'middle';
        c.fillText('abcd', 10, 50);
      },
      '1 0 0 1 10 53',
    ],
    [
      'bottom',
      (c) => {
        c.textBaseline = 'bottom';
        c.fillText('abcd', 10, 50);
      },
      '1 0 0 1 10 47',
    ],
    ['condensed to a width', (c) => c.fillText('abcd', 10, 50, 10), '0.5 0 0 1 10 50'],
    [
      'turned',
      (c) => {
        c.translate(5, 5);
        c.rotate(Math.PI / 2);
        c.fillText('abcd', 1, 0);
      },
      '0 1 -1 0 5 6',
    ],
  ];
  test.each(placed)('%s', (_name, draw, matrix) => {
    expect(lines(draw)).toEqual([`text abcd at ${matrix} size 10 wide 20 #000000`]);
  });

  test('the font shorthand becomes a request with lining tabular figures', () => {
    const [op] = record((c) => {
      c.font = `italic 600 8.2px/1.2 "Source Sans 3", 'Noto Sans', sans-serif`;
      c.fillText('5', 0, 0);
    });
    expect(op?.op === 'text' && op).toMatchObject({
      size: 8.2,
      font: { families: ['Source Sans 3', 'Noto Sans', 'sans-serif'], weight: 600, isItalic: true, features: ['lnum', 'tnum'] },
    });
  });

  test('measures follow alignment and baseline', () => {
    const canvas = createCanvas(10, 10);
    const context = canvas.getContext('2d');
    context.textAlign = 'center';
    expect(context.measureText('abcd')).toMatchObject({ width: 20, actualBoundingBoxLeft: 10, actualBoundingBoxRight: 10 });
    expect(context.measureText('').width).toBe(0);
  });

  test('blank text is not kept, tabs and line feeds are blanks', () => {
    expect(lines((c) => c.fillText(' \n', 0, 0))).toEqual([]);
    expect(lines((c) => c.fillText('a\tb', 0, 0))[0]).toContain('text a b at');
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

describe('what has no vector counterpart throws and names itself', () => {
  const calls: readonly (readonly [string, (context: Context) => void])[] = [
    ['createLinearGradient', (c) => c.createLinearGradient(0, 0, 1, 1)],
    ['createRadialGradient', (c) => c.createRadialGradient(0, 0, 1, 1, 1, 1)],
    ['createConicGradient', (c) => c.createConicGradient(0, 0, 0)],
    ['createPattern', (c) => c.createPattern()],
    ['drawImage', (c) => c.drawImage()],
    ['strokeText', (c) => c.strokeText('a', 0, 0)],
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
