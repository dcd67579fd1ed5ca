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
  const { name, width, height } = drawing;
  const ground = `<rect width="${number(width)}" height="${number(height)}" fill="#ffffff"/>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...elementLines(drawing, { prefix: name, letterer, ground: [ground] }), ''].join('\n');
}

/** For a page that holds it: on the page's own ground, with ids that begin with `prefix`. */
export const inlineSvg = (drawing: Drawing, prefix: string): string =>
  elementLines(drawing, { prefix, letterer: words, ground: [] }).join('\n');

interface Setting {
  /** What ids begin with. */
  readonly prefix: string;
  readonly letterer: Letterer;
  readonly ground: readonly string[];
}

function elementLines({ name, title, alt, width, height, ops }: Drawing, { prefix, letterer, ground }: Setting): readonly string[] {
  const definitions = openDefinitions(prefix);
  const painted = paintOps(ops, { definitions, letterer });
  const size = `width="${number(width)}pt" height="${number(height)}pt" viewBox="0 0 ${number(width)} ${number(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" stroke-miterlimit="10">`,
    // By this a later run knows it for no article.
    '<!-- Generator: make-brief -->',
    `<title>${escaped(title || name)}</title>`,
    `<desc>${escaped(alt)}</desc>`,
    ...definitions.written(),
    ...ground,
    ...painted,
    '</svg>',
  ];
}
