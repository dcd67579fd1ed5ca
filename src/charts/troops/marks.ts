/** What is painted by hand on the troop chart: labels with their leaders, ranges, and arrows where a number or a date is open. */
import { type Placement, placeLabels, type Wish } from '../labels.ts';
import { type Lettering, shorten, type } from '../lettering.ts';
import { softInk } from '../palette.ts';
import type { Box, Mark, Spot } from '../spec.ts';
import { type Count, openSide } from './counts.ts';
import { barOf, type Ground, numberPlace } from './ground.ts';

const arrowLength = 8;
const labelShare = 0.5;
/** A leader of this length is followed at a glance. */
const leaderEase = 30;

/** A count with its look. */
export interface Drawn {
  readonly count: Count;
  readonly label: string;
  readonly color: string;
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
    ({ count, label }): Wish => ({
      width: lettering.width(label, type.label),
      above,
      below,
      mark: reachOf(ground, count),
      middle: numberPlace(ground, count.number),
    }),
  );
  const placements = placeLabels(wishes, { ...ground.plot, top: 0, right: width });
  const marks = labels.flatMap(({ label, color }, index): readonly Mark[] => {
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
    return leader ? [{ kind: 'lines', lines: [leader], width: 0.4, color: softInk }, text] : [text];
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
    ...(side === 'fewer' ? arrow([x, bar.bottom], [0, 1]) : []),
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
