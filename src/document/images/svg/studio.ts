/** What the drawing of one SVG works with. */
import type { DrawOp, FontMetrics, Matrix, Size } from '../../../print.ts';
import { problem } from '../../../problems.ts';
import type { ProblemList } from '../../sources.ts';
import type { Look } from './look.ts';
import type { Sheet } from './sheet.ts';
import type { SvgElement } from './tree.ts';

export type Clip = Extract<DrawOp, { op: 'clip' }>;

/** What all of one picture shares while it is drawn. */
export interface Studio {
  readonly metrics: FontMetrics;
  readonly problems: ProblemList;
  readonly sheet: Sheet;
  readonly byId: ReadonlyMap<string, SvgElement>;
  readonly ops: DrawOp[];
  /** Clips by what names them, and where they stand. */
  readonly clips: Map<string, Clip>;
  /** What was drawn so far, what is used again counted again: a point or a letter is one. */
  spent: number;
}

/** What an element takes over from those around it. */
export interface Surroundings {
  readonly matrix: Matrix;
  readonly look: Look;
  readonly viewport: Size;
  /** Elements that are being used, so that none uses itself. */
  readonly used: readonly SvgElement[];
}

const usualMend = 'draw it without, or save the picture as PNG';

export function complain(problems: ProblemList, { at }: SvgElement, complaint: string, mend = usualMend): void {
  problems.add(problem('document/bad-svg', at, { complaint, mend }));
}

export const hrefOf = ({ attributes }: SvgElement): string => attributes.get('href') ?? attributes.get('xlink:href') ?? '';

/** The element of the picture that a `<use>` means. */
export function usedBy(use: SvgElement, { byId }: Studio): SvgElement | undefined {
  const href = hrefOf(use);
  return href.startsWith('#') ? byId.get(href.slice(1)) : undefined;
}

const mostSpent = 2_500_000;
/** What an element costs beside its points and letters. */
export const elementCost = 25;

/** Whether there is room for so much more; the element for which there is none is told of, and nothing is drawn after it. */
export function spend(studio: Studio, element: SvgElement, cost: number): boolean {
  const hadRoom = studio.spent <= mostSpent;
  studio.spent += cost;
  const hasRoom = studio.spent <= mostSpent;
  const most = `${mostSpent / elementCost} elements, or ${mostSpent / 1_000_000} million points and letters`;
  if (hadRoom && !hasRoom) complain(studio.problems, element, `More is drawn than ${most}`, 'save the picture as PNG');
  return hasRoom;
}
