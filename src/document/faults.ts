/** What is being held against what while a template is checked, and how a fault is told. */
import { type ProblemCode, problem } from '../problems.ts';
import type { Shapes } from './shapes.ts';
import type { ProblemList } from './sources.ts';

/** A template file, parsed. */
export interface ParsedTemplate {
  readonly file: string;
  readonly program: hbs.AST.Program;
}

/** A template and its partials by their names, parsed. */
export interface ParsedTemplates {
  readonly template: ParsedTemplate;
  readonly partials: ReadonlyMap<string, ParsedTemplate>;
}

export interface Check {
  readonly file: string;
  readonly root: Shapes;
  readonly partials: ReadonlyMap<string, ParsedTemplate>;
  readonly problems: ProblemList;
  /** Partials being walked, outermost first. */
  readonly path: readonly string[];
  /** Comparisons by their place: what is wrong with one, or null as soon as it can hold once. A partial is walked wherever it is called. */
  readonly comparisons: Map<object, (() => void) | null>;
  /** Names of the partials that were met. */
  readonly called: Set<string>;
}

interface Located {
  readonly loc: hbs.AST.SourceLocation;
}

export function refuse(node: Located, what: string, mend: string, check: Check): void {
  report(node, 'document/template-refused', { what, mend }, check);
}

export function report(node: Located, code: ProblemCode, details: Readonly<Record<string, string>>, check: Check): void {
  const { line, column } = node.loc.start;
  check.problems.add(problem(code, { file: check.file, line, column: column + 1 }, details));
}
