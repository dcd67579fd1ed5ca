/** Text as the outlines of its letters, exactly those that are embedded in the PDF: no face, and no other program's shaping, is needed. */

import { combined, identity } from '../../matrix.ts';
import type { Matrix } from '../../print.ts';
import type { OpenFonts } from '../pdf/fonts.ts';
import { number } from './markup.ts';
import type { Letterer } from './painting.ts';

const letters: Readonly<Record<string, string>> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };

/** Letters of these fonts. What cannot be set in them throws as `shape` does. */
export function outlines(fonts: OpenFonts): Letterer {
  return ({ text, matrix, font, size }, ink) => {
    let path = '';
    let along = 0;
    for (const run of fonts.shape(font, text)) {
      const face = fonts.font(run.face);
      const scale = (size * (run.scale ?? 1)) / face.unitsPerEm;
      let pen = along;
      for (const { id, advance, offset: [right, up] = [0, 0] } of run.glyphs) {
        const place = combined(matrix, [scale, 0, 0, -scale, (pen + right) * size, -up * size]);
        for (const { command, args } of face.getGlyph(id).path.commands) path += (letters[command] ?? '') + placed(args, place);
        pen += advance;
      }
      along += run.width;
    }
    return `<path d="${path}"${ink(identity)}/>`;
  };
}

/** Pairs of coordinates, where the matrix takes them. */
function placed(args: readonly number[], [a, b, c, d, e, f]: Matrix): string {
  const numbers: string[] = [];
  for (let at = 0; at + 1 < args.length; at += 2) {
    const [x = 0, y = 0] = args.slice(at, at + 2);
    numbers.push(number(a * x + c * y + e), number(b * x + d * y + f));
  }
  return numbers.join(' ');
}
