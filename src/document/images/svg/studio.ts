/** What the drawing of one SVG works with. */
import type { DrawOp, FontMetrics, Matrix, Size } from '../../../print.ts';
import { problem } from '../../../problems.ts';
import type { ProblemList } from '../../sources.ts';
import type { Look } from './look.ts';
import type { Sheet } from './sheet.ts';
import type { SvgElement } from './tree.ts';

/** What all of one picture shares while it is drawn. */
export interface Studio {
  readonly metrics: FontMetrics;
  readonly problems: ProblemList;
  readonly sheet: Sheet;
  readonly byId: ReadonlyMap<string, SvgElement>;
  readonly ops: DrawOp[];
  /** Elements drawn so far, those that are used again counted again. */
  drawn: number;
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
