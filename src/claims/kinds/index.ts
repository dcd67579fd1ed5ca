import { attacks } from './attacks.ts';
import { captured } from './captured.ts';
import { displaced } from './displaced.ts';
import { killed } from './killed.ts';
import type { KindRule } from './kind.ts';
import { missing } from './missing.ts';
import { munitions } from './munitions.ts';
import { strikes } from './strikes.ts';
import { targets } from './targets.ts';
import { troops } from './troops.ts';
import { wounded } from './wounded.ts';

/**
 * Kinds that are read sentence by sentence. The order decides who keeps a number that two kinds want: people before things,
 * and targets before munitions, because a missile that is struck does not fly.
 */
export const kinds = [
  killed,
  wounded,
  missing,
  captured,
  displaced,
  troops,
  attacks,
  strikes,
  targets,
  munitions,
] as const satisfies readonly KindRule[];
