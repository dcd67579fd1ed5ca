import { describe, expect, it } from 'vitest';
import { readPathData } from '../../src/document/images/svg/pathData.ts';
import type { DrawOp, Paint, PathSegment } from '../../src/print.ts';
import { complaints } from '../world.ts';
import { drawnOps, opened, svg } from './images.fixture.ts';

const short = (value: number): string => String(Math.round(value * 100) / 100 || 0);
const pathText = (path: readonly PathSegment[]): string =>
  path.map(([letter, ...numbers]) => `${letter}${numbers.map(short).join(' ')}`).join(' ');

const inPixels = (path: readonly PathSegment[]): string =>
  pathText(path.map((segment) => segment.map((part) => (typeof part === 'number' ? part / 0.75 : part)) as unknown as PathSegment));

const inked = ({ color, alpha }: Paint): string => `${color}${alpha === 1 ? '' : `/${short(alpha)}`}`;
const ruled = (isEvenOdd: boolean): string => (isEvenOdd ? ' evenodd' : '');

function pen({ width, cap, join, miterLimit, dash, dashOffset }: Extract<DrawOp, { op: 'stroke' }>): string {
  const dashes = dash.length > 0 ? ` dash ${dash.map((each) => short(each / 0.75)).join(' ')} from ${short(dashOffset / 0.75)}` : '';
  return `${short(width / 0.75)} ${cap} ${join}${miterLimit === 4 ? '' : ` ${miterLimit}`}${dashes}`;
}

function letters({ text, matrix, font, size, paint }: Extract<DrawOp, { op: 'text' }>): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix.map((each) => each / 0.75);
  const turn = [a, b, c, d].map(short).join(' ');
  const look = [font.weight, font.isItalic ? 'italic' : '', short(size), font.families.join(',')].filter((part) => part !== '').join(' ');
  return `text "${text}" at ${short(e)} ${short(f)}${turn === '1 0 0 1' ? '' : ` [${turn}]`} ${inked(paint)} ${look}`;
}

/** Operations as lines that read like the picture, in pixels: three quarters of a point each. */
function told(op: DrawOp): string {
  switch (op.op) {
    case 'clip':
      return `clip ${inPixels(op.path)}${ruled(op.isEvenOdd)}`;
    case 'fill':
      return `fill ${inked(op.paint)} ${inPixels(op.path)}${ruled(op.isEvenOdd)}`;
    case 'stroke':
      return `stroke ${inked(op.paint)} ${pen(op)} ${inPixels(op.path)}`;
    case 'text':
      return letters(op);
    case 'group':
      return `group ${short(op.alpha)} (${op.ops.map(told).join(', ')})`;
    default:
      return op.op;
  }
}

const drawn = (inside: string, attributes?: string): readonly string[] => drawnOps(inside, attributes).map(told);
const problemsOf = (inside: string, attributes?: string): Promise<string[]> => complaints(() => opened(svg(inside, attributes)));

describe('path data', () => {
  it.each([
    ['M1 2L3 4', 'M1 2 L3 4'],
    ['m1,2 3,4-5.5.5z', 'M1 2 L4 6 L-1.5 6.5 Z'],
    ['M0 0h5v5H1V2', 'M0 0 L5 0 L5 5 L1 5 L1 2'],
    ['M0 0C1 1 2 2 3 3s1 1 2 2', 'M0 0 C1 1 2 2 3 3 C4 4 4 4 5 5'],
    ['M0 0S1 1 2 2', 'M0 0 C0 0 1 1 2 2'],
    ['M0 0Q3 3 6 0T12 0', 'M0 0 C2 2 4 2 6 0 C8 -2 10 -2 12 0'],
    ['M5 5l1 1z l2 2', 'M5 5 L6 6 Z L7 7'],
    ['M0 0A5 5 0 0 1 10 0', 'M0 0 C0 -2.76 2.24 -5 5 -5 C7.76 -5 10 -2.76 10 0'],
    ['M0 0a5 5 0 0110 0', 'M0 0 C0 -2.76 2.24 -5 5 -5 C7.76 -5 10 -2.76 10 0'],
    ['M0 0A1 1 0 0 0 10 0', 'M0 0 C0 2.76 2.24 5 5 5 C7.76 5 10 2.76 10 0'],
    ['M0 0A0 5 0 0 1 9 9A4 4 0 1 1 9 9', 'M0 0 L9 9'],
    ['M0 0A4 2 90 0 1 4 0', 'M0 0 C0 -2.21 0.9 -4 2 -4 C3.1 -4 4 -2.21 4 0'],
    ['M1e1 1E-1', 'M10 0.1'],
    ['', ''],
  ])('%s', (text, path) => {
    expect(readPathData(text)).toEqual({ path: expect.anything(), brokenAt: null });
    expect(pathText(readPathData(text).path)).toBe(path);
  });

  it.each([
    ['L1 1', ''],
    ['M0 0L1 1 2', 'M0 0 L1 1'],
    ['M0 0X', 'M0 0'],
    ['M0 0L1e999 1', 'M0 0'],
    ['M0 0A1 1 0 2 0 3 3', 'M0 0'],
  ])('is read as far as it goes: %s', (text, path) => {
    const read = readPathData(text);
    expect(read.brokenAt).not.toBeNull();
    expect(pathText(read.path)).toBe(path);
  });

  it('takes time in step with its length', () => {
    expect(readPathData(`M0 0l${'1 1 '.repeat(300_000)}`).path).toHaveLength(300_001);
    expect(readPathData(' '.repeat(300_000)).path).toEqual([]);
  });
});

