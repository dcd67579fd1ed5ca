/** What is painted by hand on the casualty chart: words in the gutter, labels, hatching, arrows, crosses, lines between rows. */
import { centred, type Lettering, leading, shorten, type } from '../lettering.ts';
import { hairline, ink, softInk } from '../palette.ts';
import type { Mark, Spot } from '../spec.ts';
import { arrowLength, asideGap, claimRadius, labelLines, labelOffset, laned, markRadius, type Panel, placeOf } from './panels.ts';
import type { Figures } from './reading.ts';
import type { Gutter, PlacedRow } from './rows.ts';

export const barThickness = 5.4;
const hatchSpacing = 2.6;

export function pointRadius(figures: Figures): number {
  return figures.isDisputed ? claimRadius : markRadius;
}

export function marksBehind(rows: readonly PlacedRow[], panels: readonly Panel[], width: number): readonly Mark[] {
  const between = rows.slice(1).map((row): readonly Spot[] => [
    [0, row.top],
    [width, row.top],
  ]);
  const separators: Mark = { kind: 'lines', lines: between, width: 0.4, color: hairline };
  return between.length > 0 ? [separators, ...hatching(rows, panels)] : hatching(rows, panels);
}

export function marksBefore(
  lettering: Lettering,
  rows: readonly PlacedRow[],
  layout: { readonly gutter: Gutter; readonly panels: readonly Panel[]; readonly headingBaseline: number },
): readonly Mark[] {
  const { gutter, panels, headingBaseline } = layout;
  const headings = panels.map(({ heading, color, left }) =>
    textMark(heading, { x: left, baseline: headingBaseline, style: type.heading, color, isBacked: false }),
  );
  const words = rows.flatMap((row) => [
    ...linesOf(lettering, row, { lines: row.date, x: 0, style: type.plain, color: softInk, isBacked: false }),
    ...linesOf(lettering, row, { lines: row.title, x: gutter.titleLeft, style: type.label, color: ink, isBacked: false }),
  ]);
  return [...headings, ...words, ...panels.flatMap((panel) => rows.flatMap((row) => cellMarks(lettering, row, panel)))];
}

type Wording = Pick<Extract<Mark, { kind: 'text' }>, 'x' | 'baseline' | 'style' | 'color' | 'isBacked'>;

function textMark(text: string, wording: Wording): Mark {
  return { kind: 'text', text, align: 'left', ...wording };
}

function linesOf(
  lettering: Lettering,
  row: PlacedRow,
  { lines, ...look }: Omit<Wording, 'baseline'> & { readonly lines: readonly string[] },
): readonly Mark[] {
  const first = centred(lettering, look.style, row.middle) - ((lines.length - 1) * leading) / 2;
  return lines.map((line, index) => textMark(line, { ...look, baseline: first + index * leading }));
}

function cellMarks(lettering: Lettering, row: PlacedRow, panel: Panel): readonly Mark[] {
  const reading = row.readings[panel.id];
  if (reading.kind === 'words') {
    const lines = [shorten(lettering, reading.words, type.aside, panel.width - asideGap * 2)];
    return linesOf(lettering, row, { lines, x: panel.left + asideGap, style: type.aside, color: softInk, isBacked: true });
  }
  const end = placeOf(panel, reading.highest);
  const lines = labelLines(lettering, reading, panel.width);
  const label = linesOf(lettering, row, { lines, x: end + labelOffset(reading), style: type.label, color: panel.color, isBacked: true });
  const arrow = reading.open === 'more' ? [arrowFrom(end + pointRadius(reading), row.middle, panel.color)] : [];
  return [...label, ...arrow, ...crosses(row, panel, reading)];
}

/** A shaft and an open head: the number may be higher. */
function arrowFrom(x: number, y: number, color: string): Mark {
  const tip = x + arrowLength;
  return {
    kind: 'lines',
    width: 1.1,
    color,
    lines: [
      [
        [x, y],
        [tip, y],
      ],
      [
        [tip - 3.4, y - 2.8],
        [tip, y],
        [tip - 3.4, y + 2.8],
      ],
    ],
  };
}

function crosses(row: PlacedRow, panel: Panel, figures: Figures): readonly Mark[] {
  const points = laned(panel, figures);
  const reach = pointRadius(figures) * 0.7;
  const lines = points
    .filter((point) => point.look === 'crossed')
    .flatMap((point): readonly (readonly Spot[])[] => {
      const [x, y] = [placeOf(panel, point.number), row.middle + point.rise];
      return [
        [
          [x - reach, y - reach],
          [x + reach, y + reach],
        ],
        [
          [x - reach, y + reach],
          [x + reach, y - reach],
        ],
      ];
    });
  return lines.length > 0 ? [{ kind: 'lines', lines, width: 0.8, color: panel.color }] : [];
}

/** Slanted lines over every range, cut to its box, with an outline: seen as well without colour. */
function hatching(rows: readonly PlacedRow[], panels: readonly Panel[]): readonly Mark[] {
  return panels.flatMap((panel) => {
    const boxes = rows.flatMap((row) => {
      const reading = row.readings[panel.id];
      if (reading.kind !== 'figures' || !reading.range) return [];
      const [low, high] = reading.range;
      return {
        left: placeOf(panel, low),
        right: placeOf(panel, high),
        top: row.middle - barThickness / 2,
        bottom: row.middle + barThickness / 2,
      };
    });
    const lines = boxes.flatMap(hatch);
    return lines.length > 0 ? [{ kind: 'lines' as const, lines, width: 0.5, color: panel.color }] : [];
  });
}

function hatch({
  left,
  right,
  top,
  bottom,
}: {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}): readonly (readonly Spot[])[] {
  const outline: readonly Spot[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  const height = bottom - top;
  const count = Math.floor((right - left + height) / hatchSpacing);
  const strokes = Array.from({ length: count }, (_, index): readonly Spot[] => {
    const foot = left + (index + 1) * hatchSpacing;
    const from: Spot = foot <= right ? [foot, bottom] : [right, bottom - (foot - right)];
    const to: Spot = foot - height >= left ? [foot - height, top] : [left, bottom - (foot - left)];
    return [from, to];
  });
  return [outline, ...strokes];
}
