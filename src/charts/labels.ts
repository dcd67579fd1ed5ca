/**
 * Puts labels beside marks: none over another, none over a mark, none outside the chart. A label that finds no room beside
 * its mark moves up or down and keeps a thin line to it; one that finds none at all is left to the table.
 */
import type { Box, Spot } from './spec.ts';

/** A label of known size, reaching `above` and `below` its baseline, that belongs to the mark in `mark` and names what lies at `middle`. */
export interface Wish {
  readonly width: number;
  readonly above: number;
  readonly below: number;
  readonly mark: Box;
  readonly middle: number;
}

export interface Placement {
  readonly box: Box;
  readonly baseline: number;
  /** From the mark to the label, where they are apart. */
  readonly leader: readonly [Spot, Spot] | null;
}

const besideGap = 4;
const aboveGap = 2.5;
/** White kept between two labels. */
const margin = 1.5;
const leaderStep = 5;

/**
 * One placement, or null, for each wish, in their order; none lies on one of `lines`. Places beside a mark go before leaders, and
 * marks at the edges choose first: they have the fewest places.
 */
export function placeLabels(
  wishes: readonly Wish[],
  room: Box,
  lines: readonly Line[] = [],
  { others = [], reach = room.bottom - room.top }: Crowd = {},
): readonly (Placement | null)[] {
  const middle = (room.left + room.right) / 2;
  const order = wishes.map((wish, index) => ({ wish, index, edge: Math.abs((wish.mark.left + wish.mark.right) / 2 - middle) }));
  order.sort((a, b) => b.edge - a.edge || a.index - b.index);
  const marks = [...wishes.map((wish) => wish.mark), ...others];
  const placed: (Placement | null)[] = wishes.map(() => null);
  const taken: Taken[] = [];
  const bounded = lines.map(boundedLine);
  for (const { places, away } of [
    { places: nearPlaces, away: 0 },
    { places: farPlaces(reach), away: reach + leaderStep },
  ]) {
    for (const { wish, index } of order) {
      if (placed[index] !== null) continue;
      const around = within({ marks, taken, room, lines: bounded }, reachedBy(wish, room, away));
      const found = firstFree(places(wish, room), wish, { around, isLed: away > 0 });
      placed[index] = found;
      if (found) taken.push({ box: found.box, leader: found.leader && boundedLine(found.leader) });
    }
  }
  return placed;
}

/** The first of the spots, each a left end of a baseline, where the label and its leader are on nothing else. */
function firstFree(
  spots: Iterable<Spot>,
  wish: Wish,
  { around, isLed }: { readonly around: Surroundings; readonly isLed: boolean },
): Placement | null {
  // What is in the way of a label at one spot mostly is at the next one as well.
  let obstacle: Box | null = null;
  for (const spot of spots) {
    const box = boxAt(wish, spot[0], spot[1]);
    if (!isWithin(box, around.room)) continue;
    obstacle = obstacleOf(box, wish.mark, around, obstacle);
    if (obstacle || isCrossed(box, around)) continue;
    const leader = isLed ? leaderTo(box, spot[1], wish) : null;
    if (!leader || isFreeLine(boundedLine(leader), wish.mark, around)) return { box, baseline: spot[1], leader };
  }
  return null;
}

/** A mark or a label that a label would lie on, the likely one asked first; the mark of its own it may touch. */
function obstacleOf(box: Box, own: Box, { marks, taken }: Surroundings, likely: Box | null): Box | null {
  const wide = grown(box, margin);
  if (likely && overlap(likely === own ? box : wide, likely)) return likely;
  const mark = marks.find((each) => overlap(each === own ? box : wide, each));
  return mark ?? taken.find((each) => overlap(wide, each.box))?.box ?? null;
}

/** All that labels beside a mark may touch, moved up or down by as much at most. */
function reachedBy({ mark, width, above, below, middle }: Wish, { left, right }: Box, away: number): Box {
  const high = above + below + aboveGap + away;
  const wide = besideGap * 3 + width;
  return {
    left: Math.min(mark.left - wide, Math.max(left, right - width)) - margin,
    right: Math.max(mark.right + wide, Math.min(right, left + width)) + margin,
    top: Math.min(mark.top, middle) - high - margin,
    bottom: Math.max(mark.bottom, middle) + high + margin,
  };
}

/** What of the surroundings can be in the way there: of a crowded chart a small part. */
function within({ marks, taken, room, lines }: Surroundings, reached: Box): Surroundings {
  return {
    marks: marks.filter((mark) => overlap(mark, reached)),
    taken: taken.filter(({ box, leader }) => overlap(box, reached) || (leader !== null && overlap(leader.bounds, reached))),
    lines: lines.filter(({ bounds }) => overlap(bounds, reached)),
    room,
  };
}