describe('shapes', () => {
  it.each([
    ['<rect x="1" y="2" width="10" height="5"/>', ['fill #000000 M1 2 L11 2 L11 7 L1 7 Z']],
    ['<rect width="50%" height="100%" fill="white"/>', ['fill #ffffff M0 0 L50 0 L50 50 L0 50 Z']],
    [
      '<rect width="10" height="10" rx="9"/>',
      ['fill #000000 M5 0 L5 0 C7.76 0 10 2.24 10 5 L10 5 C10 7.76 7.76 10 5 10 L5 10 C2.24 10 0 7.76 0 5 L0 5 C0 2.24 2.24 0 5 0 Z'],
    ],
    ['<circle r="0"/><ellipse rx="2" ry="0"/><rect width="0" height="4"/><path d=""/><polygon points=""/>', []],
    [
      '<circle cx="5" cy="5" r="5"/>',
      ['fill #000000 M10 5 C10 7.76 7.76 10 5 10 C2.24 10 0 7.76 0 5 C0 2.24 2.24 0 5 0 C7.76 0 10 2.24 10 5 Z'],
    ],
    ['<line x2="9" y2="9" stroke="red" fill="none"/>', ['stroke #ff0000 1 butt miter M0 0 L9 9']],
    ['<polyline points="0,0 5,5 9" fill="none" stroke="#00f"/>', ['stroke #0000ff 1 butt miter M0 0 L5 5']],
    ['<polygon points="0 0 5 5 0 5"/>', ['fill #000000 M0 0 L5 5 L0 5 Z']],
    ['<path d="M0 0h4v4z" fill-rule="evenodd"/>', ['fill #000000 M0 0 L4 0 L4 4 Z evenodd']],
  ])('%s', (inside, ops) => {
    expect(drawn(inside)).toEqual(ops);
  });

  it('are drawn in the order they stand, and cut at the edge of the picture', () => {
    expect(opened(svg('')).ops).toEqual([
      { op: 'clip', path: [['M', 0, 0], ['L', 75, 0], ['L', 75, 37.5], ['L', 0, 37.5], ['Z']], isEvenOdd: false },
    ]);
    expect(drawn('<path d="M0 0h1"/><g><path d="M0 0h2"/></g>')).toHaveLength(2);
  });
});

