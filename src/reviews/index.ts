/** DOOR. What a person edits of what was read: claims before they are linked, events when they are. */
import type { Claim, Edit, Edited, Event, Original, Problem, ReadArticle, Regrouping } from '../model.ts';
import { BriefError } from '../problems.ts';
import { groupBy } from '../text/grouping.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { repeatsOf } from '../text/repeats.ts';
import { contradictions, eventless, idle, misused, staleClaims } from './check.ts';
import { edited, isRejected } from './claims.ts';

/** A review, held against the articles that it speaks of. */
export interface Review {
  /** The articles as the edits leave them; rejected claims are taken out, so that nothing counts them. */
  apply(articles: readonly ReadArticle[]): readonly ReadArticle[];
  /** The articles with their rejected claims back in their places, as they were read. */
  restore(articles: readonly ReadArticle[]): readonly ReadArticle[];
  /** What is done to events, in order of the file. */
  readonly regroupings: readonly Regrouping[];
  /** The edits that were made, with what they found; `before` are the events as they would be without regroupings. */
  record(before: readonly Event[]): readonly Edited[];
  /** What is odd about the edits: claims that are not there, and regroupings that can do nothing. */
  problems(before: readonly Event[]): readonly Problem[];
}

/** The edits that can be made, on the claims that are there. What copies repeat was read from the same words: all printings are edited as one. */
function presentIn(edits: readonly Edit[], articles: readonly ReadArticle[], known: ReadonlyMap<string, Claim>): readonly Edit[] {
  const firsts = repeatsOf(articles);
  const repeaters = groupBy([...firsts.keys()], (id) => firsts.get(id) ?? id);
  const printings = (id: string): readonly string[] => {
    const first = firsts.get(id) ?? id;
    return [id, first, ...(repeaters.get(first) ?? [])];
  };
  return edits.flatMap((edit) => {
    const claims = [...new Set(edit.claims.filter((id) => known.has(id)).flatMap(printings))];
    return claims.length === 0 ? [] : [{ ...edit, claims }];
  });
}

function regroupingOf({ change, claims, by, at, reason }: Edit): Regrouping | null {
  if (change.action === 'merge' || change.action === 'split') return { action: change.action, claims, when: null, by, at, reason };
  if (change.action !== 'date' || change.of === 'claims') return null;
  return { action: 'date', claims, when: change.when, by, at, reason };
}

function recorded({ change, claims, by, at, reason }: Edit, known: ReadonlyMap<string, Claim>, before: readonly Event[]): Edited {
  const eventOf = new Map(before.flatMap((event) => event.claims.map((id) => [id, event] as const)));
  const originals = claims.flatMap((id): Original[] => {
    const claim = known.get(id);
    if (!claim) return [];
    const { kind, quantity, subject, when } = claim;
    const event = eventOf.get(id);
    return [{ claim: id, kind, quantity, subject, when, event: event ? { title: event.title, when: event.when } : null }];
  });
  return { change, by, at, reason, originals };
}

const unedited: Review = {
  apply: (articles) => articles,
  restore: (articles) => articles,
  regroupings: [],
  record: () => [],
  problems: () => [],
};

const inText = ({ evidence: { focus: a } }: Claim, { evidence: { focus: b } }: Claim): number => a.start - b.start || a.end - b.end;

/**
 * Holds the edits against the articles as they were read. Throws `review/contradiction` for two edits of one claim that cannot both be
 * meant, and `review/bad-edit` for a correction of what has no figure.
 */
export function openReview(edits: readonly Edit[], articles: readonly ReadArticle[], lexicons: Lexicons): Review {
  if (edits.length === 0) return unedited;
  const known = new Map(articles.flatMap((article) => article.claims.map((claim) => [claim.id, claim] as const)));
  const wrong = [...contradictions(edits), ...misused(edits, known)];
  if (wrong.length > 0) throw new BriefError(...wrong);
  const made = presentIn(edits, articles, known);
  const ofClaim = groupBy(
    made.flatMap((edit) => edit.claims.map((id) => ({ id, edit }))),
    ({ id }) => id,
  );
  const editsOf = ({ id }: Claim): readonly Edit[] => (ofClaim.get(id) ?? []).map(({ edit }) => edit);
  const isOut = (claim: Claim): boolean => isRejected(editsOf(claim));
  const kept = (claims: readonly Claim[]): readonly Claim[] => claims.filter((claim) => !isOut(claim));
  const out = new Map(articles.map(({ id, claims }) => [id, claims.filter(isOut)]));
  return {
    apply: (read) =>
      read.map((article) => ({ ...article, claims: kept(article.claims).map((claim) => edited(claim, editsOf(claim), lexicons)) })),
    restore: (read) => read.map((article) => ({ ...article, claims: [...article.claims, ...(out.get(article.id) ?? [])].sort(inText) })),
    regroupings: made.flatMap((edit) => regroupingOf(edit) ?? []),
    record: (before) => made.map((edit) => recorded(edit, known, before)),
    problems: (before) => [...staleClaims(edits, known), ...eventless(edits, known, before), ...idle(made, known, before)],
  };
}
