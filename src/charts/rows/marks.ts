/** What is painted by hand on a chart of rows: words in the gutter, labels, hatching, arrows, crosses, lines between rows. */
import { centred, type Lettering, leading, shorten, type } from '../lettering.ts';
import { hairline, ink, softInk } from '../palette.ts';
import { hatch, outline, type Pattern, patternMarks } from '../patterns.ts';
import type { Box, Mark, Spot } from '../spec.ts';
import { capital } from '../wording.ts';
import { type Gutter, type PlacedRow, sectionGap } from './layout.ts';
import { arrowLength, asideGap, type Cell, claimRadius, labelOffset, markRadius, type Panel, placeOf } from './panels.ts';
import { type Figures, readingOf } from './reading.ts';

export const barThickness = 5.4;
/** Bars in pieces carry no marks, and are thicker. */
export const pieceThickness = 8;

export function pointRadius(figures: Figures): number {
  return figures.isDisputed ? claimRadius : markRadius;
}

export function marksBehind(rows: readonly PlacedRow[], panels: readonly Panel[], width: number): readonly Mark[] {
  const between = rows
    .slice(1)
    .filter((row) => row.sectionBaseline === null)
    .map((row): readonly Spot[] => [
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
    ...sectionMarks(lettering, row, gutter.width),
    ...linesOf(lettering, row, { lines: row.dateLines, x: 0, style: type.plain, color: softInk, isBacked: false }),
    ...linesOf(lettering, row, { lines: row.titleLines, x: gutter.titleLeft, style: type.label, color: ink, isBacked: false }),
  ]);
  return [...headings, ...words, ...panels.flatMap((panel) => rows.flatMap((row) => cellMarks(lettering, row, panel)))];
}

/** The name of a section above its first row, as wide as the words have room. */
function sectionMarks(lettering: Lettering, { section, sectionBaseline }: PlacedRow, width: number): readonly Mark[] {
  if (sectionBaseline === null) return [];
  const name = shorten(lettering, capital(section), type.heading, width - sectionGap);
  return [textMark(name, { x: 0, baseline: sectionBaseline, style: type.heading, color: ink, isBacked: true })];
}

type Wording = Pick<Extract<Mark, { kind: 'text' }>, 'x' | 'baseline' | 'style' | 'color' | 'isBacked'>;

function textMark(text: string, { x, baseline, style, color, isBacked }: Wording): Mark {
  return { kind: 'text', text, x, baseline, align: 'left', style, color, isBacked };
}

function linesOf(
  lettering: Lettering,
  row: PlacedRow,
  { lines, x, style, color, isBacked }: Omit<Wording, 'baseline'> & { readonly lines: readonly string[] },
): readonly Mark[] {
  const first = centred(lettering, style, row.middle) - ((lines.length - 1) * leading) / 2;
  return lines.map((line, index) => textMark(line, { x, baseline: first + index * leading, style, color, isBacked }));
}

function cellMarks(lettering: Lettering, row: PlacedRow, panel: Panel): readonly Mark[] {
  const cell = row.cells.get(panel.id);
  if (!cell) {
    const { words } = readingOf(row.readings, panel.id);
    const lines = [shorten(lettering, words, type.aside, panel.width - asideGap * 2)];
    return linesOf(lettering, row, { lines, x: panel.left + asideGap, style: type.aside, color: softInk, isBacked: true });
  }
  const { figures, lines } = cell;
  const end = placeOf(panel, figures.highest);
  const label = linesOf(lettering, row, { lines, x: end + labelOffset(figures), style: type.label, color: panel.color, isBacked: true });
  const arrow = figures.open === 'more' ? [arrowFrom(end + pointRadius(figures), row.middle, panel.color)] : [];
  return [...label, ...arrow, ...crosses(row, panel, cell)];
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

function crosses(row: PlacedRow, panel: Panel, { figures, points }: Cell): readonly Mark[] {
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
    const boxes = rows.flatMap((row): readonly Box[] => {
      const reading = readingOf(row.readings, panel.id);
      if (reading.kind !== 'figures' || !reading.range) return [];
      const [low, high] = reading.range;
      const [top, bottom] = [row.middle - barThickness / 2, row.middle + barThickness / 2];
      return [{ left: placeOf(panel, low), right: placeOf(panel, high), top, bottom }];
    });
    // One mark for each box, and the hatch before the outline: equal hatches are equal bytes in a file that counts from where each begins.
    const hatched = boxes.map((box): Mark => ({ kind: 'lines', lines: [...hatch(box), outline(box)], width: 0.5, color: panel.color }));
    return [...hatched, ...pieceMarks(rows, panel)];
  });
}

/** The patterns of bars in pieces; solid pieces are Chart.js's own. */
function pieceMarks(rows: readonly PlacedRow[], panel: Panel): readonly Mark[] {
  return rows.flatMap((row) =>
    boxesOf(row, panel).flatMap(({ box, pattern }) => (pattern === 'solid' ? [] : patternMarks(box, pattern, panel.color))),
  );
}

interface PieceBox {
  readonly box: Box;
  readonly pattern: Pattern;
}

/** Where the pieces of a row's bar lie. */
function boxesOf(row: PlacedRow, panel: Panel): readonly PieceBox[] {
  const reading = readingOf(row.readings, panel.id);
  const pieces = reading.kind === 'figures' ? (reading.pieces ?? []) : [];
  const [top, bottom] = [row.middle - pieceThickness / 2, row.middle + pieceThickness / 2];
  let at = 0;
  return pieces.map(({ count, pattern }) => {
    const left = placeOf(panel, at);
    at += count;
    return { box: { left, right: placeOf(panel, at), top, bottom }, pattern };
  });
}
