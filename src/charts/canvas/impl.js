/**
 * The package behind the name `canvas`: a canvas whose "picture" is the list of what was drawn. It stands in for the native
 * package under chartjs-node-canvas, so that charts reach the page as vectors and text, and nothing has to be compiled.
 */

const { DisplayList } = require('./displayList.js');
const { RecordingContext } = require('./context.js');
const { CanvasGradient, CanvasPattern } = require('./textures.js');

/** @type {import('./index.js').Measurer | null} */
let measurer = null;

/** @param {import('./index.js').Measurer} next */
function setMeasurer(next) {
  measurer = next;
}

function currentMeasurer() {
  if (!measurer) throw new Error('canvas: text was drawn before setMeasurer said how wide text is');
  return measurer;
}

class Canvas {
  /** Chart.js writes its display size here. */
  style = {};
  #width;
  #height;
  #list = new DisplayList();
  /** @type {InstanceType<typeof RecordingContext> | null} */
  #context = null;

  /**
   * @param {number} width
   * @param {number} height
   */
  constructor(width, height) {
    this.#width = width;
    this.#height = height;
  }

  get width() {
    return this.#width;
  }

  /** A new size, even the same one, blanks the canvas, as in a browser. */
  set width(value) {
    this.#width = value;
    this.#resize();
  }

  get height() {
    return this.#height;
  }

  set height(value) {
    this.#height = value;
    this.#resize();
  }

  #resize() {
    if (this.#context) this.#context.reset();
    else this.blank();
  }

  blank() {
    this.#list = new DisplayList();
  }

  /** @param {string} kind */
  getContext(kind) {
    if (kind !== '2d') return null;
    this.#context ??= new RecordingContext(this, () => this.#list, currentMeasurer);
    return this.#context;
  }

  /** @returns {import('./index.js').Recording} */
  get recording() {
    return { width: this.#width, height: this.#height, ops: this.#list.finish() };
  }

  /**
   * The recording as JSON, whatever type is asked for; with a function first, it is handed to that.
   * @param {unknown} [typeOrDone]
   */
  toBuffer(typeOrDone) {
    const buffer = Buffer.from(JSON.stringify(this.recording));
    if (typeof typeOrDone !== 'function') return buffer;
    typeOrDone(null, buffer);
    return undefined;
  }

  /**
   * @param {unknown} [typeOrDone]
   * @param {unknown} [done]
   */
  toDataURL(typeOrDone, done) {
    const address = `data:application/json;base64,${Buffer.from(JSON.stringify(this.recording)).toString('base64')}`;
    const callback = typeof typeOrDone === 'function' ? typeOrDone : done;
    if (typeof callback !== 'function') return address;
    callback(null, address);
    return undefined;
  }
}

for (const member of ['createJPEGStream', 'createPDFStream', 'createPNGStream']) {
  Object.defineProperty(Canvas.prototype, member, {
    value: () => {
      throw new Error(`canvas: ${member} has no pixels to give; use toBuffer`);
    },
  });
}

/** Never drawn (`drawImage` throws); Chart.js and its plugins only ask whether a value is one. */
class Image {}

/**
 * @param {number} width
 * @param {number} height
 */
const createCanvas = (width, height) => new Canvas(width, height);

/** Faces come from the measurer: there is nothing to register. */
function registerFont() {}

module.exports = {
  Canvas,
  CanvasGradient,
  CanvasPattern,
  CanvasRenderingContext2D: RecordingContext,
  Image,
  createCanvas,
  registerFont,
  setMeasurer,
};
