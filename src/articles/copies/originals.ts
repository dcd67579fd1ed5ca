/** Which of several articles of one text was there first, and why it is taken for the first. */
import type { Article } from '../../model.ts';
import { fold } from '../../text/spans.ts';
import type { Print } from './prints.ts';

/** ISO day of publication; null where it is not known to the day. */
function dayOf({ published }: Article): string | null {
  return published.from !== null && published.from === published.to ? published.from : null;
}

/** Publishers that others of the group credit with the text, as compared. */
function creditedBy(group: readonly Print[]): ReadonlySet<string> {
  return new Set(group.flatMap(({ article }) => (article.agency === null ? [] : [fold(article.agency)])));
}

const isCredited = ({ article }: Print, agencies: ReadonlySet<string>): boolean =>
  article.publisher !== null && agencies.has(fold(article.publisher));

export interface Choice {
  readonly original: Print;
  /** Why it counts as the original of `copy`, in words. */
  rule(copy: Print): string;
}

/**
 * The original of a group: the earliest known day of publication; where the days are one or not known, the copy of the agency that
 * others credit; then the longest text; then the first of `group`, which is in reading order.
 */
export function chooseOriginal(group: readonly Print[], first: Print): Choice {
  const days = [...new Set(group.flatMap(({ article }) => dayOf(article) ?? []))].sort();
  const earliest = days.length > 1 ? (days[0] ?? null) : null;
  const agencies = creditedBy(group);
  const dated = earliest === null ? group : group.filter(({ article }) => dayOf(article) === earliest);
  const own = dated.filter((print) => isCredited(print, agencies));
  const left = own.length > 0 ? own : dated;
  const original = left.reduce((best, print) => (print.length > best.length ? print : best), left[0] ?? first);
  const rule = (copy: Print): string => {
    const day = dayOf(copy.article);
    if (earliest !== null && day === null) return `the earliest known day of publication, ${earliest}`;
    if (earliest !== null && day !== earliest) return `published first, on ${earliest}`;
    if (isCredited(original, agencies) && !isCredited(copy, agencies)) return 'the agency’s own copy';
    return original.length > copy.length ? 'the longest text' : 'the first of the files';
  };
  return { original, rule };
}