/** A line with the box around it: most lines are known by that to be nowhere near. */
interface BoundedLine {
  readonly line: Line;
  readonly bounds: Box;
}

function boundedLine(line: Line): BoundedLine {
  const [[x1, y1], [x2, y2]] = line;
  return { line, bounds: { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) } };
}

/** The room of a label that has found its place. */
interface Taken {
  readonly box: Box;
  readonly leader: BoundedLine | null;
}

/** A line between two spots that no label may lie on. */
type Line = readonly [Spot, Spot];

interface Crowd {
  /** Marks without a label of their own. */
  readonly others?: readonly Box[];
  /** How far up or down a label may move from its mark, in points. */
  readonly reach?: number;
}

interface Surroundings {
  readonly lines: readonly BoundedLine[];
  readonly marks: readonly Box[];
  readonly taken: readonly Taken[];
  readonly room: Box;
}

/** Whether a leader comes near the label, or one of the lines runs through it. */
function isCrossed(box: Box, { taken, lines }: Surroundings): boolean {
  const wide = grown(box, margin);
  return taken.some(({ leader }) => leader !== null && crosses(leader, wide)) || lines.some((line) => crosses(line, box));
}

function isFreeLine(leader: BoundedLine, mark: Box, { marks, taken }: Surroundings): boolean {
  return !taken.some((each) => crosses(leader, each.box)) && !marks.some((each) => each !== mark && crosses(leader, each));
}

/** Beside the mark, the best first: right, left, above, below. */
function* nearPlaces(wish: Wish, room: Box): Iterable<Spot> {
  const { mark, width, above, below } = wish;
  const beside = besideOf(wish);
  yield [mark.right + besideGap, beside];
  yield [mark.left - besideGap - width, beside];
  for (const x of [(mark.left + mark.right - width) / 2, mark.left, mark.right - width, flushCentre(wish, room)]) {
    yield [x, mark.top - aboveGap - below];
    yield [x, mark.bottom + aboveGap + above];
  }
}

/** On a leader, ever farther up and down on either side; most labels need only the first few. */
const farPlaces = (reach: number) =>
  function* (wish: Wish, room: Box): Iterable<Spot> {
    const { mark, width } = wish;
    const beside = besideOf(wish);
    const sides = [mark.right + besideGap * 3, mark.left - besideGap * 3 - width, flushCentre(wish, room)];
    for (let away = leaderStep; away < reach + leaderStep; away += leaderStep) {
      for (const x of sides) yield [x, beside - away];
      for (const x of sides) yield [x, beside + away];
    }
  };

/** Left end of a label centred on its mark, as far as the room allows. */
function flushCentre({ mark, width }: Wish, room: Box): number {
  return Math.min(Math.max((mark.left + mark.right - width) / 2, room.left), room.right - width);
}

/** Baseline of a label whose capitals are centred on what it names. */
function besideOf({ middle, above }: Wish): number {
  return middle + above / 2;
}

function boxAt({ width, above, below }: Wish, left: number, baseline: number): Box {
  return { left, top: baseline - above, right: left + width, bottom: baseline + below };
}

/** It goes to the side of the label that faces the mark. */
function leaderTo(box: Box, baseline: number, { mark, middle }: Wish): Line {
  const beside = (box.top + baseline) / 2;
  if (box.left >= mark.right) return lineOf(mark.right, middle, box.left - 1, beside);
  if (box.right <= mark.left) return lineOf(mark.left, middle, box.right + 1, beside);
  const x = (mark.left + mark.right) / 2;
  return box.bottom <= mark.top ? lineOf(x, mark.top, x, box.bottom) : lineOf(x, mark.bottom, x, box.top - 1);
}

const lineOf = (...[x1, y1, x2, y2]: readonly [number, number, number, number]): Line => [
  [x1, y1],
  [x2, y2],
];

export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function isWithin(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line runs through a box (Liang and Barsky 1984). */
function crosses({ line: [from, to], bounds }: BoundedLine, box: Box): boolean {
  // One that has an end at the edge may still run along it, one that lies wholly beside the box cannot.
  if (bounds.right < box.left || bounds.left > box.right || bounds.bottom < box.top || bounds.top > box.bottom) return false;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [enter, leave] = [0, 1];
  const sides = [
    [-dx, from[0] - box.left],
    [dx, box.right - from[0]],
    [-dy, from[1] - box.top],
    [dy, box.bottom - from[1]],
  ] as const;
  for (const [slope, distance] of sides) {
    if (slope === 0 && distance < 0) return false;
    if (slope < 0) enter = Math.max(enter, distance / slope);
    if (slope > 0) leave = Math.min(leave, distance / slope);
  }
  return enter < leave;
}
