/** What a check gives. */
import type { Problem } from '../model.ts';

export interface Check {
  /** What was looked at, as it is printed: "numbers on the pages". */
  readonly what: string;
  /** How many of them. */
  readonly count: number;
  readonly findings: readonly Problem[];
  /** What of it could not be checked, and why, a sentence each. */
  readonly unchecked: readonly string[];
}
