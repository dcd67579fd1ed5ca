import type { DrawOp, FontMetrics } from '../../print.ts';

/** How wide and high text is, in em. A FontMetrics is one. */
export type Measurer = Pick<FontMetrics, 'vertical' | 'width'>;

/** What `toBuffer` holds as JSON: operations in canvas pixels. */
export interface Recording {
  readonly width: number;
  readonly height: number;
  readonly ops: readonly DrawOp[];
}

/** `CanvasRenderingContext2D` with the members a drawing on paper can keep; the others throw and say their name. */
export class CanvasRenderingContext2D {
  readonly canvas: Canvas;
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  font: string;
  globalAlpha: number;
  globalCompositeOperation: string;
  filter: string;
  letterSpacing: string;
  shadowBlur: number;
  shadowColor: string;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'miter' | 'round' | 'bevel';
  lineDashOffset: number;
  miterLimit: number;
  textAlign: 'start' | 'end' | 'left' | 'right' | 'center';
  textBaseline: 'top' | 'hanging' | 'middle' | 'alphabetic' | 'ideographic' | 'bottom';
  direction: 'ltr' | 'rtl' | 'inherit';
  save(): void;
  restore(): void;
  reset(): void;
  getTransform(): {
    readonly a: number;
    readonly b: number;
    readonly c: number;
    readonly d: number;
    readonly e: number;
    readonly f: number;
  };
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  setTransform(matrix?: { a?: number; b?: number; c?: number; d?: number; e?: number; f?: number }): void;
  resetTransform(): void;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  rotate(angle: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radii?: unknown): void;
  arc(x: number, y: number, radius: number, from: number, to: number, isCounter?: boolean): void;
  ellipse(x: number, y: number, radiusX: number, radiusY: number, rotation: number, from: number, to: number, isCounter?: boolean): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
  fill(rule?: 'nonzero' | 'evenodd'): void;
  stroke(): void;
  clip(rule?: 'nonzero' | 'evenodd'): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  setLineDash(lengths: readonly number[]): void;
  getLineDash(): number[];
  measureText(text: string): {
    readonly width: number;
    readonly actualBoundingBoxLeft: number;
    readonly actualBoundingBoxRight: number;
    readonly actualBoundingBoxAscent: number;
    readonly actualBoundingBoxDescent: number;
    readonly fontBoundingBoxAscent: number;
    readonly fontBoundingBoxDescent: number;
  };
  fillText(text: string, x: number, y: number, maxWidth?: number): void;
  strokeText(text: string, x: number, y: number, maxWidth?: number): void;
  createLinearGradient(x1: number, y1: number, x2: number, y2: number): CanvasGradient;
  /** From a circle, or a point, to a circle around it; throws for others. */
  createRadialGradient(x1: number, y1: number, radius1: number, x2: number, y2: number, radius2: number): CanvasGradient;
  /** Of a canvas as it stands now, "repeat"; throws for others. */
  createPattern(canvas: Canvas, repetition: 'repeat' | '' | null): CanvasPattern;
  /** Members without a vector counterpart: all throw. */
  createConicGradient(...values: number[]): never;
  drawImage(...values: unknown[]): never;
}

/** Painting with stops of several opacities throws. */
export class CanvasGradient {
  addColorStop(offset: number, color: string): void;
}

export class CanvasPattern {
  setTransform(matrix?: { a?: number; b?: number; c?: number; d?: number; e?: number; f?: number }): void;
}

export class Canvas {
  constructor(width: number, height: number);
  width: number;
  height: number;
  readonly style: Record<string, string>;
  /** What has been drawn so far. */
  readonly recording: Recording;
  /** Takes everything off; setting a size does the same. */
  blank(): void;
  getContext(kind: '2d'): CanvasRenderingContext2D;
  getContext(kind: string): CanvasRenderingContext2D | null;
  /** The recording as JSON in UTF-8, whatever `type` says. */
  toBuffer(type?: string): Buffer;
  toBuffer(done: (error: Error | null, buffer: Buffer) => void): void;
  toDataURL(type?: string): string;
}

export class Image {}

export function createCanvas(width: number, height: number): Canvas;

/** Does nothing: faces come from the measurer. */
export function registerFont(): void;

/** Says how wide text is, for every canvas from now on. Text drawn or measured before that throws. */
export function setMeasurer(measurer: Measurer): void;