describe('size and view box', () => {
  it.each([
    ['width="100" height="50"', 75, 37.5],
    ['width="2in" height="1in"', 144, 72],
    ['width="10mm" viewBox="0 0 20 10"', 28.35, 14.17],
    ['height="96" viewBox="0 0 20 10"', 144, 72],
    ['viewBox="0 0 200 100"', 150, 75],
    ['width="100%" height="100%" viewBox="0 0 200 100"', 150, 75],
    ['', 225, 112.5],
  ])('%s', (attributes, width, height) => {
    const drawing = opened(svg('', attributes));
    expect([drawing.width, drawing.height]).toEqual([expect.closeTo(width, 2), expect.closeTo(height, 2)]);
  });

  const dot = '<path d="M0 0h10"/>';
  it.each([
    ['width="100" height="50" viewBox="0 0 50 50"', 'fill #000000 M25 0 L35 0'],
    ['width="100" height="50" viewBox="-5 0 200 100"', 'fill #000000 M2.5 0 L7.5 0'],
    ['width="100" height="50" viewBox="0 0 50 50" preserveAspectRatio="xMinYMid"', 'fill #000000 M0 0 L10 0'],
    ['width="100" height="50" viewBox="0 0 50 50" preserveAspectRatio="xMaxYMax meet"', 'fill #000000 M50 0 L60 0'],
    ['width="100" height="50" viewBox="0 0 50 50" preserveAspectRatio="xMidYMin slice"', 'fill #000000 M0 0 L20 0'],
    ['width="100" height="50" viewBox="0 0 50 50" preserveAspectRatio="none"', 'fill #000000 M0 0 L20 0'],
  ])('%s', (attributes, op) => {
    expect(drawn(dot, attributes)).toEqual([op]);
  });

  it.each(['width="0" height="10"', 'width="-5" height="5"', 'width="1e9" height="5"'])('refuses %s', async (attributes) => {
    expect((await problemsOf('', attributes))[0]).toMatch(/^it:1:1 document\/bad-svg A picture of/);
  });
});

