/** Text as text: found, copied and read aloud, in the faces of the document where they are at hand. */

import { identity } from '../../matrix.ts';
import type { FontRequest } from '../../print.ts';
import { escaped, matrixText, number } from './markup.ts';
import type { Letterer } from './painting.ts';

const firstStrong = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Letter}/u;
const rightToLeft = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The text at its place, as long as it was measured whatever face it is set in, so that no label runs into another. It runs as its first
 * letter does, and its place is its left end either way.
 */
export const words: Letterer = ({ text, matrix, font, size, width }, ink) => {
  const [a, b, c, d, x, y] = matrix;
  const isUpright = a === 1 && b === 0 && c === 0 && d === 1;
  const place = isUpright ? `x="${number(x)}" y="${number(y)}"` : `transform="${matrixText(matrix)}"`;
  const length = width > 0 ? ` textLength="${number(width)}" lengthAdjust="spacingAndGlyphs"` : '';
  const direction = rightToLeft.test(firstStrong.exec(text)?.[0] ?? '') ? ' direction="rtl" text-anchor="end"' : '';
  return `<text ${place}${length}${direction} xml:space="preserve" ${faceOf(font)} font-size="${number(size)}"${ink(isUpright ? identity : matrix)}>${escaped(text)}</text>`;
};

/** Without the face itself, one of its kind does. */
function faceOf({ families, weight, isItalic, features }: FontRequest): string {
  const kind = /serif/i.test(families[0] ?? '') ? 'serif' : 'sans-serif';
  const names = [...families.filter((family) => family !== kind).map((family) => `'${family.replaceAll(/['\\]/g, '')}'`), kind].join(', ');
  const settings = features.map((feature) => `'${feature.replace('=0', '')}' ${feature.endsWith('=0') ? 0 : 1}`).join(', ');
  return [
    `font-family="${escaped(names)}"`,
    weight === 400 ? '' : ` font-weight="${weight}"`,
    isItalic ? ' font-style="italic"' : '',
    settings === '' ? '' : ` style="font-feature-settings: ${settings}"`,
  ].join('');
}
