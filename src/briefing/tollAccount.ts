/** By whose account a toll stands as it is printed. */
import type { Event, Prose } from '../model.ts';
import { isSpread } from './figureSource.ts';
import type { Toll } from './toll.ts';
import { accountOf, voiceKey } from './voices.ts';

/** "by Iraq’s account"; empty where the outlet says it itself, several voices do, or the range that is printed is wider than what one voice says. */
export function accountOfToll({ totals }: Event, toll: Toll): Prose {
  const claims = toll.groups.map(({ claim }) => claim);
  const [first] = claims;
  const isOneVoice = new Set(claims.map(voiceKey)).size === 1;
  return first && isOneVoice && !isSpread(toll, totals[toll.measure]) ? accountOf(first) : [];
}
