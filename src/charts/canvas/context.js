/**
 * A 2D context that paints nothing and records everything, with the names and the forgiving ways of the browser's own:
 * a value that makes no sense is ignored. What cannot be kept as vectors throws and names the member.
 * @typedef {import('../../print.ts').Paint} Paint
 * @typedef {import('./index.js').Measurer} Measurer
 * @typedef {InstanceType<typeof Path>} CurrentPath
 */

const { lengthFactor, multiply, round } = require('./matrix.js');
const { areFinite, PathContext } = require('./outline.js');
const { Path } = require('./path.js');
const { measure, placeText } = require('./text.js');
const { isTexture, linearGradient, pattern, radialGradient } = require('./textures.js');

class RecordingContext extends PathContext {
  /** @type {() => Measurer} */
  #measurer;

  /**
   * @param {ConstructorParameters<typeof PathContext>[0]} canvas
   * @param {ConstructorParameters<typeof PathContext>[1]} list
   * @param {() => Measurer} measurer
   */
  constructor(canvas, list, measurer) {
    super(canvas, list);
    this.#measurer = measurer;
  }

  /** @param {'nonzero' | 'evenodd'} [rule] */
  fill(rule) {
    this.#fill(this.path, rule);
  }

  /** @param {never[]} path */
  stroke(...path) {
    if (path.length > 0) throw new Error('canvas: Path2D is not recorded');
    this.#stroke(this.path);
  }

  /** @param {'nonzero' | 'evenodd'} [rule] */
  clip(rule) {
    this.list().clip(this.path.isEmpty ? nowhere : this.path.copy(), isEvenOdd(rule));
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   */
  fillRect(x, y, width, height) {
    this.#fill(this.#apart(x, y, width, height));
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   */
  strokeRect(x, y, width, height) {
    this.#stroke(this.#apart(x, y, width, height));
  }

  /**
   * Only the whole canvas can be cleared: a hole in what was painted is no vector operation.
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   */
  clearRect(x, y, width, height) {
    const [a, b, c, d, e, f] = this.matrix;
    const isWhole =
      b === 0 &&
      c === 0 &&
      a * x + e <= 0 &&
      d * y + f <= 0 &&
      a * (x + width) + e >= this.canvas.width - 1 &&
      d * (y + height) + f >= this.canvas.height - 1;
    if (!isWhole) throw new Error('canvas: clearRect of a part of the canvas is not recorded');
    this.list().clear();
  }

  /**
   * A rectangle beside the current path.
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   */
  #apart(x, y, width, height) {
    const path = new Path();
    if (areFinite([x, y, width, height])) path.rectangle(this.matrix, x, y, width, height);
    return path;
  }

  /** @param {import('./style.js').Ink} ink @returns {Paint} */
  #visible(ink) {
    const paint = isTexture(ink) ? ink.paint(this.matrix) : ink;
    return { ...paint, alpha: round(paint.alpha * this.style.globalAlpha) };
  }

  /** @param {number[]} values */
  createLinearGradient(...values) {
    return linearGradient(values);
  }

  /** @param {number[]} values */
  createRadialGradient(...values) {
    return radialGradient(values);
  }

  /**
   * @param {unknown} image
   * @param {unknown} repetition
   */
  createPattern(image, repetition) {
    return pattern(image, repetition);
  }

  /**
   * @param {CurrentPath} path
   * @param {'nonzero' | 'evenodd'} [rule]
   */
  #fill(path, rule) {
    const hasEvenOddRule = isEvenOdd(rule);
    const paint = this.#visible(this.fillPaint);
    if (paint.alpha > 0 && !path.isEmpty) this.list().paint({ op: 'fill', path: path.copy(), isEvenOdd: hasEvenOddRule, paint });
  }

  /** @param {CurrentPath} path */
  #stroke(path) {
    const paint = this.#visible(this.strokePaint);
    if (paint.alpha === 0 || path.isEmpty) return;
    const { lineWidth, lineCap: cap, lineJoin: join, lineDash, lineDashOffset, miterLimit: limit } = this.style;
    const factor = lengthFactor(this.matrix);
    const width = round(lineWidth * factor);
    const dash = lineDash.map((length) => round(length * factor));
    const pen = { width, cap, join, dash, dashOffset: round(lineDashOffset * factor) };
    this.list().paint({ op: 'stroke', path: path.copy(), paint, ...pen, ...(limit === 10 ? {} : { miterLimit: limit }) });
  }

  /** @param {unknown} text */
  measureText(text) {
    return measure(this.#measurer(), this.fontValue, String(text), this.style);
  }

  /**
   * @param {unknown} text
   * @param {number} x
   * @param {number} y
   * @param {number} [maxWidth]
   */
  fillText(text, x, y, maxWidth) {
    this.#text({ text: String(text), x, y, maxWidth }, this.#visible(this.fillPaint), {});
  }

  /**
   * @param {unknown} text
   * @param {number} x
   * @param {number} y
   * @param {number} [maxWidth]
   */
  strokeText(text, x, y, maxWidth) {
    const outline = round(this.style.lineWidth * lengthFactor(this.matrix));
    this.#text({ text: String(text), x, y, maxWidth }, this.#visible(this.strokePaint), { outline });
  }

  /**
   * @param {import('./text.js').Line} line
   * @param {Paint} paint
   * @param {{ readonly outline?: number }} pen
   */
  #text(line, paint, pen) {
    if (paint.alpha === 0 || !areFinite([line.x, line.y])) return;
    const placed = placeText(this.#measurer(), this.style, line);
    if (!placed) return;
    const [a, b, c, d, e, f] = multiply(this.matrix, placed.matrix);
    const matrix = /** @type {const} */ ([round(a), round(b), round(c), round(d), round(e), round(f)]);
    const { request, size } = this.fontValue;
    this.list().paint({ op: 'text', text: placed.text, matrix, font: request, size, width: round(placed.width), paint, ...pen });
  }
}

/**
 * An empty clip hides all that follows; a path must have a point to be one on paper.
 * @type {readonly import('../../print.ts').PathSegment[]}
 */
const nowhere = [['M', 0, 0], ['Z']];

/** @param {unknown} rule */
function isEvenOdd(rule) {
  if (typeof rule === 'object' && rule !== null) throw new Error('canvas: Path2D is not recorded');
  return rule === 'evenodd';
}

/** What would need pixels; each throws, so that nothing is missing from a drawing unnoticed. */
const unrecorded = [
  'createConicGradient',
  'createImageData',
  'drawFocusIfNeeded',
  'drawImage',
  'getImageData',
  'isPointInPath',
  'isPointInStroke',
  'putImageData',
];
for (const member of unrecorded) {
  Object.defineProperty(RecordingContext.prototype, member, {
    value: () => {
      throw new Error(`canvas: ${member} is not recorded`);
    },
  });
}

module.exports = { RecordingContext };
