/**
 * Counts that their own article tells as earlier ones, beside the newer: no rivals of it, whoever gave them.
 *
 *   "Ten people were killed. An earlier count spoke of eight."
 *   "Twelve are known to have died. Police had earlier spoken of nine deaths."
 *
 * Near misses: "a dozen earlier attacks killed nine"; an earlier count beside which the article gives no other.
 */
import type { Claim } from '../model.ts';
import { flow } from '../text/joins.ts';
import type { Account } from './accounts.ts';

const earlierCount =
  /\b(?:earlier|initial|previous|preliminary|original|first) (?:[\p{L}-]+ )?(?:counts?|tolls?|figures?|numbers?|reports?|estimates?|tally|tallies)\b/iu;
const saidEarlier =
  /\b(?:earlier|previously|initially|at first|first) (?:said|spoken|spoke|put|given|gave|reported|counted|announced|told)\b/iu;

/** Characters before a number in which the words that call it earlier stand. */
const reach = 80;

function isToldEarlier({ evidence: { quote, start, focus } }: Claim): boolean {
  const at = focus.start - start;
  const before = flow(quote, { start: Math.max(0, at - reach), end: at });
  const clause = before.slice(before.search(/[^.;]*$/));
  return earlierCount.test(clause) || saidEarlier.test(clause);
}

const articleOf = ({ claims }: Account): string => claims[0]?.article ?? '';

/** The accounts that are told as earlier, each beside one of the same article that is not. */
export function overtakenIn(accounts: readonly Account[]): ReadonlySet<Account> {
  const earlier = accounts.filter(({ claims }) => claims.length > 0 && claims.every(isToldEarlier));
  if (earlier.length === 0) return new Set();
  const newer = new Set(accounts.filter((account) => !earlier.includes(account)).map(articleOf));
  return new Set(earlier.filter((account) => newer.has(articleOf(account))));
}
