/**
 * FLOOR. Every message the program can give, in one table, and the one printer of messages.
 * A wording may use `{name}` for details. Codes are `room/what`; a test provokes each.
 */
import type { Problem, Severity, Whereabouts } from './model.ts';

interface Wording {
  readonly severity: Severity;
  readonly message: string;
  readonly mend: string;
}

const wordings = {
  'disk/no-path': {
    severity: 'error',
    message: 'There is no file or folder "{path}".',
    mend: 'check the path; without one, data/articles is read.',
  },
  'disk/unreadable': { severity: 'error', message: 'The file cannot be read: {cause}.', mend: 'check its permissions.' },
  'disk/unwritable': {
    severity: 'error',
    message: 'The file cannot be written: {cause}.',
    mend: 'choose another place with -o, or make room and allow writing there.',
  },
} as const satisfies Record<string, Wording>;

export type ProblemCode = keyof typeof wordings;

export const problemCodes = Object.keys(wordings) as readonly ProblemCode[];

/** A Problem of the table, its `{…}` filled from `details`. */
export function problem(code: ProblemCode, place: Whereabouts | null, details: Readonly<Record<string, string | number>> = {}): Problem {
  const fill = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
  const wording: Wording = wordings[code];
  return { code, severity: wording.severity, message: fill(wording.message), place, mend: fill(wording.mend) };
}

/** Thrown for what the user can mend; `cli.ts` prints its problems and leaves with exit code 1 (2 for wrong use). */
export class BriefError extends Error {
  readonly problems: readonly Problem[];

  constructor(...problems: readonly Problem[]) {
    super(problems.map((each) => each.message).join(' '));
    this.name = 'BriefError';
    this.problems = problems;
  }
}

/** One line: `file:line:col  severity  code  message  Mend: …`. */
export function printProblem({ code, severity, message, place, mend }: Problem): string {
  const where = place ? [place.file, place.line, place.column].filter((part) => part !== undefined).join(':') : 'make-brief';
  return `${where}  ${severity}  ${code}  ${message}  Mend: ${mend}`;
}
