/** Claims that do not say when, dated by the event that they are counted in. */
import type { Claim, Event, ReadArticle, When } from '../model.ts';
import { isSetByHand } from '../text/byHand.ts';
import { width } from './intervals.ts';

/** Most days that a claim's own words may leave open, both ends counted; a longer stretch is a time of its own: "since January", "this year". */
const mostDays = 8;

/** Of a date that a person set for the event: all that he dates with it, but for stretches that are a time of their own. */
const isOverruled = (event: When, claim: When): boolean =>
  isSetByHand(event) && !isSetByHand(claim) && (claim.precision === 'none' || width(claim) <= mostDays);

/** True when the event's date lies inside the claim's, which leaves a few days open, and is finer. */
function isFiner(event: When, claim: When): boolean {
  if (event.precision === 'none' || isSetByHand(claim)) return false;
  if (claim.precision === 'none') return true;
  const isInside = (claim.from ?? '') <= (event.from ?? '') && (event.to ?? '9999') <= (claim.to ?? '9999');
  return isInside && width(claim) <= mostDays && width(event) < width(claim);
}

function dated(claim: Claim, { when, title }: Event): Claim {
  if (claim.kind === 'statement' || !(isFiner(when, claim.when) || isOverruled(when, claim.when))) return claim;
  const isOwn = claim.evidence.start <= (when.evidence?.start ?? -1) && (when.evidence?.end ?? -1) <= claim.evidence.end;
  const reasons = [`the date of its event, "${title}"`, ...when.reasons];
  return { ...claim, when: { ...when, basis: 'inferred', evidence: isOwn ? when.evidence : null, reasons } };
}

/**
 * The articles with every claim as finely dated as the event it is counted in; such a date is `inferred`, and its reasons name the
 * event. What the sentence itself says of the time is narrowed, never contradicted but by a person.
 */
export function dateClaims(articles: readonly ReadArticle[], events: readonly Event[]): readonly ReadArticle[] {
  const eventOf = new Map(events.flatMap((event) => event.claims.map((id) => [id, event] as const)));
  return articles.map((article) => ({
    ...article,
    claims: article.claims.map((claim) => {
      const event = eventOf.get(claim.id);
      return event ? dated(claim, event) : claim;
    }),
  }));
}
