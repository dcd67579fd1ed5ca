/** DOOR. Two briefings, earlier and later: which of their articles, claims and events are the same. */
import type { Comparable, Correspondence } from '../model.ts';
import { pairClaims } from './claims.ts';
import { pairEvents } from './events.ts';
import { pairSources } from './sources.ts';

/**
 * Pairs of what is the same in both, in the order of the later briefing; what is in no pair is new or gone. Articles are the same by their bytes, and
 * changed ones by file, address or title; claims by their ids, which hold as long as the bytes do, and by their sentence where those changed;
 * events by the claims that they share. Where one could be two others it is neither: a wrong pair would tell of a change that never was.
 */
export function correspond(earlier: Comparable, later: Comparable): Correspondence {
  const sources = pairSources(earlier.sources, later.sources);
  const claims = pairClaims(earlier.claims, later.claims, sources);
  return { sources, claims, ...pairEvents(earlier, later, claims) };
}
