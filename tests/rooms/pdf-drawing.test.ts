/** How a drawing is written into a page: all of it, in few bytes. */
import { describe, expect, it } from 'vitest';
import { type DrawingTools, replay } from '../../src/outputs/pdf/drawing.ts';
import type { DrawOp, Paint, PathSegment } from '../../src/print.ts';

const ink = (color: string, alpha = 1): Paint => ({ color, alpha });
const red = ink('#ff0000');
const blue = ink('#0000ff');
const rectangle = (x: number, y: number): readonly PathSegment[] => [
  ['M', x, y],
  ['L', x + 8, y],
  ['L', x + 8, y + 5],
  ['L', x, y + 5],
  ['Z'],
];
const zigzag = (x: number, y: number): readonly PathSegment[] => [
  ['M', x, y],
  ...[1, 2, 3, 4, 5, 6].map((step): PathSegment => ['L', x + step * 2.5, y + (step % 2) * 3]),
];
const fill = (path: readonly PathSegment[], paint = red): DrawOp => ({ op: 'fill', path, isEvenOdd: false, paint });
const stroke = (path: readonly PathSegment[], paint = blue, more: object = {}): DrawOp =>
  ({ op: 'stroke', path, paint, width: 1, cap: 'butt', join: 'miter', dash: [], dashOffset: 0, ...more }) as DrawOp;

/** Of a page that has no letters, pictures and textures. */
const tools = { opacity: (alpha: number) => `/A${alpha * 1000} gs`, pageHeight: () => 100 } as unknown as DrawingTools;

/** The operators of a drawing, without those that bring it to its place. */
function written(...ops: readonly DrawOp[]): string {
  const size = { width: 100, height: 100 };
  const drawing = { name: 'a', title: 'A', subtitle: '', ...size, ops, alt: 'a drawing', table: { head: [], rows: [] } };
  const [, inside = ''] = /^q 1 0 0 1 0 0 cm\n([\s\S]*)Q\n$/.exec(replay(drawing, { x: 0, y: 0, ...size }, tools)) ?? [];
  return inside;
}

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a drawing in a page', () => {
  it('sets colour, opacity and pen once, until they change', () => {
    const text = written(fill(rectangle(1, 1)), fill(rectangle(20, 1)), fill(rectangle(40, 1), blue), fill(rectangle(60, 1)));
    expect(count(text, '1 0 0 rg')).toBe(2);
    expect(count(text, ' gs')).toBe(1);
    const lines = written(stroke(rectangle(1, 1)), stroke(rectangle(20, 1)), stroke(rectangle(40, 1), blue, { width: 2 }));
    expect(count(lines, '0 0 1 RG')).toBe(1);
    expect([...lines.matchAll(/(\d) w/g)].map(([, width]) => width)).toEqual(['1', '2']);
  });

  it('sets them again where a restore has brought back others', () => {
    const text = written({ op: 'save' }, fill(rectangle(1, 1)), { op: 'restore' }, fill(rectangle(20, 1)));
    expect(count(text, '1 0 0 rg')).toBe(2);
    const inner = written(fill(rectangle(1, 1)), { op: 'save' }, fill(rectangle(9, 9), blue), { op: 'restore' }, fill(rectangle(20, 1)));
    expect(count(inner, '1 0 0 rg')).toBe(1);
    expect(count(inner, '0 0 1 rg')).toBe(1);
  });

  it('cuts corners off as each line asks', () => {
    const text = written(stroke(rectangle(1, 1), blue, { miterLimit: 4 }), stroke(rectangle(20, 1)));
    expect([...text.matchAll(/(\d+) M/g)].map(([, limit]) => limit)).toEqual(['4', '10']);
  });

  it('writes a rectangle as one, and an area with its outline once', () => {
    expect(written(fill(rectangle(1.5, 2)))).toContain('1.5 2 8 5 re\nf\n');
    const both = written(fill(rectangle(1, 2)), stroke(rectangle(1, 2)));
    expect(count(both, 're')).toBe(1);
    expect(both).toMatch(/re\nB\n/);
    expect(written(fill(rectangle(1, 2)), stroke(rectangle(1, 3)))).toMatch(/re\nf\n[\s\S]*re\nS\n/);
  });

  it('paints twice where the area would shine through its outline', () => {
    expect(written(fill(rectangle(1, 2), ink('#ff0000', 0.5)), stroke(rectangle(1, 2), ink('#0000ff', 0.5)))).toMatch(
      /re\nf\n[\s\S]*re\nS\n/,
    );
  });

  it('writes long paths of one shape with the same bytes, wherever they stand', () => {
    const [one, other] = [written(stroke(zigzag(3, 4))), written(stroke(zigzag(41.37, 62.15)))].map((text) => text.split(' cm\n'));
    expect(one?.[1]).toBe(other?.[1]);
    expect(one?.[0]).toContain('q 1 0 0 1 3 4');
    expect(other?.[0]).toContain('q 1 0 0 1 41.37 62.15');
  });

  it('counts outlines that stand on halves of a point in halves, their line as wide as before', () => {
    const outline = Array.from({ length: 50 }, (_, at): PathSegment => [at === 0 ? 'M' : 'L', at * 1.5, (at % 7) / 2]);
    const text = written(stroke(outline, blue, { width: 0.6 }));
    expect(text).toContain('q 0.5 0 0 0.5 0 0 cm 1.2 w\n0 0 m\n3 1 l\n6 2 l\n');
    expect(text).toMatch(/\nS Q\n$/);
    const dashed = written(stroke(outline, blue, { dash: [1, 2] }));
    const finer = written(stroke([...outline, ['L', 1.25, 3]]));
    const unlined = written(fill(outline));
    for (const other of [dashed, finer, unlined]) expect(other).not.toContain('0.5 0 0 0.5');
  });

  it('goes on after such outlines with the pen that was set before', () => {
    const outline = Array.from({ length: 50 }, (_, at): PathSegment => [at === 0 ? 'M' : 'L', at, at % 3]);
    const text = written(stroke(outline), stroke(rectangle(1, 1)));
    expect([...text.matchAll(/(\d) w/g)].map(([, width]) => width)).toEqual(['1', '2']);
    expect(text.indexOf(' Q\n')).toBeLessThan(text.indexOf(' re\n'));
  });
});
