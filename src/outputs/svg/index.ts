/**
 * SVG 1.1 of a drawing: one file without scripts and without anything to load, titled and described for who cannot see it. What a text
 * becomes is left to its letterer: words in named faces for SVG that people open, outlines where no face will be at hand.
 */
import type { Drawing } from '../../print.ts';
import { escaped, number } from './markup.ts';
import { type Letterer, openDefinitions, paintOps } from './painting.ts';
import { words } from './words.ts';

export { outlines } from './outlines.ts';
export type { Letterer } from './painting.ts';

/** The same drawing gives the same text. It is as large as the drawing on paper, on white. */
export function writeSvg(drawing: Drawing, letterer: Letterer = words): string {
  const { name, title, alt, width, height } = drawing;
  const definitions = openDefinitions(name);
  const painted = paintOps(drawing.ops, { definitions, letterer });
  const size = `width="${number(width)}pt" height="${number(height)}pt" viewBox="0 0 ${number(width)} ${number(height)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" stroke-miterlimit="10">`,
    `<title>${escaped(title || name)}</title>`,
    `<desc>${escaped(alt)}</desc>`,
    ...definitions.written(),
    `<rect width="${number(width)}" height="${number(height)}" fill="#ffffff"/>`,
    ...painted,
    '</svg>',
    '',
  ].join('\n');
}
