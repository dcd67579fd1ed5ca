/** Patterns beside colour, as plain lines and dots: what differs stays apart in grey, and on a bad copy. */
import type { Box, Mark, Spot } from './spec.ts';

/** How an area is filled; in this order neighbours differ most. */
export const patterns = ['solid', 'crossed', 'hatched', 'dotted', 'empty'] as const;
export type Pattern = (typeof patterns)[number];

export const patternWords: Readonly<Record<Pattern, string>> = {
  solid: 'Solid',
  crossed: 'Cross-hatched',
  hatched: 'Hatched',
  dotted: 'Dotted',
  empty: 'Empty',
};

type Strokes = readonly (readonly Spot[])[];

/** Of a bar's open end, which is thin; wider areas take a wider hatch, which is as plain and costs the file less. */
const narrowSpacing = 2.6;
const wideSpacing = 3.6;

export function outline({ left, right, top, bottom }: Box): readonly Spot[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
}

/** Slanted lines over a box, cut to it: rising ones, or falling ones. */
export function hatch({ left, right, top, bottom }: Box, slant: 'rising' | 'falling' = 'falling', spacing = narrowSpacing): Strokes {
  const height = bottom - top;
  const count = Math.floor((right - left + height) / spacing);
  const strokes = Array.from({ length: count }, (_, index): readonly Spot[] => {
    const foot = left + (index + 1) * spacing;
    const from: Spot = foot <= right ? [foot, bottom] : [right, bottom - (foot - right)];
    const to: Spot = foot - height >= left ? [foot - height, top] : [left, bottom - (foot - left)];
    return [from, to];
  });
  const turned = (y: number): number => (slant === 'falling' ? y : top + bottom - y);
  return strokes.map((stroke) => stroke.map(([x, y]): Spot => [tenths(x), tenths(turned(y))]));
}

/** Nobody sees more, and a pattern has many numbers. */
const tenths = (length: number): number => Math.round(length * 10) / 10;

const dotSpacing = 2.7;

/**
 * Dots that fill a box, every second column shifted: two dashed lines for each row, whose dashes are as long as they are wide. A hundredth of
 * a point is the finest step of a dash, so what is left over lies at both ends.
 */
function dotsIn({ left, right, top, bottom }: Box, color: string): readonly Mark[] {
  const columns = Math.floor((right - left) / (dotSpacing * 0.7));
  const rows = Math.max(1, Math.floor((bottom - top) / dotSpacing));
  const [across, down] = [Math.round(((right - left) / columns) * 100) / 100, (bottom - top) / rows];
  const first = left + (right - left - columns * across) / 2 + across / 2 - dotRadius;
  const ends = (shifted: 0 | 1): readonly [number, number] => {
    const count = Math.ceil((columns - shifted) / 2);
    return [first + shifted * across, first + shifted * across + (count - 1) * 2 * across + 2 * dotRadius];
  };
  const lines = ([0, 1] as const)
    .filter((shifted) => columns > shifted)
    .flatMap((shifted) =>
      Array.from({ length: rows }, (_, row): readonly Spot[] => {
        const [[from, to], y] = [ends(shifted), tenths(top + (row + (shifted === 0 ? 0.3 : 0.75)) * down)];
        return [
          [from, y],
          [to, y],
        ];
      }),
    );
  const dash = [2 * dotRadius, 2 * across - 2 * dotRadius];
  return lines.length > 0 ? [{ kind: 'lines', lines, width: 2 * dotRadius, color, dash }] : [];
}

/** A pixel of the web: screens and printers of 96 dots an inch and its multiples draw it as wide everywhere, and every program the same. */
const outlineWidth = 0.75;
const hatchWidth = 0.5;
const dotRadius = outlineWidth / 2;

/** A box in one of the patterns, with its outline; a solid one is its outline alone. */
export function patternMarks(box: Box, pattern: Pattern, color: string): readonly Mark[] {
  const frame: Mark = { kind: 'lines', lines: [outline(box)], width: outlineWidth, color };
  const hatched = (lines: Strokes): readonly Mark[] =>
    lines.length > 0 ? [{ kind: 'lines', lines, width: hatchWidth, color }, frame] : [frame];
  switch (pattern) {
    case 'crossed':
      return hatched([...hatch(box, 'falling', wideSpacing), ...hatch(box, 'rising', wideSpacing)]);
    case 'hatched':
      return hatched(hatch(box, 'falling', wideSpacing));
    case 'dotted':
      return [...dotsIn(box, color), frame];
    case 'solid':
    case 'empty':
      return [frame];
  }
}
