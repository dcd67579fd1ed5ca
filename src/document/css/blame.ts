/** Who is to be told where a value that comes from a custom property is of no use: who wrote the value, or who uses it. */
import type { ProblemList } from '../sources.ts';
import { acceptedBy, type WrittenDeclaration } from './declarations.ts';
import { badValue, badVariable } from './misfits.ts';
import type { Custom, Value } from './variables.ts';

export interface Blame {
  /** The value of this declaration was taken somewhere. */
  served(from: Custom): void;
  /** A property did not take what these values make of its own. */
  failed(use: WrittenDeclaration, values: readonly Value[]): void;
  /** The declaration of a later sheet that decides what an earlier one prints; null where there is none. */
  decider(use: WrittenDeclaration, values: readonly Value[]): Custom | null;
  /** Tells of all that failed: of a value once, however many uses it spoils. */
  settle(): void;
}

/**
 * Whoever wrote last is wrong: a sheet that gives an earlier one's variable another value, or one that uses a variable of an earlier one.
 * In the same sheet the value is wrong, unless it serves elsewhere. `sheets` are the files in their order; what is in none of them, as a
 * `style` attribute, comes last.
 */
export function openBlame(sheets: readonly string[], problems: ProblemList): Blame {
  const serving = new Set<Custom>();
  const failures: { readonly use: WrittenDeclaration; readonly values: readonly Value[] }[] = [];
  const rank = (file: string): number => (sheets.includes(file) ? sheets.lastIndexOf(file) : sheets.length);
  const decider: Blame['decider'] = (use, values) => values.find(({ from }) => rank(from.at.file) > rank(use.at.file))?.from ?? null;
  const wrongBeside = (use: WrittenDeclaration, values: readonly Value[]): Custom | undefined =>
    values.find(({ from }) => from.at.file === use.at.file && sheets.includes(use.at.file) && !serving.has(from))?.from;
  return {
    served: (from) => void serving.add(from),
    failed: (use, values) => void failures.push({ use, values }),
    decider,
    settle() {
      const told = new Set<Custom>();
      for (const { use, values } of failures) {
        const wrong = decider(use, values) ?? wrongBeside(use, values);
        const accepts = acceptedBy(use.name);
        if (!wrong) problems.add(badValue(use, accepts));
        else if (!told.has(wrong)) problems.add(badVariable(wrong, use, accepts));
        if (wrong) told.add(wrong);
      }
    },
  };
}
