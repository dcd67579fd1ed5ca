/**
 * The bars and points of a printed chart, from datasets that are plain data: Chart.js keeps and draws them. What it does for others
 * besides (values that are worked out, parsed, stacked or animated, bars in groups) is left out, and so is the time for it.
 */
import type { BarController, BarElement, Chart, ChartComponent, ChartDataset, PointElement, Scale, ScatterController } from 'chart.js';

/** The dataset as Chart.js is given it. */
export function onPaper<Set extends { readonly type?: ChartDataset['type'] }>(set: Set): Set {
  return { ...set, type: `${set.type}OnPaper` };
}

/** How elements look, by the names of Chart.js; a list has a value for each of them. */
type Look = Readonly<Record<string, unknown>>;

/** A bar ends at a value, or reaches from one to the other. */
type Extent = number | readonly [from: number, to: number];

/** What the controllers of Chart.js keep their options in; its types leave it out. */
interface Controller {
  options: unknown;
  getDataset(): unknown;
}

/** As they stand: Chart.js would put resolvers around them. */
function takeOptions(controller: unknown): void {
  const { getDataset } = controller as Controller;
  (controller as Controller).options = getDataset.call(controller);
}

/** The classes of such datasets, made over those of `library`. */
export function paperSets({ registry, defaults }: typeof Chart): readonly ChartComponent[] {
  const Bars = registry.getController('bar') as unknown as typeof BarController;
  const Points = registry.getController('scatter') as unknown as typeof ScatterController;

  class BarsOnPaper extends Bars {
    static override id = 'barOnPaper';
    static overrides = {};

    override configure(): void {
      takeOptions(this);
    }

    override updateElements(bars: BarElement[]): void {
      const { iScale, vScale } = this._cachedMeta;
      if (!iScale || !vScale) return;
      const set = this.getDataset() as unknown as BarSet;
      const options = { ...defaults.elements.bar, ...set };
      for (const [index, bar] of bars.entries()) {
        const datum = set.data[index];
        if (datum) Object.assign(bar, barOf(datum, set, { along: vScale, across: iScale }), { options });
      }
    }
  }

  class PointsOnPaper extends Points {
    static override id = 'scatterOnPaper';
    static overrides = {};

    override configure(): void {
      takeOptions(this);
    }

    protected override getMaxOverflow(): boolean {
      return false;
    }

    override update(): void {
      this.updateElements(this._cachedMeta.data as PointElement[]);
    }

    override updateElements(points: PointElement[]): void {
      const { xScale, yScale } = this._cachedMeta;
      if (!xScale || !yScale) return;
      const { data, ...look } = this.getDataset() as unknown as Look & {
        readonly data: readonly { readonly x: number; readonly y: number }[];
      };
      const optionsAt = looksOf({ ...defaults.elements.point, ...look });
      for (const [index, point] of points.entries()) {
        const { x, y } = data[index] ?? { x: Number.NaN, y: Number.NaN };
        point.x = xScale.getPixelForValue(x);
        point.y = yScale.getPixelForValue(y);
        point.skip = false;
        point.options = optionsAt(index) as unknown as typeof point.options;
      }
    }
  }
  return [BarsOnPaper, PointsOnPaper] as unknown as readonly ChartComponent[];
}

interface BarSet {
  readonly data: readonly Readonly<Record<'x' | 'y', Extent>>[];
  /** Where bars begin that only have an end. */
  readonly base?: number;
  readonly barThickness: number;
}

/** The place of a bar. One that begins at the dataset's base begins beside the line there. */
function barOf(
  datum: BarSet['data'][number],
  { base: start = 0, barThickness }: BarSet,
  scales: Readonly<Record<'along' | 'across', Scale>>,
) {
  const { along, across } = scales;
  const horizontal = along.isHorizontal();
  const [extent, middle] = horizontal ? [datum.x, datum.y] : [datum.y, datum.x];
  const [from, to] = typeof extent === 'number' ? [start, extent] : extent;
  const [foot, head] = [along.getPixelForValue(from), along.getPixelForValue(to)];
  const isAtBase = foot === along.getPixelForValue(start);
  const base = isAtBase ? foot + (Math.sign(head - foot) * along.getLineWidthForValue(start)) / 2 : foot;
  const place = across.getPixelForValue(middle as number);
  const spot = horizontal ? { x: head, y: place, height: barThickness } : { x: place, y: head, width: barThickness };
  return { horizontal, base, ...spot, borderSkipped: {}, inflateAmount: 0 };
}

/** The look of each element: the same for all where nothing in it is a list. */
function looksOf(look: Look): (index: number) => Look {
  const lists = Object.entries(look).filter((entry): entry is [string, readonly unknown[]] => Array.isArray(entry[1]));
  if (lists.length === 0) return () => look;
  return (index) => ({ ...look, ...Object.fromEntries(lists.map(([name, values]) => [name, values[index]])) });
}
