/** Levels of troops that a source itself joins: "the number of troops fell from 5,200 to 3,000". */
import type { Claim } from '../model.ts';

/**
 * A word of rising or falling; "withdrew 2,200 of its 5,200 troops" has none: both numbers count other people.
 * Near misses are kept out by the "from": "a rise of 300 to the 2,000 troops already there".
 */
const changing =
  /\b(?:rose|risen|rises?|rising|grew|grown|grows?|increas\w+|doubl\w+|rais\w+|expand\w+|boost\w+|fell|fallen|falls?|falling|drop\w*|declin\w+|shr[aiu]nk\w*|reduc\w+|cut|cuts|cutting|lower\w*|trim\w*|brought)\b/i;

/**
 * By claim, the claim of the level before it: both in one sentence of one article that gives them as "from … to …" behind a word of
 * change. `rows` are claims that say the same, and stand for their first one.
 */
export function levelsBefore(rows: readonly (readonly Claim[])[]): ReadonlyMap<string, string> {
  const first = new Map(rows.flatMap((same) => same.map((claim) => [claim.id, same[0]?.id ?? claim.id] as const)));
  const claims = rows.flat();
  return new Map(
    claims.flatMap((now) => {
      const before = claims.find((each) => isLevelBefore(each, now));
      const [from, to] = [before && first.get(before.id), first.get(now.id)];
      return from !== undefined && to !== undefined && from !== to ? [[to, from] as const] : [];
    }),
  );
}

function isLevelBefore(old: Claim, now: Claim): boolean {
  if (old === now || old.article !== now.article || old.evidence.start !== now.evidence.start) return false;
  const { quote, start, focus } = now.evidence;
  const between = quote.slice(old.evidence.focus.end - start, focus.start - start);
  const before = quote.slice(0, old.evidence.focus.start - start);
  return old.evidence.focus.end <= focus.start && opensChange.test(before) && changing.test(before) && closesChange.test(between);
}

/** What stands right before the old level, and between the old and the new one. */
const opensChange = /\bfrom\s*(?:(?:about|around|some|nearly|roughly|almost|more than|over)\s*)?$/i;
const closesChange = /^[\p{L}\s.'’-]{0,40}\bto\s*(?:(?:about|around|some|nearly|roughly|almost|more than|over|just)\s*)?$/iu;
