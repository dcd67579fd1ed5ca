/**
 * Where a text stands: alignment and baseline resolved to the left end of its baseline.
 * @typedef {import('./index.js').Measurer} Measurer
 * @typedef {import('./matrix.js').Matrix} Matrix
 * @typedef {{ readonly request: import('../../print.ts').FontRequest, readonly size: number }} Font
 * @typedef {{ readonly textAlign: string, readonly textBaseline: string, readonly direction: string }} Setting
 * @typedef {{ readonly text: string, readonly x: number, readonly y: number, readonly maxWidth: number | undefined }} Line
 */

/** Chrome and Firefox hang a text by four fifths of its ascent where the font has no baseline table. */
const hangingPart = 0.8;

/**
 * How far the alignment point lies right of the text's left end, in parts of its width.
 * @param {Setting} setting
 * @returns {number}
 */
function alignedPart({ textAlign, direction }) {
  if (textAlign === 'center') return 0.5;
  const isRightToLeft = direction === 'rtl';
  if (textAlign === 'right') return 1;
  if (textAlign === 'start') return isRightToLeft ? 1 : 0;
  if (textAlign === 'end') return isRightToLeft ? 0 : 1;
  return 0;
}

/**
 * How far the named baseline lies above the alphabetic one, in em.
 * @param {string} baseline
 * @param {{ readonly ascent: number, readonly descent: number }} vertical
 * @returns {number}
 */
function raised(baseline, { ascent, descent }) {
  if (baseline === 'top') return ascent;
  if (baseline === 'hanging') return ascent * hangingPart;
  if (baseline === 'middle') return (ascent - descent) / 2;
  if (baseline === 'bottom' || baseline === 'ideographic') return -descent;
  return 0;
}

/**
 * White space becomes single spaces' worth of blanks, as `fillText` does.
 * @param {string} text
 */
const plainSpaces = (text) => (otherSpace.test(text) ? text.replaceAll(/[\t\n\f\r]/g, ' ') : text);

const otherSpace = /[\t\n\f\r]/;

/**
 * The members of `TextMetrics` that charts use. Heights are those of the face, capitals for the ink: no glyph is outlined here.
 * @param {Measurer} measurer
 * @param {Font} font
 * @param {string} text
 * @param {Setting} setting
 */
function measure(measurer, { request, size }, text, setting) {
  const width = measurer.width(request, plainSpaces(text)) * size;
  const vertical = measurer.vertical(request);
  const up = raised(setting.textBaseline, vertical);
  const left = width * alignedPart(setting);
  return {
    width,
    actualBoundingBoxLeft: left,
    actualBoundingBoxRight: width - left,
    actualBoundingBoxAscent: (vertical.capHeight - up) * size,
    actualBoundingBoxDescent: (vertical.descent + up) * size,
    fontBoundingBoxAscent: (vertical.ascent - up) * size,
    fontBoundingBoxDescent: (vertical.descent + up) * size,
    emHeightAscent: (vertical.ascent - up) * size,
    emHeightDescent: (vertical.descent + up) * size,
    alphabeticBaseline: -up * size,
  };
}

/**
 * The text's own matrix, and its width before it; a text wider than `maxWidth` is condensed. Null where nothing is to be seen.
 * @param {Measurer} measurer
 * @param {Setting & { readonly fontValue: Font }} setting
 * @param {Line} line
 * @returns {{ text: string, width: number, matrix: Matrix } | null}
 */
function placeText(measurer, setting, line) {
  const text = plainSpaces(line.text);
  const { request, size } = setting.fontValue;
  const { maxWidth } = line;
  if (text.trim() === '' || (maxWidth !== undefined && !(maxWidth > 0))) return null;
  const width = measurer.width(request, text) * size;
  const condensed = maxWidth === undefined || width <= maxWidth ? 1 : maxWidth / width;
  const x = line.x - width * condensed * alignedPart(setting);
  const y = line.y + raised(setting.textBaseline, measurer.vertical(request)) * size;
  return { text, width, matrix: [condensed, 0, 0, 1, x, y] };
}

module.exports = { measure, placeText };
