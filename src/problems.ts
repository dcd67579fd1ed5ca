/** FLOOR. What is told to the user: problems made of the table of wordings, errors that carry them, and their one printer. */
import type { Problem, Whereabouts } from './model.ts';
import { shown } from './text/shown.ts';
import { type Wording, wordings } from './wordings/wordings.ts';

export type ProblemCode = keyof typeof wordings;

export const problemCodes = Object.keys(wordings) as readonly ProblemCode[];

/** A Problem of the table, its `{…}` filled from `details`. */
export function problem(code: ProblemCode, place: Whereabouts | null, details: Readonly<Record<string, string | number>> = {}): Problem {
  const fill = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
  const wording: Wording = wordings[code];
  // A detail that is a sentence brings its own stop.
  const message = fill(wording.message).replace(/([.!?])\.$/, '$1');
  return { code, severity: wording.severity, message, place, mend: fill(wording.mend) };
}

/** The problem as a warning at most: a file of others may be as wrong as it likes, and stops nobody's briefing. */
export function softened(problem: Problem): Problem {
  return problem.severity === 'error' ? { ...problem, severity: 'warning' } : problem;
}

/** Problems without those told before: two audiences have files in common. */
export const eachOnce = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((each) => [JSON.stringify(each), each])).values(),
];

/** Thrown for what the user can mend; `cli.ts` prints its problems and leaves with exit code 1 (2 for wrong use). */
export class BriefError extends Error {
  readonly problems: readonly Problem[];

  constructor(...problems: readonly Problem[]) {
    super(problems.map((each) => each.message).join(' '));
    this.name = 'BriefError';
    this.problems = problems;
  }
}

/** What the user can mend becomes a value; our own bugs go on. */
export function attempt<Result>(work: () => Result): Result | BriefError {
  try {
    return work();
  } catch (error) {
    if (error instanceof BriefError) return error;
    throw error;
  }
}

/** The results of all work; throws one error with the problems of all that failed. */
export function attemptAll<Result>(work: readonly (() => Result)[]): readonly Result[] {
  const results: Result[] = [];
  const problems: Problem[] = [];
  for (const each of work) {
    const result = attempt(each);
    if (result instanceof BriefError) problems.push(...result.problems);
    else results.push(result);
  }
  if (problems.length > 0) throw new BriefError(...problems);
  return results;
}

/** One line, whatever the names in it hold: `file:line:col  severity  code  message  Mend: …`. */
export function printProblem({ code, severity, message, place, mend }: Problem): string {
  const where = place ? [place.file, place.line, place.column].filter((part) => part !== undefined).join(':') : 'make-brief';
  return shown(`${where}  ${severity}  ${code}  ${message}  Mend: ${mend}`);
}

/** For what cannot be meant on this command line; leaves with exit code 2. */
export function wrongUse(reason: string, mend: string, meant = ''): BriefError {
  return new BriefError(problem('cli/wrong-use', null, { reason, mend, hint: meant }));
}
