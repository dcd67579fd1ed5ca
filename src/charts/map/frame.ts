/** Lines on paper cut at the frame of a map. */
import type { Box, Spot } from '../spec.ts';

/** Corners in points from the top left of the map. */
export type Stroke = readonly Spot[];

/** A closed ring on paper; inside out, what it bounds lies outside it: it surrounds the other side of the globe. */
export interface Ring {
  readonly spots: Stroke;
  readonly isInsideOut: boolean;
}

/** A part of a line in the frame, and how far along the frame it comes in and goes out; null where it begins or ends inside. */
interface Run {
  readonly spots: Spot[];
  readonly enters: number | null;
  leaves: number | null;
}

/** The parts of a line that lie in the frame. */
export const lineIn = (frame: Box, line: Stroke): readonly Stroke[] => runsIn(frame, line).map(({ spots }) => spots);

/** Rings of what is in the frame of one piece of land with its holes; where they leave it they follow the frame. */
export function ringsIn(frame: Box, rings: readonly Ring[]): readonly Stroke[] {
  const uncut: Stroke[] = [];
  const cut: Run[] = [];
  let holdsCorner = false;
  for (const { spots, isInsideOut } of rings) {
    const runs = runsIn(frame, spots);
    const [first] = runs;
    if (first && first.enters === null && first.leaves === null) {
      uncut.push(first.spots);
    } else {
      cut.push(...joinedEnds(runs));
      if (surrounds(spots, [frame.left, frame.top]) !== isInsideOut) holdsCorner = !holdsCorner;
    }
  }
  if (cut.length > 0) return [...linked(frame, cut, holdsCorner), ...uncut];
  return holdsCorner ? [cornersOf(frame), ...uncut] : uncut;
}

/** The run that begins where the ring is written from goes on with the one that ends there. */
function joinedEnds(runs: readonly Run[]): readonly Run[] {
  const [first, last] = [runs.at(0), runs.at(-1)];
  if (!first || !last || first.enters !== null || last.leaves !== null) return runs;
  return [...runs.slice(1, -1), { spots: [...last.spots, ...first.spots.slice(1)], enters: last.enters, leaves: first.leaves }];
}

function runsIn(frame: Box, line: Stroke): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1] as Spot, line[index] as Spot];
    const part = partIn(frame, from, to);
    if (!part) {
      open = null;
      continue;
    }
    const run: Run = open ?? begun(frame, between(from, to, part[0]), part[0] > 0);
    if (run !== open) runs.push(run);
    const last = between(from, to, part[1]);
    run.spots.push(last);
    if (part[1] < 1) run.leaves = along(frame, last);
    open = part[1] < 1 ? null : run;
  }
  return runs;
}

const begun = (frame: Box, spot: Spot, isOnFrame: boolean): Run => ({
  spots: [spot],
  enters: isOnFrame ? along(frame, spot) : null,
  leaves: null,
});

