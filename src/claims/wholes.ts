/**
 * Wholes that stand behind their parts in the same sentence; those before them are found as the claims are completed.
 *
 *   "one of the two Americans who died"                                           the two count for themselves, the one is of them
 *   "Three more have died of burns, bringing the number of dead to 17"            the three are among the 17
 *
 * Near miss: "Two died on Friday, bringing the toll of this year to 312": a sum over a time is no count of what happened on Friday.
 */
import type { CountedDraft } from './completion.ts';
import type { Draft } from './draft.ts';
import { lower, mentions } from './sentence.ts';
import { wordSet } from './vocabulary.ts';

const totals = new Set(['toll', 'tally']);
const bringing = wordSet('bringing brings raising raises taking takes pushing pushes lifting');
const periods = wordSet('year years year’s month months season week decade century since annual monthly weekly');
/** How many claims of a sentence are looked at for one part: a longer list is no sentence. */
const farthest = 12;

/** "one of the two Americans": the whole stands inside the words of the part. */
const isInside = ({ phrase, next }: Draft, whole: Draft): boolean =>
  phrase?.isPart === true && whole.from >= phrase.quantity.next && whole.next <= next;

/** "…, bringing the number of dead to 17", "…, bringing to 17 the number of dead". */
function isBroughtTo({ sentence, cue, next, isSubset }: Draft, whole: Draft): boolean {
  if (isSubset || !totals.has(whole.rule) || mentions(sentence, periods)) return false;
  for (let at = Math.max(cue, next); at < whole.from; at++) if (bringing.has(lower(sentence, at))) return true;
  return false;
}

const most = ({ low, high }: Draft): number => high ?? low ?? 0;

/** Id of the whole behind each part that has one; `counted` in text order within each sentence. */
export function wholesBehind(counted: readonly CountedDraft[]): ReadonlyMap<string, string> {
  const wholes = new Map<string, string>();
  counted.forEach(({ id, draft }, place) => {
    for (const { id: other, draft: whole } of counted.slice(place + 1, place + 1 + farthest)) {
      if (whole.sentence !== draft.sentence) break;
      const isLarger = whole.kind === draft.kind && most(whole) >= (draft.low ?? 0);
      if (!isLarger || !(isInside(draft, whole) || isBroughtTo(draft, whole))) continue;
      wholes.set(id, other);
      break;
    }
  });
  return wholes;
}
