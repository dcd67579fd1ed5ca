/** ROOF. How far the user trusts each outlet: the letters of the Admiralty system (NATO STANAG 2511, AJP-2.1). */
import type { ReliabilityLetter } from '../model.ts';

/** Letters by the names of outlets, as they are printed. */
export type Reliability = Readonly<Record<string, ReliabilityLetter>>;

/** From A (reliable) to E (unreliable); F cannot be judged. */
export const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const satisfies readonly ReliabilityLetter[];