describe('looks', () => {
  const box = 'd="M0 0h4"';

  it.each([
    ['fill="#abc"', 'fill #aabbcc M0 0 L4 0'],
    ['fill="#aabbcc80"', 'fill #aabbcc/0.5 M0 0 L4 0'],
    ['fill="rgb(255, 0, 0)"', 'fill #ff0000 M0 0 L4 0'],
    ['fill="rgb(100% 0% 50% / 50%)"', 'fill #ff0080/0.5 M0 0 L4 0'],
    ['fill="rgba(1,2,3,.25)"', 'fill #010203/0.25 M0 0 L4 0'],
    ['fill="hsl(120, 100%, 25%)"', 'fill #008000 M0 0 L4 0'],
    ['fill="RebeccaPurple"', 'fill #663399 M0 0 L4 0'],
    ['fill="currentColor" color="teal"', 'fill #008080 M0 0 L4 0'],
    ['fill="notacolour"', 'fill #000000 M0 0 L4 0'],
    ['fill="constructor"', 'fill #000000 M0 0 L4 0'],
    ['fill-opacity=".5" opacity="50%"', 'fill #000000/0.25 M0 0 L4 0'],
    ['style="fill: red; fill-opacity: 0.5" fill="blue"', 'fill #ff0000/0.5 M0 0 L4 0'],
    [
      'fill="none" stroke="red" stroke-width="2mm" stroke-linecap="round" stroke-linejoin="bevel"',
      'stroke #ff0000 7.56 round bevel M0 0 L4 0',
    ],
    [
      'fill="none" stroke="red" stroke-dasharray="2,1 3" stroke-dashoffset="1"',
      'stroke #ff0000 1 butt miter dash 2 1 3 2 1 3 from 1 M0 0 L4 0',
    ],
    ['fill="none" stroke="red" stroke-dasharray="0 0"', 'stroke #ff0000 1 butt miter M0 0 L4 0'],
    ['fill="none" stroke="red" stroke-miterlimit="8" stroke-opacity=".5"', 'stroke #ff0000/0.5 1 butt miter 8 M0 0 L4 0'],
  ])('%s', (attributes, op) => {
    expect(drawn(`<path ${box} ${attributes}/>`)).toEqual([op]);
  });

  it.each(['fill="none"', 'fill="transparent"', 'opacity="0"', 'display="none"', 'visibility="hidden"', 'style="display:none"'])(
    '%s paints nothing',
    (attributes) => {
      expect(drawn(`<path ${box} ${attributes}/>`)).toEqual([]);
    },
  );

  it('are handed down, and what is hidden may hold what shows', () => {
    const group = `<g fill="red" opacity=".5"><path ${box}/><g visibility="hidden"><path ${box} visibility="visible" fill="inherit"/></g></g>`;
    expect(drawn(group)).toEqual(['group 0.5 (fill #ff0000 M0 0 L4 0, fill #ff0000 M0 0 L4 0)']);
  });

  it('are faint together, so that nothing shines through what covers it', () => {
    expect(drawn(`<path ${box} stroke="red" opacity=".5"/>`)).toEqual([
      'group 0.5 (fill #000000 M0 0 L4 0, stroke #ff0000 1 butt miter M0 0 L4 0)',
    ]);
    expect(drawn(`<g opacity=".5"><g opacity=".5"><path ${box}/></g><g opacity="0"><path ${box}/></g></g>`)).toEqual([
      'fill #000000/0.25 M0 0 L4 0',
    ]);
    expect(drawn(`<g opacity=".5"><g opacity=".5"><path ${box}/><path ${box}/></g></g>`)).toEqual([
      'group 0.25 (fill #000000 M0 0 L4 0, fill #000000 M0 0 L4 0)',
    ]);
  });

  it('come from style sheets, by weight', () => {
    const css =
      '<style>/* x */ * { stroke-linejoin: round } .a, #b { fill: red } g path.a { fill: lime } path:hover { fill: blue } @media print { x {} }</style>';
    expect(
      drawn(`${css}<path ${box} class="a" fill="blue"/><g><path ${box} class="c a"/></g><path id="b" ${box} style="fill: teal"/>`),
    ).toEqual(['fill #ff0000 M0 0 L4 0', 'fill #00ff00 M0 0 L4 0', 'fill #008080 M0 0 L4 0']);
    expect(drawn(`<style><![CDATA[ .a { fill: red } ]]></style><path ${box} class="a"/>`)).toEqual(['fill #ff0000 M0 0 L4 0']);
  });

  it.each([
    ['translate(5)', 'M5 0 L9 0'],
    ['translate(5,1) scale(2)', 'M5 1 L13 1'],
    ['rotate(90)', 'M0 0 L0 4'],
    ['rotate(90 2 0)', 'M2 -2 L2 2'],
    ['matrix(1 0 0 1 3 3)', 'M3 3 L7 3'],
    ['skewY(45)', 'M0 0 L4 4'],
    ['translate(5px, 1px)\n,rotate(0deg)', 'M5 1 L9 1'],
    ['none', 'M0 0 L4 0'],
  ])('transform %s', (transform, path) => {
    expect(drawn(`<path ${box} transform="${transform}"/>`)).toEqual([`fill #000000 ${path}`]);
  });

  it('pens and dashes grow with what they draw', () => {
    expect(drawn(`<g transform="scale(2)"><path ${box} fill="none" stroke="red" stroke-dasharray="1 2"/></g>`)).toEqual([
      'stroke #ff0000 2 butt miter dash 2 4 from 0 M0 0 L8 0',
    ]);
  });

  it('clip to shapes, within clips', () => {
    const clips =
      '<clipPath id="a"><rect width="5" height="5"/></clipPath><clipPath id="b" clip-path="url(#a)" transform="translate(1)"><path d="M0 0h2v2z" clip-rule="evenodd"/></clipPath>';
    expect(drawn(`<defs>${clips}</defs><g clip-path="url('#b')"><path ${box}/></g>`)).toEqual([
      'save',
      'clip M1 0 L6 0 L6 5 L1 5 Z',
      'clip M1 0 L3 0 L3 2 Z evenodd',
      'fill #000000 M0 0 L4 0',
      'restore',
    ]);
    const used = '<path id="s" d="M0 0h2v2z" transform="scale(2)"/>';
    expect(drawn(`<defs>${used}</defs><clipPath id="u"><use href="#s" x="1"/></clipPath><path clip-path="url(#u)" ${box}/>`)[1]).toBe(
      'clip M1 0 L5 0 L5 4 Z',
    );
    expect(drawn(`<clipPath id="e"/><path clip-path="url(#e)" ${box}/>`)[1]).toBe('clip M0 0 L0 0 Z');
  });
});

describe('use', () => {
  it('draws what is meant again, at its place and in its own look', () => {
    const page = '<defs><path id="d" d="M0 0h1"/></defs><use href="#d" x="5" fill="red"/><use xlink:href="#d" transform="scale(2)" y="1"/>';
    expect(drawn(page)).toEqual(['fill #ff0000 M5 0 L6 0', 'fill #000000 M0 2 L2 2']);
  });

  it('fits a symbol into its box', () => {
    const page = '<symbol id="s" viewBox="0 0 10 10"><path d="M0 0h10"/></symbol><use href="#s" x="5" width="20" height="20"/>';
    expect(drawn(page)).toEqual(['save', 'clip M5 0 L25 0 L25 20 L5 20 Z', 'fill #000000 M5 0 L25 0', 'restore']);
  });

  it('takes what SVG alone can say of several', () => {
    const page = '<switch><foreignObject/><g requiredExtensions="x"/><path d="M0 0h1"/><path d="M0 0h2"/></switch><switch/>';
    expect(drawn(page)).toEqual(['fill #000000 M0 0 L1 0']);
  });

  it('draws a picture in the picture', () => {
    expect(drawn('<svg x="5" width="50%" height="20" viewBox="0 0 10 10"><rect width="100%" height="10"/></svg>')[2]).toBe(
      'fill #000000 M20 0 L40 0 L40 20 L20 20 Z',
    );
  });
});

