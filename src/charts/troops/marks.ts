/** What is painted by hand on the troop chart: labels with their leaders, ranges, and arrows where a number or a date is open. */
import { type Placement, placeLabels, type Wish } from '../labels.ts';
import { type Lettering, shorten, type } from '../lettering.ts';
import { softInk } from '../palette.ts';
import type { Box, Mark, Spot } from '../spec.ts';
import { type Count, changesIn, openSide } from './counts.ts';
import { barOf, type Ground, numberPlace } from './ground.ts';

const arrowLength = 8;
/** Between a label and the numbers of its claims. */
const citeGap = 2.5;
const labelShare = 0.5;
/** A leader of this length is followed at a glance. */
const leaderEase = 30;

/** A count with its look. */
export interface Drawn {
  readonly count: Count;
  readonly label: string;
  readonly color: string;
  /** "[12, 31]": the numbers of its claims. */
  readonly cite: string;
}

export interface Labels {
  readonly marks: readonly Mark[];
  /** How many found no room. */
  readonly unlabelled: number;
  /** How far labels had to move from their marks beyond what the eye follows at once, in points, all together. */
  readonly strain: number;
}

export function labelMarks(lettering: Lettering, drawn: readonly Drawn[], ground: Ground, width: number): Labels {
  const [above, below] = [lettering.capHeight * type.label.size, lettering.descent * type.label.size];
  const labels = drawn.map((each) => ({ ...each, label: shorten(lettering, each.label, type.label, width * labelShare) }));
  const wishes = labels.map(
    ({ count, label, cite }): Wish => ({
      width: lettering.width(label, type.label) + citeGap + lettering.width(cite, type.tick),
      above,
      below,
      mark: reachOf(ground, count),
      middle: numberPlace(ground, count.number),
    }),
  );
  const lines = changeLines(drawn, ground).map(({ line }) => line);
  const placements = placeLabels(wishes, { ...ground.plot, top: 0, right: width }, lines);
  const marks = labels.flatMap(({ label, color, cite }, index): readonly Mark[] => {
    const placement = placements[index];
    if (!placement) return [];
    const { box, baseline, leader } = placement;
    const text: Mark = {
      kind: 'text',
      text: label,
      x: box.left,
      baseline,
      align: 'left',
      style: type.label,
      color,
      isBacked: true,
    };
    const x = box.left + lettering.width(label, type.label) + citeGap;
    const claims: Mark = { ...text, text: cite, x, style: type.tick, color: softInk };
    return leader ? [{ kind: 'lines', lines: [leader], width: 0.4, color: softInk }, text, claims] : [text, claims];
  });
  const strain = placements.reduce((sum, placement) => sum + strainOf(placement), 0);
  return { marks, unlabelled: placements.filter((placement) => placement === null).length, strain };
}

function strainOf(placement: Placement | null): number {
  if (!placement?.leader) return 0;
  const [from, to] = placement.leader;
  return Math.max(0, Math.hypot(to[0] - from[0], to[1] - from[1]) - leaderEase);
}

/** The bar with all that is drawn around it: no label may lie on that. */
function reachOf(ground: Ground, count: Count): Box {
  const spots = openLines(ground, count).flat();
  const bar = barOf(ground, count);
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  return {
    left: Math.min(bar.left, ...xs),
    top: Math.min(bar.top, ...ys),
    right: Math.max(bar.right, ...xs),
    bottom: Math.max(bar.bottom, ...ys),
  };
}

interface ChangeLine {
  readonly line: readonly [Spot, Spot];
  readonly color: string;
}

/** From the old level to the new one, where a source itself says that it rose or fell. */
function changeLines(drawn: readonly Drawn[], ground: Ground): readonly ChangeLine[] {
  return changesIn(drawn.map(({ count }) => count)).map(([old, now]) => {
    const color = drawn.find(({ count }) => count === now)?.color ?? softInk;
    const [a, b] = [barOf(ground, old), barOf(ground, now)];
    const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;
    // Bars one above the other are joined at their middles, others at the ends that face each other.
    if (a.right < b.left) return { color, line: [[a.right, middle(a)] as const, [b.left, middle(b)] as const] };
    const x = (Math.max(a.left, b.left) + Math.min(a.right, b.right)) / 2;
    const isFall = middle(b) > middle(a);
    return { color, line: [[x, isFall ? a.bottom : a.top] as const, [x, isFall ? b.top : b.bottom] as const] };
  });
}

/** Lines of rise and fall, with a head at the new level. */
export function changeMarks(drawn: readonly Drawn[], ground: Ground): readonly Mark[] {
  return changeLines(drawn, ground).map(({ line, color }) => ({ kind: 'lines', width: 0.8, color, lines: [line, headOf(line)] }));
}

function headOf([from, to]: readonly [Spot, Spot]): readonly Spot[] {
  const length = Math.max(0.01, Math.hypot(to[0] - from[0], to[1] - from[1]));
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const neck: Spot = [to[0] - dx * 3.4, to[1] - dy * 3.4];
  return [[neck[0] - dy * 2.2, neck[1] + dx * 2.2], to, [neck[0] + dy * 2.2, neck[1] - dx * 2.2]];
}

export function openMarks(drawn: readonly Drawn[], ground: Ground): readonly Mark[] {
  return drawn.flatMap(({ count, color }) => {
    const lines = openLines(ground, count);
    return lines.length > 0 ? [{ kind: 'lines' as const, lines, width: 1, color }] : [];
  });
}

/** Ranges and arrows: what the source leaves open. */
function openLines(ground: Ground, count: Count): readonly (readonly Spot[])[] {
  const bar = barOf(ground, count);
  const x = (bar.left + bar.right) / 2;
  const y = (bar.top + bar.bottom) / 2;
  const side = openSide(count);
  const { low, high, isOpen } = count;
  return [
    ...(side === 'more' ? arrow([x, bar.top], [0, -1]) : []),
    // Below zero there is nothing to point at: the label says it alone.
    ...(side === 'fewer' && bar.bottom + arrowLength <= ground.plot.bottom ? arrow([x, bar.bottom], [0, 1]) : []),
    ...(isOpen === 'after' ? arrow([bar.right, y], [1, 0]) : []),
    ...(isOpen === 'before' ? arrow([bar.left, y], [-1, 0]) : []),
    ...(low !== null && high !== null && low < high ? whisker(x, numberPlace(ground, high), numberPlace(ground, low)) : []),
  ];
}

/** A shaft from `start` along a unit direction, with an open head. */
function arrow([x, y]: Spot, [dx, dy]: Spot): readonly (readonly Spot[])[] {
  const tip: Spot = [x + dx * arrowLength, y + dy * arrowLength];
  const neck: Spot = [x + dx * (arrowLength - 3), y + dy * (arrowLength - 3)];
  const wing = 2.4;
  return [
    [[x, y], tip],
    [[neck[0] - dy * wing, neck[1] + dx * wing], tip, [neck[0] + dy * wing, neck[1] - dx * wing]],
  ];
}

function whisker(x: number, top: number, bottom: number): readonly (readonly Spot[])[] {
  const half = 2.4;
  return [
    [
      [x, top],
      [x, bottom],
    ],
    [
      [x - half, top],
      [x + half, top],
    ],
    [
      [x - half, bottom],
      [x + half, bottom],
    ],
  ];
}
