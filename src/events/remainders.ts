/** Counts of some of the dead or wounded, which say of all of them only that they are no fewer. */
import type { Claim } from '../model.ts';

const last = /\b(?:last|final|remaining)\b/i;
/** Characters before a number in which "the last" may stand. */
const reach = 16;

/** "The last two bodies were brought up": the end of a count. */
export function isOfLast({ rule, person, evidence: { quote, start, focus } }: Claim): boolean {
  const at = focus.start - start;
  return rule === 'bodies' && person === null && last.test(quote.slice(Math.max(0, at - reach), focus.end - start));
}

/** "Six of the injured are still in hospital", "in our province alone 27", "the last two bodies". */
export const isRemainder = (claim: Claim): boolean => claim.rule === 'part' || isOfLast(claim);
