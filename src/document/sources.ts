import type { Problem } from '../model.ts';
import type { SourcePoint } from '../print.ts';
import { BriefError, printProblem } from '../problems.ts';

/** A text file as it was read, with the path that messages name. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** A style sheet; one inside a page begins somewhere in it. */
export interface SheetSource extends SourceFile {
  readonly start?: SourcePoint;
}

/** A document with more faults than this has one cause; the rest would only hide it. */
const mostProblems = 20;

/** Collects what is wrong with a document, so that its author learns of everything at once. */
export interface ProblemList {
  /** Takes a problem once, however often it is met; what makes one is not called where there are too many already. */
  add(problem: Problem | (() => Problem)): void;
  /** Throws a BriefError with the first twenty problems, if there are any. */
  settle(): void;
}

export function gatherProblems(): ProblemList {
  const found = new Map<string, Problem>();
  return {
    add(problem) {
      if (found.size >= mostProblems) return;
      const met = typeof problem === 'function' ? problem() : problem;
      found.set(printProblem(met), met);
    },
    settle() {
      if (found.size > 0) throw new BriefError(...found.values());
    },
  };
}

/** Finds line and column of any offset of a file in logarithmic time; lines end at LF, CRLF or a lone CR. */
export function pointFinder({ file, text, start }: SheetSource): (offset: number) => SourcePoint {
  const above = { line: (start?.line ?? 1) - 1, column: (start?.column ?? 1) - 1 };
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (starts[low] ?? 0) + 1;
    return { file, line: low + 1 + above.line, column: low === 0 ? column + above.column : column };
  };
}

/** "a, b or c", cut after a dozen words. */
export function oneOf(words: readonly string[]): string {
  const shown = words.slice(0, 12);
  if (shown.length < words.length) return `${shown.join(', ')} …`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}