/** Every letter is half an em wide here. */
describe('text', () => {
  it.each([
    ['<text x="5" y="9">Killed</text>', ['text "Killed" at 5 9 #000000 400 16']],
    ['<text x="50" text-anchor="middle" font-size="10">abcd</text>', ['text "abcd" at 40 0 #000000 400 10']],
    [
      '<text x="50" style="text-anchor: end; font: italic bold 10px/1.2 \'Source Sans 3\', sans-serif">ab</text>',
      ['text "ab" at 40 0 #000000 700 italic 10 Source Sans 3,sans-serif'],
    ],
    [
      '<text>\n  a\n  <tspan font-weight="600"> b </tspan> c\n</text>',
      ['text "a " at 0 0 #000000 400 16', 'text "b " at 16 0 #000000 600 16', 'text "c" at 32 0 #000000 400 16'],
    ],
    ['<text xml:space="preserve"> a  b</text>', ['text " a  b" at 0 0 #000000 400 16']],
    [
      '<text x="9" y="9">a<tspan x="9" dy="1.2em">b</tspan></text>',
      ['text "a" at 9 9 #000000 400 16', 'text "b" at 9 28.2 #000000 400 16'],
    ],
    [
      '<text x="0 20 40" font-size="10">abcd</text>',
      ['text "a" at 0 0 #000000 400 10', 'text "b" at 20 0 #000000 400 10', 'text "cd" at 40 0 #000000 400 10'],
    ],
    ['<text transform="rotate(-90)" x="-5" y="9">a</text>', ['text "a" at 9 5 [0 -1 1 0] #000000 400 16']],
    ['<text y="10" font-size="10" dominant-baseline="central">a</text>', ['text "a" at 0 13 #000000 400 10']],
    ['<text y="10" font-size="10" dominant-baseline="middle">a</text>', ['text "a" at 0 12.5 #000000 400 10']],
    ['<text fill="none">a</text><text> </text><text/><text font-size="0">a</text>', []],
    ['<text>a &amp; b &lt;c&gt; &#233;<title>not</title></text>', ['text "a & b <c> é" at 0 0 #000000 400 16']],
    ['<text text-anchor="middle">a<tspan>b</tspan></text>', ['text "a" at -8 0 #000000 400 16', 'text "b" at 0 0 #000000 400 16']],
  ])('%s', (inside, ops) => {
    expect(drawn(inside)).toEqual(ops);
  });
});

describe('what an SVG may hold beside its picture', () => {
  it.each([
    '<title>t</title><desc>d</desc><metadata><rdf:RDF><cc:Work/></rdf:RDF></metadata><sodipodi:namedview/>',
    '<defs><linearGradient id="g"><stop offset="0"/></linearGradient><pattern id="p"/><marker id="m"/><filter id="f"/></defs>',
    '<g aria-label="x" inkscape:label="y" pointer-events="none" vector-effect="non-scaling-stroke"/>',
    '<g display="none"><foreignObject/><image href="https://x.org/a.png"/></g>',
    '<!-- a comment --><?a b?>',
  ])('%s', (inside) => {
    expect(drawn(inside)).toEqual([]);
  });

  it('may come with a declaration, a document type and a mark of byte order', () => {
    const head =
      '\ufeff<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n';
    expect(opened(head + svg('<svg:rect width="1" height="1"/>')).ops).toHaveLength(2);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(svg('<rect width="1" height="1"/>'), 'utf16le')]);
    expect(opened(wide).ops).toHaveLength(2);
  });
});

