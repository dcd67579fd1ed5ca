/**
 * Corner radii of `roundRect`, read and fitted as CSS Backgrounds (section 5.5) and the canvas specification ask.
 * @typedef {import('./matrix.js').Matrix} Matrix
 * @typedef {InstanceType<typeof import('./path.js').Path>} Path
 * @typedef {{ readonly x: number, readonly y: number }} Radius
 * @typedef {{ readonly x: number, readonly y: number, readonly width: number, readonly height: number }} Box
 */

/**
 * @param {unknown} value
 * @returns {Radius}
 */
function readRadius(value) {
  const point = typeof value === 'object' && value !== null ? /** @type {Partial<Radius>} */ (value) : undefined;
  const x = point ? (point.x ?? 0) : Number(value);
  const y = point ? (point.y ?? 0) : Number(value);
  if (x < 0 || y < 0) throw new RangeError('canvas: roundRect takes no negative radius');
  return { x, y };
}

/**
 * Radii of the corners from the top left, clockwise.
 * @param {unknown} radii
 * @returns {[Radius, Radius, Radius, Radius]}
 */
function readRadii(radii) {
  const list = (Array.isArray(radii) ? radii : [radii ?? 0]).map(readRadius);
  const [first, second = first, third = first, fourth = second] = list;
  if (!first || !second || !third || !fourth || list.length > 4) throw new RangeError('canvas: roundRect takes one to four radii');
  return [first, second, third, fourth];
}

/**
 * Adds a rectangle with rounded corners; radii too large for a side are all reduced by one factor.
 * @param {Path} path
 * @param {Matrix} matrix
 * @param {Box} box
 * @param {unknown} radii
 */
function addRoundRect(path, matrix, box, radii) {
  const [topLeft, topRight, bottomRight, bottomLeft] = readRadii(radii);
  const { x, y, width, height } = box;
  const fit = (/** @type {number} */ side, /** @type {number} */ sum) => (sum === 0 ? 1 : Math.abs(side) / sum);
  const factor = Math.min(
    1,
    fit(width, topLeft.x + topRight.x),
    fit(width, bottomLeft.x + bottomRight.x),
    fit(height, topLeft.y + bottomLeft.y),
    fit(height, topRight.y + bottomRight.y),
  );
  const across = Math.sign(width || 1) * factor;
  const down = Math.sign(height || 1) * factor;
  const right = x + width;
  const bottom = y + height;
  /** @type {(radius: Radius, x: number, y: number, towardsX: number, towardsY: number, from: number) => void} */
  const corner = (radius, centerX, centerY, towardsX, towardsY, from) => {
    const oval = { x: centerX, y: centerY, radiusX: radius.x * towardsX, radiusY: radius.y * towardsY, rotation: 0 };
    path.oval(matrix, oval, { from, to: from + Math.PI / 2, isCounter: false });
  };
  path.moveTo(matrix, x + topLeft.x * across, y);
  corner(topRight, right - topRight.x * across, y + topRight.y * down, across, down, -Math.PI / 2);
  corner(bottomRight, right - bottomRight.x * across, bottom - bottomRight.y * down, across, down, 0);
  corner(bottomLeft, x + bottomLeft.x * across, bottom - bottomLeft.y * down, across, down, Math.PI / 2);
  corner(topLeft, x + topLeft.x * across, y + topLeft.y * down, across, down, Math.PI);
  path.close();
}

module.exports = { addRoundRect };
