/** Elliptical arcs as cubic curves, by the conversion of SVG 2, appendix B.2. */
import type { PathSegment } from '../../../print.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ArcShape {
  readonly rx: number;
  readonly ry: number;
  /** Degrees from the x axis to the first radius. */
  readonly rotation: number;
  readonly isLarge: boolean;
  readonly isSweep: boolean;
}

/** An ellipse turned by an angle, and the stretch of it that is drawn, in radians. */
interface Arc {
  readonly center: Point;
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
  readonly from: number;
  readonly sweep: number;
}

/** The curves of an arc; a line where a radius is nought, nothing where the ends are one point. */
export function arcCurves(from: Point, to: Point, shape: ArcShape): readonly PathSegment[] {
  if (from.x === to.x && from.y === to.y) return [];
  if (shape.rx === 0 || shape.ry === 0) return [['L', to.x, to.y]];
  return curvesOf(arcBetween(from, to, shape), to);
}

function arcBetween(from: Point, to: Point, { rx: givenX, ry: givenY, rotation, isLarge, isSweep }: ArcShape): Arc {
  const turn = (rotation * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const [halfX, halfY] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const x = cosine * halfX + sine * halfY;
  const y = cosine * halfY - sine * halfX;
  // Radii too small to reach are grown until they do.
  const growth = Math.max(1, Math.hypot(x / givenX, y / givenY));
  const [rx, ry] = [Math.abs(givenX) * growth, Math.abs(givenY) * growth];
  const reach = (rx * y) ** 2 + (ry * x) ** 2;
  const part = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - reach) / reach)) * (isLarge === isSweep ? -1 : 1);
  const [cx, cy] = [(part * rx * y) / ry, (-part * ry * x) / rx];
  const center = { x: cosine * cx - sine * cy + (from.x + to.x) / 2, y: sine * cx + cosine * cy + (from.y + to.y) / 2 };
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  const sweep = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - start;
  const full = 2 * Math.PI;
  return { center, rx, ry, turn, from: start, sweep: isSweep && sweep < 0 ? sweep + full : !isSweep && sweep > 0 ? sweep - full : sweep };
}

/** One curve for each quarter at most; the last ends exactly where it should. */
function curvesOf({ center, rx, ry, turn, from, sweep }: Arc, to: Point): readonly PathSegment[] {
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const onPage = (x: number, y: number): readonly [number, number] => [
    center.x + cosine * rx * x - sine * ry * y,
    center.y + sine * rx * x + cosine * ry * y,
  ];
  return Array.from({ length: count }, (_, index): PathSegment => {
    const [start, end] = [from + index * step, from + (index + 1) * step];
    const [c1, s1, c2, s2] = [Math.cos(start), Math.sin(start), Math.cos(end), Math.sin(end)];
    const last: readonly [number, number] = index === count - 1 ? [to.x, to.y] : onPage(c2, s2);
    return ['C', ...onPage(c1 - handle * s1, s1 + handle * c1), ...onPage(c2 + handle * s2, s2 - handle * c2), ...last];
  });
}
