/**
 * The current path. Points are transformed when they are added, as the canvas specification asks, so segments are absolute.
 * @typedef {import('../../print.ts').PathSegment} PathSegment
 * @typedef {import('./matrix.js').Matrix} Matrix
 * @typedef {import('./matrix.js').Point} Point
 * @typedef {{ readonly x: number, readonly y: number, readonly radiusX: number, readonly radiusY: number, readonly rotation: number }} Oval
 * @typedef {{ readonly from: number, readonly to: number, readonly isCounter: boolean }} Turn
 */

const { apply, invert, round } = require('./matrix.js');

const fullTurn = 2 * Math.PI;

/**
 * The signed angle an arc runs through (HTML, "ellipse()", steps 5 and 6): a full turn at most.
 * @param {Turn} turn
 * @returns {number}
 */
function sweep({ from, to, isCounter }) {
  const angle = isCounter ? from - to : to - from;
  const turned = angle >= fullTurn ? fullTurn : ((angle % fullTurn) + fullTurn) % fullTurn;
  return isCounter ? -turned : turned;
}

/**
 * @param {Oval} oval
 * @param {number} u
 * @param {number} v
 * @returns {Point} the point that lies at (u, v) of the unit circle
 */
function onOval({ x, y, radiusX, radiusY, rotation }, u, v) {
  const cosine = Math.cos(rotation);
  const sine = Math.sin(rotation);
  return [x + u * radiusX * cosine - v * radiusY * sine, y + u * radiusX * sine + v * radiusY * cosine];
}

class Path {
  /** @type {PathSegment[]} */
  #segments = [];
  /** @type {readonly PathSegment[] | null} What was last handed out, if nothing was added since. */
  #copy = null;
  /** @type {Point | null} Where the subpath began. */
  #start = null;
  /** @type {Point | null} Where the pen is. */
  #pen = null;

  get isEmpty() {
    return this.#segments.length === 0;
  }

