/**
 * What was painted, in order. Every operation carries its whole state, so a `save` is kept only where it bounds a clip
 * under which something was painted: the list holds nothing that leaves no ink.
 * @typedef {import('../../print.ts').DrawOp} DrawOp
 * @typedef {import('../../print.ts').PathSegment} PathSegment
 * @typedef {{ isClipped: boolean, hasInk: boolean, ops: DrawOp[] }} Frame
 */

/** @returns {Frame} */
const emptyFrame = () => ({ isClipped: false, hasInk: false, ops: [] });

/**
 * Adds a finished frame to the one around it.
 * @param {Frame} outer
 * @param {Frame} inner
 */
function fold(outer, inner) {
  if (!inner.hasInk) return;
  outer.hasInk = true;
  if (inner.isClipped) outer.ops.push({ op: 'save' }, ...inner.ops, { op: 'restore' });
  else outer.ops.push(...inner.ops);
}

class DisplayList {
  /** @type {Frame[]} Open saves, outermost first; the first one is the drawing itself. */
  #frames = [emptyFrame()];

  /** @returns {Frame} */
  get #frame() {
    const frame = this.#frames.at(-1);
    if (!frame) throw new Error('canvas: the display list has lost its outermost frame');
    return frame;
  }

  save() {
    this.#frames.push(emptyFrame());
  }

  restore() {
    if (this.#frames.length === 1) return;
    const inner = this.#frame;
    this.#frames.pop();
    fold(this.#frame, inner);
  }

  /**
   * @param {readonly PathSegment[]} path
   * @param {boolean} isEvenOdd
   */
  clip(path, isEvenOdd) {
    this.#frame.isClipped = true;
    this.#frame.ops.push({ op: 'clip', path, isEvenOdd });
  }

  /** @param {DrawOp} op */
  paint(op) {
    this.#frame.hasInk = true;
    this.#frame.ops.push(op);
  }

  /** Takes everything painted so far off the canvas; open saves stay open. */
  clear() {
    if (this.#frames.some((frame) => frame.isClipped)) throw new Error('canvas: clearRect is not recorded under a clip');
    this.#frames = this.#frames.map(emptyFrame);
  }

  /**
   * The list as it stands, open saves closed.
   * @returns {readonly DrawOp[]}
   */
  finish() {
    const [first = emptyFrame(), ...open] = this.#frames;
    const drawing = { ...first, ops: [...first.ops] };
    const folded = open.reduceRight((inner, outer) => {
      const copy = { ...outer, ops: [...outer.ops] };
      fold(copy, inner);
      return copy;
    }, emptyFrame());
    fold(drawing, folded);
    return drawing.isClipped ? [{ op: 'save' }, ...drawing.ops, { op: 'restore' }] : drawing.ops;
  }
}

module.exports = { DisplayList };
