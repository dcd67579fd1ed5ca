/** ROOF. A `<chart>` as the page writes it, in the terms of the room that draws it. */
import type { ChartRequest as DrawnChart } from '../charts/index.ts';
import type { ChartRequest as WrittenChart } from '../document/index.ts';
import { BriefError, problem } from '../problems.ts';
import { alternatives } from '../text/nearest.ts';

/** Points in a unit of CSS. */
const units: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, in: 72, px: 0.75 };

/** As wide as the text of an A4 page with margins of 20 mm. */
const defaultWidthPt = 170 * (72 / 25.4);

/**
 * Reads `width`, `height` and `font` of a chart; a width that is left out is that of the usual page, a height what the chart needs.
 * On a page without colours charts are grey unless they say otherwise. All others are options of the drawing, which the charts check. Throws `document/bad-attribute`; who composes the page adds where.
 */
export function chartRequest({ name, attributes }: WrittenChart, ink: 'colour' | 'grey' = 'colour'): DrawnChart {
  const { width, height, font, ...others } = attributes;
  return {
    name,
    width: lengthOf('width', width) ?? defaultWidthPt,
    height: lengthOf('height', height),
    families: font === undefined ? [] : font.split(',').map((family) => family.trim()),
    options: {
      ...(ink === 'grey' ? { palette: 'grey' } : {}),
      ...Object.fromEntries(Object.entries(others).filter(([option]) => !/^(?:data|aria)-/.test(option))),
    },
  };
}

/** `120mm` in points. */
function lengthOf(name: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  const [, number, unit] = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(value) ?? [];
  const points = Number(number) * (units[unit ?? ''] ?? 0);
  if (points > 0) return points;
  throw new BriefError(
    problem('document/bad-attribute', null, {
      element: 'chart',
      name,
      value,
      accepts: `a length above nothing in ${alternatives(Object.keys(units))}`,
    }),
  );
}
