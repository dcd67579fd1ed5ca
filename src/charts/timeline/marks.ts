/** What is painted by hand on the line of time: guides, hatched strips, arrows, numbers and titles. */
import { centred, type Lettering, type } from '../lettering.ts';
import { hairline, ink, softInk } from '../palette.ts';
import { patternMarks } from '../patterns.ts';
import type { Mark, Spot } from '../spec.ts';
import { capital } from '../wording.ts';
import { arrowLength, dayPlace, type LaidStrips, type PlacedStrip, titleLeft } from './layout.ts';

const guideWidth = 0.4;
export const stripThickness = 5;

/** A hairline at every date of the axis. */
export function underStrips({ ground }: LaidStrips): readonly Mark[] {
  const lines = ground.ticks.map(({ value }): readonly Spot[] => {
    const x = dayPlace(ground, value);
    return [
      [x, ground.plot.top],
      [x, ground.plot.bottom],
    ];
  });
  return lines.length > 0 ? [{ kind: 'lines', lines, width: guideWidth, color: hairline }] : [];
}

export function stripMarks(lettering: Lettering, { strips, bands }: LaidStrips, color: string): readonly Mark[] {
  const names = bands.map(
    ({ name, baseline }): Mark => ({
      kind: 'text',
      text: capital(name),
      x: 0,
      baseline,
      align: 'left',
      style: type.heading,
      color: ink,
      isBacked: true,
    }),
  );
  return [...names, ...strips.flatMap((strip) => [...shapeOf(strip, color), ...textOf(lettering, strip, color)])];
}

function shapeOf(strip: PlacedStrip, color: string): readonly Mark[] {
  const { left, right, middle, look, isOpen } = strip;
  const box = { left, right, top: middle - stripThickness / 2, bottom: middle + stripThickness / 2 };
  return [
    ...(look === 'wide' ? patternMarks(box, 'hatched', color) : []),
    ...(isOpen === 'after' ? [arrow([right, middle], 1, color)] : []),
    ...(isOpen === 'before' ? [arrow([left, middle], -1, color)] : []),
  ];
}

function arrow([x, y]: Spot, direction: 1 | -1, color: string): Mark {
  const tip = x + direction * arrowLength;
  const neck = tip - direction * 3;
  return {
    kind: 'lines',
    width: 1,
    color,
    lines: [
      [
        [x, y],
        [tip, y],
      ],
      [
        [neck, y - 2.4],
        [tip, y],
        [neck, y + 2.4],
      ],
    ],
  };
}

function textOf(lettering: Lettering, strip: PlacedStrip, color: string): readonly Mark[] {
  const place = { align: 'left', isBacked: true } as const;
  const number: Mark = {
    kind: 'text',
    text: strip.number,
    x: strip.textLeft,
    baseline: centred(lettering, type.label, strip.middle),
    style: type.label,
    color,
    ...place,
  };
  if (strip.title === '') return [number];
  const x = titleLeft(lettering, strip);
  const baseline = centred(lettering, type.plain, strip.middle);
  return [number, { kind: 'text', text: strip.title, x, baseline, style: type.plain, color: softInk, ...place }];
}
