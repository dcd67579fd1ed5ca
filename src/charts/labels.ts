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
  const taken: Placement[] = [];
  for (const { places, away } of [
    { places: nearPlaces, away: 0 },
    { places: farPlaces(reach), away: reach + leaderStep },
  ]) {
    for (const { wish, index } of order.filter((each) => placed[each.index] === null)) {
      const around = within({ marks, taken, room, lines }, reachedBy(wish, room, away));
      for (const each of places(wish, room)) {
        if (!isFree(each, wish, around)) continue;
        placed[index] = each;
        taken.push(each);
        break;
      }
    }
  }
  return placed;
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
    taken: taken.filter(({ box, leader }) => overlap(box, reached) || (leader !== null && overlap(boxAround(leader), reached))),
    lines: lines.filter((line) => overlap(boxAround(line), reached)),
    room,
  };
}

function boxAround([[x1, y1], [x2, y2]]: Line): Box {
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
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
  readonly lines: readonly Line[];
  readonly marks: readonly Box[];
  readonly taken: readonly Placement[];
  readonly room: Box;
}

function isFree({ box, leader }: Placement, { mark }: Wish, { marks, taken, room, lines }: Surroundings): boolean {
  if (!isWithin(box, room) || lines.some((line) => crosses(line, box))) return false;
  const wide = grown(box, margin);
  if (marks.some((each) => overlap(each === mark ? box : wide, each))) return false;
  if (taken.some((each) => overlap(wide, each.box) || (each.leader !== null && crosses(each.leader, wide)))) return false;
  if (!leader) return true;
  return !taken.some((each) => crosses(leader, each.box)) && !marks.some((each) => each !== mark && crosses(leader, each));
}

/** Beside the mark, the best first: right, left, above, below. */
function nearPlaces(wish: Wish, room: Box): readonly Placement[] {
  const { mark, width, above, below } = wish;
  const [beside, over, under] = [besideOf(wish), mark.top - aboveGap - below, mark.bottom + aboveGap + above];
  const sides = [mark.right + besideGap, mark.left - besideGap - width].map((x) => placement(wish, x, beside));
  const ends = [(mark.left + mark.right - width) / 2, mark.left, mark.right - width, flushCentre(wish, room)];
  return [...sides, ...ends.flatMap((x) => [placement(wish, x, over), placement(wish, x, under)])];
}

/** On a leader, ever farther up and down on either side; most labels need only the first few. */
const farPlaces = (reach: number) =>
  function* (wish: Wish, room: Box): Iterable<Placement> {
    const { mark, width } = wish;
    const beside = besideOf(wish);
    const sides = [mark.right + besideGap * 3, mark.left - besideGap * 3 - width, flushCentre(wish, room)];
    for (let away = leaderStep; away < reach + leaderStep; away += leaderStep) {
      for (const x of sides) yield led(placement(wish, x, beside - away), wish);
      for (const x of sides) yield led(placement(wish, x, beside + away), wish);
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

function placement({ width, above, below }: Wish, left: number, baseline: number): Placement {
  return { box: { left, top: baseline - above, right: left + width, bottom: baseline + below }, baseline, leader: null };
}

/** The leader goes to the side of the label that faces the mark. */
function led({ box, baseline }: Placement, { mark, middle }: Wish): Placement {
  const beside = (box.top + baseline) / 2;
  if (box.left >= mark.right)
    return {
      box,
      baseline,
      leader: [
        [mark.right, middle],
        [box.left - 1, beside],
      ],
    };
  if (box.right <= mark.left)
    return {
      box,
      baseline,
      leader: [
        [mark.left, middle],
        [box.right + 1, beside],
      ],
    };
  const x = (mark.left + mark.right) / 2;
  const isAbove = box.bottom <= mark.top;
  return {
    box,
    baseline,
    leader: isAbove
      ? [
          [x, mark.top],
          [x, box.bottom],
        ]
      : [
          [x, mark.bottom],
          [x, box.top - 1],
        ],
  };
}

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
function crosses([from, to]: readonly [Spot, Spot], box: Box): boolean {
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