function between(from: Spot, to: Spot, part: number): Spot {
  if (part === 0) return from;
  return part === 1 ? to : [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

/** Where an edge comes into a box and leaves it, as parts of it; null for one that stays outside (Liang and Barsky 1984). */
function partIn({ left, top, right, bottom }: Box, [x1, y1]: Spot, [x2, y2]: Spot): readonly [number, number] | null {
  const isWide = Math.min(x1, x2) < left || Math.max(x1, x2) > right;
  const isHigh = Math.min(y1, y2) < top || Math.max(y1, y2) > bottom;
  if (!isWide && !isHigh) return whole;
  const [enterX, leaveX] = spanIn(x1, x2, left, right);
  const [enterY, leaveY] = spanIn(y1, y2, top, bottom);
  const [enter, leave] = [Math.max(0, enterX, enterY), Math.min(1, leaveX, leaveY)];
  return enter < leave ? [enter, leave] : null;
}

const whole = [0, 1] as const;

/** Between which parts of the way from one value to another it lies between two bounds. */
function spanIn(from: number, to: number, least: number, most: number): readonly [number, number] {
  if (from === to) return from >= least && from <= most ? [0, 1] : [1, 0];
  const [low, high] = [(least - from) / (to - from), (most - from) / (to - from)];
  return low < high ? [low, high] : [high, low];
}

/** How far along the frame a spot on it lies: from the top left by the right. */
function along({ left, top, right, bottom }: Box, [x, y]: Spot): number {
  const [width, height] = [right - left, bottom - top];
  const sides = [
    [y - top, x - left],
    [right - x, width + y - top],
    [bottom - y, width + height + right - x],
    [x - left, 2 * width + height + bottom - y],
  ] as const;
  return sides.reduce((nearest, side) => (Math.abs(side[0]) < Math.abs(nearest[0]) ? side : nearest))[1];
}

/** Where a run crosses the frame. */
interface End {
  readonly run: Run;
  readonly isFirst: boolean;
  readonly at: number;
}

/** From one crossing along land at the frame to the next. */
interface Way {
  readonly end: End;
  readonly corners: Stroke;
}

/**
 * Runs put together to rings along the frame. Between two crossings next to each other it is land or it is not, by turns; so it comes right
 * even where thinned lines cross themselves.
 */
function linked(frame: Box, runs: readonly Run[], holdsCorner: boolean): readonly Stroke[] {
  const ends = runs
    .flatMap((run): readonly End[] => [
      { run, isFirst: true, at: run.enters ?? 0 },
      { run, isFirst: false, at: run.leaves ?? 0 },
    ])
    .sort((a, b) => a.at - b.at);
  const ways = new Map<End, Way>();
  const shift = holdsCorner ? 1 : 0;
  for (let index = shift; index < ends.length + shift; index += 2) {
    const [one, other] = [ends[index] as End, ends[(index + 1) % ends.length] as End];
    const corners = cornersBetween(frame, one.at, other.at);
    ways.set(one, { end: other, corners });
    ways.set(other, { end: one, corners: corners.toReversed() });
  }
  const endOf = (run: Run, isFirst: boolean): End => ends.find((end) => end.run === run && end.isFirst === isFirst) as End;
  const waiting = new Set(runs);
  return runs.flatMap((first) => {
    if (!waiting.has(first)) return [];
    const ring: Spot[] = [];
    let end = endOf(first, true);
    do {
      const { run, isFirst } = end;
      waiting.delete(run);
      ring.push(...(isFirst ? run.spots : run.spots.toReversed()));
      const way = ways.get(endOf(run, !isFirst)) as Way;
      ring.push(...way.corners);
      end = way.end;
    } while (waiting.has(end.run));
    return [[...ring, ring[0] as Spot]];
  });
}

/** Corners of the frame on the way clockwise from one spot of it to another. */
function cornersBetween(frame: Box, from: number, to: number): Stroke {
  const [topLeft, topRight, bottomRight, bottomLeft] = cornersOf(frame) as [Spot, Spot, Spot, Spot];
  const places = [topRight, bottomRight, bottomLeft].map((spot) => ({ spot, at: along(frame, spot) }));
  if (from <= to) return places.filter(({ at }) => at > from && at < to).map(({ spot }) => spot);
  const [before, after] = [places.filter(({ at }) => at > from), places.filter(({ at }) => at < to)];
  return [...before.map(({ spot }) => spot), topLeft, ...after.map(({ spot }) => spot)];
}

/** Clockwise, and closed. */
function cornersOf({ left, top, right, bottom }: Box): Stroke {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
}

/** Whether a ring runs around a spot: a line from there to the right crosses it an odd number of times. */
export function surrounds(ring: Stroke, [x, y]: Spot): boolean {
  let isIn = false;
  let [x1, y1] = ring.at(-1) ?? [0, 0];
  for (const [x2, y2] of ring) {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isIn = !isIn;
    x1 = x2;
    y1 = y2;
  }
  return isIn;
}
