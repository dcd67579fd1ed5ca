/**
 * The half of a 2D context that leaves no ink: saving and restoring, transforms, and the current path.
 * @typedef {import('./matrix.js').Matrix} Matrix
 * @typedef {import('./style.js').Style} Style
 * @typedef {InstanceType<typeof import('./displayList.js').DisplayList>} DisplayList
 */

const { identity, multiply } = require('./matrix.js');
const { Path } = require('./path.js');
const { addRoundRect } = require('./roundRect.js');
const { StyleState } = require('./style.js');

/** @param {readonly unknown[]} values */
function areFinite(values) {
  for (const value of values) if (!Number.isFinite(value)) return false;
  return true;
}

class PathContext extends StyleState {
  /** @type {Matrix} */
  matrix = identity;
  path = new Path();
  /** @type {{ readonly matrix: Matrix, readonly style: Style }[]} */
  #saved = [];
  /** @type {() => DisplayList} */
  list;

  /**
   * @param {{ readonly width: number, readonly height: number, blank(): void }} canvas
   * @param {() => DisplayList} list the list to record in, asked for each time because a resized canvas begins a new one
   */
  constructor(canvas, list) {
    super();
    this.canvas = canvas;
    this.list = list;
  }

  save() {
    this.#saved.push({ matrix: this.matrix, style: this.snapshot() });
    this.list().save();
  }

  restore() {
    const saved = this.#saved.pop();
    if (!saved) return;
    this.matrix = saved.matrix;
    this.resume(saved.style);
    this.list().restore();
  }

  /** Everything as it was when the context was made; the canvas drops what was painted. */
  reset() {
    this.matrix = identity;
    this.#saved = [];
    this.path = new Path();
    this.resume(new StyleState().snapshot());
    this.canvas.blank();
  }

  isContextLost() {
    return false;
  }

  getContextAttributes() {
    return { alpha: true, colorSpace: 'srgb', desynchronized: false, willReadFrequently: false };
  }

  getTransform() {
    const [a, b, c, d, e, f] = this.matrix;
    return { a, b, c, d, e, f };
  }

  /** @param {[] | [Partial<Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f', number>>] | [number, number, number, number, number, number]} values */
  setTransform(...values) {
    const [first = {}] = values;
    if (typeof first === 'object') {
      const { a = 1, b = 0, c = 0, d = 1, e = 0, f = 0 } = first;
      this.#replace([a, b, c, d, e, f]);
    } else {
      this.#replace(/** @type {Matrix} */ (values));
    }
  }

  resetTransform() {
    this.matrix = identity;
  }

  /** @param {[number, number, number, number, number, number]} values */
  transform(...values) {
    this.#replace(multiply(this.matrix, values));
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  translate(x, y) {
    this.transform(1, 0, 0, 1, x, y);
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  scale(x, y) {
    this.transform(x, 0, 0, y, 0, 0);
  }

  /** @param {number} angle in radians */
  rotate(angle) {
    this.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
  }

  /** @param {Matrix} matrix */
  #replace(matrix) {
    if (matrix.length === 6 && areFinite(matrix)) this.matrix = matrix;
  }

  beginPath() {
    this.path = new Path();
  }

  closePath() {
    this.path.close();
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  moveTo(x, y) {
    if (Number.isFinite(x) && Number.isFinite(y)) this.path.moveTo(this.matrix, x, y);
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  lineTo(x, y) {
    if (Number.isFinite(x) && Number.isFinite(y)) this.path.lineTo(this.matrix, x, y);
  }

  /**
   * @param {number} x1
   * @param {number} y1
   * @param {number} x2
   * @param {number} y2
   * @param {number} x
   * @param {number} y
   */
  bezierCurveTo(x1, y1, x2, y2, x, y) {
    if (areFinite([x1, y1, x2, y2, x, y])) this.path.curveTo(this.matrix, [x1, y1], [x2, y2], [x, y]);
  }

  /**
   * @param {number} x1
   * @param {number} y1
   * @param {number} x
   * @param {number} y
   */
  quadraticCurveTo(x1, y1, x, y) {
    if (areFinite([x1, y1, x, y])) this.path.quadraticTo(this.matrix, [x1, y1], [x, y]);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   */
  rect(x, y, width, height) {
    if (areFinite([x, y, width, height])) this.path.rectangle(this.matrix, x, y, width, height);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   * @param {unknown} [radii]
   */
  roundRect(x, y, width, height, radii) {
    if (areFinite([x, y, width, height])) addRoundRect(this.path, this.matrix, { x, y, width, height }, radii);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} radius
   * @param {number} from
   * @param {number} to
   * @param {boolean} [isCounter]
   */
  arc(x, y, radius, from, to, isCounter = false) {
    this.ellipse(x, y, radius, radius, 0, from, to, isCounter);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} radiusX
   * @param {number} radiusY
   * @param {number} rotation
   * @param {number} from
   * @param {number} to
   * @param {boolean} [isCounter]
   */
  ellipse(x, y, radiusX, radiusY, rotation, from, to, isCounter = false) {
    if (!areFinite([x, y, radiusX, radiusY, rotation, from, to])) return;
    if (radiusX < 0 || radiusY < 0) throw new RangeError('canvas: an arc takes no negative radius');
    this.path.oval(this.matrix, { x, y, radiusX, radiusY, rotation }, { from, to, isCounter: Boolean(isCounter) });
  }

  /**
   * @param {number} x1
   * @param {number} y1
   * @param {number} x2
   * @param {number} y2
   * @param {number} radius
   */
  arcTo(x1, y1, x2, y2, radius) {
    if (!areFinite([x1, y1, x2, y2, radius])) return;
    if (radius < 0) throw new RangeError('canvas: arcTo takes no negative radius');
    this.path.tangentArc(this.matrix, [x1, y1], [x2, y2], radius);
  }
}

module.exports = { PathContext, areFinite };
