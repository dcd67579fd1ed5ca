import type { Drawing, SourcePoint } from '../../print.ts';
import { BriefError, problem } from '../../problems.ts';
import type { ProblemList } from '../sources.ts';
import { commonAttributes } from './elements.ts';
import { append, copyOf, createElement, descendants, insertAfter, insertBefore, type PageElement, remove } from './tree.ts';

/** A `<chart>` of the page: its name, its attributes but for the name and those that every element has, and where it stands. */
export interface ChartRequest {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: SourcePoint;
}

/** A chart with the words that the page prints around it. */
export interface ChartParts {
  /** Every part goes into a figure of its own, with its title above and its key below where they are not empty. */
  readonly parts: readonly Drawing[];
  /** What stands in the place of the figure where there is no part. */
  readonly instead: string;
}

/** A drawing is placed as it is; null leaves the chart out, and the figure around it. */
export type DrawChart = (chart: ChartRequest) => Drawing | ChartParts | null;

/** Has every chart drawn, in document order. What is left out goes from the tree before any style is matched. */
export function drawCharts(root: PageElement, draw: DrawChart, problems: ProblemList): ReadonlyMap<PageElement, Drawing> {
  const drawings = new Map<PageElement, Drawing>();
  for (const element of descendants(root).filter(({ tag }) => tag === 'chart')) {
    const name = element.attributes.get('name') ?? '';
    if (name === '') {
      problems.add(
        problem('document/bad-attribute', element.at, { element: 'chart', name: 'name', value: '', accepts: 'the name of a chart' }),
      );
      continue;
    }
    const own = [...element.attributes].filter(([key]) => key !== 'name' && !commonAttributes.includes(key));
    const drawn = located(() => draw({ name, attributes: Object.fromEntries(own), at: element.at }), element.at, problems);
    if (drawn === null) remove(figureAround(element));
    else if ('parts' in drawn) placeParts(element, drawn, drawings);
    else drawings.set(element, drawn);
  }
  return drawings;
}

/** The figure of the page holds the first part; copies of it without its ids and its other charts, one after the other, hold the others. */
function placeParts(chart: PageElement, { parts, instead }: ChartParts, drawings: Map<PageElement, Drawing>): void {
  const figure = figureAround(chart);
  const [first, ...others] = parts;
  if (!first) {
    insertBefore(figure, paragraph('no-chart', instead, chart.at));
    remove(figure);
    return;
  }
  let last = figure;
  const placed = others.map((drawing) => {
    const copy = copyOf(figure);
    insertAfter(last, copy);
    last = copy;
    const own = chartIn(copy, chart, figure);
    for (const other of descendants(copy)) if (other.tag === 'chart' && other !== own) remove(other);
    return { chart: own, drawing };
  });
  for (const each of [{ chart, drawing: first }, ...placed]) {
    drawings.set(each.chart, each.drawing);
    frame(each.chart, each.drawing);
  }
}

/** The chart of the copy that stands where `chart` stands in the figure. */
function chartIn(copy: PageElement, chart: PageElement, figure: PageElement): PageElement {
  const found = descendants(copy)[descendants(figure).indexOf(chart)];
  if (!found) throw new Error('document: a copy of a figure without its chart');
  return found;
}

function frame(chart: PageElement, { title, subtitle }: Drawing): void {
  if (title !== '') insertBefore(chart, paragraph('chart-title', title, chart.at));
  if (subtitle !== '') insertAfter(chart, paragraph('chart-key', subtitle, chart.at));
}

function paragraph(name: string, text: string, at: SourcePoint): PageElement {
  const element = createElement('p', new Map([['class', name]]), at);
  append(element, { kind: 'text', text });
  return element;
}

function figureAround(chart: PageElement): PageElement {
  for (let element = chart.parent; element; element = element.parent) if (element.tag === 'figure') return element;
  return chart;
}

/** Who draws does not know where the chart stands; what it complains of is told with the place. */
export function located<Drawn>(make: () => Drawn | null, at: SourcePoint, problems: ProblemList): Drawn | null {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    for (const each of error.problems) problems.add({ ...each, place: each.place ?? at });
    return null;
  }
}
