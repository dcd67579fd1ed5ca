/** Who reports a figure at the head of the briefing; of a range, who gives its ends. */

import type { Figure, Prose } from '../model.ts';
import { digits } from '../text/counted.ts';
import type { Catalogue } from './catalogue.ts';
import { printersOf, sourceOf } from './outlets.ts';
import { isVague } from './quantities.ts';
import type { Toll } from './toll.ts';
import { figure, joined, text } from './wording.ts';

/** `isAccounted` where the words beside the figure name its speaker already. */
export function figureSourceOf(lookup: Catalogue, toll: Toll, total: Figure | undefined, isAccounted: boolean): Prose {
  const told = toll.groups.flatMap(({ same }) => same);
  if (total && isSpread(toll, total)) return spreadSource(lookup, toll, total);
  return isAccounted ? printersOf(lookup, told) : sourceOf(lookup, told);
}

/** "2 to 52" of which one source says 2 and another 52, so that it is nobody’s account; not the "20 to 30" of one source. */
export function isSpread({ groups }: Toll, total: Figure | undefined): boolean {
  if (!total) return false;
  const { low, high } = total;
  const isOnes = groups.some(({ claim: { quantity } }) => quantity?.low === low && quantity?.high === high);
  return low !== null && high !== null && low !== high && !isOnes;
}

/** "Atlas Daily (2); The Harrow Chronicle and article 3 (52)"; all who give any figure where no one gives the end of a sum. */
function spreadSource(lookup: Catalogue, { groups, others, measure }: Toll, { low, high }: Figure): Prose {
  const claims = [...groups, ...others].flatMap(({ same }) => same);
  const ends = [low, high].map((end) => ({
    end: end ?? 0,
    claims: claims.filter(({ quantity }) => quantity && !isVague(quantity) && (quantity.low === end || quantity.high === end)),
  }));
  if (ends.some((each) => each.claims.length === 0)) return sourceOf(lookup, claims);
  return joined(
    ends.map((each) => {
      const ids = each.claims.map(({ id }) => id);
      return [...sourceOf(lookup, each.claims), text(' ('), figure(digits(each.end), measure, ids), text(')'), lookup.cite(ids)];
    }),
    '; ',
  );
}