  /**
   * The same list for the same path: what is filled and then stroked is known by it.
   * @returns {readonly PathSegment[]}
   */
  copy() {
    if (this.#copy?.length !== this.#segments.length) this.#copy = this.#segments.slice();
    return this.#copy;
  }

  /**
   * @param {Matrix} matrix
   * @param {number} x
   * @param {number} y
   */
  moveTo(matrix, x, y) {
    const point = apply(matrix, x, y);
    this.#segments.push(['M', round(point[0]), round(point[1])]);
    this.#start = point;
    this.#pen = point;
  }

  /**
   * @param {Matrix} matrix
   * @param {number} x
   * @param {number} y
   */
  lineTo(matrix, x, y) {
    if (!this.#pen) {
      this.moveTo(matrix, x, y);
      return;
    }
    this.#pen = apply(matrix, x, y);
    this.#segments.push(['L', round(this.#pen[0]), round(this.#pen[1])]);
  }

  /**
   * @param {Matrix} matrix
   * @param {Point} first control point
   * @param {Point} second control point
   * @param {Point} end
   */
  curveTo(matrix, first, second, end) {
    if (!this.#pen) this.moveTo(matrix, ...first);
    this.#curve(apply(matrix, ...first), apply(matrix, ...second), apply(matrix, ...end));
  }

  /**
   * A quadratic curve, raised to a cubic one in absolute coordinates.
   * @param {Matrix} matrix
   * @param {Point} control
   * @param {Point} end
   */
  quadraticTo(matrix, control, end) {
    if (!this.#pen) this.moveTo(matrix, ...control);
    const start = this.#pen ?? apply(matrix, ...control);
    const [x, y] = apply(matrix, ...control);
    const last = apply(matrix, ...end);
    const towards = (/** @type {Point} */ point) =>
      /** @type {Point} */ ([point[0] + ((x - point[0]) * 2) / 3, point[1] + ((y - point[1]) * 2) / 3]);
    this.#curve(towards(start), towards(last), last);
  }

  /**
   * @param {Point} first
   * @param {Point} second
   * @param {Point} end
   */
  #curve(first, second, end) {
    this.#segments.push(['C', round(first[0]), round(first[1]), round(second[0]), round(second[1]), round(end[0]), round(end[1])]);
    this.#pen = end;
  }

  /** Back to where the subpath began; what follows starts there. */
  close() {
    if (!this.#pen || this.#segments.at(-1)?.[0] === 'Z') return;
    this.#segments.push(['Z']);
    this.#pen = this.#start;
  }

  /**
   * @param {Matrix} matrix
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   */
  rectangle(matrix, x, y, width, height) {
    this.moveTo(matrix, x, y);
    this.lineTo(matrix, x + width, y);
    this.lineTo(matrix, x + width, y + height);
    this.lineTo(matrix, x, y + height);
    this.close();
  }

  /**
   * An arc of an ellipse as one cubic curve for each quarter or less.
   * @param {Matrix} matrix
   * @param {Oval} oval
   * @param {Turn} turn
   */
  oval(matrix, oval, turn) {
    const total = sweep(turn);
    this.lineTo(matrix, ...onOval(oval, Math.cos(turn.from), Math.sin(turn.from)));
    const count = Math.ceil(Math.abs(total) / (Math.PI / 2) - 1e-9);
    for (let part = 0; part < count; part += 1) this.#ovalPart(matrix, oval, turn.from + (total * part) / count, total / count);
  }

  /**
   * @param {Matrix} matrix
   * @param {Oval} oval
   * @param {number} from
   * @param {number} angle
   */
  #ovalPart(matrix, oval, from, angle) {
    const reach = (4 / 3) * Math.tan(angle / 4);
    const cosine = Math.cos(from);
    const sine = Math.sin(from);
    const lastCosine = Math.cos(from + angle);
    const lastSine = Math.sin(from + angle);
    this.curveTo(
      matrix,
      onOval(oval, cosine - reach * sine, sine + reach * cosine),
      onOval(oval, lastCosine + reach * lastSine, lastSine - reach * lastCosine),
      onOval(oval, lastCosine, lastSine),
    );
  }

  /**
   * A line towards `corner` and an arc of `radius` that turns there towards `end` (HTML, "arcTo()").
   * @param {Matrix} matrix
   * @param {Point} corner
   * @param {Point} end
   * @param {number} radius
   */
  tangentArc(matrix, corner, end, radius) {
    const back = invert(matrix);
    if (!this.#pen || !back) {
      this.lineTo(matrix, ...corner);
      return;
    }
    const arc = tangent(apply(back, ...this.#pen), corner, end, radius);
    if (arc) this.oval(matrix, arc.oval, arc.turn);
    else this.lineTo(matrix, ...corner);
  }
}

/**
 * The circle that touches both legs of a corner; null where the legs lie on one line.
 * @param {Point} start
 * @param {Point} corner
 * @param {Point} end
 * @param {number} radius
 * @returns {{ oval: Oval, turn: Turn } | null}
 */
function tangent(start, corner, end, radius) {
  const [inX, inY] = [start[0] - corner[0], start[1] - corner[1]];
  const [outX, outY] = [end[0] - corner[0], end[1] - corner[1]];
  const cross = inX * outY - inY * outX;
  if (radius === 0 || Math.abs(cross) < 1e-9) return null;
  const inLength = Math.hypot(inX, inY);
  const outLength = Math.hypot(outX, outY);
  const half = Math.acos(Math.min(1, Math.max(-1, (inX * outX + inY * outY) / (inLength * outLength)))) / 2;
  const leg = radius / Math.tan(half);
  const [bisectX, bisectY] = [inX / inLength + outX / outLength, inY / inLength + outY / outLength];
  const distance = radius / Math.sin(half) / Math.hypot(bisectX, bisectY);
  const [x, y] = [corner[0] + bisectX * distance, corner[1] + bisectY * distance];
  const angle = (/** @type {number} */ dx, /** @type {number} */ dy, /** @type {number} */ length) =>
    Math.atan2(corner[1] + (dy / length) * leg - y, corner[0] + (dx / length) * leg - x);
  return {
    oval: { x, y, radiusX: radius, radiusY: radius, rotation: 0 },
    turn: { from: angle(inX, inY, inLength), to: angle(outX, outY, outLength), isCounter: cross > 0 },
  };
}

module.exports = { Path };
