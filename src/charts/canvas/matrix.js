/**
 * Affine transforms as six numbers a b c d e f, the order of canvas and PDF.
 * @typedef {readonly [number, number, number, number, number, number]} Matrix
 * @typedef {readonly [number, number]} Point
 */

/** @type {Matrix} */
const identity = [1, 0, 0, 1, 0, 0];

/**
 * The transform that applies `inner` first and `outer` after it.
 * @param {Matrix} outer
 * @param {Matrix} inner
 * @returns {Matrix}
 */
function multiply([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/**
 * @param {Matrix} matrix
 * @param {number} x
 * @param {number} y
 * @returns {Point}
 */
function apply([a, b, c, d, e, f], x, y) {
  return [a * x + c * y + e, b * x + d * y + f];
}

/**
 * The transform back, or null where the matrix flattens the plane.
 * @param {Matrix} matrix
 * @returns {Matrix | null}
 */
function invert([a, b, c, d, e, f]) {
  const area = a * d - b * c;
  if (area === 0) return null;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

/**
 * One factor for lengths without direction (line widths, dashes): exact for uniform scaling, the geometric mean otherwise.
 * @param {Matrix} matrix
 * @returns {number}
 */
function lengthFactor([a, b, c, d]) {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/**
 * Three decimals are finer than any printer; rounding once makes drawings small and the same on every machine.
 * @param {number} value
 * @returns {number}
 */
function round(value) {
  return Math.round(value * 1000) / 1000 + 0;
}

module.exports = { apply, identity, invert, lengthFactor, multiply, round };
