/**
 * The drawing style of a context: what `save` keeps beside the transform. Setters ignore values that browsers ignore.
 * @typedef {import('../../print.ts').Paint} Paint
 * @typedef {Paint | import('./textures.js').CanvasGradient | import('./textures.js').CanvasPattern} Ink
 * @typedef {'butt' | 'round' | 'square'} Cap
 * @typedef {'miter' | 'round' | 'bevel'} Join
 */

const { readColor, writeColor } = require('./color.js');
const { readFont } = require('./font.js');
const { isTexture } = require('./textures.js');

/** @type {Paint} */
const black = { color: '#000000', alpha: 1 };

const firstFont = readFont('10px sans-serif');
if (!firstFont) throw new Error('canvas: the first font cannot be read');

const initial = {
  fillPaint: /** @type {Ink} */ (black),
  strokePaint: /** @type {Ink} */ (black),
  fontValue: firstFont,
  globalAlpha: 1,
  lineWidth: 1,
  lineCap: /** @type {Cap} */ ('butt'),
  lineJoin: /** @type {Join} */ ('miter'),
  miterLimit: 10,
  lineDash: /** @type {readonly number[]} */ ([]),
  lineDashOffset: 0,
  textAlign: 'start',
  textBaseline: 'alphabetic',
  direction: 'ltr',
  fontKerning: 'auto',
  textRendering: 'auto',
  imageSmoothingEnabled: true,
  imageSmoothingQuality: 'low',
};

/** @typedef {typeof initial} Style */

/** @param {unknown} value @returns {Ink | null} */
const readInk = (value) => (isTexture(value) ? value : readColor(value));

/** @param {Ink} ink */
const writeInk = (ink) => (isTexture(ink) ? ink : writeColor(ink));

class StyleState {
  /** @type {Style} */
  #style = initial;
  /** Whether the style is also kept elsewhere, so that a change needs a copy. */
  #isShared = true;

  /** @returns {Readonly<Style>} */
  get style() {
    return this.#style;
  }

  /** @returns {Style} the style as it is now; it stays so */
  snapshot() {
    this.#isShared = true;
    return this.#style;
  }

  /** @param {Style} style a snapshot */
  resume(style) {
    this.#isShared = true;
    this.#style = style;
  }

  /**
   * @template {keyof Style} Member
   * @param {Member} member
   * @param {Style[Member]} value
   */
  change(member, value) {
    if (this.#style[member] === value) return;
    if (this.#isShared) this.#style = { ...this.#style };
    this.#isShared = false;
    this.#style[member] = value;
  }

  get fillPaint() {
    return this.#style.fillPaint;
  }

  get strokePaint() {
    return this.#style.strokePaint;
  }

  get fontValue() {
    return this.#style.fontValue;
  }

  get fillStyle() {
    return writeInk(this.#style.fillPaint);
  }

  set fillStyle(value) {
    const fillPaint = readInk(value);
    if (fillPaint) this.change('fillPaint', fillPaint);
  }

  get strokeStyle() {
    return writeInk(this.#style.strokePaint);
  }

  set strokeStyle(value) {
    const strokePaint = readInk(value);
    if (strokePaint) this.change('strokePaint', strokePaint);
  }

  get font() {
    return this.#style.fontValue.text;
  }

  set font(value) {
    const fontValue = readFont(value);
    if (fontValue) this.change('fontValue', fontValue);
  }

  getLineDash() {
    return [...this.#style.lineDash];
  }

  /** @param {readonly number[]} lengths an odd list counts twice */
  setLineDash(lengths) {
    const dash = Array.from(lengths, Number);
    if (!dash.every((length) => Number.isFinite(length) && length >= 0)) return;
    this.change('lineDash', dash.length % 2 === 0 ? dash : [...dash, ...dash]);
  }
}

/** @typedef {(value: unknown) => boolean} Test */

/** @type {Test} */
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
/** @type {Test} */
const isPositive = (value) => isNumber(value) && Number(value) > 0;
/** @type {(...words: string[]) => Test} */
const oneOf =
  (...words) =>
  (value) =>
    words.includes(String(value));

/** Members that simply keep what they are given, and when they do. */
/** @type {Readonly<Record<string, Test>>} */
const plain = {
  globalAlpha: (value) => isNumber(value) && Number(value) >= 0 && Number(value) <= 1,
  lineWidth: isPositive,
  lineCap: oneOf('butt', 'round', 'square'),
  lineJoin: oneOf('miter', 'round', 'bevel'),
  miterLimit: isPositive,
  lineDashOffset: isNumber,
  textAlign: oneOf('start', 'end', 'left', 'right', 'center'),
  textBaseline: oneOf('top', 'hanging', 'middle', 'alphabetic', 'ideographic', 'bottom'),
  direction: oneOf('ltr', 'rtl', 'inherit'),
  fontKerning: oneOf('auto', 'normal', 'none'),
  textRendering: oneOf('auto', 'optimizeSpeed', 'optimizeLegibility', 'geometricPrecision'),
  imageSmoothingEnabled: (value) => typeof value === 'boolean',
  imageSmoothingQuality: oneOf('low', 'medium', 'high'),
};
for (const [name, accepts] of Object.entries(plain)) {
  const member = /** @type {keyof Style} */ (name);
  Object.defineProperty(StyleState.prototype, member, {
    /** @this {StyleState} */
    get() {
      return this.style[member];
    },
    /** @this {StyleState} @param {unknown} value */
    set(value) {
      if (value !== this.style[member] && accepts(value)) this.change(member, /** @type {never} */ (value));
    },
  });
}

/** Members that only have the value that changes nothing: another one would have to be seen in the drawing. */
const fixed = {
  filter: 'none',
  fontStretch: 'normal',
  fontVariantCaps: 'normal',
  globalCompositeOperation: 'source-over',
  letterSpacing: '0px',
  shadowBlur: 0,
  shadowColor: 'rgba(0, 0, 0, 0)',
  shadowOffsetX: 0,
  shadowOffsetY: 0,
  wordSpacing: '0px',
};
for (const [member, only] of Object.entries(fixed)) {
  Object.defineProperty(StyleState.prototype, member, {
    get: () => only,
    set: (value) => {
      const isInvisible = member === 'shadowColor' && readColor(value)?.alpha === 0;
      if (value !== only && value !== undefined && !isInvisible) throw new Error(`canvas: ${member} "${value}" is not recorded`);
    },
  });
}

module.exports = { StyleState };
