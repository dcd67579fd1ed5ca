import type { Drawing, SourcePoint } from '../../print.ts';
import { BriefError, problem } from '../../problems.ts';
import type { ProblemList } from '../sources.ts';
import { commonAttributes } from './elements.ts';
import { descendants, type PageElement, remove } from './tree.ts';

/** A `<chart>` of the page: its name, its attributes but for the name and those that every element has, and where it stands. */
export interface ChartRequest {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: SourcePoint;
}

/** Null leaves the chart out, and the figure around it. */
export type DrawChart = (chart: ChartRequest) => Drawing | null;

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
    const drawing = located(() => draw({ name, attributes: Object.fromEntries(own), at: element.at }), element.at, problems);
    if (drawing) drawings.set(element, drawing);
    else remove(figureAround(element));
  }
  return drawings;
}

function figureAround(chart: PageElement): PageElement {
  for (let element = chart.parent; element; element = element.parent) if (element.tag === 'figure') return element;
  return chart;
}

/** Who draws does not know where the chart stands; what it complains of is told with the place. */
export function located(make: () => Drawing | null, at: SourcePoint, problems: ProblemList): Drawing | null {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    for (const each of error.problems) problems.add({ ...each, place: each.place ?? at });
    return null;
  }
}
