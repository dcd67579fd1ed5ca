/**
 * Gradients and patterns, as `fillStyle` and `strokeStyle` take them. Like the browser's they stand in the coordinates that hold when
 * something is painted with them.
 * @typedef {import('../../print.ts').DrawOp} DrawOp
 * @typedef {import('../../print.ts').Paint} Paint
 * @typedef {import('../../print.ts').ColorStop} ColorStop
 * @typedef {import('../../print.ts').Gradient} Gradient
 * @typedef {import('./matrix.js').Matrix} Matrix
 * @typedef {Pick<Gradient, 'kind' | 'from' | 'to'>} Course
 */

const { readColor } = require('./color.js');
const { identity, multiply, round } = require('./matrix.js');

/** @type {Paint} */
const unseen = { color: '#000000', alpha: 0 };

/** Finer than lengths: a factor is multiplied with what it scales, and a tile's place with how many stand before it. @param {number} value */
const roundFactor = (value) => Math.round(value * 1e6) / 1e6 + 0;

/** @param {Matrix} matrix @returns {Matrix} */
const rounded = ([a, b, c, d, e, f]) => [roundFactor(a), roundFactor(b), roundFactor(c), roundFactor(d), round(e), round(f)];

class CanvasGradient {
  /** @type {Course} */
  #course;
  /** @type {(ColorStop & { readonly alpha: number })[]} */
  #stops = [];

  /** @param {Course} course */
  constructor(course) {
    this.#course = course;
  }

  /** Chart.js knows gradients by their name as text. */
  get [Symbol.toStringTag]() {
    return 'CanvasGradient';
  }

  /**
   * Stops of one place keep the order they came in.
   * @param {number} offset from 0 to 1
   * @param {string} value
   */
  addColorStop(offset, value) {
    if (!(offset >= 0 && offset <= 1)) throw new RangeError(`canvas: addColorStop takes an offset from 0 to 1, not ${offset}`);
    const paint = readColor(value);
    if (!paint) throw new SyntaxError(`canvas: addColorStop takes a colour, not "${value}"`);
    const after = this.#stops.findIndex((stop) => stop.offset > offset);
    this.#stops.splice(after < 0 ? this.#stops.length : after, 0, { offset, ...paint });
  }

  /** @param {Matrix} matrix the context's when it paints @returns {Paint} */
  paint(matrix) {
    const [first] = this.#stops;
    const [x1, y1, r1 = 0] = this.#course.from;
    const [x2, y2, r2 = 0] = this.#course.to;
    if (!first || (x1 === x2 && y1 === y2 && r1 === r2)) return unseen;
    const { color, alpha } = first;
    if (this.#stops.some((stop) => stop.alpha !== alpha)) throw new Error('canvas: addColorStop is not recorded with several opacities');
    const stops = this.#stops.map((stop) => ({ offset: stop.offset, color: stop.color }));
    return { color, alpha, texture: { ...this.#course, stops, matrix: rounded(matrix) } };
  }
}

class CanvasPattern {
  /** @type {{ readonly width: number, readonly height: number, readonly ops: readonly DrawOp[] }} */
  #tile;
  /** @type {Matrix} */
  #matrix = identity;

  /** @param {{ readonly width: number, readonly height: number, readonly ops: readonly DrawOp[] }} tile what a recording canvas holds now */
  constructor({ width, height, ops }) {
    this.#tile = { width, height, ops };
  }

  get [Symbol.toStringTag]() {
    return 'CanvasPattern';
  }

  /** @param {Partial<Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f', number>>} [matrix] */
  setTransform({ a = 1, b = 0, c = 0, d = 1, e = 0, f = 0 } = {}) {
    if ([a, b, c, d, e, f].every(Number.isFinite)) this.#matrix = [a, b, c, d, e, f];
  }

  /** The colour is that of the tile's first ink, for who can paint no patterns. @param {Matrix} matrix @returns {Paint} */
  paint(matrix) {
    const inked = this.#tile.ops.find((op) => 'paint' in op);
    if (!inked || !('paint' in inked)) return unseen;
    const texture = /** @type {const} */ ({ kind: 'pattern', ...this.#tile, matrix: rounded(multiply(matrix, this.#matrix)) });
    return { color: inked.paint.color, alpha: 1, texture };
  }
}

/**
 * @param {readonly number[]} values from x, from y, to x, to y
 * @returns {CanvasGradient}
 */
function linearGradient(values) {
  demandNumbers('createLinearGradient', values, 4);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = values;
  return new CanvasGradient({ kind: 'linear', from: [x1, y1], to: [x2, y2] });
}

/**
 * Circles one in the other only, the inner one a point where they have not one centre: other cones have no counterpart in SVG.
 * @param {readonly number[]} values x, y and radius of the circle it runs from, and of the one it runs to
 * @returns {CanvasGradient}
 */
function radialGradient(values) {
  demandNumbers('createRadialGradient', values, 6);
  const [x1 = 0, y1 = 0, r1 = 0, x2 = 0, y2 = 0, r2 = 0] = values;
  if (r1 < 0 || r2 < 0) throw new RangeError('canvas: createRadialGradient takes no negative radius');
  const distance = Math.hypot(x2 - x1, y2 - y1);
  if (r1 > r2 || (distance > 0 && (r1 > 0 || distance >= r2))) {
    throw new Error('canvas: createRadialGradient is only recorded from a circle, or a point, to a circle around it');
  }
  return new CanvasGradient({ kind: 'radial', from: [x1, y1, r1], to: [x2, y2, r2] });
}

/**
 * @param {unknown} image a recording canvas
 * @param {unknown} repetition
 * @returns {CanvasPattern}
 */
function pattern(image, repetition) {
  const recording = typeof image === 'object' && image !== null && 'recording' in image ? image.recording : null;
  if (!recording) throw new Error('canvas: createPattern of anything but a canvas is not recorded');
  if (repetition !== 'repeat' && repetition !== '' && repetition !== null) {
    throw new Error(`canvas: createPattern with "${repetition}" is not recorded, only with "repeat"`);
  }
  return new CanvasPattern(/** @type {import('./index.js').Recording} */ (recording));
}

/**
 * @param {string} member
 * @param {readonly number[]} values
 * @param {number} count
 */
function demandNumbers(member, values, count) {
  if (values.length !== count || !values.every(Number.isFinite)) throw new TypeError(`canvas: ${member} takes ${count} numbers`);
}

/** @param {unknown} value @returns {value is CanvasGradient | CanvasPattern} */
const isTexture = (value) => value instanceof CanvasGradient || value instanceof CanvasPattern;

module.exports = { CanvasGradient, CanvasPattern, isTexture, linearGradient, pattern, radialGradient };
