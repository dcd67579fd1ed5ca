/** ROOF. How far the user trusts each outlet: the letters of the Admiralty system (NATO STANAG 2511, AJP-2.1). */
import type { ReliabilityLetter } from './model.ts';
import { wrongUse } from './problems.ts';

/** Letters by the names of outlets, as they are printed. */
export type Reliability = Readonly<Record<string, ReliabilityLetter>>;

const letters: readonly ReliabilityLetter[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Throws `cli/wrong-use` for what is no letter. */
export function reliabilityOf(given: Readonly<Record<string, string>> | undefined): Reliability {
  return Object.fromEntries(
    Object.entries(given ?? {}).map(([outlet, word]) => {
      const letter = letters.find((each) => each === word.toUpperCase());
      if (letter) return [outlet, letter];
      throw wrongUse(
        `"${word}" is no reliability of a source ("${outlet}")`,
        'give a letter from A (reliable) to E (unreliable), or F (cannot be judged)',
      );
    }),
  );
}