describe('what cannot be drawn', () => {
  it.each([
    ['<script>alert(1)</script>', '<script> cannot be printed'],
    ['<foreignObject><p>x</p></foreignObject>', '<foreignObject> cannot be printed'],
    ['<image href="https://x.org/a.png"/>', '<image> cannot be printed'],
    ['<animate attributeName="x"/>', '<animate> cannot be printed'],
    ['<circl r="5"/>', '<circl> cannot be printed'],
    ['<text><textPath href="#p">x</textPath></text>', '<textPath> in text cannot be printed'],
    ['<rect fill="url(#g)"/>', 'The fill of <rect> is a gradient or pattern, which cannot be printed'],
    ['<path style="filter: blur(2px)"/>', 'filter on <path> cannot be printed'],
    ['<g mask="url(#m)"/>', 'mask on <g> cannot be printed'],
    ['<path marker-end="url(#m)"/>', 'marker-end on <path> cannot be printed'],
    ['<path d="M0 0 L1 oops"/>', 'The path cannot be read from "oops"'],
    ['<g transform="wobble(3)"/>', 'The transform "wobble(3)" cannot be read'],
    ['<g clip-path="url(#no)"/>', 'clip-path "url(#no)" finds no <clipPath> in the picture'],
    ['<clipPath id="c"><text>x</text></clipPath><g clip-path="url(#c)"/>', '<text> in <clipPath> cannot be printed'],
    ['<clipPath id="c" clip-path="url(#c)"/><g clip-path="url(#c)"/>', 'Clips are nested too deep here'],
    ['<use href="other.svg#x"/>', '<use> finds no "other.svg#x" in the picture'],
    ['<g id="u"><use href="#u"/></g>', '<use> of "#u" uses itself'],
    ['<style>a + b { fill: red }</style>', 'The selector "+" in <style> cannot be used in a picture'],
  ])('%s', async (inside, message) => {
    const found = await complaints(() => opened(`<?xml version="1.0"?>\n<svg viewBox="0 0 9 9">\n${inside}</svg>`));
    expect(found[0]).toContain(`document/bad-svg ${message}.`);
    expect(found[0]).toMatch(/^it:3:\d+ /);
  });

  it.each([
    ['<svg><g>', 'it:1:6 document/bad-svg The file ends before <g> does.'],
    ['<svg><g></svg>', 'it:1:9 document/bad-svg </svg> does not end what is open here.'],
    ['<html></html>', 'it:1:1 document/bad-svg The file has no <svg> at its root.'],
    ['<?xml version="1.0"?>', 'it:1:1 document/bad-svg The file has no <svg> at its root.'],
    [`<svg>${'<g>'.repeat(5000)}`, 'it:1:303 document/bad-svg Elements are nested more than 100 deep here.'],
  ])('%.40s', async (text, message) => {
    expect((await complaints(() => opened(text)))[0]).toContain(message);
  });

  it('is told once where it is cut off', async () => {
    expect(await complaints(() => opened('<svg><circl/><g'))).toHaveLength(1);
  });

  it('is bounded, however many rules there are for however many elements', async () => {
    const deep = `${'<g>'.repeat(90)}${'<rect/>'.repeat(20_000)}${'</g>'.repeat(90)}`;
    expect((await problemsOf(`<style>${'.x * * {fill:red} '.repeat(400)}</style>${deep}`))[0]).toContain(
      '<style> has too many rules for so many elements.',
    );
  });

  it('is bounded, however often things are used again', async () => {
    const level = (n: number): string => `<g id="l${n}">${`<use href="#l${n - 1}"/>`.repeat(10)}</g>`;
    const bomb = `<g id="l0"><rect width="1" height="1"/></g>${[1, 2, 3, 4, 5, 6, 7, 8].map(level).join('')}`;
    expect((await problemsOf(bomb))[0]).toContain('More is drawn than 100000 elements, or 2.5 million points and letters.');
    const clip = `<clipPath id="c">${'<rect width="1" height="1"/>'.repeat(3000)}</clipPath>`;
    expect((await problemsOf(clip + '<g clip-path="url(#c)"/>'.repeat(300)))[0]).toContain('More is drawn than');
  });

  it('never expands entities', () => {
    const text = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`;
    expect(opened(text).ops.slice(1).map(told)).toEqual(['text "&b;" at 0 0 #000000 400 16']);
  });

  it('puts no number on paper that is none', () => {
    const ops = JSON.stringify(
      drawnOps('<path d="M1e300 0h1" transform="scale(1e300)"/><text x="1e300" transform="matrix(1e308 1e308 0 0 0 0)">a</text>'),
    );
    expect(ops).not.toMatch(/null|e\+|Infinity/);
  });
});
