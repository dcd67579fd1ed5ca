/** The axis of a printed chart: its room, its ends and its ticks are given, so Chart.js has nothing to try out. */
import type { Chart, ChartComponent, Tick as DrawnTick, LinearScale } from 'chart.js';
import type { AxisSpec } from './spec.ts';

/** What scales call it by. */
export const paperAxis = 'paper';

const unseen: AxisSpec = { size: 0, ticks: [] };

/** The class of such axes, made over the linear scale of `library`; `axisOf` is asked by the axis' id while a chart is laid out. */
export function paperScale({ registry }: typeof Chart, axisOf: (id: string) => AxisSpec | undefined): ChartComponent {
  const Linear = registry.getScale('linear') as unknown as typeof LinearScale;
  return class PaperScale extends Linear {
    static override id = paperAxis;
    static override defaults = {};

    get #spec(): AxisSpec {
      return axisOf(this.id) ?? unseen;
    }

    override buildTicks(): DrawnTick[] {
      return this.#spec.ticks.map(({ value, label }) => ({ value, label }));
    }

    /** They come with their words; Chart.js would take those from Intl. */
    override generateTickLabels(): void {}

    override calculateLabelRotation(): void {
      this.labelRotation = 0;
    }

    override fit(): void {
      const { size } = this.#spec;
      if (this.isHorizontal()) this.height = size;
      else this.width = size;
    }
  } as unknown as ChartComponent;
}
