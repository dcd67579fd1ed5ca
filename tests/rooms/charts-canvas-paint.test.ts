/** The recording canvas: colours, widths, text, and assignments that browsers ignore. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type Context, createCanvas, lines, measureHalfEms, record } from './charts-recorder.ts';

beforeEach(measureHalfEms);

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
