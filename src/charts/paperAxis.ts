/**
 * The axis of a printed chart. Its room, its ends and its ticks are given, so Chart.js has nothing to try out; and it draws its lines and
 * figures from plain data, where Chart.js would ask for each of their options through several proxies: two fifths of the time of a chart.
 */
import type { Chart, ChartArea, ChartComponent, LinearScale } from 'chart.js';
import { figureGap, figures, strokeAt, strokeLength } from './axes.ts';
import { fontOf } from './marks.ts';
import type { Axis, AxisSpec } from './spec.ts';

/** What scales call it by. */
export const paperAxis = 'paper';

/** What an axis needs to be drawn. */
export interface AxisOnPaper {
  readonly axis: Axis;
  readonly spec: AxisSpec;
  readonly families: readonly string[];
}

/** Height of a line of figures, in parts of their size. */
const lineHeight = 1.2;

/** What Chart.js draws at its depth: below zero under the datasets' own ground. */
interface Layer {
  readonly z: number;
  readonly draw: (area: ChartArea) => void;
}

/** The class of such axes, made over the linear scale of `library`; `axisOf` is asked by the axis' id when a chart is made. */
export function paperScale({ registry }: typeof Chart, axisOf: (id: string) => AxisOnPaper): ChartComponent {
  const Linear = registry.getScale('linear') as unknown as typeof LinearScale;
  return class PaperScale extends Linear {
    static override id = paperAxis;
    static override defaults = {};

    readonly #given = axisOf(this.id);
    readonly #axis = this.#given.axis;
    /** Where it begins at the left or at the top, and how long it is, in points. */
    #start = 0;
    #length = 0;
    /** Its lowest value lies at the other end. */
    readonly #isTurned = (this.#axis.axis === 'x') === this.#axis.reverse;

    override init(): void {
      this.options = this.#axis as unknown as typeof this.options;
      this.axis = this.#axis.axis;
      this.min = this.#axis.min;
      this.max = this.#axis.max;
      this.ticks = this.#given.spec.ticks.map(({ value, label }) => ({ value, label }));
    }

    override isHorizontal(): boolean {
      return this.#axis.axis === 'x';
    }

    override update(maxWidth: number, maxHeight: number): void {
      const { size } = this.#given.spec;
      [this.width, this.height] = this.isHorizontal() ? [maxWidth, size] : [size, maxHeight];
    }

    override configure(): void {
      const [start, end] = this.isHorizontal() ? [this.left, this.right] : [this.top, this.bottom];
      this.#start = start;
      this.#length = end - start;
    }

    override getPixelForValue(value: number): number {
      const part = (value - this.min) / (this.max - this.min);
      return this.#start + (this.#isTurned ? 1 - part : part) * this.#length;
    }

    /** Of what is drawn at that value: a bar from there begins beside it. */
    override getLineWidthForValue(value: number): number {
      return this.#axis.strokes !== 'none' && this.ticks.some((tick) => tick.value === value) ? strokeAt(this.#axis, value).width : 0;
    }

    /** Lines of all axes lie under the figures of all. */
    _layers(): readonly Layer[] {
      return this.#axis.strokes === 'none'
        ? []
        : [
            { z: -1, draw: (area) => drawStrokes(this, this.#axis, area) },
            { z: 0, draw: () => drawFigures(this, this.#given) },
          ];
    }
  } as unknown as ChartComponent;
}

function drawStrokes(scale: LinearScale, axis: Axis, area: ChartArea): void {
  const { ctx, chart } = scale;
  const onPixels = pixelsOf(chart);
  ctx.save();
  for (const { value } of scale.ticks) {
    const { width, color } = strokeAt(axis, value);
    const at = onPixels(scale.getPixelForValue(value), width);
    ctx.lineWidth = width;
    ctx.strokeStyle = color;
    ctx.beginPath();
    if (axis.strokes === 'beside') {
      ctx.moveTo(at, onPixels(scale.top, 0));
      ctx.lineTo(at, scale.top + strokeLength);
    } else if (scale.isHorizontal()) {
      ctx.moveTo(at, area.top);
      ctx.lineTo(at, onPixels(area.bottom, 0));
    } else {
      ctx.moveTo(onPixels(area.left, 0), at);
      ctx.lineTo(area.right, at);
    }
    ctx.stroke();
  }
  ctx.restore();
}

/** Where a line of some width lies on whole pixels, as Chart.js lays its own. */
const pixelsOf =
  ({ currentDevicePixelRatio: ratio }: Chart) =>
  (place: number, width: number): number => {
    const half = width === 0 ? 0 : Math.max(width / 2, 0.5);
    return Math.round((place - half) * ratio) / ratio + half;
  };

function drawFigures(scale: LinearScale, { axis: { strokes }, families }: AxisOnPaper): void {
  const { ctx } = scale;
  const { style, color } = figures;
  const away = (strokes === 'beside' ? strokeLength : 0) + figureGap[strokes];
  ctx.save();
  ctx.font = fontOf(style, families);
  ctx.fillStyle = color;
  ctx.textBaseline = 'middle';
  ctx.textAlign = scale.isHorizontal() ? 'center' : 'right';
  for (const { value, label } of scale.ticks) {
    const at = scale.getPixelForValue(value);
    if (scale.isHorizontal()) ctx.fillText(String(label), at, scale.top + away + (style.size * lineHeight) / 2);
    else ctx.fillText(String(label), scale.right - away, at);
  }
  ctx.restore();
}
